"""Who says what inside a link: a statement given to another speaker, its credit gone or new, its verb stronger, weaker or loaded.

A credit is not gone while the source is named with the statement in any way: as subject, behind `by`, in the sentence the statement
was split into. What somebody says of its own acts (`the firm said it had closed the plant`) is told as done at medium, not high.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.credited import content_tokens, credited, intended, own_act, same_person, saying, voice_of
from tui_reader.compare.cues import verb_change
from tui_reader.compare.findings import found
from tui_reader.compare.given import given_to_another, still_his
from tui_reader.compare.kinds import ATTRIBUTION_DROPPED as DROPPED
from tui_reader.compare.kinds import MISATTRIBUTION
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.sources import another_voice
from tui_reader.compare.voices import Voice
from tui_reader.compare.words import stem
from tui_reader.extract.model import Claim
from tui_reader.text.inflection import irregular
from tui_reader.text.span import Span
from tui_reader.text.tokens import normal

ADDED = Kind("attribution_added", "attribution", "@", "low", "The rewrite credits a statement that is the source’s own.")
TO_FACT = Kind("claim_to_fact", "attribution", "@", "high", "Somebody’s claim or quotation is now the paper’s own statement.")
TO_CLAIM = Kind("fact_to_claim", "attribution", "@", "low", "What the source states itself is now somebody’s claim.")
CUE = Kind("cue_changed", "attribution", "@", "low", "Another verb of saying: stronger, weaker or loaded.")
KINDS = (DROPPED, ADDED, TO_FACT, TO_CLAIM, CUE)

KEPT = 0.4
"""Share of a statement's words that the rewrite must have before its credit can be called dropped."""


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        mine, theirs = _claims(pair.left, pair.link.left), _claims(pair.right, pair.link.right)
        taken: set[int] = set()
        retold: list[Claim] = []
        for old in mine:
            kept = [pair.ahead[k] for k in content_tokens(pair.left, old) if k in pair.ahead]
            if len(kept) < 2 or len(kept) < KEPT * len(content_tokens(pair.left, old)):
                retold.append(old)
                continue
            new = _holder(pair.right, theirs, kept)
            outer = _outer(pair.left, mine, old)
            reporter = new if new is not None and _only_reporter(pair, old, outer, new) else None
            if reporter is not None:
                new = None
            if new is not None:
                taken.add(new.id)
                yield from _matched(case, pair, old, new)
            elif (
                _says(pair.left, old)
                and not _quoted(pair.right, kept)
                and ((reporter and voice_of(pair.left, old).pronoun) or not credited(pair, old, outer, kept, theirs))
                and not intended(pair, old, kept)
            ):
                yield from _bare(case, pair, old, kept)
        rest = [c for c in theirs if c.id not in taken]
        yield from _remaining(case, pair, retold, [c for c in rest if c.speaker and _says(pair.right, c)])
        yield from _new_credits(case, pair, mine, rest)


def _remaining(case: Case, pair: Pair, retold: Sequence[Claim], theirs: Sequence[Claim]) -> Iterator[Finding]:
    """Of one sentence told as one, the statement whose words are all others now, and the only credit that is left: are they one speaker's?
    Whoever still stands in the rewrite as he did is not asked about."""
    mine = [c for c in retold if c.speaker and _says(pair.left, c) and not all(k in pair.ahead for k in pair.left.tokens_in(c.speaker[0]))]
    if len(mine) == len(theirs) == len(pair.link.left) == len(pair.link.right) == 1 and not (mine[0].quoted or theirs[0].quoted):
        yield from (f for f in _speaker(case, pair, mine[0], theirs[0]) if f.kind is MISATTRIBUTION)


def _only_reporter(pair: Pair, old: Claim, outer: Claim | None, new: Claim) -> bool:
    """Only the one who reports it is still credited, not the one who said it. A pronoun inside may be the reporter himself: then the
    verb must be gone too (`which it values at`), not told by another (`said it had warned` > `had alerted`)."""
    if outer is None:
        outer = _relative_to(pair.left, old)
    if outer is None or not same_person(pair, outer, new):
        return False
    if not voice_of(pair.left, old).pronoun:
        return not same_person(pair, old, new)
    cues = {m for s in new.cue for m in pair.right.tokens_in(s)}
    norms = pair.right.document.tokens.norms
    return not any(
        m not in cues and stem(norms[m]) in saying() and norms[m - 1] != "," and norms[m + 1] not in ("at", "as", "by")
        for m in pair.b[1:-1]
    )


def _relative_to(side: Side, claim: Claim) -> Claim | None:
    """For a claim inside a relative clause (`the business, which it values at`), the one that holds the sentence."""
    if not claim.speaker:
        return None
    first = side.tokens_in(claim.speaker[0]).start
    if first == 0 or side.document.tokens.norms[first - 1] not in ("which", "that", "what", "whom"):
        return None
    others = side.claims.get(side.document.sentence_at(claim.speaker[0].start), ())
    return next((c for c in others if c is not claim and c.cue and c.kind == "claim" and c.cue[0].end <= claim.speaker[0].start), None)


def _new_credits(case: Case, pair: Pair, mine: Sequence[Claim], theirs: Sequence[Claim]) -> Iterator[Finding]:
    for new in theirs:
        words = content_tokens(pair.right, new)
        kept = [pair.back[m] for m in words if m in pair.back]
        if len(kept) < 3 or len(kept) < 0.5 * len(words) or not new.speaker or not _says(pair.right, new):
            continue
        if _holder(pair.left, mine, kept) or _quoted(pair.left, kept) or _carried(pair, min(kept)):
            continue
        left, right = pair.left.span_of(min(kept), max(kept) + 1), _credit(new)
        kind = TO_CLAIM if new.strength in ("alleged", "claimed", "denied") else ADDED
        why = f"The source says this itself; the rewrite credits {new.name or 'a speaker'}: “{pair.right.words(right)}”."
        yield found(case, kind, why, left=left, right=right, pair=pair, sureness=0.7)


def _matched(case: Case, pair: Pair, old: Claim, new: Claim) -> Iterator[Finding]:
    told = [] if old.quoted and new.quoted else list(_speaker(case, pair, old, new))
    yield from told or _verb(case, pair, old, new)


def _speaker(case: Case, pair: Pair, old: Claim, new: Claim) -> Iterator[Finding]:
    """Another speaker of one statement."""
    if not old.speaker or not new.speaker or _mapped(pair, old, new) or still_his(pair, old, new):
        return
    whose = given_to_another(pair, old, new)
    if whose is not None:
        yield _given(case, pair, old, new, whose)
        return
    mine, theirs = voice_of(pair.left, old), voice_of(pair.right, new)
    change = another_voice(mine, theirs, pair.left, pair.right, pair.link.left, pair.link.right)
    if change is not None:
        why = f"“{pair.left.words(old.speaker[0])}” says this in the source, “{pair.right.words(new.speaker[0])}” in the rewrite: {change.told}."
        yield found(case, change.kind, why, left=_credit(old), right=_credit(new), pair=pair, severity=change.severity, sureness=0.75)


def _given(case: Case, pair: Pair, old: Claim, new: Claim, whose: Voice) -> Finding:
    mine, theirs = pair.left.words(old.speaker[0]), pair.right.words(new.speaker[0])
    told = f"“{theirs}”, {whose.name}," if voice_of(pair.right, new).pronoun else f"“{theirs}”"
    why = f"“{mine}” says this in the source, {told} in the rewrite: it is given to another speaker."
    return found(case, MISATTRIBUTION, why, left=_credit(old), right=_credit(new), pair=pair, severity="high", sureness=0.8)


def _mapped(pair: Pair, old: Claim, new: Claim) -> bool:
    """Word for word the same speaker."""
    return normal(pair.left.words(old.speaker[0])) == normal(pair.right.words(new.speaker[0]))


def _verb(case: Case, pair: Pair, old: Claim, new: Claim) -> Iterator[Finding]:
    if not old.cue or not new.cue:
        return
    was, now = pair.left.words(old.cue[0]), pair.right.words(new.cue[0])
    change = verb_change(was, now, old.strength, new.strength, case.config.words.loaded)
    if change is not None:
        severity, why = change
        if severity != "low" and not _same_statement(pair, old, new):
            severity = "low"
        yield found(case, CUE, why, left=old.cue[0], right=new.cue[0], pair=pair, severity=severity, sureness=0.8)


STAYED = 0.6
"""Share of a statement's words that the other's must have, both ways, for its verb alone to have changed."""
_NO = frozenset(
    "untrue false wrong baseless unfounded invented fabricated no not n't never nobody nothing none neither nor without".split()
)


def _same_statement(pair: Pair, old: Claim, new: Claim) -> bool:
    """The same words by the same speaker, denied or not denied on both sides: only the verb is another."""
    mine, theirs = set(content_tokens(pair.left, old)), set(content_tokens(pair.right, new))
    if not same_person(pair, old, new) or not mine or not theirs:
        return False
    kept = sum(pair.ahead.get(k) in theirs for k in mine)
    denied = [
        any(side.document.tokens.norms[k] in _NO for part in c.content for k in side.tokens_in(part))
        for side, c in ((pair.left, old), (pair.right, new))
    ]
    return kept >= STAYED * len(mine) and kept >= STAYED * len(theirs) and denied[0] == denied[1]


def _bare(case: Case, pair: Pair, old: Claim, kept: list[int]) -> Iterator[Finding]:
    left, right = _credit(old), pair.right.span_of(min(kept), max(kept) + 1)
    kind = TO_FACT if old.quoted or old.strength in ("alleged", "claimed", "denied") else DROPPED
    told = pair.right.words(_whole_clause(pair.right, right))
    who = f"{_whose(old.name)} statement" if old.name else "a statement"
    why = f"“{pair.left.words(left)}” is gone: {who} “{told}” now stands as fact."
    severity: Severity = "high" if len(kept) >= 3 and not own_act(pair, old) else "medium"
    yield found(case, kind, why[0].upper() + why[1:], left=left, right=right, pair=pair, severity=severity, sureness=0.82)


def _whose(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _outer(side: Side, claims: Sequence[Claim], inner: Claim) -> Claim | None:
    """The claim that reports `inner`: `he accused Ethiopia of holding farms that Khartoum says lie inside`."""
    cues = inner.cue or inner.speaker
    return next((c for c in claims if c is not inner and cues and any(p.contains(cues[0]) for p in c.content)), None)


def _says(side: Side, claim: Claim) -> bool:
    """The cue gives a statement or an opinion, not a request, an act or a silence."""
    norms = side.document.tokens.norms
    if any(norms[k] in _UNSAID for cue in claim.cue for at in [side.tokens_in(cue)] for k in range(max(0, at.start - 2), at.stop)):
        return False  # `has not said when`: a silence credits nobody
    verbs = {stem(norms[k]) for cue in claim.cue for k in side.tokens_in(cue)} & saying()
    words = [norms[k] for part in claim.content for k in side.tokens_in(part)]
    if not verbs or _VERDICTS & set(words[:6]) or (not claim.speaker and not verbs & _UNSIGNED):
        return False
    return bool(verbs & saying("speech")) or claim.quoted or _is_clause(words[:7])


def _is_clause(words: Sequence[str]) -> bool:
    """Has it a verb of its own? One right behind `and` is a further act of the speaker: `dismissed her manager and hired a veteran`."""
    for n, word in enumerate(words):
        if word in _FINITE or word.endswith("ed") or word in irregular():
            return n == 0 or words[n - 1] not in ("and", "but", "or", ",")
    return False


_UNSAID = frozenset("not n't never nor yet declined refused".split())
_FINITE = frozenset(
    "that is are was were be been had has have will would may might could can should must did does do if whether 's 're".split()
)
_UNSIGNED = frozenset(["claim", "say", "report", "alleg"])
"""Verbs whose passive without an agent credits somebody unnamed (`it is claimed that`); the others only hedge (`is expected to`)."""
_VERDICTS = frozenset("guilty liable innocent responsible".split())


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


def _holder(side: Side, claims: Sequence[Claim], tokens: Sequence[int]) -> Claim | None:
    """The claim whose content has most of `tokens`, at least half of them; behind `, but B said` B's, not the one it was read into."""
    norms = side.document.tokens.norms
    best, most = None, 0.5 * len(tokens)
    for claim in claims:
        inside = {k for part in claim.content for k in side.tokens_in(part)}
        count = sum(k in inside for k in tokens)
        joined = bool(claim.speaker) and norms[side.tokens_in(claim.speaker[0]).start - 1] in ("and", "but", "while")
        if count >= most or (joined and count + 0.001 >= most > 0.5 * len(tokens)):
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
