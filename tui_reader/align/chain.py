"""The heaviest chain of links that keeps the order of both texts: what was not moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Place = TypeVar("Place", int, float)


def heaviest_chain(places: Sequence[tuple[Place, Place]], weights: Sequence[float]) -> list[tuple[Place, Place]]:
    """The subset of (left, right) places of greatest total weight that strictly ascends on both sides, ascending (n log n)."""
    order = sorted(range(len(places)), key=lambda k: (places[k][1], -places[k][0], k))
    chosen = _ascending([places[k][0] for k in order], [weights[k] for k in order])
    return [places[order[n]] for n in chosen]


def _ascending(values: Sequence[float], weights: Sequence[float]) -> list[int]:
    """Indices of the heaviest strictly ascending subsequence (Fenwick tree over the ranks of the values)."""
    ranks = {v: n + 1 for n, v in enumerate(sorted(set(values)))}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before = [-1] * len(values)
    total = [0.0] * len(values)
    for n, value in enumerate(values):
        at = ranks[value] - 1
        top = (0.0, -1)
        while at > 0:
            if best[at][0] > top[0]:
                top = best[at]
            at -= at & -at
        before[n], total[n] = top[1], top[0] + weights[n]
        at = ranks[value]
        while at < len(best):
            if total[n] > best[at][0]:
                best[at] = (total[n], n)
            at += at & -at
    n = max(range(len(values)), key=lambda k: total[k], default=-1)
    chain = []
    while n >= 0:
        chain.append(n)
        n = before[n]
    return chain[::-1]
