"""The words of one side of a row as pieces: what is lost or new is marked, whatever the terminal can show.

Text of an article passes `clean.cell_text` here and nowhere else on its way to the screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui_reader.align.model import Edit
from tui_reader.compare.model import Change
from tui_reader.records import dataclass
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.review.line import Piece
from tui_reader.text.clean import cell_text
from tui_reader.text.span import Span

BRACKETS = {"lost": ("[", "]"), "new": ("{", "}")}
"""As wdiff: words only in the source, words only in the rewrite."""


_BLANKS = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article with a look of its own; `open` and `close` are written around it."""

    span: Span
    look: str
    open: str = ""
    close: str = ""


def word_marks(index: Index, change: Change, side: Side, *, brackets: bool) -> tuple[Mark, ...]:
    """The changed words of one side of a change, ascending and apart."""
    look = "lost" if side == "left" else "new"
    open_, close = BRACKETS[look] if brackets else ("", "")
    if change.link is None and change.left and change.right:
        return ()  # side by side for want of better, while the alignment is being computed
    if change.link is None:
        document = index.document(side)
        numbers = change.left if side == "left" else change.right
        return tuple(Mark(document.sentences[s].span, f"{look} whole", open_, close) for s in numbers)
    changed: list[Span] = []
    marks: list[Mark] = []
    text = index.document(side).text
    edits = index.comparison.edits.get(change.link, ())
    taken_in = _stems_in_changes(index, edits)
    for number, edit in enumerate(edits):
        span = edit.left if side == "left" else edit.right
        if span is None or (edit.op == "equal" and not edit.minor and number not in taken_in) or not len(span):
            continue
        if edit.minor or edit.op == "move":
            marks.append(Mark(span, "minor" if edit.minor else "shifted"))
        else:
            changed.append(span)
    for span in sorted(changed):
        last = marks[-1] if marks else None
        if last is not None and last.look == look and not text[last.span.end : span.start].strip():
            # neighbours become one: [had] [taken] reads worse than [had taken]
            marks[-1] = Mark(last.span.cover(span), look, open_, close)
        else:
            marks.append(Mark(span, look, open_, close))
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _stems_in_changes(index: Index, edits: Sequence[Edit]) -> frozenset[int]:
    """Numbers of the stems that are shown as changed with their endings: `accus[ing]` reads well while all around it is the
    same, `[Night-shift] worke[rs who ate]` does not."""
    texts = [index.document(side).text for side in SIDES]
    changed = [edit.op in ("replace", "delete", "insert") and not edit.minor for edit in edits]
    return frozenset(
        number
        for number, edit in enumerate(edits)
        if edit.op == "equal"
        and any(changed[max(0, number - 1) : number] + changed[number + 2 : number + 3])
        and changed[number + 1 : number + 2] == [True]
        and any(span is not None and _goes_on(text, span) for text, span in zip(texts, (edit.left, edit.right), strict=True))
    )


def _goes_on(text: str, span: Span) -> bool:
    """Whether a span is the beginning of a longer word."""
    return span.of(text).isalpha() and text[span.end : span.end + 1].isalpha()


def pieces(
    text: str, span: Span, marks: Sequence[Mark] = (), over: Sequence[Span] = (), *, look: str = "", over_look: str = "match"
) -> list[Piece]:
    """The words of `span` of an article: `marks` give looks and brackets, `over` (search hits, a finding's words) adds one.

    Both must be ascending and apart; what lies outside `span` is ignored.
    """
    out: list[Piece] = []
    at = span.start
    for mark in marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start >= end or start < at:
            continue
        out += _plain(text, at, start, look, over, over_look)
        if mark.open:
            out.append(Piece(mark.open, mark.look))
        out += _plain(text, start, end, mark.look, over, over_look)
        if mark.close:
            out.append(Piece(mark.close, mark.look))
        at = end
    return out + _plain(text, at, span.end, look, over, over_look)


def sentence_pieces(index: Index, change: Change, side: Side, sentence: int, *, brackets: bool, over: Sequence[Span] = ()) -> list[Piece]:
    """One sentence of a change with its changed words marked."""
    document = index.document(side)
    role = document.sentences[sentence].role
    look = "" if role == "body" else role
    marks = word_marks(index, change, side, brackets=brackets)
    return pieces(document.text, document.sentences[sentence].span, marks, over, look=look)


def _plain(text: str, start: int, end: int, look: str, over: Iterable[Span], over_look: str) -> list[Piece]:
    out: list[Piece] = []
    for span in over:
        if span.end <= start or span.start >= end:
            continue
        _add(out, text[start : max(start, span.start)], look)
        _add(out, text[max(start, span.start) : min(end, span.end)], f"{look} {over_look}".strip())
        start = min(end, span.end)
    _add(out, text[start:end], look)
    return out


def _add(out: list[Piece], text: str, look: str) -> None:
    if text:
        out.append(Piece(_BLANKS.sub(" ", cell_text(text)), look))
