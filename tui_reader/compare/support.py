"""How far the words of a rewrite rest on its sources: soft evidence for ordering, never a warning.

Four shares over the rewrite's content words, in the sentences that are not word for word the source's:

- `unknown`: no source has the word, in any inflection or synonym;
- `apart`: neighbours in the rewrite that no source brings within NEAR words of one another, though it has both;
- `scattered`: words that the one source sentence which has most of the sentence's words lacks;
- `loose`: neighbours that no source has in this order and as close: the finest of the four, it mostly breaks ties.

Measured alone on summaries with human labels (AUC over "has an error", 300 each): FRANK CNN/DM apart .75, scattered .74, unknown .68;
FRANK XSum .52, .62, .66; DeFacto .51, .66, .75. None of them says which word is wrong, so none of them is a finding, and all are
shares, so that a long rewrite is not riskier for being long.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.compare.case import MOST, Case
from tui_reader.compare.words import content, keys

NEAR = 8


@dataclass(frozen=True, slots=True)
class Support:
    unknown: float
    apart: float
    scattered: float
    loose: float


def support_of(case: Case) -> Support:
    """The four shares of a rewrite; all 0 when nothing changed."""
    places = case.places
    sentences = [_sentence(words, places) for words in _changed(case) if words]
    if not sentences:
        return Support(0.0, 0.0, 0.0, 0.0)
    count = len(sentences)
    return Support(*(sum(s[n] for s in sentences) / count for n in range(4)))


def _changed(case: Case) -> list[list[str]]:
    """Content words of every sentence of the rewrite that is not linked as it stands."""
    tokens = case.right.document.tokens
    same = {j for link in case.alignment.links if link.relation == "same" for j in link.right} - {
        j for p in case.pairs for j in p.link.right
    }
    return [
        [tokens.norms[k] for k in tokens.of_sentence(s.index) if content(tokens.norms[k])]
        for s in case.right.document.sentences
        if s.index not in same
    ]


def _sentence(words: Sequence[str], places: Mapping[str, Sequence[tuple[int, int]]]) -> tuple[float, float, float, float]:
    """(unknown, apart, scattered, loose) of one sentence."""
    found = [next((places[key] for key in keys(word) if key in places), []) for word in words]
    unknown = sum(not here for here in found)
    pairs = [(a, b) for a, b in pairwise(found) if a and b]
    apart = sum(len(a) < MOST and len(b) < MOST and not _meet(a, b) for a, b in pairs)
    holders = Counter(sentence for here in found for sentence in {s for _, s in here})
    most = max(holders.values(), default=0)
    loose = sum(not _follow(a, b) for a, b in pairwise(found))
    return unknown / len(words), apart / max(1, len(pairs)), 1 - most / len(words), loose / max(1, len(words) - 1)


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
