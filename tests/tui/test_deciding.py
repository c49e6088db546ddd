"""Decisions, queries, repairs and what leaves the screen, by their keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import PAIR, SAMPLES, Open, Reader
from tui_reader.compare.model import Comparison
from tui_reader.config import Config
from tui_reader.review.glyphs import ASCII
from tui_reader.review.header import header
from tui_reader.review.line import plain
from tui_reader.store import open_store
from tui_reader.store.model import Verb
from tui_reader.store.session import Session
from tui_reader.tui.decide import synced


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40)])
@pytest.mark.parametrize(("key", "verb"), [("a", "fine"), ("x", "fix"), ("i", "false_alarm"), ("space", "skipped")])
async def test_one_key_decides_on_all_open_findings_of_the_row_and_goes_on(
    reading: Open, key: str, verb: str, size: tuple[int, int]
) -> None:
    async with reading(size=size) as reader:
        await reader.press("right_curly_bracket")
        row, change = reader.screen.state.row, reader.screen.state.change or 0
        await reader.press(key)
        assert {reader.screen.state.decisions[id] for id in reader.screen.state.ids(change)} == {verb}
        assert reader.screen.state.row > row
        await reader.press("u")
        assert reader.screen.state.change == change
        assert reader.screen.state.is_open(change)
        await reader.press("ctrl+r")
        assert reader.screen.state.decisions[reader.screen.state.ids(change)[0]] == verb


async def test_a_query_has_its_words_filled_in_and_is_kept(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("right_curly_bracket", "c")
        assert "query" in reader.text()
        await reader.press("enter")
        session = reader.app.session
        assert session is not None
        decision = next(iter(session.decisions.values()))
        assert decision.verb == "query"
        assert decision.note
        assert "queries 1" in reader.text()


async def test_a_sentence_without_finding_takes_a_note_and_gives_it_back_for_editing(reading: Open) -> None:
    async with reading() as reader:
        plain = next(k for k, found in enumerate(reader.screen.state.index.flagged) if not found)
        await _go(reader, plain)
        await reader.press("c")
        await reader.type("check this")
        await reader.press("enter", "c")
        assert reader.screen.prompt is not None
        assert reader.screen.prompt.text == "check this"
        await reader.press("escape", "u")
        assert reader.app.session is not None
        assert not reader.app.session.notes


async def test_a_false_alarm_with_a_reason_is_muted_for_the_desk(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("right_curly_bracket", "I")
        await reader.type("house style")
        await reader.press("enter")
        assert reader.app.session is not None
        assert {d.scope for d in reader.app.session.decisions.values()} == {"desk"}


async def test_deciding_on_the_page_of_reasons_acts_on_that_reason_only(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("w", "j", "x")
        second = reader.screen.state.comparison.verdict.reasons[1]
        assert reader.screen.state.decisions == {second: "fix"}
        assert "[to fix]" in reader.text()
        await reader.press("u", "escape")
        assert not reader.screen.state.decisions


async def test_deciding_in_a_ledger_acts_on_its_entry(reading: Open) -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("2", "x")
        assert set(reader.screen.state.decisions.values()) == {"fix"}


async def test_decisions_are_there_when_the_reader_opens_again(reading: Open, tmp_path: Path) -> None:
    for expected in (0, 1):
        store = open_store(tmp_path / "kept.sqlite3")
        async with reading(store=store) as reader:
            assert len(set(reader.screen.state.decisions)) == expected
            await reader.press("w", "a", "escape")
        store.close()


async def test_what_is_decided_folds(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("right_curly_bracket")
        change = reader.screen.state.change or 0
        await reader.press("a", "z")
        folds = [row for row in reader.screen.state.rows if row.kind == "fold"]
        assert any(change in row.hides for row in folds)


async def test_copy_goes_into_a_file_as_well(reading: Open, own_home: Path) -> None:
    async with reading() as reader:
        await reader.press("right_square_bracket", "y")
        copied = (own_home / "state_home" / "tui-reader" / "copied.txt").read_text()
        assert copied.startswith(("a0", "b0"))


async def test_export_writes_a_report_beside_nothing_it_would_overwrite(reading: Open, tmp_path: Path) -> None:
    def export(form: str, comparison: Comparison, session: Session) -> list[str]:
        return [f"{form} {comparison.verdict.level}\n"]

    async with reading(export=export) as reader:
        await reader.press("e", "r", "e", "r", "e", "escape")
    assert sorted(p.name for p in tmp_path.glob("*.html")) == ["rewrite-2.report.html", "rewrite.report.html"]
    assert (tmp_path / "rewrite.report.html").read_text() == "html hold\n"


async def test_the_editor_needs_to_be_named(reading: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    async with reading() as reader:
        await reader.press("v")
        assert "no editor is set" in reader.text()


async def test_several_rewrites_are_read_one_after_the_other(reading: Open) -> None:
    async with reading(PAIR[0], PAIR[1], PAIR[0]) as reader:
        await reader.press("ctrl+n")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert reader.app.pair[1].endswith("source.txt")
        assert "PASS" in reader.text()
        await reader.press("ctrl+p")
        await reader.app.workers.wait_for_complete()
        assert reader.app.pair[1].endswith("rewrite.txt")
    async with reading() as reader:
        await reader.press("ctrl+n")
        assert "only one rewrite" in reader.text()


async def test_a_changed_file_is_read_again_at_the_same_place(reading: Open, tmp_path: Path) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The bridge opened on Monday.\n\nThe mayor spoke at noon.\n\nTraffic was light all day.\n")
    right.write_text("The bridge opened on Monday.\n\nThe mayor talked at noon.\n\nTraffic was light all day.\n")
    async with reading(str(left), str(right), fast=False) as reader:
        await reader.press("G")
        await reader.type("b2")
        await reader.press("enter")
        right.write_text("A new lead came in.\n\nThe bridge opened on Monday.\n\nThe mayor talked at noon.\n\nTraffic was light all day.\n")
        reader.app._look()
        reader.app._look()
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert "has changed" in reader.text()
        change = reader.screen.state.comparison.changes[reader.screen.state.change or 0]
        assert reader.screen.state.index.document("right").sentence_text(change.right[0]) == "Traffic was light all day."


async def _settled(reader: Reader) -> None:
    """After two looks at the files, and what they led to."""
    reader.app._look()
    reader.app._look()
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()
    await reader.pilot.pause()  # the last line has grown


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40)])
async def test_a_file_that_goes_away_or_breaks_is_told_and_the_place_is_kept(reading: Open, tmp_path: Path, size: tuple[int, int]) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The bridge opened on Monday.\n\nThe mayor spoke at noon.\n\nTraffic was light all day.\n")
    text = left.read_text().replace("spoke", "talked")
    right.write_text(text)
    async with reading(str(left), str(right), fast=False, size=size) as reader:
        await reader.press("G")
        await reader.type("b1")
        await reader.press("enter", "x")
        place = reader.screen.state.row
        for breaks, reason in ((lambda: right.write_text(""), "b.txt: is empty"), (right.unlink, "b.txt is no longer there")):
            breaks()
            await _settled(reader)
            shown = " ".join(reader.text().split())
            assert reason in shown
            assert "Shown is the version before; R reads again." in shown
            assert "old version" in shown
            assert reader.screen.state.row == place
            await reader.press("k", "j")
            assert reason in reader.text()  # still said: what is shown is still not what the file says
        right.write_text(text + "\nIt rained.\n")
        await _settled(reader)
        assert "old version" not in reader.text()
        assert "has changed" in reader.text()
        assert reader.screen.state.row == place
        assert reader.screen.state.decision(reader.screen.state.change or 0) == "x"
        right.unlink()
        await _settled(reader)
        await reader.press("esc")
        assert "no longer there" not in reader.text()
        assert "old version" in reader.text()


async def test_reading_again_by_key_tells_what_is_wrong_and_works_when_it_is_mended(reading: Open, tmp_path: Path) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("One sentence.\n")
    right.write_text("One sentence.\n")
    async with reading(str(left), str(right), fast=False) as reader:
        right.unlink()
        await _repaired(reader, "R")
        assert "One sentence." in reader.text()
        assert "b.txt: does not exist; check the name" in reader.text()
        right.write_text("One sentence.\n")
        await _repaired(reader, "R")
        assert "does not exist" not in reader.text()
        assert "read again" in reader.text()


async def test_a_rewrite_that_cannot_be_read_any_more_is_passed_over(reading: Open, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "abcd"]
    for path in paths:
        path.write_text(f"The mayor spoke at noon of {path.stem}.\n")
    async with reading(*map(str, paths), fast=False) as reader:
        paths[2].unlink()
        await _repaired(reader, "ctrl+n")
        assert reader.app.pair[1] == str(paths[3])
        assert "rewrite 3 of 3; rewrite 2 is passed over" in reader.message
        assert "c.txt: does not exist; check the name" in " ".join(reader.text().split())
        paths[1].unlink()
        row = reader.screen.state.row
        await _repaired(reader, "ctrl+n")
        assert reader.app.pair[1] == str(paths[3])
        assert "rewrite 1 is passed over" in reader.message
        assert "rewrite 2 is passed over" in reader.message
        assert (reader.screen.state.row, reader.app.session is not None) == (row, True)


async def test_the_threshold_moves_and_says_where_it_is(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("right_parenthesis")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        higher = round(Config().align.threshold_value + 0.05, 2)
        assert f"link threshold {higher:.2f}" in reader.text()
        await reader.press("left_parenthesis")
        await reader.app.workers.wait_for_complete()
        assert reader.app.config.align.threshold_value == round(higher - 0.05, 2)


async def _repaired(reader: Reader, *keys: str) -> None:
    await reader.press(*keys)
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


async def test_repairs_change_the_rows_are_kept_and_can_be_taken_back(reading: Open, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor opened the bridge on Monday.\n\nTraffic was light all day long.\n\nShips whistled.\n")
    (tmp_path / "b.txt").write_text("The mayor opened the bridge on Monday.\n\nTraffic was light all day.\n\nHorns were heard at sea.\n")
    store = open_store(tmp_path / "kept.sqlite3")
    pair = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")

    def states(reader: Reader) -> list[str]:
        return [reader.screen.state.index.name(c) for c in reader.screen.state.comparison.changes]

    async with reading(*pair, fast=False, store=store) as reader:
        assert states(reader) == ["a00>b00", "a01>b01", "a02", "b02"]
        await _repaired(reader, *"Ga2", "enter", "m", *"Gb2", "enter", "L")
        assert "a02>b02" in states(reader)
        assert "linked with" in reader.text()
        await _repaired(reader, *"Gb1", "enter", "U")
        assert "a01>b01" not in states(reader)
        assert "taken apart" in reader.text()
        await _repaired(reader, "u")
        assert "a01>b01" in states(reader)
        await _repaired(reader, *"Gb1", "enter", "J")
        assert "a01+a02>b01+b02" in states(reader)
        await _repaired(reader, *"Gb1", "enter", "S")
        await _repaired(reader, *"Gb0", "enter", "K")
        first = reader.screen.state.comparison.changes[0].link
        assert first is not None
        assert first.by == "hand"
        kept = states(reader)
    async with reading(*pair, fast=False, store=store) as reader:
        assert states(reader) == kept
    store.close()


async def test_repairs_explain_what_they_need(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("home", "L")
        assert "mark the one side with m first" in reader.text()
        await reader.press("m")
        assert "marked" in reader.text()
        await reader.press("escape", "S")
        assert "can be split" in reader.text()


async def test_the_keys_of_the_settings_are_checked(reading: Open) -> None:
    async with reading(config=Config(keys=(("order", ("x",)),))) as reader:
        assert "x was the only key of reject" in reader.text()
        await reader.press("x")
        assert reader.screen.state.order == "source"


def test_the_samples_are_where_the_tests_look() -> None:
    assert (SAMPLES / PAIR[0]).exists()


async def _go(reader: Reader, change: int) -> None:
    from tui_reader.review import moves

    reader.screen.apply(moves.to_change(reader.screen.state, change))
    await reader.pilot.pause()


async def test_a_new_version_says_what_waits_again_and_a_key_goes_there(reading: Open, tmp_path: Path) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The mayor said 12 people came.\n\nNobody was hurt.\n\nThe old band played on until the evening of 3 May.\n")
    text = left.read_text().replace("12", "13").replace("3 May", "4 May")
    right.write_text(text)
    store = open_store(tmp_path / "kept.sqlite3")
    async with reading(str(left), str(right), fast=False, store=store) as reader:
        assert "reopened" not in reader.text()
        while any(reader.screen.state.is_open(change) for change in range(len(reader.screen.state.comparison.changes))):
            await reader.press("asterisk", "a")
        await reader.press("asterisk")
        assert "every finding is decided" in reader.text()
    right.write_text(text.replace("4 May", "5 May"))
    async with reading(str(left), str(right), fast=False, store=store) as reader:
        assert "1 reopened, since what was decided there has changed; * goes there" in reader.text()
        await reader.press("asterisk")
        state = reader.screen.state
        assert state.verb(state.change or 0) == "reopened"
        assert "5 May" in " ".join(reader.text().split())


async def test_the_verdict_is_that_of_what_still_stands_and_names_what_is_still_open(reading: Open) -> None:
    async with reading(size=(80, 24)) as reader:
        session = reader.app.session
        assert session is not None
        comparison = reader.screen.state.comparison
        high = [f.id for f in comparison.findings if f.severity == "high"]
        medium = [f.id for f in comparison.findings if f.severity == "medium"]

        def second_line(ids: list[str], verb: Verb) -> str:
            session.decide(ids, verb)
            reader.screen.apply(synced(reader.screen.state, session))
            return " ".join(plain(header(reader.screen.state, 80, ASCII, level=reader.screen.level)[1]).split())

        assert second_line([], "fine").startswith("HOLD !")
        assert second_line(high[1:], "fine").startswith("HOLD !"), "one high finding stands"
        assert second_line(high, "fix").startswith(f"HOLD {len(high)} to fix :"), "what must be fixed still stands; what is open is named"
        assert second_line(high, "fine").startswith("CHECK :")
        assert second_line(medium, "query").startswith(f"CHECK every reason is decided: {len(medium)} queried")
        assert second_line(medium, "false_alarm").startswith("PASS every reason is decided")
        await reader.press("w")
        assert "reasons (0 open)" in reader.text()


def _sidebar(reader: Reader) -> list[str]:
    """The sidebar of a screen of 120 columns, below its header."""
    width = reader.screen.ledger.size.width
    return [line[120 - width :] for line in reader.text().split("\n")[3:]]


async def test_what_was_decided_is_seen_in_the_lens_and_in_every_ledger(reading: Open) -> None:
    async with reading(size=(120, 40)) as reader:
        await reader.press("right_curly_bracket", "x", "left_square_bracket")
        assert "[to fix]:" in reader.text()
        await reader.press("2")
        first = reader.screen.entry
        assert _sidebar(reader)[2].split()[:2] == [">", "~"]
        await reader.press("a")
        assert reader.screen.entry == first + 1
        assert _sidebar(reader)[2].split()[0] == "a~"
        await reader.press("u")
        assert _sidebar(reader)[2].split()[:2] == [">", "~"]


async def test_decisions_that_no_file_takes_are_said_at_once_and_at_the_end(reading: Open) -> None:
    async with reading(unsaved="/kept/decisions.sqlite3: permission denied") as reader:
        assert "decisions will not be kept: /kept/decisions.sqlite3: permission denied" in reader.text()
        assert reader.app.lost() == ""
        await reader.press("right_curly_bracket", "a")
        assert "was not kept: /kept/decisions.sqlite3: permission denied" in reader.app.lost()
