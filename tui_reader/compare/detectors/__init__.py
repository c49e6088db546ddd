"""Every detector, one module per kind (or per family of kinds that one look decides), in DETECTORS.

A detector is a module with KINDS and `detect(case) -> iterable of Finding`. It knows no other detector; that a
specific finding silences a general one on the same words is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tui_reader.compare.case import Case
from tui_reader.compare.model import SEVERITIES, Finding, Kind

Detector = Callable[[Case], Iterable[Finding]]
DETECTORS: tuple[tuple[tuple[Kind, ...], Detector], ...] = ()


def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of the detectors."""
    return tuple(kind for declared, _ in DETECTORS for kind in declared)


def detect_all(case: Case) -> tuple[Finding, ...]:
    """Findings of every detector, worst first, then by place in the rewrite (in the source, where nothing is left)."""
    return tuple(sorted((finding for _, detect in DETECTORS for finding in detect(case)), key=_order))


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.right or finding.left
    return SEVERITIES.index(finding.severity), place.span.start if place else 0, finding.id
