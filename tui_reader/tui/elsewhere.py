"""Comparing in a process of its own.

A thread would share the interpreter with the screen, and its memory (hundreds of megabytes for long articles) would stay
with the reader; a process works while Textual is still being imported and gives everything back when it ends. Both sides
are here: `Elsewhere`, and `main`, which runs in the process. Each message is a word, its packed lines if any, and an empty
line.
"""

from __future__ import annotations

import gc
import os
import select
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import Thread
from typing import IO, TYPE_CHECKING, Any
from weakref import finalize

from tui_reader.align.model import Repair
from tui_reader.compare.model import Comparison
from tui_reader.compare.pack import articles_of, pack, unpack
from tui_reader.config import Config
from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.text.article import Article
from tui_reader.tui import ahead

if TYPE_CHECKING:
    from subprocess import Popen

LONG = 60_000
"""Characters of all articles from which the work takes seconds: rows are shown before findings."""
_PATIENCE = 0.1
"""Seconds between two questions whether anybody still waits for the answer."""


class Lost(TuiReaderError):
    """The process ended without an answer."""


class Elsewhere:
    """A comparison of `articles` (left, further sources, right) that is being made; ends with this object at the latest."""

    def __init__(self, articles: Sequence[Article], config: Config, repairs: Sequence[Repair] = ()) -> None:
        self._articles = articles
        self._process = ahead.take() or _process()
        # in a thread: a pipe holds less than a long article, and the process reads when it has loaded the engine
        Thread(target=_ask, args=(self._process.stdin, (config, *repairs, *articles)), daemon=True).start()
        self._end = finalize(self, _end, self._process)

    def answer(self, progress: Callable[[float], None], early: Callable[[Comparison], None] | None) -> Comparison:
        """Wait for the comparison.

        `progress` is asked ten times a second and ends the process by raising; `early` as for `compare`. UsageError when the
        settings ask for what is not there, Lost when the process died.
        """
        share = 0.0
        try:
            assert self._process.stdout is not None
            lines = _lines(self._process.stdout, lambda: progress(share))
            for word in lines:
                if word.startswith("share "):
                    share = float(word.removeprefix("share "))
                elif word.startswith("refused "):
                    raise UsageError(word.removeprefix("refused "))
                elif word == "early":
                    if early is not None:
                        early(unpack(_until_blank(lines), self._articles))
                elif word == "whole":
                    found: Comparison = unpack(_until_blank(lines), self._articles)
                    return found
        finally:
            self._end()
        raise Lost("the comparison: its process ended before it had an answer, perhaps for want of memory; compare shorter articles")


def _process() -> Popen[bytes]:
    import subprocess  # where none was begun ahead: after the first pair

    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", "from tui_reader.tui.elsewhere import main; main()"]
    # a session of its own: ctrl-c and a closed terminal are the reader's to answer, who then ends this one
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
    )


def _ask(pipe: IO[bytes], values: Iterable[Any]) -> None:
    try:
        with pipe:
            for value in values:
                _tell(pipe, "value", pack(value))
    except OSError:  # the process is gone: who waits for its answer finds out
        return


def _end(process: Popen[bytes] | ahead.Worker) -> None:
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


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
    gc.disable()
    from tui_reader.compare.pipeline import compare

    lines = iter(sys.stdin.buffer.read().decode().splitlines())
    values: list[Any] = [unpack(_until_blank(lines)) for _ in lines]
    config, *rest = values
    repairs = [value for value in rest if isinstance(value, Repair)]
    articles = rest[len(repairs) :]
    long = sum(len(article.text) for article in articles) > LONG
    if long:
        os.nice(5)  # the screen comes first; a short pair is done before anybody could tell
        gc.freeze()
        gc.enable()
    out = sys.stdout.buffer
    told = [0.0]

    def progress(share: float) -> None:
        if share >= told[0] + 0.01:
            told[0] = share
            _tell(out, f"share {share}")

    def early(comparison: Comparison) -> None:
        _tell(out, "early", pack(comparison, articles_of(comparison)))

    shown = early if long else None
    try:
        whole = compare(articles[0], articles[-1], articles[1:-1], config, repairs=repairs, progress=progress, early=shown)
    except UsageError as error:
        _tell(out, f"refused {' '.join(str(error).split())}")
        return
    _tell(out, "whole", pack(whole, articles_of(whole)))
