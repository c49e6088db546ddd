"""Panes fit on every terminal that is big enough, whatever the user chose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.review.line import width
from tui_reader.review.panes import SMALLEST, Choice, Focus, arrange
from tui_reader.review.prompt import Prompt, edited, prompt_lines, typed

focuses = st.sampled_from(("text", "list", "ledger", "lens"))
choices = st.builds(Choice, st.integers(-50, 50), st.integers(-50, 50), st.integers(-50, 50), st.frozensets(focuses), st.none() | focuses)


@given(st.integers(SMALLEST[0], 320), st.integers(SMALLEST[1], 100), choices, st.integers(1, 7), st.sampled_from(("auto", "on", "off")))
def test_nothing_is_wider_or_higher_than_the_terminal(wide: int, high: int, choice: Choice, view: int, setting: str) -> None:
    places = arrange(wide, high, choice, stack_below=100, view=view, sidebar=setting, lens=setting)
    body = high - places.header - 1
    columns = places.ledger + (0 if places.stacked else places.list)
    assert columns <= wide
    if places.text:
        assert wide - columns >= 30
        assert body - max(0, places.lens) >= 3
    elif places.stacked and places.list and places.lens:
        assert 1 <= places.list <= body - 3
    shown: list[Focus] = [name for name, size in (("list", places.list), ("ledger", places.ledger), ("lens", places.lens)) if size]  # type: ignore[misc]
    assert places.text or shown, "an empty screen"


@given(
    st.lists(st.sampled_from(["a", "é", "漢", "backspace", "delete", "left", "right", "home", "end", "ctrl-u", "ctrl-w"]), max_size=40),
    st.integers(10, 60),
)
def test_a_prompt_keeps_its_cursor_inside_and_fits(keys: list[str], room: int) -> None:
    prompt = Prompt.of("/", "some words")
    for key in keys:
        prompt = typed(prompt, key) if len(key) == 1 else edited(prompt, key)
        assert 0 <= prompt.cursor <= len(prompt.text)
        lines = prompt_lines(prompt, room, 3)
        assert all(width(line) <= room for line in lines)
        assert sum(piece.look == "match" for line in lines for piece in line) == 1


def test_pasting_lines_stays_one_line() -> None:
    assert typed(Prompt(">"), "a\nb\r\nc").text == "a b c"
