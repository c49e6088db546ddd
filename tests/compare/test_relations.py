"""After told as because, a connection as a cause, a backer as a master, a reason of the rewrite's own: told; the same relation in other words is not."""

from __future__ import annotations

import pytest

import tui_reader

AROUND = (
    "Talks on the harbour entered a third week on Monday in Lesmore.\n\n",
    "\n\nThe library in Mill Street will open again in spring.\n",
)

CHANGED = (
    ("Shares fell 4 per cent after the chief executive resigned.", "Shares fell 4 per cent because the chief executive resigned."),
    ("The plant closed in May following a fall in orders.", "The plant closed in May as a result of a fall in orders."),
    ("Drinking tea was associated with a lower risk of stroke.", "Drinking tea lowers the risk of stroke."),
    ("The study found that coffee drinkers had fewer strokes.", "The study found that coffee prevents strokes."),
    ("The delay was partly because of bad weather.", "The delay was because of bad weather."),
    (
        "The mine collapsed at dawn. The operator said there had been a small earthquake shortly before.",
        "The mine collapsed at dawn. The collapse was caused by a small earthquake, the operator said.",
    ),
    ("The closures were one factor in the shortage.", "The closures caused the shortage."),
    ("The militia, which is backed by Russia, holds the town.", "The militia, which is controlled by Russia, holds the town."),
    ("Hollin Foods, a rival of Marlow Group, said it would bid.", "Hollin Foods, a partner of Marlow Group, said it would bid."),
    ("The charity works with the ministry.", "The charity works for the ministry."),
)
TACKED_ON = (
    ("Shares in Ardent fell 2.1% to close at $38.65.", "Shares in Ardent fell 2.1% to close at $38.65 on fears of a long dispute."),
    ("The tests found traces of lead.", "The tests found traces of lead, which proves that the company broke the law."),
    ("The ship docked in Durban on Monday.", "The ship docked in Durban on Monday, raising fears of smuggling."),
)
SAME = (
    ("Drinking tea was associated with a lower risk of stroke.", "Tea drinkers had a lower risk of stroke, the study found."),
    ("Shares fell 4 per cent after the chief executive resigned.", "Following the chief executive's resignation, shares fell 4 per cent."),
    ("The road was closed because of flooding.", "Flooding forced the closure of the road."),
    ("The accident was caused by a broken rail.", "A broken rail led to the accident."),
    ("The lawyer said the delay was due to illness.", "Illness was the reason for the delay, the lawyer said."),
    ("The government raised the fee because costs increased.", "With costs up, the government raised the fee."),
    ("Hollin Foods is a subsidiary of Marlow Group.", "Hollin Foods is owned by Marlow Group."),
    (
        "The mayor resigned. A row over expenses had split her party.",
        "The mayor resigned because of a row over expenses that had split her party.",
    ),
)


ANOTHER_REASON = (
    "His deputy, Ellen Strand, resigned on May 9, citing family reasons.",
    "Ellen Strand, his deputy, quit on May 9 over the affair.",
)


def loud(source: str, rewrite: str) -> list[tuple[str, str]]:
    head, tail = AROUND
    return [(f.kind.id, f.why) for f in tui_reader.compare(head + source + tail, head + rewrite + tail).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), CHANGED)
def test_another_relation_is_told(source: str, rewrite: str) -> None:
    assert "relation_changed" in {kind for kind, _ in loud(source, rewrite)}


@pytest.mark.parametrize(("source", "rewrite"), TACKED_ON)
def test_a_reason_of_the_rewrites_own_is_told(source: str, rewrite: str) -> None:
    assert "claim_added" in {kind for kind, _ in loud(source, rewrite)}


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_relation_in_other_words_is_not(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


def test_another_reason_than_the_sources_is_told() -> None:
    assert [kind for kind, _ in loud(*ANOTHER_REASON)] == ["claim_changed"]
