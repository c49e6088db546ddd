"""From the frame on the screen to the frame wanted, in as few bytes as a terminal needs.

Only cells that differ are written; blanks are erased, not printed; the cursor takes the shortest way; a pen changes by
what differs. Rows that moved are scrolled by the terminal when that is cheaper (see scroll.py for how they are found).
"""

from __future__ import annotations

from tui_reader.tui.terminal.cells import BLANK, PLAIN, Frame, Pen, Row, blank_pen, transition
from tui_reader.tui.terminal.scroll import Scroll, scrolls

_GAP = 4
"""Unchanged cells between two changed ones that are written again rather than jumped over: a jump is 3 to 4 bytes."""
_WORTH_A_SCROLL = 120
"""Bytes below which no scroll can pay: the sequence itself costs about 20."""


def update(before: Frame, after: Frame) -> str:
    """The sequences that turn `before` into `after`. Both have the same size, the pen is plain at both ends."""
    plain = _encode(before, after)
    if len(plain) < _WORTH_A_SCROLL:
        return plain
    best = plain
    for scroll in scrolls(before, after):
        scrolled = scroll_sequence(scroll, len(after)) + _encode(apply(scroll, before), after)
        if len(scrolled.encode()) < len(best.encode()):
            best = scrolled
    return best


def scroll_sequence(scroll: Scroll, height: int) -> str:
    """Set the margins, delete (or insert) lines at the top, free the margins; Linux' console knows no SU and SD."""
    bottom = f";{scroll.bottom + 1}" if scroll.bottom < height - 1 else ""
    act = "M" if scroll.lines > 0 else "L"
    count = abs(scroll.lines)
    return f"\x1b[{scroll.top + 1}{bottom}r\x1b[{scroll.top + 1}H\x1b[{count if count > 1 else ''}{act}\x1b[r"


def apply(scroll: Scroll, frame: Frame) -> Frame:
    """The frame after the terminal has scrolled."""
    band = frame[scroll.top : scroll.bottom + 1]
    empty: Frame = [[BLANK] * len(band[0]) for _ in range(abs(scroll.lines))]
    band = band[scroll.lines :] + empty if scroll.lines > 0 else empty + band[: scroll.lines]
    return [*frame[: scroll.top], *band, *frame[scroll.bottom + 1 :]]


def _encode(before: Frame, after: Frame) -> str:
    brush = _Brush(len(after[0]))
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        if old is not new and old != new:
            _encode_row(brush, y, old, new)
    brush.take(PLAIN)
    return "".join(brush.out)


def _encode_row(brush: _Brush, y: int, old: Row, new: Row) -> None:
    changed = [x for x, (was, is_) in enumerate(zip(old, new, strict=True)) if was != is_]
    end = len(new)
    while end and new[end - 1] == BLANK:
        end -= 1
    tail = next((x for x in changed if x >= end), None)
    if tail is not None and changed[-1] - tail < 2:
        end, tail = changed[-1] + 1, None
    start = 0
    while start < len(changed) and changed[start] < end:
        stop = start
        while stop + 1 < len(changed) and changed[stop + 1] < end and _joins(new, changed[stop], changed[stop + 1]):
            stop += 1
        first, last = changed[start], changed[stop]
        while new[first][0] == "" and first:
            first -= 1
        while last + 1 < len(new) and new[last + 1][0] == "":
            last += 1
        _write(brush, y, new, first, last + 1)
        start = stop + 1
    if tail is not None:
        brush.move(y, tail)
        brush.erase("\x1b[K")


def _joins(new: Row, left: int, right: int) -> bool:
    gap = right - left - 1
    if not gap:
        return True
    pen = new[left][1]
    return gap <= _GAP and all(len(text) == 1 and text.isascii() and (own is pen or text == " ") for text, own in new[left + 1 : right])


def _write(brush: _Brush, y: int, row: Row, start: int, stop: int) -> None:
    x = start
    while x < stop:
        if row[x] == BLANK:
            end = x
            while end < stop and row[end] == BLANK:
                end += 1
            if end - x > (5 if end == stop else 9):
                brush.move(y, x)
                brush.erase(f"\x1b[{end - x}X")
                x = end
                continue
        text, pen = row[x]
        brush.move(y, x)
        end = x + 1
        while end < len(row) and row[end][0] == "":
            end += 1
        brush.put(text, pen, end - x)
        x = end


class _Brush:
    """Where the cursor is and what pen it holds, while sequences are collected in `out`."""

    __slots__ = ("out", "pen", "width", "x", "y")

    def __init__(self, width: int) -> None:
        self.width = width
        self.out: list[str] = []
        self.pen: Pen = PLAIN
        self.y = -1
        self.x = -1
        """-1: unknown, only an absolute move is safe."""

    def take(self, pen: Pen) -> None:
        if pen is not self.pen:
            self.out.append(transition(self.pen, pen))
            self.pen = pen

    def put(self, text: str, pen: Pen, width: int) -> None:
        if text != " " or blank_pen(self.pen) is not pen:
            self.take(pen)
        if width > 1 and len(text) > 1:  # a letter with spacing marks: terminals that give these no cell leave blanks behind it
            self.out.append(" " * width + "\b" * width)
        self.out.append(text)
        # terminals disagree on the width of what is not one plain character: the next one gets a move of its own
        self.x = self.x + 1 if width == 1 and len(text) == 1 else -1

    def erase(self, sequence: str) -> None:
        if blank_pen(self.pen) is not PLAIN:  # many terminals erase with the background of the pen
            self.take(PLAIN)
        self.out.append(sequence)

    def move(self, y: int, x: int) -> None:
        if self.x == x and self.y == y:
            return
        ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"]
        if self.x >= 0:
            down = y - self.y
            if 0 <= down <= 3:
                steps = "\x0b" * down  # VT, not LF: the line discipline adds CR to LF
                ways.append("\r" + steps + _sideways(0, x))
                if self.x < self.width:  # beyond the last column terminals stay on it: only CR is sure
                    ways.append(steps + _sideways(self.x, x))
        self.out.append(min(ways, key=len))
        self.y, self.x = y, x


def _sideways(from_x: int, to_x: int) -> str:
    steps = to_x - from_x
    if not steps:
        return ""
    if not to_x:
        return "\r"
    if steps > 0:
        return f"\x1b[{steps}C" if steps > 1 else "\x1b[C"
    return "\b" * -steps if steps >= -3 else f"\x1b[{-steps}D"
