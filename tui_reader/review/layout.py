"""Rows as lines of a given width: wrapped by words, both sides level, heights found only where somebody looks.

A pair of 20,000 sentences opens at once because nothing here walks all rows: positions are (row, line in it), and going
up or down asks only for the heights on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from tui_reader.records import dataclass
from tui_reader.review.cells import sentence_pieces
from tui_reader.review.glyphs import ASCII, Glyphs, flag, state_mark, trust_mark
from tui_reader.review.header import name_of
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.review.line import Line, Piece, cells, fit, plain, shorten, width, wrap_pieces
from tui_reader.review.rows import Row
from tui_reader.text.span import Span

GUTTER = 10
"""Cells between the columns: blank, state and trust, two flags with severity, blank, decision, blank."""
NEAR = 0.05
"""Score from which the nearest candidate of a sentence without partner is worth a word."""
Hits = Mapping[tuple[Side, int], Sequence[Span]]
"""What a search found, by sentence."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide, and how: `wrapped` off shows one line per row."""

    width: int
    wrapped: bool = True
    brackets: bool = True
    glyphs: Glyphs = ASCII

    @property
    def column(self) -> int:
        """Cells of each column, label included."""
        return max(4, (self.width - 1 - self.gutter) // 2)

    @property
    def gutter(self) -> int:
        """Cells between the columns; a narrow pane keeps the state and drops flags and decision, which the lens shows."""
        return GUTTER if self.width >= 48 else 4

    def label(self, index: Index) -> int:
        """Cells of a sentence's label and the blank after it; none where they would leave no room for words."""
        return index.digits + 2 if self.column >= 3 * (index.digits + 2) else 0


@dataclass(slots=True)
class Layout:
    """Lines of `rows`, made when asked for and kept while the shape stays.

    decision: the mark of a change, by its number; hits: what a search found.
    """

    index: Index
    rows: tuple[Row, ...]
    shape: Shape
    decision: Callable[[int], str] = field(default=lambda change: " ")
    hits: Hits = field(default_factory=dict)
    _lines: dict[int, tuple[Line, ...]] = field(default_factory=dict)

    def lines(self, row: int) -> tuple[Line, ...]:
        """The lines of a row, each `shape.width` cells less the margin, which is the pane's."""
        known = self._lines.get(row)
        if known is None:
            if len(self._lines) > 4000:  # a few MB; what is on the screen is made again in milliseconds
                self._lines.clear()
            known = self._lines[row] = tuple(_row_lines(self, self.rows[row]))
        return known

    def height(self, row: int) -> int:
        return len(self.lines(row))

    def is_gap(self, row: int, line: int) -> bool:
        """Whether this line is the empty one before a paragraph."""
        return line == 0 and self.rows[row].paragraph and self.shape.wrapped

    def step(self, row: int, line: int, count: int) -> tuple[int, int]:
        """The position `count` screen lines below (above, if negative) of (row, line), or the first or last one there is."""
        if not self.rows:
            return 0, 0
        row = min(row, len(self.rows) - 1)
        line = min(line, self.height(row) - 1) + count
        while line < 0:
            if row == 0:
                return 0, 0
            row -= 1
            line += self.height(row)
        while line >= (height := self.height(row)):
            if row == len(self.rows) - 1:
                return row, height - 1
            row += 1
            line -= height
        return row, line

    def top(self, row: int, line: int, height: int, reading: int) -> tuple[int, int]:
        """Where a window of `height` lines begins so that (row, line) is at line `reading`, without a gap at either end."""
        top = self.step(row, line, -reading)
        if not self.rows:
            return top
        last = len(self.rows) - 1
        end = last, self.height(last) - 1
        lowest = self.step(*end, -(height - 1))
        return min(top, lowest)

    def forget(self, change: int | None = None) -> None:
        """Drop the lines of one change (its decision moved), or of all."""
        if change is None:
            self._lines.clear()
        else:
            for row in [r for r in self._lines if self.rows[r].change == change]:
                del self._lines[row]


def _row_lines(layout: Layout, row: Row) -> list[Line]:
    shape, gap = layout.shape, layout.shape.gutter
    if row.kind == "fold":
        return [_fold_line(layout, row)]
    column = shape.column
    left = _side_lines(layout, row, "left", column)
    right = _side_lines(layout, row, "right", column)
    gutter = _gutter_lines(layout, row)
    out: list[Line] = []
    if row.paragraph and shape.wrapped:
        out.append(fit((), shape.width - 1))
    for k in range(max(len(left), len(right), len(gutter))):
        first = left[k] if k < len(left) else ()
        middle = gutter[k] if k < len(gutter) else ()
        second = right[k] if k < len(right) else ()
        out.append((*fit(first, column), *fit(middle, gap), *fit(second, shape.width - 1 - gap - column)))
    if shape.wrapped:
        return out
    first, second = (_cut(lines, width, shape.glyphs.dots) for lines, width in ((left, column), (right, shape.width - 1 - gap - column)))
    return [(*first, *fit(gutter[0], gap), *second)]


def _cut(lines: list[Line], room: int, dots: str) -> Line:
    """The first of several lines, with dots where it is not all."""
    if len(lines) < 2:
        return fit(lines[0] if lines else (), room)
    used = min(width(lines[0]), room - cells(dots))
    return fit((*fit(lines[0], used), Piece(dots, "dim")), room)


def _side_lines(layout: Layout, row: Row, side: Side, column: int) -> list[Line]:
    """One side of a row: its sentences under each other, or what stands in the hole."""
    index = layout.index
    change = index.comparison.changes[row.change]
    numbers = row.left if side == "left" else row.right
    margin = layout.shape.label(index)
    room = column - margin
    if not numbers:
        return _hole_lines(layout, row, side, room)
    out: list[Line] = []
    indent = Piece(" " * margin)
    for sentence in numbers:
        again = sentence in row.again[0 if side == "left" else 1]
        label = Piece(f"{index.label(side, sentence)} "[:margin], "label again" if again else "label")
        if row.kind == "stub":
            words = sentence_pieces(index, change, side, sentence, brackets=False)
            text = shorten(plain(words), room, layout.shape.glyphs.dots)
            out.append((label, Piece(text, "stub")))
            continue
        words = sentence_pieces(index, change, side, sentence, brackets=layout.shape.brackets, over=layout.hits.get((side, sentence), ()))
        if again:
            words = [Piece(piece.text, f"{piece.look} again".strip()) for piece in words]
        for k, line in enumerate(wrap_pieces(words, room)):
            out.append((indent if k else label, *line))
    return out


def _hole_lines(layout: Layout, row: Row, side: Side, room: int) -> list[Line]:
    index = layout.index
    text = stub_words(index, row) if row.kind == "stub" else hole_text(index, row.change, "left" if side == "right" else "right")
    indent = Piece(" " * layout.shape.label(index))
    return [(indent, *line) for line in wrap_pieces([Piece(text, "hole")], room)]


def hole_text(index: Index, change: int, side: Side, *, nearest: bool = False) -> str:
    """What stands opposite a sentence of `side` without partner; `dropped` and `added` are said only where it is clear.

    nearest: name the nearest candidate even where it is clear that it is none (the lens has room for it).
    """
    one = index.comparison.changes[change]
    if one.link is not None and one.link.source:
        document = index.comparison.also[one.link.source - 1].document
        return f"(in {name_of(document.article.path, f'source {one.link.source + 1}')}, not in the first source)"
    sentence = (one.left if side == "left" else one.right)[0]
    lonely = (index.lonely_left if side == "left" else index.lonely_right).get(sentence)
    words = "no match found" if one.unsure else "not carried" if side == "left" else "not in the source"
    if lonely is None or lonely.nearest is None or not (one.unsure or (nearest and lonely.score >= NEAR)):
        return f"({words})"
    other: Side = "right" if side == "left" else "left"
    return f"({words}; nearest {index.label(other, lonely.nearest)} {lonely.score:.2f})"


def _gutter_lines(layout: Layout, row: Row) -> list[Line]:
    change = layout.index.comparison.changes[row.change]
    state = Piece(f" {state_mark(change, layout.shape.glyphs)}", f"state {change.state}")
    if row.kind == "stub":
        return [(state,)]
    out: list[Line] = []
    found = layout.index.flags(row.change)
    for k in range(0, max(len(found), 1), 2):
        marks = [Piece(flag(f), f.severity) for f in found[k : k + 2]]
        gap = Piece("  " * (2 - len(marks)))
        if k == 0:
            out.append((state, Piece(trust_mark(change), "trust"), *marks, gap, Piece(f" {layout.decision(row.change)}", "decision")))
        else:
            out.append((Piece("   "), *marks))
    return out


def _fold_line(layout: Layout, row: Row) -> Line:
    rule = layout.shape.glyphs.rule
    text = f"{rule * 4} {fold_words(layout.index, row)} "
    return fit((Piece(text, "fold"), Piece(rule * layout.shape.width, "fold")), layout.shape.width - 1)


def fold_words(index: Index, row: Row) -> str:
    """`12 folded: a03..a09 / b04..b10, z opens`."""
    both = [_ends(index, side, numbers) for side, numbers in zip(SIDES, (row.left, row.right), strict=True) if numbers]
    return f"{len(row.hides)} folded: {' / '.join(both)}, z opens"


def stub_words(index: Index, row: Row) -> str:
    """What is said at the old place of a moved sentence."""
    change = index.comparison.changes[row.change]
    if row.left:
        return f"(moved to {index.labels('right', change.right)}, press g)"
    return f"(comes from {index.labels('left', change.left)}, press g)"


def _ends(index: Index, side: Side, numbers: tuple[int, ...]) -> str:
    first, last = min(numbers), max(numbers)
    return index.label(side, first) if first == last else f"{index.label(side, first)}..{index.label(side, last)}"
