"""From the log to what stands: decisions by today's ids, notes by today's sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tui_reader.store.database import Database
from tui_reader.store.keys import Unit
from tui_reader.store.model import Decision, Note, Side

_AT_ONCE = 500
"""Keys in one statement; SQLite's own limit on some systems is 999."""
_COLUMNS = ("id", "subject", "key", "verb", "note", "who", "at", "scope")
_SELECT = f"SELECT max(id), {', '.join(_COLUMNS[1:])} FROM act"
"""SQLite takes the other columns from the row that has the maximum."""
Act = dict[str, Any]
Units = Mapping[str, Unit]


def decisions(
    database: Database, units: Units, pair: int | None, related: Sequence[int], carried: Mapping[str, Act]
) -> dict[str, Decision]:
    """By id, what stands: a later act goes over an earlier one, this pair's over those of its relatives.

    A decision of a relative (another rewrite of the same source, the same rewrite under another source) counts where the
    sentences are the same to the letter; skipping does not carry over, and neither does withdrawing. carried: acts of this
    pair, by id, on rows that were drawn otherwise (lapsed.py).
    """
    keys = [unit.key for unit in units.values()]
    own = _by_key(database, f"+pair = {pair}", keys) if pair is not None else {}
    others = f"+pair IN ({','.join(map(str, related))}) AND verb <> 'skipped' AND scope = 'pair'"
    inherited = _by_key(database, others, keys) if related else {}
    mutes = muted(database)
    out: dict[str, Decision] = {}
    for id, unit in units.items():
        act = own.get(unit.key) or carried.get(id) or inherited.get(unit.key)
        if act is None or act["scope"] == "desk":  # a mute of the desk may have been lifted from another pair since
            act = mutes.get(unit.mute or "")
        if act is not None and act["verb"] is not None:
            out[id] = Decision(act["verb"], act["who"], act["at"], act["note"], act["scope"])
    return out


def notes(database: Database, sentences: Mapping[Side, Sequence[str]], pair: int | None) -> tuple[Note, ...]:
    """Notes on sentences that are still there, in the order of the articles, the source's first."""
    at = {f"{side}:{key}": (side, number) for side, keys in sentences.items() for number, key in enumerate(keys)}
    acts = _latest(database, "pair = ? AND subject = 'sentence'", (pair,))
    found = [Note(*at[act["key"]], act["note"], act["who"], act["at"]) for act in acts if act["verb"] is not None and act["key"] in at]
    return tuple(sorted(found, key=lambda note: (note.side, note.sentence)))


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


def muted(database: Database) -> dict[str, Act]:
    """Muted for the desk, by kind and words. A desk has tens of these, not thousands: all are read."""
    rows = database.rows(
        "SELECT max(id), mute, verb, note, who, at, scope FROM act WHERE scope = 'desk' AND mute IS NOT NULL AND state = 0 GROUP BY mute"
    )
    return {row[1]: {"verb": row[2], "note": row[3], "who": row[4], "at": row[5], "scope": row[6]} for row in rows}
