"""An open question told as an answer: `declined to say whether`, `it is unclear if`, `no sign that`, `not aware of`.

The source says that something is not known, not said or not seen; the rewrite says it, or denies it, as if somebody had. No list of
verbs is needed for the first: a `whether` or `if` under a word of not saying or not knowing leaves its clause open, whoever is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.hedging import hedges_of
from tui_reader.compare.lexicon import phrases
from tui_reader.compare.model import Severity
from tui_reader.compare.words import content
from tui_reader.records import dataclass
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Answer:
    """What the source leaves open, what the rewrite says, and why that is another statement."""

    left: Span
    right: Span
    severity: Severity
    why: str


_ASKED = frozenset(
    "say said saying clear unclear know known unknown sure unsure see seen asked wonder wondered decide decided confirm".split()
)
"""Behind one of these `if` means whether; elsewhere it opens a condition (`did not rule out a strike if talks fail`)."""
_BEFORE_VERB = frozenset("not n't would will had has have was were is are be been the a that".split())
_EITHER = frozenset("of matter or and".split())
"""Before `whether` it says that both are alike (`regardless of whether`)."""
_DOUBTS = frozenset(["may", "likely", "appears", "intent", "condition", "alleged"])
REACH = 7
"""Tokens before `whether` in which a word of silence may stand: `did not say in its statement whether`."""
STATED = 0.5
"""Share of the open clause's words that the rewrite must have to be telling the same matter."""


def answers(pair: Pair) -> Iterator[Answer]:
    """Every open question of the link's source that its rewrite answers."""
    yield from _answered(pair)
    yield from _unseen(pair)


def _answered(pair: Pair) -> Iterator[Answer]:
    theirs = pair.right.document.tokens.norms
    still = any(h.label in ("declined", "no_reply", "open") for h in phrases("response").find(theirs, pair.b[0], pair.b[-1] + 1))
    if still or any(theirs[m] == "whether" for m in pair.b) or _open(pair.right, pair.b):
        return  # `would not be drawn on what it might mean` is as silent
    for first, at, last in _open(pair.left, pair.a):
        told = [pair.ahead[k] for k in range(at + 1, last) if k in pair.ahead and content(pair.left.document.tokens.norms[k])]
        if len(told) < 2 or pair.kept(at + 1, last) < STATED or pair.left.in_quote(pair.left.span_of(at, at + 1)):
            continue
        if any(
            h.label.removesuffix("_kept") in _DOUBTS and min(told) - 8 <= h.first <= max(told)
            for h in hedges_of(pair.right, pair.link.right)
        ):
            continue  # `will look into possible breaches`
        left, right = pair.left.span_of(first, last), _verb_and(pair, min(told), max(told) + 1)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the source leaves it open."
        yield Answer(left, right, "high", why)


def _open(side: Side, tokens: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """(word of silence, `whether`, end of its clause) of every question the sentences leave open."""
    norms = side.document.tokens.norms
    asked = [k for k in tokens if norms[k] == "whether" or (norms[k] == "if" and k and norms[k - 1] in _ASKED)]
    if not asked:
        return []
    silent = [h for h in phrases("silence").find(norms, tokens[0], tokens[-1] + 1) if h.label == "silent"]
    out = []
    for k in asked:
        before = next((h for h in reversed(silent) if 0 <= k - h.last < REACH), None)
        if before is not None:
            out.append((before.first, k, _clause_end(side, k + 1, tokens[-1] + 1)))
        elif norms[k] == "whether" and norms[k - 1] not in _EITHER and norms[k + 1 : k + 2] != ("or",):
            out.append((k, k, _clause_end(side, k + 1, tokens[-1] + 1)))  # `would look at whether`, `depends on whether`
    return out


def _unseen(pair: Pair) -> Iterator[Answer]:
    """`No sign that anyone was hurt` is not `no one was hurt`, and who is `not aware of` a report does not deny it."""
    finder = phrases("silence")
    mine = [h for h in finder.find(pair.left.document.tokens.norms, pair.a[0], pair.a[-1] + 1) if h.label != "silent"]
    theirs = {h.label for h in finder.find(pair.right.document.tokens.norms, pair.b[0], pair.b[-1] + 1)}
    if not mine or theirs & {"unseen", "unaware"}:
        return
    denied = [h for h in phrases("negations").find(pair.right.document.tokens.norms, pair.b[0], pair.b[-1] + 1) if h.label != "other"]
    for hit in mine:
        last = _clause_end(pair.left, hit.last, pair.a[-1] + 1)
        told = [pair.ahead[k] for k in range(hit.last, last) if k in pair.ahead and content(pair.left.document.tokens.norms[k])]
        if not told or pair.kept(hit.last, last) < STATED:
            continue
        near = next((h for h in denied if min(told) - 10 <= h.first <= max(told)), None)
        if near is None or (hit.label == "unaware" and any(w in ("knowing", "knowledge", "aware") for w in _norms(pair))):
            continue  # `knew nothing of it`, `denied knowing of it`
        left, right = pair.left.span_of(hit.first, last), pair.right.span_of(min(near.first, *told), max(near.last, max(told) + 1))
        severity: Severity = "high" if hit.label == "unaware" else "medium"
        what = "who knows of nothing does not deny it" if hit.label == "unaware" else "that nothing was found does not say that nothing was"
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: {what}."
        yield Answer(left, right, severity, why)
        return


def _norms(pair: Pair) -> list[str]:
    return [pair.right.document.tokens.norms[m] for m in pair.b]


def _clause_end(side: Side, first: int, stop: int) -> int:
    norms = side.document.tokens.norms
    return next((k for k in range(first, stop) if norms[k] in (",", ";", ".", "?", "!", "—", "–")), stop)


def _verb_and(pair: Pair, first: int, last: int) -> Span:
    """The words told, with the auxiliaries and negation before them."""
    norms = pair.right.document.tokens.norms
    while first > pair.b[0] and norms[first - 1] in _BEFORE_VERB:
        first -= 1
    return pair.right.span_of(first, last)
