"""Times of day: `8:30 p.m. EDT`, `9.30pm`, `0600 GMT`, `20:00`, `six o'clock`, `noon`."""

from __future__ import annotations

from tui_reader.extract.calendar_words import Moment, past_dot
from tui_reader.extract.numerals import TENS, UNITS
from tui_reader.extract.words import DASHES, Words
from tui_reader.text.abbreviations import TIME_ZONES

_DAYTIMES = ("in the morning", "in the afternoon", "in the evening")


def time_at(words: Words, k: int) -> Moment | None:
    """The time of day that begins at part k: `8:30 p.m. EDT`, `9.30pm`, `0600 GMT`, `20:00`, `six o'clock`, `noon`."""
    low = words.at(k)
    if low in ("noon", "midday", "midnight"):
        return Moment("time", "00:00" if low == "midnight" else "12:00", k, _zone(words, k + 1))
    if low == "half" and words.at(k + 1) == "past":
        hour = _hour_word(words, k + 2)
        return Moment("time", f"{hour:02}:30", k, k + 3) if hour is not None else None
    past = _past(words, k)
    if past:
        return past
    if low in UNITS and not words.digits(k):
        if words.at(k + 1) == "o'clock" and 0 < UNITS[low] <= 12:
            return _halved(words, k, UNITS[low], 0, k + 2)
        half = _half_of_day(words, k + 1) or words.phrase(k + 1, 3) in _DAYTIMES
        return _halved(words, k, UNITS[low], 0, k + 1) if 0 < UNITS[low] <= 12 and half else None
    if not words.digits(k):
        return None
    return _clock(words, k)


def _past(words: Words, k: int) -> Moment | None:
    """`ten past nine`, `quarter past six`, `quarter to six`, `at ten to four`."""
    low, joint = words.at(k), words.at(k + 1)
    minutes = 15 if low == "quarter" else UNITS.get(low) or (TENS.get(low) if low != "thirty" else None)
    at_that_time = low in ("five", "ten", "twenty") and words.at(k - 1) in (
        "at",
        "around",
        "about",
        "by",
        "until",
        "before",
        "after",
        "shortly",
    )
    if minutes is None or not (joint == "past" or (joint == "to" and (low == "quarter" or at_that_time))):
        return None
    hour = _hour_word(words, k + 2)
    if hour is None:
        return None
    return Moment("time", f"{hour:02}:{minutes:02}" if joint == "past" else f"{(hour - 1) or 12:02}:{60 - minutes}", k, k + 3)


def _clock(words: Words, k: int) -> Moment | None:
    if words.raw[k] == "12" and words.at(k + 1) in ("noon", "midnight", "midday"):
        return Moment("time", "00:00" if words.at(k + 1) == "midnight" else "12:00", k, _zone(words, k + 2))
    raw, at = words.raw[k], k + 1
    minutes: int | None = None
    seconds_follow = False
    if "." in raw and raw.count(".") == 1:
        hour_text, minute_text = raw.split(".")
        if not (1 <= len(hour_text) <= 2 and len(minute_text) == 2 and minute_text.isdecimal() and int(minute_text) < 60):
            return None
        hour, minutes, dotted = int(hour_text), int(minute_text), True
    elif raw.isdecimal() and len(raw) <= 2:
        hour, dotted = int(raw), False
        if (
            words.at(at) == ":"
            and words.glued(at)
            and words.glued(at + 1)
            and words.digits(at + 1)
            and len(words.raw[at + 1]) == 2
            and words.raw[at + 1].isdecimal()
            and int(words.raw[at + 1]) < 60
        ):
            minutes, at = int(words.raw[at + 1]), at + 2
            seconds_follow = words.at(at) in (":", ".") and words.glued(at) and words.digits(at + 1)
    elif raw.isdecimal() and len(raw) == 4:
        zone = words.at(at)
        zoned = zone in TIME_ZONES or (zone in ("hours", "hrs") or (zone == "h" and words.glued(at)))
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
        return low + "m", past_dot(words, k + 3)
    return None


def _half_after_range(words: Words, k: int) -> str | None:
    """The half of the day a first hour borrows: `7-9 p.m.`."""
    if words.at(k) not in (*DASHES, "to", "and") or not words.digits(k + 1):
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
    value = UNITS.get(words.at(k), int(words.at(k)) if words.at(k).isdecimal() and len(words.at(k)) < 3 else 0)
    return value if 0 < value <= 12 else None


def _zone(words: Words, k: int) -> int:
    """The part after a time zone at part k (`GMT`, `local time`, `Moscow time`, `Eastern time`), k when there is none."""
    if words.at(k) == "(" and words.at(k + 1) in TIME_ZONES and words.at(k + 2) == ")":
        return k + 3
    if words.at(k) in TIME_ZONES and words.at(k) != "z" and words.raw[k].isupper():
        return k + 1
    for n in (1, 2, 3):
        if words.at(k + n) == "time" and (words.shape(k)[:1].isupper() or words.at(k) == "local"):
            return k + n + 1
    return k
