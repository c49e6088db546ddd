"""Means of English paraphrase, a class a row: the honest rewrite has nothing above low, its dishonest twin has."""

from __future__ import annotations

import pytest

import tui_reader

BEFORE = (
    "The news reached the newsroom early in the morning and was read out on local radio.",
    "Local radio read the news out early in the morning, when it reached the newsroom.",
)
AFTER = (
    "Readers have followed the matter closely for several weeks.\n\nMore details will be published in the weekend edition.",
    "The matter has been closely followed by readers for several weeks.\n\nThe weekend edition will carry further details.",
)

HONEST = (
    ("no comparative, a superlative", "The lake has not had a drier summer since records began.", "It was the lake's driest summer since records began."),
    ("no other so, a superlative", "It is the largest port in the country.", "No port in the country is bigger."),
    ("less, not as", "Analysts are less sure that rates will fall.", "Analysts are not as sure that rates will fall."),
    ("few, not many", "The bakery employs few people.", "The bakery does not employ many people."),
    ("not since, first since", "No party has won a majority in the region since 1994.", "It would be the first time since 1994 that any party won a majority in the region."),
    ("last, not since", "The rate was last raised in September 2022.", "The rate has not been raised since September 2022."),
    ("no and the opposite verb", "None of the passengers survived.", "All the passengers were killed."),
    ("neither, both with the opposite", "Both drivers were killed.", "Neither driver survived."),
    ("not over, goes on", "The strike is not over, the union said.", "The strike continues, the union said."),
    ("not on time, late", "The ship did not arrive on time.", "The ship arrived late."),
    ("not yet, awaiting", "The study has not yet been peer reviewed.", "The study is still awaiting peer review."),
    ("a comparison from its other end", "The river is wider here than at the delta.", "The river is narrower at the delta than here."),
    ("all but, only", "Only two members voted against.", "All but two members voted in favour or abstained."),
    ("apart from, only", "Apart from the roof, the church was undamaged.", "Only the roof of the church was damaged."),
    ("a verb of believing for another", "The gang is suspected of stealing 30 cars.", "The gang is believed to have stolen 30 cars."),
    ("no evidence, nothing to show", "There is no evidence of tampering.", "There is nothing to show tampering."),
    ("hedge by appearance", "The letter seems genuine.", "By all appearances the letter is genuine."),
    ("hedge by knowledge", "As far as police know, the man acted alone.", "To the knowledge of police, the man acted alone."),
    ("title by its verb", "Conservative Alliance leader Erik Dahl called for an election.", "Erik Dahl, who leads the Conservative Alliance, called for an election."),
    ("title of a head", "Rosa Lind, director of the agency, resigned.", "Agency chief Rosa Lind resigned."),
    ("acting, for now", "Acting police chief Dan Ortiz opened an inquiry.", "Dan Ortiz, who is serving as police chief for now, opened an inquiry."),
    ("goes on, continues", "The rain stopped and the search went on.", "The rain stopped. The search continued."),
)  # fmt: skip

TWINS = (
    ("no comparative gone", "The lake has not had a drier summer since records began.", "The lake has had a drier summer since records began."),
    ("not as, as", "Analysts are not as sure that rates will fall.", "Analysts are as sure that rates will fall."),
    ("not since gone", "No party has won a majority in the region since 1994.", "A party has won a majority in the region since 1994."),
    ("all survived, none did", "All the passengers survived.", "No passenger survived."),
    ("over, not over", "The strike is not over, the union said.", "The strike is over, the union said."),
    ("comparison turned", "The river is wider here than at the delta.", "The river is narrower here than at the delta."),
    ("exception kept, its sense turned", "Apart from the roof, the church was undamaged.", "Apart from the roof, the church was damaged."),
    ("hedge by knowledge gone", "To its knowledge, the bank said, no data was lost.", "No data was lost, the bank said."),
    ("acting gone", "Acting police chief Dan Ortiz opened an inquiry.", "Police chief Dan Ortiz opened an inquiry."),
    ("another office", "Rosa Lind, director of the agency, resigned.", "Rosa Lind, treasurer of the agency, resigned."),
)  # fmt: skip


def loud(source: str, rewrite: str) -> list[tuple[str, str]]:
    left, right = (f"{before}\n\n{text} {after}" for before, text, after in zip(BEFORE, (source, rewrite), AFTER, strict=True))
    return [(f.kind.id, f.why) for f in tui_reader.compare(left, right).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), [row[1:] for row in HONEST], ids=[row[0] for row in HONEST])
def test_an_honest_construction_is_calm(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


@pytest.mark.parametrize(("source", "rewrite"), [row[1:] for row in TWINS], ids=[row[0] for row in TWINS])
def test_its_dishonest_twin_warns(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) != []
