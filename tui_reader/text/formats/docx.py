"""Word documents, through mammoth: tracked insertions kept, deletions dropped, tables and footnotes kept, comments told."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tui_reader.config import LimitSettings
from tui_reader.text.formats.markup import find_all, local, paragraphs, parse_xml
from tui_reader.text.formats.model import FormatError, Parts, layout, one_line
from tui_reader.text.formats.zipped import core_properties, member, open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "word/document.xml"


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    archive = open_zip(data, limits)
    body = parse_xml(member(archive, _BODY), limits)  # entities and depth are checked before mammoth's own parser sees it
    for name in archive.namelist():
        if name.endswith(".xml") and b"<!ENTITY" in member(archive, name)[:4000]:
            raise FormatError(f"{name[:60]} declares XML entities, which can hide or multiply text")
    told: tuple[str, ...] = ()
    try:
        rows = _paragraphs(data)
    except FormatError as error:
        # a reference to a part that is not there, a drawing nobody knows: the words are in the body all the same
        rows = _words(body)
        told = (f"read as plain paragraphs, without notes and lists: {error.reason}",)
        if not rows:
            raise
    if not rows:
        raise FormatError("a document without text")
    properties = core_properties(archive, "docProps/core.xml", limits)
    title = _title(body)
    return Parts(
        layout(title, rows),
        title=title,
        byline=None,
        published=properties.get("modified"),
        language=properties.get("language"),
        headers=tuple((k, v) for k, v in (("document-title", properties.get("title")), ("author", properties.get("creator"))) if v),
        notes=(*told, *_tracked(body), *_comments(archive, limits)),
    )


def _paragraphs(data: bytes) -> list[str]:
    import mammoth  # 0.1 s
    from lxml import html as lxml_html

    try:
        result = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(lambda image: {}))
    except Exception as error:  # mammoth has no error class of its own: a document it stumbles over is unreadable, not our fault
        raise FormatError(
            f"mammoth cannot read it ({type(error).__name__}: {str(error)[:80]})", "save it again in Word, or as plain text"
        ) from error
    if not result.value.strip():
        return []
    return [_footnote(p) for p in paragraphs(lxml_html.fromstring(f"<div>{result.value}</div>"))]


def _words(body: _Element) -> list[str]:
    """Paragraphs by their text runs alone, tracked deletions dropped."""
    gone = ("del", "movefrom", "fallback")
    rows = []
    for paragraph in find_all(body, "p"):
        runs = (t for t in find_all(paragraph, "t") if next(a for a in t.iterancestors() if local(a) == "p") is paragraph)
        rows.append("".join(t.text or "" for t in runs if not any(local(a) in gone for a in t.iterancestors())))
    return [text for row in rows if (text := one_line(row))]


def _footnote(paragraph: str) -> str:
    return paragraph.removesuffix("↑").rstrip() if paragraph.endswith("↑") else paragraph


def _title(body: _Element) -> str | None:
    """The first paragraph when its style says that it is the title or a first heading."""
    for paragraph in find_all(body, "p"):
        text = one_line("".join(t.text or "" for t in find_all(paragraph, "t")))
        if text:
            style = next((v for s in find_all(paragraph, "pstyle") for k, v in s.attrib.items() if str(k).endswith("val")), "")
            return text if str(style).lower() in ("title", "heading1", "titel", "titre", "berschrift1", "titre1", "headline") else None
    return None


def _tracked(body: _Element) -> tuple[str, ...]:
    kept = sum(local(e) == "ins" and any(True for _ in find_all(e, "t")) for e in body.iter())
    dropped = sum(local(e) == "del" for e in body.iter())
    return (f"tracked changes: {kept} insertions kept, {dropped} deletions dropped",) if kept or dropped else ()


def _comments(archive: zipfile.ZipFile, limits: LimitSettings) -> tuple[str, ...]:
    if "word/comments.xml" not in archive.namelist():
        return ()
    root = parse_xml(member(archive, "word/comments.xml"), limits)
    out = []
    for comment in find_all(root, "comment"):
        author = next((str(v) for k, v in comment.attrib.items() if str(k).endswith("author")), "somebody")
        out.append(f"comment by {author}: {one_line(''.join(t.text or '' for t in find_all(comment, 't'))) or ''}")
    return tuple(out)
