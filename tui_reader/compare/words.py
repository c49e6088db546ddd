"""When two words are the same to an editor: inflection, spelling variant, synonym. And which words carry content.

Deliberately coarse and without a model: it decides what stands opposite what inside one link, where the rest of the
sentence already vouches for the pair. A vector model was measured and refused: similarity does not tell a synonym
from an altered fact (AUC .46, docs/detection.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui_reader.align.variants import key
from tui_reader.compare.lexicon import entries
from tui_reader.text.inflection import irregular
from tui_reader.text.thesaurus import senses

FUNCTION = frozenset(word for _, words in entries("function") for word in words)
"""Words that carry no content of their own: articles, pronouns, prepositions, auxiliaries, the bare verbs of saying."""


@lru_cache(maxsize=65536)
def stem(norm: str) -> str:
    """The form inflections share: `disturbed`, `disturbs`, `disturbing` -> `disturb`. Of a normal form; numbers stay."""
    word = key(norm.rstrip("'"))
    word = irregular().get(word, word)
    if len(word) < 4 or not word[-1].isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "ches", "shes", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    ending = next(filter(word.endswith, _ENDINGS), "")
    if ending and len(word) - len(ending) >= 3 and not _VOWELS.isdisjoint(word[: -len(ending)]):
        word = word[: -len(ending)]
        if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
            word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word[:-1] if word.endswith("e") and len(word) > 3 else word


_ENDINGS = ("ing", "ed", "er", "ly")
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=65536)
def keys(norm: str) -> tuple[str, ...]:
    """What two words are compared by, strongest first: stem, synonym sets, the root long words share."""
    base = stem(norm)
    found = [base, *(f"~{n}" for n in _synonyms().get(base, ()))]
    if len(base) >= 6:
        # withdraw/withdrawal, negotiate/negotiation; six letters keep international and internal apart
        found.append(f"^{base[:6]}")
    return tuple(found)


_LIGHT = frozenset("bring com get giv go hold keep leav let look mak put set stay tak turn".split())
"""Stems of verbs that take their sense from a particle or an object: `gave in` and `held out` share a sense of `give` and `hold`."""


@lru_cache(maxsize=65536)
def kindred(norm: str) -> tuple[str, ...]:
    """Keys, and the senses the thesaurus has: for words that stand in one place. Across a whole article they vouch for too much."""
    return (
        keys(norm)
        if norm in FUNCTION or stem(norm) in _LIGHT
        else (*keys(norm), *(f"~{sense}w" for entry in senses(norm) for sense in sorted(entry.own)))
    )


def same(a: str, b: str) -> bool:
    """Would an editor take one of these normal forms for the other's wording?"""
    return not set(kindred(a)).isdisjoint(kindred(b))


def light(norm: str) -> bool:
    """A verb that says little without its particle or object."""
    return stem(norm) in _LIGHT


def content(norm: str) -> bool:
    """A word with a meaning of its own: no function word, no punctuation."""
    return norm not in FUNCTION and norm[-1].isalnum()


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, (_, words) in enumerate(entries("synonyms")):
        for base in {stem(word) for word in words if " " not in word}:
            found[base] = (*found.get(base, ()), number)
    return found


def said(norms: Sequence[str], here: Sequence[int], phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of the runs of words begins at one of the tokens `here`."""
    return any(tuple(norms[k : k + len(words)]) == words for k in here for words in phrases)
