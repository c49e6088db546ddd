"""Arguments to config to one of the commands; exit codes. First, plain version."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    args = sys.argv[1:] if argv is None else argv
    if args == ["--version"]:
        from tui_reader.version import VERSION

        print(f"tui-reader {VERSION}")
        return 0
    print("not built yet", file=sys.stderr)
    return 2
