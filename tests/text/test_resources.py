"""Long lists are looked up in groups of lines: every word is found, and nothing that only looks like one."""

from __future__ import annotations

import pytest

from tui_reader.text import thesaurus
from tui_reader.text.resources import WordList, grouped, resource

_WORDS = ["an", "ant", "anthem", "bee", "bees", "new york", "o'hara", "zürich"]


@pytest.mark.parametrize("letters", [1, 2, 3])
def test_words_of_the_list_are_in_it_and_no_others(letters: int) -> None:
    words = WordList(grouped(_WORDS, letters), letters)
    assert [word for word in _WORDS if word not in words] == []
    assert [w for w in ("", "a", "ante", "anthem bee", "be", "ees", "new", "york", "zurich", "\n") if w in words] == []


def test_the_rest_of_a_line() -> None:
    words = WordList(grouped(["ant\t1", "anthem\t2,3", "bee\t"], 2), 2)
    assert [words.line(word, "\t") for word in ("ant", "anthem", "bee", "an", "anth", "wasp")] == ["1", "2,3", "", None, None, None]


def test_every_word_of_the_thesaurus_is_found() -> None:
    text = resource("tui_reader.text.data", "thesaurus.txt").decode()
    told = dict(line.split("\t", 1) for line in text.splitlines() if line)
    assert len(told) > 25_000
    listed = thesaurus._list()
    assert {word: listed.line(word, "\t") for word in told} == told
