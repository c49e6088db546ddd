"""What was weighed, offered, begun, or would have happened, told as done: heard, and its honest twin is not."""

from __future__ import annotations

import pytest

import tui_reader

TOLD_AS_DONE = (
    ("The company is exploring a sale of its bakery arm.", "The company has sold its bakery arm."),
    ("Ministers are considering a levy on flights.", "Ministers have imposed a levy on flights."),
    ("The board said it would consider a complaint to the regulator.", "The board said it would complain to the regulator."),
    ("Under the plan the village would have lost its only bus.", "The village lost its only bus."),
    ("The minister threatened to sack the chairman.", "The minister sacked the chairman."),
    ("The new hospital is to be opened in June.", "The new hospital was opened in June."),
    ("The two sides are on the verge of an accord on fishing.", "The two sides have reached an accord on fishing."),
    ("The band has begun to record a third album.", "The band has recorded a third album."),
    ("The lenders agreed in principle to extend the loan.", "The lenders agreed to extend the loan."),
    ("The fund reached a provisional deal on the loan.", "The fund reached a deal on the loan."),
    ("The panel recommended closing the mine.", "The mine has been closed."),
)
HONEST = (
    ("The union said its members would be offered new contracts.", "Members will be offered new contracts, the union said."),
    ("The suspect allegedly hid the cash.", "The suspect is said to have hidden the cash."),
    ("The minister plans to visit the port in May.", "The minister intends to go to the port in May."),
    ("The board decided to close the mine.", "The board closed the mine."),
    ("The army began to withdraw on Monday.", "The army started withdrawing on Monday."),
    ("The group called for talks on the border.", "The group asked for talks on the border."),
    ("The council discussed the budget on Monday.", "The budget was discussed by the council on Monday."),
    ("The store will have to close.", "The store must close."),
    ("The team tried to reach the climbers.", "The team attempted to reach the climbers."),
    ("The country asked for international help.", "The country appealed for international help."),
)


def loud(source: str, rewrite: str) -> list[str]:
    return [f.kind.id for f in tui_reader.compare([source], [rewrite]).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), TOLD_AS_DONE)
def test_what_was_not_done_and_is_told_as_done_is_a_lost_hedge(source: str, rewrite: str) -> None:
    assert "hedge_lost" in loud(source, rewrite)


@pytest.mark.parametrize(("source", "rewrite"), HONEST)
def test_another_way_to_keep_it_open_is_quiet(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
