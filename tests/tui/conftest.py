"""Tests of the screen: never the developer's own settings, state or files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tui_reader.compare.model import Comparison
from tui_reader.compare.pipeline import compare
from tui_reader.config import Config
from tui_reader.text.read import read
from tui_reader.tui import app as app_module
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.compare_screen import CompareScreen

SAMPLES = Path(__file__).parents[2] / "sample_articles"
PAIR = ("health-study/source.txt", "health-study/rewrite.txt")
"""Moved, split and joined sentences, several kinds of finding."""


@pytest.fixture(autouse=True)
def own_folder(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)


@lru_cache(maxsize=8)
def compared(left: str, right: str, threshold: object = "auto") -> Comparison:
    return compare(read(left), read(right))


class Reader:
    """A running reader and what a test wants to know of it."""

    def __init__(self, app: ReaderApp, pilot: Pilot[Any]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self) -> CompareScreen:
        return self.app.reading

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Characters as typed at a prompt."""
        await self.press(*text)

    def text(self) -> str:
        """What is on the screen, line by line."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips()
        return "\n".join(line.text[:width].rstrip() for line in lines[:height])

    @property
    def message(self) -> str:
        return self.screen.state.message


Open = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the reader on a sample pair (compared once for all tests), ready when the comparison is there."""

    @asynccontextmanager
    async def opened(
        *paths: str, size: tuple[int, int] = (120, 40), config: Config | None = None, fast: bool = True, **more: Any
    ) -> AsyncIterator[Reader]:
        files = [str(SAMPLES / path) for path in paths or PAIR]
        if fast:
            monkeypatch.setattr(app_module, "load", lambda left, right, *_, whole, **rest: whole(compared(left, right)))
        app = ReaderApp(files, config=config or Config(), **more)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield Reader(app, pilot)

    return opened
