"""The change list: links and lonely sentences in reading order, with the findings on them."""

from __future__ import annotations

from hashlib import sha256

from tui_reader.align.model import Link
from tui_reader.compare.case import Case
from tui_reader.compare.model import Change, Coverage, Finding, State
from tui_reader.text.document import Document


def changes_of(case: Case, findings: tuple[Finding, ...]) -> tuple[Change, ...]:
    """All links and unlinked sentences, in the order of the rewrite; what was dropped follows what it followed in the source."""
    left, right = case.left.document, case.right.document
    rows: list[tuple[tuple[float, float], State, Link | None, tuple[int, ...], tuple[int, ...]]] = []
    place: dict[int, float] = {}
    for known in case.alignment.links:
        rows.append(((known.right[0], 0), state_of(known), known, known.left, known.right))
        for i in known.left:
            place.setdefault(i, known.right[0])
    rows += [((u.sentence, 0), "added", None, (), (u.sentence,)) for u in case.alignment.unlinked_right]
    at = -1.0
    lonely = {u.sentence for u in case.alignment.unlinked_left}
    for i in range(len(left.sentences)):
        at = place.get(i, at)
        if i in lonely:
            rows.append(((at, 1 + i), "dropped", None, (i,), ()))
    rows.sort(key=lambda row: row[0])
    unsure_below = case.config.align.unsure_below
    out = []
    for _, state, link, lefts, rights in rows:
        mine = tuple(f.id for f in findings if _touches(f, lefts, rights))
        unsure = link is not None and link.by == "auto" and link.score < unsure_below
        out.append(Change(_id(left, lefts, right, rights), state, link, lefts, rights, mine, unsure))
    return tuple(out)


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


def coverage_of(case: Case) -> Coverage:
    links = case.alignment.links
    dropped, new = len(case.alignment.unlinked_left), len(case.alignment.unlinked_right)
    return Coverage(
        left_kept=len(case.left.document.sentences) - dropped,
        left_dropped=dropped,
        right_sourced=len(case.right.document.sentences) - new,
        right_new=new,
        moved=sum(link.moved != 0 for link in links),
        split=sum(len(link.right) > len(link.left) for link in links),
        joined=sum(len(link.left) > len(link.right) for link in links),
    )


def _touches(finding: Finding, lefts: tuple[int, ...], rights: tuple[int, ...]) -> bool:
    if finding.right is not None and rights:
        return bool(set(finding.right.sentences) & set(rights))
    return finding.left is not None and finding.left.source == 0 and bool(set(finding.left.sentences) & set(lefts))


def _id(left: Document, lefts: tuple[int, ...], right: Document, rights: tuple[int, ...]) -> str:
    """By content, so that it is stable across versions in which these sentences did not change."""
    words = "\n".join([*(left.sentence_text(i) for i in lefts), "\0", *(right.sentence_text(j) for j in rights)])
    return sha256(words.encode("utf-8", "replace")).hexdigest()[:12]
