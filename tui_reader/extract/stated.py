"""What is stated: where the content of a cue begins and ends, before it, behind it and on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.extract.data import grammar
from tui_reader.extract.phrases import phrase_after
from tui_reader.extract.verbs import CUE_FORMS, Cue
from tui_reader.extract.word_classes import Range, Words


def left_content(words: Words, at: int, floor: int) -> Range | None:
    """What stands before a postposed `he said`: the words up to the comma or closing mark right before it."""
    k = at - 1
    floor = max(floor, after_dateline(words))
    if k < floor or words.lows[floor] == "according":
        return None
    if words.tags[k] == "-" and words.tag(k - 1) == "Q":
        k -= 1
    if words.tags[k] == "Q":
        if not words.stops[k] and words.lows[k] == '"':
            return None
        first = k
        while (
            first - 1 >= floor
            and words.tags[first - 1] not in ":;"
            and not (words.tags[first - 1] == "Q" and words.stops[first - 1] in (".", "?", "!"))
        ):
            first -= 1
        return trim(words, Range(first, k + 1))
    if words.tags[k] in ",-":
        if k - 1 >= floor and words.tags[k] == "-" and at - floor > 6:
            return trim(words, Range(floor, k))
        first = floor
        for j in range(k - 1, floor, -1):
            if words.tags[j] in ";":
                first = j + 1
                break
        return trim(words, Range(first, k))
    return None


def after_dateline(words: Words) -> int:
    """First word behind `NAIROBI, March 14 (Reuters) —`; 0 where no place in capitals and no dash begins the sentence."""
    if not len(words) or not words.text[words.starts[0] : words.ends[0]].isupper() or words.ends[0] - words.starts[0] < 3:
        return 0
    for j in range(1, min(len(words), 14)):
        if words.tags[j] == "-":
            return j + 1
        if words.tags[j] not in "P,#().N":
            return 0
    return 0


def trim(words: Words, part: Range) -> Range | None:
    first, last = part
    while first < last and words.tags[first] in ",;:.-":
        first += 1
    while last > first and words.tags[last - 1] in ",;:.-C":
        last -= 1
    return Range(first, last) if first < last else None


def is_over(words: Words, at: int) -> bool:
    """Does nothing stated follow: the end, a comma, a time or place of speaking, a further quotation?"""
    tag = words.tag(at)
    if tag in ".,;:-)Q" or at >= len(words):
        return True
    return tag in "RUCIG" or after_time(words, at) > at


def after_time(words: Words, at: int) -> int:
    """First word behind a time of speaking without a preposition: `Friday`, `last month`, `several months later`; `at` if none."""
    j = at
    if words.low(j) in ("last", "this", "next", "several", "a", "two", "that", "few", "one", "the") or words.tag(j) == "#":
        j += 1
        if words.low(j) in ("few", "same", "other", "next"):
            j += 1
    word = words.low(j)
    if words.tag(j + 1) == "X":
        return at
    if word in grammar.TIME_WORDS or (word.endswith("s") and word[:-1] in grammar.TIME_WORDS and j > at):
        return j + 1
    return at


def continued(words: Words, at: int, left: Range) -> Iterator[Range]:
    """The rest of an interrupted statement: `“A,” he said, “B.”`, `Until then, she said, the best ways are`."""
    tags, total = words.tags, len(words)
    j = at
    while j < total and tags[j] not in "Q,.;:":
        j += 1
    if j >= total:
        return
    if tags[j] in ",:" and words.tag(j + 1) == "Q":
        j += 1
    if tags[j] == "Q":
        last = j + 1
        while last < total and tags[last] == "Q":
            last += 1
        yield Range(j, last)
        return
    if tags[j] != ",":
        return
    low = words.low(j + 1)
    complete = any(tags[m] in "VBMHQ" for m in range(*left))
    after_and = j + 2 + (words.tag(j + 2) == "R") if words.tag(j + 1) == "C" else j
    # `It was unclear, he added, who had fired`: no appositive can follow a verb
    asked = words.tag(j + 1) == "W" and j == at and words.tag(at - 1) == "V"
    joined = low in ("because", "until", "unless", "since", "if") or words.tag(after_and) == "Q" or asked
    if (complete and not joined) or (words.tag(j + 1) == "C" and not joined) or (low in ("who", "which", "according") and not asked):
        # `"A," he told Smith at the end, "B"`: a quotation further on takes it up, if nothing else is stated between
        while complete and j < total and tags[j] != "Q":
            if tags[j] in "VBMH.;:":
                return
            j += 1
        if j < total and complete and words.tag(j - 1) == ",":
            yield Range(j, j + 1)
        return
    part = clause(words, j + 1)
    if part is not None and part.last - part.first > 1:
        yield part


def right_content(words: Words, cue: Cue, at: int, *, particle: bool = False, opening: bool = False) -> Range | None:
    """What follows the cue, by its frames; hearer, time and place of speaking are passed over.

    `opening`: the cue stands in a subordinate clause that opens the sentence, which a comma ends.
    """
    frames, total = cue.frames, len(words)
    object_only = particle or not frames & {"c", "q"}

    def tail(start: int) -> Range | None:
        return clause(words, start, object_only=object_only, first_comma=opening)

    if at >= total:
        return None
    start = at
    if "c" in frames or "q" in frames:
        that = _passed_over(words, at, hearer="o" in frames)
        if that is not None:
            return tail(that)
    if "o" in frames and not particle:
        hearer = phrase_after(words, at, appositive=False)
        hearer = Range(at, at + 1) if words.tag(at) == "O" else hearer
        if hearer is not None and words.tag(hearer.last) == "T" and "t" in frames:
            return tail(hearer.last if "q" in frames else hearer.first)
        if words.tag(at) == "O" and words.tag(hearer.last if hearer else at) in "WDSNPQ,:":
            start = hearer.last if hearer else at
            if words.tag(start) in ",:":
                start += 1
            return tail(start)
    if words.tag(at) == "T":
        return tail(at) if "t" in frames else None
    while start < total and (words.tags[start] == "R" or after_time(words, start) > start):
        start = max(start + 1, after_time(words, start))
    if (start < total and words.tags[start] in ":," and words.tag(start + 1) == "Q") or (
        start < total and words.tags[start] == ":" and "q" in frames
    ):
        start += 1
    if "q" in frames and (words.tag(start) == "I" or words.low(start) in ("late", "early")):
        start = _past_setting(words, start)
    if start >= total:
        return None
    tag = words.tags[start]
    if tag in "QDSNPO#GWXB" or (tag in "MH" and "c" in frames):
        if "n" not in frames and not particle and tag in "OX":
            return None
        if tag == "B" and "c" not in frames:
            return None
        return tail(start)
    if tag in "UIV" and "c" in frames and tag != "I":
        return tail(start)
    return None


def _past_setting(words: Words, at: int) -> int:
    """First word behind `on Tuesday`, `in a statement on May 4`, when a clause of its own begins there (`said on Tuesday it would close`); else `at`."""
    j = at + (words.low(at) in ("late", "early"))
    while words.low(j) in ("on", "in", "at") and j < at + 16:
        if words.low(j + 1) in grammar.DAYS:
            j += 2
            while words.tag(j) == "#" and words.low(j - 1) not in grammar.WEEKDAYS:
                j += 1
            while words.low(j) in grammar.TIME_WORDS and words.tag(j) == "N":
                j += 1
            continue
        place = next((k for k in range(j + 1, j + 6) if words.low(k) in grammar.PLACES_OF_SPEAKING), 0)
        if not place or any(words.tags[k] not in "DNPR#XG" for k in range(j + 1, place)):
            return at
        j = place + 1
    if j == at or words.tag(j) not in "DSNP#":
        return at
    for k in range(j, min(len(words), j + 24)):
        if words.tags[k] in "VBHM":
            return j
        if words.tags[k] in ".;:Q":
            break
    return at


def _passed_over(words: Words, at: int, *, hearer: bool) -> int | None:
    """Index of a `that`, `whether` or quotation some words behind the cue, when only a hearer, time or place stands between."""
    limit = min(len(words), at + 16)
    j = at
    if j < limit and words.low(j) in ("that", "whether", "if", "how", "what", "why"):
        return j
    first = words.tag(j)
    if not (first in "IRO" or words.low(j) in grammar.TIME_WORDS or (hearer and first in "NPDO#") or words.low(j) in ("last", "this")):
        return None
    while j < limit:
        tag = words.tags[j]
        if tag in "VBHMGU.;" and j > at:
            return None
        if (words.lows[j] in ("that", "whether") and (words.tag(j + 1) not in "VBHM" or words.tag(j + 2) in "VBHM")) or (
            hearer and words.lows[j] in ("how", "what", "why", "if")
        ):
            return j
        if tag == "Q" and (words.stops[j] or words.tag(j - 1) in ",:"):
            return j
        if tag == ":":
            return j + 1 if j + 1 < len(words) else None
        if tag == "S" and j > at and hearer:
            return j
        j += 1
    return None


def clause(words: Words, at: int, *, object_only: bool = False, first_comma: bool = False) -> Range | None:
    """From `at` to the end of what is stated; an object ends sooner than a clause."""
    tags, lows, total = words.tags, words.lows, len(words)
    j = at
    while j < total:
        tag = tags[j]
        if j > at:
            if tag == ";":
                break
            if tag == "," and (first_comma or _cuts(words, j) or (object_only and _ends_object(words, j))):
                break
            if object_only and (tag == "-" or lows[j] in _OBJECT_ENDS or lows[j] in grammar.DAYS):
                j -= tags[j - 1] == "I"
                break
            if lows[j] == "according" and words.low(j + 1) == "to":
                break
            if tag == "C" and _joins_a_cue(words, j):
                break
        j += 1
        if tag == "Q" and words.stops[j - 1] in (".", "?", "!", ",") and not _quote_goes_on(words, j, words.stops[j - 1]):
            break
    return trim(words, Range(at, j))


def before_finite(words: Words, part: Range) -> Range:
    """`those who backed the plan won`: the object of a relative clause ends before the next finite verb, which is the sentence's."""
    for k in range(part.first + 1, part.last):
        if words.tags[k] in "WUS":
            break
        if words.tags[k] in "VBHM" and words.tags[k - 1] not in "TC":
            return Range(part.first, k)
    return part


def until_main_verb(words: Words, part: Range) -> Range:
    """`who said he would retire, ran again`: what stands in a relative clause ends at the comma before the sentence's own verb."""
    for k in range(part.first + 1, part.last - 1):
        if words.tags[k] == "," and words.tags[k + 1] in "VBHM":
            return Range(part.first, k)
    return part


def embedded(words: Words, part: Range) -> Range:
    """`part` up to a second finite verb that can only be the sentence's own: right behind the words of the first, without a subject."""
    seen = int(words.tags[part.first] in "VBHM")  # `Khartoum says lies inside`
    for k in range(part.first + 1, part.last):
        tag = words.tags[k]
        if tag in "C,US":
            seen = 0
        elif tag in "VBHM" and words.tag(k - 1) not in "VBHMRTSWC,":
            seen += 1
            if seen == 2:
                return Range(part.first, k)
    return part


_OBJECT_ENDS = (grammar.SUBORDINATORS - {"as", "where", "till"}) | {"during"}


def _quote_goes_on(words: Words, at: int, stop: str) -> bool:
    """Does what is stated go on behind a quotation that ends with a stop: another one beside it, or joined to it by `and`?"""
    if words.tag(at) == "Q" or (words.tag(at) == "C" and words.tag(at + 1) == "Q"):
        return True
    return stop == "," and words.tag(at) not in "UPSCD"


def _ends_object(words: Words, comma: int) -> bool:
    low, tag = words.low(comma + 1), words.tag(comma + 1)
    return low in ("but", "which", "who", "whose", "so") or tag in "UG" or (tag == "C" and words.tag(comma + 2) == "S")


def _cuts(words: Words, comma: int) -> bool:
    """Does what is stated end at this comma?"""
    k = comma + 1
    while words.tag(k) == "R":
        k += 1
    low, tag = words.low(k), words.tag(k)
    if low == "according":
        return True
    if tag == "G" and low in CUE_FORMS:
        return True
    if low in ("while", "though", "although") and tag in "CU":
        return True
    if tag == "C" and _joins_a_cue(words, k):
        return True
    # a postposed `he said`
    for j in range(k, min(len(words), k + 12)):
        if words.tags[j] in ",;:.QW":
            break
        if words.tags[j] == "V" and words.lows[j] in CUE_FORMS and "q" in CUE_FORMS[words.lows[j]][0].frames:
            return (j > k and is_over(words, j + 1) and words.tag(j + 1) in ".,;:-") or (j == k and words.tag(j + 1) in "PNDS")
    return False


def _joins_a_cue(words: Words, at: int) -> bool:
    """`and accused them of`, `but said`: a cue verb with the same subject follows."""
    k = at + 1
    while words.tag(k) in "RBHAM" and k < len(words):
        k += 1
    if words.tag(k) != "V" or words.low(k) not in CUE_FORMS or k - at > 3:
        return False
    return "past" in CUE_FORMS[words.low(k)][1] or words.tag(at + 1) in "AH"
