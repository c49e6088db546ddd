"""What a link is: the same words, reworded, or only a clause in common; and whether it was moved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from tui_reader.align.chain import heaviest_chain
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


def moves_of(links: Sequence[tuple[Sequence[int], Sequence[int]]], right: Document) -> list[int]:
    """`moves` of links given by their sentences, weighed by their words in the rewrite."""
    places = [(sum(lefts) / len(lefts), sum(rights) / len(rights)) for lefts, rights in links]
    return moves(places, [sum(len(right.tokens.of_sentence(j)) for j in rights) + 1.0 for _, rights in links])


def moves(places: Sequence[tuple[float, float]], weights: Sequence[float]) -> list[int]:
    """For links at (left, right) places, the least weight of links that must have moved: -1 up, +1 down, 0 in order.

    What stays is the heaviest chain that ascends on both sides, so one sentence carried to the top is one move, not
    everything after it. Up = the rewrite has it earlier than the source.
    """
    stays = set(heaviest_chain(places, weights))
    rank_left = {place: n for n, place in enumerate(sorted(places))}
    rank_right = {place: n for n, place in enumerate(sorted(places, key=lambda place: (place[1], place[0])))}
    lefts, rights = sorted(rank_left[place] for place in stays), sorted(rank_right[place] for place in stays)
    # a moved link's place among those that stayed, counted on both sides
    return [
        0 if place in stays else -1 if bisect_left(rights, rank_right[place]) < bisect_left(lefts, rank_left[place]) else 1
        for place in places
    ]
