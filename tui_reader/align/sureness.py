"""How far a link can be trusted: what its score becomes once it is known what kind of rewrite the two texts are.

The decision weighs two sentences. Where three quarters of both texts have a partner nearly every link is right, however little the two
share; where a quarter has one, the same evidence is half as good; and a draft's next version replaces sentences in their place.
This changes what a link says of itself, not which links are made: the threshold is of the decision.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.align import weights
from tui_reader.align.features import ALIKE, LOCAL, Row, Scores, anchors, logistic, logit, untouched_share
from tui_reader.align.growth import Group

SURENESS = ("bias", "score", "draft", "draft_score", "linked")
DRAFT = 0.05
"""Share of untouched sentences from which a rewrite is a next draft: .12 to .89 in drafts of essays, 0 in heavy rewrites."""
_ORDER = LOCAL.index("order")


def is_draft(scores: Scores, rows: Sequence[Row], sentences: int) -> bool:
    """Is the rewrite a text's next draft, which leaves whole sentences alone? sentences: of both texts."""
    return untouched_share(rows, anchors(scores), sentences) >= DRAFT


def linked_share(scores: Scores, sentences: int) -> float:
    """Share of all sentences of both texts that are each other's best, and likely."""
    return 2 * len(anchors(scores)) / max(1, sentences)


def evidence(score: float, linked: float, draft: bool) -> tuple[float, ...]:
    """Features in the order of SURENESS."""
    known = logit(score)
    return (1.0, known, float(draft), draft * known, 0.0 if draft else linked)


def alike(group: Group, rows: Sequence[Row]) -> bool:
    """One sentence on either side, and these all but the same: right wherever they stand."""
    (i, *more), (j, *others) = group.members
    return not more and not others and rows[i][j][_ORDER] >= ALIKE


def assess(groups: Sequence[Group], scores: Scores, rows: Sequence[Row], sentences: int) -> None:
    """Put in the place of every group's score how likely its pairs are, unless they are alike."""
    draft, linked = is_draft(scores, rows, sentences), linked_share(scores, sentences)
    for group in groups:
        if not alike(group, rows):
            group.score = logistic(evidence(group.score, linked, draft), weights.SURENESS)
