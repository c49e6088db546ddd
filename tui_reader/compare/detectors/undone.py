"""What was weighed, offered, begun or would have happened, told as done; a step short of it told as a decision; `in principle` gone."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Pair
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import CLAUSE, hedges_of, hits_of, is_past, reported, statement_at, told_as
from tui_reader.compare.kinds import HEDGE_LOST
from tui_reader.compare.lexicon import Hit
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.words import content
from tui_reader.text.thesaurus import Kin, kin

KINDS: tuple[Kind, ...] = ()


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _undone(case, pair)


_ALIKE = (Kin.SAME, Kin.CLOSE, Kin.KIND)


def _undone(case: Case, pair: Pair) -> Iterator[Finding]:
    """What the source says was to happen, would have happened, was weighed, offered or begun, told as done; a step short of it told as a
    decision; `in principle` gone."""
    mine, theirs = list(hits_of("unreal", pair.left, pair.link.left)), list(hits_of("unreal", pair.right, pair.link.right))
    theirs += [h for h in hedges_of(pair.right, pair.link.right) if h.label != "would"]
    norms = pair.left.document.tokens.norms
    for hit in mine:
        if hit.label == "start_kept" or any(k in pair.ahead for k in range(hit.first, hit.last) if content(norms[k])):
            continue
        if hit.label == "unreal" and norms[hit.last - 1] == "have" and not is_past(norms[hit.last]):
            continue  # `would have to`, `would have a say`
        if hit.first and norms[hit.first - 1] in ("not", "n't", "never", "no"):
            continue
        head = _head_after(pair, hit)
        if head is None or any(abs(h.first - head[1]) <= 12 and _stands(hit.label, h.label) for h in theirs):
            continue
        k, m = head
        state = told_as(pair.right, m)
        told = {"done": "which is told as done", "will": "which is told as decided", "": "which now stands without it"}[state]
        wanted = ("", "done", "will") if hit.label == "principle" else ("done", "will") if hit.label == "consider" else ("done",)
        if state not in wanted or (hit.label in ("consider", "propose", "near") and told_as(pair.left, k, hit.last) == "done"):
            continue
        there = pair.right.document.tokens.norms[max(pair.b[0], m - 4) : m + 1]
        if hit.label in ("consider", "propose") and any(content(w) and kin(norms[hit.first], w) in _ALIKE for w in there):
            continue  # `urged patience`, `counselled patience`
        if hit.label == "future" and reported(pair.left, hit) and told_as(pair.right, m) != "done":
            continue
        left, right = pair.left.span_of(hit.first, max(hit.last, k + 1)), statement_at(pair.right, m, m + 1)
        if pair.left.in_quote(left) and pair.right.in_quote(right):
            continue
        claim = pair.right.said_by(right) or pair.right.in_quote(right)
        severity: Severity = "high" if state == "done" and hit.label != "principle" else "medium" if claim else "high"
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”, {told}."
        yield found(case, HEDGE_LOST, why, left=left, right=right, pair=pair, severity=severity, sureness=0.82)


def _stands(old: str, new: str) -> bool:
    """Does a phrase of the rewrite keep open what one of the source kept open?"""
    if old == "principle":
        return new in ("principle", "condition", "may", "likely")
    return new not in ("principle", "degree") and not (new == "future" and old in ("consider", "propose"))


def _head_after(pair: Pair, hit: Hit) -> tuple[int, int] | None:
    """The first content word after the phrase, where the rewrite has it: what was not done. At most one word before it went."""
    tokens = pair.left.document.tokens
    stop = min(hit.last + 6, tokens.of_sentence(pair.left.document.sentence_at(tokens.starts[hit.first])).stop)
    stop = next((k for k in range(hit.last, stop) if tokens.norms[k] in CLAUSE), stop)
    heads = [k for k in range(hit.last, stop) if content(tokens.norms[k]) and not tokens.norms[k].endswith("ly")][:2]
    return next(((k, pair.ahead[k]) for k in heads if k in pair.ahead), None)
