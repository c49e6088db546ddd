"""Of how many it holds, and of which part: `seven, two of them serious` told as seven serious ones, `among the largest` as the largest,
`the second-worst` as the worst, `some of the` as the.

Its findings are of kinds that numbers and polarity declare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED as CLAIM
from tui_reader.compare.kinds import NUMBER_CHANGED as NUMBER
from tui_reader.compare.kinds import NUMBER_NEIGHBOUR as NEIGHBOUR
from tui_reader.compare.kinds import TITLE_CHANGED as TITLE
from tui_reader.compare.lexicon import phrases
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.quantities import is_date, same_value
from tui_reader.compare.words import content, said, stem
from tui_reader.extract.model import Quantity
from tui_reader.text.people import person

KINDS: tuple[Kind, ...] = ()


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _subset(case, pair)
        yield from _superlative(case, pair)
        yield from _part(case, pair)
        yield from _standing(case, pair)
        yield from _another(case, pair)


_OF_THEM = frozenset("them whom which these those".split())
_SHARE = frozenset("half some most many several one two three four five six a few none all".split())


def _subset(case: Case, pair: Pair) -> Iterator[Finding]:
    """What holds of a part of the counted things stands, in the rewrite, between the whole figure and its noun."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if any(y[m] == "of" and y[m + 1 : m + 2] and y[m + 1] in _OF_THEM for m in pair.b) or "including" in (y[m] for m in pair.b):
        return
    for k in pair.a:
        told = _subset_words(x, k, pair.a[-1] + 1)
        if told is None or any(y[m] == x[k] and y[m + 1 : m + 2] == ("of",) for m in pair.b):
            continue
        part, words = told
        whole = next(
            (q for q in reversed(_counts(pair.left, pair.link.left)) if q.span.end <= pair.left.document.tokens.starts[part]), None
        )
        if whole is None:
            continue
        for new in _counts(pair.right, pair.link.right):
            if not same_value(whole, new) or new.of is None or _shared_out(pair.right, new):
                continue
            place = range(pair.right.tokens_in(new.span).stop, pair.right.tokens_in(new.of).stop)
            noun = pair.right.tokens_in(new.of)
            whom = next((w for w in words if w in pair.ahead and 0 < pair.ahead[w] - noun.stop < 10), None)
            if whom is not None and not any(stem(y[m]) == stem(x[part]) or y[m] in _SHARE for m in range(noun.stop, pair.b[-1] + 1)):
                left, right = pair.left.span_of(part, whom + 1), new.span.cover(pair.right.document.tokens.span(pair.ahead[whom]))
                why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: what holds of some is said of all."
                yield found(case, NEIGHBOUR, why, left=whole.span.cover(left), right=right, pair=pair, severity="high", sureness=0.82)
                return
            moved = next((w for w in words if pair.ahead.get(w) in place and pair.ahead[w] != noun.stop - 1), None)
            if moved is not None and not any(stem(y[m]) == stem(x[part]) for m in pair.b if m not in place):
                left, right = pair.left.span_of(part, moved + 1), new.span.cover(new.of)
                why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: what holds of some is said of all."
                yield found(case, NEIGHBOUR, why, left=whole.span.cover(left), right=right, pair=pair, severity="high", sureness=0.85)
                return


def _subset_words(norms: Sequence[str], k: int, stop: int) -> tuple[int, list[int]] | None:
    """`Two of them serious`, `half empty`: (token of the part, tokens of what it is), when a part starts at `k` after a comma."""
    if k < 2 or norms[k - 1] not in (",", "including", "and", "with", "-", "–", "(") or not (norms[k] in _SHARE or norms[k][0].isdigit()):
        return None
    n = k + 1
    if norms[n : n + 2] and norms[n] == "of" and n + 1 < stop and norms[n + 1] in _OF_THEM:
        n += 2
    elif norms[k - 1] != ",":
        return None
    while n < stop and norms[n] in ("is", "are", "was", "were", "being", "had", "have", "been"):
        n += 1
    if n < stop and norms[n] in _BEYOND:
        return None
    words = [t for t in range(n, min(stop, n + 3)) if content(norms[t])]
    return (k, words) if words else None


_BEYOND = frozenset("more fewer less higher lower above below short too up down than".split())
"""Behind a figure they make a difference of it, no part: `211 votes, 15 more than required`."""


def _shared_out(side: Side, whole: Quantity) -> bool:
    """`Half of the theatre's 900 seats`, `450 of the 900`: the rewrite says of how many."""
    k = side.tokens_in(whole.span).start
    norms = side.document.tokens.norms
    before = norms[max(0, k - 5) : k]
    return ("of" in before[-4:] or "half" in before[-3:]) and "all" not in before and "each" not in before


def _counts(side: Side, sentences: Sequence[int]) -> list[Quantity]:
    return [q for i in sentences for q in side.quantities.get(i, ()) if not is_date(q) and q.kind in ("cardinal", "quantity")]


_SUPERLATIVES = frozenset(
    "biggest largest highest lowest longest shortest oldest youngest smallest greatest strongest weakest fastest slowest richest poorest deepest widest"
    " heaviest lightest hottest coldest warmest wettest driest worst best tallest busiest cheapest dearest darkest brightest hardest toughest safest"
    " deadliest costliest newest closest nearest furthest farthest earliest steepest sharpest fiercest bloodiest quietest cleanest dirtiest healthiest"
    " wealthiest finest most least leading top main only sole foremost first".split()
)
_AMONG = (
    ("among",),
    ("amongst",),
    ("one", "of"),
    ("some", "of"),
    ("part", "of"),
    ("joint",),
    ("probably",),
    ("arguably",),
    ("possibly",),
    ("perhaps",),
)
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth joint equal next".split())


def _superlative(case: Case, pair: Pair) -> Iterator[Finding]:
    """`Among the largest` and `the second-largest` are not the largest."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    for m in pair.b:
        if y[m] not in _SUPERLATIVES or _among(y, m, pair.b[0]) or (y[m - 1 : m] and y[m - 1] in _ORDINALS):
            continue
        k = pair.back.get(m)
        right = pair.right.span_of(max(pair.b[0], m - 1), min(pair.b[-1] + 1, m + 2))
        if k is None:
            k = next((n for n in pair.a if n not in pair.ahead and _ranked(x[n], y[m])), None)
            if k is None:
                continue
        elif not (k > pair.a[0] and x[k - 1] in _ORDINALS and y[m] != "first"):
            start = _among(x, k, pair.a[0])
            if start is None or y[m] in ("first", "only") or any(y[n] in ("among", "amongst") for n in pair.b):
                continue
            left = pair.left.span_of(start, k + 1)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: one of several is now the only one."
            yield found(case, CLAIM, why, left=left, right=right, pair=pair, severity="medium", sureness=0.82)
            return
        left = pair.left.span_of(k if "-" in x[k] else k - 1, k + 1)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: its rank is gone."
        yield found(case, NUMBER, why, left=left, right=right, pair=pair, severity="high", sureness=0.88)
        return


def _ranked(old: str, new: str) -> bool:
    rank, _, word = old.rpartition("-")
    return word == new and rank in _ORDINALS


def _among(norms: Sequence[str], k: int, start: int) -> int | None:
    """Token of `among the` or `one of the` before a superlative."""
    for n in range(k - 1, max(start, k - 5) - 1, -1):
        if any(tuple(norms[n : n + len(words)]) == words and n + len(words) <= k for words in _AMONG):
            return n
        if norms[n] in (",", ".", ";"):
            return None
    return None


_PARTS = frozenset(
    "some several few part parts many most half number handful majority minority section sections portion third quarter dozens".split()
)


_WHOLE = frozenset("certain all every each both one not partly mostly largely districts areas".split())
_THE = ("the", "its", "their", "his", "her")
_VAGUE = frozenset("some several many few".split())
AROUND = 6
"""Tokens round what was part of something among which another word for the part is looked for."""


def _part(case: Case, pair: Pair) -> Iterator[Finding]:
    """`Some of the schools` told as the schools, `several shops` as the shops: the part is gone, and what it was part of is not."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    for k in pair.a:
        if x[k] not in _PARTS or k in pair.ahead:
            continue
        vague = x[k] in _VAGUE and x[k + 1 : k + 2] != ("of",)
        if not vague and (x[k + 1 : k + 2] != ("of",) or x[k + 2 : k + 3] not in tuple((w,) for w in _THE)):
            continue
        head = next((n for n in range(k + (1 if vague else 3), min(pair.a[-1] + 1, k + 6)) if content(x[n]) and n in pair.ahead), None)
        if head is None or (vague and (head != k + 1 or not x[head].endswith("s"))):
            continue
        m = pair.ahead[head]
        determined = m > pair.b[0] and y[m - 1] in _THE
        if (vague and (not determined or y[m - 1] != "the")) or any(
            y[n] in _PARTS or y[n] in _WHOLE for n in range(max(pair.b[0], m - AROUND), min(pair.b[-1] + 1, m + AROUND))
        ):
            continue
        near = pair.right.span_of(max(pair.b[0], m - 3), m + 1)
        if any(q.span.overlaps(near) for j in pair.link.right for q in pair.right.quantities.get(j, ())):
            continue
        left, right = pair.left.span_of(k, head + 1), pair.right.span_of(m - 1 if determined else m, m + 1)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: a part is told as the whole."
        yield found(case, CLAIM, why, left=left, right=right, pair=pair, severity="medium", sureness=0.8)
        return


_MORE = frozenset("another further additional extra more again also".split())


def _another(case: Case, pair: Pair) -> Iterator[Finding]:
    """`Another 18%`, `fell again`, where the source has no first time."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if any(x[k] in _MORE or x[k] in _EARLIER or x[k].startswith("re") for k in pair.a):
        return
    for m in pair.b:
        if m in pair.back or y[m] not in ("another", "further", "again") or pair.right.in_quote(pair.right.span_of(m, m + 1)):
            continue
        figure = next(
            (q for j in pair.link.right for q in pair.right.quantities.get(j, ()) if pair.right.tokens_in(q.span).start == m + 1), None
        )
        if y[m] == "again":
            beside = next((n for n in (m - 1, m - 2) if n in pair.back and content(y[n])), None)
        elif figure is not None:
            beside = next((n for n in pair.right.tokens_in(figure.span) if n in pair.back), None)
        else:
            beside = None
        if beside is None:
            continue
        left, right = pair.left.document.tokens.span(pair.back[beside]), pair.right.span_of(min(m, beside), max(m, beside) + 1)
        why = f"“{pair.right.words(right)}”: the source knows of no time before."
        yield found(case, CLAIM, why, left=left, right=right, pair=pair, severity="medium", sureness=0.78)
        return


_EARLIER = frozenset(
    "second third fourth twice other return returned returns back still once too earlier previous previously continued continues continue repeat repeated same".split()
)
_STANDING = frozenset(
    "former acting interim caretaker outgoing incoming designate deputy assistant retired ex junior associate trainee honorary student would-be".split()
)
_SINCE = (
    frozenset(
        "formerly previously previous used longer earlier spell years career veteran ran led worked one-time once until then past late temporary temporarily vice served stepped".split()
    )
    | _STANDING
)


def _thing(side: Side, k: int) -> bool:
    """`The former family home`: what was is no office."""
    return (
        not person(side.document.tokens.norms[k])
        and not any(True for _ in phrases("roles").find(side.document.tokens.norms, k, k + 3))
        and not side.document.tokens.norms[k].endswith(("er", "or", "ist", "man", "woman", "ent", "ant", "ary", "ief"))
    )


_MEANWHILE = (("for", "now"), ("for", "the", "time", "being"), ("standing", "in"), ("stands", "in"), ("filling", "in"), ("fills", "in"), ("for", "the", "moment"))  # fmt: skip


def _standing(case: Case, pair: Pair) -> Iterator[Finding]:
    """`The acting director`, `the former treasurer`: how somebody holds the office is gone, the office is not."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if any(y[m] in _SINCE or y[m].startswith(("ex-", "vice-")) for m in pair.b) or said(y, pair.b, _MEANWHILE):
        return
    for k in pair.a:
        role = next((n for n in range(k + 1, min(k + 4, pair.a[-1] + 1)) if content(x[n])), None)
        if (
            x[k] in _STANDING
            and role is not None
            and role in pair.ahead
            and not _thing(pair.left, role)
            and not pair.left.in_quote(pair.left.span_of(k, role + 1))
        ):
            left, right = pair.left.span_of(k, role + 1), pair.right.span_of(pair.ahead[role], pair.ahead[role] + 1)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: “{x[k]}” is gone."
            yield found(case, TITLE, why, left=left, right=right, pair=pair, severity="medium", sureness=0.82)
            return
