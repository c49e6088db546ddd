"""Which unit or currency stands at a place, and which currency sign before a figure."""

from __future__ import annotations

from tui_reader.extract.data.units import (
    CURRENCIES,
    DURATIONS,
    ISO_CODES,
    MEASURES,
    NEVER_SPACED,
    SHORT_FORMS,
    SIGNS,
    SUBUNIT_FORMS,
)
from tui_reader.extract.words import HYPHENS, Words

_LONGEST = 6
_FIRST = {
    form.split()[0].split("/")[0].split("-")[0].split(".")[0]
    for table in (DURATIONS, MEASURES, CURRENCIES, SUBUNIT_FORMS)
    for form in table
} | {"%", "°", "º", "¢", "c", "f"}
_POUND_OF = frozenset("of heavier lighter weight overweight apiece".split())
_OTHER_WEIGHTS = frozenset("kg kilogram kilograms kilos kilogrammes tonnes tons grams".split())
_WEIGHED = frozenset("weigh weighs weighed weighing lost lose losing gained gain gaining shed lift lifted".split())


def unit_at(words: Words, k: int, *, glued: bool) -> tuple[str, str, int] | None:
    """(kind, canonical unit, part after it) of a duration or measure at part k; `glued`: printed right after a figure."""
    if words.at(k).split(".")[0] not in _FIRST:
        return None
    for n in range(min(_LONGEST, len(words) - k), 0, -1):
        form = words.phrase(k, n)
        if n == 1 and not _plausible(words, k, form, glued=glued):
            return None
        if form in DURATIONS:
            return "duration", DURATIONS[form], k + n
        if form in MEASURES:
            return "quantity", MEASURES[form], k + n
        if n == 1 and words.raw[k] in ("C", "F") and (glued or not words.shape(k + 1)[:1].isupper()):
            return "quantity", "degree Celsius" if words.raw[k] == "C" else "degree Fahrenheit", k + 1
    return None


def _plausible(words: Words, k: int, form: str, *, glued: bool) -> bool:
    if form in ("c", "f"):
        return words.raw[k].isupper() and (glued or words.digits(k - 1)) and not (words.glued(k + 1) and words.at(k + 1).isalnum())
    if (form == "in" and words.at(k - 1) in HYPHENS) or (form == "g" and words.raw[k] == "G"):
        return False
    if form not in SHORT_FORMS:
        return True
    if words.glued(k + 1) and words.at(k + 1) not in (".", ",", ")", ";", ":", "-", "/", "?", "!"):
        return False
    return glued or form not in NEVER_SPACED


def currency_at(words: Words, k: int, *, scaled: bool, glued: bool) -> tuple[str, float, int] | None:
    """(ISO code, factor, part after it) of a currency word after a number; the factor of pence and cents is a hundredth."""
    sign = words.at(k)
    if sign in "€£¥₹₽₩₪₺₴₦₱$" and sign:
        return SIGNS[sign], 1, k + 1
    if sign in ("zł", "kč"):
        return SIGNS[sign], 1, k + 1
    if sign == "p":
        return ("GBP", 0.01, k + 1) if glued else None
    if sign in ("pound", "pounds"):
        return None if _weight(words, k) and not scaled else ("GBP", 1, k + (2 if words.at(k + 1) == "sterling" else 1))
    if sign == "won":
        return ("KRW", 1, k + 1) if scaled or words.at(k + 1) in ("(", ".", ",", "per", "a") else None
    if sign.split(".")[0] not in _FIRST:
        return None
    for n in range(min(_LONGEST, len(words) - k), 0, -1):
        form = words.phrase(k, n)
        if form in SUBUNIT_FORMS:
            return SUBUNIT_FORMS[form], 0.01, k + n
        if form in CURRENCIES and (n > 1 or form.upper() not in ISO_CODES or words.raw[k].isupper()):
            return CURRENCIES[form], 1, k + n
    return None


def _weight(words: Words, k: int) -> bool:
    """Pounds of weight, not of money: `weighs 200 pounds`, `30 pounds of cocaine`, `a 200-pound man`."""
    if words.at(k + 1) in _POUND_OF or (k > 1 and words.hyphen(k - 1)):
        return True
    near = {words.at(j) for j in range(max(0, k - 6), k)}
    return bool(near & _WEIGHED) or (words.at(k - 2) == "(" and bool(near & _OTHER_WEIGHTS))


def sign_at(words: Words, k: int) -> tuple[str, int] | None:
    """(ISO code, part of the figure) when a currency sign or code stands at part k before a figure: `$`, `US$`, `EUR`, `Rs.`."""
    for n in range(min(5, len(words) - k - 1), 0, -1):
        at = k + n
        if not words.digits(at) and not (words.at(at) == "." and words.digits(at + 1) and words.glued(at + 1)):
            continue
        form = words.phrase(k, n)
        code = SIGNS.get(form.replace(" ", "") if form in ("us $", "u.s. $") else form)
        if code is None and n == 1 and words.raw[k] in ISO_CODES:
            code = {"RMB": "CNY"}.get(words.raw[k], words.raw[k])
        if code is None and n == 2 and words.at(k + 1) == "." and words.at(k) in ("rs", "rp"):
            return SIGNS[words.at(k)], at
        if code and (not form.isalpha() or words.raw[k].isupper() or words.raw[k].istitle()):
            return code, at
    return None
