"""What happens behind the inbox: sources indexed, files judged, folders watched. One thread; what it finds is handed over as events."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import field
from pathlib import Path

from tui_reader.config import Config
from tui_reader.errors import Cancelled, ReadError, TuiReaderError
from tui_reader.records import dataclass
from tui_reader.text.clean import line
from tui_reader.triage.groups import StoryGroups
from tui_reader.triage.index import SourceIndex
from tui_reader.triage.item import Item
from tui_reader.triage.kept import KeptRows
from tui_reader.triage.opened import open_article, stamp_of, utc_now
from tui_reader.triage.run import Job, Updated, index_file, judge_all, kills, left_out_of, update_index, with_groups
from tui_reader.triage.scan import SETTLED, look

_TELL = 0.25
"""Seconds between two deliveries while files are judged: each holds the whole list."""
_LOOK = 60.0
"""Seconds after which the folders are looked at unasked: shared drives tell nobody of files that other machines write."""
_SHARE = 0.01
"""Of the time, at most, that goes into looking: a million sources take seconds to list."""
_CARRIED = 0.9
"""Score from which a file rests on a source so plainly that another one is not looked for."""
_ALL = 200
"""So many sources changed at once, and every file is judged again instead of asking which of them it concerns."""
Choices = Callable[[], Mapping[str, tuple[str | None, tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Found:
    """Rows that are new or other than before, rows that are gone, and how far the reading is."""

    items: Mapping[str, Item]
    """Every row there is now: groups shift with each new file."""
    killed: frozenset[str]
    hits: Mapping[str, tuple[str, ...]]
    done: int
    total: int
    message: str = ""


@dataclass
class InboxWork:
    """Runs until `stop`. `deliver` is called from this thread; `choices` gives the desk's own sources."""

    folder: Path
    sources: Sequence[Path]
    config: Config
    spiked: Path
    choices: Choices
    deliver: Callable[[Found], None]
    watch: bool = True
    jobs: int | None = None
    _stop: threading.Event = field(default_factory=threading.Event)
    _again: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _woken: threading.Event = field(default_factory=threading.Event)
    _items: dict[str, Item] = field(default_factory=dict)
    _told: float = 0.0
    _tell_every: float = _TELL
    _look_every: float = _LOOK
    _unread: dict[str, Item] = field(default_factory=dict)
    _groups: StoryGroups = field(default_factory=StoryGroups)

    def stop(self) -> None:
        self._stop.set()
        self._woken.set()

    def judge_again(self, path: str) -> None:
        """The desk chose another source for `path`, or its file came back: judge it anew."""
        with self._lock:
            self._again.add(path)
        self._woken.set()

    def run(self) -> None:
        """Show what is there, index, judge, then wait for changes."""
        left_out = left_out_of(self.folder, self.sources, str(self.spiked))
        folders = list(dict.fromkeys([*self.sources, self.folder]))
        file = index_file(self.folder, *self.sources)
        kept = KeptRows(self.folder, self.config)
        try:
            self._start(kept, left_out)
            with closing(SourceIndex(file)) as index:
                update_index(index, folders, self.config, left_out=left_out, progress=self._indexing)
                holds = kept.load(index.revision(), time.time())
                chosen = self.choices()
                with self._lock:
                    self._again |= {p for p, i in self._items.items() if holds.get(p) != i or p in chosen}
                while not self._stop.is_set():
                    waiting = self._pass(file, kept, index.revision(), left_out)
                    self._sleep(waiting)
                    if not self._stop.is_set():
                        began = time.monotonic()
                        updated = update_index(index, folders, self.config, left_out=left_out)
                        self._look_every = max(_LOOK, (time.monotonic() - began) / _SHARE)
                        self._concerned(index, updated)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to: the person at the list is told
            words = str(error) if isinstance(error, TuiReaderError) else f"{type(error).__name__}: {error}"
            self.deliver(Found({}, frozenset(), {}, 0, 0, f"reading has stopped: {line(words)}; q and start again"))
        finally:
            kept.close()

    def _indexing(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled("the inbox was left")
        self.deliver(Found({}, frozenset(), {}, 0, 0, f"indexing sources: {done:,} of {total:,}"))

    def _start(self, kept: KeptRows, left_out: frozenset[str]) -> None:
        """The names of all files at once, with the rows that an earlier run made of them."""
        now = look(self.folder, {}, left_out=left_out, now=0.0).fresh
        last = kept.last()
        for path, stamp in now.items():
            if path in last and last[path].stamp == stamp:
                self._add(last[path])
            else:
                self._unread[path] = _unread(path, stamp)
        self._tell(0, len(self._unread))

    def _concerned(self, index: SourceIndex, updated: Updated) -> None:
        """Files that a new, changed or vanished source may concern are judged again: those that rest on it, and those that share
        its rare words and have no source, or none that is nearly the same text."""
        came = [p for p in updated.read if any(p.startswith(f"{str(s).rstrip(os.sep)}{os.sep}") for s in self.sources)]
        if len(came) + len(updated.gone) > _ALL:
            again = set(self._items)
        else:
            touched = {*came, *updated.gone}
            again = {p for p, i in self._items.items() if touched & {i.source, i.runner_up, i.second, *i.also}}
            for path in came:
                again |= {c.path for c in index.candidates(self._text(path)) if c.path != path and self._open_to_more(c.path)}
        with self._lock:
            self._again |= again

    def _open_to_more(self, path: str) -> bool:
        item = self._items.get(path)
        return item is not None and item.state not in ("kill", "bad") and item.score < _CARRIED

    def _text(self, path: str) -> str:
        try:
            return open_article(path, self.config).text
        except ReadError:
            return ""  # gone again, or its row says why

    def _pass(self, file: Path, kept: KeptRows, revision: str, left_out: frozenset[str]) -> bool:
        """Look, judge what is new or changed, drop what is gone. True when a file is still being written."""
        now = time.time()
        with self._lock:
            again, self._again = self._again, set()
        again |= {p for p, i in self._items.items() if i.state == "embargo" and not i.embargoed(now)}
        known = {p: i.stamp for p, i in self._items.items() if p not in again}
        change = look(self.folder, known, left_out=left_out)
        for path in [p for p in self._items if p in change.gone or (p in again and p not in change.fresh and p not in change.waiting)]:
            del self._items[path]
            self._groups.remove(path)
        chosen = self.choices()
        # files that nobody has seen a verdict of come first
        jobs = [Job(p, s, *chosen.get(p, (None, ()))) for p, s in sorted(change.fresh.items(), key=lambda x: x[0] in self._items)]
        unread = {p: _unread(p, s) for p, s in change.fresh.items() if p not in self._items}
        unread |= {p: _unread(p, "0:0") for p in change.waiting if p not in self._items}
        same = unread.keys() == self._unread.keys()
        self._unread = unread
        if not jobs and not change.gone and same:
            return bool(change.waiting)
        self._tell(0, len(jobs))
        for number, item in enumerate(judge_all(jobs, file, self.config, sources=self.sources, now=utc_now(), workers=self.jobs), 1):
            if self._stop.is_set():
                return False
            if self._torn(item):
                with self._lock:
                    self._again.add(item.path)
                continue
            if item.path not in chosen:
                kept.keep(item, revision)
            self._add(item)
            if time.monotonic() - self._told > self._tell_every:
                self._tell(number, len(jobs))
        self._tell(len(jobs), len(jobs))
        return bool(change.waiting) or bool(self._again)

    def _torn(self, item: Item) -> bool:
        """Changed while it was read."""
        try:
            return stamp_of(Path(item.path)) != item.stamp
        except OSError:
            return False

    def _add(self, item: Item) -> None:
        self._items[item.path] = item
        self._unread.pop(item.path, None)
        if item.shingles:
            self._groups.add(item.path, frozenset(item.shingles), frozenset(item.marks))
        else:
            self._groups.remove(item.path)

    def _tell(self, done: int, total: int) -> None:
        began = time.monotonic()
        items = with_groups(self._items.values(), self._groups)
        hits = kills(items, self._text)
        rows = {i.path: i for i in items} | self._unread
        self.deliver(Found(rows, frozenset(p for hit in hits.values() for p in hit), hits, done, total))
        self._told = time.monotonic()
        self._tell_every = max(_TELL, 8 * (self._told - began))  # with 10,000 rows a delivery takes a tenth of a second

    def _sleep(self, waiting: bool) -> None:
        """Until a folder changes, the desk asks, an embargo ends, or a file that was being written has had its time."""
        self._woken.clear()
        if self._again or self._stop.is_set():
            return
        if waiting:
            self._woken.wait(SETTLED)
        elif not self.watch:
            self._woken.wait()
        else:
            ends = [end for i in self._items.values() if i.state == "embargo" and (end := i.embargo_end) is not None]
            self._watch(min([self._look_every, *(max(1.0, end - time.time() + 1) for end in ends)]))

    def _watch(self, seconds: float) -> None:
        from watchfiles import watch  # only once everything is judged

        folders = [str(f) for f in dict.fromkeys([self.folder, *self.sources]) if os.path.isdir(f)]
        # a step of one second: next to no wake-ups on an idle screen
        for _ in watch(
            *folders,
            stop_event=self._woken,
            step=1000,
            debounce=1600,
            rust_timeout=int(1000 * seconds),
            yield_on_timeout=True,
            raise_interrupt=False,
        ):
            return


def _unread(path: str, stamp: str) -> Item:
    return Item(path, stamp, "", "unread", "", int(stamp.split(":")[0]) / 1e9)
