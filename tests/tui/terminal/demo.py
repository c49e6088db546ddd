"""A small reader-like screen for the terminal writer's tests: columns that scroll between panes that stand still."""

from __future__ import annotations

import random
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from tui_reader.tui.terminal.display import TerminalApp

_WORDS = [
    "the",
    "minister",
    "said",
    "that",
    "more",
    "than",
    "500",
    "residents",
    "remain",
    "trapped",
    "“in",
    "Soledar”",
    "—",
    "naïve",
    "café",
    "東京",
    "キーウ",
    "한국",
    "étude",
    "🙂",
    "[lost]",
    "{new}",
    "]",
    "[",
    "x",
]


class Columns(Widget):
    """Two columns of made-up text; `top` is the first line shown."""

    can_focus = True

    def __init__(self, seed: int, lines: int = 400) -> None:
        super().__init__()
        rng = random.Random(seed)
        styles = [
            Style(),
            Style(bold=True),
            Style(color="blue", underline=True),
            Style(color="#ff8800", strike=True),
            Style(reverse=True),
            Style(bgcolor="red", italic=True),
        ]
        self.lines = [
            [(rng.choice(_WORDS) + " ", styles[0] if rng.random() < 0.8 else rng.choice(styles)) for _ in range(rng.randint(0, 14))]
            for _ in range(lines)
        ]
        self.top = 0

    def render_line(self, y: int) -> Strip:
        half = max(1, self.size.width // 2)
        left, right = (self._cell(self.top * 2 + y * 2 + side, half if side == 0 else self.size.width - half) for side in (0, 1))
        return Strip.join([left, right])

    def _cell(self, index: int, width: int) -> Strip:
        base = self.rich_style
        segments = [Segment(text, base + style) for text, style in self.lines[index % len(self.lines)]]
        return Strip(segments).adjust_cell_length(width, base)

    def go(self, lines: int) -> None:
        self.top = max(0, self.top + lines)
        self.refresh()


class Demo(TerminalApp[int]):
    CSS = """
    #head { height: 2; } #left { width: 18; } #right { width: 24; border-left: ascii $primary; } #foot { height: 4; border: round red; }
    Columns { width: 1fr; } Input { dock: bottom; }
    """
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "go(1)"),
        Binding("k", "go(-1)"),
        Binding("d", "go(20)"),
        Binding("u", "go(-20)"),
        Binding("s", "pane('right')"),
        Binding("l", "pane('left')"),
        Binding("t", "theme"),
        Binding("w", "words"),
        Binding("i", "ask"),
        Binding("q", "quit"),
    ]
    THEMES = ("textual-dark", "textual-light", "ansi-dark", "dracula")

    def __init__(self, seed: int = 0, *, theme: str = "textual-dark", panes: bool = True) -> None:
        super().__init__(ansi_color=theme.startswith("ansi"))
        self.rng = random.Random(seed)
        self.columns = Columns(seed)
        self.panes = panes
        self.first_theme = theme

    def on_mount(self) -> None:
        self.theme = self.first_theme
        for name in ("left", "right"):
            self.query_one(f"#{name}").display = self.panes

    def compose(self) -> ComposeResult:
        yield Static("READY head\nsecond line 漢字", id="head", markup=False)
        with Horizontal():
            yield Static("\n".join(f"{n} change {n * n}" for n in range(80)), id="left", markup=False)
            yield self.columns
            yield Static("\n".join(f"= name {n % 7}  {n}" for n in range(80)), id="right", markup=False)
        yield Static("foot", id="foot", markup=False)

    def action_go(self, lines: int) -> None:
        self.columns.go(lines)

    def action_pane(self, name: str) -> None:
        pane = self.query_one(f"#{name}")
        pane.display = not pane.display

    def action_theme(self) -> None:
        self.theme = self.rng.choice(self.THEMES)

    def action_words(self) -> None:
        self.query_one("#foot", Static).update(" ".join(self.rng.choices(_WORDS, k=12)).replace("[", "("))

    def action_ask(self) -> None:
        if self.query("Input"):
            self.query_one(Input).remove()
            self.columns.focus()
        else:
            self.mount(Input(placeholder="why", select_on_focus=False))
