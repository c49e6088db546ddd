"""Is a note, a caveat, an interest or a denial of the source still told in the rewrite, in whatever words and wherever it stands?

A note has a class (extract/limits.py). It is retold where a sentence of the rewrite has the class: the linked one, one beside it, or
one further off that shares its words. What already stands for a note of another sentence does not stand for this one as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Side
from tui_reader.compare.denials import denies
from tui_reader.compare.gaps import Gaps
from tui_reader.compare.voices import classes
from tui_reader.compare.words import content, keys
from tui_reader.extract.limits import Label, limits_said, retells
from tui_reader.records import dataclass
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin


@dataclass(frozen=True, slots=True)
class Note:
    """A limit of a class in one sentence: the words that mark it and the clause they stand in."""

    label: Label
    mark: Span
    clause: Span
    sentence: int


def notes_of(side: Side, sentence: int) -> Iterator[Note]:
    """Every limit a sentence sets, outside quotation marks; of two marks in one clause with one label the first."""
    span = side.document.sentences[sentence].span
    seen: set[tuple[Label, Span]] = set()
    for label, mark in limits_said(side.text, span.start, span.end):
        clause = clause_round(side, mark)
        if (label, clause) not in seen and side.in_quote(mark) is None:
            seen.add((label, clause))
            note = Note(label, mark, clause, sentence)
            if of_a_source(side, note):
                yield note


_STUDIES = frozenset(["research", "survey", "analysts", "campaigners", "media"])
"""Classes of data/voices.txt whose words name a study or somebody who judges."""
_THEY = frozenset("he she they it".split())


def of_a_source(side: Side, note: Note) -> bool:
    """An interest is one where somebody who is credited has it, or a study: who paid for a road, or lends chairs free of charge, has none."""
    if note.label != "interest":
        return True
    claims = side.claims.get(note.sentence, ())
    norms, here = side.document.tokens.norms, side.document.tokens.of_sentence(note.sentence)
    relative = norms[side.tokens_in(note.clause).start] in _OPENS
    if not relative and any(cue.overlaps(note.mark) for c in claims if c.kind == "claim" for cue in c.cue):
        return False  # `he advises farmers to lease`: what he says
    if any(c.speaker for c in claims if c.kind == "claim"):
        return True
    if any(classes(norms[k]) & _STUDIES for k in range(here.start, side.tokens_in(note.mark).stop) if content(norms[k])):
        return True
    opening = norms[here.start : here.start + 6]
    near = [c for i in (note.sentence - 1, note.sentence + 1) for c in side.claims.get(i, ()) if c.kind == "claim"]
    speakers = {norms[k] for c in near for part in c.speaker for k in side.tokens_in(part)}
    return bool(near) and (opening[0] in _THEY or any(content(w) and w in speakers for w in opening))


_OPENS = frozenset("who which whose although though while but because whereas that".split())
_ENDS = frozenset(", ; : — – - ( ) .".split())


def clause_round(side: Side, mark: Span) -> Span:
    """The clause that holds `mark`: from the mark of punctuation or the relative pronoun before it to the next mark of punctuation."""
    tokens, inside = side.document.tokens, side.tokens_in(mark)
    here = tokens.of_sentence(side.document.sentence_at(mark.start))
    first, last = inside.start, inside.stop
    while first > here.start and tokens.norms[first] not in (*_OPENS, "and", "also") and tokens.norms[first - 1] not in _ENDS:
        first -= 1
    while last < here.stop and tokens.norms[last] not in _ENDS:
        last += 1
    return side.span_of(first, max(last, first + 1))


def _scarce(norms: Sequence[str]) -> bool:
    return any(w in ("few", "small", "only", "just", "needed", "needs", "alone", "early") for w in norms)


_NEAR = (Kin.SAME, Kin.CLOSE)
RETOLD = 0.6
"""Share of a note's words that the linked sentence must have to say the same in other words."""


class Retold:
    """The rewrite's sentences by the classes they may stand for."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._retelling: dict[Label, list[int]] = {}
        self._words: dict[int, set[str]] = {}
        self._gaps = Gaps(case)

    def __call__(self, note: Note) -> bool:
        """Does some sentence of the rewrite say what the note says?"""
        linked = {j for link in self._case.alignment.of_left(note.sentence) for j in link.right}
        linked.update(() if linked else self._gaps(note.sentence))
        if any(self._in_other_words(note, j) for j in linked):
            return True
        near = self._near(note.sentence)
        wanted = self._wanted(note)
        return any(self._stands(note, j, wanted, linked=j in linked, near=j in near) for j in self._sentences(note.label))

    def _sentences(self, label: Label) -> list[int]:
        """Those of the rewrite that may stand for a note of a class."""
        if label not in self._retelling:
            document = self._case.right.document
            self._retelling[label] = [s.index for s in document.sentences if retells(document.sentence_text(s.index), label)]
        return self._retelling[label]

    def _in_other_words(self, note: Note, j: int) -> bool:
        """Most of what the note says from its mark on is in the sentence, denied if it was: `paid for by`, `footed the bill`."""
        side, tokens = self._case.sources[0], self._case.right.document.tokens
        norms, theirs = side.document.tokens.norms, [tokens.norms[k] for k in tokens.of_sentence(j)]
        said = [norms[k] for k in side.tokens_in(Span(note.mark.start, note.clause.end))]
        words = [w for w in said if content(w)]
        told = sum(
            not self._keys(j).isdisjoint(keys(w)) or any(kin(w, other) in _NEAR for other in theirs if content(other)) for w in words
        )
        if note.label in ("caution", "unreviewed") and told and (denies(theirs, loosely=True) or _scarce(theirs)):
            return True  # `too few to be sure`, `one could not be certain`
        return told >= max(2, RETOLD * len(words)) and (not denies(said) or denies(theirs, loosely=True))

    def _stands(self, note: Note, j: int, wanted: Sequence[set[str]], *, linked: bool, near: bool) -> bool:
        shared = sum(not self._keys(j).isdisjoint(w) for w in wanted)
        if note.label == "interest" and wanted and not shared:
            return False  # `shares` and `board` stand in any sentence on a company
        if note.label == "caution":
            return shared >= 0.5 * len(wanted)
        if linked:
            return True
        if near and not self._explained(note, j):
            return True
        if note.label == "interest" and self._subject_shared(note, j) < 2:
            return False  # that somebody else is paid is another note
        return shared >= max(2, 0.5 * len(wanted))

    def _subject_shared(self, note: Note, j: int) -> int:
        """How many words of the note's sentence outside its clause the other sentence has: whose interest it is."""
        side = self._case.sources[0]
        norms, clause = side.document.tokens.norms, side.tokens_in(note.clause)
        rest = [k for k in side.document.tokens.of_sentence(note.sentence) if k not in clause and content(norms[k])]
        return 2 if not rest else sum(not self._keys(j).isdisjoint(keys(norms[k])) for k in rest)

    def _explained(self, note: Note, j: int) -> bool:
        """Another sentence of the source, linked to this one, has the class too: this is its note."""
        document = self._case.left.document
        lefts = {i for link in self._case.alignment.of_right(j) for i in link.left} - {note.sentence}
        return any(retells(document.sentence_text(i), note.label) for i in lefts)

    def _near(self, sentence: int) -> set[int]:
        links = [link.right for i in (sentence - 1, sentence, sentence + 1) for link in self._case.alignment.of_left(i)]
        return {j + step for link in links for j in link for step in (-1, 0, 1)}

    def _wanted(self, note: Note) -> list[set[str]]:
        """Keys of each content word of the clause outside the mark; a caution is its mark."""
        side = self._case.sources[0]
        norms, mark = side.document.tokens.norms, side.tokens_in(note.mark)
        return [
            set(keys(norms[k])) for k in side.tokens_in(note.clause) if (k not in mark or note.label == "caution") and content(norms[k])
        ]

    def _keys(self, j: int) -> set[str]:
        if j not in self._words:
            tokens = self._case.right.document.tokens
            self._words[j] = {key for k in tokens.of_sentence(j) if content(tokens.norms[k]) for key in keys(tokens.norms[k])}
        return self._words[j]
