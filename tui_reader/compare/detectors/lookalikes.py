"""A name or figure that looks like another but is written with letters of another alphabet, or with marks nobody can see.

Search and matching miss such a word, and so does the eye: the reader must be told which letter it is. Files are read with such
marks made visible (`<U+200B>`), texts given by a program may hold them as they are: both are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import category, decomposition, digit, name, normalize

from tui_reader.compare.case import Case
from tui_reader.compare.findings import found
from tui_reader.compare.model import Finding, Kind
from tui_reader.text.span import Span

KIND = Kind("lookalike", "name", "N", "medium", "A word with letters of another alphabet that look alike, or with invisible marks in it.")
KINDS = (KIND,)
BROKEN = frozenset(("number", "date", "name", "claim"))
"""Groups of findings that a mark inside a word makes up: half of the word is taken for another name or figure."""

_TWIN = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅαοινκρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwABEKMHOPCTYXIJSaoivkpuABEZHIKMNOPTYX",
)
_DIGITS = str.maketrans("ОоΟοЗзlI", "00003311")
"""Letters that pass for figures beside figures."""
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e"
_SHOWN = r"<U\+([0-9A-F]{4,6})>"
_WORD = re.compile(rf"(?:[^\W_]|[\u0300-\u036f{_UNSEEN}]|{_SHOWN})+")
_MARK = re.compile(rf"[{_UNSEEN}]|{_SHOWN}")
_PLAIN_WORD = re.compile(r"[^\W_]+")


def detect(case: Case) -> Iterator[Finding]:
    """Words of the rewrite with a letter or digit from another alphabet than their neighbours, or an unseen mark; one finding per word."""
    text = case.rewrite.text
    if text.isascii() and "<U+" not in text:
        return
    known = [facts.document.text for facts in case.source_facts]
    words = frozenset(w for source in known for w in _PLAIN_WORD.findall(source))
    said: set[str] = set()
    for match in _WORD.finditer(text):
        word = match.group()
        if (word.isascii() and "<U+" not in word) or word in said or any(word in source for source in known):
            continue
        plain, how = _plain(word, words)
        if plain and plain != word:
            said.add(word)
            yield found(case, KIND, f"“{word}” looks like “{plain}”, written with {how}.", right=Span(*match.span()), sureness=0.97)


def without_halves(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Findings but for those that a mark inside a word makes up: `Bi<U+200B>den` is told once, and not as a new name “den”."""
    marked = [f.right.span for f in findings if f.kind is KIND and f.right and _MARK.search(f.right.span.of(text))]
    return [
        f
        for f in findings
        if f.kind is KIND or f.right is None or f.kind.group not in BROKEN or not any(_touch(f.right.span, m) for m in marked)
    ]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end and other.end - other.start < 80


def _plain(word: str, known: frozenset[str]) -> tuple[str, str]:
    """What the word looks like, and what makes it another; two empty texts when it is what it seems."""
    mark = _MARK.search(word)
    if mark:
        bare = _MARK.sub("", word)
        char = chr(int(mark[1], 16)) if mark[1] else mark.group()
        if char == "\u202e" and bare[::-1] in known:
            bare = bare[::-1]  # what the eye sees of it
        return (bare, _unseen(char)) if bare else ("", "")
    seen = any(c.isascii() for c in word)
    twins = [c for c in word if c != c.translate(_TWIN)]
    latin = word.translate(_TWIN)
    # among Latin letters one is enough; a word of nothing but twins is one when the source has the Latin word
    if twins and (any("a" <= c.lower() <= "z" for c in word) or (latin.isascii() and latin in known)):
        return latin, _letter(twins[0])
    figures = word.translate(_DIGITS)
    odd = next((c for c in word if c != c.translate(_DIGITS) and not c.isascii()), None)
    if odd and figures.isdigit() and (seen or figures in known):
        return figures, _letter(odd)
    other = next((c for c in word if _other_face(c)), None)
    if other:
        plain = "".join(str(digit(c)) if c.isdigit() else normalize("NFKC", c) for c in word)
        if plain in known or (seen and other.isdigit()):
            return plain, _letter(other)
    return "", ""


def _other_face(c: str) -> bool:
    """A wide, bold or ornamental letter or figure, or a figure of another script; raised and lowered ones mean something."""
    return not c.isascii() and (category(c) == "Nd" or decomposition(c).startswith(("<wide>", "<narrow>", "<font>")))


def _unseen(char: str) -> str:
    turns = "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"
    return "a mark in it that turns the direction of writing" if turns else "an invisible mark in it"


def _letter(c: str) -> str:
    words = name(c, "another").split()
    alphabet = " ".join(words[: 2 if words[0] in ("MATHEMATICAL", "ARABIC-INDIC") else 1]).capitalize()
    return f"{'an' if alphabet[0] in 'AEIOU' else 'a'} {alphabet} {c}"
