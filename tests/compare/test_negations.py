"""A no told by other means: implied, undone by another, or as a part for a `not all`. And one that is really gone."""

from __future__ import annotations

import pytest

import tui_reader

CALM = (
    ("Their contract expired on June 30.", "The workers have been without a contract since June 30."),
    ("Not all of the trustees were persuaded.", "Some trustees remained unconvinced."),
    ("The transfer still requires the approval of the Charity Commission.", "The transfer cannot go ahead without the approval of the Charity Commission."),
    ("The museum will not open until May.", "The museum will open in May."),
    ("Drivers who forget their permit will be sent home.", "Drivers without their permit will be sent home."),
    ("The clinic never reopened its ward after the flood.", "Since the flood the clinic's ward has stayed shut."),
    ("The minister kept out of the row.", "The minister did not get involved in the row."),
    ("The airline failed to tell passengers of the change.", "The airline did not tell passengers of the change."),
    ("The airline failed to tell passengers of the change.", "Passengers were left in the dark about the change by the airline."),
    ("The firm refused to pay the fine.", "The firm would not pay the fine."),
    ("The company has yet to name a successor.", "The company has not named a successor."),
    ("The town lacked a doctor for two years.", "The town had no doctor for two years."),
    ("The board failed to stop the sale.", "The sale went ahead although the board had tried to stop it."),
)  # fmt: skip
TURNED = (
    ("The council has not approved the stadium plan.", "The council has approved the stadium plan."),
    ("The chairman refused to publish the minutes of the meeting.", "The chairman published the minutes of the meeting."),
    ("The vaccine failed to protect older patients in the trial.", "The vaccine protected older patients in the trial."),
    ("The orchestra has yet to find a new hall for its concerts.", "The orchestra has found a new hall for its concerts."),
    ("The dam lacked an emergency outlet when it was built.", "The dam had an emergency outlet when it was built."),
    ("The report was published without her consent.", "The report was published with her consent."),
    ("Regulators do not expect the plant to open before May.", "Regulators expect the plant to open before May."),
)


@pytest.mark.parametrize(("source", "rewrite"), CALM)
def test_a_no_told_by_other_means_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.kind.id == "negation_changed"]


@pytest.mark.parametrize(("source", "rewrite"), TURNED)
def test_a_no_that_is_gone_is_told(source: str, rewrite: str) -> None:
    assert [f.severity for f in tui_reader.compare(source, rewrite).findings if f.kind.id == "negation_changed"] == ["high"]
