"""How exact a number is meant: `more than`, `up to`, `about`, `or more`."""

from __future__ import annotations

from tui_reader.extract.model import Bound
from tui_reader.extract.words import Words

_BEFORE: dict[str, Bound] = dict.fromkeys(
    "more than|greater than|over|above|exceeding|exceeds|exceeded|exceed|topping|topped|upwards of|upward of|in excess of|just over|well over|far more than|"
    "well above|just above|slightly more than|a little more than|a little over|slightly over|slightly above|north of|beyond|better than|surpassing|surpassed|"
    "just more than|much more than|older than|higher than|longer than|larger than|bigger than|heavier than|faster than|taller than|passed the".split(
        "|"
    ),
    ">",
)
_BEFORE |= dict.fromkeys(
    "less than|fewer than|under|below|lower than|just under|just below|well under|well below|a little under|slightly under|slightly below|slightly less than|"
    "a little less than|just short of|short of|shy of|just shy of|smaller than|younger than|shorter than|south of|not quite|far fewer than|far less than|"
    "just less than|just fewer than|closer than|nearer than|sub|inside".split("|"),
    "<",
)
_BEFORE |= dict.fromkeys(
    "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|minimum|as few as|as little as|starting at|starting from|"
    "a floor of|least|no lower than|no earlier than|no younger than".split("|"),
    ">=",
)
_BEFORE |= dict.fromkeys(
    "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|maximum|as high as|no higher than|not exceeding|to a maximum of|"
    "a ceiling of|a cap of|capped at|limited to|no greater than|at the most|no longer than|no later than|as late as|as long as|as far as|as old as|down to as little as|"
    "up to and including|no older than".split("|"),
    "<=",
)
_BEFORE |= dict.fromkeys(
    "about|around|some|roughly|approximately|approx|approx.|circa|ca|ca.|c|c.|nearly|almost|close to|near|nearing|approaching|an estimated|estimated|"
    "estimated at|estimated to be|virtually|perhaps|maybe|possibly|in the region of|in the order of|on the order of|something like|something over|"
    "more or less|practically|towards|toward|near to|nigh on|thereabouts|roughly around|an average of about|~|≈|±|not far off|ballpark|likely".split(
        "|"
    ),
    "~",
)
_SIGNS: dict[str, Bound] = {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~"}
_BETWEEN = frozenset("the a an its his her their our record whopping another further additional nearly just only".split())
_AFTER: dict[str, Bound] = {
    "or more": ">=", "or so": "~", "or less": "<=", "or fewer": "<=", "or over": ">=", "or older": ">=", "or above": ">=", "or higher": ">=", "or greater": ">=",
    "or better": ">=", "or longer": ">=", "or lower": "<=", "or under": "<=", "or younger": "<=", "or below": "<=", "and over": ">=", "and above": ">=",
    "at the earliest": ">=", "at the soonest": ">=", "at the latest": "<=", "at the very latest": "<=", "and older": ">=", "and up": ">=", "and under": "<=", "and younger": "<=", "and below": "<=", "at least": ">=", "at most": "<=", "at the most": "<=",
    "at the least": ">=", "or thereabouts": "~", "give or take": "~", "at a minimum": ">=", "at the very least": ">=", "or later": ">=", "or earlier": "<=",
    "or shorter": "<=", "upwards": ">=", "or upwards": ">=", "and upwards": ">=", "or thereabout": "~", "or larger": ">=", "or smaller": "<=", "maximum": "<=", "minimum": ">=",
}  # fmt: skip
_DURING = frozenset("for well just lasted lasting taken takes took after than spent with of has have had".split())
_LONGEST = 5


def bound_before(words: Words, k: int, kind: str) -> tuple[Bound, int]:
    """The bound said before part k and the part where it begins; `=` and k itself when none is."""
    if kind == "ordinal" and words.at(k - 1) == "the" and words.at(k - 2) == "than":
        return "=", k  # `faster than the first`
    if kind == "duration" and words.at(k - 1) == "the" and words.hyphen(k + 1):
        return "=", k  # `above the ten-year average`
    at = k
    while (
        at > 0
        and k - at < 2
        and words.at(at - 1) in _BETWEEN
        and f"{words.at(at - 2)} {words.at(at - 1)}" not in _BEFORE
        and words.at(at - 1) not in _BEFORE
    ):
        at -= 1
    if kind in ("date", "time") and words.at(at - 1) in _UNTIL and words.low[max(0, at - 3) : at - 1] == ["at", "least"]:
        return ">=", at - 3
    for n in range(min(_LONGEST, at), 0, -1):
        form = " ".join(words.low[at - n : at])
        bound = _BEFORE.get(form) or (_SIGNS.get(form) if n == 1 else None)
        if bound is None or (n == 1 and not _one_word(words, at - 1, k, kind)):
            continue
        return bound, at - n
    return "=", k


def _one_word(words: Words, at: int, k: int, kind: str) -> bool:
    """Prepositions are bounds only before numbers that measure: not `over three days`, `above the 3 doors`, `some day`."""
    low = words.at(at)
    if low == "over" and words.at(at - 1) in _HANDED:
        return False
    if low == "over" and kind in ("duration", "date"):
        return words.at(at - 1) in _DURING and words.at(k - 1) != "the"
    if low == "over" and kind == "cardinal" and not words.digits(k) and any(words.at(j) in _STRETCHES for j in range(k + 1, k + 4)):
        return words.at(at - 1) in _DURING
    if kind in ("date", "time", "ordinal") and low in (
        "over",
        "under",
        "above",
        "below",
        "near",
        "some",
        "beyond",
        "inside",
        "towards",
        "toward",
        "least",
    ):
        return low == "least" or (low in ("near", "towards", "toward") and kind == "time")
    if low in ("near", "toward", "towards", "beyond", "inside") and kind in ("cardinal", "age"):
        return False
    if low in ("least", "sub", "c", "inside", "passed"):
        return low == "c" or (low == "least" and words.at(at - 1) == "at")
    if low == "likely":
        return False
    return not (low in ("near", "beyond", "inside") and words.at(at + 1) == "the")


_HANDED = frozenset("hand hands handed handing turn turns turned turning sign signs signed signing".split())
"""Verbs of which `over` is the particle: `handed over two telephones`."""
_UNTIL = frozenset("until till through to by into before".split())
_STRETCHES = frozenset(
    "seasons games matches rounds weekends elections terms sessions quarters innings legs stages phases visits meetings generations cycles episodes semesters shifts holes laps".split()
)
"""Counted stretches of time: `repeat the survey over two breeding seasons` is throughout, not more than. A figure in digits
(`in over 300 games`) is too many for that."""


def bound_after(words: Words, k: int) -> tuple[Bound, int] | None:
    """`or more`, `and over`, `+`, `-plus`, `-odd` from part k on: the bound and the part after it."""
    low = words.at(k)
    if low == "+" and words.glued(k):
        return ">=", k + 1
    if words.hyphen(k) and words.at(k + 1) in ("plus", "odd", "ish"):
        return (">=" if words.at(k + 1) == "plus" else "~"), k + 2
    if low == "plus" and words.at(k + 1)[:1].isalpha() and words.at(k + 1) not in ("a", "an", "the"):
        return ">=", k + 1
    if low == "odd":
        return "~", k + 1
    for n in (4, 3, 2, 1):
        bound = _AFTER.get(" ".join(words.low[k : k + n])) if k + n <= len(words) else None
        if bound:
            return bound, k + n
    return None


_PAST_NOUN: dict[str, Bound] = {
    "at most": "<=",
    "at the most": "<=",
    "at least": ">=",
    "at the least": ">=",
    "or more": ">=",
    "or fewer": "<=",
    "or so": "~",
}
"""Those that may follow the counted noun as well: `500 applications at most`."""


def bound_past_noun(words: Words, k: int) -> Bound:
    """The bound behind the noun that opens at part k, up to two words on; `=` when none is."""
    if words.at(k) in ("a", "an", "per", "each", "every"):
        k += 1
    for at in (k + 1, k + 2):
        if not words.at(at - 1)[:1].isalpha():
            break
        for n in (3, 2):
            bound = _PAST_NOUN.get(" ".join(words.low[at : at + n])) if at + n <= len(words) else None
            if bound and (words.at(at + n) in (".", ",", ";", ")", "") or at + n >= len(words)):
                return bound
    return "="
