"""Opposites and exchanged parties: each turned sentence is heard, and its honest twin is not."""

from __future__ import annotations

import pytest

import tui_reader

TURNED = (
    (
        "The mill made a loss of 9 million euros, against a loss of 7 million a year before, while orders rose 6 percent to 38 million.",
        "The mill made a loss of 9 million euros, up from 7 million a year before, while orders fell 6 percent to 38 million.",
    ),
    ("Judges affirmed the fine on the shipping line.", "Judges annulled the fine on the shipping line."),
    ("The union put off the walkout at the depot.", "The union went ahead with the walkout at the depot."),
    ("The regulator stripped the airline of its licence in May.", "The regulator granted the airline a licence in May."),
    ("The yen strengthened against the euro on Tuesday.", "The yen weakened against the euro on Tuesday."),
    ("The ministry overstated the number of jobs.", "The ministry understated the number of jobs."),
    ("Lawmakers voted down the pension bill.", "Lawmakers passed the pension bill."),
    ("The jury acquitted the banker of fraud.", "The jury convicted the banker of fraud."),
    ("The vote of the panel is binding on the city.", "The vote of the panel is non-binding on the city."),
    ("The substance is harmless to bees.", "The substance is harmful to bees."),
    ("The measure drew approval from parents.", "The measure drew disapproval from parents."),
    ("The charity testified against the minister.", "The charity testified in support of the minister."),
    ("The teacher reported the headmaster to the inspectors in June.", "The headmaster reported the teacher to the inspectors in June."),
    ("Brennick, which is controlled by Oslo Ferries, cut 40 jobs.", "Brennick, which controls Oslo Ferries, cut 40 jobs."),
    ("The landlord was sued by the tenants over the damp.", "The landlord sued the tenants over the damp."),
    ("The attack by rebels on soldiers lasted an hour.", "The attack by soldiers on rebels lasted an hour."),
    ("The train from Leeds to York was late.", "The train from York to Leeds was late."),
)
HONEST = (
    ("An otter held up the regatta for an hour.", "An otter delayed the regatta for an hour."),
    ("The Dane beat her Greek rival by a second.", "The Greek lost to her Danish rival by a second."),
    ("Greece denied entry to a trawler that had asked for shelter.", "Greece turned away a trawler that had asked for shelter."),
    ("The lawyer said the aide had surrendered two phones.", "The aide had handed over two phones, the lawyer said."),
    ("The roof will be repaired for 2 million pounds, paid by the city.", "The city will pay 2 million pounds to have the roof repaired."),
    ("The firm bought back the shares in June.", "The firm repurchased the shares in June."),
    ("The council shelved the tunnel plan on Monday.", "The council put the tunnel plan off on Monday."),
    ("Prices eased in March after a mild winter.", "Prices softened in March after a mild winter."),
    ("The judge threw out the case.", "The case was dismissed by the judge."),
    ("The government lifted the minimum wage.", "The government raised the minimum wage."),
    ("The government lifted the ban on exports.", "The government ended the ban on exports."),
    ("The court left the ban in place.", "The court upheld the ban."),
    ("The winger had turned down two bigger clubs.", "The winger had rejected offers from two bigger clubs."),
    ("Brennick, which is controlled by Oslo Ferries, cut 40 jobs.", "Oslo Ferries controls Brennick, which cut 40 jobs."),
    ("The landlord was sued by the tenants over the damp.", "The tenants sued the landlord over the damp."),
    ("Leeds was attacked by York fans after the match.", "Leeds came under attack from York fans after the match."),
)


def loud(source: str, rewrite: str) -> list[str]:
    return [f"{f.severity} {f.kind.id}" for f in tui_reader.compare([source], [rewrite]).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), TURNED)
def test_a_turned_statement_is_heard(source: str, rewrite: str) -> None:
    assert any(f in ("high claim_changed", "high direction_changed", "medium claim_changed") for f in loud(source, rewrite))


@pytest.mark.parametrize(("source", "rewrite"), HONEST)
def test_its_honest_twin_is_quiet(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
