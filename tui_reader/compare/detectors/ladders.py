"""A further step than the source tells: arrested told as charged, missing as killed, suspended as scrapped, urged as ordered.

The steps of a course of events are in data/ladders.txt. What decides is the step, not the word, so that `detained` for `arrested` is
calm; and a step that the source tells elsewhere is only a change where the rewrite has it in the very place of the lower one.
Its findings are of a kind that polarity declares.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED as CHANGED
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.words import content

KINDS: tuple[Kind, ...] = ()
GRAVE = ("legal", "harm", "health")
"""Ladders on which one step more is a different story about a person."""
SURE = 0.6
"""Link score from which a step may be high."""
_OPEN = frozenset(
    "not n't no never without nor neither unless until if whether may might could can would should will shall to before against threaten threatened"
    " likely expected attempted alleged allegedly suspected yet".split()
)
"""Before a step, words that leave it open or deny it."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.ahead) >= 2:
            yield from _steps(case, pair)


def _steps(case: Case, pair: Pair) -> Iterator[Finding]:
    mine, theirs = _hits(pair.left, pair.link.left), _hits(pair.right, pair.link.right)
    told: set[str] = set()
    for new in theirs:
        ladder, step = _step(new)
        here = [hit for hit in mine if _step(hit)[0] == ladder]
        if not here or ladder in told or all(k in pair.back for k in range(new.first, new.last)) or _open(pair.right, new):
            continue
        best = max(here, key=lambda hit: _step(hit)[1])
        seat = best.first not in pair.ahead and new.first in pair.seat(best.first)
        if step <= _step(best)[1] or (not seat and _elsewhere(case, ladder, step)):
            continue
        if not seat and (best.first in pair.ahead or not _one_matter(pair, best, new)):
            continue
        told.add(ladder)
        left, right = pair.left.span_of(best.first, best.last), pair.right.span_of(new.first, new.last)
        if pair.left.in_quote(left) and pair.right.in_quote(right):
            continue
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: a further step than the source tells."
        severity: Severity = "high" if ladder in GRAVE and pair.trust >= SURE else "medium"
        yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity=severity, sureness=0.82)


def _hits(side: Side, sentences: Sequence[int]) -> list[Hit]:
    tokens = side.document.tokens
    return [hit for i in sentences for hit in phrases("ladders").find_all(tokens.norms, *_bounds(side, i))]


def _bounds(side: Side, sentence: int) -> tuple[int, int]:
    here = side.document.tokens.of_sentence(sentence)
    return here.start, here.stop


def _step(hit: Hit) -> tuple[str, int]:
    ladder, _, step = hit.label.rpartition(" ")
    return ladder, int(step)


def _open(side: Side, hit: Hit) -> bool:
    norms = side.document.tokens.norms
    first, _ = _bounds(side, side.document.sentence_at(side.document.tokens.starts[hit.first]))
    return any(norms[k] in _OPEN for k in range(max(first, hit.first - 4), hit.first))


def _elsewhere(case: Case, ladder: str, step: int) -> bool:
    """Some source tells this step, or a further one, somewhere."""
    return any(
        _step(hit)[0] == ladder and _step(hit)[1] >= step and not _open(side, hit)
        for side in case.sources
        for i in range(len(side.document.sentences))
        for hit in _hits(side, (i,))
    )


def _one_matter(pair: Pair, old: Hit, new: Hit) -> bool:
    """Two words near the lower step stand near the higher one."""
    norms = pair.left.document.tokens.norms
    near = [k for k in range(old.first - 6, old.last + 7) if k in pair.ahead and content(norms[k])]
    return sum(new.first - 8 <= pair.ahead[k] <= new.last + 8 for k in near) >= 2
