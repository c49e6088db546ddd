"""What each command does: the next state, painted. One entry per row of review/commands.py; a test holds the two equal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui_reader.review import state as moves
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.terminal.display import TerminalApp


def run_command(screen: CompareScreen, id: str) -> None:
    """Run the command `id` on a screen."""
    ACTIONS[id](screen)


def _scroll(screen: CompareScreen, count: int) -> None:
    state = screen.state
    if screen.stacked or screen.pair.laid is None:
        screen.apply(moves.to_row(state, state.row + count))
        return
    row, line = screen.pair.laid.step(state.row, state.line, count)
    screen.apply(replace(state, row=row, line=line, message=""), resting=True)


def _page(screen: CompareScreen, step: int) -> None:
    _scroll(screen, step * max(1, (screen.pair if screen.pair.display else screen.list).size.height - 2))


def _redraw(screen: CompareScreen) -> None:
    if isinstance(screen.app, TerminalApp):
        screen.app.redraw_terminal()


def _to(move: Callable[[moves.ReviewState], moves.ReviewState]) -> Callable[[CompareScreen], None]:
    return lambda screen: screen.apply(move(screen.state))


ACTIONS: dict[str, Callable[[CompareScreen], None]] = {
    "line_down": lambda screen: _scroll(screen, 1),
    "line_up": lambda screen: _scroll(screen, -1),
    "page_down": lambda screen: _page(screen, 1),
    "page_up": lambda screen: _page(screen, -1),
    "first": _to(lambda s: moves.to_row(s, 0, remember=True)),
    "last": _to(lambda s: moves.to_row(s, len(s.rows) - 1, remember=True)),
    "next_change": _to(moves.next_change),
    "previous_change": _to(lambda s: moves.next_change(s, -1)),
    "next_flagged": _to(lambda s: moves.next_change(s, flagged=True)),
    "previous_flagged": _to(lambda s: moves.next_change(s, -1, flagged=True)),
    "follow": _to(moves.follow),
    "back": _to(moves.back),
    "redraw": lambda screen: _redraw(screen),
    "suspend": lambda screen: screen.app.action_suspend_process(),
    "quit": lambda screen: screen.app.exit(0),
}
