"""File names of the desk: kept in SQLite as they are on the disk, moved without ever overwriting."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

_LONGEST = 255
"""Bytes of a name on every file system in use."""


def stored(path: str) -> str | bytes:
    """A path as SQLite keeps it: text, or the raw bytes of a name that is no UTF-8 (older systems write Latin-1)."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def path_of(value: str | bytes) -> str:
    """Back from `stored`."""
    return os.fsdecode(value)


def free_name(folder: Path, name: str) -> Path:
    """`name` in `folder`, or with a number before its suffix when that is taken; a name cannot lead out of the folder."""
    name = os.path.basename(name) or "file"
    stem, suffix = os.path.splitext(name)
    number, path = 1, folder / name
    while os.path.lexists(path):
        number += 1
        end = f"-{number}{suffix}"
        path = folder / (os.fsdecode(os.fsencode(stem)[: _LONGEST - len(os.fsencode(end))]) + end)
    return path


def move_new(source: Path, goal: Path) -> None:
    """Move a file to a name that does not exist; never overwrites, also against another process. OSError when it cannot."""
    try:
        os.link(source, goal, follow_symlinks=False)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EXDEV, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS):
            raise
        _copy_new(source, goal)
    os.unlink(source)


def _copy_new(source: Path, goal: Path) -> None:
    """For file systems without links and for another disk: copied under an exclusive name, times kept, synced before the source goes."""
    with open(source, "rb") as old, open(goal, "xb") as new:
        try:
            shutil.copyfileobj(old, new)
            new.flush()
            os.fsync(new.fileno())
        except BaseException:
            os.unlink(goal)
            raise
    shutil.copystat(source, goal)
