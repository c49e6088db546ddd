"""The one path from two articles to a Comparison. Start reading here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from tui_reader.align.aligner import align
from tui_reader.align.model import Alignment, Edits, Repair
from tui_reader.align.repair import repaired
from tui_reader.align.words import edits
from tui_reader.compare.case import Case, Linked
from tui_reader.compare.changes import changes_of, coverage_of
from tui_reader.compare.detectors import detect_all
from tui_reader.compare.matches import match_quotes
from tui_reader.compare.model import Comparison, EntityMatch, Finding, QuoteMatch, Verdict
from tui_reader.compare.namesakes import match_entities
from tui_reader.compare.verdict import judge
from tui_reader.config import Config
from tui_reader.extract.facts import extract
from tui_reader.extract.model import Facts
from tui_reader.extract.spacy_tagger import spacy_tagger
from tui_reader.extract.tagger import Tagger, tag
from tui_reader.text.article import Article, from_sentences
from tui_reader.text.document import Document, parse

Source = str | Article | Sequence[str]
Progress = Callable[[float], None]


def compare(
    left: Source,
    right: Source,
    also: Sequence[Source] = (),
    config: Config | None = None,
    *,
    repairs: Sequence[Repair] = (),
    progress: Progress | None = None,
    early: Callable[[Comparison], None] | None = None,
) -> Comparison:
    """Compare a source with its rewrite; `also` are further sources the rewrite may rest on.

    Texts, Articles or lists of ready-made sentences. `config=None` means the built-in defaults; nothing is read from disk.
    `repairs`: links set right by hand, between LEFT and the rewrite.
    `progress` gets the share done, 0 to 1, and may raise Cancelled. `early` gets the comparison as soon as links and word
    edits are known, `complete` False and without facts, findings and verdict: a screen shows the rows while the rest is
    worked out. UsageError when `config.spacy_model` cannot be loaded. Otherwise a pure function: same arguments, same answer.
    """
    config = config or Config()
    tagger = _tagger(config)
    sources, rewrite = tuple(_document(text) for text in (left, *also)), _document(right)
    alignments = tuple(_aligned(n, source, rewrite, config, progress if n == 0 else None) for n, source in enumerate(sources))
    if repairs:
        mended = repaired(alignments[0], sources[0], rewrite, repairs, unimportant=config.unimportant)
        alignments = (mended, *alignments[1:])
    changed = partial(edits, unimportant=config.unimportant)
    word_edits = {link: changed(source, rewrite, link) for source, a in zip(sources, alignments, strict=True) for link in a.links}
    linked = Linked(sources, rewrite, alignments, word_edits, config)
    if early is not None:
        early(_comparison(linked, tuple(map(_no_facts, (*sources, rewrite)))))
    *facts, right_facts = (extract(document, aliases=config.names, tagger=tagger) for document in (*sources, rewrite))
    quotes = match_quotes(facts[0], right_facts, tuple(facts[1:]))
    entities = match_entities(facts[0], right_facts, config.names)
    case = Case(linked, tuple(facts), right_facts, quotes, entities)
    findings = detect_all(case)
    verdict = judge(case, findings, coverage_of(linked))
    return _comparison(linked, (*facts, right_facts), quotes, entities, findings, verdict)


def analyse(source: str | Article, config: Config | None = None) -> Facts:
    """Facts of one article: entities, quotes, claims, quantities. UsageError when `config.spacy_model` cannot be loaded."""
    config = config or Config()
    return extract(parse(source), aliases=config.names, tagger=_tagger(config))


def _tagger(config: Config) -> Tagger:
    return tag if config.spacy_model is None else spacy_tagger(config.spacy_model)


def _aligned(n: int, source: Document, rewrite: Document, config: Config, progress: Progress | None) -> Alignment:
    """Links to source `n`, which they name."""
    settings = config.align
    alignment = align(
        source, rewrite, threshold=settings.threshold_value, max_group=settings.max_group, unimportant=config.unimportant, progress=progress
    )
    return alignment if n == 0 else replace(alignment, links=tuple(replace(link, source=n) for link in alignment.links))


def _comparison(
    linked: Linked,
    facts: tuple[Facts, ...],
    quotes: tuple[QuoteMatch, ...] = (),
    entities: tuple[EntityMatch, ...] = (),
    findings: tuple[Finding, ...] = (),
    verdict: Verdict | None = None,
) -> Comparison:
    """What is known so far; without a verdict it is not complete."""
    return Comparison(
        facts[0],
        facts[-1],
        facts[1:-1],
        linked.alignments[0],
        linked.alignments[1:],
        Edits.of(linked.edits),
        changes_of(linked, findings),
        quotes,
        entities,
        findings,
        coverage_of(linked),
        verdict or Verdict("pass", (), 0.0, 0.0),
        linked.config.sha256,
        tuple(sorted({name for f in facts for name in f.limited})),
        complete=verdict is not None,
    )


def _no_facts(document: Document) -> Facts:
    return Facts(document, "und", (), (), (), (), ())


def _document(source: Source) -> Document:
    return parse(source if isinstance(source, str | Article) else from_sentences(source))
