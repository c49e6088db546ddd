"""The last line: as many keys as fit, and always the one that leads to all others."""

from __future__ import annotations

import pytest

from tui_reader.review.commands import COMMANDS, keymap
from tui_reader.review.hints import hint_line
from tui_reader.review.line import plain, width

HINTS = [(c.id, c.hint) for c in COMMANDS if c.hint]


@pytest.mark.parametrize("room", [40, 60, 79, 80, 120, 200])
def test_help_is_in_the_last_line_however_narrow_it_is(room: int) -> None:
    line = hint_line(HINTS, keymap()[0], room, kept=frozenset({"help"}))
    assert width(line) <= room
    assert "? help" in plain(line)
    assert plain(line).startswith(" a fine  x fix ")


def test_at_80_columns_deciding_moving_reasons_and_help_stand_side_by_side() -> None:
    said = plain(hint_line(HINTS, keymap()[0], 80, kept=frozenset({"help"})))
    assert [word for word in ("a fine", "x fix", "c query", "u undo", "] next", "} flagged", "w why", "? help") if word not in said] == []


def test_a_command_without_a_key_has_no_hint_and_takes_no_room() -> None:
    bound = {key: id for key, id in keymap()[0].items() if id != "help"}
    assert "help" not in plain(hint_line(HINTS, bound, 200, kept=frozenset({"help"})))
    assert "w why" in plain(hint_line(HINTS, bound, 80, kept=frozenset({"help"})))
