"""From scored pairs to groups: the best one-to-one links first, then what completes a split or a join, then what shares a clause.

Best pair first, not a monotone path: under reordering a monotone path loses a fifth of the links. Only a lightly edited text
is held to its order, because there a half-alike sentence elsewhere is another sentence on the same subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.align import weights
from tui_reader.align.chain import heaviest_chain
from tui_reader.align.features import ALIKE, LOCAL, Row, Scores, logistic
from tui_reader.align.growth import Group, Growth, Offer
from tui_reader.align.sureness import is_draft, linked_share
from tui_reader.align.terms import Terms

_MOST, _ORDER, _PAIRS = (LOCAL.index(name) for name in ("most", "order", "pairs"))
BESIDE, SPARING = (1.06, 1.69), (-0.57, 0.38)
"""Added to the log-odds that a source sentence, one of the rewrite, completes a link: when it stands beside its sentence there,
and when it stands elsewhere or the rewrite is a text's next draft, where the sentence beside a pair is mostly a new one.
Without BESIDE (all additions 0 or SPARING; constants by cross-validation): own paraphrases .851 -> .837, German .672 -> .657, drafts
unchanged; silver documents, whose makers leave half of the joins out, .664 -> .681."""
BETWEEN = 0.43
"""Share of the threshold from which two sentences without a partner are one link when both the sentences before them and those
after them are, except in drafts: all 7 such links were right in paraphrases, German and hand-labelled Cochrane, half of 14 (by
reading) in the silver documents. Beside one link only, it was two in three, none of three on Cochrane. Beside one link and the
ends of both texts: four of four without the silver documents."""
HEADLINES = 0.21
"""The same for two headlines: all five above linked leads that score so much in own paraphrases, own rewrites and the sample articles are pairs."""
REPEATED = 0.8
"""Likeness in word order, and share of word pairs, from which a sentence says once more what its twin says."""
HELD = 0.9
"""Share of a shorter sentence's 4-grams from which it has no words but its partner's. Where such a sentence stands beside a link without being part of it,
in drafts, which growth handles sparingly, 20 of 27 belonged to it (German 11 of 11)."""
CLOSE, LEFT_OVER = 0.5, 0.75
"""Share of linked sentences from which a rewrite is of this very text, and share of the threshold from which two sentences still without
a partner are a link there. Of those with .6 of the threshold 13 of 17 were right in texts linked by .45 and more, 44 of 139 in others (without the
silver documents, which say one in five, but leave half of such links out). With .6 here own paraphrases gain .012 instead of
.008 and Cochrane loses .002 (strict .006)."""
PARTIAL = 0.6
"""Share of the threshold from which two sentences without a partner may share a clause,"""
CLAUSE = 0.2
"""if this share of the shorter one's word pairs is in both. Without that, one such link in four was right on the silver documents; with it, by a few dozen links, four to six in ten."""


def decode(terms: Terms, scores: Scores, rows: Sequence[Row], light: float, *, threshold: float, max_group: int) -> list[Group]:
    """Groups of sentences that belong together, no sentence in two; partial ones only among sentences that are in no other."""
    groups = [Group(([i], [j]), scores[i][j]) for i, j in one_to_one(scores, threshold)]
    if light >= ALIKE:
        groups = _in_order(groups, rows)
    growth = Growth(terms, scores, groups, light, max_group)
    sentences = len(rows) + len(terms.right.words)
    draft = is_draft(scores, rows, sentences)
    growth.grow(lambda offer: _completes(offer, draft), threshold)
    if max_group > 1:
        groups = _turned(terms, groups)
    if not draft:
        groups = [*groups, *_between(terms, scores, groups, threshold)]
    _take_repeated(terms, rows, groups, max_group)
    if draft:  # a run of shared words is what was moved or used again: 4 of 15 were right
        return groups
    left_over = _without_partner(groups, scores)
    if linked_share(scores, sentences) >= CLOSE:
        groups = [*groups, *(Group(([i], [j]), scores[i][j]) for i, j in one_to_one(left_over, threshold * LEFT_OVER))]
        left_over = _without_partner(groups, scores)
    clauses = [{j: score for j, score in row.items() if rows[i][j][_PAIRS] >= CLAUSE} for i, row in enumerate(left_over)]
    return groups + [Group(([i], [j]), scores[i][j], partial=True) for i, j in one_to_one(clauses, threshold * PARTIAL)]


def _without_partner(groups: Sequence[Group], scores: Scores) -> Scores:
    """The scores of sentences that are in no group."""
    left, right = ({k for g in groups for k in g.members[side]} for side in (0, 1))
    return [{} if i in left else {j: score for j, score in row.items() if j not in right} for i, row in enumerate(scores)]


def _completes(offer: Offer, draft: bool) -> float:
    bias, *rest = weights.GROWTH
    shift = BESIDE if offer.beside and not draft else SPARING
    return logistic(offer.features, (bias + shift[offer.side], *rest))


def one_to_one(scores: Scores, threshold: float) -> list[tuple[int, int]]:
    """Best pair first, each sentence once."""
    left: set[int] = set()
    right: set[int] = set()
    out = []
    for _, _, i, j in sorted((-score, abs(i - j), i, j) for i, row in enumerate(scores) for j, score in row.items() if score >= threshold):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((i, j))
    return sorted(out)


def _between(terms: Terms, scores: Scores, groups: Sequence[Group], threshold: float) -> Iterator[Group]:
    """Sentences without a partner that stand between two links on both sides, or between a link and both ends: who rewrites an
    article keeps neighbours together."""
    left, right = ({k: g for g in groups for k in g.members[side]} for side in (0, 1))
    last = len(terms.left.words) - 1, len(terms.right.words) - 1
    for i, row in enumerate(scores):
        before, after = left.get(i - 1), left.get(i + 1)
        if i in left or not (before or after):
            continue
        for j, score in row.items():
            share = HEADLINES if i in terms.left.apart and j in terms.right.apart else BETWEEN
            follows = right.get(j - 1) is before if before else i == j == 0
            precedes = right.get(j + 1) is after if after else (i, j) == last
            if j not in right and follows and precedes and score >= threshold * share:
                yield Group(([i], [j]), score)


def _take_repeated(terms: Terms, rows: Sequence[Row], groups: Sequence[Group], max_group: int) -> None:
    """Into the link of a sentence goes what says it once more elsewhere in the same text, all but word for word, and what stands
    beside it there and has no words but its partner's."""
    of = [{k: g for g in groups for k in g.members[side]} for side in (0, 1)]
    for i, row in enumerate(rows):
        for j, values in row.items():
            if values[_PAIRS] < REPEATED or i in terms.left.apart or j in terms.right.apart:
                continue
            for side, new, group in ((0, i, of[1].get(j)), (1, j, of[0].get(i))):
                if not group or new in of[side] or len(group.members[1 - side]) > 1 or len(group.members[side]) >= max_group:
                    continue
                beside = new - 1 in group.members[side] or new + 1 in group.members[side]
                if values[_ORDER] >= REPEATED or (beside and values[_MOST] >= HELD and _shorter(terms, side, i, j)):
                    group.members[side].append(new)
                    group.members[side].sort()
                    of[side][new] = group


def _shorter(terms: Terms, side: int, i: int, j: int) -> bool:
    sizes = len(terms.left.words[i]), len(terms.right.words[j])
    return sizes[side] < sizes[1 - side]


def _in_order(groups: list[Group], rows: Sequence[Row]) -> list[Group]:
    """Without the links that break the order, unless the sentence is all but the same."""
    places = [(g.members[0][0], g.members[1][0]) for g in groups]
    order = LOCAL.index("order")
    chain = set(heaviest_chain(places, [g.score for g in groups]))
    return [g for g, (i, j) in zip(groups, places, strict=True) if (i, j) in chain or rows[i][j][order] >= ALIKE]


def _turned(terms: Terms, groups: list[Group]) -> list[Group]:
    """Two neighbours that changed places and words are one group: the passage was turned round, nothing was carried away."""
    out: list[Group] = []
    for group in sorted(groups, key=lambda g: g.members[0]):
        last = out[-1] if out else None
        if (
            last
            and len(last.members[0]) == len(last.members[1]) == len(group.members[0]) == len(group.members[1]) == 1
            and group.members[0][0] == last.members[0][0] + 1
            and group.members[1][0] == last.members[1][0] - 1
            and _exchanged(terms, last, group)
        ):
            out[-1] = Group(([*last.members[0], *group.members[0]], [*group.members[1], *last.members[1]]), min(last.score, group.score))
        else:
            out.append(group)
    return out


def _exchanged(terms: Terms, one: Group, two: Group) -> bool:
    """Does a word worth a name stand in another's partner now?"""
    a, b = (set(terms.left.bag[g.members[0][0]]) for g in (one, two))
    x, y = (set(terms.right.bag[g.members[1][0]]) for g in (one, two))
    crossed = ((a & y) - x - b) | ((b & x) - y - a)
    return sum(terms.weight[term] for term in crossed) >= terms.unit / 2
