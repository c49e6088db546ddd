"""A reason, a consequence or a conclusion tacked on to a sentence that the source tells without one.

`Shares fell` told as `shares fell on fears of a long dispute`. The words behind `because of`, `raising fears` or `which proves` must be
foreign to the linked sentence and its neighbours, and stand together nowhere else in a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import hits_of
from tui_reader.compare.kinds import CLAIM_ADDED, CLAIM_CHANGED
from tui_reader.compare.lexicon import Hit
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.words import content, keys

KINDS: tuple[Kind, ...] = ()

KNOWN = 0.34
"""Share of the words behind the cue that may stand in or about the linked sentence; from there on the source may give the reason itself."""
NEAR = 2
_TOLD = {
    "reason": "a reason that the source does not give",
    "consequence": "a consequence that the source does not give",
    "conclusion": "a conclusion that the source does not draw",
}
_ENDS = frozenset(". ; : ! ? — –".split())


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.ahead) >= 3:
            yield from _tacked_on(case, pair)


def _tacked_on(case: Case, pair: Pair) -> Iterator[Finding]:
    norms = pair.right.document.tokens.norms
    mine = list(hits_of("reasons", pair.left, pair.link.left))
    given = {h.label for h in mine}
    lost = next((h for h in mine if h.label == "reason" and h.first not in pair.ahead and _gone(pair, h)), None)
    for hit in hits_of("reasons", pair.right, pair.link.right):
        label = "reason" if hit.label == "over" and lost is not None else hit.label
        if (
            label == "over"
            or (label in given and not (label == "reason" and lost))
            or all(m in pair.back for m in range(hit.first, hit.last))
        ):
            continue
        last = _end(pair.right, hit)
        span = pair.right.span_of(hit.first, last)
        words = [m for m in range(hit.last, last) if content(norms[m])]
        if not words or pair.right.in_quote(span) or _known(case, pair, [norms[m] for m in words]):
            continue
        if label == "reason" and lost is not None:
            left = pair.left.span_of(lost.first, _end(pair.left, lost))
            why = f"“{pair.left.words(left)}” became “{pair.right.words(span)}”: another reason than the source’s."
            yield found(case, CLAIM_CHANGED, why, left=left, right=span, pair=pair, severity="medium", sureness=0.78)
            return
        severity: Severity = "high" if hit.label == "conclusion" and "prov" in pair.right.words(span)[:16] else "medium"
        yield found(
            case, CLAIM_ADDED, f"“{pair.right.words(span)}”: {_TOLD[hit.label]}.", right=span, pair=pair, severity=severity, sureness=0.78
        )
        return


def _end(side: Side, hit: Hit) -> int:
    """Token behind the clause that the words open."""
    tokens = side.document.tokens
    stop = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop
    return next((m for m in range(hit.last, stop) if tokens.norms[m] in _ENDS or (tokens.norms[m] == "," and m > hit.last + 1)), stop)


def _gone(pair: Pair, hit: Hit) -> bool:
    """None of the words of the source's reason is in the rewrite's sentence."""
    norms = pair.left.document.tokens.norms
    words = [k for k in range(hit.last, _end(pair.left, hit)) if content(norms[k])]
    return bool(words) and not any(k in pair.ahead for k in words)


def _known(case: Case, pair: Pair, words: list[str]) -> bool:
    """Do the sentences about the linked one have the words, or one other sentence of a source most of them?"""
    document = pair.left.document
    first, last = max(0, min(pair.link.left) - NEAR), min(len(document.sentences), max(pair.link.left) + NEAR + 1)
    near = {key for i in range(first, last) for k in document.tokens.of_sentence(i) for key in keys(document.tokens.norms[k])}
    known = sum(not near.isdisjoint(keys(w)) for w in words)
    return known > KNOWN * len(words) or case.best_holder(words) >= 0.6
