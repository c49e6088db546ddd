"""`report`: the outcome to keep or to send, one HTML file by default."""

from __future__ import annotations

import json
from argparse import Namespace

from tui_reader.cli.commands import OK
from tui_reader.cli.decided import reviewed
from tui_reader.cli.inputs import articles, pair, settings
from tui_reader.cli.output import write
from tui_reader.errors import UsageError
from tui_reader.report import writer
from tui_reader.report.queries import FORMS, Sheet, sheet
from tui_reader.report.schema import schema


def run(found: Namespace) -> int:
    """Write the report of one pair, or one of the two sheets for those who must act."""
    if found.schema:
        write([json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"], found.output, ())
        return OK
    if found.queries and found.changes:
        raise UsageError("report: --queries or --changes, one at a time")
    which: Sheet | None = "queries" if found.queries else "changes" if found.changes else None
    form = found.format or ("md" if which else "html")
    if which and form not in FORMS:
        raise UsageError(f"report: --{which} is written as {', '.join(FORMS)}, not {form}")
    files = [*pair(found), *found.also]
    config = settings(found, files).config
    outcome = reviewed(found, articles(files, config), config)
    write(sheet(outcome, which, form) if which else writer(form)(outcome), found.output, files)
    return OK
