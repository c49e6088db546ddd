"""Parsers run in a process of their own, with limits on time and memory, that opens and writes no file.

One worker serves a program's whole run (starting one costs 30 ms, its imports up to half a second); it is killed and
replaced when a file takes too long, and a crash in a parser is a sentence about that file.

The bytes go in, the parts come out, both as JSON with the raw data behind it, so nothing the worker says is executed.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from importlib import import_module
from typing import IO, Any

from tui_reader.config import LimitSettings
from tui_reader.text.formats.model import FormatError, LimitError, Parts

_LENGTH = struct.Struct(">II")
_FILES = 500
"""Files one worker reads before it is replaced, so that a leak in a parser cannot grow."""
_START = "import sys; sys.path[:] = {path!r}; from tui_reader.text.formats.sandbox import serve; serve()"


class _Worker:
    """One child process, used under one lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.child: subprocess.Popen[bytes] | None = None
        self.owner = 0
        self.served = 0

    def ask(self, header: dict[str, Any], data: bytes, seconds: float) -> dict[str, Any]:
        with self.lock:
            child = self._ready(int(header["limits"]["memory_mb"]))
            assert child.stdin is not None
            assert child.stdout is not None
            deadline = time.monotonic() + seconds
            writer = threading.Thread(target=_send, args=(child.stdin, header, data), daemon=True)
            writer.start()
            try:
                size = _LENGTH.unpack(_receive(child.stdout, _LENGTH.size, deadline))[0]
                answer: dict[str, Any] = json.loads(_receive(child.stdout, size, deadline))
            except TimeoutError:
                self.stop()
                raise LimitError(f"reading it took more than {seconds:g} seconds", "limits.seconds") from None
            except (EOFError, OSError, ValueError):
                self.stop()
                raise FormatError("its parser broke down on it") from None
            self.served += 1
            return answer

    def _ready(self, memory_mb: int) -> subprocess.Popen[bytes]:
        if self.child is None or self.child.poll() is not None or self.owner != os.getpid() or self.served >= _FILES:
            self.stop()
            command = [sys.executable, "-B", "-c", _START.format(path=sys.path), str(memory_mb)]
            self.child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
            )
            self.owner, self.served = os.getpid(), 0
        return self.child

    def stop(self) -> None:
        child, self.child = self.child, None
        if child is None or self.owner != os.getpid():
            return
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what was still buffered for the killed child
                    continue


_worker = _Worker()
atexit.register(_worker.stop)


def parse(module: str, data: bytes, *, encoding: str, limits: LimitSettings, number: int = 0) -> Parts:
    """`module`'s `read` of `data`, in the worker. FormatError and LimitError as the reader raises them, or for time and memory."""
    header = {"module": module, "encoding": encoding, "limits": asdict(limits), "number": number}
    answer = _worker.ask(header, data, limits.seconds)
    if "setting" in answer:
        raise LimitError(answer["reason"], answer["setting"])
    if "reason" in answer:
        raise FormatError(answer["reason"], answer["remedy"])
    row = answer["parts"]
    row["headers"] = tuple((k, v) for k, v in row["headers"])
    row["notes"] = tuple(row["notes"])
    return Parts(**row)


def call(module: str, data: bytes, *, encoding: str, limits: LimitSettings, number: int = 0) -> Parts:
    """A reader called in this process. `number` picks one of several where the format holds several."""
    reader = import_module(f"tui_reader.text.formats.{module}")
    pick = getattr(reader, "message", None) or getattr(reader, "record", None)
    if number and pick is None:
        raise FormatError("this format holds one article", "leave the #number out")
    parts = pick(data, number, encoding=encoding, limits=limits) if pick and number else reader.read(data, encoding=encoding, limits=limits)
    assert isinstance(parts, Parts)
    return parts


def serve() -> None:
    """The worker's loop, until its input closes."""
    out = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)  # a parser's own remarks must not end up in the answer
    _confine(int(sys.argv[1]))
    source = sys.stdin.buffer
    while head := source.read(_LENGTH.size):
        first, second = _LENGTH.unpack(head)
        header = json.loads(source.read(first))
        data = source.read(second)
        body = json.dumps(_answer(header, data)).encode("ascii")
        out.write(_LENGTH.pack(len(body), 0) + body)
        out.flush()


def _answer(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    limits = LimitSettings(**header["limits"])
    try:
        return {"parts": asdict(call(header["module"], data, encoding=header["encoding"], limits=limits, number=header["number"]))}
    except LimitError as error:
        return {"reason": error.reason, "setting": error.remedy.split()[1]}
    except FormatError as error:
        return {"reason": error.reason, "remedy": error.remedy}
    except MemoryError:
        return {"reason": f"reading it took more than {limits.memory_mb} MB of memory", "setting": "limits.memory_mb"}
    except RecursionError:
        return {"reason": f"it is nested more than {limits.depth} deep", "setting": "limits.depth"}
    except ImportError as error:
        return {"reason": f"its parser is not installed ({error.name})", "remedy": "pip install --force-reinstall tui-reader"}
    except Exception as error:  # noqa: BLE001 - the last resort between a parser's bug and the user: named, per file, never swallowed
        return {
            "reason": f"its parser failed ({type(error).__name__}: {str(error)[:80]})",
            "remedy": "save it as plain text and report the file",
        }


def _confine(memory_mb: int) -> None:
    try:
        import resource  # Unix only
    except ImportError:  # not on this system: the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb * 1_000_000,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _send(stream: IO[bytes], header: dict[str, Any], data: bytes) -> None:
    head = json.dumps(header).encode("ascii")
    try:
        stream.write(_LENGTH.pack(len(head), len(data)) + head + data)
        stream.flush()
    except (OSError, ValueError):  # the worker was killed over this file; the asking side says why
        return


def _receive(stream: IO[bytes], size: int, deadline: float) -> bytes:
    out = bytearray()
    while len(out) < size:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([stream], [], [], left)[0]:
            raise TimeoutError
        chunk = os.read(stream.fileno(), min(65536, size - len(out)))
        if not chunk:
            raise EOFError
        out += chunk
    return bytes(out)
