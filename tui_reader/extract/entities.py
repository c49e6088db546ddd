"""People, bodies, places and other names of a document, each with all its mentions.

Sentences are tagged one by one; then the document as a whole corrects them: what the tables know is added, what the article itself
calls by name elsewhere is found where the tagger missed it, every name gets the type most of its mentions have, and mentions of one
are linked (linking.py) and get the title beside them (roles.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui_reader.extract.bodies import is_body
from tui_reader.extract.features import Habits, Words, habits, in_parts, is_shouted, words_of
from tui_reader.extract.fold import key, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import known, lookup_key, title_parts, titles
from tui_reader.extract.linking import Aliases, consonants, link
from tui_reader.extract.model import Entity, EntityType, Mention
from tui_reader.extract.people import ARTICLES, PARTICLES
from tui_reader.extract.roles import title_of
from tui_reader.extract.skeleton import sound_alike
from tui_reader.extract.tagger import tag
from tui_reader.text.document import Document
from tui_reader.text.span import Span

__all__ = ["Aliases", "find_entities"]

_PLACE_ENDS = word_set(
    "hotel airport stadium arena bridge street square road avenue boulevard river lake mountain mountains island islands palace castle tower prison bay "
    "valley peninsula desert forest beach strait canal sea ocean gulf cape district county region province oblast"
)
"""A name that ends so is a place to a reader, whoever runs it."""
_TYPES: dict[str, EntityType] = {"country": "LOC", "place": "LOC", "city": "LOC", "body": "ORG", "person": "PER"}


@dataclass(frozen=True, slots=True)
class Found:
    span: Span
    type: EntityType
    sentence: int


def find_entities(document: Document, aliases: Aliases = ()) -> tuple[Entity, ...]:
    """Entities in the order of their first mention; mentions never overlap and lie each in one sentence."""
    text = document.text
    sentences = [part for s in document.sentences for part in in_parts(words_of(text, s.span))]
    habit = habits(sentences)
    found: list[Found] = []
    for number, words in enumerate(sentences):
        found += _in_sentence(number, words, habit)
    found = _voted(text, found)
    found += _missed(text, sentences, found)
    found.sort(key=lambda f: f.span)
    groups = link(text, [(f.span, f.type) for f in found], aliases)
    part_of = {f.span: f.sentence for f in found}
    others: dict[int, list[Span]] = defaultdict(list)
    for f in found:
        if f.type != "PER":
            others[f.sentence].append(f.span)

    def mention(span: Span, kind: EntityType) -> Mention:
        part = part_of[span]
        return Mention(span, title_of(text, sentences[part], span, others[part]) if kind == "PER" else None)

    return tuple(
        Entity(number, group.type, group.name, tuple(mention(span, group.type) for span in group.spans))
        for number, group in enumerate(groups)
    )


def _in_sentence(number: int, words: Words, habit: Habits) -> Iterator[Found]:
    seen = recased(words, habit) if is_shouted(words.texts) else words
    tagged = [better for span, kind in tag(seen, habit) for better in _tidy(words, span, kind)]
    listed = [better for span, kind in _known_here(words, seen) for better in _tidy(words, span, kind)]
    end = 0
    # what the tagger saw goes before what the tables know, a span grown to the left swallows what it grew over
    for span, kind in sorted([*tagged, *listed], key=lambda f: (f[0].start, -f[0].end, f not in tagged)):
        if span.start >= end:
            end = span.end
            yield Found(span, kind, number)


def recased(words: Words, habit: Habits) -> Words:
    """A headline in capitals as the article itself writes its words: lower unless it has them with a capital, or nobody knows them."""
    ordinary = gazetteer().ordinary
    out = []
    for word in words.texts:
        low = word.lower()
        if low in habit.upper:
            out.append(word if not word.isupper() or len(word) < 2 else word if lookup_key(word) in known().groups else word.capitalize())
        elif low in habit.lower or low in ordinary:
            out.append(low)
        else:
            out.append(word.capitalize() if word.isupper() and len(word) > 4 else word)
    return Words(words.spans, tuple(out))


def _tidy(words: Words, span: Span, kind: EntityType) -> Iterator[tuple[Span, EntityType]]:
    """A tagged span cut to the name itself, with the type its words and its title give away."""
    inside = list(words.within(span))
    texts = [words.texts[k] for k in inside]
    title = _title_length(texts)
    if kind == "PER" or (title and len(texts) - title <= 3 and not is_body(tuple(map(key, texts[title:])))):
        inside = inside[title:]
        kind = "PER" if title else kind
    while inside and not _begins_name(words.texts[inside[0]]):
        inside = inside[1:]
    while inside and not words.texts[inside[-1]][:1].isupper() and not words.texts[inside[-1]][:1].isdigit():
        inside = inside[:-1]
    if not inside:
        return
    texts = [words.texts[k] for k in inside]
    look = lookup_key(" ".join(texts))
    if len(texts) == 1 and kind in ("ORG", "MISC") and (look in title_parts() or look in titles()) and look not in known().demonyms:
        return
    if look in known().demonyms and look not in known().countries:
        kind = "MISC"
    elif kind != "LOC" and len(texts) > 1 and key(texts[-1]) in _PLACE_ENDS:
        kind = "LOC"
    elif (
        kind in ("ORG", "MISC")
        and len(texts) < 4
        and inside[0]
        and _role_before(words.texts[inside[0] - 1])
        and not is_body(tuple(map(key, texts)))
    ):
        kind = "PER"
    if (
        kind == "ORG"
        and inside[0]
        and lookup_key(words.texts[inside[0] - 1]) in known().countries
        and words.texts[inside[0] - 1] not in texts
    ):
        inside = [inside[0] - 1, *inside]  # U.S. State Department
    yield words.spans[inside[0]].cover(words.spans[inside[-1]]), kind


def _title_length(texts: Sequence[str]) -> int:
    """How many words at the start are title, at least one word left over."""
    length = 0
    for k, word in enumerate(texts[:-1]):
        bare = key(word)
        if bare in titles():
            length = k + 1
        elif not (bare in title_parts() or bare in known().demonyms or lookup_key(word) in known().countries):
            break
    return length


def _begins_name(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or key(word) in PARTICLES or key(word) in ARTICLES


def _role_before(word: str) -> bool:
    return word[:1].isupper() and key(word) in titles()


def _known_here(words: Words, seen: Words) -> Iterator[tuple[Span, EntityType]]:
    """Countries, well-known bodies and places, peoples: whatever the tables know, longest first."""
    tables = known()
    at = 0
    while at < len(seen.texts):
        step = 1
        if seen.texts[at][:1].isupper():
            for size in range(min(6, len(seen.texts) - at), 0, -1):
                if not seen.texts[at + size - 1][:1].isupper():
                    continue
                if size > 1 and seen.texts[at] == "The":
                    continue
                look = lookup_key(" ".join(seen.texts[at : at + size]))
                kinds = {_TYPES[kind] for kind, _ in tables.groups.get(look, ())}
                if not kinds and size == 1 and look in tables.demonyms:
                    kinds = {"MISC"}
                if len(kinds) == 1 and not (size == 1 and at == 0 and look in gazetteer().ordinary):
                    yield words.spans[at].cover(words.spans[at + size - 1]), kinds.pop()
                    step = size
                    break
        at += step


def _voted(text: str, found: Sequence[Found]) -> list[Found]:
    """Every name gets the type most of its mentions have, between equals the first one's; what the tables know as one thing only, or
    the article as a person's surname, is that."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    looks: dict[str, str] = {}
    surnames = set()
    for f in found:
        name = key(f.span.of(text))
        looks.setdefault(name, lookup_key(f.span.of(text)))
        votes[name][f.type] += 1
        if f.type == "PER" and " " in name:
            surnames.add(name.split()[-1])
    types: dict[str, EntityType] = {}
    for name, count in votes.items():
        types[name] = count.most_common(1)[0][0]
        listed = {_TYPES[kind] for kind, _ in known().groups.get(looks[name], ())}
        if len(listed) == 1 and not (name in gazetteer().given or name in gazetteer().surnames):
            types[name] = listed.pop()
        elif name.removeprefix("al ").removeprefix("el ") in surnames and name not in known().groups:
            types[name] = "PER"
    return [Found(f.span, types[key(f.span.of(text))], f.sentence) for f in found]


def _missed(text: str, sentences: Sequence[Words], found: Sequence[Found]) -> list[Found]:
    """Mentions of names the document has elsewhere: whole names of any type, surnames of people."""
    names: dict[tuple[str, ...], EntityType] = {}
    for f in found:
        parts = tuple(_parts(f.span.of(text)))
        if parts and (len(parts) > 1 or len(parts[0]) > 2):
            names.setdefault(parts, f.type)
        if f.type == "PER" and len(parts) > 1 and len(parts[-1]) > 2 and parts[-1].lower() not in gazetteer().ordinary:
            names.setdefault(parts[-1:], "PER")
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for parts in sorted(names, key=len, reverse=True):
        by_first[parts[0]].append(parts)
    surnames: dict[str, list[str]] = defaultdict(list)
    for parts, kind in names.items():
        if kind == "PER" and len(parts) == 1:
            surnames[consonants(key(parts[0]))].append(key(parts[0]))
    taken = _covered(f.span for f in found)
    out: list[Found] = []
    for number, words in enumerate(sentences):
        at = 0
        while at < len(words.texts):
            step = 1
            for parts in by_first.get(words.texts[at], ()):
                if words.texts[at : at + len(parts)] == parts:
                    span = words.spans[at].cover(words.spans[at + len(parts) - 1])
                    if span.start not in taken and span.end - 1 not in taken and span.of(text)[:1].isupper():
                        out.append(Found(span, names[parts], number))
                        step = len(parts)
                        break
            else:
                if words.spans[at].start not in taken and _respelt(words.texts[at], surnames):
                    out.append(Found(words.spans[at], "PER", number))
            at += step
    return out


def _respelt(word: str, surnames: dict[str, list[str]]) -> bool:
    """Is a capitalised word another spelling of somebody's surname? `surnames` by their consonants."""
    if len(word) < 5 or not word[0].isupper() or word.lower() in gazetteer().ordinary:
        return False
    bare = key(word)
    return bare not in known().groups and any(sound_alike(bare, surname, strict=True) for surname in surnames.get(consonants(bare), ()))


def _covered(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _parts(name: str) -> tuple[str, ...]:
    return words_of(name, Span(0, len(name))).texts
