"""Names of months and days, and what the date rules share."""

from __future__ import annotations

from tui_reader.extract.words import Words
from tui_reader.records import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec".split(
            "|"
        ),
        1,
    )
    for name in names.split()
}

WEEKDAYS = {day: day[:3].title() for day in "monday tuesday wednesday thursday friday saturday sunday".split()}

PREPOSITIONS = frozenset(
    "in of on by since until till before after from to through during last next this early late mid and between for around about each every than that end beginning".split()
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time from part `start` up to `end` of the words."""

    kind: str
    value: str | tuple[int, int]
    start: int
    end: int


def past_dot(words: Words, k: int) -> int:
    return k + 1 if words.at(k) == "." and words.glued(k) else k


def full_year(words: Words, k: int) -> int | None:
    """A year from 1000 to 2199 written as four digits and nothing else at part k."""
    raw = words.shape(k)
    if not (raw.isdecimal() and len(raw) == 4 and raw[0] in "12") or int(raw) > 2199:
        return None
    glued_unit = words.glued(k + 1) and (words.at(k + 1).isalpha() or words.at(k + 1) == "%")
    return None if glued_unit else int(raw)
