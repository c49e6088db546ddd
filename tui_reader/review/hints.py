"""The keys in the last line of a screen: as bound, as many as fit, and those that lead to all others always."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui_reader.review.commands import keys_of
from tui_reader.review.line import Line, Piece, cells


def hint_line(hints: Iterable[tuple[str, str]], bound: Mapping[str, str], room: int, *, kept: frozenset[str]) -> Line:
    """`hints` (command, its word) in their order at `room` cells. Room for the `kept` ones is never given to others: at 80 columns
    the line ended before `? help`, so that whoever knew no key found none."""
    shown = [(id, keys[0], word) for id, word in hints if (keys := keys_of(id, bound))]
    sizes = {id: cells(key) + cells(word) + 3 for id, key, word in shown}
    reserved = sum(sizes[id] for id in kept & sizes.keys())
    out: list[Piece] = []
    for id, key, word in shown:
        if id in kept:
            reserved -= sizes[id]
        if sizes[id] <= room - reserved:
            out += [Piece(f" {key}", "key"), Piece(f" {word} ", "dim")]
            room -= sizes[id]
    return tuple(out)
