"""`git-diff`: what git calls for a changed article. git dies on any exit but 0, so there is no other here.

As GIT_EXTERNAL_DIFF or a diff driver git gives seven arguments, nine for a renamed file, one for a path that is not
merged; as a difftool two. /dev/null stands for a file that is not there.
"""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import replace

from tui_reader.cli.commands import OK, say
from tui_reader.cli.decided import beside
from tui_reader.cli.inputs import articles, settings
from tui_reader.cli.output import write
from tui_reader.report import writer
from tui_reader.text.clean import line

_WHERE = {2: (1, 0, 1), 7: (0, 1, 4), 9: (7, 1, 4)}
"""By the number of arguments: which are the name to show, the old file, the new file."""


def run(found: Namespace) -> int:
    """Print the linear report of the two versions, or why there is none; always 0."""
    where = _WHERE.get(len(found.files))
    if where is None:
        say(
            "git-diff: not merged, nothing to compare"
            if len(found.files) == 1
            else "git-diff: wants the arguments git gives: see docs/git.md"
        )
        return OK
    name, old, new = (found.files[number] for number in where)
    if os.devnull in (old, new):
        write([f"{line(name)}: {'a new article' if old == os.devnull else 'removed'}, nothing to compare\n"], found.output, ())
        return OK
    files = [old, new, *found.also]
    config = settings(found, files).config
    left, right, *also = articles(files, config)
    left, right = replace(left, path=f"{name} (before)"), replace(right, path=name)  # git's own files have made-up names
    write(writer(found.format)(beside(None, [left, right, *also], config)), found.output, files)
    return OK
