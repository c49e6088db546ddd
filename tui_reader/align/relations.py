"""What a link is: the same words, reworded, or only a clause in common; and whether it was moved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from tui_reader.align.variants import CLASSES, forms
from tui_reader.text.document import Document

_SPACE = re.compile(r"\s+")


def same(left: Document, right: Document, lefts: Sequence[int], rights: Sequence[int], unimportant: Collection[str] = CLASSES) -> bool:
    """Do the two sides say the same words, but for differences that `unimportant` names?"""
    if "whitespace" not in unimportant and _spaces(left, lefts) != _spaces(right, rights):
        return False
    old, new = (forms(_words(d, own), unimportant) for d, own in ((left, lefts), (right, rights)))
    return old[0] == new[0] or old[1] == new[1]


def _spaces(document: Document, sentences: Sequence[int]) -> list[str]:
    return [space for i in sentences for space in _SPACE.findall(document.sentence_text(i))]


def _words(document: Document, sentences: Sequence[int]) -> list[str]:
    return [document.tokens.span(k).of(document.text) for i in sentences for k in document.tokens.of_sentence(i)]


def moves(places: Sequence[tuple[float, float]], weights: Sequence[float]) -> list[int]:
    """For links at (left, right) places, the least weight of links that must have moved: -1 up, +1 down, 0 in order.

    What stays is the heaviest chain that ascends on both sides, so one sentence carried to the top is one move, not
    everything after it. Up = the rewrite has it earlier than the source.
    """
    order = sorted(range(len(places)), key=lambda k: (places[k][1], places[k][0]))
    kept = set(_heaviest_chain([places[k][0] for k in order], [weights[k] for k in order]))
    rank_left = {k: n for n, k in enumerate(sorted(order, key=lambda k: places[k]))}
    rank_right = {k: n for n, k in enumerate(order)}
    stays = [order[n] for n in sorted(kept)]
    lefts, rights = sorted(rank_left[k] for k in stays), sorted(rank_right[k] for k in stays)
    out = [0] * len(places)
    for n, k in enumerate(order):
        if n not in kept:
            # its place among those that stayed, counted on both sides
            before = bisect_left(rights, rank_right[k]) - bisect_left(lefts, rank_left[k])
            out[k] = -1 if before < 0 else 1
    return out


def _heaviest_chain(values: Sequence[float], weights: Sequence[float]) -> list[int]:
    """Indices of the heaviest strictly ascending subsequence (Fenwick tree over values, n log n)."""
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
