"""Who said what: the claims of a document, each with the words stated, the cue, and the speaker under one name.

One sentence is read at a time (frames.py), except that sentences inside one quotation are read together and a quotation
that stands alone goes on with the claim before it. English only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tui_reader.extract.credits import Statement
from tui_reader.extract.frames import statements
from tui_reader.extract.model import Claim, Entity, Quote
from tui_reader.extract.notes import notes
from tui_reader.extract.speakers import Speakers
from tui_reader.extract.word_classes import Range, Words, read_words
from tui_reader.records import dataclass
from tui_reader.text.document import Document
from tui_reader.text.span import Span


@dataclass(slots=True)
class _Unit:
    """Sentences that a quotation holds together, read as one."""

    paragraph: int
    headline: bool
    words: Words


@dataclass(slots=True)
class _Draft:
    content: list[Span]
    cue: Span | None
    speaker: Span | None
    statement: Statement
    note: bool = False

    @property
    def place(self) -> int:
        """Where the claim stands among the others: at its cue, else at its speaker."""
        return (self.cue or self.speaker or self.content[0]).start


def find_claims(document: Document, entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> tuple[Claim, ...]:
    """All claims and verification notes in the order of their cues; spans are code points of `document.text`."""
    text = document.text
    units = list(_units(document, quotes))
    subjects = _subjects(units, entities)
    people = {mention.span.start for entity in entities if entity.type == "PER" for mention in entity.mentions}
    thread = _Thread(text, people, subjects)
    for unit in units:
        thread.add(unit)
    drafts = sorted((draft for draft in thread.drafts if draft.content), key=lambda draft: draft.place)
    who = Speakers(text, entities)
    claims: list[Claim] = []
    at = 0
    for number, draft in enumerate(drafts):
        place = draft.speaker.start if draft.speaker else draft.place
        while at < len(subjects) and subjects[at].start < place:
            who.mention(subjects[at])
            at += 1
        claims.append(_claim(number, draft, text, who))
    return tuple(claims)


class _Thread:
    """The claims of the sentences read so far, and whose words a quotation that stands alone goes on with."""

    def __init__(self, text: str, people: set[int], subjects: list[Span]) -> None:
        self._text = text
        self._people = people
        self._subjects = subjects
        self._starts = [span.start for span in subjects]
        self.drafts: list[_Draft] = []
        self._last: _Draft | None = None
        self._held: list[Span] = []
        """Quotations left open at a paragraph's end, until it shows who closes them."""
        self._subject: Span | None = None
        """The person whom the sentence before is about, when it states nothing: `Cole struck a harder tone.`"""
        self._previous: _Unit | None = None

    def add(self, unit: _Unit) -> None:
        made = list(_drafts(unit, self._previous))
        near = self._previous is None or unit.paragraph - self._previous.paragraph <= 1
        whole = unit.words.span(Range(0, len(unit.words)))
        last = self._last
        if not near:
            self._last = self._subject = None
        if near and not made and _only_quotes(unit.words):
            self._held.append(whole)
            if not _goes_on(unit, self._text):
                self._give(self._previous_or_subject())
        elif near and last is not None and last.statement.missing == "after" and not last.content:
            last.content.append(whole)
            self.drafts += made
            self._last = None
        else:
            self._follow(unit, made)
        self._previous = unit

    def _follow(self, unit: _Unit, made: list[_Draft]) -> None:
        opens = bool(made) and unit.words.tag(0) == "Q" and made[0].content[:1] != [] and made[0].content[0].start == unit.words.starts[0]
        if self._held:
            self._give(made[0] if opens else self._previous_or_subject())
        self.drafts += made
        speaking = next((draft for draft in made if draft.speaker is not None and not draft.note), None)
        if speaking is not None or unit.words.tag(0) != "S":  # `She shook her head.`: the speaker is still the same
            self._last = speaking
        at = bisect_left(self._starts, unit.words.starts[0])
        here = self._subjects[at : at + 1]
        self._subject = here[0] if here and not made and here[0].end <= unit.words.ends[-1] and here[0].start in self._people else None

    def _previous_or_subject(self) -> _Draft | None:
        if self._last is None and self._subject is not None:
            silent = Statement(Range(0, 0), None, [], "said", "", True)
            self._last = _Draft([], None, self._subject, silent)
            self.drafts.append(self._last)
        return self._last

    def _give(self, draft: _Draft | None) -> None:
        if draft is not None:
            draft.content = sorted([*draft.content, *self._held])
        self._held = []


def _drafts(unit: _Unit, previous: _Unit | None) -> Iterator[_Draft]:
    words = unit.words
    noted = []
    for cue, speaker, content in notes(words):
        statement = Statement(cue, speaker, [content], "said", "", False)
        noted.append(cue)
        yield _Draft([words.span(content)], words.span(cue), words.span(speaker) if speaker else None, statement, note=True)
    for statement in statements(words, headline=unit.headline):
        if any(statement.cue.first < cue.last and cue.first < statement.cue.last for cue in noted):
            continue
        parts = [words.span(part) for part in statement.content]
        if statement.missing == "before":
            before = previous.words if previous is not None and previous.paragraph == unit.paragraph else None
            if before is None or not len(before) or before.tags[-1] != "Q":
                continue
            parts = [before.span(Range(len(before) - 1, len(before)))]
        speaker_span = words.span(statement.speaker) if statement.speaker else None
        yield _Draft(parts, words.span(statement.cue), speaker_span, statement)


def _only_quotes(words: Words) -> bool:
    return "Q" in words.tags and all(tag in "Q.,-" for tag in words.tags)


def _goes_on(unit: _Unit, text: str) -> bool:
    """Is the quotation left open at the paragraph's end, to go on in the next?"""
    return text[unit.words.ends[-1] - 1] not in _CLOSING


_CLOSING = "\"”“»«'’「」"


def _claim(number: int, draft: _Draft, text: str, who: Speakers) -> Claim:
    quoted = any(mark in text[max(0, s.start - 1) : s.end + 1] for s in draft.content for mark in '"“”«»„')
    return Claim(
        id=number,
        kind="verification_note" if draft.note else "claim",
        content=tuple(draft.content),
        cue=(draft.cue,) if draft.cue else (),
        speaker=(draft.speaker,) if draft.speaker else (),
        name=who.name(draft.speaker) if draft.speaker else None,
        quoted=quoted,
        strength=draft.statement.strength,
    )


def _subjects(units: list[_Unit], entities: tuple[Entity, ...]) -> list[Span]:
    """The first person or body named near the head of each sentence and not behind a preposition: whom it is about."""
    mentions = sorted(mention.span for entity in entities if entity.type != "MISC" for mention in entity.mentions)
    found = []
    for unit in units:
        words = unit.words
        at = bisect_left(mentions, Span(words.starts[0], 0)) if len(words) else len(mentions)
        for mention in mentions[at : at + 3]:
            k = bisect_left(words.starts, mention.start)
            if k > HEAD_WORDS or k >= len(words) or words.tags[k] == "Q":
                break
            behind = bisect_left(words.starts, mention.end)
            if (words.tag(k - 1) not in "IT(" or k == 0) and words.tag(behind) != "X":
                found.append(mention)
                break
    return found


HEAD_WORDS = 12


def _units(document: Document, quotes: tuple[Quote, ...]) -> Iterator[_Unit]:
    outer = list(_outermost(quotes))
    starts = [quote.outer.start for quote in outer]
    sentences = document.sentences
    at = 0
    while at < len(sentences):
        first = sentences[at]
        start, end = first.span.start, first.span.end
        at += 1
        low = high = bisect_left(starts, start)
        while True:
            while high < len(outer) and outer[high].outer.start < end:
                high += 1
            crossing = high > low and outer[high - 1].outer.end > end
            if not (crossing and at < len(sentences) and sentences[at].paragraph == first.paragraph):
                break
            end = sentences[at].span.end
            at += 1
        for words in read_words(document.text, Span(start, end), outer[low:high]).pieces():
            if len(words):  # a line of nothing but underscores has none
                yield _Unit(first.paragraph, first.role == "headline", words)


def _outermost(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    end = -1
    for quote in quotes:
        if quote.outer.start >= end:
            yield quote
            end = quote.outer.end
