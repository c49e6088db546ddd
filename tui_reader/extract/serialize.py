"""Facts as the article JSON of the public interface (schema tui-reader/article/1)."""

from __future__ import annotations

from typing import Any

from tui_reader.extract.model import Claim, Entity, Facts, Quantity, Quote
from tui_reader.text.span import Span

SCHEMA = "tui-reader/article/1"


def article_dict(facts: Facts) -> dict[str, Any]:
    """Plain lists, dicts, strings and numbers; offsets in code points of `text`."""
    document, text = facts.document, facts.document.text
    article = document.article
    headline = next((s.span.of(text) for s in document.sentences if s.role == "headline"), None)
    return {
        "schema": SCHEMA,
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title or headline,
        "byline": article.byline,
        "dateline": article.dateline,
        "published": article.published,
        "format": article.format,
        "encoding": article.encoding,
        "notes": list(article.notes),
        "language": facts.language,
        "limited": list(facts.limited),
        "text": text,
        "sentences": [
            {"id": s.index, "start": s.span.start, "end": s.span.end, "text": s.span.of(text), "paragraph": s.paragraph, "role": s.role}
            for s in document.sentences
        ],
        "entities": [_entity(e, text) for e in facts.entities],
        "quotes": [_quote(q, text) for q in facts.quotes],
        "claims": [_claim(c) for c in facts.claims],
        "quantities": [_quantity(q, text) for q in facts.quantities],
    }


def _place(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _entity(entity: Entity, text: str) -> dict[str, Any]:
    mentions = [{**_place(m.span, text), "title": m.title.of(text) if m.title else None} for m in entity.mentions]
    return {"id": entity.id, "type": entity.type, "name": entity.name, "mentions": mentions}


def _quote(quote: Quote, text: str) -> dict[str, Any]:
    who = quote.speaker
    at = None if who is None or who.span is None else who.span
    speaker = None if who is None else {"name": who.name, "start": at.start if at else None, "end": at.end if at else None}
    return {"id": quote.id, **_place(quote.span, text), "use": quote.use, "speaker": speaker}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "kind": claim.kind,
        "content": _pairs(claim.content),
        "cue": _pairs(claim.cue),
        "speaker": _pairs(claim.speaker),
        "name": claim.name,
        "quoted": claim.quoted,
        "strength": claim.strength,
    }


def _quantity(quantity: Quantity, text: str) -> dict[str, Any]:
    value = list(quantity.value) if isinstance(quantity.value, tuple) else quantity.value
    of = [quantity.of.start, quantity.of.end] if quantity.of else None
    return {**_place(quantity.span, text), "kind": quantity.kind, "value": value, "unit": quantity.unit, "bound": quantity.bound, "of": of}
