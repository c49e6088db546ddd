"""Words of a text as arrays of offsets and normalised forms.

Arrays and interned strings, not objects: as objects the tokens of a 20,000-sentence pair took 149 MB.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Sequence
from functools import lru_cache

from tui_reader.records import dataclass
from tui_reader.text.span import Span

# a word with its inner apostrophes, hyphens and stops, a number with its separators, or one other visible character
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*%?|\w+(?:[’'.\-‑]\w+)*|[^\w\s]")
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """Token k is `text[starts[k]:ends[k]]`, its normal form `norms[k]`; sentence i holds tokens `bounds[i]` to `bounds[i + 1]`."""

    starts: array[int]
    ends: array[int]
    norms: tuple[str, ...]
    bounds: array[int]

    def of_sentence(self, index: int) -> range:
        return range(self.bounds[index], self.bounds[index + 1])

    def span(self, k: int) -> Span:
        return Span(self.starts[k], self.ends[k])

    def __len__(self) -> int:
        return len(self.norms)


def normal(word: str) -> str:
    """The form two words are compared by: case and the style of quotes, apostrophes and dashes folded."""
    return word.translate(_FOLD).casefold()


@lru_cache(maxsize=4)
def lower_case(text: str) -> str:
    """Letter for letter, so that offsets stay: the few letters that become two in lower case are left as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def tokenize(text: str, sentences: Sequence[Span]) -> Tokens:
    """Tokens of the given sentences, in order; what lies between sentences is white space."""
    starts, ends, bounds = array("i"), array("i"), array("i", [0])
    norms: list[str] = []
    known: dict[str, str] = {}  # words repeat: looking them up is twice as fast as folding each again
    for sentence in sentences:
        for match in _TOKEN.finditer(text, sentence.start, sentence.end):
            starts.append(match.start())
            ends.append(match.end())
            word = match.group()
            norm = known.get(word)
            if norm is None:
                norm = known[word] = sys.intern(normal(word))
            norms.append(norm)
        bounds.append(len(norms))
    return Tokens(starts, ends, tuple(norms), bounds)
