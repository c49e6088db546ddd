"""Which quotation mark opens, which closes, and which is an apostrophe: paragraph by paragraph, in any language.

Looks at the glyph and at what stands on either side of it, never at words, so that it serves every language. Nothing is
guessed over a paragraph's end: an opening mark that is not closed runs to the end of its paragraph (where speech starts
there or follows a comma or colon) or of its sentence, and the next paragraph starts anew. One pass, linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from tui_reader.records import dataclass
from tui_reader.text.span import Span

Pair = tuple[Span, Span]
"""The words inside the marks, and the same with the marks."""
_Step = Literal["open", "close", "orphan", "none"]

# `` and '' are the marks of typewritten copy; a lone ` is none
_MARK = re.compile(r"``|''|[\"“”„‟«»‹›「」『』'‘’‚‛]")
_SINGLE = frozenset("'‘’‚‛")
_MIRROR = {"«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』"}
_NEUTRAL = frozenset(['"', "''"])
_OPENERS = frozenset("([{<-–—―:;,/=*_¿¡…。，“„‟‘‚‛「『")
_ENDERS = frozenset(")]}>-–—―:;,./!?…*_。，”’」』")
# 'em, '90s: an apostrophe before a word that is always clipped, or before a decade
_CLIPPED = re.compile(r"(?:\d\ds\b|(?:n|em|tis|twas|til|till|cause|cos|round|bout|er|s|t|re|ve|ll|d|m)\b)", re.I)
_INCHES = re.compile(r"\d['’′]\s?\d{1,2}$|(?<![\w.,])\d{1,3}(?:[./]\d{1,2})?$")
_FEET_INCHES = re.compile(r"\d['’′]\s?\d{1,2}$")


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    end: int
    glyph: str


def pairs(text: str, paragraph: Span, sentence_ends: list[int]) -> list[Pair]:
    """The quotations of one paragraph in the order of their start, nested ones after the one that holds them.

    `sentence_ends`: ascending offsets at which the paragraph's sentences end.
    """
    found = list(_Paragraph(text, paragraph, sentence_ends).read())
    return sorted(found, key=lambda pair: (pair[1].start, -pair[1].end))


class _Paragraph:
    """One reading of one paragraph: the marks still open, and where the last quotation ended."""

    def __init__(self, text: str, span: Span, sentence_ends: list[int]) -> None:
        self.text, self.span, self.sentence_ends = text, span, sentence_ends
        self.marks = [(m.start(), m.end(), m.group()) for m in _MARK.finditer(text, span.start, span.end)]
        self.single_closers = _single_closers(text, span, self.marks)
        self.last_single_closer = max(self.single_closers, default=-1)
        self.stack: list[_Open] = []

    def read(self) -> Iterator[Pair]:
        text, stack, after_last = self.text, self.stack, self.span.start
        for start, end, glyph in self.marks:
            step = self._single(start, end, glyph) if glyph in _SINGLE else self._double(start, end, glyph)
            if step == "open":
                # straight marks do not nest in themselves: a second opening one says that the first was never closed
                if stack and stack[-1].glyph == glyph and (glyph in _NEUTRAL or glyph == "'"):
                    yield from self._unclosed(stack.pop(), start)
                stack.append(_Open(start, end, glyph))
            elif step == "close":
                while stack and (stack[-1].glyph in _SINGLE) != (glyph in _SINGLE):
                    stack.pop()  # a single mark inside double ones that nothing closed: an apostrophe after all
                if stack:
                    opened = stack.pop()
                    inner = _strip(text, opened.end, start)
                    after_last = end
                    if len(inner):
                        yield inner, Span(opened.start, end)
            elif step == "orphan":
                begin = max(after_last, self._sentence_start(start))
                inner = _strip(text, begin, start)
                if len(inner):
                    yield inner, Span(inner.start, end)
                    after_last = end
        limit = self.span.end
        for opened in reversed(stack):
            if opened.glyph not in _SINGLE:
                yield from self._unclosed(opened, limit)
                limit = opened.start

    def _sides(self, start: int, end: int) -> tuple[bool, bool]:
        """Does a word end right before the mark, does one begin right after it?"""
        text = self.text
        before = start > self.span.start and not text[start - 1].isspace() and text[start - 1] not in _OPENERS
        after = end < self.span.end and not text[end].isspace() and text[end] not in _ENDERS
        return before, after

    def _double(self, start: int, end: int, glyph: str) -> _Step:
        text = self.text
        before, after = self._sides(start, end)
        opening, closing = after and not before, not after and (before or (start > self.span.start and not text[start - 1].isspace()))
        top = next((entry.glyph for entry in reversed(self.stack) if entry.glyph not in _SINGLE), None)
        if glyph in _MIRROR or glyph in "」』":
            return _mirrored(glyph, top, opening)
        if glyph == "„" or glyph == "``":
            return "open"
        if top is not None and top in _MIRROR:  # “inside” «guillemets»: whichever way it stands
            return "open" if opening else "none"
        if glyph in _NEUTRAL:
            if top is None and closing and _INCHES.search(text, max(self.span.start, start - 8), start):
                return "none"
            if top is not None and closing and _FEET_INCHES.search(text, max(self.span.start, start - 6), start):
                return "none"
            if top is None:
                return self._orphan(start) if closing else "open"
            return "open" if opening else "close"
        if glyph in "“‟":
            return "close" if top == "„" or (top is not None and closing) else "open"
        if top is None:
            return "open" if opening else self._orphan(start)  # ”...” is Swedish, and a frequent slip
        return "none" if opening and top != "”" and text[start - 1].isspace() else "close"

    def _single(self, start: int, end: int, glyph: str) -> _Step:
        text = self.text
        if any(entry.glyph in _SINGLE for entry in self.stack[-1:]):
            return "close" if start in self.single_closers else "none"
        previous = text[start - 1] if start > self.span.start else " "
        following = text[end] if end < self.span.end else " "
        if not (previous.isspace() or previous in _OPENERS or previous == '"') or not (following.isalnum() or following in '"“„«¿¡$£€.…['):
            return "none"
        if glyph == "’" or _CLIPPED.match(text, end):
            return "none"
        return "open" if self.last_single_closer > start else "none"

    def _orphan(self, start: int) -> _Step:
        """A closing mark with nothing open: the words before it count only when they end as speech ends."""
        return "orphan" if start > self.span.start and self.text[start - 1] in ",.!?" else "none"

    def _sentence_start(self, at: int) -> int:
        number = bisect_right(self.sentence_ends, at - 1)
        return self.sentence_ends[number - 1] if number else self.span.start

    def _unclosed(self, opened: _Open, limit: int) -> Iterator[Pair]:
        lead = self.text[max(self.span.start, opened.start - 2) : opened.start].strip()
        stop = limit
        if lead and lead[-1] not in ":,":
            number = bisect_right(self.sentence_ends, opened.end)
            stop = min([limit, *self.sentence_ends[number : number + 1]])
        inner = _strip(self.text, opened.end, stop)
        if len(inner):
            yield inner, Span(opened.start, inner.end)


def _mirrored(glyph: str, top: str | None, opening: bool) -> _Step:
    """«a», »a« and »a»: whichever comes first opens."""
    if top is not None and (_MIRROR.get(top) == glyph or (top == glyph and not opening)):
        return "close"
    return "none" if glyph in "」』" else "open"


def _single_closers(text: str, span: Span, marks: list[tuple[int, int, str]]) -> frozenset[int]:
    """Starts of the single marks that can close: something before, no letter after.

    Of `the boys' house was big', he said` only the last: a mark after an s and before a small letter is a possessive when
    another one could close before the next opens.
    """
    keep: set[int] = set()
    following = False
    for start, end, glyph in reversed(marks):
        if glyph not in _SINGLE:
            continue
        previous = text[start - 1] if start > span.start else " "
        letter_after = end < span.end and text[end].isalnum()
        if glyph != "‚" and not previous.isspace() and not letter_after:
            possessive = previous in "sSzx" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
            if not (possessive and following):
                keep.add(start)
            following = True
        elif letter_after and not previous.isalnum():
            following = False
    return frozenset(keep)


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
