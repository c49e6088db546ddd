"""Both articles stand on the screen before Textual is loaded, and the terminal is clean however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import tui_reader
from tests.tui.terminal.session import READER, Session
from tui_reader.tui.terminal import first_paint

PAIR = tuple(str(Path(__file__).parents[3] / "sample_articles" / "border-talks" / name) for name in ("source.txt", "rewrite.txt"))
pytestmark = pytest.mark.pty


def _first_words(path: str) -> str:
    return " ".join(Path(path).read_text(encoding="utf-8").split()[:3])


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = (
        "import os, sys; before = set(sys.modules); import tui_reader.cli, tui_reader.tui.terminal.first_paint as f;"
        f"f.paint([{PAIR[0]!r}, {PAIR[1]!r}]); print(' '.join(sorted(m for m in set(sys.modules) - before if not m.startswith('tui_reader'))))"
    )
    # -S keeps site and its .pth files out, so where the package lies has to be said
    env = {**os.environ, "PYTHONPATH": str(Path(tui_reader.__file__).parents[1])}
    loaded = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=env).stdout.split()
    assert set(loaded) <= {"termios", "_signal", "gc", "zlib"}


def test_both_articles_are_painted_before_textual_is_imported() -> None:
    slow = "import sys, time; sys.modules['textual'] = None; sys.modules['tui_reader.cli.commands'] = None\n"
    slow += "import tui_reader.cli as c, tui_reader.tui.terminal.first_paint as f, tui_reader.tui.terminal.handover as h\n"
    slow += "f.paint(sys.argv[1:]); time.sleep(0.5); h.give_back()"
    with Session((sys.executable, "-c", slow, *PAIR)) as session:
        for path in PAIR:
            session.until(_first_words(path))
        assert session.ended() == 0
        assert session.left_clean()


def test_textual_takes_over_without_clearing_the_screen() -> None:
    with Session((*READER, *PAIR)) as session:
        session.until("a00")
        session.settle()
        assert session.raw.count(b"\x1b[2J") == 1
        assert session.raw.count(b"\x1b[?1049h") == 1
        session.send("q")
        assert session.ended() == 0
        assert session.left_clean()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("moment", [0.0, 0.15])
def test_a_signal_during_the_import_leaves_the_terminal_clean(number: signal.Signals, moment: float) -> None:
    with Session((*READER, *PAIR)) as session:
        session.until(_first_words(PAIR[0]))
        time.sleep(moment)
        session.signal(number)
        assert session.ended() in (128 + number, 0)
        assert session.left_clean()
        assert b"Traceback" not in session.raw


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_can_only_print_gets_no_screen(term: str) -> None:
    with Session((*READER, *PAIR), env={"TERM": term}) as session:
        assert session.ended(20) in (0, 2)
        assert b"\x1b[" not in session.raw


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (b"Plain text\n", True),
        (b"\xef\xbb\xbfWith a mark\n", True),
        ("Über “quotes” — 東京\n".encode(), True),
        (b"Caf\xe9 in latin-1\n", False),
        (b"%PDF-1.7\n", False),
        (b"<html>\n", False),
        (b"PK\x03\x04", False),
        (b"\xff\xfeU\x00T\x00F\x00", False),
        (b"", False),
    ],
)
def test_only_plain_text_is_painted_early(tmp_path: Path, content: bytes, shown: bool) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    assert (first_paint._beginning(str(path)) is not None) is shown


def test_no_control_character_of_a_text_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("Before \x1b]0;owned\x07\x1b[2J\x9b31m after\x00.\n".replace("\x00", "\x7f"), encoding="utf-8")
    lines = first_paint._beginning(str(path))
    assert lines is not None
    assert all(char.isprintable() for line in lines for char in line)


@pytest.mark.parametrize("columns", [20, 79, 100, 120, 200])
def test_every_row_of_the_first_paint_fits_and_is_padded(columns: int) -> None:
    texts = ["wörter 東京 " * 30, "x" * 500, "short"]
    rows = first_paint._rows([("a > b", "")], texts, texts[::-1], columns, 30, 100)
    assert len(rows) == 30
    for row in rows:
        padded = first_paint._pad(row, columns)
        assert sum(first_paint._cells(char) for text, _ in padded for char in text) == columns
