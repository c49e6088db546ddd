"""Lines of rows: nothing lost at any width, levels kept, positions found without walking everything."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.builders import comparison
from tests.review.test_rows import comparisons
from tui_reader.align.model import Link
from tui_reader.compare.model import Comparison
from tui_reader.review.index import SIDES, Side, index_of
from tui_reader.review.layout import Layout, Shape
from tui_reader.review.line import plain, width
from tui_reader.review.rows import Row, plan
from tui_reader.text.clean import cell_text


def _laid(c: Comparison, cells: int, brackets: bool = True) -> Layout:
    return Layout(index_of(c), plan(c), Shape(cells, brackets=brackets))


def _column(layout: Layout, row: int, side: Side) -> str:
    """The text of one side of a row as a reader copies it: labels cut off, white space ignored."""
    shape, label = layout.shape, layout.shape.label(layout.index)
    out = []
    for line in layout.lines(row):
        text, at = "", 0
        for piece in line:
            if (at < shape.column) is (side == "left") and (side == "left" or at >= shape.column + shape.gutter):
                text += piece.text
            at += width((piece,))
        out.append(text[label:])
    return "".join("".join(out).split())


@settings(max_examples=60, deadline=None)
@given(comparisons(), st.integers(20, 300))
def test_no_character_of_either_article_is_lost_at_any_width(c: Comparison, cells: int) -> None:
    layout = _laid(c, cells, brackets=False)
    for number, row in enumerate(layout.rows):
        for side in SIDES:
            wanted = row.left if side == "left" else row.right
            document = layout.index.document(side)
            text = "".join("".join(cell_text(document.sentence_text(s)).split()) for s in wanted)
            if row.kind == "pair" and wanted:
                assert _column(layout, number, side) == text


@settings(max_examples=60, deadline=None)
@given(comparisons(), st.integers(20, 300))
def test_every_line_is_as_wide_as_the_pane(c: Comparison, cells: int) -> None:
    layout = _laid(c, cells)
    for number in range(len(layout.rows)):
        assert {width(line) for line in layout.lines(number)} == {cells - 1}


@settings(max_examples=40, deadline=None)
@given(comparisons(), st.integers(20, 200))
def test_one_line_for_each_row_ends_in_dots_where_it_is_not_all(c: Comparison, cells: int) -> None:
    whole, cut = _laid(c, cells), Layout(index_of(c), plan(c), Shape(cells, wrapped=False))
    for number, row in enumerate(cut.rows):
        (line,) = cut.lines(number)
        assert width(line) == cells - 1
        if row.kind == "pair" and len(whole.lines(number)) == 1:
            assert ".." not in plain(line) or ".." in plain(whole.lines(number)[0])
    long = comparison(["One two three four five six seven eight."], ["Short."], [Link((0,), (0,), 1, "reworded")])
    (line,) = Layout(index_of(long), plan(long), Shape(50, wrapped=False)).lines(0)
    assert plain(line)[: Shape(50).column].rstrip().endswith("..")
    assert plain(line).rstrip().endswith("Short.")


def test_both_halves_of_a_pair_begin_on_the_same_line() -> None:
    c = comparison(["One two three four five six seven eight."], ["Short."], [Link((0,), (0,), 1, "reworded")])
    layout = _laid(c, 50)
    assert plain(layout.lines(0)[0]).split() == ["a00", "One", "two", "three", "~", "b00", "Short."]
    assert layout.height(0) > 1


def test_a_sentence_without_partner_is_called_dropped_only_where_that_is_clear() -> None:
    sure = _laid(comparison(["Gone."], ["New."], []), 100)
    unsure = _laid(comparison(["Gone."], ["New."], [], unsure=True), 100)
    assert "(not carried)" in plain(sure.lines(0)[0])
    assert "(no match found; nearest b00 0.31)" in plain(unsure.lines(0)[0])


@given(st.integers(0, 60), st.integers(-80, 80), st.integers(30, 90))
def test_steps_down_and_up_are_the_same_way(start: int, count: int, cells: int) -> None:
    c = comparison([f"Sentence {k} " * (k % 5 + 1) for k in range(20)], [], [])
    layout = _laid(c, cells)
    here = layout.step(0, 0, start)
    there = layout.step(*here, count)
    flat = [(row, line) for row in range(len(layout.rows)) for line in range(layout.height(row))]
    assert there == flat[max(0, min(len(flat) - 1, flat.index(here) + count))]


def test_the_window_leaves_no_gap_at_either_end() -> None:
    layout = _laid(comparison([f"S{k}." for k in range(30)], [], []), 80)
    assert layout.top(0, 0, 10, 3) == (0, 0)
    assert layout.top(15, 0, 10, 3) == (12, 0)
    assert layout.top(29, 0, 10, 3) == (20, 0)


def test_opening_twenty_thousand_sentences_lays_out_only_what_is_looked_at() -> None:
    rows = tuple(Row("pair", 0, (0,), (0,)) for _ in range(20_000))
    c = comparison(["A."], ["B."], [Link((0,), (0,), 1, "reworded")])
    layout = Layout(index_of(c), rows, Shape(120))
    layout.top(10_000, 0, 40, 13)
    assert len(layout._lines) < 100


def test_a_sentence_from_a_further_source_says_so() -> None:
    from tui_reader.compare.pipeline import compare
    from tui_reader.review.state import start

    c = compare("The bridge opened.", "The bridge opened.\n\nA storm closed the port on Monday.", ["A storm closed the port on Monday."])
    state = start(c)
    layout = Layout(state.index, state.rows, Shape(120))
    shown = " ".join(plain(line) for row in range(len(layout.rows)) for line in layout.lines(row))
    assert "(in source 2, not in the first source)" in " ".join(shown.split())
