"""Which source a file was made from: candidates by rare words, then the real alignment of the best few decides."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.align.aligner import align
from tui_reader.config import Config
from tui_reader.errors import ReadError
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse
from tui_reader.triage.index import Candidate, SourceIndex

FIRST, MORE = 5, 20
"""Candidates aligned at once; the rest only while nothing convinces."""
CONVINCING = 0.435
"""Score from which a candidate is a source. Measured on 1,207 news texts that have none among each other: best wrong score
.43 (a three-sentence brief on the same event), next .37; rewrites that keep 17 of 36 sentences reach .49, others .8 and more."""
SECOND = 0.5
"""A second source is offered when it holds this share of the sentences the first does not."""
_SAMPLE = 120
"""Sentences of each side that are aligned to tell a source: enough for any article, bounded for a book."""

Reader = Callable[[str], Article]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The source found for a file, or none. Scores are 0 to 1: the geometric mean of the share of the file's words that stand in
    linked sentences and the share of its rare words found there. Either alone is fooled: a one-sentence brief links to
    much, and stories on one topic share rare words."""

    source: str | None
    score: float
    runner_up: str | None
    runner_up_score: float
    second: str | None = None
    """A further source that holds much of what the first does not: offered as `also`."""


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
    scored: list[tuple[float, str, frozenset[int]]] = []
    for number, candidate in enumerate(found):
        if number >= FIRST and scored and max(scored)[0] >= CONVINCING:
            break
        if math.sqrt(candidate.shared) < CONVINCING and scored:
            break  # not even a word-for-word carry could convince, nor could what follows
        try:
            source = _head(parse(read(candidate.path)))
        except ReadError:
            continue  # vanished or damaged since it was indexed
        share, linked = carried(source, mine, config)
        scored.append((math.sqrt(share * candidate.shared), candidate.path, linked))
    scored.sort(key=lambda x: (-x[0], x[1]))
    if not scored:
        return Pairing(None, 0.0, None, 0.0)
    best = scored[0]
    runner = scored[1] if len(scored) > 1 else (0.0, None, frozenset())
    if best[0] < CONVINCING:
        return Pairing(None, best[0], best[1], best[0])
    return Pairing(best[1], best[0], runner[1], runner[0], _second(mine, best, scored[1:]))


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


def _second(rewrite: Document, best: tuple[float, str, frozenset[int]], others: list[tuple[float, str, frozenset[int]]]) -> str | None:
    missing = frozenset(range(len(rewrite.sentences))) - best[2]
    if len(missing) < 2:
        return None
    held = max(others, key=lambda x: (len(x[2] & missing), x[1]), default=None)
    return held[1] if held and len(held[2] & missing) >= SECOND * len(missing) and len(held[2] & missing) >= 2 else None


def _head(document: Document) -> Document:
    """The opening of a long text: what a story rests on stands there."""
    if len(document.sentences) <= _SAMPLE:
        return document
    cut = document.sentences[_SAMPLE - 1].span.end
    article = document.article
    return parse(Article(text=article.text[:cut], title=article.title, language=article.language))
