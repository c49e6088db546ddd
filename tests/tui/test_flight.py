"""A held key is told from its pace; what stands beside the text waits no longer than that, and is not painted for nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.tui.conftest import Open
from tui_reader.tui import flight
from tui_reader.tui.flight import REST, Flight


class _Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(flight, "monotonic", lambda: self.now)

    def press(self, one: Flight, *gaps: float) -> list[bool]:
        held = []
        for gap in gaps:
            if gap >= one.patience:
                one.land()
            self.now += gap
            held.append(one.press())
        return held


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    return _Clock(monkeypatch)


def test_presses_one_by_one_are_no_flight(clock: _Clock) -> None:
    assert clock.press(Flight(), 5, 0.2, 0.4, 1) == [False] * 4


def test_a_steady_pace_lands_soon_after_the_press_that_does_not_come(clock: _Clock) -> None:
    one = Flight()
    assert clock.press(one, 5, *[0.033] * 4) == [False, True, True, True, True]
    assert one.patience == REST
    clock.press(one, *[0.033, 0.035] * 4)
    assert 0.035 < one.patience < 0.045


def test_an_uneven_pace_waits_for_the_keys_to_rest(clock: _Clock) -> None:
    one = Flight()
    clock.press(one, 5, *[0.02, 0.05] * 8)
    assert one.patience == REST


def test_a_landing_that_came_too_early_comes_once(clock: _Clock) -> None:
    one = Flight()
    clock.press(one, 5, *[0.033] * 10)
    assert one.patience < REST
    clock.press(one, 0.06, *[0.033] * 20)
    assert one.patience == REST
    clock.press(one, 0.4, *[0.033] * 10)  # a breath is not the end of it
    assert one.patience == REST
    clock.press(one, 2, *[0.033] * 10)
    assert one.patience < REST


@pytest.mark.parametrize("size", [(120, 40), (200, 60), (100, 24), (80, 24)])
@pytest.mark.parametrize("panes", ["auto", "off"])
async def test_every_press_changes_something_that_can_be_seen(reading: Open, size: tuple[int, int], panes: str) -> None:
    async with reading(size=size, panes=panes) as reader:
        for key in ("j", "k"):
            seen, at_the_end = [reader.text()], False
            while not at_the_end and len(seen) < 400:
                before = (reader.screen.state.row, reader.screen.state.line, reader.screen.lens_top)
                await reader.press(key)
                at_the_end = before == (reader.screen.state.row, reader.screen.state.line, reader.screen.lens_top)
                seen.append(reader.text())
            assert len(seen) > 30
            assert all(a != b for a, b in pairwise(seen[:-1])), key
