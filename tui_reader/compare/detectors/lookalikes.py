"""A name or figure that looks like another but is written with letters of another alphabet, or with marks nobody can see.

Search and matching miss such a word, and so does the eye: the reader must be told which letter it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, name

from tui_reader.compare.case import Case
from tui_reader.compare.findings import found
from tui_reader.compare.model import Finding, Kind
from tui_reader.text.span import Span

KIND = Kind("lookalike", "name", "N", "medium", "A word with letters of another alphabet that look alike, or with invisible marks in it.")
KINDS = (KIND,)

_TWIN = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅαοινκρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwABEKMHOPCTYXIJSaoivkpuABEZHIKMNOPTYX",
)
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e")


def detect(case: Case) -> Iterator[Finding]:
    """Words of the rewrite with a letter or digit from another alphabet than their neighbours; one finding per word."""
    text = case.rewrite.text
    if text.isascii():
        return
    known = {facts.document.text for facts in case.source_facts}
    said: set[str] = set()
    for span in _words(text):
        word = span.of(text)
        odd = _odd(word)
        if odd is None or word in said or any(word in source for source in known):
            continue
        said.add(word)
        plain = "".join(c for c in word.translate(_TWIN) if c not in _UNSEEN)
        kind = "an invisible mark in it" if odd in _UNSEEN else f"a {_describe(odd)}"
        yield found(case, KIND, f"“{word}” looks like “{plain}”, written with {kind}.", right=span, sureness=0.97)


def _words(text: str) -> Iterator[Span]:
    start = None
    for at, c in enumerate(text):
        inside = c.isalnum() or c in _UNSEEN or category(c) == "Mn"
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            yield Span(start, at)
            start = None
    if start is not None:
        yield Span(start, len(text))


def _odd(word: str) -> str | None:
    """The first character that does not belong: a look-alike beside Latin letters or among nothing but look-alikes, or an unseen mark."""
    if word.isascii():
        return None
    unseen = next((c for c in word.strip("\ufeff") if c in _UNSEEN), None)
    if unseen is not None and len(word) > 1:
        return unseen
    latin = any("a" <= c.lower() <= "z" for c in word)
    twins = [c for c in word if c != chr(ord(c)).translate(_TWIN)]
    return (
        twins[0]
        if twins and latin
        else next((c for c in word if c.isdigit() and not c.isascii() and any(d.isascii() and d.isdigit() for d in word)), None)
    )


def _describe(c: str) -> str:
    alphabet = name(c, "another").split()[0].capitalize()
    return f"{alphabet} {c}"
