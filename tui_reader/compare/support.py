"""How far the words of a rewrite rest on its sources: soft evidence for ordering, never a warning.

Means over the rewrite's sentences that are not word for word the source's, of shares of their content words (the last two are counts):

- `unknown`: no source has the word, in any inflection or synonym;
- `apart`: neighbours in the rewrite that no source brings within NEAR words of one another; a word that none has is apart from its neighbours;
- `scattered`: words that the two source sentences in a row which have most of the sentence's words lack;
- `loose`: neighbours that no source has in this order and as close: the finest of all, it mostly breaks ties;
- `pronouns`: he, she, they for each content word: whom they stand for is easily told wrong;
- `strangers`: a he, she or they where no source has any;
- `denied`: a no before a word that no source denies.

Measured alone on summaries with human labels (AUC over "has an error"; and how often an edited text is above the one it was made from):
DeFacto unknown .74, apart .71, scattered .71, loose .68; BUMP .55 to .56 each, .45, .61, .63, .59. That a word without a source is apart
from its neighbours moved `apart` from .56 to .71 and from .47 to .61: without it an unknown word took its pairs out of the count. None of them says which word is
wrong, so none of them is a finding, and all are shares, so that a long rewrite is not riskier for being long.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields
from itertools import pairwise

from tui_reader.compare.case import MOST, Case, Side
from tui_reader.compare.words import content, keys, stem
from tui_reader.records import dataclass

NEAR = 8
_NO = frozenset("not n't no never none nobody nothing neither nor without cannot".split())
_PRONOUNS = tuple(frozenset(words.split()) for words in ("he him his", "she her hers", "they them their theirs"))
_ALL_PRONOUNS = frozenset().union(*_PRONOUNS)
DENIED = 8
"""Tokens behind a no that it may deny."""


@dataclass(frozen=True, slots=True)
class Support:
    unknown: float = 0.0
    apart: float = 0.0
    scattered: float = 0.0
    loose: float = 0.0
    pronouns: float = 0.0
    strangers: float = 0.0
    denied: float = 0.0


def support_of(case: Case) -> Support:
    """The measures of a rewrite; all 0 when nothing changed."""
    known = _Known(case)
    sentences = [known.of(norms) for norms in _changed(case) if any(map(content, norms))]
    if not sentences:
        return Support()
    return Support(*(sum(getattr(s, f.name) for s in sentences) / len(sentences) for f in fields(Support)))


def _changed(case: Case) -> list[Sequence[str]]:
    """Normal forms of every sentence of the rewrite that is not linked as it stands."""
    tokens = case.right.document.tokens
    same = {j for link in case.alignment.links if link.relation == "same" for j in link.right} - {
        j for p in case.pairs for j in p.link.right
    }
    spans = (tokens.of_sentence(s.index) for s in case.right.document.sentences if s.index not in same)
    return [tokens.norms[here.start : here.stop] for here in spans]


class _Known:
    """What the sources have, looked up by the sentences of the rewrite."""

    def __init__(self, case: Case) -> None:
        self._places: Mapping[str, Sequence[tuple[int, int]]] = case.places
        words = {norm for side in case.sources for norm in side.document.tokens.norms if norm in _ALL_PRONOUNS}
        self._strange = frozenset(w for family in _PRONOUNS if family.isdisjoint(words) for w in family)
        self._denied = frozenset(word for side in case.sources for word in _denied(side))

    def of(self, norms: Sequence[str]) -> Support:
        words = [norm for norm in norms if content(norm)]
        found = [next((self._places[key] for key in keys(word) if key in self._places), ()) for word in words]
        beside = list(pairwise(found))
        apart = sum(not a or not b or (len(a) < MOST and len(b) < MOST and not _meet(a, b)) for a, b in beside)
        loose = sum(not _follow(a, b) for a, b in beside)
        pairs = max(1, len(beside))
        told = sum(norm in _ALL_PRONOUNS for norm in norms)
        return Support(
            unknown=sum(not here for here in found) / len(words),
            apart=apart / pairs,
            scattered=1 - _held(found) / len(words),
            loose=loose / pairs,
            pronouns=told / len(words),
            strangers=sum(norm in self._strange for norm in norms),
            denied=sum(word not in self._denied for word in _heads_denied(norms)),
        )


def _held(found: Sequence[Sequence[tuple[int, int]]]) -> int:
    """Words that the best two sentences in a row have."""
    held = [{sentence for _, sentence in here} for here in found]
    holders = Counter(sentence for here in held for sentence in here)
    return max((count + sum(i + 1 in here and i not in here for here in held) for i, count in holders.items()), default=0)


def _denied(side: Side) -> set[str]:
    norms = side.document.tokens.norms
    return {stem(word) for k, norm in enumerate(norms) if norm in _NO for word in norms[k + 1 : k + DENIED] if content(word)}


def _heads_denied(norms: Sequence[str]) -> list[str]:
    """Stems of the first content word behind each no."""
    heads = (next((w for w in norms[k + 1 : k + 5] if content(w)), None) for k, norm in enumerate(norms) if norm in _NO)
    return [stem(head) for head in heads if head is not None]


def _meet(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> bool:
    for place, _ in a:
        at = bisect_left(b, (place, 0))
        if any(0 <= n < len(b) and abs(b[n][0] - place) <= NEAR for n in (at - 1, at)):
            return True
    return False


def _follow(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> bool:
    for place, _ in a:
        at = bisect_left(b, (place + 1, 0))
        if at < len(b) and b[at][0] - place <= 4:
            return True
    return False
