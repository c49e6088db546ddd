"""A new version says on its first line how much of what was decided is open again."""

from __future__ import annotations

from tests.store.stories import SAMPLES, edited, sample
from tui_reader.review.glyphs import ASCII
from tui_reader.review.header import header
from tui_reader.review.line import plain
from tui_reader.review.state import decided, start
from tui_reader.store import memory_store
from tui_reader.store.keys import units_of


def test_three_edited_sentences_are_three_reopened() -> None:
    before = sample(SAMPLES[0])
    count = len(before.right.document.sentences)
    after = edited(SAMPLES[0], {count // 5, count // 2, count - 2})
    with memory_store() as store:
        store.session(before, "Ada").decide(units_of(before), "fine")
        session = store.session(after, "Ada")
        verbs = {id: session.state(id) for id in (*session.decisions, *session.reopened)}
    state = decided(start(after), verbs, frozenset())
    assert "  3 reopened  decided " in plain(header(state, 100, ASCII)[0])
