"""One thing told the other way round: a no and the opposite word, a comparison from its other end, an exception.

`None survived` is `all were killed`; `has not had a drier summer`, `the driest`; `not since 1994`, `for the first time since`; `A is wider
than B`, `B is narrower than A`; `apart from the roof undamaged`, `only the roof damaged`. No sentence is read: a pair of means, one on
each side and neither on both, is what vouches for the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.words import content
from tui_reader.text.thesaurus import Kin, kin

NEAR = 10
"""Tokens behind a negation in which the word it turns is looked for."""
_STOPS = frozenset("; : . but although though while".split())
SUPERLATIVES = frozenset(
    "biggest largest highest lowest longest shortest oldest youngest smallest greatest strongest weakest fastest slowest richest poorest deepest"
    " widest heaviest lightest hottest coldest warmest wettest driest tallest busiest cheapest brightest hardest toughest safest deadliest costliest"
    " newest closest nearest earliest latest steepest sharpest fiercest bloodiest quietest cleanest dirtiest healthiest wealthiest finest mildest"
    " surest easiest simplest narrowest broadest harshest gravest loudest calmest worst best most least fewest record".split()
)
_COMPARATIVES = frozenset(f"{w[:-3]}er" for w in SUPERLATIVES if w.endswith("est")) | frozenset(
    "better worse more less fewer rather outnumbered outdid".split()
)
_SO = frozenset("as so such comparable quite".split())
_ONCE = frozenset("first last latest recently recent".split())
_LASTING = frozenset("since before until previously earlier".split())
_TIMES = frozenset("week month year night day days weeks months years season summer winter spring autumn".split())
_LOOSE = ("more_people", "direction_level", "order", "near", "presence", "past")
"""Axes whose poles are function words as often as opposites."""


def undenied(pair: Pair, more: Side, hit: Hit, fewer: Side, target: int) -> bool:
    """Does the side with fewer negations say the denied thing by its opposite, by a comparison or as a first or last time?"""
    mine, theirs = (pair.ahead, pair.back) if more is pair.left else (pair.back, pair.ahead)
    clause = list(_clause(more, hit))
    x, y = more.document.tokens.norms, fewer.document.tokens.norms
    there = fewer.document.tokens.of_sentence(fewer.document.sentence_at(fewer.document.tokens.starts[target]))
    own = [k for k in clause if k not in mine]
    new = [m for m in there if m not in theirs]
    if any(x[k] in _COMPARATIVES or x[k] in _SO for k in clause) and any(
        (y[m] in SUPERLATIVES or y[m] in _COMPARATIVES)
        and (m in new or x[theirs[m]] != y[m])
        and not any(kin(x[k], y[m]) is Kin.OPPOSITE for k in clause)
        for m in there
    ):
        return True
    here = more.document.tokens.of_sentence(more.document.sentence_at(more.document.tokens.starts[hit.first]))
    lasting = any(x[k] in _LASTING for k in here) or x[hit.first] == "never"
    if lasting and any(y[m] in _ONCE and y[m + 1 : m + 2] and y[m + 1] not in _TIMES for m in new):
        return True
    if any(x[k] in _TIMES for k in here) and any(y[m] == "last" and y[m + 1 : m + 2] and y[m + 1] not in _TIMES for m in new):
        return True  # `not in 20 years`, `last 20 years ago`
    if any(x[k] in ("before", "until") for k in clause) and any(y[m] in ("earliest", "only") for m in new):
        return True
    return _opposed(x, own, y, new)


def _clause(side: Side, hit: Hit) -> Iterator[int]:
    tokens = side.document.tokens
    stop = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop
    for k in range(hit.last, min(stop, hit.last + NEAR)):
        if tokens.norms[k] in _STOPS:
            return
        yield k


def _opposed(x: Sequence[str], own: Sequence[int], y: Sequence[str], new: Sequence[int]) -> bool:
    """Words that one side alone has, one of each, are opposites."""
    if not own or not new:
        return False
    poles = {h.label for h in phrases("antonyms").find_all(x, own[0], own[-1] + 1) if h.first in own and not h.label.startswith(_LOOSE)}
    wanted = {pole[:-1] + ("-" if pole[-1] == "+" else "+") for pole in poles} - poles
    if any(h.label in wanted and h.first in new for h in phrases("antonyms").find_all(y, new[0], new[-1] + 1)):
        return True
    return any(
        kin(x[k], y[m]) is Kin.OPPOSITE or x[k] == f"un{y[m]}" or y[m] == f"un{x[k]}"
        for k in own
        if content(x[k])
        for m in new
        if content(y[m])
    )


_JOINTS = frozenset(["than", "as"])


def from_other_end(pair: Pair) -> bool:
    """Both sides compare, and what stands behind `than` here stands before it there: `A is wider than B`, `B is narrower than A`."""
    k, m = _joint(pair.left, pair.a), _joint(pair.right, pair.b)
    if k is None or m is None:
        return False
    behind = [pair.ahead[n] for n in _words(pair.left, range(k + 1, pair.a[-1] + 1)) if n in pair.ahead]
    ahead = [pair.back[n] for n in _words(pair.right, range(m + 1, pair.b[-1] + 1)) if n in pair.back]
    crossed = [*(n < m for n in behind[:1]), *(n < k for n in ahead[:1])]
    return bool(crossed) and all(crossed)


def _joint(side: Side, tokens: Sequence[int]) -> int | None:
    return next((k for k in reversed(tokens) if side.document.tokens.norms[k] in _JOINTS), None)


def _words(side: Side, tokens: range) -> Iterator[int]:
    norms = side.document.tokens.norms
    return (k for k in tokens if content(norms[k]) or norms[k] in ("here", "there", "now", "then"))


_EXCEPT = (("all", "but"), ("apart", "from"), ("aside", "from"), ("except",), ("other", "than"), ("save", "for"), ("excluding",), ("bar",))
_BUT_FOR = frozenset("without unless until".split())
_NO = frozenset("not n't no cannot can't never nobody none".split())
_ONLY = frozenset("only just solely alone sole".split())


def by_exception(pair: Pair) -> bool:
    """One side makes an exception, the other says only: what holds of the rest holds of the exception the other way round."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    excepts = [any(tuple(n[k : k + len(words)]) == words for k in here for words in _EXCEPT) for n, here in ((x, pair.a), (y, pair.b))]
    limits = [any(n[k] in _ONLY for k in here) for n, here in ((x, pair.a), (y, pair.b))]
    bound = [any(n[k] in _BUT_FOR for k in here) and any(n[k] in _NO for k in here) for n, here in ((x, pair.a), (y, pair.b))]
    if (bound[0] and limits[1]) or (bound[1] and limits[0]):
        return True  # `cannot start without`, `can start only when`
    if not ((excepts[0] and limits[1] and not excepts[1]) or (excepts[1] and limits[0] and not excepts[0])):
        return False
    return _opposed(x, [k for k in pair.a if k not in pair.ahead], y, [m for m in pair.b if m not in pair.back])
