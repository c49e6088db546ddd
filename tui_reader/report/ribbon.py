"""The alignment as a picture: the source above, the rewrite below, a ribbon for each link, as wide as its sentences are long.

A picture for those who see it; the same is said in words in its caption and, row by row, in the texts. Attributes only,
no inline style, so that the page's Content-Security-Policy holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tui_reader.compare.model import Change
from tui_reader.review.index import Index
from tui_reader.text.document import Document

WIDTH, HEIGHT, BAR = 1000.0, 180.0, 14.0
_GAP = 1.0
"""Between sentences; less where there are so many that the gaps would eat the picture."""


def ribbon(index: Index) -> Iterator[str]:
    """One SVG; a click on a ribbon goes to its row (`#c` and the number of the change)."""
    left, right = _places(index.document("left")), _places(index.document("right"))
    yield f'<svg class="ribbon" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" aria-hidden="true" preserveAspectRatio="none">\n'
    for number, change in enumerate(index.comparison.changes):
        if change.left and change.right:
            words = f"{index.labels('left', change.left)} > {index.labels('right', change.right)}"
            look = _look(index, number, change)
            for shape in _shapes(change, left, right):
                title = f"<title>{escape(words)}</title>"
                yield f'<a href="#c{number}" tabindex="-1"><path class="{look}" d="{shape}">{title}</path></a>\n'
    for places, y, side in ((left, 0.0, "left"), (right, HEIGHT - BAR, "right")):
        linked = {
            s
            for change in index.comparison.changes
            if change.left and change.right
            for s in (change.left if side == "left" else change.right)
        }
        for sentence, (start, end) in enumerate(places):
            look = ("bar-source" if side == "left" else "bar-rewrite") if sentence not in linked else "bar-rest"
            yield f'<rect class="{look}" x="{start:.1f}" y="{y:.0f}" width="{max(0.3, end - start):.1f}" height="{BAR:.0f}"/>\n'
    yield "</svg>\n"


def _look(index: Index, number: int, change: Change) -> str:
    moved = change.link is not None and change.link.moved != 0
    serious = any(finding.severity != "low" for finding in index.flagged[number])
    names = [("moved", moved), ("unsure", change.unsure), ("flagged", serious)]
    return " ".join(["tie", *(name for name, holds in names if holds)])


def _places(document: Document) -> list[tuple[float, float]]:
    """Start and end of every sentence along the picture, by its length in characters."""
    lengths = [max(1, len(sentence.span)) for sentence in document.sentences]
    gap = min(_GAP, WIDTH / (4 * max(1, len(lengths))))
    scale = (WIDTH - gap * len(lengths)) / max(1, sum(lengths))
    out, at = [], 0.0
    for length in lengths:
        out.append((at, at + length * scale))
        at += length * scale + gap
    return out


def _shapes(change: Change, left: Sequence[tuple[float, float]], right: Sequence[tuple[float, float]]) -> Iterator[str]:
    """A band from each run of source sentences to each run of rewrite sentences."""
    top, bottom, middle = BAR, HEIGHT - BAR, HEIGHT / 2
    for a, b in _runs(change.left):
        for c, d in _runs(change.right):
            x1, x2, x3, x4 = left[a][0], left[b][1], right[d][1], right[c][0]
            yield (
                f"M{x1:.1f} {top:.0f}L{x2:.1f} {top:.0f}C{x2:.1f} {middle:.0f} {x3:.1f} {middle:.0f} {x3:.1f} {bottom:.0f}"
                f"L{x4:.1f} {bottom:.0f}C{x4:.1f} {middle:.0f} {x1:.1f} {middle:.0f} {x1:.1f} {top:.0f}Z"
            )


def _runs(sentences: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of every stretch of neighbours."""
    out: list[tuple[int, int]] = []
    for sentence in sentences:
        if out and out[-1][1] == sentence - 1:
            out[-1] = out[-1][0], sentence
        else:
            out.append((sentence, sentence))
    return out
