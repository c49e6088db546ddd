"""`check`: verdict and findings for scripts. Exits 1 when a finding of --fail-on or worse stands."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from tui_reader.cli.commands import FOUND, OK
from tui_reader.cli.decided import beside, decisions_file
from tui_reader.cli.inputs import articles, pair, settings
from tui_reader.cli.output import write
from tui_reader.compare.model import SEVERITIES, Comparison
from tui_reader.compare.standing import without
from tui_reader.config import Config
from tui_reader.report import writer
from tui_reader.report.model import Reviewed
from tui_reader.store.model import accepted


def run(found: Namespace) -> int:
    """Compare one pair, or every pair of a list, and print."""
    if found.pairs is not None:
        from tui_reader.cli.pairs import run as run_pairs  # draws in processes

        return run_pairs(found)
    files = [*pair(found), *found.also]
    config = settings(found, files).config
    reviewed = checked(found, files, config)
    write(writer(found.format)(reviewed), found.output, files)
    return FOUND if fails(reviewed.comparison, found.fail_on) else OK


def checked(found: Namespace, files: Sequence[str], config: Config) -> Reviewed:
    """One pair compared; with --decisions, what a person accepted is left out, or shown as decided with --all."""
    texts = articles(files, config)
    if found.decisions is None:
        return beside(None, texts, config)
    with decisions_file(found.decisions) as store:
        reviewed = beside(store, texts, config)
    if found.all:
        return reviewed
    return Reviewed(
        without(reviewed.comparison, accepted(reviewed.decisions), config), reviewed.decisions, reviewed.reopened, reviewed.notes
    )


def fails(comparison: Comparison, level: str) -> bool:
    """Whether a finding at or above `level` stands; `never` never fails."""
    if level == "never":
        return False
    return any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(level) for finding in comparison.findings)
