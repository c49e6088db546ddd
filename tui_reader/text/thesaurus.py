"""English words that share a sense, lie one step apart or are opposites, by WordNet's relations.

The file (26,000 words) is made by benchmarks/build_thesaurus.py. It says which words an editor may take for one another; it does not say
that two words it has no relation for differ: of the synonyms an editor listed it knows half.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from tui_reader.text.inflection import bases
from tui_reader.text.resources import WordList, resource


class Kin(IntEnum):
    """How two words are related, nearest last."""

    NONE = 0
    SIBLING = 1
    """Both kinds of one thing: arrested and charged, bus and train. Not the same to an editor."""
    KIND = 2
    """One is a kind of the other (`ship`, `ferry`), or entails it."""
    CLOSE = 3
    """Derived or like in meaning: verb and noun, `big` and `huge`."""
    SAME = 4
    """They share a sense."""
    OPPOSITE = 5
    """One is the antonym of a word that shares a sense with the other."""


class Senses(NamedTuple):
    """Numbers of senses: a word's own, those it is derived from or like, those it is a kind of, those it is the opposite of."""

    own: frozenset[str]
    close: frozenset[str]
    kinds: frozenset[str]
    opposite: frozenset[str]


def kin(a: str, b: str) -> Kin:
    """The relation of two words, given in lower case and any inflection. Words it does not know have none."""
    return _kin(*sorted((a, b)))


def known(word: str) -> bool:
    """Whether the word, in any inflection, is in the thesaurus."""
    return bool(senses(word))


@lru_cache(maxsize=65536)
def _kin(a: str, b: str) -> Kin:
    found = Kin.NONE
    for x in senses(a):
        for y in senses(b):
            if x is y or x.own & y.own:
                found = max(found, Kin.SAME)
            elif x.own & y.opposite or x.opposite & y.own:
                return Kin.OPPOSITE
            elif x.own & y.close or x.close & y.own or x.close & y.close:
                found = max(found, Kin.CLOSE)
            elif x.own & y.kinds or x.kinds & y.own:
                found = max(found, Kin.KIND)
            elif x.kinds & y.kinds:
                found = max(found, Kin.SIBLING)
    return found


@lru_cache(maxsize=32768)
def senses(word: str) -> tuple[Senses, ...]:
    """The entries of every base form that `word` may be of."""
    return tuple(found for form in bases(word) if (found := _entry(form)) is not None)


@lru_cache(maxsize=32768)
def _entry(word: str) -> Senses | None:
    line = _list().line(word, "\t")
    return Senses(*(frozenset(part.split(",")) - {""} for part in line.split("\t"))) if line is not None else None


@cache
def _list() -> WordList:
    """A line a word. As a dictionary of words it took 8 ms to build, and finding each word by halves in the file cost ten times that."""
    return WordList(resource("tui_reader.text.data", "thesaurus.txt").decode("ascii").rstrip("\n"), LETTERS)


LETTERS = 3
"""First letters that the words of one group of the file share."""
