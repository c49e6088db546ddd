"""The inbox as rows for people and programs: JSON, TSV, text, Markdown, and the shift report. No terminal needed."""

from __future__ import annotations

import html
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.report.escape import cell, escape
from tui_reader.text.clean import line
from tui_reader.triage.desk import Act
from tui_reader.triage.item import Item, State, to_row

_ORDER: tuple[State, ...] = ("kill", "embargo", "hold", "check", "no_source", "bad", "unread", "pass")
"""Of what a shift leaves open: what must not slip first."""
_WORDS = {"no_source": "no source", "bad": "not readable", "unread": "not read yet"}
_TOLD = 5
"""Reasons of a decided file in the report of a shift."""
_COLUMNS = ("verdict", "flags", "src", "new", "like", "score", "source", "file", "headline")


def json_rows(items: Sequence[Item]) -> Iterator[str]:
    """A JSON array, one row a line, in the order given."""
    yield "[\n"
    for number, item in enumerate(items):
        yield ("" if number == 0 else ",\n") + json.dumps(to_row(item), ensure_ascii=True)
    yield "\n]\n"


def tsv_rows(items: Sequence[Item]) -> Iterator[str]:
    """A header and one line a file; no cell can start a formula or hold a tab or a line break."""
    columns = [
        "verdict", "path", "source", "score", "runner_up", "runner_up_score", "flags", "sourced", "new", "words", "risk", "loss", "group", "lead",
        "signal", "slug", "embargo", "headline", "problem",
    ]  # fmt: skip
    yield "\t".join(columns) + "\n"
    for item in items:
        row = to_row(item)
        yield "\t".join(_value(row[c]) for c in columns) + "\n"


def text_rows(items: Sequence[Item]) -> Iterator[str]:
    """For reading, and for screen readers: one line a file, its reasons under it."""
    count = Counter(i.state for i in items)
    told = ", ".join(f"{count[state]} {_WORDS.get(state, state)}" for state in _ORDER if count[state])
    yield f"{len(items)} {'file' if len(items) == 1 else 'files'}: {told}\n\n" if items else "no files in this folder\n"
    for item in items:
        cells = dict(zip(_COLUMNS, _cells(item), strict=True))
        yield "{verdict:9} {flags:8} sourced {src:>4}  new {new:>3}  {file}  <-  {source}  {headline}\n".format(**cells)
        for reason in item.reasons:
            yield f"    {reason.letter} {reason.severity}: {line(reason.why)}\n"
        if item.more:
            yield f"    {item.beyond(len(item.reasons))}\n"
        if item.problem:
            yield f"    {line(item.problem)}\n"


def html_rows(items: Sequence[Item]) -> Iterator[str]:
    """One self-contained page: the table, the reasons under each row; nothing in it runs or loads."""
    yield (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>Inbox</title><style>"
        ":root{color-scheme:light dark}body{font:15px/1.4 system-ui,sans-serif;margin:1.5rem;max-width:75rem}table{border-collapse:collapse;width:100%}"
        "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-top:1px solid #8886}tr.kill td,tr.embargo td,tr.hold td{font-weight:bold}td.why{border:0;padding:0 .6rem .6rem 2rem}"
        ".why p{margin:.2rem 0}.why ul{margin:.2rem 0;padding-left:1.2rem;columns:34rem;column-gap:2rem}li{break-inside:avoid}"
        f"</style></head><body><h1>Inbox: {len(items)} {'file' if len(items) == 1 else 'files'}</h1><table><thead><tr>"
    )
    yield "".join(f'<th scope="col">{c}</th>' for c in _COLUMNS) + "</tr></thead><tbody>"
    for item in items:
        *cells, headline = map(html.escape, _cells(item))
        under = [
            item.embargo and f"embargo until {item.embargo}",
            item.problem,
            item.second and f"much of what is new stands in {item.second}",
        ]
        told = "".join(f"<p>{html.escape(line(words))}</p>" for words in under if words)
        reasons = "".join(
            f"<li><b>{html.escape(r.letter)}</b> {html.escape(r.severity)}: {html.escape(line(r.why))}</li>" for r in item.reasons
        )
        reasons += f"<li>{item.beyond(len(item.reasons))}</li>" if item.more else ""
        yield f'<tr class="{item.state}">' + "".join(f"<td>{c}</td>" for c in cells) + f'<th scope="row">{headline}</th></tr>'
        if told or reasons:
            yield f'<tr><td colspan="{len(_COLUMNS)}" class="why">{told}{f"<ul>{reasons}</ul>" if reasons else ""}</td></tr>'
    yield "</tbody></table></body></html>\n"


def markdown_rows(items: Sequence[Item]) -> Iterator[str]:
    yield "| " + " | ".join(_COLUMNS) + " |\n|" + "---|" * len(_COLUMNS) + "\n"
    for item in items:
        yield "| " + " | ".join(_escaped(c) for c in _cells(item)) + " |\n"


ROW_WRITERS: Mapping[str, Callable[[Sequence[Item]], Iterator[str]]] = {
    "json": json_rows,
    "tsv": tsv_rows,
    "text": text_rows,
    "html": html_rows,
    "md": markdown_rows,
}


def shift_report(items: Mapping[str, Item], acts: Sequence[Act], *, folder: str, now: datetime) -> str:
    """What was done in this inbox, as Markdown: counts, then every act with its reasons, then what is open."""
    last = {a.path: a for a in acts if a.verb != "choose"}
    counts = Counter(a.verb for a in last.values())
    open_items = [i for p, i in items.items() if p not in last]
    out = [
        f"# Shift report: {_escaped(line(folder))}",
        "",
        f"{now.astimezone(UTC):%Y-%m-%d %H:%M} UTC, {len(items)} files, {len(last)} decided",
    ]
    out += ["", ", ".join(f"{n} {verb}" for verb, n in sorted(counts.items())) or "nothing decided", ""]
    for act in sorted(last.values(), key=lambda a: (a.verb, a.at)):
        item = items.get(act.path)
        head = line(item.headline) if item else ""
        note = f" ({_escaped(line(act.note))})" if act.note else ""
        out.append(f"- **{act.verb}** {_escaped(line(Path(act.path).name))} {act.at:%H:%M} {_escaped(act.who)}{note}: {_escaped(head)}")
        if item and act.verb in ("hold", "query", "spike"):
            out += [f"  - {r.letter} {r.severity}: {_escaped(line(r.why))}" for r in item.reasons[:_TOLD]]
            out += [f"  - {item.beyond(_TOLD)}"] if item.beyond(_TOLD) else []
    if open_items:
        out += ["", f"## Open: {len(open_items)}", ""]
        out += [
            f"- {_WORDS.get(i.state, i.state)} {_escaped(line(Path(i.path).name))}: {_escaped(line(i.headline))}"
            for i in sorted(open_items, key=lambda i: (_ORDER.index(i.state), -i.risk, i.path))
        ]
    return "\n".join(out) + "\n"


def _cells(item: Item) -> tuple[str, ...]:
    return (
        _WORDS.get(item.state, item.state),
        item.flags,
        "--" if item.sourced is None else f"{100 * item.sourced:.0f}%",
        str(item.new),
        str(item.group),
        f"{item.score:.2f}",
        line(Path(item.source).name) if item.source else "none",
        line(Path(item.path).name),
        line(item.headline),
    )


def _value(value: object) -> str:
    """A TSV cell; a number below nought is no formula."""
    return "" if value is None else str(value) if isinstance(value, int | float) else cell(str(value))


def _escaped(text: str) -> str:
    return escape(text).replace("|", "\\|")
