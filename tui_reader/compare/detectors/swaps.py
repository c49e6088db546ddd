"""One word swapped for another in a sentence otherwise kept word for word: `copper` for `coal`, `consumption` for `bills`.

In free paraphrase another word says little: one in three was a change of fact. Where all the rest was kept, a rewriter who puts
another word in means something by it: three in four did, on pairs annotated by others (docs/detection.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.align.model import Edit
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content, light, same
from tui_reader.text.thesaurus import Kin, kin, known

KINDS: tuple[Kind, ...] = ()

KEPT = 0.85
"""Share of the content words that both sides must share for a swap to weigh."""
LEAST = 5
"""Content words of the shorter side: in a headline of four, one word is a quarter."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if (
            len(pair.link.left) == len(pair.link.right) == 1
            and _kept(pair.left, pair.a, pair.ahead)
            and _kept(pair.right, pair.b, pair.back)
        ):
            yield from _swaps(case, pair)


def _kept(side: Side, here: Sequence[int], matched: Mapping[int, int]) -> bool:
    words = [k for k in here if content(side.document.tokens.norms[k])]
    return len(words) >= LEAST and sum(k in matched for k in words) >= KEPT * len(words)


def _swaps(case: Case, pair: Pair) -> Iterator[Finding]:
    for edit in pair.edits:
        swap = _swap(pair, edit)
        if swap is None or (_reports(pair.left, swap[0]) and _reports(pair.right, swap[1])):
            continue  # one verb of saying for another (compare/cues.py)
        if not _fact(pair.left, swap[0]) and not _fact(pair.right, swap[1]):
            left, right = pair.left.document.tokens.span(swap[0]), pair.right.document.tokens.span(swap[1])
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}” in a sentence otherwise kept."
            yield found(case, CLAIM_CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.78)


def _swap(pair: Pair, edit: Edit) -> tuple[int, int] | None:
    """The one word on each side of a replacement, when neither stands for another word and no list takes one for the other."""
    if edit.op != "replace" or edit.minor or edit.left is None or edit.right is None:
        return None
    here, there = pair.left.tokens_in(edit.left), pair.right.tokens_in(edit.right)
    if not len(here) == len(there) == 1 or here[0] in pair.ahead or there[0] in pair.back:
        return None
    old, new = pair.left.document.tokens.norms[here[0]], pair.right.document.tokens.norms[there[0]]
    plain = all(word.isalpha() and content(word) and not light(word) and known(word) for word in (old, new))
    # three letters alike: one is short for the other (`Cllr`, `Councillor`), or derived from it
    return (here[0], there[0]) if plain and old[:3] != new[:3] and not _alike(old, new) else None


def _alike(old: str, new: str) -> bool:
    return same(old, new) or kin(old, new) in (Kin.SAME, Kin.CLOSE, Kin.KIND)


def _fact(side: Side, k: int) -> bool:
    """The word belongs to a figure, a date, a name, a quotation or a speaker: others watch over those."""
    span = side.document.tokens.span(k)
    index = side.document.sentence_at(span.start)
    spans = [*(q.span for q in side.quantities.get(index, ())), *(n.span for n in side.names.get(index, ()))]
    spans += [part for claim in side.claims.get(index, ()) for part in claim.speaker]
    return side.in_quote(span) is not None or any(s.overlaps(span) for s in spans)


def _reports(side: Side, k: int) -> bool:
    span = side.document.tokens.span(k)
    return any(cue.overlaps(span) for claim in side.claims.get(side.document.sentence_at(span.start), ()) for cue in claim.cue)
