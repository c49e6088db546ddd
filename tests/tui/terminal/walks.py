"""Random sequences of keys and sizes, many in one run of an app: starting it costs as much as a dozen of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key, Resize
from textual.geometry import Size
from textual.pilot import Pilot

from tests.tui.terminal.witness import Witness


async def walk(
    pilot: Pilot[Any],
    rng: random.Random,
    keys: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    *,
    sequences: int,
    length: int,
    rest: float = 0,
) -> None:
    """Press `sequences` times `length` random keys, each time from another size; after every update the two screens are alike.

    The next sequence starts from where the last one ended: overlays open, places far down, other palettes. rest: seconds to wait
    after some of the keys, for what the app shows later.
    """
    app = pilot.app
    assert isinstance(app, Witness)
    for number in range(sequences):
        steps: list[str | tuple[int, int]] = [rng.choice(sizes)]
        for _ in range(length):
            steps += [rng.choice(sizes)] if rng.random() < 0.05 else []
            steps.append(rng.choice(keys))
        try:
            for step in steps:
                await (_press(pilot, step) if isinstance(step, str) else _resize(pilot, *step))
                if rest and rng.random() < 0.05:
                    await pilot.pause(rest)
                if app._exception is not None:
                    raise app._exception
            app.compare_whole()
        except Exception as error:
            error.add_note(f"sequence {number}: {steps}")
            raise


async def _press(pilot: Pilot[Any], key: str) -> None:
    """As `Pilot.press`, which sleeps for a tenth of a second to see whether the processor has come to rest: here the queues are emptied."""
    driver = pilot.app._driver
    assert driver is not None
    driver.send_message(Key(key, key if len(key) == 1 else None))
    for _ in range(2):  # the app hands the key on to the screen
        await pilot.pause(0)


async def _resize(pilot: Pilot[Any], columns: int, rows: int) -> None:
    """As `Pilot.resize_terminal`, without its sleep."""
    assert isinstance(pilot.app._driver, HeadlessDriver)
    pilot.app._driver._size = Size(columns, rows)
    pilot.app.post_message(Resize(Size(columns, rows), Size(columns, rows)))
    for _ in range(2):
        await pilot.pause(0)
