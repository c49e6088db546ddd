"""`config`: the settings in force, each with where it comes from, as YAML that could be a config.yaml itself."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any

from tui_reader.cli.commands import OK
from tui_reader.cli.inputs import settings
from tui_reader.cli.output import write
from tui_reader.config.decode import MAPS, nearest, schema
from tui_reader.config.load import Settings, user_file, value_of
from tui_reader.errors import UsageError

_WORD = re.compile(r"[A-Za-z][\w.-]*")


def run(found: Namespace) -> int:
    """Print all settings, or those named (a section names all of its own, an entry of a table the table)."""
    in_force = settings(found)
    keys = [key for key in schema() if not found.files or any(_names(word, key) for word in found.files)]
    for word in found.files:
        if not any(_names(word, key) for key in keys):
            raise UsageError(f"{word}: no such setting{nearest(word, schema())}")
    pieces = _json(in_force, keys) if found.format == "json" else _yaml(in_force, keys)
    write(pieces, found.output, ())
    return OK


def _names(word: str, key: str) -> bool:
    return key == word or key.startswith(f"{word}.") or (key in MAPS and word.startswith(f"{key}."))


def _yaml(in_force: Settings, keys: list[str]) -> Iterator[str]:
    yield f"# your own settings: {user_file()}\n"
    section = ""
    for key in keys:
        outer, _, inner = key.rpartition(".")
        if outer and outer != section:
            yield f"{outer}:\n"
        section = outer
        margin = "  " if outer else ""
        if key in MAPS:
            yield from _table(in_force, key)
        else:
            yield f"{margin}{inner}: {as_yaml(value_of(in_force.config, key))}  # {in_force.origin(key)}\n"


def _table(in_force: Settings, key: str) -> Iterator[str]:
    entries = _entries(in_force, key)
    yield f"{key}:\n" if entries else f"{key}: {{}}  # built-in\n"
    for name, value in entries.items():
        yield f"  {as_yaml(name)}: {as_yaml(value)}  # {in_force.origin(f'{key}.{name}')}\n"


def _entries(in_force: Settings, key: str) -> dict[str, Any]:
    rows = value_of(in_force.config, key)
    return {row[0]: row[1:] if key == "names" else row[1] for row in rows}


def _json(in_force: Settings, keys: list[str]) -> Iterator[str]:
    rows: dict[str, Mapping[str, Any]] = {}
    for key in keys:
        if key in MAPS:
            for name, value in _entries(in_force, key).items():
                rows[f"{key}.{name}"] = {"value": value, "from": in_force.origin(f"{key}.{name}")}
        else:
            rows[key] = {"value": value_of(in_force.config, key), "from": in_force.origin(key)}
    yield json.dumps({"user_file": str(user_file()), "settings": rows}, ensure_ascii=False, indent=1) + "\n"


def as_yaml(value: Any) -> str:
    """A value as `load` reads it back; words that could be taken for something else get quotes."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(as_yaml, value))}]"
    text = str(value)
    return text if _WORD.fullmatch(text) and text.lower() not in ("null", "none") else json.dumps(text, ensure_ascii=False)
