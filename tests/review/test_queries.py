"""Questions to the writer: every kind has a template, proposals hold only words of the two texts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.review import builders
from tests.store.stories import SAMPLES, sample
from tui_reader.align.model import Link
from tui_reader.compare.detectors import kinds
from tui_reader.compare.model import Place
from tui_reader.compare.pipeline import compare
from tui_reader.report.model import Reviewed
from tui_reader.report.queries import sheet
from tui_reader.review.index import index_of
from tui_reader.review.queries import TEMPLATES, Query, draft, draft_sentence
from tui_reader.store.model import Decision, Note
from tui_reader.text.span import Span

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


@pytest.mark.parametrize(
    ("kind", "left", "right", "instruction", "proposal"),
    [
        # the credit belongs beside the statement, not in its place
        (
            "attribution_dropped",
            "The dam is full, [the ministry says].",
            "[The dam is full].",
            "Put “the ministry says” back, as the source has it, with “The dam is full”.",
            "as in the source: “the ministry says”",
        ),
        # tied to something else: half a clause for half a clause would be no sentence
        (
            "date_changed",
            "The radio said [on Thursday that two men had] died.",
            "Two died [on Thursday when shells hit their] car.",
            "Reword “on Thursday when shells hit their” so that it says what the source says: “on Thursday that two men had”.",
            "as in the source: “on Thursday that two men had”",
        ),
        (
            "date_changed",
            "It fell [on May 4].",
            "It fell [on May 5].",
            "Replace “on May 5” by what the source says: “on May 4”.",
            "It fell on May 4.",
        ),
        (
            "misattribution",
            "“So be it,” [he] said.",
            "“So be it,” said [Ann Ford].",
            "Reword “Ann Ford” so that it says what the source says: “he”.",
            "as in the source: “he”",
        ),
        # a sentence cannot stand without its subject
        (
            "entity_added",
            "",
            "The [refugee agency] said so.",
            "Take out “refugee agency”: the source does not have it.",
            "take “refugee agency” out, or name its source",
        ),
        (
            "number_neighbour_changed",
            "Growth slowed [to 4% from 9%].",
            "Growth slowed to 9% [from 4%].",
            "Reword “from 4%” so that it says what the source says: “to 4% from 9%”.",
            "as in the source: “to 4% from 9%”",
        ),
    ],
)
def test_words_change_places_only_where_a_sentence_comes_of_it(kind: str, left: str, right: str, instruction: str, proposal: str) -> None:
    query = _drafted(kind, left, right)
    assert query.instruction == instruction
    assert query.proposal == proposal


@pytest.mark.parametrize(("was", "expected"), [("median", "a median"), ("assumed mean", "an assumed mean"), ("hour", "an hour")])
def test_a_or_an_follows_the_source_s_word_where_its_letter_is_enough(was: str, expected: str) -> None:
    assert (
        _drafted("number_neighbour_changed", f"The [{was}].", f"It took an [{' '.join(['old'] * len(was.split()))}].").proposal
        == f"It took {expected}."
    )


def _drafted(kind: str, left: str, right: str) -> Query:
    """The draft of one finding about the words in brackets."""
    sides = [text.replace("[", "").replace("]", "") for text in (left, right)]
    made = builders.comparison([sides[0] or "Nothing."], [sides[1]], [Link((0,), (0,), 0.9, "reworded")] if left else [])
    places = [Place(Span(text.index("["), text.index("]") - 1), (0,)) if text else None for text in (left, right)]
    return draft(index_of(made), builders.finding(next(k for k in kinds() if k.id == kind), *places))


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
    assert out["changes"][0]["text"].startswith(("Replace", "Reword", "Put ", "Take out"))
    assert "Change only the sentences named here" in out["about"]


def test_before_anybody_decided_the_sheets_are_drafted_and_say_so() -> None:
    out = json.loads("".join(sheet(Reviewed(COMPARISONS[0]), "changes", "json")))
    assert out["drafted"] is True
    assert len(out["changes"]) == sum(f.severity != "low" for f in COMPARISONS[0].findings)
    assert "Nobody has decided yet" in "".join(sheet(Reviewed(COMPARISONS[0]), "queries", "md"))


def test_a_question_quotes_no_comma_of_the_sentence_around_a_quotation() -> None:
    comparison = compare(
        "“The town has fulfilled its main role, drawing off resources and destroying them,” Ida Moen said. The mayor spoke on Monday.",
        "The mayor spoke on Monday.",
    )
    index = index_of(comparison)
    asked = [draft(index, f).text for f in comparison.findings if f.kind.id == "quote_dropped"]
    assert asked
    assert all("destroying them”" in text for text in asked)
