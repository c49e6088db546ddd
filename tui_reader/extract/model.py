"""What an article says and who says it, by offsets: the facts every ledger and warning rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from tui_reader.records import dataclass
from tui_reader.text.document import Document
from tui_reader.text.span import Span

EntityType = Literal["PER", "ORG", "LOC", "MISC"]
QuoteUse = Literal["speech", "scare", "title"]
Strength = Literal["denied", "alleged", "claimed", "said", "confirmed"]
STRENGTHS: tuple[Strength, ...] = ("denied", "alleged", "claimed", "said", "confirmed")
"""Weakest first; a denial is its own kind of statement and stands at the end of the ladder."""
ClaimKind = Literal["claim", "verification_note"]
Bound = Literal["=", ">", ">=", "<", "<=", "~"]
Value = float | int | str | tuple[float | int, ...] | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named; spans are code points of `Article.text`."""

    span: Span
    title: Span | None = None
    """A title, rank or role beside the name: `Ukrainian President`, `an analyst at ...`."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place or other name with every place it is named at, in order. `id` is its place in `Facts.entities`."""

    id: int
    type: EntityType
    name: str
    """The fullest form in this article, in its spelling."""
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something."""

    name: str
    """Canonical: the fullest name of the entity a surname or pronoun stands for, else the words themselves."""
    span: Span | None
    """Where the speaker is named (for a pronoun: the pronoun)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One pair of quotation marks and what is in it; `speaker` is None where nobody is said to speak."""

    id: int
    span: Span
    """The words inside the marks."""
    outer: Span
    """With the marks."""
    use: QuoteUse
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement somebody answers for: what is stated, the words that say so (`cue`) and who, each as spans since they may be split."""

    id: int
    kind: ClaimKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: tuple[Span, ...]
    name: str | None
    """Canonical speaker, None when nobody is named."""
    quoted: bool
    strength: Strength


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, date or measure as written: its kind and normalised value and unit, and how exactly it is meant (`bound`)."""

    span: Span
    kind: str
    value: Value
    unit: str | None
    bound: Bound
    of: Span | None
    """The noun counted or measured."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one document. `limited` names what was not extracted because the language has no rules for it."""

    document: Document
    language: str
    limited: tuple[str, ...]
    entities: Sequence[Entity]
    quotes: Sequence[Quote]
    claims: Sequence[Claim]
    quantities: Sequence[Quantity]

    def to_dict(self) -> dict[str, Any]:
        """The article JSON, schema tui-reader/article/1."""
        from tui_reader.extract.serialize import article_dict  # a writer, loaded by those who write

        return article_dict(self)
