"""Who says it: another speaker, a credit dropped or new, a claim told as fact, a caveat of the paper gone, a stronger or weaker verb.

Quotations are judged by their own match, whatever sentence they stand in; other statements inside their link. A description
(`mediators`, `the ministry`) and a name are not called two people: only two names that a reader would not take for one are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import table
from tui_reader.compare.limits import Note, Retold, clause_round, notes_of
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.namesakes import one_nation
from tui_reader.compare.words import content, irregular, keys, stem
from tui_reader.extract.lexicon import body_words, title_parts, titles
from tui_reader.extract.limits import Label
from tui_reader.extract.model import STRENGTHS, Claim, Quote
from tui_reader.extract.names import same_name
from tui_reader.text.span import Span
from tui_reader.text.tokens import normal

MIS = Kind("misattribution", "attribution", "@", "high", "Words or a statement of one speaker given to another.")
DROPPED = Kind("attribution_dropped", "attribution", "@", "high", "Who said it is gone: the statement now stands as the paper’s own.")
ADDED = Kind("attribution_added", "attribution", "@", "low", "The rewrite credits a statement that is the source’s own.")
AMBIGUOUS = Kind("attribution_ambiguous", "attribution", "@", "medium", "One can no longer tell who says it.")
NOTE = Kind(
    "verification_note_dropped",
    "attribution",
    "@",
    "high",
    "“Could not verify”, or another note on how far a statement can be trusted, is gone.",
)
TO_FACT = Kind("claim_to_fact", "attribution", "@", "high", "Somebody’s claim or quotation is now the paper’s own statement.")
TO_CLAIM = Kind("fact_to_claim", "attribution", "@", "low", "What the source states itself is now somebody’s claim.")
CUE = Kind("cue_changed", "attribution", "@", "low", "Another verb of saying: stronger, weaker or loaded.")
KINDS = (MIS, DROPPED, ADDED, AMBIGUOUS, NOTE, TO_FACT, TO_CLAIM, CUE)

_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who", "him", "her", "them", "you", "one"])
KEPT = 0.4
"""Share of a statement's words that the rewrite must have before its credit can be called dropped."""


def detect(case: Case) -> Iterator[Finding]:
    yield from _quotes(case)
    yield from _notes(case)
    for pair in case.pairs:
        yield from _pair(case, pair)


def _quotes(case: Case) -> Iterator[Finding]:
    """Each matched quotation: the same speaker on both sides?"""
    for match in case.quotes:
        if not match.left or not match.right:
            continue
        side = case.sources[match.source]
        new = case.right.quotes[match.right[0]]
        olds = [side.facts.quotes[i] for i in match.left]
        if new.use == "title" or new.speaker is None:
            continue
        named = [old for old in olds if old.speaker is not None]
        if not named or any(_same_speaker(old.speaker.name, new.speaker.name) for old in named if old.speaker):
            continue
        old = named[0]
        assert old.speaker is not None
        if not (_is_name(old.speaker.name) and _is_name(new.speaker.name)):
            continue
        words = case.rewrite.words(new.span)
        why = f"“{words}” is {_whose(old.speaker.name)} in the source; the rewrite gives it to {new.speaker.name}."
        severity: Severity = "high" if new.use == "speech" else "medium"
        yield found(
            case, MIS, why, left=_with_speaker(old), right=_with_speaker(new), source=match.source, severity=severity, sureness=0.88
        )


def _with_speaker(quote: Quote) -> Span:
    """The speaker's name when it is close by, so that the place shows who is credited; else the quotation."""
    at = quote.speaker.span if quote.speaker else None
    return at if at is not None else quote.span


def _same_speaker(a: str, b: str) -> bool:
    if normal(a) in _PRONOUNS or normal(b) in _PRONOUNS or same_name(a, b) or one_nation(a, b):
        return True
    words = {k for w in normal(b).split() if content(w) for k in keys(w)}
    return any(not words.isdisjoint(keys(w)) for w in normal(a).split() if content(w))


def _is_name(name: str) -> bool:
    """Written with capitals: a name rather than a description: `two diplomats`, a bare `Foreign Minister`, `the Company`."""
    generic = body_words()
    if all(w in titles() or w in title_parts() or w in generic or w == "the" for w in normal(name).split()):
        return False
    words = [w for w in name.split() if w[0].isalpha() and normal(w) not in ("the", "a", "an", "of")]
    return bool(words) and sum(w[0].isupper() for w in words) * 2 >= len(words) and normal(name) not in _PRONOUNS


def _notes(case: Case) -> Iterator[Finding]:
    """Notes of LEFT on how far a statement or its source can be trusted, of whose class the rewrite has nothing in their place."""
    side = case.sources[0]
    retold = Retold(case)
    for sentence in side.document.sentences:
        for note in _notes_in(side, sentence.index):
            if _echoed(case, sentence.index) or retold(note):
                continue
            said = side.words(note.clause).rstrip(".")
            yield found(case, NOTE, f"The note “{said}” is gone.", left=note.clause, sureness=0.9)


_TRUST: frozenset[Label] = frozenset(["unverified", "anonymous", "interest", "unreviewed", "no_evidence", "unproven"])
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
            notes.append(Note("unreviewed" if words & _REVIEW else "unverified", claim.cue[0], clause, sentence))
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


def _pair(case: Case, pair: Pair) -> Iterator[Finding]:
    mine = _claims(pair.left, pair.link.left)
    theirs = _claims(pair.right, pair.link.right)
    taken: set[int] = set()
    for old in mine:
        words = _content_tokens(pair.left, old)
        kept = [pair.ahead[k] for k in words if k in pair.ahead]
        if len(kept) < 2 or len(kept) < KEPT * len(words):
            continue
        new = _holder(pair.right, theirs, kept)
        outer = _outer(pair.left, mine, old)
        if new is not None and outer is not None and not _same_person(pair, old, new) and _same_person(pair, outer, new):
            new = None  # only the one who reports it is still credited, not the one who said it
        if new is not None:
            taken.add(new.id)
            yield from _matched(case, pair, old, new)
        elif old.speaker and _says(pair.left, old) and not _quoted(pair.right, kept) and not _credited(pair, old, kept, theirs):
            yield from _bare(case, pair, old, kept)
    for new in theirs:
        words = _content_tokens(pair.right, new)
        kept = [pair.back[m] for m in words if m in pair.back]
        if new.id in taken or len(kept) < 3 or len(kept) < 0.5 * len(words) or not _says(pair.right, new):
            continue
        if _holder(pair.left, mine, kept) or _quoted(pair.left, kept) or _carried(pair, min(kept)):
            continue
        left, right = pair.left.span_of(min(kept), max(kept) + 1), _credit(new)
        kind = TO_CLAIM if new.strength in ("alleged", "claimed", "denied") else ADDED
        who = new.name or "a speaker"
        yield found(
            case,
            kind,
            f"The source says this itself; the rewrite credits {who}: “{pair.right.words(right)}”.",
            left=left,
            right=right,
            pair=pair,
            sureness=0.7,
        )


def _outer(side: Side, claims: Sequence[Claim], inner: Claim) -> Claim | None:
    """The claim that reports `inner`: `he accused Ethiopia of holding farms that Khartoum says lie inside`."""
    cues = inner.cue or inner.speaker
    return next((c for c in claims if c is not inner and cues and any(p.contains(cues[0]) for p in c.content)), None)


def _says(side: Side, claim: Claim) -> bool:
    """The cue gives a statement or an opinion, not a request or an act."""
    norms = side.document.tokens.norms
    verbs = {stem(norms[k]) for cue in claim.cue for k in side.tokens_in(cue) if norms[k] not in ("not", "n't")} & _saying()
    words = [norms[k] for part in claim.content for k in side.tokens_in(part)]
    if not verbs or _VERDICTS & set(words[:6]):
        return False
    return bool(verbs & _saying("speech")) or claim.quoted or any(w in _FINITE or w.endswith("ed") or w in irregular() for w in words[:7])


_FINITE = frozenset(
    "that is are was were be been had has have will would may might could can should must did does do if whether 's 're".split()
)
_VERDICTS = frozenset("guilty liable innocent responsible".split())


@cache
def _saying(label: str = "") -> frozenset[str]:
    """Stems of data/saying.txt; `speech`: those that give words or an opinion whatever follows. The others do only with a clause: to
    concede goals is no statement."""
    return frozenset(stem(word) for word, labels in table("saying").items() if not label or label in labels)


def _same_person(pair: Pair, old: Claim, new: Claim) -> bool:
    """By name, or by the words the two are called with."""
    if old.name and new.name and _same_speaker(old.name, new.name):
        return True
    theirs = {m for s in new.speaker for m in pair.right.tokens_in(s)}
    return any(pair.ahead.get(k) in theirs for s in old.speaker for k in pair.left.tokens_in(s) if k in pair.ahead)


def _credited(pair: Pair, old: Claim, kept: Sequence[int], theirs: Sequence[Claim]) -> bool:
    """The sentence still credits the speaker, though the statement was not read as the claim's: by a claim of theirs, or `analysts regard`."""
    side = pair.right
    tokens = side.document.tokens
    sentence = side.document.sentence_at(tokens.starts[kept[0]])
    here = tokens.of_sentence(sentence)
    opening = side.text[tokens.starts[here.start]]
    run_on = sentence - 1 if opening in "([" or opening.islower() else sentence  # cut at `4.12 a.m. (0042 GMT)`
    if any(
        _same_person(pair, old, c) or normal(c.name or "he") in _PRONOUNS
        for c in (*theirs, *side.claims.get(run_on, ()))
        if c.cue and side.document.sentence_at(c.cue[0].start) in (sentence, run_on)
    ):
        return True
    speakers = [pair.ahead[k] for s in old.speaker for k in pair.left.tokens_in(s) if pair.ahead.get(k) in here]
    if any(
        tokens.norms[m - 1] == "by" or (tokens.norms[m - 1] in ("the", "a") and tokens.norms[m - 2] == "by")
        for m in speakers
        if m > here.start + 1
    ):
        return True
    near = {n for m in speakers for n in range(max(here.start, m - 4), min(here.stop, m + 7))}
    return any(stem(tokens.norms[n]) in _saying() for n in near - set(kept))


def _carried(pair: Pair, k: int) -> bool:
    """The source credits the sentence before, in the same paragraph, and this one goes on: the rewrite only says so again."""
    document = pair.left.document
    sentence = document.sentence_at(document.tokens.starts[k])
    before = sentence - 1
    if before < 0 or document.sentences[before].paragraph != document.sentences[sentence].paragraph:
        return False
    return any(c.kind == "claim" for c in pair.left.claims.get(before, ()))


def _claims(side: Side, sentences: Sequence[int]) -> list[Claim]:
    found_claims = {c.id: c for i in sentences for c in side.claims.get(i, ()) if c.kind == "claim"}
    return list(found_claims.values())


def _content_tokens(side: Side, claim: Claim) -> list[int]:
    norms = side.document.tokens.norms
    return [k for part in claim.content for k in side.tokens_in(part) if content(norms[k])]


def _holder(side: Side, claims: Sequence[Claim], tokens: Sequence[int]) -> Claim | None:
    """The claim whose content has most of `tokens`, at least half of them."""
    best, most = None, 0.5 * len(tokens)
    for claim in claims:
        inside = {k for part in claim.content for k in side.tokens_in(part)}
        count = sum(k in inside for k in tokens)
        if count >= most:
            best, most = claim, count + 0.001
    return best


def _quoted(side: Side, tokens: Sequence[int]) -> bool:
    spans = [side.document.tokens.span(k) for k in tokens]
    return sum(side.in_quote(s) is not None for s in spans) * 2 >= len(spans)


def _credit(claim: Claim) -> Span:
    """Cue and speaker as one place when they stand together, else the cue."""
    spans = sorted((*claim.cue, *claim.speaker))
    if not spans:
        return claim.content[0]
    whole = Span(spans[0].start, max(s.end for s in spans))
    return whole if len(whole) <= 80 or not claim.cue else claim.cue[0]


def _whole_clause(side: Side, span: Span) -> Span:
    """`span` and the rest of the clause it begins and ends in: half a clause reads as nonsense."""
    tokens, here = side.document.tokens, side.tokens_in(span)
    sentence = tokens.of_sentence(side.document.sentence_at(span.start))
    first, last = here.start, here.stop
    while first > sentence.start and tokens.norms[first - 1][0].isalnum():
        first -= 1
    while last < sentence.stop and tokens.norms[last][0].isalnum():
        last += 1
    return side.span_of(first, last)


def _bare(case: Case, pair: Pair, old: Claim, kept: list[int]) -> Iterator[Finding]:
    left, right = _credit(old), pair.right.span_of(min(kept), max(kept) + 1)
    kind = TO_FACT if old.quoted or old.strength in ("alleged", "claimed", "denied") else DROPPED
    who = f"{_whose(old.name)} statement" if old.name else "A statement"
    told = pair.right.words(_whole_clause(pair.right, right))
    why = f"“{pair.left.words(left)}” is gone: {who if old.name else who.lower()} “{told}” now stands as fact."
    severity: Severity = "high" if len(kept) >= 3 else "medium"
    yield found(case, kind, why[0].upper() + why[1:], left=left, right=right, pair=pair, severity=severity, sureness=0.82)


def _whose(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _matched(case: Case, pair: Pair, old: Claim, new: Claim) -> Iterator[Finding]:
    if old.name and new.name and not old.quoted and not new.quoted and not _same_person(pair, old, new):
        if _is_name(old.name) and _is_name(new.name):
            why = f"{old.name} says this in the source, {new.name} in the rewrite."
            yield found(case, MIS, why, left=_credit(old), right=_credit(new), pair=pair, severity="high", sureness=0.75)
            return
        if _is_name(old.name) and not _named_near(pair, old.name):
            why = f"{old.name} says this in the source; the rewrite credits only “{new.name}”."
            yield found(case, AMBIGUOUS, why, left=_credit(old), right=_credit(new), pair=pair, severity="low", sureness=0.6)
    yield from _verb(case, pair, old, new)


def _named_near(pair: Pair, name: str) -> bool:
    words = {stem(w) for w in normal(name).split() if content(w)}
    norms = pair.right.document.tokens.norms
    return any(stem(norms[m]) in words for m in pair.b)


def _verb(case: Case, pair: Pair, old: Claim, new: Claim) -> Iterator[Finding]:
    if not old.cue or not new.cue:
        return
    was, now = pair.left.words(old.cue[0]), pair.right.words(new.cue[0])
    a, b = _cue_word(was), _cue_word(now)
    loaded = {stem(normal(w)) for w in (*case.config.words.loaded, *table("loaded"))}
    new_load = b in loaded and a not in loaded
    steps = abs(STRENGTHS.index(old.strength) - STRENGTHS.index(new.strength))
    if a == b or not (new_load or steps or (a in loaded and b not in loaded)):
        return
    if new_load:
        why = f"“{was}” became “{now}”, a loaded word."
    elif steps:
        order = "stronger" if STRENGTHS.index(new.strength) > STRENGTHS.index(old.strength) else "weaker"
        why = f"“{was}” became “{now}”: {order}."
    else:
        why = f"“{was}” became “{now}”: the verb’s colour is gone."
    yield found(case, CUE, why, left=old.cue[0], right=new.cue[0], pair=pair, sureness=0.8)


def _cue_word(words: str) -> str:
    return stem(normal(words.split()[-1])) if words else ""
