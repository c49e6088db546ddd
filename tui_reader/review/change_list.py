"""The change list: one line per row, the table of contents of a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.model import Change
from tui_reader.review.cells import pieces
from tui_reader.review.glyphs import STATE_WORDS, Glyphs, flag, state_mark, trust_mark
from tui_reader.review.header import kind_words
from tui_reader.review.index import SIDES, Index
from tui_reader.review.line import Line, Piece, cells, fit, plain, shorten
from tui_reader.review.state import ListFilter, ReviewState
from tui_reader.text.span import Span


def listed(state: ReviewState, how: ListFilter) -> Sequence[int]:
    """Numbers of the changes that the list shows under a filter, in the order of the rows."""
    if how == "changed":
        return state.plan.changed
    if how == "all":
        return tuple(change for row in state.rows if row.kind != "stub" for change in row.hides or (row.change,))
    found = [k for k in state.plan.changed if state.index.flagged[k]]
    return found if how == "flagged" else [k for k in found if state.is_open(k)]


def list_line(state: ReviewState, change: int, room: int, glyphs: Glyphs) -> Line:
    """One change at `room` cells: decision, state, places, what it is about, flags."""
    index = state.index
    one = state.comparison.changes[change]
    here = change == state.change
    short = room < 60
    found = index.flags(change)
    marks = [Piece(flag(f), f.severity) for f in found[: 2 if short else 3]]
    flag_room = 2 * len(marks) + 1 if short else 7
    head = [
        Piece(glyphs.here if here else " ", "here"),
        Piece(state.decision(change), "decision"),
        Piece(f" {state_mark(one, glyphs)}", f"state {one.state}"),
        Piece(trust_mark(one), "trust"),
        Piece(_places(index, one, glyphs) + " ", "label"),
    ]
    used = sum(cells(piece.text) for piece in head)
    text = shorten(about(index, change, short=short), max(4, room - used - flag_room), glyphs.dots)
    body = fit((*head, Piece(text, "" if found else "dim")), max(0, room - flag_room))
    return fit((*body, Piece(" "), *marks), room, "current" if here else "")


def about(index: Index, change: int, *, short: bool = False) -> str:
    """What a change is about: its worst finding, or its state (`short`: the mark says it) and first words."""
    one = index.comparison.changes[change]
    found = index.flagged[change]
    if found:
        return f"{kind_words(found[0])}{f' (+{len(found) - 1})' if len(found) > 1 else ''}: {first_words(index, one)}"
    return first_words(index, one) if short else f"{STATE_WORDS[one.state]}: {first_words(index, one)}"


def first_words(index: Index, change: Change) -> str:
    """How the sentence of a change begins, in the rewrite, or in the source where nothing is left."""
    document = index.document("right" if change.right else "left")
    span = document.sentences[(change.right or change.left)[0]].span
    return plain(pieces(document.text, Span(span.start, min(span.end, span.start + 160))))


def _places(index: Index, change: Change, glyphs: Glyphs) -> str:
    """`a09>b02`, or the one place of a sentence without partner, as wide as the usual pair."""
    labels = [index.labels(side, numbers) for side, numbers in zip(SIDES, (change.left, change.right), strict=True) if numbers]
    room = 2 * index.digits + 3
    text = ">".join(labels)
    return (text if len(labels) == 2 else text if change.left else f"{'':{index.digits + 2}}{text}").ljust(room)[: room + 8]
