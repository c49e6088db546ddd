"""Who speaks: a name or a description, what heads it, which class it is of, how many they are, and whether two are one.

`Two officials close to the talks` is a description headed by `officials`, of a class that may speak for anybody, and counts two.
Whether two descriptions can be one source is asked of their classes (data/voices.txt), not of their words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tui_reader.compare.lexicon import entries
from tui_reader.compare.namesakes import one_nation
from tui_reader.compare.words import content, keys, stem
from tui_reader.extract.lexicon import body_words, title_parts, titles
from tui_reader.extract.names import same_name
from tui_reader.records import dataclass
from tui_reader.text.people import other_people
from tui_reader.text.thesaurus import kin
from tui_reader.text.tokens import normal

PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who", "which", "him", "her", "them", "you", "one"])
_TAIL = re.compile(
    r",|\s[–—-]+\s|\s(?:of|in|at|for|from|with|on|near|to|by|who|which|that|whose|familiar|close|polled|briefed|aware|involved|living|working|speaking"
    r"|representing|surveyed|interviewed|quoted|cited|published|released)\b"
)
_OF = re.compile(
    r"^(?:one|each|another|some|many|most|several|two|three|four|five|both|all|none|a number|a group|a couple|a pair|a handful|dozens) of"
    r" (?:the |its |his |her |their |these |those )?",
    re.I,
)
_WORD = re.compile(r"[^\W_][\w’'\-]*")
_GOVERNMENT = re.compile(
    r"(?:['’]s)?\s+(?:government|officials?|authorities|administration|diplomats?|forces|army|military|leaders?|side|delegation)$", re.I
)
_RELATED = frozenset(
    stem(w)
    for w in "ally rival brother sister wife husband son daughter father mother widow friend critic opponent supporter colleague neighbour neighbor predecessor"
    " successor competitor victim follower uncle aunt cousin nephew niece girlfriend boyfriend fan backer enemy foe confidant mentor fellow accuser".split()
)
"""Heads that name somebody by another, and never speak for that other."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as one article has it: the name it is known under, the words that stand there."""

    name: str
    words: str

    @property
    def pronoun(self) -> bool:
        return normal(self.words) in PRONOUNS or normal(self.name) in PRONOUNS

    @property
    def named(self) -> bool:
        return not self.pronoun and not described(self.name)


def _front(words: str) -> list[str]:
    return _WORD.findall(_TAIL.split(_OF.sub("", words.strip()))[0])


@lru_cache(maxsize=4096)
def head(words: str) -> str:
    """Normal form of the noun that heads a description: `people familiar with the matter` -> people."""
    front = _front(words)
    return normal(front[-1]) if front else ""


@lru_cache(maxsize=4096)
def classes(words: str) -> frozenset[str]:
    """Classes of the head of a description, `any` among them; none when no list has it."""
    return _classes().get(stem(head(words)), frozenset())


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for label, words in entries("voices"):
        for word in words:
            last = stem(word.split()[-1])
            found[last] = found.get(last, frozenset()) | {label}
    return found


@lru_cache(maxsize=4096)
def described(words: str) -> bool:
    """A description, no name: headed by a word written small, by titles and kinds of bodies alone, or by the lone word of a class (`Police`)."""
    front = _front(words)
    if not front or front[-1].islower():  # `al-Tayeb` is a name
        return True
    generic = body_words()
    norms = [normal(w) for w in words.split()]
    if all(w in titles() or w in title_parts() or w in generic or w in ("the", "of") for w in norms):
        return True
    return len(front) == 1 and stem(normal(front[0])) in _classes()


def same_voice(a: Voice, b: Voice) -> bool:
    """Would a reader take both for one source? Yes where a pronoun leaves it open; no where one is the other's ally, rival or brother."""
    if a.pronoun or b.pronoun:
        return True
    if _relates(a, b) or _relates(b, a):
        return False
    if same_name(a.name, b.name) or one_nation(_land(a.name), _land(b.name)) or _holds(a, b) or _holds(b, a):
        return True
    return _share_words(a.name, b.name) or alike(a.words, b.words)


def _relates(a: Voice, b: Voice) -> bool:
    """`An ally of Wagner` beside `Wagner`: named by the other, and another."""
    relation = stem(head(a.words))
    if relation not in _RELATED or stem(head(b.words)) in _RELATED or not described(a.words):
        return False
    return any(stem(normal(w)) == stem(head(b.name)) for w in _WORD.findall(a.words))


def _land(name: str) -> str:
    return _GOVERNMENT.sub("", name)


def _holds(a: Voice, b: Voice) -> bool:
    """`Kirby, a spokesman for the White House` beside `the White House`: the words of one hold the name of the other."""
    return len(b.name) > 2 and not described(b.name) and normal(b.name) in normal(a.words)


def _share_words(a: str, b: str) -> bool:
    words = {k for w in normal(b).split() if content(w) for k in keys(w)}
    return any(not words.isdisjoint(keys(w)) for w in normal(a).split() if content(w))


def alike(a: str, b: str) -> bool:
    """May two descriptions be one source: a class in common other than `any`?"""
    return bool((classes(a) & classes(b)) - {"any"})


def other_class(a: str, b: str) -> bool:
    """Two sources: both of known classes, none in common, and neither a word that may stand for anybody."""
    mine, theirs = classes(a), classes(b)
    if "any" in mine | theirs or not mine.isdisjoint(theirs):
        return False
    return bool(mine and theirs) or _other_trade(a, b)


_LOOSE = frozenset(["residents", "witnesses", "workers", "union"])
"""Classes of people who may be anything else besides."""


def _other_trade(a: str, b: str) -> bool:
    """Fishermen and biologists, the treasurer of a club and its captain. One person may be described in many ways: two definite ones,
    `the actress` and `the widow`, are two only where both are of the same body."""
    x, y = head(a), head(b)
    if not other_people(x, y) or kin(x, y) or _loose(a) or _loose(b) or _scholars(a, b) or _scholars(b, a):
        return False
    return count(a) is not None or count(b) is not None or same_body(a, b)


def _loose(words: str) -> bool:
    return bool(classes(words)) and classes(words) <= _LOOSE


def _scholars(a: str, b: str) -> bool:
    """`Researchers` for archaeologists: whoever studies something."""
    return "research" in classes(a) and not (other_people(head(b), "scientist") and other_people(head(b), "scholar"))


def same_body(a: str, b: str) -> bool:
    """Both are described by what they belong to, and it is one: `the treasurer of the club`, `the club's captain`."""
    return bool(speaks_for(a)) and head(speaks_for(a)) == head(speaks_for(b))


_FOR = re.compile(r"\s(?:for|of)\s(.*)", re.I)
_OWNER = re.compile(r"^(.*?)(?:['’]s|(?<=s)['’])\s")


def speaks_for(words: str) -> str:
    """Whom a description speaks for: `a lawyer for the family`, `the family's lawyer` -> the family; empty without one."""
    match = _FOR.search(words) or _OWNER.search(words)
    return match.group(1) if match else ""


_COUNTS = {
    "two": 2,
    "both": 2,
    "pair": 2,
    "couple": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_MANY = frozenset("several some many few various multiple number handful dozens numerous other more most".split())
MANY = 99


@lru_cache(maxsize=4096)
def count(words: str) -> int | None:
    """How many an indefinite description says there are: 1, a number, MANY; None for a definite one and for names."""
    low = [normal(w) for w in words.split()]
    front = _front(words)
    if not low or not front or low[0] in ("the", "its", "his", "her", "their", "this", "that", "these", "those", "our", "my"):
        return None
    for word in low[:3]:
        if word in _COUNTS:
            return _COUNTS[word]
        if word.isdigit() and int(word) < 1000:  # no year
            return int(word)
        if word in _MANY:
            return MANY
    if low[0] in ("a", "an", "one", "another"):
        return 1
    plural = low[len(front) - 1 : len(front)] == ["people"] or (front[-1].endswith("s") and not front[-1].endswith("ss"))
    return MANY if plural and described(words) else None


_RANKED = frozenset("senior top high-ranking high-level leading top-level ranking independent".split())


def rank(words: str) -> frozenset[str]:
    """The words of a description that lift its source above others of the kind."""
    return frozenset(normal(w) for w in _front(words)[:-1]) & _RANKED
