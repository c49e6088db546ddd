"""A program in a pseudo-terminal, for what only a real one shows: bytes, signals, what is left behind."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any

from tests.tui.terminal.emulator import Emulator

READER = (sys.executable, "-c", "import sys; from tui_reader.cli import main; sys.exit(main())")


class Session:
    """Runs `command`, answering the query for synchronized output as xterm does when `answers`."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (120, 40),
        *,
        env: Mapping[str, str] | None = None,
        answers: bool = True,
        stdin: int | None = None,
    ) -> None:
        self.answers = answers
        self.raw = b""
        self.times: list[tuple[float, int]] = []
        self.emulator = Emulator(*size)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")  # a read may end inside a character
        self.master, self.slave = pty.openpty()
        self._set_size(*size)
        self.before: list[Any] = termios.tcgetattr(self.slave)
        environment = {key: value for key, value in os.environ.items() if key not in ("COLORTERM", "NO_COLOR", "COLUMNS", "LINES")}
        environment |= {"TERM": "xterm-256color", "LANG": "C.UTF-8"} | dict(env or {})

        def own_terminal() -> None:
            os.setsid()
            fcntl.ioctl(1, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            list(command),
            stdin=self.slave if stdin is None else stdin,
            stdout=self.slave,
            stderr=self.slave,
            env=environment,
            preexec_fn=own_terminal,
        )

    def __enter__(self) -> Session:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self.master, self.slave):
            if end >= 0:
                os.close(end)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        self.read(0)
        self.emulator.screen.resize(rows, columns)
        self._set_size(columns, rows)

    def send(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        """Close the terminal, as a lost connection does."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1

    def read(self, seconds: float) -> bytes:
        """What comes within `seconds`."""
        got, end = b"", time.monotonic() + seconds
        while True:
            ready, _, _ = select.select([self.master], [], [], max(0, end - time.monotonic()))
            if not ready:
                return got
            data = os.read(self.master, 65536)
            got += data
            self.raw += data
            self.times.append((time.monotonic(), len(data)))
            self.emulator.feed(self._decoder.decode(data))
            if self.answers and b"\x1b[?2026$p" in data:
                os.write(self.master, b"\x1b[?2026;2$y")

    def until(self, words: str | tuple[str, ...], seconds: float = 40) -> None:
        """Read until `words`, or one of them, stand on the screen."""
        end = time.monotonic() + seconds
        wanted = (words,) if isinstance(words, str) else words
        while not any(word in self.emulator.text() for word in wanted):
            assert time.monotonic() < end, f"none of {words!r} on\n{self.emulator.text()}"
            self.read(0.05)

    def settle(self, quiet: float = 0.5, seconds: float = 15) -> None:
        """Read until nothing comes for `quiet` seconds."""
        end = time.monotonic() + seconds
        while self.read(quiet) and time.monotonic() < end:
            pass

    def ended(self, seconds: float = 10) -> int:
        """Wait for the end, reading on; the exit code, negative for a signal."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, f"still running\n{self.emulator.text()}"
            if self.master >= 0:
                self.read(0.05)
            else:
                time.sleep(0.05)
        if self.master >= 0:
            self.read(0.1)
        return self.process.returncode

    def left_clean(self) -> bool:
        """Whether settings and modes are as they were before."""
        modes: dict[bytes, bytes] = {}
        for at in range(len(self.raw)):
            if self.raw.startswith(b"\x1b[?", at):
                end = at + 3
                while self.raw[end : end + 1] in b"0123456789;" and end < len(self.raw):
                    end += 1
                for mode in self.raw[at + 3 : end].split(b";"):
                    modes[mode] = self.raw[end : end + 1]
        on = {mode for mode, state in modes.items() if state == b"h"} - {b"25", b"7"}
        off = {mode for mode, state in modes.items() if state == b"l"} & {b"25", b"7"}
        return not on and not off and termios.tcgetattr(self.slave) == self.before
