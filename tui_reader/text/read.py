"""From a file to an Article: what it is, whether it may be read, and the one place where its text is cleaned."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from tui_reader.config import LimitSettings, is_encoding
from tui_reader.errors import ReadError
from tui_reader.text.article import Article
from tui_reader.text.clean import hidden, line, newlines, visible
from tui_reader.text.encoding import repair
from tui_reader.text.formats import binary, choose
from tui_reader.text.formats.model import FormatError, LimitError, Parts
from tui_reader.text.formats.sandbox import call, parse

_NUMBERED = re.compile(r"(?P<file>.+)#(?P<number>[1-9]\d{0,8})")
_URL = re.compile(r"(?:https?|ftp)://", re.I)


def read(path: str | Path, *, limits: LimitSettings | None = None, encoding: str = "auto", fix_encoding: bool = False) -> Article:
    """Read a file of any supported format; `FILE#N` picks the Nth article of a mailbox or a JSON Lines file.

    `encoding` overrides the guess, `fix_encoding` repairs mojibake. Raises ReadError with file, reason and remedy.
    """
    limits = limits or LimitSettings()
    name, number = os.fspath(path), 0
    if _URL.match(name):
        raise ReadError(line(name), "is a web address, and tui-reader never opens the network", "save the page and give the file")
    numbered = _NUMBERED.fullmatch(name)
    if numbered and not os.path.lexists(name):
        name, number = numbered["file"], int(numbered["number"])
    data = _bytes(name, limits)
    return read_bytes(data, name, limits=limits, encoding=encoding, fix_encoding=fix_encoding, number=number)


def read_bytes(
    data: bytes, name: str, *, limits: LimitSettings | None = None, encoding: str = "auto", fix_encoding: bool = False, number: int = 0
) -> Article:
    """An Article from bytes already in hand (standard input, a message's attachment); `name` is for messages and the suffix."""
    limits = limits or LimitSettings()
    if not is_encoding(encoding):
        raise ReadError(line(name), f"no such encoding: {line(encoding)}", "give auto or a name Python knows, such as utf-8 or cp1252")
    if len(data) > limits.file_mb * 1_000_000:
        raise _too_large(name, limits)
    if not data.strip():
        raise ReadError(line(name), "is empty", "give a file with a text")
    what = binary(data)
    if what:
        raise ReadError(
            line(name), f"is not a text ({what})", "give the article as text, Markdown, HTML, DOCX, ODT, RTF, PDF, mail or a wire format"
        )
    form = choose(data, Path(name).suffix.lower())
    try:
        parts = (parse if form.parser else call)(form.module, data, encoding=encoding, limits=limits, number=number)
    except FormatError as error:
        raise ReadError(line(name), f"cannot be read as {form.name}: {error.reason}", error.remedy) from error
    return _clean(parts, name, form.name, fix_encoding)


def _bytes(name: str, limits: LimitSettings) -> bytes:
    """At most the allowed number of bytes; devices and endless pipes are read no further than that."""
    most = limits.file_mb * 1_000_000
    try:
        with open(name, "rb", buffering=0) as file:
            kind = os.fstat(file.fileno())
            if stat.S_ISREG(kind.st_mode) and kind.st_size > most:
                raise _too_large(name, limits)
            out = bytearray()
            while len(out) <= most and (chunk := file.read(min(1 << 20, most + 1 - len(out)))):
                out += chunk
    except IsADirectoryError:
        raise ReadError(line(name), "is a folder", "give a file in it, or `tui-reader triage` for the whole folder") from None
    except FileNotFoundError:
        raise ReadError(line(name), "does not exist", "check the name") from None
    except PermissionError:
        raise ReadError(line(name), "may not be read by you", "ask for the permission, or copy the file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(line(name), f"cannot be opened ({reason.lower()})", "check the name and the disk") from error
    return bytes(out)


def _too_large(name: str, limits: LimitSettings) -> ReadError:
    return ReadError(line(name), f"is larger than {limits.file_mb} MB", LimitError("", "limits.file_mb").remedy)


def _clean(parts: Parts, name: str, form: str, fix_encoding: bool) -> Article:
    """The one place where copy from outside is made safe: line ends, hidden characters, metadata."""
    text, notes = newlines(parts.text.removeprefix("\ufeff")), list(parts.notes)
    if fix_encoding:
        text, told = repair(text)
        notes += told
    soft = text.count("\u00ad")
    if soft:
        text = text.replace("\u00ad", "")
        notes.append(f"{soft} soft {'hyphen' if soft == 1 else 'hyphens'} left out")
    secret = hidden(text)
    if secret:
        notes.append(f"{secret} hidden or control {'character' if secret == 1 else 'characters'} made visible")
    text = visible(text)
    if not text.strip():
        raise ReadError(line(name), "holds no text", "give a file with a text")

    def tidy(value: str | None) -> str | None:
        return " ".join(line(value).split()) or None if value else None

    return Article(
        text=text,
        path=name,
        title=tidy(parts.title),
        byline=tidy(parts.byline),
        dateline=tidy(parts.dateline),
        published=tidy(parts.published),
        language=tidy(parts.language),
        format=form,
        encoding=tidy(parts.encoding),
        notes=tuple(" ".join(line(note).split()) for note in notes),
        headers=tuple((k, tidy(v) or "") for k, v in parts.headers),
    )
