"""Quotes of a document. Not built yet: finds none."""

from __future__ import annotations

from tui_reader.extract.model import Entity, Quote
from tui_reader.text.document import Document


def find_quotes(document: Document, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    return ()
