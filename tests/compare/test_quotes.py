"""Quotations of the rewrite against all quotations of the source: the state of both sides."""

from __future__ import annotations

import pytest

import tui_reader
from tui_reader.compare.model import QuoteMatch

BASE = "Ruth Calder spoke in the harbour. "
STATES = (
    ('"We will not sell the boats," she said.', '"We will not sell the boats," she said.', "same", "same"),
    ('"We will not sell the boats," she said.', "“We will not sell the boats,” she said.", "same", "same"),
    ('"We will not sell the boats," she said.', '"We will sell the boats," she said.', "altered", "altered"),
    ('"We urge both towns to refrain from any new tolls," she said.', 'She urged both towns "to refrain from any new tolls".', "same", "same"),
    ('"We will not sell the boats, and we will not sell the nets either, whatever they offer us," she said.', '"We will not sell the boats, and we will not sell the nets either," she said.', "altered", "same"),
    ('She would not be "the only one who pays".', 'She said: "I will not be the only one who pays."', "altered", "altered"),
)  # fmt: skip


def match(source: str, rewrite: str) -> tuple[QuoteMatch, ...]:
    return tui_reader.compare(BASE + source, BASE + rewrite).quotes


@pytest.mark.parametrize(("source", "rewrite", "left", "right"), STATES, ids=[str(n) for n in range(len(STATES))])
def test_states_of_a_pair(source: str, rewrite: str, left: str, right: str) -> None:
    first = match(source, rewrite)[0]
    assert (first.left_state, first.right_state) == (left, right)


def test_two_quotations_in_one_are_merged_on_both_sides() -> None:
    found = match(
        '"The nets are torn and old," she said. "The boats leak in every storm."',
        '"The nets are torn and old and the boats leak in every storm," she said.',
    )
    assert [(m.left, m.right, m.left_state, m.right_state) for m in found] == [((0, 1), (0,), "merged", "merged")]
    assert ("", "and") in found[0].changes


def test_a_quotation_nobody_said_is_added_and_one_nobody_quotes_is_dropped() -> None:
    found = match('"The nets are torn and old," she said.', '"Every child here swims before it walks," she said.')
    assert {(m.left_state, m.right_state) for m in found} == {(None, "added"), ("dropped", None)}


def test_one_quotation_cut_in_two_by_its_speaker_is_the_same() -> None:
    found = match(
        '"The nets are torn and old and the boats leak in every storm," she said.',
        '"The nets are torn and old," she said, "and the boats leak in every storm."',
    )
    assert {m.right_state for m in found} == {"same"}
    assert {m.left_state for m in found} == {"same"}


def test_words_are_told_as_the_articles_write_them() -> None:
    found = match('"We met the Mayor in March," she said.', '"We met the Governor in March," she said.')
    assert found[0].changes == (("Mayor", "Governor"),)


def test_a_persons_own_words_are_no_bodys() -> None:
    source = 'Commander Mara Reyes heads the coast guard. "Children were not being counted, and neither were those who paid on board," said Reyes.'
    rewrite = (
        'The coast guard has a new head. "Children were not being counted, and neither were those who paid on board," the coast guard said.'
    )
    assert "attribution_ambiguous" in {f.kind.id for f in tui_reader.compare(source, rewrite).findings if f.severity == "medium"}


@pytest.mark.parametrize("cut", [" without saying so", ", and not before"])
def test_a_limit_cut_off_inside_the_marks_is_told(cut: str) -> None:
    source = f'"We will leave when the last house is rebuilt{cut}," said Ana Ruiz.'
    rewrite = '"We will leave when the last house is rebuilt," said Ana Ruiz.'
    assert "quote_altered" in {f.kind.id for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"}
