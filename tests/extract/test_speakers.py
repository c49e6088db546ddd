"""Speakers: one name for everybody who is quoted, whatever the sentence calls him or her."""

from __future__ import annotations

import re

import pytest

from tui_reader.extract.claims import find_claims
from tui_reader.extract.model import Entity, EntityType, Mention
from tui_reader.extract.quotes import find_quotes, with_speakers
from tui_reader.text.document import parse
from tui_reader.text.span import Span

PEOPLE: list[tuple[EntityType, str, str]] = [
    ("PER", "Harriet Cole", r"(?:Harriet )?Cole"),
    ("PER", "Dan Osei", r"(?:Dan )?Osei"),
    ("PER", "Mulu Berhane", r"Mulu(?: Berhane)?"),
    ("PER", "Vera Putilin", r"Vera Putilin"),
    ("ORG", "Harwick Council", r"Harwick Council"),
    ("ORG", "Wagon Group", r"Wagon Group"),
    ("LOC", "Sudan", r"Sudan"),
    ("LOC", "Donets", r"Donets"),
    ("MISC", "Ethiopian", r"Ethiopian"),
]


def entities_of(text: str) -> tuple[Entity, ...]:
    found = []
    for number, (kind, name, pattern) in enumerate(PEOPLE):
        mentions = tuple(Mention(Span(*match.span())) for match in re.finditer(rf"\b(?:{pattern})\b", text))
        found.append(Entity(number, kind, name, mentions))
    return tuple(found)


def speakers(text: str) -> list[str | None]:
    document = parse(text)
    return [claim.name for claim in find_claims(document, entities_of(text), find_quotes(document))]


NAMES: list[tuple[str, str, list[str | None]]] = [
    ("surname", "Harriet Cole said it rained. Cole said it snowed.", ["Harriet Cole", "Harriet Cole"]),
    ("first name that is the name", "Mulu Berhane said it rained. Mulu said it snowed.", ["Mulu Berhane", "Mulu Berhane"]),
    ("title before", "Ethiopian Foreign Minister Mulu Berhane said it rained.", ["Mulu Berhane"]),
    ("place before a title", "Donets governor Dan Osei said it rained.", ["Dan Osei"]),
    ("appositive", "Harriet Cole, the city engineer of Harwick Council, said it rained.", ["Harriet Cole"]),
    ("name behind a description", "Its chairwoman, Harriet Cole, said it rained.", ["Harriet Cole"]),
    (
        "name inside a description is not its head",
        "Wagon Group, run by an ally of President Vera Putilin, said it rained.",
        ["Wagon Group"],
    ),
    ("possessor is not the speaker", "Sudan's chief negotiator said it rained.", ["Sudan's chief negotiator"]),
    ("description without a name", "Two diplomats said it rained.", ["Two diplomats"]),
    ("article left out", "The ministry, which paid for it, said it rained.", ["ministry"]),
    ("pronoun", "Harriet Cole said it rained. She said it snowed.", ["Harriet Cole", "Harriet Cole"]),
    (
        "pronoun told by what was said before",
        "Harriet Cole said it rained. She left. Dan Osei, a spokesman, said it snowed. She said it hailed.",
        ["Harriet Cole", "Dan Osei", "Harriet Cole"],
    ),
    ("pronoun for the subject of the sentence before", "Dan Osei struck a harder tone. He said it rained.", ["Dan Osei"]),
    ("it is no person", "Sudan rejected that. Dan Osei shook his head. It said it rained.", ["Sudan", "Sudan"]),
    ("who", "Harriet Cole, who said it rained, left.", ["Harriet Cole"]),
    ("two speakers", "Harriet Cole and Dan Osei said it rained.", ["Harriet Cole and Dan Osei"]),
    ("shared subject", "Dan Osei said it rained and accused the council of lying.", ["Dan Osei", "Dan Osei"]),
    ("nobody to stand for", "She said it rained.", [None]),
    ("agentless", "It is alleged that it rained.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_a_speaker_has_one_name(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


QUOTED: list[tuple[str, str, list[str | None]]] = [
    ("speech", "“It rains,” said Harriet Cole. “It pours.”", ["Harriet Cole", "Harriet Cole"]),
    ("scare quotes in reported speech", "Harriet Cole said the night was “hot” for all.", ["Harriet Cole"]),
    ("words spoken before attitudes", "Dan Osei said Sudan had objected to a clause on “arbitration”.", ["Dan Osei"]),
    ("inside the description of a speaker", "“It rains,” said Harriet Cole, who has a “hold” rating.", ["Harriet Cole", "Harriet Cole"]),
    ("a sentence about somebody before it", "Dan Osei struck a harder tone. “It rains.”", ["Dan Osei"]),
    ("a sentence about the same speaker between", "Harriet Cole said it rained. She left. “It pours.”", ["Harriet Cole"]),
    ("a name and a colon", "Dan Osei, a farmer: “It rains.”", ["Dan Osei"]),
    ("quoted as saying", "“It rains,” Dan Osei was quoted as saying by the paper.", ["Dan Osei"]),
    ("a term of nobody", "The “tap and cap” tickets are on sale.", [None]),
    ("open over a paragraph", "Dan Osei spoke.\n\n“It rains.\n\n“It pours,” he said.", ["Dan Osei", "Dan Osei"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in QUOTED], ids=[row[0] for row in QUOTED])
def test_a_quotation_has_its_speaker_or_none(text: str, expected: list[str | None]) -> None:
    document = parse(text)
    quotes = find_quotes(document)
    told = with_speakers(quotes, find_claims(document, entities_of(text), quotes), text)
    assert [quote.speaker.name if quote.speaker else None for quote in told] == expected
