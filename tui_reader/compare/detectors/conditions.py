"""A condition that is gone: `unless`, `provided`, `if` and their kin, with the clause they open, and nothing in the rewrite that sets one.

What stands of the clause's words decides, not the word that opens it: `if the court approves`, `with the court's approval`. A condition in
other words has some word of its kind (only, otherwise, needs, depends) in the linked sentences or beside them, whatever else was reworded.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import hedges_of, statement_at, told_as
from tui_reader.compare.kinds import HEDGE_LOST
from tui_reader.compare.lexicon import Hit
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.words import content, keys
from tui_reader.text.thesaurus import Kin, kin

KINDS: tuple[Kind, ...] = ()
KEPT = 0.34
"""Share of the clause's words that the rewrite may have, and the condition be gone."""
_SETS = frozenset(["condition", "until"])
_AHEAD = frozenset("will would 'll can could may might must should".split())
_BE = frozenset("is are was were be been remains remained".split())
_STOPS = frozenset(', ; : . - – — " “ ”'.split())
_WISHES = frozenset("permitting allowing willing".split())
_NEAR = (Kin.SAME, Kin.CLOSE)
_WHILE = frozenset("while given".split())
"""Words that set a condition now and then: enough to keep one, not to be one."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        clauses = [c for i in pair.link.left for c in conditions(pair.left, i)]
        if clauses:
            yield from _gone(case, pair, clauses)


def _gone(case: Case, pair: Pair, clauses: list[tuple[int, int]]) -> Iterator[Finding]:
    norms = pair.left.document.tokens.norms
    for first, last in clauses:
        words = [k for k in range(first, last) if content(norms[k])]
        rest = [pair.ahead[k] for k in pair.a if not first <= k < last and k in pair.ahead and content(norms[k])]
        done = next((pair.ahead[k] for k in words if k in pair.ahead and told_as(pair.right, pair.ahead[k]) == "done"), None)
        if (
            not words
            or len(rest) < 2
            or (done is None and _kept(pair, words) > KEPT * len(words) and not _cut(pair, words))
            or _sets_one(case, pair, words)
        ):
            continue
        left = pair.left.span_of(first, last)
        right = pair.right.span_of(min(rest), max(rest) + 1) if done is None else statement_at(pair.right, done, done + 1)
        quoted = pair.left.in_quote(left) is not None
        if quoted and pair.right.in_quote(right):
            continue  # the quotation's own finding says it
        claim = pair.right.said_by(right) or pair.right.in_quote(right) or quoted
        severity: Severity = "medium" if claim else "high"
        told = "now holds without it" if done is None else "is told as done"
        why = f"The condition “{pair.left.words(left)}” is gone: “{pair.right.words(right)}” {told}."
        yield found(case, HEDGE_LOST, why, left=left, right=right, pair=pair, severity=severity, sureness=0.85)


def _kept(pair: Pair, words: list[int]) -> int:
    mine, theirs = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    new = [theirs[m] for m in pair.b if m not in pair.back and content(theirs[m])]
    return sum(k in pair.ahead or any(kin(mine[k], w) in _NEAR or not set(keys(mine[k])).isdisjoint(keys(w)) for w in new) for k in words)


def _cut(pair: Pair, words: list[int]) -> bool:
    """The last word of the clause is gone, and nothing of the rewrite's own stands in its place: `if funding is approved`, `with funding`."""
    theirs = pair.right.document.tokens.norms
    return words[-1] not in pair.ahead and not any(content(theirs[m]) and m not in pair.back for m in pair.seat(words[-1]))


def _sets_one(case: Case, pair: Pair, words: list[int]) -> bool:
    """Some condition, in any words of the rewrite's own, in the linked sentences; or in one beside them that has half of the clause's words."""
    openers = {first for i in pair.link.left for first, _ in conditions(pair.left, i)}
    if any(k not in pair.back or pair.back[k] in openers for j in pair.link.right for k in _markers(pair.right, j)):
        return True
    count = len(case.rewrite.document.sentences)
    wanted = [set(keys(pair.left.document.tokens.norms[k])) for k in words]
    for j in (pair.link.right[0] - 1, pair.link.right[-1] + 1):
        if 0 <= j < count and any(True for _ in _markers(pair.right, j)):
            tokens = pair.right.document.tokens
            told = {key for m in tokens.of_sentence(j) if content(tokens.norms[m]) for key in keys(tokens.norms[m])}
            if sum(not told.isdisjoint(w) for w in wanted) * 2 >= len(wanted):
                return True
    return False


def _markers(side: Side, j: int) -> Iterator[int]:
    """Tokens of the sentence that may open a condition."""
    yield from (h.first for h in hedges_of(side, (j,)) if h.label.removesuffix("_kept") in _SETS)
    yield from (first for first, _ in conditions(side, j))
    tokens = side.document.tokens
    yield from (k for k in tokens.of_sentence(j) if tokens.norms[k] in _WHILE)


def conditions(side: Side, sentence: int) -> Iterator[tuple[int, int]]:
    """(first, last) token of every clause of the sentence that sets a condition."""
    norms = side.document.tokens.norms
    here = side.document.tokens.of_sentence(sentence)
    for hit in hedges_of(side, (sentence,)):
        if hit.label == "condition" and not _state(norms, hit, here):
            inverted = norms[hit.first - 1 : hit.first] == ("only",)  # `only if it rains will the gates be shut`
            yield hit.first, _until_verb(norms, hit.last, here) if inverted else _end(norms, hit.last, here)
    first = next((k for k in here if norms[k][0].isalnum()), here.stop)
    if first + 3 < here.stop and norms[first] in ("without", "once", "should"):
        end = min(_end(norms, first, here), _until_verb(norms, first + 3, here))
        ahead = any(norms[k] in _AHEAD for k in range(end, min(here.stop, end + 9)))
        if norms[first] == "should" or (ahead and not (norms[first] == "once" and norms[first + 1] in _COUNTS)):
            yield first, end
    for k in range(here.start + 1, here.stop):
        if norms[k] in _WISHES and content(norms[k - 1]) and (k + 1 == here.stop or norms[k + 1] in _STOPS):
            yield k - 1, k + 1  # `weather permitting`


_COUNTS = frozenset("a again more every per each".split())
"""Behind `once` where it counts: `once a month`."""


def _until_verb(norms: tuple[str, ...], first: int, here: range) -> int:
    return next((k for k in range(first, here.stop) if norms[k] in _AHEAD), here.stop)


def _state(norms: tuple[str, ...], hit: Hit, here: range) -> bool:
    """`A decision is pending`: a state. `In the dark, if not blind`: nothing hangs on it."""
    before = norms[hit.first - 1] if hit.first > here.start else ""
    return before in _BE or norms[hit.last : hit.last + 1] in (("not",), ("any",), ("only",), ("anything",), ("ever",)) or before == "even"


def _end(norms: tuple[str, ...], first: int, here: range) -> int:
    return next((k for k in range(first, here.stop) if norms[k] in _STOPS), here.stop)
