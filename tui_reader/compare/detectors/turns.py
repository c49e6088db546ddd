"""A small word that turns or limits a statement, gone or exchanged where all around it was kept: `at least`, `all but`, `and` for `or`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.align.model import Edit
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import BOUND_CHANGED, CLAIM_CHANGED, HEDGE_LOST, NUMBER_CHANGED, TITLE_CHANGED
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.verbatim import lone_edits
from tui_reader.compare.words import content
from tui_reader.text.span import Span

KINDS: tuple[Kind, ...] = ()


class Told(NamedTuple):
    """How a family of words is told: the kind, its level, and what the rewrite says now."""

    kind: Kind
    severity: Severity
    why: str


_EXCHANGED = {
    "share": Told(CLAIM_CHANGED, "medium", "of more or of fewer than the source says"),
    "stage": Told(HEDGE_LOST, "medium", "surer than the source"),
    "stage done": Told(HEDGE_LOST, "high", "what is to come is told as done"),
    "stage will": Told(HEDGE_LOST, "medium", "what is likely is told as certain"),
    "duty": Told(CLAIM_CHANGED, "medium", "what has to be and what may be are not the same"),
    "join": Told(CLAIM_CHANGED, "medium", "both together and either of them are not the same"),
    "until": Told(CLAIM_CHANGED, "medium", "where it began is told as where it ended, or the reverse"),
    "order": Told(CLAIM_CHANGED, "medium", "what came first is told as what came second"),
    "company": Told(CLAIM_CHANGED, "medium", "the opposite"),
}
_GONE = {
    "only": Told(CLAIM_CHANGED, "medium", "the source says it of nothing else"),
    "except": Told(NUMBER_CHANGED, "high", "what the source leaves out is all that the rewrite leaves"),
    "part": Told(CLAIM_CHANGED, "medium", "the source says it of a part"),
    "bound": Told(BOUND_CHANGED, "medium", "a limit is told as the date itself"),
    "open": Told(HEDGE_LOST, "medium", "the source does not say that it is one"),
    "rank": Told(TITLE_CHANGED, "medium", "another rank"),
    "limit": Told(CLAIM_CHANGED, "medium", "the source limits it"),
    "doubt": Told(HEDGE_LOST, "medium", "the source is less sure or says it of a part"),
}


_NO = frozenset("not n't no never none nor neither".split())
"""With one of these the edit says more than its small words do: `must not carry more` is `may carry at most`."""


_TELLING = frozenset("once if but except would not then later earlier least most".split())
"""Words without a meaning of their own that may still say what went."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        for edit, place in lone_edits(pair):
            yield from _turned(case, pair, edit, place)


def _turned(case: Case, pair: Pair, edit: Edit, place: Span) -> Iterator[Finding]:
    olds, news = _turns(pair.left, edit.left), _turns(pair.right, edit.right)
    told = _told(olds[0].label, [new.label for new in news]) if olds and len(olds) == 1 and news is not None else None
    if not olds or told is None or (edit.right is None and not _nothing_new(pair)):
        return
    left = pair.left.span_of(olds[0].first, olds[0].last)
    if pair.left.in_quote(left) is None or pair.right.in_quote(place) is None:
        change = f"became “{pair.right.words(place)}”" if edit.right else "is gone"
        why = f"“{pair.left.words(left)}” {change}: {told.why}."
        yield found(case, told.kind, why, left=left, right=place, pair=pair, severity=told.severity, sureness=0.82)


def _told(old: str, news: Sequence[str]) -> Told | None:
    """What it is that a label of the source has none, or these, in its place."""
    family = old.split()[0]
    if not news or (old == "part part" and "share all" in news):
        return _GONE.get(family)
    now = next((new for new in news if new.split()[0] == family), old)
    return (_EXCHANGED.get(now) or _EXCHANGED.get(family)) if now != old else None


def _counts(side: Side, hit: Hit) -> bool:
    """A share before a figure is about the figure: `some 400`, `all told, about 400`."""
    if not hit.label.startswith("share") or hit.last >= len(side.document.tokens):
        return False
    behind = side.document.tokens.span(hit.last)
    return any(q.span.overlaps(behind) for q in side.quantities.get(side.document.sentence_at(behind.start), ()))


def _nothing_new(pair: Pair) -> bool:
    """The rewrite's sentence has no word of its own, in which it may tell what is gone: `once a judge` for `a former judge`."""
    norms = pair.right.document.tokens.norms
    turns = {m for hit in phrases("turns").find(norms, pair.b[0], pair.b[-1] + 1) for m in range(hit.first, hit.last)}
    return all(m in pair.back or not (content(norms[m]) or m in turns or norms[m] in _TELLING) for m in pair.b)


def _turns(side: Side, span: Span | None) -> list[Hit] | None:
    """The small words of an edit, None where it also holds words with a meaning of their own."""
    if span is None:
        return []
    tokens = side.tokens_in(span)
    norms = side.document.tokens.norms
    hits = [hit for hit in phrases("turns").find(norms, tokens.start, tokens.stop) if not _counts(side, hit)]
    inside = {k for hit in hits for k in range(hit.first, hit.last)}
    return hits if not any((content(norms[k]) and k not in inside) or norms[k] in _NO for k in tokens) else None
