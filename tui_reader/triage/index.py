"""An index of articles on disk, to find what a rewrite may have come from: candidates by rare words, in milliseconds.

Minhash and simhash find copies, not rewrites (recall .00 to .13 on rewrites as heavy as ours); names, numbers and rare
words survive a rewrite. SQLite's FTS5 keeps which article has which word; ranking is ours: the rarer a shared word,
the more it says. Nothing but words and file names is stored, it can be rebuilt from the files, and it is when damaged.

A search server can stand behind the same five methods later: `add`, `remove`, `known`, `candidates`, `close`.
"""

from __future__ import annotations

import contextlib
import math
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui_reader.records import dataclass
from tui_reader.text.article import Article
from tui_reader.triage.names import path_of, stored

VERSION = 1
COMMON = 2000
"""Articles that may hold a word before it says nothing; also bounds the work of one query at a million articles."""
TERMS = 128
"""Words of a text that are asked for. Heavy invented rewrites among 100,000 sources: the true one is among 20 for 64 words in .988,
for 128 in .996 of cases, first in .89 and .98 (benchmarks/pairing.py)."""
_WORD = re.compile(r"[^\W_]+")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, stamp TEXT NOT NULL, title TEXT NOT NULL, live INTEGER NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX IF NOT EXISTS article_path ON article(path) WHERE live;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2');
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An indexed article that shares rare words with the text asked about."""

    path: str
    title: str
    stamp: str
    shared: float
    """Of what the text's own rare words say together (rarer says more), the share this article has too: 0 to 1."""


class SourceIndex:
    """Articles by path, with a stamp (time and size) that says which version was indexed. One writer, any number of readers."""

    def __init__(self, file: Path | str) -> None:
        self.file = str(file)
        self._db = self._open()

    def _open(self) -> sqlite3.Connection:
        """Open, or make anew when the file is damaged or of another version: everything in it can be made again."""
        try:
            return self._connect()
        except sqlite3.OperationalError:
            raise  # locked, full, read-only: nothing wrong with what is there
        except sqlite3.DatabaseError:
            return self._anew()

    def _anew(self) -> sqlite3.Connection:
        for suffix in ("", "-wal", "-shm"):
            Path(self.file + suffix).unlink(missing_ok=True)
        return self._connect()

    def _connect(self) -> sqlite3.Connection:
        if self.file != ":memory:":
            Path(self.file).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        db = sqlite3.connect(self.file, timeout=30, isolation_level=None)
        try:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA synchronous=OFF")  # a lost index is rebuilt; decisions live elsewhere
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, VERSION):
                raise sqlite3.DatabaseError(f"index version {version}")
            db.executescript(_SCHEMA)
            db.execute(f"PRAGMA user_version={VERSION}")
        except sqlite3.DatabaseError:
            db.close()
            raise
        return db

    def check(self) -> bool:
        """Is the index sound? When it is not, it is emptied, so that the next scan fills it again. Seconds for a million articles."""
        try:
            sound = bool(self._db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
            self._db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            sound = False
        if not sound:
            self._db.close()
            self._db = self._anew()
        return sound

    def add(self, articles: Iterable[tuple[str, str, Article]]) -> int:
        """Index (path, stamp, article) in one transaction; a path that is known is replaced. The number added."""
        count = 0
        with self._transaction():
            for path, stamp, article in articles:
                self._db.execute("UPDATE article SET live = 0 WHERE path = ? AND live", (stored(path),))
                title = (article.title or article.text.lstrip().split("\n", 1)[0])[:200]
                row = self._db.execute("INSERT INTO article (path, stamp, title) VALUES (?, ?, ?)", (stored(path), stamp, title)).lastrowid
                self._db.execute(
                    "INSERT INTO words (rowid, text) VALUES (?, ?)", (row, article.text.encode("utf-8", "replace").decode("utf-8"))
                )
                count += 1
        return count

    def remove(self, paths: Iterable[str]) -> None:
        """Forget paths; their words stay until the index is compacted, and are never answered."""
        with self._transaction():
            self._db.executemany("UPDATE article SET live = 0 WHERE path = ? AND live", ((stored(p),) for p in paths))

    def known(self) -> dict[str, str]:
        """Stamp of every indexed path."""
        return {path_of(path): stamp for path, stamp in self._db.execute("SELECT path, stamp FROM article WHERE live")}

    def revision(self) -> str:
        """Another one after every change, so that what was found with it can be kept as long as it holds."""
        row = self._db.execute("SELECT coalesce(max(id), 0), coalesce(sum(live), 0) FROM article").fetchone()
        return f"{row[0]}.{row[1]}"

    def candidates(self, text: str, *, limit: int = 20, but: frozenset[str] = frozenset()) -> list[Candidate]:
        """At most `limit` articles by shared rare words, best first; `but` holds paths that do not count (the text's own)."""
        total = max(1, self._db.execute("SELECT max(id) FROM article").fetchone()[0] or 1)
        ranks: dict[int, float] = {}
        weights: dict[int, float] = {}
        all_terms = 0.0
        for term in query_terms(text):
            rows = self._db.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", (f'"{term}"', COMMON + 1)).fetchall()
            if len(rows) <= COMMON:
                weight = math.log(1 + total / max(1, len(rows)))
                all_terms += weight
                for (row,) in rows:
                    # squared, so that one very rare word beats several of the topic: first in .89 of cases instead of .77
                    ranks[row] = ranks.get(row, 0.0) + weight * weight
                    weights[row] = weights.get(row, 0.0) + weight
        best = sorted(ranks, key=lambda row: (-ranks[row], row))
        out: list[Candidate] = []
        for row in best[: 4 * limit + len(but)]:
            found = self._db.execute("SELECT path, title, stamp FROM article WHERE id = ? AND live", (row,)).fetchone()
            path = path_of(found[0]) if found else ""
            if found and path not in but:
                out.append(Candidate(path, found[1], found[2], weights[row] / all_terms))
            if len(out) == limit:
                break
        return out

    def close(self) -> None:
        self._db.close()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")


def query_terms(text: str, most: int = TERMS) -> list[str]:
    """Words worth asking for: names (capitalised inside a sentence) and numbers first, then long words, each once."""
    worth: dict[str, float] = {}
    before = ""
    for match in _WORD.finditer(text[:200_000]):
        word = match.group()
        low = word.casefold()
        opening = not before or before in ".!?" or text[match.start() - 1] == "\n"
        if word[0].isupper() and len(word) > 2:
            value = 2.0 if opening else 3.0
        elif word[0].isdigit():
            value = 2.0 if len(word) > 1 else 0.0
        else:
            value = min(2.0, (len(word) - 3) / 4) if len(word) > 3 else 0.0
        if value > worth.get(low, 0.0):
            worth[low] = value
        gap = text[match.end() : match.end() + 1]
        before = gap if gap else ""
    ranked = sorted(worth.items(), key=lambda x: (-x[1], -len(x[0]), x[0]))
    return [word for word, _ in ranked[:most]]
