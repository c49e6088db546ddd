"""How two words stand in their clauses: one in the place of the other, or each telling one event from its own side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.words import FUNCTION, content

CONVERSE = ("trade", "give", "act_sale")
"""Axes on which both poles tell one event, each from its own side: what was sold to a fund was bought by it."""


def same_parties(pair: Pair, k: int, m: int) -> bool:
    """Each has the other's party before it or behind it, and both the same `to`, `by` or `from`: only the verb is another."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    mine, theirs = set(x[k + 1 : k + 5]) & _PARTY, set(y[m + 1 : m + 5]) & _PARTY
    if _passive(x, k) != _passive(y, m):
        return False
    before = _neighbour(pair.left, k, -1, pair.ahead), _neighbour(pair.right, m, -1, pair.back)
    return mine == theirs and before[0] is not None and pair.ahead.get(before[0]) == before[1]


WON = ("win", "act_vote")


def crossed(pair: Pair, k: int, m: int) -> bool:
    """Who stood before the one verb stands behind the other: she beat him, he lost to her."""
    before, behind = _neighbour(pair.left, k, -1, pair.ahead), _neighbour(pair.left, k, 1, pair.ahead)
    return before is not None and behind is not None and pair.ahead[behind] < m < pair.ahead[before]


def _passive(norms: Sequence[str], k: int) -> bool:
    return any(n in _BE for n in norms[max(0, k - 3) : k])


_BE = frozenset("is are was were be been being".split())
_PARTY = frozenset("to by from".split())


SHORT = 4
"""Tokens of a replacement in which one word stands for the other whatever its neighbours."""


def in_one_frame(pair: Pair, k: int, m: int, *, loosely: bool) -> bool:
    """The two words have a neighbour in common, so that one stands in the place of the other: the next content word before or after them
    in the clause, `loosely` the next that both sides have; for a preposition or an adverb of place the very next word. Or both are the
    whole of a short replacement."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if content(x[k]) and len(pair.instead.get(k, range(9))) <= SHORT:
        return True
    if not content(x[k]) and not content(y[m]):  # `compared with a placebo`, `against a placebo`: another verb's preposition
        governs, governed = _before(pair.left, k), _before(pair.right, m)
        if governs is None or pair.ahead.get(governs) != governed:
            return False
    for step in (-1, 1):
        there = _neighbour(pair.left, k, step, pair.ahead if loosely else None)
        here = _neighbour(pair.right, m, step, pair.back if loosely else None)
        if there is not None and here is not None and (pair.ahead.get(there) == here or x[there] == y[here]):
            return True
    return False


def _neighbour(side: Side, k: int, step: int, matched: Mapping[int, int] | None) -> int | None:
    tokens = side.document.tokens
    here = tokens.of_sentence(side.document.sentence_at(tokens.starts[k]))
    first, last = here.start, here.stop
    bare = tokens.norms[k] in FUNCTION
    for n in range(k + step, last if step > 0 else first - 1, step):
        if bare or (content(tokens.norms[n]) and (matched is None or n in matched)):
            return n
    return None


def _before(side: Side, k: int) -> int | None:
    """The last content word before the token."""
    tokens = side.document.tokens
    first = tokens.of_sentence(side.document.sentence_at(tokens.starts[k])).start
    return next((n for n in range(k - 1, first - 1, -1) if content(tokens.norms[n])), None)
