"""The ledgers and the decisions of the HTML report, as tables with headings a screen reader can use.

Where it is narrow the style sheet lays the cells of a row under each other; browsers then forget that it is a table, so
that every part says its role itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.report import content
from tui_reader.report.html_rows import text
from tui_reader.report.ledgers import LedgerRow, ledgers
from tui_reader.report.model import Reviewed
from tui_reader.review.index import Index


def ledger_tables(index: Index) -> Iterator[str]:
    """Quotations, numbers and dates, names, who said what, left out, made up: states, words, and a link to the place.

    What is the same on both sides and has no finding follows each table as a list in one paragraph: most of a ledger is that.
    """
    yield '<section aria-labelledby="ledgers"><h2 id="ledgers">Ledgers</h2>\n'
    for name, counts, rows in ledgers(index):
        yield f'<h3>{name}</h3>\n<p class="soft">{text(counts)}</p>\n'
        told = [row for row in rows if row.flags or not row.same]
        same = [row for row in rows if not row.flags and row.same]
        if told:
            worded = any(row.was or row.now for row in told)
            yield from _table(name, ("State", "Where", "Flags", "What", *(("Source", "Rewrite") if worded else ())))
            yield from (_row(row, worded=worded) for row in told)
            yield "</tbody></table></div>\n"
        if same:
            yield f'<p class="same">The same: {"; ".join(f"{_where(row)} {text(row.what)}" for row in same)}.</p>\n'
    yield "</section>\n"


def _table(name: str, heads: Sequence[str]) -> Iterator[str]:
    yield f'<div class="table" role="region" aria-label="{name}" tabindex="0"><table role="table">'
    yield f'<thead role="rowgroup"><tr role="row">{"".join(_head(head) for head in heads)}</tr></thead>\n<tbody role="rowgroup">\n'


def _head(words: str) -> str:
    return f'<th role="columnheader" scope="col">{words}</th>'


def _cell(words: str, look: str = "", head: str = "") -> str:
    """`words` are HTML already; `head` is shown before them where the cells stand under each other."""
    attributes = "".join(f' {name}="{value}"' for name, value in (("class", look), ("data-head", head)) if value)
    return f'<td role="cell"{attributes}>{words}</td>'


def _where(row: LedgerRow) -> str:
    return f'<a href="#c{row.change}">{text(row.where)}</a>' if row.change is not None and row.where else text(row.where)


def _row(row: LedgerRow, *, worded: bool) -> str:
    cells = [_cell(words, "short") for words in (text(row.state), _where(row), text(row.flags))]
    sides = (("Source", row.was), ("Rewrite", row.now)) if worded else ()
    words = [_cell(f'<span dir="auto">{text(side)}</span>' if side else "", "words", head) for head, side in sides]
    return f'<tr role="row">{"".join((*cells, _cell(text(row.what)), *words))}</tr>\n'


def decisions(reviewed: Reviewed, index: Index) -> Iterator[str]:
    """Who decided what and when, in the order of the findings; then the notes on sentences."""
    yield '<section aria-labelledby="decisions"><h2 id="decisions">Decisions</h2>\n'
    made = [
        (number, id) for number, change in enumerate(index.comparison.changes) for id in reviewed.units(change) if id in reviewed.decisions
    ]
    if not made and not reviewed.notes:
        yield "<p>None yet.</p>\n"
    if made:
        yield from _table("Every decision", ("Where", "What", "Decision", "Note", "Who", "When"))
        for number, id in made:
            decision, change = reviewed.decisions[id], index.comparison.changes[number]
            about = content.kind(index.findings[id]) if id in index.findings else content.heading(index, change).partition(", ")[2]
            where = " > ".join(index.labels(side, s) for side, s in (("left", change.left), ("right", change.right)) if s)  # type: ignore[arg-type]
            cells = (about, content.STATES[decision.verb], decision.note or "", decision.who, decision.when)
            place = _cell(f'<a href="#c{number}">{text(where)}</a>', "short")
            yield f'<tr role="row">{place}{"".join(_cell(text(words)) for words in cells)}</tr>\n'
        yield "</tbody></table></div>\n"
    if reviewed.notes:
        yield "<h3>Notes on sentences</h3>\n<ul>\n"
        for note in reviewed.notes:
            yield f"<li>{text(index.label(note.side, note.sentence))}: {text(note.text)} ({text(note.who)}, {text(note.when)})</li>\n"
        yield "</ul>\n"
    yield "</section>\n"
