"""When two words are one word written two ways: case, quote style, UK and US spelling, number format.

A canonical form is a key to compare by, never shown: it only has to be equal for variants and different for different words,
so `promise` may become `promize`. The rules are kept from words they would confuse (`filled`/`filed`, `four`/`for`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

CLASSES = ("case", "quote-style", "whitespace", "uk-us-spelling", "number-format")
"""What the setting `unimportant` may name."""

_MARKS = str.maketrans({"’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‑": "-", "–": "-", "—": "-"})

_RULES: tuple[tuple[str, str, str], ...] = (
    ("ise isi isa", r"^([a-z]{3,}[a-z])is(e|es|ed|er|ers|ing|ation|ations|able)$", r"\1iz\2"),
    ("lyse lysi", r"^([a-z]+l)ys(e|es|ed|er|ers|ing)$", r"\1yz\2"),
    ("our", r"^([a-z]{3,})our(|s|ed|ing|ite|ites|able|al|hood|hoods|ful|less|er|ers|ist|ists)$", r"\1or\2"),
    ("bre cre dre fre gre tre vre", r"^([a-z]+[bcdfgtv])re(|s|d)$", r"\1er\2"),
    # two syllables before the double l keep filled/filed, polling/poling apart
    ("lled lling ller llor", r"^([a-z]*[aeiouy][a-z]*[^aeiouf][aeiou]|fue|due|jewe)ll(ed|ing|ings|er|ers|or|ors)$", r"\1l\2"),
    ("ogue", r"^([a-z]{3,})ogue(|s|d)$", r"\1og\2"),
    ("ence", r"^(def|off|pret|lic)ence(|s|d)$", r"\1ense\2"),
    ("practis", r"^(practi)s(e|es|ed|ing)$", r"\1c\2"),
    ("programme", r"^(program)me(|s|d)$", r"\1\2"),
    ("ae", r"(an|h|p|orthop|leuk|gyn|arch|medi|f|c|encyclop|pal)ae(m|d|l|c|o|v|s)", r"\1e\2"),
    ("oe", r"(^|[a-z])oe(str|soph|dem|uvr|uver)", r"\1e\2"),
    ("foet", r"^(f)oe(t)", r"\1e\2"),
    ("diarrhoea", r"^(diarrh)oea", r"\1ea"),
    ("sulph", r"^(s)ulph", r"\1ulf"),
    ("sceptic", r"^(s)cept(ic|ics|ical|icism|ically)$", r"\1kept\2"),
    ("mould", r"^(m|sm)ould(|s|y|er|ed|ing|ering|ers)$", r"\1old\2"),
    ("fulfil", r"^(ful)fil(|s|ment)$", r"\1fill\2"),
    ("enrol instal skil wil", r"^(enrol|instal|skil|wil)(|s|ment|ments|ful|fully)$", r"\1l\2"),
    ("gement", r"^(judg|acknowledg)ement(|s)$", r"\1ment\2"),
)
"""Signs, of which a word has one where the rule has something to do; pattern; what stands in its place."""
_RULE_OF = {sign: k for k, (signs, _, _) in enumerate(_RULES) for sign in signs.split()}
"""In the order of the rules."""
_WORDS = {
    "grey": "gray", "greys": "grays", "tyre": "tire", "tyres": "tires", "cheque": "check", "cheques": "checks", "aluminium": "aluminum",
    "plough": "plow", "ploughs": "plows", "moustache": "mustache", "pyjamas": "pajamas", "storey": "story", "storeys": "stories",
    "ageing": "aging", "jewellery": "jewelry", "towards": "toward", "afterwards": "afterward", "backwards": "backward", "forwards": "forward",
    "learnt": "learned", "burnt": "burned", "dreamt": "dreamed", "spelt": "spelled", "mum": "mom", "mums": "moms", "maths": "math",
    "cosy": "cozy", "artefact": "artifact", "artefacts": "artifacts", "aeroplane": "airplane", "aeroplanes": "airplanes", "whilst": "while",
    "amongst": "among", "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "kerb": "curb", "speciality": "specialty",
}  # fmt: skip

_NUMBERS = {
    word: str(value)
    for value, word in [
        *(
            (k, w)
            for k, w in enumerate(
                [
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                ]
            )
            if k != 1
        ),  # `one` is a pronoun as often
        *((18, "eighteen"), (19, "nineteen")),
        *((10 * k + 20, w) for k, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])),
    ]
}
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^\d{1,3}(?:\.\d{3}){2,}$")


_LONGEST = 40
"""Letters of a word that may have two spellings; a run of 50,000 letters is no word and took a minute."""


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """One form for UK and US spelling of a case-folded word, with or without a genitive `'s`."""
    if word.endswith(("'s", "’s")):
        return spelling(word[:-2]) + word[-2:]
    if len(word) > _LONGEST or not word.isascii() or not word.isalpha():
        return word
    word = _WORDS.get(word, word)
    # the signs first: nineteen rules that answer no took half the time of loading the word lists
    if not any(map(word.__contains__, _RULE_OF)):
        return word
    k = -1
    while (k := next((n for sign, n in _RULE_OF.items() if n > k and sign in word), -1)) >= 0:
        word = _pattern(k).sub(_RULES[k][2], word)
    return word


@cache
def _pattern(k: int) -> re.Pattern[str]:
    """Of a rule, compiled when a word has its sign."""
    return re.compile(_RULES[k][1])


def number(word: str) -> str:
    """One form for a number: digits without thousands separators, small number words as digits. `1.500` stays: it may be either."""
    if word[:1].isdigit():
        if _GROUPED.match(word):
            word = word.replace(",", "") if "," in word else word.replace(".", "")
        return word
    return _NUMBERS.get(word, word)


@lru_cache(maxsize=65536)
def key(norm: str) -> str:
    """The key of a token's normal form that alignment counts words by: all variants folded, whatever
    the settings say, and a genitive `'s` left off."""
    return number(spelling(norm.removesuffix("'s")))


def canonical(word: str, unimportant: Collection[str]) -> str:
    """The word with every difference folded that `unimportant` names (names of `CLASSES`)."""
    if "quote-style" in unimportant:
        word = word.translate(_MARKS)
    folded = word.casefold()
    if "uk-us-spelling" in unimportant and (other := spelling(folded)) != folded:
        word = other if "case" in unimportant else _recased(word, other)
    if "number-format" in unimportant:
        word = number(folded) if number(folded) != folded else word
    return word.casefold() if "case" in unimportant else word


_ACRONYM = re.compile(r"^(?:\w\.)+\w\.?$")


def forms(words: Sequence[str], unimportant: Collection[str]) -> tuple[list[str], list[str]]:
    """Two spellings of a run of words, hyphens as spaces and hyphens closed up; runs are variants if either is equal.

    `10 000`, `10,000` and `10000`; `5%`, `5 percent` and `5 per cent`; `think-tank` and `think tank`; `co-operate` and
    `cooperate`; `U.S.` and `US`. But not `may be` and `maybe`, nor `re-sign` and `resign`.
    """
    plain = [canonical(word, unimportant) for word in words]
    if "number-format" in unimportant:
        plain = _numerals(plain)
    if "uk-us-spelling" not in unimportant:
        return plain, plain
    plain = [word.replace(".", "") if _ACRONYM.match(word) else word for word in plain]
    inner = [word.split("-") if _hyphened(word) else [word] for word in plain]
    return [part for parts in inner for part in parts], ["".join(parts) for parts in inner]


def _hyphened(word: str) -> bool:
    return "-" in word[1:-1] and not word.casefold().startswith("re-") and not any(map(str.isdigit, word))


def _numerals(words: list[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        low = word.casefold()
        if low == "cent" and out and out[-1].casefold() == "per":
            out[-1] = "%"
        elif low == "percent":
            out.append("%")
        elif word[-1:] == "%" and len(word) > 1:
            out += [word[:-1], "%"]
        elif out and len(word) == 3 and word.isdecimal() and out[-1].isdecimal() and out[-1][:1] != "0":
            out[-1] += word
        else:
            out.append(word)
    return out


def _recased(word: str, other: str) -> str:
    return other.upper() if word.isupper() else other.capitalize() if word[:1].isupper() else other
