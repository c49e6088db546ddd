"""Which rows a comparison is read in: every sentence of both articles once, in the order of one of them.

Free of width and of the screen: the pane, the linear report and `--plain` all walk these rows, so that they tell the
same story. A moved sentence stands beside its partner; at its old place a stub says where it went.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Literal

from tui_reader.compare.model import Change, Comparison
from tui_reader.records import dataclass
from tui_reader.review.index import Side, sentences_of

Order = Literal["rewrite", "source"]
RowKind = Literal["pair", "stub", "fold"]
_NONE: frozenset[int] = frozenset()
"""One for all rows: an empty set of its own takes 216 bytes, twice in nearly every row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. pair: `left` beside `right`, either may be empty. stub: only the moved sentences' old place.

    fold: the changes in `hides`, with all their sentences in `left` and `right`.
    """

    kind: RowKind
    change: int
    """Number in `comparison.changes`; of a fold: of the first change it hides."""
    left: tuple[int, ...]
    right: tuple[int, ...]
    hides: tuple[int, ...] = ()
    paragraph: bool = False
    """It opens a paragraph of the article whose order is followed."""
    again: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    """Sentences (left, right) that an earlier row shows already: one that is partly in several links."""


def plan(comparison: Comparison, order: Order = "rewrite", *, hidden: Set[int] = frozenset()) -> tuple[Row, ...]:
    """The rows in the order of the rewrite or of the source; runs of changes whose numbers are in `hidden` become one fold."""
    main: Side = "right" if order == "rewrite" else "left"
    changes = comparison.changes
    rows: list[Row] = []
    run: list[int] = []  # hidden changes that follow each other
    shown: tuple[set[int], set[int]] = (set(), set())
    firsts = _paragraph_starts(comparison, main)
    for number, stub in _sequence(comparison, main):
        change = changes[number]
        if not stub and number in hidden:
            run.append(number)
            continue
        if run:
            rows.append(_fold(changes, run))
            run = []
        if stub:
            left, right = (change.left, ()) if main == "right" else ((), change.right)
            rows.append(Row("stub", number, left, right))
            continue
        again = _kept(shown[0].intersection(change.left)), _kept(shown[1].intersection(change.right))
        opens = any(s in firsts for s in sentences_of(change, main)[:1])
        rows.append(Row("pair", number, change.left, change.right, paragraph=opens, again=again))
        shown[0].update(change.left)
        shown[1].update(change.right)
    return (*rows, _fold(changes, run)) if run else tuple(rows)


def _kept(sentences: set[int]) -> frozenset[int]:
    return frozenset(sentences) if sentences else _NONE


def _fold(changes: tuple[Change, ...], run: list[int]) -> Row:
    left = tuple(i for number in run for i in changes[number].left)
    right = tuple(j for number in run for j in changes[number].right)
    return Row("fold", run[0], left, right, tuple(run))


def _sequence(comparison: Comparison, main: Side) -> list[tuple[int, bool]]:
    """(change, is a stub) in the order of side `main`.

    Its headline stands first, whatever the other article begins with.

    A sentence of the other side without partner follows what it followed in its own article; so does the stub of a moved
    one. Moved partners do not count as neighbours there: they would pull what follows them along.
    """
    other: Side = "left" if main == "right" else "right"
    keyed: list[tuple[tuple[int, int, int], int, bool]] = []
    home: dict[int, int] = {}
    lonely: list[tuple[int, int, bool]] = []
    for k, change in enumerate(comparison.changes):
        mine, theirs = sentences_of(change, main), sentences_of(change, other)
        moved = change.link is not None and change.link.moved != 0
        if mine:
            keyed.append(((mine[0], 0, k), k, False))
            if not moved:
                for s in theirs:
                    home.setdefault(s, mine[-1])
        if theirs and (moved or not mine):
            lonely.append((theirs[0], k, bool(mine)))
    lonely.sort()
    at, s = _headlines(comparison, main) - 1, 0
    for sentence, k, stub in lonely:
        while s < sentence:
            at = home.get(s, at)
            s += 1
        keyed.append(((at, 1, sentence), k, stub))
    return [(k, stub) for _, k, stub in sorted(keyed)]


def _headlines(comparison: Comparison, side: Side) -> int:
    """How many sentences of an article stand before its body."""
    sentences = (comparison.left if side == "left" else comparison.right).document.sentences
    return next((s.index for s in sentences if s.role == "body"), 0)


def _paragraph_starts(comparison: Comparison, side: Side) -> Set[int]:
    document = (comparison.left if side == "left" else comparison.right).document
    return {p.first for p in document.paragraphs if p.first > 0}
