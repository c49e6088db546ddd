"""What the rules find before bound and noun are looked for: places are parts of a sentence's words, not offsets."""

from __future__ import annotations

from tui_reader.extract.model import Bound, Value
from tui_reader.records import dataclass
from tui_reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity from part `start` up to `end` of the words, before its bound and noun are looked for."""

    kind: str
    value: Value
    unit: str | None
    start: int
    end: int
    bound: Bound = "="
    of: Span | None = None
