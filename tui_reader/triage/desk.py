"""What the desk does with a file: pass, hold, spike, query; the source it chose; who has it open. Undone and redone like any decision.

Acts live in the store beside the decisions, one transaction a key. A spike moves the file, in three steps that survive a
crash between any two: the act is written with its target, the file moved without ever overwriting, the act marked done.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from tui_reader.errors import TuiReaderError
from tui_reader.store.database import Database

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
        self._folder = str(folder.resolve())
        self.spiked = Path(os.path.normpath(os.path.join(self._folder, spike_to)))
        """Where spiked files go; beside the others, left out of scans."""
        self._finish_moves()

    def act(self, targets: Sequence[Target], verb: Verb, note: str = "") -> None:
        """Do `verb` to all targets as one step of undo. SpikeError when a file cannot be moved: the others before it are, and stay undoable."""
        if not targets:
            return
        batch = self._next_batch()
        if verb != "spike":
            with self._db.transaction():
                self._overtake()
                for t in targets:
                    self._insert(batch, t, verb, note, None, done=1)
            return
        for t in targets:
            goal = free_name(self.spiked, os.path.basename(t.path))
            with self._db.transaction():
                self._overtake()
                row = self._insert(batch, t, verb, note, str(goal), done=0)
            self._move(row, t.path, goal)

    def undo(self) -> Undone | None:
        """Take back the last step that stands; a spiked file returns to its place (beside it, when the place is taken)."""
        found = self._db.rows("SELECT max(batch) FROM desk_act WHERE folder = ? AND state = ?", (self._folder, _STANDS))[0][0]
        return None if found is None else self._flip(found, _UNDONE)

    def redo(self) -> Undone | None:
        """Do again what was last undone, unless something was done since."""
        found = self._db.rows("SELECT min(batch) FROM desk_act WHERE folder = ? AND state = ?", (self._folder, _UNDONE))[0][0]
        return None if found is None else self._flip(found, _STANDS)

    def acts(self) -> dict[str, Act]:
        """The last deciding act that stands, per path."""
        rows = self._db.rows(
            "SELECT path, sha, verb, note, who, at FROM desk_act WHERE folder = ? AND state = ? AND verb IN (?, ?, ?, ?) ORDER BY id",
            (self._folder, _STANDS, *DECIDING),
        )
        return {r[0]: Act(r[0], r[1], r[2], r[3], r[4], datetime.fromisoformat(r[5])) for r in rows}

    def chosen(self) -> dict[str, tuple[str | None, tuple[str, ...]]]:
        """Per path, the source and the further sources the desk chose."""
        rows = self._db.rows(
            "SELECT path, note FROM desk_act WHERE folder = ? AND state = ? AND verb = 'choose' ORDER BY id", (self._folder, _STANDS)
        )
        out = {}
        for path, note in rows:
            row = json.loads(note)
            out[path] = (row["source"], tuple(row["also"]))
        return out

    def choose(self, target: Target, source: str | None, also: Sequence[str] = ()) -> None:
        """Say which source a file has; None: look for it again."""
        self.act([target], "choose", json.dumps({"source": source, "also": list(also)}))

    def read(self) -> frozenset[str]:
        """Paths that were opened as part of a sample, at the text they have now."""
        rows = self._db.rows("SELECT path FROM desk_act WHERE folder = ? AND state = ? AND verb = 'read'", (self._folder, _STANDS))
        return frozenset(r[0] for r in rows)

    def moments(self) -> list[float]:
        """When this person decided, in seconds since 1970, for the pace."""
        rows = self._db.rows(
            "SELECT DISTINCT at FROM desk_act WHERE folder = ? AND who = ? AND state = ? AND verb IN (?, ?, ?, ?)",
            (self._folder, self._who, _STANDS, *DECIDING),
        )
        return [datetime.fromisoformat(r[0]).timestamp() for r in rows]

    def claim(self, path: str) -> None:
        """Say that this person has the file open; advisory, shown to others, never a lock."""
        self._db.rows(
            "INSERT INTO desk_claim (folder, path, who, at) VALUES (?, ?, ?, ?) ON CONFLICT (folder, path) DO UPDATE SET who = excluded.who, at = excluded.at",
            (self._folder, path, self._who, self._clock().isoformat()),
        )

    def release(self, path: str) -> None:
        self._db.rows("DELETE FROM desk_claim WHERE folder = ? AND path = ? AND who = ?", (self._folder, path, self._who))

    def claims(self) -> dict[str, str]:
        """Who else has which file open."""
        since = (self._clock() - timedelta(minutes=CLAIM_MINUTES)).isoformat()
        rows = self._db.rows("SELECT path, who FROM desk_claim WHERE folder = ? AND who <> ? AND at >= ?", (self._folder, self._who, since))
        return dict(rows)

    def log(self) -> list[Act]:
        """Every act that stands, oldest first: the shift report."""
        rows = self._db.rows(
            "SELECT path, sha, verb, note, who, at FROM desk_act WHERE folder = ? AND state = ? AND verb <> 'read' ORDER BY id",
            (self._folder, _STANDS),
        )
        return [Act(r[0], r[1], r[2], r[3], r[4], datetime.fromisoformat(r[5])) for r in rows]

    def _next_batch(self) -> int:
        return int(self._db.rows("SELECT coalesce(max(batch), 0) + 1 FROM desk_act WHERE folder = ?", (self._folder,))[0][0])

    def _insert(self, batch: int, t: Target, verb: Verb, note: str, moved: str | None, *, done: int) -> int:
        row = self._db.rows(
            "INSERT INTO desk_act (folder, batch, path, sha, verb, note, moved_to, done, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (self._folder, batch, t.path, t.sha256, verb, note, moved, done, self._who, self._clock().isoformat()),
        )
        return int(row[0][0])

    def _overtake(self) -> None:
        self._db.rows("UPDATE desk_act SET state = ? WHERE folder = ? AND state = ?", (_OVERTAKEN, self._folder, _UNDONE))

    def _flip(self, batch: int, state: int) -> Undone:
        rows = self._db.rows(
            "SELECT id, path, verb, moved_to FROM desk_act WHERE folder = ? AND batch = ? ORDER BY id", (self._folder, batch)
        )
        for row, path, verb, moved in rows:
            if verb == "spike" and moved:
                self._move_again(row, path, Path(moved), back=state == _UNDONE)
        with self._db.transaction():
            self._db.rows("UPDATE desk_act SET state = ? WHERE folder = ? AND batch = ?", (state, self._folder, batch))
        return Undone(rows[0][2], tuple(r[1] for r in rows))

    def _move(self, row: int, path: str, goal: Path) -> None:
        try:
            goal.parent.mkdir(parents=True, exist_ok=True)
            move_new(Path(path), goal)
        except OSError as error:
            self._db.rows("DELETE FROM desk_act WHERE id = ?", (row,))
            raise SpikeError(path, (error.strerror or str(error)).lower()) from error
        self._db.rows("UPDATE desk_act SET done = 1 WHERE id = ?", (row,))

    def _move_again(self, row: int, path: str, moved: Path, *, back: bool) -> None:
        source, goal = (moved, Path(path)) if back else (Path(path), moved)
        if not os.path.lexists(source):
            return  # somebody took it away by hand: the decision changes, there is nothing to move
        if os.path.lexists(goal):
            goal = free_name(goal.parent, goal.name)
        try:
            move_new(source, goal)
        except OSError as error:
            raise SpikeError(str(source), (error.strerror or str(error)).lower()) from error
        if not back:
            self._db.rows("UPDATE desk_act SET moved_to = ? WHERE id = ?", (str(goal), row))

    def _finish_moves(self) -> None:
        """After a crash between writing an act and moving its file: what was moved is marked, what was not is moved now."""
        for row, path, moved in self._db.rows("SELECT id, path, moved_to FROM desk_act WHERE folder = ? AND done = 0", (self._folder,)):
            if os.path.lexists(path) and not os.path.lexists(moved):
                self._move(row, path, Path(moved))
            elif os.path.lexists(moved):
                if os.path.lexists(path) and os.path.samefile(path, moved):
                    os.unlink(path)  # linked, not yet unlinked
                self._db.rows("UPDATE desk_act SET done = 1 WHERE id = ?", (row,))
            else:
                self._db.rows("DELETE FROM desk_act WHERE id = ?", (row,))


def free_name(folder: Path, name: str) -> Path:
    """`name` in `folder`, or with a number before its suffix when that is taken; a name cannot lead out of the folder."""
    name = os.path.basename(name) or "file"
    stem, suffix = os.path.splitext(name)
    number, path = 1, folder / name
    while os.path.lexists(path):
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path


def move_new(source: Path, goal: Path) -> None:
    """Move a file to a name that does not exist; never overwrites, also against another process. OSError when it cannot."""
    try:
        os.link(source, goal, follow_symlinks=False)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EXDEV, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS):
            raise
        _copy_new(source, goal)
    os.unlink(source)


def _copy_new(source: Path, goal: Path) -> None:
    """For file systems without links and for another disk: copied under an exclusive name, times kept, synced before the source goes."""
    with open(source, "rb") as old, open(goal, "xb") as new:
        try:
            shutil.copyfileobj(old, new)
            new.flush()
            os.fsync(new.fileno())
        except BaseException:
            os.unlink(goal)
            raise
    shutil.copystat(source, goal)
