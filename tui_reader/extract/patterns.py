"""Names that rules see surely where a tagger of its size does not: bodies by their head word, firms by their suffix, known names.

Each pattern takes runs of words by capitals and connecting words; none looks further than a few words, so all are linear.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.extract.features import MONTHS, Habits, Words
from tui_reader.extract.fold import key, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import body_words, groups_of, known, lookup_key, titles
from tui_reader.extract.model import EntityType
from tui_reader.extract.people import PARTICLES
from tui_reader.text.span import Span

Candidate = tuple[Span, EntityType]
TYPES: dict[str, EntityType] = {"country": "LOC", "place": "LOC", "city": "LOC", "body": "ORG", "person": "PER", "other": "MISC"}


PLACE_ENDS = word_set(
    "hotel airport stadium arena bridge street square road avenue boulevard river lake mountain mountains island islands palace castle tower prison bay "
    "valley peninsula desert forest beach strait canal sea ocean gulf cape district county region province oblast"
)
"""A name that ends so is a place to a reader, whoever runs it."""
_LOOSE = word_set(
    "times post news press market markets forces force service services program programme project campaign records command team board network channel "
    "exchange initiative panel lines energy international financial services publishing administration group groups guard guards military police "
    "army band front review party service media companies office mission command united league command radio television tv centre center"
)
"""Heads that end as many descriptions as names: not enough on their own."""
_HEAD_FIRST = word_set(
    "university institute ministry department academy college school bank board bureau office council committee commission court chamber federation "
    "association union society league foundation fund museum church hospital house review journal international organization organisation agency"
)
_FOREIGN_HEADS = word_set(
    "banque banco banca credit société societe groupe grupo istituto instituto université universität ministère universidad universidade"
)
_LOWER_BODIES = tuple(
    tuple(body.split())
    for body in "state radio|state tv|state television|state media|central bank|refugee agency|health agency|news agency|human rights office".split(
        "|"
    )
)
_LOWER_TOPICS = word_set(
    "defence defense foreign interior finance health justice education energy trade transport culture agriculture economy emergencies"
)
_OWNERS = word_set("women men children people workers king queen mayor")
"""Whose `'s` stands inside a name: Institute for Women's Policy Research."""
FIRM_ROLES = word_set(
    "rival competitor partner supplier customer carmaker automaker truckmaker planemaker shipbuilder steelmaker drugmaker chipmaker toymaker "
    "airline retailer grocer lender insurer brewer distiller homebuilder housebuilder broadcaster publisher miner wholesaler startup operator"
)
"""What a firm is, before its name: a capital at the beginning of a sentence makes it no part of the name (`Rival Pommier SA said`)."""
_LONGEST = 10


def patterned(words: Words, habit: Habits) -> Iterator[Candidate]:
    """Bodies, firms and people that their words give away; spans may overlap each other."""
    table = body_words()
    for k, word in enumerate(words.texts):
        bare = key(word) if word[:1].isalpha() else ""
        kind = table.get(bare)
        closes = kind == "firm" and k and (_is_cap(word) or bare in ("plc", "inc", "ltd"))
        if closes or (kind in ("body", "other", "trade") and _is_cap(word) and bare not in _LOOSE):
            yield from _run(words, _left(words, habit, k), k, "LOC" if bare in PLACE_ENDS else "ORG")
        if word == "&" and 0 < k < len(words.texts) - 1 and _is_cap(words.texts[k - 1]) and _is_cap(words.texts[k + 1]):
            yield from _run(words, _left(words, habit, k), _right(words, k), "ORG")  # Harrow & Lisle
        elif bare in _HEAD_FIRST and word[:1].isupper():
            yield from _head_first(words, habit, k)
        elif bare in _FOREIGN_HEADS and word[:1].isupper():
            yield from _run(words, k, _right(words, k), "ORG")
        elif bare in gazetteer().given and word[:1].isupper() and bare not in gazetteer().ordinary:
            yield from _person(words, k)
        yield from _lower_body(words, k)


def _run(words: Words, first: int, last: int, kind: EntityType) -> Iterator[Candidate]:
    if last > first:
        yield words.spans[first].cover(words.spans[last]), kind


def _is_cap(word: str) -> bool:
    return word[:1].isupper()


def _left(words: Words, habit: Habits, k: int) -> int:
    """First word of the capitalised run that ends at k: `Bakers and Allied Workers' Union`, `Harrow & Lisle plc`."""
    first, at, owner = k, k - 1, 0
    while at >= 0 and k - at < _LONGEST:
        word = words.texts[at]
        if _is_cap(word) and word not in ("The", "A", "An") and key(word) not in MONTHS:
            if at == 0 and (word.lower() in habit.lower or key(word) in FIRM_ROLES) and key(word) not in _HEAD_FIRST:
                break  # Rival Pommier SA
            first = at
        elif word in ("'s", "’s"):
            if groups_of(words.texts[at - 1]):
                break  # Ukraine's Horn Policy Centre
            owner = at
        elif word in ("of", "for") and first == at + 1:
            if owner:
                return owner + 1  # Department for Transport's City Fund
            if key(words.texts[at - 1]) not in _HEAD_FIRST:
                break
        elif not (word in ("'", "’", "-", "&") or (word == "and" and first == at + 1 and _joins(words, at))):
            break
        at -= 1
    return first


def _joins(words: Words, at: int) -> bool:
    """Does `and` stand inside one name? Not between two that are known, nor after somebody's first name."""
    before = words.texts[at - 1] if at else ""
    return _is_cap(before) and not groups_of(before) and key(before) not in gazetteer().given and key(before) not in known().demonyms


def _right(words: Words, k: int) -> int:
    """Last word of the capitalised run that begins at k."""
    last, at = k, k + 1
    while at < len(words.texts) and at - k < _LONGEST:
        word = words.texts[at]
        if _is_cap(word):
            last = at
        elif not (
            word in ("-", "'", "’", "&", "de", "du", "des", "di", "da") or (word in ("'s", "’s") and key(words.texts[at - 1]) in _OWNERS)
        ):
            break
        at += 1
    return last


def _head_first(words: Words, habit: Habits, k: int) -> Iterator[Candidate]:
    """`University of Southern Jutland`, `Ministry of Culture and Sport`, `Lund Institute of Public Health`."""
    if k + 2 >= len(words.texts) or words.texts[k + 1] not in ("of", "for"):
        return
    at = k + 2 + (words.texts[k + 2] == "the")
    if at >= len(words.texts) or not _is_cap(words.texts[at]):
        return
    last = _right(words, at)
    if (
        last + 2 < len(words.texts)
        and words.texts[last + 1] in ("and", "of")
        and _is_cap(words.texts[last + 2])
        and lookup_key(words.texts[last + 2]) not in known().countries
    ):
        last = _right(words, last + 2)
    yield from _run(words, _left(words, habit, k), last, "ORG")


def _person(words: Words, k: int) -> Iterator[Candidate]:
    """A run of two to five capitalised words that begins with a known first name and holds no word of bodies or places."""
    if k and ((_is_cap(words.texts[k - 1]) and key(words.texts[k - 1]) not in titles()) or words.texts[k - 1] in ("-", "&")):
        return
    last, at, count = k, k + 1, 1
    while at < len(words.texts) and at - k < 7:
        word = words.texts[at]
        bare = key(word)
        if _is_cap(word) and bare not in PARTICLES:
            if bare in body_words() or bare in MONTHS or groups_of(word) or bare in known().demonyms or _plain_word(bare):
                return
            last, count = at, count + 1
        elif not (word == "-" or bare in PARTICLES) or at + 1 >= len(words.texts):
            break
        at += 1
    known_surname = key(words.texts[last]) in gazetteer().surnames or words.texts[last - 1] == "-"
    if 2 <= count <= 5 and not groups_of(words.texts[k]) and (known_surname or key(words.texts[k]) not in gazetteer().cities):
        yield words.spans[k].cover(words.spans[last]), "PER"


def _plain_word(bare: str) -> bool:
    return bare in gazetteer().ordinary and bare not in gazetteer().surnames


def _lower_body(words: Words, k: int) -> Iterator[Candidate]:
    """`Sudanese state radio`, `Russia's defence ministry`, `U.N. refugee agency`: bodies written small after whose they are."""
    word = words.texts[k]
    if not (_is_cap(word) and (key(word) in known().demonyms or groups_of(word))):
        return
    owns = words.texts[k + 1 : k + 2] in (("'s",), ("’s",))
    at = k + 1 + owns
    topic = words.texts[at : at + 1]
    if topic and topic[0].lower() in _LOWER_TOPICS and words.texts[at + 1 : at + 2] == ("ministry",):
        yield words.spans[at if owns else k].cover(words.spans[at + 1]), "ORG"
    for body in _LOWER_BODIES:
        if tuple(w.lower() for w in words.texts[at : at + len(body)]) == body and words.texts[at].islower():
            yield words.spans[at if owns else k].cover(words.spans[at + len(body) - 1]), "ORG"


def known_names(words: Words, seen: Words) -> Iterator[Candidate]:
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
                name = " ".join(seen.texts[at : at + size])
                look = lookup_key(name)
                kinds = {TYPES[kind] for kind, _ in groups_of(name)}
                if not kinds and size == 1 and look in tables.demonyms:
                    kinds = {"MISC"}
                if len(kinds) == 1 and not (size == 1 and at == 0 and look in gazetteer().ordinary):
                    yield words.spans[at].cover(words.spans[at + size - 1]), kinds.pop()
                    step = size
                    break
        at += step
