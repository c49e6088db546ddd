"""Plain text, kept letter by letter: only the encoding is decided here."""

from __future__ import annotations

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.model import Parts


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    text, name, notes = decode(data, encoding)
    return Parts(text, encoding=name, notes=notes)
