"""Paragraphs of a plain text: one per line, separated by blank lines, or hard-wrapped at some width.

A line break inside a hard-wrapped paragraph is white space; anywhere else it ends a paragraph. Told apart by what a
wrapping program does: it breaks a line only where the next word no longer fits.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tui_reader.text.span import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_BULLET = re.compile(r"\s*(?:[•⁃◦▪‣●■►▶✓·*+–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\.\)|[.)]))\s")
_STOP = tuple('.!?…:;。！？।؟"”’»)')
_NARROW, _WIDE = 45, 140
"""A text wrapped outside these widths (characters) is not one: short lines are verse or lists, long ones paragraphs."""


def paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs, white space trimmed, in order; every visible character lies in one."""
    lines = [span for match in _LINE.finditer(text) if (span := _trimmed(match))]
    width = _wrap_width(text, lines)
    if width is None:
        return lines
    joined = [lines[0]]
    for line in lines[1:]:
        if _wraps(text, joined[-1], line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _trimmed(match: re.Match[str]) -> Span | None:
    line = match.group()
    body = line.strip()
    start = match.start() + len(line) - len(line.lstrip())
    return Span(start, start + len(body)) if body else None


def _wrap_width(text: str, lines: list[Span]) -> int | None:
    """The width the text was wrapped at, None when it was not: only then does a broken line go on in lower case."""
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    if not pairs:
        return None
    lengths = sorted(len(a) for a, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _NARROW <= width <= _WIDE:
        return None
    fits = [(a, b) for a, b in pairs if _full(text, a, b, width)]
    running = sum(text[a.end - 1] not in _STOP and text[b.start].islower() for a, b in fits)
    # prose of English breaks before a small letter three times in four; one line per paragraph never does
    return width if running * 3 >= len(pairs) else None


def _adjacent(text: str, a: Span, b: Span) -> bool:
    gap = text[a.end : b.start]
    return gap.count("\n") <= 1 and gap.count("\r") <= 1 and "\x0c" not in gap and "\u2029" not in gap


def _full(text: str, a: Span, b: Span, width: int) -> bool:
    """Would the first word of `b` not have fitted on the line of `a`?"""
    start = text.rfind("\n", a.start, a.end) + 1 or a.start
    word = text[b.start : min(b.end, b.start + width)].split(None, 1)[0]
    return a.end - start + 1 + len(word) > width - 2


def _wraps(text: str, a: Span, b: Span, width: int) -> bool:
    return _adjacent(text, a, b) and _full(text, a, b, width) and not _BULLET.match(text, b.start, b.end)
