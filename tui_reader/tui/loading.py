"""From two files to a comparison, off the screen's thread; meanwhile a provisional one to read in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.align.model import Alignment
from tui_reader.compare.model import Change, Comparison, Coverage, Verdict
from tui_reader.compare.pipeline import compare
from tui_reader.config import Config
from tui_reader.extract.model import Facts
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse
from tui_reader.text.read import read

Progress = Callable[[float], None]


def load(
    left: str,
    right: str,
    also: Sequence[str],
    config: Config,
    progress: Progress | None = None,
    *,
    early: Callable[[Comparison], None] | None = None,
) -> Comparison:
    """Read and compare. Raises ReadError for what cannot be read; `progress` gets 0 to 1 and may raise Cancelled.

    early: gets the comparison as soon as rows can be shown, without findings.
    """
    return compare(read(left), read(right), [read(path) for path in also], config, progress=progress, early=early)


def provisional(left: Article, right: Article) -> Comparison:
    """Both articles side by side, sentence by sentence, as long as nobody knows yet which came from which."""
    documents = parse(left), parse(right)
    counts = [len(document.sentences) for document in documents]
    changes = tuple(
        Change(f"waiting{k}", "same", None, (k,) if k < counts[0] else (), (k,) if k < counts[1] else (), ()) for k in range(max(counts))
    )
    facts = _no_facts(documents[0]), _no_facts(documents[1])
    return Comparison(
        *facts,
        (),
        Alignment(()),
        (),
        {},
        changes,
        (),
        (),
        (),
        Coverage(0, 0, 0, 0, 0, 0, 0),
        Verdict("pass", (), 0.0, 0.0),
        "",
        ("everything",),
    )


def _no_facts(document: Document) -> Facts:
    return Facts(document, document.article.language or "und", (), (), (), (), ())
