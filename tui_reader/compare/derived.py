"""Dates and lengths of time that a source does not have in words, but that follow from what it has: the years between two years, the day after
a Monday, the months of a quarter, this month told by its name. Of other figures: arithmetic.py.

An editor may want to see them, so they stay low; they are no date out of the air.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from tui_reader.compare.case import Case, Side
from tui_reader.compare.quantities import agrees, is_date, same_value
from tui_reader.extract.model import Quantity

_JOINT = re.compile(r"\s*(?:[-–—]|to|and|through|until|till|-to-)\s*$")
_YEAR = re.compile(r"^(1[5-9]|20)\d\d(?=$|-)")
_RELATIVE = re.compile(r"^(?:this|last|next)-|^[+-]\d+[dwmy]$|^(?:today|yesterday|tomorrow)$")


def a_stretch(case: Case, new: Quantity) -> bool:
    """`From 3 to 17 March`, so two weeks; `in its third week`, so more than two; between 2009 and 2016, so seven years."""
    if new.kind == "duration" and any(_about_as_long(new, q) for q in near(case, case.right.document.sentence_at(new.span.start))):
        return True
    if new.kind == "duration" and new.unit in _YEARS:
        span = float(new.value) * _YEARS[new.unit]  # type: ignore[arg-type]
        return any(abs(abs(a - b) - span) <= (1 if new.bound != "=" else 0) for a, b in combinations(_years(case), 2))
    if new.kind != "duration" or new.unit not in _STEP_DAYS:
        return False
    around = list(near(case, case.right.document.sentence_at(new.span.start)))
    value = float(new.value)  # type: ignore[arg-type]
    if new.bound == ">" and any(q.kind == "ordinal" and q.value == value + 1 for q in around):
        return True
    ends = [day for q in around if is_date(q) for part in str(q.value).split("/") if (day := _day_of(part)) is not None]
    return any(abs((a - b).days) == value * _STEP_DAYS[new.unit] for a, b in combinations(ends, 2))


_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "quarter": 91.3, "year": 365.25}


def _about_as_long(new: Quantity, old: Quantity) -> bool:
    """`90 days` and three months: a month has no fixed length, so they are one by the calendar."""
    if old.kind != "duration" or (new.unit in _STEP_DAYS) == (old.unit in _STEP_DAYS) or new.unit not in _DAYS or old.unit not in _DAYS:
        return False
    told, there = float(new.value) * _DAYS[new.unit], float(old.value) * _DAYS[old.unit]  # type: ignore[arg-type]
    return abs(told - there) <= 0.04 * there


def _day_of(value: str) -> date | None:
    try:
        return date.fromisoformat(f"2023{value[1:]}" if value.startswith("--") else value)
    except ValueError:
        return None


_YEARS = {"year": 1, "decade": 10, "century": 100}
_STEP_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def a_step_on(case: Case, new: Quantity) -> bool:
    """`A week after 3 May`, so 10 May; `two days later`, from a Monday, so Wednesday; two years before 2021, so 2019; from 28 May to 2 June, so five days
    later; closed through Thursday, so open from Friday."""
    sentence, target = case.right.document.sentence_at(new.span.start), str(new.value)
    if (
        _end_of_month(case, sentence, target)
        or _month_beside(case, sentence, target)
        or _born(case, sentence, target)
        or _of_a_period(case, sentence, target)
        or _edge(case, new)
    ):
        return True
    around = [q for q in near(case, sentence) if not isinstance(q.value, tuple)]
    days, years = _steps(case, sentence), {abs(int(n)) for q in around if (n := _in_years(q)) is not None} - {0}
    step = re.fullmatch(r"[+-](\d+)([dwy])", target)
    if step:
        length = int(step[1]) * (7 if step[2] == "w" else 1)
        return length in years if step[2] == "y" else length in days or length in _gaps(around)
    return any(
        is_date(q)
        and (any(_moved(str(q.value), sign * n) == target for n in days) or any(_in_year(str(q.value), sign * n) == target for n in years))
        for q in around
        for sign in (1, -1)
    )


def _end_of_month(case: Case, sentence: int, target: str) -> bool:
    """`Until the end of June`, so 30 June; from the start of June, so 1 June."""
    day = _day_of(target)
    if day is None:
        return False
    edge = "until" if (day + timedelta(days=1)).day == 1 else "from" if day.day == 1 else ""
    return any(
        is_date(q) and target.startswith(str(q.value)) and len(str(q.value)) < len(target) and _seat(case.sources[source], q) == edge
        for source, i in sentences_near(case, sentence)
        for q in case.sources[source].quantities.get(i, ())
    )


_BESIDE = (("month", "before", -1), ("previous", "month", -1), ("month", "earlier", -1), ("month", "after", 1), ("following", "month", 1), ("next", "month", 1), ("month", "later", 1))  # fmt: skip


def _month_beside(case: Case, sentence: int, target: str) -> bool:
    """`In March, 19 fewer than the month before`, so in February."""
    if not re.fullmatch(r"--\d\d", target):
        return False
    for source, i in sentences_near(case, sentence):
        tokens = case.sources[source].document.tokens
        here = tokens.of_sentence(i)
        words = tokens.norms[here.start : here.stop]
        steps = {step for a, b, step in _BESIDE if any(words[n : n + 2] == (a, b) for n in range(len(words) - 1))}
        months = {int(str(q.value)[2:]) for q in case.sources[source].quantities.get(i, ()) if re.fullmatch(r"--\d\d", str(q.value))}
        if any((month + step - 1) % 12 + 1 == int(target[2:]) for month in months for step in steps):
            return True
    return False


def another_day(case: Case, old: Quantity, new: Quantity) -> bool:
    """`On Friday and left two days later`, told as on Monday: the step leads to another day."""
    step = re.fullmatch(r"([+-])(\d+)d", str(old.value))
    days = {str(q.value) for q in near(case, case.right.document.sentence_at(new.span.start)) if str(q.value) in _WEEK}
    if step is None or len(days) != 1 or str(new.value) not in _WEEK:
        return False
    return _moved(days.pop(), int(step[1] + step[2])) != new.value


def _steps(case: Case, sentence: int) -> set[int]:
    """Lengths in days that the linked source sentences tell: `two days later`, `the week after`, `the next day`, `through Thursday`."""
    steps = set()
    for link in case.links_of(sentence):
        norms = case.sources[link.source].document.tokens.norms
        for i in link.left:
            for k in case.sources[link.source].document.tokens.of_sentence(i):
                if norms[k] in ("through", "overnight", "tomorrow", "yesterday"):
                    steps.add(1)
                if norms[k].rstrip("s") in _STEP_DAYS and k:
                    count = (
                        _NUMBERS.get(norms[k - 1])
                        or norms[k - 1] in ("next", "following", "previous")
                        or (norms[k - 1] == "the" and norms[k + 1 : k + 2] in (("after",), ("before",)))
                        or (int(norms[k - 1]) if norms[k - 1].isdecimal() else 0)
                    )
                    steps.add(count * _STEP_DAYS[norms[k].rstrip("s")])
    return steps - {0}


def _gaps(around: Iterable[Quantity]) -> set[int]:
    """Days between any two of the dates."""
    ends = [day for q in around if is_date(q) for part in str(q.value).split("/") if (day := _day_of(part)) is not None]
    return {abs((a - b).days) for a, b in combinations(ends, 2)} - {0}


def _in_years(q: Quantity) -> float | None:
    """A length or a step of whole years."""
    if q.kind == "duration" and q.unit in _YEARS:
        return float(q.value) * _YEARS[q.unit]  # type: ignore[arg-type]
    step = re.fullmatch(r"[+-](\d+)y", str(q.value))
    return float(step[1]) if step and is_date(q) else None


def _in_year(value: str, years: int) -> str | None:
    return str(int(value[:4]) + years) if _YEAR.match(value) else None


_EDGES = frozenset("before until till through by since after from".split())


def _edge(case: Case, new: Quantity) -> bool:
    """`Before 2020`, so no later than 2019; `after 2014`, so since 2015: the year on the other side of the edge."""
    target = str(new.value)
    if not re.fullmatch(r"\d{4}", target) or not (new.bound in ("<=", ">=") or _seat(case.rewrite, new) in _EDGES):
        return False
    return any(
        str(q.value) in (str(int(target) + 1), str(int(target) - 1))
        and _seat(side, q) in _EDGES
        and _seat(side, q) != _seat(case.rewrite, new)
        for source, i in sentences_near(case, case.right.document.sentence_at(new.span.start))
        for side in case.sources[source : source + 1]
        for q in side.quantities.get(i, ())
        if is_date(q)
    )


def _seat(side: Side, q: Quantity) -> str:
    k = side.tokens_in(q.span).start
    if side.document.tokens.norms[max(0, k - 2) : k] in (("end", "of"), ("start", "of"), ("beginning", "of")):
        return "until" if side.document.tokens.norms[k - 2] == "end" else "from"
    return side.document.tokens.norms[k - 1] if k else ""


_PARTS = {f"Q{n}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)} | {"H1": (1, 6), "H2": (7, 12)}


def _of_a_period(case: Case, sentence: int, target: str) -> bool:
    """`Between July and December`, where the source has the second half."""
    ends = {month for q in near(case, sentence) if is_date(q) for month in _PARTS.get(str(q.value)[-2:], ())}
    return bool(re.fullmatch(r"--\d\d", target)) and int(target[2:]) in ends


def _born(case: Case, sentence: int, target: str) -> bool:
    """`Died aged 80 in 1999`, so born in 1919, or late in 1918."""
    if not (target.isdecimal() and len(target) == 4):
        return False
    around = list(near(case, sentence))
    ages = [int(q.value) for q in around if q.kind in ("age", "cardinal") and isinstance(q.value, int) and 0 < q.value < 120]
    years = [int(str(q.value)[:4]) for q in around if is_date(q) and _YEAR.match(str(q.value))]
    words = {case.right.document.tokens.norms[k] for k in case.right.document.tokens.of_sentence(sentence)}
    return not words.isdisjoint(("born", "birth")) and any(
        year - age - late == int(target) for year in years for age in ages for late in (0, 1)
    )


def _moved(day: str, step: int) -> str | None:
    if day in _WEEK:
        return _WEEK[(_WEEK.index(day) + step) % 7]
    full = f"2023{day[1:]}" if day.startswith("--") else day
    try:
        then = (date.fromisoformat(full) + timedelta(days=step)).isoformat()
    except ValueError:
        return None
    return f"-{then[4:]}" if day.startswith("--") else then


_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _years(case: Case) -> list[int]:
    found = {
        int(str(q.value)[:4])
        for side in case.sources
        for qs in side.quantities.values()
        for q in qs
        if is_date(q) and _YEAR.match(str(q.value))
    }
    spans = (q.value for side in case.sources for qs in side.quantities.values() for q in qs if q.kind == "range" and q.unit is None)
    return sorted(found | {int(end) for span in spans if isinstance(span, tuple) for end in span if 1500 <= end < 2100})


def near(case: Case, j: int) -> Iterator[Quantity]:
    """Quantities of the source sentences near rewrite sentence `j`; each once."""
    return (q for source, i in sentences_near(case, j) for q in case.sources[source].quantities.get(i, ()))


def sentences_near(case: Case, j: int) -> Iterator[tuple[int, int]]:
    """Source and sentence linked to rewrite sentence `j` and to its neighbours, and those beside them; of a sentence without a link the one
    that holds most of its words."""
    seen: set[tuple[int, int]] = set()
    links = [(link.source, link.left) for at in (j - 1, j, j + 1) for link in case.links_of(at)]
    for source, left in links if any(True for _ in case.links_of(j)) else [*links, *_holder(case, j)]:
        for i in range(max(0, left[0] - 1), min(left[-1] + 2, len(case.sources[source].document.sentences))):
            if (source, i) not in seen:
                seen.add((source, i))
                yield source, i


def _holder(case: Case, j: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    here = case.right.document.tokens.of_sentence(j)
    found = case.holder(case.right.document.tokens.norms[here.start : here.stop])
    if found is not None:
        source, sentence = found
        yield source, (sentence,)


def told_near(case: Case, new: Quantity) -> bool:
    """The figure stands in a source sentence linked to a neighbour: one half of a sentence that was split."""
    return any(same_value(q, new) or agrees(q, new) for q in near(case, case.right.document.sentence_at(new.span.start)))


def of_a_stretch(side: Side, q: Quantity, known: Iterable[Quantity]) -> bool:
    """`July` of `July-September`, where the source has September: the two ends of a stretch of months are told as one."""
    if not str(q.value).startswith("--") or len(str(q.value)) != 4:
        return False
    partner = next(
        (other for other in side.quantities.get(side.document.sentence_at(q.span.start), ()) if other is not q and _joined(side, q, other)),
        None,
    )
    return partner is not None and any(agrees(old, partner) for old in known if is_date(old))


def _joined(side: Side, a: Quantity, b: Quantity) -> bool:
    first, second = sorted((a, b), key=lambda q: q.span.start)
    between = side.text[first.span.end : second.span.start]
    return is_date(b) and len(between) < 10 and _JOINT.match(between) is not None


def one_is_relative(old: Quantity, new: Quantity) -> bool:
    """`This month` and `October`: told from the day of writing here and by the calendar there, so neither contradicts the other."""
    return bool(_RELATIVE.match(str(old.value))) != bool(_RELATIVE.match(str(new.value)))
