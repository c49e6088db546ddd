"""One altered fact per copy of an article: entity, number, date, speaker, negation, quoted word.

Every place of an article where the alteration is possible is altered in a copy of its own, so that a copy holds exactly one
thing to find. Deterministic: the replacement is the next one of its kind in the same article, or from a short list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import tui_reader
from tui_reader.compare.namesakes import one_nation
from tui_reader.extract.model import Entity, Facts
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Swap:
    """`text` is the article with `old` at `span` replaced by `new`; a finding of one of `kinds` there has found it."""

    what: str
    kinds: frozenset[str]
    text: str
    span: Span
    """In the altered text."""
    old: str
    new: str


def swaps(text: str) -> Iterator[Swap]:
    """All copies of an article with one fact altered."""
    facts = tui_reader.analyse(text)
    yield from _entities(facts)
    yield from _numbers(facts)
    yield from _dates(facts)
    yield from _speakers(facts)
    yield from _negations(facts)
    yield from _quoted_words(facts)


def _swap(what: str, kinds: str, facts: Facts, span: Span, new: str) -> Swap:
    text = facts.document.text
    altered = text[: span.start] + new + text[span.end :]
    return Swap(what, frozenset(kinds.split()), altered, Span(span.start, span.start + len(new)), span.of(text), new)


def _in_quote(facts: Facts, span: Span) -> bool:
    return any(q.outer.overlaps(span) for q in facts.quotes)


def _body(facts: Facts, span: Span) -> bool:
    return facts.document.sentences[facts.document.sentence_at(span.start)].role == "body"


def _other(facts: Facts, entity: Entity) -> Entity | None:
    """The next entity of the same type that nobody takes for this one."""
    rest = (*facts.entities[entity.id + 1 :], *facts.entities[: entity.id])
    return next(
        (
            e
            for e in rest
            if e.type == entity.type
            and not tui_reader.same_name(e.name, entity.name)
            and not one_nation(e.name, entity.name)
            and len(e.name) > 3
        ),
        None,
    )


def _entities(facts: Facts) -> Iterator[Swap]:
    """Mentions of people, bodies and places, outside quotations and away from the verb of saying."""
    speakers = [s for c in facts.claims for s in c.speaker]
    for entity in facts.entities:
        other = _other(facts, entity)
        if entity.type == "MISC" or other is None or len(entity.name) < 4:
            continue
        for mention in entity.mentions:
            inside = _in_quote(facts, mention.span) or any(s.overlaps(mention.span) for s in speakers)
            if _body(facts, mention.span) and not inside:
                yield _swap("entity", "entity_changed", facts, mention.span, other.name)


_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def _numbers(facts: Facts) -> Iterator[Swap]:
    for q in facts.quantities:
        match = _DIGITS.search(q.span.of(facts.document.text))
        if match is None or q.kind in ("date", "time", "ordinal") or not _body(facts, q.span):
            continue
        start = q.span.start + match.start()
        span = Span(start, start + len(match.group()))
        first = int(match.group()[0])
        new = str(first % 8 + 1) + match.group()[1:] if len(match.group()) > 1 else str(first % 8 + 3)
        kinds = "quote_altered" if _in_quote(facts, span) else "number_changed number_neighbour_changed unit_changed"
        yield _swap("number", kinds, facts, span, new)


_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _dates(facts: Facts) -> Iterator[Swap]:
    for q in facts.quantities:
        if q.kind != "date" or not _body(facts, q.span) or _in_quote(facts, q.span):
            continue
        words = q.span.of(facts.document.text)
        for names in (_MONTHS, _DAYS):
            for n, name in enumerate(names):
                at = words.find(name)
                if at >= 0:
                    span = Span(q.span.start + at, q.span.start + at + len(name))
                    yield _swap("date", "date_changed", facts, span, names[(n + 2) % len(names)])
        year = re.search(r"\b(?:19|20)\d\d\b", words)
        if year:
            span = Span(q.span.start + year.start(), q.span.start + year.end())
            yield _swap("date", "date_changed", facts, span, str(int(year.group()) + 3))


def _speakers(facts: Facts) -> Iterator[Swap]:
    """The name beside a quotation replaced by that of another person of the article."""
    people = [e for e in facts.entities if e.type == "PER"]
    for quote in facts.quotes:
        at = quote.speaker.span if quote.speaker else None
        if quote.use != "speech" or at is None:
            continue
        named = next(((e, m.span) for e in people for m in e.mentions if at.overlaps(m.span)), None)
        other = _other(facts, named[0]) if named else None
        if named and other:
            yield _swap("speaker", "misattribution entity_changed", facts, named[1], other.name)


def _negations(facts: Facts) -> Iterator[Swap]:
    """A `not` after an auxiliary that has none, outside quotations, in sentences that deny nothing."""
    text = facts.document.text
    for sentence in facts.document.sentences:
        words = sentence.span.of(text)
        if sentence.role != "body" or re.search(
            r"\b(?:no|not|never|without|neither|nor|denie[sd]|declined|refus\w+|unable|only|until|\w+n't)\b", words
        ):
            continue
        match = re.search(r"\b(?:was|were|is|are|will|has|have|had|would|could)\b(?= \w+(?:ed|en|ing)?\b)", words)
        if match:
            span = Span(sentence.span.start + match.end(), sentence.span.start + match.end())
            if not _in_quote(facts, Span(span.start - 1, span.end + 1)):
                yield _swap("negation", "negation_changed", facts, span, " not")


_STRANGE = ("bicycle", "purple", "yesterday", "harvest", "signal", "garden")


def _quoted_words(facts: Facts) -> Iterator[Swap]:
    text = facts.document.text
    for number, quote in enumerate(facts.quotes):
        if quote.use != "speech":
            continue
        words = list(re.finditer(r"\b[a-z]{5,}\b", quote.span.of(text)))
        for match in words[1::4]:
            span = Span(quote.span.start + match.start(), quote.span.start + match.end())
            yield _swap("quote word", "quote_altered quote_merged", facts, span, _STRANGE[number % len(_STRANGE)])
