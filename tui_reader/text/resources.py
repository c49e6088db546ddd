"""The data files that come with the program, and the long ones among them as lists to look a word up in.

Not importlib.resources: it imports tempfile, shutil and zipfile, 5 ms of every start, to ask the loader for the bytes all the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib import import_module
from itertools import groupby
from typing import Any


def resource(package: str, name: str) -> bytes:
    """A file of a package, from wherever the package was loaded: a folder or an archive."""
    module = import_module(package)
    loader: Any = module.__loader__
    data: bytes = loader.get_data(os.path.join(module.__path__[0], name))
    return data


class WordList:
    """Lines in order, each beginning with its word; an empty line stands between groups with other first `letters`.

    As a set the 48,000 names of the gazetteer took 9 ms to build, for a pair of articles that asks for some hundreds.
    """

    __slots__ = ("_groups", "_letters")

    def __init__(self, text: str, letters: int) -> None:
        self._letters = letters
        self._groups = {group[:letters]: f"\n{group}\n" for group in text.split("\n\n")}

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and f"\n{word}\n" in self._groups.get(word[: self._letters], "")

    def line(self, word: str, end: str) -> str | None:
        """What stands in the line of a word, behind the word and the sign that ends it; None where the word has no line."""
        group = self._groups.get(word[: self._letters], "")
        _, found, rest = group.partition(f"\n{word}{end}")
        return rest[: rest.index("\n")] if found else None


def grouped(lines: Iterable[str], letters: int) -> str:
    """The text of a `WordList`, without the last line feed: what the scripts write that make such a file."""
    return "\n\n".join("\n".join(group) for _, group in groupby(sorted(lines), key=lambda line: line[:letters]))
