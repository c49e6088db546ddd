"""Alignment: which sentence came from which."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.align.aligner import align
from tui_reader.align.decode import decode
from tui_reader.align.features import Pair, local
from tui_reader.align.model import Alignment
from tui_reader.align.terms import terms
from tui_reader.errors import Cancelled
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

STORY = [
    "The mayor of Harrowfield resigned on Tuesday after an audit found 40,000 pounds missing.",
    "Police said they had not opened an investigation.",
    "Her deputy, Colin Marsh, will lead the town until a vote in May.",
    "The audit was ordered by two councillors who had asked about the theatre budget.",
    "A new roof for the swimming pool has been postponed to next summer.",
]


def aligned(left: list[str], right: list[str], **settings: object) -> Alignment:
    return align(parse(from_sentences(left)), parse(from_sentences(right)), **settings)  # type: ignore[arg-type]


def pairs(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.left, link.right) for link in alignment.links]


def test_a_text_against_itself_is_the_same_throughout() -> None:
    got = aligned(STORY, STORY)
    assert [(link.left, link.right, link.relation, link.moved) for link in got.links] == [((i,), (i,), "same", 0) for i in range(5)]


def test_differences_a_desk_calls_unimportant_leave_a_sentence_the_same() -> None:
    left = ["The theatre’s “colour scheme” cost 10,000 euros.", *STORY[1:]]
    right = ['The theater\'s "color scheme"  cost 10000 euros.', *STORY[1:]]
    assert aligned(left, right).links[0].relation == "same"
    assert aligned(left, right, unimportant=("case",)).links[0].relation == "reworded"


def test_one_sentence_carried_to_the_top_is_one_move() -> None:
    got = aligned(STORY, [STORY[4], *STORY[:4]])
    assert [(link.left[0], link.moved) for link in got.links] == [(4, -1), (0, 0), (1, 0), (2, 0), (3, 0)]


def test_one_sentence_carried_to_the_end_moved_down() -> None:
    got = aligned(STORY, [*STORY[1:], STORY[0]])
    assert [link.moved for link in got.links] == [0, 0, 0, 0, 1]


REWRITE = [
    "Harrowfield's mayor has stepped down after an audit showed that 40,000 pounds had gone missing.",
    "No investigation has been opened, police said.",
    "Two councillors who had asked questions about the theatre budget had ordered the audit.",
]


def test_a_source_sentence_cut_in_two_is_one_link() -> None:
    left = [STORY[0], "Marsh, her deputy, said the theatre would close in July and the pool would stay open all winter.", STORY[1]]
    right = [REWRITE[0], "Deputy mayor Marsh said the theatre would shut in July.", "The pool will stay open all winter.", REWRITE[1]]
    assert ((1,), (1, 2)) in pairs(aligned(left, right))


def test_a_headline_is_not_joined_to_the_first_sentence() -> None:
    headline = "Harrowfield mayor resigns over missing 40,000 pounds"
    got = align(parse("\n\n".join([headline, *STORY])), parse("\n\n".join(REWRITE)))
    assert ((1,), (0,)) in pairs(got)
    assert got.unlinked_left[0].sentence == 0


def test_the_first_line_of_ready_made_sentences_is_a_headline_if_it_ends_without_a_stop() -> None:
    headline = "Harrowfield mayor resigns after audit finds 40,000 pounds missing"
    got = aligned([headline, *STORY], REWRITE)
    assert not any(0 in link.left and len(link.left) > 1 for link in got.links)


@pytest.mark.parametrize(("after", "expected"), [(2, [(0, 0), (1, 1), (2, 2)]), (3, [(0, 0), (2, 3)])])
def test_what_stands_between_two_links_on_both_sides_is_a_link_with_little_in_common(after: int, expected: list[Pair]) -> None:
    left = [STORY[0], "The opposition called that a lie.", STORY[1]]
    right = [REWRITE[0], "Opposing councillors believed none of it.", "Rain fell on the town.", REWRITE[1]]
    del right[after]
    right.insert(after, REWRITE[1])
    both = terms(parse(from_sentences(left)), parse(from_sentences(right)))
    rows = local(both, [list(range(len(right)))] * len(left))
    scores = [{0: 0.9}, {1: 0.25}, {after: 0.9}]
    groups = decode(both, scores, rows, 0.5, threshold=0.47, max_group=1)
    assert sorted((g.members[0][0], g.members[1][0]) for g in groups) == expected


def test_two_headlines_above_linked_sentences_are_a_pair_with_little_in_common() -> None:
    left = ["Harrowfield mayor quits over missing money", *STORY[:2]]
    right = ["Audit brings down Harrowfield leader", *REWRITE[:2]]
    assert pairs(aligned(left, right)) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_what_the_rewrite_says_twice_is_linked_twice() -> None:
    right = [STORY[0], "A new roof for the swimming pool is postponed to next summer.", *STORY[1:]]
    assert ((4,), (1, 5)) in pairs(aligned(STORY, right))


@pytest.mark.parametrize(("opening", "expected"), [("Under the plan:", ((0, 1), (0,))), ("Rain fell again:", ((1,), (0,)))])
def test_what_has_no_words_but_its_neighbours_partners_belongs_to_it(
    opening: str, expected: tuple[tuple[int, ...], tuple[int, ...]]
) -> None:
    left = [opening, "Buses on the busiest routes will run every ten minutes until seven.", *STORY]
    right = ["Under the plan, buses on the busiest routes will run every ten minutes until seven.", *STORY]
    assert expected in pairs(aligned(left, right))


@pytest.mark.parametrize(("others", "linked"), [(0.9, True), (0.1, False)])
def test_what_is_left_over_is_a_link_with_less_in_common_where_most_sentences_have_partners(others: float, linked: bool) -> None:
    left = [STORY[0], "The opposition called that a lie.", *STORY[1:]]
    right = ["Opposing councillors believed none of it.", *REWRITE, "Rain fell on the town."]
    both = terms(parse(from_sentences(left)), parse(from_sentences(right)))
    rows = local(both, [list(range(len(right)))] * len(left))
    scores = [{1: 0.9}, {0: 0.4}, {2: others}, {}, {3: others}, {}]
    groups = decode(both, scores, rows, 0.5, threshold=0.47, max_group=1)
    assert (([1], [0]) in [g.members for g in groups]) is linked


def test_a_list_of_six_lines_made_one_sentence_is_one_link() -> None:
    stops = ["Old Brewery", "Kirkwood", "Science Park", "Hollin Moss", "Easter Fell"]
    left = [STORY[0], "The new tram line will stop at five places:", *(f"- {stop}" for stop in stops), STORY[1]]
    right = [REWRITE[0], f"The tram line will stop at five new places: {', '.join(stops)}.", REWRITE[1]]
    assert ((1, 2, 3, 4, 5, 6), (1,)) in pairs(aligned(left, right))


def test_progress_rises_to_one_and_may_cancel() -> None:
    seen: list[float] = []
    aligned(STORY, STORY, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0

    def stop(share: float) -> None:
        raise Cancelled("nobody waits")

    with pytest.raises(Cancelled):
        aligned(STORY, STORY, progress=stop)


words = st.lists(st.text(alphabet="ab cdé.,\"'1日本\n", max_size=12), max_size=6)


@settings(max_examples=60, deadline=None)
@given(words, words)
def test_every_sentence_is_in_links_or_unlinked_whatever_the_texts(left: list[str], right: list[str]) -> None:
    got = aligned(left, right)
    full = [link for link in got.links if link.relation != "partial"]
    for side, count, lonely in (("left", len(left), got.unlinked_left), ("right", len(right), got.unlinked_right)):
        in_full = [i for link in full for i in getattr(link, side)]
        assert len(in_full) == len(set(in_full))
        in_any = {i for link in got.links for i in getattr(link, side)}
        assert in_any.isdisjoint(u.sentence for u in lonely)
        assert in_any | {u.sentence for u in lonely} == set(range(count))
    assert list(got.links) == sorted(got.links, key=lambda link: (link.right, link.left))
    assert all(0 <= link.score <= 1 for link in got.links)
