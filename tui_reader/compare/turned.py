"""A bound told from its other side by a no: `not more than 50` is at most 50, `not within 100 metres` at least 100 metres away.

The no of such a bound denies nothing else, so a text that says the same without one has lost no negation.
"""

from __future__ import annotations

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.lexicon import Hit
from tui_reader.compare.quantities import is_date, same_bound, same_value
from tui_reader.extract.model import Bound, Quantity

REACH = 7
"""Tokens before the figure in which the no stands."""
_NO = frozenset("not n't cannot can't never no nobody none neither nor banned barred prohibited forbidden".split())
_LIMIT = frozenset("limit limits limited limiting cap caps capped capping ceiling restrict restricts restricted".split())
_OPENS = frozenset(
    ", ; : but and or while although in for after since over at on during if unless only just even until when because".split()
)
"""Between the no and the figure these open something else: `has not rained in more than 20 years`."""
_TURNED: dict[Bound, Bound] = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": "=", "~": "~"}


def bound_meant(side: Side, q: Quantity) -> Bound:
    """The bound of a figure with the no before it taken in, and `within` as one."""
    k = side.tokens_in(q.span).start
    norms = side.document.tokens.norms
    first = side.document.tokens.of_sentence(side.document.sentence_at(q.span.start)).start
    bound: Bound = q.bound
    if bound == "=" and k > first and norms[k - 1] in ("within", "inside"):
        bound, k = "<=", k - 1
    if bound == "=" and k > first and norms[k - 1] in ("to", "at", "of") and not _LIMIT.isdisjoint(norms[max(first, k - REACH) : k]):
        bound = "<="
    nos = 0
    for n in range(k - 1, max(first, k - REACH) - 1, -1):
        if norms[n] in _OPENS:
            break
        nos += norms[n] in _NO
    return _TURNED[bound] if nos % 2 else bound


def same_bound_meant(pair: Pair, old: Quantity, new: Quantity) -> bool:
    """One bound, though one side tells it with a no."""
    a, b = bound_meant(pair.left, old), bound_meant(pair.right, new)
    return "=" not in (a, b) and same_bound(a, b) and (a, b) != (old.bound, new.bound)


def of_a_bound(pair: Pair, more: Side, hit: Hit) -> bool:
    """Does the no of `more` only tell a bound that the other side tells in other words?"""
    other, links = (pair.right, pair.link.right) if more is pair.left else (pair.left, pair.link.left)
    for q in more.quantities.get(more.document.sentence_at(more.document.tokens.starts[hit.first]), ()):
        inside = more.tokens_in(q.span)
        if is_date(q) or not (hit.first < inside.stop and inside.start - hit.last <= REACH):
            continue
        for twin in (t for i in links for t in other.quantities.get(i, ()) if same_value(q, t)):
            old, new = (q, twin) if more is pair.left else (twin, q)
            within = hit.first in inside and same_bound(q.bound, twin.bound)
            if within or same_bound_meant(pair, old, new):
                return True
    return False
