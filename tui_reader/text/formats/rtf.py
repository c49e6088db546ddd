"""Rich text, through striprtf: words only; the title of its \\info group when it has one."""

from __future__ import annotations

import re

from tui_reader.config import LimitSettings, is_encoding
from tui_reader.text.formats.model import FormatError, LimitError, Parts, one_line

_TITLE = re.compile(r"\\title\s+([^{}\\]{1,300})\}")
_DELETED = re.compile(r"\{(?:\\[a-z]{1,32}-?\d{0,10} ?|\\\*|\s)*?\\deleted(?![a-z])[^{}]*\}")
"""A group of tracked, deleted words."""
_CODEPAGE = re.compile(r"\\ansicpg(\d{3,5})")


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    from striprtf.striprtf import rtf_to_text  # only when such a file comes

    source = data.decode("latin-1")
    depth = most = 0
    for brace in re.findall(r"(?<!\\)[{}]", source):
        depth += 1 if brace == "{" else -1
        most = max(most, depth)
    if most > limits.depth:
        raise LimitError(f"groups nested more than {limits.depth} deep", "limits.depth")
    source, dropped = _DELETED.subn("", source)
    codepage = _CODEPAGE.search(source)
    name = encoding if encoding != "auto" else f"cp{codepage.group(1)}" if codepage else "cp1252"
    if not is_encoding(name):
        name = "cp1252"
    try:
        text = str(rtf_to_text(source, encoding=name, errors="replace"))  # type: ignore[no-untyped-call]
    except Exception as error:  # striprtf has no error class of its own
        raise FormatError(f"broken rich text ({type(error).__name__})") from error
    paragraphs = [" ".join(p.split()) for p in text.replace("|", " | ").split("\n")]
    paragraphs = [p for p in paragraphs if p.strip(" |")]
    if not paragraphs:
        raise FormatError("rich text without words")
    notes = (f"tracked changes: {dropped} {'deletion' if dropped == 1 else 'deletions'} dropped",) if dropped else ()
    title = _TITLE.search(source)
    headers = (("document-title", title.group(1).strip()),) if title else ()
    return Parts("\n\n".join(paragraphs) + "\n", title=None, headers=headers, encoding=one_line(name), notes=notes)
