"""`check`: verdict and findings for scripts. Exits 1 when a finding of --fail-on or worse stands."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.cli.commands import FOUND, OK
from tui_reader.cli.inputs import articles, pair, settings
from tui_reader.cli.output import write
from tui_reader.compare.model import SEVERITIES, Comparison
from tui_reader.compare.pipeline import compare
from tui_reader.report import writer
from tui_reader.report.model import Reviewed


def run(found: Namespace) -> int:
    """Compare one pair, or every pair of a list, and print."""
    files = [*pair(found), *found.also]
    config = settings(found, files).config
    left, right, *also = articles(files, config)
    comparison = compare(left, right, also, config)
    write(writer(found.format)(Reviewed(comparison)), found.output, files)
    return FOUND if fails(comparison, found.fail_on) else OK


def fails(comparison: Comparison, level: str) -> bool:
    """Whether a finding at or above `level` stands; `never` never fails."""
    if level == "never":
        return False
    return any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(level) for finding in comparison.findings)
