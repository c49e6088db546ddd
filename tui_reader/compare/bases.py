"""What a text measures a figure against: the year before, the quarter before, a forecast, an average."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.extract.model import Quantity
from tui_reader.text.span import Span

_UNITS = "hour|day|week|month|quarter|season|year|decade|generation|century"
_LONG = {
    "12 months": "year",
    "twelve months": "year",
    "three months": "quarter",
    "seven days": "week",
    "24 hours": "day",
    "ten years": "decade",
}
_LENGTHS = "|".join((*_LONG, _UNITS))
_THAN = r"(?:than|from|on|with|to|against|over|versus|of|in|for|at|and|as|above|below|beat|beats)"
_BASE = re.compile(
    rf"same (?:period|time|quarter|month|week|day|stage|point|half|season)(?:'s)? (?:of |in )?(?:a |the )?(?:last |previous )?(?P<same>{_UNITS})"
    rf"|(?P<on>{_UNITS})(?: |-)(?:on|over)(?: |-)(?P=on)\b"
    rf"|\bon (?:the|a) (?P<the>{_UNITS})\b(?! (?:of|when|that|before|after))"
    rf"|\b(?:a|one|the) (?P<ago>{_LENGTHS}) (?:ago|earlier|before|previously)\b"
    rf"|\b{_THAN} (?:in |for |at |during )?(?:the |its |their |that of the )?(?:last|previous|preceding|prior) (?P<last>{_LENGTHS})\b"
    r"|\bthan (?:in |for |at the (?:start|end) of )(?P<dated>(?:1[89]|20)\d\d)\b"
    rf"|\b(?:previous|preceding|prior) (?P<prior>{_LENGTHS})\b"
    r"|\b(?P<forecast>than (?:(?:had been |was |were )?(?:expected|forecast|predicted|projected|estimated|planned|budgeted)|(?:analysts|economists|experts|forecasters|traders)"
    r" (?:had )?(?:expected|forecast|predicted|thought|estimated))|(?:than|from|with|against|to) (?:an? |the |their |its )?(?:\w+ )?(?:forecasts?|expectations?|estimates?|predictions?|targets?))\b"
    rf"|\b(?P<average>(?:than|with|against|to|above|below) (?:an? |the )?(?:[\w-]+ ){{0,2}}(?:average|norm|mean))\b",
    re.IGNORECASE,
)


def bases_of(side: Side, sentences: Sequence[int]) -> dict[str, Span]:
    """What the sentences measure against -> where they say so."""
    out: dict[str, Span] = {}
    for i in sentences:
        span = side.document.sentences[i].span
        for match in _BASE.finditer(side.text, span.start, span.end):
            name = next(name for name, value in match.groupdict().items() if value)
            label = name if name in ("forecast", "average", "dated") else match[name].lower()
            out.setdefault(_LONG.get(label, label), Span(*match.span()))
    return out


def same_base(pair: Pair, q: Quantity) -> bool:
    """Is the rewrite's date only what a figure is measured against, and the source's figure as well: `on the year`, `than a year earlier`?"""
    bases = bases_of(pair.left, pair.link.left)
    return any(span.overlaps(q.span) and label in bases for label, span in bases_of(pair.right, pair.link.right).items())
