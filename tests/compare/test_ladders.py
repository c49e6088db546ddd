"""A further step than the source tells is a change; the same step in another word, or one the source tells too, is none."""

from __future__ import annotations

import pytest

import tui_reader

FURTHER = (
    (
        "high",
        "Police arrested a 34-year-old man in connection with the fire.",
        "Police charged a 34-year-old man in connection with the fire.",
    ),
    ("high", "Three climbers were missing after the avalanche.", "Three climbers were killed in the avalanche."),
    ("medium", "The airline suspended flights to the island on Sunday.", "The airline scrapped flights to the island on Sunday."),
    ("medium", "The council urged residents to boil their water.", "The council ordered residents to boil their water."),
)
CALM = (
    ("Police arrested a 34-year-old man in connection with the fire.", "A man of 34 was detained by police in connection with the fire."),
    ("The airline suspended flights to the island on Sunday.", "The airline paused flights to the island on Sunday."),
    ("Police arrested two men on Monday. They were charged with arson on Tuesday.", "Two men were arrested on Monday and charged with arson the next day."),
    ("Police arrested a man over the fire but have not charged him.", "A man was held over the fire; he has not been charged."),
)  # fmt: skip


@pytest.mark.parametrize(("severity", "source", "rewrite"), FURTHER)
def test_a_further_step_is_told(severity: str, source: str, rewrite: str) -> None:
    told = [f for f in tui_reader.compare(source, rewrite).findings if "further step" in f.why]
    assert [(f.kind.id, f.severity) for f in told] == [("claim_changed", severity)]


@pytest.mark.parametrize(("source", "rewrite"), CALM)
def test_the_same_step_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if "further step" in f.why]


SUMS = (
    ("high", "The government will pay 41 million dollars over five years.", "The government will pay 41 million dollars a year."),
    ("high", "The company offered raises totaling 11% over four years.", "The company offered an annual raise of 11% for four years."),
    ("high", "One miner died and 12 others escaped, three of them with serious injuries.", "One miner died and 12 others escaped with serious injuries."),
    ("medium", "Prices tripled before falling by 18% last year.", "Prices tripled and fell by another 18% last year."),
    ("high", "The governor urged a deal but stopped short of asking for help.", "The governor urged a deal but refused to ask for help."),
)  # fmt: skip
SAME = (
    ("The government will pay 41 million dollars over five years.", "Over five years the government will pay 41 million dollars."),
    ("The company offered raises of 11% a year.", "The company offered an annual raise of 11%."),
    ("Prices fell by a further 18% last year.", "Prices fell by another 18% last year."),
    ("The governor has not decided whether to ask for help.", "The governor has yet to decide whether she will ask for help."),
)


@pytest.mark.parametrize(("severity", "source", "rewrite"), SUMS)
def test_a_sum_a_part_and_a_first_time_told_as_something_else(severity: str, source: str, rewrite: str) -> None:
    assert severity in {f.severity for f in tui_reader.compare(source, rewrite).findings}


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_sum_part_or_time_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]
