"""The first screen of somebody who named no files, or one: what to give, and what can be opened from here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui_reader.config import Config
from tui_reader.review.commands import keymap
from tui_reader.review.line import Piece, wrap_pieces
from tui_reader.text.clean import line
from tui_reader.tui.looks import Looks
from tui_reader.tui.page_screen import Item, PageScreen
from tui_reader.tui.surroundings import colours_wanted
from tui_reader.tui.terminal.display import TerminalApp

SAMPLE, INBOX = "sample", "inbox"
_WORDS = (
    ("title", "tui-reader shows a source and its rewrite side by side, and what an editor must know about the difference."),
    ("", ""),
    ("key", "tui-reader SOURCE REWRITE"),
    ("", "two files, the source first: text, .md .html .docx .odt .rtf .pdf, mail, wire formats"),
    ("key", "tui-reader SOURCE REWRITE REWRITE ..."),
    ("", "several rewrites of one source, ctrl-n and ctrl-p go from one to the next"),
    ("key", "tui-reader triage FOLDER --sources FOLDER"),
    ("", "an inbox: what is a rewrite of what, what is dangerous, what can pass"),
    ("key", "tui-reader --help"),
    ("", "the rest: reports, scripts, settings"),
    ("", ""),
)


def sample_pair() -> tuple[str, str] | None:
    """The pair that comes with the program: in a wheel inside the package, in a checkout beside it; None when it was left out."""
    package = Path(__file__).parents[1]
    for folder in (package / "sample_articles", package.parent / "sample_articles"):
        pair = folder / "border-talks" / "source.txt", folder / "border-talks" / "rewrite.txt"
        if all(path.is_file() for path in pair):
            return str(pair[0]), str(pair[1])
    return None


class WelcomeApp(TerminalApp[str], inherit_bindings=False):
    """Ends with SAMPLE, INBOX, or nothing."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { background: ansi_default; color: ansi_default; }"

    def __init__(self, named: Sequence[str], config: Config) -> None:
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        self.named = tuple(named)
        self.looks = Looks(config.display.palette, colours=colours_wanted(config))
        self.bound = keymap(config.keys)[0]

    def on_mount(self) -> None:
        heading = "TUI-READER"
        if self.named:
            there = "" if Path(self.named[0]).exists() else ", and it is not here"
            heading = f"ONE FILE WAS NAMED: {line(self.named[0])}{there}; name two"
        page = PageScreen(heading, self._items, self.looks, self.bound, choose=self.exit)
        self.push_screen(page, lambda _: self.exit("") if self._exit is False else None)

    def _items(self, room: int, height: int) -> Sequence[Item]:
        text = [(" " if look else "     ", wrap_pieces([Piece(part, look)], room - 6) or ((),)) for look, part in _WORDS]
        choices = [("see it with the sample pair", SAMPLE)] if sample_pair() else []
        choices.append((f"the inbox of this folder ({line(str(Path.cwd()))})", INBOX))
        return [Item(tuple((Piece(margin), *row) for row in rows)) for margin, rows in text] + [
            Item(((Piece(f"  > {label}"),),), value) for label, value in choices
        ]


def ask(named: Sequence[str], config: Config) -> str:
    """Show the first screen; SAMPLE or INBOX for what was chosen, empty to leave."""
    app = WelcomeApp(named, config)
    return app.run(mouse=config.display.mouse) or ""
