"""From two files to a comparison, off the screen's thread; meanwhile a provisional one to read in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module

from tui_reader.align.model import Alignment
from tui_reader.compare.model import Change, Comparison, Coverage, Verdict
from tui_reader.config import Config
from tui_reader.extract.model import Facts
from tui_reader.store.cache import ComparisonCache, key_of
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse
from tui_reader.text.read import read
from tui_reader.tui.elsewhere import compare_elsewhere

Progress = Callable[[float], None]
_LONG = 60_000
"""Characters of all articles together from which comparing is left to another process: about two seconds of work."""


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

    early: gets the comparison as soon as rows can be shown, without findings; not called where the answer is known.
    """
    articles = [read(path) for path in (left, *also, right)]
    documents = [parse(article) for article in articles]
    cache, key = ComparisonCache(), key_of(articles, config)
    known = cache.get(key, documents)
    if known is not None:
        return known
    if sum(len(article.text) for article in articles) >= _LONG:
        found = compare_elsewhere(articles, documents, config, progress or _unwatched, early)
    else:
        # by name and only here: a pair from the cache needs no aligner and no detector
        compare: Callable[..., Comparison] = import_module("tui_reader.compare.pipeline").compare
        found = compare(articles[0], articles[-1], articles[1:-1], config, progress=progress, early=early)
    cache.put(key, found)
    return found


def _unwatched(share: float) -> None:
    return None


def provisional(left: Article, right: Article) -> Comparison:
    """Both articles side by side, sentence by sentence, as long as nobody knows yet which came from which."""
    documents = parse(_start_of(left)), parse(_start_of(right))
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


def _start_of(article: Article) -> Article:
    """As much of a long article as the first screens show: 20,000 sentences take seconds to cut."""
    if len(article.text) <= _LONG:
        return article
    end = article.text.rfind("\n", 0, _LONG // 2)
    end = end if end > 0 else _LONG // 2
    given = article.given and tuple(span for span in article.given if span.end <= end)
    return replace(article, text=article.text[:end], given=given)
