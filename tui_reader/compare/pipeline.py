"""The one path from two articles to a Comparison. Start reading here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from tui_reader.align.aligner import align
from tui_reader.align.words import edits
from tui_reader.compare.case import Case
from tui_reader.compare.changes import changes_of, coverage_of
from tui_reader.compare.detectors import detect_all
from tui_reader.compare.matches import match_entities, match_quotes
from tui_reader.compare.model import Comparison
from tui_reader.compare.verdict import judge
from tui_reader.config import Config
from tui_reader.extract.facts import extract
from tui_reader.extract.model import Facts
from tui_reader.text.article import Article, from_sentences
from tui_reader.text.document import Document, parse

Source = str | Article | Sequence[str]
Progress = Callable[[float], None]


def compare(
    left: Source, right: Source, also: Sequence[Source] = (), config: Config | None = None, *, progress: Progress | None = None
) -> Comparison:
    """Compare a source with its rewrite; `also` are further sources the rewrite may rest on.

    Texts, Articles or lists of ready-made sentences. `config=None` means the built-in defaults; nothing is read from disk.
    `progress` gets the share done, 0 to 1, and may raise Cancelled. A pure function: same arguments, same answer.
    """
    config = config or Config()
    source, rewrite = _document(left), _document(right)
    further = tuple(_document(text) for text in also)
    aligned = partial(align, threshold=config.align.threshold_value, max_group=config.align.max_group, unimportant=config.unimportant)
    alignment = aligned(source, rewrite, progress=progress)
    also_alignments = tuple(aligned(document, rewrite) for document in further)
    word_edits = {link: edits(source, rewrite, link, unimportant=config.unimportant) for link in alignment.links}
    facts = extract(source, aliases=config.names), extract(rewrite, aliases=config.names)
    also_facts = tuple(extract(document, aliases=config.names) for document in further)
    quotes = match_quotes(*facts, also_facts)
    entities = match_entities(*facts)
    case = Case(*facts, also_facts, alignment, also_alignments, word_edits, quotes, entities, config)
    findings = detect_all(case)
    changes = changes_of(case, findings)
    return Comparison(
        *facts,
        also_facts,
        alignment,
        also_alignments,
        word_edits,
        changes,
        quotes,
        entities,
        findings,
        coverage := coverage_of(case),
        judge(case, findings, coverage),
        config.sha256,
        tuple(sorted({*facts[0].limited, *facts[1].limited})),
    )


def analyse(source: str | Article) -> Facts:
    """Facts of one article: entities, quotes, claims, quantities."""
    return extract(parse(source))


def _document(source: Source) -> Document:
    return parse(source if isinstance(source, str | Article) else from_sentences(source))
