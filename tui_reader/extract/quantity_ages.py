"""Ages: `24-year-old`, `aged 24`, `, 24,` after a name, `in her 30s`, `under-18s`."""

from __future__ import annotations

from tui_reader.extract.calendar_words import MONTHS
from tui_reader.extract.found import Found
from tui_reader.extract.numerals import Number, number_at
from tui_reader.extract.quantity_units import unit_at
from tui_reader.extract.words import DASHES, HYPHENS, Words

AGE_WORDS = frozenset({"aged", "age", "ages"})

_TURNED = frozenset({"turned", "turns", "turning"})

_PEOPLE = frozenset(
    "children people those men women adults kids boys girls anyone everyone teenagers players drivers residents pensioners citizens youths persons workers voters patients".split()
)


def age(words: Words, number: Number) -> Found | None:
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
    if words.at(end) in HYPHENS and words.glued(end) and words.at(end + 1) in ("and", "or"):
        second = number_at(words, end + 2)
        older = age(words, second) if second and second.start == end + 2 and not second.scaled else None
        return Found("age", value, "year", k, end + 1) if older and older.kind == "age" else None
    if number.figure and words.glued(end) and words.at(end) == "s" and value % 10 == 0 and value < 120:
        return Found("age", value, "year", k, end + 1, "~") if _somebodys(words, k) else None
    if words.hyphen(end) and words.at(end + 1) in ("something", "somethings"):
        return Found("age", value, "year", k, end + 2, "~")
    if (
        number.figure
        and words.at(k - 1) == ","
        and words.at(end) in (",", ".", ";", ")", "—", "–", "―", "-")
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


_WHOSE = frozenset("his her their my your our".split())
TENS_OF_YEARS = {
    "teens": 13,
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


def _somebodys(words: Words, k: int) -> bool:
    """Does somebody own the tens of years at part k: `in her late 40s`? Otherwise they are a decade."""
    return bool({words.at(j) for j in range(max(0, k - 3), k)} & _WHOSE)


def tens_of_years(words: Words, k: int) -> Found | None:
    """`in their twenties`, `in his late forties`, `in her teens`."""
    value = TENS_OF_YEARS.get(words.at(k))
    return Found("age", value, "year", k, k + 1, "~") if value and _somebodys(words, k) else None


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
    return words.at(k - 2) in MONTHS or words.digits(k - 2) or words.at(k + 2).isdecimal()


def named_age_or_magnitude(words: Words, k: int) -> Found | None:
    """The name before the number: `magnitude 7.1`, `magnitude-7.1`, `aged 24`, `aged 18 to 24`, `at age 15`, `the age of 15`."""
    low = words.at(k)
    at = k + 2 if words.hyphen(k + 1) else k + 1
    if low == "magnitude":
        if words.at(at) in ("of", "at", "was", "as"):
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
        if (
            second
            and number.value < second.value <= 130
            and (words.at(number.end) != "and" or "between" in (words.at(k + 1), words.at(k - 2)))
        ):
            first = k - 2 if words.at(k - 2) == "between" else k
            return Found("range", (number.value, second.value), "year", first, second.end)
    unit = unit_at(words, number.end, glued=False)
    if unit and unit[0] == "duration":
        return Found("age", number.value, unit[1], k, unit[2])
    return Found("age", number.value, "year", k, number.end)
