"""Two sheets for those who must act: what the writer must answer, and what must be changed.

The query sheet goes to a person. The change sheet can be pasted into a mail or given to a language model as it is: it
says what may be touched and what not. Before anybody has decided, both are drafted from the findings of weight.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal

from tui_reader.report import content
from tui_reader.report.escape import escape
from tui_reader.report.model import Reviewed
from tui_reader.review.index import Index, index_of
from tui_reader.review.queries import Query, draft, draft_sentence
from tui_reader.store.model import Decision
from tui_reader.text.clean import line, visible

Sheet = Literal["queries", "changes"]
FORMS = ("md", "text", "json")
_TITLES = {"queries": "Questions to the writer", "changes": "Changes to make"}
_ABOUT = {
    "queries": "Please answer each, by its number.",
    "changes": (
        "Change only the sentences named here, only as asked, and leave every other word as it is. Use the source's words for "
        "facts, figures, names and quotations; words in quotation marks must stand exactly as in the source. Add nothing of your own."
    ),
}
_DRAFTED = "Nobody has decided yet: this is drafted from the findings of high and medium severity."
_NONE = {"queries": "There are no questions.", "changes": "There is nothing to change."}
Entry = tuple[Query, str, Decision | None]
"""The question, the words that are asked (a person's own, where there are any), and the decision."""


def sheet(reviewed: Reviewed, which: Sheet, form: str) -> Iterator[str]:
    """One sheet as Markdown, text or JSON."""
    entries, drafted = _entries(reviewed, which)
    if form == "json":
        yield _json(reviewed, which, entries, drafted)
        return
    source, rewrite = content.title(reviewed.comparison)
    shown = escape if form == "md" else visible
    yield f"{'# ' if form == 'md' else ''}{_TITLES[which]}\n\n"
    yield f"Source: {shown(source)}{'  ' if form == 'md' else ''}\nRewrite: {shown(rewrite)}\n\n"
    yield f"{_ABOUT[which] if entries else _NONE[which]}\n"
    if reviewed.comparison.unchecked:
        yield f"{shown(reviewed.comparison.unchecked)}\n"
    if drafted and entries:
        yield f"{_DRAFTED}\n"
    for number, entry in enumerate(entries, 1):
        yield "\n"
        yield from _markdown(number, entry) if form == "md" else _text(number, entry)


def _entries(reviewed: Reviewed, which: Sheet) -> tuple[list[Entry], bool]:
    """In the order of the findings (worst first), then notes on sentences; and whether nobody has decided anything yet."""
    index = index_of(reviewed.comparison)
    drafted = not reviewed.decisions and not reviewed.notes
    wanted = "query" if which == "queries" else "fix"
    entries: list[Entry] = []
    for finding in reviewed.comparison.findings:
        decision = reviewed.decisions.get(finding.id)
        if (drafted and finding.severity != "low") or (decision is not None and decision.verb == wanted):
            query = draft(index, finding)
            entries.append((query, (decision and decision.note) or (query.question if which == "queries" else query.instruction), decision))
    entries += _on_changes(reviewed, index, wanted)
    if which == "queries":
        entries += [(draft_sentence(index, note.side, note.sentence), note.text, None) for note in reviewed.notes]
    return entries, drafted


def _on_changes(reviewed: Reviewed, index: Index, wanted: str) -> Iterator[Entry]:
    for change in reviewed.comparison.changes:
        decision = reviewed.decisions.get(change.id)
        if decision is not None and decision.verb == wanted and not change.findings:
            query = draft_sentence(index, "right", change.right[0]) if change.right else draft_sentence(index, "left", change.left[0])
            yield query, decision.note or content.heading(index, change), decision


def _markdown(number: int, entry: Entry) -> Iterator[str]:
    query, words, decision = entry
    yield f"## {number}. {escape(query.where)}{_kind(query)}\n\n"
    yield "\n".join(escape(visible(one)) for one in words.splitlines()) + "\n\n"
    for name, text in (("Source", query.source), ("Rewrite", query.rewrite)):
        if text:
            yield f"- {name}: {escape(text)}\n"
    if query.proposal and "Proposed:" not in words:
        yield f"- Proposed: {escape(query.proposal)}\n"
    if decision:
        yield f"- {escape(line(decision.who))}, {decision.when}\n"


def _text(number: int, entry: Entry) -> Iterator[str]:
    query, words, decision = entry
    yield f"{number}. {query.where}{_kind(query)}\n"
    for one in words.splitlines():
        yield f"   {visible(one)}\n"
    for name, text in (("Source", query.source), ("Rewrite", query.rewrite)):
        if text:
            yield f"   {name}: {text}\n"
    if query.proposal and "Proposed:" not in words:
        yield f"   Proposed: {query.proposal}\n"
    if decision:
        yield f"   {line(decision.who)}, {decision.when}\n"


def _json(reviewed: Reviewed, which: Sheet, entries: list[Entry], drafted: bool) -> str:
    source, rewrite = content.title(reviewed.comparison)
    rows = [
        {
            "id": query.id,
            "kind": query.kind,
            "where": query.where,
            "text": words,
            "source": query.source,
            "rewrite": query.rewrite,
            "proposed": query.proposal,
            "who": decision.who if decision else None,
            "when": decision.when if decision else None,
        }
        for query, words, decision in entries
    ]
    out = {"schema": f"tui-reader/{which}/1", "source": source, "rewrite": rewrite, "drafted": drafted, "about": _ABOUT[which], which: rows}
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _kind(query: Query) -> str:
    """` (number changed)`; nothing for a sentence that somebody only wants to ask about."""
    return f" ({query.kind.replace('_', ' ')})" if query.kind else ""
