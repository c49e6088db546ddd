"""Which sentence came from which. First, plain version: mutual best matches by shared words."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz.fuzz import token_set_ratio

from tui_reader.align.model import Alignment, Link, Unlinked
from tui_reader.text.document import Document

Progress = Callable[[float], None]


def align(left: Document, right: Document, *, threshold: float = 0.5, max_group: int = 4, progress: Progress | None = None) -> Alignment:
    """Links between the two documents. `progress` gets the share done (0 to 1) and may raise Cancelled to stop."""
    a = [left.sentence_text(i) for i in range(len(left.sentences))]
    b = [right.sentence_text(j) for j in range(len(right.sentences))]
    scores = [[token_set_ratio(x, y) / 100 for y in b] for x in a]
    best_right = [max(range(len(b)), key=row.__getitem__, default=-1) for row in scores]
    links = []
    for j in range(len(b)):
        i = max(range(len(a)), key=lambda k: scores[k][j], default=-1)
        if i >= 0 and best_right[i] == j and scores[i][j] >= 0.55:
            links.append(Link((i,), (j,), scores[i][j], "same" if a[i] == b[j] else "reworded"))
    seen_left = {i for link in links for i in link.left}
    seen_right = {j for link in links for j in link.right}
    return Alignment(
        tuple(links),
        tuple(Unlinked(i, best_right[i] if b else None, max(scores[i], default=0.0)) for i in range(len(a)) if i not in seen_left),
        tuple(Unlinked(j, None, 0.0) for j in range(len(b)) if j not in seen_right),
    )
