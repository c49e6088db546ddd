"""A screen of its own for a list to read and choose from: help, palette, reasons, map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from tui_reader.records import dataclass
from tui_reader.review.commands import keys_of
from tui_reader.review.line import Line, Piece, fit, plain, wrap_pieces
from tui_reader.review.prompt import Prompt, edited, prompt_lines, typed
from tui_reader.tui.keys import key_name
from tui_reader.tui.line_pane import LinePane, TextPane
from tui_reader.tui.looks import Looks
from tui_reader.tui.terminal.display import TerminalApp

_SAME = {
    "row_down": "line_down", "row_up": "line_up", "rows_down": "page_down", "rows_up": "page_up", "first_row": "first", "last_row": "last",
    "find": "search", "inbox_suspend": "suspend", "inbox_redraw": "redraw", "leave": "quit", "back_to_reading": "quit",
}  # fmt: skip
"""The inbox's names of the commands that do the same on a page: its `j` did nothing there, and `q` did not close it."""


@dataclass(frozen=True, slots=True)
class Item:
    """Lines that belong together and what choosing them means; without `value` they can be read only."""

    lines: tuple[Line, ...]
    value: str = ""


class PageScreen(Screen[None], inherit_bindings=False):
    """Shows `make(width)` items. Enter calls `choose(value)` and closes, where there is something to choose.

    enter: what Enter does, in the last line. searching: typing filters the items from the start (the palette). acts: keys of commands that `act(command, value)`
    takes for the current item.
    """

    DEFAULT_CSS = """
    PageScreen { background: ansi_default; color: ansi_default; }
    #page-title { height: 1; } #page-foot { height: 1; }
    """

    def __init__(
        self,
        title: str,
        make: Callable[[int, int], Sequence[Item]],
        looks: Looks,
        bound: dict[str, str],
        *,
        choose: Callable[[str], None] | None = None,
        act: Callable[[str, str], bool] | None = None,
        enter: str = "go there",
        searching: bool = False,
        at: int = 0,
    ) -> None:
        super().__init__()
        self.heading = title
        self.make = make
        self.bound = {key: _SAME.get(id, id) for key, id in bound.items()}
        self.choose = choose
        self.act = act
        self.enter = enter
        self.at = at
        self.always = searching
        self.filter: Prompt | None = Prompt(":") if searching else None
        self.words = ""
        self.items: Sequence[Item] = ()
        self._item_at: list[int] = []
        self._shown_from = 0
        self._seen = ""
        """Which lines are seen, where there are more than the page holds."""
        self.top = TextPane(looks, id="page-title")
        self.body = TextPane(looks, id="page-body")
        self.foot = TextPane(looks, id="page-foot")

    def compose(self) -> ComposeResult:
        yield self.top
        yield self.body
        yield self.foot

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.paint)

    def on_line_pane_resized(self, event: LinePane.Resized) -> None:
        event.stop()
        self.paint()

    def paint(self) -> None:
        """Bring the page up to its filter and its current item."""
        room, height = self.size.width, max(1, self.body.size.height)
        words = (self.filter.text if self.filter is not None else self.words).casefold().split()
        every = self.make(room, height)
        self.items = [i for i in every if all(w in " ".join(map(plain, i.lines)).casefold() for w in words)] if words else every
        self.at = self._nearest(max(0, min(self.at, len(self.items) - 1)))
        lines: list[Line] = []
        start = 0
        self._item_at = []
        for number, item in enumerate(self.items):
            here = number == self.at and bool(item.value)
            if here:
                start = len(lines)
            lines += (
                [fit(tuple(Piece(p.text, f"{p.look} match".strip()) for p in fit(line, room)), room) for line in item.lines]
                if here
                else item.lines
            )
            self._item_at += [number] * (len(lines) - len(self._item_at))
        top = max(0, min(start - height // 3, len(lines) - height))
        if self.at == self._nearest(len(self.items) - 1):  # what stands below the last that can be chosen is read as well
            top = max(top, min(start, len(lines) - height))
        if not any(item.value for item in self.items):
            top = max(0, min(self.at, len(lines) - height))
        self._shown_from = top
        self._seen = f"{top + 1}-{min(len(lines), top + height)} of {len(lines)} " if len(lines) > height else ""
        self.top.show([fit((Piece(f" {self.heading}", "title"),), room)])
        self.body.show(lines or [(Piece(" nothing here", "dim"),)], top)
        self.foot.show([(*fit(self._foot(room), room - len(self._seen)), Piece(self._seen, "dim"))])

    def _foot(self, room: int) -> Line:
        if self.filter is not None:
            return prompt_lines(self.filter, room)[0]
        both = " ".join(keys_of(id, self.bound)[0] for id in ("line_down", "line_up") if keys_of(id, self.bound))
        keys = [(both, "move"), ("enter", self.enter)] if self.choose is not None else [(both, "scroll")]
        if self.act is not None:
            decide = [keys_of(id, self.bound)[0] for id in ("accept", "reject", "false_alarm") if keys_of(id, self.bound)]
            keys.append((" ".join(decide), "decide"))
        out = [Piece(" ")]
        for key, word in (*keys, ("/", "search"), ("esc", "back")):
            out += [Piece(key, "key"), Piece(f" {word}  ", "dim")]
        return tuple(out)

    def _nearest(self, at: int, step: int = 1) -> int:
        """The item at `at`, or the next one (in the direction of `step`, else the other) that can be chosen."""
        if not any(item.value for item in self.items):
            return at
        order = [*range(at, len(self.items)), *range(at, -1, -1)] if step > 0 else [*range(at, -1, -1), *range(at, len(self.items))]
        return next((number for number in order if self.items[number].value), at)

    @property
    def value(self) -> str:
        """What the current item stands for."""
        return self.items[self.at].value if self.items else ""

    async def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        key = key_name(event.key, event.character)
        command = self.bound.get(key, "")
        if self.filter is not None and key not in ("enter", "esc", "up", "down", "pgup", "pgdn", "ctrl-c"):
            self.filter = typed(self.filter, event.character) if event.is_printable and event.character else edited(self.filter, key)
            self.at = 0
        elif key == "enter":
            if self._enter():
                return
        elif key == "ctrl-c":
            self.app.exit(0)
            return
        elif key == "esc" and self.filter is not None and not self.always:
            self.filter, self.words = None, ""
        elif key == "esc" or command in ("quit", "close"):
            self.dismiss()
            return
        elif command == "suspend":
            self.app.action_suspend_process()
        elif command == "redraw" and isinstance(self.app, TerminalApp):
            self.app.redraw_terminal()
        elif key == "/":
            self.filter = Prompt("/")
        elif self.act is not None and self.act(command, self.value):
            pass
        else:
            self._move(command, key)
        self.paint()

    def on_line_pane_pointed(self, event: LinePane.Pointed) -> None:
        """The wheel scrolls; a click goes to the item under it, a second one chooses it."""
        event.stop()
        line = self._shown_from + event.y
        if event.step:
            self.at = self._nearest(max(0, min(self.at + (1 if event.step > 0 else -1), len(self.items) - 1)), event.step)
        elif event.pane is self.body and line < len(self._item_at):
            again = self._item_at[line] == self.at
            self.at = self._nearest(self._item_at[line])
            if again and self._enter():
                return
        self.paint()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if self.filter is not None:
            self.filter = typed(self.filter, event.text)
            self.paint()

    def _enter(self) -> bool:
        """Choose, or end typing a search; True when the page is closed."""
        if self.filter is not None and not self.always:
            self.words, self.filter = self.filter.text, None
            return False
        value = self.value
        if self.choose is None or not value:
            return False
        self.dismiss()
        self.choose(value)
        return True

    def _move(self, command: str, key: str) -> None:
        page = max(1, self.body.size.height - 2)
        steps = {"line_down": 1, "line_up": -1, "page_down": page, "page_up": -page, "first": -(10**9), "last": 10**9}
        step = steps.get(command) or {"down": 1, "up": -1, "pgdn": page, "pgup": -page}.get(key, 0)
        if step:
            self.at = self._nearest(max(0, min(self.at + step, len(self.items) - 1)), step)


def block(keys: str, name: str, text: str, room: int) -> list[Line]:
    """Keys, name and text in three columns, or the text below where there is no room for three."""
    head = (Piece(f" {keys:<12}", "key"), Piece(f"{name:<20}", "") if name else Piece(""))
    used = 13 + (20 if name else 0)
    if room < used + 30:
        return [head, *((Piece("   "), *line) for line in wrap_pieces([Piece(text, "dim")], room - 3))]
    lines = wrap_pieces([Piece(text, "dim")], room - used - 1)
    return [(*head, *lines[0]), *((Piece(" " * used), *line) for line in lines[1:])]
