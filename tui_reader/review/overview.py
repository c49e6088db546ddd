"""The overview ruler: the worst of each slice of the article in one column, and where the reader is."""

from __future__ import annotations

from tui_reader.compare.model import SEVERITIES
from tui_reader.review.glyphs import state_mark
from tui_reader.review.line import Piece
from tui_reader.review.state import ReviewState


def ruler(state: ReviewState, height: int) -> tuple[Piece, ...]:
    """A ruler of `height` cells: in each the letter of the worst finding in its slice of the rows, or the state mark.

    Blank where nothing is to be told: a ruler stands beside text that scrolls, and each of its marks is written again.
    """
    count = len(state.rows)
    return tuple(_cell(state, *slice_of(y, height, count)) for y in range(height))


def slice_of(y: int, height: int, count: int) -> tuple[int, int]:
    """The rows that cell `y` of a ruler stands for, as (first, end); with fewer rows than cells some cells are empty."""
    return y * count // height, (y + 1) * count // height


def _cell(state: ReviewState, first: int, end: int) -> Piece:
    if first >= end:
        return Piece(" ")
    rows = [row for row in state.rows[first:end] if row.kind == "pair"]
    worst = min((f for row in rows for f in state.index.flagged[row.change][:1]), key=lambda f: SEVERITIES.index(f.severity), default=None)
    if worst is not None:
        return Piece(worst.kind.letter, worst.severity)
    changes = state.comparison.changes
    marks = {state_mark(changes[row.change]) for row in rows}
    return Piece(next((mark for mark in marks if mark in "+-^vYA"), " "), "dim")
