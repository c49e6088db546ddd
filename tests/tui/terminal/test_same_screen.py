"""The proof: after any keys, our bytes and stock Textual's leave the same screen, cell by cell."""

from __future__ import annotations

import random

import pytest

from tests.tui.terminal.demo import Demo
from tests.tui.terminal.witness import Witness

_KEYS = "j" * 8 + "k" * 4 + "ddu" + "sltw" + "i"
_SIZES = [(80, 24), (120, 40), (200, 60), (40, 10), (20, 5), (3, 2), (1, 1), (99, 33)]


class WitnessedDemo(Witness, Demo):
    """Every update is taken twice."""


async def _walk(seed: int, keys: int) -> WitnessedDemo:
    rng = random.Random(seed)
    size = rng.choice(_SIZES)
    app = WitnessedDemo(seed, theme=rng.choice(Demo.THEMES), panes=rng.random() < 0.5)
    app.meet(*size)
    async with app.run_test(size=size) as pilot:
        for _ in range(keys):
            if rng.random() < 0.04:
                await pilot.resize_terminal(*rng.choice(_SIZES))
            await pilot.press(rng.choice(_KEYS))
            await pilot.pause()
    if app._exception is not None:
        raise app._exception
    return app


@pytest.mark.parametrize("seed", range(4))
async def test_any_keys_sizes_and_themes_leave_the_screen_textual_would_leave(seed: int) -> None:
    app = await _walk(seed, keys=25)
    assert app.updates > 3


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(100, 140))
async def test_thousands_of_random_keys_leave_the_same_screen(seed: int) -> None:
    await _walk(seed, keys=100)


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
