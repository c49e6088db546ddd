"""What is known about a pair of sentences, as numbers a logistic decision can weigh.

Two rounds: `local` looks at the two sentences and their rivals, `context` at what their neighbours are most likely linked to,
and at the heaviest chain of sure links that keeps the order of both texts.
Lexical only: no static word vectors (why: benchmarks/README.md).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import Indel

from tui_reader.align.chain import heaviest_chain
from tui_reader.align.terms import Side, Terms

LOCAL = (
    "bias", "cosine", "least", "most", "words", "word_most", "order", "pairs", "mass", "numbers", "number_clash", "names", "length", "place",
    "row_margin", "column_margin", "best",
)  # fmt: skip
CONTEXT = (
    "bias", "local", "light", "light_local", "light_order", "row_margin", "column_margin", "best", "before", "after", "around",
    "step_before", "near_before", "step_after", "near_after", "short", "in_chain", "light_in_chain", "even_gap", "light_even_gap",
    "untouched", "untouched_local", "untouched_chain",
)  # fmt: skip
_AROUND = ((-2, -2), (-2, -1), (-1, -2), (1, 2), (2, 1), (2, 2), (-1, 0), (0, -1), (0, 1), (1, 0))
ALIKE = 0.9
"""Likeness in word order from which two sentences are all but the same, and the mean of it from which a whole revision is a light one."""
RARE = math.log1p(0.3)
"""`mass` below which two sentences share nothing rare: less than a third of a word that is in these two only."""
LONG = 4_000_000
"""Product of lengths in words above which the order of words is not looked at (a sentence of a megabyte)."""

Pair = tuple[int, int]
Row = dict[int, tuple[float, ...]]
Scores = Sequence[dict[int, float]]
"""Per source sentence: candidate in the rewrite -> score."""


class _Masses:
    """Per sentence of one side: weight of its 4-grams, of their squares, and of its words."""

    def __init__(self, side: Side, terms: Terms) -> None:
        self.grams = [_mass(row, terms.weight) or 1.0 for row in side.grams]
        self.squares = [_mass(row, terms.square) for row in side.grams]
        self.words = [_mass(row, terms.weight) or 1.0 for row in side.bag]


def local(terms: Terms, candidates: Sequence[Sequence[int]], tick: Callable[[float], None] = lambda share: None) -> list[Row]:
    """Per left sentence, candidate -> features in the order of LOCAL; `tick` gets the share done."""
    masses = _Masses(terms.left, terms), _Masses(terms.right, terms)
    raw = []
    for i, row in enumerate(candidates):
        if i % 256 == 0:
            tick(i / len(candidates))
        raw.append(_raw_row(terms, masses, i, row))
    cosine = [{j: values[1] for j, values in row.items()} for row in raw]
    margins = rivals(cosine, len(terms.right.words))
    for i, own in enumerate(raw):  # in place: a second table of a book is 200 MB
        for j, values in own.items():
            own[j] = (*values, *margins[i][j])
    return raw


def _raw_row(terms: Terms, masses: tuple[_Masses, _Masses], i: int, candidates: Sequence[int]) -> Row:
    left, right, weight = terms.left, terms.right, terms.weight
    mine, theirs = masses
    grams, bag, pairs = set(left.grams[i]), set(left.bag[i]), set(left.pairs[i])
    n, m = len(left.words), len(right.words)
    out: Row = {}
    for j in candidates:
        shared = grams.intersection(right.grams[j])
        mass = _mass(shared, weight)
        covered = mass / mine.grams[i], mass / theirs.grams[j]
        cosine = _mass(shared, terms.square) / (math.sqrt(mine.squares[i] * theirs.squares[j]) or 1.0)
        words = bag.intersection(right.bag[j])
        word_shared = _mass(words, weight)
        word_covered = word_shared / mine.words[i], word_shared / theirs.words[j]
        size = len(left.words[i]), len(right.words[j])
        order = Indel.normalized_similarity(left.words[i], right.words[j]) if size[0] * size[1] <= LONG else cosine
        common_pairs = len(pairs.intersection(right.pairs[j])) / max(1, min(len(pairs), len(right.pairs[j])))
        out[j] = (
            1.0,
            cosine,
            min(covered),
            max(covered),
            math.sqrt(word_covered[0] * word_covered[1]),
            max(word_covered),
            order,
            common_pairs,
            math.log1p(_mass(words, terms.square) / (terms.unit**2 or 1)),
            *_numbers(left, right, i, j),
            math.log1p(_mass(left.names[i] & right.names[j], terms.square) / (terms.unit**2 or 1)),
            abs(math.log((size[0] + 1) / (size[1] + 1))),
            abs((i + 0.5) / n - (j + 0.5) / m),
        )
    return out


def _numbers(left: Side, right: Side, i: int, j: int) -> tuple[float, float]:
    a, b = left.numbers[i], right.numbers[j]
    if not a or not b:
        return 0.0, 0.0
    return (_share(a, b), 0.0) if a & b else (0.0, 1.0)


def _share(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _mass(ids: Iterable[int], weight: Sequence[float]) -> float:
    return sum(map(weight.__getitem__, ids))


def rivals(scores: Scores, columns: int) -> list[dict[int, tuple[float, float, float]]]:
    """Lead of each pair over the best other pair in its row, and in its column; and 1 where it is the best of both."""
    top, second = [0.0] * columns, [0.0] * columns
    for row in scores:
        for j, score in row.items():
            if score > top[j]:
                top[j], second[j] = score, top[j]
            elif score > second[j]:
                second[j] = score
    out = []
    for row in scores:
        ranked = [*sorted(row.values(), reverse=True), 0.0, 0.0]
        margins = {}
        for j, score in row.items():
            in_row = score - (ranked[1] if score >= ranked[0] else ranked[0])
            in_column = score - (second[j] if score >= top[j] else top[j])
            margins[j] = (in_row, in_column, float(in_row >= 0 and in_column >= 0))
        out.append(margins)
    return out


def lightness(rows: Sequence[Row], columns: int) -> float:
    """How light the revision is, 0 to 1: mean best likeness in word order of the three quarters of both texts' sentences that have most.

    In a lightly edited text two sentences half alike are two sentences on one subject; in a paraphrase they are a pair.
    """
    order = LOCAL.index("order")
    best = [0.0] * columns
    for row in rows:
        for j, values in row.items():
            best[j] = max(best[j], values[order])
    best += [max((values[order] for values in row.values()), default=0.0) for row in rows]
    kept = sorted(best)[len(best) // 4 :]
    return sum(kept) / len(kept) if kept else 0.0


def untouched_share(rows: Sequence[Row], linked: Mapping[int, int], sentences: int) -> float:
    """Share of all sentences of both texts that have the very same words in their partner.

    An author's next draft leaves whole sentences alone and replaces others; who rewrites an article rewrites all of it, so that a
    pair with few words in common is a pair there and two sentences on one subject in a draft.
    """
    order = LOCAL.index("order")
    return 2 * sum(rows[i][j][order] == 1.0 for i, j in linked.items()) / max(1, sentences)


def with_light(values: Sequence[float], light: float) -> list[float]:
    """The features, and once more in proportion to the lightness of the revision."""
    return [*values, *(light * value for value in values)]


def anchors(scores: Scores) -> dict[int, int]:
    """Pairs that are each other's best with a score of one half or more: source sentence -> rewrite sentence."""
    best: dict[int, tuple[float, int]] = {}
    for i, row in enumerate(scores):
        for j, score in row.items():
            if score > best.get(j, (0.0, 0))[0]:
                best[j] = (score, i)
    out = {}
    for i, row in enumerate(scores):
        if row:
            j = max(row, key=lambda k: (row[k], -abs(k - i)))
            if row[j] >= 0.5 and best[j][1] == i:
                out[i] = j
    return out


def context(terms: Terms, scores: Scores, rows: Sequence[Row], light: float) -> Iterator[Row]:
    """Per left sentence, candidate -> features in the order of CONTEXT, from the scores and rows of the first round."""
    n, m = len(terms.left.words), len(terms.right.words)
    linked = anchors(scores)
    back = {j: i for i, j in linked.items()}
    chain = dict(
        heaviest_chain([(i, j) for i, j in linked.items()], [scores[i][j] * (1 + len(terms.left.words[i])) for i, j in linked.items()])
    )
    before_left, after_left = _nearest(linked, n)
    before_right, after_right = _nearest(back, m)
    chain_before, chain_after = _nearest(chain, n)
    margins = rivals(scores, m)
    order = LOCAL.index("order")
    untouched = untouched_share(rows, linked, n + m)
    for i, row in enumerate(scores):
        low, high = chain_before[i] or (-1, -1), chain_after[i] or (n, m)
        free = i not in chain
        features: Row = {}
        for j, score in row.items():
            known = logit(score)
            back_step = _step(i, j, before_left[i], before_right[j])
            on_step = _step(i, j, after_left[i], after_right[j])
            in_chain = float(low[1] < j < high[1])
            even = float(in_chain and (free or chain[i] == j) and high[0] - low[0] == high[1] - low[1])
            features[j] = (
                1.0,
                known,
                light,
                light * known,
                light * rows[i][j][order],
                *margins[i][j],
                _at(scores, i - 1, j - 1),
                _at(scores, i + 1, j + 1),
                max(_at(scores, i + a, j + b) for a, b in _AROUND),
                float(back_step == 0),
                float(back_step <= 1),
                float(on_step == 0),
                float(on_step <= 1),
                1 / (1 + min(len(terms.left.words[i]), len(terms.right.words[j]))),
                in_chain,
                light * in_chain,
                even,
                light * even,
                untouched,
                untouched * known,
                untouched * in_chain,
            )
        yield features


def _nearest(linked: Mapping[int, int], count: int) -> tuple[list[Pair | None], list[Pair | None]]:
    """For every sentence the last anchor before it and the first after it."""
    before: list[Pair | None] = [None] * count
    after: list[Pair | None] = [None] * count
    for order, out in ((range(count), before), (range(count - 1, -1, -1), after)):
        last: Pair | None = None
        for k in order:
            out[k] = last
            if k in linked:
                last = (k, linked[k])
    return before, after


def _step(i: int, j: int, left: Pair | None, right: Pair | None) -> int:
    """By how many sentences (i, j) departs from the diagonal through the nearest anchor of either side; far when there is none.

    The corners of the texts are no anchors: two headlines are not a pair because both come first.
    """
    return min((abs((j - anchor[1]) - (i - anchor[0])) for anchor in (left, right and (right[1], right[0])) if anchor), default=9)


def _at(scores: Scores, i: int, j: int) -> float:
    return scores[i].get(j, 0.0) if 0 <= i < len(scores) else 0.0


def logistic(features: Sequence[float], weights: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(x * w for x, w in zip(features, weights, strict=True))))))


def logit(p: float) -> float:
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))
