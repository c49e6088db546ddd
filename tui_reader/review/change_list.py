"""The change list: one line per row, the table of contents of a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.model import Change
from tui_reader.review.cells import pieces
from tui_reader.review.glyphs import STATE_WORDS, Glyphs, flag, state_mark, trust_mark
from tui_reader.review.header import kind_words
from tui_reader.review.index import SIDES, Index
from tui_reader.review.layout import fold_words, stub_words
from tui_reader.review.line import Line, Piece, cells, fit, plain, shorten
from tui_reader.review.rows import Row
from tui_reader.review.state import ListFilter, ReviewState
from tui_reader.text.span import Span


def listed(state: ReviewState, how: ListFilter) -> Sequence[int]:
    """Numbers of the rows that the list shows under a filter; all = every row, stubs and folds too."""
    if how == "all":
        return range(len(state.rows))
    if how == "changed":
        return state.plan.listing
    found = [n for n in state.plan.listing if state.index.flagged[state.rows[n].change]]
    return found if how == "flagged" else [n for n in found if state.is_open(state.rows[n].change)]


def list_line(state: ReviewState, number: int, room: int, glyphs: Glyphs) -> Line:
    """Row `number` at `room` cells: decision, state, places, what it is about, flags."""
    index, row = state.index, state.rows[number]
    one = state.comparison.changes[row.change]
    here = number == state.row
    pointer = Piece(glyphs.here if here else " ", "here")
    look = "current" if here else ""
    if row.kind == "fold":
        return fit((pointer, Piece(f"   {fold_words(index, row)}", "fold")), room, look)
    short = room < 60
    found = index.flags(row.change) if row.kind == "pair" else ()
    marks = [Piece(flag(f), f.severity) for f in found[: 2 if short else 3]]
    flag_room = 2 * len(marks) + 1 if short else 7
    head = [
        pointer,
        Piece(state.decision(row.change) if row.kind == "pair" else " ", "decision"),
        Piece(f" {state_mark(one, glyphs)}", f"state {one.state}"),
        Piece(trust_mark(one), "trust"),
        Piece(_places(index, row) + " ", "label"),
    ]
    used = sum(cells(piece.text) for piece in head)
    words = stub_words(index, row) if row.kind == "stub" else about(index, row.change, short=short)
    text = shorten(words, max(4, room - used - flag_room), glyphs.dots)
    body = fit((*head, Piece(text, "" if found else "dim")), max(0, room - flag_room))
    return fit((*body, Piece(" "), *marks), room, look)


def about(index: Index, change: int, *, short: bool = False) -> str:
    """What a change is about: its worst finding, or its state (`short`: the mark says it) and first words; of two
    sentences that only stand level until they are matched, the words alone."""
    one = index.comparison.changes[change]
    found = index.flagged[change]
    if found:
        more = f" (+{len(found) - 1})" if len(found) > 1 and not short else ""  # the flags tell of more
        return f"{kind_words(found[0])}{more}: {first_words(index, one)}"
    waiting = one.link is None and bool(one.left and one.right)
    return first_words(index, one) if short or waiting else f"{STATE_WORDS[one.state]}: {first_words(index, one)}"


def first_words(index: Index, change: Change) -> str:
    """How the sentence of a change begins, in the rewrite, or in the source where nothing is left."""
    document = index.document("right" if change.right else "left")
    span = document.sentences[(change.right or change.left)[0]].span
    return plain(pieces(document.text, Span(span.start, min(span.end, span.start + 160))))


def _places(index: Index, row: Row) -> str:
    """`a09>b02`, or the one place of a sentence without partner, as wide as the usual pair."""
    labels = [index.labels(side, numbers) for side, numbers in zip(SIDES, (row.left, row.right), strict=True) if numbers]
    room = 2 * index.digits + 3
    text = ">".join(labels)
    return (text if len(labels) == 2 or row.left else f"{'':{index.digits + 2}}{text}").ljust(room)[: room + 8]
