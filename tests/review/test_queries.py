"""Questions to the writer: every kind has a template, proposals hold only words of the two texts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.store.stories import SAMPLES, sample
from tui_reader.compare.detectors import kinds
from tui_reader.report.model import Reviewed
from tui_reader.report.queries import sheet
from tui_reader.review.index import index_of
from tui_reader.review.queries import TEMPLATES, draft, draft_sentence
from tui_reader.store.model import Decision, Note

COMPARISONS = [sample(folder) for folder in SAMPLES]
WHEN = "2026-03-01T09:30:00+00:00"


def test_every_kind_of_finding_has_a_template() -> None:
    assert {kind.id for kind in kinds()} - set(TEMPLATES) == set()


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_a_draft_asks_shows_both_sentences_and_proposes_only_words_of_the_texts(folder: Path) -> None:
    comparison = sample(folder)
    index = index_of(comparison)
    known = set(re.findall(r"\w+", f"{comparison.left.document.text} {comparison.right.document.text}".casefold()))
    known |= {"put", "back", "as", "in", "the", "source", "take", "this", "sentence", "out", "or", "name", "its"}
    for finding in comparison.findings:
        query = draft(index, finding)
        assert query.question
        assert "{" not in query.question
        assert query.source or query.rewrite
        assert set(re.findall(r"\w+", (query.proposal or "").casefold())) <= known
        assert query.instruction


def test_an_altered_quotation_is_proposed_as_it_was_said() -> None:
    comparison = next(c for c in COMPARISONS if "changes every night" in c.right.document.text)
    finding = next(f for f in comparison.findings if f.kind.id == "quote_altered" and "moves" in f.why)
    query = draft(index_of(comparison), finding)
    assert query.proposal == "“You cannot negotiate with a map that moves every night.”"
    assert query.text.endswith(f"Proposed: {query.proposal}")


def test_any_sentence_can_be_asked_about() -> None:
    index = index_of(COMPARISONS[0])
    query = draft_sentence(index, "left", 3)
    assert (query.where, query.question) == ("a03", "")
    assert query.source == " ".join(index.document("left").sentence_text(3).split())


def reviewed() -> Reviewed:
    comparison = COMPARISONS[0]
    asked, fixed, fine = comparison.findings[:3]
    decisions = {
        asked.id: Decision("query", "Ada", WHEN, "Did *she* say so?\nPlease check [1]"),
        fixed.id: Decision("fix", "Ada", WHEN),
        fine.id: Decision("fine", "Ada", WHEN),
    }
    return Reviewed(comparison, decisions, frozenset(), (Note("right", 2, "who is <b>he</b>?", "Ben", WHEN),))


def test_the_query_sheet_holds_what_was_asked_and_nothing_else() -> None:
    out = json.loads("".join(sheet(reviewed(), "queries", "json")))
    assert [row["text"] for row in out["queries"]] == ["Did *she* say so?\nPlease check [1]", "who is <b>he</b>?"]
    assert out["drafted"] is False
    text = "".join(sheet(reviewed(), "queries", "text"))
    assert "Ada, 2026-03-01" in text
    markdown = "".join(sheet(reviewed(), "queries", "md"))
    assert r"Did \*she\* say so?" in markdown
    assert r"who is \<b>he\</b>?" in markdown


def test_the_change_sheet_holds_what_must_be_fixed_as_instructions() -> None:
    out = json.loads("".join(sheet(reviewed(), "changes", "json")))
    assert [row["id"] for row in out["changes"]] == [COMPARISONS[0].findings[1].id]
    assert out["changes"][0]["text"].startswith(("Replace", "Put back", "Take out"))
    assert "Change only the sentences named here" in out["about"]


def test_before_anybody_decided_the_sheets_are_drafted_and_say_so() -> None:
    out = json.loads("".join(sheet(Reviewed(COMPARISONS[0]), "changes", "json")))
    assert out["drafted"] is True
    assert len(out["changes"]) == sum(f.severity != "low" for f in COMPARISONS[0].findings)
    assert "Nobody has decided yet" in "".join(sheet(Reviewed(COMPARISONS[0]), "queries", "md"))
