"""What was cut from a sentence otherwise kept word for word, and the one word swapped in it.

In free paraphrase a missing or another word says little: one in three was a change of fact. Where all the rest was kept, a
rewriter who takes a word out or puts another in means something by it: four in five were, on pairs annotated by others
(docs/detection.md). The closer the copy, the more a word weighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.align.model import Edit
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED, CLAIM_DROPPED
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content, keys, same
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin, known

KINDS: tuple[Kind, ...] = ()

OWN = 0.95
"""Share of the rewrite's content words that the source sentence must have for a cut to weigh: it says next to nothing of its own."""
KEPT = 0.85
"""Share of the content words that both sides must share for a swap to weigh."""
LEAST = 5
"""Content words of the shorter side: in a headline of four, one word is a quarter."""
EMPTY = frozenset(
    "also however meanwhile moreover furthermore additionally indeed then now today yesterday tomorrow tonight still just already here there"
    " that this these those so too again later earlier recently currently previously overall further especially namely respectively".split()
)
"""Words whose loss an editor does not miss: they join sentences, or set them in a time that the dateline gives."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.link.left) > 1 or len(pair.link.right) > 1:
            continue
        kept, own = _share(pair.left, pair.a, pair.ahead), _share(pair.right, pair.b, pair.back)
        if own >= OWN:
            yield from _cuts(case, pair)
        if min(kept, own) >= KEPT and min(_size(pair.left, pair.a), _size(pair.right, pair.b)) >= LEAST:
            yield from _swaps(case, pair)


def _cuts(case: Case, pair: Pair) -> Iterator[Finding]:
    norms = pair.left.document.tokens.norms
    for edit in pair.edits:
        if edit.op != "delete" or edit.minor or edit.left is None:
            continue
        here = pair.left.tokens_in(edit.left)
        lost = [k for k in here if content(norms[k]) and k not in pair.ahead and norms[k] not in EMPTY]
        if not lost or not _verbatim_around(pair, here) or _said_otherwise(pair.left, edit.left, lost) or _near(case, pair, lost):
            continue
        why = f"“{pair.left.words(edit.left)}” was cut from a sentence otherwise kept: it now says more, or less, than the source."
        yield found(case, CLAIM_DROPPED, why, left=edit.left, pair=pair, severity="medium", sureness=0.8)


def _verbatim_around(pair: Pair, cut: range) -> bool:
    """The words before and after the cut follow each other in the rewrite; a comma may have come between."""
    before, after = pair.ahead.get(cut.start - 1), pair.ahead.get(cut.stop)
    if cut.start == pair.a[0]:
        return after is not None and after - pair.b[0] <= 1
    if after is None:
        return before is not None and cut.stop >= pair.a[-1]
    return before is not None and 1 <= after - before <= 2


def _said_otherwise(side: Side, cut: Span, lost: Sequence[int]) -> bool:
    """The cut is a matter of other detectors: a quotation, a name, a figure or date, or who said it."""
    index = side.document.sentence_at(cut.start)
    if side.in_quote(cut) is not None or side.document.sentences[index].role != "body":
        return True
    tokens = side.document.tokens
    known_facts = [*(q.span for q in side.quantities.get(index, ())), *(n.span for n in side.names.get(index, ()))]
    known_facts += [span for claim in side.claims.get(index, ()) for span in (*claim.cue, *claim.speaker)]
    return all(any(fact.overlaps(tokens.span(k)) for fact in known_facts) or not tokens.norms[k][0].isalpha() for k in lost)


def _near(case: Case, pair: Pair, lost: Sequence[int]) -> bool:
    """The rewrite says most of it in this sentence or the ones beside it."""
    tokens, norms = case.rewrite.document.tokens, pair.left.document.tokens.norms
    j = pair.link.right[0]
    last = len(case.rewrite.document.sentences) - 1
    beside = {
        key
        for index in range(max(0, j - 1), min(last, j + 1) + 1)
        for k in tokens.of_sentence(index)
        if content(tokens.norms[k]) and (index != j or k not in pair.back)
        for key in keys(tokens.norms[k])
    }
    return sum(not beside.isdisjoint(keys(norms[k])) for k in lost) > len(lost) / 2


def _swaps(case: Case, pair: Pair) -> Iterator[Finding]:
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    for edit in pair.edits:
        swap = _swap(pair, edit)
        if swap is None or edit.left is None or edit.right is None:
            continue
        k, m = swap
        if _unlike(x[k], y[m]) and not _fact(pair.left, k) and not _fact(pair.right, m):
            why = f"“{pair.left.words(edit.left)}” became “{pair.right.words(edit.right)}” in a sentence otherwise kept."
            yield found(case, CLAIM_CHANGED, why, left=edit.left, right=edit.right, pair=pair, severity="medium", sureness=0.78)


def _swap(pair: Pair, edit: Edit) -> tuple[int, int] | None:
    """The one content word on each side of a short replacement, when neither stands for another word."""
    if edit.op != "replace" or edit.minor or edit.left is None or edit.right is None:
        return None
    here, there = pair.left.tokens_in(edit.left), pair.right.tokens_in(edit.right)
    if len(here) > 3 or len(there) > 3:
        return None
    old = [k for k in here if content(pair.left.document.tokens.norms[k])]
    new = [m for m in there if content(pair.right.document.tokens.norms[m])]
    return (old[0], new[0]) if len(old) == len(new) == 1 and old[0] not in pair.ahead and new[0] not in pair.back else None


def _unlike(old: str, new: str) -> bool:
    """Two ordinary words that no list takes for one another, neither short for the other."""
    if not (old.isalpha() and new.isalpha() and known(old) and known(new)) or old[:3] == new[:3]:
        return False
    return not same(old, new) and kin(old, new) in (Kin.NONE, Kin.SIBLING, Kin.OPPOSITE)


def _fact(side: Side, k: int) -> bool:
    """The word belongs to a figure, a date, a name, a quotation or the words of saying: others watch over those."""
    span = side.document.tokens.span(k)
    index = side.document.sentence_at(span.start)
    spans = [*(q.span for q in side.quantities.get(index, ())), *(n.span for n in side.names.get(index, ()))]
    spans += [cue for claim in side.claims.get(index, ()) for cue in (*claim.cue, *claim.speaker)]
    return side.in_quote(span) is not None or any(s.overlaps(span) for s in spans)


def _share(side: Side, here: Sequence[int], matched: Mapping[int, int]) -> float:
    words = [k for k in here if content(side.document.tokens.norms[k])]
    return sum(k in matched for k in words) / len(words) if words else 0.0


def _size(side: Side, here: Sequence[int]) -> int:
    return sum(content(side.document.tokens.norms[k]) for k in here)
