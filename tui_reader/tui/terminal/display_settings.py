"""What the first paint must know of the settings, kept from the last run: reading YAML takes longer than painting.

One small file of plain lines in the user's cache folder: the settings files it was made from, each with its time and
size, then the values. When a file has changed since, or another project's folder is the working one, the built-in
defaults hold. A wrong or forged line can do no more than give the first paint another width.
"""

import os
import sys

DEFAULTS = {"stack_below": 100}
_FORM = "tui-reader display 1"


def cache_folder() -> str:
    """The user's cache folder for tui-reader, where platformdirs puts it too, found without importing it."""
    return _folder("Caches", "XDG_CACHE_HOME", ".cache")


def state_folder() -> str:
    """Where decisions and the choice of panes are kept."""
    return _folder("Application Support", "XDG_STATE_HOME", ".local/state")


def settings_files() -> tuple[str, str]:
    """The user's own settings and those of the working folder, whether they exist or not."""
    return os.path.join(_folder("Application Support", "XDG_CONFIG_HOME", ".config"), "config.yaml"), os.path.abspath("tui-reader.yaml")


def _folder(on_mac: str, variable: str, otherwise: str) -> str:
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", on_mac, "tui-reader")
    base = os.environ.get(variable, "")
    return os.path.join(base if os.path.isabs(base) else os.path.join(home, otherwise), "tui-reader")


def known() -> dict[str, int]:
    """The values kept, or the defaults."""
    try:
        with open(os.path.join(cache_folder(), "display"), "rb") as file:
            lines = file.read(8192).decode("utf-8", "replace").splitlines()
    except OSError:
        return DEFAULTS
    if not lines or lines[0] != _FORM or f"folder {os.getcwd()}" not in lines:
        return DEFAULTS
    values = dict(DEFAULTS)
    for line in lines[2:]:
        word, _, rest = line.partition(" ")
        if word == "file" and state_of(rest.partition(" ")[2]) != rest.partition(" ")[0]:
            return DEFAULTS
        if word in values and rest.isdecimal() and len(rest) < 5:
            values[word] = int(rest)
    return values


def keep(files: tuple[str, ...], *, stack_below: int) -> None:
    """Keep the values for the next start; files: all that settings are read from, also those that do not exist."""
    lines = [_FORM, f"folder {os.getcwd()}", *(f"file {state_of(path)} {path}" for path in files), f"stack_below {stack_below}"]
    text = "\n".join(lines) + "\n"
    folder = cache_folder()
    whole = os.path.join(folder, "display")
    try:
        with open(whole, encoding="utf-8") as file:
            if file.read() == text:
                return
    except (OSError, UnicodeDecodeError):
        pass  # none yet, or not one of ours: written anew
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        part = f"{whole}.{os.getpid()}"
        with open(part, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(part, whole)
    except (OSError, UnicodeEncodeError):
        return  # no cache folder here: the defaults next time


def state_of(path: str) -> str:
    """Time and size of a file, or that there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return "absent"
    return f"{found.st_mtime_ns}.{found.st_size}"
