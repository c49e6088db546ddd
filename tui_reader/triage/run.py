"""From folders to rows: index the sources, judge the files on all cores, group the versions, tie kills to their stories."""

from __future__ import annotations

import atexit
import itertools
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory

from platformdirs import user_cache_path

from tui_reader.config import Config
from tui_reader.errors import ReadError
from tui_reader.records import dataclass
from tui_reader.text.article import Article
from tui_reader.triage import wire
from tui_reader.triage.groups import StoryGroups
from tui_reader.triage.index import SourceIndex
from tui_reader.triage.item import Item
from tui_reader.triage.opened import open_article
from tui_reader.triage.scan import files

Progress = Callable[[int, int], None]
_BATCH = 200
"""Sources indexed in one transaction."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to judge. `source` and `also`: the desk's own choice."""

    path: str
    stamp: str
    source: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Updated:
    """What changed in an index: paths that were read, paths that are gone."""

    read: tuple[str, ...]
    gone: tuple[str, ...]


def left_out_of(folder: Path, sources: Sequence[Path], spike_to: str) -> frozenset[str]:
    """Folders inside the inbox whose files are no incoming copy: what was spiked, and sources kept there."""
    inner = {os.path.normpath(os.path.join(folder, spike_to)), *(os.path.normpath(s) for s in sources if s != folder)}
    return frozenset(i for i in inner if i.startswith(str(folder) + os.sep))


def index_file(*folders: Path) -> Path:
    """Where the index over these folders is kept: in the user's cache, by the folders' names; for this run alone where that cannot be written."""
    key = sha256("\0".join(sorted(str(f.resolve()) for f in folders)).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return _writable(user_cache_path("tui-reader") / "sources") / f"{key}.sqlite"


@lru_cache(maxsize=8)
def _writable(folder: Path) -> Path:
    """`folder`, made where it is not there; else a folder that goes when the program ends. Workers are handed the file, not the folders."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            return folder
    except OSError:
        pass
    room = TemporaryDirectory(prefix="tui-reader-")
    atexit.register(room.cleanup)
    return Path(room.name)


def update_index(
    index: SourceIndex, folders: Sequence[Path], config: Config, *, left_out: frozenset[str] = frozenset(), progress: Progress | None = None
) -> Updated:
    """Bring the index up to what the folders hold; only new and changed files are read."""
    known = index.known()
    now = {path: stamp for folder in folders for path, stamp, _ in files(folder, left_out=left_out)}
    gone = [p for p in known if p not in now]
    if gone:
        index.remove(gone)
    todo = [(path, stamp) for path, stamp in now.items() if known.get(path) != stamp]
    for at in range(0, len(todo), _BATCH):
        index.add(_read(todo[at : at + _BATCH], config))
        if progress:
            progress(min(at + _BATCH, len(todo)), len(todo))
    return Updated(tuple(path for path, _ in todo), tuple(gone))


def _read(batch: Iterable[tuple[str, str]], config: Config) -> Iterator[tuple[str, str, Article]]:
    for path, stamp in batch:
        try:
            yield path, stamp, open_article(path, config)
        except ReadError:
            # indexed as empty, so that it is not read again until it changes
            yield path, stamp, Article(text="")


def judge_all(
    jobs: Sequence[Job], index: Path, config: Config, *, sources: Sequence[Path], now: datetime, workers: int | None = None
) -> Iterator[Item]:
    """Rows as they are ready, in no fixed order; one file in this process when there are few, else on all cores.

    Workers are started afresh (spawn): the screen's threads must not be copied into them.
    """
    folders = tuple(map(str, sources))
    workers = min(workers or os.cpu_count() or 1, max(1, len(jobs) // 4))
    if workers <= 1:
        for job in jobs:
            yield _one(job, str(index), config, folders, now)
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_quiet) as pool:
        waiting: set[Future[Item]] = set()
        queue = iter(jobs)
        try:
            first = next(queue)
            waiting.update(pool.submit(_one, job, str(index), config, folders, now) for job in itertools.islice(queue, 2 * workers))
            yield _one(first, str(index), config, folders, now)  # on the screen while the workers still start
            for job in queue:
                waiting.add(pool.submit(_one, job, str(index), config, folders, now))
                if len(waiting) >= 4 * workers:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    yield from (f.result() for f in done)
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (f.result() for f in done)
        finally:
            for future in waiting:
                future.cancel()


def prepare_workers() -> None:
    """Start what multiprocessing keeps behind its processes; to be called before a screen takes stderr over, whose file number it needs."""
    resource_tracker.ensure_running()


def _quiet() -> None:
    """A worker's own words must not land on the screen; what went wrong comes back as an exception."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)


@lru_cache(maxsize=2)
def _index(file: str) -> SourceIndex:
    return SourceIndex(file)


def _one(job: Job, index: str, config: Config, sources: tuple[str, ...], now: datetime) -> Item:
    from tui_reader.triage.judge import judge  # the engine, a quarter of a second: the list stands before it is loaded

    return judge(job.path, job.stamp, _index(index), config, sources=sources, now=now, source=job.source, also=job.also)


def grouped(items: Sequence[Item]) -> list[Item]:
    """The same rows with leads and group sizes. The earliest file of a group leads it."""
    groups = StoryGroups()
    for item in sorted(items, key=lambda i: (i.modified, i.path)):
        if item.shingles:
            groups.add(item.path, frozenset(item.shingles), frozenset(item.marks))
    return with_groups(items, groups)


def with_groups(items: Iterable[Item], groups: StoryGroups) -> list[Item]:
    leads, sizes = groups.leads(), groups.sizes()
    out = []
    for item in items:
        found = leads.get(item.path, item.path)
        lead, size = None if found == item.path else found, sizes.get(found, 1)
        # most rows are as they were: making 10,000 anew at each delivery costs 40 ms
        out.append(item if (item.lead, item.group) == (lead, size) else replace(item, lead=lead, group=size))
    return out


def kills(items: Sequence[Item], texts: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
    """Per kill notice, the other files it hits: by slug, or because it names their headline."""
    out = {}
    for kill in items:
        if kill.state == "kill":
            text = texts(kill.path)
            hit = [i.path for i in items if i.path != kill.path and i.state != "bad" and wire.kills(text, i.headline, kill.slug, i.slug)]
            out[kill.path] = tuple(hit)
    return out


def shard_of(paths: Sequence[tuple[str, str]], part: int, parts: int) -> list[tuple[str, str]]:
    """The `part`th of `parts` (from 1), by a hash of the file name, so that shards stay the same when files come and go."""
    return [
        (p, s)
        for p, s in paths
        if int(sha256(os.path.basename(p).encode("utf-8", "surrogateescape")).hexdigest()[:8], 16) % parts == part - 1
    ]
