"""A pane that paints lines: no child widgets, no scroll bars, no markup. Everything on the screen is one of these."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.records import dataclass
from tui_reader.review.line import Line, fit
from tui_reader.tui.looks import Looks

WHEEL = 3
"""Lines per notch of a mouse wheel."""


class LinePane(Widget):
    """Paints `line(y)` for each of its lines."""

    DEFAULT_CSS = "LinePane { width: 1fr; height: 1fr; background: ansi_default; color: ansi_default; }"
    can_focus = False

    def __init__(self, looks: Looks, *, id: str) -> None:
        super().__init__(id=id)
        self.looks = looks

    @dataclass
    class Resized(Message):
        """A pane has another size: what it shows has to be made anew."""

        pane: LinePane

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, LinePane.Resized)

    @dataclass
    class Pointed(Message):
        """The mouse, where the settings turn it on: a click at line `y` of a pane, or the wheel, `step` lines down."""

        pane: LinePane
        y: int
        step: int = 0

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Pointed(self, event.y))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Pointed(self, event.y, WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Pointed(self, event.y, -WHEEL))

    def on_resize(self, event: events.Resize) -> None:
        self.post_message(self.Resized(self))

    def line(self, y: int) -> Line:
        """What stands at line `y` of the pane."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        style, width = self.looks.style, self.size.width
        line = fit(self.line(y), width)
        return Strip([Segment(piece.text, style(piece.look)) for piece in line], width)


class TextPane(LinePane):
    """A LinePane over lines that somebody else made."""

    def __init__(self, looks: Looks, *, id: str) -> None:
        super().__init__(looks, id=id)
        self.shown: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line], top: int = 0) -> None:
        """Paint `lines` from number `top` on, as many as there is room for; nothing is written when they are there already."""
        shown = tuple(lines[top : top + max(1, self.size.height)])
        if shown != self.shown:
            self.shown = shown
            self.refresh()

    def line(self, y: int) -> Line:
        return self.shown[y] if y < len(self.shown) else ()
