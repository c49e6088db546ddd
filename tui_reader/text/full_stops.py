"""Does a single full stop belong to the word before it: an abbreviation, an initial, a number, the marker of a list item?"""

from __future__ import annotations

import re

from tui_reader.text.abbreviations import TIME_ZONES, Lexicon
from tui_reader.text.people import person

_CHUNK = 60

_STRIP = "\"'“”‘’„‚«»‹›([{*_—–-¿¡•⁃◦▪‣"

ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")

_INITIAL = re.compile(r"[^\W\d_]")

_HOURS = frozenset({"a.m", "p.m", "A.M", "P.M"})

_HOUR = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)?)?[ap]\.?m\.?|\d{4}|\d{1,2}[:.]\d\d", re.IGNORECASE)

_AFTER_HOURS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december eastern central mountain pacific greenwich""".split()
)

_LOCAL_TIME = re.compile(r"(?:[A-Z][\w.]*\s){1,3}(?:\w+\s)?time\b")

_OPENING_HOUR = re.compile(r"\W*(?:at|by|on|around|about|before|after|until|from|since|just|shortly)\b[\w\s:.,-]{0,24}$", re.IGNORECASE)

_ANSWERS = frozenset(
    """was is were said say says answered answer answers answering replied reply vote voted voting a the simple resounding firm flat""".split()
)

_ERAS = frozenset({"г", "гг", "в", "вв", "р", "рр", "ст"})
"""Year and century after a figure: the end of a sentence before a capital, but not in `В 2020 г. Москва`."""

_MARKER = re.compile(r"[\[(]?(?:\d{1,3}|[^\W\d_]|[ivx]{2,5})")


def chunk_before(text: str, at: int, sentence: int) -> str:
    """The run without spaces that ends at `at`, at most 60 characters of it."""
    stretch = text[max(sentence, at - _CHUNK) : at]
    return stretch.rsplit(None, 1)[-1] if stretch and not stretch[-1].isspace() else ""


def word_before(text: str, at: int, sentence: int) -> str:
    chunk = chunk_before(text, at, sentence).lstrip(_STRIP)
    for separator in ("—", "–", "/", "(", '"', "“", "-"):
        head, _, tail = chunk.rpartition(separator)
        if head and tail and not (separator == "-" and tail[0].islower()):
            chunk = tail
    return chunk


def joins(text: str, at: int, before: str, word: str, opening: str, after: int, sentence: int, end: int, lexicon: Lexicon) -> bool:
    """Does a single full stop belong to the word before it, so that the sentence goes on?"""
    if not before:
        return False
    opens = _opens(text, word, after, end, lexicon) or (bool(opening) and opening[0] in '"“«„¿¡')
    if is_marker(text, at, before, sentence):
        return True
    if before.isupper() and before.lower() in TIME_ZONES and _HOUR.fullmatch(_previous_word(text, at - len(before), sentence)):
        return False  # `at 9 a.m. SGT. Visitors`: no sergeant, as PT is no port and MT no mount
    kind = lexicon.classes.get(before) or (lexicon.classes.get(before[0].lower() + before[1:]) if len(before) > 1 else None)
    if kind is None and before.isupper() and len(before) > 1:
        kind = lexicon.classes.get(before.capitalize())
        kind = kind if kind == "never" else None
    if before in _ERAS and _previous_word(text, at - len(before), sentence)[-1:].isdigit():
        return not opens and at - sentence <= 16
    if before in _HOURS:
        return _clock_goes_on(text, word, at, after, sentence, end)
    if before in ("St", "ST"):
        street = _capital_before(text, at - 2, sentence)
        return not opens if street else True
    if before == "no" and word[0].isdigit():
        return _previous_word(text, at - 2, sentence).lower() not in _ANSWERS
    if kind == "never":
        return True
    if word[0].isdigit():
        if before.endswith("str"):
            return True  # German street names: `Hauptstr. 5`
        return kind is not None or bool(ACRONYM.fullmatch(before)) or (lexicon.ordinals and _small(before)) or _lone(before)
    if kind == "number":
        return word in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII") or (len(word) == 1 and word not in "AI")
    if kind == "maybe":
        return not (opens or _closes_firm(before, text, after, end) or _measure(before, text, at, after, sentence, end))
    if ACRONYM.fullmatch(before):
        return not opens
    if _INITIAL.fullmatch(before):
        return not opens and not _degrees(text, at, sentence)
    if lexicon.ordinals and _small(before):
        return _ordinal_goes_on(word, lexicon)
    if (
        len(before) <= 5
        and before.isascii()
        and before[1:].islower()
        and not set("aeiouy").intersection(before.lower())
        and before.isalpha()
    ):
        return not opens
    return False


def is_marker(text: str, at: int, before: str, sentence: int) -> bool:
    """Is the word before the stop the number or letter of a list item, alone at the beginning of its sentence?"""
    return bool(_MARKER.fullmatch(before)) and at - sentence < 16 and not text[sentence : at - len(before)].strip("\"'“([•⁃◦▪‣*- \u00a0")


def _degrees(text: str, at: int, sentence: int) -> bool:
    """`under 2° C. Many`: a unit, no initial."""
    return text[at - 1] in "CF" and (text[at - 2 : at - 1] in ("°", "º") or _previous_word(text, at - 1, sentence)[-1:] in ("°", "º"))


def _opens(text: str, word: str, after: int, end: int, lexicon: Lexicon) -> bool:
    """Is the word after the stop one that begins sentences and no name?"""
    lowered = word.replace("’", "'").lower()
    if word.isupper() and len(word) > 1:
        return False
    if lowered in lexicon.openers or lowered.split("'")[0] in lexicon.openers:
        return True
    if lowered not in lexicon.nouns:
        return False
    rest = text[after : min(end, after + 60)].split(None, 2)
    return len(rest) > 1 and rest[1][0].islower()


_FIRMS = frozenset("Inc Corp Co Ltd LLC LLP Bros Cos Plc plc Pty Pte".split())

_UNITS = frozenset("hr hrs min mins sec secs wk wks mo mos yr yrs in ft yd yds mi oz lb lbs gal gals kg km cm mm mph kph bn mn tn".split())

_GOES_ON = frozenset("and or of for in at to on by from with de".split())

_AUXILIARIES = frozenset("is are was were has have had will would can could may might must does did said says".split())


def _closes_firm(before: str, text: str, after: int, end: int) -> bool:
    """`bought by Maruyama Co. Terms were not disclosed`: a firm's name is closed, and what follows is one capital word before small letters.

    Not a title that belongs to the firm: `Acme Corp. President and founder`, `Apple Inc. Chief executive`.
    """
    following = _capital_and_small(text, after, end) if before in _FIRMS else None
    if following is None:
        return False
    word = following[0].lower()
    if following[1] in _AUXILIARIES or (word.endswith(("s", "ed")) and not word.endswith("ss")):
        return True  # `Bidders for the unit`, `Founded in 1950, it ...`
    return following[1] not in _GOES_ON and not person(word)


def _measure(before: str, text: str, at: int, after: int, sentence: int, end: int) -> bool:
    """`It weighs 3 kg. Buyers like it`: a unit behind its figure, and then one capital word before small letters."""
    behind_figure = before in _UNITS and _previous_word(text, at - len(before), sentence)[-1:].isdigit()
    return behind_figure and _capital_and_small(text, after, end) is not None


def _capital_and_small(text: str, after: int, end: int) -> tuple[str, str] | None:
    """The next two words, when the first is capitalised and the second in small letters, nothing between them."""
    rest = text[after : min(end, after + 60)].split(None, 2)
    if len(rest) < 2:
        return None
    first, second = rest[0].rstrip("'’"), rest[1].rstrip(".,;:!?")
    return (first, second) if first.istitle() and first.isalpha() and second.islower() and second.isalpha() else None


def _clock_goes_on(text: str, word: str, at: int, after: int, sentence: int, end: int) -> bool:
    """`9 p.m. Friday`, `5 a.m. Moscow time`, `At 5 a.m. Mr. Smith`, but not `at 5 p.m. It ended`."""
    if word.lower() in (TIME_ZONES if word.isupper() else _AFTER_HOURS) or _LOCAL_TIME.match(text, after, min(end, after + 60)):
        return True
    return at - sentence <= 40 and bool(_OPENING_HOUR.fullmatch(text[sentence : at - 3]))


def _small(before: str) -> bool:
    return before.isdigit() and len(before) <= 2


def _lone(before: str) -> bool:
    return len(before) == 1 and before.isalpha()


def _ordinal_goes_on(word: str, lexicon: Lexicon) -> bool:
    return word.lower() not in lexicon.openers


def _previous_word(text: str, at: int, sentence: int) -> str:
    words = text[max(sentence, at - _CHUNK) : at].split()
    return words[-1].strip("\"'“”,:") if words else ""


def _capital_before(text: str, at: int, sentence: int) -> bool:
    previous = _previous_word(text, at, sentence)
    return previous[:1].isupper() or previous[:1].isdigit()
