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

    assert "“down from 2.05 billion euros” became “up from 2.05 billion euros”: the opposite." in said


def test_a_headline_of_a_figure_alone_compares() -> None:
    assert reasons("", '5% \n\n"') is not None


def test_a_headline_that_takes_a_side_is_told_whose_charge_it_is() -> None:
    said = reasons(*((ROOT / "sample_articles" / "border-talks" / f"{name}.txt").read_text("utf-8") for name in ("source", "rewrite")))

    assert any("in the source it is what one side is accused of: “walking away from a draft" in why for why in said)
    assert not any("The headline says “deal”" in why for why in said)


def test_a_reason_does_not_cut_an_amount() -> None:
    said = reasons(
        "Firms hit by the works may be eligible for support from a £1.2 million hardship fund, the council said on Monday.",
        "Firms hit by the works will be eligible for support from a £1.2m hardship fund, the council said on Monday.",
    )

    assert any("from a £1.2 million” became" in why and "from a £1.2m”" in why for why in said), said


def test_another_scale_is_no_figure_that_the_source_has_elsewhere() -> None:
    said = reasons(
        "The firm won three contracts worth $38 million. It has 40 boats and 12 cranes.",
        "The firm won three contracts worth $38 billion. It has 40 boats and 12 cranes.",
    )
    assert "“$38 million” became “$38 billion”." in said
    said = reasons(
        "The firm won contracts worth $38 million in May. In June it won others worth $52 million.",
        "The firm won contracts worth $52 million in May. In June it won others worth $52 million.",
    )
    assert "“$38 million” became “$52 million”; the source has that figure elsewhere." in said


def test_the_date_of_another_verb_is_not_when_something_was_said() -> None:
    said = reasons(
        "Leo Brandt pleaded guilty in 2022 and testified against his former friend. The trial lasted three weeks.",
        "Leo Brandt pleaded guilty in 2022 and gave evidence against his old friend. The trial lasted three weeks.",
    )
    assert not any("is when it was said" in why for why in said)


def test_a_role_is_quoted_with_the_word_that_makes_it_another() -> None:
    said = reasons(
        "The union rejected the offer, its national officer Gerry Thackeray said on Tuesday.",
        "The union rejected the offer, its general secretary Gerry Thackeray said on Tuesday.",
    )
    assert "Gerry Thackeray is “national officer” in the source, “general secretary” in the rewrite." in said


def test_a_weaker_verb_is_not_called_stronger() -> None:
    said = reasons(
        "The general accused Ethiopia of refusing to pull out of the farms in the disputed triangle on Monday.",
        "The general said Ethiopia was refusing to pull out of the farms in the disputed triangle on Monday.",
    )
    assert not any("stronger" in why or "weaker" in why for why in said)
