"""Any text: spans inside it, in order, without overlap, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui_reader
from tui_reader.extract.quantities import find_quantities

PIECES = st.sampled_from(
    "1 12 2023 1,200 1.5 .5 ½ 3/4 one two twenty hundred thousand million dozen dozens half third first 24th a an the of in to and or between from at least more than about $ £ € US$ Rs. % percent per cent "
    "pence pounds km km² m bn k years -year-old aged , . - – : ( ) ' \" + January Feb. May Friday last week ago p.m. am GMT 5-2 10-15 24-year-old F-16 No. 10 9/11 😀 \u202e مرحبا ١٢٣ ² ㎞ \u00a0".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=30).map("".join))


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_spans_lie_inside_the_text_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(tui_reader.parse(text)):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.of is None or 0 <= quantity.of.start < quantity.of.end <= len(text)
        end = quantity.span.end


@pytest.mark.parametrize("digits", [25, 400, 5000])
def test_a_figure_of_hundreds_of_digits_is_no_quantity(digits: int) -> None:
    assert find_quantities(tui_reader.parse("It is " + "9" * digits + " and $" + "9" * digits)) == ()


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "1,",
        "1.",
        "$",
        "$1 ",
        "one ",
        "hundred and ",
        "1-",
        "1/2 ",
        "-1",
        "a million ",
        "between 1 and ",
        "1:2:",
        "1 000 ",
        "0 ",
        "+1 ",
        "555-",
        "(555) ",
        "Jan. ",
        "5 to ",
        "aged 1, ",
        "third of ",
        "1'",
        "a.b.c/",
        "#",
        "x@",
        ".5",
    ],
)
def test_a_long_sentence_takes_linear_time(unit: str) -> None:
    text = "It " + unit * (30_000 // len(unit))
    start = time.process_time()
    find_quantities(tui_reader.parse(text))
    assert time.process_time() - start < 3
