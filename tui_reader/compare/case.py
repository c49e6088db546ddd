"""The comparison so far: what a detector may look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.align.model import Alignment, Edit, Link
from tui_reader.compare.model import EntityMatch, QuoteMatch
from tui_reader.config import Config
from tui_reader.extract.model import Facts


@dataclass(frozen=True, slots=True)
class Case:
    """Facts of both sides (and of further sources), links with their word edits, matched quotes and entities, settings."""

    left: Facts
    right: Facts
    also: tuple[Facts, ...]
    alignment: Alignment
    also_alignments: tuple[Alignment, ...]
    edits: Mapping[Link, tuple[Edit, ...]]
    quotes: tuple[QuoteMatch, ...]
    entities: tuple[EntityMatch, ...]
    config: Config
