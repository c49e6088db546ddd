"""Hard cases of news copy, one per line of sentence_cases.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui_reader

LINES = [line for line in (Path(__file__).parent / "sentence_cases.txt").read_text("utf8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("line", LINES)
def test_sentences_end_where_a_reader_ends_them(line: str) -> None:
    text = line.replace("|", "").replace("⏎", "\n")
    wanted = [part.strip() for part in line.replace("⏎", "\n").split("|")]
    document = tui_reader.parse(text)
    assert [document.sentence_text(s.index) for s in document.sentences] == wanted
