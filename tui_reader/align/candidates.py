"""Which pairs of sentences are worth a closer look: those that share rare terms, found through an inverted index.

Rare terms first, within a budget of index entries per sentence, so that time stays linear in the number of sentences however
often a word is repeated; on an article the budget never binds.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator

from tui_reader.align.terms import Side, Terms

BUDGET = 1200
"""Index entries looked at per sentence."""
KEEP = 12
"""Candidates per sentence, from each side."""
EVIDENCE = 0.5
"""What a pair must share at least, in weights of a term that is in one sentence only: function words and endings never make a candidate."""


def candidates(terms: Terms, tick: Callable[[float], None]) -> list[list[int]]:
    """Per left sentence its candidates on the right, ascending; `tick` gets the share done."""
    left, right = _rows(terms.left), _rows(terms.right)
    found: list[set[int]] = [set() for _ in left]
    for i, best in enumerate(_search(left, right, terms, lambda share: tick(share / 2))):
        found[i].update(best)
    for j, best in enumerate(_search(right, left, terms, lambda share: tick(0.5 + share / 2))):
        for i in best:
            found[i].add(j)
    for i, j in _identical(terms):
        found[i].add(j)
    return [sorted(row) for row in found]


def _identical(terms: Terms) -> Iterator[tuple[int, int]]:
    """The nth and the nth of sentences of the very same words, however common the words are."""
    places: dict[bytes, list[int]] = {}
    for j, words in enumerate(terms.right.words):
        places.setdefault(words.tobytes(), []).append(j)
    seen: dict[bytes, int] = {}
    for i, words in enumerate(terms.left.words):
        key = words.tobytes()
        number = seen[key] = seen.get(key, -1) + 1
        if number < len(places.get(key, ())):
            yield i, places[key][number]


def _rows(side: Side) -> list[array[int]]:
    return [bag + pairs + grams for bag, pairs, grams in zip(side.bag, side.pairs, side.grams, strict=True)]


def _search(rows: list[array[int]], other: list[array[int]], terms: Terms, tick: Callable[[float], None]) -> list[list[int]]:
    index: dict[int, array[int]] = {}
    for j, row in enumerate(other):
        for term in row:
            index.setdefault(term, array("L")).append(j)
    weight = terms.weight
    root = [math.sqrt(sum(map(weight.__getitem__, row)) or 1.0) for row in other]
    scale = len(other) / max(1, len(rows))
    out = []
    for i, row in enumerate(rows):
        if i % 256 == 0:
            tick(i / len(rows))
        postings = sorted((len(index[term]), term) for term in row if term in index)
        seen: dict[int, float] = {}
        spent = 0
        for size, term in postings:
            spent += size
            if spent > BUDGET and seen:
                break
            worth = weight[term]
            for j in index[term][:BUDGET]:
                seen[j] = seen.get(j, 0.0) + worth
        if seen:
            best = max(EVIDENCE * terms.unit, max(seen.values()) * 0.1)
            ranked = sorted(((-score / root[j], abs(j - i * scale), j) for j, score in seen.items() if score >= best))
            out.append([j for _, _, j in ranked[:KEEP]])
        else:
            out.append([])
    return out
