"""Figures and dates that a source does not have in words, but that follow from what it has: a sum, the years between two years, a part of so many,
the months of a quarter, this month told by its name.

An editor may want to see them, so they stay low; they are no figure out of the air.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
    if is_date(new) or not isinstance(new.value, int | float) or abs(new.value) < LEAST:
        return False
    value = float(new.value)
    if new.kind == "duration" and new.unit == "year" and any(abs(a - b) == value for a, b in combinations(_years(case), 2)):
        return True
    amounts = [
        q for q in _near(case, case.right.document.sentence_at(new.span.start)) if isinstance(q.value, int | float) and not is_date(q)
    ]
    for a, b in combinations(amounts, 2):
        x, y = float(a.value), float(b.value)  # type: ignore[arg-type]
        if new.kind in ("percent", "fraction") and a.unit == b.unit and x and y:
            share = 100.0 if new.kind == "percent" else 1.0
            if any(abs(part - value) <= 0.01 * share for part in (x / y * share, y / x * share, (y - x) / x * share, (x - y) / y * share)):
                return True
        elif (a.unit == b.unit or None in (a.unit, b.unit)) and new.unit in (a.unit, b.unit, None) and value in (x + y, abs(x - y)):
            return True
    return False


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
