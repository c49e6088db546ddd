"""What must hold when the machine fails: kill -9, a full disk, two writers, damaged and foreign files, years of decisions."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.stories import SAMPLES, sample, story
from tui_reader.compare.model import Comparison
from tui_reader.errors import StoreError
from tui_reader.store import memory_store, open_store, schema
from tui_reader.store.keys import units_of
from tui_reader.store.pairs import Pair, touch_pair
from tui_reader.store.store import Store

ROOT = Path(__file__).parents[2]
REWRITE = "The mayor said 13 people came. No one was injured."


def writer(path: Path, who: str, count: int, **how: object) -> subprocess.Popen[str]:
    program = [sys.executable, "-m", "tests.store.writer", str(path), who, str(count)]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, **how)  # type: ignore[call-overload,no-any-return]


def notes(path: Path) -> list[str]:
    """The notes on the disk, oldest first, after asking SQLite whether the file is whole."""
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [row[0] for row in db.execute("SELECT note FROM act ORDER BY id")]


def test_kill_9_at_random_moments_loses_at_most_the_key_in_flight(tmp_path: Path) -> None:
    path, done, tries = tmp_path / "d.sqlite3", 0, 0
    chance = random.Random(7)
    while done < 1000:
        tries += 1
        process = writer(path, f"w{tries}", 1000 - done)
        assert process.stdout is not None
        told = []
        stop_after = chance.randint(40, 220)
        for line in process.stdout:
            told.append(int(line))
            if len(told) == stop_after:
                time.sleep(chance.random() / 100)  # into the middle of a later key
                process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        kept = notes(path)
        mine = [note for note in kept if note.startswith(f"w{tries} ")]
        # every decision that was confirmed is there, in order; at most one more, whose confirmation the kill cut off
        assert mine == [f"w{tries} {n}" for n in range(len(mine))]
        assert len(told) <= len(mine) <= len(told) + 1
        assert len(kept) == done + len(mine)
        done = len(kept)
    assert tries > 4


def test_a_full_disk_refuses_the_key_and_keeps_what_was_there(tmp_path: Path) -> None:
    comparison = story(REWRITE)
    ids = list(units_of(comparison))
    with open_store(tmp_path / "d.sqlite3") as store:
        session = store.session(comparison, "Ada")
        session.decide(ids[:1], "fine")
        pages = store.database.rows("PRAGMA page_count")[0][0]
        store.database.rows(f"PRAGMA max_page_count = {pages}")
        said = ""
        while not said:
            before = dict(session.decisions)
            try:
                session.decide(ids[1:2], "fix", "n" * 1000)
            except StoreError as error:
                said = str(error)
        assert said.endswith("d.sqlite3: the disk is full; make room; nothing was lost but this key")
        assert dict(session.decisions) == before
        store.database.rows("PRAGMA max_page_count = 1000000")
        session.decide(ids[1:2], "query")  # room was made: the next key works
        assert session.state(ids[1]) == "query"
    notes(tmp_path / "d.sqlite3")


def test_a_file_size_limit_stops_the_writer_not_the_file(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite3"
    process = writer(path, "big", 100_000, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)))
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "StoreError" in err
    assert "nothing was lost but this key" in err
    assert len(notes(path)) == len(out.splitlines())


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite3"
    processes = [writer(path, who, 150) for who in ("Ada", "Ben")]
    for process in processes:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
    kept = notes(path)
    for who in ("Ada", "Ben"):
        assert [note for note in kept if note.startswith(who)] == [f"{who} {n}" for n in range(150)]


def test_of_two_writers_one_killed_at_random_moments_the_other_loses_nothing(tmp_path: Path) -> None:
    path, chance = tmp_path / "d.sqlite3", random.Random(3)
    steady = writer(path, "Ada", 400)
    killed = []
    for tries in range(4):
        process = writer(path, f"Ben{tries}", 1000)
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(chance.randint(5, 40))]
        time.sleep(chance.random() / 100)
        process.kill()
        told += [int(line) for line in process.stdout if line.endswith("\n")]
        process.wait()
        process.stdout.close()
        killed.append((f"Ben{tries}", len(told)))
    _, err = steady.communicate(timeout=60)
    assert steady.returncode == 0, err
    kept = notes(path)
    assert [note for note in kept if note.startswith("Ada")] == [f"Ada {n}" for n in range(400)]
    for who, told_of in killed:
        mine = [note for note in kept if note.startswith(f"{who} ")]
        assert mine == [f"{who} {n}" for n in range(len(mine))]
        assert told_of <= len(mine) <= told_of + 1


def test_what_another_process_decides_is_seen_after_refresh(tmp_path: Path) -> None:
    comparison = story(REWRITE)
    first = next(iter(units_of(comparison)))
    with open_store(tmp_path / "d.sqlite3") as here, open_store(tmp_path / "d.sqlite3") as there:
        mine, theirs = here.session(comparison, "Ada"), there.session(comparison, "Ben")
        theirs.decide([first], "fix")
        assert mine.state(first) == "open"
        assert mine.refresh() is True
        assert mine.decisions[first].who == "Ben"
        assert mine.refresh() is False


def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("The mayor said 12 people came. " * 100)
    foreign = tmp_path / "other.db"
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE theirs (x)")
    for path, words in ((text, "is not a store"), (foreign, "another program"), (tmp_path, "is a folder")):
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(StoreError, match=words):
            open_store(path)
        assert not path.is_file() or path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="choose another file with --store"):
        open_store(tmp_path / "file" / "d.sqlite3")


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path / "d.sqlite3").close()
    with sqlite3.connect(tmp_path / "d.sqlite3") as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer tui-reader"):
        open_store(tmp_path / "d.sqlite3")


def decide_as_before_versions(store: Store, comparison: Comparison, id: str) -> None:
    """As the first form of the store has it: sentences and neighbours in `place`, no version."""
    pair, unit = Pair.of(comparison.left.document.article, comparison.right.document.article), units_of(comparison)[id]
    with store.database.transaction():
        number = touch_pair(store.database, pair, None, "2026")
        place = json.dumps([unit.left, unit.right, unit.before, unit.after])
        store.database.rows(
            "INSERT INTO act (pair, batch, who, at, subject, key, kind, verb, place) VALUES (?, 1, 'Ada', '2026', 'unit', ?, ?, 'fine', ?)",
            (number, unit.key, unit.kind, place),
        )


def test_a_store_of_any_older_program_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    comparison = story(REWRITE)
    first = next(iter(units_of(comparison)))
    for age in range(1, len(schema.MIGRATIONS) + 1):
        path = tmp_path / f"{age}.sqlite3"
        with monkeypatch.context() as then:
            then.setattr("tui_reader.store.database.MIGRATIONS", schema.MIGRATIONS[:age])
            with open_store(path) as store:
                decide_as_before_versions(store, comparison, first)
        with monkeypatch.context() as later:
            later.setattr("tui_reader.store.database.MIGRATIONS", (*schema.MIGRATIONS, ("ALTER TABLE act ADD COLUMN later TEXT",)))
            with open_store(path) as store:
                assert store.session(comparison, "Ada").state(first) == "fine"
                assert store.session(story(REWRITE.replace("13", "14")), "Ada").counts().reopened == 1
                assert store.database.rows("SELECT later FROM act") == [(None,)]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.sqlite3"
    open_store(path).close()
    with monkeypatch.context() as later:
        later.setattr("tui_reader.store.database.MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE half (x)", "nonsense")))
        with pytest.raises(StoreError):
            open_store(path)
    with open_store(path) as store:
        assert store.database.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []


def fill(store: Store, count: int) -> None:
    """`count` decisions of this pair on sentences of earlier versions, and as many on other pairs."""
    comparison = sample(SAMPLES[0])
    store.session(comparison, "Ada").decide(list(units_of(comparison))[:1], "fine")
    place = '[["%016x"], ["%016x"], "start", "end"]'
    rows = [(1 + n % 2 * (n % 50), n + 10, "Ada", "2026-01-01T00:00:00+00:00", f"{n:016x}", place % (n, n)) for n in range(2 * count)]
    with store.database.transaction():
        for k in range(2, 52):
            store.database.rows("INSERT INTO pair VALUES (?, ?, ?, 'x', 'y', '2026')", (k, f"/l{k}", f"/r{k}"))
        store.database.many(
            "INSERT INTO act (pair, batch, who, at, subject, key, verb, place) VALUES (?, ?, ?, ?, 'unit', ?, 'fine', ?)", rows
        )


def seconds(path: Path) -> tuple[float, float]:
    """Best of seven: opening with a session, and one key. Time of this process: what other tests do must not count."""
    comparison = sample(SAMPLES[0])
    ids = list(units_of(comparison))
    opening, keys = [], []
    for number in range(7):
        begin = time.process_time()
        with open_store(path) as store:
            session = store.session(comparison, "Ada")
            opened = time.process_time()
            session.decide([ids[number % len(ids)]], "fix")
            keys.append(time.process_time() - opened)
        opening.append(opened - begin)
    return min(opening), min(keys)


def test_ten_thousand_decisions_cost_no_more_than_50_ms_at_opening_and_at_each_key(tmp_path: Path) -> None:
    open_store(tmp_path / "none.sqlite3").close()
    with open_store(tmp_path / "many.sqlite3") as store:
        fill(store, 10_000)
    none, many = seconds(tmp_path / "none.sqlite3"), seconds(tmp_path / "many.sqlite3")
    assert many[0] - none[0] < 0.05, (none, many)
    assert many[1] - none[1] < 0.05, (none, many)


def test_a_store_in_memory_works_and_says_that_it_is_not_saved() -> None:
    comparison = story(REWRITE)
    with memory_store() as store:
        session = store.session(comparison)
        session.decide(list(units_of(comparison)), "fine")
        assert (store.saved, session.counts().open) == (False, 0)


def test_a_read_only_store_is_read_and_never_made(tmp_path: Path) -> None:
    comparison = story(REWRITE)
    first = next(iter(units_of(comparison)))
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "none.sqlite3", readonly=True)
    assert os.listdir(tmp_path) == []
    with open_store(tmp_path / "d.sqlite3") as store:
        store.session(comparison, "Ada").decide([first], "fine")
    with open_store(tmp_path / "d.sqlite3", readonly=True) as store:
        assert store.session(comparison, "Ada").state(first) == "fine"
        with pytest.raises(StoreError, match="cannot be written"):
            store.session(comparison, "Ada").decide([first], "fix")
