"""A terminal in memory: feed bytes, look at cells as an eye would."""

from __future__ import annotations

import re

import pyte

_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<=>][0-?]*[@-~]|\x1b\[\?[0-9;]*\$p|\x1b\]8;[^\x1b]*\x1b\\")
_SHOWS_ON_BLANK = ("underscore", "strikethrough", "reverse")

Look = tuple[str, ...]


class Emulator:
    """pyte, without the sequences it would print for want of knowing them."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.screen.reset_mode(pyte.modes.LNM)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self._stream = pyte.Stream(self.screen)

    def feed(self, text: str) -> None:
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text))

    def looks(self) -> list[list[Look]]:
        """Per row and column: the character and what of its pen can be seen on it."""
        return [[_look(self.screen.buffer[y][x]) for x in range(self.screen.columns)] for y in range(self.screen.lines)]

    def text(self) -> str:
        return "\n".join(self.screen.display)


def _look(char: pyte.screens.Char) -> Look:
    pen = [str(char.bg)]
    shown = [name for name in _SHOWS_ON_BLANK if getattr(char, name)]
    if char.data != " ":
        pen += [str(char.fg), *(name for name in ("bold", "italics", "blink") if getattr(char, name))]
    elif shown:
        pen.append(str(char.fg))
    return (char.data, *pen, *shown)


def same(ours: Emulator, stock: Emulator, written: str) -> None:
    """Fail at the first cell that differs."""
    for y, (mine, theirs) in enumerate(zip(ours.looks(), stock.looks(), strict=True)):
        for x, (got, wanted) in enumerate(zip(mine, theirs, strict=True)):
            assert got == wanted, f"row {y} column {x}: {got} for {wanted}, after {written!r}"
