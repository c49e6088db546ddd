"""Quantitys of a document. Not built yet: finds none."""

from __future__ import annotations

from tui_reader.extract.model import Quantity
from tui_reader.text.document import Document


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    return ()
