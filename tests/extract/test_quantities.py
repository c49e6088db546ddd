"""Number and date expressions of newspapers, one per line of number_cases.txt."""

from __future__ import annotations

import ast
from fractions import Fraction
from pathlib import Path

import pytest

import tui_reader
from tui_reader.extract.quantities import find_quantities

LINES = [
    line.split(" | ") for line in (Path(__file__).parent / "number_cases.txt").read_text("utf8").splitlines() if line and line[0] != "#"
]


def read(text: str) -> list[tuple[str, object, str | None, str]]:
    return [(q.kind, q.value, q.unit, q.bound) for q in find_quantities(tui_reader.parse(text))]


def same(a: object, b: object) -> bool:
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, int | float) and isinstance(b, int | float):
        return abs(a - b) <= 1e-6 * max(1.0, abs(b))
    return a == b


@pytest.mark.parametrize("case", [line for line in LINES if line[1] != "none"], ids=lambda case: case[0])
def test_reads_kind_value_unit_and_bound(case: list[str]) -> None:
    text, kind, value, unit, bound = (part.strip() for part in case)
    wanted = float(Fraction(value)) if "/" in value and value[0].isdigit() else ast.literal_eval(value)
    got = read(text)
    assert len(got) == 1
    assert (got[0][0], got[0][2], got[0][3]) == (kind, None if unit == "-" else unit, bound)
    assert same(got[0][1], wanted)


@pytest.mark.parametrize("text", [line[0] for line in LINES if line[1].strip() == "none"])
def test_reads_nothing_into_names_and_pronouns(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [("He made 13 in 31 matches.", [13, 31]), ("She scored two goals in three games.", [2, 3]), ("One man in two days was lost.", [1, 2])],
)
def test_two_counts_joined_by_in_are_no_share(text: str, values: list[int]) -> None:
    assert [value for _, value, _, _ in read(text)] == values
