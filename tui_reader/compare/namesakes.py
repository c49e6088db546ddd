"""Names of both articles that mean one person, body or place, and names that stand for a country."""

from __future__ import annotations

from functools import lru_cache

from tui_reader.compare.model import EntityMatch
from tui_reader.extract.fold import key
from tui_reader.extract.lexicon import known, lookup_key
from tui_reader.extract.linking import Aliases, match_names
from tui_reader.extract.model import Facts

_SEATS = {
    "kremlin": "Russia", "white house": "United States", "pentagon": "United States", "downing street": "United Kingdom", "whitehall": "United Kingdom",
    "westminster": "United Kingdom", "elysee": "France", "elysee palace": "France", "capitol hill": "United States", "blue house": "South Korea",
    "u s": "United States", "u k": "United Kingdom",
}  # fmt: skip


_BODIES_AT = {
    "brussels": ("european commission", "european union", "eu"), "strasbourg": ("european parliament",), "scotland yard": ("metropolitan police",),
    "capitol hill": ("congress",), "westminster": ("parliament",), "foggy bottom": ("state department",), "pentagon": ("defense department", "defence department"),
    "wall street": ("new york stock exchange",), "langley": ("cia",), "the vatican": ("holy see",), "vatican": ("holy see",),
}  # fmt: skip
"""Places that stand for the bodies that sit there."""


def sits_at(a: str, b: str) -> bool:
    """One is the seat the other is named for: `Brussels`, the European Commission."""
    return any(any(body in other.casefold() for body in _BODIES_AT.get(place.casefold(), ())) for place, other in ((a, b), (b, a)))


def match_entities(left: Facts, right: Facts, aliases: Aliases = ()) -> tuple[EntityMatch, ...]:
    """Same, respelt or dropped, in the order of the source; then what only the rewrite names."""
    matches = {m.left[0]: m for m in match_names(left.entities, right.entities, left.document.text, right.document.text, aliases)}
    out = []
    for entity in left.entities:
        match = matches.get(entity.id)
        if match is None:
            out.append(EntityMatch(entity.name, entity.type, "dropped", (entity.id,), ()))
        else:
            out.append(EntityMatch(entity.name, entity.type, "respelt" if match.respelt else "same", match.left, match.right))
    taken = {j for m in matches.values() for j in m.right}
    return (*out, *(EntityMatch(e.name, e.type, "added", (), (e.id,)) for e in right.entities if e.id not in taken))


@lru_cache(maxsize=4096)
def nation(name: str) -> int | None:
    """Number of the country a name stands for: the country, its people, its capital or seat of government (`Cairo` for Egypt)."""
    names = known()
    name = _SEATS.get(key(name), name)
    people = names.demonyms.get(key(name))
    if people is not None:
        return people
    return next((number for kind, number in sorted(names.groups.get(lookup_key(name), ())) if kind in ("country", "city")), None)


def one_nation(a: str, b: str) -> bool:
    """Both stand for the same country."""
    return nation(a) is not None and nation(a) == nation(b)
