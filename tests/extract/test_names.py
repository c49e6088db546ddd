"""Same name or not: own pairs, and what must hold for any two strings."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.extract.names import same_name

PAIRS = [line for line in (Path(__file__).parent / "name_pairs.txt").read_text(encoding="utf8").splitlines() if line and line[0] != "#"]
WORDS = st.sampled_from(
    [
        "the",
        "of",
        "Bank",
        "UN",
        "U.S.",
        "Kim",
        "J.P.",
        "al-",
        "von",
        "Müller",
        "",
        "Ministry",
        "Defence",
        "&",
        "Inc.",
        ",",
        "'s",
        "🎉",
        "�",
        "״",
        "שלום",
        "12",
        "II",
        "Jr.",
        "O'Neil",
        "-",
        "...",
        "",
    ]
)


@pytest.mark.parametrize("line", [p for p in PAIRS if " = " in p])
def test_two_forms_of_one_name_are_the_same(line: str) -> None:
    a, b = line.split(" = ")
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize("line", [p for p in PAIRS if " != " in p])
def test_near_misses_are_not_the_same(line: str) -> None:
    a, b = line.split(" != ")
    assert not same_name(a, b)
    assert not same_name(b, a)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_two_strings_get_an_answer_that_does_not_depend_on_their_order(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_a_name_with_letters_is_the_same_as_itself(name: str) -> None:
    assert same_name(name, name) or not any(c.isalnum() for c in name)


@pytest.mark.parametrize("name", ["A" * 200_000, "ab " * 100_000, "a." * 100_000, "-" * 200_000, "O'" * 100_000, "x, " * 50_000])
def test_huge_names_take_linear_time(name: str) -> None:
    start = time.process_time()
    same_name(name, "John " + name)
    assert time.process_time() - start < 2
