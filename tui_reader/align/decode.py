"""From scored pairs to groups: the best one-to-one links first, then what completes a split or a join.

Best pair first, not a monotone path: under reordering a monotone path loses a fifth of the links, and what order has to say
is already in the score (features.context).
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.align.features import Scores


@dataclass(slots=True)
class Group:
    """Growing link; `score` is that of its weakest member."""

    left: list[int]
    right: list[int]
    score: float
    partial: bool = False


def decode(scores: Scores, *, threshold: float, max_group: int) -> list[Group]:
    """Groups of sentences that belong together; no sentence is in two."""
    ranked = sorted((-score, abs(i - j), i, j) for i, row in enumerate(scores) for j, score in row.items())
    of_left: dict[int, Group] = {}
    of_right: dict[int, Group] = {}
    groups = []
    for negative, _, i, j in ranked:
        if -negative < threshold:
            break
        if i not in of_left and j not in of_right:
            group = Group([i], [j], -negative)
            groups.append(group)
            of_left[i] = of_right[j] = group
    for negative, _, i, j in ranked:
        at_left, at_right = of_left.get(i), of_right.get(j)
        if at_left and at_right:
            continue
        joined = at_left or at_right
        if joined is None:
            continue
        mine, new = (joined.right, j) if at_left else (joined.left, i)
        near = min(abs(new - k) for k in mine) == 1
        if len(mine) < max_group and -negative >= (threshold / 2 if near else threshold):
            mine.append(new)
            mine.sort()
            joined.score = min(joined.score, -negative)
            if at_left:
                of_right[j] = joined
            else:
                of_left[i] = joined
    return groups
