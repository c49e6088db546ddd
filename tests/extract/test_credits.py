"""Credit without a verb of saying: whose view, whose count, what a court heard."""

from __future__ import annotations

import pytest

import tui_reader

CASES = (
    ("In the group's view, the mine poisoned the river.", "the group", "the mine poisoned the river"),
    ("By the ministry's count, 41 schools were hit.", "the ministry", "41 schools were hit"),
    ("The bill is dead, in the words of Smith.", "Smith", "The bill is dead"),
    ("The inquiry heard that guards were asleep.", "The inquiry", "that guards were asleep"),
    ("The court has been told that her death had other causes.", "The court", "that her death had other causes"),
)


@pytest.mark.parametrize(("text", "speaker", "stated"), CASES)
def test_credit_is_read(text: str, speaker: str, stated: str) -> None:
    (claim,) = tui_reader.analyse(text).claims
    assert [span.of(text) for span in claim.speaker] == [speaker]
    assert [span.of(text) for span in claim.content] == [stated]


def test_a_house_worth_much_by_any_estimate_is_nobodys_claim() -> None:
    assert tui_reader.analyse("The house is worth a lot by any estimate.").claims == ()
