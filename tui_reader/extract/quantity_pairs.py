"""Two numbers that belong together: ranges and scores."""

from __future__ import annotations

from tui_reader.extract.found import Found
from tui_reader.extract.numerals import Number, number_at, tidy
from tui_reader.extract.quantity_measures import measured
from tui_reader.extract.quantity_units import unit_at
from tui_reader.extract.words import DASHES, Words

_SCORE_WORDS = frozenset(
    "win wins won winning victory victories loss lost lose loses losing defeat defeated defeats beat beats beating draw draws drew drawn tie ties tied lead leads leading led trail trailed trailing "
    "vote votes voted voting score scores scored scoreline margin ruling ruled decision against passed approved rejected aggregate penalties shootout set sets ahead down up final result 6 7 "
    "record split majority".split()
)


_COUNTED_IN_CONTESTS = frozenset("votes goals points sets games seats runs frames rounds".split())


def paired(words: Words, first: Number) -> Found | None:
    """Two numbers that belong together: a range (`10-15 percent`, `3 to 5 years`, `two or three`) or a score (`5-2`)."""
    at = first.end
    if words.at(at) in _COUNTED_IN_CONTESTS and words.at(at + 1) in ("to", "against"):
        against = number_at(words, at + 2)
        return Found("score", (first.value, against.value), None, first.start, against.end) if against and not first.scaled else None
    if words.hyphen(at) and words.at(at + 1) == "to":
        at += 1  # `15-to-20-minute`, `a 10-to-1 margin`
    elif words.at(at) in DASHES and words.glued(at) and words.at(at + 1) == "to":
        at += 1  # `5- to 11-year-olds`
    joint = words.at(at)
    low, first_end, unit = first.value, at, None
    if joint not in DASHES and joint not in ("to", "or"):
        # the unit may stand at both ends: `3% to 4%`, `10 km to 15 km`
        lower = measured(words, first)
        if lower.kind not in ("percent", "quantity", "duration", "money") or not isinstance(lower.value, int | float):
            return None
        low, first_end, unit, joint = lower.value, lower.end, lower.unit, words.at(lower.end)
        if joint not in DASHES and joint != "to":
            return None
    second = number_at(words, first_end + (2 if words.hyphen(first_end + 1) else 1))
    if second is None or second.vague or first.vague:
        return None
    if joint in DASHES and joint != "—":
        if first.figure != second.figure:
            return None  # `7-Eleven`
        spaced = not words.glued(first_end) or not words.glued(first_end + 1)
        if spaced and joint in ("-", "−", "‑"):
            return None
        if unit is None and _is_score(words, first, second):
            return Found("score", (first.value, second.value), None, first.start, second.end)
    elif joint == "to":
        if after_from(words, first.start) or ((unit or _by_money(words, first.start)) and _moved(words, first.start)):
            return None
        opposed = words.hyphen(at - 1) and first.value > second.value
        if unit is None and (opposed or _voted(words, first, second)):
            return Found("score", (first.value, second.value), None, first.start, second.end)
    elif joint == "or":
        if first.figure != second.figure or second.value / second.scale - first.value / first.scale not in (1, 2, 5, 10) or unit:
            return None
    else:
        return None
    upper = measured(words, second)
    if not isinstance(upper.value, int | float) or upper.kind in ("multiple",):
        return None
    if unit is None:
        # `30-40k`, `40-50p`: what a letter behind the second figure makes of it, it makes of the first
        lettered = upper.value / second.value if second.value and upper.kind in ("cardinal", "money") else 1
        low = lower_end(first, second.scale * lettered, upper.value)
        low *= 1000 if joint in DASHES and low == first.value and shares_thousands(words, first, second) else 1
    if not low < upper.value or (unit and upper.unit != unit and (upper.unit or joint == "to")):
        return None
    return Found("range", (low, upper.value), upper.unit or unit, first.start, upper.end)


def after_from(words: Words, k: int) -> bool:
    """`rose from about 3 to 5`: two numbers, not a range; but `ranging from 3 to 5` is one, and `From 40 to 60 guests` that begins a sentence."""
    for step in range(1, 4):
        if words.at(k - step) == "from":
            return k - step > 0 and words.at(k - step - 1) not in _EXTENTS
        if words.at(k - step) in (",", ".", "to"):
            return False
    return False


_EXTENTS = frozenset(
    "ranging range ranges ranged anywhere anything varying vary varies varied aged ages of for holds seats takes take took taking lasts lasting lasted costing sells".split()
)
"""Before `from 3 to 5` they say how far something reaches, not how it changed."""
_MOVES = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops dropping gained gain gains gaining lost lose loses"
    " losing climbed climb climbs climbing slid slide slides sliding slipped slips slipping jumped jump jumps jumping surged surges surging soared sank sinks dipped dips"
    " declined declines declining increased increase increases increasing decreased decrease decreases decreasing advanced added shed plunged tumbled rallied up down".split()
)


def _moved(words: Words, k: int) -> bool:
    """`Fell 4.3 percent to 18.20 crowns`, `rose 3 percent to 5 percent`: by how much, and then to where."""
    return any(words.at(k - step) in _MOVES for step in (1, 2, 3))


def _by_money(words: Words, k: int) -> bool:
    """`By $10 to $50`: the sign stands before each figure."""
    return words.at(k - 1) in ("$", "€", "£", "¥") and words.at(k - 2) == "by"


def _is_score(words: Words, first: Number, second: Number) -> bool:
    """`5-2`, `52-48`, `1-1`: falling or equal, or rising beside a word of contest; never with a unit."""
    if (
        not (isinstance(first.value, int) and isinstance(second.value, int))
        or first.scaled
        or second.scaled
        or first.value > 999
        or second.value > 999
    ):
        return False
    following = words.at(second.end)
    if following in ("%", "percent", "per", "year", "years", "month", "months", "day", "days", "hour", "hours", "degrees", "km", "miles"):
        return False
    if first.value >= second.value:
        return True
    near = {words.at(j) for j in range(max(0, first.start - 5), min(len(words), second.end + 3))}
    return bool(near & _SCORE_WORDS)


def _voted(words: Words, first: Number, second: Number) -> bool:
    """`voted 52 to 48`, `by 217 votes to 213`, `won 3 to 1`."""
    if first.scaled or second.scaled or not (isinstance(first.value, int) and isinstance(second.value, int)):
        return False
    near = {words.at(j) for j in range(max(0, first.start - 5), first.start)} | {words.at(second.end)}
    return (
        bool(near & _SCORE_WORDS)
        and unit_at(words, second.end, glued=False) is None
        and words.at(second.end) not in ("%", "percent", "per", "million", "billion")
    )


def shares_thousands(words: Words, first: Number, second: Number) -> bool:
    """`3-4,000 jobs`, `$10-15,000`: the lower figure leaves out the thousands printed behind the upper one."""
    printed = words.raw[second.start]
    return printed.endswith(",000") and printed.count(",") == 1 and first.scale == 1 and first.value < second.value / 1000


def lower_end(first: Number, scale: float, upper: float) -> int | float:
    """The lower end of a range, with the scale behind the upper one when it has none itself: `£10-12m`, `20 to 30 million`.

    A number too large for that is meant as it stands (`$500-$1 million`), and so is one only `thousand` fits (`50 to one hundred thousand`).
    The scale is the words' own: taken from the size of the value, 12 million was ten million twice over.
    """
    if first.scaled or first.value >= 1000:
        return first.value
    fitting = (first.value * step for step in (scale, scale / 100 if scale == 10**5 else scale))
    return next((tidy(low) for low in fitting if low < upper), first.value)
