"""What the commands of moving, viewing and arranging do: the next state, painted.

Decisions are in decide.py, repairs of the alignment in repair.py, what leaves the program in outside.py; ACTIONS in
registry.py joins them, and a test holds it equal to review/commands.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from tui_reader.review import ledger, moves, panes
from tui_reader.review.change_list import listed
from tui_reader.review.state import ReviewState, replanned
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.line_pane import LinePane
from tui_reader.tui.lists import ledger_entries, ledger_is_wide, ledger_view, list_filter, row_at

Action = Callable[[CompareScreen], None]


def in_ledger(screen: CompareScreen) -> bool:
    """Whether keys go to entries of a ledger (and not to the change list that may stand in its place)."""
    return screen.focused_pane == "ledger" and ledger_view(screen) != 1


def _scroll(screen: CompareScreen, count: int) -> None:
    """One line of the text; stacked, of the pair in the lens and then on to the next row; in a list, one entry."""
    state = screen.state
    if in_ledger(screen):
        screen.entry += count
        screen.paint()
    elif screen.focused_pane in ("list", "ledger"):
        _along_list(screen, count)
    elif screen.focused_pane == "lens":
        screen.lens_top += count
        screen.paint()
    elif screen.places.text:
        row, line = screen.pair.step(state.row, state.line, count)
        screen.apply(replace(state, row=row, line=line, message=""), scrolled=True)
    elif 0 <= screen.lens_top + count <= screen.lens_top + screen.lens_rest() and abs(count) == 1 and screen.lens.display:
        screen.lens_top += count
        screen.paint()
    else:
        screen.apply(moves.to_row(state, state.row + count))


def _along_list(screen: CompareScreen, count: int) -> None:
    numbers = listed(screen.state, list_filter(screen))
    if numbers:
        at = bisect_right(numbers, screen.state.row) - 1
        screen.apply(moves.to_row(screen.state, numbers[max(0, min(at + count, len(numbers) - 1))]))


def _page(screen: CompareScreen, step: int) -> None:
    text: LinePane = screen.pair if screen.places.text else screen.list
    others: dict[str, LinePane] = {"ledger": screen.ledger, "list": screen.list, "lens": screen.lens}
    size = others.get(screen.focused_pane, text).size.height
    if in_ledger(screen):
        size = size // 3 if ledger_is_wide(screen) else size
    _scroll(screen, step * max(2, size - 2))


def _end(screen: CompareScreen, last: bool) -> None:
    if in_ledger(screen):
        screen.entry = 10**9 if last else 0
        screen.paint()
        return
    rows = screen.state.rows
    line = screen.pair.laid.height(len(rows) - 1) - 1 if last and screen.places.text and screen.pair.laid and rows else 0
    screen.apply(moves.to_row(screen.state, len(rows) - 1 if last else 0, line, remember=True))


def to(move: Callable[[ReviewState], ReviewState]) -> Action:
    """The action that makes a move and paints where it led."""
    return lambda screen: screen.apply(move(screen.state))


def _view(number: int) -> Action:
    def show(screen: CompareScreen) -> None:
        screen.view, screen.entry = number, 0
        screen.state = replace(screen.state, message="")
        screen.choice = replace(screen.choice, hidden=screen.choice.hidden - {"ledger"}, alone=None)
        stacked = screen.size.width < screen.config.display.stack_below
        screen.focused_pane = "ledger" if number > 1 else "text" if stacked else screen.focused_pane
        screen.place_panes()
        screen.focused_pane = "ledger" if number > 1 and screen.places.ledger else screen.focused_pane

    return show


def _close(screen: CompareScreen) -> None:
    """Back to the text, step by step: out of a pane, out of a maximised pane, out of the ledger, out of the search."""
    if screen.focused_pane != "text" or screen.choice.alone is not None or (screen.places.stacked and screen.view > 1):
        screen.focused_pane = "text"
        screen.choice = replace(screen.choice, alone=None)
        if screen.places.stacked:
            screen.view = 1
        screen.place_panes()
    else:
        screen.trouble = ""
        screen.apply(replace(screen.state, search=None, marked=None, message=""))


def _open(screen: CompareScreen) -> None:
    if in_ledger(screen):
        shown = ledger_entries(screen)
        change = ledger.change_at(screen.state.index, shown[screen.entry]) if shown else None
        _close(screen)
        if change is not None:
            screen.apply(moves.to_change(screen.state, change))
    elif screen.focused_pane in ("list", "ledger", "lens"):
        _close(screen)
    elif screen.state.rows and screen.state.rows[screen.state.row].hides:
        screen.apply(moves.to_change(screen.state, screen.state.rows[screen.state.row].hides[0]))
    else:
        from tui_reader.tui.pages import why_page  # the pages decide, and deciding needs this module

        why_page(screen, of_row=True)


def _filter(screen: CompareScreen) -> None:
    if in_ledger(screen):
        names = ledger.LEDGER_FILTERS
        screen.ledger_filter = names[(names.index(screen.ledger_filter) + 1) % len(names)]
        screen.entry = 0
        screen.paint()
    else:
        screen.apply(moves.next_filter(screen.state, list_filter(screen)))


def _fold(screen: CompareScreen) -> None:
    state = replanned(screen.state, folded=not screen.state.folded)
    folds = sum(len(row.hides) for row in state.rows)
    screen.apply(replace(state, message=f"{folds} row{'s' * (folds != 1)} folded" if state.folded else "everything open"))


def _order(screen: CompareScreen) -> None:
    order = "source" if screen.state.order == "rewrite" else "rewrite"
    screen.apply(replace(replanned(screen.state, order=order), message=f"in the order of the {order}"))  # type: ignore[arg-type]


def _wrap(screen: CompareScreen) -> None:
    screen.choice = replace(screen.choice, wrapped=not screen.choice.wrapped)
    screen.remember()
    screen.say("sentences whole" if screen.choice.wrapped else "one line for each row; the lens has the rest")


def _brackets(screen: CompareScreen) -> None:
    screen.brackets = not screen.brackets
    screen.say("[lost] {new} in brackets" if screen.brackets else "changed words by attribute and colour only")


def _focus(screen: CompareScreen) -> None:
    shown = screen.visible_panes
    at = shown.index(screen.focused_pane) if screen.focused_pane in shown else 0
    screen.focused_pane = shown[(at + 1) % len(shown)]
    screen.say(f"keys go to the {screen.focused_pane}")


def _choose(change: Callable[[panes.Choice, panes.Focus], panes.Choice]) -> Action:
    def choose(screen: CompareScreen) -> None:
        focus = screen.focused_pane
        if screen.places.stacked and focus == "text":
            focus = "list"
        screen.choice = change(screen.choice, focus)
        screen.remember()
        screen.place_panes()

    return choose


def _search(screen: CompareScreen) -> None:
    screen.ask("/", lambda words: screen.apply(moves.search(screen.state, words)))


def _go_to(screen: CompareScreen) -> None:
    screen.ask("go to sentence: ", lambda words: screen.apply(moves.go_to(screen.state, words)))


def pointed(screen: CompareScreen, pane: LinePane, y: int, step: int) -> None:
    """The mouse on a pane: keys go there from now on; the wheel scrolls it, a click goes to what is under it, a second one opens."""
    others: dict[LinePane, panes.Focus] = {screen.list: "list", screen.ledger: "ledger", screen.lens: "lens"}
    focus = others.get(pane, "text")
    screen.focused_pane = focus if focus in screen.visible_panes else "text"
    if step:
        _scroll(screen, step)
    elif pane is screen.pair:
        row, line = screen.pair.position(y)
        screen.apply(moves.to_row(screen.state, row, line, remember=True) if row >= 0 else screen.state)
    elif pane is screen.list or (pane is screen.ledger and not in_ledger(screen)):
        at = row_at(screen, y, pane.size.height)
        screen.apply(moves.to_row(screen.state, at, remember=True) if at is not None else screen.state)
    elif pane is screen.ledger:
        entry = screen.entry_at[y] if y < len(screen.entry_at) else None
        if entry is not None and entry == screen.entry:
            _open(screen)
            return
        screen.entry = screen.entry if entry is None else entry
        screen.paint()
    else:
        screen.paint()


VIEW_ACTIONS: dict[str, Action] = {
    "line_down": lambda screen: _scroll(screen, 1),
    "line_up": lambda screen: _scroll(screen, -1),
    "page_down": lambda screen: _page(screen, 1),
    "page_up": lambda screen: _page(screen, -1),
    "first": lambda screen: _end(screen, last=False),
    "last": lambda screen: _end(screen, last=True),
    "next_change": to(moves.next_change),
    "previous_change": to(lambda s: moves.next_change(s, -1)),
    "next_flagged": to(moves.next_flagged),
    "previous_flagged": to(lambda s: moves.next_flagged(s, -1)),
    "next_open": to(moves.next_open),
    "next_moved": to(moves.next_moved),
    "previous_moved": to(lambda s: moves.next_moved(s, -1)),
    "follow": to(moves.follow),
    "back": to(moves.back),
    "search": _search,
    "next_match": to(moves.next_match),
    "previous_match": to(lambda s: moves.next_match(s, -1)),
    "go_to": _go_to,
    "view_changes": _view(1),
    "view_quotes": _view(2),
    "view_numbers": _view(3),
    "view_names": _view(4),
    "view_who": _view(5),
    "view_left_out": _view(6),
    "view_made_up": _view(7),
    "order": _order,
    "fold": _fold,
    "filter": _filter,
    "wrap": _wrap,
    "brackets": _brackets,
    "focus": _focus,
    "bigger": _choose(lambda choice, focus: panes.resized(choice, focus, 1)),
    "smaller": _choose(lambda choice, focus: panes.resized(choice, focus, -1)),
    "hide": _choose(panes.hidden),
    "maximise": _choose(panes.maximised),
    "open": _open,
    "close": _close,
}
