"""What the source says is not known, told as known: `how the woman died has not been determined` told as `the woman drowned`.

Two ways to leave a thing open beside whether and if (silence.py): a question word behind a verb of saying or knowing that is denied, or
before one (`how he died is not known`), and a noun that asks (`the cause has not been established`). The rewrite answers when it has the
words of the question, a word of its own beside them, and nothing that leaves anything open.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.denials import denies
from tui_reader.compare.hedging import hedges_of
from tui_reader.compare.lexicon import phrases
from tui_reader.compare.silence import Answer
from tui_reader.compare.words import content, keys, stem
from tui_reader.text.thesaurus import Kin, kin

_ASKS = frozenset("who whom whose what when where why how which".split())
_NOUNS = frozenset(
    "cause reason motive identity origin whereabouts fate name number circumstances purpose source sum price date buyer owner author".split()
)
_TOLD = frozenset(
    stem(w)
    for w in "say know clear establish determine disclose explain reveal announce decide give name specify clarify identify publish release confirm state learn"
    " find understand resolve solve settle trace".split()
)
_OPEN = frozenset("unclear unknown unsure uncertain unexplained undisclosed unidentified undecided mystery secret puzzle".split())
_STILL = frozenset(
    "whether question questions unanswered investigate investigates investigated investigating investigation inquiry probe examine examining looking seeking searching"
    " trying riddle enigma baffled baffling baffles how why wonder puzzled unnamed withheld suspect suspects suspected thought believed probably possibly perhaps".split()
)
_NO = frozenset("not n't never no nobody neither nor yet cannot nothing".split())
_ENDS = frozenset(", ; . : ? — –".split())
KEPT = 0.5
"""Share of the question's words that the rewrite must have to be answering it."""
_NEAR = (Kin.SAME, Kin.CLOSE, Kin.KIND)


def told_as_known(pair: Pair) -> Iterator[Answer]:
    """The first thing of the link's source that is not known, and that its rewrite states."""
    norms = pair.right.document.tokens.norms
    theirs = [m for m in pair.b if content(norms[m])]
    if _leaves_open(pair.right, pair):
        return
    for i in pair.link.left:
        for first, last, outer in questions(pair.left, i):
            words = [k for k in range(first, last) if content(pair.left.document.tokens.norms[k])]
            mine = {pair.left.document.tokens.norms[k] for i in pair.link.left for k in pair.left.document.tokens.of_sentence(i)}
            told = [k for k in words if _there(pair, k, theirs)]
            new = [m for m in theirs if m not in pair.back and norms[m] not in mine and not _credits(pair.right, m)]
            if not words or not new or len(told) < max(1, KEPT * len(words)) or pair.left.in_quote(pair.left.span_of(first, last)):
                continue
            near = [pair.ahead[k] for k in told if k in pair.ahead] + new[:1]
            left, right = pair.left.span_of(*outer), pair.right.span_of(min(near), max(near) + 1)
            why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: the source says that it is not known."
            yield Answer(left, right, "high", why)
            return


def _there(pair: Pair, k: int, theirs: list[int]) -> bool:
    mine, norms = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    return k in pair.ahead or any(not set(keys(mine[k])).isdisjoint(keys(norms[m])) or kin(mine[k], norms[m]) in _NEAR for m in theirs)


def _credits(side: Side, m: int) -> bool:
    """The word is part of a credit: who says it is no answer."""
    at = side.document.tokens.span(m)
    return any(part.overlaps(at) for c in side.claims.get(side.document.sentence_at(at.start), ()) for part in (*c.cue, *c.speaker))


def _leaves_open(side: Side, pair: Pair) -> bool:
    norms = side.document.tokens.norms
    said = [norms[m] for m in pair.b]
    if denies(said, loosely=True) or not _STILL.isdisjoint(said) or not _OPEN.isdisjoint(said) or "?" in said:
        return True
    doubts = ("may", "likely", "appears", "alleged", "condition")
    return any(h.label.removesuffix("_kept") in doubts for h in hedges_of(side, pair.link.right)) or any(
        h.label in ("declined", "no_reply", "open") for h in phrases("response").find(norms, pair.b[0], pair.b[-1] + 1)
    )


def questions(side: Side, sentence: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(first, last) token of the words in question, and the whole that leaves them open, for everything the sentence says is not known."""
    norms, here = side.document.tokens.norms, side.document.tokens.of_sentence(sentence)
    for k in here:
        if norms[k] in _ASKS and k > here.start and _untold(norms, here.start, k):
            last = _end(norms, k + 1, here)
            yield k + 1, last, (max(here.start, k - 4), last)
        elif (norms[k] in _ASKS and (k == here.start or norms[k - 1] in ("“", '"'))) or norms[k] in _NOUNS:
            verb = next(
                (n for n in range(k + 1, _end(norms, k + 1, here)) if norms[n] in _BE and _untold(norms, n, _end(norms, n, here))), None
            )
            if verb is not None:
                yield (k + 1 if norms[k] in _ASKS else k), verb, (k, _end(norms, verb, here))


_BE = frozenset("is was are were has have had remains remained remain could can".split())


def _untold(norms: tuple[str, ...], first: int, last: int) -> bool:
    """The tokens just before `last` say that something is not known or not said."""
    near = norms[max(first, last - 6) : last]
    told = [n for n, w in enumerate(near) if stem(w) in _TOLD or w in _OPEN]
    return bool(told) and told[-1] >= len(near) - 3 and (near[told[-1]] in _OPEN or not _NO.isdisjoint(near[: told[-1]]))


def _end(norms: tuple[str, ...], first: int, here: range) -> int:
    return next((k for k in range(first, here.stop) if norms[k] in _ENDS), here.stop)
