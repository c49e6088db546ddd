"""One file of the inbox, judged: read, paired with its source, compared. A pure function of the files and settings, run in workers."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from tui_reader.compare.model import Comparison
from tui_reader.compare.pipeline import compare
from tui_reader.config import Config
from tui_reader.errors import ReadError
from tui_reader.text.article import Article
from tui_reader.text.clean import line
from tui_reader.text.document import Document, parse
from tui_reader.triage.groups import hashes, shingles
from tui_reader.triage.index import Candidate, SourceIndex
from tui_reader.triage.item import FLAGS, Item, Reason, State
from tui_reader.triage.opened import open_article
from tui_reader.triage.pairing import Pairing, find_source, names_of
from tui_reader.triage.wire import Notice, notice

_REASONS = 12


def judge(
    path: str,
    stamp: str,
    index: SourceIndex,
    config: Config,
    *,
    sources: Sequence[str],
    now: datetime,
    source: str | None = None,
    also: Sequence[str] = (),
) -> Item:
    """The row for one file. `source` and `also` are what the desk chose; without them the source is looked for in the
    folders `sources`, and where none convinces, among the files that were in the inbox before this one.

    Never raises for a file's sake: what cannot be read is a row with its reason. `now` is aware; it decides embargoes.
    """
    modified = int(stamp.split(":")[0]) / 1e9
    try:
        article = open_article(path, config)
    except ReadError as error:
        return Item(path, stamp, "", "bad", "", modified, problem=f"{error.reason}; {error.remedy}")
    document = parse(article)
    # a time without a date is that of the day it came in: looked at again tomorrow, it must not begin anew
    sign = notice(article, config.wire, datetime.fromtimestamp(modified, UTC))
    named = names_of(article.text)
    base = Item(
        path,
        stamp,
        article.sha256,
        "no_source",
        headline_of(article, config.wire.embargo),
        modified,
        words=sum(any(c.isalnum() for c in w) for w in document.tokens.norms),
        new=len(document.sentences),
        signal=sign.signal,
        slug=sign.slug,
        embargo=sign.embargo.isoformat() if sign.embargo else sign.embargo_text,
        version=sign.version,
        names=tuple(sorted(n for n in named.values() if not n[0].isdigit())),
        shingles=tuple(sorted(shingles(article.text))) if sign.signal != "kill" else (),
        marks=tuple(sorted(hashes(named))),
    )
    if sign.signal == "kill":
        return _with(base, state="kill")  # a notice has no source: what it hits is shown instead
    pairing = _pair(document, index, config, (path, stamp), sources)
    if source is not None:
        pairing = Pairing(source, pairing.score if pairing.source == source else 0.0, pairing.source, pairing.score, pairing.second)
    if pairing.source is None:
        return _with(
            base, state=_state("no_source", sign, now), runner_up=pairing.runner_up, runner_up_score=round(pairing.runner_up_score, 3)
        )
    try:
        left = open_article(pairing.source, config)
        further = [open_article(p, config) for p in also]
    except ReadError as error:
        return _with(base, state="bad", problem=f"its source {line(error.file)} {error.reason}; {error.remedy}")
    return _judged(base, pairing, tuple(also), compare(left, article, further, config), sign, now)


def _pair(document: Document, index: SourceIndex, config: Config, own: tuple[str, str], sources: Sequence[str]) -> Pairing:
    """Among the sources that are no part of the inbox first; an inbox file can only rest on an earlier one, or two would name each other."""

    def outside(candidate: Candidate) -> bool:
        return not beside(candidate.path) and any(_within(candidate.path, folder) for folder in sources)

    def beside(path: str) -> bool:
        return os.path.dirname(path) == os.path.dirname(own[0])

    def earlier(candidate: Candidate) -> bool:
        return (int(candidate.stamp.split(":")[0]), candidate.path) < (int(own[1].split(":")[0]), own[0])

    def read(path: str) -> Article:
        return open_article(path, config)

    best = find_source(document, index, read, config, own=own[0], allowed=outside)
    if best.source is not None:
        return best
    other = find_source(document, index, read, config, own=own[0], allowed=lambda c: not outside(c) and earlier(c))
    return other if other.source is not None or other.score > best.score else best


def _within(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def _judged(base: Item, pairing: Pairing, also: tuple[str, ...], comparison: Comparison, sign: Notice, now: datetime) -> Item:
    coverage, verdict = comparison.coverage, comparison.verdict
    loud = [f for f in comparison.findings if f.severity != "low"]
    letters = Counter(f.kind.letter for f in loud)
    return _with(
        base,
        state=_state(verdict.level, sign, now),
        source=pairing.source,
        score=round(pairing.score, 3),
        runner_up=pairing.runner_up,
        runner_up_score=round(pairing.runner_up_score, 3),
        second=pairing.second if pairing.second not in also else None,
        also=also,
        flags="".join(c for c in FLAGS if letters[c]),
        sourced=round(coverage.right_sourced / max(1, coverage.right_sourced + coverage.right_new), 3),
        new=coverage.right_new,
        risk=verdict.risk,
        loss=round(verdict.loss, 4),
        reasons=(*_unchecked(comparison), *(Reason(f.kind.letter, f.severity, f.why) for f in loud[:_REASONS])),
        more=max(0, len(loud) - _REASONS),
        names=tuple(e.name for e in comparison.right.entities),
    )


def _unchecked(comparison: Comparison) -> Iterator[Reason]:
    """A pass of a text that could not be checked in full must not look like one that was."""
    if comparison.unchecked:
        yield Reason("?", "medium", comparison.unchecked)


def _state(state: State, sign: Notice, now: datetime) -> State:
    """A kill beats everything, an embargo what may pass; a wire's HOLD is at least our hold."""
    if sign.signal == "kill":
        return "kill"
    if sign.signal == "hold":
        return "hold"
    return "embargo" if sign.embargoed(now) and state in ("pass", "no_source") else state


def headline_of(article: Article, notices: Sequence[str] = ()) -> str:
    """Title, or the first line that is no notice (of an embargo) over the story, on one line."""
    lines = [x for x in article.text.split("\n") if x.strip()]
    first = next((x for x in lines if not any(n.casefold() in x.casefold() for n in notices)), lines[0] if lines else "")
    return " ".join(line(article.title or first).split())[:200]


def _with(item: Item, **changes: object) -> Item:
    return replace(item, **changes)  # type: ignore[arg-type]
