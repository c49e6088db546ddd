"""The noun beside a number, and calendar days of relative dates."""

from __future__ import annotations

import pytest

import tui_reader
from tui_reader.extract.quantities import find_quantities
from tui_reader.extract.relative_dates import resolve


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("559 civilians remained in the town.", "civilians"),
        ("14 Leopard combat tanks made in Germany", "tanks"),
        ("a 24-year-old local soldier said", "soldier"),
        ("the third rapid change of command", "change"),
        ("the 11-month fight goes on", "fight"),
        ("more than 50,000 reports of crimes", "reports"),
        ("some 4,300 displaced farmers", "farmers"),
        ("15 injured people died", "people"),
        ("two retired army generals", "generals"),
        ("three newly built schools", "schools"),
        ("14 T-72 tanks", "tanks"),
        ("three F-16s", "F-16s"),
        ("155 Leopard 2 tanks", "tanks"),
        ("The 19-member panel includes 12 women.", "panel"),
        ("a 14-day quarantine ends in May", "quarantine"),
        ("15 percent of voters", "voters"),
        ("two-thirds of the members", "members"),
        ("a 10 percent drop", "drop"),
        ("1,200 tonnes of grain", "grain"),
        ("thousands of people", "people"),
        ("$2 billion in exports to Mexico", "exports"),
        ("a £1.2 million hardship fund", "fund"),
        ("50 more wounded soldiers", "soldiers"),
        ("two of the nine authors", "authors"),
    ],
)
def test_the_noun_counted_or_measured(text: str, noun: str) -> None:
    of = find_quantities(tui_reader.parse(text))[0].of
    assert of is not None
    assert of.of(text) == noun


@pytest.mark.parametrize(
    "text",
    [
        "about 10,000.",
        "rose 8.4% to 142 million pounds",
        "5 percent prefer tea",
        "the two agreed",
        "in 2014",
        "at least 21, including women",
    ],
)
def test_no_noun_where_none_stands(text: str) -> None:
    assert find_quantities(tui_reader.parse(text))[0].of is None


def test_a_conversion_in_brackets_is_a_quantity_of_its_own() -> None:
    found = find_quantities(tui_reader.parse("It is fewer than 10 kilometres (6 miles) away."))
    assert [(q.value, q.unit, q.bound) for q in found] == [(10, "kilometre", "<"), (6, "mile", "=")]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Thu", "2023-01-12"),
        ("Fri", "2023-01-13"),
        ("Sat", "2023-01-07"),
        ("yesterday", "2023-01-12"),
        ("today", "2023-01-13"),
        ("--02-24", "2023-02-24"),
        ("-3d", "2023-01-10"),
        ("-2w", "2022-12-30"),
        ("-2m", "2022-11"),
        ("-10y", "2013"),
        ("last-year", "2022"),
        ("2014", None),
        ("last-week", None),
        ("--11", None),
        ("-99999y", None),
    ],
)
def test_relative_dates_become_days_only_against_a_known_day(value: str, day: str | None) -> None:
    assert resolve(value, "2023-01-13T10:00:00Z") == day
    assert resolve(value, "yesterday or so") is None
