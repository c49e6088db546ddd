"""Quotations are sacred: words inside the marks altered, quotations merged, added, dropped, their marks.

Severity after the newsroom handbooks (docs/detection.md): words cut or added, or the sense touched, is high; a contraction or
one word for another of the same meaning medium; a whole quotation with no source high, dropped or told indirectly medium.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Side
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import table
from tui_reader.compare.matches import LIMITS
from tui_reader.compare.model import Finding, Kind, QuoteMatch, Severity
from tui_reader.compare.words import FUNCTION, content, keys, same
from tui_reader.extract.model import Quote
from tui_reader.text.span import Span
from tui_reader.text.tokens import normal

ALTERED = Kind(
    "quote_altered", "quote", "Q", "high", "Words inside the quotation marks differ from what the source quotes, were cut or were added."
)
MERGED = Kind("quote_merged", "quote", "Q", "high", "Two quotations of the source stand as one.")
ADDED = Kind("quote_added", "quote", "Q", "high", "A quotation that no source holds.")
DROPPED = Kind("quote_dropped", "quote", "Q", "medium", "A quotation of the source is gone, or its words are no longer in quotation marks.")
MARKS = Kind("quote_marks", "quote", "Q", "low", "Quotation marks are mixed or unbalanced, or were put on or taken off the same words.")
KINDS = (ALTERED, MERGED, ADDED, DROPPED, MARKS)

_CONTRACTED = {
    "can't": "cannot", "won't": "will not", "it's": "it is", "that's": "that is", "i'm": "i am", "they'll": "they will", "we'll": "we will",
    "they're": "they are", "we're": "we are", "i'll": "i will", "you're": "you are", "he's": "he is", "she's": "she is", "i've": "i have",
    "we've": "we have", "they've": "they have", "there's": "there is", "you'll": "you will", "let's": "let us", "i'd": "i would", "for ever": "forever",
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
    "haven't": "have not", "hasn't": "has not", "wouldn't": "would not", "couldn't": "could not", "shouldn't": "should not",
}  # fmt: skip
_MARKS = ".,;:!?()[]\"'…-"
_NEGATIVE = frozenset(["not", "no", "never", "n't", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"])

_LIMITS = frozenset("but however unless if except until till provided although though".split())


def detect(case: Case) -> Iterator[Finding]:
    cut_told: set[tuple[int, int]] = set()
    for match in case.quotes:
        if match.right_state == "added":
            yield from _added(case, case.right.quotes[match.right[0]])
        elif match.left_state == "dropped":
            yield from _dropped(case, case.left.quotes[match.left[0]])
        elif match.right_state in ("altered", "merged"):
            yield _altered(case, match)
        elif match.left_state == "altered" and (match.source, match.left[0]) not in cut_told:
            cut_told.add((match.source, match.left[0]))
            yield from _cut(case, match)
    yield from _mixed_marks(case)


def _altered(case: Case, match: QuoteMatch) -> Finding:
    lefts = [case.sources[match.source].facts.quotes[i] for i in match.left]
    right = case.right.quotes[match.right[0]]
    weights = [_weight(old, new) for old, new in match.changes]
    merged = match.right_state == "merged"
    severity: Severity = "high" if "high" in weights else "medium" if weights else "low"
    told = "; ".join(_told(old, new) for old, new in match.changes[:3])
    more = f" (and {len(match.changes) - 3} more)" if len(match.changes) > 3 else ""
    if merged:
        who = "Two quotations of the source became one" if len(lefts) == 2 else f"{len(lefts)} quotations of the source became one"
        why = f"{who}{f': {told}{more}' if told else ', with no word changed'}. Readers take it for one unbroken statement."
    else:
        why = f"Inside the marks: {told}{more}. These are no longer the speaker’s own words."
    left = Span(lefts[0].span.start, lefts[-1].span.end)
    return found(
        case, MERGED if merged else ALTERED, why, left=left, right=right.span, source=match.source, severity=severity, sureness=0.97
    )


def _told(old: str, new: str) -> str:
    if old and new:
        return f"“{old}” became “{new}”"
    return f"“{old}” was cut" if old else f"“{new}” was added"


def _weight(old: str, new: str) -> Severity:
    """Of one change inside the marks. Sense first: a negation, an opposite, a number; then words cut or added; then one word for another."""
    old, new = normal(old), normal(new)
    if _plain(old) == _plain(new):
        return "medium"
    a, b = [w.strip(_MARKS) for w in old.split()], [w.strip(_MARKS) for w in new.split()]
    a, b = [w for w in a if w], [w for w in b if w]
    if (sum(w in _NEGATIVE or w.endswith("n't") for w in a) + sum(w in _NEGATIVE or w.endswith("n't") for w in b)) % 2 or _opposite(a, b):
        return "high"
    olds, news = [w for w in a if content(w)], [w for w in b if content(w)]
    if len(olds) == len(news) and all(w[0].isalpha() for w in (*olds, *news)):
        return "medium"
    rest = [w for w in news if not any(same(w, o) for o in olds)] + [o for o in olds if not any(same(w, o) for w in news)]
    return "high" if rest else "medium"


def _plain(words: str) -> str:
    full = " ".join(_CONTRACTED.get(w, w) for w in words.split())
    return full.replace("can not", "cannot").replace("for ever", "forever").replace(" ", "")


def _opposite(olds: list[str], news: list[str]) -> bool:
    poles = table("antonyms")
    there = {pole for w in news for pole in poles.get(w, ())}
    return any(pole[:-1] + ("-" if pole[-1] == "+" else "+") in there for w in olds for pole in poles.get(w, ()))


def _added(case: Case, quote: Quote) -> Iterator[Finding]:
    words = case.rewrite.words(quote.span)
    at = case.right.document.sentence_at(quote.span.start)
    origin = _indirect(case, quote, at)
    if quote.use != "speech":
        if origin is not None:
            source, span = origin
            yield found(
                case,
                MARKS,
                f"“{words}” stands in quotation marks; the source has the words without.",
                left=span,
                right=quote.outer,
                source=source,
            )
        elif len(words.split()) > 1 or any(key not in case.sources[0].vocabulary for key in keys(words.lower())[:1]):
            yield found(
                case,
                ADDED,
                f"“{words}” is in quotation marks, and no source holds these words.",
                right=quote.outer,
                severity="medium",
                sureness=0.8,
            )
        return
    if origin is not None:
        source, span = origin
        why = f"“{words}” is a quotation now; the source reports it in its own words: “{case.sources[source].words(span)}”."
        yield found(case, ADDED, why, left=span, right=quote.span, source=source, severity="high")
        return
    yield found(case, ADDED, f"No source holds the quotation “{words}”.", right=quote.span, sureness=0.92)


def _indirect(case: Case, quote: Quote, at: int) -> tuple[int, Span] | None:
    """Words of a linked source sentence, outside its marks, that the quotation was made from."""
    tokens = case.right.document.tokens
    wanted = [tokens.norms[k] for k in case.rewrite.tokens_in(quote.span) if content(tokens.norms[k])]
    if not wanted:
        return None
    for link in case.links_of(at):
        side = case.sources[link.source]
        known = side.document.tokens
        for i in link.left:
            here = [k for k in known.of_sentence(i) if content(known.norms[k]) and side.in_quote(known.span(k)) is None]
            hits = [k for k in here if any(same(known.norms[k], w) for w in wanted)]
            if len({known.norms[k] for k in hits}) >= 0.6 * len(wanted):
                return link.source, side.span_of(hits[0], hits[-1] + 1)
    return None


def _dropped(case: Case, quote: Quote) -> Iterator[Finding]:
    side = case.sources[0]
    words = side.words(quote.span)
    at = side.document.sentence_at(quote.span.start)
    tokens, theirs = side.document.tokens, case.right.document.tokens
    wanted = [k for k in side.tokens_in(quote.span) if content(tokens.norms[k])]
    for link in case.alignment.of_left(at):
        here = [k for j in link.right for k in theirs.of_sentence(j) if content(theirs.norms[k])]
        hits = [k for k in here if any(same(theirs.norms[k], tokens.norms[w]) for w in wanted)]
        if wanted and len(hits) >= 0.5 * len(wanted):
            span = case.rewrite.span_of(hits[0], hits[-1] + 1)
            if quote.use != "speech" and not _spoken(side, quote):
                yield found(
                    case, MARKS, f"“{words}” lost its quotation marks: the words are the paper’s own now.", left=quote.outer, right=span
                )
            else:
                why = f"“{words}” is told indirectly now, as “{case.rewrite.words(span)}”: the speaker’s own words are gone."
                yield found(case, DROPPED, why, left=quote.span, sureness=0.9)
            return
    if quote.use == "speech" or (_spoken(side, quote) and case.alignment.of_left(at)):
        yield found(case, DROPPED, f"The quotation “{words}” is not in the rewrite.", left=quote.span)
    else:
        yield found(case, DROPPED, f"“{words}”, in quotation marks in the source, is not in the rewrite.", left=quote.outer, severity="low")


def _spoken(side: Side, quote: Quote) -> bool:
    """Two or three words that somebody said (`expected to fly "the large majority" of flights`), no term and no title."""
    return quote.use != "title" and quote.speaker is not None and side.tokens_in(quote.span).stop - side.tokens_in(quote.span).start > 1


def _cut(case: Case, match: QuoteMatch) -> Iterator[Finding]:
    """What is left of a quotation is word for word, but it was longer. Cut inside a sentence it may say less than the speaker did."""
    side, right = case.sources[match.source], case.right.quotes[match.right[0]]
    quote = side.facts.quotes[match.left[0]]
    tokens, theirs = side.document.tokens, case.right.document.tokens
    kept = {
        theirs.norms[k]
        for m in case.quotes
        if m.left == match.left and m.source == match.source
        for r in m.right
        for k in case.rewrite.tokens_in(case.right.quotes[r].span)
    }
    gone = [
        k for k in side.tokens_in(quote.span) if (content(tokens.norms[k]) or tokens.norms[k] in LIMITS) and tokens.norms[k] not in kept
    ]
    whole_words = sum(tokens.norms[k][-1].isalnum() for k in side.tokens_in(quote.span))
    left_over = sum(theirs.norms[k][-1].isalnum() for k in case.rewrite.tokens_in(right.span))
    if not gone or (left_over * 2 < whole_words and not (left_over >= 4 and _opens(side, quote, right, case))):
        return  # a few words taken out of a long quotation do not pretend to be all of it
    first = gone[0]
    start = quote.span.start
    if first > 0 and tokens.norms[first - 1] in FUNCTION and tokens.starts[first - 1] >= start:
        first -= 1
    span = Span(tokens.starts[first], min(tokens.ends[gone[-1]], quote.span.end))
    whole = side.document.sentence_at(span.start) != side.document.sentence_at(quote.span.start)
    words = side.words(span)
    caveat = any(
        tokens.norms[k] in _NEGATIVE or tokens.norms[k].endswith("n't") or tokens.norms[k] in _LIMITS
        for k in range(max(side.tokens_in(quote.span).start, side.tokens_in(span).start - 1), side.tokens_in(span).stop)
    )
    why = f"The quotation goes on in the source: “{words}” was cut{', a caveat of the speaker' if caveat and not whole else ''}."
    yield found(
        case,
        DROPPED if whole else ALTERED,
        why,
        left=span,
        right=right.span,
        source=match.source,
        severity="high" if caveat and not whole else "medium",
    )


def _opens(side: Side, quote: Quote, right: Quote, case: Case) -> bool:
    """Does the rewrite's quotation begin as the source's does, so that it reads as the whole?"""
    old, new = side.tokens_in(quote.span).start, case.rewrite.tokens_in(right.span).start
    return side.document.tokens.norms[old] == case.right.document.tokens.norms[new]


def _mixed_marks(case: Case) -> Iterator[Finding]:
    """Opened with one kind of mark and closed with another: one finding for the article, at the first."""
    odd = [q for q in case.right.quotes if q.outer.end > q.span.end and q.outer.start < q.span.start and _mixed(case.rewrite.text, q)]
    if odd:
        count = f" ({len(odd)} places)" if len(odd) > 1 else ""
        text = case.rewrite.text
        opened, closed = text[odd[0].outer.start : odd[0].span.start], text[odd[0].span.end : odd[0].outer.end]
        yield found(case, MARKS, f"A quotation opens with {opened} and closes with {closed}{count}.", right=odd[0].outer, sureness=0.95)


def _mixed(text: str, quote: Quote) -> bool:
    opened, closed = text[quote.outer.start : quote.span.start][-1:], text[quote.span.end : quote.outer.end][:1]
    return (opened in "“”") != (closed in "“”") if opened in '“”"' and closed in '“”"' else False
