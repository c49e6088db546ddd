"""Decisions beside a comparison, read and never written: from a store, or from an export of one."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui_reader.cli.commands import say
from tui_reader.compare.model import Comparison
from tui_reader.errors import StoreError, UsageError
from tui_reader.report.model import Reviewed
from tui_reader.store import Store, memory_store, open_store
from tui_reader.store.exchange import merge
from tui_reader.store.store import default_path

_SQLITE = b"SQLite format 3\0"


def reviewed(comparison: Comparison, found: Namespace) -> Reviewed:
    """With the decisions of --store, or of the user's own store when there is one.

    A store the user named must be readable; one that merely is there and broken is worth a note, not a failure.
    """
    if found.store is None and not default_path().exists():
        return Reviewed(comparison)
    try:
        with open_store(Path(found.store) if found.store else None, readonly=True) as store:
            return beside(comparison, store)
    except StoreError as error:
        if found.store is not None:
            raise
        say(f"{error} (the report is made without decisions)")
        return Reviewed(comparison)


def beside(comparison: Comparison, store: Store) -> Reviewed:
    session = store.session(comparison)
    return Reviewed(comparison, dict(session.decisions), session.reopened, session.notes)


@contextmanager
def decisions_file(file: str) -> Iterator[Store]:
    """A store, or the JSON that `store export` wrote; UsageError or StoreError when it is neither."""
    try:
        with open(file, "rb") as stream:
            is_store = stream.read(len(_SQLITE)) == _SQLITE
        exported = None if is_store else json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: {(error.strerror or 'cannot be read').lower()}; check the name and the permissions") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: neither a store nor JSON; make an export with `tui-reader store export FILE`") from error
    with open_store(Path(file), readonly=True) if is_store else memory_store() as store:
        if not is_store:
            merge(store.database, file, exported)
        yield store
