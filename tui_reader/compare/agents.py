"""Who does what to whom: the two parties of one verb, of one comparison, of one pair of prepositions, and whether they changed places.

No parser: the party before the verb and the party after it, the other way round where the verb is passive or the second party stands
behind `by` or `from`. A finding needs both to have crossed over, so that a party read wrongly on one side says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.words import content, stem
from tui_reader.records import dataclass
from tui_reader.text.inflection import irregular
from tui_reader.text.span import Span

_SKIPPED = frozenset(
    "is are was were be been being has have had do does did will would can could may might shall should must to not n't also then later 's".split()
)
_RELATIVE = frozenset("which who that".split())
_DETERMINERS = frozenset("the a an this that these those its his her their our my your some any".split())
_LINKS = frozenset("by from against to on over than behind".split())
"""Prepositions that lead to the other party."""
_BOTH_WAYS = frozenset(
    stem(w)
    for w in "meet marry pass play face resemble talk debate fight border join follow call name dub make become remain include mean equal match date share"
    " accompany precede agree discuss negotiate sign hold link connect separate divide merge compare alternate switch exchange trade".split()
)
"""Verbs that say the same with their parties exchanged, or whose second party is no party."""
MOST = 6
"""Tokens of a party that are looked at."""


@dataclass(frozen=True, slots=True)
class _Parties:
    doer: tuple[int, ...]
    other: tuple[int, ...]


def exchanged(pair: Pair) -> tuple[Span, Span] | None:
    """The words of both sides round the first verb whose two parties changed places, else None."""
    x, y = pair.left.document.tokens, pair.right.document.tokens
    for k, m in pair.ahead.items():
        verb = stem(x.norms[k])
        if verb != stem(y.norms[m]) or verb in _BOTH_WAYS or not _verbal(x.norms[k]) or not _verbal(y.norms[m]):
            continue
        if x.norms[k].endswith("er") != y.norms[m].endswith("er"):
            continue  # `party leader Erik Dahl`, `who leads the party`: the doer's name beside the verb
        mine, theirs = _parties(pair.left, k), _parties(pair.right, m)
        if mine and theirs and _crossed(pair, mine, theirs):
            return _whole(pair.left, k, mine), _whole(pair.right, m, theirs)
    return _by_preposition(pair)


def _verbal(norm: str) -> bool:
    return content(norm) and norm.isalpha() and (norm.endswith(("ed", "s", "ing", "er")) or norm in irregular())


def _parties(side: Side, k: int) -> _Parties | None:
    norms = side.document.tokens.norms
    here = side.document.tokens.of_sentence(side.document.sentence_at(side.document.tokens.starts[k]))
    before = _before(norms, here.start, k)
    first = next((n for n in range(k + 1, min(here.stop, k + 3)) if not norms[n].endswith("ly")), here.stop)
    after = _after(norms, first, here.stop)
    if not before or not after:
        return None
    turned = norms[first] in ("by", "from")
    return _Parties(after, before) if turned else _Parties(before, after)


def _before(norms: Sequence[str], start: int, k: int) -> tuple[int, ...]:
    """The noun phrase that ends before the verb; `, which` and `who` stand for the one before them."""
    n = k - 1
    while n >= start and (norms[n] in _SKIPPED or norms[n].endswith("ly")):
        n -= 1
    if n >= start and norms[n] in _RELATIVE:
        n -= 2 if n - 1 >= start and norms[n - 1] == "," else 1
    found: list[int] = []
    for t in range(n, max(start, n - MOST) - 1, -1):
        if norms[t] in _DETERMINERS:
            if t > start and norms[t - 1] == "of":
                continue
            break
        if content(norms[t]):
            found.append(t)
        elif norms[t] not in ("'s", "of"):
            break
    return tuple(found)


def _after(norms: Sequence[str], first: int, stop: int) -> tuple[int, ...]:
    found: list[int] = []
    n = first
    while n < min(stop, first + 3) and norms[n] in _LINKS | _DETERMINERS:
        n += 1
    for t in range(n, min(stop, n + MOST)):
        if content(norms[t]):
            found.append(t)
        elif norms[t] != "'s":
            break
    return tuple(found)


def _crossed(pair: Pair, mine: _Parties, theirs: _Parties) -> bool:
    a, b = _stems(pair.left, mine.doer), _stems(pair.left, mine.other)
    c, d = _stems(pair.right, theirs.doer), _stems(pair.right, theirs.other)
    shared = (a & b) | (c & d)
    return bool((a & d) - shared and (b & c) - shared)


def _stems(side: Side, tokens: Sequence[int]) -> set[str]:
    norms = side.document.tokens.norms
    return {stem(norms[t]) for t in tokens if norms[t][0].isalpha() and not _in_date(side, t)}


def _in_date(side: Side, t: int) -> bool:
    span = side.document.tokens.span(t)
    return any(q.span.overlaps(span) for q in side.quantities.get(side.document.sentence_at(span.start), ()))


def _whole(side: Side, k: int, parties: _Parties) -> Span:
    tokens = (*parties.doer, *parties.other, k)
    return side.span_of(min(tokens), max(tokens) + 1)


def _by_preposition(pair: Pair) -> tuple[Span, Span] | None:
    """`By A on B` told as `by B on A`, `from A to B` as `from B to A`."""
    mine, theirs = dict(_governed(pair.left, pair.a)), dict(_governed(pair.right, pair.b))
    for one, other in (("by", "on"), ("by", "against"), ("from", "to"), ("from", "on"), ("by", "to"), ("by", "from")):
        if all(p in side for p in (one, other) for side in (mine, theirs)):
            was = _Parties(mine[one], mine[other])
            now = _Parties(theirs[one], theirs[other])
            if _crossed(pair, was, now):
                return _whole(pair.left, was.doer[0], was), _whole(pair.right, now.doer[0], now)
    return None


def _governed(side: Side, tokens: Sequence[int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each preposition with the party after it, the first of its kind in the link (later ones are told first and overwritten)."""
    norms = side.document.tokens.norms
    for k in reversed(tokens):
        if norms[k] in _LINKS:
            stop = side.document.tokens.of_sentence(side.document.sentence_at(side.document.tokens.starts[k])).stop
            party = _after(norms, k + 1, stop)
            if party:
                yield norms[k], party
