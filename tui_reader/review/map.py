"""The map: the alignment as a dot plot, source across and rewrite down, so that moves, drops and additions are seen at a glance.

A straight retelling is a diagonal; a moved sentence stands off it; a column that ends in `-` was dropped, a line that
ends in `+` has no source.
"""

from __future__ import annotations

from tui_reader.compare.model import SEVERITIES, Change
from tui_reader.records import dataclass
from tui_reader.review.glyphs import ASCII, Glyphs, state_mark
from tui_reader.review.line import Line, Piece, fit, wrap_pieces
from tui_reader.review.state import ReviewState

_LEGEND = "= same ~ reworded {up}{down} moved Y split A joined - dropped + new  letters: findings"
"""On one line of 80 cells."""


@dataclass(frozen=True, slots=True)
class MapLine:
    """One line of the map and the change it stands for (None: a frame line)."""

    line: Line
    change: int | None


def alignment_map(state: ReviewState, width: int, height: int, glyphs: Glyphs) -> tuple[MapLine, ...]:
    """The map in at most `width` cells and about `height` lines; several sentences share a cell where they must."""
    index = state.index
    lefts, rights = (len(index.document(side).sentences) for side in ("left", "right"))
    margin = index.digits + 3
    columns = max(1, min(lefts, width - margin - 3))
    step = 2 if lefts * 2 <= width - margin - 3 else 1
    lines = lines_of(rights, width, height)
    grid: dict[tuple[int, int], int] = {}
    bottom: dict[int, int] = {}
    tail: dict[int, int] = {}
    first: dict[int, int] = {}
    for number, change in enumerate(state.comparison.changes):
        xs = {i * columns // max(1, lefts) for i in change.left}
        ys = {j * lines // max(1, rights) for j in change.right}
        for y in ys:
            first.setdefault(y, number)
        for x, y in ((x, y) for x in xs for y in ys):
            grid[x, y] = _worse(state, grid.get((x, y)), number)
        for x in () if ys else xs:
            bottom[x] = _worse(state, bottom.get(x), number)
        for y in () if xs else ys:
            tail[y] = _worse(state, tail.get(y), number)
    head = _scale(index.digits, lefts, columns, step, margin)
    out = [MapLine(fit((Piece(head, "label"),), width), None)]
    for y in range(lines):
        label = index.label("right", _first(y, rights, lines)) if rights else ""
        row: list[Piece] = [Piece(f" {label} ".ljust(margin), "label")]
        row += [_cell(state, grid.get((x, y)), step, glyphs) for x in range(columns)]
        row += [Piece(glyphs.bar, "rule"), _cell(state, tail.get(y), 1, glyphs)]
        out.append(MapLine(fit(row, width), first.get(y)))
    rule = Piece(" " * (margin - 1) + glyphs.rule * (columns * step + 1), "rule")
    dropped = [Piece(" " * margin), *(_cell(state, bottom.get(x), step, glyphs) for x in range(columns))]
    return (
        *out,
        MapLine(fit((rule,), width), None),
        MapLine(fit(dropped, width), min(bottom.values(), default=None)),
        *(MapLine(fit((Piece(" "), *line), width), None) for line in _legend(width, glyphs)),
    )


def lines_of(rights: int, width: int, height: int) -> int:
    """How many lines the rewrite's sentences get: what the scale, the frame, what was dropped and the legend leave."""
    return max(1, min(rights, max(4, height - 3 - len(_legend(width, ASCII)))))


def _legend(width: int, glyphs: Glyphs) -> list[Line]:
    return wrap_pieces([Piece(_LEGEND.format(up=glyphs.up, down=glyphs.down), "dim")], width - 1)


def _scale(digits: int, lefts: int, columns: int, step: int, margin: int) -> str:
    """`a00 ... a10 ...` over the columns, as far apart as the labels need."""
    out = " " * margin
    for x in range(columns):
        if margin + x * step >= len(out) and x * step % 10 < step:
            out = out.ljust(margin + x * step) + f"a{_first(x, lefts, columns):0{digits}d} "
    return out


def _first(cell: int, sentences: int, cells: int) -> int:
    """The first of the sentences that share a cell; rounded down, 35 sentences on 34 lines bore each other's labels."""
    return -(-cell * sentences // cells)


def _cell(state: ReviewState, number: int | None, step: int, glyphs: Glyphs) -> Piece:
    if number is None:
        return Piece(" " * step)
    change = state.comparison.changes[number]
    here = " match" if number == state.change else ""
    found = state.index.flagged[number]
    if found and change.left and change.right:
        return Piece(found[0].kind.letter.ljust(step), found[0].severity + here)
    look = found[0].severity if found else f"state {change.state}"
    return Piece(state_mark(change, glyphs).ljust(step), look + here)


def _worse(state: ReviewState, one: int | None, other: int) -> int:
    """Of two changes in one cell: the current one, else the one with the worse finding, else the one that differs."""
    if one is None or other == state.change:
        return other
    if one == state.change:
        return one
    return min(one, other, key=lambda k: _weight(state, k, state.comparison.changes[k]))


def _weight(state: ReviewState, number: int, change: Change) -> tuple[int, bool]:
    found = state.index.flagged[number]
    return SEVERITIES.index(found[0].severity) if found else len(SEVERITIES), change.state == "same"
