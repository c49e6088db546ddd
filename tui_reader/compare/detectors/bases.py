"""What a figure or a more is measured against: the year before, the quarter before, a forecast, others.

`Up 4% on the year` told as on the quarter keeps every figure and says something else. Its findings are of a kind that numbers declare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tui_reader.compare.bases import bases_of
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED as CLAIM
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content
from tui_reader.text.span import Span

KINDS: tuple[Kind, ...] = ()

_BEFORE = re.compile(
    r"\b(?:than|from) (?:it|they|he|she|the one|those|that)? ?(?:was|were|had been|did|before|ever before)\b|\bthan (?:before|previously|earlier|ever|usual)\b"
    r"|\b(?:than|from) (?:in |at |on |during )?(?:the|a|an) (?:\w+ )?\w+ (?:before|earlier|ago|previously)\b|\bfrom the one before\b",
    re.IGNORECASE,
)


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        mine, theirs = bases_of(pair.left, pair.link.left), bases_of(pair.right, pair.link.right)
        told = _other(mine, theirs) or _others_to_time(pair, mine, theirs)
        if told is not None:
            left, right = told
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: it is measured against something else."
            yield found(
                case, CLAIM, why, left=left, right=right, pair=pair, severity="high" if pair.trust >= 0.7 else "medium", sureness=0.85
            )


def _other(mine: dict[str, Span], theirs: dict[str, Span]) -> tuple[Span, Span] | None:
    """Each side has bases, and none in common."""
    if not mine or not theirs or set(mine) & set(theirs):
        return None
    if "dated" in (mine | theirs) and not {"forecast", "average"} & set(mine | theirs):
        return None  # 2021 may be the year before
    return next(iter(mine.values())), next(iter(theirs.values()))


def _others_to_time(pair: Pair, mine: dict[str, Span], theirs: dict[str, Span]) -> tuple[Span, Span] | None:
    """More than others do, told as more than before, or the reverse: what the one names behind `than` is not in the other."""
    for side, here, other, there, matched in (
        (pair.left, mine, pair.right, theirs, pair.ahead),
        (pair.right, theirs, pair.left, mine, pair.back),
    ):
        if here:
            continue
        rivals = _rivals(side, pair.link.left if side is pair.left else pair.link.right, matched)
        before = rivals and _time_base(other, pair.link.right if side is pair.left else pair.link.left, there)
        if rivals and before:
            return (rivals, before) if side is pair.left else (before, rivals)
    return None


def _time_base(side: Side, sentences: Sequence[int], bases: dict[str, Span]) -> Span | None:
    """Where the sentences compare with what was before, and with nothing else."""
    for i in sentences:
        span = side.document.sentences[i].span
        match = _BEFORE.search(side.text, span.start, span.end)
        if match:
            return Span(*match.span())
    return next((span for label, span in bases.items() if label not in ("forecast", "average") and _compares(side, span)), None)


def _compares(side: Side, span: Span) -> bool:
    k = side.tokens_in(span).start
    norms = side.document.tokens.norms
    return any(norms[n] in ("than", "from", "on", "compared", "against", "over") for n in range(max(0, k - 4), k + 1))


_NOT_OTHERS = frozenset("more less half twice one two three average forecast expected planned usual before ever previously".split())


def _rivals(side: Side, sentences: Sequence[int], matched: Mapping[int, int]) -> Span | None:
    """Who or what stands behind `than`, when the other side does not have it: `than stray dogs did`."""
    norms = side.document.tokens.norms
    for i in sentences:
        here = side.document.tokens.of_sentence(i)
        for k in range(here.start, here.stop - 1):
            if norms[k] != "than" or norms[k + 1] in _NOT_OTHERS or norms[k + 1][0].isdigit():
                continue
            stop = next((n for n in range(k + 1, min(here.stop, k + 6)) if norms[n] in (",", ".", ";")), min(here.stop, k + 6))
            ends = next((n for n in range(k + 2, stop) if norms[n] in ("on", "in", "at", "for", "of", "did", "do", "does", "by")), stop)
            words = [n for n in range(k + 1, ends) if content(norms[n])][:2]
            inside = side.span_of(k, ends)
            counted = any(q.span.overlaps(inside) for q in side.quantities.get(i, ()))
            if words and not counted and not any(n in matched for n in words):
                return side.span_of(k, words[-1] + 1)
    return None
