"""From a file to an Article: which reader, which encoding, which limits. Formats live in formats/, one file each."""

from __future__ import annotations

from pathlib import Path

from tui_reader.errors import ReadError
from tui_reader.text.article import Article


def read(path: str | Path) -> Article:
    """Read a file of any supported format; raises ReadError with file, reason and remedy."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(str(path), (error.strerror or "cannot be read").lower(), "check the name and the permissions") from error
    return Article(text=data.decode("utf-8-sig", "replace"), path=str(path), encoding="utf-8")
