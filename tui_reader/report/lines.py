"""FILE:LINE:SEVERITY:KIND:MESSAGE, one line per finding, worst first: for editors, grep and CI."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tui_reader.compare.model import Comparison, Finding
from tui_reader.report.model import Reviewed
from tui_reader.text.clean import line
from tui_reader.text.document import Document


def write(reviewed: Reviewed) -> Iterator[str]:
    """FILE and LINE (from 1) are the rewrite's, or the source's where nothing is left in the rewrite."""
    breaks: dict[int, list[int]] = {}
    for finding in reviewed.comparison.findings:
        document, at = where(finding, reviewed.comparison)
        if id(document) not in breaks:
            breaks[id(document)] = [k for k, char in enumerate(document.text) if char == "\n"]
        number = bisect_left(breaks[id(document)], at) + 1
        yield f"{name_of(document)}:{number}:{finding.severity}:{finding.kind.id}:{line(finding.why)}\n"


def name_of(document: Document) -> str:
    """The file as it was named, on one line; a text that came from no file says so."""
    return line(document.article.path or "<text>")


def where(finding: Finding, comparison: Comparison) -> tuple[Document, int]:
    """The document a finding is shown in, and the offset of its words there."""
    if finding.right is not None or finding.left is None:
        return comparison.right.document, finding.right.span.start if finding.right else 0
    facts = comparison.left if finding.left.source == 0 else comparison.also[finding.left.source - 1]
    return facts.document, finding.left.span.start
