"""Sentence boundaries by own rules, as offsets; nothing is ever altered or lost.

First, plain version: paragraphs are lines, a sentence ends at a stop followed by white space and a capital or a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tui_reader.text.article import Article
from tui_reader.text.span import Span

Role = Literal["headline", "dateline", "byline", "body"]
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


def split(article: Article) -> Iterator[tuple[Span, list[Span], list[Role]]]:
    """Per paragraph: its span, the spans of its sentences (white space trimmed) and their roles."""
    text = article.text
    if article.given is not None:
        for span in article.given:
            yield span, [span], ["body"]
        return
    for number, line in enumerate(_LINE.finditer(text)):
        spans, start = [], line.start()
        for end in [m.end() for m in _END.finditer(text, line.start(), line.end())] + [line.end()]:
            piece = text[start:end]
            if piece.strip():
                left = start + len(piece) - len(piece.lstrip())
                spans.append(Span(left, left + len(piece.strip())))
            start = end
        headline = number == 0 and len(spans) == 1 and text[spans[0].end - 1] not in ".!?"
        yield Span(spans[0].start, spans[-1].end), spans, ["headline" if headline else "body" for _ in spans]
