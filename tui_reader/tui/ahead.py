"""The process that will compare, begun before anybody knows what: it loads the engine while the reader loads the screen.

It is a copy of this process from a moment at which nothing is loaded and one thread runs, so it costs a millisecond and
no memory. Loaded right after the first paint, so nothing is imported here that a bare Python start has not loaded.
"""

import os
import sys


class Worker:
    """A process that reads a question from `stdin` and answers on `stdout`, as far as `subprocess.Popen` would be asked for it."""

    __slots__ = ("pid", "stdin", "stdout")

    def __init__(self, pid: int, question: int, answer: int) -> None:
        self.pid = pid
        self.stdin = os.fdopen(question, "wb")
        self.stdout = os.fdopen(answer, "rb", 0)

    def kill(self) -> None:
        if self.pid > 0:
            os.kill(self.pid, 9)

    def wait(self) -> None:
        pid, self.pid = self.pid, 0
        if pid > 0:
            os.waitpid(pid, 0)


_waiting: Worker | None = None


def start() -> None:
    """Begin the process, where there is a second processor for it; else it would only take the first from the screen."""
    global _waiting
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return
    ends: list[int] = []
    try:
        ends += os.pipe()
        ends += os.pipe()
        pid = os.fork()
    except OSError:  # too many processes or files: it is begun when it is needed, and then says so
        for end in ends:
            os.close(end)
        return
    if pid == 0:
        # the reader's ends: the question is over when the reader closes it or ends, and an answer that nobody reads fails to be
        # written; with its own copy of the reading end open, a worker whose reader was killed waited for ever
        os.close(ends[1])
        os.close(ends[2])
        _work(ends[0], ends[3])
    os.close(ends[0])
    os.close(ends[3])
    _waiting = Worker(pid, ends[1], ends[2])


def take() -> Worker | None:
    """The process, once; None when there is none or somebody has it."""
    global _waiting
    worker, _waiting = _waiting, None
    return worker


def dismiss() -> None:
    """Nothing will be asked: end the process."""
    worker = take()
    if worker is not None:
        worker.kill()
        worker.wait()
        worker.stdin.close()
        worker.stdout.close()


def _work(question: int, answer: int) -> None:
    """In the process; does not return."""
    import _signal  # type: ignore[import-not-found]  # see handover.py

    try:
        os.setsid()  # ctrl-c and a closed terminal are the reader's to answer, who then ends this one
        for number in (_signal.SIGTERM, _signal.SIGHUP, _signal.SIGINT, _signal.SIGTSTP):
            _signal.signal(number, _signal.SIG_DFL)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor, end in enumerate((question, answer, nowhere)):
            os.dup2(end, descriptor)
        _later("inspect")
        from tui_reader.tui.elsewhere import main

        main()
        sys.stdout.flush()
    finally:
        os._exit(0)


def _later(name: str) -> None:
    """Have a module loaded when something of it is asked for: `dataclasses` imports inspect, and that ast, dis and tokenize, 6 ms for
    what our classes never ask. Not importlib's LazyLoader: in Python 3.11 an import statement is enough to make it load."""

    def load(attribute: str) -> object:
        if sys.modules[name] is stand_in:
            del sys.modules[name]
        return getattr(__import__(name), attribute)

    stand_in = type(sys)(name)
    vars(stand_in)["__getattr__"] = load
    sys.modules.setdefault(name, stand_in)
