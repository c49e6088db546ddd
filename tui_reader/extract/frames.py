"""From the words of one sentence to its statements: which verb is a cue, whose it is, and what stands inside.

The spans follow the annotation of PolNeAR (Newell et al. 2018, `An Attribution Relations Corpus for Political News`): the
cue is the whole verb group (`has also said`, `called for`), the speaker a whole noun phrase with its appositives, the
content everything stated, `that` included; hearers, times and places of speaking belong to none of them.
"""

from __future__ import annotations

from tui_reader.extract.credits import HEARERS, Statement, according, heard, in_the_view_of
from tui_reader.extract.data import cues
from tui_reader.extract.data import words as word_set
from tui_reader.extract.model import Strength
from tui_reader.extract.phrases import group_start, phrase_after, subject_before
from tui_reader.extract.stated import (
    before_finite,
    clause,
    continued,
    embedded,
    is_over,
    left_content,
    right_content,
    trim,
    until_main_verb,
)
from tui_reader.extract.verbs import CUE_FORMS, CUES, STRENGTH_OF, VERB_FORMS, Cue
from tui_reader.extract.word_classes import Range, Words


def statements(words: Words, *, headline: bool = False) -> list[Statement]:
    """Every statement of one sentence in the order of its cue; inside another one only what somebody is said to have said."""
    if (labelled := _labelled(words, headline=headline)) is not None:
        return [labelled]
    found = [
        one
        for one in _all(words)
        if (one.lemma not in cues.ONLY_WITH_QUOTE or one.missing or _holds_quote(words, one)) and not _is_act(words, one)
    ]
    return [one for one in found if one.speech or not any(_inside(one, other) for other in found)]


def _labelled(words: Words, *, headline: bool) -> Statement | None:
    """`Mayor: bridge is safe` in a headline, `SMITH: We had no choice.` in a transcript, `Jo Smith, a farmer: "It rains."`"""
    colon = next((k for k in range(min(len(words), 12)) if words.tags[k] == ":"), 0)
    if not colon:
        return None
    label = words.text[words.starts[0] : words.starts[colon]]
    quoted = words.tags[0] == "P" and words.tag(colon + 1) == "Q"
    if any(words.tags[k] not in ("PN#X,DI" if quoted else "PN#X") for k in range(colon)):
        return None
    if not (quoted or (headline and colon < 7) or (label.isupper() and len(label) > 3)):
        return None
    stated = trim(words, Range(colon + 1, len(words)))
    return Statement(Range(colon, colon + 1), Range(0, colon), [stated], "said", "say", True) if stated else None


def _holds_quote(words: Words, one: Statement) -> bool:
    return any(words.tags[k] == "Q" for part in one.content for k in range(*part))


def _is_act(words: Words, one: Statement) -> bool:
    """Is something done, nothing stated: `had added 3 euros to the price`, `conceded eight goals`, `found him guilty`, `informed the police`?"""
    if not one.content or _holds_quote(words, one):
        return False
    part = one.content[-1]
    if part.first < one.cue.last or words.low(part.first) in ("that", "whether", "how", "what", "why", "if"):
        return False
    if one.lemma == "add" and "T" in (tags := words.tags[part.first : part.last]):
        part = Range(part.first, part.first + tags.index("T"))  # `added 3 euros to the price of what is sold`
    if one.lemma in cues.ACTS:
        deed = next((k for k in range(*part) if words.lows[k] in cues.ACTS[one.lemma]), None)
        return deed is not None and not any(words.tags[k] in "VBHMS" for k in range(part.first, deed))
    finite = any(words.tags[k] in "VBHMS" for k in range(*part))
    if one.lemma in cues.ONLY_WITH_CLAUSE:
        return not finite and not any(words.lows[k] in ("of", "about") for k in range(*part))
    return one.lemma in CUES and "n" not in CUES[one.lemma].frames and words.tags[part.first] in "#DIUR" and not finite


def _inside(one: Statement, other: Statement) -> bool:
    """`Smith said she criticised the plan`: what is stated may hold further words said, but its attitudes are Smith's account of them.

    Annotators leave them out too: without this the precision of quoted claims falls from .91 to .86.
    """
    return one is not other and any(part.first <= one.cue.first and one.cue.last <= part.last for part in other.content)


def _all(words: Words) -> list[Statement]:
    found: list[Statement] = []
    floor = 0
    for i, tag in enumerate(words.tags):
        statement = None
        if tag in "VEG" and words.lows[i] in CUE_FORMS:
            statement = _verbal(words, i, floor, found)
        elif words.lows[i] == "according" and words.low(i + 1) == "to":
            statement = according(words, i)
        elif words.lows[i] in ("in", "by") and tag == "I":
            statement = in_the_view_of(words, i)
        elif words.lows[i] == "heard" and words.low(i + 1) == "that":
            statement = heard(words, i)
        elif tag == "N" and words.lows[i] in _NOUNS and words.low(i + 1) == "that":
            statement = _nominal(words, i)
        elif tag == "-" and (i == 0 or words.stops[i - 1]) and words.tag(i + 1) == "P":
            statement = _signed(words, i)
        if statement is not None:
            found.append(statement)
            if statement.content and all(part.last <= statement.cue.first for part in statement.content):
                floor = max(statement.cue.last, statement.speaker.last if statement.speaker else 0)
    return found


_NOUNS: dict[str, Strength] = {word: STRENGTH_OF[strength] for strength, row in cues.NOUNS.items() for word in row.split()}
_NOUNS |= {word + "s": strength for word, strength in _NOUNS.items()}


def _signed(words: Words, dash: int) -> Statement | None:
    """`“It rains.” — Jane Smith`: a quotation, a dash, a name and nothing else."""
    last = dash + 1
    while words.tag(last) == "P":
        last += 1
    if words.tag(last) not in ".,Q" or last - dash > 6:
        return None
    statement = Statement(Range(dash, dash + 1), Range(dash + 1, last), [], "said", "say", True)
    if dash == 0:
        statement.missing = "before"
    else:
        statement.content.append(Range(dash - 1, dash))
    return statement


def _verbal(words: Words, i: int, floor: int, before: list[Statement]) -> Statement | None:
    cue, _ = CUE_FORMS[words.lows[i]]
    first = group_start(words, i)
    last = i + 1
    particles = cues.PARTICLES.get(cue.lemma, "").split()
    if cue.lemma in _ANSWERS and any(words.lows[j] in _NOT for j in range(first, i)):
        return _unanswered(words, cue, Range(first, i), floor)
    particle = words.low(last) in particles
    if particle:
        last += 1
        if words.low(last) in ("of", "for", "against", "at", "with", "on") and words.lows[last - 1] in ("out", "down", "up", "back"):
            last += 1
    elif cue.lemma in cues.ONLY_WITH_PARTICLE:
        return None
    group = Range(first, last)
    tag = words.tags[i]
    if tag == "E":
        return _passive(words, cue, group, i, floor, before)
    if tag == "G" and not any(words.tags[j] == "B" for j in range(first, i)):
        return _participle(words, cue, group, before)
    if tag == "V" and words.tag(first - 1) == "T":
        return _infinitive(words, cue, group)
    return _finite(words, cue, group, floor, before, particle=particle)


_ANSWERS = word_set("respond reply comment answer")
_NOT = word_set("not didn't doesn't don't wouldn't hasn't haven't never won't")


def _unanswered(words: Words, cue: Cue, group: Range, floor: int) -> Statement | None:
    """`did not immediately respond to a request`: the cue is the refusal; what was not done is the content."""
    speaker = subject_before(words, group.first, floor)
    if speaker is None:
        return None
    if words.tag(group.last + 1) in "TI" and (tail := clause(words, group.last + 1, object_only=True)):
        return _make(words, cue, Range(group.first, group.last + 1), speaker, [tail])
    return _make(words, cue, group, speaker, [Range(group.last, group.last + 1)])


def _finite(words: Words, cue: Cue, group: Range, floor: int, before: list[Statement], *, particle: bool) -> Statement | None:
    speaker = subject_before(words, group.first, floor)
    speech = "q" in cue.frames and not particle
    opening = (
        speaker is not None
        and speaker.first > floor
        and words.tag(speaker.first - 1) == "U"
        and (speaker.first - 1 == floor or words.tag(speaker.first - 2) in "C,")
    )
    head = words.tags[: group.first]
    opening = opening or (head[:1] != [] and "," not in head and (head[0] in "EGU" or (head[0] == "I" and "W" in head)))
    if speech:
        related = speaker is not None and words.tags[speaker.first] == "W"
        left = None if related else left_content(words, speaker.first if speaker else group.first, floor)
        beside_quote = left is not None and words.tags[left.last - 1] == "Q"
        inverted = phrase_after(words, group.last) if speaker is None and left else None
        if inverted is not None and left and is_over(words, inverted.last):
            return _make(words, cue, group, inverted, [left, *continued(words, inverted.last, left)])
        right = right_content(words, cue, group.last, opening=opening)
        if right is not None and speaker is not None and words.tag(speaker.first - 1) == "," and words.tags[speaker.first] == "W":
            right = until_main_verb(words, right)
        if right is not None and words.tags[right.first] in "VBHM":  # `a farm that Khartoum says lies inside the triangle was burned`
            right = embedded(words, right)
        if speaker is not None and left and _postposed(words, cue, group.last, right, beside_quote=beside_quote):
            return _make(words, cue, group, speaker, [left, *continued(words, group.last, left)])
        if speaker is None and words.tag(group.first - 1) in "CV,":
            speaker = _shared(words, group.first, before)
        if right is not None and speaker is not None:
            return _make(words, cue, group, speaker, [right])
        if speaker is None and group.first == 0:
            speaker = phrase_after(words, group.last)
            if speaker is not None and words.tag(speaker.last) in ":," and words.tag(speaker.last + 1) == "Q":
                return _make(words, cue, group, speaker, [Range(speaker.last + 1, speaker.last + 2)])
        if right is not None or speaker is None:
            return None
        statement = _make(words, cue, group, speaker, [])
        if words.tags[-1] == ":" and group.last >= len(words) - 8:
            statement.missing = "after"
        elif is_over(words, max(group.last, speaker.last)) and min(speaker.first, group.first) <= 1:
            statement.missing = "before"
        return statement if statement.missing else None
    if speaker is None and words.tag(group.first - 1) in "CV,":
        speaker = _shared(words, group.first, before)
    if speaker is None:
        return None
    right = right_content(words, cue, group.last, particle=particle, opening=opening)
    if right is not None and words.tags[speaker.first] == "W":
        right = before_finite(words, right)
    return None if right is None else _make(words, cue, group, speaker, [right])


def _postposed(words: Words, cue: Cue, at: int, right: Range | None, *, beside_quote: bool) -> bool:
    """Does the cue look back (`“A,” he told them`), not forward?"""
    if right is None or (beside_quote and words.tags[right.first] == "Q"):
        return True
    if "o" in cue.frames and words.tag(at) != "W":
        hearer = Range(at, at + 1) if words.tag(at) == "O" else phrase_after(words, at, appositive=False)
        if hearer is not None and is_over(words, hearer.last) and words.low(hearer.last) not in ("if", "that"):
            return True
    # right beside a quotation that ends in a comma, only an explicit `that` or object takes the cue away from it
    return beside_quote and (is_over(words, at) or (words.tag(at) == "T" and "t" not in cue.frames))


def _make(words: Words, cue: Cue, group: Range, speaker: Range | None, content: list[Range]) -> Statement:
    return Statement(group, speaker, content, cue.strength, cue.lemma, "q" in cue.frames)


def _participle(words: Words, cue: Cue, group: Range, before: list[Statement]) -> Statement | None:
    prev = words.tag(group.first - 1)
    speaker: Range | None
    if group.first == 0:
        comma = next((j for j in range(group.last, len(words)) if words.tags[j] == "," or words.stops[j] == ","), None)
        speaker = phrase_after(words, comma + 1, appositive=False) if comma is not None else None
        opened = right_content(words, cue, group.last, opening=True)
        return None if speaker is None or opened is None else _make(words, cue, group, speaker, [opened])
    if prev in ",CI" or (prev == "Q" and words.stops[group.first - 1]):
        speaker = _shared(words, group.first, before)
    else:
        speaker = subject_before(words, group.first)
    if speaker is None:
        return None
    right = right_content(words, cue, group.last, opening=words.tags[0] == "I" and not any(t in "V,BM" for t in words.tags[: group.first]))
    if right is not None and prev in "NP":  # `a letter saying the school would close was sent`
        right = embedded(words, right)
    return None if right is None else _make(words, cue, group, speaker, [right])


def _infinitive(words: Words, cue: Cue, group: Range) -> Statement | None:
    """`appeared to suggest that`: one cue with the verb before it, if that verb only says how."""
    at = group.first - 2
    if words.low(at) == "on":
        at -= 1  # `went on to say`
    verb = words.low(at)
    if words.tag(at) != "V" or verb not in _CATENATIVE:
        return None
    first = group_start(words, at)
    speaker = subject_before(words, first)
    right = right_content(words, cue, group.last)
    if speaker is None or right is None:
        return None
    return _make(words, cue, Range(first, group.last), speaker, [right])


_CATENATIVE = word_set("""seemed seems seem appeared appears appear went goes go continued continues continue began begins begin tried tries try used came comes
    failed fails managed got attempted attempts started starts""")


def _passive(words: Words, cue: Cue, group: Range, verb: int, floor: int, before: list[Statement]) -> Statement | None:
    if not any(words.tags[j] == "B" for j in range(group.first, verb)):
        return None
    after = group.last
    subject = subject_before(words, group.first)
    if words.low(after) == "by":
        agent = phrase_after(words, after + 1, appositive=False)
        if agent is None or subject is None or words.tags[subject.first] == "W" or words.tags[agent.first] == "#":
            return None
        return _make(words, cue, Range(group.first, after + 1), agent, [subject])
    if cue.lemma == "quote" and words.low(after) == "as" and words.low(after + 1) in ("saying", "telling"):
        return _finite(words, CUES["say"], Range(group.first, after + 2), floor, before, particle=False)
    if cue.lemma == "tell" and subject is not None and words.low(after) == "that" and words.low(subject.last - 1) in HEARERS:
        tail = clause(words, after)
        return _make(words, cue, group, subject, [tail]) if tail else None
    if cue.lemma not in cues.PASSIVE_GUESS or subject is None:
        return None
    if words.low(after) == "to":
        tail = clause(words, after)
        return _make(words, cue, group, None, [subject, tail]) if tail else None
    if words.low(subject.first) == "it" and words.low(after) == "that":
        tail = clause(words, after)
        return _make(words, cue, group, None, [tail]) if tail else None
    return None


SHARED_REACH = 40
"""Words back in which a verb without a subject of its own looks for one; also keeps a line of nothing but verbs linear."""


def _shared(words: Words, at: int, before: list[Statement]) -> Range | None:
    """The subject of the verb before, for a verb joined by `and` or a comma; else of the nearest finite verb to the left."""
    for statement in reversed(before):
        if statement.speaker is not None and statement.speaker.last <= at and statement.cue.last <= at:
            return statement.speaker
    for j in range(at - 1, max(0, at - SHARED_REACH), -1):
        if words.tags[j] in "VBHM":
            first = group_start(words, j)
            speaker = subject_before(words, first)
            if speaker is not None:
                return speaker
    return None


def _nominal(words: Words, i: int) -> Statement | None:
    tail = clause(words, i + 1)
    if tail is None:
        return None
    tail = embedded(words, tail)
    strength = _NOUNS[words.lows[i]]
    speaker = None
    j = i - 1
    while j > 0 and words.tags[j] in "NR" and words.lows[j] not in VERB_FORMS:
        j -= 1
    cue_first = i
    if words.tag(j) == "X":
        speaker = subject_before(words, j)
        cue_first = j + 1
    elif words.low(j) in ("his", "her", "their", "its", "my", "our"):
        speaker = Range(j, j + 1)
        cue_first = j + 1
    else:
        return None
    return Statement(Range(cue_first, i + 1), speaker, [tail], strength, words.lows[i], False)
