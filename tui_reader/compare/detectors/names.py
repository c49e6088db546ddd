"""Names and titles: spelt another way, two ways in one article, another rank or role beside the name.

Whether two spellings are one name is `extract.names.same_name`'s business; here it is said and weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

from tui_reader.compare.case import Case, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import TITLE_CHANGED as TITLE
from tui_reader.compare.lexicon import phrases
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.voices import classes
from tui_reader.compare.words import FUNCTION, content, stem
from tui_reader.extract.lexicon import body_words
from tui_reader.extract.model import Entity, Mention
from tui_reader.text.inflection import irregular
from tui_reader.text.people import other_people, person
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin
from tui_reader.text.tokens import normal

SPELLING = Kind("name_spelling", "name", "N", "medium", "A name is spelt differently from the source, or from the desk’s own list.")
INCONSISTENT = Kind("name_spelling_inconsistent", "name", "N", "medium", "One name in two spellings inside the rewrite.")
KINDS = (SPELLING, INCONSISTENT, TITLE)


def detect(case: Case) -> Iterator[Finding]:
    for match in case.entities:
        if not match.right:
            continue
        new = [case.right.entities[i] for i in match.right]
        if match.left:
            old = [case.left.entities[i] for i in match.left]
            yield from _spelling(case, old, new)
            yield from _title(case, old, new)
        else:
            yield from _spelling(case, [], new)


def _spelling(case: Case, old: list[Entity], new: list[Entity]) -> Iterator[Finding]:
    """One finding per spelling the source never uses, at its first place; then one for spellings that differ among themselves."""
    house = {normal(names[0]): names for names in case.config.names}
    known = _spellings(case.sources[0], old)
    used = _spellings(case.rewrite, new)
    strange = [word for word in used if known and word not in known and any(_variant(word, k) for k in known)]
    for word in strange:
        base = next(k for k in known if _variant(word, k))
        was, now = known[base], used[word]
        if _house(house, now[1]) or (base in used and len(strange) == 1 and False):
            continue
        light = _fold(word) == _fold(base)
        severity: Severity = "low" if light else "medium"
        told = "only an accent or a capital differs" if light else "a different spelling"
        why = f"“{was[1]}” is spelt “{now[1]}”: {told}."
        yield found(case, SPELLING, why, left=was[0], right=now[0], severity=severity, sureness=0.9)
    for word, (span, text) in used.items():
        for names in case.config.names:
            if any(normal(text) == normal(other) for other in names[1:]):
                why = f"The desk spells this name “{names[0]}”, the rewrite “{text}”."
                yield found(case, SPELLING, why, right=span, severity="low", sureness=1.0)
        twin = next((k for k in used if k != word and _variant(k, word) and _fold(k) != _fold(word)), None)
        if twin is not None and used[twin][0].start < span.start and not (twin in known and word in known):
            why = f"“{used[twin][1]}” and “{text}”: one name in two spellings."
            yield found(case, INCONSISTENT, why, right=span, severity="medium", sureness=0.88)


def _spellings(side: Side, entities: list[Entity]) -> dict[str, tuple[Span, str]]:
    """Every word of every mention -> its first place."""
    found_words: dict[str, tuple[Span, str]] = {}
    tokens = side.document.tokens
    for entity in entities:
        for mention in entity.mentions:
            for k in side.tokens_in(mention.span):
                span = Span(max(tokens.starts[k], mention.span.start), min(tokens.ends[k], mention.span.end))
                word = normal(span.of(side.text)).removesuffix("'s").rstrip(".'")
                if len(word) > 2 and word[0].isalpha():
                    found_words.setdefault(word, (span, span.of(side.text)))
    return found_words


def _variant(a: str, b: str) -> bool:
    """Two spellings of one word: nearly as long, the same start, few letters apart. `Whitcombe` and `Whitcomb`, not `Mark` and `Mary`."""
    if a == b or min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 2:
        return False
    x, y = _fold(a), _fold(b)
    if x == y:
        return True
    if x[0] != y[0] or x.isdigit() or x.rstrip("s") == y.rstrip("s"):
        return False
    return _distance(x, y) <= (1 if min(len(x), len(y)) <= 5 else 2)


def _distance(x: str, y: str) -> int:
    return OSA.distance(x, y)


def _fold(word: str) -> str:
    return "".join(c for c in normalize("NFKD", word.replace("ø", "o").replace("ł", "l").replace("-", "")) if not combining(c)).casefold()


def _house(house: dict[str, tuple[str, ...]], text: str) -> bool:
    return normal(text) in house


def _title(case: Case, old: list[Entity], new: list[Entity]) -> Iterator[Finding]:
    """A role in the rewrite that the source never puts beside this name, where it puts another; a rank is held against a rank."""
    mine = _roles(case.sources[0], old)
    theirs = _roles(case.rewrite, new)
    told = _told(case.sources[0], old)
    acts = _acts(case.sources[0], old)
    strange = [
        (label, span)
        for label, span in theirs.items()
        if label not in told and not _shortened(label, mine) and not _done(_noun(case.rewrite, span), label, acts)
    ]
    lost = [(label, span) for label, span in mine.items() if label not in theirs]
    pairs = [(n, o) for n in strange for o in lost if _other_role(n, o, case.rewrite, case.sources[0])]
    if not pairs:
        return
    (_, span), (_, was_span) = max(pairs, key=lambda pair: _kin(pair[0][0], pair[1][0]))
    was, now = case.sources[0].words(was_span), case.rewrite.words(span)
    yield found(case, TITLE, f"{new[0].name} is “{was}” in the source, “{now}” in the rewrite.", left=was_span, right=span, sureness=0.85)


def _other_role(new: tuple[str, Span], old: tuple[str, Span], right: Side, left: Side) -> bool:
    """Two roles of data/roles.txt are two; of others, those of which neither is a kind of the other: a novelist is a writer."""
    if _LISTED not in new[0] + old[0]:
        return True
    a, b = _noun(left, old[1]), _noun(right, new[1])
    return other_people(a, b) and kin(a, b) < Kin.KIND


def _noun(side: Side, span: Span) -> str:
    return side.document.tokens.norms[side.tokens_in(span)[-1]]


_ANY = frozenset(["any", "family"])
"""Classes of words that are said of somebody beside an office: a friend, a member, a brother."""
_LISTED = "~"
"""What the label of a role that data/roles.txt lacks begins with."""
_HEADING = frozenset(stem(verb) for verb in "head lead run direct chair manage oversee".split())


def _done(noun: str, label: str, acts: set[str]) -> bool:
    """The source has it as a verb: who directs a clinic is its head, who coaches a team its coach."""
    if label.split()[-1] in ("head", "director", "chair", "manager", "chief executive") and any(stem(act) in _HEADING for act in acts):
        return True
    return any(stem(act) == stem(noun) or kin(act, noun) in (Kin.CLOSE, Kin.SAME) for act in acts)


def _kin(a: str, b: str) -> int:
    """Two steps of one ladder: `colonel` and `lieutenant colonel`."""
    return int(a.split()[-1] == b.split()[-1])


_HEADS = frozenset(
    ["chief executive", "chair", "director", "managing director", "president", "general secretary", "prime minister", "editor"]
)
"""Roles of whoever heads a body: its chief, its leader."""


def _shortened(label: str, mine: dict[str, Span]) -> bool:
    """A longer role told short, where nothing is lost by it: `finance minister` as `minister`."""
    if label == "head" and not _HEADS.isdisjoint(mine):
        return True
    return label in ("head", "minister", "official", "secretary", "doctor", "deputy") and any(label in m.split() for m in mine)


def _told(side: Side, entities: list[Entity]) -> set[str]:
    """Every role in a sentence that names the person: the source may say it less closely than the rewrite."""
    tokens = side.document.tokens
    sentences = {side.document.sentence_at(m.span.start) for e in entities for m in e.mentions}
    return {hit.label for i in sentences for hit in phrases("roles").find(tokens.norms, tokens.bounds[i], tokens.bounds[i + 1])}


def _acts(side: Side, entities: list[Entity]) -> set[str]:
    """Words in sentences that name the person that may be verbs, and name no role: the study's leader is who led it."""
    tokens = side.document.tokens
    sentences = {side.document.sentence_at(m.span.start) for e in entities for m in e.mentions}
    roles = {
        k
        for i in sentences
        for hit in phrases("roles").find(tokens.norms, tokens.bounds[i], tokens.bounds[i + 1])
        for k in range(hit.first, hit.last)
    }
    words = (tokens.norms[k] for i in sentences for k in tokens.of_sentence(i) if k not in roles)
    return {w for w in words if w in irregular() or (w.endswith(("ed", "s", "ing")) and (not person(w) or stem(w) in _HEADING))}


def _roles(side: Side, entities: list[Entity]) -> dict[str, Span]:
    """Roles in the titles beside the mentions -> their first place."""
    out: dict[str, Span] = {}
    for entity in entities:
        for mention in entity.mentions:
            for label, span in _roles_at(side, mention):
                out.setdefault(label, span)
    return out


def _roles_at(side: Side, mention: Mention) -> Iterator[tuple[str, Span]]:
    if mention.title is None:
        return
    tokens, norms = side.tokens_in(mention.title), side.document.tokens.norms
    hits = list(phrases("roles").find(norms, tokens.start, tokens.stop))
    roles = {k for hit in hits for k in range(hit.first, hit.last)}
    for hit in hits:
        first = hit.first
        if first > tokens.start and first - 1 not in roles and _adjective(side, first - 1):
            first -= 1  # `national officer`, `former director`: without it the role is another one
        yield hit.label, side.span_of(first, hit.last)
    yield from ((_LISTED + stem(norms[k]), side.span_of(k, k + 1)) for k in tokens if k not in roles and _unlisted(norms, k, tokens.stop))


def _unlisted(norms: Sequence[str], k: int, stop: int) -> bool:
    """A word for a person that data/roles.txt lacks and that says more than friend or member: the last of its phrase."""
    if not person(norms[k]) or norms[k] in body_words() or not classes(norms[k]).isdisjoint(_ANY):
        return False
    return k + 1 == stop or norms[k + 1] in FUNCTION - {"'s"} or not norms[k + 1][-1].isalnum()


def _adjective(side: Side, k: int) -> bool:
    """A word of the role's own: small letters, no article or joint."""
    word = side.document.tokens.span(k).of(side.text)
    return word.islower() and len(word) > 3 and content(word)
