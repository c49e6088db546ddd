"""JSON Lines: one record a line, text under a usual name. The first record with text is read; `FILE#N` picks the Nth."""

from __future__ import annotations

import json
from typing import Any

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.model import FormatError, LimitError, Parts, layout, one_line

_TEXT = ("text", "body", "content", "article", "story", "body_text", "document", "rewrite", "source")
_TITLE = ("title", "headline", "head", "subject")


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    return record(data, 0, encoding=encoding, limits=limits)


def record(data: bytes, number: int, *, encoding: str, limits: LimitSettings) -> Parts:
    """The `number`th record (from 1; 0 = the first that has a text)."""
    text, name, notes = decode(data, encoding)
    rows = [line for line in text.splitlines() if line.strip()]
    if number > len(rows):
        raise FormatError(f"it has {len(rows)} records, not {number}", "ask for one that is there")
    if not number and len(rows) > limits.parts:
        notes = (*notes, f"{len(rows):,} records: pick one as FILE#N")
    if number > 1_000_000:
        raise LimitError("more than a million records", "limits.parts")
    for at, line in enumerate(rows, 1):
        if number and at != number:
            continue
        parts = _parts(line, at, name, notes, len(rows))
        if parts:
            return parts
    raise FormatError("no record has a text", f"name it one of: {', '.join(_TEXT[:5])}")


def _parts(line: str, at: int, encoding: str, notes: tuple[str, ...], total: int) -> Parts | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"line {at} is no JSON ({str(error)[:60]})", "one JSON object a line is expected") from error
    if not isinstance(row, dict):
        return None
    low = {str(k).lower(): v for k, v in row.items()}
    body = next((low[k] for k in _TEXT if isinstance(low.get(k), str) and low[k].strip()), None)
    if body is None:
        return None
    title = one_line(next((low[k] for k in _TITLE if low.get(k)), None))
    # the text of a record is kept as it is; only a headline of its own field goes before it
    opening = " ".join(body[:1000].split())
    text = body if not title or opening.casefold().startswith(title.casefold()) else layout(title, []) + "\n" + body
    if total > 1:
        notes = (*notes, f"record {at} of {total:,}")
    return Parts(
        text,
        title=title,
        byline=one_line(low.get("byline") or low.get("author")),
        dateline=one_line(low.get("dateline")),
        published=one_line(low.get("published") or low.get("date")),
        language=one_line(low.get("language") or low.get("lang")),
        encoding=encoding,
        notes=notes,
    )
