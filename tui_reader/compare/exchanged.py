"""Two figures of one sentence that changed places: `operating profit of 3.1 million and net profit of 2.3` told the other way round.

Each figure has the words of its stretch, from the last comma or `and` to the next; the nearer, the more they count. The two are exchanged
when words of the first stand with the second in the rewrite, and words of the second with the first, and what stayed weighs less. A text
that tells them in another order takes the words along. Only the same word speaks for an exchange: of two forecasts one was expected and
one predicted, and either word may be told for the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.quantities import alike, is_date, same_value
from tui_reader.compare.words import content, stem
from tui_reader.extract.model import Quantity
from tui_reader.text.span import Span

MOST = 12
"""Figures of one sentence looked at; a table has more."""
_BREAKS = frozenset(", ; : ( ) and but or while whereas against versus compared than".split())


def exchanged(pair: Pair, equal: Sequence[tuple[Quantity, Quantity]]) -> Iterator[tuple[tuple[Span, Span], Quantity]]:
    """Where a figure of the source and its words stood, where the words stand now; and the rewrite's figure that has another's words."""
    if not 2 <= len(equal) <= MOST:
        return
    olds, news = [old for old, _ in equal], [new for _, new in equal]
    for (old, new), (other, now) in combinations(equal, 2):
        if not _comparable(old, other) or same_value(old, other) or not same_value(old, new) or not same_value(other, now):
            continue
        mine, theirs = _own(pair.left, old, other, olds)
        here, there = _own(pair.right, new, now, news)
        goes, comes = _moved(pair, mine, there, exactly=True), _moved(pair, theirs, here, exactly=True)
        stays, keeps = _moved(pair, mine, here), _moved(pair, theirs, there)
        both = (
            goes
            and comes
            and not (stays and keeps)
            and (not keeps or _weight(mine, goes) + _weight(theirs, comes) > _weight(theirs, keeps))
        )
        if both or (len(goes) > 1 and not (stays or keeps or any(k in pair.ahead for k in theirs))):
            left = old.span.cover(pair.left.document.tokens.span(goes[0]))
            yield (left, now.span.cover(pair.right.document.tokens.span(pair.ahead[goes[0]]))), now


def _comparable(old: Quantity, other: Quantity) -> bool:
    """Could each stand where the other does: alike, and days told in one way."""
    return (
        (alike(old, other) or None in (old.unit, other.unit))
        and is_date(old) == is_date(other)
        and (not is_date(old) or [c.isdigit() for c in str(old.value)] == [c.isdigit() for c in str(other.value)])
    )


def _weight(words: Sequence[int], some: Sequence[int]) -> float:
    """Of words in the order of their distance: the first counts one, the next a half, and so on."""
    return sum(1 / (words.index(k) + 1) for k in some)


def _moved(pair: Pair, words: Sequence[int], to: Sequence[int], *, exactly: bool = False) -> list[int]:
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    return [k for k in words if (m := pair.ahead.get(k)) in to and m is not None and (not exactly or stem(x[k]) == stem(y[m]))]


def _own(side: Side, first: Quantity, second: Quantity, figures: Sequence[Quantity]) -> tuple[list[int], list[int]]:
    """The words that stand with each of the two and not with the other."""
    norms = side.document.tokens.norms
    a, b = _stretch(side, first, figures), _stretch(side, second, figures)
    shared = {stem(norms[k]) for k in a} & {stem(norms[k]) for k in b}
    return [k for k in a if stem(norms[k]) not in shared], [k for k in b if stem(norms[k]) not in shared]


def _stretch(side: Side, q: Quantity, figures: Sequence[Quantity]) -> list[int]:
    """Content words round the figure up to a break or another figure on either side."""
    tokens, inside = side.document.tokens, side.tokens_in(q.span)
    here = tokens.of_sentence(side.document.sentence_at(q.span.start))
    taken = {k for other in figures if other is not q and alike(other, q) for k in side.tokens_in(other.span)}
    out = []
    for way in (range(inside.start - 1, here.start - 1, -1), range(inside.stop, here.stop)):
        for k in way:
            if tokens.norms[k] in _BREAKS or k in taken:
                break
            if content(tokens.norms[k]):
                out.append(k)
    return sorted(out, key=lambda k: min(abs(k - inside.start), abs(k - inside.stop + 1)))
