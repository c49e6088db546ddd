"""May, appears, if, at least: what kept a statement from being bare fact, lost or added inside a link.

A hedge counts as lost only when what it hedged is still there. Another hedge of its class, or any `may`, near the same words keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.words import content, irregular
from tui_reader.text.span import Span

LOST = Kind("hedge_lost", "hedge", "H", "medium", "May, appears, alleged, if: the source is less sure than the rewrite.")
ADDED = Kind("hedge_added", "hedge", "H", "low", "The rewrite is less sure than the source.")
CERTAINTY = Kind("certainty_lost", "hedge", "H", "low", "Certainly, fully, never: a word that made the statement absolute is gone or new.")
KINDS = (LOST, ADDED, CERTAINTY)

_STANDS_FOR = {
    "may": {"may", "likely", "appears", "alleged", "condition"},
    "likely": {"likely", "may", "appears", "plan"},
    "appears": {"appears", "may", "likely", "alleged"},
    "alleged": {"alleged", "appears", "likely", "may"},
    "would": {"would", "may", "plan", "likely", "condition"},
    "plan": {"plan", "intent", "would", "may", "likely"},
    "intent": {"intent", "plan", "may", "likely"},
    "condition": {"condition", "condition_kept", "may", "would"},
    "aspect": {"aspect", "plan", "would"},
    "degree": {"degree", "may", "appears", "likely"},
}
_BARE: frozenset[str] = frozenset({"may", "likely", "appears", "alleged", "condition"})
"""Without one of these a reported possibility is a fact; a lost plan or degree changes less."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _undone(case, pair)
        yield from _lost(case, pair)
        yield from _added(case, pair)
        yield from _absolute(case, pair)


def _lost(case: Case, pair: Pair) -> Iterator[Finding]:
    mine, theirs = _hedges(pair.left, pair.link.left), _hedges(pair.right, pair.link.right)
    theirs = _unclaimed(mine, theirs)
    for hit in mine:
        if _kept_word(pair.ahead, hit) or _denied(pair.left, hit):
            continue
        head = _head(pair, hit)
        if head is None:
            continue
        first, last, there, end = head
        if any(h.label in _STANDS_FOR[hit.label] and abs(h.first - there) <= _reach(hit.label) for h in theirs):
            continue
        if hit.label == "would" and (not _now_certain(pair, there) or _reported(pair.left, hit)):
            continue
        if hit.label == "condition" and pair.left.document.tokens.norms[hit.first - 1] in _BE:
            continue  # `a decision is pending`: a state, not a condition
        right = _statement(pair.right, there, end)
        if pair.left.in_quote(pair.left.span_of(hit.first, hit.last)) and (pair.right.in_quote(right) or hit.label not in _BARE):
            continue  # inside the marks on both sides the quotation's own finding says it
        claim = pair.right.said_by(right) or (pair.right.in_quote(right) and True)
        severity: Severity = "low" if hit.label == "degree" else "high" if hit.label in _BARE and not claim else "medium"
        stop = _clause_end(pair.left, hit) if hit.label == "condition" and last <= hit.first else hit.last
        left = pair.left.span_of(min(hit.first, first), max(stop, last))
        word = pair.left.words(pair.left.span_of(hit.first, hit.last))
        now = "is now reported without it" if claim else "now stands as fact"
        why = f"“{word}” is gone: “{pair.left.words(left)}” became “{pair.right.words(right)}”, which {now}."
        yield found(case, LOST, why, left=left, right=right, pair=pair, severity=severity, sureness=0.85)


_BE = frozenset("is are was were be been remains remained".split())
_OPEN = frozenset("to would could may might will should can 'll 'd not n't never if unless whether".split())
_DETERMINERS = frozenset("the a an its his her their this that 's".split())
_HAVE = frozenset("has have had was were been 've".split())


def _undone(case: Case, pair: Pair) -> Iterator[Finding]:
    """What the source says was to happen, would have happened, was weighed, offered or begun, told as done; a step short of it told as a
    decision; `in principle` gone."""
    mine, theirs = list(_hits("unreal", pair.left, pair.link.left)), list(_hits("unreal", pair.right, pair.link.right))
    theirs += [h for h in _hedges(pair.right, pair.link.right) if h.label != "would"]
    norms = pair.left.document.tokens.norms
    for hit in mine:
        if hit.label == "start_kept" or any(k in pair.ahead for k in range(hit.first, hit.last) if content(norms[k])):
            continue
        if hit.label == "unreal" and norms[hit.last - 1] == "have" and not _past(norms[hit.last]):
            continue  # `would have to`, `would have a say`
        if hit.first and norms[hit.first - 1] in ("not", "n't", "never", "no"):
            continue
        head = _head_after(pair, hit)
        if head is None or any(abs(h.first - head[1]) <= 12 and _stands(hit.label, h.label) for h in theirs):
            continue
        k, m = head
        state = _state(pair.right, m)
        told = {"done": "which is told as done", "will": "which is told as decided", "": "which now stands without it"}[state]
        wanted = ("", "done", "will") if hit.label == "principle" else ("done", "will") if hit.label == "consider" else ("done",)
        if state not in wanted or (hit.label in ("consider", "propose", "near") and _state(pair.left, k, hit.last) == "done"):
            continue
        if hit.label == "future" and _reported(pair.left, hit) and _state(pair.right, m) != "done":
            continue
        left, right = pair.left.span_of(hit.first, max(hit.last, k + 1)), _statement(pair.right, m, m + 1)
        if pair.left.in_quote(left) and pair.right.in_quote(right):
            continue
        claim = pair.right.said_by(right) or pair.right.in_quote(right)
        severity: Severity = "high" if state == "done" and hit.label != "principle" else "medium" if claim else "high"
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”, {told}."
        yield found(case, LOST, why, left=left, right=right, pair=pair, severity=severity, sureness=0.82)


def _stands(old: str, new: str) -> bool:
    """Does a phrase of the rewrite keep open what one of the source kept open?"""
    if old == "principle":
        return new in ("principle", "condition", "may", "likely")
    return new not in ("principle", "degree") and not (new == "future" and old in ("consider", "propose"))


def _head_after(pair: Pair, hit: Hit) -> tuple[int, int] | None:
    """The first content word after the phrase, where the rewrite has it: what was not done. At most one word before it went."""
    tokens = pair.left.document.tokens
    stop = min(hit.last + 6, tokens.of_sentence(pair.left.document.sentence_at(tokens.starts[hit.first])).stop)
    stop = next((k for k in range(hit.last, stop) if tokens.norms[k] in _CLAUSE), stop)
    heads = [k for k in range(hit.last, stop) if content(tokens.norms[k]) and not tokens.norms[k].endswith("ly")][:2]
    return next(((k, pair.ahead[k]) for k in heads if k in pair.ahead), None)


def _past(norm: str) -> bool:
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


def _state(side: Side, m: int, floor: int = 0) -> str:
    """Is the word at `m` told as done (a past form, or `reached a deal`), as decided (will, would) or neither?"""
    tokens = side.document.tokens
    start = max(floor, m - 4, tokens.of_sentence(side.document.sentence_at(tokens.starts[m])).start)
    start = next(
        (k + 1 for k in range(m - 1, start - 1, -1) if tokens.norms[k] in _CLAUSE or tokens.norms[k] in ("said", "says", "that", "and")),
        start,
    )
    before = tokens.norms[start:m]
    if any(w in _OPEN for w in before):
        return (
            "will"
            if any(w in ("will", "would", "'ll") for w in before[-3:]) and not any(w in ("not", "n't", "if", "to") for w in before)
            else ""
        )
    if _past(tokens.norms[m]):
        return "done"
    for w in reversed(before):
        if w in _HAVE or (content(w) and _past(w)):
            return "done"
        if not content(w) and w not in _DETERMINERS:
            break  # `appealed for help`
    return ""


def _reported(side: Side, hit: Hit) -> bool:
    """`Would` inside what somebody said is only its tense, unless the clause has a condition."""
    tokens = side.document.tokens
    here = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first]))
    claim = side.said_by(side.span_of(hit.first, hit.last))
    return claim is not None and not any(tokens.norms[k] in ("if", "unless", "provided") for k in here)


def _unclaimed(mine: list[Hit], theirs: list[Hit]) -> list[Hit]:
    """Without the conditions that stand for a condition of the source: `unless` for `if` does not also stand for the `could` before it."""
    conditions = sum(h.label == "condition" for h in mine)
    out = []
    for hit in theirs:
        if hit.label == "condition" and conditions and len([h for h in mine if h.label != "condition"]):
            conditions -= 1
            out.append(Hit("condition_kept", hit.first, hit.last))
        else:
            out.append(hit)
    return out


def _added(case: Case, pair: Pair) -> Iterator[Finding]:
    theirs = _hedges(pair.left, pair.link.left)
    for hit in _hedges(pair.right, pair.link.right):
        if hit.label not in _BARE or _kept_word(pair.back, hit) or any(h.label in _STANDS_FOR[hit.label] for h in theirs):
            continue
        head = _words_after(pair.right, hit, pair.back)
        if head is None:
            continue
        first, last = head
        left = pair.left.span_of(min(pair.back[first], pair.back[last]), max(pair.back[first], pair.back[last]) + 1)
        right = pair.right.span_of(hit.first, max(hit.last, last + 1))
        word = pair.right.words(pair.right.span_of(hit.first, hit.last))
        yield found(
            case,
            ADDED,
            f"“{word}” is new: the source says “{pair.left.words(left)}” without it.",
            left=left,
            right=right,
            pair=pair,
            sureness=0.7,
        )


def _denied(side: Side, hit: Hit) -> bool:
    """`Could not confirm`: a lack of ability, no hedge."""
    tokens = side.document.tokens
    after = tokens.norms[hit.last] if hit.last < len(tokens) else ""
    return hit.label == "may" and (
        after in ("not", "n't", "never", "hardly", "neither") or tokens.norms[hit.first] in ("cannot", "can't", "couldn't")
    )


def _absolute(case: Case, pair: Pair) -> Iterator[Finding]:
    mine = list(_hits("certainty", pair.left, pair.link.left))
    theirs = list(_hits("certainty", pair.right, pair.link.right))
    for hit in mine:
        if (
            hit.first in pair.ahead
            or any(h.label == hit.label for h in theirs)
            or pair.left.in_quote(pair.left.span_of(hit.first, hit.last))
        ):
            continue
        head = _words_after(pair.left, hit, pair.ahead)
        if head is not None:
            left, there = pair.left.span_of(hit.first, hit.last), pair.right.span_of(pair.ahead[head[0]], pair.ahead[head[0]] + 1)
            yield found(
                case,
                CERTAINTY,
                f"“{pair.left.words(left)}” is gone: the rewrite is less absolute.",
                left=left,
                right=there,
                pair=pair,
                sureness=0.7,
            )
    for hit in theirs:
        if (
            hit.first in pair.back
            or any(h.label == hit.label for h in mine)
            or pair.right.in_quote(pair.right.span_of(hit.first, hit.last))
        ):
            continue
        head = _words_after(pair.right, hit, pair.back)
        if head is not None:
            right, there = pair.right.span_of(hit.first, hit.last), pair.left.span_of(pair.back[head[0]], pair.back[head[0]] + 1)
            why = f"“{pair.right.words(right)}” is new: the source says it without."
            negated = hit.first > 0 and pair.right.document.tokens.norms[hit.first - 1] in ("not", "n't")
            yield found(case, CERTAINTY, why, left=there, right=right, pair=pair, severity="medium" if negated else "low", sureness=0.7)


def _hedges(side: Side, sentences: tuple[int, ...]) -> list[Hit]:
    return list(_hits("hedges", side, sentences))


def _hits(name: str, side: Side, sentences: tuple[int, ...]) -> Iterator[Hit]:
    tokens = side.document.tokens
    for i in sentences:
        here = tokens.of_sentence(i)
        yield from phrases(name).find(tokens.norms, here.start, here.stop)


def _kept_word(matched: Mapping[int, int], hit: Hit) -> bool:
    """The hedge itself is on the other side."""
    return all(k in matched for k in range(hit.first, hit.last))


_CLAUSE = frozenset(', ; : ( ) " — – . after before because who which while when although but'.split())


def _words_after(side: Side, hit: Hit, matched: Mapping[int, int]) -> tuple[int, int] | None:
    """First and last matched content word of the clause within eight tokens after the hedge: what it hedges.

    At most two words of that clause may have gone before the first that stayed; with more, the clause is another one.
    """
    tokens = side.document.tokens
    stop = min(hit.last + 8, tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop)
    stop = next((k for k in range(hit.last, stop) if tokens.norms[k] in _CLAUSE), stop)
    heads = [k for k in range(hit.last, stop) if content(tokens.norms[k])]
    first = next((n for n, k in enumerate(heads[:3]) if k in matched), None)
    return None if first is None else (heads[first], max(k for k in heads if k in matched))


def _head(pair: Pair, hit: Hit) -> tuple[int, int, int, int] | None:
    """What the hedge hedged and where the rewrite has it: (first, last) in the source, (first, last) in the rewrite."""
    found_head = _words_after(pair.left, hit, pair.ahead)
    if (
        found_head is None
        and hit.label == "condition"
        and hit.first - 1 in pair.a
        and pair.left.document.tokens.norms[hit.first - 1] != ":"
    ):
        # the condition went with its clause; what it conditioned stands before it
        before = [
            k for k in range(max(pair.a[0], hit.first - 8), hit.first) if content(pair.left.document.tokens.norms[k]) and k in pair.ahead
        ]
        found_head = (before[-1], before[-1]) if before else None
    if found_head is None:
        return None
    there = sorted((pair.ahead[found_head[0]], pair.ahead[found_head[1]]))
    return found_head[0], found_head[1] + 1, there[0], there[1] + 1


def _clause_end(side: Side, hit: Hit) -> int:
    """Token after the clause the condition opens: the next comma or stop."""
    tokens = side.document.tokens
    stop = tokens.of_sentence(side.document.sentence_at(tokens.starts[hit.first])).stop
    return next((k for k in range(hit.last, stop) if tokens.norms[k] in (",", ";", ".", "-")), stop)


def _reach(label: str) -> int:
    return 40 if label == "condition" else 12


def _now_certain(pair: Pair, there: int) -> bool:
    """`would` is often only the tense of reported speech; it is a change when the rewrite says `will`, or plainly past."""
    norms = pair.right.document.tokens.norms
    return any(norms[k] in ("will", "'ll") for k in range(max(pair.b[0], there - 4), there))


def _statement(side: Side, first: int, last: int) -> Span:
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
