"""One line of the screen as text with looks, measured in terminal cells. Nothing here knows colours or a terminal.

A look is a word for what a piece of text means (`lost`, `new`, `high`, ...), or several divided by blanks; the screen
turns looks into attributes and colours, a report ignores them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

# one cell each: Latin to Cyrillic without combining marks, general punctuation without zero-width signs. Curly quotes and
# accents are in every article; the table of all of Unicode is only asked for the rest.
_NARROW = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e]*")
SPACING_MARK = "Mc"
"""Unicode's category of combining marks that take room."""
_WORD = re.compile(r"\S+|\s+")


class Piece(NamedTuple):
    """Text (no line feed, no control characters) and what it means."""

    text: str
    look: str = ""


Line = tuple[Piece, ...]


def cells(text: str) -> int:
    """How many terminal cells `text` takes."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    # by character, not by grapheme: `clean.cell_text` has removed the joiners that make the two differ
    return sum(map(cells_of_character, text))


@lru_cache(maxsize=4096)
def cells_of_character(char: str) -> int:
    """Cells of one character.

    A spacing mark, such as most vowels of Devanagari, has a cell of its own, as xterm, VTE and tmux show it; Rich takes it for
    a part of the letter before it, and what came next was written over it. Where a terminal agrees with Rich, a blank follows.
    """
    if category(char) == SPACING_MARK:
        return 1
    from rich.cells import get_character_cell_size  # the table is loaded only for a text that needs it

    return get_character_cell_size(char)


def width(line: Iterable[Piece]) -> int:
    """Cells of a whole line."""
    return sum(cells(piece.text) for piece in line)


def plain(line: Iterable[Piece]) -> str:
    """The text of a line, without looks."""
    return "".join(piece.text for piece in line)


def cut(text: str, room: int) -> int:
    """How many characters of `text` fit into `room` cells; a wide character never hangs over."""
    if text.isascii() or _NARROW.fullmatch(text):
        return min(len(text), room)
    used = 0
    for at, char in enumerate(text):
        used += cells_of_character(char)
        if used > room:
            return at
    return len(text)


def shorten(text: str, room: int, dots: str = "..") -> str:
    """`text`, or as much of it as fits with `dots` at the end."""
    if cells(text) <= room:
        return text
    if room <= cells(dots):
        return text[: cut(text, room)]
    return text[: cut(text, room - cells(dots))].rstrip() + dots


def fit(line: Iterable[Piece], room: int, look: str = "") -> Line:
    """The line cut or filled with blanks to exactly `room` cells."""
    out, left = [], room
    for piece in line:
        size = cells(piece.text)
        if size > left:
            text = piece.text[: cut(piece.text, left)]
            if text:
                out.append(Piece(text, piece.look))
            left -= cells(text)
            break
        if piece.text:  # a lone combining mark has no width and still is a character of the article
            out.append(piece)
        left -= size
    if left:
        out.append(Piece(" " * left, look))
    return tuple(out)


def wrap(text: str, room: int) -> list[tuple[int, int]]:
    """Lines of at most `room` cells, as (start, end) in `text`; only white space is left out, at the breaks.

    Breaks at white space; a word longer than a line, and a script written without blanks, breaks between characters.
    Linear in the length of the text: one word of a megabyte is cut in 30 ms.
    """
    room = max(room, 2)  # a wide character must fit somewhere
    lines: list[tuple[int, int]] = []
    start, end, used, gap = -1, -1, 0, 0  # of the current line (start < 0: it is empty); cells of white space since its last word
    for match in _WORD.finditer(text):
        if match.group().isspace():
            gap = cells(match.group())
            continue
        at, stop = match.span()
        size = cells(match.group())
        wide = size > stop - at
        if start >= 0 and used + gap + size > room and ((size <= room and not wide) or used + gap >= room - 1):
            lines.append((start, end))
            start = -1
        if start < 0:
            start, used, gap = at, 0, 0
        while used + gap + size > room:
            part = text[at : min(stop, at + 2 * room + 8)]
            fitting = cut(part, room - used - gap)
            if fitting == 0 and used == 0:
                fitting = 1
            size -= cells(part[:fitting])
            at += fitting
            lines.append((start, at if fitting else end))
            start, used, gap = at, 0, 0
        if at < stop:
            end, used = stop, used + gap + size
        else:
            start = -1
        gap = 0
    if start >= 0:
        lines.append((start, end))
    return lines


def within(text: str, look: str, room: int, most: int, dots: str = "..") -> list[Line]:
    """`text` in at most `most` lines of `room` cells; what is too long ends in `dots`."""
    lines = wrap_pieces([Piece(text, look)], room)
    if len(lines) <= most:
        return lines
    rest = " ".join(plain(line) for line in lines[most - 1 :])
    return [*lines[: most - 1], (Piece(shorten(rest, room, dots), look),)]


def wrap_pieces(pieces: Sequence[Piece], room: int) -> list[Line]:
    """Pieces that run on, as lines of at most `room` cells; looks keep to their characters."""
    lines = wrap("".join(piece.text for piece in pieces), room)
    out: list[Line] = []
    k, base = 0, 0  # the piece we are in and the offset where it begins
    for start, end in lines:
        line: list[Piece] = []
        while k < len(pieces) and base + len(pieces[k].text) <= start:
            base += len(pieces[k].text)
            k += 1
        j, at = k, base
        while j < len(pieces) and at < end:
            text = pieces[j].text[max(start - at, 0) : end - at]
            if text:
                line.append(Piece(text, pieces[j].look))
            at += len(pieces[j].text)
            j += 1
        out.append(tuple(line))
    return out
