"""The word lists in data/, read once, as the sets and tables that names and entities ask.

Every list but the gazetteer of cities and common names is written from general knowledge; see docs/names.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui_reader.extract.fold import key, plain
from tui_reader.records import dataclass
from tui_reader.text.resources import resource


def lines(name: str) -> Iterator[str]:
    """Lines of a list in data/, without comments and empty lines."""
    for line in resource("tui_reader.extract.data", name).decode("utf8").splitlines():
        if line and not line.startswith("#"):
            yield line


def lookup_key(name: str) -> str:
    """Like `key`, but an acronym stays in capitals: `US` is a country and `us` is not, `WHO` and `who`."""
    bare = name if name.isascii() and name.isalpha() else plain(name).replace(".", "")
    return bare if bare.isupper() and len(bare) <= 6 and " " not in bare else key(name)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """`groups`: lookup key -> ids of the things that go by this name; an id is (list, number)."""

    groups: dict[str, frozenset[tuple[str, int]]]
    demonyms: dict[str, int]
    """Key of a people or adjective -> number of its country."""
    countries: dict[str, int]
    """Key of a country or great region -> its number."""
    distinct: frozenset[frozenset[str]]


@lru_cache(maxsize=1)
def known() -> KnownNames:
    groups: dict[str, frozenset[tuple[str, int]]] = {}
    demonyms: dict[str, int] = {}
    countries: dict[str, int] = {}

    def add(names: str, kind: str, number: int) -> None:
        this = frozenset([(kind, number)])
        for name in filter(None, map(str.strip, names.split(", "))):
            known_as = lookup_key(name)
            groups[known_as] = groups[known_as] | this if known_as in groups else this
            if kind == "country":
                countries.setdefault(known_as, number)

    for number, line in enumerate(lines("countries.txt")):
        names, people, capital = (part.strip() for part in line.split(";"))
        add(names, "country", number)
        add(capital, "city", number)
        for name in filter(None, people.split(", ")):
            demonyms.setdefault(key(name), number)
    for kind in ("place", "body", "person", "other"):
        for number, line in enumerate(lines({"place": "places", "body": "bodies", "person": "people", "other": "others"}[kind] + ".txt")):
            add(line, kind, number)
    distinct = frozenset(frozenset(key(part) for part in line.split(", ")) for line in lines("distinct.txt"))
    return KnownNames(groups, demonyms, countries, distinct)


def groups_of(name: str) -> frozenset[tuple[str, int]]:
    """Ids of what goes by a name; a word shouted (LONDON) is looked up as if it were not."""
    groups = known().groups
    return groups.get(lookup_key(name)) or (groups.get(key(name), _NONE) if name.isupper() and len(name) > 4 else _NONE)


_NONE: frozenset[tuple[str, int]] = frozenset()


@lru_cache(maxsize=1)
def nicknames() -> tuple[dict[str, frozenset[int]], frozenset[str]]:
    """Given name -> numbers of the names it is a form of; and the given names borne by women only."""
    forms: dict[str, set[int]] = {}
    women: set[str] = set()
    others: set[str] = set()
    for number, line in enumerate(lines("nicknames.txt")):
        words = [key(word) for word in line.split()]
        of_women = words[-1] == "f"
        words = words[:-1] if of_women else words
        (women if of_women else others).update(words)
        for word in words:
            forms.setdefault(word, set()).add(number)
    return {k: frozenset(v) for k, v in forms.items()}, frozenset(women - others)


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    return frozenset(key(line) for line in lines("titles.txt"))


@lru_cache(maxsize=1)
def title_parts() -> frozenset[str]:
    return frozenset(key(line) for line in lines("title_parts.txt"))


@lru_cache(maxsize=1)
def family_first() -> frozenset[str]:
    """Surnames that stand before the given name."""
    return frozenset(lines("family_first.txt"))


@lru_cache(maxsize=1)
def called_by_first() -> frozenset[str]:
    """Given names that newspapers use as they use surnames elsewhere."""
    return frozenset(lines("called_by_first.txt"))


@lru_cache(maxsize=1)
def body_words() -> dict[str, str]:
    """Word (or two) -> body, firm, trade or other."""
    words: dict[str, str] = {}
    section = "other"
    for line in lines("org_words.txt"):
        if line in ("body", "firm", "trade", "other"):
            section = line
        else:
            words.setdefault(line, section)
    return words
