"""An article cut into paragraphs, sentences and tokens, by offsets."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from typing import Literal

from tui_reader.records import dataclass
from tui_reader.text.article import Article
from tui_reader.text.span import Span
from tui_reader.text.tokens import Tokens, tokenize

Role = Literal["headline", "dateline", "byline", "body"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in `Document.sentences` and in the text, and the index of its paragraph."""

    index: int
    span: Span
    paragraph: int
    role: Role


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences without a blank line."""

    index: int
    span: Span
    first: int
    """Index of its first sentence."""
    last: int
    """Index one past its last sentence."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut into paragraphs, sentences and tokens; all offsets are code points of `Article.text`."""

    article: Article
    paragraphs: Sequence[Paragraph]
    sentences: Sequence[Sentence]
    _tokens: list[Tokens] = field(default_factory=list, init=False, repr=False, compare=False)
    _starts: list[array[int]] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def tokens(self) -> Tokens:
        """Made when first asked for: the screen never asks, and those of 20,000 sentences take 16 MB."""
        if not self._tokens:
            self._tokens.append(tokenize(self.article.text, [s.span for s in self.sentences]))
        return self._tokens[0]

    @property
    def text(self) -> str:
        return self.article.text

    def sentence_text(self, index: int) -> str:
        return self.sentences[index].span.of(self.article.text)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset` (of the last one before it, between two); -1 in an empty document."""
        if not self._starts:
            self._starts.append(array("i", (sentence.span.start for sentence in self.sentences)))
        return max(0, bisect_right(self._starts[0], offset) - 1) if self.sentences else -1


def parse(source: str | Article) -> Document:
    """Cut an article, or a plain text, into a Document; every non-space character lies in exactly one sentence."""
    # here and not above: its rules and word lists take 20 ms to load, and a known pair from the cache is cut already
    from tui_reader.text.sentences import split

    article = Article(text=source) if isinstance(source, str) else source
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for span, spans, roles in split(article):
        first = len(sentences)
        for sentence_span, role in zip(spans, roles, strict=True):
            sentences.append(Sentence(len(sentences), sentence_span, len(paragraphs), role))
        paragraphs.append(Paragraph(len(paragraphs), span, first, len(sentences)))
    return Document(article, tuple(paragraphs), tuple(sentences))
