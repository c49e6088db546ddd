"""Small comparisons for tests of the reading screen, without the engine's judgement in them."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.align.model import Alignment, Edit, Edits, Link, Unlinked
from tui_reader.compare.model import Change, Comparison, Coverage, Finding, Kind, Place, Severity, State, Verdict
from tui_reader.extract.model import Facts
from tui_reader.text.article import from_sentences
from tui_reader.text.document import Document, parse
from tui_reader.text.span import Span

QUOTE = Kind("quote_altered", "quote", "Q", "high", "words inside the marks differ")
NAME = Kind("name_spelling", "name", "N", "low", "a name is spelt otherwise")


def facts(sentences: Sequence[str]) -> Facts:
    return Facts(parse(from_sentences(sentences)), "en", (), (), (), (), ())


def finding(
    kind: Kind, left: Place | None, right: Place | None, *, severity: Severity | None = None, why: str = "the words differ"
) -> Finding:
    place = right or left
    assert place is not None
    return Finding(f"{kind.id}-{place.span.start}", kind, severity or kind.severity, 0.9, left, right, why)


def whole(document: Document, *sentences: int) -> Place:
    return Place(document.sentences[sentences[0]].span.cover(document.sentences[sentences[-1]].span), sentences)


def comparison(
    left: Sequence[str],
    right: Sequence[str],
    links: Sequence[Link],
    *,
    findings: Sequence[tuple[Kind, tuple[int, ...], tuple[int, ...]]] = (),
    edits: dict[Link, tuple[Edit, ...]] | None = None,
    unsure: bool = False,
) -> Comparison:
    """A comparison with these links; every other sentence is dropped or added. `findings`: (kind, left ids, right ids)."""
    a, b = facts(left), facts(right)
    found = tuple(
        finding(kind, whole(a.document, *ls) if ls else None, whole(b.document, *rs) if rs else None) for kind, ls, rs in findings
    )
    linked = [{i for link in links for i in link.left}, {j for link in links for j in link.right}]
    lonely = [[s for s in range(len(texts)) if s not in linked[k]] for k, texts in enumerate((left, right))]
    changes = [_change(link.left, link.right, link, _state(link), found) for link in links]
    changes += [_change((i,), (), None, "dropped", found, unsure) for i in lonely[0]]
    changes += [_change((), (j,), None, "added", found, unsure) for j in lonely[1]]
    alignment = Alignment(
        tuple(links), tuple(Unlinked(i, 0 if right else None, 0.31) for i in lonely[0]), tuple(Unlinked(j, 0, 0.2) for j in lonely[1])
    )
    coverage = Coverage(len(left) - len(lonely[0]), len(lonely[0]), len(right) - len(lonely[1]), len(lonely[1]), 0, 0, 0)
    verdict = Verdict("hold" if found else "pass", tuple(f.id for f in found), 0.5, 0.5)
    return Comparison(a, b, (), alignment, (), Edits.of(edits or {}), tuple(changes), (), (), found, coverage, verdict, "")


def _state(link: Link) -> State:
    if link.relation == "partial":
        return "partial"
    if link.moved:
        return "moved"
    return "split" if len(link.right) > len(link.left) else "joined" if len(link.left) > len(link.right) else link.relation


def _change(
    left: tuple[int, ...], right: tuple[int, ...], link: Link | None, state: State, found: tuple[Finding, ...], unsure: bool = False
) -> Change:
    mine = [f.id for f in found if (f.right and set(f.right.sentences) & set(right)) or (f.left and set(f.left.sentences) & set(left))]
    return Change(f"{left}>{right}", state, link, left, right, tuple(mine), unsure)


def words(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))
