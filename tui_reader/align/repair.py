"""Links set right by hand, laid over what the program found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel

from tui_reader.align.decode import one_to_one
from tui_reader.align.model import Alignment, Link, Repair, RepairOp, Unlinked
from tui_reader.align.relations import moves_of, same
from tui_reader.align.variants import CLASSES
from tui_reader.text.document import Document


def repaired(
    alignment: Alignment, left: Document, right: Document, repairs: Iterable[Repair], *, unimportant: Collection[str] = CLASSES
) -> Alignment:
    """The alignment after all repairs, in their order.

    link: exactly these sentences belong together, whatever they were linked to. unlink: every link that holds all of these is
    dissolved. join: every link that holds one of these, and these themselves, become one. split: these leave their link and
    form their own; all the sentences of a link go into pairs of the likest, each once, and what is over is alone. A link holds
    whole sentences: a clause cannot be split off.
    keep: the link that holds all of these is right as it is. Links by hand have score 1 and say `by="hand"`; the others keep theirs.

    Sentences that do not exist (the repair was made on another version) are left out of a repair; one that has nothing left to
    act on changes nothing. A sentence whose link was dissolved has its former partner as nearest candidate.
    """
    links = list(alignment.links)
    for repair in repairs:
        lefts = tuple(sorted({i for i in repair.left if 0 <= i < len(left.sentences)}))
        rights = tuple(sorted({j for j in repair.right if 0 <= j < len(right.sentences)}))
        if lefts or rights:
            links = _split(links, lefts, rights, left, right) if repair.op == "split" else _applied(repair.op, links, lefts, rights)
    links = [_described(link, left, right, unimportant) if link not in alignment.links else link for link in links]
    links.sort(key=lambda link: (link.right, link.left))
    moved = moves_of([(link.left, link.right) for link in links if link.relation != "partial"], right)
    order = iter(moved)
    final = tuple(replace(link, moved=next(order)) if link.relation != "partial" else link for link in links)
    return Alignment(
        final,
        _lonely(
            len(left.sentences),
            {i for k in final for i in k.left},
            alignment.unlinked_left,
            [(k.left, k.right, k.score) for k in alignment.links],
        ),
        _lonely(
            len(right.sentences),
            {j for k in final for j in k.right},
            alignment.unlinked_right,
            [(k.right, k.left, k.score) for k in alignment.links],
        ),
    )


def _applied(op: RepairOp, links: list[Link], lefts: tuple[int, ...], rights: tuple[int, ...]) -> list[Link]:
    holders = [k for k in links if set(lefts) <= set(k.left) and set(rights) <= set(k.right)]
    if op == "unlink":
        return [k for k in links if k not in holders]
    if op == "keep":
        return [replace(k, by="hand", score=1.0) if k in holders else k for k in links]
    if op == "join":
        touched = [k for k in links if set(lefts) & set(k.left) or set(rights) & set(k.right)]
        lefts = tuple(sorted({*lefts, *(i for k in touched for i in k.left)}))
        rights = tuple(sorted({*rights, *(j for k in touched for j in k.right)}))
    if not lefts or not rights:
        return links
    rest = [k if set(k.left).isdisjoint(lefts) and set(k.right).isdisjoint(rights) else _without(k, lefts, rights) for k in links]
    return [*(k for k in rest if k.left and k.right), Link(lefts, rights, 1.0, "reworded", by="hand")]


def _split(links: list[Link], lefts: tuple[int, ...], rights: tuple[int, ...], left: Document, right: Document) -> list[Link]:
    if not any(set(lefts) <= set(k.left) and set(rights) <= set(k.right) for k in links):
        return links
    if not any((k.left, k.right) == (lefts, rights) for k in links):
        return _applied("link", links, lefts, rights)
    words = [[[d.tokens.norms[k] for k in d.tokens.of_sentence(n)] for n in own] for d, own in ((left, lefts), (right, rights))]
    alike = [{j: Indel.normalized_similarity(a, b) for j, b in enumerate(words[1])} for a in words[0]]
    apart = [Link((lefts[i],), (rights[j],), 1.0, "reworded", by="hand") for i, j in one_to_one(alike, 0.0)]
    return [*(k for k in links if (k.left, k.right) != (lefts, rights)), *apart]


def _without(link: Link, lefts: Collection[int], rights: Collection[int]) -> Link:
    return replace(link, left=tuple(i for i in link.left if i not in lefts), right=tuple(j for j in link.right if j not in rights))


def _described(link: Link, left: Document, right: Document, unimportant: Collection[str]) -> Link:
    if link.relation == "partial":
        return link
    return replace(link, relation="same" if same(left, right, link.left, link.right, unimportant) else "reworded")


def _lonely(
    count: int, used: set[int], known: Sequence[Unlinked], former: Sequence[tuple[tuple[int, ...], tuple[int, ...], float]]
) -> tuple[Unlinked, ...]:
    before = {u.sentence: u for u in known}
    for own, other, score in former:
        for k in own:
            before.setdefault(k, Unlinked(k, other[0], score))
    return tuple(before.get(k, Unlinked(k, None, 0.0)) for k in range(count) if k not in used)
