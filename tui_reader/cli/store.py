"""`store`: look into the decisions kept on this machine, hand them on, keep house."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.cli.commands import OK, say
from tui_reader.cli.output import write
from tui_reader.errors import UsageError
from tui_reader.report.escape import cell
from tui_reader.store import Store, open_store
from tui_reader.store.exchange import entries, export, merge, mutes, prune, unmute, vacuum
from tui_reader.store.model import VERBS
from tui_reader.store.store import login_name

ACTIONS = {"list": 0, "mutes": 0, "unmute": 1, "export": 1, "import": 1, "prune": 0, "vacuum": 0}
"""Each action and how many words may follow it."""
_WANTS = {"unmute": "the number that `tui-reader store mutes` shows", "import": "the file that `tui-reader store export` wrote"}


def run(found: Namespace) -> int:
    """One action on the store of --store, or on the user's own."""
    action, *words = found.files or ["list"]
    if action not in ACTIONS:
        raise UsageError(f"store {action}: no such action; one of {', '.join(ACTIONS)}")
    if len(words) > ACTIONS[action]:
        raise UsageError(f"store {action}: {words[-1]} is one word too many; see `tui-reader store --help`")
    if action in _WANTS and not words:
        raise UsageError(f"store {action}: name {_WANTS[action]}")
    if action == "prune" and found.older_than is None:
        raise UsageError("store prune: say how old is old enough to forget, as in `tui-reader store prune --older-than 180` (days)")
    with open_store(Path(found.store) if found.store else None) as store:
        _act(store, action, words[0] if words else None, found)
    return OK


def _act(store: Store, action: str, word: str | None, found: Namespace) -> None:
    database = store.database
    if action == "list":
        counted = (*VERBS, "note", "repair")
        rows = [(e.touched, *(str(e.verbs.get(name, 0)) for name in counted), e.source, e.rewrite) for e in entries(database)]
        _table(("touched", *counted, "source", "rewrite"), rows, found)
    elif action == "mutes":
        columns = ("number", "kind", "who", "when", "reason", "source", "rewrite")
        _table(columns, [(str(m.number), m.kind, m.who, m.when, m.reason, m.source, m.rewrite) for m in mutes(database)], found)
    elif action == "unmute":
        if not unmute(database, int(word) if word and word.isdecimal() else 0, found.reviewer or login_name(), datetime.now(UTC)):
            raise UsageError(f"store unmute {word}: no such mute; name {_WANTS['unmute']}")
    elif action == "export":
        write([json.dumps(export(database), ensure_ascii=False, indent=1) + "\n"], word or found.output, ())
    elif action == "import" and word is not None:
        say(f"{merge(database, word, _read(word))} decisions added to {database.name}")
    elif action == "prune":
        say(f"{prune(database, found.older_than)} pairs forgotten")
    else:
        vacuum(database)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], found: Namespace) -> None:
    write(("\t".join(map(cell, row)) + "\n" for row in (columns, *rows)), found.output, ())


def _read(file: str) -> object:
    try:
        return json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: {(error.strerror or 'cannot be read').lower()}; check the name and the permissions") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: is not JSON; make an export with `tui-reader store export FILE`") from error
