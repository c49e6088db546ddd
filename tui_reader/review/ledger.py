"""The ledgers as lines: quotes, numbers and dates, names, who said what, left out, made up. What they hold is compare/ledgers.py's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from tui_reader.compare.ledgers import Entry, EntryState, ledger
from tui_reader.compare.ledgers import View as Name
from tui_reader.compare.model import SEVERITIES, Place
from tui_reader.review.cells import pieces, word_marks
from tui_reader.review.glyphs import flag
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.review.line import Line, Piece, cells, fit, shorten, wrap_pieces
from tui_reader.text.clean import cell_text

NAMES: dict[int, Name] = {2: "quotes", 3: "numbers", 4: "names", 5: "who", 6: "left_out", 7: "made_up"}
VIEWS: dict[int, str] = {1: "CHANGES", 2: "QUOTES", 3: "NUMBERS", 4: "NAMES", 5: "WHO SAID", 6: "LEFT OUT", 7: "MADE UP"}
TOGETHER = (5, 2, 3, 4)
"""The views that a sidebar beside the change list shows under each other, as view 0."""
LedgerFilter = Literal["all", "changed", "unsourced"]
LEDGER_FILTERS: tuple[LedgerFilter, ...] = ("all", "changed", "unsourced")
MARKS: dict[EntryState, str] = {"same": "=", "altered": "~", "changed": "~", "respelt": "~", "merged": "A", "dropped": "-", "added": "+"}
_ORDER: dict[EntryState, int] = {"altered": 0, "changed": 0, "merged": 0, "respelt": 1, "added": 2, "dropped": 3, "same": 4}


def state_of(entry: Entry) -> EntryState:
    """The state of an entry on the rewrite's side, on the source's where nothing is left."""
    return entry.right_state or entry.left_state or "same"


@lru_cache(maxsize=8)
def entries(index: Index, view: int) -> tuple[Entry, ...]:
    """The entries of a view (0: several together), what is not the same first, then in reading order."""
    if view == 0:
        return tuple(entry for one in TOGETHER for entry in entries(index, one))
    made = ledger(index.comparison, NAMES[view]).entries
    return made if view > 5 else tuple(sorted(made, key=_rank))


def filtered(every: Iterable[Entry], how: LedgerFilter) -> tuple[Entry, ...]:
    """all; changed = not the same on both sides or with a finding; unsourced = only in the rewrite."""
    if how == "all":
        return tuple(every)
    if how == "changed":
        return tuple(e for e in every if state_of(e) != "same" or e.findings)
    return tuple(e for e in every if state_of(e) == "added")


def counts(every: Iterable[Entry]) -> str:
    """`= 3  ~ 2  + 1  - 4`: how many entries are in each state."""
    found = Counter(MARKS[state_of(entry)] for entry in every)
    return "  ".join(f"{mark} {found[mark]}" for mark in "=~A+-" if found[mark])


def change_at(index: Index, entry: Entry) -> int | None:
    """The change that shows an entry's place, in the rewrite if it is there; None for a place in a further source."""
    if entry.right is not None:
        return index.change_of("right", entry.right.sentences[0])
    return index.change_of("left", entry.left.sentences[0]) if entry.left is not None and entry.left.source == 0 else None


@lru_cache(maxsize=8)
def of_changes(index: Index, view: int, how: LedgerFilter) -> dict[int, int]:
    """Change -> its first entry among those that a view shows under a filter."""
    found: dict[int, int] = {}
    for number, entry in enumerate(filtered(entries(index, view), how)):
        change = change_at(index, entry)
        if change is not None:
            found.setdefault(change, number)
    return found


def place_labels(index: Index, entry: Entry) -> tuple[str, str]:
    """Labels of both sides: `a13`, `a20+` for several sentences, `also1` for a further source, `--` for none."""
    left, right = (_label(index, side, place) for side, place in zip(SIDES, (entry.left, entry.right), strict=True))
    return left, right


def entry_lines(
    index: Index,
    entry: Entry,
    room: int,
    *,
    wide: bool,
    here: bool,
    decision: str = " ",
    brackets: bool = True,
    pointer: str = ">",
    dots: str = "..",
) -> list[Line]:
    """An entry at `room` cells: one line in the sidebar; with the words of both sides, as marked in the text, where it is `wide`.

    decision: the mark of what was decided on its findings, where the change list has it.
    """
    left, right = place_labels(index, entry)
    worst = next((index.findings[id] for id in entry.findings), None)
    digits = index.digits + 2
    head = (
        Piece(pointer if here else " ", "here"),
        Piece(decision, "decision"),
        Piece(f"{MARKS[state_of(entry)]} ", f"state {state_of(entry)}"),
        Piece(flag(worst), worst.severity) if worst is not None else Piece("  "),
        Piece(f" {left:<{digits}} {right:<{digits}} ", "label"),
    )
    used = sum(cells(piece.text) for piece in head)
    name, note = title(index, entry, short=not wide), remark(index, entry)
    if not wide:
        text = shorten(cell_text(f"{name}{f' {note}' if note else ''}"), room - used, dots)
        return [fit((*head, Piece(text)), room, "current" if here else "")]
    name_room = min(26, max(12, room // 4))
    words = _worded(index, entry, room - used - name_room - 1, brackets)
    if not words:
        name_room = room - used - 1
    names = wrap_pieces([Piece(cell_text(name)), Piece(f" {cell_text(note)}" if note else "", "dim")], name_room)
    out = []
    for k in range(max(len(words), len(names), 1)):
        start = head if k == 0 else (Piece(" " * used),)
        middle = fit(names[k] if k < len(names) else (), name_room + 1)
        out.append(fit((*start, *middle, *(words[k] if k < len(words) else ())), room))
    return out


def title(index: Index, entry: Entry, *, short: bool = False) -> str:
    """What an entry is called: its speaker, its figure, its name, its words. short: of the second name only what is another."""
    if entry.view in ("quotes", "who"):
        return _turned(*entry.speakers, short) or "(nobody named)"
    if entry.view == "numbers":
        return _turned(entry.was, entry.now, short=False)
    return _turned(entry.was, entry.now, short) if state_of(entry) == "respelt" and entry.was and entry.now else entry.label


def _turned(old: str | None, new: str | None, short: bool) -> str:
    """`Osman al-Tayeb > Osman al-Tayib`, in short `Osman al-Tayeb > al-Tayib`; the one there is where they are one."""
    if not old or not new or old == new:
        return new or old or ""
    alike = len([*takewhile(lambda pair: pair[0] == pair[1], zip(old.split(), new.split(), strict=False))])
    return f"{old} > {' '.join(new.split()[alike:]) or new}" if short else f"{old} > {new}"


def remark(index: Index, entry: Entry) -> str:
    """What is said beside the name: words changed, the verb's strength, how often on each side."""
    if entry.view == "quotes":
        return f"{len(entry.changes)} changed" if entry.changes else ""
    if entry.view == "who":
        old, new = entry.strengths
        return f"{old} > {new}" if old and new and old != new else new or old or ""
    if entry.view == "names":
        left, right = _mentions(index).get(entry.label, (0, 0))
        return f"{left}:{right}"
    return ""


def _rank(entry: Entry) -> tuple[int, int]:
    """The worst finding first, then what changed before what is new, gone and the same."""
    return SEVERITIES.index(entry.severity) if entry.severity else len(SEVERITIES), _ORDER[state_of(entry)]


@lru_cache(maxsize=4)
def _mentions(index: Index) -> dict[str, tuple[int, int]]:
    c = index.comparison
    return {
        match.name: (sum(len(c.left.entities[k].mentions) for k in match.left), sum(len(c.right.entities[k].mentions) for k in match.right))
        for match in c.entities
    }


def _label(index: Index, side: Side, place: Place | None) -> str:
    if place is None:
        return "--"
    if place.source:
        return f"also{place.source}"
    return index.label(side, place.sentences[0]) + ("+" if len(place.sentences) > 1 else "") if place.sentences else "--"


def _sides_to_show(entry: Entry) -> tuple[Side, ...]:
    """Both, unless they say the same; figures, names, what was left out and what was made up are whole in their title."""
    if entry.view in ("numbers", "names", "left_out", "made_up"):
        return ()
    sides = [side for side, text in zip(SIDES, (entry.was, entry.now), strict=True) if text]
    return tuple(sides[-1:] if entry.was == entry.now else sides)


def _worded(index: Index, entry: Entry, room: int, brackets: bool) -> list[Line]:
    """The words of an entry: source over rewrite, told apart as in the lens where they differ."""
    sides = _sides_to_show(entry)
    if len(sides) < 2:
        return [line for side in sides for line in wrap_pieces(_words(index, entry, side, brackets), room)]
    out: list[Line] = []
    for side, letter in zip(SIDES, "AB", strict=True):
        lines = wrap_pieces(_words(index, entry, side, brackets), room - 2)
        out += [(Piece(f"{letter} " if k == 0 else "  ", "label"), *line) for k, line in enumerate(lines)]
    return out


def _words(index: Index, entry: Entry, side: Side, brackets: bool) -> list[Piece]:
    """The words of one side of an entry, with what changed in them marked as in the text."""
    place = entry.left if side == "left" else entry.right
    text = entry.was if side == "left" else entry.now
    change = index.change_of(side, place.sentences[0]) if place is not None and place.source == 0 and place.sentences else None
    one = index.comparison.changes[change] if change is not None else None
    if place is None or one is None or one.link is None or state_of(entry) == "same":
        return [Piece(cell_text(text))]
    return pieces(index.document(side).text, place.span, word_marks(index, one, side, brackets=brackets))
