"""The SQLite file: opened carefully, brought up to date, and asked in transactions that happen whole or not at all.

Write-ahead logging lets several readers of one host look on while one writes; `synchronous = FULL` means that a decision
is on the disk before the next key is read, so that a kill or a power cut loses at most the key in flight.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui_reader.errors import StoreError
from tui_reader.store.schema import APPLICATION_ID, MIGRATIONS

BUSY_SECONDS = 5.0
"""How long to wait for another process; one transaction takes milliseconds."""
MEMORY = ":memory:"


class Database:
    """One connection. Every failure of SQLite leaves as a StoreError, with the transaction taken back."""

    def __init__(self, path: Path | None, *, readonly: bool = False) -> None:
        """path None: in memory, gone when closed. readonly: never creates, never migrates."""
        self.name = str(path) if path is not None else "decisions in memory"
        with self._told():
            if path is None:
                self._db = sqlite3.connect(MEMORY, isolation_level=None, check_same_thread=False)
            else:
                self._db = self._connect(path, readonly)
            try:
                self._prepare(readonly)
            except BaseException:
                self._db.close()
                raise

    def _connect(self, path: Path, readonly: bool) -> sqlite3.Connection:
        if os.path.isdir(path):  # Path.is_dir raises where the folder above may not be entered
            raise StoreError(self.name, "is a folder", "choose a file with --store")
        if readonly:
            uri = f"{path.absolute().as_uri()}?mode=ro"
            return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(self.name, (error.strerror or "cannot be made").lower(), "choose another file with --store") from error
        # the reader opens the store while a thread compares; it is used by one thread at a time
        return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)

    def _prepare(self, readonly: bool) -> None:
        version = self.rows("PRAGMA user_version")[0][0]
        owner = self.rows("PRAGMA application_id")[0][0]
        if self.rows("SELECT 1 FROM sqlite_master LIMIT 1") and owner != APPLICATION_ID:
            raise StoreError(self.name, "is a database of another program", "choose another file with --store")
        if version > len(MIGRATIONS):
            raise StoreError(
                self.name,
                f"was written by a newer tui-reader (form {version}, this one knows {len(MIGRATIONS)})",
                "upgrade, or use another --store",
            )
        if readonly:
            if version < len(MIGRATIONS):
                raise StoreError(
                    self.name, "was written by an older tui-reader", f"open it once with `tui-reader store list --store {self.name}`"
                )
            return
        if self.rows("PRAGMA journal_mode")[0][0] != "wal":
            self.rows("PRAGMA journal_mode = WAL")
        self.rows("PRAGMA synchronous = FULL")
        self.rows("PRAGMA foreign_keys = ON")
        if version < len(MIGRATIONS):
            self._migrate()

    def _migrate(self) -> None:
        """From whatever version the file has, one script after the other, all in one transaction."""
        with self.transaction():
            # asked again inside: another process may have been faster
            version = self.rows("PRAGMA user_version")[0][0]
            for script in MIGRATIONS[version:]:
                for statement in script:
                    self.rows(statement)
            self.rows(f"PRAGMA application_id = {APPLICATION_ID}")
            self.rows(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows of one statement."""
        with self._told():
            return self._db.execute(statement, values).fetchall()

    def many(self, statement: str, values: Sequence[Sequence[Any]]) -> None:
        with self._told():
            self._db.executemany(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; other writers wait. On any failure everything inside is taken back."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            with self._told():
                if self._db.in_transaction:  # SQLite takes back by itself what a full disk stopped
                    self._db.execute("ROLLBACK")
            raise

    def changed_elsewhere(self) -> int:
        """A number that is another one after any other connection has written."""
        number: int = self.rows("PRAGMA data_version")[0][0]
        return number

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._error(error) from error

    def _error(self, error: sqlite3.Error) -> StoreError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        reason, remedy = {
            sqlite3.SQLITE_FULL: ("the disk is full", "make room; nothing was lost but this key"),
            sqlite3.SQLITE_IOERR: ("could not be written", "is the disk full or gone? nothing was lost but this key"),
            sqlite3.SQLITE_BUSY: ("is in use by another program", "try again when it is done"),
            sqlite3.SQLITE_LOCKED: ("is in use by another program", "try again when it is done"),
            sqlite3.SQLITE_READONLY: ("cannot be written", "check the permissions, or use another --store"),
            sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "check the name and the permissions, or use another --store"),
            sqlite3.SQLITE_NOTADB: ("is not a store of decisions", "choose another file with --store"),
            sqlite3.SQLITE_CORRUPT: ("is damaged", "move it away and import the last `tui-reader store export`"),
        }.get(code, (f"failed: {error}", "use another --store"))
        return StoreError(self.name, reason, remedy)
