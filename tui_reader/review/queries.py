"""Questions to the writer: for each kind of finding a template, both sentences, and a fix built from the source's words.

A draft is a start for a person, who edits it before it is kept. The proposal never invents a word: it puts the source's
words where the rewrite's stand, puts back what was left out, or takes out what has no source.
"""

from __future__ import annotations

import re

from tui_reader.compare.model import Comparison, Finding, Place
from tui_reader.records import dataclass
from tui_reader.review.index import Index, Side
from tui_reader.text.clean import line
from tui_reader.text.document import Document

TEMPLATES = {
    "quote_altered": "The source quotes “{was}”, you quote “{now}”. A quotation must stand as it was said. Which words were said?",
    "quote_merged": "You quote “{now}” in one piece; the source has it in two. Please keep them apart.",
    "quote_added": "Where is the quotation “{now}” from? The source does not have it.",
    "quote_dropped": "The source quotes “{was}”. Is it left out on purpose?",
    "quote_marks": "Please check the quotation marks in “{now}”: which words were said as they stand?",
    "misattribution": "The source gives “{was}”, you give “{now}”. Who said it?",
    "attribution_dropped": "The source says who says so: “{was}”. Please name them.",
    "attribution_added": "You credit this with “{now}”; the source credits nobody. How do you know?",
    "attribution_ambiguous": "One cannot tell any more who says “{now}”. Please name the speaker.",
    "verification_note_dropped": "The source warns: “{was}”. Please carry it.",
    "claim_to_fact": "In the source this is somebody's statement (“{was}”), here it stands as fact (“{now}”). Please attribute it.",
    "fact_to_claim": "The source states “{was}” as fact; you make it somebody's statement (“{now}”). Why?",
    "cue_changed": "The source has “{was}”, you have “{now}”, which says more or less than that. Please use the source's word.",
    "relation_changed": "The source has “{was}”, you have “{now}”: that is another relation. Which is right?",
    "hedge_added": "The source says it without “{now}”. Why the doubt?",
    "hedge_lost": "The source is less sure: “{was}”. You write “{now}”. Please put the doubt back.",
    "certainty_lost": "The source has “{was}”, you have “{now}”: it is surer or less sure than that. Please check.",
    "bound_changed": "The source has “{was}”, you have “{now}”. Please keep the bound.",
    "number_changed": "The source has “{was}”, you have “{now}”. Which figure is right?",
    "number_added": "Where is the figure “{now}” from? The source does not have it.",
    "number_dropped": "The source has “{was}” here. Is it left out on purpose?",
    "unit_changed": "The source has “{was}”, you have “{now}”. Which unit is right?",
    "number_neighbour_changed": "The source counts “{was}”, you count “{now}”. Is it the same?",
    "date_changed": "The source has “{was}”, you have “{now}”. Which date is right?",
    "date_added": "Where is the date “{now}” from? The source does not have it.",
    "date_lost": "The source dates it: “{was}”. Is it left out on purpose?",
    "name_spelling": "The source spells it “{was}”, you spell it “{now}”. Please check.",
    "name_spelling_inconsistent": "You spell “{now}” in more than one way. Please choose one.",
    "title_changed": "The source has “{was}”, you have “{now}”. Which title is right?",
    "entity_changed": "The source has “{was}”, you have “{now}”. Who or what is meant?",
    "entity_added": "Where is “{now}” from? The source does not name it.",
    "entity_dropped": "The source names “{was}”. Is it left out on purpose?",
    "place_misattached": "The source has “{was}”, you have “{now}”: it is tied to something else. Where was it?",
    "claim_added": "Where is this from: “{now}”? The source does not say it.",
    "claim_dropped": "The source says “{was}”. Is it left out on purpose?",
    "claim_changed": "The source says “{was}”, you say “{now}”. Which is right?",
    "negation_changed": "The source says “{was}”, you say “{now}”: one says yes, the other no. Which is right?",
    "direction_changed": "The source says “{was}”, you say “{now}”: the other way round. Which is right?",
    "contradiction": "“{now}” does not go with “{was}”. Which is right?",
    "headline_reversed": "The headline says “{now}”; the source has “{was}”. Does the story bear the headline out?",
    "lead_dropped": "The source's main news is “{was}”. Please carry it.",
    "duplicate_text": "“{now}” stands twice. Please take one out.",
    "style_spelling": "“{now}” is of another spelling than the rest. Please choose one.",
    "copied_run": "“{now}” is the source's own wording. Please say it in your words or quote it.",
    "lookalike": "Some letters in “{now}” only look like what they are. Please type it again.",
    "banned_word": "The desk does not print “{now}”. Please find another word.",
}
OTHERWISE = "{why} Please check."
"""For a kind without a template of its own."""
_LONGEST = 160
"""Characters of quoted words in a question; the whole sentences stand below it."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the writer about one finding, or about one sentence (kind None)."""

    id: str
    """Of the finding; `left:13` or `right:6` of a sentence."""
    kind: str | None
    where: str
    """`a13 > b06`."""
    source: str | None
    rewrite: str | None
    """The whole sentences, on one line each."""
    question: str
    proposal: str | None
    """The rewrite's sentence as it could be, the words to put back, or None when only the writer can know."""

    was: str | None = None
    now: str | None = None
    """The words of the finding in the source and in the rewrite."""

    @property
    def instruction(self) -> str:
        """The same as a thing to do, for who changes the text without deciding anything."""
        if self.kind in _ONLY_THE_WRITER or self.kind is None:
            return self.question
        was, now = ((words or "").rstrip(_STOPS) for words in (self.was, self.now))
        if self.now is None:
            return f"Put back what the source says: “{was}”."
        if self.was is None:
            return f"Take out “{now}”: the source does not have it."
        if self.kind in _CREDITS:
            return f"Put “{was}” back, as the source has it, with “{now}”."
        if not _exchanged(self.kind, was, now):
            return f"Reword “{now}” so that it says what the source says: “{was}”."
        return f"Replace “{now}” by what the source says: “{was}”."

    @property
    def text(self) -> str:
        """What is put before the editor, to be changed and kept: the question and the proposal."""
        return f"{self.question}\nProposed: {self.proposal}" if self.proposal else self.question


def draft(index: Index, finding: Finding) -> Query:
    """The question about a finding."""
    c = index.comparison
    was, now = _words(c, finding.left, "left"), _words(c, finding.right, "right")
    template = TEMPLATES.get(finding.kind.id, OTHERWISE)
    if ("{was}" in template and was is None) or ("{now}" in template and now is None):
        template = OTHERWISE
    question = template.format(was=_short(was), now=_short(now), why=line(finding.why))
    left, right = _sentences(c, finding.left, "left"), _sentences(c, finding.right, "right")
    if left is None or right is None:  # the other side of the row, so that the writer sees what stands there
        left, right = _row(index, finding, left, right)
    return Query(finding.id, finding.kind.id, _where(index, finding), left, right, question, _proposal(c, finding), was, now)


def draft_sentence(index: Index, side: Side, sentence: int) -> Query:
    """An open question about one sentence, for the editor to fill in."""
    text = line(index.document(side).sentence_text(sentence))
    number = index.change_of(side, sentence)
    change = index.comparison.changes[number] if number is not None else None
    other = ""
    if change is not None:
        numbers, document = (change.right, index.document("right")) if side == "left" else (change.left, index.document("left"))
        other = line(" ".join(document.sentence_text(s) for s in numbers))
    left, right = (text, other or None) if side == "left" else (other or None, text)
    return Query(f"{side}:{sentence}", None, index.label(side, sentence), left, right, "", None)


def _proposal(c: Comparison, finding: Finding) -> str | None:
    """Built from the source's words only."""
    if finding.right is None:
        was = _words(c, finding.left, "left")
        return f"put back “{was}”" if was else None
    document = c.right.document
    numbers = finding.right.sentences or (document.sentence_at(finding.right.span.start),)
    start, end = document.sentences[numbers[0]].span.start, document.sentences[numbers[-1]].span.end
    span = finding.right.span
    if not (start <= span.start <= span.end <= end) or finding.kind.id in _ONLY_THE_WRITER:
        return None
    before, after = document.text[start : span.start], document.text[span.end : end]
    if finding.left is None:
        rest = f"{before.rstrip()} {after.lstrip(' ,;')}".strip()
        if finding.kind.id in _NEEDED:
            return f"take “{line(span.of(document.text))}” out, or name its source"
        return line(rest) if any(char.isalnum() for char in rest) else "take this sentence out, or name its source"
    was = _raw(c, finding.left)
    if not _exchanged(finding.kind.id, was, span.of(document.text)):
        return f"as in the source: “{line(was)}”"
    return line(_with_article(before, was) + _fitted(was.rstrip(_STOPS), before) + _stop(span.of(document.text)) + after)


def _exchanged(kind: str, was: str, now: str) -> bool:
    """Whether the source's words can stand where the rewrite's stand: not a pronoun for a name, nor words with half their clause."""
    if was.casefold() in _PRONOUNS or (kind == "date_changed" and len(was.split()) > _DATE_WORDS):
        return False
    return kind in _EXCHANGED and (kind != "number_neighbour_changed" or len(was.split()) == len(now.split()))


def _with_article(before: str, words: str) -> str:
    """`before`, whose last word is `a` or `an`, with the one that the source's first letter asks for, where that is sure."""
    first = words[:1].casefold()
    if not first.isalpha() or first in "euoh":  # a European, an hour, a one-off: by sound, not by letter
        return before
    return _ARTICLE.sub(rf"\1{'n' if first in 'ai' else ''} ", before)


_EXCHANGED = frozenset(
    {
        *("quote_altered", "number_changed", "unit_changed", "date_changed", "bound_changed", "number_neighbour_changed"),
        *("name_spelling", "title_changed", "entity_changed", "place_misattached", "misattribution", "cue_changed"),
    }
)
"""Kinds where the source's words fit in the place of the rewrite's. A hedge or a negation is woven into its sentence:
“said the farmers had been” with the source's “suggested the farmers may have been” in it is no English."""
_ONLY_THE_WRITER = frozenset(
    {"quote_merged", "copied_run", "duplicate_text", "contradiction", "attribution_ambiguous", "style_spelling", "banned_word"}
)
"""Kinds that the source's words do not mend."""
_DATE_WORDS = 4
"""Words of `Thursday, March 14, 2024`; more are a date and part of its clause, told because it is tied to something else."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "him", "her", "them", "his", "their", "its"})
_ARTICLE = re.compile(r"\b(a)n? $", re.I)
_NEEDED = frozenset({"number_added", "entity_added", "quote_added"})
"""Kinds whose words the sentence cannot stand without: “The said on Friday that about 9,000 people” is no English."""
_CREDITS = frozenset({"attribution_dropped", "verification_note_dropped"})
"""Kinds where the source's words belong beside those of the rewrite: in their place they would cut the statement itself."""
_STOPS = ".,;:"


def _fitted(words: str, before: str) -> str:
    """A capital at the beginning of a sentence; elsewhere the source's own letters, since a name must keep its capital."""
    return words if before.strip() or not words else words[0].upper() + words[1:]


def _stop(words: str) -> str:
    """The stop or comma at the end, which belongs to the rewrite's sentence and not to the words."""
    return words[len(words.rstrip(_STOPS)) :]


def _row(index: Index, finding: Finding, left: str | None, right: str | None) -> tuple[str | None, str | None]:
    number = next((k for k, change in enumerate(index.comparison.changes) if finding.id in change.findings), None)
    if number is None:
        return left, right
    change = index.comparison.changes[number]
    if left is None and change.left:
        left = line(" ".join(index.document("left").sentence_text(i) for i in change.left))
    if right is None and change.right:
        right = line(" ".join(index.document("right").sentence_text(j) for j in change.right))
    return left, right


def _where(index: Index, finding: Finding) -> str:
    sides = []
    if finding.left is not None:
        source = finding.left.source
        sides.append(f"further source {source}" if source else index.labels("left", finding.left.sentences))
    if finding.right is not None:
        sides.append(index.labels("right", finding.right.sentences))
    return " > ".join(sides)


def _document(c: Comparison, place: Place, side: Side) -> Document:
    if side == "right":
        return c.right.document
    return (c.also[place.source - 1] if place.source else c.left).document


def _raw(c: Comparison, place: Place) -> str:
    return place.span.of(_document(c, place, "left").text)


def _words(c: Comparison, place: Place | None, side: Side) -> str | None:
    """A comma that stands inside the marks at a quotation's end belongs to the sentence around it."""
    return line(place.span.of(_document(c, place, side).text)).rstrip(" ,;:") if place is not None else None


def _sentences(c: Comparison, place: Place | None, side: Side) -> str | None:
    if place is None:
        return None
    document = _document(c, place, side)
    return line(" ".join(document.sentence_text(s) for s in place.sentences))


def _short(words: str | None) -> str:
    if words is None or len(words) <= _LONGEST:
        return words or ""
    return f"{words[: _LONGEST // 2].rstrip()} … {words[-_LONGEST // 2 :].lstrip()}"
