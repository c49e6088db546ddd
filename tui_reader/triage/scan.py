"""The files of an inbox and of its sources, and what became of them since the last look. Reads names and times, no text."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui_reader.records import dataclass

SETTLED = 0.5
"""Seconds a file must have been left alone before it is read: half-written files are looked at again."""
NO_COPY = frozenset(
    """.jpg .jpeg .png .gif .tif .tiff .bmp .webp .heic .svg .eps .psd .raw .cr2 .nef .ico .mp3 .wav .ogg .m4a .aac .flac .mp4 .mov .avi .mkv .mpg .mpeg
    .webm .ttf .otf .woff .woff2 .css .js .exe .dll .so .bin .iso .db .sqlite .lock .log .ini""".split()
)
"""What comes along with copy and is none. Everything else is a row: a file that nobody can read is one with its reason, and wire
services number their files (`story.001`)."""
_SKIPPED = (".", "~", "#")
_PARTIAL = (".part", ".tmp", ".crdownload", ".filepart", ".swp")


@dataclass(frozen=True, slots=True)
class Change:
    """One look at a folder: paths with their stamps that are new or other than before, paths that are gone, paths still being written."""

    fresh: Mapping[str, str]
    gone: frozenset[str]
    waiting: frozenset[str]


def files(folder: Path, *, left_out: frozenset[str] = frozenset()) -> Iterator[tuple[str, str, float]]:
    """(path, stamp, modified) of every file under `folder`, by name, but for pictures and their like;
    folders in `left_out` and hidden ones are skipped.

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
                if suffix not in NO_COPY:
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
