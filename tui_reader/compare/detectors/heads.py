"""A noun that says a thing is not there yet, or not certain, lost from before or behind it: `a bomb threat` told as `a bomb`, `merger talks`
as `the merger`, `a candidate for mayor` as `the mayor`.

What stays must stand alone in the rewrite, and nothing in its sentence may say by another word that it is threatened, planned or sought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair
from tui_reader.compare.clauses import words_of
from tui_reader.compare.findings import found
from tui_reader.compare.hedging import hedges_of, hits_of
from tui_reader.compare.kinds import CLAIM_CHANGED
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content, same
from tui_reader.text.inflection import bases

KINDS: tuple[Kind, ...] = ()

_HEADS = frozenset(
    "threat scare attempt plan proposal draft warning alert request application bid offer talk negotiation ballot candidate hopeful contender nominee"
    " suspect rumour prospect risk fear hope allegation accusation charge claim suggestion promise pledge invitation demand call petition rehearsal"
    " drill exercise simulation intention preparation".split()
)
_SAYING_SO = _HEADS | frozenset(
    "threaten try seek plan propose warn ask apply talk negotiate vote run stand suspect fear hope allege accuse charge promise pledge invite demand"
    " discuss consider urge intend prepare mayoral presidential possible potential prospective planned proposed attempted would-be alleged refuse reject deny decline dismiss".split()
)
_OF = ("of", "for", "about", "over", "on")


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.ahead) >= 3 and len(pair.link.left) == len(pair.link.right) == 1:
            yield from _lost(case, pair)


def _lost(case: Case, pair: Pair) -> Iterator[Finding]:
    x = pair.left.document.tokens.norms
    for k in pair.a:
        if k in pair.ahead or _HEADS.isdisjoint(bases(x[k])):
            continue
        thing = _thing(pair, x, k)
        if thing is None or thing not in pair.ahead:
            continue
        m = pair.ahead[thing]
        if not _alone(pair, m) or _said_otherwise(pair, x[k]):
            continue
        left, right = pair.left.span_of(min(thing, k), max(thing, k) + 1), pair.right.document.tokens.span(m)
        if pair.left.in_quote(left) and pair.right.in_quote(right):
            continue
        why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: “{x[k]}” is gone."
        yield found(case, CLAIM_CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.8)
        return


def _thing(pair: Pair, norms: Sequence[str], k: int) -> int | None:
    """What the noun at `k` is a threat, plan or candidate of: the noun before it, or the first behind its preposition."""
    words = words_of(pair.left, pair.left.document.sentence_at(pair.left.document.tokens.starts[k]))
    tag = dict(zip(words.starts, words.tags, strict=True))
    behind = dict(zip(words.starts, (*words.tags[1:], "."), strict=True))
    starts = pair.left.document.tokens.starts
    if tag.get(starts[k], "N") != "N" and behind.get(starts[k]) not in ("V", "B", "H", "M"):  # `the merger talks lasted`
        return None
    if k > pair.a[0] and content(norms[k - 1]) and tag.get(starts[k - 1]) == "N":
        return k - 1
    if norms[k + 1 : k + 2] and norms[k + 1] in _OF and "charge" not in bases(norms[k]):  # `takes charge of the club`
        return next((n for n in range(k + 2, min(pair.a[-1] + 1, k + 5)) if content(norms[n]) and tag.get(starts[n]) == "N"), None)
    return None


def _alone(pair: Pair, m: int) -> bool:
    """No noun behind it that it only qualifies."""
    words = words_of(pair.right, pair.right.document.sentence_at(pair.right.document.tokens.starts[m]))
    at = next((n for n, start in enumerate(words.starts) if start == pair.right.document.tokens.starts[m]), None)
    return at is not None and words.tags[at] in "NP" and words.tag(at + 1) not in "NPX#G(-"


def _said_otherwise(pair: Pair, head: str) -> bool:
    norms = pair.right.document.tokens.norms
    if any(not _SAYING_SO.isdisjoint(bases(norms[m])) or same(norms[m], head) for m in pair.b):
        return True
    return bool(hedges_of(pair.right, pair.link.right)) or any(True for _ in hits_of("unreal", pair.right, pair.link.right))
