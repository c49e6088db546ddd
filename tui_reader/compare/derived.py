"""Figures and dates that a source does not have in words, but that follow from what it has: a sum, the years between two years, a part of so many,
the months of a quarter, this month told by its name.

An editor may want to see them, so they stay low; they are no figure out of the air.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from tui_reader.compare.case import Case, Side
from tui_reader.compare.quantities import agrees, is_date, same_value
from tui_reader.extract.model import Quantity

LEAST = 3
"""Figures below are worked out from any two others by chance."""
_JOINT = re.compile(r"\s*(?:[-–—]|to|and|through|until|till|-to-)\s*$")
_YEAR = re.compile(r"^(1[5-9]|20)\d\d(?=$|-)")
_RELATIVE = re.compile(r"^(?:this|last|next)-|^[+-]\d+[dwmy]$|^(?:today|yesterday|tomorrow)$")


def worked_out(case: Case, new: Quantity) -> bool:
    """Does the rewrite's figure follow from two figures of the source sentences linked to its sentence or to the ones beside it?"""
    if is_date(new) or not isinstance(new.value, int | float):
        return False
    value = float(new.value)
    if _with_one(case, new) or _half_days(case, new) or _stretch(case, new):
        return True
    if abs(value) < LEAST and value.is_integer():
        return False
    if new.kind == "duration" and new.unit == "year" and any(abs(a - b) == value for a, b in combinations(_years(case), 2)):
        return True
    amounts = [
        q for q in _near(case, case.right.document.sentence_at(new.span.start)) if isinstance(q.value, int | float) and not is_date(q)
    ]
    for a, b in combinations(amounts, 2):
        if any(_part_of(new, part, whole) for part, whole in ((a, b), (b, a))):
            return True
        x, y = float(a.value), float(b.value)  # type: ignore[arg-type]
        if new.kind in ("percent", "fraction") and a.unit == b.unit and x and y:
            share = 100.0 if new.kind == "percent" else 1.0
            if any(abs(part - value) <= 0.01 * share for part in (x / y * share, y / x * share, (y - x) / x * share, (x - y) / y * share)):
                return True
        elif (a.unit == b.unit == "%" and new.unit in ("point", "percentage point") and abs(abs(x - y) - value) < 0.001) or (
            (a.unit == b.unit or None in (a.unit, b.unit)) and new.unit in (a.unit, b.unit, None) and value in (x + y, abs(x - y))
        ):
            return True
    return False


def _part_of(new: Quantity, part: Quantity, whole: Quantity) -> bool:
    """`480, half of them` and 240; `doubled to 8 million` and 4 million."""
    if part.kind not in ("fraction", "multiple") or not part.value or new.unit not in (whole.unit, None):
        return False
    share, amount, value = float(part.value), float(whole.value), float(new.value)  # type: ignore[arg-type]
    return any(abs(told - value) <= 0.001 * abs(value) for told in (amount * share, amount / share))


def _with_one(case: Case, new: Quantity) -> bool:
    """`One of 14`, so 13 others; `36 passengers and a driver`, so 37."""
    if new.kind not in ("cardinal", "quantity") or not isinstance(new.value, int):
        return False
    sentence = case.right.document.sentence_at(new.span.start)
    others = any(case.right.document.tokens.norms[k] in _OTHERS for k in case.right.document.tokens.of_sentence(sentence))
    for link in case.links_of(sentence):
        side = case.sources[link.source]
        norms = side.document.tokens.norms
        for q in (q for i in link.left for q in side.quantities.get(i, ()) if not is_date(q)):
            here = side.tokens_in(q.span)
            if others and q.value == new.value + 1 and norms[here.start - 2 : here.start] in (("one", "of"), ("one", "among")):
                return True
            after = norms[here.stop : here.stop + 5]
            joined = any(after[n : n + 1] == ("and",) and after[n + 1 : n + 2] in _ONE for n in (1, 2))
            if q.value == new.value - 1 and joined:
                return True
    return False


_OTHERS = frozenset("other others besides more further".split())
_ONE = (("a",), ("an",), ("one",), ("the",), ("its",), ("their",), ("his",), ("her",))


def _half_days(case: Case, new: Quantity) -> bool:
    """`Half a day`, where the source has 12 hours."""
    if new.kind != "duration" or new.unit not in ("day", "hour"):
        return False
    wanted = float(new.value) * (24 if new.unit == "day" else 1 / 24)  # type: ignore[arg-type]
    other = "hour" if new.unit == "day" else "day"
    near = _near(case, case.right.document.sentence_at(new.span.start))
    return any(q.unit == other and isinstance(q.value, int | float) and float(q.value) == wanted for q in near)


def _stretch(case: Case, new: Quantity) -> bool:
    """`From 3 to 17 March`, so two weeks; `in its third week`, so more than two."""
    if new.kind != "duration" or new.unit not in _STEP_DAYS:
        return False
    near = list(_near(case, case.right.document.sentence_at(new.span.start)))
    value = float(new.value)  # type: ignore[arg-type]
    if new.bound == ">" and any(q.kind == "ordinal" and q.value == value + 1 for q in near):
        return True
    ends = [day for q in near if is_date(q) for part in str(q.value).split("/") if (day := _day_of(part)) is not None]
    return any(abs((a - b).days) == value * _STEP_DAYS[new.unit] for a, b in combinations(ends, 2))


def _day_of(value: str) -> date | None:
    try:
        return date.fromisoformat(f"2023{value[1:]}" if value.startswith("--") else value)
    except ValueError:
        return None


_STEP_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def a_step_on(case: Case, new: Quantity) -> bool:
    """`A week after 3 May`, so 10 May; `two days later`, from a Monday, so Wednesday."""
    sentence = case.right.document.sentence_at(new.span.start)
    steps = set()
    for link in case.links_of(sentence):
        norms = case.sources[link.source].document.tokens.norms
        for i in link.left:
            for k in case.sources[link.source].document.tokens.of_sentence(i):
                if norms[k].rstrip("s") in _STEP_DAYS and k:
                    count = (
                        _NUMBERS.get(norms[k - 1])
                        or (norms[k - 1] == "the" and norms[k + 1] in ("after", "before"))
                        or (int(norms[k - 1]) if norms[k - 1].isdecimal() else 0)
                    )
                    steps.add(count * _STEP_DAYS[norms[k].rstrip("s")])
    target = str(new.value)
    if _born(case, sentence, target):
        return True
    if not steps - {0}:
        return False
    if target[-1:] == "d" and target[1:-1].isdecimal() and int(target[1:-1]) in steps:
        return True
    return any(
        is_date(q) and _moved(str(q.value), sign * step) == target
        for q in _near(case, sentence)
        for step in steps - {0}
        for sign in (1, -1)
    )


def _born(case: Case, sentence: int, target: str) -> bool:
    """`Died aged 80 in 1999`, so born in 1919, or late in 1918."""
    if not (target.isdecimal() and len(target) == 4):
        return False
    near = list(_near(case, sentence))
    ages = [int(q.value) for q in near if q.kind in ("age", "cardinal") and isinstance(q.value, int) and 0 < q.value < 120]
    years = [int(str(q.value)[:4]) for q in near if is_date(q) and _YEAR.match(str(q.value))]
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
    return sorted(
        {
            int(str(q.value)[:4])
            for side in case.sources
            for qs in side.quantities.values()
            for q in qs
            if is_date(q) and _YEAR.match(str(q.value))
        }
    )


def _near(case: Case, j: int) -> Iterator[Quantity]:
    """Quantities of the source sentences linked to rewrite sentence `j` and to its neighbours, and of those beside them; each once."""
    seen: set[tuple[int, int]] = set()
    for at in (j - 1, j, j + 1):
        for link in case.links_of(at):
            for i in range(link.left[0] - 1, link.left[-1] + 2):
                if (link.source, i) not in seen:
                    seen.add((link.source, i))
                    yield from case.sources[link.source].quantities.get(i, ())


def told_near(case: Case, new: Quantity) -> bool:
    """The figure stands in a source sentence linked to a neighbour: one half of a sentence that was split."""
    return any(same_value(q, new) or agrees(q, new) for q in _near(case, case.right.document.sentence_at(new.span.start)))


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
