"""Flips: up for down, an opposite, who did it to whom.

All of it rests on what stands opposite what inside one link, and on word lists; it guesses at meaning, so the desk's
`never_hold` keeps most of it from holding an article by itself. Vector similarity could not tell a synonym from an opposite (AUC .46)
and is not used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from tui_reader.compare.agents import exchanged, from_other_side
from tui_reader.compare.arithmetic import rest_told
from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.denials import strict
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED as CHANGED
from tui_reader.compare.lexicon import Hit, entries, phrases, table
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.opposed import CONVERSE, WON, crossed, in_one_frame, same_parties
from tui_reader.compare.restated import by_exception, from_other_end
from tui_reader.compare.silence import answers
from tui_reader.compare.unknowns import told_as_known
from tui_reader.compare.words import FUNCTION, light, same, stem
from tui_reader.extract.data.grammar import PREPOSITIONS
from tui_reader.text.span import Span

DIRECTION = Kind("direction_changed", "claim", "M", "high", "Up became down, or the one who acts became the one acted on.")
KINDS = (DIRECTION, CHANGED)

SURE = 0.7
"""Link score from which a flip may be high: below, the two sentences may simply be about different things."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        yield from _opposites(case, pair)
        yield from _swapped(case, pair)
        yield from _response(case, pair)
        for told in (*answers(pair), *told_as_known(pair)):
            yield found(case, CHANGED, told.why, left=told.left, right=told.right, pair=pair, severity=told.severity, sureness=0.8)


def _level(pair: Pair) -> Severity:
    return "high" if pair.trust >= SURE else "medium"


def _hits(name: str, side: Side, sentences: tuple[int, ...]) -> list[Hit]:
    tokens = side.document.tokens
    return [hit for i in sentences for hit in phrases(name).find(tokens.norms, *_bounds(side, i))]


def _bounds(side: Side, sentence: int) -> tuple[int, int]:
    here = side.document.tokens.of_sentence(sentence)
    return here.start, here.stop


def _opposites(case: Case, pair: Pair) -> Iterator[Finding]:
    """One word in the place of another: its opposite, or another of the same family (`bond` for `stock`)."""
    x, y = pair.left.document.tokens, pair.right.document.tokens
    theirs = {stem(y.norms[m]) for m in pair.b}
    more = Counter(s for m in pair.b for s in _stems(y.norms[m])) - Counter(s for k in pair.a for s in _stems(x.norms[k]))
    flips = strict(pair.left, pair.link.left) - strict(pair.right, pair.link.right)
    used: set[int] = set()

    def counted(k: int, m: int) -> bool:
        """A unit or figure, which other detectors compare by value."""
        return _in_quantity(pair.left, k) or _in_quantity(pair.right, m)

    yield from _particles(case, pair)
    for k in pair.a:
        old = x.norms[k]
        if old in _UP_DOWN and not _measured(pair.left, k):
            continue
        if k in pair.ahead or stem(old) in theirs or not old[-1].isalpha():
            continue
        for m in pair.seat(k):
            new = y.norms[m]
            if m in used or m in pair.back or not any(more[s] for s in _stems(new)) or not new[-1].isalpha() or same(old, new):
                continue
            axis = _axis(old, new, _phrase_poles(x.norms, k), _phrase_poles(y.norms, m))
            family = None if axis or counted(k, m) else next((f for f in _families(old) if f in _families(new)), None)
            if axis is None and family is None:
                continue
            alone = pair.instead.get(k) == range(m, m + 1)  # nothing but this word was put for that one, whatever else the sentence says
            if axis and (flips % 2 or (not alone and (_said_again(pair, k, axis) or _told_before(pair, m, axis)))):
                continue
            if new in _UP_DOWN and not _measured(pair.right, m):
                continue
            if axis and (_by_particle(pair.left, k) or _by_particle(pair.right, m)):
                continue
            if axis in WON and crossed(pair, k, m):
                continue
            if axis in CONVERSE and (not same_parties(pair, k, m) or from_other_side(pair, k, m)):
                continue
            if axis and (_denied(pair.left, k) != _denied(pair.right, m) or from_other_end(pair) or by_exception(pair)):
                continue
            if axis and any(rest_told(case, j) for j in pair.link.right):
                continue
            if not in_one_frame(pair, k, m, loosely=bool(axis and axis.startswith((*_SHARP, "agree")))):
                continue
            used.add(m)
            left, right = pair.left.span_of(k, k + 1), pair.right.span_of(m, m + 1)
            kind = DIRECTION if axis and axis.startswith("direction") else CHANGED
            told = "the opposite" if kind is DIRECTION else "it says something else now" if axis else "another one of the same kind"
            why = f"“{pair.left.words(_context(pair.left, k))}” became “{pair.right.words(_context(pair.right, m))}”: {told}."
            severity = _level(pair) if axis and axis.startswith(_SHARP) else "medium"
            yield found(case, kind, why, left=left, right=right, pair=pair, severity=severity, sureness=0.85 if axis else 0.8)
            break


def _denied(side: Side, k: int) -> bool:
    """A no close before the word, or what says as much: `will not reopen until May` is `will stay shut until May`, `is still too tight`
    `has yet to loosen`."""
    first, _ = _bounds(side, side.document.sentence_at(side.document.tokens.starts[k]))
    return any(n in _NO for n in side.document.tokens.norms[max(first, k - 3) : k])


_NO = frozenset("not n't never cannot yet fail failed fails failing unable refuse refused refuses".split())


_UP_DOWN = frozenset("up down over under off out above below".split())


def _measured(side: Side, k: int) -> bool:
    """A figure stands near: `up 4%`, `over 300`. Elsewhere the word is a particle of its verb (`give up`) or a mere preposition."""
    tokens = side.document.tokens
    near = side.span_of(max(0, k - 3), min(len(tokens), k + 4))
    return any(q.span.overlaps(near) for q in side.quantities.get(side.document.sentence_at(tokens.starts[k]), ()))


_PARTICLES = frozenset("up down off out away back over on in behind to".split())


def _by_particle(side: Side, k: int) -> bool:
    """A light verb whose sense its particle gives, in no listed phrase: `held up the premiere`, `left to count`."""
    norms = side.document.tokens.norms
    return light(norms[k]) and norms[k + 1 : k + 2] != () and norms[k + 1] in _PARTICLES and not _phrase_poles(norms, k)


def _said_again(pair: Pair, k: int, axis: str) -> bool:
    """Another word in the seat has the pole of the old one: `turned down two clubs`, `rejected offers from two clubs`."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    mine = [pole for pole in (_phrase_poles(x, k) or _poles(x[k])) if pole[:-1] == axis]
    return any(pole in (_phrase_poles(y, m) or _poles(y[m])) for m in pair.seat(k) for pole in mine)


def _told_before(pair: Pair, m: int, axis: str) -> bool:
    """A word of the source that the rewrite lacks has the pole of the new one: `before recovering to trade 6% lower`, `was later down 6%`."""
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    new = [pole for pole in _poles(y[m]) if pole[:-1] == axis]
    return any(pole in _poles(x[k]) for k in pair.a if k not in pair.ahead for pole in new)


def _in_quantity(side: Side, k: int) -> bool:
    span = side.document.tokens.span(k)
    return any(q.span.overlaps(span) for q in side.quantities.get(side.document.sentence_at(span.start), ()))


def _stems(norm: str) -> list[str]:
    """Of a word and of the parts of a compound: `full-back` is written `full back` as well."""
    return [stem(part) for part in norm.split("-") if part]


_SHARP = ("direction", "act_")
"""Axes whose poles undo one another: up and down, uphold and overturn. Of the others either word may be loose talk."""


def _particles(case: Case, pair: Pair) -> Iterator[Finding]:
    """The verb stayed and its particle went, or came: `called off the strike`, `called a strike`; `voted down`, `voted through`."""
    x, y = pair.left.document.tokens, pair.right.document.tokens
    for k, m in pair.ahead.items():
        mine, theirs = _phrase_poles(x.norms, k), _phrase_poles(y.norms, m)
        if not (mine or theirs) or mine == theirs or pair.left.in_quote(x.span(k)):
            continue
        axis = _opposed(mine or _poles(x.norms[k]), theirs or _poles(y.norms[m]))
        if axis is not None and axis.startswith(_SHARP):
            left, right = pair.left.span_of(k, min(k + 3, len(x))), pair.right.span_of(m, min(m + 3, len(y)))
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the opposite."
            yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity=_level(pair), sureness=0.8)


@lru_cache(maxsize=1)
def _phrasal() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First stem -> (the words after it, pole) of every pole of more than one word."""
    out: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for pole, words in entries("antonyms"):
        for first, *rest in (word.split() for word in words if " " in word):
            out[stem(first)] = (*out.get(stem(first), ()), (tuple(rest), pole))
    return out


def _phrase_poles(norms: Sequence[str], k: int) -> tuple[str, ...]:
    """Poles of the phrase that starts at `k`; its last word may stand up to three words further on."""
    options = _phrasal().get(stem(norms[k]), ())
    return tuple(
        pole
        for rest, pole in options
        if tuple(norms[k + 1 : k + 1 + len(rest)]) == rest
        or (len(rest) == 1 and rest[0] in norms[k + 1 : k + 5] and not any(n in _STOPS for n in norms[k + 1 : k + 4]))
    )


_STOPS = frozenset(", . ; : and but that which who to said".split())


def _opposed(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    for pole in sorted(mine, key=lambda pole: not pole.startswith(_SHARP)):
        if pole[:-1] + ("-" if pole[-1] == "+" else "+") in theirs and pole not in theirs:
            return pole[:-1]
    return None


_OVER = (("over", "under"), ("up", "down"), ("pre", "post"), ("pro", "anti"), ("out", "in"), ("in", "ex"), ("fore", "after"))
_FREE = ("un", "dis", "non", "mis")
"""Prefixes that come before whole words: `imprisonment` is not `prison` denied."""
_NOT = ("un", "in", "im", "dis", "non", "ir", "il", "mis", "de", "anti", "counter")


def _axis(old: str, new: str, mine: Sequence[str] = (), theirs: Sequence[str] = ()) -> str | None:
    """The axis of which the two words, or the phrases they open, are opposite poles; `not` where one is the other with un-, in-, dis-, non-
    before it or with -less for -ful."""
    axis = _opposed(mine or _poles(old), theirs or _poles(new))
    if axis is not None:
        return axis
    if not {old, new}.isdisjoint(PREPOSITIONS):
        return None  # `despite` is no `spite` denied
    for one, other in _OVER:
        for a, b in ((old, new), (new, old)):
            if (
                a.startswith(one)
                and b.startswith(other)
                and len(a) > len(one) + 3
                and stem(a[len(one) :].lstrip("-")) == stem(b[len(other) :].lstrip("-"))
            ):
                return "measure"
    short, long = sorted((old, new), key=len)
    for prefix in _NOT:
        rest = long[len(prefix) :].lstrip("-")
        if long.startswith(prefix) and len(rest) > 3 and (stem(rest) == stem(short) or (prefix in _FREE and _one_root(rest, short))):
            return "act_not"
    return "act_not" if {old[-4:], new[-4:]} & {"less"} and _bare(old) == _bare(new) and old != new else None


def _one_root(a: str, b: str) -> bool:
    """`Approval` and `approve`: forms of one word of five letters and more that begin alike."""
    return min(len(a), len(b)) > 5 and a[:6] == b[:6]


def _bare(norm: str) -> str:
    return next((norm[: -len(e)] for e in ("less", "ful", "fully", "lessly") if norm.endswith(e) and len(norm) > len(e) + 2), norm)


@lru_cache(maxsize=4096)
def _poles(norm: str) -> tuple[str, ...]:
    return table("antonyms").get(norm) or (() if norm in FUNCTION else _by_stem("antonyms").get(stem(norm), ()))


@lru_cache(maxsize=4096)
def _families(norm: str) -> tuple[str, ...]:
    return _by_stem("siblings").get(_singular(norm), ())


def _singular(norm: str) -> str:
    """Of a noun; `works` is not `worker`, as it would be by its stem."""
    if norm.endswith("ies") and len(norm) > 4:
        return norm[:-3] + "y"
    if norm.endswith(("sses", "ches", "shes", "xes", "zes")):
        return norm[:-2]
    return norm[:-1] if norm.endswith("s") and not norm.endswith(("ss", "us", "is")) and len(norm) > 3 else norm


@lru_cache(maxsize=8)
def _by_stem(name: str) -> dict[str, tuple[str, ...]]:
    base = _singular if name == "siblings" else stem
    found_words: dict[str, tuple[str, ...]] = {}
    for word, labels in table(name).items():
        form = base(word)
        found_words[form] = (*found_words.get(form, ()), *labels)
    return found_words


def _context(side: Side, k: int) -> Span:
    """The word with up to two words before it and three behind it, as far as no mark of punctuation stands between."""
    tokens = side.document.tokens
    first, last = _bounds(side, side.document.sentence_at(tokens.starts[k]))
    before = takewhile(lambda n: tokens.norms[n][-1].isalnum(), range(k - 1, max(first, k - 2) - 1, -1))
    behind = takewhile(lambda n: tokens.norms[n] not in _STOPS, range(k + 1, min(last, k + 4)))
    return side.span_of(min((k, *before)), max((k, *behind)) + 1)


_STOPS = frozenset(',;:.!?()[]"“”—–-…')


def _swapped(case: Case, pair: Pair) -> Iterator[Finding]:
    """The one who acts became the one acted on."""
    places = exchanged(pair)
    if places is not None:
        left, right = places
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the two changed places."
        yield found(case, DIRECTION, why, left=left, right=right, pair=pair, severity=_level(pair), sureness=0.85)


def _response(case: Case, pair: Pair) -> Iterator[Finding]:
    """No answer yet, a refusal to answer and a matter left open are three things."""
    family = {
        "no_reply": "no answer yet",
        "declined": "a refusal to answer",
        "open": "a matter left open",
        "confirmed": "a confirmation",
        "referred": "questions passed on",
    }
    mine = [h for h in _hits("response", pair.left, _with_dropped(case, pair)) if h.label in family]
    theirs = [h for h in _hits("response", pair.right, pair.link.right) if h.label in family]
    before, after = {h.label for h in mine}, {h.label for h in theirs}
    yield from _undecided(case, pair)
    old = next((h for h in mine if h.label not in after), None)
    new = next((h for h in theirs if h.label not in before), None)
    if new is not None and new.label == "declined" and not mine:
        yield from _unanswered(case, pair, new)
    if old is None or new is None:
        return
    left, right = pair.left.span_of(old.first, old.last), pair.right.span_of(new.first, new.last)
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: {family[old.label]} is now {family[new.label]}."
    yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.9)


def _undecided(case: Case, pair: Pair) -> Iterator[Finding]:
    """`Stopped short of saying`, `has not yet decided whether`: neither a refusal nor a consent."""
    old = next((h for h in _hits("response", pair.left, pair.link.left) if h.label == "short"), None)
    theirs = _hits("response", pair.right, pair.link.right)
    new = next((h for h in theirs if h.label in ("refusal", "consent", "declined")), None)
    if old is None or new is None or any(h.label in ("short", "open", "no_reply") for h in theirs) or len(pair.ahead) < 3:
        return
    if any(pair.right.document.tokens.norms[m] in ("not", "n't", "whether", "undecided", "unclear", "if") for m in pair.b):
        return
    left, right = pair.left.span_of(old.first, old.last), pair.right.span_of(new.first, new.last)
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: what was left open is decided."
    yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity=_level(pair), sureness=0.82)


def _unanswered(case: Case, pair: Pair, new: Hit) -> Iterator[Finding]:
    """The source has a statement where the rewrite has a refusal to make one."""
    said = next(
        (c for i in pair.link.left for c in pair.left.claims.get(i, ()) if c.kind == "claim" and c.cue and c.strength != "denied"), None
    )
    silent = any(stem(pair.left.document.tokens.norms[k]) in ("declin", "refus") for k in pair.a)  # `declined to name` > `would not say`
    if said is not None and len(pair.ahead) >= 3 and not silent:
        left, right = said.cue[0], pair.right.span_of(new.first, new.last)
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the source has an answer."
        yield found(case, CHANGED, why, left=left, right=right, pair=pair, sureness=0.75)


def _with_dropped(case: Case, pair: Pair) -> tuple[int, ...]:
    """The link's source sentences and dropped ones beside them: a short sentence is easily told in the next one's words."""
    near = [i for at in pair.link.left for i in (at - 1, at + 1) if pair.link.source == 0 and not case.alignment.of_left(i)]
    return tuple(sorted({*pair.link.left, *(i for i in near if 0 <= i < len(case.left.document.sentences))}))
