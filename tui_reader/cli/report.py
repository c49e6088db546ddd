"""`report`: the outcome to keep or to send, one HTML file by default."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.cli.commands import OK
from tui_reader.cli.inputs import articles, pair, settings
from tui_reader.cli.output import write
from tui_reader.compare.pipeline import compare
from tui_reader.report import writer
from tui_reader.report.model import Reviewed


def run(found: Namespace) -> int:
    """Write the report of one pair."""
    files = [*pair(found), *found.also]
    config = settings(found, files).config
    left, right, *also = articles(files, config)
    write(writer(found.format)(Reviewed(compare(left, right, also, config))), found.output, files)
    return OK
