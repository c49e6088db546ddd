"""Another person, body or place in the same role, one that no source names, one that is gone.

A name is foreign when a word of it is nowhere in the sources and no source name is another form of it. That is a precise signal
even against a whole document; a country named for one of its cities, and a body by its initials, are not foreign.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui_reader.compare.case import Case, Named, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import PLACE_MISATTACHED as PLACE
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.namesakes import nation, one_nation, sits_at
from tui_reader.compare.novelty import is_news
from tui_reader.compare.words import content, keys, stem
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import body_words, known, lookup_key, title_parts, titles
from tui_reader.extract.model import Entity
from tui_reader.extract.names import same_name
from tui_reader.records import dataclass
from tui_reader.text.span import Span

CHANGED = Kind("entity_changed", "name", "N", "high", "Another person, body or place stands in the same role.")
ADDED = Kind("entity_added", "name", "N", "medium", "A name, or a part of one, that no source holds.")
DROPPED = Kind("entity_dropped", "name", "N", "low", "A name of the source that the rewrite never mentions.")
KINDS = (CHANGED, ADDED, DROPPED, PLACE)


def detect(case: Case) -> Iterator[Finding]:
    gone = {i for match in case.entities if match.state == "dropped" for i in match.left}
    said: set[str] = set()
    for pair in case.pairs:
        mine = [n for i in pair.link.left for n in pair.left.names.get(i, ())]
        theirs = [n for j in pair.link.right for n in pair.right.names.get(j, ())]
        changed = list(_changes(case, pair, mine, theirs)) or list(_exchanged(case, pair, mine, theirs))
        yield from changed
        taken = [f.right.span for f in changed if f.right is not None]
        for j in pair.link.right:
            yield from _foreign(case, j, taken, said)
        if pair.link.source == 0:
            yield from _gone(case, pair, mine, gone)
    for lonely in case.new():
        yield from _foreign(case, lonely.sentence, [], said, new=is_news(case, lonely))


def _changes(case: Case, pair: Pair, mine: list[Named], theirs: list[Named]) -> Iterator[Finding]:
    changed: set[int] = set()
    for old, new in _exact_seats(pair, mine, theirs):
        changed.add(new.span.start)
        yield _changed(case, pair, old, new, sure=True)
    strange = [n for n in theirs if n.span.start not in changed and not any(_same(pair, old, n) for old in mine)]
    lost = [n for n in mine if not any(_same(pair, n, new) for new in theirs)]
    for new in strange:
        seat = _seat(pair, new, lost)
        if seat is not None:
            lost.remove(seat)
            yield _changed(case, pair, seat, new, sure=False)


def _exact_seats(pair: Pair, mine: list[Named], theirs: list[Named]) -> Iterator[tuple[Named, Named]]:
    """Names between the same two neighbours on both sides that are not one name: `under Sudanese administration`, `under Ethiopian administration`."""
    at = {m: n for n in theirs for m in pair.right.tokens_in(n.span)}
    for old in mine:
        here = pair.left.tokens_in(old.span)
        before, after = _edge(pair, here.start - 1, here.start), _edge(pair, here.stop, here.stop - 1)
        if before is None or after is None or not 2 <= after - before <= 8:
            continue
        new = next((at[m] for m in range(before + 1, after) if m in at), None)
        norms = pair.left.document.tokens.norms
        people = new is not None and (old.entity.type == "PER") != (new.entity.type == "PER")
        if new is not None and not people and not _same(pair, old, new) and not any(k in pair.ahead for k in here if content(norms[k])):
            yield old, new


def _exchanged(case: Case, pair: Pair, mine: list[Named], theirs: list[Named]) -> Iterator[Finding]:
    """Two names that changed places: each follows the word the other followed (`ruled out a pact with A but not with B`)."""
    there = {anchor: name for name in theirs if (anchor := _anchor(pair.right, name, pair.back)) is not None}
    moved = []
    for old in mine:
        anchor = _anchor(pair.left, old, pair.ahead)
        new = there.get(pair.ahead[anchor]) if anchor is not None else None
        if (
            new is not None
            and not _same(pair, old, new)
            and not any(pair.ahead.get(k) in pair.right.tokens_in(new.span) for k in pair.left.tokens_in(old.span))
        ):
            moved.append((old, new))
    for n, (old, new) in enumerate(moved):
        twin = next(((o, w) for o, w in moved[n + 1 :] if _one(pair, old, w) and _one(pair, o, new)), None)
        if twin is not None:
            was, now = pair.left.words(old.span), pair.right.words(new.span)
            why = f"“{now}” stands where the source has “{was}”, and the other way round: the two changed places."
            severity: Severity = "high" if pair.trust >= 0.7 else "medium"
            kind = PLACE if {old.entity.type, new.entity.type} == {"LOC"} else CHANGED
            left, right = old.span.cover(twin[0].span), new.span.cover(twin[1].span)
            yield found(case, kind, why, left=left, right=right, pair=pair, severity=severity, sureness=0.8)
            return


def _anchor(side: Side, name: Named, matched: Mapping[int, int]) -> int | None:
    """The matched content word closest before a name, within five tokens of its sentence."""
    tokens = side.document.tokens
    first = side.tokens_in(name.span).start
    start = tokens.of_sentence(side.document.sentence_at(name.span.start)).start
    names = {k for n in side.names.get(side.document.sentence_at(name.span.start), ()) for k in side.tokens_in(n.span)}
    return next(
        (k for k in range(first - 1, max(start, first - 5) - 1, -1) if k in matched and k not in names and content(tokens.norms[k])), None
    )


def _one(pair: Pair, old: Named, new: Named) -> bool:
    return same_name(old.span.of(pair.left.text), new.span.of(pair.right.text))


def _edge(pair: Pair, k: int, inside: int) -> int | None:
    """The rewrite's token for the neighbour `k` of a name; where the name is at the edge of its sentence, the place beyond the other edge."""
    if k in pair.ahead:
        return pair.ahead[k]
    tokens, theirs = pair.left.document.tokens, pair.right.document.tokens
    mine = tokens.of_sentence(pair.left.document.sentence_at(tokens.starts[inside]))
    if k in mine or len(pair.link.left) != 1 or len(pair.link.right) != 1:
        return None
    other = theirs.of_sentence(pair.link.right[0])
    return other.start - 1 if k < inside else other.stop


def _changed(case: Case, pair: Pair, old: Named, new: Named, *, sure: bool) -> Finding:
    was, now = pair.left.words(old.span), pair.right.words(new.span)
    told = (
        ""
        if not _foreign_words(case, new.span, new.entity)
        else ", whom no source names,"
        if new.entity.type == "PER"
        else ", which no source names,"
    )
    severity: Severity = "high" if pair.trust >= 0.7 or sure else "medium"
    why = f"“{now}”{told} stands where the source has “{was}”."
    return found(case, CHANGED, why, left=old.span, right=new.span, pair=pair, severity=severity, sureness=0.92 if sure else 0.8)


def _same(pair: Pair, old: Named, new: Named) -> bool:
    a, b = old.span.of(pair.left.text), new.span.of(pair.right.text)
    if same_name(a, b) or same_name(old.entity.name, new.entity.name) or one_nation(a, b) or sits_at(a, b):
        return True
    back = [pair.back.get(m) for m in pair.right.tokens_in(new.span)]
    held = set(pair.left.tokens_in(old.span))
    return any(k in held for k in back)


def _seat(pair: Pair, new: Named, lost: list[Named]) -> Named | None:
    """The lost name of the same type with at least two of the new one's neighbours: one is chance in a loose paraphrase."""
    here = pair.right.tokens_in(new.span)
    around = {*range(here.start - 3, here.start), *range(here.stop, here.stop + 3)}
    best, most = None, 1
    for old in lost:
        if old.entity.type != new.entity.type and {old.entity.type, new.entity.type} != {"LOC", "ORG"}:
            continue
        there = pair.left.tokens_in(old.span)
        near = (*range(there.start - 3, there.start), *range(there.stop, there.stop + 3))
        shared = sum(pair.ahead.get(k) in around for k in near if k in pair.ahead)
        if shared > most:
            best, most = old, shared
    return best


@dataclass(frozen=True, slots=True)
class _Foreign:
    span: Span
    entity: Entity | None
    words: list[str]


def _foreign(case: Case, j: int, taken: list[Span], said: set[str], *, new: bool = False) -> Iterator[Finding]:
    """Names of rewrite sentence `j` that no source holds, each once in the article; in a sentence that is `new` as a whole all as one, and
    low: there the sentence is the news."""
    side = case.rewrite
    if side.document.sentences[j].role in ("byline", "dateline"):
        return
    names = []
    for name in (*_mentions(case, j), *_capitals(case, j)):
        if not said.issuperset(name.words) and not any(span.overlaps(name.span) for span in taken):
            said.update(name.words)
            names.append(name)
    for group in [names] if new and names else [[n] for n in names]:
        partner = next(iter(_partners(case, group[0].entity)), None)
        told = ", ".join(f"“{side.words(n.span)}”" for n in group)
        why = f"No source names {told}."
        if partner is not None and len(group) == 1:
            why = f"No source has “{_written(side, group[0])}”: it knows only “{partner.name}”."
        severity: Severity = "low" if new or all(_country(side, n) for n in group) else "medium"
        yield found(case, ADDED, why, right=group[0].span, severity=severity, sureness=0.85 if group[0].entity else 0.75)


def _country(side: Side, name: _Foreign) -> bool:
    """A whole country: copy names the one its places lie in as a matter of course. Where it does not say where something is it was tried
    as a warning: of DeFacto's summaries so found as many right ones as wrong ones more, held apart."""
    return lookup_key(name.span.of(side.text)) in known().countries


def _mentions(case: Case, j: int) -> Iterator[_Foreign]:
    for name in case.rewrite.names.get(j, ()):
        words = _foreign_words(case, name.span, name.entity)
        if words:
            yield _Foreign(name.span, name.entity, words)


def _capitals(case: Case, j: int) -> Iterator[_Foreign]:
    """Capitalised words inside the sentence that no mention holds: names the tagger does not know. Not in a headline, where all may be."""
    side = case.rewrite
    tokens, text = side.document.tokens, side.text
    if side.document.sentences[j].role == "headline":
        return
    held = {k for name in side.names.get(j, ()) for k in side.tokens_in(name.span)}
    held |= {k for q in side.quantities.get(j, ()) for k in side.tokens_in(q.span)}  # months and days
    here = tokens.of_sentence(j)
    opening = True
    for k in here:
        first = text[tokens.starts[k]]
        if first.isalnum():
            norm = tokens.norms[k]
            if first.isupper() and not opening and k not in held and _telling(norm) and not _in_sources(case, norm):
                yield _Foreign(tokens.span(k), None, [norm])
            opening = False
        elif first in "\"“‘:'-–—•(":
            opening = True


def _telling(norm: str) -> bool:
    """A word that can be a name by itself: no title (`President`), no abbreviation of two or three letters (`MP`)."""
    return len(norm) > 3 and norm not in ("year's", "new year's") and content(norm) and norm not in titles() and norm not in title_parts()


def _foreign_words(case: Case, span: Span, entity: Entity) -> list[str]:
    """Words of a mention that no source has, unless a source has the name in another form; a first name that is new to a surname stays."""
    tokens, text = case.rewrite.document.tokens, case.rewrite.text
    strange = [
        tokens.norms[k]
        for k in case.rewrite.tokens_in(span)
        if content(tokens.norms[k]) and not text[tokens.starts[k]].islower() and not _in_sources(case, tokens.norms[k])
    ]
    if strange and strange == [_opening(case.rewrite, span)] and len(case.rewrite.tokens_in(span)) > 1:
        strange = []  # `Competitor Osbourne Corp` at the start of a sentence: the first word has its capital from the place
    generic = body_words()
    if all(norm in generic or norm in titles() or norm in _DIVISIONS for norm in strange) and len(strange) < len(
        case.rewrite.tokens_in(span)
    ):
        return []  # `Glasgow City Council` where the source says the council in Glasgow
    text = span.of(text)
    if nation(text) is not None and any(nation(text) in side.nations for side in case.sources):
        return []
    if any(sits_at(text, other.name) for side in case.sources for other in side.facts.entities):
        return []
    for partner in _partners(case, entity):
        if "PER" not in (entity.type, partner.type) or not _longer(text, partner):
            return []
    return strange


_DIVISIONS = frozenset("city county district borough town metropolitan".split())
"""What a body's name says of the place it is the body of."""


def _opening(side: Side, span: Span) -> str | None:
    """The first word of a name that opens its sentence or a quotation, where it is an ordinary word and no first name (`George Osborne`)."""
    tokens, words = side.document.tokens, gazetteer()
    k = side.tokens_in(span).start
    first = tokens.of_sentence(side.document.sentence_at(span.start)).start
    opens = k == first or (k == first + 1 and not tokens.norms[first][0].isalnum())
    return tokens.norms[k] if opens and tokens.norms[k] in words.ordinary and tokens.norms[k] not in words.given else None


def _partners(case: Case, entity: Entity | None) -> list[Entity]:
    """Entities of the sources with the name of this one."""
    return [known[entity.id] for known in case.partners if entity is not None and entity.id in known]


def _longer(text: str, other: Entity) -> bool:
    """A whole name where the source has only a part of it."""
    return len(text.split()) > len(other.name.split())


def _in_sources(case: Case, norm: str) -> bool:
    """The word itself, or another word for the same country."""
    if any(stem(norm) in side.vocabulary for side in case.sources):
        return True
    land = nation(norm)
    if land is not None and any(land in side.nations for side in case.sources):
        return True
    base = stem(norm)
    forms = {base + ending for ending in _PEOPLE} | {base.removesuffix(ending) for ending in _PEOPLE}  # `Europe`, `Eastern European`
    return len(norm) > 3 and any(not side.vocabulary.isdisjoint(forms) for side in case.sources)


_PEOPLE = ("n", "an", "ian", "ean")
"""Endings that make the people or the adjective of a place's name."""


def _written(side: Side, name: _Foreign) -> str:
    tokens = side.document.tokens
    return " ".join(tokens.span(k).of(side.text) for k in side.tokens_in(name.span) if tokens.norms[k] in name.words)


def _gone(case: Case, pair: Pair, mine: list[Named], gone: set[int]) -> Iterator[Finding]:
    for name in mine:
        if name.entity.id in gone:
            gone.discard(name.entity.id)
            norms = pair.left.document.tokens.norms
            here = pair.left.tokens_in(name.span)
            if any(k in pair.ahead for k in here):
                continue
            if all(not case.rewrite.vocabulary.isdisjoint(keys(norms[k])) for k in here if content(norms[k])):
                continue
            words = pair.left.words(name.span)
            if nation(words) is not None and nation(words) in case.rewrite.nations:
                continue
            yield found(case, DROPPED, f"“{words}” is no longer named.", left=name.span, pair=pair, sureness=0.7)
