"""An app that takes every update twice, as stock Textual writes it and as we do, and holds the two screens against each other."""

from __future__ import annotations

from typing import Any, cast

from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from tests.tui.terminal.emulator import Emulator, same
from tui_reader.tui.terminal.cells import BLANK, Frame
from tui_reader.tui.terminal.display import TerminalApp
from tui_reader.tui.terminal.encode import update


class Witness(TerminalApp[int]):
    """`prove` off: bytes and updates are only counted."""

    stock: Emulator
    ours: Emulator
    shown: Frame
    prove = True
    bytes_ours = updates = 0

    def meet(self, columns: int, rows: int) -> None:
        self.stock, self.ours = Emulator(columns, rows), Emulator(columns, rows)
        self.shown = [[BLANK] * columns for _ in range(rows)]

    def compare_whole(self) -> None:
        """Every cell, those too that nothing was written to."""
        same(self.ours, self.stock, "", whole=True)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate) and not self._batch_count and self._running and not self._closed:
            size = self.screen.outer_size
            if (self.stock.screen.columns, self.stock.screen.lines) != size:
                self.meet(*size)
            self._frame = self._next_frame(cast(RenderableType, renderable))
            assert self._frame is not None
            mine = update(self.shown, self._frame)
            self.shown = self._frame
            self.bytes_ours += len(mine.encode())
            self.updates += 1
            if self.prove:
                self.stock.feed(renderable.render_segments(self.console).replace("\n", "\r\n"))
                self.ours.feed(mine)
                same(self.ours, self.stock, mine)
        super()._display(screen, renderable)
