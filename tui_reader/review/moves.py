"""Moves through a comparison: each takes a state and gives the next one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tui_reader.review.index import Side
from tui_reader.review.rows import Row
from tui_reader.review.search import find
from tui_reader.review.state import LIST_FILTERS, ListFilter, ReviewState, opened


def to_row(state: ReviewState, row: int, line: int = 0, *, remember: bool = False) -> ReviewState:
    """To a row by number; `remember` puts the place we leave on the trail."""
    row = max(0, min(row, len(state.rows) - 1))
    trail = state.trail
    if remember and state.change is not None and row != state.row:
        trail = (*trail[-49:], state.change)
    return replace(state, row=row, line=line, trail=trail, message="")


def to_change(state: ReviewState, change: int, *, remember: bool = True) -> ReviewState:
    """To the row of a change; a fold that hides it opens, since who goes to a sentence wants to read it."""
    row = state.plan.row_of.get(change)
    if row is None:
        return state
    if not state.rows[row].hides:
        return to_row(state, row, remember=remember)
    trail = (*state.trail[-49:], state.change) if remember and state.change not in (None, change) else state.trail
    state = opened(state, row)
    return replace(to_row(state, state.plan.row_of[change]), trail=trail)


def to_sentence(state: ReviewState, side: Side, sentence: int) -> ReviewState:
    """To the row of a sentence; a number past the end goes to the last one."""
    count = len(state.index.document(side).sentences)
    if not count:
        return replace(state, message=f"the {'source' if side == 'left' else 'rewrite'} has no sentence")
    change = state.index.change_of(side, max(0, min(sentence, count - 1)))
    return state if change is None else to_change(state, change)


def go_to(state: ReviewState, words: str) -> ReviewState:
    """To the sentence a person names: `b12`, `a3`, `12` for the rewrite's."""
    match = re.fullmatch(r"\s*([abAB]?)\s*(\d{1,9})\s*", words)
    if not match:
        return replace(state, message=f"no such sentence: {words} (b12 is sentence 12 of the rewrite, a3 sentence 3 of the source)")
    return to_sentence(state, "left" if match[1] in ("a", "A") else "right", int(match[2]))


def next_change(state: ReviewState, step: int = 1) -> ReviewState:
    """To the next (previous with `step` -1) change that is not the same on both sides."""
    return _seek(state, step, lambda row: _differs(state, row), "change")


def next_flagged(state: ReviewState, step: int = 1) -> ReviewState:
    """To the next or previous change with a finding."""
    return _seek(state, step, lambda row: bool(state.index.flagged[row.change]), "flagged change")


def next_open(state: ReviewState) -> ReviewState:
    """To the next change whose findings wait for a decision, from the top again after the last one."""
    count = len(state.rows)
    for distance in range(1, count + 1):
        number = (state.row + distance) % count
        row = state.rows[number]
        if row.kind == "pair" and state.is_open(row.change):
            around = number <= state.row and distance < count
            return replace(to_row(state, number), message="from the top again" if around else "")
    return replace(state, message="every finding is decided")


def next_moved(state: ReviewState, step: int = 1) -> ReviewState:
    """To the next or previous moved sentence."""
    return _seek(state, step, lambda row: row.change in state.plan.stub_of, "moved sentence")


def follow(state: ReviewState) -> ReviewState:
    """From one end of a move to the other: from a stub to the pair, from the pair to its stub."""
    if not state.rows:
        return state
    here = state.rows[state.row]
    other = (state.plan.row_of if here.kind == "stub" else state.plan.stub_of).get(here.change)
    if other is None:
        return replace(state, message="this sentence was not moved")
    return to_row(state, other, remember=True)


def back(state: ReviewState) -> ReviewState:
    """To where the last jump came from."""
    if not state.trail:
        return replace(state, message="no earlier place")
    *rest, last = state.trail
    return replace(to_change(state, last, remember=False), trail=tuple(rest))


def search(state: ReviewState, words: str) -> ReviewState:
    """Search both articles and go to the first match at or after the reading position; no words end the search."""
    if not words.strip():
        return replace(state, search=None, message="")
    found = find(state.index, words)
    state = replace(state, search=found)
    if not found.hits:
        return replace(state, message=f"not found: {words}")
    return next_match(state, here=True)


def next_match(state: ReviewState, step: int = 1, *, here: bool = False) -> ReviewState:
    """To the next row with a match, around the end; `here`: this row counts too."""
    if state.search is None:
        return replace(state, message="nothing searched for yet: / asks")
    hits, count = state.search.hits, len(state.rows)
    for distance in range(0 if here else 1, count + 1):
        number = (state.row + step * distance) % count
        row = state.rows[number]
        if row.kind == "stub":
            continue
        for change in row.hides or (row.change,):
            one = state.comparison.changes[change]
            if any(("left", i) in hits for i in one.left) or any(("right", j) in hits for j in one.right):
                around = distance and (number <= state.row if step > 0 else number >= state.row)
                found = to_change(state, change)
                return replace(found, message=f"from the {'top' if step > 0 else 'end'} again") if around else found
    return replace(state, message=f"not found: {state.search.words}")


def next_filter(state: ReviewState, now: ListFilter) -> ReviewState:
    """The change list under the filter after `now`."""
    following = LIST_FILTERS[(LIST_FILTERS.index(now) + 1) % len(LIST_FILTERS)]
    return replace(state, list_filter=following, message=f"list: {following}")


def _differs(state: ReviewState, row: Row) -> bool:
    return state.comparison.changes[row.change].state != "same" or bool(state.index.flagged[row.change])


def _seek(state: ReviewState, step: int, wanted: Callable[[Row], bool], what: str) -> ReviewState:
    row = state.row + step
    while 0 <= row < len(state.rows):
        if state.rows[row].kind == "pair" and wanted(state.rows[row]):
            return to_row(state, row, remember=True)
        row += step
    return replace(state, message=f"no {'further' if step > 0 else 'earlier'} {what}")
