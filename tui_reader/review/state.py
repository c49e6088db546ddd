"""Where the reader is and how the rows are shown: one frozen state, and moves that give the next one.

Moves are plain functions `state -> state`; when there is nowhere to go they say so in `message` and stay. The screen
keeps a state, paints it, and holds nothing of its own but what depends on the size of the terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from tui_reader.compare.model import Comparison
from tui_reader.review.index import Index, Side, index_of
from tui_reader.review.rows import Order, Row, plan
from tui_reader.review.search import Search, find

Focus = Literal["text", "list", "ledger", "lens"]
ListFilter = Literal["all", "changed", "flagged", "open"]
LIST_FILTERS: tuple[ListFilter, ...] = ("all", "changed", "flagged", "open")


@dataclass(frozen=True, slots=True, eq=False)
class ReviewState:
    """`row` and `line` are the reading position in `rows`; `trail` remembers changes to go back to, newest last."""

    index: Index
    rows: tuple[Row, ...]
    row: int = 0
    line: int = 0
    order: Order = "rewrite"
    folded: bool = False
    list_filter: ListFilter = "changed"
    trail: tuple[int, ...] = ()
    search: Search | None = None
    decisions: Mapping[str, str] = field(default_factory=dict)
    """Change id -> decision mark, as the store says."""
    message: str = ""

    @property
    def comparison(self) -> Comparison:
        return self.index.comparison

    @property
    def change(self) -> int | None:
        """The change under the reading line; None when there is nothing to read."""
        return self.rows[self.row].change if self.rows else None

    def decision(self, change: int) -> str:
        """One cell: the decision on a change, blank while it is open."""
        return self.decisions.get(self.comparison.changes[change].id, " ")


def start(comparison: Comparison, *, order: Order = "rewrite") -> ReviewState:
    """At the beginning of a comparison."""
    return ReviewState(index_of(comparison), plan(comparison, order), order=order)


def is_quiet(state: ReviewState, change: int) -> bool:
    """Whether a fold may hide this change: the same on both sides without a finding, or decided."""
    one = state.comparison.changes[change]
    return (one.state == "same" and not one.findings) or state.decision(change).strip() not in ("", "*")


def replanned(state: ReviewState, **how: object) -> ReviewState:
    """The state with other settings (`order`, `folded`, `decisions`) and its rows planned anew, at the same change."""
    at = state.change
    state = replace(state, **how)  # type: ignore[arg-type]
    hidden = frozenset(k for k in range(len(state.comparison.changes)) if is_quiet(state, k)) if state.folded else frozenset()
    state = replace(state, rows=plan(state.comparison, state.order, hidden=hidden), row=0)
    return state if at is None else to_change(state, at, remember=False)


def reloaded(state: ReviewState, comparison: Comparison) -> ReviewState:
    """The same settings over a new comparison of the same pair, as near to the old place as its sentences allow."""
    old = state.change if (state.row, state.line) != (0, 0) else None  # who has not moved yet stays at the top
    index = index_of(comparison)
    known = {change.id: k for k, change in enumerate(comparison.changes)}
    at = None
    if old is not None:
        before = state.comparison.changes[old]
        at = known.get(before.id)
        if at is None:  # this very change is another now: the one that holds its sentence, else the one in the same spot
            side: Side = "right" if before.right else "left"
            sentence = (before.right or before.left or (0,))[0]
            at = index.change_of(side, min(sentence, len(index.document(side).sentences) - 1))
    trail = tuple(known[id] for id in (state.comparison.changes[k].id for k in state.trail) if id in known)
    fresh = replace(state, index=index, rows=(), row=0, line=0, trail=trail, search=None, message="")
    fresh = replanned(fresh)
    if state.search is not None:
        fresh = replace(fresh, search=find(fresh.index, state.search.words))
    return fresh if at is None else to_change(fresh, at, remember=False)


def row_of(state: ReviewState, change: int) -> int | None:
    """The row that shows a change, or the fold that hides it."""
    one = state.comparison.changes[change]
    for number, row in enumerate(state.rows):
        if row.kind == "pair" and row.change == change:
            return number
        if row.kind == "fold" and (set(one.right) & set(row.right) or set(one.left) & set(row.left)):
            return number
    return None


def to_row(state: ReviewState, row: int, line: int = 0, *, remember: bool = False) -> ReviewState:
    """To a row by number; `remember` puts the place we leave on the trail."""
    row = max(0, min(row, len(state.rows) - 1))
    trail = state.trail
    if remember and state.change is not None and row != state.row:
        trail = (*trail[-49:], state.change)
    return replace(state, row=row, line=line, trail=trail, message="")


def to_change(state: ReviewState, change: int, *, remember: bool = True) -> ReviewState:
    """To the row of a change."""
    row = row_of(state, change)
    return state if row is None else to_row(state, row, remember=remember)


def to_sentence(state: ReviewState, side: Side, sentence: int) -> ReviewState:
    """To the row of a sentence; a number past the end goes to the last one."""
    count = len(state.index.document(side).sentences)
    if not count:
        return replace(state, message=f"the {'source' if side == 'left' else 'rewrite'} has no sentence")
    change = state.index.change_of(side, max(0, min(sentence, count - 1)))
    return state if change is None else to_change(state, change)


def next_change(state: ReviewState, step: int = 1, *, flagged: bool = False) -> ReviewState:
    """To the next (previous with `step` -1) change that is not the same on both sides; `flagged`: that has a finding."""
    what = "flagged change" if flagged else "change"
    wanted = _is_flagged if flagged else _is_changed
    return _seek(state, step, wanted, f"no {'further' if step > 0 else 'earlier'} {what}")


def next_move(state: ReviewState, step: int = 1) -> ReviewState:
    """To the next or previous moved sentence."""
    return _seek(state, step, _is_moved, f"no {'further' if step > 0 else 'earlier'} moved sentence")


def follow(state: ReviewState) -> ReviewState:
    """From one end of a move to the other: from a stub to the pair, from the pair to its stub."""
    if not state.rows:
        return state
    here = state.rows[state.row]
    other = "pair" if here.kind == "stub" else "stub"
    for number, row in enumerate(state.rows):
        if row.kind == other and row.change == here.change:
            return to_row(state, number, remember=True)
    return replace(state, message="this sentence was not moved")


def back(state: ReviewState) -> ReviewState:
    """To where the last jump came from."""
    if not state.trail:
        return replace(state, message="no earlier place")
    *rest, last = state.trail
    return replace(to_change(state, last, remember=False), trail=tuple(rest))


def search(state: ReviewState, words: str) -> ReviewState:
    """Search both articles and go to the first match at or after the reading position."""
    if not words:
        return replace(state, search=None, message="")
    found = find(state.index, words)
    state = replace(state, search=found, message="" if found.hits else f"not found: {words}")
    return next_match(state, here=True) if found.hits else state


def next_match(state: ReviewState, step: int = 1, *, here: bool = False) -> ReviewState:
    """To the next row with a match, around the end; `here`: this row counts too."""
    if state.search is None:
        return replace(state, message="nothing searched for yet: / asks")
    matching = {state.index.change_of(side, s) for side, s in state.search.hits}
    count = len(state.rows)
    for distance in range(0 if here else 1, count + 1):
        row = (state.row + step * distance) % count
        if state.rows[row].kind != "stub" and (state.rows[row].change in matching or _holds(state.rows[row], state.search)):
            return to_row(state, row, remember=True)
    return replace(state, message=f"not found: {state.search.words}")


def _holds(row: Row, search: Search) -> bool:
    return row.kind == "fold" and any(("left", i) in search.hits for i in row.left) | any(("right", j) in search.hits for j in row.right)


def _seek(state: ReviewState, step: int, wanted: Callable[[ReviewState, Row], bool], otherwise: str) -> ReviewState:
    row = state.row + step
    while 0 <= row < len(state.rows):
        if wanted(state, state.rows[row]):
            return to_row(state, row, remember=True)
        row += step
    return replace(state, message=otherwise)


def _is_changed(state: ReviewState, row: Row) -> bool:
    return row.kind == "pair" and (state.comparison.changes[row.change].state != "same" or bool(state.index.flagged[row.change]))


def _is_flagged(state: ReviewState, row: Row) -> bool:
    return row.kind == "pair" and bool(state.index.flagged[row.change])


def _is_moved(state: ReviewState, row: Row) -> bool:
    link = state.comparison.changes[row.change].link
    return row.kind == "pair" and link is not None and link.moved != 0
