"""The gazetteer (cities, common first names and surnames) and the ordinary words of English, as lists of folded words.

Made by benchmarks/build_gazetteer.py and benchmarks/train_tagger.py, which name sources and licences.
"""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from tui_reader.extract.lexicon import nicknames
from tui_reader.records import dataclass
from tui_reader.text.resources import WordList, resource

LETTERS = 2
"""First letters that the words of one group of a file share."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    cities: Container[str]
    women: Container[str]
    """First names borne by women only."""
    given: Container[str]
    """First names, of women too."""
    surnames: Container[str]
    ordinary: Container[str]
    """Words usually written without a capital."""


@dataclass(frozen=True, slots=True)
class _Given:
    """First names of the file, and those that nicknames stand for."""

    men: WordList
    """Of women as well, some of them."""
    women: WordList
    nicknames: Container[str]

    def __contains__(self, name: object) -> bool:
        return name in self.nicknames or name in self.men or name in self.women


@dataclass(frozen=True, slots=True)
class _Women:
    given: _Given
    nicknames: Container[str]

    def __contains__(self, name: object) -> bool:
        if name in self.given.men:
            return False
        return name in self.nicknames or (name in self.given.women and name not in self.given.nicknames)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    sections = {}
    for part in _text("gazetteer.txt").split("\n[")[1:]:
        name, _, names = part.partition("]\n")
        sections[name] = WordList(names, LETTERS)
    forms, of_women = nicknames()
    given = _Given(sections["given"], sections["women"], forms.keys())
    ordinary = WordList(_text("ordinary.txt").partition("\n")[2], LETTERS)
    return Gazetteer(sections["cities"], _Women(given, of_women), given, sections["surnames"], ordinary)


def _text(name: str) -> str:
    return resource("tui_reader.extract.data", name).decode("utf8").rstrip("\n")
