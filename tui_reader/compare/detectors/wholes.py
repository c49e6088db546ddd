"""Of how many of a whole it holds: one of the four engines told as all four, every bridge as almost every, two of the city's colleges as
the city's colleges.

Its findings are of kinds that numbers and polarity declare.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import BOUND_CHANGED as BOUND
from tui_reader.compare.kinds import CLAIM_CHANGED as CLAIM
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content
from tui_reader.extract.numerals import UNITS

KINDS: tuple[Kind, ...] = ()

REACH = 6
"""Tokens behind the word in which the thing counted is looked for."""
_ALL = frozenset("all every each both".split())
_SOME = frozenset("some several most many few half part parts many majority minority number handful section sections".split())
_MOSTLY = frozenset("mostly mainly largely chiefly predominantly primarily partly".split())
_NEARLY = frozenset("almost nearly virtually practically".split())
_OTHERWISE = frozenset("not n't at after above in for of once first".split())
"""Before `all` they make another word of it: `not all`, `after all`, `in all`."""
_DETERMINERS = frozenset("the its their his her our these those".split())


class Share(NamedTuple):
    """Of how many something holds: the token that says so, the one of the thing, and whether it is counted behind `of`."""

    extent: Literal["part", "nearly", "all"]
    first: int
    head: int
    counted: bool


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        mine = list(_shares(pair.left, pair.link.left, pair.ahead))
        theirs = list(_shares(pair.right, pair.link.right, pair.back))
        yield from _other(case, pair, mine, theirs)
        yield from _bare(case, pair, mine, theirs)


def _shares(side: Side, sentences: Sequence[int], matched: Mapping[int, int]) -> Iterator[Share]:
    norms = side.document.tokens.norms
    for i in sentences:
        here = side.document.tokens.of_sentence(i)
        for k in here:
            before = norms[k - 1] if k > here.start else ""
            counted = norms[k + 1 : k + 2] == ("of",) and norms[k + 2 : k + 3] and norms[k + 2] in _DETERMINERS
            if norms[k] in _ALL and before not in _OTHERWISE and norms[k + 1 : k + 2] not in (("but",), ("other",), ("time",)):
                extent: Literal["part", "nearly", "all"] = "nearly" if before in _NEARLY else "all"
            elif norms[k] in _MOSTLY or (counted and (norms[k] in _SOME or norms[k] in UNITS or norms[k].isdecimal())):
                if before in _NEARLY or before in ("every", "but", "not", "n't"):
                    continue
                extent = "part"
            else:
                continue
            head = _head(norms, range(k + 1, min(here.stop, k + REACH)), matched)
            if head is not None:
                yield Share(extent, k, head, bool(counted))


def _head(norms: Sequence[str], behind: range, matched: Mapping[int, int]) -> int | None:
    """The first noun in the plural, or behind every and each the first content word, that the other side has."""
    for n in behind:
        if not norms[n][-1].isalnum() and norms[n] not in ("'s", "'"):
            return None
        if content(norms[n]) and norms[n] not in UNITS and not norms[n].isdecimal() and n in matched:
            following = norms[n + 1 : n + 2]
            if norms[n].endswith(("'s", "s'")) or (following and following[0] in ("'s", "'")):
                continue
            if norms[n].endswith("s") or norms[behind.start - 1] in ("every", "each") or norms[behind.start - 1] in _MOSTLY:
                return n
    return None


def _other(case: Case, pair: Pair, mine: Sequence[Share], theirs: Sequence[Share]) -> Iterator[Finding]:
    """The same things, of more or of fewer of them."""
    for new in theirs:
        heads = [old for old in mine if old.head == pair.back[new.head]]
        if (
            not heads
            or any(old.extent == new.extent for old in heads)
            or any(t.extent == heads[0].extent and t.head == new.head for t in theirs)
        ):
            continue
        old = heads[0]
        left, right = pair.left.span_of(old.first, old.head + 1), pair.right.span_of(new.first, new.head + 1)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: of more or of fewer than the source says."
        degree = "nearly" in (old.extent, new.extent) or pair.left.document.tokens.norms[old.first] in _MOSTLY
        kind = BOUND if degree else CLAIM
        yield found(case, kind, why, left=left, right=right, pair=pair, severity="medium", sureness=0.85)
        return
    gone = [old for old in mine if old.extent == "all" and old.first in pair.ahead]
    for old in gone:  # `every bridge`, `almost every bridge`: the word stayed, its bound is new or gone
        there = pair.ahead[old.first]
        yield from _nearly(case, pair, old.first, there)


def _nearly(case: Case, pair: Pair, k: int, m: int) -> Iterator[Finding]:
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if y[m - 1] in _NEARLY and x[k - 1] not in _NEARLY and not any(x[n] in _NEARLY for n in pair.a):
        left, right = pair.left.span_of(k, k + 1), pair.right.span_of(m - 1, m + 1)
        yield found(
            case, BOUND, f"“{pair.right.words(pair.right.span_of(m - 1, m))}” is new.", left=left, right=right, pair=pair, sureness=0.85
        )


def _bare(case: Case, pair: Pair, mine: Sequence[Share], theirs: Sequence[Share]) -> Iterator[Finding]:
    """`Two of the city's colleges` told as the city's colleges: the count is gone and what it was part of is not."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    for old in mine:
        if old.extent != "part" or not old.counted or not (x[old.first] in UNITS or x[old.first].isdecimal()):
            continue
        m = pair.ahead[old.head]
        before = range(max(pair.b[0], m - 4), m)
        if y[m] != x[old.head] or any(t.head == m for t in theirs) or not any(y[n] in _DETERMINERS for n in before):
            continue
        amounts = [q for j in pair.link.right for q in pair.right.quantities.get(j, ())]
        if any(y[n] in (*_SOME, x[old.first], "two", "pair", "couple", "one") for n in pair.b) or any(
            q.span.overlaps(pair.right.span_of(before.start, m + 1))
            or pair.left.words(pair.left.document.tokens.span(old.first)) == str(q.value)
            for q in amounts
        ):
            continue
        left, right = pair.left.span_of(old.first, old.head + 1), pair.right.span_of(before.start, m + 1)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: a part is told as the whole."
        yield found(case, CLAIM, why, left=left, right=right, pair=pair, severity="medium", sureness=0.8)
        return
