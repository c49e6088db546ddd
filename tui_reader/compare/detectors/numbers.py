"""Figures and dates, each against the linked sentence first, then the whole source: value, unit, bound, and what stands beside them.

Unsupported by the whole source is the strongest light signal there is (precision 1.00 for numbers, about .9 for dates on news
summaries); "in the source, but not in the linked sentence" is a weaker reason of its own and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.derived import of_a_stretch, one_is_relative, worked_out
from tui_reader.compare.figures import equal_pairs, same_noun, same_words, seat_of
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import NUMBER_CHANGED as CHANGED
from tui_reader.compare.kinds import NUMBER_NEIGHBOUR as NEIGHBOUR
from tui_reader.compare.lexicon import table
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.quantities import agrees, alike, is_date, same_bound, same_number, same_value, vaguer
from tui_reader.compare.words import content, irregular, stem
from tui_reader.extract.model import Quantity
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin

ADDED = Kind("number_added", "number", "#", "medium", "A figure that no source holds.")
DROPPED = Kind("number_dropped", "number", "#", "low", "A figure of the source is gone from its sentence.")
UNIT = Kind("unit_changed", "number", "#", "high", "The same figure with another unit, currency or scale.")
BOUND = Kind("bound_changed", "hedge", "H", "medium", "More than, about, at least, up to: gone, new or turned.")
DATE_CHANGED = Kind("date_changed", "date", "D", "high", "Another date or time in the same place, or tied to something else.")
DATE_ADDED = Kind("date_added", "date", "D", "low", "A date or time that no source holds.")
DATE_LOST = Kind("date_lost", "date", "D", "low", "A date or time of the source is gone from its sentence.")
KINDS = (CHANGED, ADDED, DROPPED, UNIT, NEIGHBOUR, BOUND, DATE_CHANGED, DATE_ADDED, DATE_LOST)

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


OWN_MATTER = 0.5
"""Share of a sentence's words that some source has from which its matter is the source's, though no sentence is linked."""


def detect(case: Case) -> Iterator[Finding]:
    seen: set[int] = set()
    for pair in case.pairs:
        mine = [q for i in pair.link.left for q in pair.left.quantities.get(i, ())]
        theirs = [q for j in pair.link.right for q in pair.right.quantities.get(j, ())]
        seen.update(q.span.start for q in theirs)
        if mine or theirs:
            yield from _pair(case, pair, mine, theirs)
    tokens = case.right.document.tokens
    for lonely in case.new():
        here = tokens.of_sentence(lonely.sentence)
        summary = case.known_share(tokens.norms[here.start : here.stop]) >= OWN_MATTER
        for q in case.rewrite.quantities.get(lonely.sentence, ()):
            if q.span.start not in seen:
                yield from _unsupported(case, q, None, telling=summary)


def _pair(case: Case, pair: Pair, mine: list[Quantity], theirs: list[Quantity]) -> Iterator[Finding]:
    equal = equal_pairs(pair, mine, theirs)
    for old, new in equal:
        swapped = _swapped(case, pair, old, new, equal)
        yield from [swapped] if swapped else _beside(case, pair, old, new)
    left = [q for q in mine if not any(q is old for old, _ in equal)]
    right = [q for q in theirs if not any(q is new for _, new in equal)]
    for new in right:
        seat = None if same_words(pair, new, left) else seat_of(pair, new, left)
        if seat is not None:
            left.remove(seat)
            yield from _changed(case, pair, seat, new)
        else:
            yield from _unsupported(case, new, pair, telling=True)
    for old in left:
        yield from _gone(case, pair, old, theirs)


def _swapped(case: Case, pair: Pair, old: Quantity, new: Quantity, equal: Sequence[tuple[Quantity, Quantity]]) -> Finding | None:
    """The figure is still there, but what it counted is counted by another now: nine goals and 13 assists, 13 goals and nine assists."""
    if old.of is None or (new.of is not None and same_noun(pair, old.of, new.of)) or is_date(old):
        return None
    other = next(
        (
            q
            for was, q in equal
            if q is not new and q.of is not None and same_noun(pair, old.of, q.of) and alike(old, q) and not same_value(old, q)
            and (was.of is None or not same_noun(pair, was.of, q.of))
        ),
        None,
    )  # fmt: skip
    if other is None or other.of is None:
        return None
    left, right = old.span.cover(old.of), other.span.cover(other.of)
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”; “{pair.right.words(new.span)}” counts something else now."
    return found(case, CHANGED, why, left=left, right=right, pair=pair, sureness=0.85)


def _changed(case: Case, pair: Pair, old: Quantity, new: Quantity) -> Iterator[Finding]:
    was, now = pair.left.words(old.span), pair.right.words(new.span)
    if is_date(old):
        if isinstance(old.value, str) and isinstance(new.value, str) and vaguer(old.value, new.value):
            yield found(case, DATE_LOST, f"“{was}” became “{now}”: the exact date is gone.", left=old.span, right=new.span, pair=pair)
        else:
            if of_a_stretch(pair.right, new, (old,)):
                return
            near = str(old.value)[:3] == str(new.value)[:3] and "X" in f"{old.value}{new.value}"  # `since 1950`, `since the 1950s`
            level: Severity = "low" if one_is_relative(old, new) else "medium" if near else "high"
            yield found(
                case,
                DATE_CHANGED,
                f"“{was}” became “{now}”.",
                left=old.span,
                right=new.span,
                pair=pair,
                severity=level,
                sureness=_sure(case, new),
            )
    elif (
        same_number(old, new)
        and old.unit != new.unit
        and not _an_hour(pair, old, new)
        and (None not in (old.unit, new.unit) or "%" in (old.unit, new.unit) or "money" in (old.kind, new.kind))
    ):
        yield found(
            case, UNIT, f"“{was}” became “{now}”: the same figure in another unit.", left=old.span, right=new.span, pair=pair, sureness=0.93
        )
    elif not same_number(old, new):
        derived = worked_out(case, new)
        elsewhere = (
            "; the source has that figure elsewhere"
            if _supported(case, new)
            else "; it follows from two figures of the source"
            if derived
            else ""
        )
        why = f"“{was}” became “{now}”{elsewhere}."
        level = "low" if derived else CHANGED.severity
        yield found(case, CHANGED, why, left=old.span, right=new.span, pair=pair, severity=level, sureness=_sure(case, new))


def _an_hour(pair: Pair, old: Quantity, new: Quantity) -> bool:
    """`148 km (92 miles) an hour` and `148 kph`."""
    for side, plain, speed in ((pair.left, old, new), (pair.right, new, old)):
        if plain.unit and speed.unit == f"{plain.unit} per hour":
            return " hour" in side.text[plain.span.end : plain.span.end + 40]
    return False


def _sure(case: Case, new: Quantity) -> float:
    return 0.75 if _supported(case, new) else 0.95


def _supported(case: Case, q: Quantity) -> bool:
    if any(agrees(old, q) or same_number(old, q) for side in case.sources for old in side.amounts.like(q)):
        return True
    norms = case.right.document.tokens.norms
    if str(q.value).startswith(("last-", "this-", "next-")):  # `last summer`, where the source says the summer
        words = [norms[k] for k in case.rewrite.tokens_in(q.span) if norms[k] not in ("last", "this", "next", "the", "past", "coming")]
        return bool(words) and any(all(stem(w) in side.vocabulary for w in words) for side in case.sources)
    figures = [norms[k] for k in case.rewrite.tokens_in(q.span) if norms[k][0].isdigit()]
    return bool(figures) and any(all(stem(f) in side.vocabulary for f in figures) for side in case.sources)


def _unsupported(case: Case, q: Quantity, pair: Pair | None, *, telling: bool) -> Iterator[Finding]:
    """telling: the sentence's matter is the source's; a date in a sentence that is new as a whole adds little to that."""
    if _supported(case, q) or case.rewrite.document.sentences[case.rewrite.document.sentence_at(q.span.start)].role in (
        "byline",
        "dateline",
    ):
        return
    words = case.rewrite.words(q.span)
    if is_date(q):
        if of_a_stretch(case.rewrite, q, (old for side in case.sources for old in side.facts.quantities)):
            return
        yield found(
            case, DATE_ADDED, f"No source says “{words}”.", right=q.span, pair=pair, severity="medium" if pair else "low", sureness=0.85
        )
    elif q.kind != "ordinal" and not _trivial(q) and not _counted(case.rewrite, q):
        vague = not any(c.isdigit() for c in words) and (q.kind == "multiple" or _vague(words))
        derived = worked_out(case, q)
        why = f"No source holds the figure “{words}”{'; it follows from two of its figures' if derived else ''}."
        yield found(case, ADDED, why, right=q.span, pair=pair, severity="low" if vague or derived else None, sureness=0.9)


def _trivial(q: Quantity) -> bool:
    """One and two as words are articles and pronouns as often as figures; `one-day` says little more."""
    return (q.kind == "cardinal" and q.value in (1, 2) and q.unit is None) or (q.kind == "duration" and q.value == 1)


def _vague(words: str) -> bool:
    """`Tens of thousands`, `billions of dollars`: an order of magnitude, which a summary may well put itself."""
    return any(w in words.casefold() for w in ("hundreds", "thousands", "millions", "billions", "tens of", "dozens", "scores"))


def _counted(side: Side, q: Quantity) -> bool:
    """`All three`, `the two`: a count of what was named before."""
    k = side.tokens_in(q.span).start
    return (
        isinstance(q.value, int)
        and q.value <= 10
        and k > 0
        and side.document.tokens.norms[k - 1] in ("all", "the", "these", "those", "both", "other")
    )


def _list_mark(side: Side, q: Quantity) -> bool:
    """`4. An earlier proposal`: the number of an item."""
    start = side.document.sentences[side.document.sentence_at(q.span.start)].span.start
    return q.kind == "cardinal" and q.span.start == start and side.text[q.span.end : q.span.end + 1] in (".", ")")


def _gone(case: Case, pair: Pair, old: Quantity, theirs: Sequence[Quantity]) -> Iterator[Finding]:
    if any(agrees(old, q) for q in case.rewrite.amounts.like(old)) or _trivial(old) or _list_mark(pair.left, old):
        return
    words = pair.left.words(old.span)
    if is_date(old):
        yield found(case, DATE_LOST, f"“{words}” is gone.", left=old.span, pair=pair, sureness=0.8)
    else:
        yield found(case, DROPPED, f"The figure “{words}” is gone.", left=old.span, pair=pair, sureness=0.8)


def _beside(case: Case, pair: Pair, old: Quantity, new: Quantity) -> Iterator[Finding]:
    """The same amount: is its bound the same, does it stand in the same seat, does it count the same thing?"""
    was, now = pair.left.words(old.span), pair.right.words(new.span)
    if not same_bound(old.bound, new.bound) and same_value(old, new) and not is_date(old):
        if old.bound == "~" and new.bound == "=" and _thought(pair):
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
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the figure stays, what it is has changed."
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
            telling = isinstance(old.value, int | float) and old.value > 10 and pair.trust >= 0.8
            # a noun that the source has for something else is a change; one that it never uses is as a rule another word for the same
            known = any(stem(w) in pair.left.vocabulary for w in y.casefold().split())
            akin = kin(x.casefold().split()[-1], y.casefold().split()[-1]) in (Kin.KIND, Kin.CLOSE, Kin.SAME)
            if not (rivals or known or telling) or (akin and not rivals):
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
            akin = kin(x, y) in (Kin.KIND, Kin.CLOSE, Kin.SAME)
            yield found(case, NEIGHBOUR, why, left=left, right=right, pair=pair, severity="low" if akin else "medium", sureness=0.7)
    yield from _qualified(case, pair, old, new)


_THOUGHT = frozenset(
    "thought believed estimated estimates estimate reckoned put roughly about around some approximately nearly almost".split()
)


def _thought(pair: Pair) -> bool:
    """`An estimated £640,000` told as what is thought to have been £640,000."""
    norms = pair.right.document.tokens.norms
    return any(norms[m] in _THOUGHT and m not in pair.back for m in pair.b)


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
    return next((k for k in range(inside.start - 1, max(0, inside.start - 3) - 1, -1) if norms[k] in _QUALIFIERS), None)


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
        (norms[k] in ("each", "every", "apiece", "per") and norms[k + 1 : k + 2] != ("other",))
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
            if 0 <= here.start - verb.stop <= 2 or 0 <= verb.start - here.stop <= 1:
                return True
    return False


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
            if norms[k] in ("each", "every", "apiece") and norms[k + 1 : k + 2] != ("other",)
        ),
        "",
    )
    return before, after, near.replace("every", "each").replace("apiece", "each")


def _with_seat(side: Side, span: Span) -> Span:
    inside = side.tokens_in(span)
    here = side.document.tokens.of_sentence(side.document.sentence_at(span.start))
    return side.span_of(max(here.start, inside.start - 1), min(here.stop, inside.stop + 4))
