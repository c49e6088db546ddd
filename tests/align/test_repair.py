"""Repairs by hand: link, unlink, join, split, keep."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.test_aligner import STORY, pairs
from tui_reader.align.aligner import align
from tui_reader.align.model import Alignment, Repair, RepairOp
from tui_reader.align.repair import repaired
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

LEFT = parse(from_sentences(STORY))
RIGHT = parse(from_sentences([*STORY[:4], "A library nobody asked for was opened."]))
FOUND = align(LEFT, RIGHT)


def after(*repairs: Repair) -> Alignment:
    return repaired(FOUND, LEFT, RIGHT, repairs)


def test_without_repairs_nothing_changes() -> None:
    assert after() == FOUND
    assert pairs(FOUND) == [((k,), (k,)) for k in range(4)]


def test_a_link_by_hand_joins_two_lonely_sentences_and_says_so() -> None:
    got = after(Repair("link", (4,), (4,)))
    assert [(k.left, k.right, k.score, k.by) for k in got.links][-1] == ((4,), (4,), 1.0, "hand")
    assert got.unlinked_left == got.unlinked_right == ()


def test_a_link_takes_its_sentences_from_where_they_were() -> None:
    got = after(Repair("link", (0,), (4,)))
    assert ((0,), (4,)) in pairs(got)
    assert [u.sentence for u in got.unlinked_right] == [0]
    assert got.links[-1].moved == 1


def test_unlinked_sentences_keep_their_former_partner_as_nearest() -> None:
    got = after(Repair("unlink", (1,), (1,)))
    assert [(u.sentence, u.nearest) for u in got.unlinked_left if u.sentence == 1] == [(1, 1)]


def test_join_then_split_comes_back_to_the_same_pairs() -> None:
    joined = after(Repair("join", (0, 1), ()))
    assert pairs(joined)[0] == ((0, 1), (0, 1))
    assert pairs(after(Repair("join", (0, 1), ()), Repair("split", (1,), (1,)))) == pairs(FOUND)


def test_a_link_split_as_a_whole_becomes_pairs_of_the_likest() -> None:
    assert pairs(after(Repair("join", (0, 1), ()), Repair("split", (0, 1), (0, 1)))) == pairs(FOUND)
    got = after(Repair("join", (2, 4), (2,)), Repair("split", (2, 4), (2,)))
    assert pairs(got) == pairs(FOUND)
    assert got.links[2].by == "hand"
    assert [u.sentence for u in got.unlinked_left] == [4]


def test_keep_only_marks() -> None:
    got = after(Repair("keep", (2,), (2,)))
    assert pairs(got) == pairs(FOUND)
    assert [k.by for k in got.links] == ["auto", "auto", "hand", "auto"]


def test_sentences_of_another_version_are_left_out() -> None:
    assert after(Repair("link", (99,), (1,)), Repair("unlink", (-3,), ())) == FOUND


ids = st.lists(st.integers(0, 4), max_size=3).map(tuple)
ops: st.SearchStrategy[RepairOp] = st.sampled_from(["link", "unlink", "join", "split", "keep"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.builds(Repair, ops, ids, ids), max_size=6))
def test_every_sentence_is_in_one_link_or_lonely_after_any_repairs(repairs: list[Repair]) -> None:
    got = after(*repairs)
    for side, lonely in (("left", got.unlinked_left), ("right", got.unlinked_right)):
        linked = [k for link in got.links for k in getattr(link, side)]
        assert sorted([*linked, *(u.sentence for u in lonely)]) == list(range(5))
    assert list(got.links) == sorted(got.links, key=lambda link: (link.right, link.left))
    assert repaired(FOUND, LEFT, RIGHT, repairs) == got
