"""What every command needs first: the settings in force, and the articles named on the command line."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from tui_reader.cli.commands import say
from tui_reader.config import Config
from tui_reader.config.load import Settings, load
from tui_reader.errors import UsageError
from tui_reader.review.commands import COMMANDS
from tui_reader.text.article import Article
from tui_reader.text.read import read, read_bytes
from tui_reader.tui.inbox_commands import INBOX_COMMANDS, PREFIX

STDIN = "-"
STDIN_NAME = "<standard input>"


def settings(found: Namespace, articles: Sequence[str] = ()) -> Settings:
    """Settings of all layers for a command that will read `articles`; what was passed over is said on stderr."""
    in_force = load(
        files=[Path(file) for file in found.config],
        sets=[*found.set, *_as_settings(found)],
        articles=[Path(file) for file in articles if file != STDIN],
        kinds=_Kinds(),
        commands={command.id for command in COMMANDS} | {f"{PREFIX}{command.id}" for command in INBOX_COMMANDS},
    )
    for note in in_force.notes:
        say(note)
    return in_force


class _Kinds(Collection[str]):
    """Ids of all kinds of finding, gathered when a setting names one: loading every detector takes 0.1 s."""

    def __contains__(self, id: object) -> bool:
        return any(known == id for known in self)

    def __iter__(self) -> Iterator[str]:
        from tui_reader.compare.detectors import kinds  # the whole engine, when a setting names a kind

        return iter([kind.id for kind in kinds()])

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _as_settings(found: Namespace) -> list[str]:
    """Options that are short for a setting."""
    given = {"input.encoding": found.encoding, "input.fix_encoding": "on" if found.fix_encoding else None, "reviewer": found.reviewer}
    return [f"{key}={json.dumps(value)}" for key, value in given.items() if value is not None]


def pair(found: Namespace) -> tuple[str, str]:
    """The two files of a command that compares one pair."""
    if len(found.files) != 2:
        what = {0: "no files were named", 1: f"only one file was named ({found.files[0]})" if found.files else ""}
        raise UsageError(
            f"{found.command}: {what.get(len(found.files), f'{len(found.files)} files were named')}; "
            f"name two: the source, then its rewrite (`tui-reader {found.command} --help`)"
        )
    return found.files[0], found.files[1]


def article(file: str, config: Config) -> Article:
    """Read one file, or standard input for `-`; ReadError says what is wrong with it."""
    if file == STDIN:
        return read_bytes(
            _stdin(config), STDIN_NAME, limits=config.limits, encoding=config.input.encoding, fix_encoding=config.input.fix_encoding
        )
    return read(file, limits=config.limits, encoding=config.input.encoding, fix_encoding=config.input.fix_encoding)


def _stdin(config: Config) -> bytes:
    """One byte more than allowed is enough to be refused; an endless pipe must not fill the memory."""
    return sys.stdin.buffer.read(config.limits.file_mb * 1_000_000 + 1)


def articles(files: Sequence[str], config: Config) -> list[Article]:
    """Read all files; two sides that are one file are worth a note."""
    found = [article(file, config) for file in files]
    for note in (f"{one.path}: {note}" for one in found for note in one.notes):
        say(note)
    if len(found) > 1 and found[0].text == found[1].text:
        say(f"{files[0]} and {files[1]}: the same text on both sides, so there is nothing to find")
    return found
