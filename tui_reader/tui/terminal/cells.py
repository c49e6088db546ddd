"""What a terminal shows, as cells: the common ground of the frame on the screen and the frame wanted.

A cell is (text, pen). The text is one character and its combining marks, or "" for the further columns of what is wider than one. Two cells that look alike are equal: a blank keeps of its pen only what shows on a blank.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category

from rich import cells as rich_cells
from rich.cells import cell_len

from tui_reader.records import dataclass
from tui_reader.review.line import SPACING_MARK


def _give_spacing_marks_a_cell() -> None:
    """Let Rich, and Textual with it, count as review/line.py does. A Rich without this table keeps its own mind: marks may be covered there."""
    load = getattr(rich_cells, "load_cell_table", None)
    if load is None:
        return

    @lru_cache(maxsize=4)
    def loaded(version: str = "auto") -> rich_cells.CellTable:
        table: rich_cells.CellTable = load(version)
        widths: list[tuple[int, int, int]] = []
        for start, end, width in table.widths:
            marks = [code for code in range(start, end + 1) if category(chr(code)) == SPACING_MARK] if width == 0 else []
            for mark in marks:
                if start < mark:
                    widths.append((start, mark - 1, width))
                start = mark + 1
            if start <= end:
                widths.append((start, end, width))
        return table._replace(widths=widths)

    setattr(rich_cells, "load_cell_table", loaded)  # noqa: B010  a function that is imported by name there
    rich_cells.get_character_cell_size.cache_clear()
    rich_cells.cached_cell_len.cache_clear()


_give_spacing_marks_a_cell()
_SHOWS_ON_BLANK = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""SGR codes that a blank shows: underline, reverse, strike, double underline, frame, circle, overline."""

_OFF = {
    "1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29",
    "21": "24", "51": "54", "52": "54", "53": "55",
}  # fmt: skip
"""What switches an attribute off again. 22 ends both bold and dim."""


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """How a cell is drawn. Pens are interned by `pen_of`, so identity is equality."""

    attributes: frozenset[str]
    """SGR codes, "1" = bold."""
    foreground: str
    """SGR parameters, "" = the terminal's own."""
    background: str

    @property
    def codes(self) -> str:
        """The SGR parameters that make this pen out of a reset one."""
        return ";".join(part for part in (*sorted(self.attributes), self.foreground, self.background) if part)


Cell = tuple[str, Pen]
Row = list[Cell]
Frame = list[Row]

_pens: dict[str, Pen] = {}
_interned: dict[tuple[frozenset[str], str, str], Pen] = {}
_blank_pens: dict[Pen, Pen] = {}
_transitions: dict[tuple[Pen, Pen], str] = {}


def pen_of(codes: str) -> Pen:
    """The pen that the SGR parameters `codes` make, as Rich writes them: "1;38;2;255;0;0;49"."""
    pen = _pens.get(codes)
    if pen is None:
        pen = _pens[codes] = _parse(codes)
    return pen


def _parse(codes: str) -> Pen:
    attributes: set[str] = set()
    foreground = background = ""
    parts = iter(codes.split(";") if codes else ())
    for part in parts:
        if part in ("38", "48"):
            kind = next(parts)
            colour = ";".join([part, kind, *(next(parts) for _ in range(3 if kind == "2" else 1))])
            foreground, background = (colour, background) if part == "38" else (foreground, colour)
        elif part in _OFF:
            attributes.add(part)
        elif part == "39":
            foreground = ""
        elif part == "49":
            background = ""
        elif 30 <= int(part) <= 37 or 90 <= int(part) <= 97:
            foreground = part
        elif 40 <= int(part) <= 47 or 100 <= int(part) <= 107:
            background = part
        else:
            raise ValueError(f"unknown SGR parameter {part} in {codes!r}")
    return _intern(frozenset(attributes), foreground, background)


def _intern(attributes: frozenset[str], foreground: str, background: str) -> Pen:
    key = (attributes, foreground, background)
    pen = _interned.get(key)
    if pen is None:
        pen = _interned[key] = Pen(*key)
    return pen


PLAIN = pen_of("")
BLANK: Cell = (" ", PLAIN)


def blank_pen(pen: Pen) -> Pen:
    """`pen` reduced to what shows on a blank."""
    reduced = _blank_pens.get(pen)
    if reduced is None:
        shown = pen.attributes & _SHOWS_ON_BLANK
        reduced = _blank_pens[pen] = _intern(shown, pen.foreground if shown else "", pen.background)
    return reduced


def transition(before: Pen, after: Pen) -> str:
    """The shortest SGR sequence that turns one pen into the other; "" when they are the same."""
    if before is after:
        return ""
    sequence = _transitions.get((before, after))
    if sequence is None:
        sequence = _transitions[before, after] = min((_reset_to(after), _change(before, after)), key=len)
    return sequence


def _reset_to(pen: Pen) -> str:
    return f"\x1b[;{pen.codes}m" if pen.codes else "\x1b[m"


def _change(before: Pen, after: Pen) -> str:
    off = {_OFF[code] for code in before.attributes - after.attributes}
    on = {code for code in after.attributes if code not in before.attributes or _OFF[code] in off}
    parts = [*sorted(off), *sorted(on)]
    if before.foreground != after.foreground:
        parts.append(after.foreground or "39")
    if before.background != after.background:
        parts.append(after.background or "49")
    return f"\x1b[{';'.join(parts)}m"


_CONTROL = dict.fromkeys((*range(32), *range(127, 160)), "�")
"""Control characters end here, whatever let them through: text from outside never steers the terminal."""


def cells_of(segments: Iterable[tuple[str, str]]) -> Row:
    """Cells of a row given as (text, SGR parameters)."""
    row: Row = []
    for text, codes in segments:
        add_cells(row, text, pen_of(codes))
    return row


def segments(row: Row) -> list[tuple[str, str]]:
    """The other way round: (text, SGR parameters) of a row, without the blanks at its end."""
    end = len(row)
    while end and row[end - 1] == BLANK:
        end -= 1
    out: list[tuple[str, str]] = []
    for text, pen in row[:end]:
        if out and out[-1][1] == pen.codes:
            out[-1] = (out[-1][0] + text, pen.codes)
        else:
            out.append((text, pen.codes))
    return out


def add_cells(row: Row, text: str, pen: Pen) -> None:
    """Append the cells of `text` to `row`."""
    if not text.isprintable():
        text = text.translate(_CONTROL)
    blank = (" ", blank_pen(pen))
    if text.isascii():
        row += [(char, pen) if char != " " else blank for char in text]
        return
    start = len(row)
    for char in text:
        if char == " ":
            row.append(blank)
            continue
        width = 1 if char.isascii() else cell_len(char)
        if width == 1 and not char.isascii() and category(char) == SPACING_MARK and len(row) > start:
            _combine(row, char)
            row.append(("", row[-1][1]))
        elif width == 1:
            row.append((char, pen))
        elif width == 2:
            row += [(char, pen), ("", pen)]
        elif len(row) > start:
            _combine(row, char)
    width = cell_len(text)
    if len(row) - start != width:
        # a sequence that is narrower than its parts, as an emoji with its modifier: written whole or not at all
        row[start:] = [(text, pen), *([("", pen)] * (width - 1))]


def _combine(row: Row, mark: str) -> None:
    at = len(row) - 1
    while at and row[at][0] == "":
        at -= 1
    text, pen = row[at]
    row[at] = (text + mark, pen)
