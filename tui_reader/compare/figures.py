"""The quantities of a link, held against one another: which are the same amount, and which stands in the place of which."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.quantities import agrees, alike, is_date, rounds, same_number, same_value
from tui_reader.compare.words import content, same
from tui_reader.extract.model import Quantity
from tui_reader.text.span import Span

SURE = 0.6
"""Link score from which a figure may stand in the place of another on little company."""


def equal_pairs(pair: Pair, mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """The same amount on both sides: nearest first, where it is there twice."""
    free = list(theirs)
    out: list[tuple[Quantity, Quantity]] = []
    for test in (same_value, rounds, _same_day):
        for old in mine:
            if any(old is o for o, _ in out):
                continue
            options = [new for new in free if test(old, new)]
            if options:
                wanted = _there(pair, old)
                new = min(options, key=lambda q: abs(q.span.start - wanted))
                free.remove(new)
                out.append((old, new))
    return out


def _same_day(old: Quantity, new: Quantity) -> bool:
    """`Today` told as the weekday, and the like: neither says more than the other."""
    return is_date(old) and is_date(new) and agrees(old, new) and agrees(new, old)


def same_words(pair: Pair, new: Quantity, left: list[Quantity]) -> bool:
    """The words stand in the source as they are, though read as another kind there (`a third, who` and `a third diplomat`); takes that one out."""
    norms = pair.right.document.tokens.norms
    here = [m for m in pair.right.tokens_in(new.span) if content(norms[m])]
    if not here or any(m not in pair.back for m in here):
        return False
    spans = [pair.left.document.tokens.span(pair.back[m]) for m in here]
    measured = new.kind == "cardinal" and new.of is not None  # `12 truckloads` is no `12 tonnes`
    twin = next(
        (
            q
            for q in left
            if q.kind != new.kind and all(q.span.overlaps(s) for s in spans) and not (measured and q.unit and same_number(q, new))
        ),
        None,
    )
    if twin is None:
        return False
    left.remove(twin)
    return True


def _there(pair: Pair, old: Quantity) -> int:
    """Offset in the rewrite that stands for the source quantity's place."""
    k = pair.opposite(pair.left.token_at(old.span.start))
    return pair.right.document.tokens.starts[k] if k is not None else pair.right.document.sentences[pair.link.right[0]].span.start


def seat_of(pair: Pair, new: Quantity, left: Sequence[Quantity]) -> Quantity | None:
    """The source quantity in whose place `new` stands: the same figure with another unit, or one alike with the same words beside it."""
    unit = [old for old in left if same_number(old, new)]
    if unit:
        return unit[0]
    options = [old for old in left if alike(old, new)]
    if not options:
        return None
    best = max(options, key=lambda old: _company(pair, old, new))
    shared = _company(pair, best, new)
    alone = len(options) == 1 and not _of_others(pair, best, new)
    return best if shared >= 2 or (pair.trust >= SURE and (shared > 0 or alone)) else None


def _of_others(pair: Pair, old: Quantity, new: Quantity) -> bool:
    """They count different things: 70 boxes, two men."""
    return old.of is not None and new.of is not None and not same_noun(pair, old.of, new.of)


def _company(pair: Pair, old: Quantity, new: Quantity) -> float:
    """How many words around the two stand for one another; what is counted counts double."""
    score = 0.0
    if old.of is not None and new.of is not None and same_noun(pair, old.of, new.of):
        score += 2.0
    around = set(_near(pair.right, new.span))
    score += sum(pair.ahead.get(k) in around for k in _near(pair.left, old.span))
    return score


def _near(side: Side, span: Span) -> list[int]:
    inside = side.tokens_in(span)
    tokens = side.document.tokens
    here = tokens.of_sentence(side.document.sentence_at(span.start))
    return [
        k for k in range(max(here.start, inside.start - 4), min(here.stop, inside.stop + 4)) if k not in inside and content(tokens.norms[k])
    ]


def same_noun(pair: Pair, a: Span, b: Span) -> bool:
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    olds, news = list(pair.left.tokens_in(a)), list(pair.right.tokens_in(b))
    return any(pair.ahead.get(k) == m or same(x[k], y[m]) for k in olds for m in news)
