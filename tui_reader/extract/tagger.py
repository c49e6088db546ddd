"""The small trained tagger: words of a sentence -> spans of names with a type.

A conditional random field run by python-crfsuite; trained by benchmarks/train_tagger.py on corpora whose licences allow it (docs/names.md).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from tui_reader.extract.features import Habits, Words, features
from tui_reader.extract.model import EntityType
from tui_reader.text.resources import resource
from tui_reader.text.span import Span

Tagger = Callable[[Words, Habits], list[tuple[Span, EntityType]]]
"""Words of a sentence and the habits of its document -> names, in order, never overlapping."""
KIND = "wiki"
"""Edited prose: of the kinds of text in training the one that is nearest to news."""


@lru_cache(maxsize=1)
def _model() -> Any:
    import pycrfsuite  # 2 ms, and only those who look for names need it

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_weights())
    return tagger


@lru_cache(maxsize=1)
def _weights() -> bytes:
    """Kept for as long as the model: crfsuite reads from these bytes and does not own them."""
    return resource("tui_reader.extract.data", "tagger.crfsuite")


def tag(words: Words, habit: Habits) -> list[tuple[Span, EntityType]]:
    """Names in one sentence, in order, never overlapping."""
    if not any(word[:1].isupper() for word in words.texts):
        return []
    labels: list[str] = _model().tag(features(words, habit, KIND))
    return spans_of(labels, words)


def spans_of(labels: list[str], words: Words) -> list[tuple[Span, EntityType]]:
    """Labels B-PER, I-PER, O ... as spans; an I without its B begins a name."""
    found: list[tuple[Span, EntityType]] = []
    for k, label in enumerate(labels):
        if label == "O":
            continue
        begin, kind = label[0] == "B", cast(EntityType, label[2:])
        if not begin and found and k and labels[k - 1] != "O" and found[-1][1] == kind:
            found[-1] = (found[-1][0].cover(words.spans[k]), kind)
        else:
            found.append((words.spans[k], kind))
    return found
