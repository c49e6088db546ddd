"""A not, no, never or without that is gone or new: the statement is turned round.

Measured: a changed count of negations inside a confident pair is right in 97 of 100 cases of light editing. A free rewrite denies in
other ways, and those are counted as well: words that imply a no (`expired`, `unconvinced`), two that undo each other (`cannot go ahead
without`), a part for a `not all`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import FUNCTION, content
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.text.span import Span

NEGATION = Kind("negation_changed", "claim", "M", "high", "A not, no or never is gone or new: the statement is turned round.")
KINDS = (NEGATION,)

SURE = 0.7
"""Link score from which a negation may be high: below, the two sentences may simply be about different things."""
CLAUSE = 12
"""Tokens within which two negations meet."""
_WHOLES = frozenset("all every everyone everybody everything each always entirely fully completely wholly totally necessarily both".split())
_PARTS = frozenset(
    "some several few many most part parts partly sometimes others only half minority majority exceptions exception except".split()
)


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _negations(case, pair)


def strict(side: Side, sentences: Sequence[int]) -> int:
    """How many plain negations the sentences have, those left out that undo one another."""
    return sum(hit.label == "strict" for hit in denials(side, sentences))


def denials(side: Side, sentences: Sequence[int]) -> list[Hit]:
    """Words that deny, plainly (label strict) or by what they mean (implied)."""
    out: list[Hit] = []
    for i in sentences:
        out += _counted(side, i)
    return out


def _counted(side: Side, sentence: int) -> list[Hit]:
    norms = side.document.tokens.norms
    first, last = _bounds(side, sentence)
    hits = [hit for hit in phrases("negations").find(norms, first, last) if hit.label != "other"]
    held = {k for hit in hits for k in range(hit.first, hit.last)}
    hits += [Hit("implied", k, k + 1) for k in range(first, last) if k not in held and _negative(norms[k])]
    hits.sort(key=lambda hit: hit.first)
    undone: set[int] = set()
    for n, hit in enumerate(hits):
        word = norms[hit.first]
        if hit.label != "strict" or n in undone or word in ("without", "nor", "neither"):
            continue
        later = next(
            (
                m
                for m, other in enumerate(hits[n + 1 :], n + 1)
                if other.first - hit.last <= CLAUSE and norms[other.first] in ("without", "until", "unless", "except") and m not in undone
            ),
            None,
        )
        if later is not None and not any(norms[k] in (";", ".") for k in range(hit.last, hits[later].first)):
            undone |= {n, later}
    return [hit for n, hit in enumerate(hits) if n not in undone]


def _negative(norm: str) -> bool:
    """`Unconvinced`, `leaderless`, `non-binding`."""
    return (
        (norm.startswith("un") and len(norm) > 5 and norm[2:].removeprefix("-") in gazetteer().ordinary)
        or (norm.endswith("less") and len(norm) > 6 and norm not in ("unless", "nonetheless", "nevertheless", "regardless"))
        or (norm.startswith(("non-", "non")) and len(norm) > 6 and norm[3:].removeprefix("-") in gazetteer().ordinary)
    )


def _negations(case: Case, pair: Pair) -> Iterator[Finding]:
    olds, news = denials(pair.left, pair.link.left), denials(pair.right, pair.link.right)
    if len(olds) == len(news):
        return
    more, fewer = (pair.left, pair.right) if len(olds) > len(news) else (pair.right, pair.left)
    matched, back = (pair.ahead, pair.back) if more is pair.left else (pair.back, pair.ahead)
    here = [h for h in (olds if more is pair.left else news) if not all(k in matched for k in range(h.first, h.last))]
    there = [h for h in (news if more is pair.left else olds) if not all(k in back for k in range(h.first, h.last))]
    for hit in here:
        if hit.label != "strict":
            continue
        scope = _scope(more, hit, matched)
        if scope is None:
            continue
        target = matched[scope]
        first, last = _bounds(fewer, fewer.document.sentence_at(fewer.document.tokens.starts[target]))
        if any(first <= h.first < last and abs(h.first - target) <= CLAUSE for h in there):
            continue
        if more.document.tokens.norms[hit.last] in _WHOLES and any(
            fewer.document.tokens.norms[k] in _PARTS and k not in back for k in range(first, last)
        ):
            continue  # not all of them were: some were not
        mine, theirs = more.span_of(min(hit.first, scope), max(hit.last, scope + 1)), _around(fewer, target)
        left, right = (mine, theirs) if more is pair.left else (theirs, mine)
        word = more.words(more.span_of(hit.first, hit.last))
        told = "is gone" if more is pair.left else "is new"
        why = f"“{word}” {told}: “{pair.left.words(left)}” became “{pair.right.words(right)}”."
        yield found(
            case, NEGATION, why, left=left, right=right, pair=pair, severity="high" if pair.trust >= SURE else "medium", sureness=0.92
        )


def _scope(side: Side, hit: Hit, matched: Mapping[int, int]) -> int | None:
    """The word the negation denies, if the other side has it: the next content word, else the one before."""
    tokens = side.document.tokens
    first, last = _bounds(side, side.document.sentence_at(tokens.starts[hit.first]))
    for k in range(hit.last, min(last, hit.last + 6)):
        if content(tokens.norms[k]):
            if k in matched:
                return k
            if not tokens.norms[k].endswith("ly"):
                return None  # the denied word itself went: the clause says it in other words (`not guilty`, `innocent`)
    before = [k for k in range(max(first, hit.first - 2), hit.first) if content(tokens.norms[k]) and k in matched]
    return before[-1] if before else None


def _around(side: Side, k: int) -> Span:
    """The word with the auxiliaries before it."""
    tokens = side.document.tokens
    start, _ = _bounds(side, side.document.sentence_at(tokens.starts[k]))
    first = k
    while first > max(start, k - 3) and tokens.norms[first - 1] in FUNCTION:
        first -= 1
    return side.span_of(first, k + 1)


def _bounds(side: Side, sentence: int) -> tuple[int, int]:
    here = side.document.tokens.of_sentence(sentence)
    return here.start, here.stop
