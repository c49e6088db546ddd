"""Verification notes: the paper saying what could not be checked, and what a reader must know of a source.

Counted are statements that something was not verified, confirmed, established or audited, that an account's source spoke
on condition of anonymity, and declared interests (fees, funding, shares). "Did not respond to a request for comment" and
"declined to comment" are claims of their own, since a change from one to the other is a changed claim, not a lost note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.extract.data import words as word_set
from tui_reader.extract.phrases import group_start, subject_before
from tui_reader.extract.stated import clause, trim
from tui_reader.extract.word_classes import Range, Words
from tui_reader.text.tokens import lower_case

_CHECKED = word_set(
    """verify verified verifying confirm confirmed confirming establish established corroborate corroborated corroborating authenticate authenticated
    substantiate substantiated audit audited check checked review reviewed peer-reviewed validate validated determine determined vouch"""
)
_NEGATIVE = word_set(
    """not neither nor no cannot can't couldn't unable never without hasn't haven't wasn't weren't isn't aren't didn't doesn't don't yet impossible
    failed"""
)
_INDEPENDENT = word_set("independently immediately independent")
_WEAK = word_set("confirm confirmed confirming establish established check checked review reviewed determine determined")
"""Everyday verbs that make a note only beside `independently`, `immediately` or `could not`."""
_COULD = word_set("could couldn't cannot can't unable yet")
_NOUN = re.compile(
    r"\b(?:independent(?:ly)? (?:verification|confirmation|corroboration) (?:was|is|were) (?:not|im)\s?(?:immediately )?possible"
    r"|no (?:independent|immediate) (?:verification|confirmation|corroboration)"
    r"|(?:on|under) (?:the )?condition of anonymity"
    r"|(?:un)?verified independently)\b",
)
_INTEREST = re.compile(
    r"\b(?:(?:has |have |had )?(?:received|receiving|accepted|disclosed|declared|reported) (?:[\w\-]+ ){0,3}?(?:fees|funding|grants?|honoraria|payments|stipends)"
    r"|(?:conflicts?|declaration) of interests?|(?:has|have|had|holds?) (?:a )?(?:financial|commercial|competing) interests?"
    r"|(?:owns?|holds?) (?:shares|stock|a stake) in"
    r"|(?:was|were|is|are) (?:partly |partially )?(?:funded|paid for|sponsored|commissioned|financed) by)\b",
)
_HINT = re.compile(
    r"verif|confirm|establish|corrobor|authentic|substantiat|audit|check|review|validat|determin|anonym|interest|fees|fund|grant|honorar|payment|stipend|shares|stock|stake|paid for|sponsor|commission|financ|vouch",
)


def notes(words: Words) -> Iterator[tuple[Range, Range | None, Range]]:
    """(cue, speaker, content) of every note in a sentence."""
    if not len(words):
        return
    start, end = words.starts[0], words.ends[-1]
    text = lower_case(words.text)
    if _HINT.search(text, start, end) is None:
        return
    taken: list[Range] = []
    for i, low in enumerate(words.lows):
        if low in _CHECKED and words.tags[i] in "VEN" and not any(part.first <= i < part.last for part in taken):
            note = _unchecked(words, i)
            if note is not None:
                taken.append(note[0])
                yield note
    for pattern in (_NOUN, _INTEREST):
        for match in pattern.finditer(text, start, end):
            cue = _words_of(words, match.start(), match.end())
            if cue is not None and all(words.tags[k] != "Q" for k in range(*cue)):
                yield cue, None, Range(0, max(1, len(words) - (words.tags[-1] == ".")))


def _unchecked(words: Words, i: int) -> tuple[Range, Range | None, Range] | None:
    low = words.lows[i]
    near = range(max(0, i - 7), i)
    window = [words.lows[k] for k in near]
    edge = max((k for k in near if words.tags[k] in ",;:Q" or words.lows[k] in ("that", "who", "which")), default=-1)
    negative = [k for k in near if k > edge and words.lows[k] in _NEGATIVE]
    if not negative:
        return None
    independent = any(word in _INDEPENDENT for word in window) or words.low(i + 1) in _INDEPENDENT
    if (
        low in _WEAK
        and not independent
        and not (
            low in ("establish", "established", "confirm", "confirmed", "determine", "determined")
            and any(w in _COULD for w in window)
            and words.tag(negative[-1] - 1) != "S"
        )
    ):
        return None
    first = min(negative[0], group_start(words, i))
    while first > 0 and words.tags[first - 1] in "BHMA":
        first -= 1
    subject = subject_before(words, first)
    if words.lows[first] in ("neither", "no", "none"):
        subject_range = Range(first, i)
        while subject_range.last > first + 1 and words.tags[subject_range.last - 1] in "BHMRAT":
            subject_range = Range(first, subject_range.last - 1)
        return Range(subject_range.last, i + 1), None, subject_range
    cue = Range(first, i + 1)
    passive = words.tags[i] == "E" or any(words.lows[k] in ("be", "been", "being") for k in range(first, i))
    if passive:
        return cue, None, subject or trim(words, Range(0, first)) or cue
    content = clause(words, i + 1) if i + 1 < len(words) else None
    return cue, subject, content or cue


def _words_of(words: Words, start: int, end: int) -> Range | None:
    first = next((k for k in range(len(words)) if words.ends[k] > start), None)
    if first is None:
        return None
    last = first
    while last < len(words) and words.starts[last] < end:
        last += 1
    return Range(first, last)
