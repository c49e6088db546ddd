"""When two quantities are one: value, unit and bound compared across units that convert exactly and roundings that say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date

from tui_reader.extract.model import Quantity

DATES = frozenset({"date", "time"})

_EXACT = {
    "basis point": ("percentage point", 0.01), "point": ("percentage point", 1.0), "percent": ("%", 1.0), "dozen": (None, 12.0),
    "second": ("minute", 1 / 60), "hour": ("minute", 60.0), "day": ("minute", 1440.0), "week": ("minute", 10080.0), "fortnight": ("minute", 20160.0),
    "quarter": ("month", 3.0), "half-year": ("month", 6.0), "year": ("month", 12.0), "decade": ("month", 120.0), "century": ("month", 1200.0),
    "kilometre": ("metre", 1000.0), "centimetre": ("metre", 0.01), "millimetre": ("metre", 0.001), "gram": ("kilogram", 0.001), "tonne": ("kilogram", 1000.0),
    "hectare": ("square metre", 10000.0), "square kilometre": ("square metre", 1e6),
}  # fmt: skip
"""Units that are a whole number of another: 110 basis points are 1.1 percentage points, 14 days two weeks, 18 months a year and a half."""

_STEP = re.compile(r"([+-])(\d+(?:\.\d+)?)(s|min|[hdwmy])$")
"""A moment told as a distance: `+5y`, five years later, and a source that says `after five years`."""
_STEP_UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}
_NAMED_STEPS = {
    "yesterday": "-1d", "tomorrow": "+1d", "last-week": "-1w", "next-week": "+1w", "last-month": "-1m", "next-month": "+1m", "last-year": "-1y", "next-year": "+1y",
}  # fmt: skip
"""`Last year` and `a year ago` are told for one another; neither is the exact day."""

_LEAN = re.compile(r"^(?:last|this|next)-")
_NEAR_DAYS = frozenset({"today", "yesterday", "tomorrow"})
_WEEKDAYS = frozenset({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})

_UP = frozenset({">", ">="})
_DOWN = frozenset({"<", "<="})


def is_date(quantity: Quantity) -> bool:
    return quantity.kind in DATES


def same_value(a: Quantity, b: Quantity) -> bool:
    """One amount, however written. A range of money may leave its currency to the one before (`540 million to 560 million`)."""
    if is_date(a) or is_date(b):
        return _same_moment(a, b)
    (x, unit), (y, other) = amount_of(a), amount_of(b)
    bare = (unit is None or other is None) and {a.kind, b.kind} <= {"money", "range", "cardinal"}
    return (unit == other or bare) and x is not None and _close(x, y)


def agrees(known: Quantity, new: Quantity) -> bool:
    """Does `new` say no more than `known` does: the same amount, an honest rounding, the month of a day, the weekday of a date?"""
    if same_value(known, new) or rounds(known, new):
        return True
    return (
        is_date(known) and is_date(new) and isinstance(known.value, str) and isinstance(new.value, str) and vaguer(known.value, new.value)
    )


def vaguer(old: str, new: str) -> bool:
    """`new` is `old` with less said: `2023-03-03` > `2023-03`, `--03-03` > `--03`, `2024-06-04` > `Tue`."""
    if old == new:
        return False
    if _LEAN.sub("", old) == _LEAN.sub("", new):
        return True
    if old in _NEAR_DAYS or new in _NEAR_DAYS:
        # copy turns `today` into the weekday; without the day it was written they cannot be told apart
        return {old, new} & _WEEKDAYS != set() or old[:4].isdigit() or new[:4].isdigit()
    full = old.split("/")[0]
    if full[:4].isdigit() and len(full) == 10:
        weekday = _weekday(full)
        if new in (weekday, "today"):
            return True
    if new.endswith("XX") and old[:2] == new[:2] and old[:3].isdigit():
        return True
    parts = [p for p in old.replace("/", "-").split("-") if p]
    return new.strip("-") in parts or (new.startswith("--") and new[2:] in old) or (len(new) >= 4 and old.startswith(new))


def in_week(moment: Quantity) -> bool:
    """A bare weekday, today and its neighbours: copy written later in the week says `this week`."""
    return moment.value in _WEEKDAYS or moment.value in _NEAR_DAYS


def _weekday(full: str) -> str:
    try:
        return ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[date.fromisoformat(full).weekday()]
    except ValueError:
        return ""


def _same_moment(a: Quantity, b: Quantity) -> bool:
    if is_date(a) and is_date(b):
        if a.value is not None and str(a.value).casefold() == str(b.value).casefold():
            return True
        one, other = _step(a), _step(b)
        return one is not None and other is not None and one[0] == other[0] and one[2] == other[2] and _near(one[1], other[1])
    moment, length = (a, b) if is_date(a) else (b, a)
    step = _step(moment)
    if length.kind != "duration" or step is None:
        return False
    amount, unit = amount_of(length)
    return isinstance(amount, float) and unit == step[2] and _near(amount, step[1])


def _step(moment: Quantity) -> tuple[str, float, str | None] | None:
    """A moment told as a distance: back or on, and how far, in months or in minutes."""
    found = _STEP.match(_NAMED_STEPS.get(str(moment.value), str(moment.value)))
    if found is None:
        return None
    unit, scale = _EXACT.get(_STEP_UNITS[found[3]], (_STEP_UNITS[found[3]], 1.0))
    return found[1], float(found[2]) * scale, unit


def same_number(a: Quantity, b: Quantity) -> bool:
    """The same figure, whatever the unit beside it."""
    if is_date(a) or is_date(b) or a.value is None or b.value is None:
        return False
    return isinstance(a.value, int | float) and isinstance(b.value, int | float) and _near(float(a.value), float(b.value))


def rounds(precise: Quantity, loose: Quantity) -> bool:
    """`2,140` told as `more than 2,000` or `about 2,100`: looser, and says so."""
    (x, unit), (y, other) = amount_of(precise), amount_of(loose)
    if _is_share(precise, loose) and isinstance(x, float) and isinstance(y, float):
        x, y = (x * 100.0, y) if precise.kind == "fraction" else (x, y * 100.0)
        return rounded_share(loose.bound, x - y)
    if unit != other or not isinstance(x, float) or not isinstance(y, float) or x == 0:
        return False
    gap = (y - x) / abs(x)
    if loose.bound in _UP:
        return -0.1 <= gap <= 0
    if loose.bound in _DOWN:
        return 0 <= gap <= 0.1
    return loose.bound == "~" and abs(gap) <= 0.05


def rounded_share(bound: str, points: float) -> bool:
    """May a share that is `points` per cent more than the one told be told so? Two thirds are 66%, and 67%; 46% are nearly half."""
    if bound in ("=", "~"):
        return abs(points) <= (1.0 if bound == "=" else 4.0)
    return -1.0 <= points * (1 if bound in _UP else -1) <= 8.0


def _is_share(a: Quantity, b: Quantity) -> bool:
    return {a.kind, b.kind} == {"fraction", "percent"}


def same_bound(a: str, b: str) -> bool:
    """`more than` and `at least` are told apart by few and rest on the same side; `up to` and `no more than` are one."""
    return a == b or {a, b} <= _UP or {a, b} <= _DOWN


def alike(a: Quantity, b: Quantity) -> bool:
    """Could one stand where the other stood: the same kind of amount."""
    if is_date(a) or is_date(b):
        return is_date(a) and is_date(b) and a.kind == b.kind
    return _is_share(a, b) or amount_of(a)[1] == amount_of(b)[1] or (a.kind == b.kind and a.kind in ("money", "quantity", "percent"))


def amount_of(q: Quantity) -> tuple[float | tuple[float, ...] | str | None, str | None]:
    """The amount and its unit, in the unit that others of its kind are told in."""
    unit, scale = _EXACT.get(q.unit or "", (q.unit, 1.0))
    if q.kind == "percent" and unit is None:
        unit = "%"
    if isinstance(q.value, tuple):
        return tuple(float(v) * scale for v in q.value), unit
    if isinstance(q.value, int | float):
        return float(q.value) * scale, unit
    return q.value, unit


def _share_base(q: Quantity) -> float | tuple[float, ...] | str | None:
    """A fraction as per cent, so that the two are found together."""
    base = amount_of(q)[0]
    return base * 100.0 if q.kind == "fraction" and isinstance(base, float) else base


def _close(x: float | tuple[float, ...] | str | None, y: float | tuple[float, ...] | str | None) -> bool:
    if isinstance(x, tuple) and isinstance(y, tuple):
        return len(x) == len(y) and all(_near(p, q) for p, q in zip(x, y, strict=True))
    return _near(x, y) if isinstance(x, float) and isinstance(y, float) else x == y


def _near(x: float, y: float) -> bool:
    return abs(x - y) <= 1e-6 * max(1.0, abs(x), abs(y))


class Known:
    """The quantities of an article, found by amount: a long file has tens of thousands, and each would be asked about each."""

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        self._moments: dict[str, Quantity] = {}
        """Dates, times and lengths of time, each once."""
        self._plain: dict[object, list[Quantity]] = {}
        """By the figure as it stands, for the same figure in another unit; each way of writing it once."""
        self._amounts: list[tuple[float, int, Quantity]] = []
        seen: set[tuple[object, str | None, str, str]] = set()
        for number, q in enumerate(quantities):
            key = (q.value, q.unit, q.kind, q.bound)
            if key in seen:
                continue
            seen.add(key)
            if is_date(q) or q.kind == "duration":
                self._moments.setdefault(f"{q.value} {q.unit}", q)
            self._plain.setdefault(q.value, []).append(q)
            base = _share_base(q)
            if isinstance(base, float) and not is_date(q):
                self._amounts.append((base, number, q))
        self._amounts.sort(key=lambda row: row[:2])

    def like(self, q: Quantity) -> Iterator[Quantity]:
        """Those that may be the same as `q`, be rounded to it or be what it rounds."""
        yield from self._plain.get(q.value, ())
        if is_date(q) or q.kind == "duration":
            yield from self._moments.values()
        base = _share_base(q)
        if isinstance(base, float) and not is_date(q):
            low, high = sorted((base * 0.88, base * 1.13))
            at = bisect_left(self._amounts, (low, -1))
            while at < len(self._amounts) and self._amounts[at][0] <= high:
                yield self._amounts[at][2]
                at += 1
