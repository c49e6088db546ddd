"""One change is one finding, also where two kinds see it by words that lie beside each other."""

from __future__ import annotations

import pytest

from tui_reader import compare

REST = " The board met in Arden on Monday. Nobody else spoke."


@pytest.mark.parametrize(
    ("left", "right", "told", "silent"),
    [
        (
            "The transport board forecasts that the plan will create up to 1,150 jobs by 2030.",
            "The plan will create up to 1,150 jobs by 2030.",
            "attribution_dropped",
            "hedge_lost",
        ),
        (
            "Net debt stood at 1.92 billion pounds at the end of the quarter, down from 2.05 billion pounds a year earlier.",
            "Net debt stood at 1.92 billion pounds at the end of the quarter, up from 2.05 billion pounds a year earlier.",
            "direction_changed",
            "contradiction",
        ),
    ],
)
def test_a_change_is_told_by_one_kind_alone(left: str, right: str, told: str, silent: str) -> None:
    kinds = [f.kind.id for f in compare(left + REST, right + REST).findings]
    assert told in kinds
    assert silent not in kinds


def test_a_sentence_left_out_for_the_note_in_it_is_told_once() -> None:
    note = "The figures are based on modelling by consultants and have not been independently audited."
    found = compare(f"The plan was published on Monday. {note}{REST}", f"The plan was published on Monday.{REST}").findings
    assert [f.kind.id for f in found if f.left and "audited" in f.why] == ["verification_note_dropped"]


def test_a_figure_against_its_own_words_is_still_told_where_the_source_says_neither() -> None:
    found = compare(
        f"Net debt stood at 1.92 billion pounds at the end of the quarter.{REST}",
        f"Net debt stood at 1.92 billion pounds at the end of the quarter, up from 2.05 billion pounds a year earlier.{REST}",
    ).findings
    assert "contradiction" in [f.kind.id for f in found]


def test_a_doubt_beside_a_lost_credit_is_a_finding_of_its_own() -> None:
    found = compare(
        f"Health Canada has said it received four reports of illness that may be linked to the product.{REST}",
        f"Health Canada has received four reports of illness linked to the product.{REST}",
    ).findings
    assert "hedge_lost" in [f.kind.id for f in found]
