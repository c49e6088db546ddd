"""Of how many it holds, and of which part: heard when it widens, and its honest twin is not."""

from __future__ import annotations

import pytest

import tui_reader

WIDENED = (
    ("number_neighbour_changed", "The survey listed nine bridges, three of them unsafe.", "The survey listed nine unsafe bridges."),
    ("number_neighbour_changed", "The firm owns 40 shops, half of them profitable.", "The firm owns 40 profitable shops."),
    ("claim_changed", "The quarry is one of the deepest in Europe.", "The quarry is the deepest in Europe."),
    ("number_changed", "The town had its third-wettest May.", "The town had its wettest May."),
    ("number_changed", "It was the third wettest May in the town.", "It was the wettest May in the town."),
    ("claim_changed", "Several of the lifts at the station are broken.", "The lifts at the station are broken."),
    ("number_neighbour_changed", "Tenants pay 800 euros a month for a room.", "Tenants pay 800 euros a year for a room."),
    (
        "number_neighbour_changed",
        "Each of the clubs was fined 900 euros by the league.",
        "The clubs were fined 900 euros in total by the league.",
    ),
    (
        "title_changed",
        "Brannow, the acting director of the museum, said the roof leaked.",
        "Brannow, the director of the museum, said the roof leaked.",
    ),
    ("quote_altered", '"We will stay here until the lights go out," Brannow said.', '"We will stay here," Brannow said.'),
    ("number_changed", "A quarter of the trees died in the drought.", "Some 35% of the trees died in the drought."),
)
HONEST = (
    ("Brannow, the museum's interim head, said the roof leaked.", "Interim museum head Brannow said the roof leaked."),
    ("The survey listed nine bridges, three of them unsafe.", "Of nine bridges in the survey, three were unsafe."),
    ("The quarry is one of the deepest in Europe.", "The quarry is among Europe's deepest."),
    ("Several of the lifts at the station are broken.", "Some lifts at the station are broken."),
    ("Tenants pay 800 euros a month for a room.", "Tenants pay a monthly 800 euros for a room."),
    ("A quarter of the trees died in the drought.", "Some 25% of the trees died in the drought."),
    ("About two thirds of the trees died in the drought.", "About 67% of the trees died in the drought."),
)


def loud(source: str, rewrite: str) -> list[str]:
    return [f.kind.id for f in tui_reader.compare([source], [rewrite]).findings if f.severity != "low"]


@pytest.mark.parametrize(("kind", "source", "rewrite"), WIDENED)
def test_a_part_told_as_the_whole_is_heard(kind: str, source: str, rewrite: str) -> None:
    assert kind in loud(source, rewrite)


@pytest.mark.parametrize(("source", "rewrite"), HONEST)
def test_the_same_part_in_other_words_is_quiet(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
