"""A pair opened again stands on the screen as it was left, verdict and all, before Textual is imported."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.tui.terminal.session import READER, Session
from tui_reader.tui.terminal import display_settings, kept_screen

PAIR = Path(__file__).parents[3] / "sample_articles" / "border-talks"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


def _open(files: list[str]) -> Session:
    with Session((*READER, *files), (100, 30)) as session:
        session.until(("HOLD", "CHECK", "PASS"))
        session.settle(1.0)
        session.send("q")
        assert session.ended(20) == 0
        assert session.left_clean()
    return session


@pytest.mark.pty
def test_the_second_time_nothing_is_left_to_write(tmp_path: Path) -> None:
    files = [str(shutil.copy(PAIR / name, tmp_path / name)) for name in ("source.txt", "rewrite.txt")]
    first = _open(files)
    _open(files)  # the file of decisions is there from now on: a situation of its own
    again = _open(files)
    head = again.raw[: again.raw.index(b"\x1b[>1u")]
    assert b"HOLD" in head
    assert len(again.raw) - len(head) < 300
    assert b"HOLD" not in first.raw[: first.raw.index(b"\x1b[>1u")]
    os.utime(files[0], (1, 1))
    changed = _open(files)
    assert b"HOLD" not in changed.raw[: changed.raw.index(b"\x1b[>1u")]


def test_what_is_kept_comes_back_only_in_the_same_situation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one")
    rows = [[("text ", ""), ("bold", "1;38;5;172")], [], [("漢字 │", "")]]
    situated = kept_screen.situation([str(file)], 20, 3)
    kept_screen.keep(situated, rows)
    assert kept_screen.known(situated, 3) == rows
    file.write_text("another")
    assert kept_screen.situation([str(file)], 20, 3) != situated
    for name, value in (("TERM", "other"), ("NO_COLOR", "1")):
        before = kept_screen.situation([str(file)], 20, 3)
        monkeypatch.setenv(name, value)
        assert kept_screen.situation([str(file)], 20, 3) != before
    before = kept_screen.situation([str(file)], 20, 3)
    Path(display_settings.state_folder()).mkdir(parents=True)
    (Path(display_settings.state_folder()) / "decisions.sqlite3").write_text("x")
    assert kept_screen.situation([str(file)], 20, 3) != before


@pytest.mark.parametrize("damage", ["\x1b[2J", "\x9b31m", "a\t0m\x1b", "a\t1;x", "a\t1\nb\t1", ""])
def test_a_damaged_screen_is_not_shown(damage: str) -> None:
    situated = kept_screen.situation([], 20, 1)
    kept_screen.keep(situated, [[("fine", "1")]])
    path = Path(kept_screen._file(situated))
    path.write_text(f"{situated}\n{damage}", encoding="utf-8")
    found = kept_screen.known(situated, 1)
    assert found is None or all(text.isprintable() and not codes.strip("0123456789;") for row in found for text, codes in row)


def test_only_so_many_screens_are_kept() -> None:
    for number in range(kept_screen._MOST + 5):
        kept_screen.keep(kept_screen.situation([f"/{number}"], 20, 1), [[("x", "")]])
    assert len(os.listdir(Path(display_settings.cache_folder()) / "screens")) == kept_screen._MOST
