"""Which words of two runs of words are each other's: a weighted path in order, without stray islands, and what was moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from tui_reader.align.common import COMMON
from tui_reader.records import dataclass

SMALL = 40_000
"""Product of lengths up to which words are weighed one by one (12 ms); above it a plain longest common subsequence."""
LARGE = 100_000_000
"""Product of lengths above which only runs around words that occur once on each side are compared (opcodes take n * m / 8 bytes)."""
CONTENT, FUNCTION, MARK = 1.0, 0.25, 0.1
RUN_BONUS = 0.3
"""For a match that continues one: keeps `of the` with its own noun."""
ENDING = 0.7
"""Weight of a word with another ending."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words: their canonical forms, how much each says, and whether each directly follows the one before it."""

    forms: Sequence[str]
    weights: Sequence[float]
    follows: Sequence[bool]


def weight(form: str) -> float:
    if not any(map(str.isalnum, form)):
        return MARK
    return FUNCTION if form.removesuffix("'s") in COMMON else CONTENT


@lru_cache(maxsize=65536)
def shared_stem(a: str, b: str) -> int:
    """Length of the beginning two different words share if only their endings differ (dinner, dinners), else 0. Never for numbers."""
    if a in COMMON or b in COMMON:  # the, there
        return 0
    size = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        size += 1
    longest = max(len(a), len(b))
    ok = size >= 3 and size * 2 > longest and longest - size <= 4 and a.isalpha() and b.isalpha()
    return size if ok else 0


def matched(a: Words, b: Words) -> list[Pair]:
    """Ascending pairs of equal words, or of words with another ending; readable rather than most."""
    return _without_islands(_path(a, b), a, b)


def _path(a: Words, b: Words) -> list[Pair]:
    first, last = 0, 0
    n, m = len(a.forms), len(b.forms)
    while first < min(n, m) and a.forms[first] == b.forms[first]:
        first += 1
    while last < min(n, m) - first and a.forms[n - 1 - last] == b.forms[m - 1 - last]:
        last += 1
    rows, columns = n - first - last, m - first - last
    if rows * columns <= SMALL:
        middle = _weighed(a, b, range(first, n - last), range(first, m - last))
    elif rows * columns <= LARGE:
        middle = _longest(a.forms, b.forms, range(first, n - last), range(first, m - last))
    else:
        middle = _anchored(a, b, range(first, n - last), range(first, m - last))
    return [(k, k) for k in range(first)] + middle + [(n - last + k, m - last + k) for k in range(last)]


def _weighed(a: Words, b: Words, rows: range, columns: range) -> list[Pair]:
    width = len(columns)
    best = [[0.0] * (width + 1)]
    ended = [0.0] * (width + 1)  # best path whose last step is this match; 0 = no match here
    steps: list[list[float]] = [ended]
    head = [form[:3] for form in b.forms]
    for i in rows:
        form, start, above = a.forms[i], a.forms[i][:3], best[-1]
        line, step = [0.0] * (width + 1), [0.0] * (width + 1)
        for n, j in enumerate(columns, 1):
            top = line[n - 1] if line[n - 1] >= above[n] else above[n]
            if head[j] == start:
                worth = a.weights[i] if form == b.forms[j] else ENDING if shared_stem(form, b.forms[j]) else 0.0
                if worth:
                    run = steps[-1][n - 1]
                    step[n] = worth + max(above[n - 1], run + RUN_BONUS if run else 0.0)
                    top = max(top, step[n])
            line[n] = top
        best.append(line)
        steps.append(step)
    out = []
    i, n, in_run = len(rows), width, False
    while i and n:
        step_here = steps[i][n]
        if step_here and (in_run or step_here == best[i][n]):
            out.append((rows[i - 1], columns[n - 1]))
            run = steps[i - 1][n - 1]
            in_run = bool(run) and run + RUN_BONUS >= best[i - 1][n - 1]
            i, n = i - 1, n - 1
        elif best[i - 1][n] >= best[i][n - 1]:
            i -= 1
        else:
            n -= 1
    return out[::-1]


def _longest(a: Sequence[str], b: Sequence[str], rows: range, columns: range) -> list[Pair]:
    blocks = Indel.opcodes(a[rows.start : rows.stop], b[columns.start : columns.stop])
    return [
        (rows.start + op.src_start + k, columns.start + op.dest_start + k)
        for op in blocks
        if op.tag == "equal"
        for k in range(op.src_end - op.src_start)
    ]


def _anchored(a: Words, b: Words, rows: range, columns: range) -> list[Pair]:
    """Between words that occur once on each side; a stretch that is still too large is left unmatched."""
    once_a, once_b = (
        {form: k for k, form in zip(own, words.forms[own.start : own.stop], strict=True)} for own, words in ((rows, a), (columns, b))
    )
    unique = _ascending(sorted((once_a[form], once_b[form]) for form in _once(a.forms, rows) & _once(b.forms, columns)))
    out: list[Pair] = []
    i, j = rows.start, columns.start
    for at, to in [*unique, (rows.stop, columns.stop)]:
        if 0 < (at - i) * (to - j) <= LARGE:
            out += _longest(a.forms, b.forms, range(i, at), range(j, to))
        if at < rows.stop:
            out.append((at, to))
        i, j = at + 1, to + 1
    return out


def _once(forms: Sequence[str], own: range) -> set[str]:
    seen: dict[str, int] = {}
    for k in own:
        seen[forms[k]] = seen.get(forms[k], 0) + 1
    return {form for form, n in seen.items() if n == 1}


def _ascending(pairs: Sequence[Pair]) -> list[Pair]:
    tails: list[int] = []
    chain: list[list[Pair]] = []
    links: dict[Pair, Pair | None] = {}
    for i, j in pairs:
        at = bisect_left(tails, j)
        if at == len(tails):
            tails.append(j)
            chain.append([])
        tails[at] = j
        links[i, j] = chain[at - 1][-1] if at else None
        chain[at].append((i, j))
    out: list[Pair] = []
    pair = chain[-1][-1] if chain else None
    while pair is not None:
        out.append(pair)
        pair = links[pair]
    return out[::-1]


def runs(pairs: Sequence[Pair], joined: Callable[[Pair, Pair], bool]) -> list[list[Pair]]:
    """Neighbouring pairs in stretches; `joined` says whether the second may continue the first."""
    out: list[list[Pair]] = []
    for pair in pairs:
        if out and joined(out[-1][-1], pair):
            out[-1].append(pair)
        else:
            out.append([pair])
    return out


def _without_islands(pairs: list[Pair], a: Words, b: Words) -> list[Pair]:
    """Leave out stretches of up to three function words or marks in the midst of larger changes: they are chance, not what was kept."""
    stretches = runs(pairs, lambda p, q: q == (p[0] + 1, p[1] + 1))
    kept: list[list[Pair]] = []
    for n, stretch in enumerate(stretches):
        if len(stretch) <= 3 and all(a.weights[i] < CONTENT for i, _ in stretch):
            before = kept[-1][-1] if kept else (-1, -1)
            after = stretches[n + 1][0] if n + 1 < len(stretches) else (len(a.forms), len(b.forms))
            gaps = [(q[0] - p[0] - 1, q[1] - p[1] - 1) for p, q in ((before, stretch[0]), (stretch[-1], after))]
            replaced = sum(min(gap) > 0 for gap in gaps)
            if all(map(any, gaps)) and replaced and sum(map(sum, gaps)) >= (0, 5, 3)[replaced] * len(stretch):
                continue
        kept.append(stretch)
    return [pair for stretch in kept for pair in stretch]


def moved(a: Words, b: Words, pairs: Sequence[Pair]) -> list[tuple[int, int, int]]:
    """Phrases that stand elsewhere: (place in a, place in b, length), longest first taken, sorted by place in b.

    Only words the path did not match; a phrase needs a word that says something, and a single such word three letters or a digit.
    """
    free_a, free_b = set(range(len(a.forms))) - {i for i, _ in pairs}, set(range(len(b.forms))) - {j for _, j in pairs}
    where: dict[str, list[int]] = {}
    for j in sorted(free_b):
        where.setdefault(b.forms[j], []).append(j)
    found = []
    for i in sorted(free_a):
        for j in where.get(a.forms[i], [])[:20]:
            if i - 1 in free_a and j - 1 in free_b and a.forms[i - 1] == b.forms[j - 1] and a.follows[i] and b.follows[j]:
                continue  # inside a longer one
            size = 1
            while (
                i + size in free_a
                and j + size in free_b
                and a.forms[i + size] == b.forms[j + size]
                and a.follows[i + size]
                and b.follows[j + size]
            ):
                size += 1
            found.append((sum(a.weights[i : i + size]), i, j, size))
    out: list[tuple[int, int, int]] = []
    for _, i, j, size in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        while size and a.weights[i] == MARK:
            i, j, size = i + 1, j + 1, size - 1
        while size and a.weights[i + size - 1] < CONTENT:
            size -= 1
        says = max(a.weights[i : i + size], default=0.0)
        long = size > 1 or (size == 1 and (len(a.forms[i]) > 2 or a.forms[i].isdigit()))
        if says >= CONTENT and long and free_a.issuperset(range(i, i + size)) and free_b.issuperset(range(j, j + size)):
            free_a.difference_update(range(i, i + size))
            free_b.difference_update(range(j, j + size))
            out.append((i, j, size))
    return sorted(out, key=lambda move: move[1])
