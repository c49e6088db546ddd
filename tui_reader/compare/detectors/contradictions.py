"""The rewrite against itself: a figure said to be up from one that is higher, or down from one that is lower."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tui_reader.compare.case import Case, Side
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import table
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.quantities import alike, is_date
from tui_reader.extract.model import Quantity
from tui_reader.text.span import Span

CONTRADICTION = Kind("contradiction", "claim", "M", "high", "The rewrite contradicts itself: its words say up where its figures say down.")
KINDS = (CONTRADICTION,)


def detect(case: Case) -> Iterator[Finding]:
    """Once per sentence, and not where a linked source sentence contradicts itself as well."""
    for j in case.rewrite.quantities:
        span = _turned(case.rewrite, j)
        if span is None or any(_turned(case.sources[link.source], i) for link in case.links_of(j) for i in link.left):
            continue
        why = f"“{case.rewrite.words(span)}”: the figures say the opposite."
        yield found(case, CONTRADICTION, why, right=span, sureness=0.85)


def _turned(side: Side, index: int) -> Span | None:
    """`1.92 billion …, up from 2.05 billion`: the words from the first figure to the second."""
    figures = [q for q in side.quantities[index] if not is_date(q) and isinstance(q.value, int | float)] if index in side.quantities else []
    norms = side.document.tokens.norms
    for before, after in pairwise(figures):
        k = side.tokens_in(after.span).start - 1
        if k < 1 or norms[k] != "from" or not alike(before, after) or before.unit != after.unit:
            continue
        way = _way(norms[k - 1])
        if way and (_value(before) - _value(after)) * way < 0:
            return before.span.cover(after.span)
    return None


def _way(norm: str) -> int:
    signs = {pole[-1] for pole in table("antonyms").get(norm, ()) if pole.startswith("direction")}
    return 0 if len(signs) != 1 else 1 if signs == {"+"} else -1


def _value(q: Quantity) -> float:
    return float(q.value) if isinstance(q.value, int | float) else 0.0
