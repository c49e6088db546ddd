"""What a document as a whole knows of its names and single sentences do not: types by vote, mentions the tagger missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_reader.extract.features import Words, words_of
from tui_reader.extract.fold import key
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import body_words, called_by_first, groups_of
from tui_reader.extract.linking import consonants
from tui_reader.extract.model import EntityType
from tui_reader.extract.patterns import TYPES
from tui_reader.extract.people import ARTICLES
from tui_reader.extract.skeleton import sound_alike
from tui_reader.records import dataclass
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    span: Span
    type: EntityType
    sentence: int


def voted(text: str, found: Sequence[Found]) -> list[Found]:
    """Every name gets the type most of its mentions have, between equals the first one's; what the tables know as one thing only, what
    is the surname of somebody here or the short name of a firm here, is that."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    written: dict[str, str] = {}
    surnames: set[str] = set()
    firms: set[str] = set()
    for f in found:
        name = key(f.span.of(text))
        written.setdefault(name, f.span.of(text))
        votes[name][f.type] += 1
        if f.type == "PER" and " " in written[name]:
            surnames.add(_surname(written[name]))
        elif f.type == "ORG":
            firms.update(_short_names(name))
    types: dict[str, EntityType] = {}
    for name, count in votes.items():
        types[name] = count.most_common(1)[0][0]
        listed = {TYPES[kind] for kind, _ in groups_of(written[name])}
        if len(listed) == 1 and not (name in gazetteer().given or name in gazetteer().surnames):
            types[name] = listed.pop()
        elif listed:
            continue
        elif _surname(written[name]) in surnames and len(written[name].split()) == 1:
            types[name] = "PER"
        elif name in firms:
            types[name] = "ORG"
    return [replace(f, type=types[key(f.span.of(text))]) for f in found]


def _surname(name: str) -> str:
    """Key of the last word, hyphens in it kept together, an Arabic article off."""
    last = key(name.split()[-1])
    head, _, rest = last.partition(" ")
    return rest if rest and head in ARTICLES else last


def _short_names(name: str) -> Iterator[str]:
    """`carrick vale` for `carrick vale construction`: without what closes the name of a firm."""
    words = name.split()
    for size in _short_sizes(words):
        yield " ".join(words[:size])


def _short_sizes(words: Sequence[str]) -> Iterator[int]:
    """Lengths of what is left when words that close a firm's name go, unless that is a word or place of its own."""
    size = len(words)
    while size > 1 and body_words().get(key(words[size - 1])) in ("firm", "trade"):
        size -= 1
        if size > 1 or (len(words[0]) > 3 and key(words[0]) not in gazetteer().ordinary and not groups_of(words[0].capitalize())):
            yield size


def missed(text: str, sentences: Sequence[Words], found: Sequence[Found]) -> list[Found]:
    """Mentions of names the document has elsewhere: whole names of any type, surnames of people in any spelling, first names alone."""
    names, first_names = _wanted(text, found)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for parts in sorted(names, key=len, reverse=True):
        by_first[parts[0]].append(parts)
    surnames: dict[str, list[str]] = defaultdict(list)
    for parts, kind in names.items():
        if kind == "PER" and len(parts) == 1:
            surnames[consonants(key(parts[0]))].append(key(parts[0]))
    taken = {at for f in found for at in range(f.span.start, f.span.end)}
    out: list[Found] = []
    for number, words in enumerate(sentences):
        at = 0
        while at < len(words.texts):
            parts = next((p for p in by_first.get(words.texts[at], ()) if words.texts[at : at + len(p)] == p), ())
            size = max(1, len(parts))
            span = words.spans[at].cover(words.spans[at + size - 1])
            if span.start not in taken and span.end - 1 not in taken:
                if parts:
                    out.append(Found(span, names[parts], number))
                elif _respelt(words.texts[at], surnames) or (words.texts[at] in first_names and _alone(words, at)):
                    out.append(Found(span, "PER", number))
            at += size
    return out


def _wanted(text: str, found: Sequence[Found]) -> tuple[dict[tuple[str, ...], EntityType], frozenset[str]]:
    """Names to look for, as words; and the first names of exactly one person here."""
    names: dict[tuple[str, ...], EntityType] = {}
    owners: dict[str, set[str]] = defaultdict(set)
    for name, kind in dict.fromkeys((f.span.of(text), f.type) for f in found):
        parts = _parts(name)
        if parts and (len(parts) > 1 or len(parts[0]) > 2):
            names.setdefault(parts, kind)
        if kind == "ORG" and len(parts) > 1:
            for size in _short_sizes(parts):
                names.setdefault(parts[:size], "ORG")
        if kind == "PER" and len(parts) > 1:
            last = _parts(name.split()[-1])
            if len(last[-1]) > 2 and last[0].lower() not in gazetteer().ordinary:
                names.setdefault(last, "PER")
            owners[parts[0]].add(key(name))
    return names, frozenset(n for n, who in owners.items() if len(who) == 1 and (key(n) in called_by_first() or _is_name_only(n)))


def _is_name_only(word: str) -> bool:
    return len(word) > 3 and word.isalpha() and word.lower() not in gazetteer().ordinary and not groups_of(word)


def _alone(words: Words, at: int) -> bool:
    """No capitalised neighbour: `Mulugeta told reporters`, not the Boris of `Boris Yeltsin`."""
    around = (words.texts[at - 1 : at] if at else ()) + words.texts[at + 1 : at + 2]
    return not any(w[:1].isupper() and k + at > 0 for k, w in enumerate(around)) and "-" not in around


def _respelt(word: str, surnames: dict[str, list[str]]) -> bool:
    """Is a capitalised word another spelling of somebody's surname? `surnames` by their consonants."""
    if len(word) < 5 or not word[0].isupper() or word.lower() in gazetteer().ordinary:
        return False
    bare = key(word)
    return not groups_of(word) and any(sound_alike(bare, surname, strict=True) for surname in surnames.get(consonants(bare), ()))


def _parts(name: str) -> tuple[str, ...]:
    return words_of(name, Span(0, len(name))).texts
