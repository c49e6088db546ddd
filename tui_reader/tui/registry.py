"""Command id -> what it does, for every command of review/commands.py; a test holds the two equal."""

from __future__ import annotations

from tui_reader.tui import pages
from tui_reader.tui.actions import VIEW_ACTIONS, Action
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.decide import DECIDE_ACTIONS
from tui_reader.tui.outside import OUTSIDE_ACTIONS
from tui_reader.tui.repair import REPAIR_ACTIONS
from tui_reader.tui.terminal.display import TerminalApp


def _redraw(screen: CompareScreen) -> None:
    if isinstance(screen.app, TerminalApp):
        screen.app.redraw_terminal()


ACTIONS: dict[str, Action] = {
    **VIEW_ACTIONS,
    **DECIDE_ACTIONS,
    **REPAIR_ACTIONS,
    **OUTSIDE_ACTIONS,
    "why": pages.why_page,
    "map": pages.map_page,
    "help": pages.help_page,
    "palette": pages.palette_page,
    "redraw": _redraw,
    "suspend": lambda screen: screen.app.action_suspend_process(),
    "quit": lambda screen: screen.desk.leave(),
}


def run_command(screen: CompareScreen, id: str) -> None:
    """Run the command `id` on a screen."""
    ACTIONS[id](screen)
