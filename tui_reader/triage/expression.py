"""The limit expression of the inbox: `verdict:hold new>5 name:Soledar age<1h -flag:s like`.

Terms are joined by and; `-` or `!` before a term turns it; a bare word is searched in headline, file and names. What
cannot be understood is a sentence with the nearest right spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from tui_reader.errors import UsageError
from tui_reader.records import dataclass
from tui_reader.triage.item import STATES, Item

_TERM = re.compile(r"""(?P<not>[-!])?(?:(?P<field>[a-z_]+)(?P<op>:|<=|>=|<|>|=))?(?P<value>"[^"]*"|\S+)""")
_AGE = re.compile(r"(\d+(?:\.\d+)?)(s|m|min|h|d)?\Z")
_SECONDS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86400, None: 60}


@dataclass(frozen=True, slots=True)
class Seen:
    """What an expression may ask of a row: the item, its age in seconds, the desk's act on it, whether it is tagged or changed."""

    item: Item
    age: float
    act: str | None = None
    tagged: bool = False
    changed: bool = False


Test = Callable[[Seen], bool]
_NUMBERS: dict[str, Callable[[Seen], float]] = {
    "new": lambda s: s.item.new,
    "src": lambda s: 100 * (s.item.sourced or 0.0),
    "score": lambda s: s.item.score,
    "risk": lambda s: s.item.risk,
    "loss": lambda s: s.item.loss,
    "words": lambda s: s.item.words,
    "like": lambda s: s.item.group,
    "age": lambda s: s.age,
}
_TEXTS: dict[str, Callable[[Seen], str]] = {
    "verdict": lambda s: s.item.state,
    "name": lambda s: "\n".join(s.item.names),
    "file": lambda s: s.item.path,
    "source": lambda s: s.item.source or "none",
    "slug": lambda s: s.item.slug or "",
    "signal": lambda s: s.item.signal,
    "why": lambda s: "\n".join(r.why for r in s.item.reasons),
    "act": lambda s: s.act or "open",
    "flag": lambda s: s.item.flags,
}
_FACTS: dict[str, Test] = {
    "tagged": lambda s: s.tagged,
    "changed": lambda s: s.changed,
    "open": lambda s: s.act is None,
    "done": lambda s: s.act is not None,
    "lead": lambda s: s.item.lead is None,
}


def parse(expression: str) -> Test:
    """A test of rows; the empty expression lets all through. UsageError names the term that is wrong."""
    tests = [_term(m) for m in _TERM.finditer(expression)]
    return lambda seen: all(test(seen) for test in tests)


def _term(match: re.Match[str]) -> Test:
    name, op, value = match["field"], match["op"], match["value"].strip('"')
    if name is None:
        test = _FACTS.get(value) or _anywhere(value)
    elif name in _NUMBERS:
        test = _number(name, op, value)
    elif name in _TEXTS:
        test = _text(name, op, value)
    elif name == "is" and value in _FACTS:
        test = _FACTS[value]
    else:
        near = get_close_matches(name, [*_NUMBERS, *_TEXTS], 1)
        hint = f"did you mean {near[0]}{op}?" if near else f"one of {', '.join(sorted([*_NUMBERS, *_TEXTS]))}"
        raise UsageError(f"{match.group()}: there is no {name}; {hint}")
    return (lambda seen: not test(seen)) if match["not"] else test


def _number(name: str, op: str, value: str) -> Test:
    read = _NUMBERS[name]
    limit: float
    if name == "age":
        found = _AGE.match(value)
        if not found:
            raise UsageError(f"age{op}{value}: not a time; write age<30m, age>2h or age<1d")
        limit = float(found[1]) * _SECONDS[found[2]]
    else:
        try:
            limit = float(value.removesuffix("%"))
        except ValueError:
            raise UsageError(f"{name}{op}{value}: not a number; write {name}>5") from None
    compare: dict[str, Test] = {
        "<": lambda s: read(s) < limit,
        ">": lambda s: read(s) > limit,
        "<=": lambda s: read(s) <= limit,
        ">=": lambda s: read(s) >= limit,
        "=": lambda s: read(s) == limit,
        ":": lambda s: read(s) == limit,
    }
    return compare[op]


def _text(name: str, op: str, value: str) -> Test:
    if op not in (":", "="):
        raise UsageError(f"{name}{op}{value}: {name} is a text; write {name}:{value}")
    read, wanted = _TEXTS[name], value.casefold()
    if name == "verdict":
        near = [s for s in STATES if s.startswith(wanted)]
        if not near:
            raise UsageError(f"verdict:{value}: one of {', '.join(STATES)}")
        return lambda s: read(s) in near
    if name == "flag":
        return lambda s: all(c in read(s) for c in value)
    return lambda s: wanted in read(s).casefold()


def _anywhere(value: str) -> Test:
    wanted = value.casefold()
    return lambda s: any(wanted in text.casefold() for text in (s.item.headline, s.item.path, *s.item.names))
