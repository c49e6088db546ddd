"""The application: loads a pair in the background, shows the reading screen, leaves the terminal as it was."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tui_reader.compare.model import Comparison
from tui_reader.config import Config
from tui_reader.errors import TuiReaderError
from tui_reader.review.commands import keymap
from tui_reader.review.glyphs import glyphs_for
from tui_reader.review.state import reloaded, start
from tui_reader.text.read import read
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.loading import load, provisional
from tui_reader.tui.looks import Looks
from tui_reader.tui.registry import run_command
from tui_reader.tui.terminal.display import TerminalApp


class ReaderApp(TerminalApp[int], inherit_bindings=False):
    """One source and its rewrites. Textual's own keys, palette, mouse and animation are off: see docs/terminals.md."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { background: ansi_default; color: ansi_default; }"

    def __init__(self, paths: Sequence[str], *, config: Config, also: Sequence[str] = (), panes: str = "auto") -> None:
        self.looks = Looks(config.display.palette, colours=colours_wanted(config))
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        self.paths = tuple(paths)
        self.also = tuple(also)
        self.config = config
        self.panes = panes
        self.glyphs = glyphs_for(config.display.glyphs, locale())
        self.bound, self.key_problems = keymap(config.keys)
        self.rewrite = 1

    def on_mount(self) -> None:
        waiting = provisional(read(self.paths[0]), read(self.paths[self.rewrite]))
        self.reading = CompareScreen(start(waiting), self.config, self.looks, self.glyphs, run_command)
        self.push_screen(self.reading)
        self.run_worker(self._load, thread=True, exclusive=True)

    def _load(self) -> None:
        try:
            comparison = load(self.paths[0], self.paths[self.rewrite], self.also, self.config)
        except TuiReaderError as error:
            self.call_from_thread(self.exit, 2, None, 2)
            raise SystemExit(2) from error
        self.call_from_thread(self._loaded, comparison)

    def _loaded(self, comparison: Comparison) -> None:
        self.reading.apply(reloaded(self.reading.state, comparison))


def run(paths: Sequence[str], *, config: Config, also: Sequence[str] = (), panes: str = "auto") -> int:
    """Open the reader on `paths`: the source, then its rewrites. Returns the exit code; raises ReadError before the screen opens."""
    for path in (*paths, *also):
        read(path)
    app = ReaderApp(paths, config=config, also=also, panes=panes)
    app.run(mouse=config.display.mouse)
    return app.return_code or 0


def locale() -> str:
    """The locale of characters, as the C library would choose it."""
    return os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"


def colours_wanted(config: Config) -> bool:
    """Whether to use colour: not with NO_COLOR set to anything, not on terminals that have none."""
    if config.display.colors == "none" or os.environ.get("NO_COLOR"):
        return False
    return config.display.colors != "auto" or os.environ.get("TERM", "") not in ("vt100", "vt102", "vt220", "dumb", "linux-m", "xterm-mono")
