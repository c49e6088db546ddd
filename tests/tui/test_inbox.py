"""The inbox by keyboard: what is shown, what is decided, what is moved, what comes back."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from textual.pilot import Pilot

from tui_reader.config import Config
from tui_reader.review.line import plain
from tui_reader.store.database import Database
from tui_reader.triage.desk import Desk
from tui_reader.tui.inbox_actions import ACTIONS
from tui_reader.tui.inbox_app import Inbox, InboxApp
from tui_reader.tui.inbox_commands import INBOX_COMMANDS
from tui_reader.tui.inbox_lines import row_line
from tui_reader.tui.inbox_work import InboxWork

SAMPLES = Path(__file__).parent.parent.parent / "sample_articles"
NAMES = ("border-talks", "quarterly-earnings", "health-study")


class Sitting:
    """An inbox of three rewrites and an orphan, its app, and the work behind it, judged already."""

    def __init__(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "wire").mkdir()
        for name in NAMES:
            shutil.copy(SAMPLES / name / "rewrite.txt", tmp_path / "in" / f"{name}.txt")
            shutil.copy(SAMPLES / name / "source.txt", tmp_path / "wire" / f"{name}.txt")
        (tmp_path / "in" / "orphan.txt").write_text(
            "Mayor opens new bridge\n\nThe mayor of Lower Wexcombe opened a bridge.\n", encoding="utf8"
        )
        self.folder = tmp_path / "in"
        self.desk = Desk(Database(tmp_path / "s.sqlite"), self.folder, who="ann", clock=lambda: datetime.now(UTC))
        self.inbox = Inbox(self.folder, Config(), self.desk, lambda state, desk, name: f"{len(state.items)} files\n", None)
        self.work = InboxWork(self.folder, [tmp_path / "wire"], Config(), self.desk.spiked, dict, self.inbox.deliver, watch=False, jobs=1)
        self.thread = Thread(target=self.work.run, daemon=True)
        self.thread.start()

    async def judged(self, pilot: Pilot[str]) -> InboxApp:
        app = pilot.app
        assert isinstance(app, InboxApp)
        await until(pilot, lambda: len(app.list.listed) == 4 and all(r.item.state != "unread" for r in app.list.listed))
        return app

    def close(self) -> None:
        self.work.stop()
        self.thread.join(timeout=10)


@pytest.fixture
def sitting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    it = Sitting(tmp_path)
    yield it
    it.close()


async def until(pilot: Pilot[str], true: Callable[[], bool]) -> None:
    for _ in range(600):
        if true():
            await pilot.pause()
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"did not come about in 30 seconds: {pilot.app.list.message}")  # type: ignore[attr-defined]


def names(app: InboxApp) -> list[str]:
    return [Path(r.item.path).stem for r in app.list.listed]


def test_every_command_has_an_action_or_belongs_to_the_program() -> None:
    program = {"leave", "back_to_reading", "inbox_redraw", "inbox_suspend", "shift_report", "run_command"}
    assert {c.id for c in INBOX_COMMANDS} == set(ACTIONS) | program


async def test_a_shift_by_keyboard(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        assert {r.item.state for r in app.list.listed} == {"hold", "no_source"}
        assert names(app)[-1] == "orphan"
        first, second, third = names(app)[:3]
        # pass, hold: each goes on to the next
        await pilot.press("a", "h")
        acts = {Path(p).stem: a.verb for p, a in sitting.desk.acts().items()}
        assert acts == {first: "pass", second: "hold"}
        assert Path(app.list.state.at or "").stem == third
        # spike moves, undo brings back
        await pilot.press("x")
        assert (sitting.folder / "spiked" / f"{third}.txt").exists()
        await pilot.press("u")
        assert (sitting.folder / f"{third}.txt").exists()
        await until(pilot, lambda: len(app.list.listed) == 4)
        # query with the first reason filled in
        await pilot.press("home", "c")
        assert app.list.prompt is not None
        assert app.list.prompt.text
        await pilot.press("enter")
        assert sitting.desk.acts()[str(sitting.folder / f"{first}.txt")].verb == "query"
        # repeat it on the next one
        await pilot.press("end", ".")
        assert sitting.desk.acts()[str(sitting.folder / "orphan.txt")].verb == "query"
        await pilot.press("u", "ctrl+r")
        assert sitting.desk.acts()[str(sitting.folder / "orphan.txt")].verb == "query"


async def test_limit_sort_search_tags_and_help(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("l", *"verdict:hold", "enter")
        assert len(names(app)) == 3
        await pilot.press("l", *(["backspace"] * 20), *"verdit:x", "enter")
        assert "verdict" in app.list.message
        await pilot.press("l", *(["backspace"] * 20), "enter")
        await pilot.press("s")
        assert app.list.state.sort == "risk"
        await pilot.press("/", *"bridge", "enter")
        assert Path(app.list.state.at or "").stem == "orphan"
        await pilot.press("home", "t", "t", "semicolon", "h")
        assert (len(sitting.desk.acts()), len(app.list.state.tagged)) == (2, 0)
        await pilot.press("home", "V", "j", "V")
        assert len(app.list.state.tagged) == 2
        await pilot.press("z")
        assert len(names(app)) == 2
        await pilot.press("question_mark")
        assert len(list(app.screen_stack)) == 3
        await pilot.press("escape")
        assert len(list(app.screen_stack)) == 2


async def test_pass_all_wants_a_sample_read_and_refuses_what_is_dangerous(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("A")
        assert "HOLD" in app.list.message
        await pilot.press("l", *"file:orphan", "enter", "A")
        assert "first read 1" in app.list.message
        await pilot.press("r")
        await pilot.press("A")
        assert [a.verb for a in sitting.desk.acts().values()] == ["pass"]


async def test_another_source_is_chosen_and_the_file_judged_again(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        sitting.work.choices = sitting.desk.chosen
        await pilot.press("end", "p")
        wanted = str(sitting.folder.parent / "wire" / "border-talks.txt")
        await pilot.press(*(["backspace"] * 200), *["slash" if c == "/" else c for c in wanted], "enter")
        await until(pilot, lambda: any(r.item.source == wanted and r.item.path.endswith("orphan.txt") for r in app.list.listed))


async def test_a_new_file_appears_and_the_cursor_keeps_its_place(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("j")
        here = app.list.state.at
        (sitting.folder / "new.txt").write_text("Storm closes the bridge again\n\nIt was shut at noon.\n", encoding="utf8")
        sitting.work.judge_again("nothing")
        await until(pilot, lambda: len(app.list.listed) == 5)
        assert app.list.state.at == here


async def test_leaving_and_opening_end_with_the_path(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("e")
        await pilot.press("enter")
        assert "written" in app.list.message
        await pilot.press("home", "enter")
    assert app.return_value == sitting.inbox.state.at
    again = InboxApp(sitting.inbox, sitting.work)
    async with again.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("q")
    assert again.return_value is None


async def test_rows_fit_every_width_and_hostile_names_stay_text(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        row = app.list.listed[0]
        for width in (20, 40, 80, 109, 110, 200):
            assert len(plain(row_line(row, width, here=True, now=0.0, claimed="b\x1b[31m"))) == width
        assert "\x1b" not in plain(row_line(row, 200, here=False, now=0.0, claimed="b\x1b[31m"))
