"""Another person, body or place in the same role, one that no source names, one that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Named, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.namesakes import one_nation
from tui_reader.compare.words import content, keys, stem
from tui_reader.extract.model import Entity
from tui_reader.extract.names import same_name

CHANGED = Kind("entity_changed", "name", "N", "high", "Another person, body or place stands in the same role.")
ADDED = Kind("entity_added", "name", "N", "medium", "A name that no source holds.")
DROPPED = Kind("entity_dropped", "name", "N", "low", "A name of the source that the rewrite never mentions.")
KINDS = (CHANGED, ADDED, DROPPED)


def detect(case: Case) -> Iterator[Finding]:
    gone = {i for match in case.entities if match.state == "dropped" for i in match.left}
    said_new: set[int] = set()
    for pair in case.pairs:
        mine = [n for i in pair.link.left for n in pair.left.names.get(i, ())]
        theirs = [n for j in pair.link.right for n in pair.right.names.get(j, ())]
        yield from _pair(case, pair, mine, theirs, said_new)
        if pair.link.source == 0:
            yield from _gone(case, pair, mine, gone)
    for lonely in case.new():
        for name in case.rewrite.names.get(lonely.sentence, ()):
            if name.entity.id not in said_new and not _known(case, name):
                said_new.add(name.entity.id)
                words = case.rewrite.words(name.span)
                yield found(case, ADDED, f"No source names “{words}”.", right=name.span, severity="low", sureness=0.85)


def _pair(case: Case, pair: Pair, mine: list[Named], theirs: list[Named], said_new: set[int]) -> Iterator[Finding]:
    changed: set[int] = set()
    for old, new in _exact_seats(pair, mine, theirs):
        changed.add(new.span.start)
        yield _changed(case, pair, old, new, sure=True)
    strange = [n for n in theirs if n.span.start not in changed and not any(_same(pair, old, n) for old in mine)]
    lost = [n for n in mine if not any(_same(pair, n, new) for new in theirs)]
    for new in strange:
        seat = _seat(pair, new, lost)
        known = _known(case, new)
        if seat is not None:
            lost.remove(seat)
            yield _changed(case, pair, seat, new, sure=False)
        elif not known and new.entity.id not in said_new:
            said_new.add(new.entity.id)
            yield found(case, ADDED, f"No source names “{pair.right.words(new.span)}”.", right=new.span, pair=pair, sureness=0.85)


def _exact_seats(pair: Pair, mine: list[Named], theirs: list[Named]) -> Iterator[tuple[Named, Named]]:
    """Names between the same two neighbours on both sides that are not one name: `under Sudanese administration`, `under Ethiopian administration`."""
    at = {m: n for n in theirs for m in pair.right.tokens_in(n.span)}
    for old in mine:
        here = pair.left.tokens_in(old.span)
        before, after = pair.ahead.get(here.start - 1), pair.ahead.get(here.stop)
        if before is None or after is None or not 2 <= after - before <= 5:
            continue
        new = next((at[m] for m in range(before + 1, after) if m in at), None)
        if new is not None and not _same(pair, old, new) and not any(k in pair.ahead for k in here):
            yield old, new


def _changed(case: Case, pair: Pair, old: Named, new: Named, *, sure: bool) -> Finding:
    was, now = pair.left.words(old.span), pair.right.words(new.span)
    told = "" if _known(case, new) else ", whom no source names," if new.entity.type == "PER" else ", which no source names,"
    severity: Severity = "high" if pair.trust >= 0.7 or sure else "medium"
    why = f"“{now}”{told} stands where the source has “{was}”."
    return found(case, CHANGED, why, left=old.span, right=new.span, pair=pair, severity=severity, sureness=0.92 if sure else 0.8)


def _same(pair: Pair, old: Named, new: Named) -> bool:
    a, b = old.span.of(pair.left.text), new.span.of(pair.right.text)
    if same_name(a, b) or same_name(old.entity.name, new.entity.name) or one_nation(a, b):
        return True
    back = [pair.back.get(m) for m in pair.right.tokens_in(new.span)]
    held = set(pair.left.tokens_in(old.span))
    return any(k in held for k in back)


def _seat(pair: Pair, new: Named, lost: list[Named]) -> Named | None:
    """The lost name of the same type whose neighbours in the source are the new one's neighbours here."""
    here = pair.right.tokens_in(new.span)
    around = {*range(here.start - 3, here.start), *range(here.stop, here.stop + 3)}
    best, most = None, 0
    for old in lost:
        if (
            old.entity.type != new.entity.type
            and {old.entity.type, new.entity.type} != {"LOC", "ORG"}
            and "MISC" not in (old.entity.type, new.entity.type)
        ):
            continue
        there = pair.left.tokens_in(old.span)
        near = (*range(there.start - 3, there.start), *range(there.stop, there.stop + 3))
        shared = sum(pair.ahead.get(k) in around for k in near if k in pair.ahead)
        if shared > most:
            best, most = old, shared
    return best


def _known(case: Case, name: Named) -> bool:
    """Some source has this name, or all of its words."""
    text = name.span.of(case.rewrite.text)
    norms = case.rewrite.document.tokens.norms
    words = [norms[k] for k in case.rewrite.tokens_in(name.span) if content(norms[k])]
    if not words:
        return True
    for side in case.sources:
        if all(stem(w) in side.vocabulary for w in words):
            return True
        if any(same_name(text, e.name) or same_name(name.entity.name, e.name) for e in _maybe(side, text)):
            return True
    return False


def _maybe(side: Side, text: str) -> list[Entity]:
    first = {w[0].casefold() for w in text.split() if w}
    return [e for e in side.facts.entities if any(w[0].casefold() in first for w in e.name.split() if w) or len(text) <= 6]


def _gone(case: Case, pair: Pair, mine: list[Named], gone: set[int]) -> Iterator[Finding]:
    for name in mine:
        if name.entity.id in gone:
            gone.discard(name.entity.id)
            norms = pair.left.document.tokens.norms
            if any(k in pair.ahead for k in pair.left.tokens_in(name.span)):
                continue
            words = pair.left.words(name.span)
            if all(not case.rewrite.vocabulary.isdisjoint(keys(norms[k])) for k in pair.left.tokens_in(name.span) if content(norms[k])):
                continue
            yield found(case, DROPPED, f"“{words}” is no longer named.", left=name.span, pair=pair, sureness=0.7)
