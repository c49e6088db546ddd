"""The inbox as a program: its list, and the reader opened on one file after the other, in turns.

What was found and decided lives beside both screens (Inbox), so that going to a file and back loses nothing and the
files are judged on while one is read.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from tui_reader.config import Config
from tui_reader.errors import TuiReaderError
from tui_reader.records import dataclass
from tui_reader.review.line import Piece, wrap_pieces
from tui_reader.store import Store
from tui_reader.store.store import login_name
from tui_reader.text.clean import cell_text, line
from tui_reader.triage.desk import Desk
from tui_reader.triage.opened import open_article
from tui_reader.triage.run import prepare_workers
from tui_reader.triage.view import InboxState, Row, rows
from tui_reader.tui import surroundings
from tui_reader.tui.inbox_actions import refreshed, run_inbox_command
from tui_reader.tui.inbox_screen import InboxScreen
from tui_reader.tui.inbox_work import Found, InboxWork
from tui_reader.tui.looks import Looks
from tui_reader.tui.page_screen import Item as PageItem
from tui_reader.tui.page_screen import PageScreen
from tui_reader.tui.terminal.display import TerminalApp

if TYPE_CHECKING:
    from tui_reader.tui.app import Export

Report = Callable[[InboxState, Desk, str], str]


@dataclass
class Inbox:
    """One sitting: the state between screens, the desk's acts, the work behind."""

    folder: Path
    config: Config
    desk: Desk
    report: Report
    until: float | None
    state: InboxState = field(default_factory=InboxState)
    found: Found | None = None
    app: InboxApp | None = None
    last_read: str | None = None
    message: str = ""

    def deliver(self, found: Found) -> None:
        """Called by the work's thread."""
        self.found = found
        app = self.app
        if app is not None and app.is_running:
            try:
                app.call_from_thread(app.take, found)
            except RuntimeError:  # it closed in this moment: the next screen takes `found` up
                return


class InboxApp(TerminalApp[str], inherit_bindings=False):
    """Shows the list; ends with the path of the file to read, or with nothing to leave."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { background: ansi_default; color: ansi_default; }"

    def __init__(self, inbox: Inbox, work: InboxWork) -> None:
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        self.inbox, self.work = inbox, work
        looks = Looks(inbox.config.display.palette, colours=surroundings.colours_wanted(inbox.config))
        self.list = InboxScreen(
            inbox.state, inbox.desk, inbox.config, looks, run_inbox_command, folder=str(inbox.folder), until=inbox.until
        )
        self.list.rejudge = work.judge_again
        self.list.open_row = self._open
        self.list.on_program = self._program

    def on_mount(self) -> None:
        self.inbox.app = self
        self.push_screen(self.list)
        if self.list.key_problems:
            self.inbox.message = "; ".join(self.list.key_problems)
        if self.inbox.found is not None:
            self.take(self.inbox.found)
        if self.inbox.message:
            self.list.message, self.inbox.message = self.inbox.message, ""

    def take(self, found: Found) -> None:
        """New rows from the work behind; the cursor keeps its file."""
        if found.message:
            self.list.say(found.message)
            return
        screen = self.list
        if screen.message.startswith(("reading the folder", "indexing sources", "looking at it again")):
            screen.message = ""
        screen.hits, screen.reading = found.hits, (found.done, found.total)
        screen.claims = self.inbox.desk.claims()
        screen.apply(replace(refreshed(screen), items=screen.without_spiked(found.items), killed=found.killed))

    def _open(self, row: Row | None) -> None:
        if row is None:
            self.list.say("no file here")
        elif row.item.state == "bad":
            self.list.say(f"cannot be read: {row.item.problem}")
        elif row.item.source is None:
            self._show_text(row)
        else:
            self._leave(row.item.path)

    def _show_text(self, row: Row) -> None:
        """A file without a source, or a notice: its text on a page of its own."""
        article = open_article(row.item.path, self.inbox.config)  # what it raises is said in the last line
        paragraphs = [p for p in article.text.split("\n") if p.strip()]
        title = f"{line(Path(row.item.path).name)}: {'notice' if row.item.state == 'kill' else 'no source'}"

        def page(width: int, height: int) -> list[PageItem]:
            return [PageItem((*wrap_pieces([Piece(cell_text(p))], max(10, width - 2)), ())) for p in paragraphs]

        self.push_screen(PageScreen(title, page, self.list.looks, self.list.bound))

    def _leave(self, path: str | None) -> None:
        self.inbox.state = self.list.state
        self.inbox.app = None
        self.exit(path)

    def _program(self, id: str) -> None:
        if id == "leave":
            self._leave(None)
        elif id == "back_to_reading":
            if self.inbox.last_read in self.inbox.state.items or self.inbox.last_read in self.list.state.items:
                self._leave(self.inbox.last_read)
            else:
                self.list.say("nothing was read yet: enter opens the file")
        elif id == "inbox_redraw":
            self.redraw_terminal()
        elif id == "inbox_suspend":
            self.action_suspend_process()
        elif id == "shift_report":
            self.list.ask("shift report to: ", self._write_report, f"shift-{datetime.now(UTC):%Y%m%d-%H%M}.md")
        elif id == "run_command":
            self._ask_command()

    def _write_report(self, name: str) -> None:
        report = self.inbox.report(self.list.with_spiked(), self.inbox.desk, str(self.inbox.folder))
        try:
            with open(name, "x", encoding="utf-8") as file:
                try:
                    file.write(report)
                    file.flush()
                except OSError:
                    os.unlink(name)  # half a report is none, and its name is free for the next attempt
                    raise
            self.list.message = f"written: {line(name)}"
        except OSError as error:
            self.list.message = f"{line(name)}: {(error.strerror or 'cannot be written').lower()}; give another name"

    def _ask_command(self) -> None:
        commands = dict(self.inbox.config.commands)
        if not commands:
            self.list.say("no commands in your own config.yaml, such as commands: {mail: [mutt, -a, '{file}']}")
            return
        self.list.ask(f"run ({', '.join(commands)}): ", self._run_command, next(iter(commands)))

    def _run_command(self, name: str) -> None:
        """A command of the user's own file, its words never parsed by a shell; `{file}` and `{source}` are the row's."""
        row, words = self.list.current, dict(self.inbox.config.commands).get(name.strip())
        if row is None or words is None:
            self.list.message = f"there is no command {line(name)}"
            return
        filled = [w.replace("{file}", row.item.path).replace("{source}", row.item.source or "") for w in words]
        try:
            with self.suspend():
                code = subprocess.run(filled, check=False).returncode
            self.list.message = f"{line(shlex.join(filled))}: exit code {code}"
        except OSError as error:
            self.list.message = f"{line(filled[0])}: {(error.strerror or 'cannot be run').lower()}"


def run_inbox(
    folder: Path,
    sources: Sequence[Path],
    config: Config,
    store: Store,
    *,
    minutes: int | None = None,
    jobs: int | None = None,
    report: Report,
    export: Export | None = None,
) -> int:
    """Open the inbox; returns the exit code. `report` makes the shift report, `export` the reader's."""
    desk = Desk(
        store.database, folder, who=config.reviewer or login_name(), clock=lambda: datetime.now(UTC), spike_to=config.triage.spike_to
    )
    inbox = Inbox(folder, config, desk, report, time.time() + 60 * minutes if minutes else None)
    work = InboxWork(folder, sources, config, desk.spiked, desk.chosen, inbox.deliver, jobs=jobs)
    prepare_workers()
    behind = Thread(target=work.run, daemon=True, name="inbox")
    behind.start()
    try:
        while True:
            app = InboxApp(inbox, work)
            path = app.run(mouse=config.display.mouse)
            if path is None:
                return app.return_code or 0
            _read(inbox, path, store, export)
    finally:
        work.stop()
        behind.join(timeout=5)


def _read(inbox: Inbox, path: str, store: Store, export: Export | None) -> None:
    """Read one file after the other until the list is asked for."""
    from tui_reader.tui.file_reader import FileReader  # the reader and the engine, loaded when the first file is opened

    while True:
        item = inbox.state.items.get(path)
        if item is None or item.source is None:
            return
        inbox.last_read = path
        inbox.desk.claim(path)
        try:
            app = FileReader([item.source, path], config=inbox.config, also=item.also, store=store, export=export)
            app.run(mouse=inbox.config.display.mouse)
        except TuiReaderError as error:
            inbox.message = str(error)
            return
        finally:
            inbox.desk.release(path)
        inbox.state = replace(inbox.state, at=path)
        if app.outcome == "inbox":
            return
        following = _neighbour(inbox, path, 1 if app.outcome == "next" else -1)
        if following is None:
            inbox.message = "that was the last file" if app.outcome == "next" else "that was the first file"
            return
        path = following


def _neighbour(inbox: Inbox, path: str, step: int) -> str | None:
    """The next readable file of the list as it is ordered now."""
    if inbox.found is not None and inbox.found.items:
        inbox.state = replace(inbox.state, items=inbox.found.items, killed=inbox.found.killed)
    listed = [r.item for r in rows(inbox.state, inbox.config, time.time())]
    paths = [i.path for i in listed]
    at = paths.index(path) if path in paths else -1
    while 0 <= at + step < len(listed):
        at += step
        if listed[at].source is not None and os.path.exists(listed[at].path):
            return listed[at].path
    return None
