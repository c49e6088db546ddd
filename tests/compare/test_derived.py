"""Figures and dates that follow from the source's, sentences that are one half of a split or the other words for one: none warns."""

from __future__ import annotations

import pytest

import tui_reader

CALM = (
    ("The ferry was carrying 212 passengers and 18 crew when it sank.", "On board the ferry were 230 people, including 18 crew, when it sank."),
    ("The painter died in 1949. The pigment came on the market in 1957.", "The painter died in 1949. The pigment came on the market in 1957, eight years after her death."),
    ("Net profit was $412 million in the three months to September 30.", "Net profit was $412 million in the July-September period."),
    ("The firm lowered its outlook earlier this month.", "The firm lowered its outlook earlier in October."),
    ("The army said it shot down 14 of 16 drones.", "Fourteen out of 16 drones were shot down, the army said."),
    ("The company's shares fell 4.3 percent to 18.20 crowns.", "Shares in the company ended 4.3% lower at 18.20 crowns."),
    ("Winds of up to 148 km (92 miles) an hour hit the coast.", "Winds of up to 148 kph (92 mph) hit the coast."),
    ("The dam will supply up to 120,000 households.", "The dam will supply as many as 120,000 homes."),
    ("The firm will book a $95 million charge in the third quarter.", "The firm will book a third-quarter charge of $95 million."),
)  # fmt: skip
TOLD = (
    (
        "The ferry was carrying 212 passengers and 18 crew when it sank.",
        "On board the ferry were 240 people, including 18 crew, when it sank.",
    ),
    ("Net profit was $412 million in the three months to September 30.", "Net profit was $412 million in the three months to October 30."),
    ("The firm was fined 40 million euros in May.", "The firm was fined 140 million euros in May."),
)


@pytest.mark.parametrize(("source", "rewrite"), CALM)
def test_what_follows_from_the_source_does_not_warn(source: str, rewrite: str) -> None:
    assert not [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), TOLD)
def test_what_does_not_follow_warns(source: str, rewrite: str) -> None:
    assert [f.why for f in tui_reader.compare(source, rewrite).findings if f.severity == "high"]
