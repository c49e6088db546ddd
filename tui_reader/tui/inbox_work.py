"""What happens behind the inbox: sources indexed, files judged, folders watched. One thread; what it finds is handed over as events."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.config import Config
from tui_reader.errors import Cancelled, TuiReaderError
from tui_reader.text.clean import line
from tui_reader.triage.groups import StoryGroups
from tui_reader.triage.index import SourceIndex
from tui_reader.triage.item import Item
from tui_reader.triage.judge import open_article, stamp_of, utc_now
from tui_reader.triage.kept import KeptRows
from tui_reader.triage.run import Job, index_file, judge_all, kills, update_index, with_groups
from tui_reader.triage.scan import SETTLED, look

_TELL = 0.25
"""Seconds between two deliveries while files are judged: each holds the whole list."""
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
        """Index, judge, then wait for changes."""
        left_out = frozenset({str(self.spiked)})
        folders = list(dict.fromkeys([*self.sources, self.folder]))
        file = index_file(self.folder, *self.sources)
        index = SourceIndex(file)
        try:
            update_index(index, folders, self.config, left_out=left_out, progress=self._indexing)
            kept = KeptRows(self.folder, self.config, index.revision())
            self._start(kept, left_out, file)
            while not self._stop.is_set():
                waiting = self._pass(index, file, kept, left_out)
                self._sleep(waiting)
                if not self._stop.is_set():
                    update_index(index, folders, self.config, left_out=left_out)
            kept.close()
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to: the person at the list is told
            words = str(error) if isinstance(error, TuiReaderError) else f"{type(error).__name__}: {error}"
            self.deliver(Found({}, frozenset(), {}, 0, 0, f"reading has stopped: {line(words)}; q and start again"))
        finally:
            index.close()

    def _indexing(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled("the inbox was left")
        self.deliver(Found({}, frozenset(), {}, 0, 0, f"indexing sources: {done:,} of {total:,}"))

    def _start(self, kept: KeptRows, left_out: frozenset[str], file: Path) -> None:
        """Rows of the last run that still hold, at once."""
        now = look(self.folder, {}, left_out=left_out, now=0.0).fresh
        chosen = self.choices()
        for path, item in kept.load().items():
            if now.get(path) == item.stamp and path not in chosen:
                self._add(item)
        self._tell(0, 0)

    def _pass(self, index: SourceIndex, file: Path, kept: KeptRows, left_out: frozenset[str]) -> bool:
        """Look, judge what is new or changed, drop what is gone. True when a file is still being written."""
        with self._lock:
            again, self._again = self._again, set()
        known = {p: i.stamp for p, i in self._items.items() if p not in again}
        change = look(self.folder, known, left_out=left_out)
        for path in change.gone:
            self._items.pop(path, None)
            self._groups.remove(path)
        chosen = self.choices()
        jobs = [Job(p, s, *chosen.get(p, (None, ()))) for p, s in change.fresh.items()]
        if not jobs and not change.gone:
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
                kept.keep(item)
            self._add(item)
            if time.monotonic() - self._told > _TELL:
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
        if item.shingles:
            self._groups.add(item.path, frozenset(item.shingles))
        else:
            self._groups.remove(item.path)

    def _tell(self, done: int, total: int) -> None:
        self._told = time.monotonic()
        items = with_groups(self._items.values(), self._groups)
        hits = kills(items, lambda p: open_article(p, self.config).text)
        self.deliver(Found({i.path: i for i in items}, frozenset(p for hit in hits.values() for p in hit), hits, done, total))

    def _sleep(self, waiting: bool) -> None:
        """Until a folder changes, the desk asks, or a file that was being written has had its time."""
        self._woken.clear()
        if self._again or self._stop.is_set():
            return
        if waiting:
            self._woken.wait(SETTLED)
        elif not self.watch:
            self._woken.wait()
        else:
            self._watch()

    def _watch(self) -> None:
        from watchfiles import watch  # only once everything is judged

        folders = [str(f) for f in dict.fromkeys([self.folder, *self.sources]) if os.path.isdir(f)]
        # a step of one second: next to no wake-ups on an idle screen
        for _ in watch(
            *folders,
            stop_event=self._woken,
            step=1000,
            debounce=1600,
            rust_timeout=3_600_000,
            yield_on_timeout=False,
            raise_interrupt=False,
        ):
            return
