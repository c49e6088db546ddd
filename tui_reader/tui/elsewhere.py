"""Comparing long articles in a process of its own.

A thread would share the interpreter with the screen, and its hundreds of megabytes would stay with the reader; a process
gives them back when it ends. Both ends of the pipe are here: `compare_elsewhere`, and `main`, which runs in the process.
Each message is a word, its packed lines if any, and an empty line.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, Any

from tui_reader.compare.model import Comparison
from tui_reader.compare.pack import documents_of, pack, unpack
from tui_reader.config import Config
from tui_reader.errors import TuiReaderError
from tui_reader.text.article import Article
from tui_reader.text.document import Document

_PATIENCE = 0.1
"""Seconds between two questions whether anybody still waits for the answer."""


class Lost(TuiReaderError):
    """The process ended without an answer."""


def compare_elsewhere(
    articles: Sequence[Article],
    documents: Sequence[Document],
    config: Config,
    progress: Callable[[float], None],
    early: Callable[[Comparison], None] | None,
) -> Comparison:
    """Compare `articles` (left, further sources, right); `documents` are the same, cut. As `compare` otherwise.

    `progress` is asked ten times a second and ends the process by raising. Lost when the process dies.
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", "from tui_reader.tui.elsewhere import main; main()"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
    ) as process:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            _ask(process.stdin, articles, config)
            return _answer(process.stdout, documents, progress, early)
        finally:
            process.kill()


def _ask(pipe: IO[bytes], articles: Sequence[Article], config: Config) -> None:
    for value in (config, *articles):
        _tell(pipe, "value", pack(value))
    pipe.close()


def _answer(
    pipe: IO[bytes], documents: Sequence[Document], progress: Callable[[float], None], early: Callable[[Comparison], None] | None
) -> Comparison:
    share = 0.0
    lines = _lines(pipe, lambda: progress(share))
    for word in lines:
        if word.startswith("share "):
            share = float(word.removeprefix("share "))
        elif word in ("early", "whole"):
            found: Comparison = unpack(_until_blank(lines), documents)
            if word == "whole":
                return found
            if early is not None:
                early(found)
    raise Lost("the comparison: its process ended before it had an answer, perhaps for want of memory; compare shorter articles")


def _lines(pipe: IO[bytes], waiting: Callable[[], None]) -> Iterator[str]:
    """Lines as they come; `waiting` is called while none does."""
    rest = b""
    descriptor = pipe.fileno()
    while True:
        if not select.select([descriptor], [], [], _PATIENCE)[0]:
            waiting()
            continue
        data = os.read(descriptor, 1 << 16)
        if not data:
            return
        *whole, rest = (rest + data).split(b"\n")
        for line in whole:
            yield line.decode()


def _until_blank(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if not line:
            return
        yield line


def _tell(pipe: IO[bytes], word: str, lines: Iterable[str] = ()) -> None:
    pipe.write(word.encode() + b"\n")
    for line in lines:
        pipe.write(line.encode() + b"\n")
    if lines:
        pipe.write(b"\n")
    pipe.flush()


def main() -> None:
    """In the process: read what to compare from standard input, answer on standard output."""
    from tui_reader.compare.pipeline import compare

    os.nice(5)  # the screen comes first
    lines = iter(sys.stdin.buffer.read().decode().splitlines())
    values: list[Any] = [unpack(_until_blank(lines)) for _ in lines]
    config, *articles = values
    out = sys.stdout.buffer
    told = [0.0]

    def progress(share: float) -> None:
        if share >= told[0] + 0.01:
            told[0] = share
            _tell(out, f"share {share}")

    def early(comparison: Comparison) -> None:
        _tell(out, "early", pack(comparison, documents_of(comparison)))

    whole = compare(articles[0], articles[-1], articles[1:-1], config, progress=progress, early=early)
    _tell(out, "whole", pack(whole, documents_of(whole)))
