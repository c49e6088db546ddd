"""One row per pair, for a spreadsheet over many pairs; what each finding says is in `lines` and `json`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui_reader.compare.model import SEVERITIES
from tui_reader.report.escape import cell
from tui_reader.report.lines import name_of
from tui_reader.report.model import Reviewed

COLUMNS = (
    *("source", "rewrite", "verdict", "risk", "loss", *SEVERITIES),
    *(
        "source_kept",
        "source_dropped",
        "rewrite_sourced",
        "rewrite_new",
        "moved",
        "split",
        "joined",
        "kinds",
        "first_reason",
        "not_checked",
    ),
)


def write(reviewed: Reviewed) -> Iterator[str]:
    """The header and the row of one pair."""
    yield header()
    yield row(reviewed)


def header() -> str:
    return "\t".join(COLUMNS) + "\n"


def row(reviewed: Reviewed) -> str:
    c = reviewed.comparison
    severities = Counter(finding.severity for finding in c.findings)
    kinds = Counter(finding.kind.id for finding in c.findings)
    first = c.finding(c.verdict.reasons[0]).why if c.verdict.reasons else ""
    numbers = c.coverage
    cells = (
        *(name_of(c.left.document), name_of(c.right.document)),
        *(c.verdict.level, f"{c.verdict.risk:.4f}", f"{c.verdict.loss:.4f}", *(str(severities[s]) for s in SEVERITIES)),
        *(str(n) for n in (numbers.left_kept, numbers.left_dropped, numbers.right_sourced, numbers.right_new)),
        *(str(n) for n in (numbers.moved, numbers.split, numbers.joined)),
        *(" ".join(f"{kind}:{count}" for kind, count in sorted(kinds.items())), first, " ".join(c.limited)),
    )
    return "\t".join(cell(text) for text in cells) + "\n"
