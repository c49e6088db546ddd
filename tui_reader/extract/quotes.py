"""Quotations: every stretch between quotation marks, and what it is: speech, a scare quote or term, a title.

Which marks belong together is marks.py's business; who speaks follows from the claims (`with_speakers`) and is told for
English only.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tui_reader.extract.marks import pairs
from tui_reader.extract.model import Claim, Quote, QuoteUse, Speaker
from tui_reader.extract.verbs import reports_words
from tui_reader.text.document import Document
from tui_reader.text.span import Span

_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
_TITLE_SMALL = frozenset("a an the of and or in on at to for from with by as is vs de la le el der die das und du des et y".split())
SCARE_WORDS = 3
"""At most so many words, no stop at their end and no sentence word among them: a scare quote or a term, not speech."""
_SENTENCE_WORD = re.compile(r"\b(?:i|we|you|he|she|they|it|this|that|is|are|was|were|am|be|not|will|would|can|do|no|yes)\b", re.I)


def find_quotes(document: Document) -> tuple[Quote, ...]:
    """Every stretch inside quotation marks, by start, nested ones after the one that holds them; no speaker yet."""
    text, found = document.text, []
    for paragraph in document.paragraphs:
        ends = [sentence.span.end for sentence in document.sentences[paragraph.first : paragraph.last]]
        found.extend(pairs(text, paragraph.span, ends))
    return tuple(Quote(number, inner, outer, _use(text, inner, outer), None) for number, (inner, outer) in enumerate(found))


def with_speakers(quotes: tuple[Quote, ...], claims: tuple[Claim, ...], text: str) -> tuple[Quote, ...]:
    """The quotes, each with its speaker: of the innermost claim in words spoken (said, wrote) that holds it, else of the innermost claim.

    `Two diplomats said Sudan had objected to a clause on “arbitration”`: the diplomats are quoted, not Sudan. A quotation
    inside the description of a speaker (`said Smith, who calls it a “buy”`) is that speaker's. None where no claim holds it.
    """
    held = sorted(
        (span.start, span.end, rank, claim.id, claim)
        for claim in claims
        if claim.name
        for spans, rank in ((claim.content, 1 - _in_words(claim, text)), (claim.speaker, 2))
        for span in spans
    )
    told, at = [], 0
    around: list[tuple[int, int, int, int, Claim]] = []
    for quote in quotes:
        while at < len(held) and held[at][0] <= quote.span.start:
            around.append(held[at])
            at += 1
        around = [row for row in around if row[1] > quote.span.start]
        # a content ends before or after the closing stop, a quote before its mark: one code point of grace
        inside = [row for row in around if row[1] >= quote.span.end - 1]
        claim = min(inside, key=lambda row: (row[2], row[1] - row[0]))[4] if inside else None
        if claim is not None and claim.name:
            speaker = Speaker(claim.name, claim.speaker[0] if claim.speaker else None)
            told.append(replace(quote, speaker=speaker))
        else:
            told.append(quote)
    return tuple(told)


def _in_words(claim: Claim, text: str) -> bool:
    return any(reports_words(word) for span in claim.cue for word in span.of(text).lower().split())


def _use(text: str, inner: Span, outer: Span) -> QuoteUse:
    words = text[inner.start : min(inner.end, inner.start + 400)]
    found = _WORD.findall(words)
    as_speech = (
        text[inner.end - 1] in ",.!?…;"
        or text[outer.end : outer.end + 1] == ","
        or text[max(0, outer.start - 2) : outer.start].rstrip()[-1:] in (":", ",")
    )
    if not as_speech and 2 <= len(found) <= 12 and _titled(found):
        return "title"
    if not as_speech and len(found) <= SCARE_WORDS and not _SENTENCE_WORD.search(words):
        return "scare"
    return "speech"


def _titled(words: list[str]) -> bool:
    """Every word with a capital but the small ones, as headlines and works are written."""
    large = [word for word in words if word.casefold() not in _TITLE_SMALL]
    return bool(large) and words[0][:1].isupper() and all(word[:1].isupper() or word[:1].isdigit() for word in large)
