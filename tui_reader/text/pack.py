"""A cut article as one list of plain values and back: cutting 20,000 sentences again would take seconds."""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, get_args, overload

from tui_reader.text.article import Article
from tui_reader.text.document import Document, Paragraph, Role, Sentence
from tui_reader.text.span import Span

_ROLES: tuple[Role, ...] = get_args(Role)
_Part = TypeVar("_Part")


def pack_document(document: Document) -> list[Any]:
    """Everything but the article itself and its tokens, which are made from it when somebody asks for them."""
    return [
        packed(part for p in document.paragraphs for part in (p.span.start, p.span.end, p.first, p.last)),
        packed(part for s in document.sentences for part in (s.span.start, s.span.end, s.paragraph, _ROLES.index(s.role))),
    ]


def unpack_document(parts: Sequence[Any], article: Article) -> Document:
    """The document of `article` that was packed. ValueError, TypeError or IndexError for anything else."""
    p, s = map(numbers, parts)
    if s and max(s[1::4]) > len(article.text):
        raise ValueError("a document of another article")
    if len(p) % 4 or len(s) % 4 or (s and not 0 <= min(s[3::4]) <= max(s[3::4]) < len(_ROLES)):
        raise ValueError("no document")
    return Document(article, _Parts(p, _paragraph), _Parts(s, _sentence))


def _paragraph(k: int, start: int, end: int, first: int, last: int) -> Paragraph:
    return Paragraph(k, Span(start, end), first, last)


def _sentence(k: int, start: int, end: int, paragraph: int, role: int) -> Sentence:
    return Sentence(k, Span(start, end), paragraph, _ROLES[role])


class _Parts(Sequence[_Part]):
    """Sentences or paragraphs as four numbers each, made when asked for: as objects those of 20,000 sentences take 16 MB."""

    __slots__ = ("_make", "_numbers")

    def __init__(self, values: array[int], make: Callable[[int, int, int, int, int], _Part]) -> None:
        self._numbers = values
        self._make = make

    def __len__(self) -> int:
        return len(self._numbers) // 4

    @overload
    def __getitem__(self, k: int) -> _Part: ...
    @overload
    def __getitem__(self, k: slice) -> Sequence[_Part]: ...
    def __getitem__(self, k: int | slice) -> _Part | Sequence[_Part]:
        if isinstance(k, slice):
            return tuple(self[n] for n in range(*k.indices(len(self))))
        k = range(len(self))[k]
        return self._make(k, *self._numbers[4 * k : 4 * k + 4])

    def __iter__(self) -> Iterator[_Part]:
        return (self[k] for k in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def packed(values: Iterable[int]) -> str:
    """Numbers as a string, 32 bits each."""
    return b64encode(array("i", values).tobytes()).decode()


def numbers(string: str) -> array[int]:
    """What was packed; ValueError for anything else."""
    values = array("i")
    values.frombytes(b64decode(string, validate=True))
    return values
