"""The map's labels: each names the sentence that begins there."""

from __future__ import annotations

import pytest

from tests.review.builders import comparison
from tui_reader.align.model import Link
from tui_reader.review.glyphs import ASCII
from tui_reader.review.line import plain
from tui_reader.review.map import alignment_map
from tui_reader.review.state import start


@pytest.mark.parametrize("height", [24, 30, 36, 40])
def test_a_line_bears_the_number_of_the_first_sentence_it_stands_for(height: int) -> None:
    count = 35
    sentences = [f"Sentence number {n} is about something else again." for n in range(count)]
    state = start(comparison(sentences, sentences, [Link((n,), (n,), 0.9, "same") for n in range(count)]))
    seen = set()
    for one in alignment_map(state, 120, height, ASCII):
        label = plain(one.line)[1:4]
        if label[0] == "b" and one.change is not None:
            assert int(label[1:]) == state.comparison.changes[one.change].right[0]
            seen.add(label)
    assert len(seen) >= 18
