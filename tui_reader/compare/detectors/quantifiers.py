"""Of how many a statement holds: many told as most, some as all, `only` gone or new.

Its findings are of a kind that polarity declares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import hedges_of
from tui_reader.compare.kinds import CLAIM_CHANGED as CHANGED
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.restated import SUPERLATIVES, by_exception
from tui_reader.compare.words import content
from tui_reader.text.span import Span

KINDS: tuple[Kind, ...] = ()

_SHARE = {"few": 1.0, "some": 1.5, "many": 2.0, "half": 2.5, "most": 3.0, "all": 4.0}
STEP = 1.0
"""Steps apart from which one share is another: `many` is no `most`, but may be `some`."""
REACH = 4
"""Tokens behind a quantifier among which what it counts is looked for."""
_LIMITS = frozenset(
    "need needed needs require required requires necessary must only within just itself himself herself themselves own solely sole alone exclusively limited restricted unless except until nothing nobody none no not never first but other than".split()
)
_OTHERWISE = ("not", "n't", "if", "the", "after", "at", "above", "an")
"""Before a word of a share, words with which it says something else: `not only`, `if only`, `the only`, `after all`, `an all`."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        mine, theirs = _hits(pair.left, pair.link.left), _hits(pair.right, pair.link.right)
        yield from _shares(case, pair, mine, theirs)
        yield from _new(case, pair, mine, theirs)
        yield from _lost_only(case, pair, mine, theirs)


def _hits(side: Side, sentences: Sequence[int]) -> list[Hit]:
    tokens = side.document.tokens
    norms = tokens.norms
    out = []
    for i in sentences:
        here = tokens.of_sentence(i)
        for hit in phrases("quantifiers").find(norms, here.start, here.stop):
            follows = norms[hit.last] if hit.last < here.stop else ""
            before = norms[hit.first - 1] if hit.first > here.start else ""
            if before in _OTHERWISE or follows in ("but", "too") or _counts(side, hit) or side.in_quote(side.span_of(hit.first, hit.last)):
                continue  # `all but`, `some 400`, `only two`
            out.append(hit)
    return out


def _counts(side: Side, hit: Hit) -> bool:
    """A figure follows: the word is about the figure."""
    tokens = side.document.tokens
    span = tokens.span(min(hit.last, len(tokens) - 1))
    return any(
        q.span.overlaps(span) or q.span.overlaps(tokens.span(hit.first))
        for q in side.quantities.get(side.document.sentence_at(span.start), ())
    )


def _head(side: Side, hit: Hit, matched: Mapping[int, int]) -> int | None:
    """What is counted: the first content word behind it, where the other side has it."""
    tokens = side.document.tokens
    stop = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop
    head = next((k for k in range(hit.last, min(stop, hit.last + REACH)) if content(tokens.norms[k])), None)
    return head if head in matched else None


def _shares(case: Case, pair: Pair, mine: Sequence[Hit], theirs: Sequence[Hit]) -> Iterator[Finding]:
    """One share of the same things told as another."""
    labels = {hit.label for hit in mine}
    for new in theirs:
        head = _head(pair.right, new, pair.back)
        if new.label not in _SHARE or new.label in labels or head is None:
            continue
        there = pair.back[head]
        old = next(
            (hit for hit in mine if hit.label in _SHARE and 0 <= there - hit.last <= REACH and hit.label not in {h.label for h in theirs}),
            None,
        )
        if old is not None and _denied(pair.left, old) != _denied(pair.right, new):
            continue  # `few`, `not many`; a no that is new by itself is another detector's
        if old is not None and abs(_SHARE[old.label] - _SHARE[new.label]) >= STEP:
            left, right = pair.left.span_of(old.first, there + 1), pair.right.span_of(new.first, head + 1)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: of more or of fewer than the source says."
            yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.85)


def _new(case: Case, pair: Pair, mine: Sequence[Hit], theirs: Sequence[Hit]) -> Iterator[Finding]:
    """`Only`, where the source has no such limit."""
    if (
        any(hit.label == "only" for hit in mine)
        or _limited(pair.left, pair.a)
        or by_exception(pair)
        or _conditioned(pair.left, pair.link.left)
    ):
        return
    for new in theirs:
        head = _head(pair.right, new, pair.back)
        if new.label != "only" or head is None:
            continue
        if pair.right.document.tokens.norms[new.first] == "no" and any(pair.left.document.tokens.norms[k] in SUPERLATIVES for k in pair.a):
            continue  # `the youngest`, `no other is as young`
        if _after(pair.right, new) and any(pair.left.document.tokens.norms[k] == "before" for k in pair.a):
            continue  # `before the bill is paid`, `only after paying the bill`
        left, right = pair.left.document.tokens.span(pair.back[head]), pair.right.span_of(new.first, head + 1)
        why = f"“{pair.right.words(right)}”: the source does not say “{pair.right.words(_word(pair.right, new))}”."
        yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.75)
        return


def _lost_only(case: Case, pair: Pair, mine: Sequence[Hit], theirs: Sequence[Hit]) -> Iterator[Finding]:
    """`Only members who joined` told as the members who joined."""
    if (
        any(hit.label == "only" for hit in theirs)
        or _limited(pair.right, pair.b)
        or by_exception(pair)
        or _conditioned(pair.right, pair.link.right)
    ):
        return
    for old in mine:
        head = _head(pair.left, old, pair.ahead)
        if old.label != "only" or head is None or old.first in pair.ahead:
            continue
        left, right = pair.left.span_of(old.first, head + 1), pair.right.document.tokens.span(pair.ahead[head])
        why = f"“{pair.left.words(_word(pair.left, old))}” is gone: “{pair.left.words(left)}” became “{pair.right.words(right)}”."
        yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.75)
        return


def _conditioned(side: Side, sentences: Sequence[int]) -> bool:
    """`If the donors pay`, `only when the donors pay`."""
    return any(hit.label == "condition" for hit in hedges_of(side, tuple(sentences)))


def _denied(side: Side, hit: Hit) -> bool:
    tokens = side.document.tokens
    start = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).start
    return any(h.label == "strict" and h.last > hit.first - 6 for h in phrases("negations").find(tokens.norms, start, hit.first))


def _limited(side: Side, tokens: Sequence[int]) -> bool:
    norms = side.document.tokens.norms
    return any(norms[k] in _LIMITS for k in tokens)


def _after(side: Side, hit: Hit) -> bool:
    return side.document.tokens.norms[hit.last : hit.last + 1] in (("after",), ("once",), ("when",))


def _word(side: Side, hit: Hit) -> Span:
    return side.span_of(hit.first, hit.last)
