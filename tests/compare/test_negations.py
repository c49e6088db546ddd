"""A no told by other means: implied, undone by another, or as a part for a `not all`. And one that is really gone."""

from __future__ import annotations

import pytest

import tui_reader

CALM = (
    ("Their contract expired on June 30.", "The workers have been without a contract since June 30."),
    ("Not all of the trustees were persuaded.", "Some trustees remained unconvinced."),
    ("The transfer still requires the approval of the Charity Commission.", "The transfer cannot go ahead without the approval of the Charity Commission."),
    ("The museum will not open until May.", "The museum will open in May."),
)  # fmt: skip
TURNED = (
    ("The council has not approved the stadium plan.", "The council has approved the stadium plan."),
    ("The report was published without her consent.", "The report was published with her consent."),
    ("Regulators do not expect the plant to open before May.", "Regulators expect the plant to open before May."),
)


@pytest.mark.parametrize(("source", "rewrite"), CALM)
def test_a_no_told_by_other_means_is_calm(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.kind.id == "negation_changed"]


@pytest.mark.parametrize(("source", "rewrite"), TURNED)
def test_a_no_that_is_gone_is_told(source: str, rewrite: str) -> None:
    assert [f.severity for f in tui_reader.compare(source, rewrite).findings if f.kind.id == "negation_changed"] == ["high"]
