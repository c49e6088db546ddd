"""A span the tagger found, cut to the name itself and given the type its own words give away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.extract.bodies import is_body
from tui_reader.extract.features import MONTHS, Habits, Words
from tui_reader.extract.fold import key, word_set
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.extract.lexicon import groups_of, known, lookup_key, title_parts, titles
from tui_reader.extract.model import EntityType
from tui_reader.extract.patterns import FIRM_ROLES, PLACE_ENDS
from tui_reader.extract.people import AFTER, ARTICLES, PARTICLES, title_length
from tui_reader.extract.roles import role_after
from tui_reader.text.span import Span

_PLACE_NOUNS = word_set(
    "region province district village town city river border peninsula valley triangle island islands oblast county airport"
)
_INNER = word_set("of for and the & - ' ’ 's ’s . , de la del di da du von van der den bin al el y e und et to in on at with + / : plc")
_OF_FIRMS = word_set("owner founder leader rival player driver investor trader broadcaster publisher maker unit whose which")
"""Roles that firms have as well: Berkshire Hathaway, owner of ..."""
_PEOPLES = ("ians", "eans", "ese", "ish")


def recased(words: Words, habit: Habits) -> Words:
    """A headline in capitals as the article itself writes its words: lower unless it has them with a capital, or nobody knows them."""
    ordinary = gazetteer().ordinary
    out = []
    for word in words.texts:
        low = word.lower()
        if low in habit.upper:
            out.append(word if not word.isupper() or len(word) < 2 else word if groups_of(word) else word.capitalize())
        elif low in habit.lower or low in ordinary:
            out.append(low)
        else:
            out.append(word.capitalize() if word.isupper() and len(word) > 4 else word)
    return Words(words.spans, tuple(out))


def tidy(words: Words, habit: Habits, span: Span, kind: EntityType) -> Iterator[tuple[Span, EntityType]]:
    """The name or names in a tagged span; none when it is only a month, a title or a shouted word."""
    for inside in _pieces(words, words.within(span)):
        found = _tidied(words, habit, inside, kind)
        if found is not None:
            yield found


def _pieces(words: Words, inside: range) -> Iterator[list[int]]:
    """`French rival Pommier SA` holds two names: a span is cut where a word or mark stands that no name has inside."""
    piece: list[int] = []
    for k in inside:
        word = words.texts[k]
        edge = k in (inside.start, inside.stop - 1)
        if word not in "()[]" and (edge or not word[:1].islower() or word in _INNER or key(word) in PARTICLES):
            piece.append(k)
        else:
            yield piece
            piece = []
    yield piece


def _tidied(words: Words, habit: Habits, inside: list[int], kind: EntityType) -> tuple[Span, EntityType] | None:
    texts = [words.texts[k] for k in inside]
    title = title_length(texts)
    if kind == "PER" or (title and len(texts) - title <= 3 and not is_body(tuple(map(key, texts[title:])))):
        inside = inside[title:]
        kind = "PER" if title else kind
    while inside and not _begins_name(words.texts[inside[0]]):
        inside = inside[1:]
    while (
        inside
        and not words.texts[inside[-1]][:1].isupper()
        and not words.texts[inside[-1]][:1].isdigit()
        and words.texts[inside[-1]] != "plc"
    ):
        inside = inside[:-1]
    while kind == "PER" and len(inside) > 1 and key(words.texts[inside[-1]]) in AFTER and words.texts[inside[-1]].isupper():
        inside = inside[:-1]
    opens = words.texts[0].lower() in habit.lower or key(words.texts[0]) in FIRM_ROLES
    if len(inside) > 1 and inside[0] == 0 and kind != "PER" and opens and words.texts[1][:1].isupper():
        joined = " ".join(words.texts[k] for k in inside)
        inside = inside if groups_of(joined) else inside[1:]  # Rival Pommier SA
    if not inside:
        return None
    texts = [words.texts[k] for k in inside]
    if len(texts) == 1 and _no_name(texts[0]):
        return None
    if len(texts) > 1 and _member(texts) and not groups_of(" ".join(texts)):
        return None
    if kind == "PER" and (_opening_word(habit, inside, texts) or _rest_of_title(texts)):
        return None
    kind = _type(words, inside, texts, kind)
    if (
        kind == "ORG"
        and inside[0]
        and lookup_key(words.texts[inside[0] - 1]) in known().countries
        and words.texts[inside[0] - 1] not in texts
    ):
        inside = [inside[0] - 1, *inside]  # U.S. State Department
    return words.spans[inside[0]].cover(words.spans[inside[-1]]), kind


def _no_name(word: str) -> bool:
    """Months, weekdays, titles, shouted words, eras, alone."""
    bare = key(word)
    if groups_of(word) or bare in known().demonyms:
        return False
    roles = bare in title_parts() or bare in titles()
    return (
        bare in MONTHS or (roles and bare not in gazetteer().given) or (word.isupper() and len(word) > 1 and bare in gazetteer().ordinary)
    )


def _opening_word(habit: Habits, inside: Sequence[int], texts: Sequence[str]) -> bool:
    """`Anger was growing`: an ordinary word whose capital only the start of the sentence gives, nowhere else in the article."""
    bare = key(texts[0])
    return (
        list(inside) == [0]
        and bare in gazetteer().ordinary
        and bare not in gazetteer().given
        and texts[0].lower() not in habit.upper
        and not groups_of(texts[0])
    )


def _rest_of_title(texts: Sequence[str]) -> bool:
    """`Chief Information Security Officer` without its first word: a role in capitals, not somebody's name."""
    return (
        len(texts) > 1
        and key(texts[-1]) in titles()
        and all(key(word) in gazetteer().ordinary for word in texts[:-1])
        and key(texts[0]) not in gazetteer().given
    )


def _member(texts: Sequence[str]) -> bool:
    """`a New York Democrat`, `House Speaker` before a name: words for somebody, not a name."""
    last = key(texts[-1])
    place = any(kind in ("place", "country") for kind, _ in groups_of(" ".join(texts[:-1])))
    return (place and last in ("democrat", "republican", "conservative")) or (
        len(texts) == 2 and last in titles() and is_body((key(texts[0]),))
    )


def _type(words: Words, inside: list[int], texts: Sequence[str], kind: EntityType) -> EntityType:
    name = " ".join(texts)
    look = lookup_key(name)
    words.texts[inside[0] - 1] if inside[0] else ""
    after = words.texts[inside[-1] + 1] if inside[-1] + 1 < len(words.texts) else ""
    if look in known().demonyms and look not in known().countries:
        return "MISC"
    if groups_of(name):
        return kind
    if (
        len(texts) == 1
        and kind in ("ORG", "LOC")
        and texts[0].endswith(_PEOPLES)
        and len(texts[0]) > 6
        and key(texts[0]) not in gazetteer().cities
    ):
        return "MISC"
    if kind != "LOC" and len(texts) > 1 and key(texts[-1]) in PLACE_ENDS:
        return "LOC"
    role = role_after(words, inside[-1] + 1) if kind in ("ORG", "MISC") and 1 < len(texts) < 4 else None
    if role is not None and not _OF_FIRMS & {words.texts[k] for k in words.within(role)} and not is_body(tuple(map(key, texts))):
        return "PER"  # Mulugeta Berhane, Ethiopia's foreign minister,
    if kind in ("ORG", "MISC") and len(texts) < 4 and _role_before(words, inside[0]) and not is_body(tuple(map(key, texts))):
        return "PER"
    if (
        kind in ("PER", "MISC", "ORG")
        and sum(w[:1].isupper() for w in texts) <= 2
        and after in _PLACE_NOUNS
        and not is_body(tuple(map(key, texts)))
    ):
        return "LOC"
    return kind


def _begins_name(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or key(word) in PARTICLES or key(word) in ARTICLES


def _role_before(words: Words, first: int) -> bool:
    """`Col. Getahun Wolde`, `the foreign minister, Mulugeta Berhane`: who has a role is a person."""
    at = first - 1
    if at > 0 and words.texts[at] == ",":
        at -= 1
        return at >= 0 and words.texts[at].islower() and key(words.texts[at]) in titles()
    return at >= 0 and key(words.texts[at]) in titles()
