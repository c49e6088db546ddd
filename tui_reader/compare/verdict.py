"""From findings to pass, check or hold, with reasons; `risk` and `loss` order a pile of copy.

A verdict is a list of reasons, never a bare score: risk and loss decide no level, they only say what to read first.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log1p

from tui_reader.compare.case import Case
from tui_reader.compare.model import Coverage, Finding, Severity, Verdict
from tui_reader.compare.standing import level_of
from tui_reader.compare.support import Support, support_of

_WEIGHT: dict[Severity, float] = {"high": 1.0, "medium": 0.5, "low": 0.08}
_SAYS: dict[Severity, float] = {"high": 1.0, "medium": 0.6, "low": 0.05}
"""What a finding on the rewrite's side counts for in `risk`."""
_PART: dict[str, float] = {
    "number": 1.2,
    "date": 1.2,
    "name": 1.2,
    "quote": 0.4,
    "claim": 1.2,
    "hedge": 0.15,
    "attribution": 0.0,
    "style": 0.0,
}
_KIND: dict[str, float] = {
    "claim_added": 1.5,
    "number_changed": 0.8,
    "direction_changed": 0.3,
    "misattribution": 0.4,
    "number_neighbour_changed": 0.3,
    "title_changed": 0.3,
}
"""What a group of findings, or a kind by itself, counts for in `risk`. These and the shares of support below were set, in round numbers, on
summaries with human error labels (FRANK, DeFacto, SummEdits, BUMP; benchmarks/README.md): a summary drops credits and hedges and retells quotations rightly,
so they count little. They order a pile and decide no verdict."""


def judge(case: Case, findings: tuple[Finding, ...], coverage: Coverage) -> Verdict:
    """The level by the desk's `verdict` settings, the findings that led to it (worst first), risk and loss (0 to 1)."""
    level, reasons = level_of(findings, coverage, case.config)
    return Verdict(level, reasons, _risk(findings, support_of(case)), _loss(findings, coverage))


def _risk(findings: Iterable[Finding], support: Support) -> float:
    """Findings on the rewrite's side by group, severity and confidence, then how far its words rest on the source.

    A group's second finding counts less than its first, so that a long article is not risky for being long.
    """
    told: dict[str, float] = {}
    for finding in findings:
        if finding.right is not None:
            group = finding.kind.id if finding.kind.id in _KIND else finding.kind.group
            told[group] = told.get(group, 0.0) + _SAYS[finding.severity] * finding.confidence
    weight = sum((_KIND.get(group) or _PART.get(group, 0.0)) * log1p(value) for group, value in told.items())
    soft = support.unknown + 0.6 * support.outside + 0.3 * support.loose + 0.2 * support.denied
    whom = 0.8 * support.pronouns + 0.5 * support.gender + 0.6 * support.opening
    return _saturate(0.5 * weight + soft + whom)


def _loss(findings: Iterable[Finding], coverage: Coverage) -> float:
    told = _saturate(sum(_WEIGHT[f.severity] * f.confidence for f in findings if f.right is None))
    total = coverage.left_kept + coverage.left_dropped
    return round(0.5 * told + 0.5 * coverage.left_dropped / max(1, total), 4)


def _saturate(weight: float) -> float:
    """0 to 1, and finely: what is near 1 must still be ordered."""
    return round(1 - exp(-weight), 6)
