"""What goes wrong with terminals: nothing hangs, the screen can be repaired, the terminal is left as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal.session import READER, Session

PAIR = tuple(str(Path(__file__).parents[3] / "sample_articles" / "health-study" / name) for name in ("source.txt", "rewrite.txt"))
pytestmark = pytest.mark.pty
REDRAW, SUSPEND = "\x0c", "\x1a"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture
def reader() -> Iterator[Session]:
    with Session((*READER, *PAIR), (100, 30)) as session:
        session.until(("HOLD", "CHECK", "PASS"))
        session.settle()
        yield session


def _quits(session: Session) -> None:
    session.send("q")
    assert session.ended(20) == 0
    assert session.left_clean()
    assert b"Traceback" not in session.raw


def test_a_closed_terminal_ends_the_reader(reader: Session) -> None:
    reader.hang_up()
    assert reader.ended(20) in (129, -signal.SIGHUP)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_the_terminal_clean(reader: Session, number: signal.Signals) -> None:
    reader.signal(number)
    assert reader.ended(20) == 128 + number
    assert reader.left_clean()


def test_stop_and_continue_restore_the_screen(reader: Session) -> None:
    shown = reader.emulator.looks()
    reader.signal(signal.SIGSTOP)
    time.sleep(0.2)
    reader.emulator.feed("\x1b[2J\x1b[31mthe shell was here")
    reader.signal(signal.SIGCONT)
    reader.settle()
    assert reader.emulator.looks() == shown
    _quits(reader)


def test_suspending_gives_the_terminal_to_the_shell_and_takes_it_back(reader: Session) -> None:
    shown = reader.emulator.looks()
    reader.send(SUSPEND)
    reader.settle()
    assert reader.left_clean()
    reader.signal(signal.SIGCONT)
    reader.settle()
    assert reader.emulator.looks() == shown
    _quits(reader)


def test_ctrl_l_repairs_what_another_program_drew(reader: Session) -> None:
    shown = reader.emulator.looks()
    reader.emulator.feed("\x1b[5;10r\x1b[7mbroadcast message\r\n" * 3)
    reader.send(REDRAW)
    reader.settle()
    assert reader.emulator.looks() == shown
    _quits(reader)


def test_a_storm_of_sizes_ends_in_the_right_picture(reader: Session) -> None:
    for k in range(25):
        reader.resize(60 + 7 * (k % 9), 12 + 3 * (k % 7))
        reader.read(0.01)
    reader.resize(100, 30)
    reader.settle()
    reader.send(REDRAW)
    reader.settle()
    text = reader.emulator.text()
    assert "source" in text
    _quits(reader)


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (200, 1), (2, 3), (19, 7)])
def test_absurd_sizes_are_survived(size: tuple[int, int]) -> None:
    with Session((*READER, *PAIR), size) as session:
        session.settle(1.0)
        session.send("jk")
        session.settle()
        _quits(session)


def test_a_terminal_that_answers_nothing_works_without_synchronized_output() -> None:
    with Session((*READER, *PAIR), (100, 30), answers=False) as session:
        session.until(("HOLD", "CHECK", "PASS"))
        session.settle()
        session.send("jj")
        session.settle()
        assert b"\x1b[?2026h" not in session.raw
        _quits(session)


def test_an_unknown_terminal_gets_a_screen_or_a_report_but_no_traceback() -> None:
    with Session((*READER, *PAIR), env={"TERM": "unheard-of"}) as session:
        session.settle(1.0)
        session.send("q")
        assert session.ended(20) == 0
        assert b"Traceback" not in session.raw


def test_closed_standard_input_prints_the_report() -> None:
    with Session((*READER, *PAIR), stdin=subprocess.DEVNULL) as session:
        assert session.ended(30) in (0, 2)
        assert b"\x1b[?1049h" not in session.raw


def test_standard_input_that_is_not_there_prints_the_report() -> None:
    with Session(("/bin/sh", "-c", 'exec "$@" <&-', "sh", *READER, *PAIR)) as session:
        assert session.ended(30) in (0, 2)
        assert b"\x1b[?1049h" not in session.raw
        assert b"Traceback" not in session.raw
        assert session.left_clean()


@pytest.mark.parametrize("where", ["tui_reader.tui.app.ReaderApp.on_mount", "tui_reader.tui.app.ReaderApp._loaded"])
def test_a_fault_of_ours_leaves_the_terminal_clean_and_says_where_it_is_told(where: str) -> None:
    path, name = where.rsplit(".", 1)
    module, kind = path.rsplit(".", 1)
    code = (
        "import sys, importlib; found = importlib.import_module\n"
        "def load(name, *more):\n"
        "    module = found(name, *more)\n"
        f"    if name == {module!r}: setattr(module.{kind}, {name!r}, lambda self, *_: 1 / 0)\n"
        "    return module\n"
        "importlib.import_module = load\n"
        "from tui_reader.cli import main; sys.exit(main())"
    )
    with Session((sys.executable, "-c", code, *PAIR)) as session:
        assert session.ended(30) != 0
        assert session.left_clean()
        assert b"Traceback" not in session.raw


def test_a_blocked_line_gets_the_newest_picture_and_no_queue(reader: Session) -> None:
    for _ in range(30):
        os.write(reader.master, b"\x1b[6~\x1b[5~")  # nothing is read meanwhile: the line is blocked
        time.sleep(0.02)
    os.write(reader.master, b"\x1b[H")
    time.sleep(1.0)
    reader.read(0.2)
    reader.settle()
    after = reader.emulator.looks()
    reader.send(REDRAW)
    reader.settle()
    assert reader.emulator.looks() == after
    _quits(reader)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_line_blocked_for_a_minute_is_survived(reader: Session) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        os.write(reader.master, b"\x1b[6~\x1b[5~")
        time.sleep(0.1)
    reader.settle()
    assert len(reader.raw) < 1_000_000
    _quits(reader)


def test_an_idle_screen_writes_nothing_and_sleeps(reader: Session) -> None:
    reader.read(1.0)
    before = Path(f"/proc/{reader.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    assert reader.read(3.0) == b""
    after = Path(f"/proc/{reader.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    assert sum(map(int, after[11:13])) - sum(map(int, before[11:13])) <= 2  # hundredths of a second, in three seconds
