"""A second voice that is gone: the sentence gives two sides, the rewrite one. `; he says he only shouted`, `an account its owner disputes`.

Only where nothing stands in its place: the rewrite has fewer voices, none of the statement's words, hardly a word of its own, and neither
its sentence nor a neighbour contradicts anybody. Its findings are of a kind that coverage declares.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_DROPPED as DROPPED
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content, stem
from tui_reader.extract.limits import retells
from tui_reader.extract.model import Claim
from tui_reader.text.span import Span

KINDS: tuple[Kind, ...] = ()
GONE = 0.25
"""Share of the second statement's words that the rewrite may have, and the statement be gone."""
KEPT = 0.5
"""Share of the first statement's words that it must have."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        claims = _claims(pair.left, pair.link.left)
        if len(claims) > 1 and len(claims) > len(_claims(pair.right, pair.link.right)) and not _answered(case, pair):
            yield from _gone(case, pair, claims)


def _claims(side: Side, sentences: Sequence[int]) -> list[Claim]:
    here = {c.id: c for i in sentences for c in side.claims.get(i, ()) if c.kind == "claim" and c.cue and c.speaker}
    return sorted(here.values(), key=lambda c: min(c.cue[0], c.speaker[0]))


def _gone(case: Case, pair: Pair, claims: Sequence[Claim]) -> Iterator[Finding]:
    norms, theirs = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    new = sum(content(theirs[m]) and m not in pair.back for m in pair.b)
    for claim in claims[1:]:
        parts = [*claim.content, *claim.cue, *claim.speaker]
        span = Span(min(p.start for p in parts), max(p.end for p in parts))
        words = [k for part in claim.content for k in pair.left.tokens_in(part) if content(norms[k])]
        inside = set(pair.left.tokens_in(span))
        first = [
            k for other in claims if other is not claim for part in other.content for k in pair.left.tokens_in(part) if k not in inside
        ]
        kept = [k for k in first if content(norms[k])]
        if not words or not kept or not _another(pair.left, claim, claims[0]):
            continue
        cues = [k for part in claim.cue for k in pair.left.tokens_in(part)]
        if sum(k in pair.ahead for k in words) > GONE * len(words) or any(k in pair.ahead for k in cues) or new * 2 > len(words):
            continue
        if sum(k in pair.ahead for k in kept) < KEPT * len(kept):
            continue
        why = f"Another voice is gone: “{pair.left.words(span)}”."
        yield found(case, DROPPED, why, left=span, pair=pair, severity="medium", sureness=0.8)


def _another(side: Side, claim: Claim, first: Claim) -> bool:
    """Not the first speaker again, by the same words."""
    a, b = ({stem(w) for w in side.words(c.speaker[0]).casefold().split() if content(w)} for c in (claim, first))
    return not a or not a & b


def _answered(case: Case, pair: Pair) -> bool:
    """The linked sentences or the ones beside them dispute something."""
    document = case.rewrite.document
    near = range(max(0, pair.link.right[0] - 1), min(len(document.sentences), pair.link.right[-1] + 2))
    mine = set(pair.link.left)
    for j in near:
        lefts = {i for link in case.links_of(j) for i in link.left}
        if retells(document.sentence_text(j), "denial") and (lefts & mine or not lefts):
            return True
    return False
