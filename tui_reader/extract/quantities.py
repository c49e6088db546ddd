"""Quantities and dates of a document: what is said, how exactly, in which unit and of what.

One walk over the parts of each sentence (words.py). At each part that may begin one: a name that holds a number is
stepped over (quantity_traps.py), then a date or time (dates.py), then a number (numerals.py) with what makes its kind
beside it. Kinds, values and units: docs/quantities.md. Not read: amounts without a number (`several`, `a handful`),
Roman numerals, and numbers in other languages than English.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.extract.calendar_words import MONTHS, Moment
from tui_reader.extract.data.units import ISO_CODES, SIGNS
from tui_reader.extract.dates import date_at
from tui_reader.extract.found import Found
from tui_reader.extract.model import Bound, Quantity, Value
from tui_reader.extract.numerals import ORDINALS, PLURAL_SCALES, SCALES, TENS, UNITS, VULGAR
from tui_reader.extract.quantity_ages import TENS_OF_YEARS
from tui_reader.extract.quantity_bounds import bound_after, bound_before, bound_past_noun
from tui_reader.extract.quantity_kinds import MULTIPLES, quantity_at
from tui_reader.extract.quantity_nouns import noun_after
from tui_reader.extract.quantity_traps import name_end, skipped
from tui_reader.extract.times import time_at
from tui_reader.extract.words import Words, words_of
from tui_reader.text.document import Document
from tui_reader.text.span import Span

_STARTS = (
    frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES) | frozenset(PLURAL_SCALES) | frozenset(ORDINALS) | frozenset(MONTHS) | frozenset(VULGAR)
    | frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun yesterday today tomorrow tonight last this next previous coming following".split())
    | frozenset("a an the half quarter quarters third several few q h fy fiscal noon midday midnight minus twice double doubled doubling tripled triple trebled quadrupled halved halving tenfold".split())
    | frozenset("between past under over aged age ages couple pair magnitude no any at world group square cloud six seven big ground net patient all better back for on split twenty first second us c r nt hk nz s".split())
    | frozenset(code.lower() for code in ISO_CODES) | frozenset(sign.rstrip("$£¥") for sign in SIGNS if sign[0].isalpha()) | frozenset(TENS_OF_YEARS) | frozenset(MULTIPLES)
)  # fmt: skip
_SIGN_STARTS = frozenset("$€£¥₹₽₩₪₺₴₦₱฿₫₸₿-−–+.'’‘~≈<>")


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    """In order of place; they do not overlap. Spans take in the words that say how exactly (`more than 500`)."""
    text = document.article.text
    found: list[Quantity] = []
    for sentence in document.sentences:
        stretch = text[sentence.span.start : sentence.span.end]
        if any(map(str.isdecimal, stretch)) or any(
            word in _STARTS for word in stretch.lower().replace("-", " ").replace(",", " ").replace(".", " ").split()
        ):
            found.extend(_of_sentence(text, sentence.span))
    return tuple(found)


def _of_sentence(text: str, span: Span) -> Iterator[Quantity]:
    words = words_of(text, span.start, span.end)
    stretches = skipped(text, span.start, span.end)
    k = after = 0
    while k < len(words):
        if stretches and words.starts[k] >= stretches[0][0]:
            if words.starts[k] < stretches[0][1]:
                k += 1
                continue
            stretches.pop(0)
            continue
        low = words.low[k]
        if not (low[-1].isdecimal() or low in _STARTS or low in _SIGN_STARTS or "-" in low):
            k += 1
            continue
        past = name_end(words, k)
        if past:
            k = past
            continue
        found = _moment(words, k) or quantity_at(words, k)
        if found is None:
            k += 1
            continue
        quantity, k = _bounded(words, found, after)
        after = k
        yield quantity


def _moment(words: Words, k: int) -> Found | None:
    moment: Moment | None = time_at(words, k) or date_at(words, k)
    return Found(moment.kind, moment.value, None, moment.start, moment.end) if moment else None


_SCHEMES = frozenset(
    "plan plans deal deals scheme schemes programme programmes program programs contract agreement law proposal project package budget bill".split()
)
"""`paid for under a £2m plan`: the plan is meant, not less than its price."""


def _bounded(words: Words, found: Found, after: int) -> tuple[Quantity, int]:
    """With the words of its bound taken into its span, and the noun beside it; the part to go on from."""
    value: Value = found.value
    bound: Bound
    bound, start = (found.bound, found.start) if found.bound != "=" else bound_before(words, found.start, found.kind)
    if start < after or (words.at(start) in ("under", "over") and words.at(found.end) in _SCHEMES):
        bound, start = "=", found.start
    end = found.end
    trailing = bound_after(words, end)
    if trailing and (found.kind not in ("date", "time", "ordinal") or words.at(end) == "at"):
        bound, end = (trailing[0] if bound == "=" else bound), trailing[1]
    of = found.of or (None if found.kind in ("date", "time", "score") else noun_after(words, end, found.kind, words.at(start - 1)))
    rated = words.at(end) in ("a", "an", "per", "each", "every")
    if bound == "=" and (of is not None or rated) and found.kind not in ("date", "time", "ordinal"):
        bound = bound_past_noun(words, end)
    return Quantity(Span(words.starts[start], words.ends[end - 1]), found.kind, value, found.unit, bound, of), end
