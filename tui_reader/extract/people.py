"""Do two names stand for one person? First names, initials, surnames with particles, orders and spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from rapidfuzz.distance import Levenshtein

from tui_reader.extract.fold import key, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import called_by_first, family_first, groups_of, known, lookup_key, nicknames, title_parts, titles
from tui_reader.extract.skeleton import same_consonants, sound_alike

ARTICLES = word_set("al el ad ar as at ash az an ul")
PARTICLES = word_set("de del della di da do dos das du la le les van von der den ter ten zu zum zur bin ibn ben bint abu ould af av st san")
_SAME_PARTICLE = {"ibn": "bin", "bint": "bin"}
_SUFFIX = re.compile(r"jr|junior|sr|senior|[ivx]{1,4}|1st|2nd|3rd")
_ROMAN = re.compile(r"[ivx]+")
_JUNIOR = {"junior": "jr", "senior": "sr", "1st": "i", "2nd": "ii", "3rd": "iii"}
AFTER = word_set("mp mep qc kc phd md obe mbe cbe esq kbe ret")
_LONGEST_TITLE = 9
_SYLLABLE = (
    r"(?:ch|sh|zh|hs|ts|kk|tt|pp|ss|jj|[bcdfghjklmnpqrstwxyz])?[yw]?"
    r"(?:iao|uai|yeo|eou|ew|ae|ai|ao|ei|eo|eu|ia|ie|iu|ou|oo|oe|oi|ua|ue|ui|uo|ee|wo|a|e|i|o|u)(?:ng|nh|n|k|l|m|p|t|h|w)?"
)
_EAST_ASIAN = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE})?")


def same_person(left: list[str], right: list[str]) -> bool:
    """Two names as folded words, without titles; `-` inside a word joins a double name."""
    (a, a_suffix), (b, b_suffix) = _prepared(left), _prepared(right)
    if not a or not b or (a_suffix and b_suffix and a_suffix != b_suffix):
        return False
    if a == b or _joined(a) == _joined(b):
        return True
    if len(a) > len(b):
        a, a_suffix, b = b, b_suffix, a
    if len(a) == 1:
        return not (len(b) > 1 and _ROMAN.fullmatch(a_suffix)) and _surname_of(a[0], b)  # Abdullah II, Abdullah Abdullah
    if b[-1].replace("-", "") == _joined(a):
        return True  # Ben Gurion, David Ben-Gurion
    if _joined(b).endswith(_joined(a)) and a[-1][-1:] == b[-1][-1:] and a[0] not in nicknames()[0]:
        return True  # Zia ul-Haq, Muhammad Zia-ul-Haq
    if a[0] in ("al", "el") and len(a) == 2:
        return any(word in ("al", "el") or word[:3] in ("al-", "el-") for word in right + left[1:]) and sound_alike(a[1], b[-1])
    return _full_names(a, b) or _full_names(_turned(a), b) or _full_names(a, _turned(b)) or _double_surname(a, b)


def title_length(words: Sequence[str]) -> int:
    """How many words at the start are title, at least one word left over: `Ukrainian President`, `Secretary of State`, `ECB President`."""
    length = 0
    parts, roles = title_parts(), titles()
    for k, word in enumerate(words[:-1][:_LONGEST_TITLE]):
        bare = key(word.removesuffix("'s").removesuffix("’s"))
        if k == 0 and word == "M." and _monsieur(words):
            length = 1
            continue
        whose = bare in parts or bare in known().demonyms or lookup_key(word) in known().countries
        if bare in roles or (whose and length == k - 1 and words[k - 1] in ("of", "for")):
            length = k + 1
        elif not (whose or (k and bare in ("of", "for")) or _body_of_title(word, bare, k, words) or _joint_role(word, bare)):
            break
    return length


def _monsieur(words: Sequence[str]) -> bool:
    """`M. Sarkozy`, `M. de Villepin`: the French title before a surname that is not a common English one, where M. is an initial."""
    particles = all(key(word) in PARTICLES for word in words[1:-1])
    return particles and key(words[-1]) not in gazetteer().surnames and key(words[-1]) not in nicknames()[0]


def _body_of_title(word: str, bare: str, k: int, words: Sequence[str]) -> bool:
    """ECB President Christine Lagarde, Fed Chair Jerome Powell: a known body before the role, two words at least after it."""
    return k < len(words) - 3 and len(bare) > 1 and (word.isupper() or bool(groups_of(word)))


def _joint_role(word: str, bare: str) -> bool:
    """vice-president, co-founder"""
    last = set(bare.split()[-1:])
    return "-" in word and bool(last & (titles() | title_parts()))


def _prepared(words: list[str]) -> tuple[list[str], str]:
    """Words with particles normal and Arabic articles and letters after the name off; and the suffix (jr, iii)."""
    out: list[str] = []
    suffix = ""
    for k, word in enumerate(words):
        if k and word in AFTER:
            continue
        if k and _SUFFIX.fullmatch(word) and (k == len(words) - 1 or word in ("jr", "sr")) and len(words) > 1:
            suffix = _JUNIOR.get(word, word)
            continue
        head, dash, rest = word.partition("-")
        if dash and head in ARTICLES and rest:
            word = rest
        elif word in ("al", "el") and 0 < k < len(words) - 1:  # not the first of Al Gore
            continue
        elif word.startswith("abd") and dash and rest:
            word = f"abd{rest}"
        out.append("bin" if k and word == "ben" else _SAME_PARTICLE.get(word, word))  # not the first of Ben Gurion
    return _servants(out), suffix


def _servants(words: list[str]) -> list[str]:
    """`Abdel Fattah`, `Abdul Fattah`, `Abd al-Fattah`, `Abdelfattah` as one word."""
    out: list[str] = []
    for word in words:
        if out and out[-1] in ("abd", "abdel", "abdul", "abdal", "abdol", "abdou"):
            out[-1] = "abd" + word
        else:
            out.append(
                re.sub(r"^abd[euao]l?(?=[a-z]{3})", "abd", word) if word not in ("abdel", "abdul", "abdal", "abdol", "abdou") else word
            )
    return [re.sub(r"^abd[euao][rszn]?(?=[rszn])", "abd", w) if w.startswith("abd") else w for w in out]


def _joined(words: list[str]) -> str:
    return "".join(words).replace("-", "")


def _turned(words: list[str]) -> list[str]:
    """Family name first: `Orban Viktor`, `Abe Shinzo`, `Kim Jong Un`; two English first names stay as they are."""
    forms, _ = nicknames()
    if (
        all(w in forms for w in words)
        or len(words) > 3
        or (len(words) == 3 and words[0] not in family_first() and words[-1] not in family_first())
    ):
        return words
    return [*words[1:], words[0]]


def _surname_of(word: str, name: list[str]) -> bool:
    """Is a single word the last name of a longer one (or what its bearer is called by)?"""
    if len(name) == 1:
        return sound_alike(word.replace("-", ""), name[0].replace("-", ""), strict=True)
    if name[-2] == "bin":  # Salman is the father of Mohammed bin Salman
        return word == "bin" + name[-1]
    if word in name[-1].split("-")[-1:] and word not in nicknames()[0]:
        return True
    if sound_alike(word.replace("-", ""), name[-1].replace("-", ""), strict=True) or word == _joined(name[1:]):
        return True
    if word == name[0] and word in called_by_first():
        return True
    return word == name[0] and word in family_first() and all(_EAST_ASIAN.fullmatch(part) for part in name[1:])


def _family(name: list[str]) -> int:
    """Where the surname starts: the last word and the particles before it."""
    k = len(name) - 1
    while k > 1 and name[k - 1] in PARTICLES:
        k -= 1
    return k


def _full_names(a: list[str], b: list[str]) -> bool:
    """`a` the shorter one. Same surname, first names that fit, no conflict in the middle."""
    i, j = _family(a), _family(b)
    if a[0] in PARTICLES:  # bin Salman, van der Leyen, de Gaulle
        return _alike_all([w for w in a if w not in PARTICLES], [w for w in b[-len(a) :] if w not in PARTICLES])
    mine, theirs = a[:i], b[:j]
    if a[0] == b[0] and len(a[0]) > 1 and _misspelt(a[-1], b[-1]):
        return _firsts_fit(mine, theirs)
    if not _surnames_fit(a[-1], b[-1]):
        return len(a) >= 2 and a == b[-len(a) :]
    return _firsts_fit(mine, theirs) or (len(a) < len(b) and a[0] not in nicknames()[0] and _alike_all(a, b[-len(a) :]))


def _alike_all(a: list[str], b: list[str]) -> bool:
    return len(a) == len(b) and bool(a) and all(sound_alike(x, y) for x, y in zip(a, b, strict=True))


def _misspelt(a: str, b: str) -> bool:
    """With the same first name a slip, not another family: other vowels (Haftar, Hifter) or one letter too many (Whitcombe, Whitcomb)."""
    forms, _ = nicknames()
    if a in forms and b in forms:  # Hassan and Hussein are two
        return False
    if same_consonants(a, b):
        return True
    return (
        min(len(a), len(b)) >= 6
        and {a[-1], b[-1]} != {"v", "a"}
        and abs(len(a) - len(b)) == 1
        and a[0] == b[0]
        and Levenshtein.distance(a, b) == 1
    )


def _surnames_fit(a: str, b: str) -> bool:
    if sound_alike(a.replace("-", ""), b.replace("-", "")):
        return True
    left, right = a.split("-"), b.split("-")
    # a double-barrelled name may lose its first or its last part
    return len(left) != len(right) and (left[0] == right[0] or left[-1] == right[-1]) and min(len(left), len(right)) == 1


def _firsts_fit(a: list[str], b: list[str]) -> bool:
    a, b = _initials(a), _initials(b)
    if not a or not b:
        return True
    if _joined(a) == _joined(b):
        return True
    if not _first_fits(a[0], b[0]):
        # called by a middle name: J. Edgar Hoover, Rafael Edward (Ted) Cruz
        if len(b) > len(a) and len(a[0]) > 1:
            return _first_fits(a[0], b[1]) and len(b[1]) > 1
        return len(a) > len(b) and len(b[0]) > 1 and len(a[1]) > 1 and _first_fits(a[1], b[0])
    return _middles_fit([w for w in a[1:] if w not in PARTICLES], [w for w in b[1:] if w not in PARTICLES])


def _initials(words: list[str]) -> list[str]:
    """`j.p.` as two initials."""
    out: list[str] = []
    for word in words:
        out += word.split(".") if "." in word else [word]
    return [w for w in out if w]


def _first_fits(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    forms, _ = nicknames()
    left, right = forms.get(a, frozenset()), forms.get(b, frozenset())
    if left & right:
        return True
    if sound_alike(a.replace("-", ""), b.replace("-", "")) and not (left and right):
        return True
    if not (left and right) and (same_consonants(a, b) or (min(len(a), len(b)) >= 7 and Levenshtein.distance(a, b) == 1)):
        return True  # Haibatullah, Hibatullah; Zabihullah, Zabiullah
    slip = len(a) == len(b) >= 5 and sorted(a) == sorted(b) and Levenshtein.distance(a, b) <= 2  # Micheal
    return slip and not (left and right)


def _middles_fit(a: list[str], b: list[str]) -> bool:
    if not a or not b:
        return True
    for x, y in zip_longest(a, b):
        if x is None or y is None:
            break
        if not _first_fits(x, y):
            return len(a) != len(b) and all(len(w) > 1 for w in (*a, *b)) and set(a if len(a) < len(b) else b) <= set(a) & set(b)
    # George W. and George H. W.: another number of initials is another name
    return not (len(a) != len(b) and all(len(w) == 1 for w in (*a, *b)) and a[0] != b[0])


def _double_surname(a: list[str], b: list[str]) -> bool:
    """`Pedro Sánchez` and `Pedro Sánchez Pérez-Castejón`, `Salva Kiir` and `Salva Kiir Mayardit`; `Andrés López` and `Andrés Manuel López Obrador`."""
    forms, _ = nicknames()
    if len(a) < 2 or len(b) < 3 or len(a[-1]) < 3 or (a[-1] in forms and a[-2] != "bin"):
        return False
    if a == b[: len(a)]:
        return True
    after = [w for w in b[1:] if w not in PARTICLES]
    return a[0] == b[0] and len(a) == 2 and after[-2:-1] == [a[-1]]
