"""The engine's values as plain lines of JSON and back: for the cache, and to and from the process for long articles.

Not pickle: what comes out of a file must never be able to run. Only the frozen dataclasses of the engine are known here,
and each is made through its own constructor. Articles are left out of a comparison: who unpacks it has read them.

One line per object, shared objects once, so that neither side holds the whole as text: a 20,000-sentence pair packs to
tens of megabytes. Bound to one version of the engine: see `store/cache.py`.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from sys import intern
from typing import Any, overload

from tui_reader.align import model as align_model
from tui_reader.align.model import Edits
from tui_reader.compare import model as compare_model
from tui_reader.compare.model import Comparison
from tui_reader.config import model as config_model
from tui_reader.errors import TuiReaderError
from tui_reader.extract import model as extract_model
from tui_reader.extract.model import Facts
from tui_reader.text import article as article_model
from tui_reader.text import span as span_model
from tui_reader.text.article import Article
from tui_reader.text.document import Document
from tui_reader.text.pack import numbers, pack_document, packed, unpack_document

_LIST, _TUPLE, _DICT, _SET, _SHARED, _OWN = range(6)
_ROWS = ("entities", "quotes", "claims", "quantities")
"""Fields of Facts that are unpacked one by one, when they are asked for: as objects those of 20,000 sentences take 45 MB."""


class Unpackable(TuiReaderError):
    """What should be packed is not, or by another version."""


def _known() -> dict[str, type[Any]]:
    modules = (span_model, article_model, config_model, align_model, extract_model, compare_model)
    return {name: value for module in modules for name, value in vars(module).items() if isinstance(value, type) and is_dataclass(value)}


_CLASSES = _known()
_FIELDS = {name: tuple(field.name for field in fields_of(kind) if field.init) for name, kind in _CLASSES.items()}


def articles_of(comparison: Comparison) -> list[Article]:
    """What `pack` leaves out of a comparison: left, the further sources, right."""
    return [facts.document.article for facts in (comparison.left, *comparison.also, comparison.right)]


def pack(value: Any, articles: Sequence[Article] = ()) -> Iterator[str]:
    """A dataclass of the engine as lines of JSON without line feeds: each object before those that hold it, `value` last."""
    packer = _Packer(articles)
    for field in _FIELDS[type(value).__name__]:
        content = getattr(value, field)
        for part in content if isinstance(content, tuple) else (content,):
            packer.plain(part)
            yield from packer.taken()
    packer.plain(value)
    yield from packer.taken()


class _Packer:
    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {id(article): k for k, article in enumerate(articles)}
        self._numbers: dict[int, int] = {}
        self._alive: list[Any] = []
        """What was numbered: its id may not be given to another object meanwhile."""
        self._ready: list[str] = []

    def taken(self) -> list[str]:
        """The lines that have become ready, once."""
        lines, self._ready = self._ready, []
        return lines

    def _object(self, value: Any) -> int:
        number = self._numbers.get(id(value))
        if number is None:
            name = type(value).__name__
            if type(value) is not Edits and _CLASSES.get(name) is not type(value):
                raise TypeError(f"{type(value)} is not part of a comparison")
            line = json.dumps([name, *self._parts(value, name)])
            number = self._numbers[id(value)] = len(self._alive)
            self._alive.append(value)
            self._ready.append(line)
        return number

    def _parts(self, value: Any, name: str) -> list[Any]:
        if isinstance(value, Document):
            return [self._articles[id(value.article)], *pack_document(value)]
        if isinstance(value, Edits):
            links, *arrays = value.numbers()
            return [self.plain(tuple(links)), *map(packed, arrays)]
        if name == "Facts":
            return [
                [_own(row) for row in getattr(value, field)] if field in _ROWS else self.plain(getattr(value, field))
                for field in _FIELDS[name]
            ]
        return [self.plain(getattr(value, field)) for field in _FIELDS[name]]

    def plain(self, value: Any) -> Any:
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, tuple):
            return [_TUPLE, *map(self.plain, value)]
        if isinstance(value, list):
            return [_LIST, *map(self.plain, value)]
        if isinstance(value, frozenset):
            return [_SET, *sorted(map(self.plain, value))]
        if isinstance(value, dict):
            return [_DICT, *(self.plain(part) for pair in value.items() for part in pair)]
        return [_SHARED, self._object(value)]


def _own(value: Any) -> Any:
    """A value with all that it holds in one, to be unpacked without the rest."""
    if type(value).__name__ in _CLASSES:
        name = type(value).__name__
        return [_OWN, name, *(_own(getattr(value, field)) for field in _FIELDS[name])]
    return [_TUPLE, *map(_own, value)] if isinstance(value, tuple) else value


def _made(value: Any) -> Any:
    """What `_own` took apart. Plain and quick: 100,000 of them are made for a ledger of a long article."""
    if type(value) is not list:
        return value
    if value[0] == _OWN:
        return _CLASSES[value[1]](*[_made(part) if type(part) is list else part for part in value[2:]])
    return tuple(map(_made, value[1:]))


class Rows(Sequence[Any]):
    """Values in the form of `_own`, kept as one text and made when asked for."""

    __slots__ = ("_bounds", "_text")

    def __init__(self, values: Iterable[Any]) -> None:
        self._bounds = array("q", [0])
        text = bytearray()
        for value in values:
            text += json.dumps(value, separators=(",", ":")).encode()
            self._bounds.append(len(text))
        self._text = bytes(text)
        if self:
            self[0]  # what cannot be unpacked at all is found out now

    def __len__(self) -> int:
        return len(self._bounds) - 1

    @overload
    def __getitem__(self, k: int) -> Any: ...
    @overload
    def __getitem__(self, k: slice) -> Sequence[Any]: ...
    def __getitem__(self, k: int | slice) -> Any:
        if isinstance(k, slice):
            return tuple(self[n] for n in range(*k.indices(len(self))))
        k = range(len(self))[k]
        return _made(json.loads(self._text[self._bounds[k] : self._bounds[k + 1]]))

    def __iter__(self) -> Iterator[Any]:
        return (self[k] for k in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def unpack(lines: Iterable[str], articles: Sequence[Article] = ()) -> Any:
    """What was packed, about `articles`. Unpackable when the lines are not what `pack` writes."""
    made: list[Any] = []
    last: Any = None
    shared: dict[Any, Any] = {}
    try:
        for line in lines:
            name, *values = json.loads(line)
            if name == "Document":
                last = unpack_document(values[1:], articles[values[0]])
            elif name == "Edits":
                last = Edits(_value(values[0], made, shared), *map(numbers, values[1:]))
            elif name == "Facts":
                last = Facts(*(_field(field, value, made, shared) for field, value in zip(_FIELDS[name], values, strict=True)))
            else:
                last = _CLASSES[name](**dict(zip(_FIELDS[name], (_value(value, made, shared) for value in values), strict=True)))
                if name == "Span":
                    last = shared.setdefault(last, last)
            made.append(last)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise Unpackable(f"a packed comparison: cannot be read ({error}); it is made again") from error
    return last


def _field(name: str, value: Any, made: list[Any], shared: dict[Any, Any]) -> Any:
    return Rows(value) if name in _ROWS else _value(value, made, shared)


def _value(value: Any, made: list[Any], shared: dict[Any, Any]) -> Any:
    """A value of one field. Equal numbers, words and spans become one object, kept in `shared`: an article of 20,000 sentences
    names each place several times, and as objects of their own they are a third of what a comparison takes."""
    if type(value) is str:
        return intern(value)
    if type(value) is int:  # not True or 1.0, which are equal to 1
        return shared.setdefault(value, value)
    if not isinstance(value, list):
        return value
    tag, *parts = value
    if tag == _SHARED:
        return made[parts[0]]
    items = (_value(part, made, shared) for part in parts)
    if tag == _TUPLE:
        return tuple(items)
    if tag == _LIST:
        return list(items)
    if tag == _SET:
        return frozenset(items)
    if tag == _DICT:
        return dict(zip(items, items, strict=True))
    raise ValueError(f"unknown tag {tag}")
