"""Where the panes go at a size of terminal: pure arithmetic over what the user chose and what fits."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from tui_reader.records import dataclass

Focus = Literal["text", "list", "ledger", "lens"]
SMALLEST = (40, 10)
"""Columns and lines below which the screen only says that it needs more."""
WIDE = 160
"""Columns from which the change list stands beside the text as well."""
_SIDE = 110
"""Columns from which a sidebar leaves the text two readable columns."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user made of the panes, remembered between runs; sizes are steps away from the usual."""

    sidebar: int = 0
    lens: int = 0
    list: int = 0
    hidden: frozenset[Focus] = frozenset()
    alone: Focus | None = None
    """Maximised: this pane only."""
    wrapped: bool = True
    """Sentences whole, not one line for each row."""


@dataclass(frozen=True, slots=True)
class Places:
    """Lines and columns of each pane; 0 = not shown. stacked: the list over the lens instead of two columns."""

    stacked: bool
    header: int
    list: int
    """Lines when stacked, columns otherwise."""
    text: bool
    ledger: int
    """Columns."""
    lens: int
    """Lines; -1 = all that is left."""

    @property
    def ruler(self) -> bool:
        return self.ledger > 0 or self.lens > 0


def arrange(width: int, height: int, choice: Choice, *, stack_below: int, view: int, sidebar: str = "auto", lens: str = "auto") -> Places:
    """The panes of a terminal of `width` by `height` cells.

    view: 1 the changes, 2 to 5 a ledger, which on a narrow screen takes the whole body. sidebar and lens: on, off or
    auto (where they fit), from the settings.
    """
    header = 3 if height >= 18 else 2
    body = height - header - 1
    if choice.alone is not None:
        return _alone(choice.alone, header, body, width)
    stacked = width < stack_below
    if stacked:
        if view > 1:
            return Places(True, header, 0, False, width, 0)
        if "list" in choice.hidden:  # the pair is the text here: it stays, even if it was hidden as the lens of a wide screen
            return Places(True, header, 0, False, 0, -1)
        if "lens" in choice.hidden:
            return Places(True, header, body, False, 0, 0)
        return Places(True, header, min(max(2, body // 3 + choice.list), body - 3), False, 0, -1)
    wants_side = sidebar == "on" or (sidebar == "auto" and width >= _SIDE) or (sidebar == "auto" and view > 1)
    side = min(max(20, (34 if width < WIDE else 40) + choice.sidebar), width - 60) if wants_side and "ledger" not in choice.hidden else 0
    wants_list = width >= WIDE and sidebar != "off" and "list" not in choice.hidden
    columns = min(max(20, 40 + choice.list), width - side - 60) if wants_list else 0
    wants_lens = lens != "off" and "lens" not in choice.hidden and (lens == "on" or height >= 18)
    lines = min(max(3, body // 4 + choice.lens), body - 4) if wants_lens else 0
    return Places(False, header, max(0, columns), True, max(0, side), lines)


def _alone(pane: Focus, header: int, body: int, width: int) -> Places:
    return Places(
        pane in ("list", "lens"),
        header,
        body if pane == "list" else 0,
        pane == "text",
        width if pane == "ledger" else 0,
        -1 if pane == "lens" else 0,
    )


def resized(choice: Choice, focus: Focus, step: int) -> Choice:
    """The pane in focus bigger or smaller; from the text, the lens."""
    if focus == "list":
        return replace(choice, list=choice.list + step)
    if focus == "ledger":
        return replace(choice, sidebar=choice.sidebar + 2 * step)
    return replace(choice, lens=choice.lens + step)


def hidden(choice: Choice, focus: Focus) -> Choice:
    """The pane in focus hidden; from the text, all others, or all shown again if any was hidden."""
    if focus != "text":
        return replace(choice, hidden=choice.hidden | {focus})
    return replace(choice, hidden=frozenset() if choice.hidden else frozenset({"list", "ledger", "lens"}))


def maximised(choice: Choice, focus: Focus) -> Choice:
    """The pane in focus alone, or everything back."""
    return replace(choice, alone=None if choice.alone is not None else focus)
