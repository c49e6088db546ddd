"""What came first told as second, whatever the word of time; and the same order in other words."""

from __future__ import annotations

import pytest

import tui_reader

TURNED = (
    ("The guards opened fire after they were attacked near the depot.", "The guards were attacked near the depot after they opened fire."),
    ("Before the strike began, half the buses had been moved to Hull.", "After the strike began, half the buses were moved to Hull."),
    ("The farmer fled to Spain to avoid being arrested.", "The farmer fled to Spain after being arrested."),
    ("The minister consulted the bishops before she signed the decree.", "The minister signed the decree before she consulted the bishops."),
    ("The minister consulted the bishops before she signed the decree.", "The bishops were consulted by the minister after she had signed the decree."),
    ("The envoy left for Cairo on Monday to ask for a ceasefire.", "The envoy returned from Cairo on Monday after asking for a ceasefire."),
    ("Police entered the flat after hearing shots.", "Shots were heard after police entered the flat."),
    ("The bank cut its forecast after shares fell.", "Shares fell after the bank cut its forecast."),
    ("The firm dismissed the accountant before the audit started.", "The firm dismissed the accountant once the audit had started."),
    ("Until the law was passed, tenants could keep dogs.", "Since the law was passed, tenants can keep dogs."),
    ("Troops shelled the village after rebels took the bridge.", "Rebels took the bridge after troops shelled the village."),
    ("The boy was treated in hospital after he left the club.", "The boy left the club after he was treated in hospital."),
    ("The engine caught fire before the pilot asked to land.", "The engine caught fire after the pilot had asked to land."),
)  # fmt: skip
SAME = (
    ("The guards opened fire after they were attacked near the depot.", "The guards were attacked near the depot before they opened fire."),
    ("Before the strike began, half the buses had been moved to Hull.", "Half the buses had been moved to Hull by the time the strike began."),
    ("The singer left for Rome to record an album.", "The singer went to Rome, where she was to record an album."),
    ("Engineers found the crack after they had emptied the tank.", "The crack was found by engineers once they had emptied the tank."),
    ("He resigned after the newspaper published the letters.", "His resignation followed the publication of the letters by the newspaper."),
    ("The minister consulted the bishops before she signed the decree.", "The decree was signed by the minister after she had consulted the bishops."),
    ("The crew abandoned the ship before it sank off Malta.", "The ship sank off Malta after its crew had abandoned it."),
    ("Two days after the merger the chairman sold his shares.", "The chairman sold his shares two days after the merger."),
    ("Shares fell after the bank cut its forecast.", "Shares dropped when the bank lowered its forecast."),
    ("The children were evacuated before the roof gave way.", "The children had already been evacuated when the roof gave way."),
    ("Once the snow had melted, rangers reopened the pass.", "Rangers reopened the pass after the snow had melted."),
    ("She joined the party in 2010 after leaving the army.", "After leaving the army she became a party member in 2010."),
    ("The court will hear the appeal after the election.", "The appeal will be heard by the court following the election."),
    ("The hospital evacuated two wards after smoke filled the stairs.", "Smoke filled the stairs, after which the hospital evacuated two wards."),
    ("He moved to Ghent to avoid paying the tax.", "He moved to Ghent in order not to pay the tax."),
    ("The minister resigned after the judge opened an inquiry into her expenses.", "The minister's resignation came after an inquiry into her expenses was opened by the judge."),
    ("He agreed to testify after prosecutors dropped the charge.", "Prosecutors dropped the charge, after which he agreed to testify."),
    ("The firm managed to repay the loan before it was sold.", "After managing to repay the loan, the firm was sold."),
    ("The council voted to close the pool before the election.", "The council had voted to close the pool before the election was held."),
    ("Two men were held after a shop was robbed in Lund.", "A shop in Lund was robbed and two men were later held."),
    ("She left the party in 2012, before it changed its name.", "The party changed its name after she had left it in 2012."),
    ("Rangers shot the bear after it attacked a hiker near the lake.", "A bear that had attacked a hiker near the lake was shot by rangers."),
    ("The bank lowered its forecast before shares started to fall.", "Shares started to fall after the bank had lowered its forecast."),
    ("The pilot asked to land before the engine caught fire.", "Before the engine caught fire, the pilot had asked for permission to land."),
    ("The choir was founded after the war to raise money for the church.", "To raise money for the church, the choir was set up following the war."),
    ("Police began to search the flat after neighbours heard shouting.", "After neighbours had heard shouting, police started searching the flat."),
    ("The tenor sang on until the curtain fell and the lights went out.", "The tenor went on singing until the curtain came down and the lights went off."),
    ("Since the bridge closed, shops in the village have lost customers.", "Shops in the village have lost customers since the bridge was closed."),
    ("The firm cut 40 jobs in May after orders dried up, and 60 more in July before it was sold.", "In May, after orders had dried up, the firm shed 40 jobs; before its sale it cut 60 more in July."),
    ("Workers walked out on Monday to demand better pay after talks collapsed.", "After the collapse of talks, workers walked out on Monday to press for higher pay."),
    ("He was freed on bail after paying 5,000 euros and handing in his passport.", "After he had paid 5,000 euros and handed in his passport, he was freed on bail."),
    ("Customers should be told before prices are raised, the regulator said.", "The regulator said prices should be raised only after customers had been told."),
)  # fmt: skip


@pytest.mark.parametrize(("source", "rewrite"), TURNED)
def test_an_order_that_is_turned_is_told(source: str, rewrite: str) -> None:
    assert [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_order_in_other_words_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]
