"""The change list: one line per row, the table of contents of a comparison."""

from __future__ import annotations

from tui_reader.review.cells import pieces
from tui_reader.review.glyphs import STATE_WORDS, Glyphs, flag, state_mark, trust_mark
from tui_reader.review.header import kind_words
from tui_reader.review.index import Index
from tui_reader.review.line import Line, Piece, fit, plain, shorten
from tui_reader.review.state import ReviewState


def listed(state: ReviewState) -> tuple[int, ...]:
    """Numbers of the changes that the list shows under its filter, in the order of the rows; never empty for a full pair."""
    order = [row.change for row in state.rows if row.kind == "pair"]
    if state.list_filter == "all":
        return tuple(order)
    changes, flagged = state.comparison.changes, state.index.flagged
    if state.list_filter == "changed":
        return tuple(k for k in order if changes[k].state != "same" or flagged[k])
    found = [k for k in order if flagged[k]]
    return tuple(found if state.list_filter == "flagged" else (k for k in found if state.decision(k).strip() in ("", "*", ">")))


def list_line(state: ReviewState, change: int, room: int, glyphs: Glyphs, *, wide: bool = True) -> Line:
    """One change at `room` cells: decision, state, places, what it is about, flags. `wide` off leaves room for the words."""
    index = state.index
    one = state.comparison.changes[change]
    here = change == state.change
    places = f"{index.labels('left', one.left):>{index.digits + 1}}>{index.labels('right', one.right):<{index.digits + 1}}"
    found = index.flags(change)
    marks = [Piece(flag(f), f.severity) for f in found[:3]]
    flag_room = 7
    head = [
        Piece(f"{glyphs.here if here else ' '}", "here"),
        Piece(f"{state.decision(change)}", "decision"),
        Piece(f" {state_mark(one, glyphs)}", f"state {one.state}"),
        Piece(trust_mark(one), "trust"),
        Piece(shorten(places, 3 * index.digits + 8, glyphs.dots) + " ", "label"),
    ]
    used = sum(len(piece.text) for piece in head)
    text = shorten(about(index, change), max(4, room - used - flag_room), glyphs.dots)
    body = fit((*head, Piece(text, "" if found else "dim")), max(0, room - flag_room))
    return fit((*body, Piece(" "), *marks), room, "current" if here else "")


def about(index: Index, change: int) -> str:
    """What a change is about: its worst finding, or its state and first words."""
    one = index.comparison.changes[change]
    found = index.flagged[change]
    if found:
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        return kind_words(found[0]) + more + words_of(index, change)
    return f"{STATE_WORDS[one.state]}{words_of(index, change)}"


def words_of(index: Index, change: int) -> str:
    """`: first words of the sentence` of the rewrite, or of the source where nothing is left."""
    one = index.comparison.changes[change]
    document = index.document("right" if one.right else "left")
    sentence = (one.right or one.left)[0]
    span = document.sentences[sentence].span
    cropped = type(span)(span.start, min(span.end, span.start + 120))
    return f": {plain(pieces(document.text, cropped))}"
