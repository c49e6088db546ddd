"""Dates and times of day, as they are written: nothing is invented, a date without a year stays without one.

Values are ISO 8601 as far as it goes: `2023-01-13`, `2023-01`, `2023`, `--02-24` (no year), `--11` (month), `199X`, `18XX`
(century), `2023-Q1`, `Q1`, `2023-H2`, `FY2023`, `Thu`, `last-week`, `yesterday`, `-2m` (two months ago), `+2w`; a span of
days `--01-13/--01-15`; times `21:30`. `resolve` turns relative ones into a calendar day, only against a known date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tui_reader.extract.numerals import UNITS, number_at, ordinal_at
from tui_reader.extract.words import DASHES, Words

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec".split(
            "|"
        ),
        1,
    )
    for name in names.split()
}
_FULL = frozenset(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
_NAMES_TOO = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "jun", "sep"})
_WEEKDAYS = {day: day[:3].title() for day in "monday tuesday wednesday thursday friday saturday sunday".split()}
_SHORT_DAYS = {
    form: name
    for name, forms in {
        "Mon": "mon",
        "Tue": "tue tues",
        "Wed": "wed",
        "Thu": "thu thur thurs",
        "Fri": "fri",
        "Sat": "sat",
        "Sun": "sun",
    }.items()
    for form in forms.split()
}
_PREPOSITIONS = frozenset(
    "in of on by since until till before after from to through during last next this early late mid and between for around about each every than that end beginning".split()
)
_RELATIVE = frozenset({"last", "this", "next", "previous", "coming", "following"})
_PERIODS = frozenset(
    "week month year quarter decade night weekend summer winter spring autumn fall season century morning afternoon evening".split()
)
_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
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
_ZONES = frozenset(
    "gmt utc bst cet cest eet eest msk est edt et cst cdt ct mst mdt mt pst pdt pt ist jst kst hkt sgt aest aedt nzst local z".split()
)
_TENS_YEARS = {
    "twenties": "2",
    "thirties": "3",
    "forties": "4",
    "fifties": "5",
    "sixties": "6",
    "seventies": "7",
    "eighties": "8",
    "nineties": "9",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time from part `start` up to `end` of the words."""

    kind: str
    value: str
    start: int
    end: int


def date_at(words: Words, k: int) -> Moment | None:
    """The date that begins at part k."""
    low = words.at(k)
    if low in _WEEKDAYS or (low in _SHORT_DAYS and words.raw[k].istitle()):
        return _weekday(words, k)
    if low in MONTHS:
        return _month_first(words, k)
    if low in _DAYS:
        return Moment("date", low, k, k + 1)
    if low in _RELATIVE:
        return _relative(words, k)
    if words.digits(k):
        return _numeric(words, k) or _period(words, k) or _day_first(words, k) or _ago(words, k) or _decade(words, k) or _year(words, k)
    if low == "the" and (words.at(k + 1) in _TENS_YEARS or words.at(k + 1) in ("'", "’", "‘")):
        return _decade(words, k + 1)
    if low in ("q", "fy", "h", "fiscal"):
        return _fiscal(words, k)
    return _period(words, k) or _day_first(words, k) or _ago(words, k)


def _dot(words: Words, k: int) -> int:
    return k + 1 if words.at(k) == "." and words.glued(k) else k


def _weekday(words: Words, k: int) -> Moment | None:
    """`Friday`, and the date that belongs to it: `Friday, Jan. 13, 2023` is one."""
    full = words.at(k) in _WEEKDAYS
    day = _WEEKDAYS.get(words.at(k)) or _SHORT_DAYS[words.at(k)]
    if full and not words.raw[k][0].isupper():
        return None
    end = k + 1 if full else _dot(words, k + 1)
    at = end
    while words.at(at) in (",", "the", "(", "night", "morning", "evening", "afternoon") and at < end + 2:
        at += 1
    inner = (_month_first(words, at) if words.at(at) in MONTHS else _day_first(words, at)) if at < len(words) else None
    if inner and len(inner.value) > 4:
        close = inner.end + 1 if "(" in words.low[end:at] and words.at(inner.end) == ")" else inner.end
        return Moment("date", inner.value, k, close)
    if not full and end == k + 1:
        return None
    value = f"next-{day}" if words.at(k - 1) == "next" else day
    return Moment("date", value, k, end)


def _day(words: Words, k: int) -> tuple[int, int] | None:
    """A day of the month, `13` or `13th`, and the part after it."""
    found = ordinal_at(words, k) if words.digits(k) else None
    if found:
        return found if 1 <= found[0] <= 31 else None
    if words.digits(k) and words.raw[k].isdigit() and len(words.raw[k]) <= 2 and 1 <= int(words.raw[k]) <= 31:
        return int(words.raw[k]), k + 1
    return None


def _full_year(words: Words, k: int) -> int | None:
    """A year from 1000 to 2199 written as four digits and nothing else at part k."""
    raw = words.shape(k)
    if not (raw.isdigit() and len(raw) == 4 and raw[0] in "12") or int(raw) > 2199:
        return None
    glued_unit = words.glued(k + 1) and (words.at(k + 1).isalpha() or words.at(k + 1) == "%")
    return None if glued_unit else int(raw)


def _month_first(words: Words, k: int) -> Moment | None:
    """`Jan. 13, 2023`, `February 24th`, `Jan 13-15`, `November 2022`, `in November`."""
    low, raw = words.at(k), words.raw[k]
    if not raw[0].isupper():
        return None
    month = MONTHS[low]
    at = k + 1 if low in _FULL else _dot(words, k + 1)
    if words.at(at) == "the" and words.digits(at + 1):
        at += 1
    day = _day(words, at) if not (words.at(at + 1) in (":", "%") and words.glued(at + 1)) else None
    if day and not (
        words.at(day[1]).lower() in ("percent", "per", "million", "billion")
        or (words.at(day[1]) == "." and words.glued(day[1]) and words.digits(day[1] + 1))
    ):
        return _with_year(words, k, month, day[0], day[1])
    year_at = at + 1 if words.at(at) in (",", "of") and _full_year(words, at + 1) else at
    year = _full_year(words, year_at)
    if year:
        return Moment("date", f"{year}-{month:02}", k, year_at + 1)
    if words.at(at) in ("'", "’", "‘") and words.digits(at + 1) and len(words.raw[at + 1]) == 2:
        return Moment("date", f"20{words.raw[at + 1]}-{month:02}", k, at + 2)
    if low not in _FULL and at == k + 1 and low != "sept":
        return None
    before = words.at(k - 1)
    if (
        low in _NAMES_TOO
        and not (before in _PREPOSITIONS or (k > 0 and words.hyphen(k - 1)))
        and not (low in ("april", "june", "august") and not words.shape(k + 1)[:1].isupper() and k > 0)
    ):
        return None
    return Moment("date", f"--{month:02}", k, at)


def _with_year(words: Words, k: int, month: int, day: int, at: int) -> Moment:
    """The rest of a date whose month and day are read: a second day (`13-15`) and the year."""
    last, end = None, at
    if words.at(at) in DASHES or words.at(at) in ("to", "and"):
        second = _day(words, at + 1)
        spaced = words.at(at) in ("to", "and")
        # `Jan 13 and 15 people` is a day and a number
        if (
            second
            and second[0] > day
            and not (
                spaced
                and words.shape(second[1])[:1].islower()
                and words.at(second[1]) not in ("in", "at", "to", "for", "on", "and", "with")
            )
        ):
            last, end = second
    value = f"{month:02}-{day:02}"
    year, end = _trailing_year(words, end)
    prefix = f"{year}-" if year else "--"
    stretch = f"/{prefix}{month:02}-{last:02}" if last else ""
    return Moment("date", prefix + value + stretch, k, end)


def _trailing_year(words: Words, at: int) -> tuple[int | None, int]:
    skip = at + 1 if words.at(at) in (",", "of") else at
    year = _full_year(words, skip)
    return (year, skip + 1) if year else (None, at)


def _day_first(words: Words, k: int) -> Moment | None:
    """`13 January 2023`, `24th of February`, `13-15 January`."""
    day = _day(words, k)
    if not day:
        ordinal = ordinal_at(words, k)
        if not ordinal or ordinal[0] > 31 or words.at(ordinal[1]) != "of" or words.at(ordinal[1] + 1) not in MONTHS:
            return None
        day = ordinal
    at, last = day[1], None
    if words.at(at) in DASHES or words.at(at) in ("to", "and"):
        second = _day(words, at + 1)
        if second and second[0] > day[0]:
            last, at = second
    if words.at(at + 1) in MONTHS and (words.at(at) == "of" or words.hyphen(at)):
        at += 1
    month = MONTHS.get(words.at(at))
    if not month or not words.raw[at][0].isupper():
        return None
    end = at + 1 if words.at(at) in _FULL else _dot(words, at + 1)
    if words.at(end) in ("-", "‑") and words.hyphen(end) and words.digits(end + 1):
        end += 1
    year, end = _trailing_year(words, end)
    prefix = f"{year}-" if year else "--"
    stretch = f"/{prefix}{month:02}-{last:02}" if last else ""
    return Moment("date", f"{prefix}{month:02}-{day[0]:02}{stretch}", k, end)


def _numeric(words: Words, k: int) -> Moment | None:
    """`2022-02-24`, `24/02/2022`, `02/24/2022`, `24.02.2022`; where both orders fit, the day comes first."""
    parts = words.raw[k].split(".")
    if len(parts) == 3 and all(p.isdigit() for p in parts) and len(parts[2]) in (2, 4) and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        return _ordered(int(parts[0]), int(parts[1]), parts[2], k, k + 1) if len(parts[2]) == 4 else None
    sign = words.at(k + 1)
    if (
        sign not in ("-", "/", "‑")
        or words.at(k + 3) != sign
        or not all(words.glued(j) for j in range(k + 1, k + 5))
        or not (words.digits(k + 2) and words.digits(k + 4))
    ):
        return None
    a, b, c = words.raw[k], words.raw[k + 2], words.raw[k + 4]
    if not (a.isdigit() and b.isdigit() and c.isdigit()) or words.at(k + 5) == sign:
        return None
    if len(a) == 4 and len(b) <= 2 and len(c) <= 2 and _real(int(a), int(b), int(c)):
        return Moment("date", f"{a}-{int(b):02}-{int(c):02}", k, k + 5)
    if len(a) <= 2 and len(b) <= 2 and (len(c) == 4 or (len(c) == 2 and sign == "/")):
        return _ordered(int(a), int(b), c, k, k + 5)
    return None


def _ordered(a: int, b: int, year: str, k: int, end: int) -> Moment | None:
    full = int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 70 else 1900 + int(year)
    day, month = (b, a) if b > 12 else (a, b)
    return Moment("date", f"{full:04}-{month:02}-{day:02}", k, end) if _real(full, month, day) else None


def _real(year: int, month: int, day: int) -> bool:
    return 1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31


def _decade(words: Words, k: int) -> Moment | None:
    """`1990s`, `'90s`, `the nineties`, `1990's`."""
    if words.at(k) in _TENS_YEARS:
        return Moment("date", f"19{_TENS_YEARS[words.at(k)]}X", k, k + 1)
    at = k + 1 if words.at(k) in ("'", "’", "‘") else k
    raw = words.shape(at)
    if not raw.isdigit() or len(raw) not in (2, 4) or raw[-1] != "0":
        return None
    s_at = at + 2 if words.at(at + 1) in ("'", "’") and words.glued(at + 1) else at + 1
    if words.at(s_at) != "s" or not words.glued(s_at):
        return None
    if len(raw) == 4 and raw[0] in "12":
        value = f"{raw[:2]}XX" if raw.endswith("00") and raw[:2] != "20" else f"{raw[:3]}X"
        return Moment("date", value, k, s_at + 1)
    if len(raw) == 2 and (at > k or words.at(k - 1) == "the"):
        return Moment("date", f"{'20' if raw[0] in '012' else '19'}{raw[0]}X", k, s_at + 1)
    return None


_YEAR_BEFORE = frozenset(
    "in of since by from until till before after during for and to early late mid year through between circa around about than summer winter spring autumn fall season the fiscal "
    "on or versus vs back january february march april may june july august september october november december end beginning start".split()
)
_COUNTED = frozenset(
    "people men women children residents troops soldiers workers jobs homes houses civilians miles kilometres kilometers metres meters feet tonnes tons barrels voters students".split()
)


def _year(words: Words, k: int) -> Moment | None:
    """`in 2014`, `the 2019 election`, `2022-23`: a year, unless a noun that is counted follows."""
    year = _full_year(words, k)
    if year is None or not 1500 <= year <= 2100:
        return None
    if words.at(k + 1) in ("-", "–", "/", "‑") and words.glued(k + 1) and words.digits(k + 2):
        return _years(words, k, year)
    following = words.at(k + 1)
    if following in _COUNTED or (
        following in ("-", "‑") and words.hyphen(k + 1) and words.at(k + 2) in ("strong", "mile", "metre", "meter", "foot", "year")
    ):
        return None
    before = words.at(k - 1)
    if (
        before in ("than", "least", "over", "some", "nearly", "almost", "to", "about", "around")
        and year % 100 == 0
        and following[:1].isalpha()
    ):
        return None
    if (
        k == 0
        or before in _YEAR_BEFORE
        or not before.isalnum()
        or not following.isalpha()
        or following in _PREPOSITIONS
        or not words.shape(k + 1).islower()
    ):
        return Moment("date", str(year), k, k + 1)
    return Moment("date", str(year), k, k + 1) if year % 50 else None


def _years(words: Words, k: int, year: int) -> Moment | None:
    """`2022-23`, `2014-2018`, `2022/23`."""
    raw = words.raw[k + 2]
    if not raw.isdigit() or len(raw) not in (2, 4):
        return Moment("date", str(year), k, k + 1)
    last = int(raw) if len(raw) == 4 else year - year % 100 + int(raw)
    return Moment("date", f"{year}/{last}", k, k + 3) if year < last <= year + 200 else None


def _relative(words: Words, k: int) -> Moment | None:
    """`last week`, `next year`, `this month`, `the previous day`."""
    low, period = words.at(k), words.at(k + 1)
    # `this season of`, `this fall from grace`: only what stands alone is a date
    if period in _PERIODS and not (low == "this" and period in ("decade", "century", "fall", "spring")) and not words.hyphen(k + 2):
        which = {"previous": "last", "coming": "next", "following": "next"}.get(low, low)
        return Moment("date", f"{which}-{period}", k, k + 2)
    if period == "day" and low in ("previous", "following", "next"):
        return Moment("date", "-1d" if low == "previous" else "+1d", k, k + 2)
    return None


def _ago(words: Words, k: int) -> Moment | None:
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


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}


def _period(words: Words, k: int) -> Moment | None:
    """`the first quarter of 2023`, `second-half 2022`, `the 19th century`."""
    low = words.at(k)
    ordinal = ordinal_at(words, k)
    if not ordinal and low not in _QUARTERS:
        return None
    number, at = (ordinal[0], ordinal[1]) if ordinal else (_QUARTERS[low], k + 1)
    if words.hyphen(at):
        at += 1
    noun = words.at(at)
    if noun in ("century", "centuries") and number <= 22:
        return Moment("date", f"{number - 1}XX", k, at + 1)
    if noun in ("quarter", "half") and number <= (4 if noun == "quarter" else 2):
        letter = noun[0].upper()
        end = at + 1
        of = end + 1 if words.at(end) in ("of", "in") else end
        of = of + 1 if words.at(of) in ("fiscal", "financial") else of
        year = _full_year(words, of)
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


def _fiscal(words: Words, k: int) -> Moment | None:
    """`Q1 2023`, `FY2023`, `H2`, `fiscal 2023`, `fiscal year 2023`."""
    low = words.at(k)
    if low == "fiscal":
        at = k + 2 if words.at(k + 1) == "year" else k + 1
        year = _full_year(words, at)
        return Moment("date", f"FY{year}", k, at + 1) if year else None
    if not (words.raw[k].isupper() and words.digits(k + 1) and (words.glued(k + 1) or low == "fy")):
        return None
    raw = words.raw[k + 1]
    if low == "fy":
        return Moment("date", f"FY{raw if len(raw) == 4 else '20' + raw}", k, k + 2) if raw.isdigit() and len(raw) in (2, 4) else None
    if raw not in ("1234" if low == "q" else "12"):
        return None
    at = k + 3 if words.at(k + 2) == "of" else k + 2
    year = _full_year(words, at)
    return Moment("date", f"{f'{year}-' if year else ''}{low.upper()}{raw}", k, at + 1 if year else k + 2)


def time_at(words: Words, k: int) -> Moment | None:
    """The time of day that begins at part k: `8:30 p.m. EDT`, `9.30pm`, `0600 GMT`, `20:00`, `six o'clock`, `noon`."""
    low = words.at(k)
    if low in ("noon", "midday", "midnight"):
        return Moment("time", "00:00" if low == "midnight" else "12:00", k, _zone(words, k + 1))
    if low == "half" and words.at(k + 1) == "past":
        hour = _hour_word(words, k + 2)
        return Moment("time", f"{hour:02}:30", k, k + 3) if hour is not None else None
    if low in UNITS and not words.digits(k):
        if words.at(k + 1) == "o'clock" and 0 < UNITS[low] <= 12:
            return _halved(words, k, UNITS[low], 0, k + 2)
        return _halved(words, k, UNITS[low], 0, k + 1) if 0 < UNITS[low] <= 12 and _half_of_day(words, k + 1) else None
    if not words.digits(k):
        return None
    return _clock(words, k)


def _clock(words: Words, k: int) -> Moment | None:
    raw, at = words.raw[k], k + 1
    minutes: int | None = None
    seconds_follow = False
    if "." in raw and raw.count(".") == 1:
        hour_text, minute_text = raw.split(".")
        if not (len(hour_text) <= 2 and len(minute_text) == 2 and minute_text.isdigit() and int(minute_text) < 60):
            return None
        hour, minutes, dotted = int(hour_text), int(minute_text), True
    elif raw.isdigit() and len(raw) <= 2:
        hour, dotted = int(raw), False
        if (
            words.at(at) == ":"
            and words.glued(at)
            and words.glued(at + 1)
            and words.digits(at + 1)
            and len(words.raw[at + 1]) == 2
            and words.raw[at + 1].isdigit()
            and int(words.raw[at + 1]) < 60
        ):
            minutes, at = int(words.raw[at + 1]), at + 2
            seconds_follow = words.at(at) in (":", ".") and words.glued(at) and words.digits(at + 1)
    elif raw.isdigit() and len(raw) == 4:
        zone = words.at(at)
        zoned = (zone in _ZONES and zone != "local") or (zone in ("hours", "hrs") or (zone == "h" and words.glued(at)))
        return Moment("time", f"{raw[:2]}:{raw[2:]}", k, at + 1) if zoned and int(raw[:2]) < 25 and int(raw[2:]) < 60 else None
    else:
        return None
    if seconds_follow:
        return None
    half = _half_of_day(words, at)
    if half or (words.at(at) == "o'clock"):
        return _halved(words, k, hour, minutes or 0, at + (0 if half else 1)) if 0 < hour <= 12 or (hour < 24 and half) else None
    last = _half_after_range(words, at)
    if last and 0 < hour <= 12:
        return _halved(words, k, hour, minutes or 0, at, borrowed=last)
    if minutes is None or hour > 24:
        return None
    zone_end = _zone(words, at)
    if dotted and zone_end == at:
        return None
    return Moment("time", f"{hour:02}:{minutes:02}", k, zone_end)


def _half_of_day(words: Words, k: int) -> tuple[str, int] | None:
    """`am`, `p.m.` and the part after it."""
    low = words.at(k)
    if low in ("am", "pm") and (words.glued(k) or words.digits(k - 1)):
        return low, k + 1
    if low in ("a", "p") and words.at(k + 1) == "." and words.at(k + 2) == "m" and words.glued(k + 1) and words.glued(k + 2):
        return low + "m", _dot(words, k + 3)
    return None


def _half_after_range(words: Words, k: int) -> str | None:
    """The half of the day a first hour borrows: `7-9 p.m.`."""
    if words.at(k) not in DASHES or not words.digits(k + 1):
        return None
    at = k + 4 if words.at(k + 2) == ":" and words.digits(k + 3) else k + 2
    half = _half_of_day(words, at)
    return half[0] if half else None


def _halved(words: Words, k: int, hour: int, minutes: int, at: int, *, borrowed: str | None = None) -> Moment:
    half = None if borrowed else _half_of_day(words, at)
    name, end = (borrowed, at) if borrowed else half or ("", at)
    if not name and words.at(at) == "in" and words.at(at + 1) == "the" and words.at(at + 2) in ("morning", "afternoon", "evening"):
        name, end = "am" if words.at(at + 2) == "morning" else "pm", at + 3
    if name == "pm" and hour < 12:
        hour += 12
    elif name == "am" and hour == 12:
        hour = 0
    return Moment("time", f"{hour:02}:{minutes:02}", k, end if borrowed else _zone(words, end))


def _hour_word(words: Words, k: int) -> int | None:
    value = UNITS.get(words.at(k), int(words.at(k)) if words.at(k).isdigit() and len(words.at(k)) < 3 else 0)
    return value if 0 < value <= 12 else None


def _zone(words: Words, k: int) -> int:
    """The part after a time zone at part k (`GMT`, `local time`, `Moscow time`, `Eastern time`), k when there is none."""
    if words.at(k) == "(" and words.at(k + 1) in _ZONES and words.at(k + 2) == ")":
        return k + 3
    if words.at(k) in _ZONES and words.at(k) not in ("local", "z") and words.raw[k].isupper():
        return k + 1
    for n in (1, 2, 3):
        if words.at(k + n) == "time" and (words.shape(k)[:1].isupper() or words.at(k) == "local"):
            return k + n + 1
    return k


def resolve(value: str, known: str) -> str | None:
    """The calendar day or stretch of a relative date, seen from a known one (ISO 8601, day first ten characters).

    A weekday is the last one up to the known day, as in copy of that day. None when the value is not relative, or names
    no calendar unit. Month and year steps keep the month and the year only, as `two months ago` does.
    """
    try:
        base = date.fromisoformat(known[:10])
    except ValueError:
        return None
    if value in _DAYS:
        return (base + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(value, 0))).isoformat()
    if value in _WEEKDAYS.values():
        return (base - timedelta(days=(base.weekday() - list(_WEEKDAYS.values()).index(value)) % 7)).isoformat()
    if value.startswith("--") and len(value) == 7:
        return f"{base.year}{value[1:]}"
    if value[:1] in "+-" and value[1:-1].isdigit() and value[-1] in "dwmy" and len(value) < 7:
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
