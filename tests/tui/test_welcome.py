"""Somebody who does not know yet what to give."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.terminal.session import READER, Session

pytestmark = pytest.mark.pty


def test_no_files_explains_itself_and_opens_the_sample_pair() -> None:
    with Session(READER, (80, 24)) as session:
        session.until("tui-reader SOURCE REWRITE")
        session.until("sample pair")
        session.send("\r")
        session.until("HOLD", 30)
        session.send("q")
        assert session.ended() == 0
        assert session.left_clean()


def test_one_file_is_told_that_two_are_needed(tmp_path: Path) -> None:
    with Session([*READER, "missing.txt"], (60, 15)) as session:
        session.until("ONE FILE WAS NAMED: missing.txt, and it is not here")
        session.send("q")
        assert session.ended() == 2
        assert session.left_clean()
