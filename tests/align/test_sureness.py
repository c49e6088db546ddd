"""How far a link can be trusted."""

from __future__ import annotations

import pytest

from tui_reader.align.aligner import align
from tui_reader.align.growth import Group
from tui_reader.align.model import Link
from tui_reader.align.sureness import assess
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

COURT = [
    "The court ordered the brewery to pay its former drivers 2.3 million euros on Friday.",
    "Forty drivers had sued after they were dismissed by text message.",
    "The brewery said it would appeal against the ruling.",
    "Judges called the dismissals careless and cruel.",
]
RETOLD = [
    "Former drivers of the brewery are to be paid 2.3 million euros, the court ordered.",
    "They had been dismissed by text message and forty of them sued.",
    "An appeal against the ruling will follow, the brewery said.",
    "The judges called the manner cruel.",
]
OTHERS = [
    "Trains between the two cities will run every half hour from December.",
    "A school choir from Lindenau sang in front of eight thousand listeners.",
    "The price of butter has doubled within a year.",
    "Two climbers were rescued from a glacier after a night in the snow.",
]


def link(left: list[str], right: list[str], j: int) -> Link:
    return align(parse(from_sentences(left)), parse(from_sentences(right))).of_right(j)[0]


def test_a_pair_is_surer_where_the_rest_of_both_texts_has_partners_too() -> None:
    known, unknown = link(COURT, RETOLD, 3), link([*OTHERS, *COURT], [*RETOLD[3:], *(s.upper()[::-1] for s in OTHERS)], 0)
    assert known.left == (3,)
    assert unknown.left == (7,)
    assert known.score > unknown.score + 0.1


def test_the_same_sentence_is_sure_in_whatever_company() -> None:
    assert link([*OTHERS, COURT[0]], [COURT[0], *(s[::-1] for s in OTHERS)], 0).score > 0.95


@pytest.mark.parametrize(("low", "high"), [(0.2, 0.5), (0.5, 0.9)])
def test_more_evidence_is_surer(low: float, high: float) -> None:
    scores = [{0: low}, {1: high}]
    values = (0.5,) * 17
    groups = [Group(([0], [0]), low), Group(([1], [1]), high)]
    assess(groups, scores, [{0: values}, {1: values}], 4)
    assert 0 < groups[0].score < groups[1].score < 1
