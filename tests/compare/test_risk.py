"""`risk` is higher for a text with one thing wrong than for the same text without it, and does not grow with length."""

from __future__ import annotations

import pytest

import tui_reader

SOURCE = """The harbour of Marrow Bay reopened on Monday after a storm sank two trawlers, the coastguard said.

Divers found the wreck of the Anna Lise in twelve metres of water on Sunday. Her crew had been rescued by helicopter the night before.

The owner, Pieter Holm, said he would rebuild. "We lost a boat and not a man," he said. Insurers have not said when they will pay."""
TRUE = (
    "Marrow Bay's harbour is open again after a storm that sank two trawlers. The Anna Lise lies in twelve metres of water, divers found."
)
FALSE = (
    ("another word", "Marrow Bay's harbour is open again after a storm that sank two tankers. The Anna Lise lies in twelve metres of water, divers found."),
    ("another name", "Marrow Bay's harbour is open again after a storm that sank two trawlers. The Pieter Holm lies in twelve metres of water, divers found."),
    ("another figure", "Marrow Bay's harbour is open again after a storm that sank two trawlers. The Anna Lise lies in forty metres of water, divers found."),
    ("a no", "Marrow Bay's harbour is not open again after a storm that sank two trawlers. The Anna Lise lies in twelve metres of water, divers found."),
    ("a pronoun", "Marrow Bay's harbour is open again after a storm that sank two trawlers. She lies in twelve metres of water, divers found."),
)  # fmt: skip


def risk(rewrite: str) -> float:
    return tui_reader.compare(SOURCE, rewrite).verdict.risk


@pytest.mark.parametrize(("what", "rewrite"), FALSE, ids=[what for what, _ in FALSE])
def test_one_thing_wrong_is_riskier(what: str, rewrite: str) -> None:
    assert risk(rewrite) > risk(TRUE)


def test_an_article_copied_is_no_risk_however_long() -> None:
    assert risk(SOURCE) == 0.0
    assert tui_reader.compare(SOURCE * 3, SOURCE * 3).verdict.risk == 0.0


def test_more_of_the_same_is_not_riskier() -> None:
    assert risk(f"{TRUE} {TRUE}") == pytest.approx(risk(TRUE), abs=0.1)


PAIRS = (
    ("nobody a pronoun could stand for", "Pieter Holm owned the Anna Lise and would rebuild.", "He owned the Anna Lise and would rebuild."),
    ("a pronoun the sentence has not", "Pieter Holm said the owner would rebuild.", "Pieter Holm said they would rebuild."),
    ("a pronoun of the other gender", "The owner, Pieter Holm, said he would rebuild.", "The owner, Pieter Holm, said she would rebuild."),
    ("words of the source joined anew", "Divers found the wreck in deep water.", "Insurers found the wreck in deep water."),
    ("a noun of its own, not a verb", "Divers filmed the wreck of the Anna Lise.", "Tourists found the wreck of the Anna Lise."),
)  # fmt: skip


@pytest.mark.parametrize(("less", "more"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_how_far_words_rest_on_the_source(less: str, more: str) -> None:
    assert risk(more) > risk(less)


def test_an_opening_pronoun_that_the_source_has_too_is_none() -> None:
    source = f"He owned the Anna Lise. {SOURCE}"
    opened = tui_reader.compare(source, "He had owned the Anna Lise, the coastguard said.").verdict.risk
    named = tui_reader.compare(source, "Holm had owned the Anna Lise, the coastguard said.").verdict.risk
    assert opened <= named
