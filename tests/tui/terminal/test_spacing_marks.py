"""Letters with spacing marks, as Devanagari and Bengali have them: complete on terminals that give a mark a cell and on those that do not."""

from __future__ import annotations

import unicodedata
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.terminal.emulator import Emulator
from tui_reader.review.line import cells
from tui_reader.tui.terminal.cells import BLANK, Row, cells_of
from tui_reader.tui.terminal.encode import update

WORDS = ["हिन्दी", "में", "किसानों", "বাংলাদেশে", "மிழ்", "ကျွန်ုပ်", "abc", "é", "漢字", "की।"]
WIDTH = 40
texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)


def _row(text: str) -> Row:
    row = cells_of([(text, "")])
    return [*row, *[BLANK] * (WIDTH - len(row))]


def test_screen_and_rows_count_alike() -> None:
    for word in WORDS:
        assert cells(word) == cell_len(word) == len(cells_of([(word, "")]))
    assert cells("हि") == 2


@pytest.mark.parametrize("own_cell", [True, False])
@settings(max_examples=60, deadline=None)
@given(st.lists(texts, min_size=1, max_size=5))
def test_no_mark_is_lost_whatever_the_terminal_thinks_of_its_width(own_cell: bool, shown: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pyte.screens.wcwidth", lambda char: _width(char, own_cell))
        # pyte drops a mark without a combining class, which no terminal does
        patch.setattr("pyte.screens.unicodedata", SimpleNamespace(normalize=unicodedata.normalize, combining=_is_mark))
        emulator = Emulator(WIDTH, 1)
        before = [_row("")]
        for text in shown:
            after = [_row(text)]
            emulator.feed(update(before, after))
            before = after
            seen = "".join(emulator.screen.buffer[0][x].data for x in range(WIDTH))
            assert _letters(seen) == _letters(text)


def _width(char: str, own_cell: bool) -> int:
    kind = unicodedata.category(char)
    if kind == "Mc":
        return int(own_cell)
    return 0 if kind in ("Mn", "Me") else 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def _letters(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(text.split()))
