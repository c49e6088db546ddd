"""Which sentence came from which: terms, candidates, features, decision, groups, relations.

Lexical, without a download: rare words, word pairs and character 4-grams, weighed by a small logistic decision whose
constants are in weights.py and come from benchmarks/alignment_training.py.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from tui_reader.align import weights
from tui_reader.align.candidates import candidates
from tui_reader.align.decode import Group, decode
from tui_reader.align.features import Scores, context, local, logistic
from tui_reader.align.model import Alignment, Link, Unlinked
from tui_reader.align.relations import moves, same
from tui_reader.align.terms import terms
from tui_reader.align.variants import CLASSES
from tui_reader.text.document import Document

Progress = Callable[[float], None]


def align(
    left: Document,
    right: Document,
    *,
    threshold: float = 0.5,
    max_group: int = 4,
    unimportant: Collection[str] = CLASSES,
    progress: Progress | None = None,
) -> Alignment:
    """Links between the two documents.

    threshold: link score from which two sentences are partners, 0 to 1. max_group: most sentences on one side of a link.
    unimportant: differences that leave a sentence `same` (names of variants.CLASSES).
    `progress` gets the share done (0 to 1) and may raise Cancelled to stop.
    """
    tick = progress or (lambda share: None)
    scores = scored(left, right, tick)
    groups = decode(scores, threshold=threshold, max_group=max_group)
    tick(1.0)
    return assemble(left, right, groups, scores, unimportant)


def scored(left: Document, right: Document, tick: Progress) -> Scores:
    """Per source sentence, the candidates in the rewrite and the probability of each."""
    both = terms(left, right)
    found = candidates(both, lambda share: tick(0.6 * share))
    first = [{j: logistic(x, weights.LOCAL) for j, x in row.items()} for row in local(both, found)]
    tick(0.9)
    return [{j: logistic(x, weights.CONTEXT) for j, x in row.items()} for row in context(first, len(right.sentences))]


def assemble(left: Document, right: Document, groups: Sequence[Group], scores: Scores, unimportant: Collection[str]) -> Alignment:
    """Links with relations and moves, and the nearest candidate of every sentence without one."""
    groups = sorted(groups, key=lambda g: (g.right, g.left))
    whole = [g for g in groups if not g.partial]
    places = [(sum(g.left) / len(g.left), sum(g.right) / len(g.right)) for g in whole]
    size = [sum(len(right.tokens.of_sentence(j)) for j in g.right) + 1.0 for g in whole]
    moved = {id(g): move for g, move in zip(whole, moves(places, size), strict=True)}
    links = tuple(
        Link(
            tuple(g.left),
            tuple(g.right),
            g.score,
            "partial" if g.partial else "same" if same(left, right, g.left, g.right, unimportant) else "reworded",
            moved.get(id(g), 0),
        )
        for g in groups
    )
    columns: list[dict[int, float]] = [{} for _ in right.sentences]
    for i, row in enumerate(scores):
        for j, score in row.items():
            columns[j][i] = score
    used_left, used_right = {i for g in groups for i in g.left}, {j for g in groups for j in g.right}
    return Alignment(
        links,
        tuple(_unlinked(i, row) for i, row in enumerate(scores) if i not in used_left),
        tuple(_unlinked(j, row) for j, row in enumerate(columns) if j not in used_right),
    )


def _unlinked(sentence: int, row: dict[int, float]) -> Unlinked:
    nearest = max(row, key=lambda k: (row[k], -abs(k - sentence)), default=None)
    return Unlinked(sentence, nearest, 0.0 if nearest is None else row[nearest])
