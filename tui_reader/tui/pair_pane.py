"""The two columns: both articles level, painted from the rows' lines, with the overview ruler at the right edge."""

from __future__ import annotations

from tui_reader.review.glyphs import Glyphs
from tui_reader.review.layout import Hits, Layout, Shape
from tui_reader.review.line import Line, Piece
from tui_reader.review.overview import ruler, slice_of
from tui_reader.review.state import Plan, ReviewState
from tui_reader.tui.line_pane import LinePane
from tui_reader.tui.looks import Looks

_NO_HITS: Hits = {}
"""One and the same object, so that without a search the layout stays from key to key: making it anew took half of each key's time."""


class PairPane(LinePane):
    """Keeps where the window over the rows begins; the reading position is the state's."""

    def __init__(self, looks: Looks, glyphs: Glyphs) -> None:
        super().__init__(looks, id="pair")
        self.glyphs = glyphs
        self.ruler = True
        self.flying = False
        """Keys repeat: the ruler is blank, since each of its marks would have to be sent again for every line scrolled."""
        self.state: ReviewState | None = None
        self.laid: Layout | None = None
        self.top = (0, 0)
        self._ruler: tuple[Piece, ...] = ()
        self._ruler_of: tuple[Plan, int] | None = None

    @property
    def reading(self) -> int:
        """The line of the pane at which one reads: a third down, where there is context on both sides."""
        return self.size.height // 3

    def show(self, state: ReviewState, *, wrapped: bool, brackets: bool) -> None:
        """Paint a state; what is laid out already stays where rows, shape and decisions are the same."""
        before, self.state = self.state, state
        width, height = max(20, self.size.width - 2 * self.ruler), max(1, self.size.height)
        shape = Shape(width, wrapped=wrapped, brackets=brackets, glyphs=self.glyphs)
        hits = state.search.hits if state.search else _NO_HITS
        old = self.laid
        if old is None or old.rows is not state.rows or old.shape != shape or old.hits is not hits:
            old = self.laid = Layout(state.index, state.rows, shape, state.decision, hits)
        elif before is None or before.decisions is not state.decisions or before.notes != state.notes:
            old.decision = state.decision
            old.forget()
        if self._ruler_of is None or self._ruler_of[0] is not state.plan or self._ruler_of[1] != height:
            self._ruler, self._ruler_of = ruler(state, height), (state.plan, height)
        self.top = old.top(state.row, state.line, height, self.reading)
        self.refresh()

    def line(self, y: int) -> Line:
        if self.state is None or self.laid is None:
            return ()
        row, line = self.position(y)
        if row < 0:
            text: Line = (Piece(" " * self.laid.shape.width),)
        else:
            text = Piece(self._mark(row, line), "here"), *self.laid.lines(row)[line]
        return (*text, Piece(" "), self._ruler_cell(y)) if self.ruler else text

    def _mark(self, row: int, line: int) -> str:
        """At the left edge: the line that is read, and how far its row goes."""
        assert self.state is not None
        assert self.laid is not None
        if row != self.state.row or self.laid.is_gap(row, line):
            return " "
        return self.glyphs.here if line == self._read(row, self.state.line) else self.glyphs.bar

    def _read(self, row: int, line: int) -> int:
        """The line of a row at which the mark stands: on words, not on the empty line before a paragraph."""
        assert self.laid is not None
        return min(line + self.laid.is_gap(row, line), self.laid.height(row) - 1)

    def step(self, row: int, line: int, count: int) -> tuple[int, int]:
        """The position `count` screen lines on, or as many more as it takes until something on the screen is another.

        Where the text does not scroll (at both ends of an article) only the mark moves, and it passes over empty lines.
        """
        if self.laid is None:
            return row, line
        before, there = self._look(row, line), (row, line)
        while count:
            next_ = self.laid.step(*there, count)
            if next_ == there or self._look(*next_) != before:
                return next_
            there, count = next_, 1 if count > 0 else -1
        return there

    def _look(self, row: int, line: int) -> tuple[object, ...]:
        """All that the screen shows of a position."""
        assert self.laid is not None
        return self.laid.top(row, line, max(1, self.size.height), self.reading), row, self._read(row, line)

    def position(self, y: int) -> tuple[int, int]:
        """The row and its line at line `y` of the pane; row -1 below the end."""
        assert self.laid is not None
        row, line = self.top
        line += y
        while row < len(self.laid.rows) and line >= (height := self.laid.height(row)):
            line -= height
            row += 1
        return (row, line) if row < len(self.laid.rows) else (-1, 0)

    def _ruler_cell(self, y: int) -> Piece:
        assert self.state is not None
        if self.flying or y >= len(self._ruler):
            return Piece(" ")
        first, end = slice_of(y, len(self._ruler), len(self.state.rows))
        piece = self._ruler[y]
        return Piece(piece.text, f"{piece.look} match") if first <= self.state.row < max(end, first + 1) and end > first else piece
