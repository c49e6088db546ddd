"""Which sentence came from which: terms, candidates, features, decision, groups, relations.

Lexical, without a download: rare words, word pairs and character 4-grams, weighed by a small logistic decision whose
constants are in weights.py and come from benchmarks/alignment_training.py.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from tui_reader.align import weights
from tui_reader.align.candidates import candidates
from tui_reader.align.decode import decode
from tui_reader.align.features import ALIKE, CONTEXT, LOCAL, RARE, Row, Scores, context, lightness, local, logistic, with_light
from tui_reader.align.growth import Group
from tui_reader.align.model import Alignment, Link, Unlinked
from tui_reader.align.relations import moves_of, same
from tui_reader.align.sureness import assess
from tui_reader.align.terms import Terms, terms
from tui_reader.align.variants import CLASSES
from tui_reader.config import AUTO_THRESHOLD
from tui_reader.text.document import Document

Progress = Callable[[float], None]
_ORDER, _MASS = LOCAL.index("order"), LOCAL.index("mass")
_BEFORE, _AFTER = CONTEXT.index("before"), CONTEXT.index("after")


def align(
    left: Document,
    right: Document,
    *,
    threshold: float = AUTO_THRESHOLD,
    max_group: int = 6,
    unimportant: Collection[str] = CLASSES,
    progress: Progress | None = None,
) -> Alignment:
    """Links between the two documents.

    threshold: what the decision must give two sentences to be partners, 0 to 1. max_group: most sentences on one side of a link.
    unimportant: differences that leave a sentence `same` (names of variants.CLASSES).
    `progress` gets the share done (0 to 1) and may raise Cancelled to stop.
    """
    tick = progress or (lambda share: None)
    both = terms(left, right)
    tick(0.05)
    rows = local(both, candidates(both, lambda share: tick(0.05 + 0.45 * share)), lambda share: tick(0.5 + 0.25 * share))
    light = lightness(rows, len(right.sentences))
    scores = decided(both, rows, light, lambda share: tick(0.75 + 0.15 * share))
    groups = decode(both, scores, rows, light, threshold=threshold, max_group=max_group)
    assess(groups, scores, rows, len(left.sentences) + len(right.sentences))
    tick(1.0)
    return assemble(left, right, groups, scores, unimportant)


def decided(both: Terms, rows: Sequence[Row], light: float, tick: Progress = lambda share: None) -> Scores:
    """Per source sentence, the candidates in the rewrite and the probability that an annotator would link them."""
    first = [{j: logistic(with_light(x, light), weights.LOCAL) for j, x in row.items()} for row in rows]
    out = []
    for i, row in enumerate(context(both, first, rows, light)):
        if i % 256 == 0:
            tick(i / len(rows))
        out.append({j: corrected(logistic(x, weights.CONTEXT), rows[i][j], x) for j, x in row.items()})
    return out


def corrected(score: float, values: Sequence[float], around: Sequence[float]) -> float:
    """Two corrections no example teaches: an unmistakable pair that was moved, and a pair of two headlines about one subject.

    All but the same sentence is a pair wherever it stands: the training data do not link what was carried elsewhere, an editor
    would. And what only shares words that are all over both texts is half as sure, unless it stands between two sure pairs: of
    such links half were right.
    """
    if values[_ORDER] >= ALIKE:
        return 0.9 + score / 10 if values[_ORDER] == 1.0 else 0.5 + score / 2
    return score / 2 if values[_MASS] < RARE and min(around[_BEFORE], around[_AFTER]) < 0.5 else score


def assemble(left: Document, right: Document, groups: Sequence[Group], scores: Scores, unimportant: Collection[str]) -> Alignment:
    """Links with relations and moves, and the nearest candidate of every sentence without one."""
    groups = sorted(groups, key=lambda g: (g.members[1], g.members[0]))
    whole = [g for g in groups if not g.partial]
    moved = {id(g): move for g, move in zip(whole, moves_of([g.members for g in whole], right), strict=True)}
    links = tuple(
        Link(
            tuple(g.members[0]),
            tuple(g.members[1]),
            g.score,
            "partial" if g.partial else "same" if same(left, right, g.members[0], g.members[1], unimportant) else "reworded",
            moved.get(id(g), 0),
        )
        for g in groups
    )
    columns: list[dict[int, float]] = [{} for _ in right.sentences]
    for i, row in enumerate(scores):
        for j, score in row.items():
            columns[j][i] = score
    used_left, used_right = {i for g in groups for i in g.members[0]}, {j for g in groups for j in g.members[1]}
    return Alignment(
        links,
        tuple(_unlinked(i, row) for i, row in enumerate(scores) if i not in used_left),
        tuple(_unlinked(j, row) for j, row in enumerate(columns) if j not in used_right),
    )


def _unlinked(sentence: int, row: dict[int, float]) -> Unlinked:
    nearest = max(row, key=lambda k: (row[k], -abs(k - sentence)), default=None)
    return Unlinked(sentence, nearest, 0.0 if nearest is None else row[nearest])
