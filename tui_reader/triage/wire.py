"""What the wire says about a story before anyone reads it: kill, hold, correction, embargo, urgency, slug.

Headers come from the format where it has them; the phrases are the desk's (config `wire`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

from tui_reader.config import WireSettings
from tui_reader.text.article import Article

Signal = Literal["kill", "hold", "correction", "urgent", ""]
_OPENING = 1500
"""Characters in which a notice stands: wire notices open the story."""
_CORRECTION = re.compile(r"\b(?:CORRECTION|CORRECTED|CORRECTS|CORRECTIVE|REFILE|CLARIFICATION)\b|^\s*\(?Corrects\b", re.M)
_URGENT = re.compile(r"^\W*(?:URGENT|FLASH|BULLETIN|SNAP|ALERT|BREAKING)\b", re.M)
_SLUG = re.compile(r"^\s*(?:slug|slugline)\s*:\s*(\S.{0,80})$", re.I | re.M)
_TIME = re.compile(
    r"\b(\d{1,2})(?::|\.)?(\d{2})?\s*(a\.?m\.?|p\.?m\.?|h(?:rs)?)?\s*(GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|MSK|JST|IST|AEST|Z)?\b",
    re.I,
)
_DATE = re.compile(
    r"\b(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[A-Z][a-z]{2,8})\.?|(?P<m2>[A-Z][a-z]{2,8})\.?\s+(?P<d2>\d{1,2}))(?:,?\s+(?P<y>\d{4}))?|(?P<iso>\d{4}-\d\d-\d\d)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "MSK": 3, "JST": 9, "IST": 5.5, "AEST": 10,
}  # fmt: skip


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

    Without a zone it is GMT, as the agencies' stylebooks have it; without a date, the nearest such time from twelve hours ago on.
    """
    try:
        moment = datetime.fromisoformat(words.strip())
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        pass
    rest, day = _day(words, now)
    for match in _TIME.finditer(rest):
        hour, minute, half, zone = match.groups()
        if not (minute or half or zone):
            continue
        clock = _clock(hour, minute, (half or "").lower().replace(".", ""))
        if clock is None:
            continue
        offset = timezone(timedelta(hours=_ZONES.get((zone or "GMT").upper(), 0)))
        local = now.astimezone(offset)
        date = day or local.date()
        moment = datetime(date.year, date.month, date.day, *clock, tzinfo=offset)
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
    return any(p and p in text for p in phrases)


def _after(text: str, phrases: tuple[str, ...]) -> str | None:
    for phrase in phrases:
        at = text.find(phrase) if phrase else -1
        if at >= 0:
            return text[at + len(phrase) :].split("\n", 1)[0].strip(" :.")[:80] or phrase
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
        return rest, datetime(int(match["y"] or now.year), _MONTHS.index(name) + 1, int(match["d"] or match["d2"]))
    except ValueError:
        return words, None


def _clock(hour: str, minute: str | None, half: str) -> tuple[int, int] | None:
    h, m = int(hour), int(minute or 0)
    if half in ("am", "pm"):
        h = h % 12 + (12 if half == "pm" else 0)
    return (h, m) if h < 24 and m < 60 else None


def _stem(slug: str) -> str:
    """A slug without its version words: `BC-Ferry-Vote, 1st Ld` names the same story as `Ferry-Vote`."""
    low = re.sub(r"\b(?:bc|\d+(?:st|nd|rd|th)|ld|lead|writethru|urgent|adv)\b", " ", slug.casefold())
    return "-".join(re.findall(r"[^\W_]+", low))
