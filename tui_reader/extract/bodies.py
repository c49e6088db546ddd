"""Do two names stand for one body or firm? By their words, whatever the order, the spelling and what may be left out."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from tui_reader.extract.fold import american, key, plain, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import body_words, known, lookup_key
from tui_reader.records import dataclass

_SMALL = word_set("al el e ul of for the and on to in a an at de la le du des der die das und et del di & von")
_WORDS = re.compile(r"[\w.']+|&")
_SHORT = {
    "dept": "department", "univ": "university", "intl": "international", "natl": "national", "corp": "corporation", "co": "company", "bros": "brothers",
    "govt": "government", "assn": "association", "inst": "institute", "st": "saint", "mt": "mount", "ft": "fort", "ltd": "limited", "inc": "incorporated",
    "utd": "united", "comm": "commission", "org": "organization", "cttee": "committee", "co-operation": "cooperation", "workers": "worker", "nurses": "nurse", "womens": "women", "childrens": "children",
}  # fmt: skip
_MEANS = {
    ("foreign", "affair"): ("foreign",),
    ("internal", "affair"): ("interior",),
    ("emergency", "situation"): ("emergency",),
    ("external", "affair"): ("foreign",),
}
_TURNS = word_set(
    "ministry department university office embassy court government parliament army navy police council institute commission agency bank college port airport"
)
"""Heads that stand first with `of` or last without: Ministry of Justice, justice ministry."""
_SITES = (("university",), ("airport",), ("hospital",))
_NOT_TURNED = word_set("york washington miami boston indiana america georgia")
"""University of York and York University are two."""


@dataclass(frozen=True, slots=True)
class Body:
    core: tuple[str, ...]
    """Words in American spelling, singular, without small words, country and what closes a firm's name."""
    country: int | None
    left_out: frozenset[str]
    """What was taken off the end: `firm` and `trade` words."""
    native: bool
    """A body that countries have one of each: its country may be left out."""


def is_body(words: tuple[str, ...]) -> bool:
    """Has a name a word that only bodies have?"""
    table = body_words()
    return "&" in words or any(w in table for w in words) or any(f"{a} {b}" in table for a, b in pairwise(words))


def same_body(left: Body, right: Body) -> bool:
    if not left.core or not right.core:
        return False
    if left.country is not None and right.country is not None and left.country != right.country:
        return False
    if left.country != right.country and not (left.native and right.native):
        return False
    if _site(left.core, right.core) or _site(right.core, left.core):
        return True
    if left.core == right.core:
        return left.left_out == right.left_out or not (left.left_out and right.left_out) or _firm_only(left, right)
    return _turnable(left, right)


def _site(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Harvard` for Harvard University, `Heathrow` for Heathrow Airport; not `Oxford`, which is a town too."""
    return full[:-1] == short and full[-1:] in _SITES and not (len(short) == 1 and _is_known(short[0]))


def _is_known(word: str) -> bool:
    lists = gazetteer()
    return word in known().groups or word in lists.cities or word in lists.given


def _firm_only(left: Body, right: Body) -> bool:
    table = body_words()
    trades = [{w for w in b.left_out if table.get(w) == "trade"} for b in (left, right)]
    formal = all(b.left_out - trade for b, trade in zip((left, right), trades, strict=True))
    # with their legal forms both are written in full: Siemens AG is not Siemens Energy AG, Siemens may be
    return trades[0] == trades[1] or not (formal or (trades[0] and trades[1]))


def _turnable(left: Body, right: Body) -> bool:
    return (
        sorted(left.core) == sorted(right.core)
        and bool(_TURNS & set(left.core))
        and not (_NOT_TURNED & set(left.core) and "university" in left.core)
    )


@lru_cache(maxsize=4096)
def body_parts(name: str) -> Body:
    raw = [w for w in _WORDS.findall(plain(name)) if w != "&"]
    country, raw = _country_off(raw)
    table = body_words()
    words = [
        w.casefold().replace(".", "").removesuffix("'s").replace("'", "").removesuffix("com" if w.lower().endswith(".com") else "\0")
        for w in raw
    ]
    words = [w for w in words if w and w not in _SMALL]
    native = any(table.get(w) == "body" for w in words) or any(table.get(f"{a} {b}") == "body" for a, b in pairwise(words))
    left_out: set[str] = set()
    while len(words) > 1 and not (native and table.get(words[-1]) == "trade") and table.get(words[-1]) in ("firm", "trade"):
        left_out.add(_normal(words.pop()))
    if len(words) == 1 and left_out and any(kind != "body" for kind, _ in known().groups.get(words[0], ())):
        words += sorted(left_out)  # London Group is not London
        left_out = set()
    return Body(_same_meaning(tuple(_normal(w) for w in words)), country, frozenset(left_out), native)


def _normal(word: str) -> str:
    word = _SHORT.get(word, american(word))
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def _same_meaning(words: tuple[str, ...]) -> tuple[str, ...]:
    for many, one in _MEANS.items():
        for k in range(len(words) - len(many) + 1):
            if words[k : k + len(many)] == many:
                return (*words[:k], *one, *words[k + len(many) :])
    return words


def _country_off(words: list[str]) -> tuple[int | None, list[str]]:
    """Take a country or its adjective off the start, or `of <country>` off the end."""
    names = known()
    for size in (4, 3, 2, 1):
        if len(words) <= size:
            continue
        head = " ".join(words[:size]).removesuffix("'s")
        number = names.countries.get(lookup_key(head), names.demonyms.get(lookup_key(head)))
        if number is not None and number not in _continents():
            return number, words[size:]
        if len(words) >= size + 2 and words[-size - 1].casefold() in ("of", "in", "the"):
            number = names.countries.get(lookup_key(" ".join(words[-size:])))
            if number is not None and number not in _continents():
                return number, words[: -size - 1]
    return None, words


@lru_cache(maxsize=1)
def _continents() -> frozenset[int]:
    """The Council of Europe is not the European Council: a continent is part of a name."""
    return frozenset(
        known().countries[key(name)] for name in ("Europe", "Africa", "Asia", "North America", "South America", "Latin America")
    )


def acronym_of(letters: str, name: str) -> bool:
    """Are `letters` the initials of `name`, small words counted or not, a hyphenated word as one or two?

    What closes a firm's name, `and` with what follows it, and Department or Bureau in front may be left out: HUD, ATF, TSMC.
    """
    wanted = letters.replace("&", "").casefold()
    words = [w for w in re.split(r"[\s,/]+", plain(name).replace(".", "")) if w and w != "&"]
    if len(wanted) < 2 or letters.islower() or not len(re.split(r"[\s\-]+", name, maxsplit=2)) >= 2 or len(words) > 3 * len(wanted) + 2:
        return False
    if not letters.isupper() and len(wanted) < 3 and "&" not in name:
        return False
    tries = [words]
    if len(words) > 2 and body_words().get(words[-1].casefold()) == "firm":
        tries.append(words[:-1])
    if len(wanted) > 2 and "and" in words[3:]:
        tries.append(words[: 3 + words[3:].index("and")])
    tries += [t[2:] for t in tries if len(t) > 4 and t[0].casefold() in ("department", "bureau", "office") and t[1] in ("of", "for")]
    return any(_spells(letters.replace("&", ""), t, split=split) for t in tries for split in (True, False))


def _spells(letters: str, words: list[str], *, split: bool) -> bool:
    wanted = letters.casefold()
    reachable = {0}
    for word in (piece.casefold() for w in words for piece in (w.split("-") if split else [w]) if piece):
        small = word in _SMALL
        after: set[int] = set()
        for at in reachable:
            if small:
                after.add(at)
            if wanted.startswith(word[0], at):
                after.add(at + 1)
                if letters[at + 1 : at + 2].islower() and wanted.startswith(word[:2], at):
                    after.add(at + 2)  # AfDB
            if 1 < len(word) <= 3 and wanted.startswith(word, at) and not small:
                after.add(at + len(word))  # UN in UNHCR
        reachable = after
    return len(wanted) in reachable
