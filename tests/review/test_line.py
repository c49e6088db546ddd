"""Lines measured in cells: wrapped, cut, filled; nothing lost and nothing too wide."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.review.line import Piece, cells, cut, fit, plain, shorten, width, within, wrap, wrap_pieces

texts = st.text(st.sampled_from("ab é“—  漢字ガ한👍🏽\u0301ﬃ"), max_size=80)


@given(texts, st.integers(2, 40))
def test_wrapping_leaves_out_nothing_but_white_space_and_no_line_is_too_wide(text: str, room: int) -> None:
    lines = [text[start:end] for start, end in wrap(text, room)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= room for line in lines)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(10, 40))
def test_words_that_fit_are_never_broken(words: list[str], room: int) -> None:
    lines = [" ".join(words)[start:end] for start, end in wrap(" ".join(words), room)]
    assert " ".join(lines).split() == words


@given(st.lists(st.tuples(texts, st.sampled_from(["", "lost", "new"])), max_size=8), st.integers(2, 30))
def test_looks_stay_with_their_characters(parts: list[tuple[str, str]], room: int) -> None:
    pieces = [Piece(*part) for part in parts]
    wanted = [(c, look) for text, look in parts for c in text if not c.isspace()]
    got = [(c, piece.look) for line in wrap_pieces(pieces, room) for piece in line for c in piece.text if not c.isspace()]
    assert got == wanted


@given(texts, st.integers(0, 30))
def test_fit_fills_or_cuts_to_the_cell(text: str, room: int) -> None:
    assert width(fit([Piece(text)], room)) == room


@given(texts, st.integers(0, 30))
def test_shorten_and_cut_stay_inside(text: str, room: int) -> None:
    assert cells(shorten(text, room)) <= room
    assert cells(text[: cut(text, room)]) <= room


@given(texts, st.integers(4, 30), st.integers(1, 4))
def test_what_is_said_keeps_to_its_lines_and_tells_when_it_is_cut(text: str, room: int, most: int) -> None:
    lines = within(text, "title", room, most)
    assert len(lines) <= most
    assert all(width(line) <= room for line in lines)
    whole = wrap(text, room)
    all_there = " ".join(map(plain, lines)).split() == text.split()  # `aa  a` in four cells: two lines, or one with one blank
    assert len(whole) <= most or all_there or plain(lines[-1]).endswith("..")


def test_one_word_of_a_megabyte_is_cut_in_no_time() -> None:
    for word in ("x" * 1_000_000, "漢" * 300_000, "x y " * 250_000):
        start = time.monotonic()
        lines = wrap(word, 40)
        assert time.monotonic() - start < 5
        assert lines[-1][1] == len(word.rstrip())


def test_a_line_of_pieces_reads_as_its_text() -> None:
    assert plain([Piece("a "), Piece("b", "new")]) == "a b"
