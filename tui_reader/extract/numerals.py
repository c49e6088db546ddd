"""Numbers in figures and words: `1,234.5`, `1.2bn`, `twenty-one`, `half a million`, `three and a half`, `2½`, `1.5 lakh`."""

from __future__ import annotations

import re

from tui_reader.extract.words import Words
from tui_reader.records import dataclass

UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "dozen": 12,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "mln": 10**6, "bln": 10**9, "trln": 10**12,
}  # fmt: skip
GLUED_SCALES = {
    "bn": 10**9, "bln": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mill": 10**6, "tn": 10**12, "trn": 10**12, "million": 10**6,
    "billion": 10**9, "trillion": 10**12, "k": 1000, "m": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
PLURAL_SCALES = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
    "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
VULGAR = {
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
        "eighteenth nineteenth".split(),
        range(1, 20),
        strict=True,
    )
) | {word[:-1] + "ieth": value for word, value in TENS.items()} | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}  # fmt: skip
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4}
DENOMINATORS |= {word + "s": value for word, value in DENOMINATORS.items() if word != "half"} | {"halves": 2}
_MOST_DIGITS, _MOST_UNBROKEN = 24, 10
"""Longer figures, with and without separators, are serial numbers."""
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_SPACED = re.compile(r"[\s\u00a0\u2009\u202f'’]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number from part `start` up to `end` of the words."""

    value: int | float
    start: int
    end: int
    figure: bool
    """Written in digits."""
    scaled: bool = False
    """With million, bn, dozen ...: it cannot be a year, a name or a time."""
    vague: bool = False
    """`dozens`, `several hundred`: an order of magnitude."""
    scale: int = 1
    """What the words at its end multiply by, the million of `12 million`: the lower end of a range may share it."""


def tidy(value: float) -> int | float:
    """A whole number as int, anything else rounded to what a newspaper prints."""
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.12g}")  # 2.05 * 10**9 is 2049999999.9999998
    return int(rounded) if rounded.is_integer() and abs(rounded) < 10**18 else rounded


def figure(printed: str) -> int | float | None:
    """Of a run of digits with separators; None for versions (`2.0.1`), addresses and serial numbers."""
    plain = _SPACED.sub("", printed)
    if sum(map(str.isdecimal, plain)) > _MOST_DIGITS:
        return None
    if plain.isdecimal():
        return int(plain) if plain != printed or len(plain) <= _MOST_UNBROKEN else None
    if _ENGLISH.fullmatch(plain):
        plain = plain.replace(",", "")
    elif _EUROPEAN.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    if plain.count(".") > 1 or "," in plain:
        return None
    return float(plain) if "." in plain else int(plain)


def number_at(words: Words, k: int) -> Number | None:
    """The number that begins at part k, in figures or words, its scale and fraction included."""
    if words.digits(k):
        return _in_figures(words, k)
    low = words.at(k)
    if low in VULGAR:
        return Number(VULGAR[low], k, k + 1, True)
    if low in PLURAL_SCALES:
        return _vague(words, k)
    if low in ("several", "few"):
        scale = SCALES.get(words.at(k + 1))
        return Number(scale, k, k + 2, False, scaled=True, vague=True) if scale else None
    if low in ("half", "quarter"):
        return _half_of_scale(words, k)
    return _in_words(words, k)


def _in_figures(words: Words, k: int) -> Number | None:
    value = figure(words.raw[k])
    if value is None:
        return None
    end, scale = k + 1, 1
    if words.at(end) in VULGAR and (words.glued(end) or value < 100):
        value, end = value + VULGAR[words.at(end)], end + 1
    elif _slashed(words, end) and words.starts[end] == words.ends[k] + 1 and isinstance(value, int):
        value, end = value + int(words.raw[end]) / int(words.raw[end + 2]), end + 3
    elif words.at(end) == "and" and words.at(end + 1) == "a" and words.at(end + 2) == "half":
        value, end = value + 0.5, end + 3
    scale_at = end + 1 if words.hyphen(end) else end
    if words.glued(end) and words.at(end) in GLUED_SCALES and words.at(end) not in ("m", "b", "t", "k"):
        scale, end = GLUED_SCALES[words.at(end)], end + 1
    else:
        while words.at(scale_at) in SCALES or (
            words.at(scale_at) in ("bn", "mn", "tn", "mio", "mill", "cr") and not words.hyphen(scale_at)
        ):
            scale, end = scale * (SCALES.get(words.at(scale_at)) or GLUED_SCALES[words.at(scale_at)]), scale_at + 1
            scale_at = end + 1 if words.hyphen(end) else end
    return Number(tidy(value * scale), k, end, True, scale > 1, scale=scale)


def _slashed(words: Words, k: int) -> bool:
    """`1/2` at part k, both small and the fraction proper."""
    if not (words.digits(k) and words.at(k + 1) == "/" and words.digits(k + 2) and words.glued(k + 1) and words.glued(k + 2)):
        return False
    top, bottom = words.raw[k], words.raw[k + 2]
    return top.isdecimal() and bottom.isdecimal() and len(top) < 3 and len(bottom) < 3 and 0 < int(top) < int(bottom)


def slashed_fraction(words: Words, k: int) -> tuple[float, int] | None:
    """`3/4`: its value and the part after it."""
    return (int(words.raw[k]) / int(words.raw[k + 2]), k + 3) if _slashed(words, k) else None


def _vague(words: Words, k: int) -> Number:
    """`hundreds`, `tens of thousands`, `hundreds of millions`."""
    value, end = PLURAL_SCALES[words.at(k)], k + 1
    while words.at(end) == "of" and words.at(end + 1) in PLURAL_SCALES:
        value, end = value * PLURAL_SCALES[words.at(end + 1)], end + 2
    return Number(value, k, end, False, scaled=True, vague=True)


def _half_of_scale(words: Words, k: int) -> Number | None:
    """`half a million`, `half-dozen`, `a quarter of a million` (k at `quarter`)."""
    share = 0.5 if words.at(k) == "half" else 0.25
    at = k + 1
    if words.at(at) == "of":
        at += 1
    if words.at(at) in ("a", "an", "one") or words.hyphen(at):
        at += 1
    scale = SCALES.get(words.at(at))
    if scale is None or at == k + 1:
        return None
    return Number(tidy(share * scale), k, at + 1, False, scaled=True)


def _in_words(words: Words, k: int) -> Number | None:
    """Cardinal words: small numbers add up, scales multiply, as in `two hundred and fifty thousand`."""
    total = current = 0.0
    at = end = k
    scaled = False
    seen: str | None = None
    if words.at(k) in ("a", "an") and words.at(k + 1) in SCALES:
        current, at, seen = 1, k + 1, "one"
    while True:
        low = words.at(at)
        if low in TENS and seen not in ("tens", "one"):
            current, seen = current + TENS[low], "tens"
        elif low in UNITS and seen not in ("one",) and not (seen == "tens" and not 0 < UNITS[low] < 10):
            current, seen = current + UNITS[low], "one"
        elif low == "hundred" and seen is not None and current < 100:
            current, seen, scaled = (current or 1) * 100, "hundred", True
        elif low in SCALES and low != "hundred" and seen is not None:
            factor = SCALES[low]
            total, current, seen, scaled = (total + current) * factor if total < factor else total + current * factor, 0, "scale", True
        else:
            break
        at += 1
        end = at
        if words.hyphen(at) and _numeral(words.at(at + 1)):
            at += 1
        elif words.hyphen(at) and words.at(at + 1) == "and" and words.hyphen(at + 2) and words.at(at + 3) in UNITS:
            at += 3
        elif words.at(at) == "and" and seen in ("hundred", "scale") and (words.at(at + 1) in UNITS or words.at(at + 1) in TENS):
            if words.at(at + 1) == "one" and words.at(at + 2) == "of":
                break
            at += 1
        elif words.at(at) == "point" and words.at(at + 1) in UNITS and UNITS[words.at(at + 1)] < 10:
            return _decimal_words(words, k, total + current, at + 1)
    if end == k:
        return None
    value = total + current
    half = _and_a_half(words, end)
    if half:
        # `a million and a half`: of the scale, not of one
        value, end = value + half[0] * (SCALES.get(words.at(end - 1), 1) if scaled else 1), half[1]
        scale = SCALES.get(words.at(end))
        if scale:
            value, end, scaled = value * scale, end + 1, True
    return Number(tidy(value), k, end, False, scaled, scale=_closing_scale(words, k, end))


def _closing_scale(words: Words, k: int, end: int) -> int:
    """What the scale words at the end of k:end multiply by: 100,000 of `two hundred thousand`, 1 of `two hundred and five`."""
    scale = 1
    while end > k and words.at(end - 1) in SCALES:
        scale, end = scale * SCALES[words.at(end - 1)], end - (2 if words.hyphen(end - 2) else 1)
    return scale


def _numeral(low: str) -> bool:
    return low in UNITS or low in TENS or low in SCALES


def _decimal_words(words: Words, k: int, whole: float, at: int) -> Number:
    """`three point five`, `two point two five million`."""
    digits = ""
    while words.at(at) in UNITS and UNITS[words.at(at)] < 10:
        digits += str(UNITS[words.at(at)])
        at += 1
    value = whole + int(digits) / 10 ** len(digits)
    scale = SCALES.get(words.at(at))
    return Number(tidy(value * (scale or 1)), k, at + (1 if scale else 0), False, scaled=bool(scale), scale=scale or 1)


def _and_a_half(words: Words, k: int) -> tuple[float, int] | None:
    """`and a half`, `-and-a-half`, `and a quarter`, `and three quarters` after a whole number; the part after it."""
    step = 1 if words.hyphen(k) else 0
    at = k + step
    if words.at(at) != "and":
        return None
    at += 1 + (1 if words.hyphen(at + 1) else 0)
    share = {"a": 1, "one": 1, "three": 3}.get(words.at(at))
    at += 1 + (1 if words.hyphen(at + 1) else 0)
    bottom = {"half": 2, "quarter": 4, "quarters": 4, "third": 3}.get(words.at(at))
    return (share / bottom, at + 1) if share and bottom else None


def ordinal_at(words: Words, k: int) -> tuple[int, int] | None:
    """`third`, `twenty-first`, `24th`: value and the part after it."""
    low = words.at(k)
    if low in ORDINALS:
        return ORDINALS[low], k + 1
    if low in TENS and words.hyphen(k + 1) and ORDINALS.get(words.at(k + 2), 99) < 10:
        return TENS[low] + ORDINALS[words.at(k + 2)], k + 3
    if words.digits(k) and words.glued(k + 1) and words.at(k + 1) in ("st", "nd", "rd", "th"):
        value = figure(words.raw[k])
        return (value, k + 2) if isinstance(value, int) and value < 10**8 else None
    return None


def great_ordinal_at(words: Words, k: int) -> tuple[int, int] | None:
    """`2 millionth`, `two-hundredth`, `one hundred and first`: an ordinal that ends a cardinal; value and the part after it."""
    number = number_at(words, k)
    if number is None or number.vague or not isinstance(number.value, int):
        return None
    at = number.end + 1 if words.hyphen(number.end) else number.end
    factor = ORDINALS.get(words.at(at), 0)
    if factor >= 100 and words.at(at + 1) != "of":
        return number.value * factor, at + 1
    if number.scale == 1 or number.figure:
        return None
    at = at + 1 if words.at(at) == "and" else at
    rest = ordinal_at(words, at + 1 if words.hyphen(at) else at)
    return (number.value + rest[0], rest[1]) if rest and rest[0] < number.scale else None


def fraction_at(words: Words, k: int) -> tuple[float, int] | None:
    """`two-thirds`, `one third`, `a fifth`, `three quarters`, `nine-tenths`, `half`, `3/4`: value and the part after it."""
    found = slashed_fraction(words, k)
    if found:
        return found
    low = words.at(k)
    top = 1 if low in ("a", "an") else UNITS.get(low) or (int(low) if low.isdecimal() and len(low) < 3 else None)
    if low == "half" and not words.hyphen(k + 1):
        return 0.5, k + 1
    if low == "half" and words.at(k + 2) == "of":
        return 0.5, k + 1
    at = k + 2 if words.hyphen(k + 1) else k + 1
    bottom = DENOMINATORS.get(words.at(at))
    if top is None or bottom is None or not top < bottom:
        return None
    plural = words.at(at).endswith(("s", "halves"))
    if (top > 1) != plural:
        return None
    return top / bottom, at + 1
