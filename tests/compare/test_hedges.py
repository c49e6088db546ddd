"""A hedge lost or new is told; the same doubt, plan or rate in other words is not."""

from __future__ import annotations

import pytest

import tui_reader

LOST = (
    ("Hallam Group has agreed to buy Oster Foods for 40 million pounds.", "Hallam Group has bought Oster Foods for 40 million pounds."),
    ("The report points to a possible fuel leak.", "The report points to a fuel leak."),
    ("The leak may have begun as early as May, inspectors said.", "The leak began as early as May, inspectors said."),
    ("None of the works had, as far as investigators knew, entered a museum.", "None of the works had entered a museum."),
    ("The factory will stay open for the time being.", "The factory will stay open."),
    (
        "Such guards may not hold the badges that the law requires, the union says.",
        "Such guards do not have the badges required by law, the union says.",
    ),
    ("If the money is found, the bridge will be built in 2027.", "The bridge will be built in 2027."),
    ("The leading suspect in the theft is a former guard.", "The man responsible for the theft is a former guard."),
    ("Almost certainly the letter is a forgery.", "The letter is a forgery."),
    ("Provided the weather holds, the launch will take place on Friday.", "The launch will take place on Friday."),
    ("The trial was partly funded by the state.", "The trial was funded by the state."),
    ("The tunnel will be closed for six weeks.", "The tunnel may be closed for six weeks."),
)
KEPT = (
    ("The article appeared in the European Review last year.", "The European Review published the article last year."),
    ("An estimated 60 million people live with the disease.", "Some 60 million people are thought to live with the disease."),
    ("Workers who ate late were 24% more likely to fall ill.", "Workers who ate late had a 24% higher likelihood of falling ill."),
    ("The firm expects revenue to grow by 4 per cent.", "The firm sees revenue growing by 4 per cent."),
    ("The council expected to report by Oct. 1.", "A report from the council was due by Oct. 1."),
    ("The government intends to abolish the tax by 2030.", "By 2030 the government means to do away with the tax."),
    ("The study failed to show that the drug worked.", "The study did not prove that the drug worked."),
    ("Neither version can be confirmed, she said.", "There is no way of confirming either version, she said."),
    ("It could lower the risk of stroke.", "It could cut stroke risk."),
    ("The two men are suspected of arson.", "The two men are under suspicion of arson."),
    ("Deacon is accused of stealing 40,000 pounds.", "Deacon faces accusations of stealing 40,000 pounds."),
    ("She asked if the road was open.", "She asked whether the road was open."),
    ("The ministry is considering a ban.", "A ban is under consideration at the ministry."),
    ("The bank will close unless it finds a buyer.", "If no buyer is found the bank will close."),
    ("On May 20 the firm said it would close the plant.", "The firm said on 20 May it would close the plant."),
)


def loud(source: str, rewrite: str) -> list[tuple[str, str]]:
    return [(f.kind.group, f.why) for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), LOST)
def test_doubt_that_is_gone_or_new_is_told(source: str, rewrite: str) -> None:
    assert "hedge" in {group for group, _ in loud(source, rewrite)}


@pytest.mark.parametrize(("source", "rewrite"), KEPT)
def test_doubt_in_other_words_is_not(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
