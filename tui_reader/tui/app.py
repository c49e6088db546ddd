"""The application: loads a pair in the background, shows the reading screen, watches the files, leaves the terminal as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic

from rich.color import ColorSystem

from tui_reader.align.model import Repair
from tui_reader.compare.model import Comparison
from tui_reader.compare.standing import settled
from tui_reader.config import Config
from tui_reader.errors import Cancelled, ReadError, StoreError, TuiReaderError, UsageError
from tui_reader.review.commands import keymap, keys_of
from tui_reader.review.state import ReviewState, reloaded, start
from tui_reader.store import Store, memory_store, open_store
from tui_reader.store.model import accepted
from tui_reader.store.session import Session
from tui_reader.text.article import Article
from tui_reader.text.clean import line
from tui_reader.text.read import read
from tui_reader.tui import preferences, surroundings
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.decide import synced
from tui_reader.tui.loading import at_once, load, provisional, uncut
from tui_reader.tui.looks import Looks
from tui_reader.tui.registry import run_command
from tui_reader.tui.terminal.display import TerminalApp

LOOK_EVERY = 2.0
"""Seconds between looks at the files' times: a few system calls, and nothing is written while nothing changed."""
PAINTED_WITHIN = 0.25
"""Seconds to wait for the screen to be painted; one that is closed meanwhile never is."""
Stamp = tuple[int, int] | None
Export = Callable[[str, Comparison, Session], Iterable[str]]
"""Form, comparison and decisions to text. It is handed in: reports and the screen do not know each other."""


class ReaderApp(TerminalApp[int], inherit_bindings=False):
    """One source and its rewrites. Textual's own keys, palette, mouse and animation are off: see docs/terminals.md."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { background: ansi_default; color: ansi_default; }"

    def __init__(
        self,
        paths: Sequence[str],
        *,
        config: Config,
        also: Sequence[str] = (),
        panes: str = "auto",
        store: Store | None = None,
        export: Export | None = None,
        unsaved: str = "",
    ) -> None:
        """unsaved: why decisions are kept nowhere, said when the pair stands and again at the end if there are any."""
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        if panes != "auto":
            config = replace(config, display=replace(config.display, sidebar=panes, lens=panes))  # type: ignore[arg-type]
        self.paths = tuple(paths)
        self.also = tuple(also)
        self.config = config
        self.store = store or memory_store()
        self.session: Session | None = None
        self.unsaved = unsaved
        self.looks = Looks(config.display.palette, colours=surroundings.colours_wanted(config))
        system = surroundings.colour_system(config)
        if system is not None:
            self.console._color_system = ColorSystem(system)
        self.glyphs = surroundings.glyphs(config)
        self.rewrite = 1
        self._export = export or _no_forms
        self._job = 0
        self._stamps: dict[str, Stamp] = {}
        self._seen: dict[str, Stamp] = {}
        self._uncut = False
        """Whether the first paint stands and nothing else is there to show."""

    # -- the pair on the desk --------------------------------------------------------------------------------------

    @property
    def pair(self) -> tuple[str, str]:
        return self.paths[0], self.paths[self.rewrite]

    def on_mount(self) -> None:
        self._uncut = self.hold()
        shown = self._at_once()
        self._uncut &= not shown.complete
        self.reading = CompareScreen(start(shown), self.config, self.looks, self.glyphs, run_command, self)
        self.reading.choice = preferences.recall()
        problems = keymap(self.config.keys)[1]
        self.push_screen(self.reading)
        if shown.complete and not self._stored_repairs(shown.left.document.article, shown.right.document.article):
            self._job += 1
            self._stamps = self._seen = self._times()
            self._loaded(self._job, shown, "; ".join(problems))
            self.call_after_refresh(self.call_after_refresh, self._opened)
        else:
            self.recompare(note="; ".join(problems))
        self.set_interval(LOOK_EVERY, self._look)

    def recompare(self, config: Config | None = None, *, note: str = "") -> None:
        self.config = config or self.config
        self._job += 1
        self._stamps = self._seen = self._times()
        self.reading.note = "comparing"
        self.reading.paint_header()
        job, settings = self._job, self.config
        self.run_worker(lambda: self._compare(job, settings, note), thread=True, group="compare")

    def other_rewrite(self, step: int) -> None:
        if len(self.paths) < 3:
            self.reading.say("only one rewrite is open: tui-reader SOURCE REWRITE REWRITE ... opens several")
            return
        before, count, passed = self.rewrite, len(self.paths) - 1, []
        for distance in range(1, count):
            self.rewrite = 1 + (before - 1 + step * distance) % count
            try:
                waiting = self._at_once()
            except TuiReaderError as error:  # it was readable when the reader was opened
                passed.append(f"rewrite {self.rewrite} is passed over: {_said(error)}")
                continue
            self.session = None
            self.reading.apply(replace(start(waiting), order=self.reading.state.order))
            self.recompare(note="; ".join((f"rewrite {self.rewrite} of {count}", *passed)))
            return
        self.rewrite = before
        self.reading.say("; ".join(passed))

    def exported(self, form: str) -> Iterable[str]:
        assert self.session is not None
        comparison = settled(self.reading.state.comparison, accepted(self.session.decisions), self.config)
        return self._export(form, comparison, self.session)

    def to_inbox(self) -> None:
        self.reading.say("the inbox opens with: tui-reader triage FOLDER")

    def leave(self) -> None:
        self.exit(0, return_code=0)

    # -- comparing, in a thread ------------------------------------------------------------------------------------

    def _compare(self, job: int, config: Config, note: str) -> None:
        """In a worker thread: everything it tells goes through the screen's own thread."""
        last = [monotonic()]

        def progress(share: float) -> None:
            if job != self._job:
                raise Cancelled("another comparison is wanted now")
            if monotonic() - last[0] > 0.5:
                last[0] = monotonic()
                self.call_from_thread(self._told, job, f"comparing {share:.0%}")

        def early(comparison: Comparison) -> None:
            self.call_from_thread(self._loaded, job, comparison, "")

        def whole(comparison: Comparison) -> None:
            painted = Event()
            self.call_from_thread(self._loaded, job, comparison, note)
            self.call_from_thread(self.call_after_refresh, self._opened, painted)
            painted.wait(PAINTED_WITHIN)  # then this thread goes on and keeps the comparison, for which nobody waits

        try:
            load(*self.pair, self.also, config, progress, early=early, whole=whole, repairs=self._repairs)
        except Cancelled:
            return
        except TuiReaderError as error:
            self.call_from_thread(self._failed, job, _said(error))

    def release(self) -> None:
        if self._uncut:  # the comparison takes its time: until it comes, both articles can be read
            self._uncut = False
            waiting = self.reading.state.comparison
            cut = provisional(waiting.left.document.article, waiting.right.document.article)
            self.reading.apply(reloaded(self.reading.state, cut))
        super().release()

    def _opened(self, painted: Event | None = None) -> None:
        """The whole comparison stands on the screen."""
        self.release()
        self.keep_screen()
        if painted is not None:
            painted.set()

    def _repairs(self, left: Article, right: Article) -> Sequence[Repair]:
        """Asked by the worker, answered in the screen's thread: the store is used by one thread at a time."""
        return self.call_from_thread(self._stored_repairs, left, right)

    def _stored_repairs(self, left: Article, right: Article) -> Sequence[Repair]:
        try:
            return self.store.repairs(left, right)
        except StoreError as error:
            self.reading.say(str(error))
            return ()

    def _told(self, job: int, note: str) -> None:
        if job == self._job:
            self.reading.note = note
            self.reading.paint_header()

    def _failed(self, job: int, reason: str) -> None:
        if job == self._job:
            self._trouble(reason)

    def _trouble(self, reason: str) -> None:
        """The pair cannot be read anew: what was read stays on the screen, with its place and its decisions."""
        again = "/".join(keys_of("reload", self.reading.bound)) or ":reload"
        old = self.session is not None
        self.reading.note = "old version" if old else "not compared"
        kept = "Shown is the version before; " if old else ""
        self.reading.trouble = f"{reason}. {kept}{again} reads again."
        self.reading.say("")

    def _loaded(self, job: int, comparison: Comparison, note: str) -> None:
        if job != self._job:
            return
        self._uncut = False
        state = self.reading.state
        if state.comparison is not comparison:
            state = reloaded(state, comparison)
        if comparison.complete:
            self.session = self._session(comparison)
            state = synced(state, self.session)
            note = "; ".join(filter(None, (note, self._waiting_again(state), self._kept_nowhere())))
        self.reading.note = ("" if self.store.saved else "not saved") if comparison.complete else "checking"
        self.reading.trouble = ""
        self.reading.apply(replace(state, message=note))

    def _waiting_again(self, state: ReviewState) -> str:
        """What a new version has reopened, for whoever opens it."""
        assert self.session is not None
        count = len({state.index.of_id.get(id) for id in self.session.reopened})
        keys = keys_of("next_open", self.reading.bound)
        there = f"; {keys[0]} goes there" if keys else ""
        return f"{count} reopened, since what was decided there has changed{there}" if count else ""

    def _kept_nowhere(self) -> str:
        return f"decisions will not be kept: {self.unsaved}" if self.unsaved else ""

    def lost(self) -> str:
        """What is gone with this sitting, for whoever leaves it: decisions that no file would take."""
        count = len(self.session.decisions) if self.session is not None and not self.store.saved else 0
        return f"{count} decision{'s were' if count > 1 else ' was'} not kept: {self.unsaved}" if count else ""

    def _session(self, comparison: Comparison) -> Session:
        try:
            return self.store.session(comparison, self.config.reviewer)
        except StoreError as error:  # read on and decide; nothing is kept, and the header says so
            self.store, self.unsaved = memory_store(), str(error)
            return self.store.session(comparison, self.config.reviewer)

    def _at_once(self) -> Comparison:
        return at_once(*self.pair, self.also, self.config, show=uncut if self._uncut else provisional)

    # -- changed files ---------------------------------------------------------------------------------------------

    def _times(self) -> dict[str, Stamp]:
        return {path: stamp(path) for path in (*self.pair, *self.also)}

    def _look(self) -> None:
        """Compare again when a file has changed and has come to rest (an editor may write it in several goes)."""
        now = self._times()
        if now != self._stamps and now == self._seen:
            gone = [line(Path(path).name) for path, when in now.items() if when is None]
            names = ", ".join(line(Path(path).name) for path, when in now.items() if self._stamps.get(path) != when)
            if gone:
                self._stamps = now
                self._trouble(f"{', '.join(gone)} {'is' if len(gone) == 1 else 'are'} no longer there: put the file back")
            else:
                self.recompare(note=f"read again: {names} has changed")
        self._seen = now
        if self.session is not None and self.session.refresh():
            self.reading.apply(synced(self.reading.state, self.session))


def _said(error: TuiReaderError) -> str:
    """An error in the last line: a file by its name, since a path would leave no room for the remedy."""
    return f"{line(Path(error.file).name)}: {error.reason}; {error.remedy}" if isinstance(error, ReadError) else str(error)


def stamp(path: str) -> Stamp:
    """When a file was changed last, in nanoseconds, and its size in bytes; None while it is not there."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def run(
    paths: Sequence[str],
    *,
    config: Config,
    also: Sequence[str] = (),
    panes: str = "auto",
    store: str | os.PathLike[str] | None = None,
    export: Export | None = None,
    tell: Callable[[str], None] = lambda words: None,
) -> int:
    """Open the reader on `paths`: the source, then its rewrites. Returns the exit code; raises ReadError before the screen opens.

    panes: auto, on or off. export: writes reports, UsageError for a form it does not have. store: the file of decisions, None for the user's own; one that cannot be opened is said, and
    nothing is kept. tell: takes what is to be said once the screen is gone.
    """
    for path in paths[2:]:
        read(path)
    kept, unsaved = _store(store)
    app = ReaderApp(paths, config=config, also=also, panes=panes, store=kept, export=export, unsaved=unsaved)
    app.run(mouse=config.display.mouse)
    if app.lost():
        tell(app.lost())
    kept.close()
    return app.return_code or 0


def _no_forms(form: str, comparison: Comparison, session: Session) -> Iterable[str]:
    raise UsageError("nothing can be written out from here; use tui-reader report")


def _store(path: str | os.PathLike[str] | None) -> tuple[Store, str]:
    """The store, and why it keeps nothing: on a machine on which nothing can be written the reader still opens."""
    try:
        return open_store(Path(path) if path is not None else None), ""
    except StoreError as error:
        if path is not None:
            raise
        return memory_store(), str(error)
