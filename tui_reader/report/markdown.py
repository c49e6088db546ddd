"""The report as Markdown, for a ticket, a mail or a wiki: headings and lists, no tables of prose.

Everything that comes from an article is escaped: it cannot make a heading, a link, an image, HTML or emphasis. Changed words
are in brackets and braces, as in the text report: emphasis inside a word is not shown everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.model import Finding
from tui_reader.report import content
from tui_reader.report.escape import escape
from tui_reader.report.ledgers import ledgers
from tui_reader.report.model import Reviewed
from tui_reader.review.cells import sentence_pieces
from tui_reader.review.glyphs import flag
from tui_reader.review.index import Index, Side, index_of
from tui_reader.review.line import plain
from tui_reader.review.rows import Row, plan


def write(reviewed: Reviewed) -> Iterator[str]:
    """The report; every sentence of both articles appears once."""
    c = reviewed.comparison
    index = index_of(c)
    source, rewrite = content.title(c)
    yield f"# {escape(content.verdict(reviewed))}\n\n"
    yield f"Source: {escape(source)}  \nRewrite: {escape(rewrite)}\n\n"
    yield " ".join(content.coverage(c)) + "\n"
    for caution in content.cautions(c):
        yield f"\n> {escape(caution)}\n"
    if c.verdict.reasons:
        yield "\n## Reasons, worst first\n\n"
        for number, id in enumerate(c.verdict.reasons, 1):
            yield f"{number}. {_finding(reviewed, index, index.findings[id])}\n"
    yield from _ledgers(index)
    yield "\n## Both texts\n\nIn the order of the rewrite; \\[only in the source\\], {only in the rewrite}.\n"
    for row in plan(c):
        yield from _row(reviewed, index, row)
    if reviewed.notes:
        yield "\n## Notes on sentences\n\n"
        for note in reviewed.notes:
            yield f"- {index.label(note.side, note.sentence)}: {escape(note.text)} ({escape(note.who)}, {note.when})\n"
    yield "\n## Made from\n\n"
    for name, value in content.foot(reviewed):
        yield f"- {name}: {escape(value)}\n"


def _ledgers(index: Index) -> Iterator[str]:
    for name, counts, rows in ledgers(index):
        yield f"\n## {name}\n\n{escape(counts)}\n\n"
        for row in rows:
            words = " became ".join(f"“{escape(text)}”" for text in dict.fromkeys((row.was, row.now)) if text and text != row.what)
            flags = f", `{row.flags}`" if row.flags else ""
            yield f"- {escape(row.state)}, {escape(row.where)}{flags}: {escape(row.what)}{f': {words}' if words else ''}\n"


def _row(reviewed: Reviewed, index: Index, row: Row) -> Iterator[str]:
    change = index.comparison.changes[row.change]
    if row.kind == "stub":
        yield f"\n### {index.labels('left', row.left)}, moved: see {index.labels('right', change.right)}\n"
        return
    yield f"\n### {escape(content.heading(index, change))}\n\n"
    yield from _sentences(index, row, "left")
    yield from _sentences(index, row, "right")
    near = content.nearest(index, change)
    if near:
        yield f"- {escape(near)}\n"
    for finding in index.flagged[row.change]:
        yield f"- {_finding(reviewed, index, finding)}\n"
    if not change.findings and reviewed.state(change.id) != "open":
        yield f"- Decision: {escape(content.decision(reviewed, change.id))}\n"


def _sentences(index: Index, row: Row, side: Side) -> Iterator[str]:
    numbers, again = (row.left, row.again[0]) if side == "left" else (row.right, row.again[1])
    name = "Source" if side == "left" else "Rewrite"
    for sentence in numbers:
        label = index.label(side, sentence)
        if sentence in again:
            yield f"- {name} {label} is above.\n"
            continue
        pieces = sentence_pieces(index, index.comparison.changes[row.change], side, sentence, brackets=True)
        yield f"- {name} {label}: {escape(plain(pieces))}\n"


def _finding(reviewed: Reviewed, index: Index, finding: Finding) -> str:
    text = (
        f"`{flag(finding)}` **{finding.severity} {escape(content.kind(finding))}**, {content.places(index, finding)}: {escape(finding.why)}"
    )
    return text if reviewed.state(finding.id) == "open" else f"{text} ({escape(content.decision(reviewed, finding.id))})"
