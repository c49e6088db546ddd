"""Moves through a comparison, without a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.builders import NAME, QUOTE, comparison
from tests.review.test_rows import comparisons
from tui_reader.align.model import Link
from tui_reader.compare.model import Comparison
from tui_reader.review import moves
from tui_reader.review.change_list import list_line, listed
from tui_reader.review.glyphs import ASCII
from tui_reader.review.header import header
from tui_reader.review.line import plain, width
from tui_reader.review.state import LIST_FILTERS, ReviewState, decided, reloaded, replanned, start


def _five() -> Comparison:
    """Same, reworded with a finding, dropped, moved, added."""
    links = [Link((0,), (0,), 1, "same"), Link((1,), (1,), 0.9, "reworded"), Link((3,), (2,), 0.8, "reworded", moved=-1)]
    left = ["Same words here.", "He said “yes” today.", "Nobody carried this.", "The dog ran home."]
    right = ["Same words here.", "He said “no” today.", "Home the dog ran.", "All of this is new."]
    return comparison(left, right, links, findings=[(QUOTE, (1,), (1,)), (NAME, (), (3,))])


def _at(state: ReviewState) -> str:
    assert state.change is not None
    return state.index.name(state.comparison.changes[state.change])


def test_next_change_skips_what_is_the_same_and_says_when_there_is_none() -> None:
    state = moves.next_change(start(_five()))
    assert _at(state) == "a01>b01"
    state = moves.next_change(start(_five()), -1)
    assert state.message == "no earlier change"
    assert state.row == 0


def test_next_flagged_goes_to_findings_only() -> None:
    state = moves.next_flagged(moves.next_flagged(start(_five())))
    assert _at(state) == "b03"
    assert moves.next_flagged(state).message == "no further flagged change"


def test_following_a_move_goes_to_the_stub_and_back_again() -> None:
    pair = moves.next_moved(start(_five()))
    assert _at(pair) == "a03>b02"
    stub = moves.follow(pair)
    assert stub.rows[stub.row].kind == "stub"
    assert moves.follow(stub).row == pair.row
    assert moves.back(stub).row == pair.row
    assert moves.follow(start(_five())).message == "this sentence was not moved"


def test_deciding_every_finding_is_the_end_of_the_open_ones() -> None:
    state = start(_five())
    first = moves.next_open(state)
    assert _at(first) == "a01>b01"
    verbs = {f.id: "fine" for f in state.comparison.findings}
    assert moves.next_open(decided(first, verbs)).message == "every finding is decided"


def test_a_row_with_several_findings_shows_the_heaviest_decision_and_is_open_while_one_is() -> None:
    c = comparison(["One."], ["Two."], [Link((0,), (0,), 1, "reworded")], findings=[(QUOTE, (0,), (0,)), (NAME, (0,), (0,))])
    state = start(c)
    one, other = (f.id for f in c.findings)
    assert decided(state, {one: "fine"}).decision(0) == " "
    assert decided(state, {one: "fine"}).is_open(0)
    assert decided(state, {one: "fine", other: "fix"}).decision(0) == "x"
    assert decided(state, {one: "reopened", other: "fix"}).decision(0) == "*"


def test_folding_hides_what_is_the_same_or_decided_and_opening_brings_it_back_at_the_same_place() -> None:
    state = decided(moves.next_flagged(start(_five())), {_five().findings[0].id: "fix"})
    folded = replanned(state, folded=True)
    assert folded.rows[0].kind == "fold"
    assert folded.row == 0
    assert replanned(folded, folded=False).plan.row_of[state.change or 0] == state.row


def test_who_goes_to_a_sentence_in_a_fold_opens_that_fold_and_no_other() -> None:
    state = replanned(decided(start(_five()), {_five().findings[1].id: "fine"}), folded=True)
    folds = [row for row in state.rows if row.hides]
    assert len(folds) > 1
    hidden = folds[-1].hides[0]
    for gone in (moves.to_change(state, hidden), moves.go_to(state, "b3"), moves.search(state, "All of this")):
        assert gone.change == hidden
        assert gone.rows[gone.row].kind == "pair"
        assert [row.hides for row in gone.rows if row.hides] == [row.hides for row in folds[:-1]]
    assert moves.back(moves.to_change(state, hidden)).change == state.change


def test_a_search_that_begins_again_says_so() -> None:
    state = moves.search(start(_five()), "HOME")
    assert moves.next_match(state).message == "from the top again"
    assert moves.next_match(state, -1).message == "from the end again"
    assert state.message == ""


def test_search_finds_curly_for_straight_and_any_case_and_counts_both_sides() -> None:
    state = moves.search(start(_five()), 'said "')
    assert state.search is not None
    assert (state.search.count_of("left"), state.search.count_of("right")) == (1, 1)
    assert _at(state) == "a01>b01"
    state = moves.search(start(_five()), "HOME")
    assert _at(state) == "a03>b02"
    assert _at(moves.next_match(state)) == "a03>b02", "the only match: round to it again"
    assert moves.search(start(_five()), "(.*[").message == "not found: (.*["
    assert moves.search(start(_five()), "  ").search is None


def test_go_to_takes_labels_and_bare_numbers() -> None:
    assert _at(moves.go_to(start(_five()), "a2")) == "a02"
    assert _at(moves.go_to(start(_five()), " b3 ")) == "b03"
    assert _at(moves.go_to(start(_five()), "1")) == "a01>b01"
    assert _at(moves.go_to(start(_five()), "b999")) == "b03"
    assert "no such sentence" in moves.go_to(start(_five()), "z9").message


def test_a_new_version_is_read_on_at_the_same_sentence() -> None:
    state = moves.go_to(start(_five()), "b3")
    old = _five()
    right = ["Brand new lead.", *[old.right.document.sentence_text(j) for j in range(4)]]
    left = [old.left.document.sentence_text(i) for i in range(4)]
    fresh = reloaded(state, comparison(left, right, [Link((0,), (1,), 1, "same"), Link((1,), (2,), 0.9, "reworded")]))
    assert fresh.index.document("right").sentence_text(fresh.comparison.changes[fresh.change or 0].right[0]) in right[3:]


def test_an_empty_pair_has_nothing_to_read_and_no_move_breaks() -> None:
    state = start(comparison([], [], []))
    assert state.change is None
    for move in (moves.next_change, moves.next_flagged, moves.next_moved, moves.next_open, moves.follow, moves.back):
        state = move(state)
    state = moves.go_to(moves.search(state, "x"), "b1")
    assert state.row == 0 or state.rows == ()


@settings(max_examples=60, deadline=None)
@given(comparisons(), st.lists(st.integers(0, 11), max_size=25))
def test_any_sequence_of_moves_stays_on_a_row(c: Comparison, acts: list[int]) -> None:
    state = start(c)
    table: list[Callable[[ReviewState], ReviewState]] = [
        moves.next_change,
        lambda s: moves.next_change(s, -1),
        moves.next_flagged,
        moves.next_moved,
        moves.next_open,
        moves.follow,
        moves.back,
        lambda s: moves.go_to(s, "b3"),
        lambda s: moves.search(s, "a"),
        lambda s: replanned(s, folded=not s.folded),
        lambda s: replanned(s, order="source" if s.order == "rewrite" else "rewrite"),
        lambda s: reloaded(s, c),
    ]
    for act in acts:
        state = table[act](state)
        assert 0 <= state.row < max(1, len(state.rows))


@settings(max_examples=40, deadline=None)
@given(comparisons(), st.integers(20, 200))
def test_the_list_has_a_line_for_every_row_it_shows(c: Comparison, room: int) -> None:
    state = start(c)
    for how in LIST_FILTERS:
        for number in listed(state, how):
            assert width(list_line(state, number, room, ASCII)) == room
    assert [plain(list_line(replace(state, row=n), n, 80, ASCII))[0] for n in range(len(state.rows))] == [">"] * len(state.rows)


def test_two_articles_that_say_the_same_are_said_to() -> None:
    lines = ["The mayor opened the bridge.", "Traffic was light."]
    state = start(comparison(lines, lines, [Link((n,), (n,), 1, "same") for n in range(2)]))
    first, second, _ = (plain(line) for line in header(state, 80, ASCII))
    assert "no change" in first
    assert "no difference: both articles say the same" in second
    first, second, _ = (plain(line) for line in header(start(_five()), 80, ASCII))
    assert "change 0/4" in first
    assert "both articles say the same" not in second
