"""The ledgers: quotes, numbers and dates, names, who said what; each entry with its state on both sides and its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tui_reader.compare.model import Finding, Place
from tui_reader.extract.model import Claim, Facts, Quantity
from tui_reader.review.cells import pieces, word_marks
from tui_reader.review.glyphs import flag
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.review.line import Line, Piece, cells, fit, shorten, wrap_pieces
from tui_reader.text.clean import cell_text
from tui_reader.text.span import Span

View = Literal[2, 3, 4, 5]
VIEWS: dict[int, str] = {1: "CHANGES", 2: "QUOTES", 3: "NUMBERS", 4: "NAMES", 5: "WHO SAID"}
LedgerFilter = Literal["all", "changed", "unsourced"]
LEDGER_FILTERS: tuple[LedgerFilter, ...] = ("all", "changed", "unsourced")
State = Literal["same", "altered", "merged", "respelt", "dropped", "added"]
MARKS: dict[State, str] = {"same": "=", "altered": "~", "merged": "A", "respelt": "~", "dropped": "-", "added": "+"}
WORDS: dict[State, str] = {
    "same": "same",
    "altered": "altered",
    "merged": "joined",
    "respelt": "respelt",
    "dropped": "dropped",
    "added": "new",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a ledger. left, right: spans in the articles, empty where a side has none. words: both sides' words."""

    view: int
    state: State
    title: str
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    words: tuple[str, str] = ("", "")
    note: str = ""
    findings: tuple[Finding, ...] = ()


@lru_cache(maxsize=20)
def entries(index: Index, view: int) -> tuple[Entry, ...]:
    """The entries of a view (2 quotes, 3 numbers and dates, 4 names, 5 who said what; 0 all four), what is not the same first."""
    if view == 0:
        return tuple(entry for one in (5, 2, 3, 4) for entry in entries(index, one))
    made = {2: _quotes, 3: _numbers, 4: _names, 5: _who}[view](index)
    return tuple(sorted(made, key=_rank))


def filtered(all_entries: Iterable[Entry], how: LedgerFilter) -> tuple[Entry, ...]:
    """all; changed = what is not the same on both sides or carries a finding; unsourced = only in the rewrite."""
    if how == "all":
        return tuple(all_entries)
    if how == "changed":
        return tuple(e for e in all_entries if e.state != "same" or e.findings)
    return tuple(e for e in all_entries if e.state == "added")


def counts(all_entries: Iterable[Entry]) -> str:
    """`= 3  ~ 2  + 1  - 4`: how many entries are in each state."""
    found = Counter(MARKS[entry.state] for entry in all_entries)
    return "  ".join(f"{mark} {found[mark]}" for mark in "=~A+-" if found[mark])


def change_at(index: Index, entry: Entry) -> int | None:
    """The change that shows an entry's place, in the rewrite if it is there."""
    for side, spans in (("right", entry.right), ("left", entry.left)):
        if spans:
            sentence = index.document(side).sentence_at(spans[0].start)  # type: ignore[arg-type]
            return index.change_of(side, sentence)  # type: ignore[arg-type]
    return None


def places(index: Index, entry: Entry) -> tuple[str, str]:
    """Labels of the sentences of both sides, `--` where there is none."""
    out = []
    for side, spans in zip(SIDES, (entry.left, entry.right), strict=True):
        numbers = sorted({index.document(side).sentence_at(span.start) for span in spans})
        out.append(index.label(side, numbers[0]) + ("+" if len(numbers) > 1 else "") if numbers else "--")
    return out[0], out[1]


def entry_lines(index: Index, entry: Entry, room: int, *, wide: bool, here: bool, brackets: bool = True, pointer: str = ">") -> list[Line]:
    """An entry at `room` cells: one line in the sidebar, with the words of both sides below it where it is `wide`."""
    left, right = places(index, entry)
    marks = [Piece(flag(f), f.severity) for f in entry.findings[:1]] or [Piece("  ")]
    look = f"state {entry.state}"
    head = [Piece(pointer if here else " ", "here"), Piece(f"{MARKS[entry.state]} ", look), *marks, Piece(" ")]
    digits = index.digits + 2
    head.append(Piece(f"{left:<{digits}} {right:<{digits}} ", "label"))
    used = sum(cells(piece.text) for piece in head)
    if not wide:
        text = f"{entry.title}{f': {entry.note}' if entry.note else ''}"
        return [fit((*head, Piece(shorten(cell_text(text), room - used))), room, "current" if here else "")]
    name_room = min(24, max(12, room // 4))
    flat: list[Line] = []
    for side in SIDES if entry.words[0] != entry.words[1] else SIDES[1:]:
        flat += wrap_pieces(_marked(index, entry, side, brackets), room - used - name_room - 1)
    names = wrap_pieces([Piece(cell_text(entry.title)), Piece(f" {cell_text(entry.note)}" if entry.note else "", "dim")], name_room)
    out = []
    for k in range(max(len(flat), len(names), 1)):
        name = fit(names[k] if k < len(names) else (), name_room + 1)
        out.append(fit((*(head if k == 0 else (Piece(" " * used),)), *name, *(flat[k] if k < len(flat) else ())), room))
    return out


def _marked(index: Index, entry: Entry, side: Side, brackets: bool) -> list[Piece]:
    """The words of one side of an entry, with what changed in them marked as in the text."""
    spans = entry.left if side == "left" else entry.right
    document = index.document(side)
    if entry.view == 4 or not spans:
        return [Piece(cell_text(entry.words[SIDES.index(side)]))]
    out: list[Piece] = []
    for span in spans:
        change = index.change_of(side, document.sentence_at(span.start))
        one = index.comparison.changes[change] if change is not None else None
        marks = (
            word_marks(index, one, side, brackets=brackets) if one is not None and one.link is not None and entry.state != "same" else ()
        )
        out += ([Piece(" .. ", "dim")] if out else []) + pieces(document.text, span, marks)
    return out


def _rank(entry: Entry) -> int:
    order = {"altered": 0, "merged": 0, "respelt": 1, "added": 2, "dropped": 3, "same": 4}
    return order[entry.state] - (5 if entry.findings else 0)


def _quotes(index: Index) -> list[Entry]:
    c = index.comparison
    out = []
    for match in c.quotes:
        lefts, rights = [c.left.quotes[k] for k in match.left], [c.right.quotes[k] for k in match.right]
        state: State = match.right_state or match.left_state or "same"
        words = (_join(c.left, [q.span for q in lefts]), _join(c.right, [q.span for q in rights]))
        speakers = list(dict.fromkeys(q.speaker.name for q in (*rights, *lefts) if q.speaker is not None))
        use = next((q.use for q in (*lefts, *rights)), "speech")
        title = " > ".join(reversed(speakers)) if speakers else "(nobody named)" if use == "speech" else f"({use})"
        note = f"{len(match.changes)} words" if match.changes else ""
        spans = tuple(q.span for q in lefts), tuple(q.span for q in rights)
        out.append(Entry(2, state, title, *spans, words, note, _on(index, spans, ("quote", "attribution"))))
    return out


def _numbers(index: Index) -> list[Entry]:
    """Quantities and dates by value: each on one side is matched with one of the same value on the other, in order."""
    c = index.comparison
    free: dict[tuple[object, ...], list[Quantity]] = {}
    for quantity in c.left.quantities:
        free.setdefault(_value(quantity), []).append(quantity)
    out = []
    for quantity in c.right.quantities:
        partners = free.get(_value(quantity))
        spans = ((partners.pop(0).span,) if partners else (), (quantity.span,))
        words = (spans[0][0].of(c.left.document.text) if spans[0] else "", quantity.span.of(c.right.document.text))
        found = _on(index, spans, ("number", "date"))
        paired = next((f for f in found if f.left is not None), None)
        state: State = "added"
        if spans[0]:
            state = "altered" if found else "same"
        elif paired is not None and paired.left is not None:
            state, spans, words = "altered", ((paired.left.span,), spans[1]), (paired.left.span.of(c.left.document.text), words[1])
        title = words[1] if words[0] in ("", words[1]) else f"{words[0]} > {words[1]}"
        out.append(Entry(3, state, title, *spans, words, quantity.kind, found))
    used = {span for entry in out for span in entry.left}
    for rest in free.values():
        for quantity in rest:
            if not any(quantity.span.overlaps(span) for span in used):
                words = (quantity.span.of(c.left.document.text), "")
                found = _on(index, ((quantity.span,), ()), ("number", "date"))
                out.append(Entry(3, "dropped", words[0], (quantity.span,), (), words, quantity.kind, found))
    return out


def _names(index: Index) -> list[Entry]:
    c = index.comparison
    out = []
    for match in c.entities:
        lefts, rights = [c.left.entities[k] for k in match.left], [c.right.entities[k] for k in match.right]
        spans = tuple(m.span for e in lefts for m in e.mentions), tuple(m.span for e in rights for m in e.mentions)
        names = " > ".join(dict.fromkeys([e.name for e in (*lefts, *rights)])) if match.state == "respelt" else match.name
        note = f"{match.type.lower()} {len(spans[0])}:{len(spans[1])}"
        out.append(Entry(4, match.state, names, *spans, (names, names), note, _on(index, spans, ("name",))))
    return out


def _who(index: Index) -> list[Entry]:
    """Claims of linked sentences side by side; a claim whose sentence has no partner, or no claim there, stands alone."""
    c = index.comparison
    left, right = _by_change(index, "left", c.left.claims), _by_change(index, "right", c.right.claims)
    out = []
    for change in sorted({*left, *right}):
        ours, theirs = left.get(change, []), right.get(change, [])
        for old, new in _partners(ours, theirs):
            spans = tuple(old.content[:1]) if old else (), tuple(new.content[:1]) if new else ()
            found = _on(index, spans, ("attribution", "hedge"))
            state: State = "added" if old is None else "dropped" if new is None else "altered" if found else "same"
            out.append(Entry(5, state, _said(c.left, old, c.right, new), *spans, (_words(c.left, old), _words(c.right, new)), "", found))
    return out


def _partners(ours: Sequence[Claim], theirs: Sequence[Claim]) -> list[tuple[Claim | None, Claim | None]]:
    """By speaker first, then in order."""
    free = list(theirs)
    out: list[tuple[Claim | None, Claim | None]] = []
    waiting = []
    for claim in ours:
        same = next((other for other in free if other.name == claim.name and other.kind == claim.kind), None)
        if same is None:
            waiting.append(claim)
        else:
            free.remove(same)
            out.append((claim, same))
    for claim in waiting:
        out.append((claim, free.pop(0) if free else None))
    return out + [(None, claim) for claim in free]


def _said(left: Facts, old: Claim | None, right: Facts, new: Claim | None) -> str:
    if (new is not None and new.kind == "verification_note") or (old is not None and old.kind == "verification_note"):
        return "caveat"
    sides = [_speaker(left, old) if old else "", _speaker(right, new) if new else ""]
    return sides[0] or sides[1] if sides[0] == sides[1] or not all(sides) else f"{sides[0]} > {sides[1]}"


def _speaker(facts: Facts, claim: Claim) -> str:
    cue = claim.cue[0].of(facts.document.text) if claim.cue else ""
    return f"{claim.name or 'nobody'} {cue}".strip()


def _words(facts: Facts, claim: Claim | None) -> str:
    return _join(facts, claim.content) if claim else ""


def _by_change(index: Index, side: Side, claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    out: dict[int, list[Claim]] = {}
    for claim in claims:
        for span in (*claim.content, *claim.cue)[:1]:
            change = index.change_of(side, index.document(side).sentence_at(span.start))
            if change is not None:
                out.setdefault(change, []).append(claim)
    return out


def _value(quantity: Quantity) -> tuple[object, ...]:
    return quantity.kind, quantity.value, quantity.unit


def _join(facts: Facts, spans: Iterable[Span]) -> str:
    return " .. ".join(" ".join(span.of(facts.document.text).split()) for span in spans)


def _on(index: Index, spans: tuple[tuple[Span, ...], tuple[Span, ...]], groups: tuple[str, ...]) -> tuple[Finding, ...]:
    """Findings of these groups that touch the words of an entry."""
    found: dict[str, Finding] = {}
    for side, mine in zip(SIDES, spans, strict=True):
        for span in mine:
            change = index.change_of(side, index.document(side).sentence_at(span.start))
            for finding in index.flagged[change] if change is not None else ():
                if finding.kind.group in groups and (_touch(finding.left, spans[0]) or _touch(finding.right, spans[1])):
                    found[finding.id] = finding
    return tuple(found.values())


def _touch(place: Place | None, spans: tuple[Span, ...]) -> bool:
    return place is not None and place.source == 0 and any(place.span.overlaps(span) for span in spans)
