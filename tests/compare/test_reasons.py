"""Reasons are sentences an editor reads: whole words, the texts' own words, one full stop."""

from __future__ import annotations

import re

import pytest

from tests.test_dependencies import ROOT
from tui_reader import compare


def reasons(left: str, right: str) -> list[str]:
    return [f.why for f in compare(left, right).findings]


@pytest.mark.parametrize("pair", sorted(p.name for p in (ROOT / "sample_articles").glob("*/")))
def test_a_reason_ends_once_and_quotes_whole_words(pair: str) -> None:
    texts = [(ROOT / "sample_articles" / pair / f"{name}.txt").read_text("utf-8") for name in ("source", "rewrite")]
    every_word = {w for text in texts for w in text.split()}

    for why in reasons(*texts):
        assert not re.search(r"[.!?][\"']?”\.$|“[ ,;:]|[ ,;:]”", why), why
        for before, after in re.findall(r"(\S+) … (\S+?)[”.]*(?=[\s]|$)", why):
            assert any(w.startswith(before.lstrip("“")) or before.lstrip("“") in w for w in every_word)
            assert any(w.strip('“”".,;:').startswith(after.strip('“”".,;:')) for w in every_word)


def test_a_bound_is_named_in_the_words_of_the_text() -> None:
    said = reasons(
        "Harrow said the ratio stayed below 2.5 times in May. Some 4,300 people left the town of Arden by road on Monday.",
        "Harrow said the ratio stayed 2.5 times in May. More than 4,300 people left the town of Arden by road on Monday.",
    )

    assert any("“below” is gone" in why for why in said)
    assert any("“Some” became “More than”" in why for why in said)


def test_a_statement_that_lost_its_speaker_is_quoted_as_a_whole_clause() -> None:
    said = reasons(
        "Anna Kovac said the harbour's old salt stores could prove lucrative for the town. The council met on Monday in Arden.",
        "The harbour's old salt stores could prove a lucrative asset for the town. The council met on Monday in Arden.",
    )

    assert any("“The harbour's old salt stores could prove a lucrative asset for the town” now stands as fact" in why for why in said)


def test_a_word_of_another_sense_is_shown_without_half_clauses() -> None:
    said = reasons(
        "The bank's net debt fell at the end of the quarter, down from 2.05 billion euros a year ago, Harrow said.",
        "The bank's net debt fell at the end of the quarter, up from 2.05 billion euros a year ago, Harrow said.",
    )

    assert "“down from 2.05 billion” became “up from 2.05 billion”: the opposite." in said


def test_a_headline_of_a_figure_alone_compares() -> None:
    assert reasons("", '5% \n\n"') is not None


def test_a_headline_that_takes_a_side_is_told_whose_charge_it_is() -> None:
    said = reasons(*((ROOT / "sample_articles" / "border-talks" / f"{name}.txt").read_text("utf-8") for name in ("source", "rewrite")))

    assert any("in the source it is what one side is accused of: “walking away from a draft" in why for why in said)
    assert not any("The headline says “deal”" in why for why in said)
