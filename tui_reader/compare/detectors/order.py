"""What came first: `fired after coming under attack` told as `came under attack after they had fired`, `to avoid arrest` as `after his arrest`.

A word of time divides a sentence into what it names and the clause it stands beside, one of them the earlier. An order is turned when what
was told as earlier is told as later; that both sides name an order and that the words cross over, not merely differ, is what vouches for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.clauses import Reading, predicate, read, verbs
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.quantities import is_date
from tui_reader.compare.words import content, stem
from tui_reader.records import dataclass

KINDS: tuple[Kind, ...] = ()

SURE = 0.6
"""Link score from which a turned order may be high."""
_EARLIER = (("as", "soon", "as"), ("in", "the", "wake", "of"), ("after",), ("once",), ("following",), ("having",), ("since",))
"""Words behind which the earlier of two things stands."""
_LATER = (("by", "the", "time"), ("prior", "to"), ("ahead", "of"), ("followed", "by"), ("after", "which"), ("before",), ("until",))

_DONE = frozenset(stem(w) for w in "manage begin start continue go help use able force cause bother get have".split())
"""Before `to`, words with which what follows was done."""


@dataclass(frozen=True, slots=True)
class _Order:
    """Tokens of the earlier and of the later of two things, those of them that the word of time names, and where it stands."""

    earlier: tuple[int, ...]
    later: tuple[int, ...]
    verb: tuple[int, ...]
    named: frozenset[int]
    later_named: bool
    cue: int
    aim: bool


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.ahead) >= 3:
            yield from _turned(case, pair)


def _turned(case: Case, pair: Pair) -> Iterator[Finding]:
    mine = list(_orders(pair.left, pair.link.left))
    if not mine:
        return
    theirs = list(_orders(pair.right, pair.link.right))
    for old in mine:
        for new in theirs:
            if _crossed(pair, old, new):
                left = pair.left.span_of(min((*old.earlier, *old.later, old.cue)), max((*old.earlier, *old.later, old.cue)) + 1)
                right = pair.right.span_of(min((*new.earlier, *new.later, new.cue)), max((*new.earlier, *new.later, new.cue)) + 1)
                why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: what came first now comes second."
                severity: Severity = "high" if pair.trust >= SURE else "medium"
                yield found(case, CLAIM_CHANGED, why, left=left, right=right, pair=pair, severity=severity, sureness=0.85)
                return


def _crossed(pair: Pair, old: _Order, new: _Order) -> bool:
    """Words that were of the earlier thing are of the later now, or the reverse, and few stayed where they were.

    An aim (`left to ask`) is only turned by being told as past (`after asking`)."""
    if old.aim or new.aim:
        return old.aim != new.aim and any(pair.ahead.get(k) == m for k in old.verb for m in new.verb) and old.later_named != new.later_named
    to_later = [k for k in old.earlier if pair.ahead.get(k) in new.later]
    to_earlier = [k for k in old.later if pair.ahead.get(k) in new.earlier]
    stayed = [k for k in old.earlier if pair.ahead.get(k) in new.earlier] + [k for k in old.later if pair.ahead.get(k) in new.later]
    crossed = to_later + to_earlier
    if len(crossed) <= 2 * len(stayed):
        return False
    if to_later and to_earlier:
        return True
    return not stayed and any(k in old.named and pair.ahead[k] in new.named for k in crossed)


def _orders(side: Side, sentences: Sequence[int]) -> Iterator[_Order]:
    norms = side.document.tokens.norms
    for i in sentences:
        here = side.document.tokens.of_sentence(i)
        reading: Reading | None = None
        for k in here:
            width, earlier_named = _cue(norms, k)
            aim = not width and norms[k] == "to"
            if not width and not aim:
                continue
            reading = reading or read(side, i)
            if (aim and (reading.tag(k + 1) != "V" or stem(norms[k - 1]) in _DONE)) or (norms[k] == "having" and not _having(reading, k)):
                continue
            order = _order(side, reading, k, k + max(1, width), earlier_named=earlier_named, aim=aim)
            if order is not None:
                yield order


def _cue(norms: Sequence[str], k: int) -> tuple[int, bool]:
    """How many tokens the word of time at `k` has, 0 when there is none, and whether it names the earlier of two things."""
    for words, earlier in ((_LATER, False), (_EARLIER, True)):
        for cue in words:
            if tuple(norms[k : k + len(cue)]) == cue:
                return len(cue), earlier
    return 0, False


def _opens(reading: Reading, norms: Sequence[str], k: int) -> bool:
    return bool(_cue(norms, k)[0]) or (norms[k] == "to" and reading.tag(k + 1) == "V" and reading.tag(k - 1) not in "VEG")


def _having(reading: Reading, k: int) -> bool:
    """`Having lost, he left`; what somebody denies having done has no place in time."""
    return reading.tag(k + 1) in "VER" and reading.tag(k - 1) in ".,CR#"


def _order(side: Side, reading: Reading, cue: int, behind: int, *, earlier_named: bool, aim: bool) -> _Order | None:
    norms = side.document.tokens.norms
    stop = next(
        (k for k in range(behind, reading.last) if norms[k] in ",;.:—–" or (k > behind and _opens(reading, norms, k))), reading.last
    )
    told = tuple(verbs(reading, behind, stop, "VEG"))
    named = predicate(side, reading, next(iter(told), None), stop, behind)
    before = verbs(reading, reading.first, cue)
    opens = cue == reading.first or norms[cue - 1] in (",", "that") or reading.tag(cue - 1) in "CU"
    if before and not opens:
        beside = predicate(side, reading, before[-1], cue, cue)
    else:
        first = next(iter(verbs(reading, stop, reading.last)), None)
        if first is None and before:
            beside = predicate(side, reading, before[-1], cue, cue)
        else:
            beside = predicate(side, reading, first, reading.last, stop)
    opened = next((k for k in range(behind, stop) if content(norms[k])), None)
    if not named or not beside or opened is None or _dated(side, opened):
        return None  # `after 1945`, `before Friday`: a day is no event
    earlier, later = (named, beside) if earlier_named else (beside, named)
    return _Order(tuple(earlier), tuple(later), told, frozenset(named), not earlier_named, cue, aim)


def _dated(side: Side, k: int) -> bool:
    span = side.document.tokens.span(k)
    return any(q.span.overlaps(span) and is_date(q) for q in side.quantities.get(side.document.sentence_at(span.start), ()))
