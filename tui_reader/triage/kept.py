"""Rows already judged, kept so that a batch or an inbox that was broken off goes on where it stopped.

One JSON line a row, appended as it is made; a torn last line is left out. A row counts again when the file, the index
and every setting that can change a verdict are as they were.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import IO

from platformdirs import user_cache_path

from tui_reader.config import Config
from tui_reader.triage.item import Item, from_row, to_row
from tui_reader.version import VERSION

_MOST = 200_000
"""Lines after which the file is begun anew."""


class KeptRows:
    """Rows of one inbox folder. Losing them costs time, nothing else: a folder that cannot be written is a cache that keeps nothing."""

    def __init__(self, folder: Path, config: Config, revision: str) -> None:
        self._key = sha256(f"{VERSION}\0{config.sha256}\0{revision}".encode()).hexdigest()[:16]
        name = sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._file = user_cache_path("tui-reader") / "rows" / f"{name}.jsonl"
        self._stream: IO[str] | None = None
        self._lines = 0

    def load(self) -> dict[str, Item]:
        """Rows that still count, by path."""
        out: dict[str, Item] = {}
        try:
            with self._file.open(encoding="utf-8") as lines:
                for line in lines:
                    self._lines += 1
                    try:
                        row = json.loads(line)
                        if row.pop("key") == self._key:
                            item = from_row(row)
                            out[item.path] = item
                    except (ValueError, TypeError, KeyError, AttributeError):
                        continue  # torn by a crash, or of another version
        except (OSError, UnicodeDecodeError):
            return {}
        return out

    def keep(self, item: Item) -> None:
        try:
            if self._stream is None:
                self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._stream = self._file.open("a" if self._lines < _MOST else "w", encoding="utf-8")
            self._stream.write(json.dumps({"key": self._key, **to_row(item, shingles=True)}) + "\n")
            self._stream.flush()
        except OSError:
            self._stream = None  # a full disk: the rows are still shown

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
