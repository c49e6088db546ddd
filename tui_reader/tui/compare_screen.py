"""The reading screen: panes around one frozen state. A command computes the next state; here it is painted."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.timer import Timer

from tui_reader.config import Config
from tui_reader.review.change_list import list_line, listed
from tui_reader.review.glyphs import Glyphs
from tui_reader.review.header import header
from tui_reader.review.layout import Shape
from tui_reader.review.lens import lens
from tui_reader.review.state import Focus, ReviewState
from tui_reader.tui.keys import key_name
from tui_reader.tui.line_pane import TextPane
from tui_reader.tui.looks import Looks
from tui_reader.tui.pair_pane import PairPane

REST = 0.15
"""Seconds without a key after which the lens and the lists follow the reading line: a held key on a slow line repaints the text only."""


class CompareScreen(Screen[None], inherit_bindings=False):
    """`state` is what is read; `place_panes` gives the panes their places."""

    DEFAULT_CSS = """
    CompareScreen { background: ansi_default; color: ansi_default; }
    #header { height: 3; }
    #footer { height: 1; }
    """

    def __init__(self, state: ReviewState, config: Config, looks: Looks, glyphs: Glyphs, bound: dict[str, str]) -> None:
        super().__init__()
        self.state = state
        self.config = config
        self.looks = looks
        self.glyphs = glyphs
        self.bound = bound
        self.pane_focus: Focus = "text"
        self.brackets = not looks.colours
        self._rest: Timer | None = None
        self.head = TextPane(looks, id="header")
        self.list = TextPane(looks, id="list")
        self.pair = PairPane(looks, glyphs, brackets=self.brackets)
        self.lens = TextPane(looks, id="lens")
        self.foot = TextPane(looks, id="footer")

    def compose(self) -> ComposeResult:
        yield self.head
        with Horizontal(id="body"):
            yield self.list
            with Vertical(id="centre"):
                yield self.pair
                yield self.lens
        yield self.foot

    @property
    def stacked(self) -> bool:
        return self.size.width < self.config.display.stack_below

    def on_resize(self, event: events.Resize) -> None:
        self.place_panes()

    def place_panes(self) -> None:
        """Give the panes their places for this size of terminal."""
        width, height = self.size
        body = self.query_one("#body")
        body.styles.layout = "vertical" if self.stacked else "horizontal"
        self.pair.display = not self.stacked
        self.list.display = self.stacked or width >= 160
        self.list.styles.width = "1fr" if self.stacked else 40
        self.list.styles.height = max(3, (height - 4) // 3) if self.stacked else "1fr"
        self.lens.styles.height = "1fr" if self.stacked else max(6, height // 4)
        self.call_after_refresh(self.paint)

    def apply(self, state: ReviewState, *, resting: bool = False) -> None:
        """Take the next state. `resting`: it came from scrolling, so the panes around the text wait until the keys rest."""
        self.state = state
        if resting and not self.stacked:
            self.pair.show(state)
            if self._rest is not None:
                self._rest.stop()
            self._rest = self.set_timer(REST, self.paint)
        else:
            self.paint()

    def paint(self) -> None:
        """Bring every pane up to the state."""
        width = self.size.width
        self.head.show(header(self.state, width, self.glyphs, target_words=self.config.length.target_words))
        self.pair.show(self.state)
        if self.list.display:
            numbers = listed(self.state)
            room = self.list.size.width
            lines = tuple(list_line(self.state, k, room, self.glyphs) for k in numbers)
            at = next((n for n, k in enumerate(numbers) if k == self.state.change), 0)
            top = max(0, min(at - self.list.size.height // 2, len(lines) - self.list.size.height))
            self.list.show(lines, top)
        shape = Shape(self.lens.size.width, brackets=self.brackets, glyphs=self.glyphs)
        self.lens.show(lens(self.state, shape, stacked=self.stacked))

    async def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        command = self.bound.get(key_name(event.key, event.character))
        if command is not None:
            from tui_reader.tui.actions import run_command

            run_command(self, command)
