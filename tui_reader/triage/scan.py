"""The files of an inbox and of its sources, and what became of them since the last look. Reads names and times, no text."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui_reader.text.formats import READERS

SETTLED = 0.5
"""Seconds a file must have been left alone before it is read: half-written files are looked at again."""
SUFFIXES = frozenset(s for f in READERS for s in f.suffixes if s) | {".json"}
_SKIPPED = (".", "~", "#")
_PARTIAL = (".part", ".tmp", ".crdownload", ".filepart", ".swp")


@dataclass(frozen=True, slots=True)
class Change:
    """One look at a folder: paths with their stamps that are new or other than before, paths that are gone, paths still being written."""

    fresh: Mapping[str, str]
    gone: frozenset[str]
    waiting: frozenset[str]


def files(folder: Path, *, left_out: frozenset[str] = frozenset()) -> Iterator[tuple[str, str, float]]:
    """(path, stamp, modified) of every readable-looking file under `folder`, by name; folders in `left_out` and hidden ones are skipped.

    A folder that cannot be listed yields nothing; the caller has checked the top one.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(_SKIPPED) or entry.name.endswith((*_PARTIAL, "~")):
            continue
        try:
            if entry.is_dir(follow_symlinks=False):
                if entry.path not in left_out:
                    yield from files(Path(entry.path), left_out=left_out)
            elif entry.is_file():
                status = entry.stat()
                suffix = os.path.splitext(entry.name)[1].lower()
                if suffix in SUFFIXES or not suffix:
                    yield entry.path, f"{status.st_mtime_ns}:{status.st_size}", status.st_mtime
        except OSError:
            continue  # vanished between listing and looking


def look(folder: Path, known: Mapping[str, str], *, left_out: frozenset[str] = frozenset(), now: float | None = None) -> Change:
    """What changed under `folder` since `known` (path to stamp)."""
    now = time.time() if now is None else now
    fresh: dict[str, str] = {}
    waiting: set[str] = set()
    seen: set[str] = set()
    for path, stamp, modified in files(folder, left_out=left_out):
        seen.add(path)
        if known.get(path) == stamp:
            continue
        if 0 <= now - modified < SETTLED:
            waiting.add(path)
        else:
            fresh[path] = stamp
    return Change(fresh, frozenset(known) - seen, frozenset(waiting))
