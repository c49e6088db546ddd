"""Do two mentions name the same person, body or place?

Rules in the order of their certainty: equal once folded; the tables of names that no rule can join; acronym and initials; bodies by
their words; people by surname and first name. Two countries, or two known places, are never matched by likeness.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui_reader.extract.bodies import acronym_of, body_parts, is_body, same_body
from tui_reader.extract.fold import key, plain, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.legal_forms import abbreviated
from tui_reader.extract.lexicon import body_words, known, lookup_key, nicknames
from tui_reader.extract.people import same_person, title_length
from tui_reader.extract.skeleton import sound_alike
from tui_reader.records import dataclass

_POSSESSIVE = re.compile(r"(?<=\w)'s$|(?<=s)'$")
_DESCRIBED = re.compile(
    r"(?<=\w) (?:(?:mercenary|militant|rebel|armed) group|news agency|party|movement|group|militia|newspaper|faction|airline|forces|fighters|rebels)$"
)
"""What a writer adds to a name in small letters and another leaves out: the Likud party, Interfax news agency."""
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|org|net)\b")
_WORD = re.compile(r"[^\s,]+")
_DOTTED = re.compile(r"(?:[A-Za-z]\.-?)+[A-Za-z]?\.?")
_NUMBER = re.compile(r"(?<!\.)\b(?:\d+|[IVX]+)\b")
"""Not the V of N.V."""
_MALE = word_set("mr sir lord king prince duke baron monsieur herr signor senor senhor dhr meneer")
_FEMALE = word_set("mrs ms miss dame lady queen princess duchess baroness mme madame mlle frau signora senora senhora sra mevrouw")
_GIVEN_TITLES = word_set("king queen prince princess pope sir dame saint emperor empress")
"""Titles that go with a first name alone: Prince William, Sir Keir."""


@dataclass(frozen=True, slots=True)
class _Name:
    whole: str
    """Key of the whole mention."""
    bare: str
    """Key without titles."""
    words: tuple[str, ...]
    """Folded words without titles; an initial pair keeps its stop (`j.p.`)."""
    acronym: str
    """Letters of an acronym, or empty."""
    groups: frozenset[tuple[str, int]]
    title: tuple[str, ...]
    tail: str
    """Key of what follows a comma: the Texas of `Paris, Texas`."""
    numbers: tuple[str, ...]


def same_name(a: str, b: str) -> bool:
    """Would a reader take both for one person, body or place? Symmetric; false when either is empty of letters."""
    a, b = sorted(
        (abbreviated(a), abbreviated(b))
    )  # whatever the rules do with the shorter and the longer, the order of asking must not matter
    left, right = _read(a), _read(b)
    if not left.whole or not right.whole:
        return False
    if left.whole == right.whole or left.whole.replace(" ", "") == right.whole.replace(" ", "") or key(a) == key(b):
        return True
    if _is_distinct(left, right) or (left.tail and right.tail and not same_name(left.tail, right.tail)):
        return False
    if left.groups and right.groups:
        return bool(left.groups & right.groups)
    if _country(left) or _country(right):
        return False
    if left.tail or right.tail:
        return left.bare == right.bare
    if left.numbers != right.numbers and (is_body(left.words) or is_body(right.words) or (left.numbers and right.numbers)):
        return False
    if acronym_of(left.acronym, b) or acronym_of(right.acronym, a):
        return max(len(left.acronym), len(right.acronym)) > 2 or not _known_acronym(left, right)
    if is_body(left.words) or is_body(right.words):
        return same_body(body_parts(a), body_parts(b))
    return _people_or_places(left, right)


def _people_or_places(left: _Name, right: _Name) -> bool:
    if left.bare == right.bare:
        return not _titles_clash(left, right)
    single = min((left, right), key=lambda name: len(name.words))
    other = right if single is left else left
    if any(kind in ("body", "other") for kind, _ in left.groups | right.groups):
        return False  # Taliban, Pakistani Taliban; World Cup, Rugby World Cup
    if _place(other) or (_place(single) and not (_city(single) and other.words[0] in nicknames()[0])):
        return False
    if len(single.words) == 1 and len(other.words) > 1:
        if single.words[0] in gazetteer().cities and single.words[0] not in other.words:
            return False  # Austin, Jane Austen
        if _DIRECTION & {other.words[0]} or single.words[0] in _COMMON:
            return False
        if set(single.title) & _GIVEN_TITLES and single.words[0] == other.words[0]:
            royal = bool(set(single.title) & {"sir", "dame"} or set(other.title) & _GIVEN_TITLES or other.words[1] == "bin")
            return (royal or bool(_NUMBER.fullmatch(other.words[1].upper()))) and not _titles_clash(left, right)
    if len(left.words) == len(right.words) == 1 and (set(left.title) | set(right.title)) & _GIVEN_TITLES:
        return sound_alike(left.words[0], right.words[0], strict=True)
    return not _titles_clash(left, right) and same_person(list(left.words), list(right.words))


_DIRECTION = word_set(
    "north south east west northern southern eastern western new upper lower greater central lake mount fort port cape gulf san santa los las"
)
_COMMON = word_set(
    "united city state street road square park bridge station airport river sea ocean island islands province region district county house hall"
)


@lru_cache(maxsize=4096)
def _read(text: str) -> _Name:
    bare = _DOMAIN.sub("", plain(text))
    if lookup_key(bare) not in known().groups:  # Moody's, McDonald's
        bare = _POSSESSIVE.sub("", bare)
    bare = _DESCRIBED.sub("", bare)
    if bare.lower().startswith("the ") and len(bare) > 4:
        bare = bare[4:]
    head, comma, tail = bare.partition(",")
    reads_on = not comma or _closes(tail) or bool(known().groups.get(lookup_key(bare)))
    if comma and not reads_on and _first_name(tail) and len(head.split()) == 1:
        head, tail, reads_on = f"{tail.strip()} {head}", "", True  # Smith, John
        bare = head
    body = bare if reads_on else head
    raw = _WORD.findall(body)
    start = title_length(raw)
    words = tuple(filter(None, (_word(w) for w in raw[start:])))
    letters = body.replace(".", "").replace(" ", "") if _is_acronym(body) else ""
    groups = _groups(bare, raw, start)
    return _Name(
        whole=key(bare),
        bare=key(" ".join(raw[start:])),
        words=words,
        acronym=letters,
        groups=groups,
        title=tuple(key(w) for w in raw[:start]),
        tail="" if reads_on else tail.strip(),
        numbers=tuple(_NUMBER.findall(" ".join(raw[start:][1:]))) if len(raw) - start > 1 else (),
    )


def _groups(bare: str, raw: list[str], start: int) -> frozenset[tuple[str, int]]:
    """Ids from the tables: of the whole, without titles, without what closes a firm's name, without `US` before a body."""
    table = known().groups
    firm = list(raw)
    while (len(firm) > 1 and body_words().get(key(firm[-1])) == "firm") or firm[-1:] == ["&"]:
        firm.pop()
    tries = [bare, " ".join(raw[start:]), " ".join(firm)]
    if len(raw) > 2 and lookup_key(raw[0]) in ("US", "USA", "american"):
        tries.append(" ".join(raw[1:]))
    for name in tries:
        found = table.get(lookup_key(name)) or table.get(key(name))
        if found and (name is bare or not all(kind in ("country", "place", "city") for kind, _ in found)):
            return found
    return frozenset()


def _word(raw: str) -> str:
    if key(raw) in body_words():
        return key(raw)  # S.A., S.p.A.
    if _DOTTED.fullmatch(raw):
        return ".".join(raw.replace("-", "").lower().strip(".").split("."))
    word = raw.casefold().replace("'", "").strip(".-")
    initials = len(raw) == 2 and raw.isupper() and raw.isalpha() and not re.search("[AEIOU]", raw)
    return f"{word[0]}.{word[1]}" if initials else word  # JK Rowling


def _closes(tail: str) -> bool:
    """Does what follows the comma belong to the name: Inc, Jr., and the last part of a list (Foreign, Commonwealth and ...)?"""
    return (
        key(tail) in {"inc", "ltd", "llc", "plc", "corp", "co", "jr", "sr", "sa", "ag", "gmbh", "limited"} or " and " in tail or "&" in tail
    )


def _first_name(tail: str) -> bool:
    return bool(tail.split()) and key(tail.split()[0]) in nicknames()[0]


def _is_acronym(body: str) -> bool:
    letters = body.replace(".", "").replace("&", "").replace(" ", "")
    if " " in body.strip() and "." not in body:
        return False
    return (
        2 <= len(letters) <= 8 and letters.isalpha() and (letters.isupper() or sum(c.isupper() for c in letters) >= 2 or len(letters) <= 6)
    )


def _is_distinct(left: _Name, right: _Name) -> bool:
    return frozenset((left.bare, right.bare)) in known().distinct


def _country(name: _Name) -> bool:
    return any(kind == "country" for kind, _ in name.groups)


def _place(name: _Name) -> bool:
    return any(kind in ("country", "place", "city") for kind, _ in name.groups)


def _city(name: _Name) -> bool:
    """A place whose name people have too: Hamilton, Wellington."""
    return all(kind == "city" for kind, _ in name.groups)


def _known_acronym(left: _Name, right: _Name) -> bool:
    """An acronym the tables know stands for what they say, not for other words with the same initials."""
    return bool((left.acronym and left.groups) or (right.acronym and right.groups))


def _titles_clash(left: _Name, right: _Name) -> bool:
    both = {*left.title, *right.title}
    if both & _MALE and both & _FEMALE:
        return True
    female = gazetteer().women
    for one, other in ((left, right), (right, left)):
        if set(one.title) & _MALE and len(other.words) > 1 and other.words[0] in female and other.words[:1] != one.words:
            return True
    return bool({"prince", "princess"} & set(left.title) and {"king", "queen"} & set(right.title)) and left.words == right.words
