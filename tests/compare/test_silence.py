"""What the source leaves open is no answer: the rewrite that gives one says something else."""

from __future__ import annotations

import pytest

import tui_reader

OPEN = [
    ("The court did not rule on whether the turbines would harm the birds.", "The court found that the turbines would harm the birds."),
    (
        "The minister declined to say whether the ruling would affect other ports.",
        "The minister said the ruling would not affect other ports.",
    ),
    ("It is unclear whether the pilot had been told of the fault.", "The pilot had not been told of the fault."),
    (
        "Investigators would look at whether a loose truck caused the ferry to list.",
        "A loose truck caused the ferry to list, investigators said.",
    ),
    ("The bank would not say if the branch in Selby would close.", "The bank said the branch in Selby would close."),
]
UNSEEN = [
    ("Police said there was no evidence that the fire had been set on purpose.", "Police said the fire had not been set on purpose."),
    ("The company said there was no sign that anyone had been harmed.", "The company said no one had been harmed."),
]
SAME = [
    ("It is unclear whether the pilot had been told of the fault.", "Whether the pilot had been told of the fault is not known."),
    ("The minister declined to say whether the port would close.", "The minister would not say if the port would close."),
    ("The union did not rule out a strike if the talks failed.", "The union left a strike open should the talks fail."),
    (
        "The minister declined to say whether the ruling would stop four other ports.",
        "The minister would not be drawn on what it might mean for four other ports.",
    ),
    ("There was no sign that anyone had been harmed.", "There was no indication that anyone had been harmed."),
]


def kinds(left: str, right: str) -> dict[str, str]:
    """Between sentences that stay: a document of one short sentence links on little evidence, and nothing on that is high."""
    before, after = (
        "The harbour of Selby was dredged in the spring of last year.",
        "Grain prices in the region have doubled since the drought.",
    )
    return {f.kind.id: f.severity for f in tui_reader.compare([before, left, after], [before, right, after]).findings}


@pytest.mark.parametrize(("left", "right"), OPEN)
def test_an_open_question_answered_is_told_high(left: str, right: str) -> None:
    assert kinds(left, right).get("claim_changed") == "high"


@pytest.mark.parametrize(("left", "right"), UNSEEN)
def test_no_sign_of_a_thing_is_not_its_denial(left: str, right: str) -> None:
    assert kinds(left, right).get("claim_changed") == "medium"


@pytest.mark.parametrize(("left", "right"), SAME)
def test_a_question_left_open_in_other_words_is_the_same(left: str, right: str) -> None:
    assert "claim_changed" not in kinds(left, right)


@pytest.mark.parametrize(("left", "right"), [("from 2028", "by 2028"), ("until Friday", "from Friday"), ("before May 4", "after May 4")])
def test_a_date_that_begins_is_not_one_that_ends(left: str, right: str) -> None:
    told = kinds(f"The bridge to the island will be closed {left}.", f"The bridge to the island will be closed {right}.")
    assert told == {"date_changed": "high"}


BODY = (
    "The breach may have touched the data of up to 183,000 people.\n\nIn fewer than 2,000 cases bank details were copied, the firm said.\n"
)


@pytest.mark.parametrize(
    ("headline", "borne_out"),
    [
        ("Hackers steal bank details of 183,000", False),
        ("Bank details copied in 2,000 cases", True),
        ("Data of 183,000 people touched in breach", True),
    ],
)
def test_a_figure_of_the_headline_belongs_to_the_words_beside_it(headline: str, borne_out: bool) -> None:
    told = tui_reader.compare(f"Firm tells customers of breach\n\n{BODY}", f"{headline}\n\n{BODY}").findings
    assert any(finding.kind.id == "headline_reversed" for finding in told) is not borne_out
