"""So much for what: a month or a year, each or in all, for each person or without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import NUMBER_NEIGHBOUR as NEIGHBOUR
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.quantities import is_date, same_value
from tui_reader.compare.words import content, said, stem
from tui_reader.extract.model import Quantity
from tui_reader.text.span import Span

KINDS: tuple[Kind, ...] = ()


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _rate(case, pair)


_PERIODS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year", "annum": "year"}  # fmt: skip
_PER = frozenset("a an per each every".split())
_RATED = frozenset(
    "acre hectare gallon kilogram kilo pound ounce metre foot yard seat vehicle ticket bottle pint second minute hour day night week fortnight month quarter season year head person household family share litre tonne barrel mile kilometre".split()
)
_IN_ALL = (("in", "all"), ("in", "total"), ("altogether",), ("combined",), ("all", "told"), ("between", "them"))
_EACH = frozenset("each per apiece every".split())


def _rate(case: Case, pair: Pair) -> Iterator[Finding]:
    """So much a month, so much a year; so much each, so much in all."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    in_all = said(x, pair.a, _IN_ALL), said(y, pair.b, _IN_ALL)
    each = any(x[k] in _EACH for k in pair.a), any(y[m] in _EACH for m in pair.b)
    for old in (q for i in pair.link.left for q in pair.left.quantities.get(i, ()) if not is_date(q)):
        new = next((q for j in pair.link.right for q in pair.right.quantities.get(j, ()) if not is_date(q) and same_value(old, q)), None)
        if new is None:
            continue
        was, now = _period(pair.left, old), _period(pair.right, new)
        told = None
        if was is not None and now is not None and was[0] != now[0]:
            told = "so much in another time"
        elif (was is None and now is not None and _in_sum(pair.left, old)) or (
            now is None and was is not None and _in_sum(pair.right, new)
        ):
            told = "a sum over all the time is one for each part of it" if now is not None else "so much each time is the sum of all"
        elif in_all == (False, True) and each == (True, False):
            told = "each is now in all"
        elif in_all == (True, False) and each == (False, True):
            told = "in all is now each"
        elif was is not None and now is None and _rate_gone(pair, was):
            told = "so much for each is now so much"
        elif _for_each(pair, old, new):
            told = "so much each is now so much, for one or for all"
        if told is not None:
            left, right = _with(pair.left, old, was), _with(pair.right, new, now)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: {told}."
            yield found(case, NEIGHBOUR, why, left=left, right=right, pair=pair, severity="high", sureness=0.85)
            return


def _rate_gone(pair: Pair, was: tuple[str, int]) -> bool:
    """`90 euros per person` told as 90 euros: no word of the rewrite's side says for what."""
    y = pair.right.document.tokens.norms
    if any(y[m] in (*_EACH, "all", "both", "individual", "person", "capita") or stem(y[m]) == was[0] for m in pair.b):
        return False
    return was[1] not in pair.ahead and not any(_PERIODS.get(y[m], y[m]).startswith(was[0][:4]) or y[m].endswith("ly") for m in pair.b)


def _for_each(pair: Pair, old: Quantity, new: Quantity) -> bool:
    """`Each of the five villages got 200 tents`, told of the five villages, or the reverse: the figure is for each on one side only."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if _each_before(pair.left, pair.a, old):
        return not any(y[m] in (*_EACH, "all", "both", "a", "an") for m in pair.b)
    return _each_before(pair.right, pair.b, new) and not any(x[k] in (*_EACH, "all", "both", "a", "an") for k in pair.a)


def _each_before(side: Side, here: Sequence[int], q: Quantity) -> bool:
    """`Each of the five villages got` before the figure, in its clause."""
    norms, k = side.document.tokens.norms, side.tokens_in(q.span).start
    each = next(
        (n for n in range(k - 1, max(here[0], k - 8) - 1, -1) if norms[n] in (",", ";", ".") or norms[n : n + 2] == ("each", "of")), None
    )
    if each is None or norms[each] != "each":
        return False
    counted = side.span_of(each, k)
    return any(counted.contains(c.span) and not is_date(c) for c in side.quantities.get(side.document.sentence_at(q.span.start), ()))


_SUMS = frozenset("totalling totaling combined cumulative altogether total".split())


def _in_sum(side: Side, q: Quantity) -> bool:
    """`41 million dollars over five years`, `raises totalling 11%`: for all of the time."""
    tokens = side.document.tokens
    inside = side.tokens_in(q.span)
    here = tokens.of_sentence(side.document.sentence_at(q.span.start))
    if any(n in _SUMS for n in tokens.norms[max(here.start, inside.start - 2) : inside.start]):
        return True
    after = tokens.norms[inside.stop : min(here.stop, inside.stop + 6)]
    return any(n == "over" and not _RATED.isdisjoint(w.removesuffix("s") for w in after[at + 1 : at + 4]) for at, n in enumerate(after[:4]))


def _with(side: Side, q: Quantity, period: tuple[str, int] | None) -> Span:
    return q.span if period is None else q.span.cover(side.document.tokens.span(period[1]))


_BEHIND = tuple((word,) for word in "after before later earlier ago since".split())
"""Behind `a week` a point of time, no rate: `found three kilometres away a week after the crash`."""


def _period(side: Side, q: Quantity) -> tuple[str, int] | None:
    """The time or thing the figure is for, and its token: `a month` close behind, or `monthly`."""
    tokens = side.document.tokens
    inside = side.tokens_in(q.span)
    here = tokens.of_sentence(side.document.sentence_at(q.span.start))
    for k in range(inside.stop, min(here.stop - 1, inside.stop + 4)):
        if (
            tokens.norms[k] in _PER
            and (stem(tokens.norms[k + 1]) in _rated() or (tokens.norms[k] == "per" and content(tokens.norms[k + 1])))
            and tokens.norms[k + 2 : k + 3] not in _BEHIND
        ):
            return stem(tokens.norms[k + 1]), k + 1
        if tokens.norms[k] in (",", ";", ".", "and"):
            break
    for k in range(max(here.start, inside.start - 3), min(here.stop, inside.stop + 3)):
        if tokens.norms[k] in _PERIODS:
            return stem(_PERIODS[tokens.norms[k]]), k
    return None


def _rated() -> frozenset[str]:
    return frozenset(stem(w) for w in _RATED)
