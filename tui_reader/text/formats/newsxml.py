"""News in XML: NITF, NewsML-G2 (alone, in a message or a package) and NewsML 1; any other XML is read as its text.

All three wrap the same things under other names, so one walk over local names serves them; namespaces and DTDs are
never loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.config import LimitSettings
from tui_reader.records import dataclass
from tui_reader.text.formats.markup import find_all, first_text, from_html, local, markup_in, paragraphs, parse_xml, words_of
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
_CONTENT = ("inlinexml", "inlinedata", "datacontent", "body.content", "body")
_FEEDS = ("rss", "feed", "rdf")


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    root = parse_xml(data, limits)
    if local(root) in _FEEDS:
        return _feed(root, limits)
    told = list(find_all(root, "newsitem"))
    if len(told) > limits.parts:
        raise LimitError(f"{len(told):,} items in one message, more than {limits.parts}", "limits.parts")
    found = [(e, content) for e in told if (content := content_of(e, limits))]
    item, content = found[0] if found else (root, content_of(root, limits))
    notes: tuple[str, ...] = (f"{len(found)} items in the file: the first with text was read",) if len(found) > 1 else ()
    body = content.paragraphs if content else []
    title = content.title if content else None
    title = title or _headline(item) or first_text(item, "title")
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
        byline=_apart(item, "byline", "by") or _creator(item) or (content.byline if content else None),
        dateline=_apart(item, "dateline") or _located(item) or (content.dateline if content else None),
        published=first_text(item, "versioncreated", "contentcreated", "thisrevisioncreated", "firstcreated", "dateandtime")
        or _attribute(item, "date.issue", "norm"),
        language=_attribute(item, "language", "tag") or _language(item),
        encoding=_declared(data),
        headers=_headers(item),
        notes=notes,
    )


@dataclass(frozen=True, slots=True)
class Content:
    """The text of an item, and what stands beside it in the same rendition."""

    paragraphs: list[str]
    title: str | None
    byline: str | None = None
    dateline: str | None = None


def content_of(item: _Element, limits: LimitSettings) -> Content | None:
    """The fullest rendition of an item's text; a headline inside it is left to the title. None when it has no text."""
    best: Content | None = None
    for element in find_all(item, *_CONTENT):
        if any(local(a) in _CONTENT for a in element.iterancestors()):
            continue
        one = _rendition(element, item, limits)
        if one and (best is None or sum(map(len, one.paragraphs)) > sum(map(len, best.paragraphs))):
            best = one
    return best


def _rendition(element: _Element, item: _Element, limits: LimitSettings) -> Content | None:
    if not len(element) and markup_in(element.text):
        return _written(element.text or "", element, item, limits)
    inner = next(find_all(element, "body.content"), None)
    if inner is None:
        inner = next(find_all(element, "body"), element)
    rows = [row for block in _without_head(inner) for row in paragraphs(block)] if len(inner) else _lines(inner)
    return Content(rows, _nearest_headline(element, item)) if any(len(r) > 1 for r in rows) else None


def _written(text: str, element: _Element, item: _Element, limits: LimitSettings) -> Content | None:
    """Markup kept as text (escaped, or in CDATA): NITF and its like as what they are, all else as HTML."""
    text = text.strip()
    if "<nitf" in text[:2000]:
        root = parse_xml(text[text.index("<nitf") :].encode("utf-8", "replace"), limits)
        inner = content_of(root, limits)
        if inner is None:
            return None
        title = inner.title or _headline(root) or _nearest_headline(element, item)
        return Content(inner.paragraphs, title, _apart(root, "byline"), _apart(root, "dateline"))
    rows = from_html(text)
    return Content(rows, _nearest_headline(element, item)) if rows else None


def _feed(root: _Element, limits: LimitSettings) -> Parts:
    """The first entry of a feed that has a text."""
    entries = list(find_all(root, "item", "entry"))
    for entry in entries:
        title = first_text(entry, "title")
        texts = [
            " ".join(words_of(e).split()) if len(e) else e.text or ""
            for e in find_all(entry, "encoded", "content", "description", "summary")
        ]
        bodies = [from_html(t) if markup_in(t) else [t] for t in texts if t.strip()]
        if bodies:
            notes = (f"{len(entries)} entries in the feed: the first with text was read",) if len(entries) > 1 else ()
            body = max(bodies, key=lambda rows: sum(map(len, rows)))
            published = first_text(entry, "pubdate", "published", "updated", "date")
            return Parts(layout(title, body), title=title, byline=first_text(entry, "creator", "author"), published=published, notes=notes)
    raise FormatError("a feed without an entry", "give the article itself")


def _without_head(body: _Element) -> list[_Element]:
    return [body] if local(body) != "body" else [e for e in body if local(e) not in ("body.head", "body.end", "")] or [body]


def _lines(element: _Element) -> list[str]:
    """A body of plain text: blank lines part paragraphs, or line ends where there are none."""
    text = (element.text or "").strip()
    blocks = text.split("\n\n") if "\n\n" in text else text.split("\n")
    return [" ".join(b.split()) for b in blocks if b.strip()]


def _nearest_headline(element: _Element, item: _Element) -> str | None:
    """The headline of the smallest part of the item that holds this text: a picture's own headline is not the story's."""
    for around in (element, *element.iterancestors()):
        title = _headline(around)
        if title or around is item:
            return title
    return None


def _headline(item: _Element) -> str | None:
    """The main one; services send short ones for the web beside it."""
    for name in ("hl1", "headline", "hedline"):
        rows = [(str(e.get("role", "")).lower(), text) for e in find_all(item, name) if (text := " ".join(words_of(e).split()))]
        if rows:
            return min(rows, key=lambda row: 0 if row[0].endswith("main") else 1 if not row[0] else 2)[1]
    return None


def _apart(item: _Element, *names: str) -> str | None:
    """Text of the first such element; parts that touch (name and title, place and date) a comma apart."""
    for element in find_all(item, *names):
        text = ""
        for part in map(str, element.itertext()):
            text += (", " if text[-1:].isalnum() and part[:1].isalnum() else "") + part
        if text.strip():
            return " ".join(text.split())
    return None


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
