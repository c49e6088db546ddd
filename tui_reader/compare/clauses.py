"""The word classes of a sentence by token of its document, and what a clause says: its verb and the words that go with it."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.case import Side
from tui_reader.compare.words import content
from tui_reader.extract.word_classes import read_words
from tui_reader.records import dataclass
from tui_reader.text.inflection import bases, irregular

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


def read(side: Side, sentence: int) -> Reading:
    """The word classes of a sentence; a token that the reading splits otherwise has the class of its first part."""
    document = side.document
    here = document.tokens.of_sentence(sentence)
    words = read_words(document.text, document.sentences[sentence].span, [])
    by_start = dict(zip(words.starts, words.tags, strict=True))
    norms = document.tokens.norms
    return Reading(here.start, here.stop, tuple(_class(norms[k], by_start.get(document.tokens.starts[k], "N")) for k in here))


def _class(norm: str, tag: str) -> str:
    """Past forms that the reading of statements has no use for are verbs all the same: `sank`, `overtook`."""
    return "V" if tag == "N" and norm in irregular() and not norm.endswith("s") and irregular()[norm] != norm else tag


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


def form_of(norm: str, *lemmas: str) -> bool:
    return any(base in lemmas for base in bases(norm))
