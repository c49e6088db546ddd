"""Dates and times of day, as they are written: nothing is invented, a date without a year stays without one.

Values are ISO 8601 as far as it goes: `2023-01-13`, `2023-01`, `2023`, `--02-24` (no year), `--11` (month), `199X`, `18XX`
(century), `2023-Q1`, `Q1`, `2023-H2`, `FY2023`, `Thu`, `last-week`, `yesterday`, `-2m` (two months ago), `+2w`; a span of
days `--01-13/--01-15`; times `21:30`. `relative_dates.resolve` turns
relative ones into a calendar day, only against a known date. A stretch of years is a range: `2022-23` is (2022, 2023).
"""

from __future__ import annotations

from tui_reader.extract.calendar_words import MONTHS, PREPOSITIONS, WEEKDAYS, Moment, full_year, past_dot
from tui_reader.extract.fold import key
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import groups_of, known, lookup_key, titles
from tui_reader.extract.numerals import ordinal_at
from tui_reader.extract.relative_dates import DAYS, RELATIVE, ago, fiscal, period_at, relative
from tui_reader.extract.words import DASHES, Words

_FULL = frozenset(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))

_NAMES_TOO = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "jun", "sep"})

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

_YEAR_BEFORE = frozenset(
    "in of since by from until till before after during for and to early late mid year through between circa around about than summer winter spring autumn fall season the fiscal "
    "on or versus vs back january february march april may june july august september october november december end beginning start".split()
)

_COUNTED = frozenset(
    "people men women children residents troops soldiers workers jobs homes houses civilians miles kilometres kilometers metres meters feet tonnes tons barrels voters students".split()
)


def date_at(words: Words, k: int) -> Moment | None:
    """The date that begins at part k."""
    low = words.at(k)
    if low in WEEKDAYS or (low in _SHORT_DAYS and words.raw[k].istitle()):
        return _weekday(words, k)
    if low in MONTHS:
        return _month_first(words, k)
    if low in DAYS:
        return Moment("date", low, k, k + 1)
    if low in RELATIVE:
        return relative(words, k) or period_at(words, k)
    if words.digits(k):
        return _numeric(words, k) or period_at(words, k) or _day_first(words, k) or ago(words, k) or _decade(words, k) or _year(words, k)
    if low in _TENS_YEARS and words.at(k - 1) in _DECADE_BEFORE and not _OWNED.intersection(words.low[max(0, k - 3) : k]):
        return Moment("date", f"19{_TENS_YEARS[low]}X", k, k + 1)
    if low in ("'", "’", "‘") and words.glued(k + 1):
        return _decade(words, k) or _short_year(words, k)
    if low == "the":
        return _before_yesterday(words, k)
    if low in ("q", "fy", "h", "fiscal"):
        return fiscal(words, k)
    return period_at(words, k) or _day_first(words, k) or ago(words, k)


_FEASTS = frozenset("good black ash palm cyber bloody super easter shrove maundy giving sheffield ruby".split())


def _weekday(words: Words, k: int) -> Moment | None:
    """`Friday`, and the date that belongs to it: `Friday, Jan. 13, 2023` is one."""
    full = words.at(k) in WEEKDAYS
    day = WEEKDAYS.get(words.at(k)) or _SHORT_DAYS[words.at(k)]
    if full and (not words.raw[k][0].isupper() or words.at(k - 1) in _FEASTS or _day_in_name(words, k)):
        return None
    end = k + 1 if full else past_dot(words, k + 1)
    at = end
    while words.at(at) in (",", "the", "(", "night", "morning", "evening", "afternoon") and at < end + 2:
        at += 1
    inner = (_month_first(words, at) if words.at(at) in MONTHS else _day_first(words, at)) if at < len(words) else None
    if inner and isinstance(inner.value, str) and len(inner.value) > 4:
        close = inner.end + 1 if "(" in words.low[end:at] and words.at(inner.end) == ")" else inner.end
        return Moment("date", inner.value, k, close)
    if not full and end == k + 1:
        return None
    value = f"next-{day}" if words.at(k - 1) == "next" else day
    return Moment("date", value, k, end)


_DAYPARTS = frozenset("morning afternoon evening night".split())


def _day_in_name(words: Words, k: int) -> bool:
    """`Wednesday Addams`, `the Sunday Times`, `Saturday Night Live`: a weekday that begins a name."""
    after = words.shape(k + 1)
    if not after.istitle() or words.at(k + 1) in MONTHS or _placed(after):
        return False
    if words.at(k + 1) in _DAYPARTS:
        return words.shape(k + 2).istitle() and not _placed(words.shape(k + 2))
    if words.at(k - 1) == "the":
        return True
    bare = key(after)
    opens = k == 0 or words.at(k - 1) in ("as", "named", "called", "played", "plays", "playing", "actress", "actor")
    return opens and bare not in gazetteer().ordinary and bare not in titles() and not groups_of(after)


def _placed(word: str) -> bool:
    """A country or people: `the Tuesday European summit`."""
    return key(word) in known().demonyms or lookup_key(word) in known().countries


def _day(words: Words, k: int) -> tuple[int, int] | None:
    """A day of the month, `13` or `13th`, and the part after it."""
    found = ordinal_at(words, k) if words.digits(k) else None
    if found:
        return found if 1 <= found[0] <= 31 else None
    if words.digits(k) and words.raw[k].isdecimal() and len(words.raw[k]) <= 2 and 1 <= int(words.raw[k]) <= 31:
        return int(words.raw[k]), k + 1
    return None


def _month_first(words: Words, k: int) -> Moment | None:
    """`Jan. 13, 2023`, `February 24th`, `Jan 13-15`, `November 2022`, `in November`."""
    low, raw = words.at(k), words.raw[k]
    if not raw[0].isupper():
        return None
    month = MONTHS[low]
    at = k + 1 if low in _FULL else past_dot(words, k + 1)
    if words.at(at) == "the" and words.digits(at + 1):
        at += 1
    day = _day(words, at) if not (words.at(at + 1) in (":", "%") and words.glued(at + 1)) else None
    if day and not (
        words.at(day[1]).lower() in ("percent", "per", "million", "billion")
        or (words.at(day[1]) == "." and words.glued(day[1]) and words.digits(day[1] + 1))
    ):
        return _with_year(words, k, month, day[0], day[1])
    year_at = at + 1 if words.at(at) in (",", "of") and full_year(words, at + 1) else at
    year = full_year(words, year_at)
    if year:
        return Moment("date", f"{year}-{month:02}", k, year_at + 1)
    if words.at(at) in ("'", "’", "‘") and words.digits(at + 1) and len(words.raw[at + 1]) == 2:
        return Moment("date", f"20{words.raw[at + 1]}-{month:02}", k, at + 2)
    if low not in _FULL and at == k + 1 and low != "sept":
        return None
    if words.at(k + 1) in (*DASHES, "to", "and", "or") and words.at(k + 2) in MONTHS:
        return Moment("date", f"--{month:02}", k, at)
    before = words.at(k - 1)
    if (
        low in _NAMES_TOO
        and not (before in PREPOSITIONS or (k > 0 and words.hyphen(k - 1)))
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
    year = full_year(words, skip)
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
    end = at + 1 if words.at(at) in _FULL else past_dot(words, at + 1)
    if words.at(end) in ("-", "‑") and words.hyphen(end) and words.digits(end + 1):
        end += 1
    year, end = _trailing_year(words, end)
    prefix = f"{year}-" if year else "--"
    stretch = f"/{prefix}{month:02}-{last:02}" if last else ""
    return Moment("date", f"{prefix}{month:02}-{day[0]:02}{stretch}", k, end)


def _numeric(words: Words, k: int) -> Moment | None:
    """`2022-02-24`, `24/02/2022`, `02/24/2022`, `24.02.2022`; where both orders fit, the day comes first."""
    parts = words.raw[k].split(".")
    if len(parts) == 3 and all(p.isdecimal() for p in parts) and len(parts[2]) in (2, 4) and len(parts[0]) <= 2 and len(parts[1]) <= 2:
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
    if not (a.isdecimal() and b.isdecimal() and c.isdecimal()) or words.at(k + 5) == sign:
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


_DECADE_BEFORE = frozenset("the early mid late - roaring swinging".split())


def _short_year(words: Words, k: int) -> Moment | None:
    """`the class of '89`, `in '68`."""
    raw = words.shape(k + 1)
    if not (raw.isdecimal() and len(raw) == 2) or (words.glued(k + 2) and words.at(k + 2).isalnum()) or words.at(k - 1) not in PREPOSITIONS:
        return None
    return Moment("date", f"{'20' if int(raw) < 40 else '19'}{raw}", k, k + 2)


_OWNED = frozenset({"his", "her", "their", "my", "your", "our"})


def _before_yesterday(words: Words, k: int) -> Moment | None:
    """`the day before yesterday`, `the day after tomorrow`."""
    for phrase, value in (("the day before yesterday", "-2d"), ("the day after tomorrow", "+2d")):
        if words.phrase(k, 4) == phrase:
            return Moment("date", value, k, k + 4)
    return None


def _decade(words: Words, k: int) -> Moment | None:
    """`1990s`, `'90s`, `the nineties`, `1990's`."""
    at = k + 1 if words.at(k) in ("'", "’", "‘") else k
    raw = words.shape(at)
    if not raw.isdecimal() or len(raw) not in (2, 4) or raw[-1] != "0":
        return None
    s_at = at + 2 if words.at(at + 1) in ("'", "’") and words.glued(at + 1) else at + 1
    if words.at(s_at) != "s" or not words.glued(s_at):
        return None
    if len(raw) == 4 and raw[0] in "12":
        value = f"{raw[:2]}XX" if raw.endswith("00") and raw[:2] != "20" else f"{raw[:3]}X"
        return Moment("date", value, k, s_at + 1)
    if len(raw) == 2 and raw[0] != "0" and (at > k or not _OWNED.intersection(words.low[max(0, k - 3) : k])):
        return Moment("date", f"{'20' if raw[0] in '012' else '19'}{raw[0]}X", k, s_at + 1)
    return None


def _year(words: Words, k: int) -> Moment | None:
    """`in 2014`, `the 2019 election`, `2022-23`: a year, unless a noun that is counted follows."""
    year = full_year(words, k)
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
        or following in PREPOSITIONS
        or not words.shape(k + 1).islower()
    ):
        return Moment("date", str(year), k, k + 1)
    return Moment("date", str(year), k, k + 1) if year % 50 else None


def _years(words: Words, k: int, year: int) -> Moment | None:
    """`2022-23`, `2014-2018`, `2022/23`."""
    raw = words.raw[k + 2]
    if not raw.isdecimal() or len(raw) not in (2, 4):
        return Moment("date", str(year), k, k + 1)
    last = int(raw) if len(raw) == 4 else year - year % 100 + int(raw)
    return Moment("range", (year, last), k, k + 3) if year < last <= year + 200 else None
