"""Does the rewrite still credit a statement to its speaker: by a claim, behind `by`, in the next sentence, or as an act of its own?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tui_reader.compare.case import Pair, Side
from tui_reader.compare.lexicon import table
from tui_reader.compare.voices import PRONOUNS, Voice, classes, head, same_voice
from tui_reader.compare.words import content, keys, stem
from tui_reader.extract.model import Claim
from tui_reader.text.people import person
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import known


@cache
def saying(label: str = "") -> frozenset[str]:
    """Stems of data/saying.txt; `speech`: those that give words or an opinion whatever follows. The others do only with a clause: to
    concede goals is no statement."""
    return frozenset(stem(word) for word, labels in table("saying").items() if not label or label in labels)


def voice_of(side: Side, claim: Claim) -> Voice:
    """The claim's speaker. A word that opens its sentence has its capital from the place: `Beekeepers said` names nobody."""
    words = " ".join(claim.speaker[0].of(side.text).split()) if claim.speaker else ""
    name = claim.name or words
    if claim.speaker and _only_opens(side, claim.speaker[0]):
        name = name[:1].lower() + name[1:] if name == words else name
        words = words[:1].lower() + words[1:]
    return Voice(name, words)


def _only_opens(side: Side, speaker: Span) -> bool:
    """Its first word opens the sentence, is one of the dictionary and in no name."""
    k = side.tokens_in(speaker).start
    sentence = side.document.sentence_at(speaker.start)
    if side.document.tokens.of_sentence(sentence).start != k or any(n.span.overlaps(speaker) for n in side.names.get(sentence, ())):
        return False
    return known(side.document.tokens.norms[k]) or person(side.document.tokens.norms[k])


def same_person(pair: Pair, old: Claim, new: Claim) -> bool:
    """By name or class, or by the words the two are called with."""
    if not old.speaker or not new.speaker:
        return False
    if same_voice(voice_of(pair.left, old), voice_of(pair.right, new)) and not _headed_elsewhere(pair, old, new):
        return True
    theirs = {m for s in new.speaker for m in pair.right.tokens_in(s)}
    return any(pair.ahead.get(k) in theirs for s in old.speaker for k in pair.left.tokens_in(s) if k in pair.ahead)


def _headed_elsewhere(pair: Pair, old: Claim, new: Claim) -> bool:
    """The new speaker stands in the source's sentence, as somebody else: `the results fitted laboratory work suggesting` told as `the
    results showed`."""
    mine, theirs = voice_of(pair.left, old), pair.right.tokens_in(new.speaker[0])
    if mine.pronoun or head(mine.words) == head(voice_of(pair.right, new).words):
        return False
    inside = {k for s in old.speaker for k in pair.left.tokens_in(s)}
    first = head(voice_of(pair.right, new).words)
    return any(
        pair.back[m] not in inside and pair.right.document.tokens.norms[m] == first and not voice_of(pair.right, new).named
        for m in theirs
        if m in pair.back
    )


def credited(pair: Pair, old: Claim, outer: Claim | None, kept: Sequence[int], theirs: Sequence[Claim]) -> bool:
    """The rewrite still credits the speaker, though the statement was not read as the claim's: by a claim of theirs, or `analysts regard`."""
    side = pair.right
    tokens = side.document.tokens
    sentence = side.document.sentence_at(tokens.starts[kept[0]])
    here = tokens.of_sentence(sentence)
    opening = side.text[tokens.starts[here.start]]
    run_on = sentence - 1 if sentence and (opening in "([" or opening.islower()) else sentence  # cut at `4.12 a.m. (0042 GMT)`
    near = {sentence, run_on} | {j for j in (sentence - 1, sentence + 1) if _goes_on(pair, old, j, sentence)}
    if _points_back(side, sentence + 1, sentence):
        near.add(sentence + 1)
    acts = own_act(pair, old)
    voices = [old] if outer is None or not voice_of(pair.left, old).pronoun else [old, outer]
    if any(
        same_person(pair, voice, c)
        for c in {c.id: c for j in near for c in (*theirs, *side.claims.get(j, ()))}.values()
        if c.cue and side.document.sentence_at(c.cue[0].start) in near and not (acts and _is_finding(side, c))
        for voice in voices
    ):
        return True
    if any(_credits(pair, voices, tokens.of_sentence(j), kept, acts=acts) for j in near):
        return True
    return _in_passing(pair, old) or _as_reason(pair, old, kept)


_FINDINGS = frozenset(
    stem(w)
    for w in "find discover discovered discovering show know prove identify share list point put detail count value view raise carry add post".split()
)


def _is_finding(side: Side, claim: Claim) -> bool:
    """`Police discovered`, `showed`: an act of the same kind as the one told, no saying of it."""
    return any(stem(side.document.tokens.norms[k]) in _FINDINGS for s in claim.cue for k in side.tokens_in(s))


def _credits(pair: Pair, voices: Sequence[Claim], here: range, kept: Sequence[int], *, acts: bool) -> bool:
    """Does the sentence name the speaker behind `by` or beside a verb of saying, or go on with `she cautioned`, `its argument was`?"""
    norms = pair.right.document.tokens.norms
    named = _named_in(pair, voices, here)
    if any(norms[m - 1] == "by" or (norms[m - 1] in _ARTICLES and norms[m - 2] == "by") for m in named if m > here.start + 1):
        return True
    around = {n for m in named for n in range(max(here.start, m - 4), min(here.stop, m + 7))}
    verbs = saying() - _FINDINGS if acts else saying()
    if any(stem(norms[n]) in verbs or (norms[n] in _MINDED and norms[n + 1 : n + 2] == ("that",)) for n in around - set(kept)):
        return True
    if norms[here.start] in ("he", "she", "they", "it") and any(stem(w) in saying() for w in norms[here.start + 1 : here.start + 4]):
        return True
    return any((norms[m] in _OWN or m in named) and stem(norms[m + 1]) in _SAYINGS for m in range(here.start, here.stop - 1))


_MINDED = frozenset(
    "sceptical skeptical confident sure unsure certain convinced unconvinced adamant hopeful doubtful positive afraid aware".split()
)
_OWN = frozenset(["its", "his", "her", "their", "'s"])
_SAYINGS = frozenset(
    stem(w)
    for w in "argument claim contention view opinion position statement testimony account version assertion allegation belief estimate words evidence case defence"
    " defense theory explanation verdict judgment judgement assessment reckoning calculation figures count tally conclusion findings finding word message prediction warning promise".split()
)


def _in_passing(pair: Pair, old: Claim) -> bool:
    """All that is told stands behind `, which` in what was said: the writer's own aside as likely as the speaker's words."""
    norms = pair.left.document.tokens.norms
    told = [k for k in content_tokens(pair.left, old) if k in pair.ahead]
    inside = [k for part in old.content for k in pair.left.tokens_in(part)]
    aside = next((k for k in inside[1:] if norms[k] in ("which", "who", "whose") and norms[k - 1] == ","), None)
    return aside is not None and bool(told) and sum(k > aside for k in told) >= 0.8 * len(told)


def _as_reason(pair: Pair, old: Claim, kept: Sequence[int]) -> bool:
    """`Two dissented, arguing that the market was tight` told as `dissented on the ground that it was`: still the reason they gave."""
    mine, norms = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    cue = pair.left.tokens_in(old.cue[0]) if old.cue else range(0)
    if not cue or not mine[cue[-1]].endswith("ing") or mine[cue.start - 1] not in (",", "and"):
        return False
    before = norms[max(pair.b[0], min(kept) - 6) : min(kept)]
    return any(word in _GROUNDS or (word in _WHY and old.strength == "said") for word in before)


_GROUNDS = frozenset(["ground", "grounds", "citing"])
_WHY = frozenset(["because", "since", "as", "for", "over"])
_ARTICLES = frozenset(["the", "a", "its", "their"])


SHARED = 3
"""Words of a statement that the sentence beside the linked one must have to be its other half."""


def _goes_on(pair: Pair, old: Claim, j: int, sentence: int) -> bool:
    """The statement was split, and this sentence of the paragraph has the other half: by its link, or by its words."""
    document = pair.right.document
    if not 0 <= j < len(document.sentences) or document.sentences[j].paragraph != document.sentences[sentence].paragraph:
        return j in pair.link.right
    here = document.tokens.of_sentence(j)
    words = content_tokens(pair.left, old)
    if j in pair.link.right and any(pair.ahead.get(k) in here for k in words if k in pair.ahead):
        return True
    theirs = {key for m in here if content(document.tokens.norms[m]) for key in keys(document.tokens.norms[m])}
    return sum(not theirs.isdisjoint(keys(pair.left.document.tokens.norms[k])) for k in words if k not in pair.ahead) >= SHARED


_POINTING = frozenset(["that", "this", "those", "these", "such", "so", "it"])


def _points_back(side: Side, j: int, sentence: int) -> bool:
    """The next sentence of the paragraph opens with `that` or `so` and has a word of saying: `That was the word from the mayor`."""
    document = side.document
    if j >= len(document.sentences) or document.sentences[j].paragraph != document.sentences[sentence].paragraph:
        return False
    norms = [document.tokens.norms[k] for k in document.tokens.of_sentence(j)]
    return bool(norms) and norms[0] in _POINTING and any(stem(w) in _SAYINGS | saying() for w in norms[1:8])


def _named_in(pair: Pair, voices: Sequence[Claim], here: range) -> list[int]:
    """Tokens of the sentence that name the speaker: its own words, or the head of a description of the same class."""
    norms = pair.right.document.tokens.norms
    found_here = {pair.ahead[k] for v in voices for s in v.speaker for k in pair.left.tokens_in(s) if pair.ahead.get(k) in here}
    wanted = frozenset().union(*(classes(voice_of(pair.left, v).words) for v in voices)) - {"any"}
    mine = {k for v in voices for s in v.speaker for k in pair.left.tokens_in(s)}
    x = pair.left.document.tokens.norms
    called = {x[k] for k in mine}

    def another(m: int) -> bool:
        """It is somebody else of the class in the source's sentence."""
        k = pair.back.get(m)
        return k is not None and k not in mine and x[k] not in called and not wanted.isdisjoint(classes(x[k]))

    found_here |= {m for m in here if content(norms[m]) and not wanted.isdisjoint(classes(norms[m])) and not another(m)}
    return sorted(found_here)


_INTENDS = frozenset(
    stem(w) for w in "plan intend aim want vow promise pledge hope seek prepare propose decide resolve expect refuse agree threaten".split()
)


def own_act(pair: Pair, old: Claim) -> bool:
    """`Harlan said it had closed the plant`: what is stated is what the speaker itself does, and the rewrite makes it the doer."""
    norms = pair.left.document.tokens.norms
    inside = pair.left.tokens_in(old.content[0])
    first = next((k for k in inside if norms[k] not in ("that", "both", "all", ",")), None)
    return first is not None and norms[first] in PRONOUNS and norms[first] not in ("who", "which", "i", "you", "one")


def intended(pair: Pair, old: Claim, kept: Sequence[int]) -> bool:
    """`Lawyers said they would appeal` told as `the lawyers plan to appeal`: what somebody means to do is known from nobody else."""
    norms = pair.right.document.tokens.norms
    return own_act(pair, old) and any(stem(norms[m]) in _INTENDS for m in pair.b if m <= max(kept))


def content_tokens(side: Side, claim: Claim) -> list[int]:
    norms = side.document.tokens.norms
    return [k for part in claim.content for k in side.tokens_in(part) if content(norms[k])]
