"""The whole inbox without a screen: paired, judged, sorted, grouped; the same rows every time."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tui_reader.cli import main
from tui_reader.cli.commands import run
from tui_reader.cli.triage import batch
from tui_reader.config import Config, WireSettings
from tui_reader.report.inbox import ROW_WRITERS, shift_report
from tui_reader.review.line import plain
from tui_reader.triage.desk import Act
from tui_reader.triage.groups import StoryGroups, shingles
from tui_reader.triage.item import Item, Reason, State, from_row, to_row
from tui_reader.triage.judge import headline_of
from tui_reader.triage.kept import KeptRows
from tui_reader.triage.opened import open_article
from tui_reader.triage.run import shard_of
from tui_reader.triage.scan import look
from tui_reader.triage.view import InboxState, Row, redecided, rows, without
from tui_reader.tui.inbox_lines import reasons as reasons_of

SAMPLES = Path(__file__).parent.parent.parent / "sample_articles"
NOW = datetime(2024, 3, 12, 22, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "in").mkdir()
    (tmp_path / "wire").mkdir()
    for folder in SAMPLES.iterdir():
        if (folder / "rewrite.txt").exists():
            shutil.copy(folder / "rewrite.txt", tmp_path / "in" / f"{folder.name}.txt")
            shutil.copy(folder / "source.txt", tmp_path / "wire" / f"{folder.name}.txt")
    first = (tmp_path / "in" / "border-talks.txt").read_text(encoding="utf8")
    (tmp_path / "in" / "border-talks-2.txt").write_text(first + "\nMore follows.\n", encoding="utf8")
    (tmp_path / "in" / "kill.txt").write_text(
        "KILL KILL KILL\n\nKill the story headlined Border talks in Nairobi collapse after Sudan walks away from draft deal.\n",
        encoding="utf8",
    )
    (tmp_path / "in" / "orphan.txt").write_text(
        "Mayor opens new bridge\n\nThe mayor of Lower Wexcombe opened a bridge on Monday. It took four years.\n", encoding="utf8"
    )
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    return tmp_path


def test_every_file_is_a_row_paired_and_in_order(desk: Path) -> None:
    items = batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1)
    by_name = {Path(i.path).name: i for i in items}
    assert len(items) == len(list((desk / "in").iterdir()))
    for folder in SAMPLES.iterdir():
        if (folder / "rewrite.txt").exists():
            assert Path(by_name[f"{folder.name}.txt"].source or "").name == f"{folder.name}.txt"
    assert by_name["orphan.txt"].state == "no_source"
    assert by_name["broken.pdf"].state == "bad"
    assert by_name["broken.pdf"].problem
    assert items[0].state == "kill"
    assert {Path(i.path).name for i in items[1:3]} == {"border-talks.txt", "border-talks-2.txt"}, "what a kill hits follows it"
    pair = by_name["border-talks.txt"], by_name["border-talks-2.txt"]
    assert sorted(i.lead is None for i in pair) == [False, True]
    assert max(i.group for i in pair) == 2


def test_the_same_inbox_gives_the_same_rows_from_scratch_and_from_what_was_kept(desk: Path) -> None:
    first = batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1)
    assert batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1) == first
    shutil.rmtree(desk / "cache")
    assert batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1) == first


def test_other_notices_or_limits_are_other_rows(desk: Path) -> None:
    first = batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1)
    noticed = Config(wire=WireSettings(kill=("Mayor opens",)))
    again = {Path(i.path).name: i.state for i in batch(desk / "in", [desk / "wire"], noticed, now=NOW, jobs=1)}
    assert "orphan.txt" not in {Path(i.path).name for i in first if i.state == "kill"}
    assert again["orphan.txt"] == "kill"
    assert again["kill.txt"] != "kill"


def test_without_a_cache_the_rows_are_the_same(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1)
    (desk / "file").write_text("no folder can be made here")
    monkeypatch.setenv("XDG_CACHE_HOME", str(desk / "file"))
    assert batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1) == there


def test_a_full_disk_under_the_index_is_said(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def full(*_: object, **__: object) -> object:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("tui_reader.cli.triage.update_index", full)
    assert run(["triage", str(desk / "in"), "--format", "tsv"]) == 2
    assert "database or disk is full" in capfd.readouterr().err


def test_rows_survive_json_and_every_form_holds_every_file(desk: Path) -> None:
    items = batch(desk / "in", [desk / "wire"], Config(), now=NOW, jobs=1)
    assert [from_row(r) for r in json.loads("".join(ROW_WRITERS["json"](items)))] == [
        from_row(json.loads(json.dumps(to_row(i)))) for i in items
    ]
    for name, writer in ROW_WRITERS.items():
        text = "".join(writer(items))
        assert all(Path(i.path).name in text.replace("\\", "") for i in items), name
    assert "hold" in shift_report({i.path: i for i in items}, [], folder=str(desk), now=NOW)


def test_shards_part_the_files() -> None:
    paths = [(f"/in/{k}.txt", "1:1") for k in range(100)]
    parts = [shard_of(paths, k, 3) for k in (1, 2, 3)]
    assert sorted(p for part in parts for p in part) == sorted(paths)
    assert min(map(len, parts)) > 15


@pytest.mark.parametrize(("headline", "shown"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("a\tb\nc", "a␉b␊c"), ("-5 degrees", "'-5 degrees")])
def test_no_cell_is_a_formula(headline: str, shown: str) -> None:
    header, row = "".join(ROW_WRITERS["tsv"]([_item(headline)])).splitlines()
    cells = dict(zip(header.split("\t"), row.split("\t"), strict=True))
    assert (cells["headline"], cells["risk"], cells["source"]) == (shown, "-0.5", ""), "a number is no formula, and nothing is empty"


def test_a_language_without_rules_is_told_in_its_row(tmp_path: Path) -> None:
    german = "Der Bürgermeister von Harfeld ist am Dienstag zurückgetreten, nachdem eine Prüfung ergeben hatte, dass 40.000 Euro fehlen und nicht mehr da sind."
    for folder in ("in", "wire"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(german, encoding="utf-8")
    (item,) = batch(tmp_path / "in", [tmp_path / "wire"], Config(), now=NOW, jobs=1)
    assert "Not checked, for want of rules for the language (de)" in item.reasons[0].why
    assert "Not checked" in "".join(ROW_WRITERS["text"]([item]))


def test_a_headline_is_text_in_markdown() -> None:
    headline = "| *Mayor* <b>$x$ @all https://example.org"
    shown = r"\| \*Mayor\* \<b>\$x\$ \@all https\://example.org"
    assert shown in "".join(ROW_WRITERS["md"]([_item(headline)]))
    assert shown in shift_report({"a.txt": _item(headline)}, (), folder="in", now=NOW)


def _item(headline: str) -> Item:
    return Item("a.txt", "", "", "no_source", headline, 0.0, risk=-0.5)


def test_a_group_keeps_a_lead_when_its_lead_goes() -> None:
    groups = StoryGroups()
    text = "The island council voted seven to six on Tuesday night to keep the winter ferry after months of protests on the island"
    assert groups.add("a", shingles(text)) == "a"
    assert groups.add("b", shingles(text + " and beyond")) == "a"
    assert groups.add("c", shingles("Nothing in common with any of that whatsoever, says the mayor of another town")) == "c"
    groups.remove("a")
    assert groups.leads() == {"b": "b", "c": "c"}


def test_half_written_files_wait(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf8")
    modified = path.stat().st_mtime
    assert look(tmp_path, {}, now=modified + 0.1).waiting == {str(path)}
    assert set(look(tmp_path, {}, now=modified + 5).fresh) == {str(path)}
    assert look(tmp_path, {"gone": "1"}, now=modified + 5).gone == {"gone"}


@pytest.mark.parametrize("form", ["text", "html"])
def test_reasons_that_are_not_shown_are_counted(form: str) -> None:
    reasons = tuple(Reason("Q", "high", f"Reason number {n}.") for n in range(12))
    item = Item("in/a.txt", "1:1", "h", "hold", "A headline", 0.0, reasons=reasons, more=9)
    assert "9 more findings" in "".join(ROW_WRITERS[form]([item]))
    assert "more finding" not in "".join(ROW_WRITERS[form]([replace(item, more=0)]))
    act = Act("in/a.txt", "h", "hold", "", "Ada", NOW)
    assert "16 more findings" in shift_report({"in/a.txt": item}, [act], folder="in", now=NOW)
    shown = [plain(line).rstrip() for line in reasons_of(Row(item, None, False, False), 80)]
    assert " 9 more findings: enter reads the file" in shown


def test_the_text_of_an_inbox_begins_with_what_is_in_it_worst_first() -> None:
    states: tuple[State, ...] = ("pass", "no_source", "hold", "hold")
    items = [Item(f"in/{n}.txt", "1:1", "h", state, "A headline", 0.0) for n, state in enumerate(states)]
    assert "".join(ROW_WRITERS["text"](items)).startswith("4 files: 2 hold, 1 no source, 1 pass\n")
    assert "".join(ROW_WRITERS["text"]([])) == "no files in this folder\n"


def test_an_item_of_another_version_is_not_half_understood() -> None:
    row = to_row(Item("p", "1:1", "h", "pass", "x", 0.0))
    with pytest.raises(ValueError, match="unknown"):
        from_row({**row, "strange": 1})


def test_rows_are_named_as_the_user_spelt_the_folders(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "link").symlink_to(desk / "in")
    monkeypatch.chdir(desk)
    for spelt in ("in", "link", str(desk / "in"), "./in/"):
        assert main(["triage", spelt, "--sources", "wire", "--format", "json", "--jobs", "1"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert all(r["path"] == os.path.join(spelt.removeprefix("./").rstrip("/"), Path(r["path"]).name) for r in rows)
        assert {os.path.dirname(r["source"]) for r in rows if r["source"]} <= {"wire", os.path.dirname(rows[0]["path"])}


def test_sources_kept_inside_the_inbox_are_no_incoming_copy(desk: Path) -> None:
    shutil.move(desk / "wire", desk / "in" / "wire")
    items = batch(desk / "in", [desk / "in" / "wire"], Config(), now=NOW, jobs=1)
    assert {os.path.dirname(i.path) for i in items} == {str(desk / "in")}
    assert any(i.source for i in items)


def test_a_kept_row_under_embargo_is_judged_again_when_the_embargo_is_over(desk: Path) -> None:
    path = desk / "in" / "orphan.txt"
    path.write_text("EMBARGOED UNTIL 2024-03-13 06:00 GMT\n\n" + path.read_text(encoding="utf8"), encoding="utf8")

    def state(now: datetime) -> str:
        return next(i.state for i in batch(desk / "in", [desk / "wire"], Config(), now=now, jobs=1) if i.path == str(path))

    assert state(NOW) == "embargo"
    assert headline_of(open_article(str(path), Config()), Config().wire.embargo) == "Mayor opens new bridge"
    assert state(NOW + timedelta(hours=9)) == "no_source"


def test_a_time_without_a_date_is_that_of_the_day_the_file_came(desk: Path) -> None:
    path = desk / "in" / "orphan.txt"
    path.write_text("EMBARGOED UNTIL 0600 GMT\n\n" + path.read_text(encoding="utf8"), encoding="utf8")
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    (item,) = (i for i in batch(desk / "in", [desk / "wire"], Config(), now=NOW + timedelta(days=5), jobs=1) if i.path == str(path))
    assert (item.embargo, item.state) == ("2024-03-13T06:00:00+00:00", "no_source")


def test_copy_under_embargo_stands_on_top_whatever_its_verdict() -> None:
    soon = datetime(2024, 3, 13, 6, tzinfo=UTC).isoformat()
    items = [Item("a", "1:1", "h", "hold", "x", 0.0, risk=0.9), Item("b", "1:1", "h", "check", "x", 0.0, embargo=soon)]
    order = [r.item.path for r in rows(InboxState(items={i.path: i for i in items}), Config(), NOW.timestamp())]
    assert order == ["b", "a"]
    order = [r.item.path for r in rows(InboxState(items={i.path: i for i in items}), Config(), NOW.timestamp() + 90_000)]
    assert order == ["a", "b"]


def test_rows_of_the_last_run_are_known_whatever_the_index_was(desk: Path) -> None:
    kept = KeptRows(desk, Config())
    kept.keep(Item("a", "1:1", "h", "hold", "x", 0.0), "1.1")
    kept.keep(Item("a", "2:2", "h", "pass", "x", 0.0), "2.2")
    kept.close()
    again = KeptRows(desk, Config())
    assert again.load("1.1", 0.0) == {}
    assert again.load("2.2", 0.0) == again.last()
    assert again.last()["a"].state == "pass"


def test_a_key_on_a_row_changes_that_row_alone_and_a_lead_that_goes_needs_a_new_list() -> None:
    items = {p: Item(p, "1:1", p, "pass", p, 0.0, group=2 if p == "b" else 1, lead="b" if p == "c" else None) for p in "abcd"}
    state = InboxState(items=items, unfolded=frozenset("b"))
    listed = rows(state, Config(), 0.0)
    places = {r.item.path: at for at, r in enumerate(listed)}
    acted = replace(state, acts={"a": ("pass", "a"), "d": ("hold", "other text")}, tagged=frozenset("b"))
    assert redecided(listed, places, acted, "abd") == rows(acted, Config(), 0.0)
    assert redecided(listed, places, replace(acted, hide_done=True), "abd") is None
    assert without(listed, {"a", "c"}) == tuple(r for r in listed if r.item.path in "bd")
    assert without(listed, {"b"}) is None


def test_what_a_shift_leaves_open_begins_with_what_must_not_slip() -> None:
    states = ("pass", "hold", "no_source", "kill", "embargo")
    items = {s: Item(s, "1:1", "h", s, f"headline {s}\x1b[31m", 0.0, risk=0.1 * k) for k, s in enumerate(states)}  # type: ignore[arg-type]
    act = Act("hold", "h", "hold", "numbers", "ann", NOW)
    report = shift_report(items, [act], folder="in", now=NOW)
    open_part = report.partition("## Open: 4")[2]
    assert [x.split(" ")[1] for x in open_part.strip().split("\n")] == ["kill", "embargo", "no", "pass"]
    assert "(numbers)" in report
    assert "\x1b" not in report
