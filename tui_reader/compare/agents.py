"""Who does what to whom: the two parties of one verb, of one comparison, of one pair of prepositions, and whether they changed places.

No parser: the party before the verb and the party after it, the other way round where the verb is passive or the second party stands
behind `by` or `from`. A finding needs both to have crossed over, so that a party read wrongly on one side says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.parties import PRONOUNS, Event, events
from tui_reader.compare.words import content, same, stem
from tui_reader.extract.lexicon import titles
from tui_reader.records import dataclass
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin

_DETERMINERS = frozenset("the a an this that these those its his her their our my your some any".split())
_LINKS = frozenset("by from against to on over than behind".split())
"""Prepositions that lead to the other party."""
_BOTH_WAYS = frozenset(
    stem(w)
    for w in "meet marry pass play face resemble debate fight border join follow call name dub make become remain include mean equal match date share"
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
    mine = [e for i in pair.link.left for e in events(pair.left, i)]
    theirs = [e for j in pair.link.right for e in events(pair.right, j)] if mine else []
    for old in mine:
        for new in theirs:
            if not _crossed(pair, old, new) or not (_one_event(pair, old, new) or _between_people(pair, old, new)):
                continue
            if not any(_straight(pair, told, new) for told in mine):
                return pair.left.span_of(*old.whole), pair.right.span_of(*new.whole)
    return _by_preposition(pair)


def from_other_side(pair: Pair, k: int, m: int) -> bool:
    """The verbs `k` and `m` tell one thing that went from hand to hand, each from its own end: `lends to`, `can borrow from`."""
    mine = [e for e in events(pair.left, pair.left.document.sentence_at(pair.left.document.tokens.starts[k])) if e.verb == k]
    there = events(pair.right, pair.right.document.sentence_at(pair.right.document.tokens.starts[m])) if mine else []
    return any(
        old.thing and new.thing and _meet(pair, old.doer, new.doer) and _meet(pair, old.other, new.other)
        for old in mine
        for new in there
        if new.verb == m
    )


def _one_event(pair: Pair, old: Event, new: Event) -> bool:
    """The verbs are one, or each is the other's name for it (`thanked`, `got a letter of thanks`); or the same thing goes from hand to hand."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if stem(x[old.verb]) in _BOTH_WAYS:
        return False
    if same(x[old.verb], y[new.verb]) or stem(x[old.verb]) == stem(y[new.verb]):
        return True
    named = range(new.whole[0], new.whole[1]), range(old.whole[0], old.whole[1])
    if (pair.ahead.get(old.verb) in named[0] and new.thing) or (pair.back.get(new.verb) in named[1] and old.thing):
        return True
    return any(pair.ahead.get(k) in new.thing for k in old.thing)


def _between_people(pair: Pair, old: Event, new: Event) -> bool:
    """Other verbs, which the other side has nowhere, but of what one person does to another; none tells the other end (`preceded`, `followed`)."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if old.verb in pair.ahead or new.verb in pair.back or old.thing or new.thing or stem(x[old.verb]) in _BOTH_WAYS:
        return False
    if kin(x[old.verb], y[new.verb]) is Kin.OPPOSITE:
        return False
    return all(_person(side, party) for side, event in ((pair.left, old), (pair.right, new)) for party in (event.doer, event.other))


def _person(side: Side, party: Sequence[int]) -> bool:
    norms = side.document.tokens.norms
    return norms[party[0]] in PRONOUNS or any(norms[k] in titles() for k in party) or _named(side, party)


def _named(side: Side, party: Sequence[int]) -> bool:
    names = side.names.get(side.document.sentence_at(side.document.tokens.starts[party[0]]), ())
    return any(n.entity.type == "PER" and n.span.overlaps(side.document.tokens.span(k)) for n in names for k in party)


def _crossed(pair: Pair, old: Event, new: Event) -> bool:
    """Each party stands where the other stood; of one of them a pronoun is enough."""
    over, back = _meet(pair, old.doer, new.other), _meet(pair, old.other, new.doer)
    if _meet(pair, old.doer, new.doer) or _meet(pair, old.other, new.other):
        return False
    if over and back:
        return True
    if over:
        return _pronoun(pair.left, old.other) or _pronoun(pair.right, new.doer)
    return back and (_pronoun(pair.left, old.doer) or _pronoun(pair.right, new.other))


def _straight(pair: Pair, old: Event, new: Event) -> bool:
    return _one_event(pair, old, new) and (_meet(pair, old.doer, new.doer) and _meet(pair, old.other, new.other))


def _meet(pair: Pair, mine: Sequence[int], theirs: Sequence[int]) -> bool:
    """Do the two parties share a word, or a pronoun?"""
    return any(pair.ahead.get(k) in theirs for k in mine) or not _stems(pair.left, mine).isdisjoint(_stems(pair.right, theirs))


def _pronoun(side: Side, party: Sequence[int]) -> bool:
    return len(party) == 1 and side.document.tokens.norms[party[0]] in PRONOUNS


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


def _swapped(pair: Pair, mine: _Parties, theirs: _Parties) -> bool:
    a, b = _stems(pair.left, mine.doer), _stems(pair.left, mine.other)
    c, d = _stems(pair.right, theirs.doer), _stems(pair.right, theirs.other)
    shared = (a & b) | (c & d)
    return bool((a & d) - shared and (b & c) - shared)


def _stems(side: Side, tokens: Sequence[int]) -> set[str]:
    norms = side.document.tokens.norms
    return {PRONOUNS.get(norms[t]) or stem(norms[t]) for t in tokens if norms[t][0].isalpha() and not _in_date(side, t)}


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
            if _swapped(pair, was, now):
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
