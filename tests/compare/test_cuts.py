"""Words that limit a statement, cut from a sentence that is otherwise kept. What is told elsewhere, or in a free rewrite, is not cut."""

from __future__ import annotations

import pytest

import tui_reader

CUT = (
    ("The result was one that doctors called encouraging but preliminary.", "The result was one that doctors called encouraging.", "but preliminary"),
    (
        "In all 31 patients, or about 10%, developed an irregular heart rhythm, compared with 13 in the other group.",
        "In all 31 patients, or about 10%, developed an irregular heart rhythm.",
        "compared with 13",
    ),
    ("Private landlords will have to register by June 1, the council said.", "Landlords will have to register by June 1, the council said.", "Private"),
    ("A day in intensive care costs $4,300 on average in the United States.", "A day in intensive care costs $4,300 on average.", "in the United States"),
)  # fmt: skip
CALM = (
    ("The firm, based in Lyon, sold 40 boats in France last year.", "Last year 40 boats were sold by the firm, which has its seat in the French city of Lyon."),
    (
        "Economists who were not involved in the study called it convincing.",
        "Independent economists called the study convincing.",
    ),
    ("The vote was close, but the mayor won. Turnout was 40%.", "The mayor won. The vote was close. Turnout was 40%."),
)  # fmt: skip


@pytest.mark.parametrize(("source", "rewrite", "words"), CUT)
def test_a_limit_that_is_cut_is_told(source: str, rewrite: str, words: str) -> None:
    told = [f for f in tui_reader.compare(source, rewrite).findings if f.severity == "medium" and f.left is not None]
    assert [f.kind.id for f in told if words in f.left.span.of(source)] in (["claim_dropped"], ["claim_changed"], ["place_misattached"])  # type: ignore[union-attr]


@pytest.mark.parametrize(("source", "rewrite"), CALM)
def test_what_is_told_otherwise_is_no_cut(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if "is cut" in f.why]
