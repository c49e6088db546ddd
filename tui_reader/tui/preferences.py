"""The choice of panes, remembered between runs in the user's state folder. Losing it loses nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

from platformdirs import user_state_path

from tui_reader.review.panes import Choice, Focus


def file() -> Path:
    """Where the choice is kept."""
    return user_state_path("tui-reader") / "screen.json"


def recall() -> Choice:
    """The choice of the last run; the usual panes when there is none, or none that can be read."""
    try:
        kept = json.loads(file().read_text(encoding="utf-8"))
        sidebar, lens, columns = (max(-100, min(100, int(kept.get(name, 0)))) for name in ("sidebar", "lens", "list"))
        wrapped = kept.get("wrapped", True) is True
        hidden: frozenset[Focus] = frozenset(name for name in get_args(Focus) if name in kept.get("hidden", ()))
    except (OSError, ValueError, TypeError, AttributeError):  # not there, or not ours: the usual panes are as good
        return Choice()
    return Choice(sidebar, lens, columns, hidden, wrapped=wrapped)


def keep(choice: Choice) -> str:
    """Remember a choice; the reason when it could not be, empty otherwise."""
    text = json.dumps(
        {"sidebar": choice.sidebar, "lens": choice.lens, "list": choice.list, "hidden": sorted(choice.hidden), "wrapped": choice.wrapped}
    )
    path = file()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        return f"panes are not remembered: {path}: {(error.strerror or 'cannot be written').lower()}"
    return ""
