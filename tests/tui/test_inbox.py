"""The inbox by keyboard: what is shown, what is decided, what is moved, what comes back."""

from __future__ import annotations

import asyncio
import os
import resource
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
from tui_reader.triage.desk import Desk, Target
from tui_reader.triage.kept import KeptRows
from tui_reader.tui.inbox_actions import ACTIONS
from tui_reader.tui.inbox_app import Inbox, InboxApp
from tui_reader.tui.inbox_commands import INBOX_COMMANDS
from tui_reader.tui.inbox_lines import row_line
from tui_reader.tui.inbox_work import Found, InboxWork
from tui_reader.tui.page_screen import PageScreen

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
        await pilot.press("r", "escape")
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


async def test_files_stand_in_the_list_before_they_are_read_and_cannot_be_decided_yet(sitting: Sitting) -> None:
    sitting.close()
    sitting.inbox.found = None
    work = InboxWork(sitting.folder, sitting.work.sources, Config(), sitting.desk.spiked, dict, sitting.inbox.deliver, watch=False, jobs=1)
    shutil.rmtree(Path(os.environ["XDG_CACHE_HOME"]))
    work._start(KeptRows(sitting.folder, Config()), frozenset())
    app = InboxApp(sitting.inbox, work)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.list.listed) == 4)
        assert {r.item.state for r in app.list.listed} == {"unread"}
        await pilot.press("a", "home", "V", "end", "V", "semicolon", "x")
        assert "not read yet" in app.list.message
        assert sitting.desk.acts() == {}


async def test_rows_of_the_last_sitting_stand_at_once(sitting: Sitting) -> None:
    await until_judged(sitting)
    sitting.close()
    seen: list[Found] = []
    work = InboxWork(sitting.folder, sitting.work.sources, Config(), sitting.desk.spiked, dict, seen.append, watch=False, jobs=1)
    work._start(KeptRows(sitting.folder, Config()), frozenset())
    assert {i.state for i in seen[0].items.values()} == {"hold", "no_source"}


async def until_judged(sitting: Sitting) -> None:
    for _ in range(600):
        found = sitting.inbox.found
        if found is not None and len(found.items) == 4 and all(i.state != "unread" for i in found.items.values()):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("not judged in 30 seconds")


async def test_a_source_that_comes_later_is_found(sitting: Sitting) -> None:
    wire = sitting.folder.parent / "wire"
    (wire / "border-talks.txt").rename(sitting.folder.parent / "later.txt")
    (wire / "health-study.txt").unlink()
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        sitting.work.judge_again("nothing")

        def state(name: str) -> str | None:
            return next((r.item.source for r in app.list.listed if Path(r.item.path).stem == name), "gone")

        await until(pilot, lambda: state("health-study") is None)
        (sitting.folder.parent / "later.txt").rename(wire / "border-talks.txt")
        sitting.work.judge_again("nothing")
        await until(pilot, lambda: state("border-talks") == str(wire / "border-talks.txt"))


async def test_a_kill_notice_that_vanishes_stops_nothing(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        notice = sitting.folder / "kill.txt"
        notice.write_text("KILL KILL KILL\n\nKill the bridge story.\n", encoding="utf8")
        sitting.work.judge_again("nothing")
        await until(pilot, lambda: any(r.item.state == "kill" for r in app.list.listed))
        notice.unlink()
        sitting.work._tell(0, 0)
        sitting.work.judge_again("nothing")
        await until(pilot, lambda: len(app.list.listed) == 4)


async def test_a_file_without_a_source_is_read_alone(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("end", "enter")
        page = app.screen
        assert isinstance(page, PageScreen)
        assert "The mayor of Lower Wexcombe opened a bridge." in [plain(line).strip() for item in page.items for line in item.lines]
        await pilot.press("escape")
        assert app.screen is app.list


async def test_what_came_after_the_sample_was_drawn_and_what_is_under_embargo_is_not_passed_unseen(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("l", *"bridge", "enter", "r", "escape")
        (sitting.folder / "new.txt").write_text("Storm closes the bridge again\n\nIt was shut at noon.\n", encoding="utf8")
        sitting.work.judge_again("nothing")
        await until(pilot, lambda: {r.item.state for r in app.list.listed} == {"no_source"} and len(app.list.listed) == 2)
        await pilot.press("A")
        assert "first read 1" in app.list.message
        (sitting.folder / "new.txt").write_text("EMBARGOED UNTIL it opens\n\nThe bridge was shut at noon.\n", encoding="utf8")
        sitting.work.judge_again("nothing")
        await until(pilot, lambda: any(r.item.state == "embargo" for r in app.list.listed))
        await pilot.press("A")
        assert "under embargo" in app.list.message
        assert sitting.desk.acts() == {}


async def test_what_another_desk_does_is_seen_and_not_undone(sitting: Sitting, tmp_path: Path) -> None:
    bob = Desk(Database(tmp_path / "s.sqlite"), sitting.folder, who="bob", clock=lambda: datetime.now(UTC))
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        orphan = app.list.listed[-1].item
        bob.claim(orphan.path)
        bob.act([Target(orphan.path, orphan.sha256)], "hold")
        await until(pilot, lambda: app.list.listed[-1].act == "hold")
        assert app.list.claims == {orphan.path: "bob"}
        await pilot.press("u")
        assert "nothing to undo" in app.list.message
        assert sitting.desk.acts()[orphan.path].verb == "hold"


@pytest.mark.parametrize("keys", ["a", "x", "t;h", "cy\n", "pz\n", "r"])
async def test_a_full_disk_is_said_and_nothing_changes(sitting: Sitting, keys: str) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        before = names(app)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            await pilot.press(*({";": "semicolon", "\n": "enter"}.get(k, k) for k in keys))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert "nothing was lost but this key" in app.list.message
        assert names(app) == before
        assert sitting.desk.acts() == {}
        await pilot.press("a")
        assert len(sitting.desk.acts()) == 1


async def test_a_spiked_file_comes_back_into_the_list_by_undo_at_once(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)
        before = names(app)
        await pilot.press("x", "x")
        assert len(names(app)) == 2
        assert sitting.inbox.found is not None
        app.take(sitting.inbox.found)  # found before the moves
        assert len(names(app)) == 2
        await pilot.press("u", "u")
        assert names(app) == before


async def test_the_time_left_goes_on(sitting: Sitting) -> None:
    sitting.inbox.until = datetime.now(UTC).timestamp() + 65
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(120, 40)) as pilot:
        await sitting.judged(pilot)

        def left() -> str:
            return plain(app.list.head_pane.shown[0]).partition("to go")[2].strip()

        before = left()
        assert before.startswith(("01:0", "00:5"))
        await until(pilot, lambda: left() != before)


def shown(app: InboxApp) -> list[str]:
    """The screen on top, line by line."""
    lines = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in lines]


async def test_what_a_newcomer_needs_stands_whole_at_80_columns(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        assert "enter read  ? help" in shown(app)[-1]
        await pilot.press("A")
        await pilot.pause()
        assert shown(app)[-1].endswith("verdict:pass)")  # what helps is at the end of what is said
        assert "HOLD" in shown(app)[-2]


async def test_the_help_of_the_inbox_is_whole_moves_runs_and_closes_like_the_readers(sitting: Sitting) -> None:
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 24)) as pilot:
        await sitting.judged(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        first = shown(app)
        assert "moved to the folder of spiked files," in " ".join(first)
        assert any(line.strip() == "never deleted" for line in first)
        assert " j k move  enter run it" in first[-1]
        assert "1-22 of " in first[-1]
        await pilot.press(*"jjjjjjjjjjjjjjjjjjjj")
        await pilot.pause()
        assert shown(app)[1:3] != first[1:3]
        await pilot.press("end")
        await pilot.pause()
        assert "searched in headline, file and names" in " ".join(shown(app))  # the legend below the last command
        await pilot.press("q")
        assert app.screen is app.list
        await pilot.press("question_mark", "slash", *"next order", "enter", "enter")
        await pilot.pause()
        assert app.list.state.sort == "risk"


async def test_a_list_that_goes_on_below_says_how_far(sitting: Sitting) -> None:
    for number in range(6):
        (sitting.folder / f"orphan{number}.txt").write_text((sitting.folder / "orphan.txt").read_text(encoding="utf-8"), encoding="utf-8")
    app = InboxApp(sitting.inbox, sitting.work)
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, lambda: len(app.list.listed) == 10)
        await pilot.pause()
        count = len(app.list.listed)
        assert not any(f" of {count} --" in line for line in shown(app))
        await pilot.resize_terminal(80, 16)
        await until(pilot, lambda: any(line.endswith(f" 1-6 of {count} --") for line in shown(app)))
        await pilot.press("end")
        last = f" {count - 5}-{count} of {count} --"
        await until(pilot, lambda: any(line.endswith(last) for line in shown(app)))  # once the keys rest, as the reasons do
