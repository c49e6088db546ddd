"""Writers of the outcome: every form from one Reviewed, with no terminal and no Textual."""

from importlib import import_module

from tui_reader.report.model import Writer

WRITERS = {
    "text": "tui_reader.report.plain",
    "lines": "tui_reader.report.lines",
    "json": "tui_reader.report.json",
    "tsv": "tui_reader.report.tsv",
    "md": "tui_reader.report.markdown",
    "html": "tui_reader.report.html",
}
"""Module of each form, with `write(reviewed)`; imported when asked for."""


def writer(form: str) -> Writer:
    """The writer of a form; KeyError when there is none."""
    write: Writer = import_module(WRITERS[form]).write
    return write
