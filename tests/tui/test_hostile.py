"""Copy that wants to command the terminal or the screen is shown, never obeyed; odd files are read or refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import Open
from tests.tui.terminal.session import READER, Session

HOSTILE = (
    "He said [sic] and [/b] and [red]stop[/red] [@click=app.quit]here[/].\n\n"
    "Escape \x1b[31m\x1b]0;owned\x07\x1b[2J runs nothing, nor does \u202eevil\u202c or \u200bhidden.\n\n"
    "漢字かな交じり文 and 👨‍👩‍👧 and flags 🇩🇪🇫🇷 keep their columns.\n"
)


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40), (200, 50)])
async def test_markup_and_escape_sequences_are_text(reading: Open, tmp_path: Path, size: tuple[int, int]) -> None:
    left, right = tmp_path / "[bold]a.txt", tmp_path / "b.txt"
    left.write_text(HOSTILE)
    right.write_text(HOSTILE.replace("stop", "go on"))
    async with reading(str(left), str(right), size=size, fast=False) as reader:
        shown = ""
        for key in (*"]]]]", "w", "escape", "2", "escape", "M", "escape"):
            await reader.press(key)
            shown += reader.text()
        assert "[sic]" in shown
        assert "[/b]" in shown
        assert not {"\x1b", "\u202e", "\u200b", "\x07"} & set(shown)


@pytest.mark.pty
def test_nothing_of_an_article_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE)
    (tmp_path / "b.txt").write_text(HOSTILE + "More came.\n")
    with Session([*READER, "a.txt", "b.txt"], (100, 30)) as session:
        session.until("More came.", 30)
        session.send("]]]w")
        session.settle(0.3)
        session.send("q")
        session.settle(0.3)
        session.send("q")
        session.ended()
        assert b"\x1b]0;" not in session.raw
        assert b"\x1b[2J" not in session.raw.partition(b"Escape ")[2]
        assert "\u202e".encode() not in session.raw


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("", "Only here."),
        ("no sentence end", "no sentence end at all"),
        ("word " * 5_000, "word " * 5_000 + "more"),
        ("x" * 5_000, "y" * 5_000),
        ("One.\n" * 300, "One.\n" * 200),
    ],
    ids=["nothing on one side", "no end", "one long sentence", "one long word", "repeated"],
)
async def test_odd_articles_open_and_can_be_read_to_the_end(reading: Open, tmp_path: Path, left: str, right: str) -> None:
    (tmp_path / "a.txt").write_text(left or "\n.")
    (tmp_path / "b.txt").write_text(right)
    for size in ((60, 15), (120, 40)):
        async with reading(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), size=size, fast=False) as reader:
            await reader.press(*"jj]]}w", "escape", "end", "pageup", "o", "z", "z", "M", "escape", *"234567", "escape", "home")
            assert reader.screen.state.row == 0
