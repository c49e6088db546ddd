"""Every command of the reading screen: one table behind keys, help, palette, hints and docs.

Keys are named as a user writes them in config.yaml: the character itself, or `space enter esc tab up down left right pgup
pgdn home end backspace delete`, or `ctrl-x`. Ctrl-S Q B A I M H [ and anything with Alt are left out on purpose:
terminals, tmux and flow control eat them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui_reader.records import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is what config.yaml and the palette call it; `hint` is the word in the last line of the screen, if it is shown there."""

    id: str
    keys: tuple[str, ...]
    group: str
    help: str
    hint: str = ""


GROUPS = ("decide", "move", "views", "panes", "align", "out", "program")
COMMANDS: tuple[Command, ...] = (
    Command("accept", ("a",), "decide", "fine as it stands: all open findings of the row, then on to the next", "fine"),
    Command("reject", ("x",), "decide", "must be fixed, then on to the next", "fix"),
    Command("query", ("c",), "decide", "query to the writer on a finding, or a note on any sentence", "query"),
    Command("skip", ("space",), "decide", "leave it open and go on", "skip"),
    Command("false_alarm", ("i",), "decide", "false alarm: kept, muted for this pair, then on to the next"),
    Command("false_alarm_reason", ("I",), "decide", "false alarm with a reason, muted for this desk"),
    Command("undo", ("u",), "decide", "take the last decision, note or repair back", "undo"),
    Command("redo", ("ctrl-r",), "decide", "do again what was taken back"),
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
    Command("next_open", ("*",), "move", "next change that waits for a decision, or waits again"),
    Command("next_moved", (".",), "move", "next moved sentence"),
    Command("previous_moved", (",",), "move", "previous moved sentence"),
    Command("follow", ("g",), "move", "to the other end of a moved sentence; again: back"),
    Command("back", ("backspace",), "move", "back to where the last jump came from"),
    Command("search", ("/",), "move", "search both articles", "search"),
    Command("next_match", ("n",), "move", "next match of the search"),
    Command("previous_match", ("N",), "move", "previous match of the search"),
    Command("go_to", ("G",), "move", "go to a sentence by its number: b12, a3, or 12 in the rewrite"),
    Command("view_changes", ("1",), "views", "list of changes"),
    Command("view_quotes", ("2",), "views", "quotes of both sides and what became of them", "quotes"),
    Command("view_numbers", ("3",), "views", "numbers and dates"),
    Command("view_names", ("4",), "views", "names of persons, bodies and places"),
    Command("view_who", ("5",), "views", "who said what, and how strongly"),
    Command("view_left_out", ("6",), "views", "what the rewrite leaves out: lead, caveat, quote, number, plain"),
    Command("view_made_up", ("7",), "views", "what no source holds: quote, number, date, name, plain"),
    Command("why", ("w",), "views", "the verdict's reasons; enter goes there", "why"),
    Command("map", ("M",), "views", "map of the alignment: source across, rewrite down"),
    Command("order", ("o",), "views", "rows in the order of the rewrite or of the source"),
    Command("fold", ("z",), "views", "fold what is the same or decided; again: open"),
    Command("filter", ("f",), "views", "filter the list: all, changed, flagged, open"),
    Command("wrap", ("W",), "views", "sentences whole, or one line each"),
    Command("brackets", ("b",), "views", "[lost] {new} in brackets as well as by colour"),
    Command("theme", ("t",), "views", "next palette"),
    Command("focus", ("tab",), "panes", "keys go to the next pane"),
    Command("bigger", ("+",), "panes", "the pane in focus (in the text: the lens) bigger"),
    Command("smaller", ("-",), "panes", "the pane in focus (in the text: the lens) smaller"),
    Command("hide", ("H",), "panes", "hide the pane in focus (in the text: all others); again: show"),
    Command("maximise", ("Z",), "panes", "the pane in focus alone on the screen; again: back"),
    Command("open", ("enter",), "panes", "go to the place of the entry; in the text: its reasons"),
    Command("close", ("esc",), "panes", "back to the text; end a search"),
    Command("mark", ("m",), "align", "mark the sentences of this row, to be linked with another row"),
    Command("link", ("L",), "align", "link the marked row's sentences with this row's"),
    Command("unlink", ("U",), "align", "take this pair apart"),
    Command("join", ("J",), "align", "take the next row into this pair"),
    Command("split", ("S",), "align", "make one pair of several, sentence by sentence"),
    Command("keep", ("K",), "align", "this alignment is right: unsure no more"),
    Command("threshold_down", ("(",), "align", "link more: lower the threshold of the alignment"),
    Command("threshold_up", (")",), "align", "link less: raise the threshold of the alignment"),
    Command("copy", ("y",), "out", "copy this pair, to the clipboard and into a file"),
    Command("editor", ("v",), "out", "open the rewrite in $EDITOR at this sentence"),
    Command("export", ("e",), "out", "write out: q query sheet, c list of changes to make, r report, t text, m markdown, j JSON"),
    Command("next_file", ("ctrl-n",), "out", "next rewrite of this source"),
    Command("previous_file", ("ctrl-p",), "out", "previous rewrite of this source"),
    Command("inbox", ("T",), "out", "to the inbox and back"),
    Command("reload", ("R",), "out", "read the files again (a changed file is read again by itself)"),
    Command("help", ("?",), "program", "this list; / searches it", "help"),
    Command("palette", (":",), "program", "run a command by its name"),
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
    wanted = {id: keys for id, keys in overrides if id in known}
    problems = [f"keys.{id}: there is no such command" for id, _ in overrides if id not in known]
    out: dict[str, str] = {}
    for id, keys in wanted.items():
        for key in keys:
            if out.setdefault(key, id) != id:
                problems.append(f"keys.{id}: {key} is already the key of {out[key]}")
    for command in commands:
        if command.id in wanted:
            continue
        free = [key for key in command.keys if key not in out]
        out.update(dict.fromkeys(free, command.id))
        if not free:
            thief = out[command.keys[0]]
            problems.append(f"keys.{thief}: {command.keys[0]} was the only key of {command.id}; give {command.id} another")
    return out, tuple(problems)


def keys_of(id: str, bound: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that run a command, as bound now."""
    return tuple(key for key, command in bound.items() if command == id)


def command(id: str) -> Command:
    """The command of this id; KeyError when there is none."""
    return {c.id: c for c in COMMANDS}[id]
