"""Command id -> what it does, for every command of review/commands.py."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.tui import pages
from tui_reader.tui.actions import VIEW_ACTIONS
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.terminal.display import TerminalApp


def _redraw(screen: CompareScreen) -> None:
    if isinstance(screen.app, TerminalApp):
        screen.app.redraw_terminal()


ACTIONS: dict[str, Callable[[CompareScreen], None]] = {
    **VIEW_ACTIONS,
    "why": pages.why_page,
    "map": pages.map_page,
    "help": pages.help_page,
    "palette": pages.palette_page,
    "redraw": _redraw,
    "suspend": lambda screen: screen.app.action_suspend_process(),
    "quit": lambda screen: screen.app.exit(0),
}


def run_command(screen: CompareScreen, id: str) -> None:
    """Run the command `id` on a screen."""
    action = ACTIONS.get(id)
    if action is None:
        screen.say(f"{id} has nothing to act on here")
    else:
        action(screen)
