"""Both documents as weighted terms: word keys, word pairs and character 4-grams, rare ones heavy.

Everything is an integer id in order of first appearance, kept in arrays: dicts of strings took 400 MB on a 20,000-sentence pair.
"""

from __future__ import annotations

import itertools
import math
from array import array
from collections.abc import Iterable, Iterator

from tui_reader.align.common import COMMON
from tui_reader.align.variants import key
from tui_reader.records import dataclass
from tui_reader.text.document import Document

COMMON_WEIGHT = 0.15
"""Share of its weight that a function word keeps, so that `of the` never outweighs a name in a text too short for frequencies."""

OPENING = 3
"""Sentences that may stand above the first one of the body: a label, a headline, a line below it."""
_STOPS = frozenset(".!?…:;")

ENDING_WEIGHT = 0.3
"""The same for the last 4-gram of a longer word: `opened` and `postponed` are not alike because both end in -ned."""


@dataclass(frozen=True, slots=True)
class Side:
    """Per sentence: `words` in order (punctuation left out), and the distinct ids of its words, word pairs and 4-grams, sorted."""

    words: tuple[array[int], ...]
    bag: tuple[array[int], ...]
    pairs: tuple[array[int], ...]
    grams: tuple[array[int], ...]
    numbers: tuple[frozenset[int], ...]
    names: tuple[frozenset[int], ...]
    """Words with a capital inside the sentence."""
    apart: frozenset[int]
    """Headline and the like: it says what the first sentence says and is no part of it."""


@dataclass(frozen=True, slots=True)
class Terms:
    left: Side
    right: Side
    weight: array[float]
    """Of every id: ln((N + 1) / sentences that hold it), N = sentences of both sides; function words keep COMMON_WEIGHT of it."""
    square: array[float]
    """Of every id: its weight squared."""
    unit: float
    """ln(N + 1), the weight of a word that is in one sentence only."""


def terms(left: Document, right: Document) -> Terms:
    """The terms of both documents with weights counted over both."""
    vocabulary = _Vocabulary()
    sides = _side(left, vocabulary), _side(right, vocabulary)
    count = array("L", bytes(8 * len(vocabulary.damp)))
    for side in sides:
        for rows in (side.bag, side.pairs, side.grams):
            for row in rows:
                for term in row:
                    count[term] += 1
    total = len(left.sentences) + len(right.sentences) + 1
    weight = array("d", (damp * math.log(total / max(1, n)) for damp, n in zip(vocabulary.damp, count, strict=True)))
    return Terms(*sides, weight, array("d", (w * w for w in weight)), math.log(total))


class _Vocabulary:
    def __init__(self) -> None:
        self.ids: dict[tuple[str, str] | tuple[int, int], int] = {}
        self.damp: list[float] = []
        self.grams_of: dict[int, tuple[int, ...]] = {}

    def id(self, term: tuple[str, str] | tuple[int, int], damp: float) -> int:
        found = self.ids.get(term)
        if found is None:
            found = self.ids[term] = len(self.damp)
            self.damp.append(damp)
        elif damp > self.damp[found]:  # a 4-gram of `the` that `theatre` has too
            self.damp[found] = damp
        return found

    def pair(self, first: int, second: int) -> int:
        return self.id((first, second), (self.damp[first] + self.damp[second]) / 2)

    def word(self, word: str) -> int:
        damp = COMMON_WEIGHT if word in COMMON else 1.0
        known = self.id(("w", word), damp)
        if known not in self.grams_of:
            self.grams_of[known] = tuple(
                self.id(("g", gram), damp * (ENDING_WEIGHT if gram[-1] == "_" and len(word) > 4 else 1.0)) for gram in grams(word)
            )
        return known


def grams(word: str) -> Iterable[str]:
    """Character 4-grams of a word with its borders; pairs of characters where a script is written without spaces."""
    if any(c >= "⺀" for c in word):
        return dict.fromkeys(word[k : k + 2] for k in range(max(1, len(word) - 1)))
    bordered = f"_{word}_"
    return dict.fromkeys(bordered[k : k + 4] for k in range(max(1, len(bordered) - 3)))


def _side(document: Document, vocabulary: _Vocabulary) -> Side:
    text, tokens = document.text, document.tokens
    words, bags, pairs, gram_rows, numbers, names = [], [], [], [], [], []
    for i in range(len(document.sentences)):
        visible = [k for k in tokens.of_sentence(i) if any(map(str.isalnum, tokens.norms[k]))] or list(tokens.of_sentence(i))
        row = array("L", (vocabulary.word(key(tokens.norms[k])) for k in visible))
        words.append(row)
        bags.append(_distinct(row))
        pairs.append(_distinct(vocabulary.pair(a, b) for a, b in itertools.pairwise(row)))
        gram_rows.append(_distinct(gram for word in bags[-1] for gram in vocabulary.grams_of[word]))
        numbers.append(frozenset(w for w, k in zip(row, visible, strict=True) if key(tokens.norms[k])[:1].isdigit()))
        names.append(frozenset(w for w, k in zip(row[1:], visible[1:], strict=True) if text[tokens.starts[k]].isupper()))
    return Side(tuple(words), tuple(bags), tuple(pairs), tuple(gram_rows), tuple(numbers), tuple(names), frozenset(_apart(document)))


def _apart(document: Document) -> Iterator[int]:
    """Sentences that are not body, and in a list of ready-made sentences, which has no roles, the first ones that end without a stop."""
    opening = True
    for sentence in document.sentences:
        opening = opening and sentence.index < OPENING and _STOPS.isdisjoint(document.sentence_text(sentence.index)[-2:])
        if opening or sentence.role != "body":
            yield sentence.index


def _distinct(ids: Iterable[int]) -> array[int]:
    return array("L", sorted(set(ids)))
