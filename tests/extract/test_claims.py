"""Claims: who said it, which words say so, and what is stated. The sentences stand in claim_cases.py, one construction a row."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract import claim_cases
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


@pytest.mark.parametrize(("text", "expected"), claim_cases.ALL, ids=[row[0][:60] for row in claim_cases.ALL])
def test_a_claim_has_its_speaker_cue_and_content(text: str, expected: claim_cases.Claims) -> None:
    assert shown(text) == expected


STRENGTHS = [
    ("The minister denied that he knew.", "denied"),
    ("The minister rejected the report.", "denied"),
    ("The minister disputes the figures.", "denied"),
    ("Prosecutors allege that he knew.", "alleged"),
    ("Prosecutors accused him of theft.", "alleged"),
    ("It is alleged that he knew.", "alleged"),
    ("The union claims that he knew.", "claimed"),
    ("The union insisted that he knew.", "claimed"),
    ("The union believes that he knew.", "claimed"),
    ("The union suggested that he knew.", "claimed"),
    ("Cole said that he knew.", "said"),
    ("Cole told reporters that he knew.", "said"),
    ("According to Cole, he knew.", "said"),
    ("Cole warned that he knew.", "said"),
    ("The firm confirmed that he knew.", "confirmed"),
    ("The firm conceded that he knew.", "confirmed"),
    ("The study found that sleep matters.", "confirmed"),
]


@pytest.mark.parametrize(("text", "strength"), STRENGTHS)
def test_the_cue_places_a_claim_on_the_ladder(text: str, strength: str) -> None:
    assert [claim.strength for claim in claims_of(text)] == [strength]


def test_a_verification_note_is_no_claim_and_an_unanswered_request_is_one() -> None:
    assert [claim.kind for claim in claims_of("The report could not be independently verified.")] == ["verification_note"]
    assert [claim.kind for claim in claims_of("The ministry did not immediately respond to a request for comment.")] == ["claim"]


ACROSS = [
    (
        "a quotation alone goes on with the one before",
        '"It is over," Cole said.\n\n"We tried everything."',
        [("Cole", "said", '"It is over," // "We tried everything."')],
    ),
    (
        "a quotation left open belongs to the speaker who closes it",
        "Cole struck a harder tone.\n\n“We tried everything.\n\n“But it is over,” she said.",
        [("she", "said", "“We tried everything. // “But it is over,”")],
    ),
    ("a colon before a paragraph", 'Cole said:\n\n"It is over. We tried."', [("Cole", "said", '"It is over. We tried."')]),
    (
        "a headline with a label",
        "Mayor: bridge is safe\n\nThe mayor of Harwick said on Monday that the bridge was safe.",
        [("Mayor", ":", "bridge is safe"), ("The mayor of Harwick", "said", "that the bridge was safe")],
    ),
    ("a transcript", "COLE: We had no choice.\n\nOSEI: You had one.", [("COLE", ":", "We had no choice"), ("OSEI", ":", "You had one")]),
    ("a question before its speaker", '"Is it over?" Cole asked. She left.', [("Cole", "asked", '"Is it over?"')]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ACROSS], ids=[row[0] for row in ACROSS])
def test_claims_reach_over_sentences_and_paragraphs(text: str, expected: claim_cases.Claims) -> None:
    assert shown(text) == expected


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


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_gets_an_answer(text: str) -> None:
    document = parse(text)
    quotes = find_quotes(document)
    for claim in find_claims(document, (), quotes):
        assert all(0 <= span.start < span.end <= len(text) for span in (*claim.content, *claim.cue, *claim.speaker))


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
    text = piece * (50_000 // len(piece))
    document = parse(text)
    started = time.perf_counter()
    quotes = find_quotes(document)
    with_speakers(quotes, find_claims(document, (), quotes), text)
    assert time.perf_counter() - started < 10
