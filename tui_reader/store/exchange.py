"""Decisions as JSON, in and out, and keeping house: what is in a store, what can go.

Import only adds: what is there already, to the letter, is passed over, so that two desks can exchange exports as often as
they like. Articles are not in it, only the keys of their sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from tui_reader.errors import StoreError
from tui_reader.records import dataclass
from tui_reader.store.database import Database
from tui_reader.store.model import VERBS
from tui_reader.store.pairs import Pair, touch_pair

SCHEMA = "tui-reader/decisions/1"
_PAIR = ("left_path", "right_path", "left_sha", "right_sha", "touched")
_ACT = ("who", "at", "subject", "key", "kind", "verb", "note", "scope", "mute", "place")
_MAY_BE_NULL = ("kind", "verb", "note", "mute")
_OPS = {"unit": VERBS, "sentence": ("note",), "repair": ("link", "unlink", "join", "split", "keep")}


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair of a store: its files, how many decisions of each verb stand, and when it was last decided upon."""

    source: str
    rewrite: str
    verbs: Mapping[str, int]
    touched: str


def entries(database: Database) -> list[Entry]:
    """The pairs, latest first."""
    counts: dict[int, dict[str, int]] = {}
    standing = "SELECT max(id), pair, subject, verb FROM act WHERE state = 0 GROUP BY pair, subject, key"
    for _, pair, subject, verb in database.rows(standing):
        if verb is not None:
            name = verb if subject != "repair" else "repair"
            mine = counts.setdefault(pair, {})
            mine[name] = mine.get(name, 0) + 1
    rows = database.rows("SELECT id, left_path, right_path, touched FROM pair ORDER BY touched DESC, id DESC")
    return [Entry(left, right, counts.get(id, {}), touched) for id, left, right, touched in rows]


@dataclass(frozen=True, slots=True)
class Mute:
    """A false alarm muted for the desk: the number to lift it by, its kind, who muted it, when and why, and on which pair."""

    number: int
    kind: str
    who: str
    when: str
    reason: str
    source: str
    rewrite: str


def mutes(database: Database) -> list[Mute]:
    """What is muted for the desk, oldest first."""
    rows = database.rows(
        "SELECT max(act.id), kind, who, at, note, left_path, right_path, verb FROM act JOIN pair ON pair.id = act.pair "
        "WHERE scope = 'desk' AND mute IS NOT NULL AND state = 0 GROUP BY mute ORDER BY 1"
    )
    return [Mute(row[0], row[1] or "", row[2], row[3], row[4] or "", row[5], row[6]) for row in rows if row[7] is not None]


def unmute(database: Database, number: int, who: str, now: datetime) -> bool:
    """Lift a mute of the desk in every pair; False when there is no such mute. It stays in the log."""
    if number not in {mute.number for mute in mutes(database)}:
        return False
    with database.transaction():
        database.rows(
            "INSERT INTO act (pair, batch, who, at, subject, key, kind, verb, scope, mute, place) "
            "SELECT pair, (SELECT max(batch) + 1 FROM act), ?, ?, subject, key, kind, NULL, scope, mute, place FROM act WHERE id = ?",
            (who, now.isoformat(timespec="seconds"), number),
        )
    return True


def export(database: Database) -> dict[str, Any]:
    """Everything that stands or was overtaken; what was undone is left out."""
    pairs = []
    for id, *values in database.rows(f"SELECT id, {', '.join(_PAIR)} FROM pair ORDER BY id"):
        acts = database.rows(f"SELECT batch, {', '.join(_ACT)} FROM act WHERE pair = ? AND state = 0 ORDER BY id", (id,))
        rows = [{"batch": act[0], **dict(zip(_ACT, act[1:], strict=True))} for act in acts]
        pairs.append({**dict(zip(_PAIR, values, strict=True)), "acts": rows})
    return {"schema": SCHEMA, "pairs": pairs}


def merge(database: Database, name: str, exported: Any) -> int:
    """Add what an export holds and this store does not, all or nothing; returns how many acts were added.

    name: of the file, for messages. StoreError when it is no export.
    """
    _check(name, exported)
    added = 0
    with database.transaction():
        for one in exported["pairs"]:
            pair = touch_pair(database, Pair(*(one[column] for column in _PAIR[:4])), None, one["touched"])
            known = {tuple(row) for row in database.rows(f"SELECT {', '.join(_ACT)} FROM act WHERE pair = ?", (pair,))}
            batches: dict[int, int] = {}
            for act in one["acts"]:
                values = tuple(act[column] for column in _ACT)
                if values in known:
                    continue
                if act["batch"] not in batches:
                    batches[act["batch"]] = database.rows("SELECT coalesce(max(batch), 0) + 1 FROM act")[0][0]
                marks = ", ".join("?" * (len(_ACT) + 2))
                database.rows(f"INSERT INTO act (pair, batch, {', '.join(_ACT)}) VALUES ({marks})", (pair, batches[act["batch"]], *values))
                added += 1
    return added


def prune(database: Database, days: int, now: datetime | None = None) -> int:
    """Forget pairs not decided upon for `days` days and every undone act; mutes of the desk stay. Returns pairs forgotten."""
    before = ((now or datetime.now(UTC)) - timedelta(days=days)).isoformat(timespec="seconds")
    with database.transaction():
        database.rows("DELETE FROM act WHERE state <> 0")
        old = "SELECT id FROM pair WHERE touched < ?"
        database.rows(f"DELETE FROM act WHERE scope = 'pair' AND pair IN ({old})", (before,))
        gone = database.rows(f"DELETE FROM pair WHERE id IN ({old}) AND id NOT IN (SELECT pair FROM act) RETURNING id", (before,))
    return len(gone)


def vacuum(database: Database) -> None:
    """Give the room of what was forgotten back to the disk, and check the file while at it."""
    problems = [row[0] for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
    if problems:
        raise StoreError(database.name, f"is damaged: {problems[0]}", "move it away and import the last `tui-reader store export`")
    database.rows("VACUUM")
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _check(name: str, exported: Any) -> None:
    """An export comes from outside: every field has its type, every verb is known."""
    if not isinstance(exported, dict) or exported.get("schema") != SCHEMA:
        raise StoreError(name, "is no export of decisions", "make one with `tui-reader store export FILE`")
    pairs = exported.get("pairs")
    for number, one in enumerate(pairs if isinstance(pairs, list) else [None], 1):
        acts = one.get("acts") if isinstance(one, dict) else None
        if not isinstance(acts, list) or not all(isinstance(one.get(column), str) for column in _PAIR):
            raise StoreError(name, f"pair {number} is not as an export writes it", "export again")
        for act in acts:
            if not _is_act(act):
                raise StoreError(name, f"a decision of pair {number} is not as an export writes it", "export again")


def _is_act(act: Any) -> bool:
    if not isinstance(act, dict) or not isinstance(act.get("batch"), int):
        return False
    typed = all(isinstance(act.get(c), str) or (c in _MAY_BE_NULL and c in act and act[c] is None) for c in _ACT)
    return typed and act["subject"] in _OPS and act["verb"] in (None, *_OPS[act["subject"]]) and act["scope"] in ("pair", "desk")
