"""A number and the unit after it: percent, money, measures, durations, multiples, ages; else a bare count."""

from __future__ import annotations

from tui_reader.extract.found import Found
from tui_reader.extract.model import Bound
from tui_reader.extract.numerals import UNITS, Number, number_at, tidy
from tui_reader.extract.quantity_ages import age
from tui_reader.extract.quantity_nouns import plural_follows
from tui_reader.extract.quantity_units import currency_at, unit_at
from tui_reader.extract.words import Words


def measured(words: Words, number: Number) -> Found:
    """The number and its unit, or a bare count."""
    k, end = number.start, number.end
    bound: Bound = "~" if number.vague else "="
    step = end + 1 if words.hyphen(end) else end
    low = words.at(step)
    percent = percent_at(words, step)
    if percent:
        return Found(percent[0], number.value, percent[1], k, percent[2], bound)
    aged = age(words, number)
    if aged:
        return aged
    if (
        low in ("times", "x", "time", "fold")
        and not (low == "x" and (not words.glued(step) or words.digits(step + 1)))
        and not (low in ("time", "fold") and step == end)
    ):
        return Found("multiple", number.value, None, k, step + 1, bound)
    if low in ("occasions", "occasion") and step == end and number.value > 1:
        return Found("multiple", number.value, None, k, end + 1, bound)
    money = currency_at(words, step, scaled=number.scaled, glued=words.glued(step))
    if money:
        return Found("money", tidy(number.value * money[1]), money[0], k, money[2], bound)
    if number.figure and words.glued(end) and low in ("m", "k", "b") and not words.glued(end + 1):
        lettered = _lettered(words, number)
        if lettered:
            return lettered
    if number.vague and words.at(end) == "of":
        unit = unit_at(words, end + 1, glued=False)
        money = currency_at(words, end + 1, scaled=True, glued=False)
        if money and words.at(end + 1) != "points":
            return Found("money", tidy(number.value * money[1]), money[0], k, money[2], bound)
        if unit:
            return Found(unit[0], number.value, unit[1], k, unit[2], bound)
    if (
        low in ("'", "’", "′")
        and words.glued(step)
        and (words.digits(step + 1) or words.at(step + 1) in ('"', "”", "″"))
        and number.figure
        and number.value < 10
    ):
        return _feet(words, number, step)
    if number.figure and words.phrase(end, 3) == "on the richter":
        return Found("quantity", number.value, "magnitude", k, end)
    unit = unit_at(words, step, glued=words.glued(step))
    if unit and not _compounded(words, number, unit, step):
        return compound(words, number, unit, bound)
    return Found("cardinal", number.value, None, k, end, bound)


def _feet(words: Words, number: Number, mark: int) -> Found:
    """`6' 2"`, `5'10"`."""
    inches = int(words.raw[mark + 1]) if words.digits(mark + 1) and words.raw[mark + 1].isdecimal() and len(words.raw[mark + 1]) < 3 else 0
    end = mark + 2 if words.digits(mark + 1) else mark + 1
    end += words.at(end) in ('"', "”", "″")
    return Found("quantity", tidy(number.value + inches / 12), "foot", number.start, end)


def _compounded(words: Words, number: Number, unit: tuple[str, str, int], step: int) -> bool:
    """`four night shifts`, `three season tickets`: the unit in the singular, no hyphen, before what is counted."""
    singular = words.at(unit[2] - 1) == unit[1] and unit[1] in ("night", "season", "weekend", "day", "point", "stone", "century", "degree")
    return (
        singular
        and step == number.end
        and number.value != 1
        and words.shape(unit[2])[:1].isalpha()
        and words.at(unit[2]) not in ("of", "in", "on", "at", "and", "or", "to")
    )


def percent_at(words: Words, k: int) -> tuple[str, str, int] | None:
    """`%`, `percent`, `per cent`, `pc`, `pct`; and percentage points, which are another unit."""
    low = words.at(k)
    end = k + 1
    if low == "per" and words.at(k + 1) == "cent":
        end = k + 2
    elif low == "%" or low in ("percent", "pct", "percents") or (low == "pc" and words.glued(k)):
        pass
    elif low == "percentage" and words.at(k + 1) in ("point", "points", "pts"):
        return "quantity", "percentage point", k + 2
    elif low == "percentage" and words.hyphen(k + 1) and words.at(k + 2) in ("point", "points"):
        return "quantity", "percentage point", k + 3
    else:
        return None
    if words.at(end) in ("point", "points", "pts"):
        return "quantity", "percentage point", end + 1
    if words.hyphen(end) and words.at(end + 1) == "point":
        return "quantity", "percentage point", end + 2
    return "percent", "%", end


def _lettered(words: Words, number: Number) -> Found | None:
    """`1.2m people`, `50k fans`: million and thousand before what is counted; otherwise metres."""
    letter, at = words.at(number.end), number.end
    factor = {"m": 10**6, "k": 1000, "b": 10**9}[letter]
    paid = currency_at(words, at + 1, scaled=True, glued=False)
    oil = words.at(at + 1) in ("bpd", "barrels") or words.phrase(at + 1, 3) == "b/d"
    if (
        letter == "m"
        and not paid
        and not oil
        and not (plural_follows(words, at + 1) and words.at(at + 1) not in ("hurdles", "metres", "sprinters"))
    ):
        return None
    inner = Number(tidy(number.value * factor), number.start, at + 1, True, True)
    return measured(words, inner)


def compound(words: Words, number: Number, unit: tuple[str, str, int], bound: Bound) -> Found:
    """A measure in two units (`6ft 2in`, `5 feet 11 inches`, `2 hours 30 minutes`) in the first of them."""
    kind, name, end = unit
    step = end + 1 if words.at(end) in ("and", ",") or words.hyphen(end) else end
    if name == "foot" and step == end and words.at(end - 1) == "foot" and 0 < UNITS.get(words.at(end), 0) < 12:
        return Found(kind, tidy(number.value + UNITS[words.at(end)] / 12), name, number.start, end + 1, bound)
    if name == "foot" and words.hyphen(end) and words.digits(end + 1) and words.raw[end + 1].isdecimal() and int(words.raw[end + 1]) < 12:
        return Found(kind, tidy(number.value + int(words.raw[end + 1]) / 12), name, number.start, end + 2, bound)
    smaller = {"foot": ("inch", 12), "hour": ("minute", 60), "minute": ("second", 60), "pound": ("ounce", 16), "stone": ("pound", 14)}.get(
        name
    )
    if smaller:
        rest = number_at(words, step)
        inner = unit_at(words, rest.end, glued=words.glued(rest.end)) if rest and not rest.scaled and rest.start == step else None
        if rest and inner and inner[1] == smaller[0] and rest.value < smaller[1]:
            return Found(kind, tidy(number.value + rest.value / smaller[1]), name, number.start, inner[2], bound)
    if words.at(end) == "and" and words.at(end + 1) == "a" and words.at(end + 2) in ("half", "quarter"):
        share = 0.5 if words.at(end + 2) == "half" else 0.25
        return Found(kind, tidy(number.value + share), name, number.start, end + 3, bound)
    if words.hyphen(end) and words.at(end + 1) in ("long", "old", "high", "tall", "wide", "deep"):
        end += 2
    return Found(kind, number.value, name, number.start, end, bound)
