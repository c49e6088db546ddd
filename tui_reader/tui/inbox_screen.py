"""The inbox: a list of files, the reasons of the current one, one line to type in. Paints one frozen state."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer

from tui_reader.config import Config
from tui_reader.errors import StoreError, TuiReaderError
from tui_reader.review.commands import keymap
from tui_reader.review.line import Line, Piece, fit, shorten, within
from tui_reader.review.prompt import prompt_lines
from tui_reader.text.clean import cell_text
from tui_reader.triage.desk import Desk, Verb
from tui_reader.triage.item import Item
from tui_reader.triage.view import InboxState, Row, counts, redecided, rows, without
from tui_reader.tui.asking import AskingScreen
from tui_reader.tui.inbox_commands import INBOX_COMMANDS, PREFIX
from tui_reader.tui.inbox_lines import head, hints, reasons, row_line, titles
from tui_reader.tui.keys import key_name
from tui_reader.tui.line_pane import LinePane, TextPane
from tui_reader.tui.looks import Looks

MESSAGE_LINES = 3
"""How far the last line grows for what is said or typed."""
REST = 0.15
"""Seconds without a key after which the reasons follow the cursor."""
_OTHERS = 2.0
"""Seconds between two looks at what other desks did: a single number is asked of the store."""
Run = Callable[["InboxScreen", str], None]


class InboxScreen(AskingScreen, inherit_bindings=False):
    """`state` is what is shown; `desk` keeps what is decided."""

    DEFAULT_CSS = """
    InboxScreen { background: ansi_default; color: ansi_default; }
    #inbox-head { height: 3; } #inbox-rule { height: 1; } #inbox-foot { height: 1; }
    #inbox-list { height: 1fr; } #inbox-why { height: 10; }
    """

    def __init__(self, state: InboxState, desk: Desk, config: Config, looks: Looks, run: Run, *, folder: str, until: float | None) -> None:
        super().__init__()
        self.state, self.desk, self.config, self.looks, self.run = state, desk, config, looks, run
        self.folder = folder
        self.until = until
        """When the shift's minutes are over, seconds since 1970."""
        self.bound, self.key_problems = keymap(
            [(c.removeprefix(PREFIX), k) for c, k in config.keys if c.startswith(PREFIX)], INBOX_COMMANDS
        )
        self.listed: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}
        self._counts: Counter[str] = Counter()
        self.moments = desk.moments()
        """When this person decided lately, seconds since 1970."""
        self._spiked: dict[str, Item] = {}
        """Rows of files spiked in this sitting, for the undo: the file need not be judged again."""
        self._rest: Timer | None = None
        self._foot_lines = 1
        self.hits: Mapping[str, tuple[str, ...]] = {}
        self.claims: Mapping[str, str] = {}
        self.reading = (0, 0)
        self.message = "reading the folder ..."
        self.found_words = ""
        self.touched = state.at is not None
        self.last_act: tuple[Verb, str] | None = None
        self.on_tagged = False
        self.range_from: str | None = None
        self.sampled: list[Row] = []
        self.drawn_from: set[str] = set()
        """What was shown and open when the sample was drawn."""
        self.rejudge: Callable[[str], None] = lambda path: None
        """Set by the app: judge this file again."""
        self.open_row: Callable[[Row | None], None] = lambda row: None
        """Set by the app: read this file beside its source."""
        self.on_program: Callable[[str], None] = lambda id: None
        """Set by the app: commands that concern the program."""
        self.top = 0
        self.why_top = 0
        self.head_pane = TextPane(looks, id="inbox-head")
        self.list_pane = TextPane(looks, id="inbox-list")
        self.rule_pane = TextPane(looks, id="inbox-rule")
        self.why_pane = TextPane(looks, id="inbox-why")
        self.foot_pane = TextPane(looks, id="inbox-foot")

    def compose(self) -> ComposeResult:
        yield self.head_pane
        yield self.list_pane
        yield self.rule_pane
        yield self.why_pane
        yield self.foot_pane

    def on_mount(self) -> None:
        self.set_interval(_OTHERS, self._look_elsewhere)
        if self.until is not None:
            self.set_interval(1.0, lambda: self.paint_head(time.time()))

    def _look_elsewhere(self) -> None:
        """Another desk decided something, or opened a file: both are shown."""
        try:
            if self.desk.changed_elsewhere():
                self.claims = self.desk.claims()
                self.apply(replace(self.state, acts=self.desk.standing()))
        except TuiReaderError as error:
            self.say(str(error))

    def on_resize(self, event: events.Resize) -> None:
        high = self.size.height
        small = high < 16
        self.why_pane.styles.height = 0 if small else min(14, max(4, high // 3))
        self.why_pane.display = self.rule_pane.display = not small
        self.call_after_refresh(self.paint)

    def on_line_pane_resized(self, event: LinePane.Resized) -> None:
        event.stop()
        self.paint()

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        at = self._places.get(self.state.at or "")
        return self.listed[at] if at is not None else None

    def place(self, path: str | None) -> int:
        """Number of a path's row; -1 when it is not shown."""
        return self._places.get(path or "", -1)

    def apply(self, state: InboxState) -> None:
        """Take the next state and bring the list up to it; the cursor stays on its file, or near where it was."""
        self._shown(state, rows(state, self.config, time.time()))

    def decided(self, state: InboxState, touched: Collection[str]) -> None:
        """Take a state in which nothing but the acts and tags of `touched` is another; spiked files leave the list, and come back to it."""
        items = dict(state.items)
        for path in touched:
            if path in items and path in state.acts and state.acts[path][0] == "spike":
                self._spiked[path] = items.pop(path)
            elif path not in items and path in self._spiked and state.acts.get(path, ("",))[0] != "spike":
                items[path] = self._spiked.pop(path)
        listed = None
        if len(items) == len(state.items):
            listed = redecided(self.listed, self._places, state, touched)
        else:
            state = replace(state, items=items)
            if not set(items) - set(self.state.items):
                listed = without(self.listed, {p for p in touched if p not in items})
        self._shown(state, rows(state, self.config, time.time()) if listed is None else listed)

    def with_spiked(self) -> InboxState:
        """The state with the rows of what was spiked in this sitting, for the report."""
        return replace(self.state, items={**self._spiked, **self.state.items})

    def without_spiked(self, items: Mapping[str, Item]) -> Mapping[str, Item]:
        """Rows as they were found, but for those that were spiked since."""
        return {p: i for p, i in items.items() if p not in self._spiked or self._spiked[p].stamp != i.stamp}

    def _shown(self, state: InboxState, listed: tuple[Row, ...]) -> None:
        if state.at != self.state.at:
            self.why_top = 0
        before = self.place(state.at)
        if len(listed) != len(self.listed) or any(a.item is not b.item for a, b in zip(listed, self.listed, strict=True)):
            self._places = {row.item.path: at for at, row in enumerate(listed)}
        self.listed, self.state = listed, state
        self._counts = counts(state)
        if not self.touched:  # rows still come in above it: the cursor stays on the worst until a key is pressed
            self.state = replace(state, at=listed[0].item.path if listed else None)
        elif state.at not in self._places:
            self.state = replace(state, at=listed[min(max(0, before), len(listed) - 1)].item.path if listed else None)
        self.paint()

    def step(self, by: int) -> None:
        """Move the cursor. Nothing is sorted or counted, and the reasons follow once the keys rest, as the reader's lens does."""
        if self.listed:
            here = self._places.get(self.state.at or "", 0)
            at = self.listed[min(len(self.listed) - 1, max(0, here + by))].item.path
            if at != self.state.at:
                self.why_top = 0
                self.state = replace(self.state, at=at)
        self.message = ""
        self.paint_list(time.time())
        self.paint_foot()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST, self.paint_reasons)

    def say(self, message: str) -> None:
        """A message in the last line, until the next key that moves."""
        self.message = message
        self.paint_foot()

    def paint(self) -> None:
        """Bring every pane up to the state."""
        now = time.time()
        self.paint_head(now)
        self.paint_list(now)
        self.paint_reasons()
        self.paint_foot()

    def paint_head(self, now: float) -> None:
        width = self.size.width
        left = self.until - now if self.until is not None else None
        first, second = head(
            self.state,
            self._counts,
            width,
            shown=len(self.listed),
            folder=self.folder,
            reading=self.reading,
            moments=self.moments,
            seconds_left=left,
        )
        self.head_pane.show([first, second, titles(width)])

    def paint_list(self, now: float) -> None:
        width, height = self.size.width, max(1, self.list_pane.size.height)
        at = self._places.get(self.state.at or "", 0)
        margin = min(2, (height - 1) // 2)
        if at < self.top + margin or at >= self.top + height - margin:
            # half a page further, so that walking on scrolls once in a while instead of at every key
            self.top = at - height // 2
        self.top = max(0, min(self.top, len(self.listed) - height))
        shown = self.listed[self.top : self.top + height]
        self.list_pane.show(
            [row_line(r, width, here=r.item.path == self.state.at, now=now, claimed=self.claims.get(r.item.path)) for r in shown]
        )

    def _window(self) -> str:
        """Which rows are seen, where the list goes on above or below the window."""
        height = max(1, self.list_pane.size.height)
        if len(self.listed) <= height:
            return ""
        return f" {self.top + 1}-{min(len(self.listed), self.top + height)} of {len(self.listed)} --"

    def paint_reasons(self) -> None:
        width, row = self.size.width, self.current
        name = cell_text(row.item.path.rsplit("/", 1)[-1]) if row else ""
        where = self._window()
        left = width - len(where)
        self.rule_pane.show([fit((Piece(f"-- {shorten(name, left - 6)} ".ljust(left, "-"), "rule"), Piece(where, "rule")), width)])
        lines = reasons(row, width, killed=self.hits.get(row.item.path, ()) if row else (), waiting=self.reading[0] < self.reading[1])
        self.why_top = max(0, min(self.why_top, len(lines) - max(1, self.why_pane.size.height)))
        self.why_pane.show(lines, self.why_top)

    def paint_foot(self) -> None:
        lines = self._foot(self.size.width)
        if len(lines) != self._foot_lines:
            self._foot_lines = len(lines)
            self.foot_pane.styles.height = self._foot_lines
        self.foot_pane.show([fit(line, self.size.width) for line in lines])

    def _foot(self, room: int) -> Sequence[Line]:
        """What is typed, else what was said last (whole: what helps stands at its end), else the keys."""
        if self.prompt is not None:
            return prompt_lines(self.prompt, room, MESSAGE_LINES)
        if self.message:
            return [(Piece(" "), *line) for line in within(self.message, "title", room - 2, MESSAGE_LINES, "..")]
        return (hints(INBOX_COMMANDS, self.bound, room),)

    def scroll_reasons(self, by: int) -> None:
        self.why_top = max(0, self.why_top + by)
        self.paint()

    async def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        key = key_name(event.key, event.character)
        self.touched = True
        if self.typing(key, event) or key not in self.bound:
            return
        with self._told():
            self.run(self, self.bound[key])

    def ask(self, label: str, then: Callable[[str], None], text: str = "") -> None:
        def told(words: str) -> None:
            with self._told():
                then(words)

        super().ask(label, told, text)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What cannot be done is said in the last line, over the acts that stand."""
        try:
            yield
        except TuiReaderError as error:
            self.on_tagged = False
            # spiked by what failed, on the disk and in the acts: no longer in the list
            acts = self.desk.standing()
            self.decided(replace(self.state, acts=acts), [p for p, a in acts.items() if a != self.state.acts.get(p)])
            # what and what to do first: the line is short, and the store's path is long
            self.say(f"{error.reason}; {error.remedy} ({error.file})" if isinstance(error, StoreError) else str(error))
