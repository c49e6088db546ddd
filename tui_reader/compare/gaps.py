"""Sentences without a partner that stand in one gap of both texts: one of them may be the other in wholly other words.

The alignment links what shares words. `The bank has not said who will pay` and `it remains unclear whose money will be used` share hardly
any; that they stand between the same neighbours, and have two words of one sense, is what speaks for the pair.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from tui_reader.compare.case import Case, Side
from tui_reader.compare.namesakes import nation
from tui_reader.compare.words import content, keys
from tui_reader.text.thesaurus import Kin, kin

_NEAR = (Kin.SAME, Kin.CLOSE, Kin.KIND)
WIDE = 8
"""Sentences without a partner above which a gap says nothing of which is which."""
SHARED = 2
"""Words, or a quarter of the sentence's, that two sentences of a gap must have in common."""


class Gaps:
    """The gaps of a comparison, found once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._new = [u.sentence for u in case.alignment.unlinked_right]

    def __call__(self, sentence: int) -> list[int]:
        """The rewrite's sentences that may be LEFT's `sentence` in other words."""
        floor, ceiling = self._bounds[0][sentence], self._bounds[1][sentence]
        at, end = bisect_left(self._new, floor + 1), bisect_left(self._new, max(ceiling, floor + 3))
        if end - at > WIDE:
            return []
        body = (j for j in self._new[at:end] if self._case.rewrite.document.sentences[j].role == "body")
        return [j for j in body if self._alike(sentence, j)]

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """For every sentence of LEFT, the last sentence of the rewrite linked above it and the first linked below it."""
        links = [self._case.alignment.of_left(i) for i in range(len(self._case.sources[0].document.sentences))]
        floors, ceilings = [-1] * len(links), [len(self._case.rewrite.document.sentences)] * len(links)
        for i in range(1, len(links)):
            floors[i] = max((j for link in links[i - 1] for j in link.right), default=floors[i - 1])
        for i in range(len(links) - 2, -1, -1):
            ceilings[i] = min((j for link in links[i + 1] for j in link.right), default=ceilings[i + 1])
        return floors, ceilings

    def _alike(self, sentence: int, j: int) -> bool:
        mine, theirs = _words(self._case.sources[0], sentence), _words(self._case.rewrite, j)
        told = {key for word in theirs for key in keys(word)}
        shared = sum(not told.isdisjoint(keys(w)) or any(kin(w, other) in _NEAR for other in theirs) for w in mine)
        shared += len(_lands(self._case.sources[0], sentence) & _lands(self._case.rewrite, j))
        return shared >= max(SHARED, len(mine) / 4)


def _words(side: Side, sentence: int) -> list[str]:
    tokens = side.document.tokens
    return list(dict.fromkeys(tokens.norms[k] for k in tokens.of_sentence(sentence) if content(tokens.norms[k])))


def _lands(side: Side, sentence: int) -> set[int]:
    """Countries that a name of the sentence stands for."""
    return {land for name in side.names.get(sentence, ()) if (land := nation(name.span.of(side.text))) is not None}
