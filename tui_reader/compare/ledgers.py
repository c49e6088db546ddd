"""Ledgers: the quotations, speakers, figures, names, omissions and additions of a comparison, one entry each, as data.

Drawing is a screen's or a report's business; here is what each entry says on both sides, where it stands, and which findings
are on it. Every view is a pure function of the comparison.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from tui_reader.align.model import Link
from tui_reader.compare.model import SEVERITIES, Comparison, EntityMatch, Finding, Place, Severity
from tui_reader.compare.quantities import is_date, rounds, same_value
from tui_reader.extract.model import Claim, Entity, Facts, Quantity, Quote, Strength
from tui_reader.records import dataclass
from tui_reader.text.span import Span

View = Literal["quotes", "numbers", "names", "who", "left_out", "made_up"]
EntryState = Literal["same", "altered", "merged", "respelt", "changed", "dropped", "added"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a ledger. A side without a place has no such thing, and then its state is None.

    was, now: the words of each side. speakers: who says it, source and rewrite. strength: of the verb of saying, likewise.
    """

    view: View
    label: str
    left_state: EntryState | None
    right_state: EntryState | None
    left: Place | None
    right: Place | None
    was: str = ""
    now: str = ""
    speakers: tuple[str | None, str | None] = (None, None)
    strengths: tuple[Strength | None, Strength | None] = (None, None)
    changes: tuple[tuple[str, str], ...] = ()
    """(source words, rewrite words) where the two sides differ."""
    findings: tuple[str, ...] = ()
    severity: Severity | None = None
    """The worst of its findings."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A view's entries, in the order of the rewrite, what only the source has where it stood; and counts for a head line."""

    view: View
    entries: tuple[Entry, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """Entries by state: that of the rewrite's side, of the source's where nothing is left."""
        return Counter(entry.right_state or entry.left_state or "same" for entry in self.entries)


def ledger(comparison: Comparison, view: View) -> Ledger:
    """One ledger of a comparison."""
    entries = VIEWS[view](_Book(_at_hand(comparison, view)))
    return Ledger(view, tuple(entries) if view in ("left_out", "made_up") else tuple(sorted(entries, key=_order(comparison))))


_FACTS: Mapping[View, str] = {"quotes": "quotes", "numbers": "quantities", "names": "entities", "who": "claims"}


def _at_hand(comparison: Comparison, view: View) -> Comparison:
    """With the facts of a view as objects, which a comparison from the cache makes anew each time it is asked for one
    (compare/pack.py): a ledger asks often, and knows by identity what is paired."""
    field = _FACTS.get(view)
    if field is None:
        return comparison

    def made(facts: Facts) -> Facts:
        some: dict[str, Any] = {field: tuple(getattr(facts, field))}
        return replace(facts, **some)

    return replace(
        comparison, left=made(comparison.left), right=made(comparison.right), also=tuple(made(facts) for facts in comparison.also)
    )


class _Book:
    """The comparison with its findings by sentence, so that each entry finds its own without walking all."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._by: dict[tuple[int, int], list[Finding]] = {}
        """Source and sentence -> findings; the rewrite counts as source -1."""
        for finding in comparison.findings:
            for source, place in _sides(finding):
                for n in place.sentences:
                    self._by.setdefault((source, n), []).append(finding)

    def facts(self, source: int) -> Facts:
        return self.comparison.left if source == 0 else self.comparison.also[source - 1]

    def left_place(self, span: Span, source: int = 0) -> Place:
        return _place(self.facts(source), span, source)

    def right_place(self, span: Span) -> Place:
        return _place(self.comparison.right, span, 0)

    def on(self, left: Place | None, right: Place | None, groups: Iterable[str]) -> tuple[Finding, ...]:
        """Findings of these groups whose words touch the entry's, worst first."""
        wanted = frozenset(groups)
        mine = [(left.source, left)] if left is not None else []
        mine += [(-1, right)] if right is not None else []
        touching = {
            f.id: f
            for source, place in mine
            for n in place.sentences
            for f in self._by.get((source, n), ())
            if f.kind.group in wanted and any(s == source and p.span.overlaps(place.span) for s, p in _sides(f))
        }
        return tuple(sorted(touching.values(), key=lambda f: SEVERITIES.index(f.severity)))


def _sides(finding: Finding) -> list[tuple[int, Place]]:
    """(source, place) of each side that has one; the rewrite is -1."""
    out = [(finding.left.source, finding.left)] if finding.left is not None else []
    return out + ([(-1, finding.right)] if finding.right is not None else [])


def _place(facts: Facts, span: Span, source: int) -> Place:
    document = facts.document
    first, last = document.sentence_at(span.start), document.sentence_at(max(span.start, span.end - 1))
    return Place(span, tuple(range(max(0, first), last + 1)), source)


def _order(comparison: Comparison) -> Callable[[Entry], tuple[int, int, int]]:
    """By the rewrite; what only the source has comes after what it followed there."""
    where = {i: link.right[0] for link in reversed(comparison.alignment.links) for i in link.left}

    def key(entry: Entry) -> tuple[int, int, int]:
        if entry.right is not None:
            return entry.right.sentences[0], 0, entry.right.span.start
        assert entry.left is not None
        i = entry.left.sentences[0]
        near = next((where[n] for n in range(i, -1, -1) if n in where), -1)
        return near, 1, entry.left.span.start

    return key


def _quotes(book: _Book) -> Iterable[Entry]:
    c = book.comparison
    for match in c.quotes:
        facts = book.facts(match.source)
        olds = [facts.quotes[i] for i in match.left]
        new = c.right.quotes[match.right[0]] if match.right else None
        left = book.left_place(Span(olds[0].outer.start, olds[-1].outer.end), match.source) if olds else None
        right = book.right_place(new.outer) if new else None
        on = book.on(left, right, ("quote", "attribution"))
        was = " … ".join(_words(facts, q.span) for q in olds)
        now = _words(c.right, new.span) if new else ""
        speakers = _speaker(olds[0] if olds else None), _speaker(new)
        yield Entry(
            "quotes",
            now or was,
            match.left_state,
            match.right_state,
            left,
            right,
            was,
            now,
            speakers,
            (None, None),
            match.changes,
            *_marks(on),
        )


def _speaker(quote: Quote | None) -> str | None:
    return quote.speaker.name if quote and quote.speaker else None


def _words(facts: Facts, span: Span) -> str:
    return " ".join(span.of(facts.document.text).split())


def _marks(findings: Sequence[Finding]) -> tuple[tuple[str, ...], Severity | None]:
    return tuple(f.id for f in findings), findings[0].severity if findings else None


def _numbers(book: _Book) -> Iterable[Entry]:
    """Figures and dates, paired within links, then anywhere; the rest stands alone."""
    c = book.comparison
    olds = _by_sentence(c.left, c.left.quantities)
    news = _by_sentence(c.right, c.right.quantities)
    paired: set[int] = set()
    used: set[int] = set()
    for link in c.alignment.links:
        yield from _linked_numbers(book, link, olds, news, paired, used)
    rest: dict[tuple[str, bool], list[Quantity]] = {}
    for q in c.left.quantities:
        if id(q) not in paired:
            rest.setdefault((str(q.value), is_date(q)), []).append(q)
    for new in c.right.quantities:
        if id(new) not in used:
            old = next((q for q in rest.get((str(new.value), is_date(new)), ()) if id(q) not in paired and same_value(q, new)), None)
            if old is not None:
                paired.add(id(old))
            yield _number(book, old, new)
    yield from (_number(book, old, None) for old in c.left.quantities if id(old) not in paired)


def _by_sentence(facts: Facts, quantities: Iterable[Quantity]) -> dict[int, list[Quantity]]:
    found: dict[int, list[Quantity]] = {}
    for q in quantities:
        found.setdefault(facts.document.sentence_at(q.span.start), []).append(q)
    return found


def _linked_numbers(
    book: _Book, link: Link, olds: Mapping[int, list[Quantity]], news: Mapping[int, list[Quantity]], paired: set[int], used: set[int]
) -> Iterable[Entry]:
    mine = [q for i in link.left for q in olds.get(i, ()) if id(q) not in paired]
    theirs = [q for j in link.right for q in news.get(j, ()) if id(q) not in used]
    for old in mine:
        new = next((q for q in theirs if id(q) not in used and (same_value(old, q) or rounds(old, q))), None)
        if new is None:
            new = next((q for q in theirs if id(q) not in used and _replaced(book, old, q)), None)
        if new is not None:
            paired.add(id(old))
            used.add(id(new))
            yield _number(book, old, new)


def _replaced(book: _Book, old: Quantity, new: Quantity) -> bool:
    """A finding says that the one stands for the other."""
    left, right = book.left_place(old.span), book.right_place(new.span)
    return any(
        f.left is not None and f.right is not None and f.left.span.overlaps(left.span) and f.right.span.overlaps(right.span)
        for f in book.on(left, right, ("number", "date", "hedge"))
    )


def _number(book: _Book, old: Quantity | None, new: Quantity | None) -> Entry:
    c = book.comparison
    left, right = book.left_place(old.span) if old else None, book.right_place(new.span) if new else None
    on = book.on(left, right, ("number", "date", "hedge"))
    was, now = _words(c.left, old.span) if old else "", _words(c.right, new.span) if new else ""
    same = old is not None and new is not None and same_value(old, new) and not (on and on[0].left is not None)
    states = _states(old, new, same)
    findings, severity = _marks(on)
    changes = ((was, now),) if states == ("changed", "changed") else ()
    return Entry("numbers", now or was, *states, left, right, was, now, changes=changes, findings=findings, severity=severity)


def _states(old: object | None, new: object | None, same: bool) -> tuple[EntryState | None, EntryState | None]:
    """Of the source's side and of the rewrite's."""
    if old is None or new is None:
        return "dropped" if old is not None else None, "added" if new is not None else None
    return ("same", "same") if same else ("changed", "changed")


def _names(book: _Book) -> Iterable[Entry]:
    c = book.comparison
    for match in c.entities:
        old = c.left.entities[match.left[0]] if match.left else None
        new = c.right.entities[match.right[0]] if match.right else None
        left, right = _first(book, old, on_left=True), _first(book, new, on_left=False)
        places = _everywhere(book, match)
        on = tuple({f.id: f for one, other in places for f in book.on(one, other, ("name",))}.values())
        on = tuple(sorted(on, key=lambda f: SEVERITIES.index(f.severity)))
        yield Entry(
            "names", match.name, match.state if old else None, match.state if new else None, left, right,
            old.name if old else "", new.name if new else "", findings=_marks(on)[0], severity=_marks(on)[1],
        )  # fmt: skip


def _first(book: _Book, entity: Entity | None, *, on_left: bool) -> Place | None:
    if entity is None:
        return None
    span = entity.mentions[0].span
    return book.left_place(span) if on_left else book.right_place(span)


def _everywhere(book: _Book, match: EntityMatch) -> list[tuple[Place | None, Place | None]]:
    c = book.comparison
    lefts: list[tuple[Place | None, Place | None]] = [
        (book.left_place(m.span), None) for i in match.left for m in c.left.entities[i].mentions
    ]
    return lefts + [(None, book.right_place(m.span)) for i in match.right for m in c.right.entities[i].mentions]


def _who(book: _Book) -> Iterable[Entry]:
    """Who said what: claims and verification notes of both sides, paired where a link holds both and their words meet."""
    c = book.comparison
    used: set[int] = set()
    news = _claims_by_sentence(c.right)
    for old in c.left.claims:
        span = _whole(old)
        sentence = c.left.document.sentence_at(span.start)
        options = [
            new
            for link in c.alignment.of_left(sentence)
            for j in link.right
            for new in news.get(j, ())
            if new.id not in used and new.kind == old.kind
        ]
        best = max(options, key=lambda new: _shared(c, old, new), default=None)
        if best is not None:
            used.add(best.id)
        yield _claim(book, old, best)
    yield from (_claim(book, None, new) for new in c.right.claims if new.id not in used)


def _claims_by_sentence(facts: Facts) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in facts.claims:
        found.setdefault(facts.document.sentence_at(_whole(claim).start), []).append(claim)
    return found


def _whole(claim: Claim) -> Span:
    spans = sorted((*claim.content, *claim.cue, *claim.speaker))
    return Span(spans[0].start, max(s.end for s in spans))


def _shared(c: Comparison, old: Claim, new: Claim) -> int:
    x, y = c.left.document, c.right.document
    a = {w for part in old.content for w in part.of(x.text).casefold().split()}
    return sum(w in a for part in new.content for w in part.of(y.text).casefold().split())


def _claim(book: _Book, old: Claim | None, new: Claim | None) -> Entry:
    c = book.comparison
    left = book.left_place(_whole(old)) if old else None
    right = book.right_place(_whole(new)) if new else None
    on = book.on(left, right, ("attribution",))
    was, now = _words(c.left, _content(old)) if old else "", _words(c.right, _content(new)) if new else ""
    speakers = old.name if old else None, new.name if new else None
    strengths = old.strength if old else None, new.strength if new else None
    states = _states(old, new, not on and strengths[0] == strengths[1])
    findings, severity = _marks(on)
    return Entry("who", now or was, *states, left, right, was, now, speakers, strengths, findings=findings, severity=severity)


def _content(claim: Claim) -> Span:
    return Span(min(s.start for s in claim.content), max(s.end for s in claim.content)) if claim.content else _whole(claim)


_LOSSES = ("lead_dropped", "verification_note_dropped", "quote_dropped", "number_dropped", "date_lost", "claim_dropped", "entity_dropped")


def _left_out(book: _Book) -> Iterable[Entry]:
    """What the rewrite leaves out, ranked: lead, caveat, quotation, figure, plain; within a rank the worst first."""
    c = book.comparison
    rows = []
    for finding in c.findings:
        if finding.kind.id in _LOSSES and finding.left is not None and finding.right is None:
            rank = _LOSSES.index(finding.kind.id) if finding.severity == "low" or finding.kind.id != "claim_dropped" else 1
            rows.append((rank, SEVERITIES.index(finding.severity), finding.left.span.start, finding))
    for _, _, _, f in sorted(rows, key=lambda row: row[:3]):
        assert f.left is not None
        words = _words(book.facts(f.left.source), f.left.span)
        yield Entry("left_out", words, "dropped", None, f.left, None, words, findings=(f.id,), severity=f.severity)


_GAINS = ("quote_added", "number_added", "date_added", "entity_added", "claim_added")


def _made_up(book: _Book) -> Iterable[Entry]:
    """What no source holds, typed: quotation, figure, date, name, statement; within a type the worst first."""
    rows = [
        (_GAINS.index(f.kind.id), SEVERITIES.index(f.severity), f.right.span.start, f)
        for f in book.comparison.findings
        if f.kind.id in _GAINS and f.right is not None
    ]
    for _, _, _, f in sorted(rows, key=lambda row: row[:3]):
        assert f.right is not None
        words = _words(book.comparison.right, f.right.span)
        yield Entry("made_up", words, None, "added", None, f.right, "", words, findings=(f.id,), severity=f.severity)


VIEWS: Mapping[View, Callable[[_Book], Iterable[Entry]]] = {
    "quotes": _quotes,
    "numbers": _numbers,
    "names": _names,
    "who": _who,
    "left_out": _left_out,
    "made_up": _made_up,
}
"""Every ledger, in the order of the sidebar."""
