"""Do two spellings stand for one sound? Transliterations of Russian, Ukrainian, Arabic, Persian and the like.

Both words are cut into consonants and the vowels between them. The consonants must agree one by one (some pairs of romanised
consonants stand for one letter), and so must the vowels, by a short table of what is written for what. Edit distance cannot do this:
Gaddafi and Kadhafi are three edits apart, Duda and Dada one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_DIGRAPHS = (
    ("shch", "S"), ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("dzh", "J"), ("dj", "J"), ("zh", "Z"), ("kh", "X"), ("gh", "G"), ("ch", "C"),
    ("sh", "S"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ks", "x"), ("qu", "k"), ("ij", "y"), ("ff", "f"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")
_UNITS = re.compile(r"[aeiouy]+|[^aeiouy]")
# which vowels are written for which: one class a line, two spellings agree when they share a class
_VOWEL_CLASSES = (
    ["a", "e", "ae", "ea"],
    ["a", "aa", "ah", "ya", "ia"],
    ["e", "i", "y", "ie", "ye", "ei", "ey", "ee"],
    ["i", "y", "ii", "iy", "yi", "yy", "ij", "ee", "ie"],
    ["ai", "ay", "ei", "ey", "ae", "aye", "e"],
    ["ya", "ia", "yia", "iya", "aya", "aia"],
    ["ye", "ie", "iye", "e", "iie", "ue", "oe"],
    ["yu", "iu", "you", "iou", "ew", "u"],
    ["yo", "io", "e", "eo", "ye", "o"],
    ["o", "u", "ou", "oo", "uu", "oe", "ue"],
    ["au", "ao", "aw", "aou"],
    ["ue", "u", "oe", "o"],
    ["ae", "a"],
    ["aye", "ayi", "ae", "ai", "aie", "aia", "aya"],
    ["iye", "iya", "iy", "ie", "ia"],
    ["ya", "ye"],
    ["ua", "oa"],
    ["oye", "oe", "oie"],
    ["oy", "oi"],
    ["uy", "ui", "uyi"],
    ["oyi", "oi", "oy", "oiy"],
    ["eyi", "ei", "ey", "eiy"],
    ["aii", "ayi", "ai", "ay"],
    ["iya", "ia", "ya"],
    ["", "e"],
    ["", "a"],
)
_AGREE = {frozenset((a, b)) for row in _VOWEL_CLASSES for a in row for b in row}
# consonants written for one another; hard pairs always, soft ones once a word
_HARD = {frozenset(p) for p in ("kq", "kc", "cC", "Zj", "Jj", "vw", "fv", "XC", "gG", "SC", "xX")}
_SOFT = {frozenset(p) for p in ("kg", "qg", "gh", "Xh", "Xk", "Gk", "Jg", "hG", "sz", "cs", "ck", "Gq", "Xq", "dz", "cz", "jg", "Zg")}


def same_consonants(a: str, b: str) -> bool:
    """Two folded words with the same consonants, whatever the vowels: Haftar, Hifter."""
    return min(len(a), len(b)) >= 5 and a[0] == b[0] and _units(a)[0] == _units(b)[0] and (a[-1] in "aeiouy") == (b[-1] in "aeiouy")


@lru_cache(maxsize=8192)
def _units(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(consonants, vowels before each of them and after the last) of a folded word."""
    for written, letter in _DIGRAPHS:
        word = word.replace(written, letter)
    consonants: list[str] = []
    vowels = [""]
    for unit in _UNITS.findall(word):
        if _VOWELS.match(unit):
            vowels[-1] = unit
        elif not consonants or vowels[-1] or unit != consonants[-1]:  # doubled letters are one
            consonants.append(unit)
            vowels.append("")
    if len(consonants) > 1 and consonants[-1] == "h" and not vowels[-1]:  # Abdullah, Sarah
        consonants.pop()
        vowels.pop()
    return tuple(consonants), tuple(vowels)


def sound_alike(a: str, b: str, *, strict: bool = False) -> bool:
    """Two folded single words. `strict`, for words without a first name beside them, wants short ones equal and allows fewer vowels."""
    if a == b:
        return True
    if not a.isalpha() or not b.isalpha() or (min(len(a), len(b)) <= 3):
        return False
    (left, left_vowels), (right, right_vowels) = _units(a), _units(b)
    if len(left) != len(right) or (len(left) < 2 and min(len(a), len(b)) < 5):
        return False
    soft = 0
    for c, d in zip(left, right, strict=True):
        if c != d and frozenset((c, d)) not in _HARD:
            soft += frozenset((c, d)) in _SOFT
            if frozenset((c, d)) not in _SOFT or soft > 1:
                return False
    changed = 0
    last = len(left)
    for k, (v, w) in enumerate(zip(left_vowels, right_vowels, strict=True)):
        if v == w:
            continue
        if not _vowels_agree(v, w, first=k == 0, last=k == last):
            return False
        changed += 1
    return not (strict and soft and changed > 2) and not (strict and min(len(a), len(b)) <= 4 and changed + soft > 1)


def _vowels_agree(v: str, w: str, *, first: bool, last: bool) -> bool:
    if first and "" in (v, w):
        return False
    if last and {v, w} == {"o", "a"}:  # Lukashenko, Lukashenka
        return True
    if last and {v, w} == {"", "a"}:  # Petrov, Petrova
        return False
    return frozenset((v, w)) in _AGREE
