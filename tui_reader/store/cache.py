"""Comparisons made before, so that opening a pair again is instant.

One file per comparison in the user's cache folder, named by everything the answer depends on: both texts, the settings
that can change a verdict, the version and the very files of the engine. Safe to delete at any time, bounded,
written whole or not at all. A file is read only when its checksum holds, and what is in it is plain data (see
`compare/pack.py`), so the worst a damaged one can do is to be made again.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from tui_reader.align.model import Repair
from tui_reader.compare.model import Comparison
from tui_reader.compare.pack import Unpackable, articles_of, pack, unpack
from tui_reader.config import Config
from tui_reader.text.article import Article
from tui_reader.version import VERSION

MOST_BYTES = 64_000_000
MOST_FILES = 300
_MARK = b"tui-reader comparison 1 "
_ENGINE = ("text", "align", "extract", "compare", "config")


class ComparisonCache:
    """In `folder`, the user's cache folder by default. Where that is not the user's alone, nothing is kept or believed."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or user_cache_path("tui-reader") / "comparisons"

    def get(self, key: str, articles: Sequence[Article]) -> Comparison | None:
        """The comparison kept under `key`, about `articles` (left, further sources, right); None when there is none."""
        path = self.folder / key
        try:
            if not _private(self.folder):
                return None
            data = path.read_bytes()
        except OSError:
            return None
        head, body = data[: len(_MARK) + 65], data[len(_MARK) + 65 :]
        if head != _head(body):
            _remove(path)
            return None
        try:
            found = unpack(_lines(body), articles)
        except (Unpackable, zlib.error):
            _remove(path)
            return None
        with suppress(OSError):  # somebody tidied up meanwhile: the answer holds all the same
            os.utime(path)
        return found if isinstance(found, Comparison) else None

    def put(self, key: str, comparison: Comparison) -> None:
        """Keep a comparison; a folder that cannot be written is no error, only slower next time."""
        body = _compressed(pack(comparison, articles_of(comparison)))
        if len(body) > MOST_BYTES // 4:
            return
        part = self.folder / f"{key}.{os.getpid()}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _private(self.folder):
                return
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(_head(body) + body)
            os.replace(part, self.folder / key)
            self._tidy()
        except OSError:
            _remove(part)

    def _tidy(self) -> None:
        """Drop what was used longest ago beyond the bounds; also parts that a killed process left."""
        files = []
        with os.scandir(self.folder) as entries:
            for entry in entries:
                found = entry.stat()
                files.append((found.st_mtime, found.st_size, entry.path))
        files.sort(reverse=True)
        total = 0
        for count, (_, size, path) in enumerate(files):
            total += size
            if total > MOST_BYTES or count >= MOST_FILES:
                _remove(Path(path))


def key_of(articles: Sequence[Article], config: Config, repairs: Sequence[Repair] = ()) -> str:
    """Names a comparison by all that its answer depends on. articles: left, further sources, right; repairs: made by hand."""
    digest = sha256(f"{VERSION} {engine()} {config.sha256} {len(articles)}".encode())
    digest.update(repr(tuple(repairs)).encode())
    for article in articles:
        told = (article.title, article.byline, article.dateline, article.published, article.language, article.format, article.encoding)
        digest.update(repr((article.sha256, told, article.notes, article.headers, article.given)).encode("utf-8", "replace"))
    return digest.hexdigest()


def engine() -> str:
    """Which files the engine consists of: a change in one of them is another engine, whatever the version says."""
    root = Path(__file__).parent.parent
    told = []
    for floor in _ENGINE:
        for folder, folders, names in os.walk(root / floor):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(names):
                found = os.stat(os.path.join(folder, name))
                told.append(f"{floor}/{name} {found.st_size} {found.st_mtime_ns}")
    return sha256("\n".join(told).encode()).hexdigest()


def _private(folder: Path) -> bool:
    found = folder.stat()
    mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    return mine and not found.st_mode & 0o022


def _head(body: bytes) -> bytes:
    return _MARK + sha256(body).hexdigest().encode() + b"\n"


def _compressed(lines: Iterable[str]) -> bytes:
    packer = zlib.compressobj(1)
    out = bytearray()
    for line in lines:
        out += packer.compress(line.encode() + b"\n")
    return bytes(out + packer.flush())


def _lines(body: bytes) -> Iterator[str]:
    """Line by line, so that the whole is never held as text."""
    unpacker, rest = zlib.decompressobj(), b""
    for at in range(0, len(body), 65536):
        *lines, rest = (rest + unpacker.decompress(body[at : at + 65536])).split(b"\n")
        for line in lines:
            yield line.decode()


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return  # gone already, or not ours to remove: then it is not believed either
