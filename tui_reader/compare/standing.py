"""The level of a verdict, and what is left of it once a person has accepted findings.

Apart from verdict.py because the screen asks it at every decision, and risk and loss would draw in the engine.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from tui_reader.compare.model import SEVERITIES, Comparison, Coverage, Finding, Level, Verdict
from tui_reader.config import Config


def level_of(findings: Iterable[Finding], coverage: Coverage, config: Config) -> tuple[Level, tuple[str, ...]]:
    """pass, check or hold by the desk's `verdict` settings, and the ids of the findings that led to it."""
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


def without(comparison: Comparison, accepted: Container[str], config: Config) -> Comparison:
    """The comparison with the `accepted` findings left out, its level and reasons by what remains; risk and loss stay the texts'."""
    findings = tuple(finding for finding in comparison.findings if finding.id not in accepted)
    changes = tuple(replace(change, findings=tuple(id for id in change.findings if id not in accepted)) for change in comparison.changes)
    return replace(comparison, findings=findings, changes=changes, verdict=standing(comparison, accepted, config))


def standing(comparison: Comparison, accepted: Container[str], config: Config) -> Verdict:
    """The verdict once the `accepted` findings no longer count: a hold stands only as long as a high finding does."""
    level, reasons = level_of((finding for finding in comparison.findings if finding.id not in accepted), comparison.coverage, config)
    return replace(comparison.verdict, level=level, reasons=reasons)


def settled(comparison: Comparison, accepted: Container[str], config: Config) -> Comparison:
    """The comparison with all its findings and reasons, its level that of the findings not `accepted`."""
    return replace(comparison, verdict=replace(comparison.verdict, level=standing(comparison, accepted, config).level))
