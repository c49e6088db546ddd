"""`store`: list, export, import, prune and vacuum the decisions kept on this machine."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from tui_reader.cli.commands import OK, say
from tui_reader.cli.output import write
from tui_reader.errors import UsageError
from tui_reader.store import Store, open_store
from tui_reader.store.exchange import entries, export, merge, prune, vacuum
from tui_reader.store.model import VERBS

ACTIONS = ("list", "export", "import", "prune", "vacuum")
COLUMNS = ("touched", *VERBS, "note", "repair", "source", "rewrite")


def run(found: Namespace) -> int:
    """One action on the store of --store, or on the user's own."""
    action, *files = found.files or ["list"]
    if action not in ACTIONS:
        raise UsageError(f"store {action}: no such action; one of {', '.join(ACTIONS)}")
    if len(files) > (1 if action in ("export", "import") else 0) or (action == "import" and not files):
        raise UsageError(
            f"store {action}: {'name one file to import' if action == 'import' else 'too many files'}; see `tui-reader store --help`"
        )
    if action == "prune" and found.older_than is None:
        raise UsageError("store prune: say how old is old enough to forget, as in `tui-reader store prune --older-than 180` (days)")
    with open_store(Path(found.store) if found.store else None) as store:
        _act(store, action, files, found)
    return OK


def _act(store: Store, action: str, files: list[str], found: Namespace) -> None:
    if action == "list":
        rows = [(e.touched, *(str(e.verbs.get(name, 0)) for name in COLUMNS[1:-2]), e.source, e.rewrite) for e in entries(store.database)]
        write(("\t".join(row) + "\n" for row in (COLUMNS, *rows)), found.output, ())
    elif action == "export":
        text = json.dumps(export(store.database), ensure_ascii=False, indent=1) + "\n"
        write([text], files[0] if files else found.output, ())
    elif action == "import":
        say(f"{merge(store.database, files[0], _read(files[0]))} decisions added to {store.database.name}")
    elif action == "prune":
        say(f"{prune(store.database, found.older_than)} pairs forgotten")
    else:
        vacuum(store.database)


def _read(file: str) -> object:
    try:
        return json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: {(error.strerror or 'cannot be read').lower()}; check the name and the permissions") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: is not JSON; make an export with `tui-reader store export FILE`") from error
