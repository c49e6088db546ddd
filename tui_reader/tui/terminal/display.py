"""Between Textual and the terminal: only the cells that differ are written.

Textual writes every cell of a dirty region through one method, `App._display`: 14 KB for one line scrolled. Here it is
overridden, the one private method we override. On any Textual but the one this was proved equal with, and on anything
unexpected, Textual's own path is taken.
"""

from __future__ import annotations

import os
from typing import Any

import textual
from rich.color import ColorSystem
from rich.console import RenderableType
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App, ReturnType
from textual.driver import Driver
from textual.events import Event, Key
from textual.screen import Screen
from textual.strip import Strip

from tui_reader.tui.terminal import kept_screen
from tui_reader.tui.terminal.cells import BLANK, Frame, Row, add_cells, pen_of, segments
from tui_reader.tui.terminal.driver import TerminalDriver

_VERSION = "8.2."
_HOLD = 0.4
_UNEXPECTED = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What reading the pinned private structures raises when they are not as known."""


def _is_proved() -> bool:
    """Whether this is the Textual it was proved with. Its folder of metadata tells by its name; to have it read, as Textual
    does when asked for its version, takes 25 ms of each start."""
    beside = os.listdir(os.path.dirname(os.path.dirname(textual.__file__)))
    named = [name for name in beside if name.startswith("textual-") and name.endswith(".dist-info")]
    return (named[0].removeprefix("textual-") if len(named) == 1 else textual.__version__).startswith(_VERSION)


_PROVED = _is_proved()


class TerminalApp(App[ReturnType]):
    """A Textual application that is quiet on the line. With a driver other than `TerminalDriver` it is the stock one."""

    _frame: Frame | None = None
    """What Textual wants on the screen; None when only Textual knows."""
    _held = False
    """Whether the first paint stays on the screen for now: one change of picture instead of three."""

    def get_driver_class(self) -> type[Driver]:
        return TerminalDriver

    def hold(self) -> bool:
        """Keep what the first paint shows, if it stands, until `release`, a key, or `_HOLD` seconds, whichever comes first."""
        if isinstance(self._driver, TerminalDriver) and self._driver.painted:
            self._held = True
            self.set_timer(_HOLD, self.release)
        return self._held

    _touched = False

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key):
            self._touched = True
            self.release()
        await super().on_event(event)

    def release(self) -> None:
        """Show the screen as it is by now."""
        if self._held:
            self._held = False
            self._show()

    def keep_screen(self) -> None:
        """Keep the screen as it stands for the next time, once, unless a key or another size has changed it already."""
        frame, driver = self._frame, self._driver
        painted = driver.painted if isinstance(driver, TerminalDriver) else None
        if painted is not None and frame and not self._touched and painted.size == (len(frame[0]), len(frame)):
            kept_screen.keep(painted.situation, [segments(row) for row in frame])
        self._touched = True

    def redraw_terminal(self) -> None:
        """Write the whole screen again, for ctrl-l."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.repaint()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        driver = self._driver
        if (
            not isinstance(driver, TerminalDriver)
            or driver.screen is None
            or renderable is None
            or self._batch_count
            or not self._running
            or self._closed
            or not _PROVED
        ):
            super()._display(screen, renderable)
            return
        try:
            self._frame = self._next_frame(renderable)
        except _UNEXPECTED as surprise:
            self.log.warning(f"drawn by Textual itself: {surprise!r}")
            self._frame = None
        if self._frame is None:
            driver.screen.forget()
            super()._display(screen, renderable)
            driver.screen.forget()
            return
        self._show()
        self.post_display_hook()

    def _show(self) -> None:
        driver = self._driver
        if self._held or self._frame is None or not isinstance(driver, TerminalDriver) or driver.screen is None:
            return
        cursor = self.cursor_position
        driver.screen.show(self._frame, cursor=(cursor.x, cursor.y) if cursor else None, synchronized=self._sync_available)

    def _next_frame(self, renderable: RenderableType) -> Frame | None:
        """The frame after `renderable`, in rows of their own; None when the frame before would have to be known."""
        width, height = self.screen.outer_size
        system = self.console._color_system or ColorSystem.TRUECOLOR
        if isinstance(renderable, LayoutUpdate):
            rows = [_row(strips, system) for strips in renderable.strips]
            if renderable.region != (0, 0, width, height) or {len(row) for row in rows} != {width}:
                raise ValueError(f"an update of {renderable.region} on a screen of {width}x{height}")
            return rows
        if not isinstance(renderable, ChopsUpdate):
            return None
        if self._frame is None or len(self._frame) != height or len(self._frame[0]) != width:
            # at the start, or after another size, whose picture Textual clears: nothing stands but what comes now
            frame = [[BLANK] * width for _ in range(height)]
        else:
            frame = list(self._frame)
        for y, start, end in renderable.spans:
            row = list(frame[y])
            for x, strip in _pieces(renderable, y, start, end):
                _splice(row, x, _row([strip], system))
            if len(row) != width:
                raise ValueError(f"row {y} is {len(row)} cells wide")
            frame[y] = row
        return frame


def _row(strips: Any, system: ColorSystem) -> Row:
    row: Row = []
    for strip in strips:
        for text, style, control in strip:
            if control:
                raise ValueError("a control segment")
            # a style's link is left out: text from outside puts no hyperlinks into the terminal
            add_cells(row, text, pen_of("" if style is None else style._ansi or Strip.render_ansi(style, system)))
    return row


def _pieces(update: ChopsUpdate, y: int, start: int, end: int) -> list[tuple[int, Strip]]:
    """The strips of row `y` that Textual would write for the span, cut as it cuts them."""
    pieces = []
    for stop, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
        if strip is None or x > end or stop <= start:
            continue
        pieces.append((x, strip if end > x >= start and stop <= end else strip.crop(0, min(stop, end) - x)))
    return pieces


def _splice(row: Row, x: int, cells: Row) -> None:
    """Put `cells` into `row` at `x`; a wide character cut in two leaves a blank, as terminals do."""
    if not cells:
        return
    after = x + len(cells)
    if row[x][0] == "" and x:
        row[x - 1] = (" ", row[x - 1][1])
    if after < len(row) and row[after][0] == "":
        row[after] = (" ", row[after][1])
    row[x:after] = cells
