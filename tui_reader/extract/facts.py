"""All facts of one document, in the order in which they need each other."""

from __future__ import annotations

from tui_reader.extract.claims import find_claims
from tui_reader.extract.entities import Aliases, find_entities
from tui_reader.extract.model import Facts
from tui_reader.extract.quantities import find_quantities
from tui_reader.extract.quotes import find_quotes, with_speakers
from tui_reader.extract.tagger import Tagger, tag
from tui_reader.text.document import Document
from tui_reader.text.language import detect

ENGLISH_ONLY = ("claims", "entities", "quantities")
"""What is extracted by rules written for English; quotation marks are found in any language."""


def extract(document: Document, *, aliases: Aliases = (), tagger: Tagger = tag) -> Facts:
    """Entities, quotes with speaker, claims and quantities of a document, all placed by offsets into its text.

    `aliases` = house names, house spelling first; `tagger` = who looks for names first, as for `find_entities`.
    """
    tongue = document.article.language or detect(document.text)
    english = tongue.split("-")[0] in ("en", "und")
    entities = find_entities(document, aliases, tagger=tagger) if english else ()
    quotes = find_quotes(document)
    claims = find_claims(document, entities, quotes) if english else ()
    quantities = find_quantities(document) if english else ()
    return Facts(
        document, tongue, () if english else ENGLISH_ONLY, entities, with_speakers(quotes, claims, document.text), claims, quantities
    )
