"""A position in an article: offsets, made once, never found again by search."""

from __future__ import annotations

from tui_reader.records import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`start` and `end` (exclusive) in code points of one `Article.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
