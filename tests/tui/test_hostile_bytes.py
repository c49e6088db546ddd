"""No byte of an article or of a file's name commands the terminal: the reader, the inbox, messages and lines, in a real terminal."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.hostile import LETHAL, NAMES, article
from tests.tui.terminal.session import READER, Session

pytestmark = pytest.mark.pty


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / NAMES[0], tmp_path / "[bold]rewrite.txt"
    left.write_bytes(article().encode("utf-8", "surrogatepass"))
    right.write_bytes(article("On Tuesday the ferry was kept by seven votes to six in the council.").encode("utf-8", "surrogatepass"))
    return left, right


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_reader_shows_tricks_and_runs_none(pair: tuple[Path, Path], size: tuple[int, int]) -> None:
    with Session([*READER, *map(str, pair)], size) as session:
        session.until(("HOLD", "CHECK", "PASS"))
        for keys in ("j" * 10, "}", "w"):
            session.send(keys)
            session.settle(0.3)
        session.send("\x1b")
        session.settle(0.3)
        for key in "2345?":
            session.send(key)
            session.settle(0.2)
        session.send("\x1b")
        session.settle(0.3)
        session.send("<")
        session.settle(0.3)
        shown = session.emulator.text()
        session.send("q")
        session.ended()
        assert session.left_clean()
    assert LETHAL.findall(session.raw) == []
    assert "␛" in shown


def test_the_inbox_shows_tricks_in_names_and_runs_none(pair: tuple[Path, Path], tmp_path: Path) -> None:
    inbox, wire = tmp_path / "in", tmp_path / "wire"
    inbox.mkdir()
    wire.mkdir()
    text = pair[1].read_bytes()
    for name in NAMES:
        (inbox / name).write_bytes(text)
    (wire / "source\x1b[31m.txt").write_bytes(pair[0].read_bytes())
    with Session([*READER, "triage", str(inbox), "--sources", str(wire)], (120, 40)) as session:
        session.until(f"{len(NAMES)} files")
        session.settle(1.0)
        for key in ("v", "j", "J", "x", "u", "j", "?"):
            session.send(key)
            session.settle(0.3)
        session.send("\x1b")
        session.settle(0.3)
        session.send("q")
        session.ended()
        assert session.left_clean()
    assert LETHAL.findall(session.raw) == []
    assert sorted(p.name for p in inbox.iterdir() if p.is_file()) == sorted(NAMES), "what was spiked came back, nothing else moved"
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("form", ["lines", "text", "tsv", "md", "json", "html"])
def test_no_form_of_check_carries_a_control_character(pair: tuple[Path, Path], form: str) -> None:
    done = subprocess.run([*READER, "check", "--format", form, "--", *map(str, pair)], capture_output=True, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stderr
    for stream in (done.stdout, done.stderr):
        assert LETHAL.findall(stream) == []
        assert not {b for b in stream if b < 32} - {9, 10}
    if form == "tsv":
        cells = [c for line in done.stdout.decode().splitlines()[1:] for c in line.split("\t")]
        assert not [c for c in cells if c[:1] in "=@+" and c[:1]]


@pytest.mark.parametrize("name", NAMES)
def test_a_message_about_a_hostile_name_is_harmless(name: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [*READER, "check", "--", str(tmp_path / name), str(tmp_path / name)], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert b"does not exist" in done.stderr
    assert LETHAL.findall(done.stderr) == []
    assert not {b for b in done.stderr if b < 32} - {10}
