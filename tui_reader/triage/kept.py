"""Rows already judged, kept so that a batch or an inbox that was broken off goes on where it stopped.

One JSON line a row, appended as it is made; a torn last line is left out. A row counts again when the file, the index
the engine and every setting that can change a row are as they were; until it is judged anew the screen shows the last one.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from platformdirs import user_cache_path

from tui_reader.config import Config
from tui_reader.store.cache import engine
from tui_reader.triage.item import Item, from_row, to_row
from tui_reader.version import VERSION

_MOST = 200_000
"""Lines after which the file is begun anew."""


class KeptRows:
    """Rows of one inbox folder. Losing them costs time, nothing else: a folder that cannot be written is a cache that keeps nothing."""

    def __init__(self, folder: Path, config: Config) -> None:
        # what a verdict depends on, and what decides how a file is read and which notices of the wire are seen in it
        told = (VERSION, engine(), config.sha256, config.wire, config.limits, config.input)
        self._key = sha256(repr(told).encode()).hexdigest()[:16]
        name = sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._file = user_cache_path("tui-reader") / "rows" / f"{name}.jsonl"
        self._stream: IO[str] | None = None
        self._rows: dict[str, tuple[str, Item]] | None = None
        self._lines = 0

    def last(self) -> dict[str, Item]:
        """The last row of every path by these settings, whatever the index was."""
        return {path: item for path, (_, item) in self._read().items()}

    def load(self, revision: str, now: float) -> dict[str, Item]:
        """Rows that still count with the index at `revision` and at `now` (seconds since 1970): an embargo may have ended."""
        return {p: i for p, (found, i) in self._read().items() if found == revision and (i.state != "embargo" or i.embargoed(now))}

    def keep(self, item: Item, revision: str) -> None:
        """Write a row down, as judged with the index at `revision`."""
        self._read()
        try:
            if self._stream is None:
                self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._stream = self._file.open("a" if self._lines < _MOST else "w", encoding="utf-8")
            self._stream.write(json.dumps({"key": self._key, "revision": revision, **to_row(item, shingles=True)}) + "\n")
            self._stream.flush()
        except (OSError, ValueError):
            self._stream = None  # a full disk: the rows are still shown

    def close(self) -> None:
        if self._stream is not None:
            with suppress(OSError):  # what was still buffered when the disk was full
                self._stream.close()
            self._stream = None

    def _read(self) -> dict[str, tuple[str, Item]]:
        if self._rows is None:
            self._rows = {}
            try:
                with self._file.open(encoding="utf-8") as lines:
                    for line in lines:
                        self._lines += 1
                        self._take(line, self._rows)
            except (OSError, UnicodeDecodeError):
                self._rows = {}
        return self._rows

    def _take(self, line: str, rows: dict[str, tuple[str, Item]]) -> None:
        try:
            row = json.loads(line)
            if row.pop("key") == self._key:
                revision = str(row.pop("revision"))
                item = from_row(row)
                rows[item.path] = revision, item
        except (ValueError, TypeError, KeyError, AttributeError):
            return  # torn by a crash, or of another version
