"""What anybody would try first for aligning sentences; each takes two lists of sentences and gives pairs (i, j)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz.fuzz import token_set_ratio

Pairs = set[tuple[int, int]]


def difflib_lines(left: Sequence[str], right: Sequence[str]) -> Pairs:
    """difflib on the sentences as lines; inside what it calls replaced, the most alike sentence at a ratio of .5 or more."""
    out: Pairs = set()
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            out |= {(a + k, c + k) for k in range(b - a)}
        elif tag == "replace":
            scores = [[SequenceMatcher(None, left[i], right[j]).ratio() for j in range(c, d)] for i in range(a, b)]
            out |= {(a + i, c + j) for i, j in greedy(scores, 0.5)}
    return out


def token_set(left: Sequence[str], right: Sequence[str]) -> Pairs:
    """rapidfuzz's token_set_ratio, best pair first, from 60 of 100."""
    return greedy([[token_set_ratio(a, b) / 100 for b in right] for a in left], 0.6)


def tfidf_monotone(left: Sequence[str], right: Sequence[str]) -> Pairs:
    """Cosine of character 4-grams by tf-idf; the heaviest path in the order of both texts, pairs from .2."""
    rows = [Counter(text[k : k + 4] for k in range(max(1, len(text) - 3))) for text in (s.casefold() for s in (*left, *right))]
    count = Counter(gram for row in rows for gram in row)
    vectors = [{g: n * math.log((len(rows) + 1) / count[g]) for g, n in row.items()} for row in rows]
    norms = [math.sqrt(sum(w * w for w in v.values())) or 1.0 for v in vectors]
    n, m = len(left), len(right)
    scores = [
        [sum(w * vectors[n + j].get(g, 0.0) for g, w in vectors[i].items()) / norms[i] / norms[n + j] for j in range(m)] for i in range(n)
    ]
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n):
        for j in range(m):
            step = best[i][j] + scores[i][j] - 0.2 if scores[i][j] > 0.2 else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], step)
    out: Pairs = set()
    while n and m:
        if best[n][m] == best[n - 1][m]:
            n -= 1
        elif best[n][m] == best[n][m - 1]:
            m -= 1
        else:
            n, m = n - 1, m - 1
            out.add((n, m))
    return out


def greedy(scores: Sequence[Sequence[float]], least: float) -> Pairs:
    """Best pair first, each sentence once."""
    left: set[int] = set()
    right: set[int] = set()
    out: Pairs = set()
    for _, i, j in sorted((-score, i, j) for i, row in enumerate(scores) for j, score in enumerate(row) if score >= least):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.add((i, j))
    return out
