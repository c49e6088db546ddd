"""The same amount on both sides of a link: is its bound the same, does it stand in the same seat, does it count the same thing?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.figures import same_noun
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import BOUND_CHANGED as BOUND
from tui_reader.compare.kinds import DATE_CHANGED
from tui_reader.compare.kinds import NUMBER_NEIGHBOUR as NEIGHBOUR
from tui_reader.compare.lexicon import table
from tui_reader.compare.model import Finding, Severity
from tui_reader.compare.quantities import is_date, same_bound, same_value
from tui_reader.compare.turned import same_bound_meant
from tui_reader.compare.words import content, stem
from tui_reader.extract.model import Quantity
from tui_reader.text.inflection import irregular
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin

_BOUND = {"=": "exactly", ">": "more than", ">=": "at least", "<": "fewer than", "<=": "up to", "~": "about"}
_SEAT = frozenset(
    [
        "from",
        "to",
        "of",
        "above",
        "below",
        "over",
        "under",
        "than",
        "by",
        "per",
        "each",
        "every",
        "apiece",
        "before",
        "after",
        "since",
        "until",
        "on",
        "at",
    ]
)
"""Words whose place beside a figure says what the figure is."""
_SEAT_BEHIND = frozenset("of above below over under than per each every apiece before after".split())
"""Those that do so behind it: `given 30 days by an authority` is nothing about the days."""


def beside(case: Case, pair: Pair, old: Quantity, new: Quantity) -> Iterator[Finding]:
    """The same amount: is its bound the same, does it stand in the same seat, does it count the same thing?"""
    was, now = pair.left.words(old.span), pair.right.words(new.span)
    if not same_bound(old.bound, new.bound) and same_value(old, new) and not is_date(old):
        if (old.bound == "~" and new.bound == "=" and _thought(pair)) or same_bound_meant(pair, old, new):
            return
        if {old.bound, new.bound} == {"~", "<"} and (was if old.bound == "~" else now).casefold().startswith(_ALMOST):
            return
        lost = new.bound == "="
        gained = old.bound == "="
        told = (
            f"“{_bound(was, now, old)}” is gone"
            if lost
            else f"“{_bound(now, was, new)}” is new"
            if gained
            else f"“{_bound(was, now, old)}” became “{_bound(now, was, new)}”"
        )
        turned = {old.bound[:1], new.bound[:1]} == {">", "<"}
        severity: Severity = "high" if turned else "low" if gained and new.bound != ">" else "medium"
        yield found(
            case, BOUND, f"“{was}” became “{now}”: {told}.", left=old.span, right=new.span, pair=pair, severity=severity, sureness=0.9
        )
        if gained:
            yield from _qualified(case, pair, old, new)
        return
    if is_date(old) and {old.bound, new.bound} == {">=", "<="}:
        why = f"“{was}” became “{now}”: the first possible date is now the last, or the reverse."
        yield found(case, BOUND, why, left=old.span, right=new.span, pair=pair, severity="high", sureness=0.9)
        return
    if is_date(old) and old.bound in (">=", "<=") and new.bound == "=" and not _edged(pair.right, new):
        told = f"“{_bound(was, now, old)}” is gone"
        yield found(
            case, BOUND, f"“{was}” became “{now}”: {told}.", left=old.span, right=new.span, pair=pair, severity="medium", sureness=0.85
        )
        return
    if is_date(old) and _day_of_saying(pair.left, old) and not _day_of_saying(pair.right, new) and pair.right.said_by(new.span):
        why = f"“{was}” is when it was said; in the rewrite it is when it happened."
        left, right = _with_seat(pair.left, old.span), _with_seat(pair.right, new.span)
        yield found(case, DATE_CHANGED, why, left=left, right=right, pair=pair, severity="high", sureness=0.8)
        return
    a, b = _seats(pair.left, old.span), _seats(pair.right, new.span)
    if is_date(old) and _ceased(pair):
        a = b  # `stopped eating by nine`, `ate nothing after nine`
    for before, after in zip(a, b, strict=True):
        shared = "each" in (before, after) and not is_date(old) and not (_apiece(pair.left, pair.a) and _apiece(pair.right, pair.b))
        if before != after and (_turned(before, after) or shared):
            left, right = _with_seat(pair.left, old.span), _with_seat(pair.right, new.span)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the figure stays, but what it stands for has changed."
            yield found(
                case, DATE_CHANGED if is_date(old) else NEIGHBOUR, why, left=left, right=right, pair=pair, severity="high", sureness=0.85
            )
            return
    if old.of is not None and new.of is not None and not is_date(old) and not same_noun(pair, old.of, new.of):
        x, y = pair.left.words(old.of), pair.right.words(new.of)
        foreign = not any(k in pair.back for k in pair.right.tokens_in(new.of)) and not any(
            k in pair.ahead for k in pair.left.tokens_in(old.of)
        )
        if foreign:
            left, right = old.span.cover(old.of), new.span.cover(new.of)
            why = f"“{was}” counts “{x}” in the source, “{y}” here."
            rivals = _rivals(x, y)
            general = y.casefold() in _ANYBODY  # patients, Americans and villagers are people
            telling = isinstance(old.value, int | float) and old.value > 10 and pair.trust >= 0.8
            # a noun that the source has for something else is a change; one that it never uses is as a rule another word for the same
            known = any(stem(w) in pair.left.vocabulary for w in y.casefold().split()) and not general
            akin = kin(x.casefold().split()[-1], y.casefold().split()[-1]) in (Kin.KIND, Kin.CLOSE, Kin.SAME)
            if not (rivals or known or (telling and not general)) or (akin and not rivals):
                return
            level: Severity = "high" if rivals else "medium" if known and telling else "low"
            yield found(case, NEIGHBOUR, why, left=left, right=right, pair=pair, severity=level, sureness=0.8 if rivals else 0.6)
            return
    verbs = _verb_after(pair.left, old), _verb_after(pair.right, new)
    if verbs[0] is not None and verbs[1] is not None and pair.ahead.get(verbs[0] + 1, -1) == verbs[1] + 1:
        return  # `fell ill`, `were taken ill`
    if verbs[0] is not None and verbs[1] is not None and verbs[0] not in pair.ahead and verbs[1] not in pair.back and not is_date(old):
        left, right = old.span.cover(pair.left.span_of(verbs[0], verbs[0] + 1)), new.span.cover(pair.right.span_of(verbs[1], verbs[1] + 1))
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the same figure, another verb."
        x, y = pair.left.document.tokens.norms[verbs[0]], pair.right.document.tokens.norms[verbs[1]]
        telling = isinstance(old.value, int | float) and old.value > 10
        if telling:
            level = "medium" if kin(x, y) is Kin.OPPOSITE else "low"
            yield found(case, NEIGHBOUR, why, left=left, right=right, pair=pair, severity=level, sureness=0.7)
    yield from _qualified(case, pair, old, new)


_EDGE = frozenset("earliest soonest latest before after by from since least later earlier sooner".split())


def _edged(side: Side, q: Quantity) -> bool:
    """Do words near the date still say that it is the first or the last possible one?"""
    inside, norms = side.tokens_in(q.span), side.document.tokens.norms
    return any(norm in _EDGE for norm in norms[max(0, inside.start - 4) : inside.stop + 4])


_ANYBODY = frozenset("people persons individuals".split())
_THOUGHT = frozenset(
    "thought believed estimated estimates estimate reckoned put roughly about around some approximately nearly almost".split()
)


def _thought(pair: Pair) -> bool:
    """`An estimated £640,000` told as what is thought to have been £640,000."""
    norms = pair.right.document.tokens.norms
    return any(norms[m] in _THOUGHT and m not in pair.back for m in pair.b)


_ALMOST = ("nearly", "almost", "close to", "nearing", "approaching", "virtually", "not far")
"""Bounds that are read as about and say just under."""


def _bound(words: str, others: str, q: Quantity) -> str:
    """The bound in the text's own words: those that open the figure and are not in the other one, as `some` in `some 4,300`."""
    there = others.casefold().split()
    own = list(takewhile(lambda w: w.casefold() not in there and not any(c.isdigit() for c in w), words.split()))
    return " ".join(own) if 0 < len(own) <= 3 and len(own) < len(words.split()) and own[-1].isalpha() else _BOUND[q.bound]


_QUALIFIERS = frozenset(
    "initial provisional preliminary average net gross combined record annual additional extra further estimated median typical".split()
)


_NO_PREDICATE = frozenset(
    "compared based followed owned led held called named based dated aged listed came went got gotten fallen become became made took had gave put saw stood totalled totaled reached"
    " amounted recorded registered reported done kept set left brought according".split()
)
"""Behind a figure: participles that open something else, and verbs that say little."""


_MORE = frozenset("additional extra further another more".split())


def _verb_after(side: Side, q: Quantity) -> int | None:
    """The verb of what is counted: the first content word after the figure and its noun, when it looks like a verb."""
    tokens = side.document.tokens
    end = max(side.tokens_in(q.span).stop, side.tokens_in(q.of).stop if q.of is not None else 0)
    stop = tokens.of_sentence(side.document.sentence_at(q.span.start)).stop
    k = next((n for n in range(end, min(stop, end + 3)) if content(tokens.norms[n])), None)
    if k is None or tokens.norms[k] in _NO_PREDICATE:
        return None
    return k if tokens.norms[k].endswith("ed") or tokens.norms[k] in irregular() else None


def _qualified(case: Case, pair: Pair, old: Quantity, new: Quantity) -> Iterator[Finding]:
    """A word before the figure that says which figure it is, gone or new: an initial 20 million, an average of 31."""
    mine, theirs = _qualifier(pair.left, old.span), _qualifier(pair.right, new.span)
    lost, added = mine is not None and mine not in pair.ahead, theirs is not None and theirs not in pair.back
    others = {pair.right.document.tokens.norms[m] for m in pair.b} if lost else {pair.left.document.tokens.norms[k] for k in pair.a}
    word = (
        pair.left.document.tokens.norms[mine]
        if mine is not None and lost
        else pair.right.document.tokens.norms[theirs]
        if theirs is not None
        else ""
    )
    if is_date(old) or not (lost or added) or (word in _MORE and not _MORE.isdisjoint(others)):
        return
    left, right = (_from(pair.left, mine, old.span), _from(pair.right, theirs, new.span))
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”."
    yield found(case, NEIGHBOUR, why, left=left, right=right, pair=pair, severity="medium" if lost else "low", sureness=0.8)


def _qualifier(side: Side, span: Span) -> int | None:
    inside = side.tokens_in(span)
    norms = side.document.tokens.norms
    before = next((k for k in range(inside.start - 1, max(0, inside.start - 3) - 1, -1) if norms[k] in _QUALIFIERS), None)
    return (
        before
        if before is not None
        else next((k + 1 for k in range(inside.stop, inside.stop + 3) if norms[k : k + 2] == ("on", "average")), None)
    )


def _from(side: Side, k: int | None, span: Span) -> Span:
    return span if k is None else side.document.tokens.span(k).cover(span)


def _rivals(x: str, y: str) -> bool:
    """Two of one family of alternatives, such as points of the compass."""
    table_of = table("siblings")
    mine = {label for w in x.casefold().split() for label in table_of.get(w, ())}
    return any(label in mine for w in y.casefold().split() for label in table_of.get(w, ()))


_OPPOSED = (
    ("from", "to"),
    ("of", "above"),
    ("of", "below"),
    ("above", "below"),
    ("over", "under"),
    ("before", "after"),
    ("below", "to"),
    ("above", "to"),
    ("since", "until"),
    ("by", "to"),
    ("by", "from"),
    ("by", "since"),
    ("by", "after"),
    ("until", "from"),
    ("until", "after"),
    ("before", "since"),
    ("by", "on"),
    ("by", "at"),
)


_CEASED = frozenset(
    "stop stopped stops end ended ends finish finished cease ceased no nothing not n't never none nobody without only unless closed".split()
)


def _ceased(pair: Pair) -> bool:
    """One side has a word of ending or of no that the other lacks: then `by` here may be `after` there."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    return any(x[k] in _CEASED and k not in pair.ahead for k in pair.a) or any(y[m] in _CEASED and m not in pair.back for m in pair.b)


def _apiece(side: Side, tokens: Sequence[int]) -> bool:
    """The link's side says each somewhere (`each other` is another word)."""
    norms = side.document.tokens.norms
    return any(
        (norms[k] in ("each", "every", "apiece", "per", "both") and norms[k + 1 : k + 2] != ("other",))
        or (norms[k] in ("a", "an") and norms[k + 1 : k + 2] and norms[k + 1] in ("share", "person", "head", "household", "piece", "unit"))
        for k in tokens
    )


def _day_of_saying(side: Side, q: Quantity) -> bool:
    """The date stands beside the verb of saying and not in what is said: `reported on Thursday that`."""
    here = side.tokens_in(q.span)
    for claim in side.claims.get(side.document.sentence_at(q.span.start), ()):
        if any(part.contains(q.span) for part in claim.content):
            continue
        for cue in claim.cue:
            verb = side.tokens_in(cue)
            if 0 <= here.start - verb.stop <= 2 or (0 <= verb.start - here.stop <= 1 and not _joined(side, here.stop)):
                return True
    return False


def _joined(side: Side, k: int) -> bool:
    """`Pleaded guilty in 2022 and testified`: the date is of the verb before it."""
    return side.document.tokens.norms[k] in ("and", "but", "or")


def _turned(before: str, after: str) -> bool:
    return (before, after) in _OPPOSED or (after, before) in _OPPOSED


def _seats(side: Side, span: Span) -> tuple[str, str, str]:
    """The telling word just before the figure, just after it (a unit word may stand between), and each or every nearby."""
    inside = side.tokens_in(span)
    norms = side.document.tokens.norms
    here = side.document.tokens.of_sentence(side.document.sentence_at(span.start))
    before = norms[inside.start - 1] if inside.start > here.start and norms[inside.start - 1] in _SEAT else ""
    after = norms[inside.stop] if inside.stop < here.stop and norms[inside.stop] in _SEAT_BEHIND else ""
    near = next(
        (
            norms[k]
            for k in range(max(here.start, inside.start - 3), min(here.stop, inside.stop + 5))
            if norms[k] in ("each", "every", "apiece") and norms[k + 1 : k + 2] != ("other",) and not _counts_off(norms, k, inside.start)
        ),
        "",
    )
    return before, after, near.replace("every", "each").replace("apiece", "each")


def _counts_off(norms: Sequence[str], k: int, figure: int) -> bool:
    """`Each of the three evenings`, `every two weeks`: said of the figure's own things, as all and both are."""
    return k < figure and all(norms[n] in ("of", "the", "these", "those", "her", "his", "their", "its") for n in range(k + 1, figure))


def _with_seat(side: Side, span: Span) -> Span:
    inside = side.tokens_in(span)
    here = side.document.tokens.of_sentence(side.document.sentence_at(span.start))
    return side.span_of(max(here.start, inside.start - 1), min(here.stop, inside.stop + 4))
