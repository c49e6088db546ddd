"""What could command a terminal or hide from a reader becomes visible text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.clean import cell_text, hidden, line, newlines, visible

CASES = [
    ("\x1b[2J", "␛[2J"),
    ("\x1b]0;owned\x07", "␛]0;owned␇"),
    ("a\x9bb", "a<U+009B>b"),
    ("pay \u202e001\u202c", "pay <U+202E>001<U+202C>"),
    ("Zelen\u200bskiy", "Zelen<U+200B>skiy"),
    ("tag\U000e0041", "tag<U+E0041>"),
    ("lone \ud800 half", "lone <U+D800> half"),
    ("soft\u00adhyphen", "soft<U+00AD>hyphen"),
    ("nul\x00", "nul␀"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("👩\u200d👧", "👩\u200d👧"),
    ("☀\ufe0f", "☀\ufe0f"),
    ("a\ufe0f", "a<U+FE0F>"),
    ("e\u0301", "e\u0301"),
    ("tab\tand\nline", "tab\tand\nline"),
    ("[/markup] [b]", "[/markup] [b]"),
]


@pytest.mark.parametrize(("raw", "shown"), CASES)
def test_visible_form(raw: str, shown: str) -> None:
    assert visible(raw) == shown
    assert (hidden(raw) > 0) == (raw != shown)


@given(st.text(st.characters()))
def test_nothing_that_commands_a_terminal_survives_and_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = visible(text)
    assert visible(once) == once
    assert not any((ord(c) < 0x20 and c not in "\t\n") or 0x7F <= ord(c) < 0xA0 for c in once)
    assert not any(c in once for c in "\u202e\u2066\u200b\u200e\ufeff")
    once.encode("utf-8")


@given(st.text(st.characters()))
def test_a_row_of_cells_holds_no_line_break(text: str) -> None:
    assert not set("\n\t\r\u200d") & set(cell_text(text))
    assert "\n" not in line(text)


def test_stacked_marks_are_cut_off() -> None:
    assert visible("e" + "\u0301" * 5) == "e" + "\u0301" * 3 + "<U+0301><U+0301>"


def test_all_line_ends_become_line_feeds() -> None:
    assert newlines("a\r\nb\rc\u2028d\x0ce") == "a\nb\nc\nd\n\ne"
