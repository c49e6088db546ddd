"""A Comparison as the comparison JSON of the public interface (schema tui-reader/comparison/1)."""

from __future__ import annotations

from typing import Any

from tui_reader.align.model import Unlinked
from tui_reader.compare.model import Comparison, Finding, Place
from tui_reader.version import VERSION

SCHEMA = "tui-reader/comparison/1"


def comparison_dict(comparison: Comparison) -> dict[str, Any]:
    """Plain lists, dicts, strings and numbers; offsets in code points of each article's text."""
    c = comparison
    links = [*c.alignment.links, *(link for a in c.also_alignments for link in a.links)]
    return {
        "schema": SCHEMA,
        "tool": {"name": "tui-reader", "version": VERSION},
        "config_sha256": c.config_sha256,
        "limited": list(c.limited),
        "complete": c.complete,
        "left": c.left.to_dict(),
        "right": c.right.to_dict(),
        "also": [facts.to_dict() for facts in c.also],
        "links": [
            {
                "left": list(link.left),
                "right": list(link.right),
                "source": link.source,
                "score": round(link.score, 4),
                "relation": link.relation,
                "moved": link.moved != 0,
                "by": link.by,
            }
            for link in links
        ],
        "unlinked": {
            "left": [_unlinked(u) for u in c.alignment.unlinked_left],
            "right": [_unlinked(u) for u in c.alignment.unlinked_right],
        },
        "changes": [
            {"id": x.id, "state": x.state, "left": list(x.left), "right": list(x.right), "findings": list(x.findings), "unsure": x.unsure}
            for x in c.changes
        ],
        "quotes": [
            {
                "left": list(q.left),
                "right": list(q.right),
                "left_state": q.left_state,
                "right_state": q.right_state,
                "changes": [list(pair) for pair in q.changes],
                "source": q.source,
            }
            for q in c.quotes
        ],
        "entities": [{"name": e.name, "type": e.type, "state": e.state, "left": list(e.left), "right": list(e.right)} for e in c.entities],
        "findings": [_finding(f, c) for f in c.findings],
        "coverage": {name: getattr(c.coverage, name) for name in c.coverage.__dataclass_fields__},
        "verdict": c.verdict.level,
        "reasons": list(c.verdict.reasons),
        "risk": c.verdict.risk,
        "loss": round(c.verdict.loss, 4),
    }


def _unlinked(u: Unlinked) -> dict[str, Any]:
    return {"sentence": u.sentence, "nearest": u.nearest, "score": round(u.score, 4)}


def _finding(finding: Finding, c: Comparison) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind.id,
        "group": finding.kind.group,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 4),
        "decision": None,
        "left": _place(finding.left, c, left=True),
        "right": _place(finding.right, c, left=False),
        "why": finding.why,
    }


def _place(place: Place | None, c: Comparison, *, left: bool) -> dict[str, Any] | None:
    if place is None:
        return None
    facts = c.right if not left else c.left if place.source == 0 else c.also[place.source - 1]
    out: dict[str, Any] = {
        "start": place.span.start,
        "end": place.span.end,
        "text": place.span.of(facts.document.text),
        "sentences": list(place.sentences),
    }
    return {"source": place.source, **out} if left else out
