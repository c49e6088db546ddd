"""The words of one sentence for the number and date rules: figures, words and signs apart, with their places.

Not the tokens of the text floor: those keep `24-year-old` and `F-16` whole, while these rules need the parts and
whether they were printed without a space between them.
"""

from __future__ import annotations

import re
from dataclasses import field

from tui_reader.records import dataclass

_PART = re.compile(
    r"(?<![\w.])\.\d+(?![\d.])|\d{1,3}(?: 000)+(?!\d)|\d{1,3}(?:['’]\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?: \d{3}){2,}(?!\d)|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*|[^\w\s]|_"
)
HYPHENS = frozenset("-‑‐–")
DASHES = frozenset("-‑‐–—−")


@dataclass(slots=True)
class Words:
    """Part k is `raw[k]`, lower case `low[k]`, at `starts[k]`:`ends[k]` of the article."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, k: int) -> str:
        """Lower case, empty outside the sentence."""
        return self.low[k] if 0 <= k < len(self.low) else ""

    def shape(self, k: int) -> str:
        """As printed, empty outside the sentence."""
        return self.raw[k] if 0 <= k < len(self.raw) else ""

    def glued(self, k: int) -> bool:
        """Is part k printed right after part k - 1?"""
        return 0 < k < len(self.raw) and self.starts[k] == self.ends[k - 1]

    def digits(self, k: int) -> bool:
        return 0 <= k < len(self.raw) and self.raw[k][-1].isdecimal()

    def hyphen(self, k: int) -> bool:
        """A hyphen between two parts, nothing spaced: `two-thirds`, `11-month`."""
        return self.at(k) in HYPHENS and self.glued(k) and self.glued(k + 1)

    def phrase(self, k: int, n: int) -> str:
        """Parts k to k + n - 1 as printed but in lower case and with single spaces; empty when there are not so many."""
        if k + n > len(self.raw):
            return ""
        return " ".join(self.text[self.starts[k] : self.ends[k + n - 1]].lower().split())


def words_of(text: str, start: int, end: int) -> Words:
    """The parts of `text[start:end]`."""
    words = Words(text)
    for match in _PART.finditer(text, start, end):
        words.starts.append(match.start())
        words.ends.append(match.end())
        words.raw.append(match.group())
        words.low.append(match.group().lower().replace("’", "'"))
    return words
