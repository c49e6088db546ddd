"""ninjs, the IPTC's news in JSON, versions 1.0 to 3.x: flat keys with a role at the end, then lists of role and value."""

from __future__ import annotations

import json
import re
from typing import Any

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.markup import from_html, markup_in
from tui_reader.text.formats.model import FormatError, LimitError, Parts, fields, layout, one_line

_TEXTS = ("articlebody", "content", "text", "story", "article")
"""Where other JSON keeps an article's text: schema.org, exports of content systems."""
_PUBLISHED = ("versioncreated", "firstcreated", "contentcreated", "datepublished", "published", "date")
_ROLES = ("main", "text", "plain", "html", "html5", "richtext", "xhtml")


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    text, name, notes = decode(data, encoding)
    try:
        item = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"broken JSON ({str(error)[:80]})", "ask the sender for it again") from error
    if isinstance(item, list):
        item = next((x for x in item[: limits.parts] if isinstance(x, dict)), None)
    if not isinstance(item, dict):
        raise FormatError("JSON without an article", "an object with a headline and a body is expected")
    if _depth(item) > limits.depth:
        raise LimitError(f"values nested more than {limits.depth} deep", "limits.depth")
    low = _article(item, limits)
    title = _value(low, "headline", "headlines") or one_line(low.get("title")) or one_line(low.get("name"))
    body = _body(low, limits)
    if not body:
        body = [p for p in [_value(low, "description", "descriptions")] if p]
        notes = (*notes, "no body: the description was read") if body else notes
    if not body and not title:
        raise FormatError("JSON without a headline or a body", "a ninjs item is expected: headline, body_text, bodies, ...")
    if not body:
        notes = (*notes, "a headline without a body")
    headers = fields(
        slug=one_line(low.get("slugline")),
        version=one_line(low.get("version")),
        urgency=one_line(low.get("urgency")),
        embargo=one_line(low.get("embargoed")),
        status=one_line(low.get("pubstatus")),
        ednote=one_line(low.get("ednote")),
        service=one_line(low.get("copyrightholder")),
        uri=one_line(low.get("uri")),
    )
    return Parts(
        layout(title, body),
        title=title,
        byline=_name(low.get("byline")) or _name(low.get("by")) or _name(low.get("authors")) or _name(low.get("author")),
        dateline=one_line(low.get("dateline")) or one_line(low.get("located")),
        published=next((p for k in _PUBLISHED if (p := one_line(low.get(k)))), None),
        language=one_line(low.get("language")),
        encoding=name,
        headers=headers,
        notes=notes,
    )


def _article(item: dict[str, Any], limits: LimitSettings) -> dict[str, Any]:
    """The item, or the one nearest to the outside that a wrapper holds (`items`, `data`, `response`): names in lower case."""
    rows: list[Any] = [item]
    while rows:
        for row in rows:
            low = {str(k).lower(): v for k, v in row.items()} if isinstance(row, dict) else {}
            if _options(low, "headline", "headlines") or _body(low, limits):
                return low
        rows = [x for r in rows for x in (r.values() if isinstance(r, dict) else r) if isinstance(x, dict | list)]
    return {str(k).lower(): v for k, v in item.items()}


def _name(value: Any) -> str | None:
    """A byline given as text, as an object with a name, or as a list of either."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    return one_line(value.get("name")) if isinstance(value, dict) else one_line(value)


def _value(low: dict[str, Any], flat: str, listed: str) -> str | None:
    """`headline`, `headline_main` (1.x) or `headlines: [{role, value}]` (2.x, 3.x); the main role first."""
    options = _options(low, flat, listed)
    return one_line(options[0][1]) if options else None


def _options(low: dict[str, Any], flat: str, listed: str) -> list[tuple[str, str]]:
    """(role, value), the roles we prefer first."""
    rows = [r for r in _rows(low.get(listed)) if isinstance(r.get("value"), str)]
    rows = [r for r in rows if not _foreign(r)] or rows
    out = [(str(r.get("role", "main")).lower(), r["value"]) for r in rows]
    for key, value in low.items():
        if isinstance(value, str) and (key == flat or key.startswith(flat + "_")):
            out.append((key[len(flat) + 1 :] or "main", value))
    out = [(role, value) for role, value in out if value.strip()]
    return sorted(out, key=lambda x: _ROLES.index(x[0]) if x[0] in _ROLES else len(_ROLES))


def _body(low: dict[str, Any], limits: LimitSettings) -> list[str]:
    """Paragraphs of the fullest body; markup wins a tie, since it knows where paragraphs end."""
    best: list[str] = []
    for _, value in _options(low, "body", "bodies") or [("", v) for k in _TEXTS if isinstance(v := low.get(k), str)]:
        rows = _marked(value, limits) if markup_in(value) else [p for p in re.split(r"\n\s*\n|\n", value) if p.strip()]
        size, held = sum(map(len, rows)), sum(map(len, best))
        if size > 1.2 * held or (size > 0.8 * held and len(rows) > len(best)):
            best = rows
    return best


def _marked(value: str, limits: LimitSettings) -> list[str]:
    """Paragraphs of a body in HTML, or in NITF, whose headline and byline stand in the item already."""
    if "<nitf" not in value[:2000]:
        return from_html(value)
    from tui_reader.text.formats.markup import parse_xml  # lxml, only for such bodies
    from tui_reader.text.formats.newsxml import content_of

    content = content_of(parse_xml(value[value.index("<nitf") :].encode("utf-8", "replace"), limits), limits)
    return content.paragraphs if content else []


def _rows(value: Any) -> list[dict[str, Any]]:
    return [x for x in value if isinstance(x, dict)] if isinstance(value, list) else []


def _foreign(row: dict[str, Any]) -> bool:
    """A body in another news format, offered beside the readable ones (tt.se sends NewsML 1 so)."""
    kind = str(row.get("contenttype") or row.get("contentType") or "").lower()
    return ("xml" in kind and "xhtml" not in kind) or row["value"].lstrip()[:5] == "<?xml"


def _depth(value: Any) -> int:
    level, rows = 0, [value]
    while rows:
        level += 1
        rows = [x for r in rows if isinstance(r, dict | list) for x in (r.values() if isinstance(r, dict) else r)]
    return level
