"""The verb group a verb ends, and the noun phrase before or behind it: who a verb belongs to.

A subject is found by walking back from its verb to the clause's edge, an inverted one by walking forward. What this cannot
do: attach a prepositional phrase by its sense (`said the man in the car in Toledo`).
"""

from __future__ import annotations

from itertools import pairwise

from tui_reader.extract.data import grammar
from tui_reader.extract.data import words as word_set
from tui_reader.extract.verbs import REGULAR_PAST, VERB_FORMS
from tui_reader.extract.word_classes import Range, Words

_NP = frozenset("NP#DXQ")


def group_start(words: Words, verb: int) -> int:
    """First word of the verb group that ends with the verb: auxiliaries, `not`, adverbs between them, `to`."""
    i = verb
    while i > 0:
        tag = words.tags[i - 1]
        if tag in "BHMA" or (
            tag == "R"
            and (
                words.tag(i - 2) not in "^,.;"
                or words.lows[i - 1].endswith("ly")
                or words.lows[i - 1] in ("also", "then", "now", "never", "later", "once", "often", "still", "even", "just", "again")
            )
        ):
            i -= 1
        else:
            break
    while (
        i < verb
        and words.tags[i] == "R"
        and words.tag(i - 1) in ",;:"
        and words.lows[i] in ("however", "meanwhile", "too", "ago", "yesterday", "today", "earlier", "later")
    ):
        i += 1
    return i


def subject_before(words: Words, at: int, floor: int = 0) -> Range | None:
    """The noun phrase, pronoun or relative word that ends right before word `at`; None when there is none."""
    k = at - 1
    if k < floor:
        return None
    tag = words.tags[k]
    if tag == "S" or (tag == "W" and words.lows[k] in ("who", "which", "that")):
        return Range(k, k + 1)
    if tag == "D" and words.lows[k] in (
        "this",
        "that",
        "these",
        "those",
        "one",
        "some",
        "many",
        "others",
        "all",
        "both",
        "several",
        "few",
        "most",
        "another",
    ):
        return Range(k, k + 1)
    if tag == "," and words.tag(k - 1) == "R" and words.tag(k - 2) == "," and k - 2 > floor:
        return subject_before(words, k - 2, floor)  # `Some, however, question`
    if tag == ",":
        return _with_appositive(words, k, floor)
    if tag in "NP#Q)" or (tag == "O" and words.tag(k - 1) in "IT"):
        k = _before_aside(words, k, floor)
        if words.tags[k] == "S" or words.lows[k] in ("who", "which", "that"):
            return Range(k, k + 1)
        first = _walk_back(words, k, floor)
        return Range(first, k + 1) if first <= k else None
    return None


_ASIDES = word_set("turn particular part response return fact effect general addition contrast")


def _before_aside(words: Words, k: int, floor: int) -> int:
    """Last word before `in turn`, `for his part`, `on Monday` or `in 2010` between subject and verb; `k` without one."""
    tags, lows = words.tags, words.lows
    if k - 2 < floor:
        return k
    if tags[k - 1] == "I" and (lows[k] in _ASIDES or lows[k] in grammar.TIME_WORDS or (tags[k] == "#" and lows[k - 1] == "in")):
        return k - 2
    if lows[k] == "part" and lows[k - 2] == "for" and k - 3 >= floor:
        return k - 3
    if lows[k] in grammar.DAYS and tags[k - 1] in "NPS":
        return k - 1
    return k


def _walk_back(words: Words, k: int, floor: int) -> int:
    """Index of the first word of the noun phrase that ends at `k`."""
    tags, lows = words.tags, words.lows
    j = k
    cut: int | None = None
    while j >= floor:
        tag = tags[j]
        if tag == "Q" and words.stops[j]:
            break
        if tag in _NP or tag == "O":
            j -= 1
            if tag == "D" and j >= floor and tags[j] in "NP":
                break  # `a charge the company denies`
            continue
        if tag == ")":
            while j > floor and tags[j] != "(":
                j -= 1
            j -= 1
            continue
        if tag in "IT":
            tailed = j - 2 >= floor and tags[j - 1] in "GE" and tags[j - 2] in "NP"  # `people living near the plant`
            tailed = tailed or (
                j > floor and tags[j - 1] == "V" and _relative(words, j - 1, floor) is not None
            )  # `residents who replied to`
            if tailed or (j - 1 >= floor and tags[j - 1] in "NP#)OQ" and lows[j - 1] not in grammar.DAYS):
                j -= 1
                continue
            break
        if tag == "C" and lows[j] in ("and", "or"):
            if j - 1 >= floor and tags[j - 1] in "NP#)":
                cut = j if cut is None else cut
                j -= 1
                continue
            break
        if tag in "VEGBHM":
            opened = _relative(words, j, floor)
            if opened is not None:
                j = opened - 1
                continue
            if tag == "E" and j - 1 >= floor and tags[j - 1] in "NP":
                j -= 1
                continue
            if tag == "G" and j - 1 >= floor and tags[j - 1] in "NP" and j < k:
                j -= 1
                continue
            if (
                tag == "V"
                and j < k
                and j - 1 >= floor
                and tags[j - 1] in "NP"
                and (lows[j + 1] in grammar.DAYS or (tags[j + 1] == "I" and lows[j + 1] in ("by", "in", "on", "with", "from")))
                and "participle" in VERB_FORMS.get(lows[j], REGULAR_PAST)
                and j + 2 <= k
                and lows[j] not in ("said", "told")
            ):
                j -= 1
                continue
            if tag in "EV" and j < k and (j - 1 < floor or tags[j - 1] in "Q,") and "participle" in VERB_FORMS.get(lows[j], REGULAR_PAST):
                j -= 1  # `retired general Lloyd Newton said`
                continue
            if cut is not None:
                return cut + 1
            break
        if tag == "R" and j - 1 >= floor and tags[j - 1] in "DX":
            j -= 1
            continue
        break
    first = j + 1
    while first < k and (tags[first] in "RCX,OI" or lows[first] in grammar.DAYS):
        if tags[first] == "I":
            # an opening phrase without a comma: `In Toledo Clinton`: cannot be cut by its sense, its first name goes
            break
        first += 1
    return first


def _relative(words: Words, verb: int, floor: int) -> int | None:
    """Index of the who, which or that at most 8 words before a verb, with no comma between."""
    for back in range(verb - 1, max(floor, verb - 8) - 1, -1):
        tag = words.tags[back]
        if tag == "W" and words.lows[back] in ("who", "that", "which", "whose", "whom"):
            return back if words.tag(back - 1) in "NP)#O" and back - 1 >= floor else None
        if tag in ",;:.-VC":
            return None
    return None


_APPOSITIVE_STARTS = frozenset("DNW#GEXPIV")


def _with_appositive(words: Words, comma: int, floor: int) -> Range | None:
    """`Smith, the mayor of Flint, said`: from Smith to the comma before the verb."""
    tags = words.tags
    edge = comma - 1
    while edge >= floor and tags[edge] not in ";:." and not (tags[edge] == "Q" and words.stops[edge]) and tags[edge] != "-":
        edge -= 1
    edge += 1
    cuts = [edge - 1] + [j for j in range(edge, comma) if tags[j] == ","] + [comma]
    pieces = [Range(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]
    if len(pieces) < 2:
        return None
    if tags[pieces[-1].first] in "IG":
        # how or where, not who: `Smith, for his part, said`, `Smith, speaking in Paris, said`
        cut = pieces[-1].first - 1
        return _with_appositive(words, cut, floor) or subject_before(words, cut, floor)
    at = len(pieces) - 1
    first_tag = tags[pieces[at].first]
    if first_tag not in _APPOSITIVE_STARTS and words.lows[pieces[at].first] not in ("formerly", "also", "now", "then", "himself"):
        return None
    while at > 0:
        at -= 1
        piece = pieces[at]
        start_tag = tags[piece.first]
        if at > 0 and (
            start_tag in "DW"
            or start_tag == "#"
            or (
                start_tag == "P"
                and piece.last - piece.first == 1
                and tags[pieces[at - 1].last - 1] == "P"
                and tags[pieces[at - 1].first] not in "IT"
            )
        ):
            before = pieces[at - 1]
            if (
                tags[before.first] not in "ITUCGE"
                and tags[before.last - 1] in "NP)#"
                and not any(tags[j] in "VM" for j in range(before.first, before.last))
                and words.lows[before.first] not in grammar.DAYS
            ):
                continue
        break
    head = pieces[at]
    last = tags[head.last - 1]
    if last == "S":
        return Range(head.last - 1, head.last)
    if last not in "NP)#Q":
        return None
    first = _walk_back(words, head.last - 1, head.first)
    return Range(first, comma)


_STAY = frozenset(["of", "for", "at", "with", "from", "under"])


def phrase_after(words: Words, at: int, *, appositive: bool = True) -> Range | None:
    """The noun phrase that begins at word `at`, with its prepositional tail and appositives (`said X, a lawyer in Y, who ...`)."""
    tags, lows, total = words.tags, words.lows, len(words)
    j = at
    if j >= total or tags[j] not in "NPD#SWXQO" or (tags[j] == "W" and lows[j] not in ("those",)):
        return None
    if tags[j] in "S":
        return Range(j, j + 1)
    while j < total:
        tag = tags[j]
        if tag in "NP#DXE":
            if j > at and tags[j - 1] in "NP" and lows[j] in grammar.TIME_WORDS and tags[j] == "P":
                break
            j += 1
        elif (
            (tag == "Q" and not words.stops[j])
            or (tag == "I" and lows[j] in _STAY and words.tag(j + 1) in "NPDX#")
            or (
                tag == "I"
                and lows[j] == "in"
                and j > at
                and tags[j - 1] == "N"
                and words.tag(j + 1) == "P"
                and lows[j + 1] not in grammar.TIME_WORDS
            )
        ):
            j += 1
        elif tag == "C" and lows[j] in ("and", "or") and words.tag(j + 1) in "NPD#" and words.tag(j - 1) in "NP":
            if any(tags[m] in "VBM" for m in range(j + 1, min(total, j + 7))):
                break
            j += 1
        elif tag == "(":
            closed = next((m for m in range(j, min(total, j + 8)) if tags[m] == ")"), None)
            if closed is None:
                break
            j = closed + 1
        else:
            break
    if j == at:
        return None
    if appositive and words.tag(j) == ",":
        j = _appositive_after(words, j)
    return Range(at, j)


def _names_a_description(words: Words, comma: int) -> bool:
    """`its chairwoman, Grethe Holm`, `one of the authors, Prof. Jan Holm of Lund`: a description that ends in a common noun, and a name
    behind the comma, alone or with where it belongs."""
    k = comma + 1
    while words.tag(k) == "P":
        k += 1
    over = words.tag(k) in ",." or (words.low(k) in ("of", "from", "at") and k - comma > 2)
    return words.tag(comma - 1) == "N" and over and k - comma <= 6


def _appositive_after(words: Words, comma: int) -> int:
    """End of the appositives that begin at this comma: `, a senior analyst at the centre, who ...`; the comma itself when none does."""
    tags, total = words.tags, len(words)
    j = comma
    while j < total and tags[j] == ",":
        first = tags[j + 1] if j + 1 < total else "."
        low = words.low(j + 1)
        if first == "W" and low in ("who", "whose", "which"):
            return next((m for m in range(j + 2, total) if tags[m] in ".;:-" or (tags[m] == "Q" and words.stops[m])), total)
        if not (
            first in "D#"
            or (first == "N" and low not in ("adding",))
            or (first == "P" and words.tag(j + 2) in ",.")
            or (first == "P" and (low.startswith(("r-", "d-")) or _names_a_description(words, comma)))
        ):
            break
        stop = next(
            (m for m in range(j + 1, total) if tags[m] in ",.;:-Q" or tags[m] in "VBM" or (tags[m] == "G" and m > j + 2) or tags[m] == "U"),
            total,
        )
        if stop < total and tags[stop] in "VBM":
            relative = any(tags[m] == "W" for m in range(j + 1, stop))
            if not relative:
                break
            stop = next((m for m in range(stop, total) if tags[m] in ",.;:-Q"), total)
        j = stop
    return j
