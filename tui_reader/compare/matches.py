"""Quotations and entities of both sides, matched. First, plain version: exact."""

from __future__ import annotations

from tui_reader.compare.model import EntityMatch, QuoteMatch
from tui_reader.extract.model import Facts


def match_quotes(left: Facts, right: Facts, also: tuple[Facts, ...] = ()) -> tuple[QuoteMatch, ...]:
    """Every quotation of the rewrite against every quotation of the source."""
    return ()


def match_entities(left: Facts, right: Facts) -> tuple[EntityMatch, ...]:
    return ()
