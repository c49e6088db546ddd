"""A not, no, never or without that is gone or new: the statement is turned round.

Measured: a changed count of negations inside a confident pair is right in 97 of 100 cases of light editing. A free rewrite denies in
other ways, and those are counted as well: words that imply a no (`expired`, `unconvinced`), two that undo each other (`cannot go ahead
without`), a part for a `not all`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.denials import CLAUSE, bounds, denials
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import Hit
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.parties import acts
from tui_reader.compare.restated import undenied
from tui_reader.compare.turned import of_a_bound
from tui_reader.compare.words import FUNCTION, content
from tui_reader.text.inflection import bases
from tui_reader.text.span import Span

NEGATION = Kind("negation_changed", "claim", "M", "high", "A not, no or never is gone or new: the statement is turned round.")
KINDS = (NEGATION,)

SURE = 0.7
"""Link score from which a negation may be high: below, the two sentences may simply be about different things."""
_WHOLES = frozenset("all every everyone everybody everything each always entirely fully completely wholly totally necessarily both".split())
_PARTS = frozenset(
    "some several few many most part parts partly sometimes others only half minority majority exceptions exception except".split()
)


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _negations(case, pair)
        yield from _done_after_all(case, pair)


def _negations(case: Case, pair: Pair) -> Iterator[Finding]:
    olds, news = denials(pair.left, pair.link.left), denials(pair.right, pair.link.right)
    if len(olds) == len(news):
        return
    more, fewer = (pair.left, pair.right) if len(olds) > len(news) else (pair.right, pair.left)
    matched, back = (pair.ahead, pair.back) if more is pair.left else (pair.back, pair.ahead)
    here = [h for h in (olds if more is pair.left else news) if not all(k in matched for k in range(h.first, h.last))]
    there = [h for h in (news if more is pair.left else olds) if not all(k in back for k in range(h.first, h.last))]
    for hit in here:
        if hit.label != "strict" or not more.document.tokens.norms[min(hit.last, len(more.document.tokens) - 1)][-1].isalnum():
            continue  # `whether or not, and`: what it denies is left to the reader
        scope = _scope(more, hit, matched)
        if scope is None:
            continue
        target = matched[scope]
        first, last = bounds(fewer, fewer.document.sentence_at(fewer.document.tokens.starts[target]))
        if any(first <= h.first < last and abs(h.first - target) <= CLAUSE for h in there):
            continue
        after = more.document.tokens.norms[hit.last : hit.last + 1]
        if after and after[0] in _WHOLES and any(fewer.document.tokens.norms[k] in _PARTS and k not in back for k in range(first, last)):
            continue  # not all of them were: some were not
        if undenied(pair, more, hit, fewer, target) or of_a_bound(pair, more, hit):
            continue
        mine, theirs = more.span_of(min(hit.first, scope), max(hit.last, scope + 1)), _around(fewer, target)
        left, right = (mine, theirs) if more is pair.left else (theirs, mine)
        word = more.words(more.span_of(hit.first, hit.last))
        told = "is gone" if more is pair.left else "is new"
        why = f"“{word}” {told}: “{pair.left.words(left)}” became “{pair.right.words(right)}”."
        yield found(
            case, NEGATION, why, left=left, right=right, pair=pair, severity="high" if pair.trust >= SURE else "medium", sureness=0.92
        )


_FAILS = frozenset("fail refuse decline forget neglect omit unable yet lack".split())


def _done_after_all(case: Case, pair: Pair) -> Iterator[Finding]:
    """`Refused to publish`, `has yet to find`, `lacked an exit`, told as done or there in a sentence that denies nothing."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    told: set[int] | None = None
    for k in pair.a:
        if k in pair.ahead or _FAILS.isdisjoint(bases(x[k])) or k + 2 > pair.a[-1]:
            continue
        lacks = "lack" in bases(x[k])
        head = next((n for n in range(k + 1 if lacks else k + 2, min(pair.a[-1] + 1, k + 5)) if content(x[n])), None)
        if head is None or head not in pair.ahead or (not lacks and x[k + 1] != "to"):
            continue
        m = pair.ahead[head]
        if told is None:
            told = {act.verb for j in pair.link.right for act in acts(pair.right, j)}
        had = lacks and any(y[n] in ("had", "has", "have", "with") for n in range(max(pair.b[0], m - 3), m))
        if denials(pair.right, pair.link.right) or not (had or (not lacks and m in told)):
            continue
        left, right = pair.left.span_of(k, head + 1), _around(pair.right, m)
        why = (
            f"“{pair.left.words(pair.left.document.tokens.span(k))}” is gone: “{pair.left.words(left)}” became “{pair.right.words(right)}”."
        )
        severity: Severity = "high" if pair.trust >= SURE else "medium"
        yield found(case, NEGATION, why, left=left, right=right, pair=pair, severity=severity, sureness=0.88)
        return


def _scope(side: Side, hit: Hit, matched: Mapping[int, int]) -> int | None:
    """The word the negation denies, if the other side has it: the next content word, else the one before."""
    tokens = side.document.tokens
    first, last = bounds(side, side.document.sentence_at(tokens.starts[hit.first]))
    for k in range(hit.last, min(last, hit.last + 6)):
        if content(tokens.norms[k]):
            if k in matched:
                return k
            if not tokens.norms[k].endswith("ly"):
                return None  # the denied word itself went: the clause says it in other words (`not guilty`, `innocent`)
    before = [k for k in range(max(first, hit.first - 2), hit.first) if content(tokens.norms[k]) and k in matched]
    return before[-1] if before else None


def _around(side: Side, k: int) -> Span:
    """The word with the auxiliaries before it."""
    tokens = side.document.tokens
    start, _ = bounds(side, side.document.sentence_at(tokens.starts[k]))
    first = k
    while first > max(start, k - 3) and tokens.norms[first - 1] in FUNCTION:
        first -= 1
    return side.span_of(first, k + 1)
