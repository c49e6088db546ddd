"""May, appears, if, at least: what kept a statement from being bare fact, lost or added inside a link.

A hedge counts as lost only when what it hedged is still there. Another hedge of its class, or any `may`, near the same words keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import hedges_of, hits_of, is_past, reported, statement_at, words_after
from tui_reader.compare.kinds import HEDGE_LOST
from tui_reader.compare.lexicon import Hit
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.words import content

ADDED = Kind("hedge_added", "hedge", "H", "low", "The rewrite is less sure than the source.")
CERTAINTY = Kind("certainty_lost", "hedge", "H", "low", "Certainly, fully, never: a word that made the statement absolute is gone or new.")
KINDS = (HEDGE_LOST, ADDED, CERTAINTY)

_STANDS_FOR = {
    "may": {"may", "likely", "appears", "alleged", "condition", "belief"},
    "likely": {"likely", "may", "appears", "plan", "belief", "should"},
    "appears": {"appears", "may", "likely", "alleged", "belief"},
    "alleged": {"alleged", "appears", "likely", "may", "belief"},
    "would": {"would", "may", "plan", "likely", "condition", "should"},
    "plan": {"plan", "intent", "may", "likely", "belief", "should", "aspect"},
    "intent": {"intent", "plan", "may", "likely", "aspect"},
    "condition": {"condition", "until", "may", "would", "should"},
    "assumed": {"assumed", "condition", "until", "may", "likely", "belief"},
    "aspect": {"aspect", "plan", "would", "intent"},
    "degree": {"degree", "part", "may", "appears", "likely"},
    "part": {"part", "degree", "may"},
    "limit": {"limit", "may", "likely", "appears", "belief"},
}
"""Label of a hedge -> labels that may stand for it. Words of a `_kept` line of data/hedges.txt stand for that label and are none of their own."""
_ONLY_STANDS = frozenset(["belief", "should", "until"])
_BARE: frozenset[str] = frozenset({"may", "likely", "appears", "alleged", "condition", "assumed"})
"""Without one of these a reported possibility is a fact; a lost plan or degree changes less."""
REACH = 12
"""Tokens from what was hedged within which a word may stand for the hedge."""
_DOUBTS = frozenset(
    "may might could possibly perhaps allegedly reportedly apparently alleged suspected supposedly purportedly purported supposed".split()
)
"""Hedges that turn a fact into a possibility or a claim when they are new."""
_OWN_DOUBT = frozenset("may might possibly perhaps allegedly apparently".split())
"""Those that do so in reported speech as well, where `could` may be its tense."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _lost(case, pair)
        yield from _likelier(case, pair)
        yield from _known(case, pair)
        yield from _added(case, pair)
        yield from _absolute(case, pair)


def _lost(case: Case, pair: Pair) -> Iterator[Finding]:
    mine, theirs = hedges_of(pair.left, pair.link.left), hedges_of(pair.right, pair.link.right)
    free = _free(pair, mine, theirs)
    for hit in mine:
        if (
            hit.label == "condition"
            or hit.label in _ONLY_STANDS
            or hit.label.endswith("_kept")
            or _kept_word(pair.left, pair.ahead, hit)
            or _denied(pair.left, hit)
        ):
            continue
        head = _head(pair, hit)
        if head is None:
            continue
        first, last, there, end = head
        if any(_base(h) in _STANDS_FOR[hit.label] and abs(h.first - there) <= REACH for h in free):
            continue
        if hit.label == "may" and first in pair.ahead and _left_open(pair.right, pair.ahead[first]):
            continue  # `may not be impounded for that`, `no ground for impounding`; `may appeal`, `has 14 days to appeal`
        if hit.label == "would" and (not _now_certain(pair, there) or reported(pair.left, hit)):
            continue
        if hit.label == "may" and _limits(pair.left, pair.a) and _limits(pair.right, pair.b):
            continue  # `only residents may park here`, `for residents only`: who is allowed to
        if hit.label in ("plan", "intent") and any(w in _NEVER for w in pair.left.document.tokens.norms[max(0, hit.first - 3) : hit.first]):
            continue  # `no plans to send troops`
        right = statement_at(pair.right, there, end)
        if pair.left.in_quote(pair.left.span_of(hit.first, hit.last)) and (pair.right.in_quote(right) or hit.label not in _BARE):
            continue  # inside the marks on both sides the quotation's own finding says it
        claim = pair.right.said_by(right) or (pair.right.in_quote(right) and True)
        severity: Severity = "low" if hit.label == "degree" else "high" if hit.label in _BARE and not claim else "medium"
        stop = _clause_end(pair.left, hit) if hit.label == "limit" and last <= hit.first else hit.last
        left = pair.left.span_of(min(hit.first, first), max(stop, last))
        word = pair.left.words(pair.left.span_of(hit.first, hit.last))
        now = "which is reported without that" if claim else "which now stands as fact"
        why = f"“{word}” is gone: “{pair.left.words(left)}” became “{pair.right.words(right)}”, {now}."
        yield found(case, HEDGE_LOST, why, left=left, right=right, pair=pair, severity=severity, sureness=0.85)


_BELIEF = frozenset(
    "believe believes believed think thinks thought suspect suspects suspected assume assumes assumed feared fears fear guessed".split()
)
_FACTIVE = frozenset(
    "know knows knew known aware realise realised realize realized learned learnt discovered proved proves established".split()
)


def _known(case: Case, pair: Pair) -> Iterator[Finding]:
    """`He believed the sensors were faulty` told as `he knew`: what somebody only held is told as so."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    old = next((k for k in pair.a if x[k] in _BELIEF and k not in pair.ahead), None)
    new = next((m for m in pair.b if y[m] in _FACTIVE and m not in pair.back and y[m - 1] not in ("not", "n't", "never", "well")), None)
    if old is None or new is None or any(x[k] in _FACTIVE for k in pair.a) or any(y[m] in _BELIEF for m in pair.b):
        return
    held = [pair.ahead[k] for k in range(old + 1, min(pair.a[-1] + 1, old + 7)) if k in pair.ahead and content(x[k])]
    if not any(0 < m - new <= 7 for m in held) or pair.left.in_quote(pair.left.span_of(old, old + 1)):
        return
    left, right = pair.left.span_of(old, old + 1), pair.right.span_of(new, new + 1)
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: a belief is told as knowledge."
    yield found(case, HEDGE_LOST, why, left=left, right=right, pair=pair, severity="high", sureness=0.82)


_POSSIBLE = frozenset("possible possibly may might could perhaps maybe possibility chance conceivable conceivably potentially".split())
_PROBABLE = frozenset("likely probably probable likelihood".split())
_SURE_BUT = frozenset("expected certain certainly set bound".split())
"""Probable behind `is` only: `is expected to spread`, `almost certain to`."""


def _likelier(case: Case, pair: Pair) -> Iterator[Finding]:
    """What is possible told as probable: both are doubt, and an editor would ask which."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    if any(x[k] in _PROBABLE or x[k] in _SURE_BUT or x[k] in ("unlikely", "believed", "thought") for k in pair.a):
        return
    if any(y[m] in _POSSIBLE and m not in pair.back for m in pair.b):
        return
    new = next((m for m in pair.b if m not in pair.back and _probable(y, m)), None)
    hit = next((h for h in hedges_of(pair.left, pair.link.left) if x[h.first : h.last] and _POSSIBLE & set(x[h.first : h.last])), None)
    if new is None or hit is None or hit.first in pair.ahead or pair.left.in_quote(pair.left.span_of(hit.first, hit.last)):
        return
    near = [k for k in range(max(pair.a[0], hit.first - 8), min(pair.a[-1] + 1, hit.last + 8)) if k in pair.ahead and content(x[k])]
    if not any(abs(pair.ahead[k] - new) <= 8 for k in near):
        return
    left, right = pair.left.span_of(hit.first, hit.last), pair.right.span_of(new, new + 1)
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: what is possible is told as probable."
    yield found(case, HEDGE_LOST, why, left=left, right=right, pair=pair, severity="medium", sureness=0.8)


def _probable(norms: Sequence[str], m: int) -> bool:
    if norms[m] in _PROBABLE:
        return norms[m - 1] not in ("more", "less", "not", "n't")
    return norms[m] in _SURE_BUT and norms[m - 1] in ("is", "are", "was", "were", "almost", "all-but", "nearly")


def _left_open(side: Side, m: int) -> bool:
    """The verb at `m` is no statement: a gerund that no form of be makes one, or an infinitive that nothing says was carried out."""
    norms = side.document.tokens.norms
    if norms[m].endswith("ing") and len(norms[m]) > 5:
        return norms[m - 1] not in _BEING and norms[m - 2] not in _BEING
    return norms[m - 1] == "to" and norms[m] != "have" and norms[m - 2] not in _BEING and not is_past(norms[m - 2])


_BEING = frozenset("is are was were be been being 's 're started began keep keeps kept".split())


def _limits(side: Side, tokens: Sequence[int]) -> bool:
    return any(side.document.tokens.norms[k] in ("only", "solely", "exclusively") for k in tokens)


def _base(hit: Hit) -> str:
    return hit.label.removesuffix("_kept")


def _free(pair: Pair, mine: Sequence[Hit], theirs: Sequence[Hit]) -> list[Hit]:
    """Hedges of the rewrite that may stand for one of the source: not those that are a hedge of the source word for word (`may have begun
    as early as May`), and each condition for one condition only (`unless` for `if` does not also stand for the `could` before it)."""
    places = {k: h for h in mine for k in range(h.first, h.last)}
    conditions = sum(h.label == "condition" for h in mine) if any(h.label != "condition" for h in mine) else 0
    out = []
    for hit in theirs:
        back = [pair.back[m] for m in range(hit.first, hit.last) if m in pair.back]
        if len(back) == hit.last - hit.first and all(k in places and places[k].label == hit.label for k in back):
            continue
        if hit.label == "condition" and conditions:
            conditions -= 1
            hit = Hit("until", hit.first, hit.last)
        out.append(hit)
    return out


def _added(case: Case, pair: Pair) -> Iterator[Finding]:
    theirs = hedges_of(pair.left, pair.link.left)
    for hit in hedges_of(pair.right, pair.link.right):
        if hit.label not in _BARE or _kept_word(pair.right, pair.back, hit) or any(_base(h) in _STANDS_FOR[hit.label] for h in theirs):
            continue
        head = words_after(pair.right, hit, pair.back)
        if head is None:
            continue
        first, last = head
        left = pair.left.span_of(min(pair.back[first], pair.back[last]), max(pair.back[first], pair.back[last]) + 1)
        right = pair.right.span_of(hit.first, max(hit.last, last + 1))
        word = pair.right.words(pair.right.span_of(hit.first, hit.last))
        asked = {"ask", "asked", "will", "would", "soon", "should"} & set(
            pair.left.words(left).lower().split()[:4]
        )  # told of the future, or as a wish
        doubt = (
            not asked
            and word.lower() in _DOUBTS
            and not theirs
            and not _forbids(pair.right, hit)
            and (pair.left.said_by(left) is None or word.lower() in _OWN_DOUBT)
        )
        why = f"“{word}” is new: the source says “{pair.left.words(left)}” without it."
        yield found(case, ADDED, why, left=left, right=right, pair=pair, severity="medium" if doubt else "low", sureness=0.7)


_NEVER = frozenset("not n't never hardly neither no nobody none nothing nor cannot without".split())


def _forbids(side: Side, hit: Hit) -> bool:
    """`No one under 18 may be sold`, `may not`: what is not allowed, no doubt."""
    norms = side.document.tokens.norms
    return any(w in _NEVER for w in norms[max(0, hit.first - 7) : hit.first]) or norms[hit.last : hit.last + 1] == ("not",)


def _denied(side: Side, hit: Hit) -> bool:
    """`Could not confirm`, `neither can be confirmed`: a lack of ability, no hedge."""
    tokens = side.document.tokens
    if hit.label != "may" or tokens.norms[hit.first] not in ("can", "could", "cannot", "can't", "couldn't"):
        return False
    after = tokens.norms[hit.last] if hit.last < len(tokens) else ""
    return (
        after in _NEVER or "n" in tokens.norms[hit.first][3:5] or any(w in _NEVER for w in tokens.norms[max(0, hit.first - 4) : hit.first])
    )


def _absolute(case: Case, pair: Pair) -> Iterator[Finding]:
    mine = list(hits_of("certainty", pair.left, pair.link.left))
    theirs = list(hits_of("certainty", pair.right, pair.link.right))
    for hit in mine:
        if (
            hit.first in pair.ahead
            or any(h.label == hit.label for h in theirs)
            or pair.left.in_quote(pair.left.span_of(hit.first, hit.last))
        ):
            continue
        head = words_after(pair.left, hit, pair.ahead)
        if head is not None:
            left, there = pair.left.span_of(hit.first, hit.last), pair.right.span_of(pair.ahead[head[0]], pair.ahead[head[0]] + 1)
            part = hit.label == "full" and any(
                h.label == "part" and h.first not in pair.back for h in hedges_of(pair.right, pair.link.right)
            )
            level: Severity = "medium" if part else "low"
            yield found(
                case,
                CERTAINTY,
                f"“{pair.left.words(left)}” is gone: the rewrite is less absolute.",
                left=left,
                right=there,
                pair=pair,
                severity=level,
                sureness=0.7,
            )
    for hit in theirs:
        if (
            hit.first in pair.back
            or any(h.label == hit.label for h in mine)
            or pair.right.in_quote(pair.right.span_of(hit.first, hit.last))
        ):
            continue
        head = words_after(pair.right, hit, pair.back)
        if head is not None:
            right, there = pair.right.span_of(hit.first, hit.last), pair.left.span_of(pair.back[head[0]], pair.back[head[0]] + 1)
            why = f"“{pair.right.words(right)}” is new: the source says it without that."
            if hit.label == "proved" and any(w in _NEVER for w in pair.right.document.tokens.norms[max(0, hit.first - 3) : hit.first]):
                continue  # what is not proven is told as less, not as more
            negated = hit.first > 0 and pair.right.document.tokens.norms[hit.first - 1] in ("not", "n't")
            yield found(case, CERTAINTY, why, left=there, right=right, pair=pair, severity="medium" if negated else "low", sureness=0.7)


def _kept_word(side: Side, matched: Mapping[int, int], hit: Hit) -> bool:
    """The hedge itself is on the other side: its words of content (`risk` of `risk of`), or all of them where none is."""
    norms = side.document.tokens.norms
    words = [k for k in range(hit.first, hit.last) if content(norms[k])]
    return all(k in matched for k in words or range(hit.first, hit.last))


def _head(pair: Pair, hit: Hit) -> tuple[int, int, int, int] | None:
    """What the hedge hedged and where the rewrite has it: (first, last) in the source, (first, last) in the rewrite."""
    norms = pair.left.document.tokens.norms
    head = words_after(pair.left, hit, pair.ahead)
    if head is None and hit.label == "limit" and hit.first - 1 in pair.a and norms[hit.first - 1] != ":":
        # it went with its clause; what it conditioned or limited stands before it, or behind the comma that ends it
        stop = _clause_end(pair.left, hit)
        before = [k for k in range(max(pair.a[0], hit.first - 8), hit.first) if content(norms[k]) and k in pair.ahead]
        behind = [k for k in range(stop, min(pair.a[-1] + 1, stop + 8)) if content(norms[k]) and k in pair.ahead]
        head = (before[-1], before[-1]) if before else (behind[0], behind[0]) if behind else None
    elif head is None and hit.label == "limit" and hit.first == pair.a[0]:
        stop = _clause_end(pair.left, hit)
        behind = [k for k in range(stop, min(pair.a[-1] + 1, stop + 8)) if content(norms[k]) and k in pair.ahead]
        head = (behind[0], behind[0]) if behind else None
    if head is None:
        return None
    there = sorted((pair.ahead[head[0]], pair.ahead[head[1]]))
    return head[0], head[1] + 1, there[0], there[1] + 1


def _clause_end(side: Side, hit: Hit) -> int:
    """Token after the clause the limit opens: the next comma or stop."""
    tokens = side.document.tokens
    stop = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop
    return next((k for k in range(hit.last, stop) if tokens.norms[k] in (",", ";", ".", "-")), stop)


def _now_certain(pair: Pair, there: int) -> bool:
    """`would` is often only the tense of reported speech; it is a change when the rewrite says `will`, or plainly past."""
    norms = pair.right.document.tokens.norms
    return any(norms[k] in ("will", "'ll") for k in range(max(pair.b[0], there - 4), there))
