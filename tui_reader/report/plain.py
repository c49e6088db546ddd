"""The linear report: verdict, reasons, every sentence of both texts in reading order, ledgers. For pipes and screen readers.

No columns, no colour, no lines drawn with characters: one thing a line and labels in words, so that speech and braille
can follow. Changed words are in [brackets] (only in the source) and {braces} (only in the rewrite).
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.model import Finding
from tui_reader.report import content
from tui_reader.report.ledgers import ledgers
from tui_reader.report.model import Reviewed
from tui_reader.review.cells import sentence_pieces
from tui_reader.review.glyphs import flag
from tui_reader.review.index import Index, Side, index_of
from tui_reader.review.line import plain
from tui_reader.review.rows import Row, plan
from tui_reader.text.clean import line


def write(reviewed: Reviewed) -> Iterator[str]:
    """The report as lines of text; every sentence of both articles appears once."""
    for text in _lines(reviewed):
        yield text + "\n"


def _lines(reviewed: Reviewed) -> Iterator[str]:
    c = reviewed.comparison
    index = index_of(c)
    source, rewrite = content.title(c)
    yield f"Source: {source}"
    yield f"Rewrite: {rewrite}"
    yield f"Verdict: {content.verdict(reviewed)}"
    yield from content.coverage(c)
    yield from content.cautions(c)
    if c.verdict.reasons:
        yield ""
        yield "REASONS, worst first"
        for number, id in enumerate(c.verdict.reasons, 1):
            yield f"{number}. {_finding(reviewed, index, index.findings[id])}"
    yield ""
    yield "BOTH TEXTS, in the order of the rewrite; [only in the source], {only in the rewrite}"
    for row in plan(c):
        yield from _row(reviewed, index, row)
    yield from _ledgers(index)
    yield from _notes(reviewed, index)
    yield ""
    yield "MADE FROM"
    for name, value in content.foot(reviewed):
        yield f"{name}: {value}"


def _row(reviewed: Reviewed, index: Index, row: Row) -> Iterator[str]:
    change = index.comparison.changes[row.change]
    yield ""
    if row.kind == "stub":
        yield f"{index.labels('left', row.left)}, moved: see {index.labels('right', change.right)}"
        return
    yield content.heading(index, change)
    yield from _sentences(index, row, "left")
    yield from _sentences(index, row, "right")
    near = content.nearest(index, change)
    if near:
        yield f"  {near}"
    for finding in index.flagged[row.change]:
        yield f"  {_finding(reviewed, index, finding)}"
    if not change.findings and reviewed.state(change.id) != "open":
        yield f"  decision: {content.decision(reviewed, change.id)}"


def _sentences(index: Index, row: Row, side: Side) -> Iterator[str]:
    numbers, again = (row.left, row.again[0]) if side == "left" else (row.right, row.again[1])
    name = "Source" if side == "left" else "Rewrite"
    for sentence in numbers:
        if sentence in again:
            yield f"  {name} {index.label(side, sentence)} is above."
            continue
        pieces = sentence_pieces(index, index.comparison.changes[row.change], side, sentence, brackets=True)
        yield f"  {name} {index.label(side, sentence)}: {plain(pieces)}"


def _finding(reviewed: Reviewed, index: Index, finding: Finding) -> str:
    text = f"{flag(finding)} {finding.severity} {content.kind(finding)}, {content.places(index, finding)}: {content.why(finding)}"
    return text if reviewed.state(finding.id) == "open" else f"{text} ({content.decision(reviewed, finding.id)})"


def _ledgers(index: Index) -> Iterator[str]:
    for name, counts, rows in ledgers(index):
        yield ""
        yield f"{name.upper()}: {counts}"
        for row in rows:
            words = " became ".join(f"“{text}”" for text in dict.fromkeys((row.was, row.now)) if text and text != row.what)
            yield f"{row.state}, {row.where}{f', {row.flags}' if row.flags else ''}: {row.what}{f': {words}' if words else ''}"


def _notes(reviewed: Reviewed, index: Index) -> Iterator[str]:
    if reviewed.notes:
        yield ""
        yield "NOTES ON SENTENCES"
        for note in reviewed.notes:
            yield f"{index.label(note.side, note.sentence)}: {line(note.text)} ({line(note.who)}, {note.when})"
