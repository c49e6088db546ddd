"""Search in both articles: exact words, case ignored, and white space as good as any other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui_reader.records import dataclass
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """What was asked and where it is, by sentence."""

    words: str
    hits: Mapping[tuple[Side, int], tuple[Span, ...]]

    @property
    def count(self) -> int:
        return sum(map(len, self.hits.values()))

    def count_of(self, side: Side) -> int:
        return sum(len(spans) for (where, _), spans in self.hits.items() if where == side)


def find(index: Index, words: str) -> Search:
    """Every occurrence of `words` in both articles; a blank matches any run of white space, curly quotes match straight ones."""
    pattern = re.compile(r"\s+".join(_loose(word) for word in words.split()), re.IGNORECASE)
    hits: dict[tuple[Side, int], list[Span]] = {}
    for side in SIDES:
        document = index.document(side)
        for match in pattern.finditer(document.text) if words.strip() else ():
            span = Span(*match.span())
            sentence = document.sentence_at(span.start)
            while 0 <= sentence < len(document.sentences) and document.sentences[sentence].span.start < span.end:
                hits.setdefault((side, sentence), []).append(span)
                sentence += 1
    return Search(words, {key: tuple(spans) for key, spans in hits.items()})


def _loose(word: str) -> str:
    quoted = re.escape(word)
    return re.sub(r"['‘’]", "['‘’]", re.sub(r'["“”]', '["“”]', quoted))
