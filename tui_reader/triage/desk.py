"""What the desk does with a file: pass, hold, spike, query; the source it chose; who has it open. Undone and redone like any decision.

Acts live in the store beside the decisions, one transaction a key. A spike moves the file, in three steps that survive a
crash between any two: the act is written with its target, the file moved without ever overwriting, the act marked done.
Undo and redo are each person's own: nobody takes back what another desk did.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, cast

from tui_reader.errors import StoreError, TuiReaderError
from tui_reader.records import dataclass
from tui_reader.store.database import Database
from tui_reader.triage.names import free_name, move_new, path_of, stored

Verb = Literal["pass", "hold", "spike", "query", "choose", "read"]
"""`choose`: the desk's own source; `read`: opened as part of the random sample. Neither decides a file."""
DECIDING = ("pass", "hold", "spike", "query")
CLAIM_MINUTES = 15
"""A claim that nobody renewed is forgotten: its desk has gone home."""
_STANDS, _UNDONE, _OVERTAKEN = 0, 1, 2


class SpikeError(TuiReaderError):
    """A file could not be moved; nothing was changed."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: cannot be spiked ({reason}); nothing was moved, check the folder's permissions and the disk")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to act on, and the hash of the text it was judged by."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody decided about a file of the inbox, and the hash of the text it was decided on."""

    path: str
    sha256: str
    verb: Verb
    note: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Undone:
    """What undo or redo changed: the verb and the paths, for the message line."""

    verb: Verb
    paths: tuple[str, ...]


class Desk:
    """One inbox folder, one person. `clock` gives aware moments; tests pass their own."""

    def __init__(self, database: Database, folder: Path, *, who: str, clock: Callable[[], datetime], spike_to: str = "spiked") -> None:
        self._db, self._who, self._clock = database, who, clock
        self._seen = database.changed_elsewhere()
        self._folder = str(folder.resolve())
        self.spiked = Path(os.path.normpath(os.path.join(self._folder, spike_to)))
        """Where spiked files go; beside the others, left out of scans."""
        self._finish_moves()

    def act(self, targets: Sequence[Target], verb: Verb, note: str = "") -> None:
        """Do `verb` to all targets as one step of undo. SpikeError when a file cannot be moved: the others before it are, and stay undoable."""
        if not targets:
            return
        at = self._clock()
        if verb != "spike":
            with self._db.transaction():
                self._overtake()
                batch = self._next_batch()
                for t in targets:
                    self._insert(batch, t, verb, note, None, at, done=1)
            return
        step: int | None = None
        for t in targets:
            goal = free_name(self.spiked, os.path.basename(t.path))
            with self._db.transaction():
                self._overtake()
                step = self._next_batch() if step is None else step
                row = self._insert(step, t, verb, note, str(goal), at, done=0)
            self._move(row, t.path, goal)

    def undo(self) -> Undone | None:
        """Take back this person's last step that stands; a spiked file returns to its place (beside it, when the place is taken)."""
        return self._turn("max", _STANDS, _UNDONE)

    def redo(self) -> Undone | None:
        """Do again what this person last undid, unless they did something since."""
        return self._turn("min", _UNDONE, _STANDS)

    def acts(self) -> dict[str, Act]:
        """The last deciding act that stands, per path."""
        rows = self._db.rows(
            "SELECT path, sha, verb, note, who, at FROM desk_act WHERE folder = ? AND state = ? AND verb IN (?, ?, ?, ?) ORDER BY id",
            (stored(self._folder), _STANDS, *DECIDING),
        )
        return {path_of(r[0]): _act(r) for r in rows}

    def standing(self) -> dict[str, tuple[str, str]]:
        """(verb, hash) of the last deciding act per path: what a list of 10,000 shows, read in a third of the time of `acts`."""
        rows = self._db.rows(
            "SELECT path, verb, sha FROM desk_act WHERE folder = ? AND state = ? AND verb IN (?, ?, ?, ?) ORDER BY id",
            (stored(self._folder), _STANDS, *DECIDING),
        )
        return {path_of(path): (verb, sha) for path, verb, sha in rows}

    def changed_elsewhere(self) -> bool:
        """Whether another desk did something since this was last asked."""
        before, self._seen = self._seen, self._db.changed_elsewhere()
        return before != self._seen

    def chosen(self) -> dict[str, tuple[str | None, tuple[str, ...]]]:
        """Per path, the source and the further sources the desk chose."""
        rows = self._db.rows(
            "SELECT path, note FROM desk_act WHERE folder = ? AND state = ? AND verb = 'choose' ORDER BY id",
            (stored(self._folder), _STANDS),
        )
        out = {}
        for path, note in rows:
            row = json.loads(note)
            out[path_of(path)] = (row["source"], tuple(row["also"]))
        return out

    def choose(self, target: Target, source: str | None, also: Sequence[str] = ()) -> None:
        """Say which source a file has; None: look for it again."""
        self.act([target], "choose", json.dumps({"source": source, "also": list(also)}))

    def read(self) -> frozenset[str]:
        """Paths that were opened as part of a sample, at the text they have now."""
        rows = self._db.rows("SELECT path FROM desk_act WHERE folder = ? AND state = ? AND verb = 'read'", (stored(self._folder), _STANDS))
        return frozenset(path_of(r[0]) for r in rows)

    def moments(self) -> list[float]:
        """When this person decided lately, in seconds since 1970, for the pace; several files at once are one decision."""
        rows = self._db.rows(
            "SELECT DISTINCT at FROM (SELECT at FROM desk_act WHERE folder = ? AND who = ? AND state = ? AND verb IN (?, ?, ?, ?)"
            " ORDER BY id DESC LIMIT 2000)",
            (stored(self._folder), self._who, _STANDS, *DECIDING),
        )
        return [datetime.fromisoformat(r[0]).timestamp() for r in rows]

    def claim(self, path: str) -> None:
        """Say that this person has the file open; advisory, shown to others, never a lock, so that a full disk stops nobody from reading."""
        with suppress(StoreError):
            self._db.rows(
                "INSERT INTO desk_claim (folder, path, who, at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (folder, path) DO UPDATE SET who = excluded.who, at = excluded.at",
                (stored(self._folder), stored(path), self._who, self._clock().isoformat()),
            )

    def release(self, path: str) -> None:
        with suppress(StoreError):
            self._db.rows(
                "DELETE FROM desk_claim WHERE folder = ? AND path = ? AND who = ?", (stored(self._folder), stored(path), self._who)
            )

    def claims(self) -> dict[str, str]:
        """Who else has which file open."""
        since = (self._clock() - timedelta(minutes=CLAIM_MINUTES)).isoformat()
        rows = self._db.rows(
            "SELECT path, who FROM desk_claim WHERE folder = ? AND who <> ? AND at >= ?", (stored(self._folder), self._who, since)
        )
        return {path_of(path): who for path, who in rows}

    def log(self) -> list[Act]:
        """Every act that stands, oldest first: the shift report."""
        rows = self._db.rows(
            "SELECT path, sha, verb, note, who, at FROM desk_act WHERE folder = ? AND state = ? AND verb <> 'read' ORDER BY id",
            (stored(self._folder), _STANDS),
        )
        return [_act(r) for r in rows]

    def _next_batch(self) -> int:
        return int(self._db.rows("SELECT coalesce(max(batch), 0) + 1 FROM desk_act WHERE folder = ?", (stored(self._folder),))[0][0])

    def _insert(self, batch: int, t: Target, verb: Verb, note: str, moved: str | None, at: datetime, *, done: int) -> int:
        row = self._db.rows(
            "INSERT INTO desk_act (folder, batch, path, sha, verb, note, moved_to, done, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                stored(self._folder),
                batch,
                stored(t.path),
                t.sha256,
                verb,
                note,
                stored(moved) if moved else None,
                done,
                self._who,
                at.isoformat(),
            ),
        )
        return int(row[0][0])

    def _overtake(self) -> None:
        self._db.rows(
            "UPDATE desk_act SET state = ? WHERE folder = ? AND state = ? AND who = ?",
            (_OVERTAKEN, stored(self._folder), _UNDONE, self._who),
        )

    def _turn(self, which: str, before: int, after: int) -> Undone | None:
        found = self._db.rows(
            f"SELECT {which}(batch) FROM desk_act WHERE folder = ? AND state = ? AND who = ?", (stored(self._folder), before, self._who)
        )[0][0]
        return None if found is None else self._flip(found, after)

    def _flip(self, batch: int, state: int) -> Undone:
        rows = self._db.rows(
            "SELECT id, path, verb, moved_to FROM desk_act WHERE folder = ? AND batch = ? AND who = ? ORDER BY id",
            (stored(self._folder), batch, self._who),
        )
        spiked = [(row, path_of(path), Path(path_of(moved))) for row, path, verb, moved in rows if verb == "spike" and moved]
        for row, path, moved in spiked:
            self._move_again(row, path, moved, back=state == _UNDONE)
        try:
            with self._db.transaction():
                self._db.rows(
                    "UPDATE desk_act SET state = ? WHERE folder = ? AND batch = ? AND who = ?",
                    (state, stored(self._folder), batch, self._who),
                )
        except StoreError:
            for row, path, moved in spiked:  # not written down: the files go back to where the acts say they are
                self._move_again(row, path, moved, back=state != _UNDONE)
            raise
        return Undone(rows[0][2], tuple(path_of(r[1]) for r in rows))

    def _move(self, row: int, path: str, goal: Path) -> None:
        try:
            goal.parent.mkdir(parents=True, exist_ok=True)
            try:
                move_new(Path(path), goal)
            except FileExistsError:  # another desk took the name in this moment
                goal = free_name(goal.parent, goal.name)
                self._db.rows("UPDATE desk_act SET moved_to = ? WHERE id = ?", (stored(str(goal)), row))
                move_new(Path(path), goal)
        except OSError as error:
            if not os.path.lexists(path) and os.path.lexists(goal):
                return  # another desk, starting just now, finished it for us
            self._db.rows("DELETE FROM desk_act WHERE id = ?", (row,))
            raise SpikeError(path, (error.strerror or str(error)).lower()) from error
        self._done(row)

    def _done(self, row: int) -> None:
        with suppress(StoreError):  # the act and the move stand: the next start marks it
            self._db.rows("UPDATE desk_act SET done = 1 WHERE id = ?", (row,))

    def _move_again(self, row: int, path: str, moved: Path, *, back: bool) -> None:
        source, goal = (moved, Path(path)) if back else (Path(path), moved)
        if not os.path.lexists(source):
            return  # somebody took it away by hand: the decision changes, there is nothing to move
        if os.path.lexists(goal):
            goal = free_name(goal.parent, goal.name)
        try:
            goal.parent.mkdir(parents=True, exist_ok=True)
            move_new(source, goal)
        except OSError as error:
            raise SpikeError(str(source), (error.strerror or str(error)).lower()) from error
        if not back:
            self._db.rows("UPDATE desk_act SET moved_to = ? WHERE id = ?", (stored(str(goal)), row))

    def _finish_moves(self) -> None:
        """After a crash between writing an act and moving its file: what was moved is marked, what was not is moved now."""
        for row, path, moved in self._db.rows(
            "SELECT id, path, moved_to FROM desk_act WHERE folder = ? AND done = 0", (stored(self._folder),)
        ):
            here, there = path_of(path), path_of(moved)
            if os.path.lexists(here) and not os.path.lexists(there):
                try:
                    self._move(row, here, Path(there))
                except SpikeError:
                    continue  # the act is taken back, the file is where it was
            else:
                if os.path.lexists(there) and os.path.lexists(here) and os.path.samefile(here, there):
                    os.unlink(here)  # linked, not yet unlinked
                self._done(row)


def _act(row: Sequence[str]) -> Act:
    path, sha, verb, note, who, at = row
    return Act(path_of(path), sha, cast(Verb, verb), note, who, datetime.fromisoformat(at))
