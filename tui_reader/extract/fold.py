"""Names without accents, case and the small change of typing: the form in which they are compared.

Own tables: Latin letters that do not decompose, Cyrillic and Greek (names in other scripts are left as they are).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = {
    "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d",
    "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "İ": "I", "ħ": "h", "Ħ": "H", "ŋ": "ng", "ə": "a", "Ə": "A",
    "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "'", "ʿ": "'", "ʾ": "'", "–": "-", "‑": "-", "‐": "-", "—": "-", "−": "-",
}  # fmt: skip
_CYRILLIC = dict(
    pair.split("=")
    for pair in """а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu
    я=ya ё=yo і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz""".split()
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"],
        strict=True,
    )
)
_TABLE = str.maketrans(
    _LETTERS
    | {k: v for table in (_CYRILLIC, _GREEK) for k, v in table.items()}
    | {k.upper(): v.capitalize() for table in (_CYRILLIC, _GREEK) for k, v in table.items() if len(k.upper()) == 1}
)
_EDGES = ' \t\n"“”„«»()[]{},;:!?*_#@…'
_SPACE = re.compile(r"\s+")
_AMERICAN = re.compile(r"\b(?:(\w+i)s(ations?)|(def|off)ence|(program)me(s?)|(cent|theat)re(s?)|(lab|harb)our(s?))\b")
_BEFORE = {"st": "saint", "mt": "mount", "ft": "fort"}
_REGION = {"oblast": "region", "province": "region", "governorate": "region", "krai": "region"}
_KEY_DROP = re.compile(r"[.']")
_KEY_SPLIT = re.compile(r"[\s\-/,]+")


def word_set(text: str) -> frozenset[str]:
    """A short word list as a set."""
    return frozenset(text.split())


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Accents off, special letters spelt out, quotes and dashes straight, white space single; case kept."""
    if text.isascii():
        return " ".join(text.split()).strip(_EDGES)
    # й and ї must meet the table before they fall apart into и and і with a mark
    spelt = unicodedata.normalize("NFC", text).translate(_TABLE)
    bare = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c))
    return _SPACE.sub(" ", bare.translate(_TABLE)).strip(_EDGES)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """The form names are looked up by: lower case, no stops, apostrophes or leading `the`, hyphens as spaces, `&` as `and`,
    the words that British and American bodies spell in two ways as the Americans do."""
    if text.isascii() and text.isalpha():  # one word, as most in the lists are: a third of the time
        word = american(text.casefold())
        return _REGION.get(word, word)
    if text.isascii() and text.replace(" ", "").isalpha():  # nearly all others
        words = american(text.casefold()).split()
    else:
        words = _KEY_SPLIT.split(american(_KEY_DROP.sub("", plain(text).replace("&", " and ")).casefold().replace("co-op", "coop")))
        words = [w for w in words if w]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join([_BEFORE.get(w, w) for w in words[:-1]] + [_REGION.get(w, w) for w in words[-1:]])


def american(text: str) -> str:
    """Organisation, Defence, Centre, Labour ... in lower case as American English spells them."""
    if "isation" in text or "fence" in text or "programme" in text or "tre" in text or "bour" in text:  # without, nothing can be found
        return _AMERICAN.sub(_spell, text)
    return text


def _spell(match: re.Match[str]) -> str:
    ise, ation, ence, program, program_s, re_, re_s, our, our_s = match.groups()
    if ise:
        return f"{ise}z{ation}"
    if ence:
        return f"{ence}ense"
    if program:
        return program + program_s
    return f"{re_}er{re_s}" if re_ else f"{our}or{our_s}"
