"""One name for every speaker: the fullest form in the article that a surname, a title or a pronoun stands for.

Names come from the entities of the article. A pronoun stands for the last named subject or speaker it can stand for: `he` and `she` for one
person (who, once called `she`, is not `he`), `it` for a body, place or thing, `they` for several or for a body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal

from tui_reader.extract.data import grammar
from tui_reader.extract.data import words as word_set
from tui_reader.extract.model import Entity
from tui_reader.records import dataclass
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
_HE, _SHE = word_set("he his him himself"), word_set("she her hers herself")
_IT, _THEY = word_set("it its itself"), word_set("they their them themselves")
_FIRST = word_set("i we you my our your me us")
_BEFORE_OTHERS = grammar.PREPOSITIONS | {"to"}
_AFTER_HEAD = grammar.PREPOSITIONS | grammar.WH | {"and", "himself", "herself", "itself", "as"}
_BRACKET = re.compile(r"^\s*\([^()]{0,40}\)")
_POSSESSIVE = re.compile(r"[’']s\b|[’'](?=\s)")
_DESCRIPTION_END = re.compile(r",|\s(?:of|in|at|for|from|with|who|which|that)\s")
_ONE_OF = re.compile(r"(?:one|another) of (?:the|its|his|her|their) (?:[\w\-]+ )*?\w+(?:ors|ers|ists|ians|men|women|ants|ents)\b", re.I)
_PIECE = re.compile(r"[^\W_][\w.’'&\-‑]*|[^\w\s]")


@dataclass(slots=True)
class _Referent:
    start: int
    name: str
    kind: Kind
    gender: str | None


class Speakers:
    """The names of one article and who was last spoken of; asked in the order of the text."""

    def __init__(self, text: str, entities: tuple[Entity, ...]) -> None:
        self._text = text
        self._known = _mentions(entities)
        self._starts = [row[0] for row in self._known]
        self._recent: list[_Referent] = []
        self._gender: dict[str, str] = {}

    def mention(self, span: Span) -> None:
        """Note that a sentence speaks of whom `span` names, as its subject."""
        if self._text[span.start : span.end].lower() in grammar.SUBJECTS:
            return
        self._note(span, self._named(span))

    def name(self, span: Span) -> str | None:
        """The speaker of a claim under one name: a description in its own words, None for a pronoun that nobody fits."""
        words = span.of(self._text)
        low = words.lower()
        found = self._pronoun(low, span.start)
        if found is not None:
            self._recent.append(_Referent(span.start, found.name, found.kind, found.gender))
            return found.name
        if low in grammar.SUBJECTS - {"who"} or low in _FIRST or low in _HE | _SHE | _IT | _THEY:
            return None
        named = self._antecedent(span) if low in grammar.WH else self._named(span)
        if named is None and low in grammar.WH:
            return None
        self._note(span, named)
        return named[0] if named else _plain(words)

    def _note(self, span: Span, named: tuple[str, Kind] | None) -> None:
        words = span.of(self._text)
        pieces = {piece.lower().rstrip(".") for piece in _PIECE.findall(words[:200])}
        gender = "f" if pieces & _FEMALE else "m" if pieces & _MALE else None
        if named is None:
            self._recent.append(_Referent(span.start, _plain(words), _kind_of(words, gender), gender))
            return
        name, known_kind = named
        if gender:
            self._gender[name] = gender
        self._recent.append(_Referent(span.start, name, known_kind, self._gender.get(name)))

    def _pronoun(self, low: str, at: int) -> _Referent | None:
        for back in range(len(self._recent) - 1, max(-1, len(self._recent) - 40), -1):
            one = self._recent[back]
            if one.start < at - REACH:
                break
            if one.start >= at or not _fits(low, one, self._gender.get(one.name)):
                continue
            if low in _SHE or low in _HE:
                self._gender.setdefault(one.name, "f" if low in _SHE else "m")
            return one
        return self._nearest(low, at) if low in _HE or low in _SHE else None

    def _nearest(self, low: str, at: int) -> _Referent | None:
        """Where no subject or speaker fits: the last person named at all, not far back."""
        for k in range(bisect_left(self._starts, at) - 1, -1, -1):
            start, _, name, kind = self._known[k]
            if start < at - REACH // 3:
                return None
            one = _Referent(start, name, kind, self._gender.get(name))
            if _fits(low, one, one.gender):
                return one
        return None

    def _antecedent(self, span: Span) -> tuple[str, Kind] | None:
        """Whom `who` or `which` takes up: for `who` the last person named in the sentence, else what stands right before it."""
        person = self._text[span.start : span.end].lower() in ("who", "whose", "whom")
        for at in range(bisect_left(self._starts, span.start) - 1, -1, -1):
            _, end, name, kind = self._known[at]
            between = self._text[end : span.start]
            if len(between) > 150 or (not person and len(between) > 3) or ". " in between:
                return None
            if not person or kind == "person":
                return name, kind
        return None

    def _named(self, span: Span) -> tuple[str, Kind] | None:
        """Name and kind of the mention that heads a noun phrase; a person before anything else."""
        low = bisect_left(self._starts, span.start)
        heads: list[tuple[str, Kind]] = []
        edge = span.end
        for start, end, name, kind in self._known[low : low + 12]:
            if end > span.end or (heads and start > edge):
                break
            if self._heads(span, start, end, person=kind == "person"):
                heads.append((name, kind))
                comma = self._text.find(",", end, span.end)
                edge = comma if comma >= 0 else span.end
        people = [head for head in heads if head[1] == "person"]
        if len(people) > 1 and " and " in self._text[span.start : span.end]:
            return None  # two speakers are called by both their names
        return people[0] if people else heads[0] if heads else None

    def _heads(self, span: Span, start: int, end: int, *, person: bool) -> bool:
        """Not a mention inside a possessive or a bracket, behind `of`, or before a noun (`Donetsk Governor Pavlo`, `Clinton aides`)."""
        rest = _BRACKET.sub("", self._text[end : span.end])
        before = self._text[span.start : start].split()
        if _POSSESSIVE.match(rest) or (before and before[-1].endswith("(")):
            return False
        while before and before[-1][0].isupper() and before[-1][-1] not in ",;" and len(before) > 1:
            before.pop()  # `an ally of President Vladimir Putin`: the preposition stands before the title
        within = before[max((n for n, word in enumerate(before) if word[-1] == ","), default=-1) + 1 :]
        if any(word.lower() in _BEFORE_OTHERS for word in within):
            return False  # `a spokeswoman for the federal Works Agency, Carla Jurado`
        following = rest.split(maxsplit=1)[:1]
        if not following or not following[0][0].isalnum():
            return True
        return following[0].strip(",").lower() in _AFTER_HEAD or (person and following[0][0].isupper())


def _kind_of(words: str, gender: str | None) -> Kind:
    """What a description without a name stands for, by its last word before any `of` or `who`; `one of the authors` is a person."""
    if _ONE_OF.match(words):
        return "person"
    head = _PIECE.findall(_DESCRIPTION_END.split(words[:200])[0])
    last = head[-1].lower() if head else ""
    if last in _BODIES:
        return "body"
    if gender or last in TITLES or last.endswith(("er", "or", "ist", "man", "woman", "ian")):
        return "person"
    return "several" if " and " in words or (last.endswith("s") and not last.endswith("ss")) else "thing"


def _fits(pronoun: str, one: _Referent, gender: str | None) -> bool:
    gender = gender or one.gender
    if pronoun in _SHE:
        return one.kind == "person" and gender != "m"
    if pronoun in _HE:
        return one.kind == "person" and gender != "f"
    if pronoun in _IT:
        return one.kind in ("body", "thing")
    if pronoun in _THEY:
        return one.kind in ("several", "body")
    return False


def _plain(words: str) -> str:
    """`the company, which ...` -> `company`: a description without its article and its tail."""
    head = re.split(r",|\s(?:who|which|that)\s", words.strip())[0].strip(" ,.;:–—-")
    short = re.sub(r"^(?:the|a|an)\s+", "", head, flags=re.I)
    return short or words


Known = list[tuple[int, int, str, Kind]]


def _mentions(entities: tuple[Entity, ...]) -> Known:
    kinds: dict[str, Kind] = {"PER": "person", "ORG": "body", "LOC": "body", "MISC": "thing"}
    first_names: dict[str, set[str]] = {}
    for entity in entities:
        if entity.type == "PER" and " " in entity.name:
            first_names.setdefault(entity.name.split()[0], set()).add(entity.name)

    def full(entity: Entity) -> str:
        """`Mulugeta` for Mulugeta Berhane: where the first name is the name, and nobody else has it."""
        longer = first_names.get(entity.name, set())
        return next(iter(longer)) if len(longer) == 1 else entity.name

    rows = [(m.span.start, m.span.end, full(entity), kinds[entity.type]) for entity in entities for m in entity.mentions]
    return sorted(rows)
