"""The proof: after any keys, our bytes and stock Textual's leave the same screen, cell by cell."""

from __future__ import annotations

import random

import pytest

from tests.tui.terminal.demo import Demo
from tests.tui.terminal.walks import walk
from tests.tui.terminal.witness import Witness

_KEYS = "j" * 8 + "k" * 4 + "ddu" + "sltw" + "i"
_SIZES = [(80, 24), (120, 40), (200, 60), (40, 10), (20, 5), (3, 2), (1, 1), (99, 33)]


class WitnessedDemo(Witness, Demo):
    """Every update is taken twice."""


async def _walk(seed: int, sequences: int) -> WitnessedDemo:
    rng = random.Random(seed)
    size = rng.choice(_SIZES)
    app = WitnessedDemo(seed, theme=Demo.THEMES[seed % len(Demo.THEMES)], panes=rng.random() < 0.5)
    app.meet(*size)
    async with app.run_test(size=size) as pilot:
        await walk(pilot, rng, _KEYS, _SIZES, sequences=sequences, length=8)
    return app


@pytest.mark.parametrize("seed", range(4))
async def test_any_keys_sizes_and_themes_leave_the_screen_textual_would_leave(seed: int) -> None:
    app = await _walk(seed, sequences=6)
    assert app.updates > 20


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(100, 120))
async def test_thousands_of_random_sequences_leave_the_same_screen(seed: int) -> None:
    await _walk(seed, sequences=50)


@pytest.mark.parametrize(("panes", "most"), [(False, 260), (True, 900)])
async def test_one_line_scrolled_costs_hundreds_of_bytes_not_ten_thousand(panes: bool, most: int) -> None:
    app = WitnessedDemo(1, theme="ansi-dark", panes=panes)
    app.meet(120, 40)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before, count = app.bytes_ours, 20
        for _ in range(count):
            await pilot.press("j")
            await pilot.pause()
        per_line = (app.bytes_ours - before) / count
        assert app.updates > count
        assert per_line < most
