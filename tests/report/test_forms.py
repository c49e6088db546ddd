"""Every form of the report: all sentences, all reasons, and no character of an article that does anything."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.stories import SAMPLES, sample
from tui_reader.compare.pipeline import compare
from tui_reader.compare.standing import settled
from tui_reader.config import Config
from tui_reader.report import WRITERS, writer
from tui_reader.report.escape import cell, escape
from tui_reader.report.model import Reviewed
from tui_reader.report.tsv import COLUMNS
from tui_reader.store.model import Decision, Note
from tui_reader.text.article import Article

HOSTILE = (
    '=HYPERLINK("http://evil.example") said the [red]mayor[/]. <script>alert(1)</script> came & went &lt;b&gt;. '
    "\x1b]0;owned\x07 Escapes \x9b31m and \u202eturned\u202c words. ![x](http://evil.example/a.png) `code` **bold** | cell |. "
    "</style></textarea>--><img src=x onerror=alert(1)> javascript:alert(1). \ud800 alone. {{braces}} {% tag %} $x^2$."
)


def render(form: str, reviewed: Reviewed) -> str:
    return "".join(writer(form)(reviewed))


def hostile() -> Reviewed:
    comparison = compare(
        Article(f"Headline <b>one</b>\n\n{HOSTILE} Ten people came.", path="=cmd|'/c calc'!A1\t\x1b[31m.txt"),
        Article(f"Headline <i>two</i>\n\n{HOSTILE} Twelve people came.\n\n+Another -line @here.", path="<script>.txt"),
    )
    decisions = {f.id: Decision("fix", "<b>Ada</b>\x1b[0m", "2026-03-01T09:30:00+00:00", HOSTILE) for f in comparison.findings}
    return Reviewed(comparison, decisions, frozenset(), (Note("left", 0, HOSTILE, "=Ben", "2026"),))


@pytest.mark.parametrize("form", ["text", "md"])
@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_every_sentence_every_reason_and_the_foot_are_in_the_report(folder: Path, form: str) -> None:
    comparison = sample(folder)
    bare = re.sub(r"[\[\]{}\\\s]", "", render(form, Reviewed(comparison)))
    for document in (comparison.left.document, comparison.right.document):
        for sentence in document.sentences:
            assert re.sub(r"[\[\]{}\\\s]", "", sentence.span.of(document.text)) in bare
        assert document.article.sha256 in bare
    for id in comparison.verdict.reasons:
        assert re.sub(r"[\[\]{}\\\s]", "", comparison.finding(id).why) in bare
    assert comparison.config_sha256 in bare


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_the_verdict_of_a_report_is_that_of_what_still_stands(form: str) -> None:
    def verdict(*levels: str) -> str:
        comparison = sample(SAMPLES[0])
        done = {f.id: Decision("fine", "Ada", "2026-03-01T09:30:00+00:00") for f in comparison.findings if f.severity in levels}
        page = render(form, Reviewed(settled(comparison, done, Config()), done))
        return re.sub(r"<[^>]*>", "", page[: page.find("Of the source")])

    found = len([f for f in sample(SAMPLES[0]).findings if f.severity == "high"])
    assert "accepted" not in verdict()
    assert "HOLD" in verdict()
    assert "CHECK" in verdict("high")
    assert f"; {found} more were accepted)" in verdict("high")
    assert "PASS" in verdict("high", "medium", "low")
    assert "what was found was accepted" in verdict("high", "medium", "low")


WORDS = st.sampled_from(
    [
        "The mayor",
        "said",
        "12 people",
        "came.",
        "“Nobody",
        "was hurt,”",
        "He",
        "may",
        "not",
        "[sic]",
        "{x}",
        "war.",
        "…",
        "\n",
        "\n\n",
        "-",
        "1.",
        "日本",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30), st.lists(WORDS, min_size=1, max_size=30))
def test_no_character_of_either_article_is_lost_in_any_readable_form(left: list[str], right: list[str]) -> None:
    comparison = compare(" ".join(left), " ".join(right))
    for form in ("text", "md", "html"):
        page = render(form, Reviewed(comparison))
        bare = Counter(unescape(re.sub(r"<[^>]+>", "", page)) if form == "html" else page)
        for document in (comparison.left.document, comparison.right.document):
            assert not Counter("".join(document.text.split())) - bare
        if form == "text":
            joined = re.sub(r"[\[\]{}\s]", "", page)
            for document in (comparison.left.document, comparison.right.document):
                assert all(re.sub(r"[\[\]{}\s]", "", s.span.of(document.text)) in joined for s in document.sentences)


@pytest.mark.parametrize("form", list(WRITERS))
def test_no_form_lets_a_control_character_through(form: str) -> None:
    text = render(form, hostile())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)


def test_markdown_shows_exactly_the_characters_of_the_article() -> None:
    markdown_it = pytest.importorskip("markdown_it")
    page = markdown_it.MarkdownIt("gfm-like").render(render("md", hostile()))
    assert not re.search(r"<(script|img|b|i|style|textarea|a)\b", page)
    assert "<strong>bold" not in page


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab1 .)-+=>#*_`~[]()!<&|\\$^@:/w")), max_size=30))
def test_an_escaped_line_comes_out_of_markdown_as_it_went_in(text: str) -> None:
    from markdown_it import MarkdownIt

    page = MarkdownIt("gfm-like").render(f"- x {escape(text)}")
    assert " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split()) == " ".join(f"x {text}".split())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_no_cell_of_a_table_is_a_formula_or_breaks_its_row(text: str) -> None:
    made = cell(text)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not {"\t", "\n", "\r"} & set(made)


def test_a_table_row_has_every_column() -> None:
    rows = list(csv.reader(io.StringIO(render("tsv", hostile())), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 2
    assert rows[1][0].startswith("'=cmd")


def test_decisions_and_notes_are_in_text_and_markdown() -> None:
    comparison = sample(SAMPLES[0])
    first = comparison.findings[0].id
    made = Reviewed(
        comparison, {first: Decision("fix", "Ada", "2026-03-01T09:30:00+00:00", "ask her")}, frozenset({comparison.findings[1].id})
    )
    for form in ("text", "md"):
        text = render(form, made)
        assert "must be fixed: ask her, Ada, 2026-03-01T09:30:00+00:00" in text
        assert "reopened, its sentences have changed" in text


def test_no_report_loads_textual() -> None:
    import subprocess
    import sys

    program = "import sys, tui_reader.report as r\n[r.writer(form) for form in r.WRITERS]\nprint('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "False\n"


def test_a_name_that_begins_with_a_number_stays_readable_in_markdown() -> None:
    assert escape("000.txt") == "000.txt"
    assert escape("3.2 miles") == "3.2 miles"
    assert escape("1. First") == "1\\. First"
