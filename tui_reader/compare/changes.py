"""The change list: links and lonely sentences in reading order, with the findings on them."""

from __future__ import annotations

from hashlib import sha256

from tui_reader.align.model import Link
from tui_reader.compare.case import Linked
from tui_reader.compare.model import Change, Coverage, Finding, State
from tui_reader.text.document import Document


def changes_of(linked: Linked, findings: tuple[Finding, ...]) -> tuple[Change, ...]:
    """All links and unlinked sentences, in the order of the rewrite; what was dropped follows what it followed in the source.

    A sentence that only a further source holds has that source's link and no `left` (sentence ids there are LEFT's).
    """
    left, right = linked.sources[0], linked.rewrite
    alignment, unsure_below = linked.alignments[0], linked.config.align.unsure_below
    rows: list[tuple[tuple[float, float], State, Link | None, tuple[int, ...], tuple[int, ...]]] = []
    place: dict[int, float] = {}
    for known in alignment.links:
        rows.append(((known.right[0], 0), state_of(known), known, known.left, known.right))
        for i in known.left:
            place.setdefault(i, known.right[0])
    for u in alignment.unlinked_right:
        other = max(linked.links_of(u.sentence), key=lambda link: link.score, default=None)
        rows.append(((u.sentence, 0), state_of(other) if other else "added", other, (), (u.sentence,)))
    at = -1.0
    lonely = {u.sentence for u in alignment.unlinked_left}
    for i in range(len(left.sentences)):
        at = place.get(i, at)
        if i in lonely:
            rows.append(((at, 1 + i), "dropped", None, (i,), ()))
    rows.sort(key=lambda row: row[0])
    on_left, on_right = _by_sentence(findings)
    out = []
    for _, state, link, lefts, rights in rows:
        touched = {n for j in rights for n in on_right.get(j, ())} | {n for i in lefts for n in on_left.get(i, ())}
        mine = tuple(findings[n].id for n in sorted(touched))
        unsure = link is not None and link.by == "auto" and link.score < unsure_below
        out.append(Change(_id(left, lefts, right, rights), state, link, lefts, rights, mine, unsure))
    return tuple(out)


def _by_sentence(findings: tuple[Finding, ...]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Indices of findings by sentence of LEFT and of the rewrite; one with a place in the rewrite belongs to that row alone."""
    on_left: dict[int, list[int]] = {}
    on_right: dict[int, list[int]] = {}
    for n, finding in enumerate(findings):
        if finding.right is not None:
            for j in finding.right.sentences:
                on_right.setdefault(j, []).append(n)
        elif finding.left is not None and finding.left.source == 0:
            for i in finding.left.sentences:
                on_left.setdefault(i, []).append(n)
    return on_left, on_right


def state_of(link: Link) -> State:
    """Moved before split and joined: where a sentence went matters more than how it was cut."""
    if link.relation == "partial":
        return "partial"
    if link.moved:
        return "moved"
    if len(link.left) < len(link.right):
        return "split"
    if len(link.left) > len(link.right):
        return "joined"
    return link.relation


def coverage_of(linked: Linked) -> Coverage:
    """How much of LEFT survived and how much of the rewrite has a source, in sentences."""
    alignment = linked.alignments[0]
    links = alignment.links
    dropped = len(alignment.unlinked_left)
    new = sum(not any(True for _ in linked.links_of(u.sentence)) for u in alignment.unlinked_right)
    return Coverage(
        left_kept=len(linked.sources[0].sentences) - dropped,
        left_dropped=dropped,
        right_sourced=len(linked.rewrite.sentences) - new,
        right_new=new,
        moved=sum(link.moved != 0 for link in links),
        split=sum(len(link.right) > len(link.left) for link in links),
        joined=sum(len(link.left) > len(link.right) for link in links),
    )


def _id(left: Document, lefts: tuple[int, ...], right: Document, rights: tuple[int, ...]) -> str:
    """By content, so that it is stable across versions in which these sentences did not change."""
    words = "\n".join([*(left.sentence_text(i) for i in lefts), "\0", *(right.sentence_text(j) for j in rights)])
    return sha256(words.encode("utf-8", "replace")).hexdigest()[:12]
