"""Writes the pages that are tables of what the code declares: `make docs`. A test holds them up to date."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tui_reader.compare.detectors import kinds
from tui_reader.report.schema import schema
from tui_reader.review.commands import COMMANDS
from tui_reader.review.glyphs import DECISIONS, FLAG_WORDS, SEVERITY_MARKS, STATE_WORDS, STATES

HERE = Path(__file__).parent


def findings_page() -> str:
    """Every kind of finding, by group."""
    lines = [
        "# Kinds of finding",
        "",
        "A severity here is the usual one: a detector files a case higher or lower, and `severity` in config.yaml has the last word",
        "(`severity: {name_spelling: off}` switches a kind off). The flag is the letter shown on the screen and in reports.",
    ]
    groups = dict.fromkeys(kind.group for kind in kinds())
    for group in groups:
        lines += ["", f"## {group.capitalize()}", "", "| kind | flag | usually | means |", "|---|---|---|---|"]
        lines += [f"| `{k.id}` | `{k.letter}` | {k.severity} | {k.help} |" for k in kinds() if k.group == group]
    return "\n".join(lines) + "\n"


def keys_page() -> str:
    """Every command of the reader, its keys, and the marks on the screen."""
    lines = [
        "# Keys and marks",
        "",
        "Every key is a command by name, which `keys` in your own config.yaml can move: `keys: {next_change: [n]}`. `?` in the reader",
        "shows the keys as they are for you.",
    ]
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", f"## {group.capitalize()}", "", "| keys | command | does |", "|---|---|---|"]
        for command in COMMANDS:
            if command.group == group:
                shown = " ".join(f"`{key}`" if key != "|" else "`\\|`" for key in command.keys) or "(none)"
                lines.append(f"| {shown} | {command.id} | {command.help} |")
    lines += ["", "## Marks", "", "| where | mark | means |", "|---|---|---|"]
    lines += [f"| state | `{mark}` | {STATE_WORDS[state]} |" for state, mark in STATES.items()]
    lines += ["| state | `^` `v` | moved up, moved down |", "| trust | `?` `m` | the alignment is unsure, linked by hand |"]
    lines += [f"| flag | `{letter}` | {words} |" for letter, words in FLAG_WORDS.items()]
    lines += [f"| severity | `{mark}` | {severity} |" for severity, mark in SEVERITY_MARKS.items()]
    lines += [f"| decision | {f'`{mark}`' if mark.strip() else '(blank)'} | {name.replace('_', ' ')} |" for name, mark in DECISIONS.items()]
    lines += ["| words | `[lost]` `{new}` | only in the source, only in the rewrite |"]
    return "\n".join(lines) + "\n"


def schema_page() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


PAGES: dict[str, Callable[[], str]] = {"findings.md": findings_page, "keys.md": keys_page, "comparison.schema.json": schema_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
