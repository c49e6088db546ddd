"""English verb forms: from a lemma to its forms, and from a word in a text to the verbs it may be a form of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tui_reader.extract.data import cues, grammar
from tui_reader.extract.model import STRENGTHS, Strength

Form = Literal["base", "s", "past", "participle", "ing"]


class Cue(NamedTuple):
    """A verb that can be a cue: what may follow it (see data/cues.py) and how strong a statement it reports."""

    lemma: str
    frames: frozenset[str]
    strength: Strength


def forms(lemma: str) -> dict[str, set[Form]]:
    """Every form of a regular or listed irregular verb: `deny` -> deny, denies, denied, denying."""
    found: dict[str, set[Form]] = {}

    def note(word: str, form: Form) -> None:
        found.setdefault(word, set()).add(form)

    note(lemma, "base")
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        note(lemma + "es", "s")
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        note(lemma[:-1] + "ies", "s")
    else:
        note(lemma + "s", "s")
    stem = lemma + lemma[-1] if lemma in grammar.DOUBLED else lemma
    if lemma.endswith("ie"):
        note(lemma[:-2] + "ying", "ing")
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        note(lemma[:-1] + "ing", "ing")
    else:
        note(stem + "ing", "ing")
    if lemma in _IRREGULAR:
        past, participle = _IRREGULAR[lemma]
        note(past, "past")
        note(participle, "participle")
        return found
    if lemma.endswith("e"):
        regular = lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        regular = lemma[:-1] + "ied"
    else:
        regular = stem + "ed"
    note(regular, "past")
    note(regular, "participle")
    if lemma.endswith("l") and lemma[-2] in "aeiou" and lemma[-3:-2] not in ("e", "a", "o", ""):
        note(lemma + "led", "past")  # British labelled, signalled
        note(lemma + "led", "participle")
        note(lemma + "ling", "ing")
    return found


def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in grammar.IRREGULAR.split(";") if row.strip())
    return {lemma: (past, participle) for lemma, past, participle in rows}


def _lexicon() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for line in cues.VERBS.strip().splitlines():
        head, _, words = line.partition(":")
        strength, letters = head.split()
        for lemma in words.split():
            old = found.get(lemma)
            found[lemma] = Cue(
                lemma, frozenset(letters) | (old.frames if old else frozenset()), old.strength if old else STRENGTH_OF[strength]
            )
    for lemma in cues.PARTICLES:
        found.setdefault(lemma, Cue(lemma, frozenset("n"), "said"))
    return found


STRENGTH_OF: dict[str, Strength] = {strength: strength for strength in STRENGTHS}
REGULAR_PAST: frozenset[Form] = frozenset(["past", "participle"])
_IRREGULAR = _irregular()
CUES = _lexicon()
CUE_FORMS: dict[str, tuple[Cue, frozenset[Form]]] = {}
"""Word in lower case -> the cue verb it is a form of, and which forms."""
for _cue in CUES.values():
    for _word, _forms in forms(_cue.lemma).items():
        if _word not in CUE_FORMS or _word == _cue.lemma:
            CUE_FORMS[_word] = (_cue, frozenset(_forms))
VERB_FORMS: dict[str, frozenset[Form]] = {
    word: frozenset(kinds) for lemma in {*grammar.COMMON_VERBS.split(), *_IRREGULAR} for word, kinds in forms(lemma).items()
} | {word: kinds for word, (_, kinds) in CUE_FORMS.items()}
"""Word in lower case -> verb forms it can be, cue or not."""


def reports_words(word: str) -> bool:
    """Is this a form of a verb that stands beside quoted words (`said`, `writes`), or the word of an `according to`?"""
    return word == "according" or (word in CUE_FORMS and "q" in CUE_FORMS[word][0].frames)
