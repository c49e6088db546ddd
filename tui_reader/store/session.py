"""One person's sitting over one comparison: what was decided before, and every key as one transaction.

Memory follows the disk: an act that cannot be saved raises StoreError and has not happened. Decisions are found again by
content (keys.py), so a new version of either article keeps what was decided on sentences that did not change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from tui_reader.align.model import Repair
from tui_reader.compare.model import Comparison
from tui_reader.store import recall
from tui_reader.store.database import Database
from tui_reader.store.keys import Unit, sentence_keys, units_of
from tui_reader.store.lapsed import Lapsed, lapsed, place_of, version_of
from tui_reader.store.model import Counts, Decision, Note, Scope, Side, State, Verb
from tui_reader.store.pairs import Pair, find_pair, relatives, touch_pair
from tui_reader.store.repairs import repair_key

Act = tuple[str, str, str | None, str | None, str | None, str, str | None, str]
"""subject, key, kind, verb, note, scope, mute, place: the columns of one act that differ within a key press."""


class Session:
    """Decisions, notes and repairs of one pair; read-only views of them, and the acts that change them."""

    def __init__(self, database: Database, comparison: Comparison, reviewer: str, now: Callable[[], datetime]) -> None:
        self.reviewer = reviewer
        self._database = database
        self._now = now
        self._pair = Pair.of(comparison.left.document.article, comparison.right.document.article)
        self._id = find_pair(database, self._pair)
        left, right = sentence_keys(comparison.left.document), sentence_keys(comparison.right.document)
        self._comparison = comparison
        self._made: dict[str, Unit] | None = None
        self._sentences: dict[Side, tuple[str, ...]] = {"left": left, "right": right}
        self._seen = -1
        self._decisions: dict[str, Decision] = {}
        self._notes: tuple[Note, ...] = ()
        self._version = version_of(self._sentences)
        self._lapsed = Lapsed({}, frozenset())
        self.refresh()

    # what stands

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """By finding id, or change id."""
        return MappingProxyType(self._decisions)

    @property
    def reopened(self) -> frozenset[str]:
        """Open units whose sentences were decided upon in an earlier version and have changed since."""
        return self._lapsed.reopened - self._decisions.keys()

    @property
    def notes(self) -> tuple[Note, ...]:
        """On sentences, in the order of the articles, the source's first."""
        return self._notes

    def state(self, id: str) -> State:
        if id in self._decisions:
            return self._decisions[id].verb
        return "reopened" if id in self._lapsed.reopened else "open"

    def counts(self) -> Counts:
        states = [self.state(id) for id, unit in self._units.items() if not unit.quiet or id in self._decisions]
        names: tuple[State, ...] = ("open", "reopened", "fine", "fix", "query", "skipped", "false_alarm")
        return Counts(len(states), *(states.count(name) for name in names))

    def refresh(self) -> bool:
        """Read again what others may have written; True when something was."""
        version = self._database.changed_elsewhere()
        if version == self._seen:
            return False
        self._id = self._id if self._id is not None else find_pair(self._database, self._pair)
        self._hold_against_the_past()
        self._recall()
        self._seen = version
        return True

    # acts: each is one transaction and one step of undo

    def decide(self, ids: Iterable[str], verb: Verb, note: str | None = None, *, scope: Scope = "pair") -> None:
        """Decide findings (or changes without findings) all at once; KeyError for an id that this comparison does not have."""
        self._write([self._act(self._units[id], verb, note, scope) for id in ids])

    def clear(self, ids: Iterable[str]) -> None:
        """Open them again; a mute of the desk is lifted for every pair."""
        standing = self._decisions
        self._write([self._act(self._units[id], None, None, standing[id].scope if id in standing else "pair") for id in ids])

    def annotate(self, side: Side, sentence: int, text: str) -> None:
        """Put a note on a sentence, over the one before; an empty text takes it away."""
        self._write(
            [("sentence", f"{side}:{self._sentences[side][sentence]}", None, "note" if text else None, text or None, "pair", None, "")]
        )

    def repair(self, repair: Repair) -> None:
        """Remember a repair of the alignment; whoever compares asks `Store.repairs`."""
        key, place = repair_key(repair, self._sentences["left"], self._sentences["right"])
        self._write([("repair", key, None, repair.op, None, "pair", None, place)])

    def undo(self) -> tuple[str, ...] | None:
        """Take back the last act of this reviewer on this pair; the ids it was about, or None when there is none left."""
        return self._turn("SELECT max(batch) FROM act WHERE pair = ? AND who = ? AND state = 0", 1)

    def redo(self) -> tuple[str, ...] | None:
        """Do again what was undone last, as long as nothing was done since."""
        return self._turn("SELECT min(batch) FROM act WHERE pair = ? AND who = ? AND state = 1", 0)

    # inside

    @property
    def _units(self) -> dict[str, Unit]:
        """Made when the store may know something of them: those of 20,000 sentences take 24 MB."""
        if self._made is None:
            self._made = units_of(self._comparison, (self._sentences["left"], self._sentences["right"]))
        return self._made

    def _act(self, unit: Unit, verb: str | None, note: str | None, scope: str) -> Act:
        place = place_of(unit, self._version[0])
        return "unit", unit.key, unit.kind, verb, note, scope, unit.mute if scope == "desk" else None, place

    def _write(self, acts: Sequence[Act]) -> None:
        if not acts:
            return
        when = self._now().isoformat(timespec="seconds")
        with self._database.transaction():
            pair = touch_pair(self._database, self._pair, self._id, when)
            self._database.rows(
                "INSERT OR IGNORE INTO version (pair, id, left_keys, right_keys) VALUES (?, ?, ?, ?)", (pair, *self._version)
            )
            # what was undone cannot be redone over this; it stays in the log
            self._database.rows("UPDATE act SET state = 2 WHERE pair = ? AND who = ? AND state = 1", (pair, self.reviewer))
            batch = self._database.rows("SELECT coalesce(max(batch), 0) + 1 FROM act")[0][0]
            self._database.many(
                "INSERT INTO act (pair, batch, who, at, subject, key, kind, verb, note, scope, mute, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(pair, batch, self.reviewer, when, *act) for act in acts],
            )
        self._id = pair
        self._recall()

    def _turn(self, which: str, state: int) -> tuple[str, ...] | None:
        if self._id is None:
            return None
        with self._database.transaction():
            batch = self._database.rows(which, (self._id, self.reviewer))[0][0]
            if batch is None:
                return None
            touched: list[Any] = self._database.rows("SELECT subject, key FROM act WHERE batch = ?", (batch,))
            self._database.rows("UPDATE act SET state = ? WHERE batch = ?", (state, batch))
        self._hold_against_the_past()  # undo may reach back to an earlier version
        self._recall()
        return tuple(self._named(subject, key) for subject, key in touched)

    def _named(self, subject: str, key: str) -> str:
        """The id of what an act was about; `left:13` for a sentence, the key itself where it is no longer there."""
        if subject == "unit":
            return next((unit.id for unit in self._units.values() if unit.key == key), key)
        if subject == "sentence":
            side, _, rest = key.partition(":")
            keys = self._sentences["left" if side == "left" else "right"]
            return f"{side}:{keys.index(rest)}" if rest in keys else key
        return key

    def _hold_against_the_past(self) -> None:
        if self._id is not None:
            self._lapsed = lapsed(self._database, self._units, self._sentences, self._id)

    def _recall(self) -> None:
        related = relatives(self._database, self._pair, self._id)
        if self._id is not None or related or recall.muted(self._database):
            self._decisions = recall.decisions(self._database, self._units, self._id, related, self._lapsed.carried)
        else:
            self._decisions = {}
        self._notes = recall.notes(self._database, self._sentences, self._id)
