"""The thread that writes to the terminal: it knows what is on the screen and brings it to the newest frame wanted.

A frame that arrives while the line is blocked takes the place of the one still waiting, so a slow line shows the newest
state late, never a queue of old ones. Nothing here knows Textual.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable
from threading import Condition, Thread

from tui_reader.records import dataclass
from tui_reader.tui.terminal.cells import BLANK, Frame
from tui_reader.tui.terminal.encode import update

_SYNC_FROM = 160
"""Bytes from which a frame is worth the 16 that keep a terminal from showing it half done."""
CLEAR = "\x1b[r\x1b[m\x1b[H\x1b[2J"


@dataclass(frozen=True, slots=True)
class _Wanted:
    frame: Frame
    cursor: tuple[int, int] | None
    synchronized: bool


class _Unknown:
    """A mark in the queue: from here on nobody knows what is on the screen."""


class ScreenWriter:
    """Writes frames and raw sequences, in order, to the file descriptor `fd`. Rows handed over are never changed again."""

    def __init__(self, fd: int, encoding: str, on_lost: Callable[[], None], shown: Frame | None = None) -> None:
        """shown: what is on the screen already; on_lost: called once, from the thread, when the terminal is gone."""
        self._fd = fd
        self._encoding = encoding
        self._on_lost = on_lost
        self._shown = shown
        self._latest: _Wanted | None = None
        self._queue: deque[str | _Wanted | _Unknown] = deque()
        self._changed = Condition()
        self._stopping = self._lost = False
        self._thread = Thread(target=self._run, daemon=True, name="terminal-writer")
        self._thread.start()

    def write(self, sequence: str) -> None:
        """Queue a raw sequence that leaves the cells as they are: a mode, the bell, the clipboard."""
        self._put(sequence)

    def forget(self) -> None:
        """What follows in the queue may draw anything: the next frame is written in full."""
        self._put(_Unknown())

    def show(self, frame: Frame, *, cursor: tuple[int, int] | None, synchronized: bool) -> None:
        """Bring the screen to `frame`, with the cursor at `cursor` (column, row) if anybody needs it somewhere."""
        self._put(_Wanted(frame, cursor, synchronized))

    def repaint(self) -> None:
        """Write the latest frame in full: the screen may have been spoilt from outside."""
        with self._changed:
            if self._latest is not None:
                self._queue.append(_Unknown())
                self._queue.append(self._latest)
                self._changed.notify()

    def stop(self, patience: float) -> bool:
        """Write what is queued and end; False if the line stayed blocked for `patience` seconds."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _put(self, item: str | _Wanted | _Unknown) -> None:
        with self._changed:
            if self._lost:
                return
            if isinstance(item, _Wanted):
                self._latest = item
                waiting = [other for other in self._queue if not isinstance(other, _Wanted)]
                if len(waiting) != len(self._queue):
                    self._queue = deque(waiting)
            self._queue.append(item)
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._queue and not self._stopping:
                    self._changed.wait()
                if not self._queue:
                    return
                item = self._queue.popleft()
            try:
                self._send(self._sequence(item))
            except OSError:  # EIO: the terminal was closed; EBADF, ENXIO: it never was one
                with self._changed:
                    self._lost = True
                    self._queue.clear()
                self._on_lost()
                return

    def _sequence(self, item: str | _Wanted | _Unknown) -> str:
        if isinstance(item, str):
            return item
        if isinstance(item, _Unknown):
            self._shown = None
            return ""
        frame, lead = item.frame, ""
        if self._shown is None or len(self._shown) != len(frame) or len(self._shown[0]) != len(frame[0]):
            lead = CLEAR
            self._shown = [[BLANK] * len(frame[0])] * len(frame)
        sequence = lead + update(self._shown, frame)
        self._shown = frame
        if item.cursor is not None:
            sequence += f"\x1b[{item.cursor[1] + 1};{item.cursor[0] + 1}H"
        if item.synchronized and len(sequence) >= _SYNC_FROM:
            sequence = f"\x1b[?2026h{sequence}\x1b[?2026l"
        return sequence

    def _send(self, sequence: str) -> None:
        data = sequence.encode(self._encoding, "replace")
        while data:
            try:
                data = data[os.write(self._fd, data) :]
            except BlockingIOError:  # somebody else who holds this terminal made it non-blocking
                time.sleep(0.01)
