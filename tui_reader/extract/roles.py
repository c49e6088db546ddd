"""The title, rank or role beside a person's name, before it or after it.

Before: `Ukrainian President`, `US National Security Council spokesman`. After: `, a Russian-installed local politician,`. Only words that
can be part of a role are taken, and only when one of them is the name of a role (data/titles.txt).
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.extract.features import Words
from tui_reader.extract.fold import key, word_set
from tui_reader.extract.lexicon import body_words, known, lookup_key, title_parts, titles
from tui_reader.text.people import person
from tui_reader.text.span import Span

_HONORIFICS = word_set("mr mrs ms miss dr sir dame lord lady mx prof st saint")
_JOINTS = word_set("of for the and to at in on")
_ARTICLES = word_set("a an the his her their its one")
_LINKS = word_set("and or but who whom whose which when while as")
_LONGEST_BEFORE = 14
_LONGEST_AFTER = 30
_STOPS = word_set(', ; : . ! ? ( ) “ ” " — –')


def title_of(text: str, words: Words, name: Span, others: Sequence[Span]) -> Span | None:
    """Span of the title beside `name`; `others` = spans of bodies, places and peoples, which may be part of one.

    Before the name when that says more than Mr or Dr, else after it, else the honorific.
    """
    inside = words.within(name)
    before = _before(words, inside.start, others)
    if before is not None and not all(key(w) in _HONORIFICS for w in before.of(text).split()):
        return before
    return role_after(words, inside.stop, anybody=True) or before


def _before(words: Words, first: int, others: Sequence[Span]) -> Span | None:
    owned = {k for o in others if first for k in words.within(o)}
    start, best, k = first, first, first - 1
    if k >= 1 and words.texts[k] == "," and _role(words.texts[k - 1]):  # an army spokesman, Col. X
        k -= 1
    while k >= 0 and first - k <= _LONGEST_BEFORE:
        word = words.texts[k]
        bare = key(word)
        if _role(word):
            best = start = k
        elif not (_part(word, bare, k in owned) or (word in ("'s", "’s", "-") and k) or (bare in _JOINTS and start < first)):
            break
        elif best < first and bare not in _JOINTS and word not in ("'s", "’s", "-", "."):
            start = k
        k -= 1
    if best == first:
        return None
    while words.texts[start] in ("'s", "’s", "-", ",", ".") or key(words.texts[start]) in _JOINTS:
        start += 1
    last = first - 1
    while last > start and words.texts[last] in (",", "-"):
        last -= 1
    return words.spans[start].cover(words.spans[last])


def _role(word: str) -> bool:
    """A title, or written small any word for a person: `, the curator of the museum,`."""
    return key(word) in titles() or (word.islower() and person(word) and (word[-1] != "s" or word.endswith("ss")))


def _part(word: str, bare: str, owned: bool) -> bool:
    names = known()
    return bool(
        owned
        or bare in title_parts()
        or bare in names.demonyms
        or lookup_key(word) in names.countries
        or (word.islower() and bare in body_words())
    )


def role_after(words: Words, k: int, *, anybody: bool = False) -> Span | None:
    """The role that begins at word k, after a name: `, an analyst at Ukraine's Information Resistance group,`:
    a comma, an article or a role, and no verb
    before the next stop. `anybody`: any word for a person may head it, which says what a known person is and proves no person.
    """
    if k + 1 >= len(words.texts) or words.texts[k] != ",":
        return None
    first = k + 1
    end = first
    head: int | None = None
    while end < len(words.texts) and end - first < _LONGEST_AFTER and words.texts[end] not in _STOPS:
        if head is None and (_role(words.texts[end]) if anybody else key(words.texts[end]) in titles()):
            head = end
        end += 1
    if head is None or head - first > 8 or end == first:
        return None
    opens = key(words.texts[first])
    if opens in _LINKS:
        return None
    if opens in _ARTICLES or head == first or opens in title_parts() or words.texts[first][:1].isupper():
        return words.spans[first].cover(words.spans[end - 1])
    return None
