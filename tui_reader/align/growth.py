"""What completes a split or a join: unlinked sentences beside, or close to, a sentence that has a partner already.

The question is not whether two sentences say the same but whether one says what the partner does not yet cover, and whether it
has anywhere else to go. Its own small decision, with constants from the same script as the others.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from tui_reader.align.features import Scores, logit
from tui_reader.align.terms import Terms
from tui_reader.records import dataclass

GROWTH = (
    "bias", "local", "near", "distance", "covered", "fresh", "room", "length_gain", "longer", "inside", "closed", "rival", "best", "score",
    "join", "spare", "light", "phrases", "gain", "whole", "splitting", "splitting_near", "light_near", "room_closed",
)  # fmt: skip
POSSIBLE = 0.04
"""Score from which a pair that is not next to the group is looked at."""


@dataclass(slots=True)
class Group:
    """Growing link: sentences of the source (members[0]) and of the rewrite (members[1]), ascending; `score` of its weakest pair."""

    members: tuple[list[int], list[int]]
    score: float
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Sentence `new` of `side` might join `group`."""

    side: int
    new: int
    group: Group
    features: tuple[float, ...]

    @property
    def beside(self) -> bool:
        """Next to a sentence of the group?"""
        return self.features[GROWTH.index("near")] > 0


class Growth:
    """Offers to groups, given what is linked so far."""

    def __init__(self, terms: Terms, scores: Scores, groups: list[Group], light: float, max_group: int) -> None:
        self._sides = terms.left, terms.right
        self._weight, self._squares = terms.weight, terms.square
        self._groups = groups
        self._light = light
        self._most = max_group
        lengths = [sum(map(len, side.words)) / max(1, len(side.words)) + 1 for side in self._sides]
        self._splitting = math.log(lengths[0] / lengths[1])
        columns: list[dict[int, float]] = [{} for _ in terms.right.words]
        for i, row in enumerate(scores):
            for j, score in row.items():
                columns[j][i] = score
        self._scores: tuple[Scores, Scores] = scores, columns
        self.of: tuple[dict[int, Group], dict[int, Group]] = {}, {}
        for group in groups:
            for side in (0, 1):
                for k in group.members[side]:
                    self.of[side][k] = group

    def offers(self) -> list[Offer]:
        """All that is possible now."""
        out = []
        for side in (0, 1):
            count = len(self._sides[side].words)
            spare = 1 - len(self.of[side]) / max(1, count)
            for new in range(count):
                if new not in self.of[side] and new not in self._sides[side].apart:
                    for group in self._hosts(side, new):
                        out.append(Offer(side, new, group, self._features(side, new, group, spare)))
        return out

    def join(self, offer: Offer, score: float) -> None:
        members = offer.group.members[offer.side]
        members.append(offer.new)
        members.sort()
        offer.group.score = min(offer.group.score, score)
        self.of[offer.side][offer.new] = offer.group

    def grow(self, decide: Callable[[Offer], float], threshold: float) -> None:
        """Take the likeliest offers until none is above its threshold."""
        while True:
            likely = [(-p, o.side, o.new, o.group.members[0][0], o) for o in self.offers() if (p := decide(o)) >= threshold]
            touched: set[int] = set()
            for negative, side, new, _, offer in sorted(likely, key=lambda row: row[:4]):
                if new not in self.of[side] and id(offer.group) not in touched:
                    touched.add(id(offer.group))
                    self.join(offer, -negative)
            if not touched:
                return

    def _hosts(self, side: int, new: int) -> Iterator[Group]:
        seen: set[int] = set()
        beside = [self.of[side].get(k) for k in (new - 1, new + 1)]
        close = [self.of[1 - side].get(k) for k, score in sorted(self._scores[side][new].items()) if score >= POSSIBLE]
        for group in beside + close:
            if not group or id(group) in seen or group.members[side][0] in self._sides[side].apart:
                continue
            if len(group.members[1 - side]) == 1 and len(group.members[side]) < self._most:
                seen.add(id(group))
                yield group

    def _features(self, side: int, new: int, group: Group, spare: float) -> tuple[float, ...]:
        own, other = self._sides[side], self._sides[1 - side]
        members, anchor = group.members[side], group.members[1 - side][0]
        row = self._scores[side][new]
        score = row.get(anchor, 0.0)
        rival = max((s for k, s in row.items() if k != anchor), default=0.0)
        mine, theirs = set(own.grams[new]), set(other.grams[anchor])
        held: set[int] = set().union(*(own.grams[k] for k in members))
        shared = mine & theirs
        anchor_mass = self._mass(theirs) or 1.0
        size = len(other.words[anchor]) + 1
        before = sum(len(own.words[k]) for k in members) + 1
        after = before + len(own.words[new])
        distance = min(abs(new - k) for k in members)
        covered = self._mass(shared) / (self._mass(mine) or 1.0)
        pairs = set(own.pairs[new])
        near = float(distance == 1)
        closed = float(distance == 1 and self._closed(side, new, anchor))
        splitting = self._splitting if side else -self._splitting
        room = 1 - self._mass(theirs & held) / anchor_mass
        return (
            1.0,
            logit(max(score, 0.002)),
            near,
            math.log(distance),
            covered,
            self._mass(shared - held) / anchor_mass,
            room,
            abs(math.log(size / before)) - abs(math.log(size / after)),
            math.log(size / before),
            float(members[0] < new < members[-1]),
            closed,
            rival,
            float(score > 0 and score >= rival),
            logit(group.score),
            float(side == 0),
            spare,
            self._light,
            len(pairs.intersection(other.pairs[anchor])) / max(1, len(pairs)),
            self._cosine(theirs, held | mine) - self._cosine(theirs, held),
            covered * covered,
            splitting,
            splitting * near,
            self._light * near,
            room * closed,
        )

    def _closed(self, side: int, new: int, anchor: int) -> bool:
        """Nothing unlinked on the other side that `new` could belong to instead: its two neighbours' partners are next to each other."""
        before, after = self.of[side].get(new - 1), self.of[side].get(new + 1)
        last = len(self._sides[1 - side].words)
        low = max(before.members[1 - side]) if before else (-1 if new == 0 else anchor - 9)
        high = min(after.members[1 - side]) if after else (last if new + 1 == len(self._sides[side].words) else anchor + 9)
        return low <= anchor <= high and high - low <= 1

    def _cosine(self, a: set[int], b: set[int]) -> float:
        return self._square(a & b) / (math.sqrt(self._square(a) * self._square(b)) or 1.0)

    def _square(self, ids: set[int]) -> float:
        return sum(map(self._squares.__getitem__, ids))

    def _mass(self, ids: set[int]) -> float:
        return sum(map(self._weight.__getitem__, ids))
