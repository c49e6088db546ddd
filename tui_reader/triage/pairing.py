"""Which source a file was made from: candidates by rare words, then the real alignment of the best few decides."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence

from tui_reader.align.aligner import align
from tui_reader.config import Config
from tui_reader.errors import ReadError
from tui_reader.records import dataclass
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse
from tui_reader.triage.index import Candidate, SourceIndex

FIRST, MORE = 5, 20
"""Candidates read at once; the rest only while nothing convinces."""
CONVINCING = 0.435
"""Score from which a candidate is a source. Without the names (below), the best wrong score of 1,207 news texts that have no
source among each other was .43 (a three-sentence brief on the same event); rewrites that keep 17 of 36 sentences reach .47."""
NAMED = 0.6
"""Share of a file's names and figures that its source has at least; below, the score falls with the square. Stories told by one
pattern (results, weather, quakes, reviews) share all but those: of 17 rewrites the worst has .65 of them in its source, the same
stories told of other people at most .44, medical abstracts of one pattern .56."""
SECOND = 0.5
"""A second source is offered when it holds this share of the sentences the first does not."""
_FEW = 8
"""So few names and figures say nothing; nor do they when a third of all words look like names (German, headlines in capitals)."""
_SAMPLE = 120
"""Sentences of each side that are aligned to tell a source: enough for any article, bounded for a book."""
_WORD = re.compile(r"[^\W_]+")

Reader = Callable[[str], Article]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The source found for a file, or none. Scores are 0 to 1: the geometric mean of the share of the file's words that stand in
    linked sentences and the share of its rare words found there, less where its names and figures are others. One of the shares
    alone is fooled: a one-sentence brief links to much, and stories on one topic share rare words."""

    source: str | None
    score: float
    runner_up: str | None
    runner_up_score: float
    second: str | None = None
    """A further source that holds much of what the first does not: offered as `also`."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A candidate with its text, and the score it cannot exceed."""

    candidate: Candidate
    article: Article
    words: frozenset[str]
    factor: float
    """Of its score, for names and figures."""

    @property
    def bound(self) -> float:
        return math.sqrt(self.candidate.shared) * self.factor


@dataclass(frozen=True, slots=True)
class _Scored:
    score: float
    path: str
    linked: frozenset[int]
    words: frozenset[str]


def find_source(
    document: Document,
    index: SourceIndex,
    read: Reader,
    config: Config,
    *,
    own: str | None = None,
    allowed: Callable[[Candidate], bool] = lambda candidate: True,
) -> Pairing:
    """The best source of `document` among the indexed articles that are `allowed`; `own` is its own path, never its source."""
    found = [c for c in index.candidates(document.text, limit=2 * MORE, but=frozenset({own} if own else ())) if allowed(c)][:MORE]
    mine = _head(document)
    names = frozenset(names_of(mine.text))
    scored: list[_Scored] = []
    rest: list[_Read] = []
    for some in (found[:FIRST], [c for c in found[FIRST:] if math.sqrt(c.shared) >= CONVINCING]):
        texts = sorted(_texts(some, read, names), key=lambda r: (-r.bound, r.candidate.path))
        for number, one in enumerate(texts):
            best = max((s.score for s in scored), default=0.0)
            # one runner-up is shown; who cannot be the best, or cannot convince, is not aligned beyond that
            if scored and (one.bound < CONVINCING or (number > 1 and best >= CONVINCING and one.bound <= best)):
                rest += texts[number:]
                break
            scored.append(_score(one, mine, config))
        if any(s.score >= CONVINCING for s in scored):
            break
    scored.sort(key=lambda s: (-s.score, s.path))
    if not scored:
        return Pairing(None, 0.0, None, 0.0)
    first = scored[0]
    runner, runner_score = (scored[1].path, scored[1].score) if len(scored) > 1 else (None, 0.0)
    if first.score < CONVINCING:
        return Pairing(None, first.score, first.path, first.score)
    return Pairing(first.path, first.score, runner, runner_score, _second(mine, first, scored[1:], rest, config))


def names_of(text: str) -> dict[str, str]:
    """Names (capitalised inside a sentence) and figures of a text, folded and as written; nothing when they are too few, or too many
    to be names."""
    names: dict[str, str] = {}
    words: set[str] = set()
    end = 0
    for match in _WORD.finditer(text):
        word, gap = match.group(), text[end : match.start()]
        words.add(word.casefold())
        inside = end > 0 and not any(c in '.!?:\n“”"' for c in gap)
        if word[0].isdigit() or (inside and word[0].isupper() and len(word) > 2):
            names.setdefault(word.casefold(), word)
        end = match.end()
    return names if _FEW <= len(names) <= len(words) / 3 else {}


def _texts(candidates: Sequence[Candidate], read: Reader, names: frozenset[str]) -> Iterator[_Read]:
    for candidate in candidates:
        try:
            article = read(candidate.path)
        except ReadError:
            continue  # vanished or damaged since it was indexed
        words = frozenset(w.casefold() for w in _WORD.findall(article.text))
        share = len(names & words) / len(names) if names else 1.0
        yield _Read(candidate, article, words, min(1.0, share / NAMED) ** 2)


def _score(one: _Read, mine: Document, config: Config) -> _Scored:
    share, linked = carried(_head(parse(one.article)), mine, config)
    return _Scored(math.sqrt(share * one.candidate.shared) * one.factor, one.candidate.path, linked, one.words)


def carried(source: Document, rewrite: Document, config: Config) -> tuple[float, frozenset[int]]:
    """Share of the rewrite's words in sentences linked to `source`, weighted by each link's score, and which sentences those are."""
    alignment = align(
        source, rewrite, threshold=config.align.threshold_value, max_group=config.align.max_group, unimportant=config.unimportant
    )
    sizes = [len(rewrite.tokens.of_sentence(j)) for j in range(len(rewrite.sentences))]
    worth = [0.0] * len(sizes)
    for link in alignment.links:
        for j in link.right:
            worth[j] = max(worth[j], link.score * (0.5 if link.relation == "partial" else 1.0))
    share = sum(w * s for w, s in zip(worth, sizes, strict=True)) / max(1, sum(sizes))
    return share, frozenset(j for j, w in enumerate(worth) if w)


def _second(rewrite: Document, best: _Scored, others: Sequence[_Scored], rest: Sequence[_Read], config: Config) -> str | None:
    """Who holds at least half of the sentences that the best source does not; aligned only where the words allow it."""
    missing = frozenset(range(len(rewrite.sentences))) - best.linked
    if len(missing) < 2:
        return None
    rare = {w.casefold() for j in missing for w in _WORD.findall(rewrite.sentences[j].span.of(rewrite.text)) if len(w) > 4} - best.words
    likely = [one for one in rest if 2 * len(rare & one.words) >= len(rare) > 0]
    held = max([*others, *(_score(one, rewrite, config) for one in likely)], key=lambda s: (len(s.linked & missing), s.path), default=None)
    if held is None or len(held.linked & missing) < max(2, SECOND * len(missing)):
        return None
    return held.path


def _head(document: Document) -> Document:
    """The opening of a long text: what a story rests on stands there."""
    if len(document.sentences) <= _SAMPLE:
        return document
    cut = document.sentences[_SAMPLE - 1].span.end
    article = document.article
    return parse(Article(text=article.text[:cut], title=article.title, language=article.language))
