"""Who said what: the claims of a document, each with the words stated, the cue, and the speaker under one name.

One sentence is read at a time (frames.py), except that sentences inside one quotation are read together and a quotation
that stands alone goes on with the claim before it. English only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.extract.frames import Statement, statements
from tui_reader.extract.model import Claim, Entity, Quote
from tui_reader.extract.notes import notes
from tui_reader.extract.speakers import Speakers
from tui_reader.extract.word_classes import Range, Words, read_words
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
    cue: Span
    speaker: Span | None
    statement: Statement
    note: bool = False


def find_claims(document: Document, entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> tuple[Claim, ...]:
    """All claims and verification notes in the order of their cues; spans are code points of `document.text`."""
    text = document.text
    units = list(_units(document, quotes))
    who = Speakers(text, entities)
    claims: list[Claim] = []
    drafts: list[_Draft] = []
    previous: _Unit | None = None
    last: _Draft | None = None
    held: list[Span] = []
    for unit in units:
        made = list(_drafts(unit, previous))
        alone = not made and _only_quotes(unit.words)
        near = previous is None or unit.paragraph - previous.paragraph <= 1
        if alone and near and _goes_on(unit, text):
            held.append(unit.words.span(Range(0, len(unit.words))))
        elif alone and near:
            held.append(unit.words.span(Range(0, len(unit.words))))
            if last is not None:
                last.content += held
            held = []
        elif near and last is not None and last.statement.missing == "after" and not last.content and not alone:
            last.content.append(unit.words.span(Range(0, len(unit.words))))
            drafts += made
            last = None
        else:
            first = made[0] if made else None
            if (
                held
                and first is not None
                and near
                and unit.words.tag(0) == "Q"
                and first.content
                and first.content[0].start == unit.words.starts[0]
            ):
                first.content[:0] = held
            elif held and last is not None:
                last.content += held
            held = []
            last = next((draft for draft in made if draft.speaker is not None and not draft.note), None)
            drafts += made
        previous = unit
    if held and last is not None:
        last.content += held
    drafts = [draft for draft in drafts if draft.content]
    drafts.sort(key=lambda draft: (draft.cue.start, draft.cue.end))
    subjects = _subjects(units, entities)
    at = 0
    for number, draft in enumerate(drafts):
        place = draft.speaker.start if draft.speaker else draft.cue.start
        while at < len(subjects) and subjects[at].start < place:
            who.mention(subjects[at])
            at += 1
        claims.append(_claim(number, draft, text, who))
    return tuple(claims)


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
        cue=(draft.cue,),
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
            yield _Unit(first.paragraph, first.role == "headline", words)


def _outermost(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    end = -1
    for quote in quotes:
        if quote.outer.start >= end:
            yield quote
            end = quote.outer.end
