"""Every command of the reading screen, by its key."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from tests.tui.conftest import Open
from tui_reader.config import Config
from tui_reader.review import ledger
from tui_reader.review.commands import COMMANDS
from tui_reader.review.glyphs import flag
from tui_reader.review.header import kind_words, reasons
from tui_reader.tui.lists import ledger_entries
from tui_reader.tui.page_screen import PageScreen
from tui_reader.tui.registry import ACTIONS

SIZES = [(60, 15), (80, 24), (120, 40), (200, 50)]


def test_every_command_does_something_and_nothing_else_does() -> None:
    assert {command.id for command in COMMANDS} == set(ACTIONS)


@pytest.mark.parametrize("size", SIZES)
async def test_opening_shows_verdict_coverage_and_the_beginning_of_the_text(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        text = reader.text()
        assert "HOLD" in text
        assert "source kept" in text or size[1] < 18
        assert "Late meals" in text


async def test_wide_screens_show_all_panes_and_narrow_ones_the_pair_under_the_list(reading: Open) -> None:
    async with reading(size=(200, 50)) as reader:
        assert all(pane.display for pane in (reader.screen.list, reader.screen.pair, reader.screen.ledger, reader.screen.lens))
    async with reading(size=(80, 24)) as reader:
        assert not reader.screen.pair.display
        assert "SOURCE a00" in reader.text()
        assert "REWRITE b00" in reader.text()
        assert "WHY" in reader.text()


async def test_a_small_terminal_says_so_and_waits_for_a_resize(reading: Open) -> None:
    async with reading(size=(39, 12)) as reader:
        assert "too small" in reader.text()
        await reader.press("j", "]")
        await reader.pilot.resize_terminal(100, 30)
        await reader.pilot.pause()
        assert "source kept" in reader.text()


async def test_j_and_k_scroll_one_screen_line_and_the_lens_follows_when_the_keys_rest(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*"jjjjjjjj")
        down = (reader.screen.state.row, reader.screen.state.line)
        assert down > (0, 0)
        await reader.pilot.pause(0.4)
        place = reader.screen.state.index.name(reader.screen.state.comparison.changes[reader.screen.state.change or 0])
        assert f"LENS {place.split('>')[0]}" in reader.text()
        await reader.press(*"kkkkkkkk")
        assert (reader.screen.state.row, reader.screen.state.line) == (0, 0)


@pytest.mark.parametrize("size", SIZES)
async def test_pages_and_ends(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("pagedown")
        assert reader.screen.state.row > 0
        await reader.press("end")
        assert reader.screen.state.row == len(reader.screen.state.rows) - 1
        await reader.press("home")
        assert reader.screen.state.row == 0
        await reader.press("greater_than_sign")
        assert reader.screen.state.row == len(reader.screen.state.rows) - 1


@pytest.mark.parametrize("size", SIZES)
async def test_reading_on_with_j_passes_every_sentence(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        seen = set()
        for _ in range(2000):
            before = (reader.screen.state.row, reader.screen.state.line, reader.screen.lens_top)
            seen.add(reader.screen.state.change)
            reader.screen.run(reader.screen, "line_down")
            if (reader.screen.state.row, reader.screen.state.line, reader.screen.lens_top) == before:
                break
        assert seen == set(range(len(reader.screen.state.comparison.changes)))


async def test_next_change_next_finding_and_back(reading: Open) -> None:
    async with reading() as reader:
        state = reader.screen.state
        await reader.press("right_square_bracket")
        await reader.press("right_curly_bracket")
        assert reader.screen.state.index.flagged[reader.screen.state.change or 0]
        assert reader.screen.state.row > state.row
        await reader.press("backspace", "backspace")
        assert reader.screen.state.row == state.row
        await reader.press("left_square_bracket")
        assert "no earlier change" in reader.text()


async def test_g_follows_a_move_to_its_stub_and_comes_back(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("full_stop")
        row = reader.screen.state.row
        assert reader.screen.state.rows[row].kind == "pair"
        await reader.press("g")
        assert reader.screen.state.rows[reader.screen.state.row].kind == "stub"
        await reader.press("g")
        assert reader.screen.state.row == row
        await reader.press("comma", "home", "g")


async def test_search_counts_both_texts_goes_to_matches_and_ends_with_escape(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash")
        await reader.type("study")
        await reader.press("enter")
        assert "/study" in reader.text()
        first = reader.screen.state.row
        await reader.press("n")
        assert reader.screen.state.row != first
        await reader.press("N")
        assert reader.screen.state.row == first
        await reader.press("escape")
        assert reader.screen.state.search is None
        await reader.press("slash")
        await reader.type("zebra")
        await reader.press("enter")
        assert "not found: zebra" in reader.text()


async def test_go_to_a_sentence_of_either_side(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("G")
        await reader.type("b12")
        await reader.press("enter")
        change = reader.screen.state.comparison.changes[reader.screen.state.change or 0]
        assert 12 in change.right
        await reader.press("G")
        await reader.type("a3")
        await reader.press("enter")
        assert 3 in reader.screen.state.comparison.changes[reader.screen.state.change or 0].left
        await reader.press("G")
        await reader.type("nowhere")
        await reader.press("enter")
        assert "no such sentence" in reader.text()


@pytest.mark.parametrize(
    ("key", "word"), [("2", "QUOTES"), ("3", "NUMBERS"), ("4", "NAMES"), ("5", "WHO SAID"), ("6", "LEFT OUT"), ("7", "MADE UP")]
)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_ledger_opens_by_its_number_jumps_to_the_text_and_comes_back(
    reading: Open, key: str, word: str, size: tuple[int, int]
) -> None:
    async with reading(size=size) as reader:
        await reader.press(key)
        assert word in reader.text()
        await reader.press("j", "k", "pagedown", "home", "f", "f", "f", "enter")
        assert reader.screen.focused_pane == "text"
        await reader.press(key, "escape", "1")
        assert reader.screen.view == 1


async def test_order_fold_wrap_brackets_filter(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("o")
        assert reader.screen.state.order == "source"
        await reader.press("o", "b")
        assert reader.screen.brackets
        assert "[" in reader.text()
        await reader.press("W")
        assert all(reader.screen.pair.laid.height(row) == 1 for row in range(5))  # type: ignore[union-attr]
        await reader.press("W", "z")
        assert reader.screen.state.folded
        await reader.press("z", "f", "f", "f", "f")
        assert reader.screen.state.list_filter == "changed"


async def test_panes_grow_shrink_hide_and_fill_the_screen_and_are_remembered(reading: Open) -> None:
    async with reading(size=(200, 50)) as reader:
        lens = reader.screen.lens.size.height
        await reader.press("plus", "plus")
        assert reader.screen.lens.size.height == lens + 2
        await reader.press("minus", "minus", "tab")
        assert reader.screen.focused_pane == "ledger"
        width = reader.screen.ledger.size.width
        await reader.press("plus")
        assert reader.screen.ledger.size.width == width + 2
        await reader.press("Z")
        assert not reader.screen.pair.display
        assert reader.screen.ledger.size.width == 200
        await reader.press("Z", "H")
        assert not reader.screen.ledger.display
    async with reading(size=(200, 50)) as reader:
        assert not reader.screen.ledger.display
        await reader.press("H")
        assert reader.screen.ledger.display


async def test_why_lists_the_reasons_and_enter_goes_to_one(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("w")
        assert "WHY HOLD" in reader.text()
        await reader.press("j", "j", "enter")
        third = reader.screen.state.comparison.verdict.reasons[2]
        assert reader.screen.state.index.of_id[third] == reader.screen.state.change
        await reader.press("enter")
        assert "FINDINGS of this row" in reader.text()
        await reader.press("escape")


async def test_the_map_marks_where_one_is_and_leads_to_another_place(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("M")
        assert "letters: findings" in reader.text()
        await reader.press("j", "j", "j", "enter")
        assert reader.screen.state.row > 0


async def test_help_shows_the_real_keys_searches_and_runs_a_command(reading: Open) -> None:
    from tui_reader.config import Config

    async with reading(config=Config(keys=(("order", ("O",)),))) as reader:
        await reader.press("question_mark")
        await reader.press("slash")
        await reader.type("order of")
        text = reader.text()
        assert " O " in text
        assert "order" in text
        await reader.press("enter", "enter")
        assert reader.screen.state.order == "source"


async def test_the_palette_runs_a_command_by_part_of_its_name(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("colon")
        await reader.type("brack")
        await reader.press("enter")
        assert reader.screen.brackets
        await reader.press("colon", "escape")
        assert reader.app.screen is reader.screen


async def test_themes_go_round_and_no_color_has_none(reading: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        await reader.press("t")
        assert "palette" in reader.text()
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as reader:
        await reader.press("t")
        assert "no colours" in reader.text()
        styles = [segment.style for strip in reader.app.screen._compositor.render_strips() for segment in strip if segment.style]
        assert {style.color.name for style in styles if style.color} <= {"default"}


async def test_redraw_and_quit(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("ctrl+l", "q")
    assert reader.app.return_code == 0


async def test_ctrl_c_leaves_from_anywhere(reading: Open) -> None:
    for keys in (("ctrl+c",), ("question_mark", "ctrl+c"), ("slash", "x", "ctrl+c")):
        async with reading() as reader:
            await reader.press(*keys)
        assert reader.app.return_code == 0


MOUSE = Config(display=replace(Config().display, mouse=True))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_the_wheel_scrolls_what_it_is_over_and_a_click_goes_there(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size=size, config=MOUSE) as reader:
        screen, pilot = reader.screen, reader.pilot
        pane = screen.pair if screen.places.text else screen.list
        await pilot._post_mouse_events([MouseScrollDown], pane, (5, 2), button=0)
        await pilot.pause(0.3)
        assert (screen.state.row, screen.state.line) > (0, 0)
        await pilot._post_mouse_events([MouseScrollUp], pane, (5, 2), button=0)
        await pilot.pause(0.3)
        assert (screen.state.row, screen.state.line) == (0, 0)
        await pilot.click(pane, (5, 4))
        await pilot.pause(0.3)
        assert screen.state.row > 0
        went = screen.state.row
        await reader.press("backspace")
        assert screen.state.row == 0
        if not screen.places.text:
            return
        beside = screen.ledger if size[0] < 160 else screen.list
        await pilot.click(beside, (5, 9))
        await pilot.pause(0.3)
        assert screen.state.row > went
        assert screen.focused_pane == ("ledger" if size[0] < 160 else "list")


async def test_a_click_chooses_an_entry_of_a_ledger_and_a_second_one_goes_to_its_place(reading: Open) -> None:
    async with reading(config=MOUSE) as reader:
        await reader.press("2")
        await reader.pilot.click(reader.screen.ledger, (5, 4))
        await reader.pilot.pause(0.2)
        entry = ledger_entries(reader.screen)[reader.screen.entry]
        assert reader.screen.entry == 2
        await reader.pilot.click(reader.screen.ledger, (5, 4))
        await reader.pilot.pause(0.2)
        assert reader.screen.state.change == ledger.change_at(reader.screen.state.index, entry)
        await reader.pilot.click(reader.screen.lens, (5, 1))
        assert reader.screen.focused_pane == "lens"


async def test_the_wheel_and_clicks_work_on_a_page_too(reading: Open) -> None:
    async with reading(config=MOUSE, size=(80, 24)) as reader:
        await reader.press("w")
        page = cast("PageScreen", reader.app.screen)
        first = page.at
        await reader.pilot._post_mouse_events([MouseScrollDown], page.body, (5, 2), button=0)
        await reader.pilot.pause()
        assert page.at == first + 1
        await reader.pilot.click(page.body, (5, 0))
        await reader.pilot.pause()
        assert page.at == first
        chosen = page.value
        await reader.pilot.click(page.body, (5, 0))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
        assert reader.screen.state.change == reader.screen.state.index.of_id[chosen]


async def test_the_first_screen_has_the_three_worst_reasons_and_the_way_to_all(reading: Open) -> None:
    async with reading("border-talks/source.txt", "border-talks/rewrite.txt", size=(80, 24)) as reader:
        line = reader.text().splitlines()[1]
        listed = reasons(reader.screen.state.comparison)
        assert len(listed) > 3
        for finding, _ in listed[:3]:
            assert f"{flag(finding)} {kind_words(finding)[:10]}" in line
        assert line.endswith(f"+{len(listed) - 3}")
        assert "w why" in reader.text().splitlines()[-1]


async def test_what_waits_for_its_partner_is_in_the_first_line(reading: Open) -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("right_square_bracket", "m", "j")
        state = reader.screen.state
        assert state.marked is not None
        assert f"marked {state.index.name(state.comparison.changes[state.marked])}" in reader.text()
        await reader.press("escape")
        assert "marked" not in reader.text()


async def test_a_stacked_screen_says_how_much_of_the_pair_is_below(reading: Open) -> None:
    async with reading("border-talks/source.txt", "border-talks/rewrite.txt", size=(60, 15)) as reader:
        rest = reader.screen.lens_rest()
        assert rest > 0
        assert reader.text().endswith(f"+{rest} line{'s' * (rest > 1)} below")


@pytest.mark.parametrize("size", [(40, 12), (60, 15), (80, 24), (120, 40), (200, 50)])
@pytest.mark.parametrize("view", ["2", "5", "7"])
async def test_the_entry_one_is_at_is_always_in_view(reading: Open, size: tuple[int, int], view: str) -> None:
    async with reading("border-talks/source.txt", "border-talks/rewrite.txt", size=size) as reader:
        await reader.press(view)
        screen = reader.screen
        for number in range(len(ledger_entries(screen))):
            assert screen.entry == number
            assert number in screen.entry_at[: screen.ledger.size.height]
            assert any(
                line.lstrip(" ").startswith(screen.glyphs.here) or f" {screen.glyphs.here}" in line
                for line in reader.text().splitlines()[3:]
            )
            await reader.press("j")


async def test_a_ledger_on_a_screen_of_its_own_has_the_words_of_both_sides(reading: Open) -> None:
    for size in ((60, 15), (80, 24)):
        async with reading("border-talks/source.txt", "border-talks/rewrite.txt", size=size) as reader:
            await reader.press("2")
            text = " ".join(reader.text().split())
            assert "A “Neither side can afford" in text.replace("  ", " ")
            await reader.press("6")
            entry = ledger_entries(reader.screen)[0]
            assert " ".join(reader.text().split()).count(entry.label[:20]) == 1  # not once as its name and once more as its words


async def test_in_a_ledger_the_last_line_says_how_to_go_there_and_back(reading: Open) -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("2")
        assert "enter go there  f filter  esc back  a fine" in reader.text().splitlines()[-1]
        await reader.press("escape")
        assert "go there" not in reader.text().splitlines()[-1]
