"""A statement given to somebody else who speaks in the source: to the one it answers, to whom the sentence before is about.

Whether two speakers are one is asked of what a pronoun stands for, where its article shows that: `he added` behind `Tsosie said` is
Tsosie's. It is another's words only where the one who said them is named nowhere near the pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.credited import saying, voice_of
from tui_reader.compare.voices import PRONOUNS, Voice, classes, head, same_voice
from tui_reader.compare.words import content, stem
from tui_reader.extract.lexicon import body_words
from tui_reader.extract.model import Claim
from tui_reader.text.tokens import normal

_BODIES = frozenset(["company", "court", "government", "union", "media", "survey", "figures"])
NEAR = 2
"""Sentences before a pronoun in which whom it stands for may be named."""


def given_to_another(pair: Pair, old: Claim, new: Claim) -> Voice | None:
    """Who has the statement in the rewrite, when that is another speaker of the source; None where it may be the same one."""
    if not old.speaker or not new.speaker or _heard(pair.right, new):
        return None
    was, now = _meant(voice_of(pair.left, old)), _meant(voice_of(pair.right, new))
    if was is None or now is None or same_voice(was, now) or _shares(was, now):
        return None
    if _crossed(pair, old, new):
        return now
    theirs = [c for c in _others(pair.left, pair.link.left, old) if _is(now, _meant(voice_of(pair.left, c)))]
    if not theirs or (was.named != now.named and _may_be(was, now)):
        return None
    if voice_of(pair.right, new).pronoun and _named_near(was, pair.right, new):
        return None
    if voice_of(pair.left, old).pronoun and _named_near(now, pair.left, old):
        return None
    return now if _silent(pair, was, new) or any(_exchanged(pair, c, was, new) for c in theirs) else None


def _may_be(a: Voice, b: Voice) -> bool:
    """One named, one described as `the winger`: a person of the name as likely as another. A body is no person."""
    described = b if a.named else a
    body = not classes(described.words).isdisjoint(_BODIES) or head(described.words) in body_words()
    return normal(described.words).split()[0] in ("the", "his", "her", "its", "their") and not body


def _meant(voice: Voice) -> Voice | None:
    """The speaker itself, or whom its pronoun stands for; None where the article does not show it."""
    if normal(voice.words) not in PRONOUNS:
        return voice
    return None if normal(voice.name) in PRONOUNS or not voice.name else Voice(voice.name, voice.name)


def _shares(a: Voice, b: Voice) -> bool:
    """The words of one have the head of the other: `the agency's director` and `the agency`."""
    mine, theirs = ({stem(w.rstrip("'s")) for w in normal(v.words).split()} for v in (a, b))
    return stem(head(a.words)) in theirs or stem(head(b.words)) in mine


def _is(a: Voice, b: Voice | None) -> bool:
    """One speaker, by its name or by the word that heads its description: a class in common is not enough to say whom it was given to."""
    if b is None:
        return False
    if a.named and b.named:
        return same_voice(a, b)
    return stem(head(a.words)) == stem(head(b.words)) or (
        a.named != b.named and stem(head(a.name)) in {stem(w) for w in normal(b.words).split()}
    )


def _crossed(pair: Pair, old: Claim, new: Claim) -> bool:
    """Each stands in what the other says: `the landlord said X, a claim the tenants called a lie`, told the other way round."""
    mine, theirs = _headed(pair.left, old), _headed(pair.right, new)
    if mine not in pair.ahead or theirs not in pair.back:
        return False
    if _signs(pair.right, pair.ahead[mine]):
        return False
    there, here = pair.right.document.tokens.span(pair.ahead[mine]), pair.left.document.tokens.span(pair.back[theirs])
    return any(part.contains(there) for part in new.content) and any(part.contains(here) for part in old.content)


def _signs(side: Side, k: int) -> bool:
    """`One firm in five plans cuts, a survey shows`: a credit at the end that was read as part of what is said."""
    norms = side.document.tokens.norms
    return stem(norms[k + 1]) in saying() and not norms[k + 2][0].isalnum()


def _beside_claims(side: Side, claim: Claim) -> Iterator[Claim]:
    return (c for c in side.claims.get(side.document.sentence_at(claim.speaker[0].start), ()) if c.id != claim.id)


def _headed(side: Side, claim: Claim) -> int:
    """Token of the noun or name that the speaker is called by; -1 without one."""
    wanted = head(voice_of(side, claim).words)
    return next((k for s in claim.speaker for k in side.tokens_in(s) if side.document.tokens.norms[k] == wanted), -1)


def _others(side: Side, sentences: Sequence[int], claim: Claim) -> Iterator[Claim]:
    """Claims of the sentences and of those beside them that neither hold this one nor stand in it."""
    for i in range(min(sentences) - NEAR, max(sentences) + NEAR + 1):
        for other in side.claims.get(i, ()):
            if (
                other.kind == "claim"
                and other.id != claim.id
                and other.speaker
                and not _nested(side, other, claim)
                and not _nested(side, claim, other)
            ):
                yield other


def _nested(side: Side, outer: Claim, inner: Claim) -> bool:
    """One says that the other says it; `A said X, and B said Y` was read too far."""
    norms = side.document.tokens.norms
    if inner.speaker and norms[side.tokens_in(inner.speaker[0]).start - 1] in ("and", "but", "while"):
        return False
    return any(part.contains(place) for part in outer.content for place in (*inner.cue, *inner.speaker))


def _named_near(voice: Voice, side: Side, claim: Claim) -> bool:
    """Is the speaker named in the claim's sentence or in the sentences before it?"""
    here = side.document.sentence_at(claim.speaker[0].start)
    tokens = side.document.tokens
    called = {w for w in voice.words.split() if w[0].isupper()} | {head(voice.words), *voice.name.split()[-1:]}
    wanted = {stem(normal(w).strip(",.'")) for w in called if content(normal(w) or "the")}
    return any(stem(tokens.norms[k]) in wanted for i in range(max(0, here - NEAR), here + 1) for k in tokens.of_sentence(i))


def _silent(pair: Pair, was: Voice, new: Claim) -> bool:
    """The one who said it is not named in the sentence of the new credit: where he is, who has what is not certain."""
    side = pair.right
    here = side.document.tokens.of_sentence(side.document.sentence_at(new.speaker[0].start))
    first = stem(head(was.words))
    return all(stem(side.document.tokens.norms[k]) != first for k in here)


def _exchanged(pair: Pair, theirs: Claim, was: Voice, new: Claim) -> bool:
    """What the new speaker says in the source, `theirs`, is in the rewrite said by the one whose statement it got."""
    told = {pair.ahead[k] for s in (*theirs.content, *theirs.cue) for k in pair.left.tokens_in(s) if k in pair.ahead}
    for other in _beside_claims(pair.right, new):
        voice = _meant(voice_of(pair.right, other)) if other.speaker else None
        if voice is not None and _is(was, voice) and not _nested(pair.right, new, other):
            mine = {m for s in (*other.content, *other.cue) for m in pair.right.tokens_in(s)}
            return bool(told) and len(told & mine) > len(told) / 2
    return False


def still_his(pair: Pair, old: Claim, new: Claim) -> bool:
    """What the new speaker is read as saying holds a claim of the old one, or of whom a pronoun stands for: `the authority said it did
    not plan to investigate the two, both of which said that`."""
    was = voice_of(pair.left, old)
    return any(
        _nested(pair.right, new, c) and c.speaker and same_voice(was, voice_of(pair.right, c)) for c in _beside_claims(pair.right, new)
    )


def _heard(side: Side, claim: Claim) -> bool:
    """`The court heard`, `parents were told`: the subject is whom it was said to."""
    norms = side.document.tokens.norms
    return any(norms[k] in _HEARING for span in claim.cue for k in side.tokens_in(span))


_HEARING = frozenset("heard hear hears hearing learn learns learned learnt".split())
