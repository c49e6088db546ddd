"""What kind of quantity begins at a place, from what stands beside its number."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.extract.calendar_words import MONTHS
from tui_reader.extract.found import Found
from tui_reader.extract.numerals import Number, great_ordinal_at, number_at, ordinal_at, tidy
from tui_reader.extract.quantity_ages import AGE_WORDS, TENS_OF_YEARS, named_age_or_magnitude, tens_of_years
from tui_reader.extract.quantity_measures import compound, measured
from tui_reader.extract.quantity_money import money_at, sum_at
from tui_reader.extract.quantity_pairs import lower_end, paired
from tui_reader.extract.quantity_shares import share_at
from tui_reader.extract.quantity_traps import labelled, named, pronoun_one
from tui_reader.extract.quantity_units import sign_at, unit_at
from tui_reader.extract.words import Words

MULTIPLES = {
    "twice": 2, "doubled": 2, "double": 2, "doubling": 2, "doubles": 2, "tripled": 3, "triple": 3, "tripling": 3, "triples": 3, "trebled": 3, "treble": 3, "trebling": 3,
    "quadrupled": 4, "quadruple": 4, "quadrupling": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5, "halves": 0.5, "thrice": 3, "twofold": 2, "threefold": 3, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip


def quantity_at(words: Words, k: int) -> Found | None:
    """The quantity whose number begins at part k."""
    low = words.at(k)
    if low == "between":
        return _between(words, k)
    if low in ("couple", "pair") and words.at(k - 1) in ("a", "the", "last", "past", "next") and words.at(k + 1) == "of":
        unit = unit_at(words, k + 2, glued=False)
        start = k - 1 if words.at(k - 1) == "a" else k
        if unit and unit[0] == "duration":
            return Found("duration", 2, unit[1], start, unit[2], "~" if low == "couple" else "=")
        return Found("cardinal", 2, None, start, k + 2, "~" if low == "couple" else "=")
    if low in MULTIPLES:
        return Found("multiple", MULTIPLES[low], None, k, k + 1) if _multiplies(words, k) else None
    if low == "past" and words.at(k - 1) == "the":
        unit = unit_at(words, k + 1, glued=False)
        return Found("duration", 1, unit[1], k, unit[2]) if unit and unit[0] == "duration" and words.at(k + 1) == unit[1] else None
    if low == "magnitude" or low in AGE_WORDS:
        return named_age_or_magnitude(words, k)
    if low in TENS_OF_YEARS:
        return tens_of_years(words, k)
    if low in ("under", "over") and words.hyphen(k + 1) and words.digits(k + 2) and words.raw[k + 2].isdecimal():
        end = k + 4 if words.at(k + 3) == "s" and words.glued(k + 3) else k + 3
        return Found("age", int(words.raw[k + 2]), "year", k, end, "<" if low == "under" else ">")
    return (
        _race_time(words, k)
        or _signed(words, k)
        or _great_ordinal(words, k)
        or share_at(words, k)
        or _ordinal(words, k)
        or _plain(words, k)
    )


def _great_ordinal(words: Words, k: int) -> Found | None:
    """`its two-millionth car`: after an owner or `the`; a bare `one-hundredth` is a share."""
    before = words.at(k - 1)
    owned = before in _OWNERS - {"a", "an"} or before.endswith(("'s", "s'"))
    found = great_ordinal_at(words, k) if owned else None
    return Found("ordinal", found[0], None, k, found[1]) if found else None


_DOUBLED = frozenset("the its their that what his her in to digit digits . ,".split())
_DOUBLING = frozenset("least than nearly almost about".split())


def _multiplies(words: Words, k: int) -> bool:
    """`double the size`, `nearly double`, but not `a double murder`, `triple jump`."""
    if words.at(k) not in ("double", "triple", "treble"):
        return True
    return words.at(k + 1) in _DOUBLED or words.at(k - 1) in _DOUBLING


def _race_time(words: Words, k: int) -> Found | None:
    """`1:54.3`, `2:05:30`: a time run, in seconds."""
    if not (words.digits(k) and words.at(k + 1) == ":" and words.glued(k + 1) and words.glued(k + 2) and words.digits(k + 2)):
        return None
    parts, end = [words.raw[k], words.raw[k + 2]], k + 3
    if words.at(end) == ":" and words.glued(end) and words.digits(end + 1) and words.glued(end + 1):
        parts, end = [*parts, words.raw[end + 1]], end + 2
    if (
        not all(len(part.partition(".")[0]) == 2 for part in parts[1:])
        or (len(parts) == 2 and "." not in parts[1])
        or not all(part.replace(".", "", 1).isdecimal() for part in parts)
    ):
        return None
    seconds = 0.0
    for part in parts:
        seconds = seconds * 60 + float(part)
    return Found("duration", tidy(seconds), "second", k, end)


def _signed(words: Words, k: int) -> Found | None:
    """Currency signs and minus signs before the figure: `$3.2 billion`, `US$5`, `-5 degrees`, `minus 5`, `-$3m`."""
    low = words.at(k)
    negative = low == "minus" or (low in ("-", "−", "–") and not words.glued(k) and words.glued(k + 1))
    positive = low == "+" and words.glued(k + 1) and not words.glued(k)
    at = k if not (negative or positive) else k + 2 if words.hyphen(k + 1) else k + 1
    sign = sign_at(words, at)
    if sign:
        return money_at(words, k, sign, negative=negative)
    if not (negative or positive) or not (words.digits(at) or low == "minus"):
        return None
    inner = _plain(words, at)
    if inner is None or not isinstance(inner.value, int | float):
        return None
    if words.at(k - 1) == "or" and words.at(k - 2) == "plus":
        return replace(inner, start=k - 2, bound="~")
    return replace(inner, start=k, value=-inner.value if negative else inner.value)


def _ordinal(words: Words, k: int) -> Found | None:
    """`the third`, `24th`; not the second of time, not `first` as an adverb."""
    found = ordinal_at(words, k)
    if not found:
        return None
    value, end = found
    if value == 2 and (words.at(k - 1) in ("a", "per", "each", "every") and not words.shape(end)[:1].islower()):
        return None
    if words.at(k) == "first" and not _ranked(words, k):
        return None
    return Found("ordinal", value, None, k, end)


_FIGURATIVE = frozenset("figure figures digit digits letter letters wheeler wheelers".split())
_OWNERS = frozenset("the a an his her its their our my your this that only very on joint equal".split())


def _ranked(words: Words, k: int) -> bool:
    """`first` in a row, not the adverb of `that first reopened the clause` or `First, we must`."""
    before, following = words.at(k - 1), words.at(k + 1)
    if before in _OWNERS or before.endswith(("'s", "s'")) or before in ("'", "’"):
        return not (before in ("that", "this") and following.endswith("ed"))
    return (
        k == 0
        and following[:1].isalpha()
        and not following.endswith("ed")
        and following not in ("came", "of", "we", "the", "he", "she", "they", "i", "you", "it")
    )


def _between(words: Words, k: int) -> Found | None:
    """`between 10 and 15 people`, `between 565 million and 580 million pounds`, `between $3 and $5`."""
    first = _plain(words, k + 1, alone=True) or _signed(words, k + 1)
    if first is None or not isinstance(first.value, int | float) or words.at(first.end) != "and":
        return None
    second = _signed(words, first.end + 1) or _plain(words, first.end + 1)
    if second is None or not isinstance(second.value, int | float) or second.kind in ("score", "range", "ordinal"):
        return None
    if words.at(second.end) in (*MONTHS, "am", "pm", "a", "p") and second.kind == "cardinal":
        return None  # days and hours: `between 10 and 15 March`, `between 1 and 2 p.m.`
    unit = second.unit or first.unit
    lower, upper = (sum_at(words, sign[1] if (sign := sign_at(words, at)) else at) for at in (k + 1, first.end + 1))
    low = lower_end(lower, upper.scale, second.value) if lower and upper and lower.value == first.value else first.value
    return Found("range", (low, second.value), unit, k, second.end)


def _plain(words: Words, k: int, *, alone: bool = False) -> Found | None:
    """A number with no sign before it, and what follows it. `alone`: it is one end of a range, look for no second."""
    article = words.at(k) in ("a", "an")
    number = number_at(words, k)
    if number is None:
        return _article_unit(words, k) if article else None
    if number.figure and named(words, k) and not number.scaled:
        return None
    if labelled(words, k):
        return None
    if words.at(k) == "zero" and words.hyphen(k + 1):
        return None
    if number.figure and k == 0 and words.at(1) in (".", ")") and words.glued(1) and len(words) > 2:
        return None  # the number of an item in a list
    if words.hyphen(number.end) and words.at(number.end + 1) in _FIGURATIVE:
        return None
    if words.at(k) == "one" and number.end == k + 1 and not words.hyphen(k + 1) and pronoun_one(words, k):
        return None
    if not alone:
        pair = paired(words, number)
        if pair:
            return pair
    return measured(words, number)


_HOW_EXACTLY = frozenset("about nearly almost over under around roughly than least".split())


def _article_unit(words: Words, k: int) -> Found | None:
    """`a decade`, `an hour` as lengths of time: only where a length is asked for, not in `$5 a year` or `a day`. Other measures (`about
    a kilometre away`, `more than a tonne of gold`) only behind a word that says how exactly.
    """
    unit = unit_at(words, k + 1, glued=False)
    if not unit:
        return None
    before = words.at(k - 1)
    if unit[0] == "quantity" and before in _HOW_EXACTLY:
        return compound(words, Number(1, k, k + 1, False), unit, "=")
    if unit[0] != "duration":
        return None
    if unit[1] == "second" and words.at(unit[2])[:1].isalpha():
        return None  # `for a second straight session`
    if unit[1] in ("day", "night", "season", "second", "minute", "weekend", "generation") and before not in (
        "for",
        "within",
        "than",
        "after",
        "about",
        "nearly",
        "almost",
        "over",
    ):
        return None
    if k > 0 and before not in (
        "for",
        "in",
        "within",
        "than",
        "nearly",
        "almost",
        "about",
        "after",
        "over",
        "under",
        "around",
        "least",
        "lasted",
        "lasting",
        "last",
        "took",
        "takes",
        "take",
        "every",
        "roughly",
        "to",
        "spent",
        "quarter",
    ):
        return None
    return compound(words, Number(1, k, k + 1, False), unit, "=")
