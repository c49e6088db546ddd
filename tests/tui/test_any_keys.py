"""Any keys in any order at any size: the reader goes on, on a row, with a whole screen."""

from __future__ import annotations

import random

import pytest

from tests.tui.conftest import Open
from tui_reader.review.commands import COMMANDS

_LEAVING = {"quit", "suspend", "editor", "ctrl-c"}
_NAMES = {" ": "space", "pgdn": "pagedown", "pgup": "pageup", "esc": "escape"}
KEYS = [key for command in COMMANDS if command.id not in _LEAVING for key in command.keys]
SIZES = [(40, 10), (60, 15), (80, 24), (99, 30), (100, 30), (120, 40), (160, 45), (200, 50), (30, 8)]


def _textual(key: str) -> str:
    from textual.keys import _character_to_key

    if len(key) == 1:
        return _character_to_key(key)
    return _NAMES.get(key, key.replace("ctrl-", "ctrl+"))


@pytest.mark.parametrize("seed", range(2))
async def test_any_keys_at_any_size_leave_a_reader_that_reads_on(reading: Open, seed: int) -> None:
    dice = random.Random(seed)
    async with reading() as reader:
        for _ in range(120):
            if dice.random() < 0.07:
                await reader.pilot.resize_terminal(*dice.choice(SIZES))
            key = dice.choice(KEYS)
            await reader.pilot.press(_textual(key))
            state = reader.screen.state
            assert 0 <= state.row < len(state.rows)
        await reader.app.workers.wait_for_complete()
        await reader.pilot.resize_terminal(80, 24)
        await reader.press("escape", "escape", "escape", "escape", "1")
        assert reader.text().strip()
