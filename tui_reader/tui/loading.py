"""From two files to a comparison, off the screen's thread; meanwhile a provisional one to read in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tui_reader.align.model import Alignment, Edits, Repair
from tui_reader.compare.model import Change, Comparison, Coverage, Verdict
from tui_reader.config import Config
from tui_reader.extract.model import Facts
from tui_reader.records import dataclass
from tui_reader.store.cache import ComparisonCache, key_of
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse
from tui_reader.text.read import read
from tui_reader.tui import ahead
from tui_reader.tui.elsewhere import Elsewhere

Progress = Callable[[float], None]
_LONG = 60_000
"""Characters of an article beyond which only its beginning is cut into sentences for the first look."""


@dataclass(slots=True)
class _Pair:
    """What is known of the files to compare, and who is at work on them."""

    paths: tuple[str, ...]
    config: Config
    articles: list[Article]
    key: str
    known: Comparison | None
    work: Elsewhere | None


_begun: list[_Pair] = []
"""The pair the reader was started with, until its comparison is asked for."""


def _unwatched(told: object) -> None:
    return None


def begin(left: str, right: str, also: Sequence[str], config: Config) -> None:
    """Set to work on a pair, before the screen is even imported: the answer is there sooner. Raises ReadError."""
    _begun[:] = [_pair((left, *also, right), config)]


def at_once(left: str, right: str, also: Sequence[str], config: Config, *, show: Callable[[Article, Article], Comparison]) -> Comparison:
    """What can be shown now: the comparison if it is known, else what `show` makes of both articles. Raises ReadError."""
    pair = next((pair for pair in _begun if pair.paths == (left, *also, right)), None)
    if pair is not None and pair.known is not None:
        return pair.known
    return show(pair.articles[0], pair.articles[-1]) if pair is not None else show(_read(left, config), _read(right, config))


def load(
    left: str,
    right: str,
    also: Sequence[str],
    config: Config,
    progress: Progress | None = None,
    *,
    early: Callable[[Comparison], None] | None = None,
    whole: Callable[[Comparison], None] = _unwatched,
    repairs: Callable[[Article, Article], Sequence[Repair]] | None = None,
) -> Comparison:
    """Read and compare. Raises ReadError for what cannot be read; `progress` gets 0 to 1 and may raise Cancelled.

    early: gets the comparison as soon as rows can be shown, without findings; not called where the answer is known.
    whole: gets what is returned, before it is kept for the next time: who waits for it need not wait for the disk.
    repairs: what was said by hand about the alignment of these two articles.
    """
    paths = (left, *also, right)
    pair = _begun.pop() if _begun and _begun[0].paths == paths and _begun[0].config == config else _pair(paths, config)
    by_hand = repairs(pair.articles[0], pair.articles[-1]) if repairs is not None else ()
    if by_hand:  # what was begun without knowing them ends with its object
        pair = _pair(paths, config, by_hand)
    if pair.known is not None:
        whole(pair.known)
        return pair.known
    assert pair.work is not None
    found = pair.work.answer(progress or _unwatched, early)
    whole(found)
    ComparisonCache().put(pair.key, found)
    return found


def _pair(paths: tuple[str, ...], config: Config, repairs: Sequence[Repair] = ()) -> _Pair:
    articles = [_read(path, config) for path in paths]
    key = key_of(articles, config, repairs)
    cache = ComparisonCache()
    known = cache.get(key, articles)
    if known is not None:
        ahead.dismiss()
    return _Pair(paths, config, articles, key, known, None if known else Elsewhere(articles, config, repairs))


def _read(path: str, config: Config) -> Article:
    return read(path, limits=config.limits, encoding=config.input.encoding, fix_encoding=config.input.fix_encoding)


def provisional(left: Article, right: Article) -> Comparison:
    """Both articles side by side, sentence by sentence, as long as nobody knows yet which came from which."""
    return _side_by_side(parse(_start_of(left)), parse(_start_of(right)))


def uncut(left: Article, right: Article) -> Comparison:
    """Both articles without a row to show, for as long as the first paint stands: cutting them takes its time, and then
    the screen is painted twice."""
    return _side_by_side(Document(left, (), ()), Document(right, (), ()))


def _side_by_side(left: Document, right: Document) -> Comparison:
    counts = len(left.sentences), len(right.sentences)
    changes = tuple(
        Change(f"waiting{k}", "same", None, (k,) if k < counts[0] else (), (k,) if k < counts[1] else (), ()) for k in range(max(counts))
    )
    return Comparison(
        _no_facts(left),
        _no_facts(right),
        (),
        Alignment(()),
        (),
        Edits.of({}),
        changes,
        (),
        (),
        (),
        Coverage(0, 0, 0, 0, 0, 0, 0),
        Verdict("pass", (), 0.0, 0.0),
        "",
        complete=False,
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
