"""Which pair of articles decisions belong to: the same two files, or the same two texts under other names."""

from __future__ import annotations

from pathlib import Path

from tui_reader.records import dataclass
from tui_reader.store.database import Database
from tui_reader.text.article import Article


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and a rewrite as files, and the hashes of their texts. A text that came from no file has its hash for a path."""

    left_path: str
    right_path: str
    left_sha: str
    right_sha: str

    @staticmethod
    def of(left: Article, right: Article) -> Pair:
        return Pair(_path(left), _path(right), left.sha256, right.sha256)


def find_pair(database: Database, pair: Pair) -> int | None:
    """The row of these two files; else, since files move, of the same two texts, the latest first; else None."""
    by_path = database.rows("SELECT id FROM pair WHERE left_path = ? AND right_path = ?", (pair.left_path, pair.right_path))
    if by_path:
        return int(by_path[0][0])
    by_text = database.rows(
        "SELECT id FROM pair WHERE left_sha = ? AND right_sha = ? ORDER BY touched DESC LIMIT 1", (pair.left_sha, pair.right_sha)
    )
    return int(by_text[0][0]) if by_text else None


def touch_pair(database: Database, pair: Pair, known: int | None, when: str) -> int:
    """Make or refresh the row of a pair inside a transaction; returns its id. Another process may have made it meanwhile."""
    known = known if known is not None else find_pair(database, pair)
    if known is not None:
        database.rows("UPDATE pair SET left_sha = ?, right_sha = ?, touched = ? WHERE id = ?", (pair.left_sha, pair.right_sha, when, known))
        return known
    row = database.rows(
        "INSERT INTO pair (left_path, right_path, left_sha, right_sha, touched) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (pair.left_path, pair.right_path, pair.left_sha, pair.right_sha, when),
    )
    return int(row[0][0])


def relatives(database: Database, pair: Pair, known: int | None) -> list[int]:
    """Other pairs of the same story: the same source under any name, or either file beside another one."""
    rows = database.rows(
        "SELECT id FROM pair WHERE left_path = ? OR left_sha = ? OR right_path = ?", (pair.left_path, pair.left_sha, pair.right_path)
    )
    return [int(row[0]) for row in rows if row[0] != known]


def _path(article: Article) -> str:
    """Absolute; a text from standard input or from a program is known by what it says."""
    if article.path is None or article.path.startswith("<"):
        return f"sha256:{article.sha256}"
    return str(Path(article.path).absolute())
