"""The overview ruler: the worst of each slice of the article in one column, and where the reader is."""

from __future__ import annotations

from tui_reader.compare.model import SEVERITIES
from tui_reader.review.glyphs import state_mark
from tui_reader.review.line import Piece
from tui_reader.review.state import ReviewState


def ruler_cell(state: ReviewState, y: int, height: int) -> Piece:
    """Cell `y` of a ruler of `height` cells: the letter of the worst finding in its slice of the rows, or the state mark."""
    count = len(state.rows)
    if not count or height < 1:
        return Piece(" ")
    first = y * count // height
    last = max(first + 1, (y + 1) * count // height)
    if count < height and y * count // height == (y - 1) * count // height and y > 0:
        return Piece(" ")  # fewer rows than cells: each row once
    here = " match" if first <= state.row < last else ""
    rows = [row for row in state.rows[first : min(last, first + 400)] if row.kind == "pair"]
    worst = min((f for row in rows for f in state.index.flagged[row.change][:1]), key=lambda f: SEVERITIES.index(f.severity), default=None)
    if worst is not None:
        return Piece(worst.kind.letter, worst.severity + here)
    changes = state.comparison.changes
    changed = next((changes[row.change] for row in rows if changes[row.change].state != "same"), None)
    mark = state_mark(changed) if changed is not None else "."
    return Piece("." if mark == "~" else mark, "dim" + here)
