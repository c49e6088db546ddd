"""A light reading of one sentence: words with a word class each, verb groups, and the noun phrase before or behind a verb.

No grammar is parsed. Closed word lists and verb endings give each word one letter; a subject is found by walking back from
its verb to the clause's edge, an inverted one by walking forward. That is enough for "who said what" in English reporting
and costs some microseconds a word. What it cannot do: tell a finite past from a reduced relative without a hint (`by`, a
following finite verb), or attach a prepositional phrase by its sense.

Classes: N noun or unknown, P capitalised, # number, D determiner, S subject pronoun, O object pronoun, B be, H have, A do,
M modal, R adverb, I preposition, T to, C coordinator, U subordinator, W wh-word or that, V finite verb or infinitive, E past
participle, G -ing form, Q a whole quotation, X possessive, and , ; : . - ( ) for marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui_reader.extract.data import cues, grammar
from tui_reader.extract.data import words as word_set
from tui_reader.extract.model import Quote
from tui_reader.extract.verbs import CUE_FORMS, REGULAR_PAST, VERB_FORMS, Form
from tui_reader.records import dataclass
from tui_reader.text.span import Span

_CLIP = r"[’'](?:s|re|ve|ll|d|m)\b"
_TOKEN = re.compile(
    r"[$£€]?\d+(?:[.,:]\d+)*%?(?:[a-z]+\b)?(?:[-‑][^\W\d_]+)*"
    rf"|(?i:{_CLIP})"
    rf"|[^\W_]+(?:(?!(?i:{_CLIP}))[.\-‑&/’'][^\W_]+)*(?:\.(?=\s*[^\s\"”’')]))?"
    r"|\.\.\.+|[^\w\s]"
)
_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ",",
    "...": ",",
    "–": "-",
    "—": "-",
    "―": "-",
    "-": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
}


def _closed() -> dict[str, str]:
    table = [
        (grammar.ADVERBS, "R"),
        (grammar.DETERMINERS, "D"),
        (grammar.PREPOSITIONS, "I"),
        (grammar.SUBORDINATORS, "U"),
        (grammar.COORDINATORS, "C"),
        (grammar.OBJECTS, "O"),
        (grammar.WH, "W"),
        (grammar.SUBJECTS - {"who"}, "S"),
        (grammar.DO, "A"),
        (grammar.HAVE, "H"),
        (grammar.BE, "B"),
        (grammar.MODALS, "M"),
        (frozenset(["to"]), "T"),
    ]
    return {word: letter for words, letter in table for word in words}


_CLOSED = _closed()


class Range(NamedTuple):
    """Words from `first` up to, not including, `last`."""

    first: int
    last: int


@dataclass(slots=True)
class Words:
    """The words of one sentence; a quotation is one word, `stops` holding the mark it ends with inside (`,` `.` `?` `!` or empty)."""

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]
    tags: list[str]
    stops: list[str]

    def __len__(self) -> int:
        return len(self.tags)

    def span(self, part: Range) -> Span:
        return Span(self.starts[part.first], self.ends[part.last - 1])

    def tag(self, at: int) -> str:
        return self.tags[at] if 0 <= at < len(self.tags) else "."

    def low(self, at: int) -> str:
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def pieces(self) -> Iterator[Words]:
        """The same words, at most LONGEST at a time."""
        if len(self) <= LONGEST:
            yield self
            return
        for first in range(0, len(self), LONGEST):
            part = slice(first, first + LONGEST)
            yield Words(self.text, self.starts[part], self.ends[part], self.lows[part], self.tags[part], self.stops[part])


LONGEST = 200
"""Words read together at most: no sentence is longer, and what is (a table, a broken copy) must not cost the square of its length."""


def read_words(text: str, span: Span, quotes: list[Quote]) -> Words:
    """Words of `span`; `quotes` = outermost quotations, in order, those outside `span` ignored."""
    words = Words(text, [], [], [], [], [])
    at = span.start
    for quote in quotes:
        start, end = quote.outer.start, min(quote.outer.end, span.end)
        if start < at or start >= span.end:
            continue
        _plain(words, at, start)
        inside = text[max(quote.span.start, quote.span.end - 4) : quote.span.end].rstrip(" '’”\"»")[-1:]
        words.starts.append(start)
        words.ends.append(end)
        words.lows.append('"')
        words.tags.append("Q")
        words.stops.append(inside if inside in tuple(",.?!…") else "-" if inside in tuple("-—–") else "")
        at = end
    _plain(words, at, span.end)
    _resolve(words)
    return words


def _plain(words: Words, start: int, end: int) -> None:
    for match in _TOKEN.finditer(words.text, start, end):
        word = match.group()
        low = word.lower().replace("’", "'")
        words.starts.append(match.start())
        words.ends.append(match.end())
        words.lows.append(low)
        words.stops.append("")
        if word == "." and match.start() and match.end() < end and words.ends and words.ends[-1] == match.start():
            words.ends[-1] = match.end()  # an abbreviation: a sentence's own stop is its last mark
            continue
        tag = "P" if word in ("US", "WHO") else _MARKS.get(word) or _CLOSED.get(low)
        if tag is None:
            if word[0].isdigit() or word[0] in "$£€":
                tag = "#"
            elif word[0].isupper():
                tag = "P"
            elif word.isalnum() or word[0].isalpha():
                tag = "R" if low.endswith("ly") and low not in _NOT_ADVERBS else "N"
            elif word in "'’" and match.start() > start and words.text[match.start() - 1].isalnum():
                tag = "X"  # the nurses' union
            else:
                tag = "N" if word[0] not in "\"“”'’‘" else ","
        words.tags.append(tag)


_NOT_ADVERBS = word_set(
    "family ally rally reply supply italy july bully assembly monopoly anomaly fly apply rely imply multiply comply early daily weekly monthly ugly lovely likely friendly deadly elderly costly"
)


def _resolve(words: Words) -> None:
    """Decide which words are verbs, left to right: a decision may rest on those before it."""
    tags, lows = words.tags, words.lows
    for i, low in enumerate(lows):
        tag = tags[i]
        if low == "'s":
            tags[i] = _apostrophe_s(words, i)
            continue
        if tag == "D" and low in ("that", "this", "these", "those") and words.tag(i + 1) in "VBM":
            tags[i] = "N"
        if low == "her" and words.tag(i + 1) not in "NP#R":
            tags[i] = "O"
        if tag not in "NP":
            continue
        kinds = VERB_FORMS.get(low)
        if tag == "P":
            # a capital inside a sentence is a name (`the Post`, `State`); at its start it may be a participle (`Asked about`)
            if (
                kinds
                and kinds == {"s"}
                and words.tag(i + 1) == "."
                and words.tag(i - 1) == "P"
                and low in CUE_FORMS
                and low[:-1] not in cues.NOUNISH
            ):
                tags[i] = "V"  # `It Rains, Smith Says`
                continue
            if i > 0 and not (kinds and words.tag(i - 1) == "Q" and words.stops[i - 1]):
                continue
            if kinds is None or not (kinds & {"ing", "participle"}) or "base" in kinds:
                continue
        if kinds is None:
            if len(low) > 4 and low.endswith("ed"):
                kinds = REGULAR_PAST
            elif len(low) > 5 and low.endswith("ing") and low not in _NOT_ING:
                kinds = _ING
            else:
                continue
        before = i - 1
        while before >= 0 and (
            tags[before] == "R" or (tags[before] == "," and words.tag(before - 1) == "R" and words.tag(before - 2) == ",")
        ):
            before -= 1 if tags[before] == "R" else 3
        decided = _verb_tag(words, i, before, low, kinds)
        if decided:
            tags[i] = decided


_ING: frozenset[Form] = frozenset(["ing"])
_NOT_ING = word_set("morning evening during something nothing anything everything building meeting king being spring string")


def _apostrophe_s(words: Words, i: int) -> str:
    before, after = words.tag(i - 1), words.tag(i + 1)
    if before in "SWO" or words.low(i - 1) in ("there", "here", "it"):
        return "B"
    low = words.low(i + 1)
    kinds = VERB_FORMS.get(low, frozenset())
    if after in "DS" or low in ("not", "also", "been", "now", "still") or ("ing" in kinds and words.tag(i + 2) not in "CIBVM.,"):
        return "B"
    return "X"


def _verb_tag(words: Words, i: int, before: int, low: str, kinds: frozenset[Form]) -> str | None:
    """V, E or G for a word that can be a verb form, None when it stands as a noun; `before` = the last word that is no adverb."""
    prev = words.tag(before) if before >= 0 else "^"
    if prev == "T" and words.low(before - 1) == "according":
        return None
    if prev in "DX#" and words.tag(i - 1) != "R" and not (prev == "#" and words.tag(before - 1) == "I"):
        return None
    nounish = low in cues.NOUNISH or (low.endswith("s") and (low[:-1] in cues.NOUNISH or low[:-2] in cues.NOUNISH)) or low in _NOUNISH_S
    if kinds & REGULAR_PAST and not ("base" in kinds and nounish and prev not in "SHWB"):
        return _past(words, i, prev, kinds)
    if "ing" in kinds:
        return "G"
    if "base" in kinds:
        return "V" if _is_base(words, i, before, prev, nounish=nounish) else None
    return "V" if _is_third(words, i, prev, nounish=nounish) else None


_NOUNISH_S = frozenset(["replies", "cries", "queries"])


def _past(words: Words, i: int, prev: str, kinds: frozenset[Form]) -> str | None:
    participle, low = "participle" in kinds, words.lows[i]
    if prev == "B":
        return "E" if participle else None
    if prev in "HX":
        return "V"
    if "past" not in kinds:
        return "E" if prev in "NP,^)" else None
    if prev == "I" or (prev in "MT" and "base" not in kinds):
        return None
    if participle and words.low(i + 1) == "by":
        return "E"
    if prev == "^":
        # `Said Ellis: “...”`, but `Asked about reports, ...`
        inverted = low in CUE_FORMS and "q" in CUE_FORMS[low][0].frames and words.tag(i + 1) in "PDS"
        return "V" if inverted else "E"
    return "V"


def _is_base(words: Words, i: int, before: int, prev: str, *, nounish: bool) -> bool:
    after, subject = words.tag(i + 1), words.low(before)
    if prev in "TMA" or (prev == "S" and subject in ("i", "we", "you", "they", "who")):
        return True
    if prev == "W" and subject in ("who", "that", "which"):
        return not nounish or after in "WQDSOPT"
    if nounish:
        several = subject.endswith("s") or (prev == "P" and words.tag(before - 1) == "C")
        return prev in "NP" and several and after in "WQDSO"
    if words.lows[i] in CUE_FORMS and prev in "NPOW)" and after in "WQDSOP#N":
        return True
    if prev in "NPO)," and (subject.endswith("s") or subject in ("people", "police", "women", "men") or prev in ",)"):
        return True
    return prev == "C" and words.tag(before - 1) in "VNP,QEO" and after in "WQDSOPT"


def _is_third(words: Words, i: int, prev: str, *, nounish: bool) -> bool:
    after = words.tag(i + 1)
    if prev in "SW":
        return True
    if prev in "IT^":
        return False
    if not nounish:
        return True
    if prev in "PNQ),C" and (after in "WQDSO" or (after == "T" and words.tag(i + 2) == "N")):
        return True  # `the council plans to close three libraries`
    return prev == "P" and after in "P#T,:N"  # `Russia claims control`
