"""From findings to pass, check or hold, with reasons; `risk` and `loss` order a pile of copy.

A verdict is a list of reasons, never a bare score: risk and loss decide no level, they only say what to read first.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from math import exp

from tui_reader.compare.case import Case
from tui_reader.compare.model import SEVERITIES, Comparison, Coverage, Finding, Level, Severity, Verdict
from tui_reader.compare.support import Support, support_of
from tui_reader.config import Config

_WEIGHT: dict[Severity, float] = {"high": 1.0, "medium": 0.4, "low": 0.06}


def judge(case: Case, findings: tuple[Finding, ...], coverage: Coverage) -> Verdict:
    """The level by the desk's `verdict` settings, the findings that led to it (worst first), risk and loss (0 to 1)."""
    level, reasons = _level(findings, coverage, case.config)
    return Verdict(level, reasons, _risk(findings, support_of(case)), _loss(case, findings, coverage))


def without(comparison: Comparison, accepted: Container[str], config: Config) -> Comparison:
    """The comparison with the `accepted` findings left out, its level and reasons by what remains; risk and loss stay the texts'."""
    findings = tuple(finding for finding in comparison.findings if finding.id not in accepted)
    changes = tuple(replace(change, findings=tuple(id for id in change.findings if id not in accepted)) for change in comparison.changes)
    level, reasons = _level(findings, comparison.coverage, config)
    return replace(comparison, findings=findings, changes=changes, verdict=replace(comparison.verdict, level=level, reasons=reasons))


def _level(findings: tuple[Finding, ...], coverage: Coverage, config: Config) -> tuple[Level, tuple[str, ...]]:
    settings = config.verdict
    hold, check = SEVERITIES.index(settings.hold), SEVERITIES.index(settings.check)
    level: Level = "pass"
    reasons = []
    for finding in findings:
        rank = SEVERITIES.index(finding.severity)
        if rank <= hold and finding.kind.id not in settings.never_hold and finding.confidence >= config.align.unsure_below * 0.8:
            level = "hold"
        elif rank <= max(hold, check) and level == "pass":
            level = "check"
        if rank <= max(hold, check):
            reasons.append(finding.id)
    if level == "pass" and coverage.right_new > settings.new_sentences_check:
        level = "check"
    return level, tuple(reasons)


def _risk(findings: Iterable[Finding], support: Support) -> float:
    """Findings on the rewrite's side by severity and confidence, then how far its words rest on the source."""
    told = sum(_WEIGHT[f.severity] * f.confidence for f in findings if f.right is not None)
    soft = support.unknown + support.apart + support.scattered
    return _saturate(0.5 * told + 0.7 * soft)


def _loss(case: Case, findings: Iterable[Finding], coverage: Coverage) -> float:
    told = _saturate(sum(_WEIGHT[f.severity] * f.confidence for f in findings if f.right is None))
    total = coverage.left_kept + coverage.left_dropped
    return round(0.5 * told + 0.5 * coverage.left_dropped / max(1, total), 4)


def _saturate(weight: float) -> float:
    return round(1 - exp(-weight), 4)
