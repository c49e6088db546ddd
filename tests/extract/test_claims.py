"""Claims: who said it, which words say so, and what is stated. One row, one construction."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.extract.claims import find_claims
from tui_reader.extract.model import Claim
from tui_reader.extract.quotes import find_quotes, with_speakers
from tui_reader.text.document import parse
from tui_reader.text.span import Span


def claims_of(text: str) -> tuple[Claim, ...]:
    document = parse(text)
    return find_claims(document, (), find_quotes(document))


def shown(text: str) -> list[tuple[str, str, str]]:
    def words(spans: tuple[Span, ...]) -> str:
        return " // ".join(text[s.start : s.end] for s in spans)

    return [(words(c.speaker), words(c.cue), words(c.content)) for c in claims_of(text)]


FORMS = [
    ("that", "Smith said that it rained.", ("Smith", "said", "that it rained")),
    ("without that", "Smith said it rained.", ("Smith", "said", "it rained")),
    ("inverted", "“It rains,” said Smith.", ("Smith", "said", "“It rains,”")),
    ("postposed", "“It rains,” Smith said.", ("Smith", "said", "“It rains,”")),
    ("according to, first", "According to Smith, it rained.", ("Smith", "According to", "it rained")),
    ("according to, last", "It rained, according to Smith.", ("Smith", "according to", "It rained")),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_a_claim_has_its_speaker_cue_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert shown(text) == [expected]


PIECES = [
    "Smith",
    " said",
    " that",
    " he",
    " claims",
    ",",
    ".",
    " “",
    "”",
    ' "',
    "\n\n",
    " and",
    " who",
    " the",
    " not",
    " verify",
    " according",
    " to",
    " X's",
    " told",
    " (",
    ")",
    " -",
    ":",
    " was",
    " by",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_every_span_lies_inside_the_text(text: str) -> None:
    document = parse(text)
    quotes = find_quotes(document)
    claims = find_claims(document, (), quotes)
    assert [claim.id for claim in claims] == list(range(len(claims)))
    assert [claim.cue[0] for claim in claims] == sorted(claim.cue[0] for claim in claims)
    for claim in claims:
        for span in (*claim.content, *claim.cue, *claim.speaker):
            assert 0 <= span.start < span.end <= len(text)
    assert len(with_speakers(quotes, claims, text)) == len(quotes)


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "said ",
        "that he said that ",
        "“a said ",
        "according to X, ",
        "the man who said, ",
        "and he and said ",
        "(a said ",
        "Al Bo Ca ",
    ],
)
def test_a_paragraph_without_end_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    document = parse(text)
    started = time.perf_counter()
    quotes = find_quotes(document)
    with_speakers(quotes, find_claims(document, (), quotes), text)
    assert time.perf_counter() - started < 10
