"""Figures that a source does not have in words, but that follow from what it has: a sum, what is left of a whole, a share and what it is a share of.

`Only 14 of the 16` is all but two; `300,000 of the 1.2 million` a quarter; two thirds of 3,020 roughly 2,000; from 20 to 30 a rise by half.
An editor may want to see them, so they stay low; they are no figure out of the air. Below LEAST any two figures give any other by
chance, so there a word must say that it is the rest that is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from tui_reader.compare.case import Case
from tui_reader.compare.derived import a_stretch, sentences_near
from tui_reader.compare.quantities import amount_of, is_date, rounded_share
from tui_reader.compare.words import content
from tui_reader.extract.model import Quantity
from tui_reader.text.thesaurus import Kin, kin

LEAST = 3
_SHARES = ("percent", "fraction", "multiple")


def worked_out(case: Case, new: Quantity) -> bool:
    """Does the rewrite's figure follow from figures of the source sentences linked to its sentence or to the ones beside it?"""
    if is_date(new) or not isinstance(new.value, int | float):
        return False
    placed = list(islice(_amounts(case, new), MOST))
    amounts = [q for q, _, _ in placed]
    if a_stretch(case, new) or _with_one(case, new) or _rest(case, new, amounts):
        return True
    if abs(new.value) < LEAST and float(new.value).is_integer() and new.kind not in _SHARES:
        return False
    whole = 100.0 if new.kind == "percent" else 1.0
    if any(_is_part(a) and a.kind == new.kind and _comes_to(new, _told(new)[0], whole - _told(a)[0]) for a in amounts):
        return turned(case, new)
    for (a, here, linked), (b, there, too) in combinations(placed, 2):
        together = here == there
        if not (together or linked or too):
            continue
        if _part_of(new, a, b) or _part_of(new, b, a):
            return True
        if new.kind in _SHARES:
            measured = a.unit is not None and a.unit == b.unit and a.kind in ("quantity", "money")
            if (together or measured) and _ratio(case, new, a, b):
                return True
        elif (together or abs(new.value) >= CHANCE) and _sum_of_two(new, a, b, _step(case, here, a) or _step(case, there, b)):
            return True
    return _sum(case, new, amounts)


MOST = 40
"""Figures near a new one that it is worked out from: between two links far apart stood thousands, and 2 GB of their pairs."""

CHANCE = 10
"""Figures below that are worked out from two that stand in one sentence only."""


def _amounts(case: Case, new: Quantity) -> Iterator[tuple[Quantity, tuple[int, int], bool]]:
    """Figures near it in the sources: each with its sentence, and whether that sentence is linked to the rewrite's."""
    j = case.right.document.sentence_at(new.span.start)
    linked = {(link.source, i) for link in case.links_of(j) for i in link.left}
    for source, i in sentences_near(case, j):
        for q in case.sources[source].quantities.get(i, ()):
            if isinstance(q.value, int | float) and not is_date(q) and q.kind != "ordinal":
                yield q, (source, i), (source, i) in linked


def _ratio(case: Case, new: Quantity, a: Quantity, b: Quantity) -> bool:
    """One figure as a share or a multiple of another, or the step from one to the other as a share."""
    (x, one), (y, other) = _told(a), _told(b)
    countable = {a.kind, b.kind} <= {"cardinal", "money", "quantity", "duration"} or a.kind == b.kind == "percent"
    if not (countable and x and y and (one == other or (None in (one, other) and "duration" not in (a.kind, b.kind)))):
        return False
    shares = [x / y, y / x]
    if new.kind != "multiple" and (moved(case, new) or turned(case, new)):
        shares += [(y - x) / x, (x - y) / y, (x - y) / x, (y - x) / y]
    whole = 100.0 if new.kind == "percent" else 1.0
    return any(_comes_to(new, _told(new)[0], share * whole) for share in shares)


_FEWER = frozenset("fewer less lower down below short younger smaller".split())
_MORE = frozenset("more higher up above over older bigger larger".split())


def _step(case: Case, place: tuple[int, int], q: Quantity) -> int:
    """Is the figure a step to another: 1 for `19 fewer than`, which is added to get there, -1 for `19 more than`, 0 when it is none."""
    source, _ = place
    side = case.sources[source]
    here = side.tokens_in(q.span)
    after = side.document.tokens.norms[here.stop : here.stop + 2]
    if "than" not in side.document.tokens.norms[here.stop : here.stop + 4]:
        return 0
    return 1 if not _FEWER.isdisjoint(after) else -1 if not _MORE.isdisjoint(after) else 0


def _sum_of_two(new: Quantity, a: Quantity, b: Quantity, step: int) -> bool:
    """The two together, or what one is more than the other; a figure without a unit may borrow that of the other. A step leads one way only."""
    exact = a.unit and b.unit and new.unit
    (x, one), (y, other), (told, unit) = (_told(a), _told(b), _told(new)) if exact else (_bare(a), _bare(b), _bare(new))
    if a.unit == b.unit == "%" and new.unit in ("point", "percentage point"):
        return _comes_to(new, told, abs(x - y))
    fits = (one == other or None in (one, other)) and unit in (one, other, None)
    return fits and any(_comes_to(new, told, v) for v in ((x + y,) if step > 0 else (abs(x - y),) if step < 0 else (x + y, abs(x - y))))


def _told(q: Quantity) -> tuple[float, str | None]:
    value, unit = amount_of(q)
    return (float(value), unit) if isinstance(value, int | float) else (0.0, unit)


def _bare(q: Quantity) -> tuple[float, str | None]:
    """As it is told: `15 years`, and eight, seven fewer."""
    return float(q.value) if isinstance(q.value, int | float) else 0.0, q.unit


def _is_part(q: Quantity) -> bool:
    return q.kind in ("percent", "fraction") and isinstance(q.value, int | float)


def _comes_to(new: Quantity, told: float, worked: float) -> bool:
    """Is the figure told the one worked out, or rounded from it as its bound says? Shares are rounded to a point."""
    if new.kind in ("percent", "fraction"):
        return rounded_share(new.bound, (worked - told) * (1.0 if new.kind == "percent" else 100.0))
    gap = (worked - told) / abs(told) if told else 1.0
    loose = {"=": 0.05 if new.kind == "multiple" else 1e-6, "~": 0.05}.get(new.bound)
    return abs(gap) <= loose if loose is not None else 0 <= gap * (1 if new.bound[0] == ">" else -1) <= 0.1


def _part_of(new: Quantity, part: Quantity, whole: Quantity) -> bool:
    """`480, half of them` and 240; `doubled to 8 million` and 4 million; two thirds of 3,020 and roughly 2,000."""
    (told, unit), (amount, of) = (_told(new), _told(whole)) if new.unit else (_bare(new), _bare(whole))
    share = _told(part)[0] / (100.0 if part.kind == "percent" else 1.0)
    if part.kind not in _SHARES or whole.kind in _SHARES or not share or unit not in (of, None):
        return False
    worked = [amount * share, amount * (1 - share), amount / share] if share < 1 else [amount * share, amount / share]
    # a share that is itself rounded gives a rounded amount
    loose = part.bound == "~" or new.bound != "="
    return any(_comes_to(new, told, w) or (loose and told and abs(w - told) <= 0.05 * told) for w in worked)


def _sum(case: Case, new: Quantity, amounts: Sequence[Quantity]) -> bool:
    """`Four men, two women and three children`, so nine; `200 tents for each of the five`, so 1,000."""
    told = _told(new)[0]
    if _product(case, new, amounts):
        return True
    counts = [q for q in amounts if q.kind == "cardinal" and q.unit is None]
    if new.kind != "cardinal" or len(counts) > 12:
        return False
    return any(told == sum(_told(q)[0] for q in three) and told > 2 * LEAST for three in combinations(counts, 3))


def _product(case: Case, new: Quantity, amounts: Sequence[Quantity]) -> bool:
    """`5,000 dollars for each of the 14`, so 70,000."""
    told, unit = _told(new)
    words = {n for link in case.links_of(case.right.document.sentence_at(new.span.start)) for n in _norms(case, link.source, link.left)}
    return not words.isdisjoint(_EACH) and any(
        _told(a)[0] * _told(b)[0] == told and {_told(a)[1], _told(b)[1]} == {unit, None} for a, b in combinations(amounts, 2)
    )


_EACH = frozenset("each apiece per every".split())
_OF_REST = frozenset("but except bar save other others rest remaining remainder left apart besides further".split())
_NO = frozenset("yet not n't never no none nobody without failed unable only".split())


def _rest(case: Case, new: Quantity, amounts: Sequence[Quantity]) -> bool:
    """What is left of a whole that both texts tell: `14 of the 16` and `all but two of the 16`."""
    sentence = case.right.document.sentence_at(new.span.start)
    here = [q for q in case.rewrite.quantities.get(sentence, ()) if q is not new and not is_date(q)]
    told = _told(new)[0]
    pairs = [(_told(a)[0], b) for a in amounts for b in amounts if a is not b] + [(1.0, b) for b in amounts if _one_of(case, new, b)]
    for part, whole in pairs:
        if told != _told(whole)[0] - part:
            continue
        if (any(_told(q) == _told(whole) for q in here) or _before(case, new, ("all", "but"))) and turned(case, new):
            return True
    return False


def rest_told(case: Case, j: int) -> bool:
    """Does the rewrite's sentence count what is left of a whole of which the source counts a part: 41 of 96 women, so 55 men?"""
    return any(
        _rest(case, q, [a for a, _, _ in _amounts(case, q)])
        for q in case.rewrite.quantities.get(j, ())
        if isinstance(q.value, int | float) and not is_date(q)
    )


def _one_of(case: Case, new: Quantity, whole: Quantity) -> bool:
    """`One of the six`: a part that is no figure of its own."""
    for link in case.links_of(case.right.document.sentence_at(new.span.start)):
        side = case.sources[link.source]
        if any(q is whole for i in link.left for q in side.quantities.get(i, ())):
            norms, k = side.document.tokens.norms, side.tokens_in(whole.span).start
            return any(norms[n : n + 2] == ("one", "of") for n in range(max(0, k - 4), k - 1))
    return False


def _before(case: Case, q: Quantity, words: tuple[str, ...]) -> bool:
    k = case.rewrite.tokens_in(q.span).start
    return case.right.document.tokens.norms[max(0, k - len(words)) : k] == words


def turned(case: Case, new: Quantity) -> bool:
    """Does one side have a word of the rest, a no or the opposite word that the other lacks?"""
    sentence = case.right.document.sentence_at(new.span.start)
    tokens = case.right.document.tokens
    here = tokens.of_sentence(sentence)
    mine = set(tokens.norms[here.start : here.stop])
    theirs = {n for link in case.links_of(sentence) for n in _norms(case, link.source, link.left)}
    if any(mine.isdisjoint(words) is not theirs.isdisjoint(words) for words in (_OF_REST, _NO)):
        return True
    return any(kin(a, b) is Kin.OPPOSITE for a in theirs - mine if content(a) for b in mine - theirs if content(b))


def moved(case: Case, new: Quantity) -> bool:
    """Is it told where a figure came from: `from 20 to 30`, `compared with 20`?"""
    j = case.right.document.sentence_at(new.span.start)
    words = {word for link in case.links_of(j) for word in _norms(case, link.source, link.left)}
    tokens = case.right.document.tokens
    here = tokens.of_sentence(j)
    return not _FROM.isdisjoint(words) or not _FROM.isdisjoint(tokens.norms[here.start : here.stop])


_FROM = frozenset(["from", "compared", "against", "versus"])


def _norms(case: Case, source: int, sentences: Sequence[int]) -> Iterator[str]:
    tokens = case.sources[source].document.tokens
    return (tokens.norms[k] for i in sentences for k in tokens.of_sentence(i))


def _with_one(case: Case, new: Quantity) -> bool:
    """`One of 14`, so 13 others; `36 passengers and a driver`, so 37; `beat 22 rivals`, so a field of 23."""
    if new.kind not in ("cardinal", "quantity") or not isinstance(new.value, int):
        return False
    sentence = case.right.document.sentence_at(new.span.start)
    others = _counts_others(case.right.document.tokens.norms, case.rewrite.tokens_in(new.span).stop)
    for link in case.links_of(sentence):
        side = case.sources[link.source]
        norms = side.document.tokens.norms
        for q in (q for i in link.left for q in side.quantities.get(i, ()) if not is_date(q)):
            here = side.tokens_in(q.span)
            if q.value == new.value + 1 and (others or norms[here.start - 2 : here.start] in (("one", "of"), ("one", "among"))):
                return others
            after = norms[here.stop : here.stop + 5]
            joined = any(after[n : n + 1] == ("and",) and after[n + 1 : n + 2] in _ONE for n in (1, 2))
            if q.value == new.value - 1 and (joined or (_counts_others(norms, here.stop) and not others)):
                return True
    return False


_ONE = (("a",), ("an",), ("one",), ("the",), ("its",), ("their",), ("his",), ("her",))
_OTHERS = frozenset("other others fellow more further".split())
_PEERS = ("rival", "competitor", "companion", "colleague", "opponent", "sibling")


def _counts_others(norms: Sequence[str], k: int) -> bool:
    """Do the words from token `k` on count those beside the one spoken of: `seven other runners`, `22 rivals`."""
    for word in norms[k : k + 3]:
        if word in _OTHERS or any(kin(word, peer) is Kin.SAME or word.rstrip("s") == peer for peer in _PEERS):
            return True
        if not word[-1].isalnum():
            break
    return False
