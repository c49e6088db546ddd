"""From findings to pass, check or hold, with reasons. First, plain version."""

from __future__ import annotations

from tui_reader.compare.case import Case
from tui_reader.compare.model import SEVERITIES, Coverage, Finding, Verdict


def judge(case: Case, findings: tuple[Finding, ...], coverage: Coverage) -> Verdict:
    worst = min((SEVERITIES.index(f.severity) for f in findings), default=len(SEVERITIES))
    level = "hold" if worst == 0 else "check" if worst == 1 else "pass"
    reasons = tuple(f.id for f in findings if f.severity != "low")
    return Verdict(level, reasons, min(1.0, len(reasons) / 10), coverage.left_dropped / max(1, coverage.left_dropped + coverage.left_kept))  # type: ignore[arg-type]
