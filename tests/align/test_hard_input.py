"""Input nobody meant to align: an answer in bounded time, never an exception, the same one every time."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from tests.align.test_aligner import STORY, aligned, pairs
from tui_reader.align.words import edits
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

GIANT = " ".join(f"word{k % 997}" for k in range(20_000))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []),
        ([], STORY),
        (STORY, []),
        ([""], [""]),
        (["word"], ["word"]),
        (["word"], ["other"]),
        (["…", "!!!", "—"], ["***", "!!!"]),
        (["今日は天気がいい。", "明日は雨が降る。"], ["明日は雨が降るだろう。", "今日は天気がいい。"]),
        (["Президент уехал во вторник."], ["Во вторник президент уехал."]),
        (["هذا خبر قصير."], ["هذا خبر قصير جدا."]),
        ([GIANT], [GIANT + " end"]),
        ([GIANT, *STORY], STORY),
    ],
)
def test_any_input_is_answered(left: list[str], right: list[str]) -> None:
    got = aligned(left, right)
    a, b = parse(from_sentences(left)), parse(from_sentences(right))
    assert all(edits(a, b, link) or not a.tokens.norms for link in got.links)
    assert len(got.unlinked_left) <= len(left)


def test_identical_sentences_are_paired_in_order() -> None:
    start = time.process_time()
    got = aligned(["So it was."] * 2000, ["So it was."] * 2000)
    assert pairs(got) == [((k,), (k,)) for k in range(2000)]
    assert time.process_time() - start < 20


def test_a_text_against_itself_reversed_is_paired_throughout() -> None:
    story = [*STORY, "The council meets again on 12 June.", "Nobody answered the telephone at her house."]
    got = aligned(story, story[::-1])
    assert {(i, j) for link in got.links for i in link.left for j in link.right} >= {(i, 6 - i) for i in range(7)}


def test_two_headlines_on_one_subject_are_not_a_pair_because_they_come_first() -> None:
    left = ["Harrowfield mayor resigns over missing money", *STORY]
    right = ["Harrowfield swimming pool wins architecture prize", *STORY]
    assert (0,) not in [link.left for link in aligned(left, right).links]


def test_the_answer_does_not_depend_on_the_order_of_hashes() -> None:
    code = (
        "from tests.align.test_aligner import STORY, aligned; print(aligned(STORY, [*STORY[2:], 'The mayor has left over 40,000 pounds.']))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(answers) == 1
