"""Entitys of a document. Not built yet: finds none."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.extract.model import Entity
from tui_reader.text.document import Document

Aliases = Sequence[tuple[str, ...]]
"""House names: each tuple one name, house spelling first."""


def find_entities(document: Document, aliases: Aliases = ()) -> tuple[Entity, ...]:
    return ()
