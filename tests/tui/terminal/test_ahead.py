"""The process begun ahead answers like any other, and none is left over however the reader goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.tui.terminal.session import READER, Session

FOLDER = Path(__file__).parents[3] / "sample_articles" / "border-talks"
PAIR = tuple(str(FOLDER / name) for name in ("source.txt", "rewrite.txt"))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    if (os.cpu_count() or 1) < 2:
        pytest.skip("begun only where there is a second processor")


def _said(code: str, *args: str) -> str:
    """What `code` prints in a fresh process: this one has threads."""
    run = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def test_a_module_is_loaded_when_something_of_it_is_asked_for() -> None:
    code = (
        "import sys; from tui_reader.tui import ahead; ahead._later('inspect')\n"
        "from tui_reader.tui import elsewhere; from tui_reader.compare.pipeline import compare; import dataclasses\n"
        "print('ast' in sys.modules)\n"
        "@dataclasses.dataclass\n"
        "class Story: words: int\n"  # without a docstring of its own it asks inspect for its signature
        "import inspect; print(Story.__doc__, inspect.isclass(Story), 'ast' in sys.modules)"
    )
    assert _said(code).split("\n") == ["False", "Story(words: int) True True"]


def test_it_gives_the_same_answer() -> None:
    code = (
        "import sys; from tui_reader.tui import ahead; ahead.start(); begun = ahead._waiting\n"
        "from tui_reader.config import Config; from tui_reader.text.read import read; from tui_reader.tui.elsewhere import Elsewhere\n"
        "work = Elsewhere([read(path) for path in sys.argv[1:]], Config())\n"
        "found = work.answer(lambda share: None, None)\n"
        "from tui_reader import compare\n"
        "print(work._process is begun, found.to_dict() == compare(*map(read, sys.argv[1:])).to_dict())"
    )
    assert _said(code, *PAIR) == "True True"


def test_a_question_longer_than_a_pipe_waits_in_no_ones_way(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("source.txt", "rewrite.txt")]
    for file in files:
        file.write_text("A sentence that says a little about the harbour.\n\n" * 3_000, encoding="utf-8")
    code = (
        "import os, sys, time; from tui_reader.tui import ahead; ahead.start(); os.kill(ahead._waiting.pid, 19)  # it reads nothing\n"
        "from tui_reader.config import Config; from tui_reader.text.read import read; from tui_reader.tui.elsewhere import Elsewhere\n"
        "articles = [read(path) for path in sys.argv[1:]]\n"
        "began = time.monotonic(); work = Elsewhere(articles, Config()); print(time.monotonic() - began < 1); work._end()"
    )
    assert _said(code, *map(str, files)) == "True"


@pytest.mark.parametrize("end", ["ahead.dismiss()", "None"])
def test_it_ends_when_nobody_asks(end: str) -> None:
    code = f"from tui_reader.tui import ahead; ahead.start(); print(ahead._waiting.pid); {end}"
    _gone(int(_said(code)))


def test_it_ends_when_who_asked_is_killed_before_the_answer() -> None:
    code = (
        "import os, sys; from tui_reader.tui import ahead; ahead.start(); print(ahead._waiting.pid, flush=True)\n"
        "from tui_reader.config import Config; from tui_reader.text.read import read; from tui_reader.tui.elsewhere import Elsewhere\n"
        "work = Elsewhere([read(path) for path in sys.argv[1:]], Config())\n"
        "work._process.stdout.read(1); os.kill(os.getpid(), 9)  # the answer has begun, and is longer than a pipe holds"
    )
    run = subprocess.run([sys.executable, "-c", code, *PAIR], capture_output=True, text=True, timeout=60)
    assert run.returncode == -signal.SIGKILL, run.stderr
    _gone(int(run.stdout))


def test_a_dead_one_is_said_and_not_waited_for() -> None:
    code = (
        "import os, sys; from tui_reader.tui import ahead; ahead.start(); os.kill(ahead._waiting.pid, 9)\n"
        "from tui_reader.config import Config; from tui_reader.text.read import read; from tui_reader.tui.elsewhere import Elsewhere, Lost\n"
        "try: Elsewhere([read(path) for path in sys.argv[1:]], Config()).answer(lambda share: None, None)\n"
        "except Lost: print('lost')"
    )
    assert _said(code, *PAIR) == "lost"


@pytest.mark.pty
@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("leave", ["q", "signal"])
def test_the_reader_leaves_no_process_behind(known: bool, leave: str) -> None:
    for _ in range(1 + known):
        with Session((*READER, *PAIR), (100, 30)) as session:
            session.until("Sudan")
            if not known:
                _child_of(session.process.pid)
            if leave == "signal" and not known:
                session.signal(signal.SIGTERM)  # while it is still at work
            else:
                session.until(("HOLD", "CHECK", "PASS"))
                session.settle()
                session.send("q")
            children = _children_of(session.process.pid)
            session.ended(20)
            assert session.left_clean()
            for child in children:
                _gone(child)


@pytest.mark.pty
@pytest.mark.parametrize("keys", ["j", ""])
def test_the_articles_can_be_read_before_the_comparison_stands(keys: str) -> None:
    with Session((*READER, *PAIR), (100, 30)) as session:
        session.until("Sudan")
        child = _child_of(session.process.pid)
        os.kill(child, signal.SIGSTOP)
        session.send(keys)
        session.until("a00")
        assert not any(word in session.emulator.text() for word in ("HOLD", "CHECK", "PASS"))
        os.kill(child, signal.SIGCONT)
        session.until(("HOLD", "CHECK", "PASS"))
        session.send("q")
        assert session.ended(20) == 0


def _child_of(pid: int) -> int:
    end = time.monotonic() + 10
    while not (found := _children_of(pid)):
        assert time.monotonic() < end, "no process was begun"
        time.sleep(0.005)
    return found[0]


def _children_of(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def _gone(pid: int) -> None:
    end = time.monotonic() + 20
    while _running(pid):
        assert time.monotonic() < end, f"process {pid} is still there"
        time.sleep(0.02)


def _running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
