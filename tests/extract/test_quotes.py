"""Quotations: which marks belong together, which are apostrophes, and what the words inside are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.extract.quotes import find_quotes
from tui_reader.text.document import parse


def quoted(text: str) -> list[str]:
    document = parse(text)
    return [quote.span.of(document.text) for quote in find_quotes(document)]


PAIRING = [
    ("straight", 'He said "we are done" and left.', ["we are done"]),
    ("curly", "“We came,” he said. “They left.”", ["We came,", "They left."]),
    ("single", "'It rained,' he said. 'We don't know why.'", ["It rained,", "We don't know why."]),
    ("single curly", "‘I can’t stay,’ she said.", ["I can’t stay,"]),
    ("possessive inside single marks", "'It's the boys' house,' he said.", ["It's the boys' house,"]),
    ("guillemets", "«Oui», dit-il.", ["Oui"]),
    ("guillemets with spaces", "« Bonjour », a-t-il dit", ["Bonjour"]),
    ("guillemets turned inward", "»Ja«, sagte sie.", ["Ja"]),
    ("German low marks", "„Das ist gut“, sagte er.", ["Das ist gut"]),
    ("low marks closed by straight ones", '„Das ist gut", sagte er.', ["Das ist gut"]),
    ("Polish marks", "„To dobrze”, powiedział.", ["To dobrze"]),
    ("Swedish marks", "”Det är bra”, sade han.", ["Det är bra"]),
    ("Japanese marks", "彼は「はい」と言った", ["はい"]),
    ("typewritten marks", "``Hello,'' he said", ["Hello,"]),
    ("mixed pair", 'He said "there are pockets left.”', ["there are pockets left."]),
    ("mixed pair, turned", 'He said “there are pockets left."', ["there are pockets left."]),
    ("closed by an opening mark", "He said “hello there.“ And left.", ["hello there."]),
    ("nested single", "“You ‘cannot’ go,” he said.", ["You ‘cannot’ go,", "cannot"]),
    ("nested double in single", "'He told me \"no\" twice,' she said.", ['He told me "no" twice,', "no"]),
    ("nested with the same marks", "“I asked: “Is it so?” Forty said yes.” ok", ["I asked: “Is it so?” Forty said yes.", "Is it so?"]),
    ("marks that meet", "\"'I will not go,' he told me,\" she said", ["'I will not go,' he told me,", "I will not go,"]),
    ("over two paragraphs, first not closed", "“We are patient.\n\n“But not for ever,” he said.", ["We are patient.", "But not for ever,"]),
    ("over two paragraphs, straight", '"We are patient.\n\n"But not for ever," he said.', ["We are patient.", "But not for ever,"]),
    ("first quotation not closed", '"It rains, he said. "It pours," she said.', ["It rains, he said.", "It pours,"]),
    ("never closed inside a sentence", "They called it “a great day. It rained.", ["a great day."]),
    ("never closed after a colon", "She said: “It rains. It pours.", ["It rains. It pours."]),
    ("opening mark missing", "It rains,” he said. “It pours.”", ["It rains,", "It pours."]),
    ("spaces on both sides", 'said , " hello there " , and', ["hello there"]),
    ("between dashes", '"I do not"—"yes"—he said', ["I do not", "yes"]),
    ("apostrophes only", "the dogs' and cats' homes, the '90s, rock 'n' roll, 'em all, it's", []),
    ("feet and inches", 'The 5\'10" man with the 6" pipe', []),
    ("nothing inside", '"" and “”', []),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PAIRING], ids=[row[0] for row in PAIRING])
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


USES = [
    ("after a night of so-called “hot” fighting", "scare"),
    ("a “meat grinder” for both", "scare"),
    ("the author of “The Long Way Home” was there", "title"),
    ("He said “we will stay here”.", "speech"),
    ("“No,” he said.", "speech"),
    ("„Ja“, sagte er.", "speech"),
    ("She said: “Never”", "speech"),
]


@pytest.mark.parametrize(("text", "use"), USES)
def test_scare_quotes_and_titles_are_told_from_speech(text: str, use: str) -> None:
    assert [quote.use for quote in find_quotes(parse(text))] == [use]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab s.,!?\n \"'“”‘’«»„‚「」`5-—:"), max_size=120))
def test_every_quotation_lies_inside_the_text_in_order_and_within_its_marks(text: str) -> None:
    quotes = find_quotes(parse(text))
    assert [q.id for q in quotes] == list(range(len(quotes)))
    assert [q.outer.start for q in quotes] == sorted(q.outer.start for q in quotes)
    for quote in quotes:
        assert 0 <= quote.outer.start <= quote.span.start < quote.span.end <= quote.outer.end <= len(text)


@pytest.mark.parametrize("piece", ['"', "“", "“a ", '"a" ', "'a ", "”a,", "«a ", "„a. ", "'s' ", "a's “b ‘c’ d” "])
def test_a_paragraph_of_marks_takes_linear_time(piece: str) -> None:
    document = parse(piece * (100_000 // len(piece)))
    started = time.perf_counter()
    find_quotes(document)
    assert time.perf_counter() - started < 6
