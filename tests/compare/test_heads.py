"""A threat, plan or candidate of which only the thing itself is left; and one told by another word."""

from __future__ import annotations

import pytest

import tui_reader

LOST = (
    ("A bomb threat closed the station for two hours.", "A bomb closed the station for two hours."),
    ("The firms signed a letter of intent on a merger.", "The firms signed a merger contract."),
    ("The banker has filed a bail application with the court.", "The court granted the banker bail."),
    ("The cabinet discussed a draft law on rents.", "The cabinet discussed a law on rents."),
    ("A murder suspect fled from the hospital in Graz.", "A murderer fled from the hospital in Graz."),
    ("The strike ballot at the port ends on Friday.", "The strike at the port ends on Friday."),
    ("The leader of the coup attempt was flown to Chad.", "The leader of the coup was flown to Chad."),
    ("The candidate for mayor spoke to workers in Bray.", "The mayor spoke to workers in Bray."),
    ("The hijack attempt ended on the runway in Larnaca.", "The hijack ended on the runway in Larnaca."),
    ("A tsunami alert emptied the beaches of Hilo.", "A tsunami emptied the beaches of Hilo."),
    ("The fraud allegation against the dean was sent to the board.", "The dean's fraud was reported to the board."),
    ("The asylum application of the family is with the office in Bonn.", "The asylum of the family is with the office in Bonn."),
    ("The suspect in the robbery was seen in Lille.", "The robber was seen in Lille."),
    ("Plans for a tunnel were shown to residents of the valley.", "A tunnel was shown to residents of the valley."),
    ("The ceasefire negotiations lasted nine days.", "The ceasefire lasted nine days."),
    ("A kidnapping threat kept the banker's family indoors.", "A kidnapping kept the banker's family indoors."),
    ("The evacuation drill took place at the stadium.", "The evacuation took place at the stadium."),
    ("The museum signed a memorandum of understanding with Cairo.", "The museum signed a contract with Cairo."),
    ("The restaurant was given a warning over its kitchen.", "The restaurant was given a fine over its kitchen."),
)  # fmt: skip
SAME = (
    ("A bomb threat closed the station for two hours.", "The station was shut for two hours by a bomb scare."),
    ("The firms signed a letter of intent on a merger.", "The firms signed a declaration of intent to merge."),
    ("The court heard a request for bail from the banker.", "The banker's bail request was heard by the court."),
    ("The minister's draft bill was published on Monday.", "The draft of the minister's bill was published on Monday."),
    ("A murder charge was brought against the driver.", "The driver was charged with murder."),
    ("The rescue plan for the mill was presented in Turku.", "The plan to rescue the mill was presented in Turku."),
    ("The candidate for mayor spoke in Bray.", "The mayoral candidate spoke in Bray."),
    ("A drug overdose killed the singer.", "The singer died of an overdose of drugs."),
    ("The peace talks resumed in Oman.", "The talks on peace resumed in Oman."),
    ("The kidnap attempt failed on Friday.", "The attempt to kidnap him failed on Friday."),
    ("The plan to close the mill drew protests.", "The closure of the mill, as proposed, drew protests."),
    ("A storm warning was in force until noon.", "The storm was expected to last until noon."),
    ("Fears of a drought pushed up the price of wheat.", "Wheat rose in price because traders feared a drought."),
    ("The candidate for governor visited the dairy.", "The woman who wants to be governor visited the dairy."),
    ("The murder charge against the nurse was dropped.", "The nurse is no longer accused of murder."),
    ("Ceasefire talks broke down on Sunday.", "Talks on a ceasefire collapsed on Sunday."),
    ("The offer of a loan was turned down by the club.", "The club turned down a loan it had been offered."),
    ("A fire drill emptied the school for an hour.", "The school was empty for an hour during a fire exercise."),
    ("The takeover bid for the brewer failed.", "The attempt to take over the brewer failed."),
    ("Rumours of a split in the band were denied.", "The band said there was no truth in talk of a split."),
    ("The risk of flooding is highest in the delta.", "Flooding is most likely in the delta."),
    ("The asylum application of the family was refused.", "The family was refused asylum."),
    ("The claim for damages was rejected by the court.", "The court refused to award damages."),
    ("A call for help reached the harbour at 3 am.", "The harbour heard the call for help at 3 am."),
    ("The strike ballot ended in a narrow yes.", "Members voted narrowly in favour of a strike."),
)  # fmt: skip


@pytest.mark.parametrize(("source", "rewrite"), LOST)
def test_what_was_only_threatened_or_planned_is_told(source: str, rewrite: str) -> None:
    assert [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_in_other_words_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]
