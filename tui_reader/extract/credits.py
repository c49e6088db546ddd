"""Credit given without a verb of saying: `according to Smith`, `in Smith's view`, `by the ministry's count`; `the court heard that`."""

from __future__ import annotations

from typing import Literal

from tui_reader.extract.data import words as word_set
from tui_reader.extract.model import Strength
from tui_reader.extract.phrases import group_start, phrase_after, subject_before
from tui_reader.extract.stated import clause, continued, trim
from tui_reader.extract.word_classes import Range, Words
from tui_reader.records import dataclass


@dataclass(slots=True)
class Statement:
    """A claim in words of one sentence."""

    cue: Range
    speaker: Range | None
    content: list[Range]
    strength: Strength
    lemma: str
    speech: bool
    """Does the cue introduce words (said, wrote), so that a bare quotation behind it goes on?"""
    missing: Literal["", "before", "after"] = ""
    """The words stand in the sentence before (`“Is it so?” Smith asked.`) or after (`Smith added:`)."""


def according(words: Words, i: int) -> Statement | None:
    speaker = phrase_after(words, i + 2)
    if speaker is None:
        return None
    group = Range(i, i + 2)
    if i <= 1:
        speaker = _opening_source(words, i + 2, speaker)
        content = clause(words, speaker.last + (words.tag(speaker.last) == ","))
        parts = [content] if content else []
    else:
        left = trim(words, Range(_clause_start(words, i), i))
        parts = [left] if left else []
        if left and words.tag(i - 1) == "," and words.tag(speaker.last) == ",":
            parts += continued(words, speaker.last, left)
    return Statement(group, speaker, parts, "said", "according", True) if parts else None


def _opening_source(words: Words, at: int, speaker: Range) -> Range:
    """`According to X, a lawyer, it rained`: of what commas cut off behind X, the last is no appositive but the statement."""
    bare = phrase_after(words, at, appositive=False)
    if bare is None or bare.last == speaker.last or words.tag(speaker.last) == ",":
        return speaker
    return bare


_VIEWS = word_set(
    "view views opinion words estimation judgment judgement assessment eyes telling account accounts count estimate estimates reckoning calculation calculations"
    " admission tally version analysis"
)
_POSSESSIVES = word_set("his her its their my our your")


def in_the_view_of(words: Words, i: int) -> Statement | None:
    """`In Smith's view`, `by the ministry's count`, `by their own estimate`, `in the words of Smith`."""
    at = i + 1
    noun = next((k for k in range(at, min(len(words), at + 8)) if words.lows[k] in _VIEWS and words.tags[k] in "NV"), None)
    if noun is None or any(words.tags[k] in ",.;:Q" for k in range(at, noun)):
        return None
    owner = next((k for k in range(at, noun) if words.tags[k] == "X"), None)
    if owner is not None:
        speaker: Range | None = Range(at, owner)
    elif words.lows[at] in _POSSESSIVES:
        speaker = Range(at, at + 1)
    elif noun == at + 1 and words.lows[at] == "the" and words.low(noun + 1) == "of":
        speaker = phrase_after(words, noun + 2, appositive=False)
    else:
        return None
    if speaker is None or speaker.first >= speaker.last:
        return None
    last = max(noun + 1, speaker.last)
    if i <= 1:
        content = clause(words, last + (words.tag(last) == ","))
    else:
        content = trim(words, Range(_clause_start(words, i), i))
    return Statement(Range(noun, noun + 1), speaker, [content], "claimed", "view", True) if content else None


def heard(words: Words, i: int) -> Statement | None:
    """`The court heard that`: said there, by somebody not named."""
    where = subject_before(words, group_start(words, i))
    tail = clause(words, i + 1)
    if where is None or tail is None or words.low(where.last - 1) not in HEARERS:
        return None
    return Statement(Range(i, i + 1), where, [tail], "said", "hear", True)


HEARERS = word_set("court jury inquiry tribunal hearing inquest committee panel trial commission judge")


def _clause_start(words: Words, at: int) -> int:
    for j in range(at - 1, 0, -1):
        if words.tags[j] == ";" or (words.tags[j] == "Q" and words.stops[j] not in ("", ",")):
            return j + 1 if words.tags[j] == ";" else j
    return 0
