"""What the terminal around can show: colours, strike-through, more than ASCII. Asked of the environment, once."""

from __future__ import annotations

import os
from collections.abc import Mapping

from tui_reader.config import Config
from tui_reader.review.glyphs import ASCII, Glyphs, glyphs_for

_NO_COLOURS = ("vt", "dumb", "xterm-mono", "linux-m")
_NO_STRIKE = ("vt", "linux", "cons", "ansi", "sun", "xterm-mono")
"""Beginnings of TERM. The consoles of kernels and the old terminals know no strike-through (and little of Unicode)."""


def locale(env: Mapping[str, str] = os.environ) -> str:
    """The locale of characters, as the C library would choose it."""
    return env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "C"


def colours_wanted(config: Config, env: Mapping[str, str] = os.environ) -> bool:
    """Whether to use colour: not with NO_COLOR set to anything, not on terminals that have none."""
    if config.display.colors == "none" or env.get("NO_COLOR"):
        return False
    return config.display.colors != "auto" or not env.get("TERM", "").startswith(_NO_COLOURS)


def brackets_wanted(config: Config, env: Mapping[str, str] = os.environ) -> bool:
    """Whether changed words stand in [brackets] {braces} from the start: where neither colour nor strike-through would tell."""
    return not colours_wanted(config, env) or env.get("TERM", "").startswith(_NO_STRIKE)


def glyphs(config: Config, env: Mapping[str, str] = os.environ) -> Glyphs:
    """The marks to draw with; ASCII on consoles whose fonts have little else, unless the settings say otherwise."""
    if config.display.glyphs == "auto" and env.get("TERM", "").startswith(_NO_STRIKE):
        return ASCII
    return glyphs_for(config.display.glyphs, locale(env))


def colour_system(config: Config) -> int | None:
    """Rich's number of the colour system that the settings ask for; None: as the terminal says."""
    return {"16": 1, "256": 2, "truecolor": 3}.get(config.display.colors)
