"""Both articles on the screen before anything is imported: Textual alone takes a quarter of a second to load.

Plain ANSI, in the layout that the reading screen will have, so that its first frame changes little. Nothing is imported
here that a bare Python start has not loaded, apart from small C modules: argparse, re, typing or dataclasses would take
longer than the whole paint. What this cannot show rightly (another format or encoding, a script that joins or reverses
letters) it does not show at all; the reading screen comes a moment later.
"""

import os
import sys

from tui_reader.tui.terminal import handover

_READ = 24_000
"""Bytes read of each file: more than the largest screens hold of one column."""
HEADER = 3
FOOTER = 1
GUTTER = 10
LABEL = 4
"""Cells of `a00 ` before a sentence."""
_WIDE = ((0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF01, 0xFF60))
_NARROW = (
    (0xA0, 0xAC), (0xAE, 0x2FF), (0x370, 0x482), (0x48A, 0x52F), (0x1E00, 0x1FFF),
    (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20C0), (0x2100, 0x218B), (0x2190, 0x21FF),
    (0x2500, 0x259F), (0xFFFD, 0xFFFD),
)  # fmt: skip
_DISTURBING = dict.fromkeys((*range(32), *range(127, 160), 173), "�") | {9: " ", 0xA0: " "}
"""Control characters become a sign that something stood there: a text must not steer the terminal."""
Segments = list[tuple[str, str]]


def paint(paths: list[str]) -> bool:
    """Show the screen these files had last time, else the beginnings of the first two, if this terminal can; else nothing.

    Leaves the painted screen in `handover`, with the terminal in the alternate screen and its keys unbuffered. Returns
    whether beginnings are shown: these files have to be compared.
    """
    if os.environ.get("TERM", "dumb") in ("dumb", "", "unknown") or not (os.isatty(0) and os.isatty(1)):
        return False
    try:
        columns, lines = os.get_terminal_size(1)
    except OSError:
        return False
    if columns < 20 or lines < 8:
        return False
    from tui_reader.tui.terminal import kept_screen

    try:
        situated = kept_screen.situation(paths, columns, lines)
        kept = kept_screen.known(situated, lines)
        rows = kept or _first_rows(paths, columns, lines)
        padded = rows and [_pad(row, columns) for row in rows]
    except (Unshowable, ValueError, OSError):  # a path with a zero in it, a working folder that is gone
        return False
    if not rows or not padded:
        return False
    data = "\x1b[?1049h\x1b[?25l\x1b[?7l" + _sequence(rows)
    handover.enter(data.encode(sys.stdout.encoding or "ascii", "replace"), (columns, lines), padded, situated)
    return not kept


def _first_rows(paths: list[str], columns: int, lines: int) -> list[Segments] | None:
    left, right = _beginning(paths[0]), _beginning(paths[1])
    if left is None or right is None:
        return None
    from tui_reader.tui.terminal.display_settings import known

    return _rows(_title(paths[0], paths[1], columns), left, right, columns, lines, known()["stack_below"])


def _beginning(path: str) -> list[str] | None:
    """The first paragraphs of a plain text file; None when it is anything else."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a fifo must not hold up the start
    except OSError:
        return None
    try:
        data = os.read(file, _READ)
    except OSError:
        return None
    finally:
        os.close(file)
    if len(data) == _READ:
        data = data[: max(data.rfind(b"\n"), data.rfind(b" "))]
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    if not data or data.lstrip()[:1] in (b"<", b"{", b"[", b"%") or b"\0" in data or data.startswith(b"PK"):
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    paragraphs = [line.translate(_DISTURBING).strip() for line in text.splitlines()]
    return [paragraph for paragraph in paragraphs if paragraph]


def _title(left: str, right: str, columns: int) -> Segments:
    names = [os.path.splitext(os.path.basename(path))[0].translate(_DISTURBING) for path in (left, right)]
    half = max(4, (columns - 4) // 2)
    if not all(name.isascii() for name in names):
        return []  # widths of what stands in a name are the reading screen's business
    return [(f" {names[0][:half]} > {names[1][:half]}"[:columns], "")]


def _rows(title: Segments, left: list[str], right: list[str], columns: int, lines: int, stack_below: int) -> list[Segments]:
    room = lines - HEADER - FOOTER
    body = _stacked(left, right, columns, room) if columns < stack_below else _beside(left, right, columns, room)
    return [title, [], [], *body[:room], *([[]] * (room - len(body))), *([[]] * FOOTER)]


def _beside(left: list[str], right: list[str], columns: int, room: int) -> list[Segments]:
    """Paragraph beside paragraph, at the columns of the reading screen."""
    column = max(4, (columns - 3 - GUTTER) // 2)
    width = column - LABEL
    rows: list[Segments] = []
    for k in range(max(len(left), len(right))):
        if len(rows) >= room:
            break
        first = _wrap(left[k] if k < len(left) else "", width, room - len(rows))
        second = _wrap(right[k] if k < len(right) else "", width, room - len(rows))
        for n in range(max(len(first), len(second))):
            text, cells = first[n] if n < len(first) else ("", 0)
            start = " " * (1 + LABEL) + text
            if n < len(second):
                start += " " * (width - cells + GUTTER + LABEL) + second[n][0]
            rows.append([(start, "")])
        rows.append([])
    return rows


def _stacked(left: list[str], right: list[str], columns: int, room: int) -> list[Segments]:
    """The source above the rewrite."""
    out: list[Segments] = []
    for texts, end in ((left, room // 2), (right, room)):
        for text in texts:
            for line, _ in _wrap(text, columns - 4, end):
                if len(out) < end - 1:
                    out.append([("   " + line, "")])
        out += [[]] * (end - len(out))
    return out


class Unshowable(Exception):
    """A character whose place on the screen this module cannot know."""


def _wrap(text: str, width: int, most: int) -> list[tuple[str, int]]:
    """Lines of at most `width` cells, at most `most` of them, each with its cells."""
    lines: list[tuple[str, int]] = []
    line, used = "", 0
    for word in text[: width * most + width].split():
        cells = len(word) if word.isascii() else sum(map(_cells, word))
        while cells > width:  # a word longer than the line is cut
            cut = _cut(word, width)
            if line:
                lines.append((line, used))
                line, used = "", 0
            lines.append((word[:cut], sum(map(_cells, word[:cut]))))
            word = word[cut:]
            cells = sum(map(_cells, word))
        if line and used + 1 + cells > width:
            lines.append((line, used))
            line, used = word, cells
            if len(lines) >= most:
                return lines
        else:
            line, used = (f"{line} {word}", used + 1 + cells) if line else (word, cells)
    if line:
        lines.append((line, used))
    return lines


def _cut(word: str, width: int) -> int:
    used = 0
    for at, char in enumerate(word):
        used += _cells(char)
        if used > width:
            return max(1, at)
    return len(word)


def _cells(char: str) -> int:
    if char.isascii():
        return 1
    code = ord(char)
    if any(first <= code <= last for first, last in _NARROW):
        return 1
    if any(first <= code <= last for first, last in _WIDE):
        return 2
    raise Unshowable


def _sequence(rows: list[Segments]) -> str:
    out = ["\x1b[H\x1b[2J"]
    blank = 0
    for row in rows:
        text = "".join(f"\x1b[{codes}m{part}\x1b[m" if codes else part for part, codes in row)
        if text:
            out.append("\r\n" * blank + text)
            blank = 0
        blank += 1
    return "".join(out)


def _pad(row: Segments, columns: int) -> Segments:
    cells = sum(_cells(char) for part, _ in row for char in part)
    if cells > columns:
        raise Unshowable
    return [*row, (" " * (columns - cells), "")]
