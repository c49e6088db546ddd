"""The terminal between the first paint and Textual: whose it is, what is on it, how it was before.

Loaded before anything else, so it imports nothing that a bare Python start has not loaded but small C modules.
"""

import os

_LEAVE = b"\x1b[m\x1b[?7h\x1b[?1049l\x1b[?25h"


class Painted:
    """A screen painted without Textual.

    attributes: termios settings from before; size: columns, rows; rows: (text, SGR parameters) per row, padded to the
    full width; situation: under which the whole screen may be kept for the next time.
    """

    __slots__ = ("attributes", "rows", "situation", "size")

    def __init__(self, attributes: list[object], size: tuple[int, int], rows: list[list[tuple[str, str]]], situation: str) -> None:
        self.attributes = attributes
        self.size = size
        self.rows = rows
        self.situation = situation


_standing: Painted | None = None


def enter(data: bytes, size: tuple[int, int], rows: list[list[tuple[str, str]]], situation: str) -> None:
    """Unbuffer the keys, write the painted screen and keep what undoes both. Does nothing where that is impossible."""
    global _standing
    import _signal  # type: ignore[import-not-found]  # signal itself imports enum, which takes longer than the paint
    import termios

    try:
        before = termios.tcgetattr(0)
        keys = termios.tcgetattr(0)
        keys[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        keys[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        keys[6][termios.VMIN] = 1
        termios.tcsetattr(0, termios.TCSANOW, keys)
    except termios.error:
        return
    _standing = Painted(before, size, rows, situation)
    for number in (_signal.SIGTERM, _signal.SIGHUP):
        _signal.signal(number, _die)
    _signal.signal(_signal.SIGTSTP, _signal.SIG_IGN)  # a quarter of a second in which the screen could not be restored
    _write(data)


def take() -> Painted | None:
    """The painted screen, once; None when there is none or somebody has it.

    Who takes it owes the terminal its settings and its main screen.
    """
    global _standing
    painted, _standing = _standing, None
    return painted


def give_back() -> None:
    """Put the terminal back as it was, if the first paint is still on it: something else wants to print, or we end."""
    painted = take()
    if painted is None:
        return
    import termios

    try:
        termios.tcsetattr(0, termios.TCSANOW, painted.attributes)  # type: ignore[arg-type]
    except termios.error:  # the terminal is gone
        return
    _write(_LEAVE)


def _die(number: int, frame: object) -> None:
    give_back()
    os._exit(128 + number)


def _write(data: bytes) -> None:
    while data:
        try:
            data = data[os.write(1, data) :]
        except OSError:  # gone, or full and non-blocking: the reading screen will find out
            return
