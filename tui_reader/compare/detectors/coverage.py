"""What has no counterpart: sentences and clauses dropped (ranked: lead, caveat, quotation, number, plain) or added (typed).

A whole sentence speaks through the alignment, a clause inside a link through its words. What is told elsewhere in the
other text is neither dropped nor added. "A new ordinary word" alone was measured as worthless (precision .60 at a base
rate of .63) and never warns: a clause must be long, and foreign to the whole source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.denials import denies
from tui_reader.compare.findings import found
from tui_reader.compare.gaps import Gaps
from tui_reader.compare.kinds import CLAIM_ADDED as ADDED
from tui_reader.compare.kinds import CLAIM_DROPPED as DROPPED
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.limits import Note, Retold, notes_of, of_a_source
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.novelty import NEAR, content_words, is_news, norms_of
from tui_reader.compare.quantities import is_date
from tui_reader.compare.words import content, keys
from tui_reader.extract.limits import Label, limits_said
from tui_reader.extract.weighty import Weight, weight_of
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin

LEAD = Kind("lead_dropped", "claim", "L", "high", "The main news of the source, its first sentence, is not carried.")
KINDS = (ADDED, DROPPED, LEAD)

_BREAKS = frozenset(", ; : ( ) - – — and but who which that although though while because whereas after as if when where with".split())
_MARKS = frozenset(", ; : ( ) - – — and but although though while because whereas".split())
"""What ends a clause that is new: not `with` or `who`, which go on with what it adds."""
_FORECAST = frozenset(
    ["will", "would", "expected", "expects", "forecast", "forecasts", "likely", "plans", "planned", "could", "may", "might"]
)
TOGETHER = 0.6
"""Share of a caveat's words that one sentence of the rewrite must have for it to stand there."""


def detect(case: Case) -> Iterator[Finding]:
    retold = Retold(case)  # once: it reads every sentence of the rewrite
    yield from _added_sentences(case)
    yield from _dropped_sentences(case, retold)
    for pair in case.pairs:
        yield from _clauses(case, pair, retold)


def _added_sentences(case: Case) -> Iterator[Finding]:
    side = case.rewrite
    for lonely in case.new():
        sentence = side.document.sentences[lonely.sentence]
        if len(content_words(side, sentence.span)) < 2 or sentence.role in ("byline", "dateline"):
            continue
        severity: Severity = "medium" if is_news(case, lonely) else "low"
        why = f"No source holds this {_type(side, lonely.sentence)}: “{side.words(sentence.span)}”."
        yield found(case, ADDED, why, right=sentence.span, severity=severity, sureness=round(0.95 - 0.5 * min(1.0, lonely.score), 4))


OPENING = 4
"""Sentences of the rewrite, headline included, over which the main news may be spread."""


def _carried(side: Side, words: list[str]) -> bool:
    """Most of the words stand in one sentence, or together where the rewrite opens."""
    opening = {
        key
        for index in range(min(OPENING, len(side.document.sentences)))
        for norm in norms_of(side, index)
        if content(norm)
        for key in keys(norm)
    }
    spread = sum(not opening.isdisjoint(keys(w)) for w in words)
    return _in_one_sentence(side, words) >= TOGETHER or spread >= TOGETHER * len(words)


_FURNITURE = frozenset("embargoed embargo release releases editors notes advisory bulletin circulation newsroom attention".split())


def _furniture(side: Side, index: int) -> bool:
    """`News release – embargoed until Thursday`: no news, though it stands where the lead does."""
    return sum(norm in _FURNITURE for norm in norms_of(side, index)) >= 2


def _in_one_sentence(side: Side, words: list[str]) -> float:
    """Share of the words that the sentence which has most of them has."""
    wanted = [set(keys(w)) for w in words]
    best = 0
    for index in range(len(side.document.sentences)):
        here = {key for norm in norms_of(side, index) if content(norm) for key in keys(norm)}
        best = max(best, sum(not here.isdisjoint(w) for w in wanted))
    return best / len(words)


def _type(side: Side, index: int) -> str:
    if any(q.use == "speech" for q in side.quotes.get(index, ())):
        return "statement with a quotation"
    if side.quantities.get(index):
        return "statement with a figure" if any(not is_date(q) for q in side.quantities[index]) else "statement with a date"
    if side.names.get(index):
        return "statement with a name"
    tokens = side.document.tokens
    return "forecast" if any(tokens.norms[k] in _FORECAST for k in tokens.of_sentence(index)) else "statement"


def _dropped_sentences(case: Case, retold: Retold) -> Iterator[Finding]:
    side = case.sources[0]
    lead = next((s.index for s in side.document.sentences if s.role == "body"), None)
    carried = len(case.alignment.links) > 0
    gaps = Gaps(case)
    for lonely in case.alignment.unlinked_left:
        sentence = side.document.sentences[lonely.sentence]
        words = content_words(side, sentence.span)
        if not words:
            continue
        told = sum(not case.rewrite.vocabulary.isdisjoint(keys(w)) for w in words) / len(words)
        said = side.words(sentence.span)
        if gaps(lonely.sentence):
            why = f"No counterpart was found: “{said}”. A sentence of the rewrite in its place may say it in other words."
            yield found(case, DROPPED, why, left=sentence.span, severity="low", sureness=0.4)
            continue
        if (
            sentence.index == lead
            and carried
            and sentence.role == "body"
            and _in_one_sentence(case.rewrite, words) < TOGETHER
            and not _furniture(side, lonely.sentence)
        ):
            yield found(
                case, LEAD, f"The source’s main news is not carried: “{said}”.", left=sentence.span, sureness=0.9 - 0.5 * lonely.score
            )
            continue
        rank, severity = _rank(side, sentence.span, sentence.index)
        if sentence.role != "body" or (told > 0.85 and severity == "low" and len(words) > 3):
            rank, severity = sentence.role if sentence.role != "body" else rank, "low"
        lost = _lost_limit(side, lonely.sentence, case.rewrite)
        notes = list(notes_of(side, lonely.sentence))
        answer = any(note.label == "denial" for note in notes)
        weight = weight_of(sentence.span.of(side.text)) if sentence.role == "body" and lost is None and rank != "quotation" else None
        if lost == "disclosure":
            rank, severity = "disclosure", "high"
        elif (
            weight is not None
            and not notes
            and len(words) > 3
            and lonely.score < NEAR
            and not retold(_whole(sentence.span, weight, sentence.index))
        ):
            rank, severity = weight, "medium"
        elif (severity != "low" and lonely.score >= NEAR and lost is None and not answer) or (notes and all(map(retold, notes))):
            severity = "low"
        yield found(
            case,
            DROPPED,
            f"Left out{f' ({rank})' if rank else ''}: “{said}”.",
            left=sentence.span,
            severity=severity,
            sureness=round(0.9 - 0.5 * min(1.0, lonely.score), 4),
        )


def _whole(span: Span, weight: Weight, index: int) -> Note:
    """The sentence as a note of the class that may stand for it; what was not said is an answer as `no reply` is."""
    label: Label = "interest" if weight == "interest" else "no_reply" if weight == "silence" else "caution"
    return Note(label, Span(span.start, span.start), span, index)


def _rank(side: Side, span: Span, index: int) -> tuple[str, Severity]:
    """caveat, quotation, figure, or nothing of these: what an editor wants to see first among what is gone."""
    if any(c.kind == "verification_note" for c in side.claims.get(index, ())) or _limits(side, span):
        return "caveat", "medium"
    if any(q.use == "speech" for q in side.quotes.get(index, ())):
        return "quotation", "low"
    return ("figure" if any(not is_date(q) for q in side.quantities.get(index, ())) else "", "low")


def _lost_limit(side: Side, index: int, other: Side) -> str | None:
    """caveat or disclosure, when a clause of the sentence is one and stands nowhere in the other text."""
    tokens = side.document.tokens
    here = tokens.of_sentence(index)
    for first, last in _cut(tokens.norms, here.start, here.stop):
        kind = _limits(side, side.span_of(first, last))
        words = [tokens.norms[k] for k in range(first, last) if content(tokens.norms[k])]
        if (
            kind in ("caveat", "disclosure")
            and words
            and side.in_quote(side.span_of(first, last)) is None
            and not _told_together(other, words, denied=denies(tokens.norms[first:last]))
        ):
            return kind
    return None


_GROUPS: dict[Label, str] = {
    "unverified": "caveat",
    "anonymous": "caveat",
    "unreviewed": "caveat",
    "no_evidence": "caveat",
    "unproven": "caveat",
    "caution": "caveat",
    "interest": "disclosure",
    "denial": "reply",
}


def _limits(side: Side, span: Span) -> str | None:
    """caveat, disclosure or reply, when the words of `span` are one."""
    for label, mark in limits_said(side.text, span.start, span.end):
        if label in _GROUPS and of_a_source(side, Note(label, mark, mark, side.document.sentence_at(mark.start))):
            return _GROUPS[label]
    tokens = side.tokens_in(span)
    hits = phrases("caveats").find(side.document.tokens.norms, tokens.start, tokens.stop)
    return next((hit.label for hit in hits if hit.label != "disclosure" or _interest(side, hit)), None)


def _interest(side: Side, hit: Hit) -> bool:
    mark = side.span_of(hit.first, hit.last)
    return of_a_source(side, Note("interest", mark, mark, side.document.sentence_at(mark.start)))


def _clauses(case: Case, pair: Pair, retold: Retold) -> Iterator[Finding]:
    if len(pair.ahead) < 3:
        return
    for span in _lost(pair.left, pair.link.left, pair.ahead, case.rewrite):
        kind = _limits(pair.left, span)
        inside = [n for n in notes_of(pair.left, pair.left.document.sentence_at(span.start)) if n.mark.overlaps(span)] if kind else []
        if kind in ("caveat", "disclosure") and not inside:
            inside = [_as_note(pair.left, span, kind)]
        if pair.link.source == 0 and inside and all(map(retold, inside)):
            kind = None
        severity: Severity = "low" if kind is None else "medium" if kind == "reply" else "high"
        what = {"caveat": "A caveat is gone", "disclosure": "A disclosure is gone", "reply": "An answer is gone"}.get(
            kind or "", "Left out of this sentence"
        )
        yield found(case, DROPPED, f"{what}: “{pair.left.words(span)}”.", left=span, pair=pair, severity=severity, sureness=0.8)
    for span in _lost(pair.right, pair.link.right, pair.back, None):
        words = content_words(pair.right, span)
        known = max(case.known_share(words), _akin_share(pair, words))
        if known < 0.67 and not _compares_again(pair, span):
            severity = "medium" if known < 0.45 and len(words) >= 4 and not _paraphrase(pair, len(words)) else "low"
            yield found(
                case, ADDED, f"The source does not say “{pair.right.words(span)}”.", right=span, pair=pair, severity=severity, sureness=0.75
            )


def _akin_share(pair: Pair, words: Sequence[str]) -> float:
    """Share of the words that the source's sentence has, or a word of their sense."""
    norms = pair.left.document.tokens.norms
    theirs = [norms[k] for k in pair.a if content(norms[k])]
    told = {key for w in theirs for key in keys(w)}
    return sum(not told.isdisjoint(keys(w)) or any(kin(w, other) in _NEAR for other in theirs) for w in words) / max(1, len(words))


_NEAR = (Kin.SAME, Kin.CLOSE, Kin.KIND)


def _compares_again(pair: Pair, span: Span) -> bool:
    """`More than the fountain cost`, `a bigger sum than it paid for the fountain`: the same two things held against each other."""
    mine, theirs = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    return any(theirs[m] == "than" for m in pair.right.tokens_in(span)) and any(mine[k] == "than" for k in pair.a)


def _told(side: Side, first: int, last: int, words: list[str], other: Side) -> bool:
    """Is the clause told elsewhere in the other text? A caveat's words must stand together there, any other clause's may be scattered."""
    if _limits(side, side.span_of(first, last)) is not None:
        return _told_together(other, words, denied=denies(side.document.tokens.norms[first:last]))
    return sum(not other.vocabulary.isdisjoint(keys(w)) for w in words) > 0.67 * len(words)


_CLASSES: tuple[tuple[Label, tuple[str, ...]], ...] = (
    ("no_evidence", ("evidence", "proof")),
    ("unverified", ("verif", "confirm", "check")),
    ("unproven", ("charg", "accus", "suspect", "wrongdoing")),
    ("unreviewed", ("peer", "audit", "publish", "final", "provisional", "preliminary")),
    ("no_reply", ("comment", "respon", "reach")),
)


def _as_note(side: Side, span: Span, kind: str) -> Note:
    """A caveat that only data/caveats.txt knows, with the class its words speak for; `caution` without one."""
    norms = [side.document.tokens.norms[k] for k in side.tokens_in(span)]
    label: Label = next((label for label, roots in _CLASSES if any(w.startswith(root) for w in norms for root in roots)), "caution")
    mark = Span(span.start, span.start)  # no words of it stand for the class alone
    return Note("interest" if kind == "disclosure" else label, mark, span, side.document.sentence_at(span.start))


def _told_together(other: Side, words: list[str], *, denied: bool) -> bool:
    """Some sentence of the other text has most of the words, and denies where they do: the caveat stands elsewhere, in other words."""
    tokens = other.document.tokens
    wanted = [set(keys(w)) for w in words]
    if sum(not other.vocabulary.isdisjoint(w) for w in wanted) < TOGETHER * len(wanted):
        return False
    for index in range(len(other.document.sentences)):
        here = {key for k in tokens.of_sentence(index) if content(tokens.norms[k]) for key in keys(tokens.norms[k])}
        if sum(not here.isdisjoint(w) for w in wanted) >= TOGETHER * len(wanted) and (
            not denied or denies([tokens.norms[k] for k in tokens.of_sentence(index)], loosely=True)
        ):
            return True
    return False


def _paraphrase(pair: Pair, count: int) -> bool:
    """The source's sentence has lost about as many words as the clause has: it may say the same in others."""
    norms = pair.left.document.tokens.norms
    lost = sum(content(norms[k]) and k not in pair.ahead for k in pair.a)
    return lost * 2 >= count


def _lost(side: Side, sentences: tuple[int, ...], matched: Mapping[int, int], other: Side | None) -> Iterator[Span]:
    """Clauses of at least three content words of which the other side of the link has hardly any, nor the other text."""
    tokens = side.document.tokens
    for i in sentences:
        here = tokens.of_sentence(i)
        for first, last in _cut(tokens.norms, here.start, here.stop, _BREAKS if other is not None else _MARKS):
            words = [k for k in range(first, last) if content(tokens.norms[k])]
            short = other is not None and _limits(side, side.span_of(first, last)) in _TOLD
            cautious = short and any(label in ("caution", "denial") for label, _ in limits_said(side.text, *_ends(side, first, last)))
            if len(words) < (1 if cautious else 2 if short else 3) or sum(k in matched for k in words) > 0.25 * len(words):
                continue
            if other is not None and _told(side, first, last, [tokens.norms[k] for k in words], other):
                continue
            if side.in_quote(side.span_of(first, last)) is None:
                yield side.span_of(first, last)


_TOLD = ("caveat", "disclosure", "reply")
"""What limits a statement is told of a clause of two words, a caution or an answer (`which he denies`) of one."""


def _ends(side: Side, first: int, last: int) -> tuple[int, int]:
    span = side.span_of(first, last)
    return span.start, span.end


def _cut(norms: tuple[str, ...], start: int, stop: int, breaks: frozenset[str] = _BREAKS) -> Iterator[tuple[int, int]]:
    first = start
    for k in range(start, stop + 1):
        if k == stop or norms[k] in breaks:
            if k > first:
                yield first, k
            first = k + 1
