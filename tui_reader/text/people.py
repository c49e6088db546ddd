"""Words for people, and whether two may be said of one: an astronomer is a scientist, a fisherman is no biologist.

The file (7,400 words) is made by benchmarks/build_people.py from WordNet. A word counts whose first sense is a person, so it says
nothing of `star`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from tui_reader.text.inflection import bases
from tui_reader.text.resources import WordList, resource

LETTERS = 3
"""First letters that the words of one group of the file share."""


def person(word: str) -> bool:
    """Does the word, in lower case and any inflection, stand for a person before anything else?"""
    return bool(_senses(word)[0])


def other_people(a: str, b: str) -> bool:
    """Both stand for people, and neither is a kind of what the other is."""
    (mine, above_mine), (theirs, above_theirs) = _senses(a), _senses(b)
    if not mine or not theirs:
        return False
    return mine.isdisjoint(theirs) and mine.isdisjoint(above_theirs) and theirs.isdisjoint(above_mine)


@lru_cache(maxsize=4096)
def _senses(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """Senses of the nearest base form that the list has, and all they are kinds of."""
    for form in (*bases(word), word.removesuffix("men") + "man"):
        line = _list().line(form, "\t")
        if line is not None:
            own, _, above = line.partition("\t")
            return frozenset(own.split(",")), frozenset(above.split(",")) - {""}
    return frozenset(), frozenset()


@cache
def _list() -> WordList:
    return WordList(resource("tui_reader.text.data", "people.txt").decode("ascii").rstrip("\n"), LETTERS)
