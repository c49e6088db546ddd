"""A pair compared with what people said about it: repairs of the alignment before, decisions beside. Read, never written."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tui_reader.cli.commands import say
from tui_reader.compare.pipeline import compare
from tui_reader.compare.standing import settled
from tui_reader.config import Config
from tui_reader.errors import StoreError, UsageError
from tui_reader.report import content
from tui_reader.report.model import Reviewed
from tui_reader.store import Store, memory_store, open_store
from tui_reader.store.exchange import merge
from tui_reader.store.model import accepted
from tui_reader.store.store import default_path
from tui_reader.text.article import Article
from tui_reader.text.document import parse

_SQLITE = b"SQLite format 3\0"


def reviewed(found: Namespace, texts: Sequence[Article], config: Config) -> Reviewed:
    """Source, rewrite and further sources, with the decisions of --store, or of the user's own store when there is one.

    A store the user named must be readable; one that merely is there and broken is worth a note, not a failure.
    """
    if found.store is None and not default_path().exists():
        return beside(None, texts, config)
    try:
        with open_store(Path(found.store) if found.store else None, readonly=True) as store:
            return beside(store, texts, config)
    except StoreError as error:
        if found.store is not None:
            raise
        say(f"{error} (the report is made without decisions)")
        return beside(None, texts, config)


def beside(store: Store | None, texts: Sequence[Article], config: Config) -> Reviewed:
    """Compared with the repairs in a store, and the decisions in it; without one, compared alone."""
    left, right, *also = texts
    if store is None:
        return told(Reviewed(compare(left, right, also, config)))
    comparison = compare(left, right, also, config, repairs=store.repairs(parse(left), parse(right)))
    session = store.session(comparison)
    decisions = dict(session.decisions)
    return told(Reviewed(settled(comparison, accepted(decisions), config), decisions, session.reopened, session.notes))


def told(outcome: Reviewed) -> Reviewed:
    """The outcome itself; that checks did not run is said on stderr, since not every form has room for it and a pass must not be silent."""
    if outcome.comparison.unchecked:
        say(f"{content.title(outcome.comparison)[1]}: {outcome.comparison.unchecked}")
    return outcome


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
