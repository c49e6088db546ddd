"""What the list, the ledger and the last line show: windows over long lists, made only as far as they are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui_reader.compare.ledgers import Entry
from tui_reader.review import ledger
from tui_reader.review.change_list import list_line, listed
from tui_reader.review.commands import COMMANDS
from tui_reader.review.glyphs import DECISIONS
from tui_reader.review.hints import hint_line
from tui_reader.review.line import Line, Piece, cells, fit
from tui_reader.review.state import ListFilter

if TYPE_CHECKING:  # the screen imports this module
    from tui_reader.tui.compare_screen import CompareScreen


IN_LEDGER = (("open", "go there"), ("filter", "filter"), ("close", "back"))
"""Commands and their hints that come first while keys go to a ledger."""
ALWAYS = frozenset({"help"})
"""Commands whose hints are in the last line however narrow it is."""


def list_filter(screen: CompareScreen) -> ListFilter:
    """The filter of the change list in force."""
    return screen.state.list_filter or ("all" if screen.places.stacked else "changed")


def list_window(screen: CompareScreen, room: int, height: int) -> list[Line]:
    """The part of the change list around the current change."""
    state, how = screen.state, list_filter(screen)
    numbers = listed(state, how)
    title: list[Line] = []
    if not screen.places.stacked:
        known = screen.opened
        if known is None or known[:2] != (state.plan, how) or known[2] is not state.decisions:
            known = screen.opened = state.plan, how, state.decisions, sum(state.is_open(state.rows[n].change) for n in numbers)
        pane = "list" if screen.places.list else "ledger"
        title = [fit((Piece(f" 1 CHANGES {len(numbers)} ({how})  open {known[3]}", _title(screen, pane)),), room)]
    if not numbers:
        words = " no difference: both articles say the same" if how in ("all", "changed") else f" no {how} change (f: next filter)"
        return [*title, fit((Piece(words, "dim"),), room)]
    return title + [list_line(state, n, room, screen.glyphs) for n in _around(numbers, state.row, height - len(title))]


def _around(numbers: Sequence[int], row: int, height: int) -> Sequence[int]:
    """The part of a list of rows that `height` lines show, with `row` in the middle."""
    at = max(0, bisect_right(numbers, row) - 1)
    size = max(1, height)
    top = max(0, min(at - size // 2, len(numbers) - size))
    return numbers[top : top + size]


def row_at(screen: CompareScreen, y: int, height: int) -> int | None:
    """The row at line `y` of the change list, None on its title and below its end."""
    title = not screen.places.stacked
    shown = _around(listed(screen.state, list_filter(screen)), screen.state.row, height - title)
    return shown[y - title] if 0 <= y - title < len(shown) else None


def ledger_view(screen: CompareScreen) -> int:
    """What the sidebar shows: the ledger asked for; with view 1 the changes, or all ledgers where the list stands at the left already."""
    return 0 if screen.view == 1 and screen.places.list and not screen.places.stacked else screen.view


def ledger_entries(screen: CompareScreen) -> tuple[Entry, ...]:
    """The entries of the ledger in view, under its filter; keeps the cursor among them."""
    shown = ledger.filtered(ledger.entries(screen.state.index, ledger_view(screen)), screen.ledger_filter)
    screen.entry = max(0, min(screen.entry, len(shown) - 1))
    return shown


def ledger_is_wide(screen: CompareScreen) -> bool:
    """Whether entries have room for the words of both sides: on a screen of their own, or in a very wide sidebar."""
    return screen.ledger.size.width >= (70 if screen.places.text else 50)


def ledger_window(screen: CompareScreen, room: int, height: int) -> list[Line]:
    """The ledger in view around its current entry; on a screen of its own with the words of both sides."""
    index, view = screen.state.index, ledger_view(screen)
    if view == 1:
        return list_window(screen, room, height)
    every, shown = ledger.entries(index, view), ledger_entries(screen)
    wide = ledger_is_wide(screen)
    names = "  ".join(f"{n} {word.lower()}" if n != view else f">{n} {word}<" for n, word in ledger.VIEWS.items())
    title = (
        names
        if wide and len(names) < room
        else f"{view} {ledger.VIEWS[view]} ({screen.ledger_filter})"
        if view
        else f"LEDGERS 2-7 ({screen.ledger_filter})"
    )
    out = [fit((Piece(f" {title}", _title(screen, "ledger")),), room)]
    tail = f"   show: {screen.ledger_filter} (f)" if title is names else ""
    out.append(fit((Piece(f" {ledger.counts(every) or 'none'}{tail}", "dim"),), room))
    screen.entry_at = [None] * len(out)
    if not shown:
        limited = ", ".join(screen.state.comparison.limited)
        return [*out, fit((Piece(f" not checked in this language: {limited}" if limited else " nothing here", "dim"),), room)]
    at = screen.entry if screen.focused_pane == "ledger" else _nearest_entry(screen, view)

    def block(number: int) -> list[tuple[int | None, Line]]:
        """An entry's lines, each with its number, under a heading where another ledger begins."""
        entry, lines = shown[number], list[tuple[int | None, Line]]()
        if view == 0 and (number == 0 or shown[number - 1].view != entry.view):
            which = next(n for n, name in ledger.NAMES.items() if name == entry.view)
            lines.append((None, fit((Piece(f" {which} {ledger.VIEWS[which]}", "title"),), room)))
        made = ledger.entry_lines(
            index,
            entry,
            room,
            wide=wide,
            here=number == at,
            decision=DECISIONS[screen.state.verb_of(entry.findings)] if entry.findings else " ",
            brackets=screen.brackets,
            pointer=screen.glyphs.here,
            dots=screen.glyphs.dots,
        )
        return [*lines, *((number, line) for line in made)]

    window = _window(block, len(shown), at, max(1, height - len(out)), context=3 if wide else 2)
    screen.entry_at += [number for number, _ in window]
    return [*out, *(line for _, line in window)]


def _window(
    block: Callable[[int], list[tuple[int | None, Line]]], count: int, at: int, size: int, *, context: int
) -> list[tuple[int | None, Line]]:
    """`size` lines of `count` blocks with block `at` in view, about a `context`th of them before it; only what is seen is made."""
    before: list[tuple[int | None, Line]] = []
    after = block(at)
    first, last = at, at + 1
    while len(after) < size and last < count:
        after += block(last)
        last += 1
    while first > 0 and len(before) < max(size // context, size - len(after)):
        first -= 1
        before = block(first) + before
    top = max(0, min(len(before) - size // context, len(before) + len(after) - size))
    return (before + after)[top : top + size]


def _nearest_entry(screen: CompareScreen, view: int) -> int:
    """The entry about the row that is read; where there is none, the place the ledger was left at."""
    change = screen.state.change
    known = ledger.of_changes(screen.state.index, view, screen.ledger_filter)
    if change is not None and change in known:
        screen.entry = known[change]
    return screen.entry


def footer(screen: CompareScreen, room: int) -> Line:
    """The keys that matter most here, as bound, as far as they fit; what is below the lens at the right."""
    rest = screen.lens_rest()
    where = "below" if screen.places.stacked else "of the lens"
    tail = f" +{rest} line{'s' * (rest > 1)} {where} " if rest else ""
    ledger_first = IN_LEDGER if screen.focused_pane == "ledger" and ledger_view(screen) != 1 else ()
    hints = (*ledger_first, *((command.id, command.hint) for command in COMMANDS if command.hint))
    out = hint_line(hints, screen.bound, room - cells(tail), kept=ALWAYS)
    return (*fit(out, room - cells(tail)), Piece(tail, "dim"))


def _title(screen: CompareScreen, pane: str) -> str:
    return "title match" if screen.focused_pane == pane else "title"
