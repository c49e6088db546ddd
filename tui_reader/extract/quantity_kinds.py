"""What kind of quantity a number is, from what stands beside it: money, percent, age, score, range, fraction, ordinal ..."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui_reader.extract.model import Bound, Value
from tui_reader.extract.numerals import Number, fraction_at, number_at, ordinal_at, tidy
from tui_reader.extract.quantity_traps import named, pronoun_one
from tui_reader.extract.quantity_units import currency_at, sign_at, unit_at
from tui_reader.extract.words import DASHES, Words
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity from part `start` up to `end` of the words, before its bound and noun are looked for."""

    kind: str
    value: Value
    unit: str | None
    start: int
    end: int
    bound: Bound = "="
    of: Span | None = None


_MULTIPLES = {
    "twice": 2, "doubled": 2, "double": 2, "doubling": 2, "doubles": 2, "tripled": 3, "triple": 3, "tripling": 3, "triples": 3, "trebled": 3, "treble": 3, "trebling": 3,
    "quadrupled": 4, "quadruple": 4, "quadrupling": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5, "halves": 0.5, "thrice": 3, "twofold": 2, "threefold": 3, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
_SCORE_WORDS = frozenset(
    "win wins won winning victory victories loss lost lose loses losing defeat defeated defeats beat beats beating draw draws drew drawn tie ties tied lead leads leading led trail trailed trailing "
    "vote votes voted voting score scores scored scoreline margin ruling ruled decision against passed approved rejected aggregate penalties shootout set sets ahead down up final result 6 7 "
    "record split majority".split()
)
_AGE_BEFORE = frozenset({"aged", "age", "ages"})
_TURNED = frozenset({"turned", "turns", "turning"})


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
    if low in _MULTIPLES:
        return (
            None
            if low in ("double", "triple", "treble")
            and words.at(k + 1) not in ("the", "its", "their", "that", "what", "his", "her", "in", "to", "-", "digit", ".", ",")
            else Found("multiple", _MULTIPLES[low], None, k, k + 1)
        )
    if low == "magnitude" or (low in _AGE_BEFORE):
        return _named_measure(words, k)
    if low in ("under", "over") and words.hyphen(k + 1) and words.digits(k + 2) and words.raw[k + 2].isdigit():
        end = k + 4 if words.at(k + 3) == "s" and words.glued(k + 3) else k + 3
        return Found("age", int(words.raw[k + 2]), "year", k, end, "<" if low == "under" else ">")
    return _race_time(words, k) or _signed(words, k) or _fraction(words, k) or _ordinal(words, k) or _plain(words, k)


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
        or not all(part.replace(".", "", 1).isdigit() for part in parts)
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
    positive = low == "+" and words.glued(k + 1)
    at = k + 1 if negative or positive else k
    sign = sign_at(words, at)
    if sign:
        return _money(words, k, sign, negative=negative)
    if not (negative or positive) or not (words.digits(at) or low == "minus"):
        return None
    inner = _plain(words, at)
    if inner is None or not isinstance(inner.value, int | float):
        return None
    return replace(inner, start=k, value=-inner.value if negative else inner.value)


def _money(words: Words, k: int, sign: tuple[str, int], *, negative: bool) -> Found | None:
    code, at = sign
    number = _sum(words, at)
    if number is None:
        return None
    value = -number.value if negative else number.value
    second = _second(words, number)
    if second is not None:
        first = number.value
        if not number.scaled and second.scaled and first < 1000:
            first = tidy(first * _scale(second))
        return Found("range", (first, second.value), code, k, second.end)
    end = number.end
    if words.phrase(end, 1) in ("usd", "us", "aud", "cad", "nzd", "hkd", "sgd") and words.raw[end].isupper():
        code, end = {"us": "USD"}.get(words.low[end], words.raw[end]), end + 1
    return Found("money", value, code, k, end)


def _sum(words: Words, k: int) -> Number | None:
    """The figure of a sum of money: here `m`, `b`, `k` are million, billion, thousand, also after a space."""
    number = number_at(words, k)
    if number is None or not number.figure:
        return number
    letter = {"m": 10**6, "b": 10**9, "k": 1000, "t": 10**12, "mil": 10**6}.get(words.at(number.end))
    if letter and not number.scaled and not words.glued(number.end + 1 if words.at(number.end + 1).isalpha() else len(words)):
        return Number(tidy(number.value * letter), number.start, number.end + 1, True, True)
    return number


def _scale(number: Number) -> int:
    for scale in (10**12, 10**9, 10**7, 10**6, 10**5, 1000):
        if number.value >= scale:
            return scale
    return 1


def _second(words: Words, first: Number) -> Number | None:
    """The upper end of a range of money: `£1.2bn-£1.5bn`, `$3-4 billion`, `$1 million to $2 million`."""
    at = first.end
    joint = words.at(at)
    if joint in DASHES:
        pass
    elif joint != "to" or _from_before(words, first.start):
        return None
    sign = sign_at(words, at + 1)
    number = _sum(words, sign[1] if sign else at + 1) if (sign or joint in DASHES or words.digits(at + 1)) else None
    return (
        number
        if number
        and number.figure
        and (number.value > first.value or (number.scaled and not first.scaled))
        and (sign or joint in DASHES or number.scaled)
        else None
    )


def _fraction(words: Words, k: int) -> Found | None:
    """`two-thirds`, `a third of`, `half`, `one in five`, `two out of three`."""
    shared = _one_in(words, k)
    if shared:
        return shared
    found = fraction_at(words, k)
    if not found:
        return None
    value, end = found
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
        return _measured(words, Number(tidy(value * scale), k, end + 3, False, True))
    of_a = end + 2 if words.at(end) == "of" and words.at(end + 1) in ("a", "an", "one") else end
    if of_a > end:
        if words.at(of_a) in ("percent", "percentage", "per") and not (words.at(of_a) == "per" and words.at(of_a + 1) != "cent"):
            return _measured(words, Number(value, k, of_a, False))
        unit = unit_at(words, of_a, glued=False)
        if unit:
            return Found(unit[0], value, unit[1], k, unit[2])
    return Found("fraction", value, None, k, end)


def _half(words: Words, k: int, end: int) -> Found | None:
    """`half a year`, `half an hour`, `half-hour`, `half a percent`, `half the people`, `more than half`."""
    if number_at(words, k):
        return None
    at = end + 1 if words.at(end) in ("a", "an") else end
    unit = unit_at(words, at, glued=False)
    if unit and (at > end or words.at(at) in ("hour", "mile", "century", "decade")):
        return Found(unit[0], 0.5, unit[1], k, unit[2])
    if at > end and words.at(at) in ("percent", "percentage", "per"):
        return _measured(words, Number(0.5, k, at, False))
    if (
        words.at(k - 1) in ("first", "second", "other", "latter", "better", "1st", "2nd", "this", "that", "and", "each", "either")
        or words.at(k - 2) == "and"
    ):
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
    elif words.at(at) in ("-", "‑") and words.hyphen(at) and words.at(at + 1) == "in" and words.hyphen(at + 2):
        at += 3
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
    return Found("fraction", top.value / bottom.value, None, k, bottom.end)


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
    unit = second.unit or first.unit
    low = first.value
    if first.unit is None and first.value < second.value / 100 and second.value >= 10**6:
        low = tidy(first.value * _scale(Number(second.value, 0, 0, True)))
    return Found("range", (low, second.value), unit, k, second.end)


def _named_measure(words: Words, k: int) -> Found | None:
    """The name before the number: `magnitude 7.1`, `magnitude-7.1`, `aged 24`, `aged 18 to 24`, `at age 15`, `the age of 15`."""
    low = words.at(k)
    at = k + 2 if words.hyphen(k + 1) else k + 1
    if low == "magnitude":
        if words.at(at) == "of":
            at += 1
        number = number_at(words, at)
        return Found("quantity", number.value, "magnitude", k, number.end) if number and number.value < 13 else None
    while words.at(at) in ("of", "between", "from", "just", "only", "about", "around"):
        at += 1
    number = number_at(words, at)
    if number is None or not 0 <= number.value <= 130 or number.vague:
        return None
    if words.at(number.end) in DASHES or words.at(number.end) in ("to", "and"):
        second = number_at(words, number.end + 1)
        if second and number.value < second.value <= 130 and (words.at(number.end) != "and" or words.at(k + 1) == "between"):
            return Found("range", (number.value, second.value), "year", k, second.end)
    unit = unit_at(words, number.end, glued=False)
    if unit and unit[0] == "duration":
        return Found("age", number.value, unit[1], k, unit[2])
    return Found("age", number.value, "year", k, number.end)


def _plain(words: Words, k: int, *, alone: bool = False) -> Found | None:
    """A number with no sign before it, and what follows it. `alone`: it is one end of a range, look for no second."""
    article = words.at(k) in ("a", "an")
    number = number_at(words, k)
    if number is None:
        return _article_unit(words, k) if article else None
    if number.figure and named(words, k) and not number.scaled:
        return None
    if words.at(k) == "zero" and words.hyphen(k + 1):
        return None
    if number.figure and k == 0 and words.at(1) in (".", ")") and words.glued(1) and len(words) > 2:
        return None  # the number of an item in a list
    if words.at(k) == "one" and number.end == k + 1 and not words.hyphen(k + 1) and pronoun_one(words, k):
        return None
    if not alone:
        paired = _paired(words, number)
        if paired:
            return paired
    return _measured(words, number)


def _article_unit(words: Words, k: int) -> Found | None:
    """`a decade`, `an hour` as lengths of time: only where a length is asked for, not in `$5 a year` or `a day`."""
    unit = unit_at(words, k + 1, glued=False)
    if not unit or unit[0] != "duration":
        return None
    before = words.at(k - 1)
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
    return _compound(words, Number(1, k, k + 1, False), unit, "=")


def _measured(words: Words, number: Number) -> Found:
    """The number and its unit, or a bare count."""
    k, end = number.start, number.end
    bound: Bound = "~" if number.vague else "="
    step = end + 1 if words.hyphen(end) else end
    low = words.at(step)
    percent = _percent(words, step)
    if percent:
        return Found(percent[0], number.value, percent[1], k, percent[2], bound)
    aged = _age(words, number)
    if aged:
        return aged
    if (
        low in ("times", "x", "time", "fold")
        and not (low == "x" and not words.glued(step))
        and not (low in ("time", "fold") and step == end)
    ):
        return Found("multiple", number.value, None, k, step + 1, bound)
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
    unit = unit_at(words, step, glued=words.glued(step))
    if unit and not _compounded(words, number, unit, step):
        return _compound(words, number, unit, bound)
    return Found("cardinal", number.value, None, k, end, bound)


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


def _percent(words: Words, k: int) -> tuple[str, str, int] | None:
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


def _age(words: Words, number: Number) -> Found | None:
    """`24-year-old`, `24 years old`, `five-month-old`, `, 24,` after a name, `turned 80`, `in her 30s`, `18 or older`."""
    k, end, value = number.start, number.end, number.value
    if number.scaled or not 0 <= value < 131:
        return None
    step = end + 1 if words.hyphen(end) else end
    unit = unit_at(words, step, glued=False)
    if unit and unit[0] == "duration":
        at = unit[2] + 1 if words.hyphen(unit[2]) else unit[2]
        if words.at(at).removesuffix("'s") in ("old", "olds"):
            return Found("age", value, unit[1], k, at + 1)
        if words.at(at) == "of" and words.at(at + 1) == "age":
            return Found("age", value, unit[1], k, at + 2)
        return None
    if number.figure and words.glued(end) and words.at(end) == "s" and value % 10 == 0 and value < 120:
        before = [words.at(j) for j in range(max(0, k - 3), k)]
        if {"his", "her", "their", "my", "your", "our"} & set(before) or (before and before[-1] in ("the", "early", "mid", "late", "in")):
            return Found("age", value, "year", k, end + 1, "~")
        return None
    if (
        number.figure
        and words.at(k - 1) == ","
        and words.at(end) in (",", ".", ";", ")")
        and value >= 1
        and words.shape(k - 2)[:1].isupper()
        and words.at(k - 2).isalpha()
    ):
        return Found("age", value, "year", k, end) if not _listing(words, k) else None
    if (
        words.at(k - 1) in ("over", "under", "above", "below")
        and words.at(k - 2) in _PEOPLE
        and not unit
        and not words.at(end).endswith("s")
    ):
        return Found("age", value, "year", k, end)
    if number.figure and words.at(k - 1) in (",", "and") and _aged_list(words, k - 1):
        return Found("age", value, "year", k, end)
    if words.at(k - 1) == "(" and words.at(end) == ")" and words.shape(k - 2)[:1].isupper() and value > 3:
        return Found("age", value, "year", k, end)
    if words.at(k - 1) in _TURNED and not words.shape(end)[:1].islower():
        return Found("age", value, "year", k, end)
    if words.at(end) in ("or", "and") and words.at(end + 1) in ("older", "younger"):
        return Found("age", value, "year", k, end)
    if (
        words.at(k - 1) in ("was", "is", "were", "who's", "he's", "she's", "i'm")
        and words.at(k - 2) in ("he", "she", "i", "who")
        and words.at(end) in (".", ",", "when", "", "and", "at")
    ):
        return Found("age", value, "year", k, end)
    return None


_PEOPLE = frozenset(
    "children people those men women adults kids boys girls anyone everyone teenagers players drivers residents pensioners citizens youths persons workers voters patients".split()
)


def _aged_list(words: Words, k: int) -> bool:
    """Is part k the comma or `and` of a list of ages: `aged 19, 22 and 25`?"""
    for at in range(k, max(-1, k - 16), -1):
        if words.at(at) in ("aged", "ages"):
            return True
        if not (words.digits(at) or words.at(at) in (",", "and")):
            return False
    return False


def _listing(words: Words, k: int) -> bool:
    """Dates and lists of figures are no ages: `Jan. 13, 24, 31`, `May, 24`."""
    from tui_reader.extract.dates import MONTHS

    return words.at(k - 2) in MONTHS or words.digits(k - 2) or words.at(k + 2).isdigit()


def _lettered(words: Words, number: Number) -> Found | None:
    """`1.2m people`, `50k fans`: million and thousand before what is counted; otherwise metres."""
    from tui_reader.extract.quantity_nouns import plural_follows

    letter, at = words.at(number.end), number.end
    factor = {"m": 10**6, "k": 1000, "b": 10**9}[letter]
    if letter == "m" and not (plural_follows(words, at + 1) and words.at(at + 1) not in ("hurdles", "metres", "sprinters")):
        return None
    inner = Number(tidy(number.value * factor), number.start, at + 1, True, True)
    return _measured(words, inner)


def _compound(words: Words, number: Number, unit: tuple[str, str, int], bound: Bound) -> Found:
    """A measure in two units (`6ft 2in`, `5 feet 11 inches`, `2 hours 30 minutes`) in the first of them."""
    kind, name, end = unit
    step = end + 1 if words.at(end) in ("and", ",") or words.hyphen(end) else end
    if name == "foot" and words.hyphen(end) and words.digits(end + 1) and words.raw[end + 1].isdigit() and int(words.raw[end + 1]) < 12:
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


def _paired(words: Words, first: Number) -> Found | None:
    """Two numbers that belong together: a range (`10-15 percent`, `3 to 5 years`, `two or three`) or a score (`5-2`)."""
    at = first.end
    if words.at(at) == "votes" and words.at(at + 1) in ("to", "against"):
        against = number_at(words, at + 2)
        return Found("score", (first.value, against.value), None, first.start, against.end) if against and not first.scaled else None
    joint = words.at(at)
    first_end, unit = at, None
    if joint not in DASHES and joint not in ("to", "or"):
        # the unit may stand at both ends: `3% to 4%`, `10 km to 15 km`
        measured = _measured(words, first)
        if measured.kind not in ("percent", "quantity", "duration", "money") or not isinstance(measured.value, int | float):
            return None
        first_end, unit, joint = measured.end, measured.unit, words.at(measured.end)
        if joint not in DASHES and joint != "to":
            return None
    second = number_at(words, first_end + 1)
    if second is None or second.vague or first.vague:
        return None
    if joint in DASHES and joint != "—":
        spaced = not words.glued(first_end) or not words.glued(first_end + 1)
        if spaced and joint in ("-", "−", "‑"):
            return None
        if unit is None and _is_score(words, first, second):
            return Found("score", (first.value, second.value), None, first.start, second.end)
    elif joint == "to":
        if _from_before(words, first.start):
            return None
        if unit is None and _voted(words, first, second):
            return Found("score", (first.value, second.value), None, first.start, second.end)
    elif joint == "or":
        if first.figure != second.figure or second.value - first.value not in (1, 2, 5, 10) or unit:
            return None
    else:
        return None
    upper = _measured(words, second)
    if not isinstance(upper.value, int | float) or upper.kind in ("multiple",):
        return None
    low: int | float = first.value if unit is None else _measured(words, first).value  # type: ignore[assignment]
    if unit is None and not first.scaled and second.scaled and first.value < 1000:
        low = tidy(first.value * _scale(second))
        if low > upper.value:
            low = first.value
    if not low < upper.value or (unit and upper.unit and upper.unit != unit):
        return None
    return Found("range", (low, upper.value), upper.unit or unit, first.start, upper.end)


def _from_before(words: Words, k: int) -> bool:
    """`rose from about 3 to 5`: two numbers, not a range; but `ranging from 3 to 5` is one."""
    for step in range(1, 4):
        if words.at(k - step) == "from":
            return words.at(k - step - 1) not in ("ranging", "range", "ranges", "ranged", "anywhere", "aged", "ages")
        if words.at(k - step) in (",", ".", "to"):
            return False
    return False


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
