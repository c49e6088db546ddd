"""What a look is on this terminal: attributes always, colours on top where there are any.

Every mark can be told by its glyph or attribute alone. The default palette uses the terminal's own 16 colours, so that
the user's theme rules; with NO_COLOR there are attributes only, and no greys.
"""

from __future__ import annotations

from functools import lru_cache

from rich.style import Style

# attributes, the same in every palette and all there is without colour
_ATTRIBUTES = {
    "lost": "strike",
    "new": "underline",
    "whole": "not strike not underline",
    "minor": "italic",
    "shifted": "italic",
    "match": "reverse",
    "headline": "bold",
    "here": "bold",
    "current": "bold",
    "title": "bold",
    "high": "bold",
    "verdict": "bold",
    "hold": "reverse",
    "key": "bold",
    "error": "bold",
}
_PALETTES: dict[str, dict[str, str]] = {
    "ansi": {
        "lost": "yellow",
        "new": "bright_blue",
        "source": "yellow",
        "rewrite": "bright_blue",
        "label": "dim",
        "again": "dim",
        "hole": "dim",
        "stub": "dim",
        "fold": "dim",
        "dim": "dim",
        "rule": "dim",
        "minor": "dim",
        "shifted": "dim",
        "byline": "dim",
        "dateline": "dim",
        "high": "red",
        "medium": "yellow",
        "hold": "red",
        "check": "yellow",
        "pass": "green",
        "trust": "yellow",
        "decision": "cyan",
        "key": "cyan",
        "here": "cyan",
        "error": "red",
    },
}
_PALETTES["blue-orange"] = _PALETTES["ansi"] | {
    "lost": "#d98700",
    "source": "#d98700",
    "new": "#3d8fd9",
    "rewrite": "#3d8fd9",
    "high": "#d95f02",
    "hold": "#d95f02",
    "medium": "#d98700",
    "pass": "#3d8fd9",
}
_PALETTES["dark"] = _PALETTES["ansi"] | {
    "": "#d8d8d8 on #121212",
    "lost": "#ffaf5f",
    "source": "#ffaf5f",
    "new": "#5fafff",
    "rewrite": "#5fafff",
    "high": "#ff8787",
    "hold": "#ff8787",
    "medium": "#ffd75f",
}
_PALETTES["light"] = _PALETTES["ansi"] | {
    "": "#202020 on #fafafa",
    "lost": "#8a4b00",
    "source": "#8a4b00",
    "new": "#00509f",
    "rewrite": "#00509f",
    "high": "#a80000",
    "hold": "#a80000",
    "medium": "#7a5c00",
    "trust": "#7a5c00",
    "pass": "#006b2b",
    "decision": "#005f5f",
    "key": "#005f5f",
    "here": "#005f5f",
}
_HIGH_CONTRAST = {"lost": "bright_yellow", "new": "bright_cyan", "source": "bright_yellow", "rewrite": "bright_cyan", "high": "bright_red"}
_PALETTES["high-contrast"] = {
    "": "bright_white on black",
    **_HIGH_CONTRAST,
    "hold": "bright_red",
    "medium": "bright_yellow",
    "key": "bright_cyan",
}
PALETTES = tuple(_PALETTES)


class Looks:
    """Styles of one palette; `colours` off leaves the attributes."""

    def __init__(self, palette: str = "ansi", *, colours: bool = True) -> None:
        self.colours = colours
        self.choose(palette)

    def choose(self, palette: str) -> None:
        """Take another palette; an unknown name is the terminal's own colours."""
        self.palette = palette if palette in _PALETTES else "ansi"
        self._palette = _PALETTES[self.palette] if self.colours else {}
        self.style = lru_cache(maxsize=512)(self._style)

    def _style(self, look: str) -> Style:
        style = Style.parse(self._palette.get("", "none"))
        for word in look.split():
            for table in (_ATTRIBUTES, self._palette):
                if word in table:
                    style += Style.parse(table[word])
        return style
