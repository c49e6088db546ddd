"""Text of an article where characters have a meaning, in Markdown and in a spreadsheet's cell: it is shown and does nothing."""

from __future__ import annotations

import re

from tui_reader.text.clean import line

_ACTIVE = re.compile(r"[\\`*\[\]<~$^@]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])|#(?=\w)")
"""What CommonMark, formulas and the ticket systems' mentions give a meaning to inside a line; `_` does nothing inside a word."""
_AT_START = re.compile(r"^(\s*)([+=>#-]|\d+(?=[.)](?:\s|$)))")
_LINK = re.compile(r"(?<=http|ttps)(?=:)|(?<=ftp)(?=:)|(?<=www)(?=\.)|(?<=ailto)(?=:)", re.I)
"""Where a bare address would become a link."""


def escape(text: str) -> str:
    """One line of an article as Markdown that shows exactly these characters."""
    text = _LINK.sub(r"\\", _ACTIVE.sub(r"\\\g<0>", line(text)))
    # a list, a rule, a quotation or a heading begins with - + = > #, a numbered list with 1. or 1)
    return _AT_START.sub(lambda m: m[1] + (m[2] + "\\" if m[2].isdigit() else "\\" + m[2]), text)


def cell(text: str) -> str:
    """One line, no tab, and nothing a spreadsheet would run: a leading = + - @ is a formula to all of them."""
    text = line(text).replace("\r", " ")
    return "'" + text if text[:1] in ("=", "+", "-", "@") else text
