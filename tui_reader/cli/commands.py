"""From arguments to one of the commands, and from whatever goes wrong to an exit code and a sentence on stderr.

0 done (`check`: nothing at or above --fail-on; `git-diff`: always), 1 `check` found something, 2 wrong use or unreadable input, 3 a fault of
ours. stdout is data, stderr is narration; nothing a person may cause prints a traceback.
"""

from __future__ import annotations

import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from tui_reader.cli.arguments import READ, command_of, parse
from tui_reader.errors import TuiReaderError
from tui_reader.text.clean import visible
from tui_reader.tui.terminal import handover

OK, FOUND, REFUSED, FAULT = 0, 1, 2, 3
INTERRUPTED = 130
"""Ctrl-C, as shells report it."""
COMMANDS: Mapping[str, str] = {
    READ: "tui_reader.cli.read",
    "check": "tui_reader.cli.check",
    "report": "tui_reader.cli.report",
    "triage": "tui_reader.cli.triage",
    "git-diff": "tui_reader.cli.git_diff",
    "config": "tui_reader.cli.settings",
    "store": "tui_reader.cli.store",
}
"""Module of each command, with `run(found) -> exit code`; imported when asked for, since each draws in its own floors."""


def run(args: list[str]) -> int:
    """Run the command that `args` (without the program's name) ask for and return its exit code."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us: nothing comes from there, and nobody reads there
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - for as long as we run
    code = _run(args)
    return OK if command_of(args) == "git-diff" else code  # git stops at any other


def _run(args: list[str]) -> int:
    try:
        found = parse(args)
        command: Callable[[Namespace], int] = import_module(COMMANDS[found.command]).run
        code = command(found)
        sys.stdout.flush()
        return code
    except SystemExit as stop:  # argparse has printed the help
        return stop.code if isinstance(stop.code, int) else OK
    except TuiReaderError as error:
        say(str(error))
        return REFUSED
    except BrokenPipeError:  # the reader of a pipe has seen enough; Python must not complain again when it closes stdout
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if error.filename is None and error.errno is not None and not _is_ours(error):
            say(f"standard output: {(error.strerror or 'cannot be written').lower()}; make room, or write elsewhere with -o FILE")
            return REFUSED
        return fault(args, error)
    except Exception as error:  # noqa: BLE001 - the last line of defence: a person gets a sentence, the details go to a file
        return fault(args, error)


def say(message: str) -> None:
    """Narration on stderr; article text or file names in it cannot command the terminal."""
    handover.give_back()  # what is said must not stand on the screen that goes
    lines = visible(message).splitlines() or [""]
    text = "\n".join(f"tui-reader: {line}" for line in lines)
    encoding = sys.stderr.encoding or "ascii"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def fault(args: list[str], error: BaseException) -> int:
    """Tell of a fault of ours in one sentence and keep the details where the sentence says; returns 3."""
    details = "".join(traceback.format_exception(error))
    say(f"a fault in tui-reader itself ({type(error).__name__}); {_kept(args, details)}")
    return FAULT


def _kept(args: list[str], details: str) -> str:
    from tempfile import NamedTemporaryFile

    from platformdirs import user_log_path

    from tui_reader.version import VERSION

    for folder in (user_log_path("tui-reader"), Path(os.environ.get("TMPDIR", "/tmp"))):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(
                "w", encoding="utf-8", errors="replace", prefix="fault-", suffix=".txt", dir=folder, delete=False
            ) as file:
                file.write(f"tui-reader {VERSION}, Python {sys.version}\narguments: {args!r}\n\n{details}")
            return f"please report it with the file {file.name}"
        except OSError:
            continue
    return f"no file could be written with the details: {details.strip().splitlines()[-1]}"


def _is_ours(error: OSError) -> bool:
    """Whether the error came from our own files rather than from writing to stdout."""
    frames = traceback.extract_tb(error.__traceback__)
    return not frames or not frames[-1].filename.endswith(("commands.py", "output.py"))
