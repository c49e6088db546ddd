"""What the tagger sees of a word: its form, its lists, its neighbours, and how the document writes it elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from tui_reader.extract.fold import plain, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import body_words, known, lookup_key, title_parts, titles
from tui_reader.records import dataclass
from tui_reader.text.span import Span

# an abbreviation with its stops, a single initial, a short title with its stop, a word, a number, or one other visible character
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=[ \-][A-Z])|(?:St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Prof|Rev|Capt|Sgt)\.(?=\s)"
    r"|(?<=\w)['’]s\b|[OD]['’](?=[A-Z])\w+|[^\W\d_]+|\d+(?:[.,]\d+)*|_|[^\w\s]"
)
MONTHS = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one sentence: spans in the article and their text."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]

    def within(self, span: Span) -> range:
        """Numbers of the words that lie in a span."""
        first = bisect_left(self.spans, span.start, key=_start)
        return range(first, bisect_right(self.spans, span.end, lo=first, key=_end))


_start, _end = attrgetter("start"), attrgetter("end")
_PART = 250


def in_parts(words: Words) -> list[Words]:
    """A sentence of thousands of words (a table, a hostile text) in parts: all that follows looks along a sentence."""
    return [Words(words.spans[k : k + _PART], words.texts[k : k + _PART]) for k in range(0, len(words.spans), _PART)]


def words_of(text: str, sentence: Span) -> Words:
    spans = tuple(Span(m.start(), m.end()) for m in _WORD.finditer(text, sentence.start, sentence.end))
    return Words(spans, tuple(text[s.start : s.end] for s in spans))


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document writes a word where a capital says something: `lower` not at all, `upper` with a capital inside a sentence."""

    lower: frozenset[str]
    upper: frozenset[str]


def habits(sentences: Sequence[Words]) -> Habits:
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for words in sentences:
        shouted = is_shouted(words.texts)
        for k, word in enumerate(words.texts):
            if word[:1].islower():
                lower[word] += 1
            elif k and not shouted and word[:1].isupper():
                upper[word.lower()] += 1
    return Habits(frozenset(lower), frozenset(upper))


_LOWER_IN_HEADLINES = word_set(
    "with from over into amid than that after upon under until about against between without before behind through"
)


def is_shouted(texts: Sequence[str]) -> bool:
    """A sentence in capitals, or a headline with a capital on every longer word."""
    long = [w for w in texts if len(w) > 3 and w[0].isalpha() and w not in _LOWER_IN_HEADLINES]
    return len(long) > 2 and all(w[0].isupper() for w in long)


@lru_cache(maxsize=20000)
def _form(word: str) -> tuple[str, str, tuple[str, ...], str]:
    """(lower, capitals, features of the word alone, its lists in one string)"""
    word = word.encode("utf8", "replace").decode("utf8")  # crfsuite ends in a SystemError on half a surrogate pair
    lower = plain(word).lower() or word.lower()
    caps = _capitals(word)
    lists = _lists(word, lower)
    features = [f"w={lower}", f"c={caps}", f"l={lists}", f"cl={caps}{lists}"]
    if lower.isalpha():
        features += [f"s2={lower[-2:]}", f"s3={lower[-3:]}", f"s4={lower[-4:]}", f"p3={lower[:3]}", f"n={min(len(lower), 9)}{caps}"]
    else:
        features.append(f"shape={_shape(word)}")
    return lower, caps, tuple(features), lists


def _capitals(word: str) -> str:
    if word.islower():
        return "a"
    if not word[:1].isalpha():
        return "9" if word[:1].isdigit() else "-"
    if word.isupper():
        return "A" if len(word) == 1 else "A." if "." in word else "AA" if len(word) < 7 else "AAA"
    if word[:1].isupper():
        return "Aa" if word[1:].islower() else "AaA" if word[1:].isalpha() else "Aa."
    return "aA"


def _shape(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", "".join("9" if c.isdigit() else "A" if c.isupper() else "a" if c.islower() else c for c in word[:8]))


def _lists(word: str, lower: str) -> str:
    """One letter for each list that has the word."""
    lists, names = gazetteer(), known()
    bare = lower.replace(".", "").replace("'", "")
    return "".join(
        letter
        for letter, there in (
            ("C", lookup_key(word) in names.countries),
            ("D", bare in names.demonyms),
            ("Y", bare in lists.cities),
            ("G", bare in lists.given),
            ("W", bare in lists.women),
            ("S", bare in lists.surnames),
            ("T", bare in titles()),
            ("t", bare in title_parts()),
            ({"body": "B", "firm": "F", "trade": "R", "other": "O"}.get(body_words().get(bare, ""), "B"), bare in body_words()),
            ("M", bare in MONTHS),
            ("o", bare in lists.ordinary),
        )
        if there
    )


_KINDS = {"country": "C", "place": "P", "city": "P", "body": "B", "person": "N", "other": "E"}


def _known_runs(texts: Sequence[str]) -> list[str]:
    """Per word: in which kind of known name of several words it stands, first word or later; longest names first."""
    names, cities = known().groups, gazetteer().cities
    marks = [""] * len(texts)
    at = 0
    while at < len(texts):
        size = 1
        if texts[at][:1].isupper():
            for size in range(min(6, len(texts) - at), 0, -1):
                name = " ".join(texts[at : at + size])
                found = names.get(lookup_key(name))
                kind = (
                    "".join(sorted({_KINDS[k] for k, _ in found})) if found else "Y" if size > 1 and plain(name).lower() in cities else ""
                )
                if kind:
                    marks[at : at + size] = [f"b{kind}"] + [f"i{kind}"] * (size - 1)
                    break
        at += size
    return marks


def features(words: Words, habit: Habits, kind: str) -> list[list[str]]:
    """One list of features a word; `kind` = what sort of text it is (the training corpora label differently)."""
    forms = [_form(word) for word in words.texts]
    runs = _known_runs(words.texts)
    shouted = is_shouted(words.texts)
    last = len(forms) - 1
    out: list[list[str]] = []
    edge = ("", "", (), "")
    for k, (lower, caps, own, lists) in enumerate(forms):
        before, after = (forms[k - 1] if k else edge), (forms[k + 1] if k < last else edge)
        second_before, second_after = (forms[k - 2] if k > 1 else edge), (forms[k + 2] if k + 1 < last else edge)
        row = [*own, f"k={kind}", f"kc={kind}{caps}", f"-c={before[1]}", f"+c={after[1]}", f"ccc={before[1]}{caps}{after[1]}"]
        row += [f"-w={before[0]}", f"+w={after[0]}", f"--w={second_before[0]}", f"++w={second_after[0]}"]
        row += [
            f"-l={before[3]}",
            f"+l={after[3]}",
            f"-l|l={before[3]}|{lists}",
            f"l|+l={lists}|{after[3]}",
            f"--c={second_before[1]}",
            f"++c={second_after[1]}",
        ]
        row += [f"-w|c={before[0]}|{caps}", f"+w|c={after[0]}|{caps}", f"--l={second_before[3]}", f"++l={second_after[3]}"]
        if runs[k]:
            row += [f"r={runs[k]}", f"rc={runs[k]}{caps}"]
        if not k:
            row.append("first")
            row.append(f"first{caps}{lists}")
        if shouted:
            row += ["shouted", f"shouted{lists}"]
        if caps != "a" and caps not in "9-":
            row.append(f"h={int(lower in habit.lower)}{int(lower in habit.upper)}{int(not k)}")
        out.append(row)
    return out
