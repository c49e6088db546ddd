"""Where results go: standard output as UTF-8, or a file that is complete or not there. The articles are never written."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from tui_reader.errors import UsageError


def write(pieces: Iterable[str], output: str | None, inputs: Iterable[str]) -> None:
    """Write text to standard output (`output` None or `-`) or to a file that is none of the `inputs`.

    Lone surrogates become `?`, one for one, so that the offsets of a JSON stay right.
    """
    if output is None or output == "-":
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        for piece in pieces:
            sys.stdout.write(piece)
        return
    target = Path(output)
    if any(target.exists() and Path(file).exists() and target.samefile(file) for file in inputs):
        raise UsageError(f"{output}: is one of the articles, which are never written; choose another name for -o")
    try:
        _write_file(pieces, target)
    except OSError as error:
        raise UsageError(f"{output}: {(error.strerror or 'cannot be written').lower()}; choose another place with -o") from error


def _write_file(pieces: Iterable[str], target: Path) -> None:
    """Beside the target, then renamed: a full disk or a kill leaves the old file. Devices and pipes are written directly."""
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8", errors="replace") as stream:
            stream.writelines(pieces)
        return
    with NamedTemporaryFile("w", encoding="utf-8", errors="replace", dir=target.parent, prefix=".tui-reader-", delete=False) as file:
        try:
            file.writelines(pieces)
        except BaseException:
            os.unlink(file.name)
            raise
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(file.name, 0o666 & ~mask)  # a temporary file is private, a report is as open as any other file
    os.replace(file.name, target)
