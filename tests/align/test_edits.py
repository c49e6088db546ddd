"""Edits kept as numbers are the edits that were given."""

from __future__ import annotations

from array import array

import pytest

from tui_reader.align.model import Edit, Edits, Link
from tui_reader.text.span import Span

LINKS = [Link((0,), (0,), 0.9, "same"), Link((1, 2), (1,), 0.7, "reworded", moved=-1), Link((3,), (2,), 0.5, "partial")]
GIVEN = {
    LINKS[0]: (Edit("equal", Span(0, 4), Span(0, 4)), Edit("replace", Span(5, 9), Span(5, 12), minor=True)),
    LINKS[1]: (),
    LINKS[2]: (Edit("delete", Span(20, 24), None), Edit("insert", None, Span(0, 0)), Edit("move", Span(30, 33), Span(40, 43))),
}


def test_what_went_in_comes_out() -> None:
    edits = Edits.of(GIVEN)
    assert dict(edits) == GIVEN
    assert edits == Edits(*edits.numbers())
    assert edits.minor == 1
    assert edits.get(Link((9,), (9,), 1.0, "same"), ()) == ()


@pytest.mark.parametrize("bounds", [[0], [0, 1], [0, 2, 2, 9]])
def test_numbers_of_other_links_are_refused(bounds: list[int]) -> None:
    links, _, numbers = Edits.of(GIVEN).numbers()
    with pytest.raises(ValueError, match="other links"):
        Edits(links, array("i", bounds), numbers)
