"""The ledgers and the decisions of the HTML report, as tables with headings a screen reader can use."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.report import content
from tui_reader.report.html_rows import text
from tui_reader.report.ledgers import LedgerRow, ledgers
from tui_reader.report.model import Reviewed
from tui_reader.review.index import Index


def ledger_tables(index: Index) -> Iterator[str]:
    """Quotations, numbers and dates, names, who said what, left out, made up: states, words, and a link to the place."""
    yield '<section aria-labelledby="ledgers"><h2 id="ledgers">Ledgers</h2>\n'
    for name, counts, rows in ledgers(index):
        yield f'<h3>{name}</h3>\n<div class="table" role="region" aria-label="{name}" tabindex="0"><table><caption>{text(counts)}</caption>\n'
        worded = any(row.was or row.now for row in rows)
        heads = ("State", "Where", "Flags", "What", *(("Source", "Rewrite") if worded else ()))
        yield f"<thead><tr>{''.join(_head(head) for head in heads)}</tr></thead>\n<tbody>\n"
        yield from (_row(row, worded=worded) for row in rows)
        yield "</tbody></table></div>\n"
    yield "</section>\n"


def _head(words: str) -> str:
    return f'<th scope="col">{words}</th>'


def _row(row: LedgerRow, *, worded: bool) -> str:
    where = f'<a href="#c{row.change}">{text(row.where)}</a>' if row.change is not None and row.where else text(row.where)
    cells = f'<td class="short">{text(row.state)}</td><td class="short">{where}</td><td class="short">{text(row.flags)}</td><td>{text(row.what)}</td>'
    words = "".join(f'<td class="words" dir="auto">{text(side)}</td>' for side in (row.was, row.now)) if worded else ""
    return f"<tr>{cells}{words}</tr>\n"


def decisions(reviewed: Reviewed, index: Index) -> Iterator[str]:
    """Who decided what and when, in the order of the findings; then the notes on sentences."""
    yield '<section aria-labelledby="decisions"><h2 id="decisions">Decisions</h2>\n'
    made = [
        (number, id) for number, change in enumerate(index.comparison.changes) for id in reviewed.units(change) if id in reviewed.decisions
    ]
    if not made and not reviewed.notes:
        yield "<p>None yet.</p>\n"
    if made:
        yield '<div class="table" role="region" aria-label="Every decision" tabindex="0"><table><thead><tr>'
        yield ("".join(_head(head) for head in ("Where", "What", "Decision", "Note", "Who", "When")) + "</tr></thead>\n<tbody>\n")
        for number, id in made:
            decision, change = reviewed.decisions[id], index.comparison.changes[number]
            about = index.findings[id].kind.id if id in index.findings else content.heading(index, change).partition(", ")[2]
            where = " > ".join(index.labels(side, s) for side, s in (("left", change.left), ("right", change.right)) if s)  # type: ignore[arg-type]
            cells = (about, content.STATES[decision.verb], decision.note or "", decision.who, decision.when)
            yield f'<tr><td><a href="#c{number}">{text(where)}</a></td>' + "".join(f"<td>{text(words)}</td>" for words in cells) + "</tr>\n"
        yield "</tbody></table></div>\n"
    if reviewed.notes:
        yield "<h3>Notes on sentences</h3>\n<ul>\n"
        for note in reviewed.notes:
            yield f"<li>{text(index.label(note.side, note.sentence))}: {text(note.text)} ({text(note.who)}, {text(note.when)})</li>\n"
        yield "</ul>\n"
    yield "</section>\n"
