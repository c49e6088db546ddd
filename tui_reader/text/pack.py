"""A cut article as one list of plain values and back: cutting 20,000 sentences again would take seconds."""

from __future__ import annotations

import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from tui_reader.text.article import Article
from tui_reader.text.document import Document, Paragraph, Role, Sentence
from tui_reader.text.span import Span
from tui_reader.text.tokens import Tokens

_ROLES: tuple[Role, ...] = get_args(Role)


def pack_document(document: Document) -> list[Any]:
    """Everything but the article itself; numbers as strings of 32 bits each."""
    tokens = document.tokens
    vocabulary = {norm: k for k, norm in enumerate(dict.fromkeys(tokens.norms))}
    return [
        _packed(part for p in document.paragraphs for part in (p.span.start, p.span.end, p.first, p.last)),
        _packed(part for s in document.sentences for part in (s.span.start, s.span.end, s.paragraph, _ROLES.index(s.role))),
        _packed(tokens.starts),
        _packed(tokens.ends),
        list(vocabulary),
        _packed(vocabulary[norm] for norm in tokens.norms),
        _packed(tokens.bounds),
    ]


def unpack_document(packed: Sequence[Any], article: Article) -> Document:
    """The document of `article` that was packed. ValueError, TypeError or IndexError for anything else."""
    paragraphs, sentences, starts, ends, words, norms, bounds = packed
    p, s = _numbers(paragraphs), _numbers(sentences)
    vocabulary = [sys.intern(word) for word in words]
    document = Document(
        article,
        tuple(Paragraph(k // 4, Span(p[k], p[k + 1]), p[k + 2], p[k + 3]) for k in range(0, len(p), 4)),
        tuple(Sentence(k // 4, Span(s[k], s[k + 1]), s[k + 2], _ROLES[s[k + 3]]) for k in range(0, len(s), 4)),
        Tokens(
            _numbers(starts),
            _numbers(ends),
            tuple(vocabulary[k] for k in _numbers(norms)),
            _numbers(bounds),
        ),
    )
    if document.tokens.bounds[-1] != len(document.tokens) or (s and max(s[1::4]) > len(article.text)):
        raise ValueError("a document of another article")
    return document


def _packed(numbers: Iterable[int]) -> str:
    return b64encode(array("i", numbers).tobytes()).decode()


def _numbers(packed: str) -> array[int]:
    numbers = array("i")
    numbers.frombytes(b64decode(packed, validate=True))
    return numbers
