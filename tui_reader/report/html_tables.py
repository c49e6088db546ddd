"""The ledgers and the decisions of the HTML report, as tables with headings a screen reader can use."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.report import content
from tui_reader.report.html_rows import text
from tui_reader.report.model import Reviewed
from tui_reader.review.glyphs import flag
from tui_reader.review.index import Index
from tui_reader.review.ledger import MARKS, VIEWS, WORDS, Entry, change_at, counts, entries, places

_NAMES = {2: "Quotations", 3: "Numbers and dates", 4: "Names", 5: "Who said what"}


def ledgers(index: Index) -> Iterator[str]:
    """Quotations, numbers and dates, names, who said what: each with its state on both sides and a link to its place."""
    yield '<section aria-labelledby="ledgers"><h2 id="ledgers">Ledgers</h2>\n'
    for view in VIEWS:
        if view in _NAMES:
            yield from _ledger(index, view, entries(index, view))
    yield "</section>\n"


def _ledger(index: Index, view: int, found: tuple[Entry, ...]) -> Iterator[str]:
    name = _NAMES[view]
    yield f"<h3>{name}</h3>\n"
    if not found:
        yield "<p>None.</p>\n"
        return
    yield f'<div class="table" role="region" aria-label="{name}" tabindex="0"><table><caption>{text(counts(found))}</caption>\n<thead><tr>'
    heads = ("State", "Where", "Flags", "What", *(() if view == 4 else ("Source", "Rewrite")))
    yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead>\n<tbody>\n"
    for entry in found:
        where = " > ".join(place for place in places(index, entry) if place != "--")
        number = change_at(index, entry)
        place = f'<a href="#c{number}">{text(where)}</a>' if number is not None and where else text(where)
        flags = " ".join(flag(one) for one in entry.findings)
        title = f"{entry.title} ({entry.note})" if entry.note else entry.title
        words = "" if view == 4 else "".join(f'<td class="words" dir="auto">{text(side)}</td>' for side in entry.words)
        yield f"<tr><td>{text(MARKS[entry.state])} {WORDS[entry.state]}</td><td>{place}</td><td>{text(flags)}</td><td>{text(title)}</td>{words}</tr>\n"
    yield "</tbody></table></div>\n"


def decisions(reviewed: Reviewed, index: Index) -> Iterator[str]:
    """Who decided what and when, in the order of the findings; then the notes on sentences."""
    yield '<section aria-labelledby="decisions"><h2 id="decisions">Decisions</h2>\n'
    made = [
        (number, id) for number, change in enumerate(index.comparison.changes) for id in reviewed.units(change) if id in reviewed.decisions
    ]
    if not made and not reviewed.notes:
        yield "<p>None yet.</p>\n"
    if made:
        yield '<div class="table" role="region" aria-label="Decisions" tabindex="0"><table><thead><tr>'
        yield (
            "".join(f'<th scope="col">{head}</th>' for head in ("Where", "What", "Decision", "Note", "Who", "When"))
            + "</tr></thead>\n<tbody>\n"
        )
        for number, id in made:
            decision, change = reviewed.decisions[id], index.comparison.changes[number]
            about = index.findings[id].kind.id if id in index.findings else content.heading(index, change).partition(", ")[2]
            where = " > ".join(index.labels(side, s) for side, s in (("left", change.left), ("right", change.right)) if s)  # type: ignore[arg-type]
            cells = (about, content.STATES[decision.verb], decision.note or "", decision.who, decision.when)
            yield f'<tr><td><a href="#c{number}">{text(where)}</a></td>' + "".join(f"<td>{text(cell)}</td>" for cell in cells) + "</tr>\n"
        yield "</tbody></table></div>\n"
    if reviewed.notes:
        yield "<h3>Notes on sentences</h3>\n<ul>\n"
        for note in reviewed.notes:
            yield f"<li>{text(index.label(note.side, note.sentence))}: {text(note.text)} ({text(note.who)}, {text(note.when)})</li>\n"
        yield "</ul>\n"
    yield "</section>\n"
