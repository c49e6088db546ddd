"""The facts beside a pair: which figures, names and speakers both sides have, and which only one.

What counts as one figure or one name is what the findings count: `Wikström` and `Wikstrom` are one man here too, and `1.08 to 1.42` is `1.08-1.42`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from tui_reader.compare.model import Change, Comparison
from tui_reader.compare.quantities import agrees
from tui_reader.extract.names import same_name
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.text.clean import cell_text
from tui_reader.text.span import Span


def facts_beside(index: Index, change: Change) -> list[str]:
    """`ok numbers: 500`, `names only in the rewrite: Putin`, `said by: he > she`: what is kept, gone, new, or stands for another; none for a lone sentence."""
    if not change.left or not change.right:
        return []
    parts = []
    for title, of in (("numbers", _numbers), ("names", _names), ("said by", _speakers)):
        kept, lost, added = of(index, change)
        olds, news = list(dict.fromkeys(lost)), list(dict.fromkeys(added))
        old, new = ", ".join(olds), ", ".join(news)
        if kept:
            parts.append(f"ok {title}: {', '.join(dict.fromkeys(kept))}")
        if len(olds) == len(news) == 1:
            parts.append(f"{title}: {old} > {new}")
            continue
        parts += [f"{title} only in the {where}: {words}" for where, words in (("source", old), ("rewrite", new)) if words]
    return [cell_text(part) for part in parts]


T = TypeVar("T", int, str)
Told = tuple[list[str], list[str], list[str]]
"""On both sides (as the rewrite has it), only in the source, only in the rewrite."""


def _numbers(index: Index, change: Change) -> Told:
    """A figure whose bound is another (`at least 11`, `11`) is not the same one."""
    (left, right), (old, new) = _facts(index, 0, change), (index.facts(side).quantities for side in SIDES)
    texts = [index.document(side).text for side in SIDES]
    return _told(
        left,
        right,
        lambda i, j: old[i].bound == new[j].bound and agrees(old[i], new[j]),
        lambda i: old[i].span.of(texts[0]),
        lambda j: new[j].span.of(texts[1]),
    )


def _names(index: Index, change: Change) -> Told:
    (left, right), (old, new) = _facts(index, 1, change), (index.facts(side).entities for side in SIDES)
    one_of, other_of = _matched(index.comparison)
    return _told(
        sorted(left, key=lambda i: old[i].name),
        sorted(right, key=lambda j: new[j].name),
        lambda i, j: (i in one_of and one_of[i] == other_of.get(j)) or same_name(old[i].name, new[j].name),
        lambda i: old[i].name,
        lambda j: new[j].name,
    )


def _speakers(index: Index, change: Change) -> Told:
    left, right = (
        sorted({index.facts(side).claims[k].name or "" for k in found}) for side, found in zip(SIDES, _facts(index, 2, change), strict=True)
    )
    return _told(left, right, same_name, str, str)


def _told(left: Sequence[T], right: Sequence[T], same: Callable[[T, T], bool], old: Callable[[T], str], new: Callable[[T], str]) -> Told:
    kept = [j for j in right if any(same(i, j) for i in left)]
    lost = [i for i in left if not any(same(i, j) for j in right)]
    return [new(j) for j in kept], [old(i) for i in lost], [new(j) for j in right if j not in kept]


def _facts(index: Index, kind: int, change: Change) -> tuple[list[int], list[int]]:
    """Numbers of the quantities (0), entities (1) or claims with a speaker (2) in a pair, in the source and in the rewrite."""
    return (
        _Spots.of(index, "left")[kind].within(index, "left", change.left),
        _Spots.of(index, "right")[kind].within(index, "right", change.right),
    )


@lru_cache(maxsize=2)
def _matched(comparison: Comparison) -> tuple[dict[int, int], dict[int, int]]:
    """Entity of the source -> number of its match, and the same for the rewrite's."""
    left = {k: number for number, match in enumerate(comparison.entities) for k in match.left}
    right = {k: number for number, match in enumerate(comparison.entities) for k in match.right}
    return left, right


class _Spots:
    """Where the facts of one kind stand, sorted: asking every fact of a long article took 10 ms of each key."""

    __slots__ = ("_ends", "_owners", "_starts")

    def __init__(self, found: Iterable[tuple[Span, int]]) -> None:
        """found: spans and the number of the fact each belongs to."""
        spots = sorted((span.start, span.end, number) for span, number in found)
        self._starts, self._ends, self._owners = (array("i", (spot[k] for spot in spots)) for k in range(3))

    def within(self, index: Index, side: Side, sentences: Sequence[int]) -> list[int]:
        """Numbers, ascending, of the facts that stand whole in one of the sentences."""
        found = set()
        for sentence in sentences:
            span = index.document(side).sentences[sentence].span
            for k in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
                if self._ends[k] <= span.end:
                    found.add(self._owners[k])
        return sorted(found)

    @staticmethod
    @lru_cache(maxsize=2)
    def of(index: Index, side: Side) -> tuple[_Spots, _Spots, _Spots]:
        """Numbers, names and what is said, of the two articles looked at last."""
        facts = index.facts(side)
        return (
            _Spots((quantity.span, k) for k, quantity in enumerate(facts.quantities)),
            _Spots((mention.span, k) for k, entity in enumerate(facts.entities) for mention in entity.mentions),
            _Spots((span, k) for k, claim in enumerate(facts.claims) if claim.name for span in claim.content),
        )
