"""The whole screen a pair had when it was opened last, for the first paint when it is opened again.

It is shown only in the very situation in which it was kept: the same files with the same times, settings, decisions,
window, terminal and version. The reading screen stands a moment later and corrects whatever is wrong all the same. What
is kept is text and colours, checked on reading: a damaged file can bring no control sequence to the terminal.

Loaded before the first paint, so it imports nothing that a bare Python start has not loaded.
"""

import os

from tui_reader.tui.terminal.display_settings import cache_folder, settings_files, state_folder, state_of
from tui_reader.version import VERSION

Rows = list[list[tuple[str, str]]]
_MOST = 40
"""Screens kept, 6 KB each."""
_FORM = "tui-reader screen 1"
_TOLD_BY = ("TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "TERM_PROGRAM")
_FLOORS = ("", "text", "align", "extract", "compare", "config", "store", "review", "tui")


def situation(paths: list[str], columns: int, lines: int) -> str:
    """All that the screen at the opening of `paths` depends on, in one line."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    told = [_FORM, VERSION, f"{columns}x{lines}", *(os.environ.get(name, "") for name in _TOLD_BY)]
    for path in (*(os.path.abspath(path) for path in paths), *settings_files()):
        told += [path, state_of(path)]
    told += [state_of(os.path.join(root, floor)) for floor in _FLOORS]
    try:
        kept = sorted(name for name in os.listdir(state_folder()) if not name.endswith("-shm"))
    except OSError:
        kept = []
    for name in kept:
        told += [name, state_of(os.path.join(state_folder(), name))]
    return repr(told)


def known(situated: str, lines: int) -> Rows | None:
    """The rows kept in this situation, as (text, SGR parameters); None when there are none, or they are damaged."""
    try:
        with open(_file(situated), encoding="utf-8") as file:
            head, *body = file.read(200_000).split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if head != situated or len(body) != lines:
        return None
    rows: Rows = []
    for line in body:
        parts = line.split("\t")
        row = list(zip(parts[::2], parts[1::2], strict=False))
        for text, codes in row:
            if not text.isprintable() or codes.strip("0123456789;"):
                return None
        rows.append(row)
    return rows


def keep(situated: str, rows: Rows) -> None:
    """Keep a screen; a folder that cannot be written is no error."""
    path = _file(situated)
    folder = os.path.dirname(path)
    text = "\n".join([situated, *("\t".join(part for pair in row for part in pair) for row in rows)])
    part = f"{path}.{os.getpid()}"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(part, path)
        names = sorted((os.path.join(folder, name) for name in os.listdir(folder)), key=os.path.getmtime)
        for old in names[:-_MOST]:
            os.unlink(old)
    except (OSError, UnicodeEncodeError):
        return


def _file(situated: str) -> str:
    import zlib

    return os.path.join(cache_folder(), "screens", f"{zlib.crc32(situated.encode('utf-8', 'replace')):08x}")
