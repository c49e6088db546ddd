"""One statement, two speakers: is it another person, another kind of source, another number of them, a name given up?"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.case import Side
from tui_reader.compare.kinds import AMBIGUOUS, MISATTRIBUTION
from tui_reader.compare.model import Kind, Severity
from tui_reader.compare.voices import MANY, Voice, classes, count, described, head, other_class, rank, same_body, same_voice, speaks_for
from tui_reader.compare.words import content, stem
from tui_reader.records import dataclass
from tui_reader.text.tokens import normal


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the source: a kind, how bad, and the end of the reason."""

    kind: Kind
    severity: Severity
    told: str


def another_voice(old: Voice, new: Voice, left: Side, right: Side, mine: Sequence[int], theirs: Sequence[int]) -> Change | None:
    """How the speaker of a statement changed; `mine` and `theirs` are the sentences it stands in, and None where a reader sees one source."""
    if old.pronoun or new.pronoun:
        return None
    if _lifted(old, new):
        return Change(MISATTRIBUTION, "medium", "a source without a name or an office is told as an official one")
    if not same_voice(old, new):
        if old.named and new.named:
            return _other("high")
        if old.named or new.named:
            if _relates_to(old, new) or _relates_to(new, old):
                return _other("high")
            return _unnamed(old, new, right, theirs) if old.named else _newly_named(old, new, left, mine)
        strangers = other_class(old.words, new.words) and not _has_class(new, left, mine) and not _has_class(old, right, theirs)
        return _other("medium") if strangers or _relates_to(old, new) or _relates_to(new, old) else None
    if old.named or new.named:
        return None
    if head(old.words) == head(new.words) and other_class(speaks_for(old.words), speaks_for(new.words)):
        return _other("medium")
    if same_body(old.words, new.words) and other_class(old.words, new.words):
        return _other("medium")
    return _counted(old, new)


_OFFICIAL = frozenset(["government", "police", "court", "military", "company"])
_SPEAKING = frozenset("official officials authorities spokesman spokeswoman spokesperson delegation embassy".split())


def _lifted(old: Voice, new: Voice) -> bool:
    """`A person close to the delegation` told as the delegation, `two people` as officials: nobody of an office said it."""
    if old.named or new.named or head(old.words) not in _NAMELESS - _SPEAKING or count(old.words) is None:
        return False
    return head(new.words) in _SPEAKING or not classes(new.words).isdisjoint(_OFFICIAL)


def _other(severity: Severity) -> Change:
    return Change(MISATTRIBUTION, severity, "another speaker")


def _relates_to(a: Voice, b: Voice) -> bool:
    """The words of one name the other and somebody else beside it: `Wagner's ally`, `the firm's rival`."""
    if not described(a.words):
        return False
    inside = {stem(normal(w.rstrip("'’s"))) for w in a.words.split()}
    return stem(head(b.name)) in inside and stem(head(a.words)) != stem(head(b.words)) and not classes(a.words)


def _counted(old: Voice, new: Voice) -> Change | None:
    """One official told as officials, two as one; a senior one who was none. Of a definite or named source nothing is said."""
    was, now = count(old.words), count(new.words)
    if was is None or now is None or (was > 1 and now == MANY) or (was == MANY and now > 1):
        was = now = None
    if was != now and was is not None and now is not None:
        return Change(MISATTRIBUTION, "medium", "one source is told as several" if was < now else "several sources are told as fewer")
    if rank(new.words) - rank(old.words) and stem(head(old.words)) == stem(head(new.words)):
        return Change(MISATTRIBUTION, "medium", "the source has risen in rank")
    return None


_NAMELESS = frozenset("source sources person people official officials insider insiders".split())


def _unnamed(old: Voice, new: Voice, right: Side, theirs: Sequence[int]) -> Change | None:
    """A name is given up for `a nurse` or `sources`. A body (`the company`, `police`) or a definite description may stand for its speaker."""
    if count(new.words) is None or _known_near(old.name, right, theirs):
        return None
    personal = head(new.words) in _NAMELESS or not classes(new.words) & {
        "company",
        "police",
        "court",
        "government",
        "military",
        "union",
        "media",
    }
    return Change(AMBIGUOUS, "medium", "a named source is nameless now") if personal else None


def _newly_named(old: Voice, new: Voice, left: Side, mine: Sequence[int]) -> Change | None:
    """Nameless people told as somebody whom the source names elsewhere, not near these words."""
    if (
        count(old.words) is None
        or _known_near(new.name, left, mine)
        or not _known_near(new.name, left, range(len(left.document.sentences)))
    ):
        return None
    return _other("medium")


NEAR = 2


def _known_near(name: str, side: Side, sentences: Sequence[int]) -> bool:
    """Does the last word of the name stand in these sentences or within NEAR of them?"""
    words = [w for w in normal(name).split() if content(w)]
    if not words or not sentences:
        return False
    document = side.document
    first = max(0, min(sentences) - NEAR)
    last = min(len(document.sentences), max(sentences) + NEAR + 1)
    return any(words[-1] in document.tokens.norms[k] for i in range(first, last) for k in document.tokens.of_sentence(i))


_EMPLOYED = frozenset(["workers", "union"])
"""Classes of every trade: `short of staff` speaks of no nurses."""


def _has_class(voice: Voice, side: Side, sentences: Sequence[int]) -> bool:
    """Some word of the sentences is of the speaker's class, or heads its description: both may be credited there, and which with what is
    not certain."""
    norms = side.document.tokens.norms
    wanted, called = classes(voice.words) - _EMPLOYED or classes(voice.words), stem(head(voice.words))
    return any(
        stem(norms[k]) == called or not wanted.isdisjoint(classes(norms[k]))
        for i in sentences
        for k in side.document.tokens.of_sentence(i)
        if content(norms[k])
    )
