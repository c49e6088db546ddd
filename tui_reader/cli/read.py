"""The reader: two articles on the screen; without a screen, the report as linear text."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from tui_reader.cli import COMMANDS
from tui_reader.cli.arguments import parse
from tui_reader.cli.commands import OK, REFUSED, say
from tui_reader.cli.inputs import STDIN, articles, settings
from tui_reader.cli.output import write
from tui_reader.config.load import PROJECT_FILE, user_file
from tui_reader.errors import UsageError
from tui_reader.tui.terminal import display_settings

if TYPE_CHECKING:
    from tui_reader.compare.model import Comparison
    from tui_reader.config import Config
    from tui_reader.store.session import Session


def run(found: Namespace) -> int:
    """LEFT with one RIGHT or several; the text report of each pair when there is no terminal to draw on."""
    if found.version:
        from tui_reader.version import VERSION

        write([f"tui-reader {VERSION}\n"], None, ())
        return OK
    if len(found.files) < 2 and has_screen(found):
        return _welcome(found)
    if len(found.files) < 2:
        named = f"only one file was named ({found.files[0]})" if found.files else "no files were named"
        raise UsageError(
            f"{named}; name two: the source, then its rewrite, as in `tui-reader source.txt rewrite.txt`; `tui-reader --help` tells more"
        )
    _no_command(found.files[0])
    in_force = settings(found, [*found.files, *found.also])
    if has_screen(found):
        if not (found.config or found.set):
            origins = str(user_file()), os.path.abspath(PROJECT_FILE)
            display_settings.keep(origins, stack_below=in_force.config.display.stack_below)
        import_module("tui_reader.tui.loading").begin(found.files[0], found.files[1], found.also, in_force.config)
        # by name and only here: Textual takes a third of a second to import
        reader = import_module("tui_reader.tui.app").run
        code: int = reader(
            found.files, config=in_force.config, also=found.also, panes=found.panes, store=found.store, export=exported, tell=say
        )
        return code
    write(_plain(found, in_force.config), found.output, [*found.files, *found.also])
    return OK


def _no_command(word: str) -> None:
    """A first word that is no file, but nearly a command, is a slip of the finger."""
    close = get_close_matches(word, COMMANDS, n=1, cutoff=0.75)
    if close and not os.path.exists(word):
        raise UsageError(f"{word}: no such file and no such command; did you mean `tui-reader {close[0]}`?")


def _plain(found: Namespace, config: Config) -> Iterator[str]:
    """The linear report of each rewrite against the source, a blank line between two."""
    from tui_reader.cli.decided import reviewed  # the whole engine, which the screen has in another process
    from tui_reader.report import writer

    texts = articles([*found.files, *found.also], config)
    left, rights, also = texts[0], texts[1 : len(found.files)], texts[len(found.files) :]
    for number, right in enumerate(rights):
        yield "\n" if number else ""
        yield from writer("text")(reviewed(found, [left, right, *also], config))


def _welcome(found: Namespace) -> int:
    """No file named, or one: say what to give, and open the sample pair or the inbox of this folder if that is wanted."""
    welcome = import_module("tui_reader.tui.welcome")
    wanted: str = welcome.ask(found.files, settings(found).config)
    if wanted == welcome.SAMPLE:
        found.files = list(welcome.sample_pair())
        return run(found)
    if wanted == welcome.INBOX:
        inbox = parse(["triage", "."])
        vars(inbox).update(
            {option: value for option, value in vars(found).items() if option in inbox and option not in ("command", "files")}
        )
        code: int = import_module("tui_reader.cli.triage").run(inbox)
        return code
    return REFUSED if found.files else OK


def exported(form: str, comparison: Comparison, session: Session) -> Iterator[str]:
    """What the reader writes out, with the decisions of this sitting: a report, or (`queries`, `changes`) a sheet in Markdown."""
    from tui_reader.report import writer
    from tui_reader.report.model import Reviewed  # with its model and sheets: only once somebody exports
    from tui_reader.report.queries import Sheet, sheet

    outcome = Reviewed(comparison, dict(session.decisions), session.reopened, session.notes)
    sheets: dict[str, Sheet] = {"queries": "queries", "changes": "changes"}
    if form in sheets:
        return sheet(outcome, sheets[form], "md")
    return writer(form)(outcome)


def has_screen(found: Namespace) -> bool:
    """Whether a full screen can be drawn and was not refused. `dumb` terminals would get control codes as text."""
    if found.plain or found.output is not None or STDIN in (*found.files, *found.also):
        return False  # keys come from standard input: an article cannot
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in ("dumb", "")
