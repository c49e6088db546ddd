"""The screen and the linear report tell the same story of every sample pair: sentences, marks, findings, reasons."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from tui_reader.compare.model import Comparison
from tui_reader.compare.pipeline import compare
from tui_reader.report import writer
from tui_reader.report.model import Reviewed
from tui_reader.review import ledger, moves
from tui_reader.review.beside import facts_beside
from tui_reader.review.cells import sentence_pieces, word_marks
from tui_reader.review.glyphs import ASCII
from tui_reader.review.header import header, reasons
from tui_reader.review.index import SIDES, Side, index_of
from tui_reader.review.layout import Layout, Shape
from tui_reader.review.lens import lens
from tui_reader.review.line import plain
from tui_reader.review.map import alignment_map
from tui_reader.review.state import ReviewState, start
from tui_reader.text.clean import cell_text
from tui_reader.text.read import read

SAMPLES = sorted(p.parent for p in (Path(__file__).parents[2] / "sample_articles").glob("*/source.txt"))
every_pair = pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)


@lru_cache(maxsize=8)
def _compared(folder: Path) -> Comparison:
    return compare(read(folder / "source.txt"), read(folder / "rewrite.txt"))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _lens_of(state: ReviewState, change: int, cells: int) -> str:
    lines = lens(moves.to_change(state, change), Shape(cells), stacked=True)
    return _squeezed(" ".join(plain(line) for line in lines))


@every_pair
def test_report_and_screen_hold_the_same_rows_with_the_same_marks(folder: Path) -> None:
    c = _compared(folder)
    state = start(c)
    report = _squeezed("".join(writer("text")(Reviewed(c))))
    screen = Layout(state.index, state.rows, Shape(400))
    for number, row in enumerate(state.rows):
        if row.kind != "pair":
            continue
        shown = _squeezed(" ".join(plain(line) for line in screen.lines(number)))
        for side, numbers in zip(SIDES, (row.left, row.right), strict=True):
            for sentence in numbers:
                label = state.index.label(side, sentence)
                assert label in shown
                marked = re.search(rf"(?:Source|Rewrite){label}:", report)
                assert marked, f"{label} is on the screen and not in the report"


@every_pair
@pytest.mark.parametrize("cells", [60, 80, 120, 200])
def test_the_lens_shows_every_pair_whole_with_every_reason(folder: Path, cells: int) -> None:
    c = _compared(folder)
    state = start(c)
    for change, one in enumerate(c.changes):
        shown = re.sub(r"[\[\]{}]", "", _lens_of(state, change, cells))
        for side, numbers in zip(SIDES, (one.left, one.right), strict=True):
            for sentence in numbers:
                words = re.sub(r"[\[\]{}]", "", _squeezed(cell_text(state.index.document(side).sentence_text(sentence))))
                assert words in shown
        for found in state.index.flagged[change]:
            assert re.sub(r"[\[\]{}]", "", _squeezed(cell_text(found.why))) in shown


@every_pair
def test_report_and_header_give_the_same_verdict_for_the_same_reasons(folder: Path) -> None:
    c = _compared(folder)
    report = "".join(writer("text")(Reviewed(c)))
    lines = [plain(line) for line in header(start(c), 1000, ASCII)]
    assert c.verdict.level.upper() in lines[1]
    assert c.verdict.level in report.casefold()
    for finding, count in reasons(c):
        words = finding.kind.id.replace("_", " ") + (f" {count}" if count > 1 else "")
        assert words in lines[1]
        assert finding.kind.id.replace("_", " ") in report


@every_pair
def test_ledgers_hold_every_entry_at_every_width(folder: Path) -> None:
    index = start(_compared(folder)).index
    for view in ledger.NAMES:
        entries = ledger.entries(index, view)
        assert len(ledger.filtered(entries, "all")) == len(entries)
        for entry in entries:
            for cells, wide in ((30, False), (78, True), (200, True)):
                lines = ledger.entry_lines(index, entry, cells, wide=wide, here=False)
                assert all(sum(map(len, (p.text for p in line))) for line in lines)
            change = ledger.change_at(index, entry)
            assert change is not None or (entry.left is not None and entry.left.source > 0)


@every_pair
@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 50)])
def test_the_map_has_a_mark_for_every_change(folder: Path, size: tuple[int, int]) -> None:
    state = start(_compared(folder))
    lines = alignment_map(state, *size, ASCII)
    drawn = "".join(plain(one.line) for one in lines)
    for mark in {"-" if not c.right else "+" if not c.left else "" for c in state.comparison.changes}:
        assert mark in drawn
    assert len(lines) <= max(size[1], 8) + 3


@pytest.mark.parametrize(
    ("left", "right", "beside"),
    [
        (
            "The interval was 1.08 to 1.42, said Jonas E. Wikström.",
            "The interval was 1.08-1.42, said Jonas E. Wikstrom.",
            ["1.08", "Wikstrom"],
        ),
        ("An estimated 60 million people came.", "Some 60 million people came.", ["60 million"]),
        ("Roughly 24% of voters in Oslo came.", "About 24% of voters in Oslo came.", ["About 24%", "Oslo"]),
    ],
)
def test_the_lens_takes_for_one_what_the_findings_take_for_one(left: str, right: str, beside: list[str]) -> None:
    c = compare(f"{left} Nobody was hurt that day.", f"{right} Nobody was hurt that day.")
    parts = facts_beside(index_of(c), c.changes[0])
    assert all(part.startswith("ok ") for part in parts), parts
    assert all(any(word in part for part in parts) for word in beside)


def test_the_lens_tells_what_stands_for_another_and_what_is_on_one_side_only() -> None:
    c = compare("At least 11 people died in Kyiv on Friday.", "On Friday 11 people died, Reuters said.")
    parts = facts_beside(index_of(c), c.changes[0])
    assert "numbers: At least 11 > 11" in parts
    assert "ok numbers: Friday" in parts
    assert any(part.startswith("names") and "Kyiv" in part for part in parts)


def test_what_is_gone_is_not_told_as_if_it_became_what_is_new() -> None:
    c = compare(
        "Shares had fallen about 12% since January and were up 6.3% at 412.5 pence by 0915 GMT.",
        "Shares had fallen 12% since January and were up 6.3% at 412.5 pence.",
    )
    parts = facts_beside(index_of(c), c.changes[0])
    assert "numbers only in the source: about 12%, 0915 GMT" in parts
    assert "numbers only in the rewrite: 12%" in parts


def test_a_narrow_ledger_says_of_a_second_name_only_what_is_another() -> None:
    c = _compared(next(folder for folder in SAMPLES if folder.name == "border-talks"))
    index = index_of(c)
    respelt = next(entry for entry in ledger.entries(index, 4) if entry.was == "Osman al-Tayeb")
    assert ledger.title(index, respelt) == "Osman al-Tayeb > Osman al-Tayib"
    assert ledger.title(index, respelt, short=True) == "Osman al-Tayeb > al-Tayib"


def _marked(c: Comparison, side: Side, sentence: int) -> str:
    index = index_of(c)
    change = index.change_of(side, sentence)
    assert change is not None
    return plain(sentence_pieces(index, c.changes[change], side, sentence, brackets=True))


def test_a_changed_ending_is_shown_alone_only_where_all_around_is_the_same() -> None:
    c = compare("The minister accuses the old council of fraud.", "The minister accused the old council of fraud.")
    assert "accuse[s] the" in _marked(c, "left", 0)
    health = _compared(next(folder for folder in SAMPLES if folder.name == "health-study"))
    assert "workers who ate their main]" in _marked(health, "left", 2)
    assert "worked nights and had their biggest}" in _marked(health, "right", 1)


@every_pair
def test_marks_of_changed_words_are_apart_and_never_part_a_word_from_what_is_changed_beside_it(folder: Path) -> None:
    c = _compared(folder)
    index = index_of(c)
    for change in c.changes:
        for side in SIDES:
            marks = word_marks(index, change, side, brackets=True)
            text = index.document(side).text
            assert all(a.span.end <= b.span.start for a, b in pairwise(marks))
            for a, b in pairwise(marks):
                if a.look == b.look and a.look in ("lost", "new"):
                    assert text[a.span.end : b.span.start].strip()
