"""From the log to what stands: decisions by today's ids, notes by today's sentences, and what a new version reopens."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Any

from tui_reader.store.database import Database
from tui_reader.store.keys import Unit
from tui_reader.store.model import Decision, Note, Side

_AT_ONCE = 500
"""Keys in one statement; SQLite's own limit on some systems is 999."""
_REMEMBERED = 2000
"""Latest acts of a pair that a new version is held against: its last versions. Reading all 10,000 of a pair took 90 ms."""
_COLUMNS = ("id", "subject", "key", "verb", "note", "who", "at", "scope")
_SELECT = f"SELECT max(id), {', '.join(_COLUMNS[1:])} FROM act"
"""SQLite takes the other columns from the row that has the maximum."""
Act = dict[str, Any]
Units = Mapping[str, Unit]


def decisions(database: Database, units: Units, pair: int | None, related: Sequence[int]) -> dict[str, Decision]:
    """By id, what stands: a later act goes over an earlier one, this pair's over those of its relatives.

    A decision of a relative (another rewrite of the same source, the same rewrite under another source) counts where the
    sentences are the same to the letter; skipping does not carry over, and neither does withdrawing.
    """
    keys = [unit.key for unit in units.values()]
    own = _by_key(database, f"+pair = {pair}", keys) if pair is not None else {}
    others = f"+pair IN ({','.join(map(str, related))}) AND verb <> 'skipped' AND scope = 'pair'"
    inherited = _by_key(database, others, keys) if related else {}
    muted = _muted(database)
    out: dict[str, Decision] = {}
    for id, unit in units.items():
        act = own.get(unit.key) or inherited.get(unit.key)
        if act is None or act["scope"] == "desk":  # a mute of the desk may have been lifted from another pair since
            act = muted.get(unit.mute or "")
        if act is not None and act["verb"] is not None:
            out[id] = Decision(act["verb"], act["who"], act["at"], act["note"], act["scope"])
    return out


def notes(database: Database, sentences: Mapping[Side, Sequence[str]], pair: int | None) -> tuple[Note, ...]:
    """Notes on sentences that are still there, in the order of the articles, the source's first."""
    at = {f"{side}:{key}": (side, number) for side, keys in sentences.items() for number, key in enumerate(keys)}
    acts = _latest(database, "pair = ? AND subject = 'sentence'", (pair,))
    found = [Note(*at[act["key"]], act["note"], act["who"], act["at"]) for act in acts if act["verb"] is not None and act["key"] in at]
    return tuple(sorted(found, key=lambda note: (note.side, note.sentence)))


def reopened(database: Database, units: Units, pair: int | None) -> frozenset[str]:
    """Units on rows that a decision was about which no longer finds its words.

    A row is known again by any sentence it shares with the old one; a sentence without a partner, which has none to share,
    by the sentence before or after it, where the old row has lost one. A row of the very same sentences has not changed: what lapsed there is a
    finding that other settings no longer make. A row that now says what the source says waits for nobody.
    """
    holding: defaultdict[str, list[Unit]] = defaultdict(list)
    beside: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units.values():
        for name in (*(f"l{key}" for key in unit.left), *(f"r{key}" for key in unit.right)):
            holding[name].append(unit)
        if not (unit.left and unit.right):
            side = "r" if unit.right else "l"
            beside[f"{side}<{unit.before}"].append(unit)
            beside[f"{side}>{unit.after}"].append(unit)
    out: set[str] = set()
    for left, right, before, after in _lapsed(database, {unit.key for unit in units.values()}, pair):
        names = (*(f"l{key}" for key in left), *(f"r{key}" for key in right))
        here = [unit for name in names for unit in holding.get(name, ())]
        if not all(name in holding for name in names):
            side = "r" if right else "l"
            here += [*beside[f"{side}<{before}"], *beside[f"{side}>{after}"]]
        out |= {unit.id for unit in here if not unit.quiet and (unit.left, unit.right) != (tuple(left), tuple(right))}
    return frozenset(out)


def _lapsed(database: Database, known: Set[str], pair: int | None) -> list[Any]:
    """Places of this pair's latest decisions whose keys are not among the `known` ones."""
    rows = database.rows(
        "SELECT key, verb, place FROM act WHERE pair = ? AND subject = 'unit' AND state = 0 ORDER BY id DESC LIMIT ?", (pair, _REMEMBERED)
    )
    latest: dict[str, str | None] = {}
    for key, verb, place in rows:
        latest.setdefault(key, place if verb is not None else None)
    return [json.loads(place) for key, place in latest.items() if place is not None and key not in known]


def _latest(database: Database, where: str, values: Sequence[Any]) -> list[Act]:
    rows = database.rows(f"{_SELECT} WHERE {where} AND state = 0 GROUP BY key", values)
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


def _by_key(database: Database, where: str, keys: Sequence[str]) -> dict[str, Act]:
    """The latest act on each key; `+pair` in `where` keeps SQLite from reading the whole pair instead of these keys."""
    out: dict[str, Act] = {}
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        out |= {act["key"]: act for act in _latest(database, f"subject = 'unit' AND {where} AND key IN ({marks})", some)}
    return out


def _muted(database: Database) -> dict[str, Act]:
    """Muted for the desk, by kind and words. A desk has tens of these, not thousands: all are read."""
    rows = database.rows(
        "SELECT max(id), mute, verb, note, who, at, scope FROM act WHERE scope = 'desk' AND mute IS NOT NULL AND state = 0 GROUP BY mute"
    )
    return {row[1]: {"verb": row[2], "note": row[3], "who": row[4], "at": row[5], "scope": row[6]} for row in rows}
