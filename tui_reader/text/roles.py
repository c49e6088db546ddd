"""What a paragraph of an article is: headline, dateline, byline or body."""

from __future__ import annotations

import re
from typing import Literal

Role = Literal["headline", "dateline", "byline", "body"]

_HEADLINE_WORDS, _HEADLINE_CHARACTERS = 25, 200
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|от|автор:?)\s+(?-i:[^\W\d_a-z])[^.!?]{1,120}$|\(?(?:reporting|writing|editing|additional reporting|compiled) by\b[^\n]{1,300}$",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"(?:for immediate release\b.{{0,60}}|embargoed\b.{{0,60}}|(?:(?:published|updated|posted|last updated)\b:?\s*)?(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    rf"(?:[\s,|/–—-]+(?:at\s+)?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?)$"
)
"""Of a line in lower case: as a pattern that ignores case it took twice as long to compile."""
_PLACE_LINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.,'’ -]{2,40}(?:,?\s(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)(?:,?\s\d{4})?)?(?:\s\([^)]{2,30}\))?\s?[-–—]{0,2}$"
)


def headline_like(line: str) -> bool:
    """Could this first line be a headline: short, and not closed by a full stop?"""
    return (
        len(line) <= _HEADLINE_CHARACTERS
        and len(line.split()) <= _HEADLINE_WORDS
        and line.rstrip("\"'”’»)")[-1:] not in (".", "。", "।", "…", ":", ";", ",")
    )


def role_of(line: str) -> Role:
    """Of a paragraph that is no headline."""
    if len(line) > 320:
        return "body"
    if _BYLINE.match(line):
        return "byline"
    if len(line) <= 120 and (_DATELINE.match(line.lower()) or (_PLACE_LINE.match(line) and any(c in line for c in "-–—("))):
        return "dateline"
    return "body"
