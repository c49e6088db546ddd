"""The report as one HTML file that needs nothing else: no script to be read, no network, no second file.

A strict Content-Security-Policy lets in this style and this script by their hashes and nothing else, so that even a fault
in the escaping could not run or load anything. All text from articles, files and people passes `text`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from tui_reader.compare.model import Comparison
from tui_reader.report import content
from tui_reader.report.html_rows import finding, rows, text
from tui_reader.report.html_tables import decisions, ledger_tables
from tui_reader.report.model import Reviewed
from tui_reader.report.ribbon import ribbon
from tui_reader.review.glyphs import FLAG_WORDS, SEVERITY_MARKS, STATE_WORDS, STATES
from tui_reader.review.index import Index, index_of
from tui_reader.text.resources import resource


def write(reviewed: Reviewed) -> Iterator[str]:
    """The page; every sentence of both articles appears once, with the letters the screen has."""
    c = reviewed.comparison
    index = index_of(c)
    css, script = _asset("report.css"), _asset("report.js")
    yield from _head(c, css, script)
    yield from _top(reviewed)
    yield from _reasons(reviewed, index)
    yield '<section aria-labelledby="alignment"><h2 id="alignment">Alignment</h2>\n<figure>\n'
    yield from ribbon(index)
    yield f"<figcaption>{text(_caption(index))}</figcaption></figure></section>\n"
    yield '<section aria-labelledby="texts"><h2 id="texts">Both texts</h2>\n<p class="soft">In the order of the rewrite. '
    yield "<del>only in the source</del>, <ins>only in the rewrite</ins>, <mark>words of a finding</mark>.</p>\n"
    yield from rows(reviewed, index)
    yield "</section>\n"
    yield from ledger_tables(index)
    yield from decisions(reviewed, index)
    yield from _legend(index)
    yield from _foot(reviewed)
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _head(c: Comparison, css: str, script: str) -> Iterator[str]:
    policy = f"default-src 'none'; style-src {_hash(css)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    source, rewrite = content.title(c)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{c.verdict.level.upper()}: {text(rewrite)} against {text(source)}</title>\n<style>{css}</style>\n</head>\n<body>\n"


def _top(reviewed: Reviewed) -> Iterator[str]:
    c = reviewed.comparison
    source, rewrite = content.title(c)
    yield '<a class="skip" href="#texts">To the texts</a>\n<header>\n'
    level = c.verdict.level
    yield f'<h1><span class="verdict {level}">{level.upper()}</span> {text(content.verdict(reviewed).partition(": ")[2])}</h1>\n'
    yield f"<p>Source <b>{text(source)}</b><br>Rewrite <b>{text(rewrite)}</b></p>\n"
    n = c.coverage
    shares = ((n.left_kept, n.left_dropped, "bar-source"), (n.right_sourced, n.right_new, "bar-rewrite"))
    for sentence, (part, rest, look) in zip(content.coverage(c), shares, strict=True):
        width = 300 * part / max(1, part + rest)
        yield f'<p>{text(sentence)}</p>\n<svg class="bars" viewBox="0 0 300 8" aria-hidden="true" preserveAspectRatio="none">'
        yield f'<rect class="bar-rest" width="300" height="8"/><rect class="{look}" width="{width:.0f}" height="8"/></svg>\n'
    for caution in content.cautions(c):
        yield f"<p><b>Note:</b> {text(caution)}</p>\n"
    links = "".join(f'<li><a href="#{id}">{name}</a></li>' for id, name in _CONTENTS)
    yield f'<nav aria-label="Contents"><ul>{links}</ul></nav>\n</header>\n<main>\n'


_CONTENTS = (
    *(("reasons", "Reasons"), ("alignment", "Alignment"), ("texts", "Both texts"), ("ledgers", "Ledgers")),
    *(("decisions", "Decisions"), ("legend", "Legend"), ("made", "Made from")),
)


def _reasons(reviewed: Reviewed, index: Index) -> Iterator[str]:
    yield '<section aria-labelledby="reasons"><h2 id="reasons">Reasons, worst first</h2>\n'
    reasons = reviewed.comparison.verdict.reasons
    yield '<ol class="reasons">\n' if reasons else "<p>None.</p>\n"
    for id in reasons:
        yield f"<li>{finding(reviewed, index, index.findings[id], link=True)}</li>\n"
    yield "</ol>\n</section>\n" if reasons else "</section>\n"


def _caption(index: Index) -> str:
    """The picture in words."""
    c = index.comparison
    moved = [change for change in c.changes if change.link is not None and change.link.moved]
    words = "The source above, the rewrite below; bands join sentences that belong together, red edges have a finding of high or medium severity, coloured bars have no partner. "
    words += " ".join(content.coverage(c))
    if moved:
        moves = ", ".join(f"{index.labels('left', m.left)} > {index.labels('right', m.right)}" for m in moved[:20])
        words += f" Moved: {moves}{' and more' if len(moved) > 20 else ''}."
    return words


def _legend(index: Index) -> Iterator[str]:
    yield '<section aria-labelledby="legend"><h2 id="legend">Legend</h2>\n<dl>\n'
    states = ", ".join(f"{mark} {STATE_WORDS[state]}" for state, mark in STATES.items())
    yield f"<dt>State of a row</dt><dd>{text(states)}, ^ moved up, v moved down; ? the alignment is unsure, m linked by hand</dd>\n"
    yield f"<dt>Severity</dt><dd>{text(', '.join(f'{mark} {name}' for name, mark in SEVERITY_MARKS.items()))}</dd>\n"
    letters = {kind.letter for kind in {f.kind for f in index.comparison.findings}}
    flags = ", ".join(f"{letter} {words}" for letter, words in FLAG_WORDS.items() if letter in letters)
    yield f"<dt>Flags</dt><dd>{text(flags) or 'none'}</dd>\n"
    yield "<dt>Ledgers</dt><dd>a20+ several sentences from a20 on; (2:1) named twice in the source and once in the rewrite</dd>\n</dl></section>\n"


def _foot(reviewed: Reviewed) -> Iterator[str]:
    yield '</main>\n<footer><h2 id="made">Made from</h2>\n<dl>\n'
    for name, value in content.foot(reviewed):
        yield f"<dt>{text(name)}</dt><dd>{text(value)}</dd>\n"
    yield "</dl></footer>\n"


def _asset(name: str) -> str:
    return resource("tui_reader.report.assets", name).decode("utf-8")


def _hash(inline: str) -> str:
    return f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'"
