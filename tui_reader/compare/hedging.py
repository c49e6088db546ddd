"""Hedges of a text: the words of data/hedges.txt where they do hedge, what they hedge, and what stands bare without them.

`May` is no month, `appeared in a journal` no impression, `asked if` no condition, `24% more likely` a rate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tui_reader.compare.case import Side
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.words import content
from tui_reader.text.inflection import irregular
from tui_reader.text.span import Span


def hedges_of(side: Side, sentences: tuple[int, ...]) -> list[Hit]:
    return [hit for hit in hits_of("hedges", side, sentences) if _hedging(side, hit)]


def hits_of(name: str, side: Side, sentences: tuple[int, ...]) -> Iterator[Hit]:
    tokens = side.document.tokens
    for i in sentences:
        here = tokens.of_sentence(i)
        yield from phrases(name).find(tokens.norms, here.start, here.stop)


_PLACES = frozenset(
    "in at on before alongside from for by under with over into after back up down forward around out through online outside inside near beside . , ; :".split()
)
"""Behind `appeared` and `looked`: somebody shows up, is printed, searches. `Appeared stronger`, `appeared to` hedge."""
_ASKS = frozenset(
    "ask asks asked asking wonder wondered wonders question see know knew decide check say said clear sure unclear unknown".split()
)


def _hedging(side: Side, hit: Hit) -> bool:
    """Does the word hedge where it stands?"""
    tokens = side.document.tokens
    word = tokens.norms[hit.first]
    if _of_a_figure(side, hit):
        return False
    after = tokens.norms[hit.last] if hit.last < len(tokens) else "."
    before = tokens.norms[hit.first - 1] if hit.first else "."
    if word == "may":
        return not (side.text[tokens.starts[hit.first]].isupper() and _dated(before, after))
    if word.startswith(("appear", "look")) and hit.last == hit.first + 1:
        return after not in _PLACES
    if word in ("likely", "unlikely"):
        return before not in ("more", "less", "as", "equally")  # a rate, compared
    if word == "if":
        return before not in _ASKS
    if word == "as" and "long" in tokens.norms[hit.first : hit.last]:
        return not _counted(side, hit.last)  # `as long as 14 hours`: a bound
    if word == "provided" and hit.last == hit.first + 1:
        further = tokens.norms[hit.last + 1] if hit.last + 1 < len(tokens) else "."
        subject = after in ("he", "she", "they", "we") or (after == "it" and further not in (",", ".", "with", "to", "for", "and"))
        return subject or (before in (",", ".", "and", "but") and after not in ("by", "with", "in", "to"))
    return True


def _counted(side: Side, k: int) -> bool:
    """A figure begins at token `k`."""
    tokens = side.document.tokens
    return k < len(tokens) and any(
        q.span.overlaps(tokens.span(k)) for q in side.quantities.get(side.document.sentence_at(tokens.starts[k]), ())
    )


def _of_a_figure(side: Side, hit: Hit) -> bool:
    """`For as long as 14 hours`: a bound of the figure, which has its own finding."""
    span = side.span_of(hit.first, hit.last)
    return any(q.bound not in ("=", "~") and q.span.contains(span) for q in side.quantities.get(side.document.sentence_at(span.start), ()))


def _dated(before: str, after: str) -> bool:
    return after[0].isdigit() or before[0].isdigit() or before in _DATES or after in (",", ".", ";", "and", "to", "or", ")")


_DATES = frozenset(
    "in on by since until till last next of from early late mid before after this to and every through during between".split()
)


CLAUSE = frozenset(', ; : ( ) " — – . after before because who which while when although but'.split())


def words_after(side: Side, hit: Hit, matched: Mapping[int, int]) -> tuple[int, int] | None:
    """First and last matched content word of the clause within eight tokens after the hedge: what it hedges.

    At most two words of that clause may have gone before the first that stayed; with more, the clause is another one.
    """
    tokens = side.document.tokens
    stop = min(hit.last + 8, tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop)
    stop = next((k for k in range(hit.last, stop) if tokens.norms[k] in CLAUSE), stop)
    heads = [k for k in range(hit.last, stop) if content(tokens.norms[k])]
    first = next((n for n, k in enumerate(heads[:3]) if k in matched), None)
    return None if first is None else (heads[first], max(k for k in heads if k in matched))


def reported(side: Side, hit: Hit) -> bool:
    """`Would` inside what somebody said is only its tense, unless the clause has a condition."""
    tokens = side.document.tokens
    here = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first]))
    claim = side.said_by(side.span_of(hit.first, hit.last))
    return claim is not None and not any(tokens.norms[k] in ("if", "unless", "provided") for k in here)


def statement_at(side: Side, first: int, last: int) -> Span:
    """The hedged words with the verb before them, so that the place shows what now stands bare."""
    tokens = side.document.tokens
    start = tokens.of_sentence(side.document.sentence_at(tokens.starts[first])).start
    while first > start and tokens.norms[first - 1] in (
        "will",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "had",
        "has",
        "have",
        "the",
        "a",
        "to",
        "would",
    ):
        first -= 1
    return side.span_of(first, min(last, first + 12))


def is_past(norm: str) -> bool:
    return (norm.endswith("ed") and len(norm) > 4) or norm in _past_forms()


@cache
def _past_forms() -> frozenset[str]:
    """Irregular forms that are a past tense or a participle, not those in -s or -ing nor plurals."""
    rest = {
        "men",
        "women",
        "children",
        "people",
        "persons",
        "feet",
        "lives",
        "wives",
        "halves",
        "crises",
        "analyses",
        "better",
        "best",
        "worse",
        "worst",
        "farther",
        "further",
        "furthest",
    }
    return frozenset(f for f in irregular() if not f.endswith(("ing", "s")) and f not in rest and f not in ("am", "read"))


_OPEN = frozenset("to would could may might will should can 'll 'd not n't never if unless whether".split())
_DETERMINERS = frozenset("the a an its his her their this that 's".split())
_HAVE = frozenset("has have had was were been 've".split())


def told_as(side: Side, m: int, floor: int = 0) -> str:
    """Is the word at `m` told as done (a past form, or `reached a deal`), as decided (will, would) or neither?"""
    tokens = side.document.tokens
    start = max(floor, m - 4, tokens.of_sentence(side.document.sentence_at(tokens.starts[m])).start)
    start = next(
        (k + 1 for k in range(m - 1, start - 1, -1) if tokens.norms[k] in CLAUSE or tokens.norms[k] in ("said", "says", "that", "and")),
        start,
    )
    before = tokens.norms[start:m]
    if any(w in _OPEN for w in before):
        return (
            "will"
            if any(w in ("will", "would", "'ll") for w in before[-3:]) and not any(w in ("not", "n't", "if", "to") for w in before)
            else ""
        )
    if is_past(tokens.norms[m]):
        return "done"
    for w in reversed(before):
        if w in _HAVE or (content(w) and is_past(w)):
            return "done"
        if not content(w) and w not in _DETERMINERS:
            break  # `appealed for help`
    return ""
