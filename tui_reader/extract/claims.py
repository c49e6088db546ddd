"""Claims of a document. Not built yet: finds none."""

from __future__ import annotations

from tui_reader.extract.model import Claim, Entity, Quote
from tui_reader.text.document import Document


def find_claims(document: Document, entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> tuple[Claim, ...]:
    return ()
