"""From the log to what stands: decisions by today's ids, notes by today's sentences, and what a new version reopens."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tui_reader.store.database import Database
from tui_reader.store.keys import Unit
from tui_reader.store.model import Decision, Note

_AT_ONCE = 500
"""Keys in one statement; SQLite's own limit on some systems is 999."""


@dataclass(slots=True)
class Recalled:
    decisions: dict[str, Decision] = field(default_factory=dict)
    reopened: set[str] = field(default_factory=set)
    notes: dict[str, Note] = field(default_factory=dict)


def recall(
    database: Database, units: Mapping[str, Unit], sentences: Mapping[Any, Sequence[str]], pair: int | None, related: Sequence[int]
) -> Recalled:
    """What stands for these units: a later act goes over an earlier one, this pair's over those of its relatives.

    A decision of a relative (another rewrite of the same source, the same rewrite under another source) counts where the
    sentences are the same to the letter; skipping does not carry over, and neither does withdrawing.
    """
    out = Recalled()
    own = _latest(database, "pair = ?", (pair,)) if pair is not None else {}
    ids: dict[str, str] = {unit.key: unit.id for unit in units.values()}
    inherited = _inherited(database, list(ids), related)
    muted = _muted(database, units)
    for key, id in ids.items():
        act = own.get(("unit", key)) or inherited.get(key)
        if act is None or act["scope"] == "desk":  # a mute of the desk may have been lifted from another pair since
            act = muted.get(units[id].mute or "")
        if act is not None and act["verb"] is not None:
            out.decisions[id] = Decision(act["verb"], act["who"], act["at"], act["note"], act["scope"])
    lapsed = [json.loads(act["place"]) for (subject, key), act in own.items() if subject == "unit" and act["verb"] and key not in ids]
    if lapsed:
        out.reopened = _reopened(units, lapsed)
    out.notes = _notes(own, sentences)
    return out


_COLUMNS = ("id", "subject", "key", "verb", "note", "who", "at", "scope", "place")
_SELECT = "SELECT max(id), subject, key, verb, note, who, at, scope, place FROM act"
"""SQLite takes the other columns from the row that has the maximum."""


def _latest(database: Database, where: str, values: Sequence[Any]) -> dict[tuple[str, str], dict[str, Any]]:
    rows = database.rows(f"{_SELECT} WHERE {where} AND state = 0 GROUP BY subject, key", values)
    return {(row[1], row[2]): dict(zip(_COLUMNS, row, strict=True)) for row in rows}


def _inherited(database: Database, keys: Sequence[str], related: Sequence[int]) -> dict[str, dict[str, Any]]:
    out: dict[str, dict[str, Any]] = {}
    if not related:
        return out
    pairs = ",".join(map(str, related))
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        found = _latest(
            database,
            f"subject = 'unit' AND pair IN ({pairs}) AND verb <> 'skipped' AND scope = 'pair' AND key IN ({','.join('?' * len(some))})",
            some,
        )
        out |= {key: act for (_, key), act in found.items()}
    return out


def _muted(database: Database, units: Mapping[str, Unit]) -> dict[str, dict[str, Any]]:
    """Muted for the desk, by kind and words. A desk has tens of these, not thousands: all are read."""
    rows = database.rows(
        "SELECT max(id), mute, verb, note, who, at, scope FROM act WHERE scope = 'desk' AND mute IS NOT NULL AND state = 0 GROUP BY mute"
    )
    return {row[1]: {"verb": row[2], "note": row[3], "who": row[4], "at": row[5], "scope": row[6]} for row in rows}


def _reopened(units: Mapping[str, Unit], lapsed: Sequence[tuple[Sequence[str], Sequence[str], str, str]]) -> set[str]:
    """Units on rows that a decision was about which no longer finds its words.

    A row is known again by any sentence it shares with the old one; where it shares none (an edited sentence without a
    partner), by the sentence before or after it. A row of the very same sentences has not changed: what lapsed there is a
    finding that other settings no longer make.
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
    for left, right, before, after in lapsed:
        here = [unit for name in (*(f"l{key}" for key in left), *(f"r{key}" for key in right)) for unit in holding[name]]
        if not here:
            side = "r" if right else "l"
            here = [*beside[f"{side}<{before}"], *beside[f"{side}>{after}"]]
        out |= {unit.id for unit in here if (unit.left, unit.right) != (tuple(left), tuple(right))}
    return out


def _notes(own: Mapping[tuple[str, str], dict[str, Any]], sentences: Mapping[Any, Sequence[str]]) -> dict[str, Note]:
    at = {f"{side}:{key}": (side, number) for side, keys in sentences.items() for number, key in enumerate(keys)}
    out: dict[str, Note] = {}
    for (subject, key), act in own.items():
        if subject == "sentence" and act["verb"] is not None and key in at:
            side, number = at[key]
            out[key] = Note(side, number, act["note"], act["who"], act["at"])
    return out
