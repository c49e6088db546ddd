"""Acts of the desk: undone, redone, never lost; spiked files always somewhere."""

from __future__ import annotations

import os
import random
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tui_reader.errors import StoreError
from tui_reader.store.database import Database
from tui_reader.triage.desk import Desk, SpikeError, Target, Verb
from tui_reader.triage.names import free_name


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2024, 3, 12, 22, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=4)
        return self.now


def _desk(tmp_path: Path, who: str = "ann", clock: Clock | None = None) -> Desk:
    inbox = tmp_path / "in"
    inbox.mkdir(exist_ok=True)
    return Desk(Database(tmp_path / "store.sqlite"), inbox, who=who, clock=clock or Clock())


def _file(tmp_path: Path, name: str) -> Target:
    path = tmp_path / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(name, encoding="utf8")
    return Target(str(path), f"sha-{name}")


def test_a_decision_stands_until_it_is_undone_and_comes_back_on_redo(tmp_path: Path) -> None:
    desk, a, b = _desk(tmp_path), _file(tmp_path, "a.txt"), _file(tmp_path, "b.txt")
    desk.act([a], "pass")
    desk.act([b], "hold", "numbers")
    assert {p: x.verb for p, x in desk.acts().items()} == {a.path: "pass", b.path: "hold"}
    undone = desk.undo()
    assert undone is not None
    assert undone.verb == "hold"
    assert set(desk.acts()) == {a.path}
    desk.redo()
    assert desk.acts()[b.path].note == "numbers"


def test_several_files_are_one_step(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    targets = [_file(tmp_path, f"{k}.txt") for k in range(5)]
    desk.act(targets, "pass")
    desk.undo()
    assert desk.acts() == {}


def test_a_new_act_makes_redo_impossible(tmp_path: Path) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    desk.act([a], "pass")
    desk.undo()
    desk.act([a], "hold")
    assert desk.redo() is None
    assert desk.acts()[a.path].verb == "hold"


def test_a_spiked_file_moves_beside_and_comes_back(tmp_path: Path) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    desk.act([a], "spike")
    assert not os.path.exists(a.path)
    assert (tmp_path / "in" / "spiked" / "a.txt").read_text(encoding="utf8") == "a.txt"
    desk.undo()
    assert Path(a.path).read_text(encoding="utf8") == "a.txt"
    desk.redo()
    assert not os.path.exists(a.path)


def test_a_name_that_is_taken_is_never_overwritten(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.act([_file(tmp_path, "a.txt")], "spike")
    second = _file(tmp_path, "a.txt")
    Path(second.path).write_text("second", encoding="utf8")
    desk.act([second], "spike")
    names = sorted(p.name for p in (tmp_path / "in" / "spiked").iterdir())
    assert names == ["a-2.txt", "a.txt"]
    third = _file(tmp_path, "a.txt")
    desk.undo()
    assert Path(third.path).read_text(encoding="utf8") == "a.txt"
    assert (tmp_path / "in" / "a-2.txt").read_text(encoding="utf8") == "second"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_inbox_says_so_and_changes_nothing(tmp_path: Path) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    (tmp_path / "in").chmod(0o500)
    with pytest.raises(SpikeError):
        desk.act([a], "spike")
    (tmp_path / "in").chmod(0o700)
    assert desk.acts() == {}
    assert os.path.exists(a.path)


def test_a_file_that_vanished_cannot_be_spiked_and_nothing_is_recorded(tmp_path: Path) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    os.unlink(a.path)
    with pytest.raises(SpikeError):
        desk.act([a], "spike")
    assert desk.acts() == {}


@pytest.mark.parametrize("step", ["before the move", "linked", "moved"])
def test_a_crash_in_the_middle_of_a_spike_is_finished_at_the_next_start(tmp_path: Path, step: str) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    goal = tmp_path / "in" / "spiked" / "a.txt"
    desk._insert(desk._next_batch(), a, "spike", "", str(goal), Clock()(), done=0)
    if step != "before the move":
        goal.parent.mkdir()
        os.link(a.path, goal)
    if step == "moved":
        os.unlink(a.path)
    again = _desk(tmp_path)
    assert goal.exists()
    assert not os.path.exists(a.path)
    assert again.acts()[a.path].verb == "spike"


def test_names_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    assert free_name(tmp_path, "../../etc/passwd") == tmp_path / "passwd"


def test_claims_are_seen_by_others_and_expire(tmp_path: Path) -> None:
    clock = Clock()
    ann, bob = _desk(tmp_path, "ann", clock), _desk(tmp_path, "bob", clock)
    ann.claim("x")
    assert bob.claims() == {"x": "ann"}
    assert ann.claims() == {}
    clock.now += timedelta(hours=1)
    assert bob.claims() == {}


def test_two_desks_acting_at_random_while_files_come_and_go_lose_no_act_and_no_file(tmp_path: Path) -> None:
    rng, clock = random.Random(4), Clock()
    desks = [_desk(tmp_path, "ann", clock), _desk(tmp_path, "bob", clock)]
    made: dict[str, str] = {}
    for step in range(1000):
        desk = rng.choice(desks)
        live = [p for p in (tmp_path / "in").iterdir() if p.is_file()]
        roll = rng.random()
        if roll < 0.3 or not live:
            target = _file(tmp_path, f"{rng.randrange(30)}.txt") if rng.random() < 0.5 else _file(tmp_path, f"n{step}.txt")
            Path(target.path).write_text(f"body {step}", encoding="utf8")
            made[target.path] = f"body {step}"
            made[f"body {step}"] = target.path
        elif roll < 0.8:
            path = rng.choice(live)
            desk.act([Target(str(path), "s")], rng.choice(["pass", "hold", "spike", "query"]))
        elif roll < 0.9:
            desk.undo()
        else:
            desk.redo()
    bodies = [p.read_text(encoding="utf8") for p in (tmp_path / "in").rglob("*.txt")]
    latest = {v for k, v in made.items() if k.endswith(".txt")}
    assert latest <= set(bodies), "every file's last text is somewhere under the inbox"
    assert len(bodies) == len(set(bodies)), "no file was doubled"
    assert desks[0].acts() == desks[1].acts()


def test_undo_takes_back_only_what_this_person_did(tmp_path: Path) -> None:
    clock = Clock()
    ann, bob = _desk(tmp_path, "ann", clock), _desk(tmp_path, "bob", clock)
    a, b = _file(tmp_path, "a.txt"), _file(tmp_path, "b.txt")
    ann.act([a], "pass")
    bob.act([b], "spike")
    undone = ann.undo()
    assert undone is not None
    assert undone.paths == (a.path,)
    assert ann.undo() is None
    assert {p: x.verb for p, x in bob.acts().items()} == {b.path: "spike"}


def test_another_desk_s_acts_are_noticed_and_one_s_own_are_not(tmp_path: Path) -> None:
    clock = Clock()
    ann, bob = _desk(tmp_path, "ann", clock), _desk(tmp_path, "bob", clock)
    a = _file(tmp_path, "a.txt")
    ann.changed_elsewhere()
    ann.act([a], "pass")
    assert not ann.changed_elsewhere()
    bob.act([a], "hold")
    assert ann.changed_elsewhere()
    assert not ann.changed_elsewhere()
    assert ann.standing() == {a.path: ("hold", a.sha256)}


def test_a_name_taken_while_it_moves_gets_another_one(tmp_path: Path) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    goal = tmp_path / "in" / "spiked" / "a.txt"
    row = desk._insert(1, a, "spike", "", str(goal), Clock()(), done=0)
    goal.parent.mkdir()
    goal.write_text("another desk's", encoding="utf8")
    desk._move(row, a.path, goal)
    assert goal.read_text(encoding="utf8") == "another desk's"
    assert (goal.parent / "a-2.txt").read_text(encoding="utf8") == "a.txt"
    desk.undo()
    assert Path(a.path).read_text(encoding="utf8") == "a.txt"


LATIN = os.fsdecode(b"caf\xe9.txt")
HARD_NAMES = ["new\nline.txt", "\x1b]0;x\x07.txt", "-rf", "..x.txt", "...", "x" * 251 + ".txt", "ä" * 125 + ".txt", ".txt", "a.b.c", LATIN]


@pytest.mark.parametrize("name", HARD_NAMES, ids=ascii)
def test_a_hard_name_is_spiked_twice_and_comes_back(tmp_path: Path, name: str) -> None:
    desk = _desk(tmp_path)
    first = Target(str(tmp_path / "in" / name), "1")
    for words in ("first", "second"):
        Path(first.path).write_text(words, encoding="utf8")
        desk.claim(first.path)
        desk.act([first], "spike")
        assert not os.path.lexists(first.path)
    spiked = tmp_path / "in" / "spiked"
    assert sorted(p.read_text(encoding="utf8") for p in spiked.iterdir()) == ["first", "second"]
    assert all(p.parent == spiked for p in spiked.iterdir())
    assert _desk(tmp_path, "bob").claims() == {first.path: "ann"}
    desk.release(first.path)
    assert set(desk.acts()) == {first.path}
    desk.undo()
    assert Path(first.path).read_text(encoding="utf8") == "second"


@contextmanager
def full_disk() -> Iterator[None]:
    """No file grows meanwhile; also not the one that a test's own output may go to, so it ends before the test does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("verb", ["pass", "spike", "query"])
def test_on_a_full_disk_an_act_fails_in_words_and_everything_is_as_it_was(tmp_path: Path, verb: Verb) -> None:
    desk, a, b = _desk(tmp_path), _file(tmp_path, "a.txt"), _file(tmp_path, "b.txt")
    desk.act([a], "hold")
    with full_disk():
        with pytest.raises(StoreError, match="nothing was lost but this key"):
            desk.act([b], verb)
        desk.claim(b.path)  # advisory: nobody is stopped from reading
    assert {p: x.verb for p, x in desk.acts().items()} == {a.path: "hold"}
    assert os.path.exists(b.path)


def test_on_a_full_disk_an_undone_spike_stays_spiked(tmp_path: Path) -> None:
    desk, a = _desk(tmp_path), _file(tmp_path, "a.txt")
    desk.act([a], "spike")
    with full_disk(), pytest.raises(StoreError):
        desk.undo()
    assert desk.acts()[a.path].verb == "spike"
    assert not os.path.exists(a.path)
    assert (tmp_path / "in" / "spiked" / "a.txt").exists()
