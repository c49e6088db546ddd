"""Fractions and shares: `two-thirds`, `a third of`, `half`, `one in five`, `half an hour`."""

from __future__ import annotations

from tui_reader.extract.found import Found
from tui_reader.extract.numerals import Number, fraction_at, number_at, tidy
from tui_reader.extract.quantity_measures import measured
from tui_reader.extract.quantity_nouns import group_ends, noun_after
from tui_reader.extract.quantity_units import unit_at
from tui_reader.extract.words import Words
from tui_reader.text.span import Span


def share_at(words: Words, k: int) -> Found | None:
    """`two-thirds`, `a third of`, `half`, `one in five`, `two out of three`."""
    shared = _one_in(words, k)
    if shared:
        return shared
    if words.at(k) in ("half", "quarter") and words.hyphen(k + 1):
        unit = unit_at(words, k + 2, glued=False)
        if unit:
            return Found(unit[0], 0.5 if words.at(k) == "half" else 0.25, unit[1], k, unit[2])
    if words.at(k) == "two" and words.at(k - 1) == "in" and group_ends(words, k + 1) and not _goes_on(words, k + 1):
        return Found("fraction", 0.5, None, k, k + 1)  # broken in two, in half
    if words.at(k) in ("a", "an", "one") and words.at(k + 1) == "half":
        return None  # read from `half` on
    found = fraction_at(words, k)
    if not found:
        return None
    value, end = found
    if _in_compound(words, k, end):
        return None
    low, following = words.at(k), words.at(end)
    if low == "half":
        return _half(words, k, end)
    if low in ("a", "an") and following == "," and words.at(end + 1) in ("who", "which", "whose", "said", "also"):
        return None
    if low in ("a", "an") or (low == "one" and not words.hyphen(k + 1)):
        noun = words.at(end - 1)
        # `a third diplomat` is an ordinal, `a quarter` of a year is none
        if (
            following
            not in (
                "of",
                "more",
                "less",
                "fewer",
                "the",
                "lower",
                "higher",
                "off",
                "and",
                "to",
                "in",
                "since",
                "from",
                "as",
                "larger",
                "smaller",
            )
            and following[:1].isalpha()
            and words.at(k - 1) not in ("by", "about", "nearly", "almost", "than")
        ):
            return None
        if noun == "quarter" and following not in ("of", "more", "less", "fewer", "the", "to"):
            return None
    if (
        words.at(end) == "of"
        and words.at(end + 1) in ("a", "an", "one")
        and words.at(end + 2) in ("million", "billion", "trillion", "thousand", "dozen")
    ):
        scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12, "thousand": 1000, "dozen": 12}[words.at(end + 2)]
        return measured(words, Number(tidy(value * scale), k, end + 3, False, True))
    of_a = end + 2 if words.at(end) == "of" and words.at(end + 1) in ("a", "an", "one") else end
    if of_a > end:
        if words.at(of_a) in ("percent", "percentage", "per") and not (words.at(of_a) == "per" and words.at(of_a + 1) != "cent"):
            return measured(words, Number(value, k, of_a, False))
        unit = unit_at(words, of_a, glued=False)
        if unit:
            return Found(unit[0], value, unit[1], k, unit[2])
    return Found("fraction", value, None, k, end)


def _goes_on(words: Words, k: int) -> bool:
    """`In two of the cases`, `in two and a half years`, `in two or three`."""
    return words.at(k) in ("of", "or", "to", "more", "-", "–") or words.phrase(k, 3) == "and a half"


def _in_compound(words: Words, k: int, end: int) -> bool:
    """`A third-quarter charge`, `a third-party firm`: the ordinal of a compound."""
    return words.at(k) in ("a", "an", "the") and words.hyphen(end)


_HALVES = frozenset("first second other latter better 1st 2nd this that each either".split())
"""Before `half` they make a half of a match or a year of it, not a share."""


def _half(words: Words, k: int, end: int) -> Found | None:
    """`half a year`, `half an hour`, `half-hour`, `half a percent`, `half the people`, `more than half`."""
    if number_at(words, k):
        return None
    at = end + 1 if words.at(end) in ("a", "an") else end
    unit = unit_at(words, at, glued=False)
    if unit and (at > end or words.at(at) in ("hour", "mile", "century", "decade")):
        return Found(unit[0], 0.5, unit[1], k, unit[2])
    if at > end and words.at(at) in ("percent", "percentage", "per"):
        return measured(words, Number(0.5, k, at, False))
    before = words.at(k - 2) if words.hyphen(k - 1) else words.at(k - 1)
    if (before in _HALVES and not (before in ("that", "this") and words.at(end) == "of")) or (before == "a" and words.at(k - 2) == "and"):
        return None
    if words.at(k - 1) in ("the", "last") and words.at(end) != "of":
        return None
    return Found("fraction", 0.5, None, k, end)


def _one_in(words: Words, k: int) -> Found | None:
    """`one in five`, `two out of three`, `six in ten`, `1 in 10`."""
    top = number_at(words, k)
    if top is None or top.scaled or not isinstance(top.value, int):
        return None
    at = top.end
    if words.at(at) == "in":
        at += 1
    elif words.at(at) == "out" and words.at(at + 1) == "of":
        at += 2
    elif words.at(at) == "of" and (words.at(at + 1) == "every" or words.at(at + 1) in ("10", "ten")) and top.value < 10:
        at += 1
    elif words.at(at) == "of" and top.value > 1 and words.digits(at + 1) and not measured(words, top).unit:
        at += 1  # `14 of 16 drones`
    elif words.at(at) in ("-", "‑") and words.hyphen(at) and words.at(at + 1) == "in" and words.hyphen(at + 2):
        at += 3
    elif words.at(at).isalpha() and words.at(at + 1) in ("in", "of") and 0 < top.value < 10 and not measured(words, top).unit:
        return _one_noun_in(words, k, top)
    else:
        return None
    if words.at(at) == "every":
        at += 1
    bottom = number_at(words, at)
    if (
        bottom is None
        or not isinstance(bottom.value, int)
        or not 0 < top.value < bottom.value
        or bottom.vague
        or (top.value > 99 and bottom.value > 1000)
    ):
        return None
    if words.at(top.end) == "in" and (1500 < bottom.value < 2100 and bottom.figure and len(words.raw[at]) == 4):
        return None
    if words.at(top.end) == "in" and top.figure != bottom.figure and not (bottom.figure and bottom.value % 10 == 0):
        return None
    if words.at(top.end) == "in" and unit_at(words, bottom.end, glued=False):
        return None
    if words.at(top.end) == "in" and top.value > 1 and bottom.value not in _WHOLES and noun_after(words, bottom.end, "cardinal", "in"):
        return None  # `made 13 in 31 matches`: two counts
    return Found("fraction", top.value / bottom.value, None, k, bottom.end)


_WHOLES = frozenset([*range(2, 11), 12, 15, 20, 25, 30, 40, 50, *(10**power for power in range(2, 8))])
"""Of how many a share is told when more than one is meant (`three in 20 voters`)."""


def _one_noun_in(words: Words, k: int, top: Number) -> Found | None:
    """`one voter in four`, `two homes in every five`; but `two goals in three games` and `one man in two days` count two things."""
    at = top.end + 2
    every = words.at(at) == "every"
    bottom = number_at(words, at + every)
    if bottom is None or not isinstance(bottom.value, int) or not top.value < bottom.value or bottom.value not in _WHOLES:
        return None
    if bottom.vague or (words.at(at - 1) == "of" and not every) or unit_at(words, bottom.end, glued=False):
        return None
    if noun_after(words, bottom.end, "cardinal", "in"):
        return None
    noun = Span(words.starts[top.end], words.ends[top.end])
    return Found("fraction", top.value / bottom.value, None, k, bottom.end, of=noun)
