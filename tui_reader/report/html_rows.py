"""Both texts level side by side, as list items a screen reader can walk: which sentences, what became of them, the words, the findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from tui_reader.compare.model import Change, Finding
from tui_reader.report import content
from tui_reader.report.model import Reviewed
from tui_reader.review.cells import sentence_pieces
from tui_reader.review.glyphs import FLAG_WORDS, flag, state_mark, trust_mark
from tui_reader.review.index import Index, Side
from tui_reader.review.line import Piece
from tui_reader.review.rows import Row, plan
from tui_reader.text.clean import line
from tui_reader.text.span import Span


def text(words: str) -> str:
    """Words from anywhere as HTML text or attribute value: cleaned, on one line, nothing active."""
    return escape(line(words), quote=True)


def rows(reviewed: Reviewed, index: Index) -> Iterator[str]:
    """All rows in the order of the rewrite; a moved sentence has a stub at its old place, and both link to each other."""
    planned = plan(index.comparison)
    stubs = {row.change for row in planned if row.kind == "stub"}
    yield from _filters(reviewed, index)
    yield '<ol class="rows">\n'
    for row in planned:
        if row.kind == "stub":
            yield from _stub(index, row)
        else:
            yield from _pair(reviewed, index, row, has_stub=row.change in stubs)
    yield "</ol>\n"


def finding(reviewed: Reviewed, index: Index, one: Finding, *, link: bool) -> str:
    """A finding as one line: flag, severity, kind, where, why, what was decided."""
    where = text(content.places(index, one))
    if link:
        number = next((k for k, change in enumerate(index.comparison.changes) if one.id in change.findings), None)
        where = f'<a href="#c{number}">{where}</a>' if number is not None else where
    made = "" if reviewed.state(one.id) == "open" else f' <span class="decision">({text(content.decision(reviewed, one.id))})</span>'
    mark = f'<code class="flag" aria-hidden="true">{text(flag(one))}</code>'
    return f'{mark} <span class="{one.severity}">{one.severity}</span> {text(content.kind(one))}, {where}: {text(one.why)}{made}'


def _filters(reviewed: Reviewed, index: Index) -> Iterator[str]:
    """What the script may offer to filter by; without script it is nothing."""
    letters = {one.kind.letter for one in index.comparison.findings}
    for letter in FLAG_WORDS:
        if letter in letters:
            yield f'<template data-filter="{text(letter)}" data-words="{text(f"{letter} {FLAG_WORDS[letter]}")}"></template>\n'
    yield '<template data-filter="changed" data-words="any change"></template>\n'
    if reviewed.decisions:
        yield '<template data-filter="open" data-words="not decided"></template>\n'


def _stub(index: Index, row: Row) -> Iterator[str]:
    change = index.comparison.changes[row.change]
    here, there = index.labels("left", row.left), index.labels("right", change.right)
    yield f'<li class="row" id="s{row.change}" tabindex="-1" data-flags="changed" data-other="c{row.change}">'
    yield f'<p class="stub">{text(here)} was moved: see <a href="#c{row.change}">{text(there)}</a></p></li>\n'


def _pair(reviewed: Reviewed, index: Index, row: Row, *, has_stub: bool) -> Iterator[str]:
    change = index.comparison.changes[row.change]
    found = index.flagged[row.change]
    other = f' data-other="s{row.change}"' if has_stub else ""
    yield f'<li class="row" id="c{row.change}" tabindex="-1" data-flags="{text(" ".join(_names(reviewed, change, found)))}"{other}>'
    yield f'<p class="head"><code class="flag" aria-hidden="true">{text(state_mark(change) + trust_mark(change))}</code> '
    yield text(content.heading(index, change))
    if has_stub:
        yield f'; <a href="#s{row.change}">its old place</a>'
    yield "</p>\n"
    for side in ("left", "right"):
        yield from _side(index, row, side, found)
    below = [f"<p>{text(near)}</p>"] if (near := content.nearest(index, change)) else []
    if found:
        items = "".join(f"<li>{finding(reviewed, index, one, link=False)}</li>\n" for one in found)
        below.append(f'<ul class="findings">\n{items}</ul>')
    elif reviewed.state(change.id) != "open":
        below.append(f'<p class="decision">{text(content.decision(reviewed, change.id))}</p>')
    if below:
        yield f'<div class="below">{"".join(below)}</div>'
    yield "</li>\n"


def _names(reviewed: Reviewed, change: Change, found: Sequence[Finding]) -> Iterator[str]:
    """What a row can be filtered by."""
    yield from dict.fromkeys(one.kind.letter for one in found)
    if change.state != "same":
        yield "changed"
    if (found or change.state != "same") and any(reviewed.state(id) in ("open", "reopened") for id in reviewed.units(change)):
        yield "open"


def _side(index: Index, row: Row, side: Side, found: Sequence[Finding]) -> Iterator[str]:
    numbers, again = (row.left, row.again[0]) if side == "left" else (row.right, row.again[1])
    document = index.document(side)
    language = index.facts(side).language
    spoken = f' lang="{text(language)}"' if language not in ("", "und") else ""
    yield '<div class="side">' if numbers else '<div class="side"></div>\n'
    for sentence in numbers:
        label = f'<span class="label">{"Source" if side == "left" else "Rewrite"} {text(index.label(side, sentence))}</span>'
        if sentence in again:
            yield f'<p class="stub">{label} is above.</p>'
            continue
        role = document.sentences[sentence].role
        words = "".join(
            _words(sentence_pieces(index, index.comparison.changes[row.change], side, sentence, brackets=False, over=_over(found, side)))
        )
        yield f'<p>{label} <span class="{role}" dir="auto"{spoken}>{words}</span></p>'
    yield "</div>\n" if numbers else ""


def _over(found: Sequence[Finding], side: Side) -> list[Span]:
    """The words of findings on one side, ascending and apart; a finding about a whole sentence marks nothing in it."""
    places = [
        one.left if side == "left" else one.right for one in found if one.kind.group not in ("claim", "style") or (one.left and one.right)
    ]
    out: list[Span] = []
    for span in sorted(place.span for place in places if place is not None and place.source == 0 and len(place.span)):
        if out and span.start < out[-1].end:
            out[-1] = out[-1].cover(span)
        else:
            out.append(span)
    return out


def _words(pieces: Iterable[Piece]) -> Iterator[str]:
    """Pieces as HTML: one del or ins around each changed stretch, a mark around words of a finding."""
    for look, group in groupby(pieces, key=lambda piece: " ".join(word for word in piece.look.split() if word != "match")):
        inner = "".join(f"<mark>{escape(p.text)}</mark>" if "match" in p.look.split() else escape(p.text) for p in group)
        words = look.split()
        whole = ' class="whole"' if "whole" in words else ""
        tag = "del" if "lost" in words else "ins" if "new" in words else ""
        yield f"<{tag}{whole}>{inner}</{tag}>" if tag else inner
