"""An article as it was read: one immutable string and what its container said about it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from tui_reader.records import dataclass
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Article:
    """`text` is what every offset in the program points into; the other fields are what the format carried, or None."""

    text: str
    path: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    """ISO 8601, as the container says it; relative dates are resolved against it."""
    language: str | None = None
    """BCP 47, only when the container says it; `Facts.language` holds the guess."""
    format: str = "txt"
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    """What was guessed, repaired or left out on reading: one sentence each, shown in the header and in reports."""
    headers: tuple[tuple[str, str], ...] = ()
    """Wire headers (slug, version, urgency, embargo, ...), name in lower case."""
    given: tuple[Span, ...] | None = None
    """Ready-made sentence boundaries; None = to be found."""

    @property
    def sha256(self) -> str:
        """Of the text as UTF-8 (lone surrogates replaced by `?`), not of the file."""
        return sha256(self.text.encode("utf-8", "replace")).hexdigest()


def from_sentences(sentences: Sequence[str]) -> Article:
    """An article of ready-made sentences, joined by a line feed, whose boundaries are kept and no headline guessed."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return Article(text="\n".join(sentences), given=tuple(spans))
