"""Copy from outside is hostile until cleaned: what could command a terminal or hide from a reader becomes visible text.

One table for the whole program: articles are cleaned once, when read; screens, reports, messages and file names pass
through `visible` again, which changes nothing that is already clean.
"""

from __future__ import annotations

import re
import unicodedata

# Controls but tab and line feed, C1, soft hyphen, Arabic letter mark, fillers that look like nothing, Mongolian separators,
# zero-width characters, direction marks and overrides, line and paragraph separators, invisible operators, variation
# selectors, byte order mark, interlinear and object marks, lone surrogates, noncharacters, tags.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_MARKS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}")
"""Four combining marks on one letter is no language's spelling; stacks of hundreds have crashed terminals."""
_JOINERS = "\u200c\u200d"
# scripts whose spelling needs joiners: Arabic and Syriac, and the Indic and South-East Asian block of blocks
_JOINED = re.compile(r"[\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af\u1900-\u1cff]")


def visible(text: str) -> str:
    """`text` with every control, direction, zero-width and tag character replaced by a readable form; never shorter.

    Escape becomes `␛`, other C0 their pictures, the rest `<U+202E>`. Tab and line feed stay. Joiners stay where a script
    or an emoji needs them. Idempotent.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SUSPECT.sub(_shown, text)
    return _MARKS.sub(lambda m: m.group()[:3] + "".join(_code(c) for c in m.group()[3:]), text)


def line(text: str) -> str:
    """`visible`, on one line: for file names, headlines and messages."""
    return visible(text).replace("\n", "␊").replace("\t", "␉")


def cell_text(text: str) -> str:
    """For one row of terminal cells: `visible`, white space as single blanks, and no joiners or variation selectors.

    Terminals disagree about the width of joined emoji; separate ones are as wide everywhere.
    """
    text = visible(text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(" " if c.isspace() else c for c in text if c not in _JOINERS and not "\ufe00" <= c <= "\ufe0f")


def newlines(text: str) -> str:
    """Every kind of line end as a line feed; form feeds and Unicode's paragraph separators end a paragraph."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\u2028", "\n")
    return text.replace("\u2029", "\n\n").replace("\x0c", "\n\n").replace("\x0b", "\n")


def hidden(text: str) -> int:
    """How many characters `visible` would replace."""
    return sum(_shown(m) != m.group() for m in _SUSPECT.finditer(text))


def _shown(match: re.Match[str]) -> str:
    char, text, at = match.group(), match.string, match.start()
    if char in _JOINERS and _between_joined(text, at):
        return char
    if "\ufe00" <= char <= "\ufe0f" and at and unicodedata.category(text[at - 1])[0] in "SNPM":
        return char
    return _code(char)


def _between_joined(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if _JOINED.match(before) and (not after or _JOINED.match(after) or after.isspace()):
        return True
    # emoji: a picture (or its skin tone or variation selector) before, a picture after
    picture = bool(before) and (unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f")
    return picture and bool(after) and unicodedata.category(after) == "So"


def _code(char: str) -> str:
    point = ord(char)
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "␡"
    return f"<U+{point:04X}>"
