"""Textual's driver for a terminal, made for a slow line: no polling, no mouse unless asked for, every way out leaves the terminal clean.

Differs from the stock one in this: output goes to the terminal on standard output through `ScreenWriter`; keys are
waited for without waking up; standard input at its end, a closed terminal, SIGTERM and SIGHUP leave the application in
order; SIGCONT after a plain SIGSTOP restores the screen instead of starting everything twice.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
import termios
import tty
from codecs import getincrementaldecoder
from threading import Thread, current_thread
from typing import Any

from textual import constants
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

from tui_reader.tui.terminal import handover
from tui_reader.tui.terminal.cells import cells_of
from tui_reader.tui.terminal.writer import ScreenWriter

# keys told apart (escape from a sequence), bracketed paste, no wrapping at the right edge, no cursor
_MODES = "\x1b[>1u\x1b[?2004h\x1b[?7l\x1b[?25l"
_MODES_OFF = "\x1b[<u\x1b[?2004l\x1b[?7h"
_MOUSE = "\x1b[?1000h\x1b[?1006h"
"""Clicks and the wheel; not mode 1003, which sends every motion over the line."""
_MOUSE_OFF = "\x1b[?1000l\x1b[?1006l"
_ENTER = "\x1b[?1049h"
_LEAVE = "\x1b[r\x1b[m\x1b[?1049l\x1b[?25h"
_ASK_SYNCHRONIZED = "\x1b[?2026$p"
_PATIENCE = 60.0
"""Seconds that leaving waits for a blocked line; a terminal left in the alternate screen is worse than a slow end."""
_PATIENCE_SIGNALLED = 2.0


class TerminalDriver(LinuxDriver):
    """See the module."""

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.screen: ScreenWriter | None = None
        self._tty = -1
        if not os.isatty(self.fileno):
            # an article came in on standard input: keys come from the terminal itself
            self._tty = self.fileno = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
        self.input_tty = True
        self.painted: handover.Painted | None = None
        """The first paint, if one stood on the screen when this driver started."""
        self._active = False
        self._signalled = False
        self._wake: tuple[int, int] | None = None
        self._patience = _PATIENCE

    def write(self, data: str) -> None:
        if self.screen is not None:
            self.screen.write(data)

    def start_application_mode(self) -> None:
        if self._active:
            return
        painted = handover.take()
        gc.freeze()  # what is loaded by now stays; collections need not walk it again
        gc.enable()
        try:
            self.attrs_before = painted.attributes if painted else termios.tcgetattr(self.fileno)
        except termios.error:
            self.attrs_before = None
        shown = painted and painted.size == self._get_terminal_size() and [cells_of(row) for row in painted.rows]
        self._active, self.painted = True, painted
        self.screen = ScreenWriter(sys.__stdout__.fileno(), sys.__stdout__.encoding or "utf-8", self._terminal_lost, shown or None)  # type: ignore[union-attr]
        self._make_raw()
        self.write(self._modes if painted else _ENTER + self._modes)
        if os.environ.get("TERM_PROGRAM") != "Apple_Terminal":  # which would print the p
            self.write(_ASK_SYNCHRONIZED)
        signal.signal(signal.SIGWINCH, self._resized)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            self._loop.add_signal_handler(number, self._end_by, number)
        self._send_size()
        self._wake = os.pipe()
        self._key_thread = Thread(target=self._run_input_thread, name="textual-input", daemon=True)
        self._key_thread.start()
        if self._must_signal_resume:
            self._must_signal_resume = False
            self.send_message(Driver.SignalResume())

    def stop_application_mode(self) -> None:
        if not self._active:
            return
        self.disable_input()
        if self.attrs_before is not None:
            try:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            except termios.error:  # the terminal is gone, and its settings with it
                self._patience = 0
        self.write((_MOUSE_OFF if self._mouse else "") + _MODES_OFF + _LEAVE)
        self._active = False

    def disable_input(self) -> None:
        """Stop reading keys; what was typed and not read belongs to nobody."""
        if self._wake is None:
            return
        wake, self._wake = self._wake, None
        signal.signal(signal.SIGWINCH, signal.SIG_DFL)
        os.write(wake[1], b"x")
        if self._key_thread is not None and self._key_thread is not current_thread():
            self._key_thread.join()
        for end in wake:
            os.close(end)
        try:
            termios.tcflush(self.fileno, termios.TCIFLUSH)
        except termios.error:  # the terminal is gone
            self._patience = 0

    def close(self) -> None:
        if self.screen is not None:
            self.screen.stop(self._patience)
            self.screen = None
        if self._tty >= 0 and not self._auto_restart:
            os.close(self._tty)
            self._tty = -1

    def repaint(self) -> None:
        """Set all modes again and write the whole screen: something else may have drawn over it."""
        if self.screen is not None:
            self._make_raw()
            self.screen.write(_ENTER + self._modes)
            self.screen.repaint()

    def run_input_thread(self) -> None:
        """Read keys until told to stop; asleep when nothing comes in."""
        from textual._xterm_parser import XTermParser  # private, pinned with the rest (see display.py)

        assert self._wake is not None
        wake = self._wake[0]
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        timeout: float | None = None
        while True:
            ready = select.select([self.fileno, wake], [], [], timeout)[0]
            if wake in ready:
                return
            if self.fileno in ready:
                try:
                    data = os.read(self.fileno, 4096)
                except OSError:  # EIO: the terminal was closed
                    data = b""
                if not data:
                    self._terminal_lost()
                    return
                for message in parser.feed(decode(data)):
                    self.process_message(message)
                timeout = constants.ESCAPE_DELAY * 1.05
            else:
                for message in parser.tick():  # a lone escape: the key, not the start of a sequence
                    self.process_message(message)
                timeout = None

    @property
    def _modes(self) -> str:
        return _MODES + _MOUSE if self._mouse else _MODES

    def _make_raw(self) -> None:
        try:
            wanted = termios.tcgetattr(self.fileno)
            wanted[tty.LFLAG] = self._patch_lflag(wanted[tty.LFLAG])
            wanted[tty.IFLAG] = self._patch_iflag(wanted[tty.IFLAG])
            wanted[tty.CC][termios.VMIN] = 1
            termios.tcsetattr(self.fileno, termios.TCSANOW, wanted)
        except termios.error:  # gone between two lines of code: the reading thread finds out
            return

    def _send_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self.send_message(Resize(size, size))

    def _resized(self, _signal: int, _frame: object) -> None:
        self._send_size()

    def _sigcont_application(self, *_: object) -> None:
        if self._active:
            self.repaint()
            self._send_size()
        elif self._auto_restart:
            self.resume_application_mode()

    def _terminal_lost(self) -> None:
        """From a thread: nobody reads or types any more."""
        self._patience = 0
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._leave, 128 + signal.SIGHUP)

    def _end_by(self, number: int) -> None:
        self._patience = 0 if number == signal.SIGHUP else _PATIENCE_SIGNALLED
        self._leave(128 + number)

    def _leave(self, code: int) -> None:
        if not self._signalled:
            self._signalled = True
            self._app.exit(return_code=code)
