"""Keys as a user writes them in config.yaml, from what Textual calls them."""

from __future__ import annotations

_NAMES = {"escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "return": "enter"}


def key_name(key: str, character: str | None) -> str:
    """`]` for `right_square_bracket`, `ctrl-d` for `ctrl+d`, `space`, `pgdn`."""
    if character is not None and character.isprintable() and character != " ":
        return character
    return _NAMES.get(key, key).replace("+", "-")
