"""Which rows there are and in which order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.review.builders import comparison
from tui_reader.align.model import Link
from tui_reader.compare.model import Comparison
from tui_reader.review.rows import Row, plan


def _shape(rows: tuple[Row, ...]) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(row.kind, row.left, row.right) for row in rows]


def test_a_dropped_sentence_follows_what_it_followed_in_the_source() -> None:
    c = comparison(["A.", "B.", "C."], ["A2.", "C2."], [Link((0,), (0,), 1, "reworded"), Link((2,), (1,), 1, "reworded")])
    assert _shape(plan(c)) == [("pair", (0,), (0,)), ("pair", (1,), ()), ("pair", (2,), (1,))]


def test_what_was_dropped_before_everything_stands_first() -> None:
    c = comparison(["A.", "B."], ["B2."], [Link((1,), (0,), 1, "reworded")])
    assert _shape(plan(c)) == [("pair", (0,), ()), ("pair", (1,), (0,))]


def test_a_moved_sentence_stands_by_its_partner_and_leaves_a_stub_at_its_old_place() -> None:
    links = [Link((1,), (0,), 1, "reworded"), Link((2,), (1,), 1, "reworded"), Link((0,), (2,), 1, "reworded", moved=1)]
    c = comparison(["A.", "B.", "C."], ["B2.", "C2.", "A2."], links)
    assert _shape(plan(c)) == [("stub", (0,), ()), ("pair", (1,), (0,)), ("pair", (2,), (1,)), ("pair", (0,), (2,))]
    assert _shape(plan(c, "source")) == [("pair", (0,), (2,)), ("pair", (1,), (0,)), ("pair", (2,), (1,)), ("stub", (), (2,))]


def test_the_order_of_the_source_keeps_added_sentences_behind_what_they_follow() -> None:
    c = comparison(["A.", "B."], ["A2.", "X.", "B2."], [Link((0,), (0,), 1, "same"), Link((1,), (2,), 1, "same")])
    assert _shape(plan(c, "source")) == [("pair", (0,), (0,)), ("pair", (), (1,)), ("pair", (1,), (2,))]


def test_hidden_changes_become_one_fold_that_says_what_it_hides() -> None:
    c = comparison(["A.", "B.", "C."], ["A.", "B.", "C2."], [Link((k,), (k,), 1, "same") for k in range(3)])
    rows = plan(c, hidden=frozenset({0, 1}))
    assert _shape(rows) == [("fold", (0, 1), (0, 1)), ("pair", (2,), (2,))]
    assert rows[0].hides == (0, 1)


def test_a_sentence_in_two_partial_links_is_marked_the_second_time() -> None:
    c = comparison(["A.", "B."], ["AB."], [Link((0,), (0,), 1, "partial"), Link((1,), (0,), 1, "partial")])
    first, second = plan(c)
    assert first.again == (frozenset(), frozenset())
    assert second.again == (frozenset(), frozenset({0}))


def _group(draw: st.DrawFn, side: list[int]) -> tuple[int, ...]:
    return tuple(sorted(draw(st.sets(st.sampled_from(side), min_size=1, max_size=2))))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Any links between two short articles: split, joined, moved, partial, or none."""
    left = draw(st.lists(st.text(min_size=1, max_size=60), min_size=0, max_size=7))
    right = draw(st.lists(st.text(min_size=1, max_size=60), min_size=0, max_size=7))
    free = [list(range(len(left))), list(range(len(right)))]
    links: list[Link] = []
    while bool(free[0]) and bool(free[1]) and draw(st.booleans()):
        groups = [_group(draw, side) for side in free]
        partial: bool = draw(st.booleans())
        links.append(Link(groups[0], groups[1], 0.7, "partial" if partial else "reworded", draw(st.sampled_from((-1, 0, 1)))))
        if not partial:
            free = [[s for s in side if s not in group] for side, group in zip(free, groups, strict=True)]
    partial_left = {i for link in links if link.relation == "partial" for i in link.left}
    partial_right = {j for link in links if link.relation == "partial" for j in link.right}
    links = [k for k in links if k.relation == "partial" or (not partial_left & set(k.left) and not partial_right & set(k.right))]
    return comparison(left, right, links)


@given(comparisons(), st.sampled_from(("rewrite", "source")))
def test_every_sentence_of_both_articles_is_in_a_row(c: Comparison, order: str) -> None:
    rows = [row for row in plan(c, order) if row.kind == "pair"]  # type: ignore[arg-type]
    fresh_left = [i for row in rows for i in row.left if i not in row.again[0]]
    fresh_right = [j for row in rows for j in row.right if j not in row.again[1]]
    assert sorted(fresh_left) == list(range(len(c.left.document.sentences)))
    assert sorted(fresh_right) == list(range(len(c.right.document.sentences)))
