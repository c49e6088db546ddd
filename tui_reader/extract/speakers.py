"""One name for every speaker: the fullest form in the article that a surname, a title or a pronoun stands for.

Names come from the entities where there are any; else from runs of capitalised words, a surname standing for the longest
run that ends with it. A pronoun stands for the last named subject or speaker it can stand for: `he` and `she` for one
person (who, once called `she`, is not `he`), `it` for a body, place or thing, `they` for several or for a body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tui_reader.extract.data import grammar
from tui_reader.extract.data import words as word_set
from tui_reader.extract.model import Entity
from tui_reader.extract.word_classes import Words
from tui_reader.text.span import Span

Kind = Literal["person", "body", "several", "thing"]
REACH = 1500
"""How many code points back a pronoun may reach: about five paragraphs of an article."""

TITLES = word_set(
    """mr mrs ms miss dr prof professor sir lord lady dame president prime minister chancellor secretary senator sen rep representative gov
    governor mayor king queen prince princess pope judge justice general gen colonel col lt lieutenant major maj captain capt sgt sergeant
    admiral adm chief executive officer chairman chairwoman chair director manager spokesman spokeswoman spokesperson ambassador attorney
    commissioner sheriff detective inspector councillor cllr congressman congresswoman deputy vice foreign defence defense finance former
    acting regional national state interior speaker leader analyst coach ceo cfo hon rev bishop archbishop cardinal imam sheikh"""
)
_FEMALE = word_set(
    "mrs ms miss lady dame queen princess chairwoman spokeswoman congresswoman councilwoman businesswoman actress mother wife sister daughter widow"
)
_MALE = word_set("mr sir lord king prince chairman spokesman congressman councilman businessman actor father husband brother son pope")
_BODIES = word_set(
    """ministry department agency company group council union court house party committee commission association bank university institute
    centre center police army government campaign times post journal news radio television fund foundation inc corp ltd plc authority board
    organization organisation office service senate congress parliament states kingdom nations team club firm bureau"""
)
_PARTICLES = word_set("al el bin ibn ben de da di do dos du del della la le van von der den ter of for and & the")
_HE, _SHE = word_set("he his him himself"), word_set("she her hers herself")
_IT, _THEY = word_set("it its itself"), word_set("they their them themselves")
_FIRST = word_set("i we you my our your me us")
_PIECE = re.compile(r"[^\W_][\w.’'&\-‑]*|[^\w\s]")


@dataclass(slots=True)
class _Referent:
    start: int
    name: str
    kind: Kind | None
    gender: str | None


class Speakers:
    """The names of one article and who was last spoken of; asked in the order of the text."""

    def __init__(self, text: str, entities: tuple[Entity, ...], sentences: Iterable[Words]) -> None:
        self._text = text
        self._known = _from_entities(entities) if entities else _from_capitals(text, sentences)
        self._starts = [row[0] for row in self._known]
        self._recent: list[_Referent] = []
        self._gender: dict[str, str] = {}

    def mention(self, span: Span) -> None:
        """Note that a sentence speaks of whom `span` names, as its subject."""
        if self._text[span.start : span.end].lower() in grammar.SUBJECTS:
            return
        self._note(span, self._named(span))

    def name(self, span: Span) -> str:
        """The speaker of a claim under one name; a name that nothing resolves is given back in its own words."""
        words = span.of(self._text)
        low = words.lower()
        found = self._pronoun(low, span.start)
        if found is not None:
            self._recent.append(_Referent(span.start, found.name, found.kind, found.gender))
            return found.name
        if low in grammar.SUBJECTS or low in _FIRST:
            return words
        named = self._named(span)
        self._note(span, named)
        return named[0] if named else _plain(words)

    def _note(self, span: Span, named: tuple[str, Kind | None] | None) -> None:
        words = span.of(self._text)
        pieces = {piece.lower().rstrip(".") for piece in _PIECE.findall(words[:200])}
        gender = "f" if pieces & _FEMALE else "m" if pieces & _MALE else None
        if named is None:
            head = _PIECE.findall(re.split(r",|\bof\b|\bin\b|\bfor\b|\bwho\b", words[:200])[0])
            last = head[-1].lower() if head else ""
            several = last.endswith("s") and not last.endswith("ss")
            kind: Kind = (
                "several"
                if several
                else "body"
                if last in _BODIES
                else "person"
                if gender or last in TITLES or last.endswith(("er", "or", "ist", "man"))
                else "thing"
            )
            self._recent.append(_Referent(span.start, _plain(words), kind, gender))
            return
        name, known_kind = named
        if gender:
            self._gender[name] = gender
        self._recent.append(_Referent(span.start, name, known_kind, self._gender.get(name)))

    def _pronoun(self, low: str, at: int) -> _Referent | None:
        for back in range(len(self._recent) - 1, max(-1, len(self._recent) - 40), -1):
            one = self._recent[back]
            if one.start < at - REACH:
                return None
            if one.start >= at or not _fits(low, one, self._gender.get(one.name)):
                continue
            if low in _SHE or low in _HE:
                self._gender.setdefault(one.name, "f" if low in _SHE else "m")
            return one
        return None

    def _named(self, span: Span) -> tuple[str, Kind | None] | None:
        """Name and kind of the mention that heads a noun phrase: not one inside a possessive, behind `of`, or before a common noun."""
        low = bisect_left(self._starts, span.start)
        fallback = None
        for start, end, name, kind in self._known[low : low + 12]:
            if end > span.end:
                break
            rest = self._text[end : span.end]
            before = self._text[span.start : start].split()
            if re.match(r"[’']s?\b|[’'](?=\s)", rest) or (before and before[-1].lower() in grammar.PREPOSITIONS | {"to"}):
                continue
            following = rest.split(maxsplit=1)[:1]
            if (
                following
                and following[0][0].isalpha()
                and following[0].islower()
                and following[0] not in grammar.PREPOSITIONS | grammar.WH | {"and", "himself", "herself", "itself"}
            ):
                fallback = fallback or None
                continue
            return name, kind
        return fallback


def _fits(pronoun: str, one: _Referent, gender: str | None) -> bool:
    gender = gender or one.gender
    if pronoun in _SHE:
        return one.kind in ("person", None) and gender != "m"
    if pronoun in _HE:
        return one.kind in ("person", None) and gender != "f"
    if pronoun in _IT:
        return one.kind in ("body", "thing", None) and gender is None
    if pronoun in _THEY:
        return one.kind in ("several", "body", None) or one.kind == "person"
    return False


def _plain(words: str) -> str:
    """`the company, which ...` -> `company`: a description without its article and its tail."""
    head = re.split(r",|\s(?:who|which|that)\s", words.strip())[0].strip(" ,.;:–—-")
    short = re.sub(r"^(?:the|a|an)\s+", "", head, flags=re.I)
    return short or words


Known = list[tuple[int, int, str, Kind | None]]


def _from_entities(entities: tuple[Entity, ...]) -> Known:
    kinds: dict[str, Kind | None] = {"PER": "person", "ORG": "body", "LOC": "body"}
    rows = [(m.span.start, m.span.end, e.name, kinds.get(e.type)) for e in entities for m in e.mentions]
    return sorted(rows, key=lambda row: row[:2])


def _from_capitals(text: str, sentences: Iterable[Words]) -> Known:
    """Runs of capitalised words, each under the longest run that ends with its last word."""
    runs: list[tuple[int, int, list[str]]] = []
    for words in sentences:
        runs.extend(_runs(words, text))
    longest: dict[str, list[str]] = {}
    for _, _, run in runs:
        old = longest.get(run[-1])
        if old is None or (len(run) > len(old) and old[0] in run) or (len(run) > len(old) and len(old) == 1):
            longest[run[-1]] = run
    rows: Known = []
    for start, end, run in runs:
        full = longest[run[-1]] if len(run) == 1 else run
        if len(run) > 1 and longest[run[-1]][0] == run[0]:
            full = longest[run[-1]]
        body = any(word.lower() in _BODIES for word in full) or full[-1].isupper()
        rows.append((start, end, " ".join(full), "body" if body else "person" if len(full) > 1 else None))
    return rows


def _runs(words: Words, text: str) -> list[tuple[int, int, list[str]]]:
    found = []
    i, total = 0, len(words)
    while i < total:
        if words.tags[i] != "P":
            i += 1
            continue
        j = i + 1
        while j < total and (
            words.tags[j] == "P" or (words.lows[j] in _PARTICLES and words.tag(j + 1) == "P" and words.lows[j] not in ("and", "the", "for"))
        ):
            j += 1
        first = i
        while first < j - 1 and words.lows[first].rstrip(".") in TITLES:
            first += 1
        if not (j - first == 1 and (first == 0 or words.lows[first].rstrip(".") in TITLES)) or i > 0:
            run = [text[words.starts[k] : words.ends[k]] for k in range(first, j)]
            if not all(w.lower().rstrip(".") in TITLES | grammar.DAYS for w in run):
                found.append((words.starts[first], words.ends[j - 1], run))
        elif first == 0 and j == 1:
            found.append((words.starts[0], words.ends[0], [text[words.starts[0] : words.ends[0]]]))
        i = j
    return found
