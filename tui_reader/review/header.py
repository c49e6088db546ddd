"""The three lines on top: where am I, what is the verdict and why, how much of each article has a partner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath

from tui_reader.compare.model import SEVERITIES, Comparison, Finding, Level, Severity
from tui_reader.review.glyphs import SEVERITY_MARKS, VERB_WORDS, Glyphs
from tui_reader.review.index import Index
from tui_reader.review.line import Line, Piece, fit, shorten, width
from tui_reader.review.state import OPEN, ReviewState
from tui_reader.text.clean import line as one_line

WORST = 3
"""Reasons that are on the first screen even where they must be shortened."""
_SHORTEST = 14
"""Cells of a shortened reason that still says something."""


def header(
    state: ReviewState, room: int, glyphs: Glyphs, *, target_words: int | None = None, note: str = "", level: Level | None = None
) -> tuple[Line, Line, Line]:
    """The header at `room` cells; `note` stands at the right end of the first line (saved, reloaded, ...).

    level: the verdict as it stands after what was decided; None for that of the comparison.
    """
    verdict = _verdict(state, room, glyphs, level or state.comparison.verdict.level)
    return _where(state, room, glyphs, note), verdict, _coverage(state, room, glyphs, target_words)


def name_of(path: str | None, otherwise: str) -> str:
    """A file's name without folder and ending, safe to show; `otherwise` for a text without a file."""
    return one_line(PurePath(path).stem) if path else otherwise


@lru_cache(maxsize=2)
def reasons(comparison: Comparison) -> list[tuple[Finding, int]]:
    """Per kind and severity among the verdict's reasons: its first finding and how many there are, worst first."""
    found = {f.id: f for f in comparison.findings}
    return _by_kind(found[id] for id in comparison.verdict.reasons if id in found)


def _open_reasons(state: ReviewState) -> list[tuple[Finding, int]]:
    """Those that still wait for a decision."""
    if not state.decisions:
        return reasons(state.comparison)
    found = state.index.findings
    ids = state.comparison.verdict.reasons
    return _by_kind(found[id] for id in ids if id in found and state.decisions.get(id, "open") in OPEN)


def _by_kind(findings: Iterable[Finding]) -> list[tuple[Finding, int]]:
    mine = list(findings)
    counts = Counter((f.severity, f.kind.id) for f in mine)
    first: dict[tuple[Severity, str], Finding] = {}
    for finding in mine:
        first.setdefault((finding.severity, finding.kind.id), finding)
    return sorted(((f, counts[key]) for key, f in first.items()), key=lambda pair: SEVERITIES.index(pair[0].severity))


def kind_words(finding: Finding) -> str:
    """`quote altered` for the kind `quote_altered`."""
    return finding.kind.id.replace("_", " ")


def _where(state: ReviewState, room: int, glyphs: Glyphs, note: str) -> Line:
    comparison = state.comparison
    left, right = comparison.left.document.article, comparison.right.document.article
    number = state.plan.rank.get(state.change, 0) if state.change is not None else 0
    touched = {state.index.of_id[id] for id in state.decisions if id in state.index.of_id}
    decided = sum(state.verb(k) not in OPEN for k in touched)
    queries = len({k for k in touched if state.verb(k) == "query"} | state.notes)
    reopened = sum(state.verb(k) == "reopened" for k in touched)
    known = comparison.complete or bool(comparison.alignment.links)
    parts = [f"change {number}/{len(state.plan.changed)}" if state.plan.changed else "no change"] if known else []
    if reopened:
        parts.append(f"{reopened} reopened")
    if decided:
        parts.append(f"decided {decided}")
        parts.append(f"open {_flagged(state.index) - sum(bool(state.index.flagged[k]) and state.verb(k) not in OPEN for k in touched)}")
    if queries:
        parts.append(f"queries {queries}")
    if state.marked is not None:
        parts.append(f"marked {state.index.name(comparison.changes[state.marked])}")
    if state.search is not None:
        parts.append(f"/{one_line(state.search.words)} {state.search.count_of('left')}+{state.search.count_of('right')}")
    if note:
        parts.append(note)
    right_part = shorten("  ".join(parts), max(10, room - 12), glyphs.dots)
    name_room = room - len(right_part) - 3
    names = [name_of(left.path, "source"), name_of(right.path, "rewrite")]
    if room >= 110:
        names = [f"{n} ({s} sent., {w} words)" for n, s, w in zip(names, _sentences(comparison), state.index.words, strict=True)]
    each = max(4, (name_room - 4) // 2)
    short = [shorten(names[0], max(each, name_room - 4 - len(names[1])), glyphs.dots), names[1]]
    short[1] = shorten(names[1], max(4, name_room - 4 - len(short[0])), glyphs.dots)
    title = fit((Piece(f" {short[0]}", "source"), Piece(" > ", "dim"), Piece(short[1], "rewrite")), name_room)
    return fit((*title, Piece(f" {right_part} ", "dim")), room)


def _verdict(state: ReviewState, room: int, glyphs: Glyphs, level: Level) -> Line:
    comparison = state.comparison
    if not comparison.complete:
        rows = "matched; what changed in them is being checked" if comparison.alignment.links else "as they come, until they are matched"
        return fit((Piece(" ..... ", "verdict"), Piece(f"  the sentences are {rows}", "dim")), room)
    out = [Piece(f" {level.upper():5}", f"verdict {level}"), Piece(" ")]
    wide = room >= 100
    tail = " w why "
    left = room - width(out) - (len(tail) if wide else 0)
    listed = _open_reasons(state)
    standing = _standing(state)
    if listed and standing:  # why it is still a hold, though nothing high is open
        out.append(Piece(f"  {standing}", "decision"))
        left -= len(standing) + 2
    for k, (finding, count) in enumerate(listed):
        text = f"{SEVERITY_MARKS[finding.severity]}{finding.kind.letter} {kind_words(finding)}{f' {count}' if count > 1 else ''}"
        rest = len(listed) - k - 1
        more = f"  +{rest}{' more' if wide else ''}" if rest else ""
        fits = len(text) + 2 + len(more) <= left
        if not fits and k < WORST and left - len(more) - 2 >= _SHORTEST:
            text, fits = shorten(text, left - len(more) - 2, glyphs.dots), True
        if not fits:
            out.append(Piece(f"  +{rest + 1}{' more' if wide else ''}", "dim"))
            break
        out += [Piece("  "), Piece(text, finding.severity)]
        left -= len(text) + 2
    if not listed:
        out.append(Piece(f"  {_nothing_open(state)}", "dim"))
    if comparison.limited:
        words = f"  not checked: {', '.join(comparison.limited)}"
        out.append(Piece(shorten(words, max(0, room - width(out)), glyphs.dots), "medium"))
    if width(out) + len(tail) > room:  # the last line says it too
        return fit(out, room)
    return (*fit(out, room - len(tail)), Piece(tail, "dim"))


def _nothing_open(state: ReviewState) -> str:
    """What is said where no reason waits: there was none, or what was decided on them."""
    if not state.plan.changed:
        return "no difference: both articles say the same"
    if not state.comparison.verdict.reasons:
        return "nothing found" if state.comparison.limited else "no finding that needs an editor"
    standing = _standing(state)
    return "every reason is decided" + (f": {standing}" if standing else "")


def _standing(state: ReviewState) -> str:
    """`2 to fix, 1 queried`: reasons that are decided and still count."""
    if not state.decisions:
        return ""
    count = Counter(state.decisions.get(id, "open") for id in state.comparison.verdict.reasons)
    return ", ".join(f"{count[verb]} {VERB_WORDS[verb]}" for verb in ("fix", "query") if count[verb])


def _coverage(state: ReviewState, room: int, glyphs: Glyphs, target: int | None) -> Line:
    c = state.comparison.coverage
    if not state.comparison.complete and not state.comparison.alignment.links:
        return fit((Piece(f" words {state.index.words[0]} > {state.index.words[1]}", "dim"),), room)
    lefts, rights = _sentences(state.comparison)
    bar = 18 if room >= 110 else 0
    words = f"words {state.index.words[0]} > {state.index.words[1]}" + (f" of {target}" if target else "")
    out = [
        Piece(f" source kept {c.left_kept}/{lefts}", "source"),
        Piece(_bar(c.left_kept, lefts, bar, glyphs), "source"),
        Piece(f" dropped {c.left_dropped}" if bar else "", "source"),
        Piece(" | ", "dim"),
        Piece(f"rewrite sourced {c.right_sourced}/{rights}", "rewrite"),
        Piece(_bar(c.right_sourced, rights, bar, glyphs), "rewrite"),
        Piece(f" new {c.right_new}", "rewrite"),
    ]
    moves = [f"{word} {count}" for word, count in (("moved", c.moved), ("split", c.split), ("joined", c.joined)) if count]
    rest = [Piece(f" | {part}", "dim") for part in ([words] if not bar else []) + ([" ".join(moves)] if moves else [])]
    if state.index.minor:
        rest.append(Piece(f" | {state.index.minor} unimportant", "dim"))
    if bar and target:
        rest.append(Piece(f" | {state.index.words[1]} of {target} words", "dim"))
    for piece in rest:
        if width(out) + len(piece.text) <= room:
            out.append(piece)
    return fit(out, room)


@lru_cache(maxsize=2)
def _flagged(index: Index) -> int:
    """How many changes have a finding."""
    return sum(map(bool, index.flagged))


def _bar(part: int, whole: int, size: int, glyphs: Glyphs) -> str:
    if not size or not whole:
        return ""
    full = round(size * part / whole)
    return f" [{glyphs.full * full}{glyphs.empty * (size - full)}]"


def _sentences(comparison: Comparison) -> tuple[int, int]:
    return len(comparison.left.document.sentences), len(comparison.right.document.sentences)
