"""The reading screen: panes around one frozen state. A command computes the next state; here it is painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from tui_reader.compare.model import Comparison, Level
from tui_reader.compare.standing import standing
from tui_reader.config import Config
from tui_reader.review.commands import keymap
from tui_reader.review.glyphs import Glyphs
from tui_reader.review.header import header
from tui_reader.review.layout import Shape
from tui_reader.review.ledger import LedgerFilter
from tui_reader.review.lens import lens
from tui_reader.review.line import Line, Piece, fit, within, wrap_pieces
from tui_reader.review.panes import SMALLEST, Choice, Focus, Places, arrange
from tui_reader.review.prompt import prompt_lines
from tui_reader.review.state import ListFilter, Plan, ReviewState
from tui_reader.store.model import ACCEPTED
from tui_reader.tui import preferences
from tui_reader.tui.asking import AskingScreen
from tui_reader.tui.desk import Desk
from tui_reader.tui.flight import Flight
from tui_reader.tui.keys import key_name
from tui_reader.tui.line_pane import LinePane, TextPane
from tui_reader.tui.lists import footer, ledger_window, list_window
from tui_reader.tui.looks import Looks
from tui_reader.tui.pair_pane import PairPane
from tui_reader.tui.surroundings import brackets_wanted

PROMPT_LINES = 5
"""How far the last line grows for what is typed: a query is a sentence or two."""
MESSAGE_LINES = 3
"""How far it grows for what is said: a file's path and what to do about it."""
Run = Callable[["CompareScreen", str], None]


class CompareScreen(AskingScreen, inherit_bindings=False):
    """`state` is what is read; `choice`, `view` and `focused_pane` are how."""

    DEFAULT_CSS = """
    CompareScreen { background: ansi_default; color: ansi_default; layers: base; }
    #header { height: 3; } #footer { height: 1; }
    #beside { height: 1fr; }
    """

    def __init__(self, state: ReviewState, config: Config, looks: Looks, glyphs: Glyphs, run: Run, desk: Desk) -> None:
        super().__init__()
        self.state = state
        self.config = config
        self.looks = looks
        self.glyphs = glyphs
        self.run = run
        self.desk = desk
        self.bound, _ = keymap(config.keys)
        self.choice = Choice()
        self.view = 1
        self.ledger_filter: LedgerFilter = "all"
        self.entry = 0
        self.focused_pane: Focus = "text"
        self.brackets = brackets_wanted(config)
        self.note = ""
        self.trouble = ""
        """What is wrong with what is shown, and what helps; it stands in the last line until that is over or esc hides it."""
        self.choices: dict[str, Callable[[], None]] = {}
        self.lens_top = 0
        self.places = arrange(120, 40, self.choice, stack_below=config.display.stack_below, view=1)
        self.opened: tuple[Plan, ListFilter, Mapping[str, str], int] | None = None
        """How many changes are open in the list, and of which plan, filter and decisions: counted again only with these."""
        self.entry_at: list[int | None] = []
        """The entry at each line of the ledger as it is painted."""
        self._lens: tuple[ReviewState, tuple[Shape, bool], tuple[Line, ...]] | None = None
        self._standing: tuple[Comparison, Mapping[str, str], Level] | None = None
        self._flight = Flight()
        self._rest: Timer | None = None
        self._foot_lines = 1
        self.head = TextPane(looks, id="header")
        self.list = TextPane(looks, id="list")
        self.pair = PairPane(looks, glyphs)
        self.ledger = TextPane(looks, id="ledger")
        self.lens = TextPane(looks, id="lens")
        self.foot = TextPane(looks, id="footer")

    def compose(self) -> ComposeResult:
        yield self.head
        with Horizontal(id="body"):
            yield self.list
            with Vertical(id="centre"):
                with Horizontal(id="beside"):
                    yield self.pair
                    yield self.ledger
                yield self.lens
        yield self.foot

    # -- panes -----------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        self.place_panes()

    def on_line_pane_resized(self, event: LinePane.Resized) -> None:
        event.stop()
        self.paint()

    @property
    def too_small(self) -> bool:
        return self.size.width < SMALLEST[0] or self.size.height < SMALLEST[1]

    def place_panes(self) -> None:
        """Give the panes their places for this size of terminal and this choice."""
        wide, high = self.size
        display = self.config.display
        places = arrange(
            wide, high, self.choice, stack_below=display.stack_below, view=self.view, sidebar=display.sidebar, lens=display.lens
        )
        self.places = places
        self._set(places)
        if self.focused_pane not in self.visible_panes:
            self.focused_pane = "text"
        self.call_after_refresh(self.paint)  # panes whose size stays get no Resized

    def _set(self, places: Places) -> None:
        body, centre, beside = (self.query_one(name) for name in ("#body", "#centre", "#beside"))
        body.display = not self.too_small
        body.styles.layout = "vertical" if places.stacked else "horizontal"
        self.foot.display = not self.too_small
        self.head.styles.height = "1fr" if self.too_small else places.header
        self.list.display = places.list > 0
        self.list.styles.width = "1fr" if places.stacked else places.list
        self.list.styles.height = places.list if places.stacked else "1fr"
        self.pair.display = places.text
        self.pair.ruler = places.ruler
        self.ledger.display = places.ledger > 0
        self.ledger.styles.width = places.ledger if places.text else "1fr"
        beside.display = places.text or places.ledger > 0
        self.lens.display = places.lens != 0
        self.lens.styles.height = "1fr" if places.lens < 0 else places.lens
        centre.display = beside.display or places.lens != 0

    @property
    def visible_panes(self) -> tuple[Focus, ...]:
        """The panes that keys can go to, in the order of tab."""
        shown: list[tuple[Focus, bool]] = [
            ("text", True),
            ("ledger", self.places.ledger > 0),
            ("lens", self.places.lens != 0),
            ("list", self.places.list > 0 and not self.places.stacked),
        ]
        return tuple(name for name, there in shown if there)

    def remember(self) -> None:
        """Keep the choice of panes for the next run."""
        problem = preferences.keep(self.choice)
        if problem:
            self.say(problem)

    # -- painting --------------------------------------------------------------------------------------------------

    def apply(self, state: ReviewState, *, scrolled: bool = False) -> None:
        """Take the next state. `scrolled`: by a line or a page; while such a key is held, the panes around the text wait."""
        if state.change != self.state.change:
            self.lens_top = 0
        self.state = state
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        beside = self.list.display or self.ledger.display or self.lens.display or self.pair.ruler
        if scrolled and self._flight.press() and self.places.text and beside:
            self.pair.flying = True
            self._paint_text()
            self._clear_lists()
            self._rest = self.set_timer(self._flight.patience, self._landed)
        else:
            self.pair.flying = False
            self.paint()

    def _landed(self) -> None:
        """The keys rest: the lens first, which is about what is read, and the lists while it is on the line already."""
        self._rest = None
        self._flight.land()
        self.pair.flying = False
        self._paint_around()
        self.call_after_refresh(self._settled)

    def _settled(self) -> None:
        if self._rest is None:  # no key was pressed meanwhile
            self.paint()

    def _clear_lists(self) -> None:
        """Empty what stands beside the text while keys repeat: a terminal scrolls whole rows, so that panes which stand
        still must be written again for each line, 1.4 KB instead of 0.1 at 120x40 and 3.4 KB at 200x60."""
        for pane in (self.list, self.ledger):
            if pane.display:
                pane.show(())

    def say(self, message: str) -> None:
        """Put a message into the last line, until the next move."""
        self.apply(replace(self.state, message=message))

    def paint(self) -> None:
        """Bring every pane up to the state."""
        if self.too_small:
            words = f"too small: {self.size.width}x{self.size.height}. tui-reader needs {SMALLEST[0]}x{SMALLEST[1]}: enlarge the terminal, or q to leave"
            self.head.show(wrap_pieces([Piece(words)], max(2, self.size.width)))
            return
        self._paint_around()
        self._paint_text()
        if self.list.display:
            self.list.show(list_window(self, self.list.size.width - (not self.places.stacked), self.list.size.height))
        if self.ledger.display:
            self.ledger.show(self._beside_text(ledger_window(self, self.ledger.size.width - self.places.text, self.ledger.size.height)))

    def _paint_around(self) -> None:
        """What stands above and below the text."""
        self.paint_header()
        if self.lens.display:
            lines = self.lens_lines()
            self.lens_top = max(0, min(self.lens_top, len(lines) - self.lens.size.height))
            self.lens.show(lines, self.lens_top)
        self.paint_foot()

    def _paint_text(self) -> None:
        if self.pair.display:
            self.pair.show(self.state, wrapped=self.choice.wrapped, brackets=self.brackets)

    def _beside_text(self, lines: list[Line]) -> list[Line]:
        """A blank between the ruler and the sidebar."""
        return [(Piece(" "), *line) for line in lines] if self.places.text else lines

    def paint_header(self) -> None:
        target = self.config.length.target_words
        self.head.show(header(self.state, self.size.width, self.glyphs, target_words=target, note=self.note, level=self.level))

    @property
    def level(self) -> Level:
        """The verdict as it stands: what was accepted counts no longer. Asked of the engine once per comparison and decisions."""
        comparison, decisions = self.state.comparison, self.state.decisions
        if not decisions:
            return comparison.verdict.level
        if self._standing is None or self._standing[0] is not comparison or self._standing[1] is not decisions:
            done = {id for id, verb in decisions.items() if verb in ACCEPTED}
            self._standing = comparison, decisions, standing(comparison, done, self.config).level
        return self._standing[2]

    def paint_foot(self) -> None:
        room = self.size.width
        lines = self._foot(room)
        if len(lines) != self._foot_lines:
            self._foot_lines = len(lines)
            self.foot.styles.height = self._foot_lines
        self.foot.show([fit(line, room) for line in lines])

    def _foot(self, room: int) -> Sequence[Line]:
        """What is typed, else what was said last, else what is wrong, else the keys that matter most."""
        if self.prompt is not None:
            return prompt_lines(self.prompt, room, PROMPT_LINES)
        said, look = (self.state.message, "title") if self.state.message else (self.trouble, "error")
        if not said:
            return (footer(self, room),)
        most = MESSAGE_LINES if self.size.height >= 18 else MESSAGE_LINES - 1
        return [(Piece(" "), *line) for line in within(said, look, room - 2, most, self.glyphs.dots)]

    def lens_lines(self) -> tuple[Line, ...]:
        shape = Shape(max(20, self.lens.size.width), brackets=self.brackets, glyphs=self.glyphs)
        if self._lens is None or self._lens[0] is not self.state or self._lens[1] != (shape, self.places.stacked):
            self._lens = self.state, (shape, self.places.stacked), lens(self.state, shape, stacked=self.places.stacked)
        return self._lens[2]

    def lens_rest(self) -> int:
        """Lines of the lens below its lower edge."""
        return max(0, len(self.lens_lines()) - self.lens_top - self.lens.size.height) if self.lens.display else 0

    # -- keys ------------------------------------------------------------------------------------------------------

    def choose_key(self, label: str, choices: dict[str, Callable[[], None]]) -> None:
        """Let the user choose with one key; any other key drops the question."""
        self.choices = choices
        self.say(label)

    def on_line_pane_pointed(self, event: LinePane.Pointed) -> None:
        event.stop()
        if self.prompt is None and not self.choices and not self.too_small:
            from tui_reader.tui.actions import pointed  # the actions need this module

            pointed(self, event.pane, event.y, event.step)

    async def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        key = key_name(event.key, event.character)
        if self.typing(key, event):
            return
        if self.choices:
            chosen, self.choices = self.choices.get(key), {}
            self.say("")
            if chosen is not None:
                chosen()
            return
        command = self.bound.get(key)
        if command is not None and (not self.too_small or command in ("quit", "suspend", "redraw")):
            self.run(self, command)
