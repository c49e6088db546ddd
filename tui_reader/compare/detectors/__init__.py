"""Every detector, one module per kind (or per family of kinds that one look decides), in DETECTORS.

A detector is a module with KINDS and `detect(case) -> iterable of Finding`. It knows no other detector; that a
specific finding silences a general one on the same words is decided here, and so are the desk's own severities.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tui_reader.compare.case import Case
from tui_reader.compare.detectors import (
    attribution,
    bases,
    conditions,
    contradictions,
    coverage,
    cuts,
    entities,
    granted,
    grave,
    headlines,
    heads,
    hedges,
    ladders,
    lookalikes,
    names,
    negations,
    numbers,
    order,
    polarity,
    quantifiers,
    quotes,
    rates,
    reasons,
    relations,
    replies,
    scope,
    statements,
    style,
    swaps,
    turns,
    uncredited,
    undone,
    wholes,
)
from tui_reader.compare.findings import with_ids
from tui_reader.compare.model import SEVERITIES, Finding, Kind, Place
from tui_reader.text.span import Span

Detector = Callable[[Case], Iterable[Finding]]
DETECTORS: tuple[tuple[tuple[Kind, ...], Detector], ...] = (
    (quotes.KINDS, quotes.detect),
    (undone.KINDS, undone.detect),
    (hedges.KINDS, hedges.detect),
    (conditions.KINDS, conditions.detect),
    (numbers.KINDS, numbers.detect),
    (negations.KINDS, negations.detect),
    (polarity.KINDS, polarity.detect),
    (relations.KINDS, relations.detect),
    (order.KINDS, order.detect),
    (reasons.KINDS, reasons.detect),
    (ladders.KINDS, ladders.detect),
    (quantifiers.KINDS, quantifiers.detect),
    (bases.KINDS, bases.detect),
    (wholes.KINDS, wholes.detect),
    (scope.KINDS, scope.detect),
    (rates.KINDS, rates.detect),
    (granted.KINDS, granted.detect),
    (heads.KINDS, heads.detect),
    (grave.KINDS, grave.detect),
    (contradictions.KINDS, contradictions.detect),
    (attribution.KINDS, attribution.detect),
    (statements.KINDS, statements.detect),
    (names.KINDS, names.detect),
    (entities.KINDS, entities.detect),
    (lookalikes.KINDS, lookalikes.detect),
    (headlines.KINDS, headlines.detect),
    (replies.KINDS, replies.detect),
    (coverage.KINDS, coverage.detect),
    (swaps.KINDS, swaps.detect),
    (turns.KINDS, turns.detect),
    (uncredited.KINDS, uncredited.detect),
    (cuts.KINDS, cuts.detect),
    (style.KINDS, style.detect),
)

_SPECIFIC_FIRST = [
    "lookalike",
    "quote_merged",
    "quote_altered",
    "quote_added",
    "quote_dropped",
    "verification_note_dropped",
    "headline_reversed",
    "unit_changed",
    "bound_changed",
    "number_changed",
    "number_neighbour_changed",
    "date_changed",
    "name_spelling",
    "title_changed",
    "place_misattached",
    "direction_changed",
    "misattribution",
    "entity_changed",
    "negation_changed",
    "relation_changed",
    "hedge_lost",
    "claim_to_fact",
    "attribution_dropped",
    "contradiction",
    "claim_changed",
    "certainty_lost",
    "cue_changed",
    "number_added",
    "date_added",
    "entity_added",
    "attribution_ambiguous",
    "hedge_added",
    "fact_to_claim",
    "attribution_added",
    "name_spelling_inconsistent",
    "duplicate_text",
    "number_dropped",
    "date_lost",
    "claim_added",
    "entity_dropped",
    "lead_dropped",
    "claim_dropped",
    "quote_marks",
    "copied_run",
    "style_spelling",
    "banned_word",
]
_RANK = {kind: rank for rank, kind in enumerate(_SPECIFIC_FIRST)}


def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of the detectors."""
    return tuple(kind for declared, _ in DETECTORS for kind in declared)


def detect_all(case: Case) -> tuple[Finding, ...]:
    """Findings of every detector, worst first, then by place in the rewrite (in the source, where nothing is left).

    The desk's `severity` has the last word on each kind; `off` switches it off, and then it silences nothing either.
    """
    desk = dict(case.config.severity)
    told = []
    for finding in (finding for _, detect in DETECTORS for finding in detect(case)):
        level = desk.get(finding.kind.id)
        if level != "off":
            told.append(finding if level is None else replace(finding, severity=level))
    told = lookalikes.without_halves(told, case.rewrite.text)
    return tuple(sorted(with_ids(case, _calm(told)), key=_order))


def _calm(findings: Sequence[Finding]) -> list[Finding]:
    """One change is one finding: of two on the same words the more specific kind stays, and of two of one kind the first.

    "The same words": more than half of the general finding's words, on each side where both have a place. A general
    finding that says more (an added sentence round an added number) stays beside the specific one. A sentence that stands twice
    is one too many whatever else is wrong with it.
    """
    kept: list[Finding] = []
    by_sentence: dict[tuple[str, int, int], list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: (_RANK[f.kind.id], SEVERITIES.index(f.severity), -f.confidence)):
        places = _places(finding)
        rivals = {id(rival): rival for place in places for rival in by_sentence.get(place, ())}
        if finding.kind.id != "duplicate_text" and any(_covers(rival, finding) for rival in rivals.values()):
            continue
        kept.append(finding)
        for place in places:
            by_sentence.setdefault(place, []).append(finding)
    for kind in _TWICE:
        kept = [f for f in kept if f.kind.id != kind or not any(_says_it(other, f) for other in kept if other is not f)]
    return kept


_TWICE = ("hedge_lost", "cue_changed", "contradiction", "claim_dropped")
"""Kinds that another kind may tell in other words, asked in this order."""


def _says_it(other: Finding, finding: Finding) -> bool:
    """The other finding, as severe, is about the same change, though its words lie beside these.

    A hedge that is the lost credit's own verb (`the board forecasts that`) or its changed one; `up from` between figures that say
    down, where the source has `down from`; a caveat whose sentence is left out because of the note in it.
    """
    if SEVERITIES.index(other.severity) > SEVERITIES.index(finding.severity):
        return False
    match finding.kind.id, other.kind.id:
        case ("hedge_lost", "attribution_dropped" | "claim_to_fact" | "cue_changed") | ("cue_changed", "hedge_lost"):
            mine, theirs = (finding, other) if finding.kind.id == "hedge_lost" else (other, finding)
            return _on_one_side(mine.left, theirs.left) and _begins_in(mine.left, theirs.left)
        case "contradiction", "direction_changed":
            return _on_one_side(finding.right, other.right) and _within(other.right, finding.right)
        case "claim_dropped", "verification_note_dropped":
            return finding.right is None and _on_one_side(finding.left, other.left) and _within(other.left, finding.left)
    return False


def _on_one_side(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and one.source == other.source


def _begins_in(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and other.span.start <= one.span.start < other.span.end


def _within(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and other.span.contains(one.span)


def _places(finding: Finding) -> list[tuple[str, int, int]]:
    out = [("left", finding.left.source, i) for i in finding.left.sentences] if finding.left else []
    return out + ([("right", 0, j) for j in finding.right.sentences] if finding.right else [])


_ADDED = frozenset(["number_added", "date_added", "entity_added"])
"""What no source holds, by its own words: news beside a lost credit or a new speaker of the whole sentence."""


def _covers(specific: Finding, general: Finding) -> bool:
    if general.kind.id in _ADDED and specific.kind.group in ("attribution", "hedge"):
        return False
    shares = []
    for mine, theirs in ((specific.left, general.left), (specific.right, general.right)):
        if mine is not None and theirs is not None:
            shares.append(_overlap(mine.span, theirs.span) / max(1, len(theirs.span)) if mine.source == theirs.source else 0.0)
    if not shares:
        return False
    return sum(shares) > 0.8 * len(shares) / 2 if specific.kind is general.kind else min(shares) > 0.5


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.right or finding.left
    return SEVERITIES.index(finding.severity), place.span.start if place else 0, finding.id
