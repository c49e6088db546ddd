"""The command line as data: one parser per command, `--` before a file named like a command, `-` for standard input once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import NoReturn

from tui_reader.cli import COMMANDS
from tui_reader.errors import UsageError

FORMATS = ("text", "lines", "json", "tsv", "md", "html")
FAIL_ON = ("high", "medium", "low", "never")
READ = "read"

_ABOUT = {
    READ: "Read a source and its rewrite side by side; without a terminal, print the report as text.",
    "check": "Verdict and findings for scripts. Exits 1 when a finding of --fail-on or worse stands, 2 on wrong use or unreadable input, 3 on a fault of its own.",
    "report": "Write the report: one HTML file by default.",
    "triage": "The inbox: find the source of every file in a folder and sort by what is dangerous.",
    "git-diff": "For git's external diff and difftool: takes git's arguments and always exits 0.",
    "config": "Print the settings in force and where each comes from.",
    "store": "Decisions kept on this machine: list, mutes, unmute, export, import, prune, vacuum.",
}


class Parser(argparse.ArgumentParser):
    """argparse that says what to do, and leaves printing and exiting to `run`."""

    def error(self, message: str) -> NoReturn:
        known = [option for action in self._actions for option in action.option_strings]
        if message.startswith("unrecognized arguments: "):
            word = message.removeprefix("unrecognized arguments: ").split()[0]
            close = get_close_matches(word.split("=")[0], known, n=1, cutoff=0.75)
            what = f"did you mean {close[0]}?" if close else f"`{self.prog} --help` lists the options"
            raise UsageError(f"{word.split('=')[0]}: no such option; {what}")
        raise UsageError(f"{message.replace('argument ', '', 1)}; see `{self.prog} --help`")

    def format_help(self) -> str:
        """The help, with the commands below that of the reader: wrapped here, since argparse would make one paragraph of the list."""
        from shutil import get_terminal_size  # with the compressors it draws in, for help alone
        from textwrap import fill

        width = get_terminal_size().columns - 2  # as argparse wraps the rest
        told = [fill(f"{word:9} {_ABOUT[word]}", width, initial_indent="  ", subsequent_indent=" " * 12) for word in COMMANDS]
        commands = "\n".join(["\ncommands, each with a --help of its own:", *told, ""])
        self.description = fill(self.description or "", width)
        return super().format_help() + (commands if self.prog == "tui-reader" else "")


def parse(args: Sequence[str]) -> argparse.Namespace:
    """The command (`.command`), its options and files; UsageError says what is wrong and what to do."""
    args, after = _at_dashes(args)
    command, args = _command(args)
    parser = _parser(command)
    if command == "git-diff":  # options first: what git appends is taken as it is
        at = 0
        while at < len(args) and args[at].startswith("-"):
            at += 2 if args[at] in _with_value() else 1
        args, after = args[:at], [*args[at:], *after]
    found = parser.parse_intermixed_args(args)
    found.command = command
    found.files = [*found.files, *after]
    if any(value == "" or (isinstance(value, list) and "" in value) for value in vars(found).values()):
        raise UsageError("an empty name was given; is a variable of the shell not set?")
    if [*found.files, *found.also].count("-") > 1:
        raise UsageError("-: standard input can be read once; name a file for the other side")
    return found


def command_of(args: Sequence[str]) -> str:
    """The command that `args` name, however wrong the rest of them is."""
    return _command(_at_dashes(args)[0])[0]


def _at_dashes(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before the first `--`, and the files after it."""
    args = list(args)
    if "--" not in args:
        return args, []
    at = args.index("--")
    return args[:at], args[at + 1 :]


def _command(args: list[str]) -> tuple[str, list[str]]:
    """The first word that is neither an option nor an option's value, when it is a command; the rest without it."""
    skip = False
    for at, word in enumerate(args):
        if skip or (word.startswith("-") and word != "-"):
            skip = not skip and word in _with_value()
            continue
        return (word, args[:at] + args[at + 1 :]) if word in COMMANDS else (READ, args)
    return READ, args


@cache
def _with_value() -> frozenset[str]:
    """The options of all commands that are followed by a value; asked for only when an option stands before the command."""
    actions = [action for command in _OPTIONS for action in _parser(command)._actions]
    return frozenset(option for action in actions if action.nargs != 0 for option in action.option_strings)


def _parser(command: str) -> Parser:
    name = "tui-reader" if command == READ else f"tui-reader {command}"
    parser = Parser(prog=name, description=_ABOUT[command], allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar=_FILES[command], help=_FILES_HELP[command])
    for add in (_everywhere, _OPTIONS.get(command)):
        if add is not None:
            add(parser)
    return parser


_FILES = {
    READ: "LEFT RIGHT",
    "check": "LEFT RIGHT",
    "report": "LEFT RIGHT",
    "triage": "FOLDER",
    "git-diff": "ARGUMENT",
    "config": "KEY",
    "store": "ACTION",
}
_FILES_HELP = {
    READ: "the source, then one or more rewrites of it; - is standard input",
    "check": "the source, then its rewrite; - is standard input",
    "report": "the source, then its rewrite; - is standard input",
    "triage": "the folder of incoming copy",
    "git-diff": "path old-file old-hex old-mode new-file new-hex new-mode, or two files",
    "config": "settings to show; all when none is named",
    "store": "list, mutes, unmute NUMBER, export FILE, import FILE, prune or vacuum",
}


def _everywhere(parser: Parser) -> None:
    parser.add_argument("--config", action="append", default=[], metavar="FILE", help="more settings, over the user's and the project's")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="one setting, over all files")
    parser.add_argument("--also", action="append", default=[], metavar="FILE", help="a further source the rewrite may rest on")
    parser.add_argument("--encoding", metavar="NAME", type=_encoding, help="of text files (default: the setting input.encoding, auto)")
    parser.add_argument("--fix-encoding", action="store_true", help="repair text that was decoded wrongly before, and say so")
    parser.add_argument("--store", metavar="FILE", help="keep decisions there")
    parser.add_argument("--reviewer", metavar="NAME", help="who decides (default: the setting `reviewer`, else the login name)")
    parser.add_argument("--plain", action="store_true", help="linear text, no screen: for pipes and screen readers")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there, not to standard output")


def _read_options(parser: Parser) -> None:
    parser.add_argument("--panes", choices=("auto", "on", "off"), default="auto", help="sidebar and lens beside the text")
    parser.add_argument("--version", action="store_true", help="print the version")


def _check_options(parser: Parser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="lines", help="default: lines, FILE:LINE:SEVERITY:KIND:MESSAGE")
    parser.add_argument("--fail-on", choices=FAIL_ON, default="high", help="exit 1 from this severity on (default: high)")
    parser.add_argument("--pairs", metavar="LIST.tsv", help="many pairs: a line is source, tab, rewrite; - is standard input")
    parser.add_argument("--decisions", metavar="FILE", help="leave out what a person accepted there: a store, or an export of one")
    parser.add_argument("--all", action="store_true", help="with --decisions: accepted findings too")
    parser.add_argument("--jobs", type=_count, default=0, metavar="N", help="processes for --pairs (default: one per core)")


def _report_options(parser: Parser) -> None:
    parser.add_argument("--format", choices=FORMATS, default=None, help="default: html (md with --queries or --changes)")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of --format json and nothing else")
    parser.add_argument("--queries", action="store_true", help="only what the writer must answer: md, text or json")
    parser.add_argument(
        "--changes", action="store_true", help="only what must be changed, for mail or as instructions for a language model"
    )


def _triage_options(parser: Parser) -> None:
    parser.add_argument(
        "--sources", action="append", default=[], metavar="FOLDER", help="where the sources are (default: the folder itself)"
    )
    parser.add_argument("--timer", metavar="MINUTES", type=_count, help="show pace and time left")
    parser.add_argument("--shard", metavar="I/N", help="with --format: only the Ith of N parts of the folder")
    parser.add_argument("--jobs", type=_count, default=0, metavar="N", help="processes (default: one per core)")
    parser.add_argument("--format", choices=("json", "tsv", "md", "text", "html"), default=None, help="print rows, open no screen")


def _config_options(parser: Parser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _store_options(parser: Parser) -> None:
    parser.add_argument("--older-than", metavar="DAYS", type=_count, default=None, help="prune: decisions not touched for that long")


def _git_options(parser: Parser) -> None:
    parser.add_argument("--format", choices=("text", "lines", "md"), default="text", help="default: text")


def _count(word: str) -> int:
    """A whole number from 0 to a million."""
    if not (word.isascii() and word.isdigit() and int(word[:8]) <= 1_000_000 and len(word) <= 7):
        raise argparse.ArgumentTypeError(f"wants a whole number, not {word!r}")
    return int(word)


def _encoding(word: str) -> str:
    """The name of an encoding, or `auto`; an empty one is refused with all empty names."""
    from tui_reader.config import is_encoding  # dataclasses, for who names one

    if word and not is_encoding(word):
        raise argparse.ArgumentTypeError(f"no such encoding: {word}; give auto or a name Python knows, such as utf-8 or cp1252")
    return word


_OPTIONS = {
    READ: _read_options,
    "check": _check_options,
    "report": _report_options,
    "triage": _triage_options,
    "git-diff": _git_options,
    "config": _config_options,
    "store": _store_options,
}
