"""Words in marks: cut so that they say more, put in marks that were a paraphrase; and what is the same quotation."""

from __future__ import annotations

import pytest

from tests.compare.between import loud

CHANGED = (
    ('"We will not rule out a sale, but nobody has asked us," said Greta Lohse.', '"We will not rule out a sale," said Greta Lohse.'),
    ("The bishop said the choir would be missed by the whole town.", 'The bishop said the choir would be "missed by the whole town".'),
    ('"I would vote for it if the money were there," the senator said.', '"I would vote for it," the senator said.'),
    ('"He was late, as always, and he apologised," said his partner, Rune Dahl.', '"He was late, as always," said his partner, Rune Dahl.'),
    ('"It may be years before the bees come back," said Mr Osei.', '"It will be years before the bees come back," said Mr Osei.'),
    ("The drummer said he was tired of touring.", '"I am tired of touring," the drummer said.'),
    ('"There is no danger to the town today," said fire chief Ada Moss. "I cannot speak for tomorrow."', '"There is no danger to the town," said fire chief Ada Moss.'),
    ('"The bridge is safe for cars," engineer Tom Beale said. "It is not safe for lorries."', '"The bridge is safe for cars but not safe for lorries," engineer Tom Beale said.'),
)  # fmt: skip
SAME = (
    ('"We will not rule out a sale," said Greta Lohse.', 'Lohse said: "We will not rule out a sale."'),
    ('"It may be years," said Mr Osei, "before the bees come back."', '"It may be years before the bees come back," said Mr Osei.'),
    ('The minister called the plan "a gift to smugglers" and said he would block it.', 'The minister said he would block the plan, which he called "a gift to smugglers".'),
)  # fmt: skip
TOLD = {"quote_altered", "quote_merged", "quote_added", "quote_marks", "quote_dropped"}


@pytest.mark.parametrize(("source", "rewrite"), CHANGED)
def test_a_change_is_told(source: str, rewrite: str) -> None:
    assert {kind for kind, _ in loud(source, rewrite)} & TOLD


@pytest.mark.parametrize(("source", "rewrite"), SAME)
def test_the_same_in_other_words_is_not(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []
