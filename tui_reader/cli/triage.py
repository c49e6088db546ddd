"""`triage`: the inbox on the screen, or its rows without one."""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path

from tui_reader.cli.commands import OK, say
from tui_reader.cli.inputs import settings
from tui_reader.cli.output import write
from tui_reader.cli.read import exported, has_screen
from tui_reader.config import Config
from tui_reader.errors import ReadError, StoreError, UsageError
from tui_reader.report.inbox import ROW_WRITERS, shift_report
from tui_reader.store import memory_store, open_store
from tui_reader.text.clean import line
from tui_reader.triage.desk import Desk
from tui_reader.triage.index import SourceIndex
from tui_reader.triage.item import Item
from tui_reader.triage.kept import KeptRows
from tui_reader.triage.opened import open_article, utc_now
from tui_reader.triage.run import Job, grouped, index_file, judge_all, kills, left_out_of, shard_of, update_index
from tui_reader.triage.scan import files
from tui_reader.triage.view import InboxState, rows

_SHARD = re.compile(r"([1-9]\d{0,5})/([1-9]\d{0,5})")


def run(found: Namespace) -> int:
    """Open the inbox, or print its rows: with --format, --plain, or when there is no terminal."""
    folder, sources = folders(found)
    config = settings(found, [str(path) for path in (folder, *sources)]).config
    # absolute: acts, index and kept rows are found again from any working folder and through any link
    real, real_sources = folder.resolve(), tuple(s.resolve() for s in sources)
    if has_screen(found) and found.format is None:
        return _screen(found, real, real_sources, config)
    try:
        items = batch(real, real_sources, config, now=utc_now(), shard=found.shard, jobs=found.jobs)
    except sqlite3.OperationalError as error:
        file = str(index_file(real, *real_sources))
        raise StoreError(file, f"the index of sources cannot be used ({error})", "make room; it can be deleted at any time") from error
    items = as_named(items, [(str(real), str(folder)), *((str(r), str(s)) for r, s in zip(real_sources, sources, strict=True))])
    write(ROW_WRITERS[found.format or "text"](items), found.output, [i.path for i in items])
    return OK


def _screen(found: Namespace, folder: Path, sources: tuple[Path, ...], config: Config) -> int:
    """The inbox on the screen; decisions go to the user's store, or to memory when that cannot be written."""
    # by name and only here: Textual takes a third of a second to import
    open_inbox = import_module("tui_reader.tui.inbox_app").run_inbox
    try:
        store = open_store(Path(found.store) if found.store else None)
    except StoreError as error:
        if found.store:
            raise
        say(f"{error}; what you decide now is not kept")
        store = memory_store()

    def report(state: InboxState, desk: Desk, name: str) -> str:
        return shift_report(state.items, desk.log(), folder=name, now=utc_now())

    with store:
        code: int = open_inbox(folder, sources, config, store, minutes=found.timer, jobs=found.jobs, report=report, export=exported)
    return code


def folders(found: Namespace) -> tuple[Path, tuple[Path, ...]]:
    """The inbox and the folders of its sources (the inbox itself when none is named), each one that is there."""
    if len(found.files) != 1:
        raise UsageError(f"triage: {len(found.files)} folders were named; name one inbox, and its sources with --sources FOLDER")
    if found.also:
        raise UsageError("triage: --also is for one rewrite; further sources of an inbox are folders, named with --sources FOLDER")
    named = [Path(found.files[0]), *map(Path, found.sources)]
    for path in named:
        if not path.exists():
            raise ReadError(line(str(path)), "does not exist", "check the name of the folder")
        if not path.is_dir():
            raise ReadError(line(str(path)), "is no folder", "give the folder it is in, or `tui-reader SOURCE REWRITE` for two files")
        if not os.access(path, os.R_OK | os.X_OK):
            raise ReadError(line(str(path)), "may not be listed by you", "ask for the permission")
    return named[0], tuple(named[1:]) or (named[0],)


def batch(
    folder: Path, sources: Sequence[Path], config: Config, *, now: datetime, shard: str | None = None, jobs: int | None = None
) -> list[Item]:
    """All rows of an inbox in the order of the screen. A run that was broken off goes on where it stopped."""
    part, parts = _shard(shard)
    left_out = left_out_of(folder, sources, config.triage.spike_to)
    index = SourceIndex(index_file(folder, *sources))
    bar = _Bar()
    folders = dict.fromkeys([*sources, folder])
    updated = update_index(index, list(folders), config, left_out=left_out, progress=bar.say("indexed"))
    listed = shard_of([(p, s) for p, s, _ in files(folder, left_out=left_out)], part, parts)
    stamps = dict(listed)
    kept = KeptRows(folder, config)
    known = {p: i for p, i in kept.load(index.revision(), now.timestamp()).items() if stamps.get(p) == i.stamp}
    todo = [Job(p, s) for p, s in listed if p not in known]
    items = list(known.values())
    show = bar.say("judged")
    for item in judge_all(todo, index_file(folder, *sources), config, sources=sources, now=now, workers=jobs):
        kept.keep(item, index.revision())
        items.append(item)
        show(len(items), len(listed))
    kept.close()
    index.close()
    bar.end(f"{len(items)} files judged, {len(updated.read)} newly indexed")
    items = grouped(sorted(items, key=lambda i: i.path))
    hit = {p for paths in kills(items, lambda p: _text(p, config)).values() for p in paths}
    state = InboxState(items={i.path: i for i in items}, killed=frozenset(hit), unfolded=frozenset(i.path for i in items))
    return [row.item for row in rows(state, config, now.timestamp())]


def as_named(items: Sequence[Item], names: Sequence[tuple[str, str]]) -> list[Item]:
    """The rows with their paths as the user spelt the folders; `names` = (absolute, as spelt)."""

    def named(path: str) -> str:
        for real, spelt in names:
            if path.startswith(real.rstrip(os.sep) + os.sep):
                return os.path.join(spelt, path[len(real.rstrip(os.sep)) + 1 :])
        return path

    def maybe(path: str | None) -> str | None:
        return named(path) if path else path

    return [
        replace(
            i,
            path=named(i.path),
            source=maybe(i.source),
            runner_up=maybe(i.runner_up),
            second=maybe(i.second),
            lead=maybe(i.lead),
            also=tuple(map(named, i.also)),
        )
        for i in items
    ]


def _text(path: str, config: Config) -> str:
    try:
        return open_article(path, config).text
    except ReadError:
        return ""  # its row already says why


def _shard(value: str | None) -> tuple[int, int]:
    if value is None:
        return 1, 1
    match = _SHARD.fullmatch(value)
    if not match or int(match[1]) > int(match[2]):
        raise UsageError(f"--shard {value}: write I/N, such as 1/4 for the first of four parts")
    return int(match[1]), int(match[2])


class _Bar:
    """Progress on stderr, on one line, when somebody is looking."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def say(self, word: str) -> Callable[[int, int], None]:
        def show(done: int, total: int) -> None:
            if self._shown:
                width = 24
                full = width * done // max(1, total)
                sys.stderr.write(f"\r{word} [{'#' * full}{'.' * (width - full)}] {done:,}/{total:,}\x1b[K")
                sys.stderr.flush()

        return show

    def end(self, message: str) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            say(message)
