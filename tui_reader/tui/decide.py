"""Decisions: one key each, on a row's open findings or on one finding; then on to the next. The store keeps them."""

from __future__ import annotations

from tui_reader.tui.compare_screen import CompareScreen

VERBS = {"accept": "fine", "reject": "fix", "skip": "skipped", "false_alarm": "false_alarm"}


def decide_one(screen: CompareScreen, command: str, id: str) -> bool:
    """Decide on the finding `id` with a command of the decide group; False when the command is another."""
    return False
