"""Figures and dates, each against the linked sentence first, then the whole source: value, unit, bound, and what stands beside them.

Unsupported by the whole source is the strongest light signal there is (precision 1.00 for numbers, about .9 for dates on news
summaries); "in the source, but not in the linked sentence" is a weaker reason of its own and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.arithmetic import moved, turned, worked_out
from tui_reader.compare.bases import same_base
from tui_reader.compare.beside import beside
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.denials import strict
from tui_reader.compare.derived import a_step_on, another_day, of_a_stretch, one_is_relative, sentences_near
from tui_reader.compare.exchanged import exchanged
from tui_reader.compare.figures import equal_pairs, same_words, seat_of
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import BOUND_CHANGED as BOUND
from tui_reader.compare.kinds import DATE_CHANGED
from tui_reader.compare.kinds import NUMBER_CHANGED as CHANGED
from tui_reader.compare.kinds import NUMBER_NEIGHBOUR as NEIGHBOUR
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.novelty import is_news
from tui_reader.compare.quantities import agrees, in_week, is_date, same_number, same_value, vaguer
from tui_reader.compare.restated import from_other_end
from tui_reader.compare.words import stem
from tui_reader.extract.model import Quantity

ADDED = Kind("number_added", "number", "#", "medium", "A figure that no source holds.")
DROPPED = Kind("number_dropped", "number", "#", "low", "A figure of the source is gone from its sentence.")
UNIT = Kind("unit_changed", "number", "#", "high", "The same figure with another unit, currency or scale.")
DATE_ADDED = Kind("date_added", "date", "D", "low", "A date or time that no source holds.")
DATE_LOST = Kind("date_lost", "date", "D", "low", "A date or time of the source is gone from its sentence.")
KINDS = (CHANGED, ADDED, DROPPED, UNIT, NEIGHBOUR, BOUND, DATE_CHANGED, DATE_ADDED, DATE_LOST)


def detect(case: Case) -> Iterator[Finding]:
    seen: set[int] = set()
    for pair in case.pairs:
        mine = [q for i in pair.link.left for q in pair.left.quantities.get(i, ())]
        theirs = [q for j in pair.link.right for q in pair.right.quantities.get(j, ())]
        seen.update(q.span.start for q in theirs)
        if mine or theirs:
            yield from _pair(case, pair, mine, theirs)
    for lonely in case.new():
        news = is_news(case, lonely)
        for q in case.rewrite.quantities.get(lonely.sentence, ()):
            if q.span.start not in seen:
                yield from _unsupported(case, q, None, news=news)


def _pair(case: Case, pair: Pair, mine: list[Quantity], theirs: list[Quantity]) -> Iterator[Finding]:
    equal = equal_pairs(pair, mine, theirs)
    swapped = False
    for (place, now), figure in exchanged(pair, equal):
        swapped = True
        why = f"“{pair.left.words(place)}” became “{pair.right.words(now)}”: the figures changed places."
        kind = DATE_CHANGED if is_date(figure) else CHANGED
        yield found(case, kind, why, left=place, right=now, pair=pair, severity="high", sureness=0.85)
    for old, new in equal if not swapped else ():
        yield from beside(case, pair, old, new)
    left = [q for q in mine if not any(q is old for old, _ in equal)]
    right = [q for q in theirs if not any(q is new for _, new in equal)]
    for new in right:
        if isinstance(new.value, tuple) and set(new.value) <= _values(mine):
            continue  # `52 in favour and 48 against`, `52 to 48`
        seat = None if same_words(pair, new, left) else seat_of(pair, new, left)
        if seat is not None:
            left.remove(seat)
            yield from _changed(case, pair, seat, new)
        else:
            yield from _unsupported(case, new, pair)
    for old in left:
        yield from _gone(case, pair, old, theirs)


def _changed(case: Case, pair: Pair, old: Quantity, new: Quantity) -> Iterator[Finding]:
    was, now = pair.left.words(old.span), pair.right.words(new.span)
    if is_date(old):
        if isinstance(old.value, str) and isinstance(new.value, str) and vaguer(old.value, new.value):
            yield found(case, DATE_LOST, f"“{was}” became “{now}”: the exact date is gone.", left=old.span, right=new.span, pair=pair)
        else:
            if of_a_stretch(pair.right, new, (old,)) or a_step_on(case, new) or _aged(pair, new):
                return
            near = str(old.value)[:3] == str(new.value)[:3] and "X" in f"{old.value}{new.value}"  # `since 1950`, `since the 1950s`
            level: Severity = (
                "high" if another_day(case, old, new) else "low" if one_is_relative(old, new) else "medium" if near else "high"
            )
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
        and not _borrowed(pair.left, old, new)
        and not (new.unit == "%" and worked_out(case, new))
        and (
            None not in (old.unit, new.unit)
            or "%" in (old.unit, new.unit)
            or "money" in (old.kind, new.kind)
            or _a_thing(pair.left, old, pair.right, new)
            or _a_thing(pair.right, new, pair.left, old)
        )
    ):
        yield found(
            case, UNIT, f"“{was}” became “{now}”: the same figure in another unit.", left=old.span, right=new.span, pair=pair, sureness=0.93
        )
    elif not same_number(old, new):
        if _the_rest(case, pair, old, new) or (_reciprocal(old, new) and from_other_end(pair)):
            return
        derived = worked_out(case, new)
        elsewhere = (
            "; the source has that figure elsewhere"
            if _elsewhere(case, old, new)
            else "; it follows from two figures of the source"
            if derived
            else ""
        )
        why = f"“{was}” became “{now}”{elsewhere}."
        level = "low" if derived else CHANGED.severity
        yield found(case, CHANGED, why, left=old.span, right=new.span, pair=pair, severity=level, sureness=_sure(case, new))


def _elsewhere(case: Case, old: Quantity, new: Quantity) -> bool:
    """A source has the rewrite's very amount in another place: `$38 million` is no `$38 billion`."""
    return any(
        q is not old and q.unit == new.unit and same_number(q, new) and same_value(q, new)
        for side in case.sources
        for q in side.amounts.like(new)
    )


def _a_thing(side: Side, measured: Quantity, other: Side, counted: Quantity) -> bool:
    """`12 tonnes of soil`, `12 truckloads of soil`: measured on one side, things counted on the other."""
    if measured.kind not in ("quantity", "duration") or counted.kind != "cardinal" or counted.of is None:
        return False
    noun = other.tokens_in(counted.of)
    behind = noun.start - other.tokens_in(counted.span).stop <= 1
    there = other.document.tokens.of_sentence(other.document.sentence_at(counted.span.start))
    if any(other.document.tokens.norms[k].startswith((measured.unit or "-").split()[0]) for k in there):
        return False  # `for five weeks`, `five weekly falls`
    mine = {stem(side.document.tokens.norms[k]) for k in side.document.tokens.of_sentence(side.document.sentence_at(measured.span.start))}
    return behind and not any(stem(other.document.tokens.norms[k]) in mine for k in noun)


def _borrowed(side: Side, old: Quantity, new: Quantity) -> bool:
    """`By 56 percent to 44`: a bare figure that has the unit of one beside it."""
    beside = side.quantities.get(side.document.sentence_at(old.span.start), ())
    return old.unit is None and any(q is not old and q.unit == new.unit for q in beside)


def _values(mine: Sequence[Quantity]) -> set[float]:
    """The figures of a sentence and their differences: `down from 500 to 300`, `by 200 to 300`."""
    plain = {float(q.value) for q in mine if isinstance(q.value, int | float) and not is_date(q)}
    return plain | {abs(a - b) for a in plain for b in plain if a != b}


def _the_rest(case: Case, pair: Pair, old: Quantity, new: Quantity) -> bool:
    """`Works in one in five`, `does not in four in five`: the rest of the whole, with a no."""
    shares = [q.value for q in (old, new) if q.kind == "fraction" and isinstance(q.value, int | float)]
    if len(shares) != 2 or abs(float(shares[0]) + float(shares[1]) - 1) > 0.001:
        return False
    return (strict(pair.left, pair.link.left) + strict(pair.right, pair.link.right)) % 2 == 1 or turned(case, new)


def _reciprocal(old: Quantity, new: Quantity) -> bool:
    """Half as much, and twice as much from the other end."""
    shares = [q.value for q in (old, new) if q.kind in ("fraction", "multiple") and isinstance(q.value, int | float)]
    return len(shares) == 2 and abs(float(shares[0]) * float(shares[1]) - 1) < 0.001


def _aged(pair: Pair, new: Quantity) -> bool:
    """`Turns 30 this year`, `30 years ago`."""
    value = str(new.value)
    years = int(value[1:-1]) if value[:1] == "-" and value[-1:] == "y" and value[1:-1].isdecimal() else None
    return years is not None and any(q.value == years for i in pair.link.left for q in pair.left.quantities.get(i, ()))


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
    if q.value == "this-week" and any(in_week(old) for side in case.sources for old in side.amounts.like(q)):
        return True
    if (
        q.kind == "date"
        and str(q.value).isalpha()
        and any(stem(norms[case.rewrite.tokens_in(q.span).start]) in s.vocabulary for s in case.sources)
    ):
        return True  # `closed on Mondays`, `every day but Monday`
    if str(q.value).startswith(("last-", "this-", "next-")):  # `last summer`, where the source says the summer
        words = [norms[k] for k in case.rewrite.tokens_in(q.span) if norms[k] not in ("last", "this", "next", "the", "past", "coming")]
        return bool(words) and any(all(stem(w) in side.vocabulary for w in words) for side in case.sources)
    figures = [norms[k] for k in case.rewrite.tokens_in(q.span) if norms[k][0].isdigit()]
    return bool(figures) and any(all(stem(f) in side.vocabulary for f in figures) for side in case.sources)


def _unsupported(case: Case, q: Quantity, pair: Pair | None, *, news: bool = False) -> Iterator[Finding]:
    """news: the sentence is new as a whole; a date in it adds little to that."""
    if _supported(case, q) or case.rewrite.document.sentences[case.rewrite.document.sentence_at(q.span.start)].role in (
        "byline",
        "dateline",
    ):
        return
    words = case.rewrite.words(q.span)
    if is_date(q):
        if (
            (pair is not None and same_base(pair, q))
            or a_step_on(case, q)
            or of_a_stretch(case.rewrite, q, (old for side in case.sources for old in side.facts.quantities))
        ):
            return
        yield found(
            case, DATE_ADDED, f"No source says “{words}”.", right=q.span, pair=pair, severity="low" if news else "medium", sureness=0.85
        )
    elif q.kind != "ordinal" and not _trivial(q) and not _counted(case.rewrite, q) and not _as_word(case, q):
        vague = not any(c.isdigit() for c in words) and ((q.kind == "multiple" and not moved(case, q)) or _vague(words))
        derived = worked_out(case, q)
        why = f"No source holds the figure “{words}”{'; it follows from two of its figures' if derived else ''}."
        yield found(case, ADDED, why, right=q.span, pair=pair, severity="low" if vague or derived else None, sureness=0.9)


def _trivial(q: Quantity) -> bool:
    """One and two as words are articles and pronouns as often as figures; `one-day` says little more."""
    halved = q.kind == "fraction" and q.value == 0.5 and q.span.end - q.span.start == 3  # `in two`
    return (q.kind == "cardinal" and q.value in (1, 2) and q.unit is None) or (q.kind == "duration" and q.value == 1) or halved


_ROUND = {(100, "year"): "century", (1000, "year"): "millennium", (10, "year"): "decade", (14, "day"): "fortnight", (60, "minute"): "hour", (24, "hour"): "clock", (12, "month"): "year", (7, "day"): "week", (12, None): "dozen"}  # fmt: skip


def _as_word(case: Case, q: Quantity) -> bool:
    """The source has it as one word (`a century`), or as one side of a score (`seven to five`)."""
    if not isinstance(q.value, int | float):
        return False
    near = list(sentences_near(case, case.right.document.sentence_at(q.span.start)))
    word = _ROUND.get((int(q.value), q.unit)) if float(q.value).is_integer() else None
    if word is not None:
        for source, i in near:
            tokens = case.sources[source].document.tokens
            here = tokens.of_sentence(i)
            if word in tokens.norms[here.start : here.stop]:
                return True
    known = [old for source, i in near for old in case.sources[source].quantities.get(i, ())]
    hours = {str(old.value)[:2] for old in known if old.kind == "time"}
    if q.unit is None and isinstance(q.value, int) and not hours.isdisjoint((f"{q.value:02d}", f"{q.value + 12:02d}")):
        return True  # `8 p.m.`, `eight in the evening`
    return q.unit is None and any(q.value in old.value for old in known if isinstance(old.value, tuple))


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
