"""Containers (DOCX, ODT) are ZIP archives: opened within limits, so that a small file cannot become a huge one."""

from __future__ import annotations

import io
import zipfile

from tui_reader.config import LimitSettings
from tui_reader.text.formats.model import FormatError, LimitError

_RATIO = 200
"""Real documents compress 3 to 20 times; long runs of one letter, 1,000 times."""


def open_zip(data: bytes, limits: LimitSettings) -> zipfile.ZipFile:
    """The archive, or FormatError when broken or encrypted, LimitError when its members would not fit."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FormatError(f"a damaged document ({str(error)[:80]})") from error
    if any(m.flag_bits & 1 for m in members):
        raise FormatError("a document with a password", "save it without one")
    if len(members) > 5000:
        raise LimitError(f"{len(members):,} files inside one document", "limits.expanded_mb")
    total = sum(m.file_size for m in members)
    if total > limits.expanded_mb * 1_000_000:
        raise LimitError(f"it would unpack to {total // 1_000_000:,} MB, more than {limits.expanded_mb}", "limits.expanded_mb")
    for m in members:
        if m.file_size > 1_000_000 and m.file_size > _RATIO * max(1, m.compress_size):
            raise LimitError(
                f"{m.filename[:60]} is packed {m.file_size // max(1, m.compress_size):,} times: a zip bomb?", "limits.expanded_mb"
            )
    return archive


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """One file of the archive; FormatError when it is missing or damaged."""
    try:
        return archive.read(name)
    except KeyError as error:
        raise FormatError(f"not a document: it holds no {name}") from error
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise FormatError(f"a damaged document ({str(error)[:80]})") from error
    except Exception as error:  # zlib.error and lzma's own are no common class
        raise FormatError(f"a damaged document ({type(error).__name__})") from error


def core_properties(archive: zipfile.ZipFile, name: str, limits: LimitSettings) -> dict[str, str]:
    """Dublin Core values (title, creator, language, modified, ...) of a container's property file; empty when it has none."""
    from tui_reader.text.formats.markup import local, parse_xml  # lxml, which a container without properties does not need

    if name not in archive.namelist():
        return {}
    root = parse_xml(member(archive, name), limits)
    return {local(e): e.text.strip() for e in root.iter() if isinstance(e.tag, str) and e.text and e.text.strip()}
