"""How a detector says what it found: words of both sides, a reason, and how far it may be trusted."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.model import Finding, Kind, Place, Severity
from tui_reader.text.span import Span

FREE = {"negation_changed": 0.2}
"""Kinds that rest on one small word, and how freely (`Pair.free`) a sentence may be reworded for them to be a warning. In 640 pairs of
sentences annotated by others five of six such findings above this were wrong (`not yet said` > `remains unclear`), two of twelve below it.
"""


def found(
    case: Case,
    kind: Kind,
    why: str,
    *,
    left: Span | None = None,
    right: Span | None = None,
    pair: Pair | None = None,
    source: int = 0,
    severity: Severity | None = None,
    sureness: float = 0.9,
) -> Finding:
    """A finding on words `left` of a source and `right` of the rewrite; its id is given when all are known.

    sureness: how often this detector is right, given a right link; confidence is that times the link's score. What rests on a
    link below the desk's `unsure_below` is never high, what reads single words in a sentence told freely is low,
    and so is what a brief leaves out, lead and caveats apart. `pair` names the source; without one `source` does.
    """
    trust = pair.trust if pair else 1.0
    level = severity or kind.severity
    if trust < case.config.align.unsure_below and level == "high":
        level = "medium"
    if pair is not None and level != "low" and pair.free > FREE.get(kind.id, 1.0):
        level = "low"
    if pair is None and right is None and level == "medium" and case.brief:
        level = "low"
    n = pair.link.source if pair else source
    return Finding(
        "", kind, level, round(sureness * trust, 4), _place(case.sources[n], left, n), _place(case.rewrite, right, 0), _ended(why)
    )


def _ended(why: str) -> str:
    """A reason ends once: after words quoted with their own full stop none is set behind the marks."""
    return why[:-1] if why.endswith("”.") and why[:-2].rstrip("\"'’”)")[-1:] in (".", "!", "?", "…") else why


def _place(side: Side, span: Span | None, source: int) -> Place | None:
    if span is None:
        return None
    first, last = side.document.sentence_at(span.start), side.document.sentence_at(max(span.start, span.end - 1))
    return Place(span, tuple(range(max(0, first), last + 1)), source)


def with_ids(case: Case, findings: list[Finding]) -> list[Finding]:
    """Ids by content: kind, words and the sentences they stand in, so that they hold across runs and across versions in which those
    sentences did not change. The same thing twice is told apart by its order."""
    seen: dict[str, int] = {}
    out = []
    for finding in findings:
        parts = [finding.kind.id]
        for place, side in ((finding.left, case.sources[finding.left.source] if finding.left else None), (finding.right, case.rewrite)):
            if place is not None and side is not None:
                parts += [place.span.of(side.text), *(side.document.sentence_text(i) for i in place.sentences)]
            parts.append("\0")
        digest = sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()
        seen[digest] = seen.get(digest, -1) + 1
        if seen[digest]:
            digest = sha256(f"{digest}{seen[digest]}".encode()).hexdigest()
        out.append(replace(finding, id=digest[:12]))
    return out
