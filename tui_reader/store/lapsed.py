"""What becomes of decisions whose rows are no longer there as they were: they carry over, or are reopened.

A row goes for two reasons. Its words were edited: then what is there now waits for a decision again. Or only its bounds
moved, because an edit elsewhere, another threshold or a repair made the alignment draw rows otherwise: then nobody has
touched what was decided upon, and the decision stands. The sentences of both versions, old and new, tell one from the other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from tui_reader.records import dataclass
from tui_reader.store.database import Database
from tui_reader.store.keys import Unit, digest
from tui_reader.store.model import Side

_REMEMBERED = 2000
"""Latest acts of a pair that a new version is held against: its last versions. Reading all 10,000 of a pair took 90 ms."""
_COLUMNS = ("key", "kind", "verb", "note", "who", "at", "scope", "place")
Act = dict[str, Any]
Sentences = Mapping[Side, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Lapsed:
    """carried: by id of today, the act that still stands for it; reopened: ids that wait again."""

    carried: Mapping[str, Act]
    reopened: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Past:
    """A decision that no longer finds its row: the act, the sentences of the row and around it, its own words, its version."""

    act: Act
    left: tuple[str, ...]
    right: tuple[str, ...]
    before: str
    after: str
    own: str | None
    version: str | None
    """None: of a program that kept no versions."""

    @property
    def names(self) -> frozenset[str]:
        return _names(self.left, self.right)


def version_of(sentences: Sentences) -> tuple[str, str, str]:
    """What a version is called, and its sentences on both sides as JSON."""
    left, right = json.dumps(sentences["left"]), json.dumps(sentences["right"])
    return digest(left, right), left, right


def place_of(unit: Unit, version: str) -> str:
    """What an act keeps of where it was, as JSON; `_past` reads it."""
    return json.dumps([unit.left, unit.right, unit.before, unit.after, unit.own, version])


def lapsed(database: Database, units: Mapping[str, Unit], sentences: Sentences, pair: int | None) -> Lapsed:
    """Hold this pair's latest decisions whose keys are gone against what is there today.

    A row is known again by any sentence it shares with the old one; a sentence without a partner, which has none to share,
    by the sentence before or after it, where the old row has lost one. A row of the very same sentences has not changed:
    what lapsed there is a finding that other settings no longer make. A row that now says what the source says waits for nobody.
    """
    gone = _pasts(database, {unit.key for unit in units.values()}, pair)
    if not gone:  # as at most openings: what follows takes 20 MB and half a second for 20,000 sentences
        return Lapsed({}, frozenset())
    holding: defaultdict[str, list[Unit]] = defaultdict(list)
    beside: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units.values():
        for name in _names(unit.left, unit.right):
            holding[name].append(unit)
        if not (unit.left and unit.right):
            side = "r" if unit.right else "l"
            beside[f"{side}<{unit.before}"].append(unit)
            beside[f"{side}>{unit.after}"].append(unit)
    now = _names(sentences["left"], sentences["right"])
    today = _words(now)
    versions = _versions(database, pair, {past.version for past in gone if past.version is not None})
    untouched: defaultdict[str, list[_Past]] = defaultdict(list)
    reopened: set[str] = set()
    for past in gone:
        here = {unit.id: unit for name in past.names for unit in holding.get(name, ())}
        if past.names - now:
            side = "r" if past.right else "l"
            here |= {unit.id: unit for unit in (*beside[f"{side}<{past.before}"], *beside[f"{side}>{past.after}"])}
        then: Set[str] = versions.get(past.version or "", frozenset()) if _words(past.names) <= today else frozenset()
        for unit in here.values():
            if _words(_names(unit.left, unit.right)) <= then:
                untouched[unit.id].append(past)
            elif not unit.quiet and (unit.left, unit.right) != (past.left, past.right):
                reopened.add(unit.id)
    standing = {id: act for id, pasts in untouched.items() if (act := _standing(units[id], pasts)) is not None}
    return Lapsed(standing, frozenset(reopened))


def _standing(unit: Unit, pasts: Sequence[_Past]) -> Act | None:
    """Of earlier acts, latest first, on rows of which no word was edited, the one that stands for a unit of today.

    A finding is told by its own words. A change without one takes what was said about all of its sentences, if that was one thing.
    """
    if unit.kind is not None:
        return next((past.act for past in pasts if past.own == unit.own), None)
    covered = frozenset().union(*(_words(past.names) for past in pasts))
    agreed = len({past.act["verb"] for past in pasts}) == 1
    return pasts[0].act if agreed and _words(_names(unit.left, unit.right)) <= covered else None


def _names(left: Iterable[str], right: Iterable[str]) -> frozenset[str]:
    """Sentences of both sides in one set."""
    return frozenset((*(f"l{key}" for key in left), *(f"r{key}" for key in right)))


def _words(names: Iterable[str]) -> frozenset[str]:
    """The same without the number of the second of two equal sentences, which changes when the first is edited."""
    return frozenset(name.partition(".")[0] for name in names)


def _versions(database: Database, pair: int | None, wanted: Set[str]) -> dict[str, frozenset[str]]:
    """The sentences of the versions wanted; those of one long article take 20 ms to read."""
    out = {}
    for id in wanted:
        for left, right in database.rows("SELECT left_keys, right_keys FROM version WHERE pair = ? AND id = ?", (pair, id)):
            out[id] = _words(_names(json.loads(left), json.loads(right)))
    return out


def _pasts(database: Database, known: Set[str], pair: int | None) -> list[_Past]:
    """This pair's latest decisions whose keys are not among the `known` ones, latest first."""
    rows = database.rows(
        f"SELECT {', '.join(_COLUMNS)} FROM act WHERE pair = ? AND subject = 'unit' AND state = 0 ORDER BY id DESC LIMIT ?",
        (pair, _REMEMBERED),
    )
    latest: dict[str, Act] = {}
    for row in rows:
        latest.setdefault(row[0], dict(zip(_COLUMNS, row, strict=True)))
    return [_past(act) for key, act in latest.items() if act["verb"] is not None and key not in known]


def _past(act: Act) -> _Past:
    left, right, before, after, *rest = json.loads(act["place"])
    own, version = rest or (None, None)
    return _Past(act, tuple(left), tuple(right), before, after, own, version)
