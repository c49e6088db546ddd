"""What holds for any text: nothing lost, nothing twice, in order, in bounded time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui_reader
from tui_reader.text.article import Article, from_sentences

FRAGMENTS = st.sampled_from(
    [
        "Mr.",
        " U.S.",
        '"',
        "”",
        "“",
        ". ",
        ".",
        "...",
        " . . .",
        "\n",
        "\n\n",
        "No. 5",
        "1.) ",
        "• ",
        " He",
        "he",
        "。",
        "؟",
        "»",
        " — ",
        "[1]",
        "(",
        ")",
        "!",
        "?!",
        "3",
        "a.m. ",
        "\u202e",
        "😀",
        "\r\n",
        "\x85",
        "г. ",
        "z. B. ",
        "http://a.b/c.D?E",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=60).map("".join))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    document = tui_reader.parse(text)
    covered = [i for s in document.sentences for i in range(s.span.start, s.span.end)]
    assert covered == sorted(set(covered))
    assert set(range(len(text))) - set(covered) <= {i for i, c in enumerate(text) if c.isspace()}


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_sentences_lie_inside_their_paragraphs_and_carry_no_outer_space(text: str) -> None:
    document = tui_reader.parse(text)
    for paragraph in document.paragraphs:
        spans = [s.span for s in document.sentences[paragraph.first : paragraph.last]]
        assert (spans[0].start, spans[-1].end) == (paragraph.span.start, paragraph.span.end)
        assert all(span.of(text) == span.of(text).strip() and len(span) for span in spans)


@given(st.lists(st.text(max_size=40), max_size=8))
def test_ready_made_sentences_are_kept_as_they_are(sentences: list[str]) -> None:
    document = tui_reader.parse(from_sentences(sentences))
    assert [document.sentence_text(s.index) for s in document.sentences] == sentences
    assert all(s.role == "body" for s in document.sentences)


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        ".",
        ". ",
        '." ',
        '"',
        "A. ",
        "A.",
        "1. A ",
        "• a ",
        "a\n",
        " ",
        "[1]",
        ".[1]",
        "这是一个句子。",
        "\u00a0.",
        ". — ",
        "a",
        "(",
        "?! ",
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do\n",
    ],
)
def test_a_paragraph_of_hundreds_of_kilobytes_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    list(tui_reader.parse(Article(text=text)).sentences)
    assert time.process_time() - start < 4
