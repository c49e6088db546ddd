"""Every command of the reading screen: one table behind keys, help, palette, hints and docs.

Keys are named as a user writes them in config.yaml: the character itself, or `space enter esc tab up down left right pgup
pgdn home end backspace delete`, or `ctrl-x`. Ctrl-S Q B A I M H [ and anything with Alt are left out on purpose:
terminals, tmux and flow control eat them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is what config.yaml and the palette call it; `hint` is the word in the last line of the screen, if it is shown there."""

    id: str
    keys: tuple[str, ...]
    group: str
    help: str
    hint: str = ""


COMMANDS: tuple[Command, ...] = (
    Command("line_down", ("j", "down"), "move", "one screen line down; in a list, one entry"),
    Command("line_up", ("k", "up"), "move", "one screen line up; in a list, one entry"),
    Command("page_down", ("pgdn", "ctrl-d"), "move", "one page down"),
    Command("page_up", ("pgup", "ctrl-u"), "move", "one page up"),
    Command("first", ("home", "<"), "move", "to the beginning"),
    Command("last", ("end", ">"), "move", "to the end"),
    Command("next_change", ("]",), "move", "next change", "next"),
    Command("previous_change", ("[",), "move", "previous change"),
    Command("next_flagged", ("}",), "move", "next change with a finding", "flagged"),
    Command("previous_flagged", ("{",), "move", "previous change with a finding"),
    Command("follow", ("g",), "move", "to the other end of a moved sentence, again: back", "move"),
    Command("back", ("backspace",), "move", "back to where the last jump came from"),
    Command("redraw", ("ctrl-l",), "program", "draw the screen anew"),
    Command("suspend", ("ctrl-z",), "program", "to the shell; fg comes back"),
    Command("quit", ("q", "ctrl-c"), "program", "save and leave", "quit"),
)


def keymap(
    overrides: Iterable[tuple[str, tuple[str, ...]]] = (), commands: tuple[Command, ...] = COMMANDS
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Key to command id, and what is wrong with `overrides` (command, its keys): one sentence per problem.

    A command named in `overrides` loses its own keys; a key that two commands claim stays with the one the user named.
    """
    known = {command.id for command in commands}
    wanted = dict(overrides)
    problems = [f"keys.{id}: there is no such command" for id in wanted if id not in known]
    out: dict[str, str] = {}
    for id, keys in wanted.items():
        for key in keys if id in known else ():
            if key in out and out[key] != id:
                problems.append(f"keys.{id}: {key} is already the key of {out[key]}")
            else:
                out[key] = id
    for command in commands:
        if command.id in wanted:
            continue
        for key in command.keys:
            if key not in out:
                out[key] = command.id
            elif out[key] in wanted and len([k for k in command.keys if k not in out]) == 0:
                problems.append(f"keys.{out[key]}: {key} was the only key of {command.id}, which has none now; give it another")
    return out, tuple(dict.fromkeys(problems))


def keys_of(id: str, bound: dict[str, str]) -> tuple[str, ...]:
    """The keys that run a command, as bound now."""
    return tuple(key for key, command in bound.items() if command == id)
