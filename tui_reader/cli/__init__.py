"""Where `tui-reader` begins: what must be on the screen before anything heavy is imported, then the commands.

This module and what it imports before `run` load nothing beyond what a bare Python start has loaded already: argparse,
dataclasses, re and typing each cost a tenth or more of the time until the articles are on the screen.
"""

import sys

COMMANDS = ("check", "report", "triage", "git-diff", "config", "store")
"""First words that are commands; a file of such a name goes after `--`."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name; the process's own by default) and return its exit code."""
    args = sys.argv[1:] if argv is None else argv
    if args == ["--version"]:
        from tui_reader.version import VERSION

        print(f"tui-reader {VERSION}")
        return 0
    if is_plain_reading(args):
        return _read(args)
    from tui_reader.cli.commands import run  # 30 ms that --version must not pay, nor the first paint

    return run(args)


def _read(args: list[str]) -> int:
    """The reader, with both articles on the screen before it is imported."""
    import gc

    from tui_reader.tui import ahead
    from tui_reader.tui.terminal import handover
    from tui_reader.tui.terminal.first_paint import paint

    gc.disable()  # nothing made while starting dies young: the imports are a tenth faster; the driver enables it again
    try:
        if paint(args):
            ahead.start()
        from tui_reader.cli.commands import run

        return run(args)
    except KeyboardInterrupt:
        return 130
    finally:
        handover.give_back()
        gc.enable()


def is_plain_reading(args: list[str]) -> bool:
    """Whether `args` are files only, at least two: such a command line opens the reader and needs no parsing."""
    return len(args) >= 2 and args[0] not in COMMANDS and not any(arg.startswith("-") for arg in args)
