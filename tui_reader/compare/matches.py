"""Quotations and names of both sides, matched: every quotation of the rewrite against every quotation of every source."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel

from tui_reader.compare.model import QuoteMatch, QuoteState
from tui_reader.compare.words import content, keys
from tui_reader.extract.model import Facts, Quote
from tui_reader.records import dataclass
from tui_reader.text.document import Document

CANDIDATES = 8
"""Source quotations looked at word by word for one of the rewrite: those that share most, rare words first."""
LIMITS = frozenset(
    "not no never n't none nobody nothing neither nor cannot without but however unless except if until till though although".split()
)
"""Words without content of their own that turn or limit what is said."""
ALIKE = 0.5
"""Share of the shorter quotation's words, in order, from which two quotations are one that was altered."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A quotation's words (no punctuation) with their places in the article."""

    source: int
    quote: Quote
    norms: tuple[str, ...]
    tokens: tuple[int, ...]
    document: Document

    def said(self, first: int, last: int) -> str:
        """Words `first` to `last` (exclusive) as the article writes them."""
        if first >= last:
            return ""
        tokens = self.document.tokens
        return " ".join(self.document.text[tokens.starts[self.tokens[first]] : tokens.ends[self.tokens[last - 1]]].split())


@dataclass(frozen=True, slots=True)
class _Overlap:
    """Words two quotations share in order: pairs of positions, in runs that are more than chance."""

    old: _Words
    pairs: tuple[tuple[int, int], ...]

    @property
    def news(self) -> frozenset[int]:
        return frozenset(n for _, n in self.pairs)


def match_quotes(left: Facts, right: Facts, also: tuple[Facts, ...] = ()) -> tuple[QuoteMatch, ...]:
    """One match per quotation of the rewrite, in its order, then one per source quotation that none of them took up.

    A quotation whose words all stand in a row in one source quotation is the same, even when the source goes on; the source
    quotation is altered when what was cut is not told beside it either.
    """
    old = [w for n, facts in enumerate((left, *also)) for quote in facts.quotes if (w := _words(facts, n, quote)).norms]
    new = [w for quote in right.quotes if (w := _words(right, -1, quote)).norms]
    index = _Index(old)
    found = [(words, _taken(words, index.candidates(words), index.exact(words))) for words in new]
    states = _left_states(found, right)
    out = []
    for words, overlaps in found:
        if not overlaps:
            out.append(QuoteMatch((), (words.quote.id,), None, "added"))
            continue
        source = overlaps[0].old.source
        lefts = tuple(o.old.quote.id for o in overlaps)
        left_state = states[source, lefts[0]]
        out.append(QuoteMatch(lefts, (words.quote.id,), left_state, _right_state(words, overlaps), _changes(words, overlaps), source))
    used = {(o.old.source, o.old.quote.id) for _, overlaps in found for o in overlaps}
    out += [QuoteMatch((w.quote.id,), (), "dropped", None, (), 0) for w in old if w.source == 0 and (0, w.quote.id) not in used]
    return tuple(out)


class _Index:
    """Source quotations by their words, so that a long file of quotations costs no all-pairs walk."""

    def __init__(self, quotes: Sequence[_Words]) -> None:
        self._quotes = quotes
        self._by_word: dict[str, list[int]] = {}
        self._exact: dict[tuple[str, ...], deque[_Words]] = {}
        for words in quotes:
            self._exact.setdefault(words.norms, deque()).append(words)
        for number, words in enumerate(quotes):
            for norm in set(words.norms):
                self._by_word.setdefault(norm, []).append(number)

    def exact(self, words: _Words) -> _Words | None:
        """The first quotation of the same words that no earlier call got: what is said twice is matched twice."""
        queue = self._exact.get(words.norms)
        return (queue.popleft() if len(queue) > 1 else queue[0]) if queue else None

    def candidates(self, words: _Words) -> list[_Words]:
        """Best first; words of more than 64 quotations are too common to bring in a candidate."""
        shared: Counter[int] = Counter()
        for norm in set(words.norms):
            holders = self._by_word.get(norm, ())
            if len(holders) <= 64:
                weight = 16 if content(norm) else 1
                for number in holders:
                    shared[number] += weight
        return [
            self._quotes[n]
            for n, _ in sorted(shared.items(), key=lambda item: (-item[1], self._quotes[item[0]].source, item[0]))[:CANDIDATES]
        ]


def _words(facts: Facts, source: int, quote: Quote) -> _Words:
    document = facts.document
    first, last = document.sentence_at(quote.span.start), document.sentence_at(max(quote.span.start, quote.span.end - 1))
    tokens = document.tokens
    inside = [
        k
        for i in range(max(0, first), last + 1)
        for k in tokens.of_sentence(i)
        if tokens.starts[k] >= quote.span.start and tokens.ends[k] <= quote.span.end and any(c.isalnum() for c in tokens.norms[k])
    ]
    return _Words(source, quote, tuple(tokens.norms[k].rstrip(".") for k in inside), tuple(inside), document)


def _taken(words: _Words, candidates: Iterable[_Words], same: _Words | None) -> list[_Overlap]:
    """The source quotations a quotation of the rewrite was made from: the best, and others that hold words it does not."""
    overlaps = [o for old in candidates if (o := _overlap(old, words)).pairs]
    best = (
        _overlap(same, words)
        if same is not None and words.norms
        else max(overlaps, key=lambda o: (len(o.pairs), -len(o.old.norms)), default=None)
    )
    if best is None or not best.pairs:
        return []
    short = min(len(words.norms), len(best.old.norms))
    if len(best.pairs) < ALIKE * short or (short <= 2 and not _whole(best, words) and not _two_words(best, words)):
        return []
    chosen = [best]
    covered = set(best.news)
    for other in sorted(overlaps, key=lambda o: -len(o.pairs)):
        extra = [pair for pair in other.pairs if pair[1] not in covered]
        if other.old is not best.old and other.old.source == best.old.source and _own_words(extra, other):
            chosen.append(_Overlap(other.old, tuple(extra)))
            covered.update(n for _, n in extra)
    return sorted(chosen, key=lambda o: o.old.quote.span.start)


def _two_words(overlap: _Overlap, words: _Words) -> bool:
    """`90 percent` and `20 percent`: two words against two, the same one in the same place."""
    (old, new) = overlap.pairs[0]
    return len(words.norms) == len(overlap.old.norms) == 2 and old == new and content(words.norms[new])


def _own_words(extra: Sequence[tuple[int, int]], overlap: _Overlap) -> bool:
    """Enough that a second quotation went in: four words in a row, or most of a short one."""
    longest = run = 0
    for n, (old, _) in enumerate(extra):
        run = run + 1 if n and old == extra[n - 1][0] + 1 else 1
        longest = max(longest, run)
    return longest >= 4 or (longest >= 2 and longest >= 0.6 * len(overlap.old.norms))


def _whole(overlap: _Overlap, words: _Words) -> bool:
    return len(overlap.pairs) == min(len(words.norms), len(overlap.old.norms))


def _overlap(old: _Words, new: _Words) -> _Overlap:
    runs = []
    for op in Indel.opcodes(old.norms, new.norms):
        if op.tag == "equal":
            run = [(op.src_start + n, op.dest_start + n) for n in range(op.src_end - op.src_start)]
            small = min(len(old.norms), len(new.norms)) <= 4
            if small or len(run) >= 3 or any(content(old.norms[o]) for o, _ in run):
                runs += run
    return _Overlap(old, tuple(_together(runs, old, new)))


def _together(pairs: list[tuple[int, int]], old: _Words, new: _Words) -> list[tuple[int, int]]:
    """Each shared word beside the next one of its quotation where it can be: `the` of `the boats`, not of `the nets` further up."""
    out: list[tuple[int, int]] = []
    for o, n in reversed(pairs):
        if out and o >= out[-1][0]:
            continue  # taken in by the growth of the run after it
        out.append((o, n))
        floor = max((q for p, q in pairs if p < o - 1), default=-1)
        while o > 0 and n - 1 > floor and old.norms[o - 1] == new.norms[n - 1]:
            o, n = o - 1, n - 1
            out.append((o, n))
    return out[::-1]


def _right_state(words: _Words, overlaps: Sequence[_Overlap]) -> QuoteState:
    if len(overlaps) > 1:
        return "merged"
    return "same" if _contiguous(words, overlaps[0]) else "altered"


def _contiguous(words: _Words, overlap: _Overlap) -> bool:
    """All words of the rewrite's quotation, in a row, in the source's."""
    pairs = overlap.pairs
    return len(pairs) == len(words.norms) and pairs[-1][0] - pairs[0][0] == len(pairs) - 1


def _left_states(found: Sequence[tuple[_Words, list[_Overlap]]], right: Facts) -> dict[tuple[int, int], QuoteState]:
    uses: dict[tuple[int, int], list[tuple[_Words, _Overlap, bool]]] = {}
    for words, overlaps in found:
        for overlap in overlaps:
            uses.setdefault((overlap.old.source, overlap.old.quote.id), []).append((words, overlap, len(overlaps) > 1))
    states: dict[tuple[int, int], QuoteState] = {}
    for key, used in uses.items():
        if any(merged for _, _, merged in used):
            states[key] = "merged"
        elif not all(_contiguous(words, overlap) for words, overlap, _ in used):
            states[key] = "altered"
        else:
            states[key] = "same" if _told(used, right) else "altered"
    return states


def _told(used: Sequence[tuple[_Words, _Overlap, bool]], right: Facts) -> bool:
    """Is what the rewrite's marks leave out of a source quotation told beside them (`We urge both to refrain` -> urged both `to refrain`)?"""
    old = used[0][1].old
    covered = {o for _, overlap, _ in used for o, _ in overlap.pairs}
    missing = [norm for place, norm in enumerate(old.norms) if place not in covered and (content(norm) or norm in LIMITS)]
    if not missing:
        return True
    document = right.document
    near: set[str] = set()
    for words, _, _ in used:
        at = document.sentence_at(words.quote.span.start)
        for i in range(max(0, at - 1), min(len(document.sentences), at + 2)):
            norms = (document.tokens.norms[k] for k in document.tokens.of_sentence(i))
            near.update(key for norm in norms if content(norm) or norm in LIMITS for key in keys(norm))  # `said` tells no `saying`
    return sum(not near.isdisjoint(keys(norm)) for norm in missing) >= 0.6 * len(missing)


def _changes(words: _Words, overlaps: Sequence[_Overlap]) -> tuple[tuple[str, str], ...]:
    """(source words, rewrite words) between what is shared, in the order of the rewrite.

    What one source quotation has before or after the words taken from it is a cut only where the rewrite has words of its own
    or goes on with another quotation: the ends of a single quotation may be left off. What stood between two quotations is `…`.
    """
    out: list[tuple[str, str]] = []
    at = 0
    tail = ""
    for number, overlap in enumerate(sorted(overlaps, key=lambda o: o.pairs[0][1])):
        old = overlap.old
        (o, n), start = overlap.pairs[0], at
        if n > start or number:
            out.append((" … ".join(filter(None, (tail, old.said(0, o)))), words.said(start, n)))
        for (p, q), (o, n) in pairwise(overlap.pairs):
            if o - p > 1 or n - q > 1:
                out.append((old.said(p + 1, o), words.said(q + 1, n)))
        o, n = overlap.pairs[-1]
        tail, at = old.said(o + 1, len(old.norms)), n + 1
    if at < len(words.norms):
        out.append((tail, words.said(at, len(words.norms))))
    return tuple(change for change in out if any(change))
