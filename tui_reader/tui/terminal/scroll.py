"""Which band of rows moved up or down between two frames, also beside columns that stood still.

Each row is cut into vertical strips; a strip found again some rows away votes for that distance. What a scroll would
really save is the encoder's to say: here are only candidates.
"""

from __future__ import annotations

from collections import Counter

from tui_reader.records import dataclass
from tui_reader.tui.terminal.cells import BLANK, Frame

_STRIPS = 6
"""Vertical strips per row: with two columns and a pane at each side, some strip lies within one column."""
_LEAST_VOTES = 3
_CANDIDATES = 2


@dataclass(frozen=True, slots=True)
class Scroll:
    """Rows `top` to `bottom` (inclusive, from 0) move up by `lines`, or down where negative."""

    top: int
    bottom: int
    lines: int


def scrolls(before: Frame, after: Frame) -> list[Scroll]:
    """Candidates, the likeliest first."""
    width = len(after[0])
    step = max(1, -(-width // _STRIPS))
    votes: Counter[int] = Counter()
    witnesses: dict[int, set[int]] = {}
    for start in range(0, width, step):
        olds = [hash(tuple(row[start : start + step])) for row in before]
        news = [hash(tuple(row[start : start + step])) for row in after]
        empty = hash((BLANK,) * min(step, width - start))
        places: dict[int, list[int]] = {}
        for y, key in enumerate(olds):
            if key != empty:
                places.setdefault(key, []).append(y)
        for y, key in enumerate(news):
            if key == olds[y]:
                continue
            for source in places.get(key, ())[:4]:
                votes[source - y] += 1
                witnesses.setdefault(source - y, set()).add(y)
    found = []
    for lines, count in votes.most_common(_CANDIDATES):
        if count >= _LEAST_VOTES:
            found.append(_band(sorted(witnesses[lines]), lines))
    return found


def _band(rows: list[int], lines: int) -> Scroll:
    """The longest run of rows that moved by `lines`; rows between them that say nothing (blank, changed) belong to it."""
    runs: list[list[int]] = [[rows[0]]]
    for y in rows[1:]:
        if y - runs[-1][-1] <= 8:
            runs[-1].append(y)
        else:
            runs.append([y])
    run = max(runs, key=len)
    return Scroll(run[0], run[-1] + lines, lines) if lines > 0 else Scroll(run[0] + lines, run[-1], lines)
