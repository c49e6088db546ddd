"""Which mentions name the same one, inside an article and across two.

Every pair of names would be compared in quadratic time; only those are that share a block: a word by its consonants, a table entry,
or initials that are the other's letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from tui_reader.extract.fold import key, plain
from tui_reader.extract.lexicon import known, lookup_key, nicknames
from tui_reader.extract.model import Entity, EntityType
from tui_reader.extract.names import same_name
from tui_reader.records import dataclass
from tui_reader.text.span import Span

Aliases = Sequence[tuple[str, ...]]
"""House names: each tuple one name, house spelling first."""
_NOT_CONSONANT = re.compile(r"[^bcdfgjklmnpqrstvwxz]")
_LIKE = str.maketrans({"q": "k", "c": "k", "g": "k", "w": "v", "f": "v", "z": "s", "x": "k", "j": "k", "h": ""})
_NEAREST = 40
"""Candidates looked at in a block: a text of a thousand Smiths stays linear."""


@dataclass(slots=True)
class _Group:
    type: EntityType
    name: str
    spans: list[Span]
    names: list[str]


@dataclass(frozen=True, slots=True)
class Group:
    type: EntityType
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Entities of both articles that are one; `respelt` = the two articles write the name in different spellings."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    respelt: bool


def link(text: str, found: Sequence[tuple[Span, EntityType]], aliases: Aliases = ()) -> list[Group]:
    """Groups of mentions in the order of their first; `found` in the order of the text."""
    house = _house(aliases)
    forms: dict[tuple[str, EntityType], list[Span]] = defaultdict(list)
    for span, kind in found:
        forms[_bare(span.of(text)), kind].append(span)
    groups: list[_Group] = []
    blocks: dict[Hashable, list[_Group]] = defaultdict(list)
    # the longest forms first: what is short is short for something
    for (name, kind), spans in sorted(
        forms.items(), key=lambda form: (-len(key(form[0][0]).split()), -len(form[0][0]), _shouts(form[0][0]), form[1][0])
    ):
        keys = list(_blocks(name, house))
        group = _home(name, kind, spans, keys, blocks, house)
        if group is None:
            group = _Group(kind, name, [], [])
            groups.append(group)
        group.spans += spans
        group.names.append(name)
        for k in keys:
            if group not in blocks[k][-_NEAREST:]:
                blocks[k].append(group)
    groups = _by_first_name(groups)
    groups.sort(key=lambda group: min(group.spans))
    return [Group(g.type, g.name, tuple(sorted(g.spans))) for g in groups]


def match_names(
    left: Sequence[Entity], right: Sequence[Entity], left_text: str, right_text: str, aliases: Aliases = ()
) -> tuple[NameMatch, ...]:
    """Which entities of two articles are the same one. What is in no match is on one side only."""
    house = _house(aliases)
    blocks: dict[Hashable, list[Entity]] = defaultdict(list)
    for entity in left:
        for k in {k for form in _forms(entity, left_text) for k in _blocks(form, house)}:
            blocks[k].append(entity)
    joined: dict[int, list[int]] = defaultdict(list)
    for entity in right:
        candidates = {e.id: e for form in _forms(entity, right_text) for k in _blocks(form, house) for e in blocks[k][:_NEAREST]}
        best = max(candidates.values(), key=lambda e: (_likeness(e, entity, left_text, right_text, house), -e.id), default=None)
        if best is not None and _likeness(best, entity, left_text, right_text, house) > 0:
            joined[best.id].append(entity.id)
    by_left, by_right = {e.id: e for e in left}, {e.id: e for e in right}
    return tuple(_match(by_left[i], [by_right[j] for j in js], left_text, right_text) for i, js in sorted(joined.items()))


def _match(left: Entity, right: list[Entity], left_text: str, right_text: str) -> NameMatch:
    ours = _forms(left, left_text)
    theirs = [form for entity in right for form in _forms(entity, right_text)]
    return NameMatch((left.id,), tuple(e.id for e in right), not all(_spelt(form, ours) for form in theirs))


def _spelt(form: str, others: Sequence[str]) -> bool:
    """Are all words of a form words of the other article's forms, or is it short for one of them (initials, a known other name)?"""
    words = {w for other in others for w in re.findall(r"\w+", other)}
    mine = re.findall(r"\w+", form)
    return all(w in words for w in mine) or form.isupper() or any(other.isupper() for other in others) or not _one_way(form, others)


def _one_way(form: str, others: Sequence[str]) -> bool:
    """Is some word of `form` another spelling of a word there, rather than another word?"""
    mine = set(re.findall(r"\w+", form))
    theirs = {w for other in others for w in re.findall(r"\w+", other)}
    return any(same_name(a, b) and a.casefold() != b.casefold() for a in mine - theirs for b in theirs - mine if len(a) > 1 and len(b) > 1)


def _likeness(left: Entity, right: Entity, left_text: str, right_text: str, house: dict[str, int]) -> int:
    """0 = two; else the more forms in common the better, and the same type before another."""
    ours, theirs = _forms(left, left_text), _forms(right, right_text)
    same_type = left.type == right.type
    common = len({key(f) for f in ours} & {key(f) for f in theirs})
    if not (same_type or common or _in_house(left.name, right.name, house) or _mistyped(left, right)):
        return 0
    if _same(left.name, right.name, house) or common:
        return 2 + common + 2 * same_type
    return int(any(_same(a, b, house) for a in ours[:3] for b in theirs[:3]))


def _mistyped(left: Entity, right: Entity) -> bool:
    """A surname alone is easily taken for a place or a firm; a name from the tables is what they say."""
    return "PER" in (left.type, right.type) and not any(known().groups.get(lookup_key(e.name)) for e in (left, right))


def _forms(entity: Entity, text: str) -> list[str]:
    """Distinct forms of its mentions, the canonical one first."""
    return list(dict.fromkeys([entity.name, *(m.span.of(text) for m in entity.mentions)]))


def _home(
    name: str,
    kind: EntityType,
    spans: Sequence[Span],
    keys: Sequence[Hashable],
    blocks: dict[Hashable, list[_Group]],
    house: dict[str, int],
) -> _Group | None:
    """The group a form belongs to: the one with the same letters, else a same name of its type; among several the last one begun before it."""
    candidates: list[_Group] = []
    for k in keys:
        candidates += [g for g in blocks[k][-_NEAREST:] if g not in candidates]
    fitting = [g for g in candidates if _fits(g, name, kind, house)]
    before = [g for g in fitting if min(g.spans) < spans[0]]
    return max(before or fitting, key=lambda g: (g.type == kind, len(g.spans), -min(g.spans).start), default=None)


def _fits(group: _Group, name: str, kind: EntityType, house: dict[str, int]) -> bool:
    if group.type == kind:
        return _same(group.name, name, house)
    return any(key(n) == key(name) for n in group.names) or _in_house(group.name, name, house)


def _by_first_name(groups: list[_Group]) -> list[_Group]:
    """A single first name (Mulugeta, Boris) goes to the only person who has it, unless it is somebody's surname."""
    first: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        words = key(group.name).split()
        if group.type == "PER" and len(words) > 1:
            first[words[0]].append(group)
    out: list[_Group] = []
    for group in groups:
        owners = first.get(key(group.name), []) if group.type == "PER" else []
        if len(owners) == 1 and owners[0] is not group and min(owners[0].spans) < min(group.spans):
            owners[0].spans += group.spans
            owners[0].names += group.names
        else:
            out.append(group)
    return out


def _same(a: str, b: str, house: dict[str, int]) -> bool:
    return _in_house(a, b, house) or _same_cached(a, b)


def _in_house(a: str, b: str, house: dict[str, int]) -> bool:
    one = house.get(key(a))
    return one is not None and one == house.get(key(b))


@lru_cache(maxsize=20000)
def _same_cached(a: str, b: str) -> bool:
    return same_name(a, b)


def _house(aliases: Aliases) -> dict[str, int]:
    return {key(form): number for number, forms in enumerate(aliases) for form in forms}


def _shouts(name: str) -> bool:
    """NAIROBI in a dateline is not how the article spells Nairobi."""
    return name.isupper() and len(name) > 3


def _bare(name: str) -> str:
    return " ".join(name.split())


def _blocks(name: str, house: dict[str, int]) -> Iterator[Hashable]:
    """Keys under which names that may be the same meet."""
    whole = key(name)
    words = whole.split()
    yield whole.replace(" ", "")
    yield from known().groups.get(lookup_key(name), ())
    if whole in house:
        yield house[whole]
    for word in words[:8]:
        if len(word) > 2:
            yield consonants(word)
    letters = plain(name).replace(".", "")
    if len(words) == 1 and 2 <= len(letters) <= 8:
        yield "initials", letters.lower()
    elif len(words) > 1:
        pieces = plain(name).replace("&", " ").split()
        yield "initials", "".join(w[0] for w in pieces if w[0].isupper()).lower()
        yield "initials", "".join(w[0] for w in pieces).lower()
    for form in nicknames()[0].get(words[0], ()) if len(words) == 1 else ():
        yield "nick", form


def consonants(word: str) -> str:
    """First consonants, those that are written for one another as one: a block, not a proof."""
    bones = re.sub(r"(.)\1+", r"\1", _NOT_CONSONANT.sub("", word).translate(_LIKE))
    return bones[:3] or word
