"""The comparison so far: what a detector may look at.

A `Side` is one article's facts, found by sentence. A `Pair` is one link with its words: what stands opposite what. A
detector walks `case.pairs` (links in which something changed), so its work grows with the links, never with all pairs
of sentences.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TypeVar

from tui_reader.align.model import Alignment, Edit, Link, Unlinked
from tui_reader.compare.model import EntityMatch, QuoteMatch
from tui_reader.compare.namesakes import match_entities, nation
from tui_reader.compare.pairing import match_words, replaced
from tui_reader.compare.quantities import Known
from tui_reader.compare.words import content, keys
from tui_reader.config import Config
from tui_reader.extract.model import Claim, Entity, Facts, Mention, Quantity, Quote
from tui_reader.records import dataclass
from tui_reader.text.document import Document
from tui_reader.text.span import Span

_Fact = TypeVar("_Fact")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the entity it belongs to."""

    entity: Entity
    mention: Mention

    @property
    def span(self) -> Span:
        return self.mention.span


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """Facts of one article by sentence index. source: 0 = LEFT, n = the nth further source; -1 = the rewrite."""

    facts: Facts
    source: int
    quantities: Mapping[int, tuple[Quantity, ...]]
    names: Mapping[int, tuple[Named, ...]]
    claims: Mapping[int, tuple[Claim, ...]]
    """By every sentence their content or cue touches."""
    quotes: Mapping[int, tuple[Quote, ...]]
    vocabulary: frozenset[str]
    """Keys of all content words of the article."""
    amounts: Known
    """Its quantities, found by amount."""
    nations: frozenset[int]
    """Countries that some name of the article stands for."""

    @property
    def document(self) -> Document:
        return self.facts.document

    @property
    def text(self) -> str:
        return self.facts.document.text

    def words(self, span: Span) -> str:
        """The words of a span as a reason quotes them: on one line, amounts whole, without the commas at its edges, long ones cut between words."""
        said = " ".join(self.whole(span).of(self.text).split()).strip(" ,;:")
        if len(said) <= 90:
            return said
        head, tail = said[:56], said[-31:]
        return f"{(head.rpartition(' ')[0] or head[:55]).rstrip(' ,;:')} … {tail.partition(' ')[2] or tail[1:]}"

    def whole(self, span: Span) -> Span:
        """`span` with the amounts whole that it cuts into: `up from £2.05` of `£2.05 billion` is another figure."""
        for q in self.quantities.get(self.document.sentence_at(span.start), ()):
            if q.span.overlaps(span) and not q.span.contains(span):
                span = span.cover(q.span)
        return span

    def token_at(self, offset: int) -> int:
        """Index of the token that holds `offset`, or of the next one."""
        tokens = self.document.tokens
        k = bisect_right(tokens.starts, offset) - 1
        return k if k >= 0 and tokens.ends[k] > offset else k + 1

    def tokens_in(self, span: Span) -> range:
        """Tokens that lie in `span`, wholly or in part."""
        first = self.token_at(span.start)
        tokens, last = self.document.tokens, first
        while last < len(tokens) and tokens.starts[last] < span.end:
            last += 1
        return range(first, last)

    def span_of(self, first: int, last: int) -> Span:
        """From token `first` to token `last` (exclusive)."""
        tokens = self.document.tokens
        return Span(tokens.starts[first], tokens.ends[last - 1])

    def in_quote(self, span: Span) -> Quote | None:
        """The quotation whose marks hold `span`."""
        return next((q for q in self.quotes.get(self.document.sentence_at(span.start), ()) if q.outer.contains(span)), None)

    def said_by(self, span: Span) -> Claim | None:
        """The claim whose content holds `span`: whose words or statement it is."""
        for claim in self.claims.get(self.document.sentence_at(span.start), ()):
            if claim.kind == "claim" and any(part.overlaps(span) for part in claim.content):
                return claim
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A link seen word by word. `ahead` maps a source token to the rewrite token that stands for it, `back` the reverse.

    Tokens that only differ in an unimportant way, are inflections or known synonyms, count as standing for one another.
    """

    link: Link
    edits: tuple[Edit, ...]
    left: Side
    right: Side
    a: tuple[int, ...]
    b: tuple[int, ...]
    ahead: Mapping[int, int]
    back: Mapping[int, int]
    instead: Mapping[int, range]
    """Source token -> the rewrite's tokens of the replacement it is part of."""
    trust: float
    """How far a finding may rest on this link, 0 to 1: the link's score, 1 when made by hand."""

    @property
    def free(self) -> float:
        """Share of the content words of both sides that nothing on the other stands for: how freely the sentence was reworded, 0 to 1."""
        sides = ((self.left, self.a, self.ahead), (self.right, self.b, self.back))
        kept = [k in matched for side, here, matched in sides for k in here if content(side.document.tokens.norms[k])]
        return 1.0 - sum(kept) / len(kept) if kept else 0.0

    def kept(self, first: int, last: int) -> float:
        """Share of the content words among source tokens `first` to `last` that the rewrite's side has."""
        return _share(self.left, first, last, self.ahead)

    def sourced(self, first: int, last: int) -> float:
        """Share of the content words among rewrite tokens `first` to `last` that the source's side has."""
        return _share(self.right, first, last, self.back)

    def seat(self, k: int) -> range:
        """The rewrite's tokens in the place of source token `k`: of the replacement it is part of, else between what stands for its neighbours."""
        if len(swapped := self.instead.get(k, range(0))) in range(1, 13):
            return swapped
        before = next((self.ahead[n] for n in range(k - 1, k - 5, -1) if n in self.ahead), None)
        after = next((self.ahead[n] for n in range(k + 1, k + 5) if n in self.ahead), None)
        if before is not None and after is not None and 0 < after - before <= 8:
            return range(before + 1, after)
        if after is not None:
            return range(max(self.b[0], after - 4), after)
        return range(before + 1, min(self.b[-1], before + 4) + 1) if before is not None else range(0)

    def opposite(self, k: int, *, reach: int = 3) -> int | None:
        """The rewrite token that stands where source token `k` stood: its own match, else that of the nearest matched neighbour."""
        for step in range(reach + 1):
            for near in (k + step, k - step):
                if near in self.ahead:
                    return self.ahead[near]
        return None


def _share(side: Side, first: int, last: int, matched: Mapping[int, int]) -> float:
    norms = side.document.tokens.norms
    words = [k for k in range(first, last) if content(norms[k])]
    return sum(k in matched for k in words) / len(words) if words else 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Linked:
    """Documents and links, before any fact is known. `sources` is LEFT and every further source, `alignments` one for each."""

    sources: tuple[Document, ...]
    rewrite: Document
    alignments: tuple[Alignment, ...]
    edits: Mapping[Link, tuple[Edit, ...]]
    config: Config

    def links_of(self, j: int) -> Iterator[Link]:
        """Links of rewrite sentence `j` to any source."""
        for alignment in self.alignments:
            yield from alignment.of_right(j)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """The linked documents with the facts of each, quotations and names matched: all a detector may look at."""

    linked: Linked
    source_facts: tuple[Facts, ...]
    right: Facts
    quotes: tuple[QuoteMatch, ...]
    entities: tuple[EntityMatch, ...]
    sources: tuple[Side, ...] = field(init=False)
    """LEFT and every further source."""
    rewrite: Side = field(init=False)
    pairs: tuple[Pair, ...] = field(init=False)
    """Links in which a word changed, each rewrite sentence with the source that holds it best."""
    partners: tuple[Mapping[int, Entity], ...] = field(init=False)
    """Per source: id of a rewrite's entity -> the source's entity of the same name."""

    places: Mapping[str, Sequence[tuple[int, int]]] = field(init=False)
    """Key of a content word -> its places in the sources as (token, sentence), ascending; places of different sources are far apart."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "partners", tuple(_partners(self, n) for n in range(len(self.source_facts))))
        object.__setattr__(self, "sources", tuple(side_of(facts, n) for n, facts in enumerate(self.source_facts)))
        object.__setattr__(self, "rewrite", side_of(self.right, -1))
        object.__setattr__(self, "places", _places(self.sources))
        object.__setattr__(self, "pairs", tuple(_pairs(self)))

    @property
    def left(self) -> Facts:
        return self.source_facts[0]

    @property
    def alignment(self) -> Alignment:
        """Of LEFT."""
        return self.linked.alignments[0]

    @property
    def config(self) -> Config:
        return self.linked.config

    def links_of(self, j: int) -> Iterator[Link]:
        """Links of rewrite sentence `j` to any source."""
        return self.linked.links_of(j)

    @property
    def brief(self) -> bool:
        """The rewrite has a third of the source's sentences at most: that it leaves out most of them is what it is for."""
        return 3 * len(self.rewrite.document.sentences) <= len(self.sources[0].document.sentences)

    def known_share(self, norms: Iterable[str]) -> float:
        """Share of the content words among `norms` that some source has anywhere."""
        words = [norm for norm in norms if content(norm)]
        return sum(any(not s.vocabulary.isdisjoint(keys(w)) for s in self.sources) for w in words) / len(words) if words else 1.0

    def best_holder(self, norms: Iterable[str]) -> float:
        """Share of the content words among `norms` that the one source sentence with most of them has; at least two count."""
        words = [norm for norm in norms if content(norm)]
        most = max(self._holders(words).values(), default=0)
        return most / len(words) if most > 1 else 0.0

    def holder(self, norms: Iterable[str]) -> tuple[int, int] | None:
        """Source and sentence that hold most of the content words among `norms`; at least two count."""
        found = self._holders([norm for norm in norms if content(norm)]).most_common(1)
        if not found or found[0][1] < 2:
            return None
        sentence = found[0][0]
        for side in self.sources:
            if sentence < len(side.document.sentences):
                return side.source, sentence
            sentence -= len(side.document.sentences)
        return None

    def _holders(self, words: Sequence[str]) -> Counter[int]:
        """Sentences of all sources, numbered on, and how many of the words each has."""
        return Counter(s for w in words for s in {s for key in keys(w) for _, s in self.places.get(key, ())})

    def new(self) -> tuple[Unlinked, ...]:
        """Sentences of the rewrite that no source is linked to."""
        return tuple(u for u in self.alignment.unlinked_right if not any(True for _ in self.links_of(u.sentence)))


MOST = 32
"""Places of one word that are kept; a word said more often is near everything."""


def _places(sources: Iterable[Side]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    offset = sentence = 0
    for side in sources:
        tokens = side.document.tokens
        for index in range(len(side.document.sentences)):
            for k in tokens.of_sentence(index):
                if content(tokens.norms[k]):
                    for key in keys(tokens.norms[k]):
                        here = places.setdefault(key, [])
                        if len(here) < MOST:
                            here.append((offset + k, sentence + index))
        offset += len(tokens) + 1000
        sentence += len(side.document.sentences)
    return places


def _partners(case: Case, n: int) -> dict[int, Entity]:
    facts = case.source_facts[n]
    matches = case.entities if n == 0 else match_entities(facts, case.right, case.config.names)
    return {j: facts.entities[m.left[0]] for m in matches if m.left for j in m.right}


def side_of(facts: Facts, source: int) -> Side:
    """Index the facts of one article by sentence."""
    document = facts.document
    tokens = document.tokens
    quantities = _by_sentence(document, facts.quantities, lambda q: (q.span,))
    names = _by_sentence(document, (Named(e, m) for e in facts.entities for m in e.mentions), lambda n: (n.span,))
    claims = _by_sentence(document, facts.claims, lambda c: (*c.content, *c.cue))
    quotes = _by_sentence(document, facts.quotes, lambda q: (q.outer,))
    vocabulary = frozenset(key for norm in set(tokens.norms) if content(norm) for key in keys(norm))
    nations = frozenset(land for e in facts.entities if (land := nation(e.name)) is not None)
    return Side(facts, source, quantities, names, claims, quotes, vocabulary, Known(facts.quantities), nations)


def _by_sentence(document: Document, things: Iterable[_Fact], spans: Callable[[_Fact], tuple[Span, ...]]) -> dict[int, tuple[_Fact, ...]]:
    found: dict[int, list[_Fact]] = {}
    for thing in things:
        touched: set[int] = set()
        for span in spans(thing):
            touched.update(range(document.sentence_at(span.start), document.sentence_at(max(span.start, span.end - 1)) + 1))
        for index in touched:
            found.setdefault(index, []).append(thing)
    return {index: tuple(here) for index, here in found.items()}


def _pairs(case: Case) -> Iterator[Pair]:
    """Every link of the best source of its rewrite sentences, unless nothing but unimportant things differ."""
    best: dict[int, tuple[float, int]] = {}
    alignments = case.linked.alignments
    for alignment in alignments:
        for link in alignment.links:
            for j in link.right:
                best[j] = max(best.get(j, (0.0, 0)), (link.score, -link.source))  # of two as good, the first: a source twice adds nothing
    for link in (link for alignment in alignments for link in alignment.links):
        edits = case.linked.edits[link]
        if all(edit.op == "equal" or edit.minor for edit in edits):
            continue
        if len(alignments) > 1 and all(best[j] > (link.score, -link.source) for j in link.right):
            continue
        left, right = case.sources[link.source], case.rewrite
        a = tuple(k for i in link.left for k in left.document.tokens.of_sentence(i))
        b = tuple(k for j in link.right for k in right.document.tokens.of_sentence(j))
        ahead = match_words(left.document, right.document, edits, a, b)
        back = {m: k for k, m in ahead.items()}
        trust = 1.0 if link.by == "hand" else min(1.0, link.score)
        yield Pair(link, edits, left, right, a, b, ahead, back, replaced(left.document, right.document, edits), trust)
