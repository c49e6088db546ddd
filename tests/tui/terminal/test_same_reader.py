"""The proof on the reading screen itself: our bytes and stock Textual's leave the same screen; and what a key costs."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from tests.tui.terminal.walks import walk
from tests.tui.terminal.witness import Witness
from tui_reader.config import Config
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.flight import REST

FOLDER = Path(__file__).parents[3] / "sample_articles"
# of the commands that change the picture all but those that leave, write files or wait for a name
_KEYS = ("j", "j", "j", "k", "pagedown", "pageup", "right_square_bracket", "left_square_bracket", "end", "home", "1", "2", "3", "5", "z", "o", "w", "escape", "question_mark", "W", "a", "x", "u", "g", "t")  # fmt: skip
_SIZES = [(80, 24), (120, 40), (200, 60), (100, 30), (60, 20)]


def _pairs() -> list[Path]:
    return sorted(path for path in FOLDER.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


class WitnessedReader(Witness, ReaderApp):
    """Every update is taken twice."""


def _app(folder: Path, **options: Any) -> WitnessedReader:
    return WitnessedReader([str(folder / name) for name in ("source.txt", "rewrite.txt")], config=Config(), **options)


@pytest.fixture(scope="module")
def long_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All sample articles after each other: no key is dead."""
    folder = tmp_path_factory.mktemp("pair")
    for name in ("source.txt", "rewrite.txt"):
        texts = [(path / name).read_text(encoding="utf-8") for path in _pairs()]
        (folder / name).write_text("\n\n".join(texts), encoding="utf-8")
    return folder


async def _walk(seed: int, sequences: int) -> None:
    rng = random.Random(seed)
    app, size = _app(_pairs()[seed % len(_pairs())]), rng.choice(_SIZES)
    app.meet(*size)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await walk(pilot, rng, _KEYS, _SIZES, sequences=sequences, length=LENGTH, rest=REST * 1.2)
    assert app.updates > sequences * LENGTH // 3


LENGTH = 8
"""Keys of a sequence; the next goes on from where it ended, in another size."""


@pytest.mark.parametrize("seed", range(2))
async def test_the_reading_screen_is_the_one_textual_would_draw(seed: int) -> None:
    await _walk(seed, sequences=8)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(100, 120))
async def test_thousands_of_sequences_leave_the_reading_screen_textual_would_draw(seed: int) -> None:
    await _walk(seed, sequences=60)


def _hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys repeat, however slow this machine is."""
    monkeypatch.setattr("tui_reader.tui.flight.REST", 60.0)
    monkeypatch.setattr("tui_reader.tui.flight.Flight.patience", 60.0)


@pytest.mark.parametrize(
    ("size", "panes", "line", "page"),
    [  # of vimdiff's bytes (6,648 and 14,745 a line, 4,923 and 10,236 a page, benchmarks/README.md): 1/30, with panes 1/8; 0.9
        ((120, 40), "off", 221, 4430),
        ((120, 40), "auto", 831, 4430),
        ((200, 60), "off", 490, 9210),
        ((200, 60), "auto", 1843, 9210),
    ],
)
async def test_keys_cost_a_fraction_of_what_vimdiff_needs(
    size: tuple[int, int], panes: str, line: int, page: int, long_pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hold(monkeypatch)
    app = _app(long_pair, panes=panes)
    app.prove = False
    app.meet(*size)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        for key, presses, most in (("j", 12, line), ("pagedown", 3, page), ("right_square_bracket", 8, page)):
            await pilot.press("home", "pagedown", key, key)
            await pilot.pause()
            costs = []
            for _ in range(presses):
                before = app.bytes_ours
                await pilot.press(key)
                await pilot.pause()
                costs.append(app.bytes_ours - before)
            assert 0 < sorted(costs)[len(costs) // 2] <= most, (key, costs)


@pytest.mark.parametrize(("size", "panes", "most"), [((200, 60), "auto", 17_900), ((200, 60), "off", 17_900), ((120, 40), "auto", 11_000)])
async def test_a_held_key_costs_a_fiftieth_of_what_vimdiff_needs(
    size: tuple[int, int], panes: str, most: int, long_pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """60 presses and all that comes after them; vimdiff writes 895,598 bytes for as many at 200x60, benchmarks/README.md."""
    _hold(monkeypatch)
    app = _app(long_pair, panes=panes)
    app.prove = False
    app.meet(*size)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        before = app.bytes_ours
        for _ in range(60):
            await pilot.press("j")
            await pilot.pause()
        held = app.bytes_ours - before
        app.reading._landed()
        await pilot.pause()
        await pilot.pause()
        whole = app.bytes_ours - before
        assert app.reading.lens_lines()[: app.reading.lens.size.height] == app.reading.lens.shown
        assert 60 * 20 < held <= whole <= most
