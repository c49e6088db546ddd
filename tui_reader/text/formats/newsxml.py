"""News in XML: NITF, NewsML-G2 (alone, in a message or a package) and NewsML 1; any other XML is read as its text.

All three wrap the same things under other names, so one walk over local names serves them; namespaces and DTDs are
never loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.config import LimitSettings
from tui_reader.text.formats.markup import find_all, first_text, local, paragraphs, parse_xml, words_of
from tui_reader.text.formats.model import FormatError, LimitError, Parts, fields, layout

if TYPE_CHECKING:
    from lxml.etree import _Element

_KNOWN = (
    "newsitem",
    "newsmessage",
    "packageitem",
    "contentmeta",
    "contentset",
    "newsml",
    "nitf",
    "conceptitem",
    "knowledgeitem",
    "planningitem",
)
_CONTENT = ("body.content", "inlinexml", "inlinedata", "datacontent", "body")


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    root = parse_xml(data, limits)
    told = list(find_all(root, "newsitem"))
    if len(told) > limits.parts:
        raise LimitError(f"{len(told):,} items in one message, more than {limits.parts}", "limits.parts")
    items = [e for e in told if _body(e)] or [root]
    notes: tuple[str, ...] = (f"{len(items)} items in the file: the first with text was read",) if len(items) > 1 else ()
    item = items[0]
    body = _body(item)
    title = _title(item)
    if not body:
        body = _described(item)
        notes = (*notes, "no body: headline and description only") if title or body else notes
    if not body and not title:
        if local(root) in _KNOWN:
            raise FormatError(
                "a news item without a headline or a text", "it may be a picture, a list or an envelope: give the story itself"
            )
        body = paragraphs(root)
        notes = (*notes, "no known news format: all of its text was read")
    if not body and not title:
        raise FormatError("XML without text")
    return Parts(
        layout(title, body),
        title=title,
        byline=first_text(item, "byline", "by") or _creator(item),
        dateline=first_text(item, "dateline") or _located(item),
        published=first_text(item, "versioncreated", "contentcreated", "thisrevisioncreated", "firstcreated", "dateandtime")
        or _attribute(item, "date.issue", "norm"),
        language=_attribute(item, "language", "tag") or _language(item),
        encoding=_declared(data),
        headers=_headers(item),
        notes=notes,
    )


def _body(item: _Element) -> list[str]:
    """Paragraphs of the first content element that has any; a headline inside it is left to `_title`."""
    for name in _CONTENT:
        for element in find_all(item, name):
            inner = next((e for e in find_all(element, "body.content")), None)
            if inner is None:
                inner = next((e for e in find_all(element, "body")), element)
            rows = [row for block in _without_head(inner) for row in paragraphs(block)] if len(inner) else _lines(inner)
            if any(len(r) > 1 for r in rows):
                return rows
    return []


def _without_head(body: _Element) -> list[_Element]:
    return [body] if local(body) != "body" else [e for e in body if local(e) not in ("body.head", "body.end", "")] or [body]


def _lines(element: _Element) -> list[str]:
    """A body of plain text: blank lines part paragraphs, or line ends where there are none."""
    text = (element.text or "").strip()
    blocks = text.split("\n\n") if "\n\n" in text else text.split("\n")
    return [" ".join(b.split()) for b in blocks if b.strip()]


def _title(item: _Element) -> str | None:
    return first_text(item, "hl1", "headline", "hedline", "title")


def _described(item: _Element) -> list[str]:
    return [text for e in find_all(item, "description", "abstract") if (text := " ".join(words_of(e).split()))][:1]


def _creator(item: _Element) -> str | None:
    meta = next(find_all(item, "contentmeta"), None)
    creator = next(find_all(meta, "creator"), None) if meta is not None else None
    return first_text(creator, "name") if creator is not None else None


def _located(item: _Element) -> str | None:
    located = next(find_all(item, "located"), None)
    return first_text(located, "name") if located is not None else None


def _headers(item: _Element) -> tuple[tuple[str, str], ...]:
    status = _attribute(item, "pubstatus", "qcode") or _attribute(item, "status", "formalname")
    return fields(
        slug=first_text(item, "slugline") or _attribute(item, "du-key", "key"),
        version=item.get("version") or first_text(item, "revisionid"),
        urgency=first_text(item, "urgency") or _attribute(item, "urgency", "ed-urg") or _attribute(item, "urgency", "formalname"),
        embargo=first_text(item, "embargoed") or _attribute(item, "date.release", "norm"),
        status=status.rsplit(":", 1)[-1] if status else None,
        ednote=first_text(item, "ednote") or _attribute(item, "ed-msg", "info"),
        signal=_attribute(item, "signal", "qcode"),
        uri=item.get("guid") or _attribute(item, "doc-id", "id-string") or first_text(item, "newsitemid"),
    )


def _attribute(item: _Element, name: str, attribute: str) -> str | None:
    for element in find_all(item, name):
        for key, value in element.attrib.items():
            if str(key).rsplit("}", 1)[-1].lower() == attribute and str(value).strip():
                return str(value).strip()
    return None


def _language(item: _Element) -> str | None:
    for element in [item, *item.iterancestors()]:
        value = element.get("{http://www.w3.org/XML/1998/namespace}lang")
        if value:
            return str(value)
    return _attribute(item, "language", "formalname") or _attribute(item, "nitf", "lang")


def _declared(data: bytes) -> str | None:
    head = data[:200]
    if b"encoding=" not in head:
        return None
    return head.split(b"encoding=", 1)[1][1:].split(head.split(b"encoding=", 1)[1][:1], 1)[0].decode("ascii", "replace").lower()
