"""How two things hang together: after told as because, a connection as a cause, a part in something as its cause, a backer as a master.

A cause in the rewrite counts only when the source's sentence has none, however worded, and when both things stood together there.
`Lower` and `cut` are causes as verbs only: `a lower risk` says nothing of who lowered it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tui_reader.compare.agents import from_other_side
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import hits_of
from tui_reader.compare.kinds import RELATION_CHANGED
from tui_reader.compare.lexicon import Hit, entries
from tui_reader.compare.model import Finding, Severity
from tui_reader.compare.words import content, keys, same, stem

KINDS = (RELATION_CHANGED,)

REACH = 10
"""Tokens on either side of a word of cause in which the two things it joins stand."""
_CAUSES = ("cause", "effect")
_TOLD = {
    "association": "the source sees the two together, the rewrite says one makes the other",
    "contribution": "one cause among others is told as the cause",
    "time": "what came after is told as what came of it",
}


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.ahead) >= 2:
            yield from _made_cause(case, pair)
            yield from _unmade_cause(case, pair)
            yield from _ties(case, pair)
            yield from _sides(case, pair)


def _made_cause(case: Case, pair: Pair) -> Iterator[Finding]:
    mine, theirs = _relations(pair.left, pair.link.left), _relations(pair.right, pair.link.right)
    after = {h.label for h in theirs}
    given = [h for h in mine if h.label in (*_CAUSES, "implied") and _verbal(pair.left, h) and not _kept(pair.ahead, h)]
    for old in mine:
        if old.label not in _TOLD or _kept(pair.ahead, old) or old.label in after - {"time"}:
            continue
        new = next((h for h in theirs if _is_new(pair, h, old) and _joins(pair, h)), None)
        if new is None or (old.label == "time" and not _governs(pair, old, new)):
            continue
        if old.label != "contribution" and any(_replaced(pair, given_cause, new) or given_cause.label in _CAUSES for given_cause in given):
            continue
        left, right = pair.left.span_of(old.first, old.last), pair.right.span_of(new.first, new.last)
        severity: Severity = "high" if old.label == "association" else "medium"
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: {_TOLD[old.label]}."
        yield found(case, RELATION_CHANGED, why, left=left, right=right, pair=pair, severity=severity, sureness=0.8)
        return


def _is_new(pair: Pair, hit: Hit, old: Hit) -> bool:
    if old.label == "contribution" and any(pair.ahead.get(k) == hit.first for k in range(old.first + 1, old.last)):
        return True  # `partly because` > `because`
    wanted = _CAUSES if old.label == "association" else ("cause",)
    return hit.label in wanted and not _same_verb(pair, hit) and _verbal(pair.right, hit)


def _same_verb(pair: Pair, hit: Hit) -> bool:
    """The source has the word, and as a verb: `lowers` is not the `lower` of `a lower risk`."""
    if not _kept(pair.back, hit):
        return False
    return _verbal(pair.left, Hit(hit.label, pair.back[hit.first], pair.back[hit.first] + hit.last - hit.first))


def _replaced(pair: Pair, old: Hit, new: Hit) -> bool:
    """Does a word of the source with which it may give a cause stand in the place of the rewrite's?"""
    places = [pair.back[m] for m in range(new.first - 4, new.last + 5) if m in pair.back]
    return (
        bool(places)
        and min(places) - 3 <= old.first <= max(places) + 3
        and old.label == "implied"
        and pair.left.document.tokens.norms[old.first] not in ("to", "for", "with", "as", "so")
    )


def _unmade_cause(case: Case, pair: Pair) -> Iterator[Finding]:
    mine, theirs = _relations(pair.left, pair.link.left), _relations(pair.right, pair.link.right)
    before, after = {h.label for h in mine}, {h.label for h in theirs}
    if "association" in before or "contribution" in before or after & {"cause", "effect"}:
        return
    old = next((h for h in mine if h.label == "cause" and not _kept(pair.ahead, h)), None)
    new = next((h for h in theirs if h.label == "association" and not _kept(pair.back, h)), None)
    if old is not None and new is not None:
        left, right = pair.left.span_of(old.first, old.last), pair.right.span_of(new.first, new.last)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: a cause is told as a mere connection."
        yield found(case, RELATION_CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.7)


def _relations(side: Side, sentences: tuple[int, ...]) -> list[Hit]:
    return sorted([*hits_of("relations", side, sentences), *_compared(side, sentences)], key=lambda h: h.first)


_GROUPS = frozenset("people those men women children".split())
_BETTER = frozenset("more less fewer lower higher better worse likelier".split())
_HAVE = frozenset("had have were are did do showed show scored score lived live".split())


def _compared(side: Side, sentences: tuple[int, ...]) -> Iterator[Hit]:
    """`Those who exercised scored better`: two groups side by side."""
    norms = side.document.tokens.norms
    for i in sentences:
        here = side.document.tokens.of_sentence(i)
        for k in range(here.start + 1, here.stop - 1):
            grouped = norms[k - 1] in _GROUPS or (norms[k - 1].endswith("s") and not norms[k - 1].endswith("ss"))
            if norms[k] == "who" and grouped and any(w in _BETTER or (w.endswith("er") and w != "after") for w in norms[k + 1 : here.stop]):
                yield Hit("association", k - 1, k + 1)
            elif norms[k] in _HAVE and (norms[k - 1].endswith("ers") or norms[k - 1] in _GROUPS) and _BETTER & set(norms[k + 1 : k + 4]):
                yield Hit("association", k, k + 1)  # `coffee drinkers had fewer strokes`


def _kept(matched: Mapping[int, int], hit: Hit) -> bool:
    return all(k in matched for k in range(hit.first, hit.last))


_BEFORE_NOUN = frozenset("a an the its his her their this that of with in at by from for and or much far any no his some such".split())
_COPULAS = frozenset("is are was were be been had has have remained stayed".split())


def _verbal(side: Side, hit: Hit) -> bool:
    """A verb or a link, no noun or adjective (`a lower risk`, `the increase`, `was lower`)."""
    norms = side.document.tokens.norms
    if hit.label != "effect" or hit.last - hit.first > 1:
        return True
    before = norms[hit.first - 1] if hit.first else "."
    if norms[hit.first] == "lower" and (before in _COPULAS or norms[hit.last : hit.last + 1] == ("than",)):
        return False
    return before not in _BEFORE_NOUN


def _joins(pair: Pair, hit: Hit) -> bool:
    """Both things stand about the word: matched words before it and behind it, or behind it on both sides of a comma."""
    norms = pair.right.document.tokens.norms
    here = pair.right.document.tokens.of_sentence(pair.right.document.sentence_at(pair.right.document.tokens.starts[hit.first]))
    before = [m for m in range(max(here.start, hit.first - REACH), hit.first) if m in pair.back and content(norms[m])]
    behind = [m for m in range(hit.last, min(here.stop, hit.last + REACH)) if m in pair.back and content(norms[m])]
    if (before and behind) or (before and norms[hit.last : hit.last + 1] and norms[hit.last] in _IT):
        return True
    if behind and not before and hit.label == "cause":
        first = [m for m in range(max(here.start, hit.first - REACH), hit.first) if content(norms[m])]
        return bool(first) and all(m not in pair.back for m in first) and _told_near(pair, [norms[m] for m in first])
    comma = next((m for m in range(hit.last, here.stop) if norms[m] == ","), None)
    rest = range(comma, min(here.stop, comma + REACH)) if comma is not None else range(0)
    return hit.first == here.start and bool(behind) and any(m in pair.back and content(norms[m]) for m in rest)


_IT = frozenset("it this that them these those".split())


def _told_near(pair: Pair, words: Sequence[str]) -> bool:
    """Do the sentences beside the linked ones have most of the words: `the collapse` of the sentence before?"""
    document = pair.left.document
    around = range(max(0, min(pair.link.left) - 2), min(len(document.sentences), max(pair.link.left) + 3))
    near = {key for i in around for k in document.tokens.of_sentence(i) for key in keys(document.tokens.norms[k])}
    return sum(not near.isdisjoint(keys(w)) for w in words) >= 0.6 * len(words)


def _governs(pair: Pair, old: Hit, new: Hit) -> bool:
    """What followed the word of time is what the word of cause now names: right behind it, or right before a verb of causing."""
    norms, x = pair.right.document.tokens.norms, pair.left.document.tokens.norms
    behind = _nearest(pair, range(new.last, min(pair.b[-1] + 1, new.last + REACH)))
    before = _nearest(pair, range(new.first - 1, max(pair.b[0] - 1, new.first - REACH), -1))
    ended = not x[old.last : old.last + 1] or not x[old.last][-1].isalnum()  # `a tremor shortly before.`
    window = range(old.first - 8, old.first) if ended else range(old.last, old.last + 6)
    if x[old.first] == "since" and any(w[0].isdigit() for w in x[old.last : old.last + 3]):
        return False
    links = norms[new.first] in _LINKS or norms[new.last - 1] in ("of", "by", "from", "for")
    return behind in window if links else before in window


_LINKS = frozenset("because due owing thanks as on attributed put down blamed in".split())
"""Words of cause whose cause stands behind them; before the verbs it stands before."""


def _nearest(pair: Pair, tokens: range) -> int | None:
    """The source's token of the first content word of `tokens` that it has."""
    norms = pair.right.document.tokens.norms
    return next((pair.back[m] for m in tokens if m in pair.back and content(norms[m])), None)


_BY = ("by",)


def _ties(case: Case, pair: Pair) -> Iterator[Finding]:
    """One tie in the place of another: backed by, run by; a supplier, a subsidiary."""
    x, y = pair.left.document.tokens, pair.right.document.tokens
    for k in pair.a:
        tie = _tie(x.norms, k)
        if tie is None or k in pair.ahead:
            continue
        for m in pair.seat(k):
            other = _tie(y.norms, m)
            if other is None or other.removesuffix("_by") == tie.removesuffix("_by") or m in pair.back or same(x.norms[k], y.norms[m]):
                continue
            if from_other_side(pair, k, m):
                continue
            left, right = pair.left.span_of(k, k + 1), pair.right.span_of(m, m + 1)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: another tie between the two."
            yield found(case, RELATION_CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.8)
            return


@cache
def _lines() -> dict[str, str]:
    return {stem(word): label for label, words in entries("ties") for word in words}


def _tie(norms: Sequence[str], k: int) -> str | None:
    """The line of data/ties.txt of a noun, of a participle before `by`, or of the last part of `Russian-backed`."""
    word = norms[k].rpartition("-")[2]
    label = _lines().get(stem(word))
    if label is None or not label.endswith("_by"):
        return label
    return label if "-" in norms[k] or norms[k + 1 : k + 2] == _BY else None


_PARTS = {("with", "for"), ("for", "with"), ("with", "against"), ("against", "with"), ("for", "against"), ("against", "for")}


def _sides(case: Case, pair: Pair) -> Iterator[Finding]:
    """The same verb with another side: works with, works for; voted for, voted against."""
    x, y = pair.left.document.tokens, pair.right.document.tokens
    for k, m in pair.ahead.items():
        if k + 2 >= len(x) or m + 2 >= len(y) or stem(x.norms[k]) != stem(y.norms[m]) or stem(x.norms[k]) not in _SIDING:
            continue
        parts = (x.norms[k + 1], y.norms[m + 1])
        if parts in _PARTS and (pair.ahead.get(k + 2) == m + 2 or pair.ahead.get(k + 3) in (m + 2, m + 3)):
            left, right = pair.left.span_of(k, k + 3), pair.right.span_of(m, m + 3)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: another side."
            yield found(case, RELATION_CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.8)
            return


_SIDING = frozenset(stem(w) for w in "work fight vote campaign play speak argue testify act rule join side lobby march protest".split())
