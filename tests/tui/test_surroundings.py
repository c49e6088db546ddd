"""What is drawn follows the terminal around."""

from __future__ import annotations

import pytest

from tui_reader.config import Config, DisplaySettings
from tui_reader.review.glyphs import ASCII, UNICODE, Glyphs
from tui_reader.tui.surroundings import brackets_wanted, colours_wanted, glyphs

UTF8 = {"LANG": "de_DE.UTF-8"}


@pytest.mark.parametrize(
    ("env", "colours", "brackets", "drawn"),
    [
        ({"TERM": "xterm-256color", **UTF8}, True, False, UNICODE),
        ({"TERM": "xterm-256color", "LANG": "C"}, True, False, ASCII),
        ({"TERM": "xterm-256color", "LANG": "ja_JP.UTF-8"}, True, False, ASCII),
        ({"TERM": "xterm-256color", "LANG": "C", "LC_ALL": "en_GB.utf8"}, True, False, UNICODE),
        ({"TERM": "linux", **UTF8}, True, True, ASCII),
        ({"TERM": "vt100", **UTF8}, False, True, ASCII),
        ({"TERM": "xterm", "NO_COLOR": "1", **UTF8}, False, True, UNICODE),
        ({"TERM": "xterm", "NO_COLOR": "", **UTF8}, True, False, UNICODE),
    ],
)
def test_marks_and_colours_follow_terminal_and_locale(env: dict[str, str], colours: bool, brackets: bool, drawn: Glyphs) -> None:
    config = Config()
    assert (colours_wanted(config, env), brackets_wanted(config, env), glyphs(config, env)) == (colours, brackets, drawn)


def test_settings_have_the_last_word() -> None:
    config = Config(display=DisplaySettings(colors="none", glyphs="unicode"))
    assert not colours_wanted(config, {"TERM": "xterm", **UTF8})
    assert glyphs(config, {"TERM": "linux", "LANG": "C"}) == UNICODE
