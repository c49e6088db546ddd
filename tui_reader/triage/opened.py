"""What everything in triage needs of a file and of the clock; it loads nothing of the engine, so that the list stands before that does."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tui_reader.config import Config
from tui_reader.text.article import Article
from tui_reader.text.read import read


def stamp_of(path: Path) -> str:
    """Time and size of a file, as one string; OSError when it is gone."""
    status = path.stat()
    return f"{status.st_mtime_ns}:{status.st_size}"


def open_article(path: str, config: Config) -> Article:
    """An article by the desk's limits and encoding; raises ReadError."""
    return read(path, limits=config.limits, encoding=config.input.encoding, fix_encoding=config.input.fix_encoding)


def utc_now() -> datetime:
    """The one clock of triage; callers pass it down."""
    return datetime.now(UTC)
