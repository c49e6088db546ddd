"""Who does what to whom in a sentence: for each verb the one who acts and the one acted on, or given to, as tokens of the document.

No parser: noun phrases before and behind a verb (extract/phrases.py), the other way round where the verb is passive. Who lends, sells or
dedicates something does so to somebody, and who borrows or buys it has it from somebody: both are read as the way the thing goes, so that
one event told from its two ends has the same parties. A pronoun stays one; whom it stands for is left open.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Side
from tui_reader.compare.clauses import words_of
from tui_reader.compare.words import content
from tui_reader.extract.data.grammar import TIME_WORDS
from tui_reader.extract.phrases import group_start, phrase_after, subject_before
from tui_reader.extract.verbs import reports_words
from tui_reader.extract.word_classes import Range, Words
from tui_reader.records import dataclass
from tui_reader.text.inflection import bases

PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}
_RELATIVE = ("who", "which", "that", "whom")
_GOES_ON = frozenset("used had began continued went has have helped managed".split())
_PARTICLES = frozenset("over up back out off down away".split())
_LONGEST = 12
"""Words behind a verb among which its parties are looked for."""


@dataclass(frozen=True, slots=True)
class Event:
    """A verb with the one who acts or gives and the one acted on or given to; `thing`: tokens of what is given. `whole`: first token to last."""

    verb: int
    doer: tuple[int, ...]
    other: tuple[int, ...]
    thing: tuple[int, ...]

    @property
    def whole(self) -> tuple[int, int]:
        tokens = (self.verb, *self.doer, *self.other)
        return min(tokens), max(tokens) + 1


@dataclass(frozen=True, slots=True)
class Act:
    """A verb told as done or decided, with the one who acts and the one acted on, either of which may be missing."""

    verb: int
    doer: tuple[int, ...]
    other: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A verb of asking, whom it asks, and the verbs behind it: what is to be done."""

    verb: int
    asked: tuple[int, ...]
    wanted: tuple[int, ...]


def events(side: Side, sentence: int) -> list[Event]:
    """The verbs of a sentence that have two parties."""
    words = words_of(side, sentence)
    return [event for v in range(len(words)) if words.tags[v] in "VEG" for event in _of_verb(side, words, v)]


_LEFT_OPEN = frozenset("can could may might should shall must not n't never cannot".split())
_IF = frozenset("if whether unless before until that".split())


def acts(side: Side, sentence: int) -> Iterator[Act]:
    """What a sentence tells as done or decided: no infinitive, nothing that may, should or did not happen, nothing behind an if."""
    words = words_of(side, sentence)
    for v in range(len(words)):
        first = group_start(words, v)
        if words.tags[v] not in "VE" or words.tag(first - 1) == "T" or not _LEFT_OPEN.isdisjoint(words.lows[first:v]):
            continue
        part = subject_before(words, first)
        opens = part.first if part is not None else first
        if words.low(opens - 1) in _IF or words.low(opens) == "that":
            continue
        subject, _, _ = _subject(side, words, first)
        behind = _behind(side, words, v + 1)
        passive = words.tags[v] == "E" and any(words.tags[k] == "B" for k in range(first, v))
        if words.tags[v] == "V" or passive:
            parties = (behind.get("by", ()), subject) if passive else (subject, behind.get("", ()))
            yield Act(side.token_at(words.starts[v]), *parties)


def requests(side: Side, sentence: int) -> Iterator[Request]:
    """Who is asked for something, told, offered or sent it: `asked the court to`, `put a plan to the council`, `was urged by the union to`."""
    words = words_of(side, sentence)
    for v in range(len(words)):
        if words.tags[v] not in "VEG" or _ASKING.isdisjoint(bases(words.lows[v])):
            continue
        first = group_start(words, v)
        behind = _behind(side, words, v + 1)
        passive = words.tags[v] == "E" and any(words.tags[k] == "B" for k in range(first, v))
        told = phrase_after(words, v + 2, appositive=False) if words.low(v + 1) == "that" else None
        asked = _tokens(side, words, told) if told is not None else behind.get("to") or behind.get("on") or behind.get("", ())
        if passive:
            asked = behind.get("to") or _subject(side, words, first)[0]
        later = range(v + 1, min(len(words), v + 16))
        wanted = tuple(
            side.token_at(words.starts[k]) for k in later if words.tags[k] == "V" or (words.tags[k] == "N" and words.tags[k - 1] == "T")
        )
        if "apply" in bases(words.lows[v]) and not any(words.lows[k] == "for" for k in later):
            continue  # `the ban applies to cars`
        if asked:
            yield Request(side.token_at(words.starts[v]), asked, wanted)


_ASKING = frozenset(
    "ask beg urge petition invite request appeal apply submit propose recommend call want demand press lobby plead implore"
    " offer advise encourage bid send put present file seek complain turn".split()
)


def _of_verb(side: Side, words: Words, v: int) -> Iterator[Event]:
    first = group_start(words, v - 2 if words.tag(v - 1) == "T" and words.low(v - 2) in _GOES_ON else v)
    reduced = words.low(v + 1) == "by" and not reports_words(words.lows[v])  # `a boy bitten by a dog`, not `said by telephone`
    passive = words.tags[v] == "E" and (reduced or any(words.tags[k] == "B" for k in range(first, v)))
    subject, owner, fronted = _subject(side, words, first)
    if not subject:
        return
    behind = _behind(side, words, v + 1)
    verb = side.token_at(words.starts[v])
    thing, by, to, source = behind.get("", ()), behind.get("by", ()), behind.get("to", ()), behind.get("from", ())
    second = behind.get("second", ())

    def made(doer: tuple[int, ...], other: tuple[int, ...], what: tuple[int, ...] = ()) -> Iterator[Event]:
        if doer and other:
            yield Event(verb, doer, other, what)

    if passive:
        yield from made(by, to or subject, subject if to else thing)
        if source and not by:
            yield from made(source, to or subject, subject if to else thing)
        return
    if fronted:
        yield from made(subject, fronted)
        return
    if to and not source:
        yield from made(subject, to, thing)
        yield from made(subject, thing)
    elif source and not to:
        yield from made(source, subject, thing)
    elif second:
        yield from made(subject, thing, second)
    else:
        yield from made(subject, thing)
        yield from made(owner, thing)


def _subject(side: Side, words: Words, first: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Tokens of the one before a verb group, of the one whose it is, and of the one that a `whom` before it stands for."""
    part = subject_before(words, first)
    if part is None:
        return (), (), ()
    if words.tags[part.first] == "W":
        return _noun_before(side, words, part.first), (), ()
    mark = next((k for k in range(*part) if words.tags[k] == "X"), part.first)
    owner = _tokens(side, words, Range(part.first, mark)) if mark > part.first else ()
    whom = words.low(part.first - 1) == "whom"
    return _tokens(side, words, part), owner, _noun_before(side, words, part.first - 1) if whom else ()


def _noun_before(side: Side, words: Words, at: int) -> tuple[int, ...]:
    """The noun phrase that a relative word at `at` goes on from."""
    part = subject_before(words, at - 1 if words.tag(at - 1) == "," else at)
    return _tokens(side, words, part) if part is not None else ()


def _behind(side: Side, words: Words, at: int) -> dict[str, tuple[int, ...]]:
    """The object (under an empty key), a second one, and the noun phrases behind `by`, `to` and `from`, up to the next verb or stop."""
    found: dict[str, tuple[int, ...]] = {}
    k, key = (at + 1 if words.low(at) in _PARTICLES else at), ""
    while k < min(len(words), at + _LONGEST):
        tag, low = words.tags[k], words.lows[k]
        if tag in ".;:VEGBHMSUWC(-":
            break
        if tag == ",":
            if not found or words.tag(k + 1) not in "I":
                break
            k += 1
            continue
        if tag in "TI":
            key = low
            k += 1
            continue
        part = Range(k, k + 1) if tag == "O" else phrase_after(words, k, appositive=False)
        if part is None or part.last <= k:
            k += 1
            continue
        part = Range(k, next((n for n in range(k + 1, part.last) if words.tags[n] in "ITD#"), part.last))
        if key == "" and words.tag(part.last) in "VBHM":
            break  # `said a guard had fallen`: the one behind the verb acts himself
        tokens = _tokens(side, words, part) + _named_after(side, words, part.last)
        if key in ("", "by", "to", "from", "on") and tokens:
            if key == "" and "" in found:
                found.setdefault("second", tokens)
            elif not _is_time(words, part):
                found.setdefault(key, tokens)
        key = "other"
        if words.tag(part.last) in "D#" and "second" not in found:
            key = ""  # `gave the museum 40 dolls`
        k = part.last
    return found


def _named_after(side: Side, words: Words, at: int) -> tuple[int, ...]:
    """`The champion, Luc Moreau,`: the name behind the comma."""
    stop = next((k for k in range(at + 1, len(words)) if words.tags[k] != "P"), len(words))
    if words.tag(at) != "," or stop == at + 1 or words.tag(stop) not in ",.":
        return ()
    return _tokens(side, words, Range(at + 1, stop))


def _is_time(words: Words, part: Range) -> bool:
    return any(words.lows[k] in TIME_WORDS or words.lows[k].rstrip("s") in TIME_WORDS for k in range(*part))


def _tokens(side: Side, words: Words, part: Range) -> tuple[int, ...]:
    """Content words of a noun phrase up to its first preposition, whose it is left out (`the banker's request`); or the pronoun it is."""
    stop = next((k for k in range(part.first + 1, part.last) if words.tags[k] in "ITVEGW"), part.last)
    norms = side.document.tokens.norms
    part = Range(max((k + 1 for k in range(part.first, stop - 1) if words.tags[k] == "X"), default=part.first), stop)
    found = [k for n in range(part.first, stop) for k in side.tokens_in(words.span(Range(n, n + 1)))]
    return tuple(k for k in found if content(norms[k]) or (stop - part.first == 1 and norms[k] in PRONOUNS))
