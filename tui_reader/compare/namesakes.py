"""Names of both articles that mean one person, body or place."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.model import EntityMatch, EntityState
from tui_reader.extract.model import Entity, Facts
from tui_reader.extract.names import same_name
from tui_reader.text.tokens import normal


def match_entities(left: Facts, right: Facts) -> tuple[EntityMatch, ...]:
    """Same, respelt or dropped, in the order of the source; then what only the rewrite names.

    Respelt: one name for a reader, but a word of it is written in a way the source never writes it.
    """
    partner = name_partners(left.entities, right.entities)
    back: dict[int, list[Entity]] = {}
    for mine, theirs in partner.items():
        back.setdefault(theirs, []).append(right.entities[mine])
    out = []
    for entity in left.entities:
        others = back.get(entity.id, [])
        state: EntityState = "dropped" if not others else "same" if _spelt_alike(entity, others, left, right) else "respelt"
        out.append(EntityMatch(entity.name, entity.type, state, (entity.id,), tuple(o.id for o in others)))
    out += [EntityMatch(e.name, e.type, "added", (), (e.id,)) for e in right.entities if e.id not in partner]
    return tuple(out)


def name_partners(left: Sequence[Entity], right: Sequence[Entity]) -> dict[int, int]:
    """Id of a rewrite's entity -> id of the source's entity of the same name.

    Names spelt alike pair first; the rest is compared only within the same bucket (two letters that start a word, or the
    initials), because comparing every name with every name of a long file would be quadratic.
    """
    exact = {normal(e.name): e.id for e in reversed(left)}
    buckets: dict[str, list[Entity]] = {}
    for entity in left:
        for key in _buckets(entity.name):
            buckets.setdefault(key, []).append(entity)
    partner: dict[int, int] = {}
    for entity in right:
        found = exact.get(normal(entity.name))
        if found is None:
            near = {e.id: e for key in _buckets(entity.name) for e in buckets.get(key, ())}
            found = next((i for i, e in sorted(near.items()) if e.type == entity.type and same_name(e.name, entity.name)), None)
            if found is None:
                found = next((i for i, e in sorted(near.items()) if same_name(e.name, entity.name)), None)
        if found is not None:
            partner[entity.id] = found
    return partner


def _buckets(name: str) -> set[str]:
    words = [w for w in normal(name).replace("-", " ").split() if w[0].isalnum()]
    keys = {w[:1] for w in words}
    if len(words) > 1:
        keys.add("#" + "".join(w[0] for w in words))
    letters = "".join(c for c in normal(name) if c.isalnum())
    if 2 <= len(letters) <= 6 and name.upper() == name:
        keys.add("#" + letters)
    return keys


def _spelt_alike(entity: Entity, others: Sequence[Entity], left: Facts, right: Facts) -> bool:
    known = {w for m in entity.mentions for w in _words(m.span.of(left.document.text))}
    used = {w for o in others for m in o.mentions for w in _words(m.span.of(right.document.text))}
    return used <= known or not {w for w in used - known if any(_near(w, k) for k in known)}


def _words(name: str) -> list[str]:
    return [w.removesuffix("'s").rstrip(".'") for w in normal(name).replace("-", " ").split()]


def _near(word: str, other: str) -> bool:
    """Two spellings of one word rather than two words: they start alike and are nearly as long."""
    return word != other and len(word) > 3 and len(other) > 3 and word[0] == other[0] and abs(len(word) - len(other)) <= 2
