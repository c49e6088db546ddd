"""The words that credit a statement, cut out of a sentence otherwise kept: `the insurer has said it is not liable` > `the insurer is not liable`.

What becomes of a credit where the sentence is told anew is asked in detectors/statements.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Pair
from tui_reader.compare.credited import own_act
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import ATTRIBUTION_DROPPED
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.verbatim import lone_edits
from tui_reader.compare.voices import PRONOUNS
from tui_reader.compare.words import content
from tui_reader.extract.model import Claim
from tui_reader.text.span import Span

KINDS: tuple[Kind, ...] = ()


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        for edit, place in lone_edits(pair):
            if edit.op == "delete" and edit.left is not None and (claim := _credit(pair, edit.left)) is not None:
                yield _uncredited(case, pair, claim, edit.left, place)


def _credit(pair: Pair, cut: Span) -> Claim | None:
    """The claim whose cue was cut with nothing but who says it and words without a meaning of their own, unless the rewrite credits its
    sentence in some other way."""
    if any(claim.kind == "claim" for j in pair.link.right for claim in pair.right.claims.get(j, ())):
        return None
    norms = pair.left.document.tokens.norms
    for claim in (c for i in pair.link.left for c in pair.left.claims.get(i, ()) if c.kind == "claim" and c.cue):
        credit = {k for part in (*claim.cue, *claim.speaker) for k in pair.left.tokens_in(part)}
        alone = all(k in credit for k in pair.left.tokens_in(cut) if content(norms[k]))
        if alone and all(cut.contains(part) for part in claim.cue) and _silenced(pair, claim, cut):
            return claim
    return None


def _silenced(pair: Pair, claim: Claim, cut: Span) -> bool:
    """Who said it went with it, or has become the one of whom it is told: `the insurer said it is` > `the insurer is`."""
    norms = pair.left.document.tokens.norms
    if claim.speaker and not cut.contains(claim.speaker[0]):
        cues = {k for part in claim.cue for k in pair.left.tokens_in(part)}
        return own_act(pair, claim) and all(k in cues or norms[k] in PRONOUNS or norms[k] == "that" for k in pair.left.tokens_in(cut))
    named = {k for part in claim.speaker for k in pair.left.tokens_in(part) if content(norms[k])}
    return not any(k in pair.ahead for k in named)


def _uncredited(case: Case, pair: Pair, claim: Claim, cut: Span, place: Span) -> Finding:
    """High, unless somebody is told to do what he said he did, or the sentence before may still be heard to credit a pronoun's words."""
    severity: Severity = "medium" if claim.name is None or own_act(pair, claim) else "high"
    why = f"“{pair.left.words(cut)}” is gone: the statement now stands as the paper’s own."
    return found(case, ATTRIBUTION_DROPPED, why, left=cut, right=place, pair=pair, severity=severity, sureness=0.85)
