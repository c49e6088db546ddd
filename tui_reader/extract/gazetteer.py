"""The gazetteer (cities, common first names and surnames) and the ordinary words of English, as sets of folded words.

Made by benchmarks/build_gazetteer.py and benchmarks/train_tagger.py, which name sources and licences.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from tui_reader.extract.lexicon import lines, nicknames
from tui_reader.records import dataclass


@dataclass(frozen=True, slots=True)
class Gazetteer:
    cities: frozenset[str]
    women: frozenset[str]
    """First names borne by women only."""
    given: frozenset[str]
    """First names, of women too."""
    surnames: frozenset[str]
    ordinary: frozenset[str]
    """Words usually written without a capital."""


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    text = (files("tui_reader.extract.data") / "gazetteer.txt").read_text(encoding="utf8")
    sections: dict[str, list[str]] = {}
    for part in text.split("\n[")[1:]:  # whole sections at once: line by line its 48,000 names took 20 ms
        name, _, names = part.partition("]\n")
        sections[name] = names.rstrip("\n").split("\n")
    forms, of_women = nicknames()
    given = frozenset(sections["given"]) | (forms.keys() - of_women)
    women = frozenset(sections["women"]) - given | of_women - frozenset(sections["given"])
    return Gazetteer(
        frozenset(sections["cities"]), women, given | women | of_women, frozenset(sections["surnames"]), frozenset(lines("ordinary.txt"))
    )
