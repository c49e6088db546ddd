"""Headline, dateline, byline, body; paragraphs that are hard-wrapped and those that are not."""

from __future__ import annotations

import pytest

import tui_reader

STORY = "The river rose on Monday and fell on Tuesday, officials said. Nobody was hurt."


def roles(text: str) -> list[tuple[str, str]]:
    document = tui_reader.parse(text)
    return [(s.role, document.sentence_text(s.index)) for s in document.sentences]


def test_the_first_line_without_a_stop_is_the_headline_and_stays_whole() -> None:
    assert roles(f"River rises? What we know. So far\n{STORY}")[0] == ("headline", "River rises? What we know. So far")


def test_a_headline_repeated_above_the_story_is_one_twice() -> None:
    assert [r for r, _ in roles(f"River rises\n\nRiver rises\n\n{STORY}")][:2] == ["headline", "headline"]


@pytest.mark.parametrize("first", [STORY, "The river rose.", "It said so:", "word " * 60])
def test_a_first_paragraph_of_prose_is_no_headline(first: str) -> None:
    assert {r for r, _ in roles(f"{first}\n\n{STORY}")} == {"body"}


def test_one_line_alone_is_no_headline() -> None:
    assert roles("River rises") == [("body", "River rises")]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Berg",
        "By Ann Berg and Tom Low, Science Correspondent",
        "(Reporting by Ann Berg; Editing by Tom Low)",
        "Von Anna Berg",
        "Par Anne Petit",
        "Por Ana Ruiz",
        "Additional reporting by Tom Low",
    ],
)
def test_bylines(line: str) -> None:
    assert ("byline", line) in roles(f"River rises\n\n{line}\n\n{STORY}")


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE - Tuesday 4 June 2024",
        "Published 13 January 2023",
        "January 13, 2023",
        "2023-01-13",
        "Updated: 13 January 2023 at 10:30 GMT",
        "KYIV, Jan 13 (Newsline) -",
        "LONDON (Newsline) —",
        "Friday, 13 January 2023",
    ],
)
def test_datelines(line: str) -> None:
    assert ("dateline", line) in roles(f"River rises\n\n{line}\n\n{STORY}")


@pytest.mark.parametrize(
    "line",
    ["By Monday the river had fallen again, and the villages were dry.", "In May 2023 it rose.", "NATO and the EU met in Oslo and agreed"],
)
def test_prose_that_begins_like_one_is_body(line: str) -> None:
    assert ("body", line) in roles(f"River rises\n\n{line}\n\n{STORY}")


def test_a_dateline_before_the_first_words_belongs_to_the_sentence() -> None:
    text = "KYIV, Jan 13 (Newsline) - The river rose."
    assert roles(text) == [("body", text)]


WRAPPED = """River rises, villages are cleared

OSLO (Newsline) - The river rose by more than two metres overnight and the
villages on its eastern bank were cleared before noon, officials said on
Monday. Nobody was hurt.

Schools stay closed until the end of the week at the earliest, the council
said. "We have no choice," the mayor, Ann
Berg, told reporters. "The water is
high."

- Trains do not run.
- Buses run at least every twenty minutes on the longer routes to the south
  and to the west.
"""


def test_hard_wrapped_paragraphs_are_joined_and_lists_are_not() -> None:
    document = tui_reader.parse(WRAPPED)
    sentences = [" ".join(document.sentence_text(s.index).split()) for s in document.sentences]
    assert sentences[1].startswith("OSLO (Newsline) - The river rose by more than two metres overnight and the villages")
    assert sentences[2] == "Nobody was hurt."
    assert sentences[3] == "Schools stay closed until the end of the week at the earliest, the council said."
    assert "- Trains do not run." in sentences
    assert sentences[-1] == "- Buses run at least every twenty minutes on the longer routes to the south and to the west."


def test_one_paragraph_per_line_is_not_joined() -> None:
    text = "River rises\nThe river rose on Monday and it fell on Tuesday\nThe mayor spoke\nand nobody listened to her for long, it was said"
    assert len(tui_reader.parse(text).paragraphs) == 4


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2028", "\x0c", "\n\n\n", "\n \t \n"])
def test_every_kind_of_line_break_parts_paragraphs(breaks: str) -> None:
    assert roles(f"Storm hits{breaks}{STORY}")[0] == ("headline", "Storm hits")
