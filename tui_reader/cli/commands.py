"""Arguments to config to one of the commands; exit codes. First, plain version."""

from __future__ import annotations

import sys


def run(args: list[str]) -> int:
    """Run the command that `args` (without the program's name) ask for and return its exit code."""
    print("not built yet", file=sys.stderr)
    return 2
