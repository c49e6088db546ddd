"""The two columns: both articles level, painted from the rows' lines, with the overview ruler at the right edge."""

from __future__ import annotations

from tui_reader.review.glyphs import Glyphs
from tui_reader.review.layout import Layout, Shape
from tui_reader.review.line import Line, Piece
from tui_reader.review.overview import ruler_cell
from tui_reader.review.state import ReviewState
from tui_reader.tui.line_pane import LinePane
from tui_reader.tui.looks import Looks


class PairPane(LinePane):
    """Keeps where the window over the rows begins; the reading position is the state's."""

    def __init__(self, looks: Looks, glyphs: Glyphs, *, brackets: bool) -> None:
        super().__init__(looks, id="pair")
        self.glyphs = glyphs
        self.brackets = brackets
        self.ruler = True
        self.state: ReviewState | None = None
        self.laid: Layout | None = None
        self.top = (0, 0)

    @property
    def reading(self) -> int:
        """The line of the pane at which one reads: a third down, where there is context on both sides."""
        return self.size.height // 3

    def show(self, state: ReviewState) -> None:
        """Paint a state; what is laid out already stays where rows and shape are the same."""
        self.state = state
        shape = Shape(max(20, self.size.width - 2 * self.ruler), brackets=self.brackets, glyphs=self.glyphs)
        old = self.laid
        hits = state.search.hits if state.search else {}
        if old is None or old.rows is not state.rows or old.shape != shape or old.hits is not hits:
            self.laid = Layout(state.index, state.rows, shape, state.decision, hits)
        assert self.laid is not None
        self.top = self.laid.top(state.row, state.line, max(1, self.size.height), self.reading)
        self.refresh()

    def line(self, y: int) -> Line:
        if self.state is None or self.laid is None:
            return ()
        row, line = self._at(y)
        if row < 0:
            return (Piece(" "),)
        lines = self.laid.lines(row)
        mark = Piece(self.glyphs.here if row == self.state.row else " ", "here")
        if not self.ruler:
            return (mark, *lines[line])
        return (mark, *lines[line], Piece(" "), ruler_cell(self.state, y, self.size.height))

    def _at(self, y: int) -> tuple[int, int]:
        """The row and its line at line `y` of the pane; row -1 below the end."""
        assert self.laid is not None
        row, line = self.top
        line += y
        rows = self.laid.rows
        while row < len(rows) and line >= (height := self.laid.height(row)):
            line -= height
            row += 1
        return (row, line) if row < len(rows) else (-1, 0)
