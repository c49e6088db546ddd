"""Sums of money with the sign before the figure: `$3.2 billion`, `US$5`, `£1.2bn-£1.5bn`, `$3-4 billion`."""

from __future__ import annotations

from tui_reader.extract.found import Found
from tui_reader.extract.numerals import Number, number_at, tidy
from tui_reader.extract.quantity_pairs import after_from, lower_end, shares_thousands
from tui_reader.extract.quantity_units import sign_at
from tui_reader.extract.words import DASHES, Words


def money_at(words: Words, k: int, sign: tuple[str, int], *, negative: bool) -> Found | None:
    code, at = sign
    number = sum_at(words, at)
    if number is None:
        return None
    value = -number.value if negative else number.value
    second = _second(words, number)
    if second is not None:
        low = lower_end(number, second.scale, second.value)
        low *= 1000 if words.at(number.end) in DASHES and second.start == number.end + 1 and shares_thousands(words, number, second) else 1
        return Found("range", (low, second.value), code, k, second.end)
    end = number.end
    if words.phrase(end, 1) in ("usd", "us", "aud", "cad", "nzd", "hkd", "sgd") and words.raw[end].isupper():
        code, end = {"us": "USD"}.get(words.low[end], words.raw[end]), end + 1
    return Found("money", value, code, k, end)


def sum_at(words: Words, k: int) -> Number | None:
    """The figure of a sum of money: here `m`, `b`, `k` are million, billion, thousand, also after a space."""
    number = number_at(words, k)
    if number is None or not number.figure:
        return number
    letter = {"m": 10**6, "b": 10**9, "k": 1000, "t": 10**12, "mil": 10**6}.get(words.at(number.end))
    if letter and not number.scaled and not words.glued(number.end + 1 if words.at(number.end + 1).isalpha() else len(words)):
        return Number(tidy(number.value * letter), number.start, number.end + 1, True, True, scale=letter)
    return number


def _second(words: Words, first: Number) -> Number | None:
    """The upper end of a range of money: `£1.2bn-£1.5bn`, `$3-4 billion`, `$1 million to $2 million`."""
    at = first.end
    joint = words.at(at)
    if joint in DASHES:
        pass
    elif joint != "to" or after_from(words, first.start):
        return None
    sign = sign_at(words, at + 1)
    number = sum_at(words, sign[1] if sign else at + 1) if (sign or joint in DASHES or words.digits(at + 1)) else None
    return (
        number
        if number
        and number.figure
        and (number.value > first.value or (number.scaled and not first.scaled))
        and (sign or joint in DASHES or number.scaled)
        else None
    )
