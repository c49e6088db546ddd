"""Edits that stand alone in a sentence otherwise kept: what was done there can be read off the edit itself.

Where a sentence is told anew, words go and come because others say the same, and detectors ask for what is said. Where the words on both
sides of an edit stayed, no clause has to be understood to see what it does.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.align.model import Edit
from tui_reader.compare.case import Pair
from tui_reader.text.span import Span

FREE = 0.25
"""How freely a sentence may be reworded (`Pair.free`) for one edit in it to be judged by itself."""


def lone_edits(pair: Pair) -> Iterator[tuple[Edit, Span]]:
    """Replacements and deletions between words that stayed, each with its place in the rewrite: its own words, else those kept beside it."""
    if pair.free > FREE:
        return
    for before, edit, behind in zip((None, *pair.edits), pair.edits, (*pair.edits[1:], None), strict=False):
        if edit.op in ("replace", "delete") and not edit.minor and _kept(before) and _kept(behind):
            place = next((e.right for e in (edit, behind, before) if e is not None and e.right is not None), None)
            if place is not None:
                yield edit, place


def _kept(edit: Edit | None) -> bool:
    return edit is None or edit.op == "equal" or edit.minor
