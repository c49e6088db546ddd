"""The whole inbox without a screen: paired, judged, sorted, grouped; the same rows every time."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_reader.cli.triage import batch
from tui_reader.config import Config
from tui_reader.report.inbox import ROW_WRITERS, shift_report
from tui_reader.triage.groups import StoryGroups, shingles
from tui_reader.triage.item import Item, from_row, to_row
from tui_reader.triage.run import shard_of
from tui_reader.triage.scan import look

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


def test_an_item_of_another_version_is_not_half_understood() -> None:
    row = to_row(Item("p", "1:1", "h", "pass", "x", 0.0))
    with pytest.raises(ValueError, match="unknown"):
        from_row({**row, "strange": 1})
