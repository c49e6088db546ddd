"""Where decisions are kept: one SQLite file for all pairs, and the sessions of people reading them."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.align.model import Repair
from tui_reader.compare.model import Comparison
from tui_reader.errors import StoreError
from tui_reader.store.database import Database
from tui_reader.store.pairs import Pair, find_pair
from tui_reader.store.repairs import repairs_of
from tui_reader.store.session import Session
from tui_reader.text.article import Article
from tui_reader.text.document import Document

Clock = Callable[[], datetime]


def default_path() -> Path:
    """The user's own store, in the system's place for state."""
    from platformdirs import user_state_path  # not for a store that is named

    return user_state_path("tui-reader") / "decisions.sqlite3"


def open_store(path: Path | None = None, *, readonly: bool = False) -> Store:
    """The store at `path` (None: the user's own), made when it is not there. StoreError says why it cannot be opened."""
    return Store(Database(path or default_path(), readonly=readonly), saved=True)


def memory_store() -> Store:
    """A store that forgets, for a machine on which nothing can be written."""
    return Store(Database(None), saved=False)


def login_name() -> str:
    """Who sits here, as far as the machine knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container's user without a name
        return "unknown"


class Store:
    """One open file of decisions; `saved` is False when it only lives in memory."""

    def __init__(self, database: Database, *, saved: bool) -> None:
        self.database = database
        self.saved = saved

    def session(self, comparison: Comparison, reviewer: str | None = None, *, now: Clock = lambda: datetime.now(UTC)) -> Session:
        """The decisions on one comparison, read, and ready to be added to by `reviewer` (None: the login name)."""
        return Session(self.database, comparison, reviewer or login_name(), now)

    def repairs(self, left: Document | Article, right: Document | Article) -> tuple[Repair, ...]:
        """What people said about the alignment of this pair, with the sentence numbers of today, oldest first."""
        articles = (text if isinstance(text, Article) else text.article for text in (left, right))
        pair = find_pair(self.database, Pair.of(*articles))
        return repairs_of(self.database, pair, left, right) if pair is not None else ()

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


__all__ = ["Store", "StoreError", "default_path", "memory_store", "open_store"]
