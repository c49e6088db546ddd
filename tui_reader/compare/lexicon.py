"""Word lists of compare/data, read once, and the phrase finder that runs them over tokens.

A list is a text file an editor can extend: `label: word, two words, ...`, one label per line. Words are normal forms
(lower case, straight apostrophes); a phrase matches consecutive tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tui_reader.records import dataclass
from tui_reader.text.resources import resource
from tui_reader.text.span import Span
from tui_reader.text.tokens import tokenize


@cache
def entries(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(label, phrases) of `data/<name>.txt`, in the order of the file."""
    out = []
    for line in resource("tui_reader.compare.data", f"{name}.txt").decode("utf-8").splitlines():
        line = line.partition("#")[0].strip()
        if line:
            label, _, phrases = line.partition(":")
            out.append((label.strip(), tuple(p.strip() for p in phrases.split(",") if p.strip())))
    return tuple(out)


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Word -> labels, for lists of single words."""
    found: dict[str, tuple[str, ...]] = {}
    for label, words in entries(name):
        for word in words:
            found[word] = (*found.get(word, ()), label)
    return found


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found at tokens `first` to `last` (exclusive) of a document."""

    label: str
    first: int
    last: int


class Phrases:
    """Finds the phrases of a list in a run of tokens; the longest at each place wins."""

    def __init__(self, name: str) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for label, phrases in entries(name):
            for phrase in phrases:
                words = _words(phrase)
                self._by_first.setdefault(words[0], []).append((words, label))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda c: -len(c[0]))

    def find(self, norms: Sequence[str], first: int, last: int) -> Iterator[Hit]:
        """Hits within tokens `first` to `last`, left to right, without overlap; `last` may lie behind the end of the text."""
        k, last = first, min(last, len(norms))
        while k < last:
            for words, label in self._by_first.get(norms[k], ()):
                end = k + len(words)
                if end <= last and (len(words) == 1 or tuple(norms[k:end]) == words):
                    yield Hit(label, k, end)
                    k = end - 1
                    break
            k += 1

    def find_all(self, norms: Sequence[str], first: int, last: int) -> Iterator[Hit]:
        """As `find`, for a list in which a phrase has several labels: a hit for each."""
        last = min(last, len(norms))
        for k in range(first, last):
            length = 0
            for words, label in self._by_first.get(norms[k], ()):
                end = k + len(words)
                if end <= last and len(words) >= length and tuple(norms[k:end]) == words:
                    length = len(words)
                    yield Hit(label, k, end)


def _words(phrase: str) -> tuple[str, ...]:
    """Its tokens; of two thousand phrases nearly all are letters and spaces, and are cut in a tenth of the time."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tokenize(phrase, [Span(0, len(phrase))]).norms


@cache
def phrases(name: str) -> Phrases:
    """The finder for `data/<name>.txt`, built on first use."""
    return Phrases(name)
