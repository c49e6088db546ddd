"""The word classes of a sentence by token of its document, and what a clause says: its verb and the words that go with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui_reader.compare.case import Side
from tui_reader.compare.words import content
from tui_reader.extract.word_classes import Words, read_words
from tui_reader.records import dataclass
from tui_reader.text.inflection import irregular

WITH_VERB = 3
"""Content words behind a verb that are read as part of what is told."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence's tokens `first` to `last` (exclusive) with a word class each (extract/word_classes.py); quotations are read as well."""

    first: int
    last: int
    tags: Sequence[str]

    def tag(self, k: int) -> str:
        return self.tags[k - self.first] if self.first <= k < self.last else "."


@lru_cache(maxsize=256)
def words_of(side: Side, sentence: int) -> Words:
    """The words of a sentence, quotations read as well, with more verbs than the reading of statements has a use for.

    Not to be changed: several detectors ask for the same sentence, and each reading of it takes 0.1 ms.
    """
    document = side.document
    words = read_words(document.text, document.sentences[sentence].span, [])
    for k, low in enumerate(words.lows):
        if words.tags[k] == "N" and _verbal(words, k, low):
            before = next((words.tags[n] for n in range(k - 1, -1, -1) if words.tags[n] != "R"), ".")
            words.tags[k] = "E" if before == "B" else "V"
        elif words.tags[k] == "G" and words.tag(k + 1) == "X":
            words.tags[k] = "N"  # `racing's title-holder`
    return words


def _verbal(words: Words, k: int, low: str) -> bool:
    """Irregular pasts (`sank`, `overtook`), what follows `can` or `will`, a third person between a noun and what it acts on, and the
    first word in -s of a clause that would have no verb (`the farm supplies heat`)."""
    if irregular().get(low, low) != low and not low.endswith("s"):
        return words.tag(k - 1) not in "DX#"
    if len(low) == 4 and low.endswith("ed") and low not in ("need", "seed", "feed", "deed", "weed", "reed", "heed", "shed"):
        return words.tag(k - 1) in "NPBHWSR"  # `sued`, `owed`
    if words.low(k - 1) in ("who", "which") and low.endswith("s"):
        return True
    if words.tag(k - 1) == "M" or (words.tag(k - 1) == "T" and (words.tag(k + 1) in "DO" or words.low(k - 2) in ("used", "able", "going"))):
        return True
    if not low.endswith("s") or low.endswith(("ss", "us")) or words.tag(k - 1) not in "NP":
        return False
    return (words.tag(k + 1) in "D#" and k > 1) or _alone(words, k)


_FINITE = "VBHMA"


def _alone(words: Words, k: int) -> bool:
    first = next((n + 1 for n in range(k - 1, -1, -1) if words.tags[n] in ",;:.UW"), 0)
    last = next((n for n in range(k + 1, len(words)) if words.tags[n] in ",;:.UW"), len(words))
    return words.tag(k + 1) in "NPD#" and not any(words.tags[n] in _FINITE for n in range(first, last))


def read(side: Side, sentence: int) -> Reading:
    """The word classes of a sentence; a token that the reading splits otherwise has the class of its first part."""
    document = side.document
    here = document.tokens.of_sentence(sentence)
    words = words_of(side, sentence)
    by_start = dict(zip(words.starts, words.tags, strict=True))
    return Reading(here.start, here.stop, tuple(by_start.get(document.tokens.starts[k], "N") for k in here))


def predicate(side: Side, reading: Reading, verb: int | None, stop: int, start: int) -> list[int]:
    """The verb and the content words behind it that are no names, figures or dates; the first content words where there is no verb."""
    at = verb if verb is not None else start
    found = [] if verb is None else [verb]
    for k in range(at + (verb is not None), min(stop, reading.last)):
        if len(found) > WITH_VERB or (side.document.tokens.norms[k] in ".;:" and found):
            break
        if content(side.document.tokens.norms[k]) and not fact(side, k):
            found.append(k)
    return found


def fact(side: Side, k: int) -> bool:
    """The token belongs to a name, a figure or a date."""
    span = side.document.tokens.span(k)
    index = side.document.sentence_at(span.start)
    return any(q.span.overlaps(span) for q in side.quantities.get(index, ())) or any(
        n.span.overlaps(span) for n in side.names.get(index, ())
    )


def verbs(reading: Reading, first: int, last: int, classes: str = "VE") -> list[int]:
    """Tokens from `first` to `last` (exclusive) that are verbs of these classes."""
    return [k for k in range(first, last) if reading.tag(k) in classes]
