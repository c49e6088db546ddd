"""The quick ways to look into the lists say what the slow and obvious ones say."""

from __future__ import annotations

import re
from itertools import chain

from tui_reader.extract.fold import key
from tui_reader.extract.gazetteer import LETTERS, gazetteer
from tui_reader.extract.lexicon import lines, nicknames
from tui_reader.text.resources import resource


def test_every_name_and_ordinary_word_of_the_files_is_found() -> None:
    text = resource("tui_reader.extract.data", "gazetteer.txt").decode()
    sections = {part.split("]")[0]: set(part.split("]")[1].split("\n")) - {""} for part in text.split("\n[")[1:]}
    ordinary, lists = set(lines("ordinary.txt")), gazetteer()
    forms, of_women = nicknames()
    given = sections["given"] | (forms.keys() - of_women)
    women = sections["women"] - given | of_women - sections["given"]
    expected = {
        "cities": sections["cities"],
        "women": women,
        "given": given | women | of_women,
        "surnames": sections["surnames"],
        "ordinary": ordinary,
    }
    assert {name: len(words) > 2000 for name, words in expected.items()} == dict.fromkeys(expected, True)
    everything = set(chain(*expected.values(), forms))
    for name, words in expected.items():
        listed = getattr(lists, name)
        assert {word for word in everything if word in listed} == words
    assert len({word[:LETTERS] for word in ordinary}) > 200


def test_a_name_of_letters_has_the_key_any_name_has() -> None:
    files = ("countries", "places", "bodies", "people", "others")
    names = [
        name.strip()
        for file in files
        for line in lines(f"{file}.txt")
        for name in re.split("[,;]", line)
        if name.replace(" ", "").isalpha()
    ]
    more = ("Labour Defence Centre Programme Organisation", "the Hague", "St John", "Kursk oblast")
    assert len(names) > 2500
    assert [name for name in (*names, *more) if key(name) != key(f"{name}.")] == []
