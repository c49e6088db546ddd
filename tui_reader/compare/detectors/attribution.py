"""Another speaker of a quotation, and the notes on how far a statement can be trusted that are gone.

Quotations are judged by their own match, whatever sentence they stand in; other statements inside their link (statements.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.compare.case import Case, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import AMBIGUOUS, MISATTRIBUTION
from tui_reader.compare.limits import Note, Retold, clause_round, notes_of, of_a_source
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.sources import Change, another_voice
from tui_reader.compare.voices import PRONOUNS, Voice, classes, count, same_voice
from tui_reader.compare.words import content
from tui_reader.extract.limits import Label
from tui_reader.extract.model import Quote
from tui_reader.text.span import Span
from tui_reader.text.tokens import normal

NOTE = Kind(
    "verification_note_dropped",
    "attribution",
    "@",
    "high",
    "“Could not verify”, or another note on how far a statement can be trusted, is gone.",
)
KINDS = (MISATTRIBUTION, AMBIGUOUS, NOTE)


def detect(case: Case) -> Iterator[Finding]:
    yield from _quotes(case)
    yield from _notes(case)


def _quotes(case: Case) -> Iterator[Finding]:
    """Each matched quotation: the same speaker on both sides?"""
    for match in case.quotes:
        if not match.left or not match.right:
            continue
        side = case.sources[match.source]
        new = case.right.quotes[match.right[0]]
        if new.use == "title" or new.speaker is None:
            continue
        named = [quote for i in match.left if (quote := side.facts.quotes[i]).speaker is not None]
        theirs = _voice(case.rewrite, new)
        if not named or theirs is None or any(_same(side, old, theirs) for old in named):
            continue
        old, mine = named[0], _voice(side, named[0])
        assert mine is not None
        change = another_voice(
            mine,
            theirs,
            side,
            case.rewrite,
            (side.document.sentence_at(old.span.start),),
            (case.right.document.sentence_at(new.span.start),),
        )
        if (
            change is None
            and new.use == "speech"
            and _of_a_body(case, match.source, mine, theirs)
            and not _near(mine.name, case.rewrite, new)
        ):
            change = Change(AMBIGUOUS, "medium", "a person’s own words are a body’s now")
        if change is None or (_guessed(new, case.rewrite) and _near(mine.name, case.rewrite, new)):
            continue
        words = case.rewrite.words(new.span)
        why = f"“{words}” is {_whose(mine.name)} in the source; the rewrite gives it to {theirs.name}: {change.told}."
        severity: Severity = change.severity if new.use == "speech" else "medium"
        yield found(
            case, change.kind, why, left=_with_speaker(old), right=_with_speaker(new), source=match.source, severity=severity, sureness=0.88
        )


_BODIES = frozenset(
    ["company", "police", "court", "government", "military", "union", "media", "rescuers", "medics", "school", "regulators"]
)


def _of_a_body(case: Case, source: int, old: Voice, new: Voice) -> bool:
    """A person's quotation given to a body without a name: `the coast guard said` for its commander."""
    entities = case.source_facts[source].entities
    person = any(e.type == "PER" and e.name == old.name for e in entities)
    return person and not new.named and not new.pronoun and count(new.words) is None and bool(classes(new.words) & _BODIES)


def _voice(side: Side, quote: Quote) -> Voice | None:
    """The speaker of a quotation; a pronoun stands for the name it was read as."""
    if quote.speaker is None:
        return None
    words = " ".join(quote.speaker.span.of(side.text).split()) if quote.speaker.span is not None else quote.speaker.name
    return Voice(quote.speaker.name, quote.speaker.name if normal(words) in PRONOUNS else words)


def _same(side: Side, old: Quote, theirs: Voice) -> bool:
    mine = _voice(side, old)
    return mine is not None and same_voice(mine, theirs) and (mine.named or theirs.named)


def _guessed(quote: Quote, side: Side) -> bool:
    """The speaker is a pronoun, read as the last name it fits."""
    return quote.speaker is not None and quote.speaker.span is not None and normal(quote.speaker.span.of(side.text)) in PRONOUNS


def _near(name: str, side: Side, quote: Quote) -> bool:
    """The name stands in the sentences just before the quotation: the pronoun may mean it."""
    at = side.document.sentence_at(quote.span.start)
    words = [w for w in normal(name).split() if content(w)]
    norms = side.document.tokens.norms
    return bool(words) and any(words[-1] in norms[k] for i in range(max(0, at - 3), at + 1) for k in side.document.tokens.of_sentence(i))


def _whose(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _with_speaker(quote: Quote) -> Span:
    """The speaker's name when it is close by, so that the place shows who is credited; else the quotation."""
    at = quote.speaker.span if quote.speaker else None
    return at if at is not None else quote.span


def _notes(case: Case) -> Iterator[Finding]:
    """Notes of LEFT on how far a statement or its source can be trusted, of whose class the rewrite has nothing in their place."""
    side = case.sources[0]
    retold = Retold(case)
    for sentence in side.document.sentences:
        for note in _notes_in(side, sentence.index):
            if _echoed(case, sentence.index) or retold(note):
                continue
            said = side.words(note.clause).rstrip(".")
            severity: Severity = "medium" if note.label == "caution" else "high"
            yield found(case, NOTE, f"The note “{said}” is gone.", left=note.clause, severity=severity, sureness=0.9)


_TRUST: frozenset[Label] = frozenset(["unverified", "anonymous", "interest", "unreviewed", "no_evidence", "unproven", "caution"])
_PAID = frozenset("funded financed sponsored commissioned paid fees funding grants shares stake stock interest interests".split())
_REVIEW = frozenset("audited audit review reviewed peer-reviewed published".split())


def _notes_in(side: Side, sentence: int) -> list[Note]:
    """What the words say (compare/limits.py), and the notes that only the grammar shows (`could not establish the order`), each clause once."""
    notes = [note for note in notes_of(side, sentence) if note.label in _TRUST]
    for claim in side.claims.get(sentence, ()):
        if claim.kind != "verification_note" or not claim.cue or side.document.sentence_at(claim.cue[0].start) != sentence:
            continue
        clause = clause_round(side, claim.cue[0])
        words = {side.document.tokens.norms[k] for k in side.tokens_in(claim.cue[0])}
        if not any(note.clause.overlaps(clause) for note in notes):
            label: Label = "unreviewed" if words & _REVIEW else "interest" if words & _PAID else "unverified"
            note = Note(label, claim.cue[0], clause, sentence)
            if of_a_source(side, note):
                notes.append(note)
    kept: list[Note] = []
    for note in notes:
        if not any(note.clause.overlaps(other.clause) for other in kept):
            kept.append(note)
    return kept


def _echoed(case: Case, sentence: int) -> bool:
    """An untouched copy of the sentence: whatever one side found in it stands on the other too."""
    document = case.left.document
    return any(
        link.relation == "same"
        and link.left == (sentence,)
        and document.sentence_text(sentence) == case.right.document.sentence_text(link.right[0])
        for link in case.alignment.of_left(sentence)
    )
