"""Of how many a statement holds: another share, or an `only` that is gone or new; not where the word is about a figure or told otherwise."""

from __future__ import annotations

import pytest

import tui_reader

CHANGED = (
    ("Many strains no longer respond to the drug.", "Most strains no longer respond to the drug."),
    ("Most residents opposed the road.", "All residents opposed the road."),
    ("Only members who joined before 2015 will receive the payment.", "Members who joined before 2015 will receive the payment."),
    ("The museum is open to visitors on Sundays.", "The museum is open only to visitors on Sundays."),
)
CALM = (
    ("Many strains no longer respond to the drug.", "Some strains no longer respond to the drug."),
    ("Some 400 residents opposed the road.", "All told, about 400 residents opposed the road."),
    ("Only members who joined before 2015 will receive the payment.", "The payment is limited to members who joined before 2015."),
    ("Each household will get a bin.", "Every household will get a bin."),
)


@pytest.mark.parametrize(("source", "rewrite"), CHANGED)
def test_another_share_is_told(source: str, rewrite: str) -> None:
    assert [f.severity for f in tui_reader.compare(source, rewrite).findings if f.kind.id == "claim_changed"] == ["medium"]


@pytest.mark.parametrize(("source", "rewrite"), CALM)
def test_the_same_share_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]
