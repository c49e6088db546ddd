"""An editor's sitting, key by key, in a real terminal: the installed command, nothing patched."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.tui.conftest import PAIR, SAMPLES
from tests.tui.terminal.session import READER, Session

pytestmark = pytest.mark.pty
FILES = [str(SAMPLES / name) for name in PAIR]
SIZES = [(60, 15), (80, 24), (120, 40), (200, 50)]


def _press(session: Session, keys: str, words: str) -> None:
    """Send keys and wait until `words` stand on the screen."""
    session.send(keys)
    session.until(words)


@pytest.mark.parametrize("size", SIZES)
def test_reviewing_a_rewrite_key_by_key(size: tuple[int, int], tmp_path: Path) -> None:
    with Session([*READER, *FILES], size) as session:
        session.until("HOLD", 30)
        assert "HOLD" in session.emulator.text().splitlines()[1]  # the verdict before any reading
        _press(session, "w", "WHY HOLD")
        session.send("\x1b")  # a key right behind it would be Alt with that key
        session.settle(0.3)
        session.until("change 1/")
        _press(session, "}", "change 2/")
        _press(session, "x", "decided 1")
        _press(session, "c", "query > ")
        _press(session, "\r", "queries 1")
        _press(session, "2", "QUOTES")
        session.send("\x1b")
        session.settle(0.3)
        _press(session, "1", "CHANGES" if size[0] >= 110 else "SOURCE")
        if size[1] > 15:
            _press(session, ".", "link ")
            _press(session, "g", "old place")
            _press(session, "g", "link ")
        _press(session, "u", "taken back")
        _press(session, "Ga1\rm", "marked")
        _press(session, "Gb2\rL", "linked with")
        _press(session, "u", "repair taken back")
        _press(session, "z", " folded")
        _press(session, "eq", "written")
        session.send("q")
        assert session.ended() == 0
        assert session.left_clean()
    assert [p.name for p in tmp_path.glob("rewrite.*")] == ["rewrite.queries.md"]


def test_a_second_sitting_finds_the_decisions_of_the_first() -> None:
    for keys, words in (("}x", "decided 1"), ("", "decided 1")):
        with Session([*READER, *FILES], (100, 30)) as session:
            session.until("HOLD", 30)
            session.send(keys)
            session.until(words)
            session.send("q")
            session.ended()


@pytest.mark.parametrize("way", ["q", "\x03", signal.SIGTERM, signal.SIGHUP], ids=["q", "ctrl-c", "SIGTERM", "SIGHUP"])
def test_every_way_out_leaves_the_terminal_as_it_was(way: str | signal.Signals) -> None:
    with Session([*READER, *FILES], (80, 24)) as session:
        session.until("HOLD", 30)
        if isinstance(way, str):
            session.send(way)
        else:
            session.signal(way)
        session.ended()
        assert session.left_clean()


def test_ctrl_z_gives_the_terminal_back_and_fg_takes_it_again() -> None:
    with Session([*READER, *FILES], (80, 24)) as session:
        session.until("HOLD", 30)
        session.send("\x1a")
        session.settle(0.5)
        assert os.waitpid(session.process.pid, os.WUNTRACED | os.WNOHANG)[0] in (0, session.process.pid)
        assert session.left_clean()
        session.signal(signal.SIGCONT)
        session.settle(0.5)
        _press(session, "]", "HOLD")
        session.send("q")
        session.ended()
        assert session.left_clean()


def test_the_editor_opens_at_the_line_of_the_sentence_and_the_reader_comes_back(tmp_path: Path) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\necho "$@" > called\n')
    editor.chmod(0o755)
    with Session([*READER, *FILES], (100, 30), env={"EDITOR": str(editor)}) as session:
        session.until("HOLD", 30)
        session.send("Gb1\r")
        session.settle(0.3)
        session.send("v")
        session.settle(0.5)
        assert (tmp_path / "called").read_text().split()[0] == "+3"
        session.until("HOLD")
        session.send("q")
        session.ended()
        assert session.left_clean()


def test_resizing_while_reading_always_ends_in_a_whole_screen() -> None:
    with Session([*READER, *FILES], (120, 40)) as session:
        session.until("HOLD", 30)
        for size in ((60, 15), (39, 9), (200, 50), (99, 24), (100, 24), (41, 11), (300, 70), (80, 24)):
            session.resize(*size)
            session.send("j]")
            session.settle(0.15)
        session.until("REWRITE")
        session.until("HOLD")
        assert "HOLD" in session.emulator.text().splitlines()[1]
        session.send("q")
        session.ended()
        assert session.left_clean()


@pytest.mark.parametrize(
    ("env", "seen"),
    [
        ({"TERM": "xterm"}, "HOLD"),
        ({"TERM": "screen-256color"}, "HOLD"),
        ({"TERM": "linux"}, "HOLD"),
        ({"TERM": "vt100"}, "["),
        ({"LANG": "C", "LC_ALL": "C"}, "-- SOURCE"),
        ({"NO_COLOR": "1"}, "["),
    ],
    ids=["xterm", "screen", "linux", "vt100", "C-locale", "NO_COLOR"],
)
def test_other_terminals_show_the_same_and_no_colour_where_there_is_none(env: dict[str, str], seen: str) -> None:
    with Session([*READER, *FILES], (80, 24), env=env) as session:
        session.until("HOLD", 30)
        session.send("}")
        session.until(seen)
        session.settle(0.3)
        colours = {c.fg for row in session.emulator.screen.buffer.values() for c in row.values()} - {"default"}
        if "NO_COLOR" in env or env.get("TERM") == "vt100":
            assert not colours
        if env.get("LC_ALL") == "C":
            assert not set("─│█░…↑↓") & set(session.emulator.text())
        session.send("q")
        session.ended()
        assert session.left_clean()
