"""What the wire says about a story before anyone reads it: kill, hold, correction, embargo, urgency, slug.

Headers come from the format where it has them; the phrases are the desk's (config `wire`).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tui_reader.config import WireSettings
from tui_reader.records import dataclass
from tui_reader.text.article import Article

Signal = Literal["kill", "hold", "correction", "urgent", ""]
_OPENING = 1500
"""Characters in which a notice stands: wire notices open the story."""
_CORRECTION = re.compile(r"\b(?:CORRECTION|CORRECTED|CORRECTS|CORRECTIVE|REFILE|CLARIFICATION)\b|^\s*\(?Corrects\b", re.M)
_URGENT = re.compile(r"^\W*(?:URGENT|FLASH|BULLETIN|SNAP|ALERT|BREAKING)\b", re.M)
_SLUG = re.compile(r"^\s*(?:slug|slugline)\s*:\s*(\S.{0,80})$", re.I | re.M)
_ZONES: dict[str, float | str] = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3,
    "GST": 4, "PKT": 5, "IST": 5.5, "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "BRT": -3, "AST": -4, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip
"""Hours from GMT, or the place whose summer time counts."""
_TIME = re.compile(
    r"\b(?:(?P<word>noon|midnight)|(?P<h>\d{1,2})(?::|\.)?(?P<m>\d{2})?(?::\d\d)?\s*(?P<half>a\.?m\.?|p\.?m\.?|h(?:(?:ou)?rs)?|uhr)?)"
    rf"(?!\w)\s*(?P<zone>(?:GMT|UTC)\s?[+-]\d{{1,2}}(?::?\d\d)?|[+-]\d\d:?\d\d|{'|'.join(sorted(_ZONES, key=len, reverse=True))}|local\b)?",
    re.I,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DATE = re.compile(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m>{_MONTH})\b\.?|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]))"
    r"(?:,?\s+(?P<y>\d{4}))?(?!\d)|(?P<iso>\d{4}-\d\d-\d\d)",
    re.I,
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands over a story. `embargo` is aware of its time zone; None also when an embargo is announced without a readable time."""

    signal: Signal = ""
    embargo: datetime | None = None
    embargo_text: str | None = None
    slug: str | None = None
    urgency: str | None = None
    version: str | None = None

    def embargoed(self, now: datetime) -> bool:
        """Under embargo at `now`; an announced embargo without a readable time always counts."""
        return self.embargo_text is not None and (self.embargo is None or now < self.embargo)


def notice(article: Article, settings: WireSettings, came: datetime) -> Notice:
    """Signals of an article that came in at `came` (aware), which completes a time given without a date."""
    headers, opening = dict(article.headers), article.text[:_OPENING]
    status = (headers.get("status", "") + " " + headers.get("signal", "")).lower()
    signal: Signal = ""
    if _has(opening, settings.kill) or any(w in status for w in ("canceled", "cancelled", "killed", "withdrawn")):
        signal = "kill"
    elif _has(opening, settings.hold) or "withheld" in status:
        signal = "hold"
    elif _CORRECTION.search(opening) or "correction" in status:
        signal = "correction"
    elif _URGENT.search(opening) or headers.get("urgency", "9") in ("1", "2"):
        signal = "urgent"
    words = headers.get("embargo") or _after(opening, settings.embargo)
    slug = headers.get("slug") or next((m.group(1).strip() for m in [_SLUG.search(opening)] if m), None)
    return Notice(signal, when(words, came) if words else None, words, slug, headers.get("urgency"), headers.get("version"))


def when(words: str, now: datetime) -> datetime | None:
    """The moment an embargo line names: ISO 8601, or a time with an optional zone and date; None when there is no time in it.

    Without a zone it is GMT, as the agencies' stylebooks have it; `local` time is none that can be read. Without a date it is the next
    day of the name that stands there, else the nearest such time from twelve hours ago on.
    """
    try:
        moment = datetime.fromisoformat(words.strip())
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        pass
    rest, day = _day(words, now)
    for match in _TIME.finditer(rest):
        if not any(match[k] for k in ("word", "m", "half", "zone")):
            continue
        clock = _clock(match)
        if clock is None:
            continue
        zone = _zone((match["zone"] or "GMT").upper().replace(" ", ""))
        if zone is None:
            return None
        date = day or _weekday(rest, now.astimezone(zone)) or now.astimezone(zone)
        moment = datetime(date.year, date.month, date.day, *clock[:2], tzinfo=zone) + timedelta(days=clock[2])
        return moment + timedelta(days=1) if day is None and moment < now - timedelta(hours=12) else moment
    return None


def kills(killed: str, headline: str, slug: str | None, other_slug: str | None) -> bool:
    """Does a kill notice (its text `killed`) hit a story? By slug, or when it names the story's headline words."""
    if slug and other_slug:
        return _stem(slug) == _stem(other_slug)
    words = set(re.findall(r"[^\W_]{4,}", headline.casefold()))
    named = set(re.findall(r"[^\W_]{4,}", killed.casefold()))
    return len(words) >= 3 and len(words & named) >= 0.6 * len(words)


def _has(text: str, phrases: tuple[str, ...]) -> bool:
    return any(_place(text, p) for p in phrases)


def _place(text: str, phrase: str) -> re.Match[str] | None:
    """Where a phrase stands: as it is written, or in whatever case at the beginning of a line."""
    if not phrase:
        return None
    return re.search(re.escape(phrase), text) or re.search(rf"^\W*{re.escape(phrase)}", text, re.M | re.I)


def _after(text: str, phrases: tuple[str, ...]) -> str | None:
    for phrase in phrases:
        found = _place(text, phrase)
        if found:
            return text[found.end() :].lstrip(" \t:.-").split("\n", 1)[0].strip(" :.")[:80] or phrase
    return None


def _day(words: str, now: datetime) -> tuple[str, datetime | None]:
    """The words without their date, and the date."""
    match = _DATE.search(words)
    if not match:
        return words, None
    rest = words[: match.start()] + " " + words[match.end() :]
    if match["iso"]:
        try:
            return rest, datetime.fromisoformat(match["iso"])
        except ValueError:
            return words, None
    name = (match["m"] or match["m2"]).lower()[:3]
    if name not in _MONTHS:
        return words, None
    try:
        found = datetime(int(match["y"] or now.year), _MONTHS.index(name) + 1, int(match["d"] or match["d2"]))
        # a day without a year is the next one that can be meant: 2 January, read in December
        past = match["y"] is None and now.replace(tzinfo=None) - found > timedelta(days=180)
        return rest, found.replace(year=found.year + 1) if past else found
    except ValueError:
        return words, None


def _weekday(words: str, now: datetime) -> datetime | None:
    """The next day of that name, today included."""
    match = _WEEKDAY.search(words)
    return now + timedelta(days=(_WEEKDAYS.index(match[1][:3].lower()) - now.weekday()) % 7) if match else None


def _zone(name: str) -> tzinfo | None:
    """GMT where none is named; None for the local time of an unnamed place."""
    if name == "LOCAL":
        return None
    offset = re.search(r"([+-])(\d{1,2}):?(\d\d)?$", name)
    if offset:
        hours = int(offset[2]) + int(offset[3] or 0) / 60
        return timezone(timedelta(hours=hours if offset[1] == "+" else -hours)) if hours < 24 else None
    known = _ZONES[name]
    if isinstance(known, str):
        try:
            return ZoneInfo(known)
        except ZoneInfoNotFoundError:  # a system without zones: the winter's
            known = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}[name]
    return timezone(timedelta(hours=known))


def _clock(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Hour, minute, days to add; midnight ends the day it is named with."""
    if match["word"]:
        return (12, 0, 0) if match["word"].lower() == "noon" else (0, 0, 1)
    h, m, half = int(match["h"]), int(match["m"] or 0), (match["half"] or "").lower().replace(".", "")
    if half in ("am", "pm"):
        h = h % 12 + (12 if half == "pm" else 0)
    if (h, m) == (24, 0):
        return 0, 0, 1
    return (h, m, 0) if h < 24 and m < 60 else None


def _stem(slug: str) -> str:
    """A slug without its version words: `BC-Ferry-Vote, 1st Ld` names the same story as `Ferry-Vote`."""
    low = re.sub(r"\b(?:bc|\d+(?:st|nd|rd|th)|ld|lead|writethru|urgent|adv)\b", " ", slug.casefold())
    return "-".join(re.findall(r"[^\W_]+", low))
