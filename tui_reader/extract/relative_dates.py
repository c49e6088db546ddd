"""Dates told from the day of writing (`last week`, `two months ago`) and parts of years (`the first quarter`, `FY2023`)."""

from __future__ import annotations

from datetime import date, timedelta

from tui_reader.extract.calendar_words import WEEKDAYS, Moment, full_year
from tui_reader.extract.numerals import number_at, ordinal_at
from tui_reader.extract.words import Words

RELATIVE = frozenset({"last", "this", "next", "previous", "coming", "following"})

_PERIODS = frozenset(
    "week month year quarter decade night weekend summer winter spring autumn fall season century morning afternoon evening".split()
)

DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})

_AGO = {
    "second": "s",
    "minute": "min",
    "hour": "h",
    "day": "d",
    "night": "d",
    "week": "w",
    "fortnight": "w",
    "month": "m",
    "year": "y",
    "decade": "y",
    "century": "y",
    "generation": "y",
}

_FACTOR = {"fortnight": 2, "decade": 10, "century": 100, "generation": 30}

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}


def relative(words: Words, k: int) -> Moment | None:
    """`last week`, `next year`, `this month`, `the previous day`."""
    low, period = words.at(k), words.at(k + 1)
    # `this season of`, `this fall from grace`: only what stands alone is a date
    if period in _PERIODS and not (low == "this" and period in ("decade", "century", "fall")) and not words.hyphen(k + 2):
        which = {"previous": "last", "coming": "next", "following": "next"}.get(low, low)
        return Moment("date", f"{which}-{period}", k, k + 2)
    if period == "day" and low in ("previous", "following", "next"):
        return Moment("date", "-1d" if low == "previous" else "+1d", k, k + 2)
    return None


def ago(words: Words, k: int) -> Moment | None:
    """`two months ago`, `a year earlier`, `half a year ago`, `in two weeks' time`, `three days later`."""
    number, at = _count(words, k)
    if number is None:
        return None
    unit = words.at(at).rstrip("'")
    unit = unit[:-1] if unit.endswith("s") and unit != "centuries" else {"centuries": "century"}.get(unit, unit)
    if unit not in _AGO:
        return None
    end = at + 1
    while words.at(end) in ("'", "’"):
        end += 1
    if words.at(end) == "and" and words.at(end + 1) == "a" and words.at(end + 2) == "half":
        number, end = number + 0.5, end + 3
    after = words.at(end)
    sign = {"ago": "-", "earlier": "-", "previously": "-", "later": "+", "before": "-"}.get(after)
    if after == "before" and words.shape(end + 1)[:1].isalpha():
        sign = None
    if after == "from" and words.at(end + 1) == "now":
        sign, end = "+", end + 1
    elif after == "time" and words.at(k - 1) == "in":
        sign = "+"
    if sign is None:
        return None
    amount = number * _FACTOR.get(unit, 1)
    printed = int(amount) if float(amount).is_integer() else amount
    return Moment("date", f"{sign}{printed}{_AGO[unit]}", k, end + 1)


def _count(words: Words, k: int) -> tuple[float | None, int]:
    if words.at(k) in ("a", "an"):
        return 1, k + 1
    if words.at(k) == "half" and words.at(k + 1) in ("a", "an"):
        return 0.5, k + 2
    number = number_at(words, k)
    return (number.value, number.end) if number and not number.vague else (None, k)


def period_at(words: Words, k: int) -> Moment | None:
    """`the first quarter of 2023`, `second-half 2022`, `the 19th century`."""
    low = words.at(k)
    ordinal = ordinal_at(words, k)
    if not ordinal and low not in _QUARTERS and low != "last":
        return None
    months = _months_of_year(words, k)
    if months or low == "last":
        return months
    number, at = (ordinal[0], ordinal[1]) if ordinal else (_QUARTERS[low], k + 1)
    if words.hyphen(at):
        at += 1
    noun = words.at(at)
    if noun in ("century", "centuries") and number <= 22:
        return Moment("date", f"{number - 1}XX", k, at + 1)
    if noun in ("quarter", "half") and number <= (4 if noun == "quarter" else 2):
        letter = noun[0].upper()
        end = at + 1
        if words.phrase(end, 3) == "in a row" or words.phrase(end, 2) in ("in succession", "in sequence") or words.at(end) in _RUNNING:
            return None  # how many so far, not which of the year
        of = end + 1 if words.at(end) in ("of", "in") else end
        of = of + 1 if words.at(of) in ("fiscal", "financial") else of
        year = full_year(words, of)
        if year:
            return Moment("date", f"{year}-{letter if letter == 'H' else 'Q'}{number}", k, of + 1)
        if noun == "quarter":
            return Moment("date", f"Q{number}", k, end)
        if (
            words.at(end) == "of"
            and words.at(end + 1) in ("the", "this", "last", "next")
            and words.at(end + 2) in ("year", "decade", "century")
        ):
            return Moment("date", f"H{number}", k, end)
    return None


_RUNNING = frozenset("running straight consecutive consecutively successively".split())
_SPANS = {
    ("first", 3): "Q1",
    ("first", 6): "H1",
    ("last", 3): "Q4",
    ("final", 3): "Q4",
    ("last", 6): "H2",
    ("final", 6): "H2",
    ("second", 6): "H2",
}


def _months_of_year(words: Words, k: int) -> Moment | None:
    """`The first three months of the year` is the first quarter, `the last six months of 2022` the second half of 2022."""
    number = number_at(words, k + 1)
    if number is None or words.at(number.end) not in ("months", "month") or words.at(number.end + 1) not in ("of", "in"):
        return None
    span = _SPANS.get((words.at(k), int(number.value)))
    at = number.end + 2
    while words.at(at) in ("the", "its", "their", "this", "last", "next", "fiscal", "financial", "business"):
        at += 1
    year = full_year(words, at)
    if span is None or not (year or words.at(at) == "year"):
        return None
    return Moment("date", f"{year}-{span}" if year else span, k, at + 1)


def fiscal(words: Words, k: int) -> Moment | None:
    """`Q1 2023`, `FY2023`, `H2`, `fiscal 2023`, `fiscal year 2023`."""
    low = words.at(k)
    if low == "fiscal":
        at = k + 2 if words.at(k + 1) == "year" else k + 1
        year = full_year(words, at)
        return Moment("date", f"FY{year}", k, at + 1) if year else None
    if not (words.raw[k].isupper() and words.digits(k + 1) and (words.glued(k + 1) or low == "fy")):
        return None
    raw = words.raw[k + 1]
    if words.glued(k + 2) and words.at(k + 2).isalpha():
        return None  # H1N1
    if low == "fy":
        return Moment("date", f"FY{raw if len(raw) == 4 else '20' + raw}", k, k + 2) if raw.isdecimal() and len(raw) in (2, 4) else None
    if raw not in ("1234" if low == "q" else "12"):
        return None
    at = k + 3 if words.at(k + 2) == "of" else k + 2
    year = full_year(words, at)
    return Moment("date", f"{f'{year}-' if year else ''}{low.upper()}{raw}", k, at + 1 if year else k + 2)


def resolve(value: str, known: str) -> str | None:
    """The calendar day or stretch of a relative date, seen from a known one (ISO 8601, day first ten characters).

    A weekday is the last one up to the known day, as in copy of that day. None when the value is not relative, or names
    no calendar unit. Month and year steps keep the month and the year only, as `two months ago` does.
    """
    try:
        base = date.fromisoformat(known[:10])
    except ValueError:
        return None
    if value in DAYS:
        return (base + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(value, 0))).isoformat()
    if value in WEEKDAYS.values():
        return (base - timedelta(days=(base.weekday() - list(WEEKDAYS.values()).index(value)) % 7)).isoformat()
    if value.startswith("--") and len(value) == 7:
        return f"{base.year}{value[1:]}"
    if value[:1] in "+-" and value[1:-1].isdecimal() and value[-1] in "dwmy" and len(value) < 7:
        steps = int(value[:-1])
        try:
            if value[-1] in "dw":
                return (base + timedelta(days=steps * (7 if value[-1] == "w" else 1))).isoformat()
            if value[-1] == "y":
                return str(base.year + steps)
            months = base.year * 12 + base.month - 1 + steps
            return f"{months // 12}-{months % 12 + 1:02}"
        except OverflowError:
            return None
    step = {"last": -1, "this": 0, "next": 1}.get(value.partition("-")[0])
    if step is not None and value.endswith("-year"):
        return str(base.year + step)
    return None
