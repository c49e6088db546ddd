"""What alignment says: links between sentences of two documents, and the nearest candidate of what stayed unlinked."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Literal, get_args

from tui_reader.records import dataclass
from tui_reader.text.span import Span

Relation = Literal["same", "reworded", "partial"]
Author = Literal["auto", "hand"]


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences `left` of the source and `right` of the rewrite say the same thing; both ascending, never empty.

    score: the share of such links that annotators draw, 0 to 1; still too high below .9 on drafts (reliability table in
    benchmarks/README.md). relation `partial`: a clause is shared, the rest is not.
    moved: -1 up (the rewrite has it earlier), +1 down, 0 in order. source: 0 = LEFT, n = the nth further source.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    relation: Relation
    moved: int = 0
    by: Author = "auto"
    source: int = 0


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A sentence without a partner and the nearest candidate on the other side (None when the other side is empty)."""

    sentence: int
    nearest: int | None
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Links sorted by (right, left); every sentence is in exactly one non-partial link, or only in partial ones, or unlinked.

    `unlinked_*` lists sentences that are in no link at all.
    """

    links: tuple[Link, ...]
    unlinked_left: tuple[Unlinked, ...] = ()
    unlinked_right: tuple[Unlinked, ...] = ()
    _left: Mapping[int, tuple[Link, ...]] = field(init=False, repr=False, compare=False)
    _right: Mapping[int, tuple[Link, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        left: dict[int, tuple[Link, ...]] = {}
        right: dict[int, tuple[Link, ...]] = {}
        for link in self.links:
            for i in link.left:
                left[i] = (*left.get(i, ()), link)
            for j in link.right:
                right[j] = (*right.get(j, ()), link)
        object.__setattr__(self, "_left", left)
        object.__setattr__(self, "_right", right)

    def of_left(self, i: int) -> tuple[Link, ...]:
        """Links that hold source sentence `i`."""
        return self._left.get(i, ())

    def of_right(self, j: int) -> tuple[Link, ...]:
        """Links that hold rewrite sentence `j`."""
        return self._right.get(j, ())


RepairOp = Literal["link", "unlink", "join", "split", "keep"]


@dataclass(frozen=True, slots=True)
class Repair:
    """What a person said about the alignment, by sentence numbers of this pair.

    link: these say the same; unlink: these do not belong together; join: one link of all of them; split: apart again, whole
    sentences only; keep: right as it is, however unsure.
    """

    op: RepairOp
    left: tuple[int, ...]
    right: tuple[int, ...]


Op = Literal["equal", "replace", "delete", "insert", "move"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words inside one link, in reading order of the rewrite (deletions where they stood).

    equal/replace/move have both spans, delete only `left`, insert only `right`. minor: differs only in what the
    settings call unimportant (case, quote style, white space, spelling variant, number format).
    """

    op: Op
    left: Span | None
    right: Span | None
    minor: bool = False


_OPS: tuple[Op, ...] = get_args(Op)
_FIELDS = 5
"""Numbers of one edit: which op and whether minor, start and end left, start and end right (-1 where there is no span)."""


class Edits(Mapping[Link, tuple[Edit, ...]]):
    """The edits of each link, kept as numbers and made when asked for: as objects those of 20,000 sentences take 70 MB."""

    __slots__ = ("_bounds", "_numbers", "_place")

    def __init__(self, links: Sequence[Link], bounds: array[int], numbers: array[int]) -> None:
        """The edits of links[k] are number bounds[k] to bounds[k + 1]. ValueError when these do not fit together."""
        if len(bounds) != len(links) + 1 or bounds[-1] * _FIELDS != len(numbers):
            raise ValueError("edits of other links")
        self._place = {link: k for k, link in enumerate(links)}
        self._bounds = bounds
        self._numbers = numbers

    @classmethod
    def of(cls, edits: Mapping[Link, Sequence[Edit]]) -> Edits:
        """From objects."""
        bounds, numbers = array("i", [0]), array("i")
        for some in edits.values():
            for edit in some:
                numbers.append(2 * _OPS.index(edit.op) + edit.minor)
                for span in (edit.left, edit.right):
                    numbers.extend((-1, -1) if span is None else (span.start, span.end))
            bounds.append(len(numbers) // _FIELDS)
        return cls(tuple(edits), bounds, numbers)

    def numbers(self) -> tuple[list[Link], array[int], array[int]]:
        """What the constructor takes."""
        return list(self._place), self._bounds, self._numbers

    def __getitem__(self, link: Link) -> tuple[Edit, ...]:
        k = self._place[link]
        return tuple(self._edit(n * _FIELDS) for n in range(self._bounds[k], self._bounds[k + 1]))

    def __iter__(self) -> Iterator[Link]:
        return iter(self._place)

    def __len__(self) -> int:
        return len(self._place)

    @property
    def minor(self) -> int:
        """How many are minor."""
        return sum(head % 2 for head in self._numbers[::_FIELDS])

    def _edit(self, at: int) -> Edit:
        head, *ends = self._numbers[at : at + _FIELDS]
        left, right = (None if start < 0 else Span(start, end) for start, end in (ends[:2], ends[2:]))
        return Edit(_OPS[head // 2], left, right, bool(head % 2))
