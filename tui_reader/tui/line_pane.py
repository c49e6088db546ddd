"""A pane that paints lines: no child widgets, no scroll bars, no markup. Everything on the screen is one of these."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.review.line import Line, fit
from tui_reader.tui.looks import Looks


class LinePane(Widget):
    """Paints `line(y)` for each of its lines."""

    DEFAULT_CSS = "LinePane { width: 1fr; height: 1fr; background: ansi_default; color: ansi_default; }"
    can_focus = False

    def __init__(self, looks: Looks, *, id: str) -> None:
        super().__init__(id=id)
        self.looks = looks

    def line(self, y: int) -> Line:
        """What stands at line `y` of the pane."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        style, width = self.looks.style, self.size.width
        line = fit(self.line(y), width)
        return Strip([Segment(piece.text, style(piece.look)) for piece in line], width)


class TextPane(LinePane):
    """A LinePane over lines that somebody else made: `show(lines, top)`."""

    def __init__(self, looks: Looks, *, id: str) -> None:
        super().__init__(looks, id=id)
        self.lines: tuple[Line, ...] = ()
        self.top = 0

    def show(self, lines: tuple[Line, ...], top: int = 0) -> None:
        if (lines, top) != (self.lines, self.top):
            self.lines, self.top = lines, top
            self.refresh()

    def line(self, y: int) -> Line:
        return self.lines[self.top + y] if 0 <= self.top + y < len(self.lines) else ()
