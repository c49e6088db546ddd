"""OpenDocument text, zipped or flat. Tracked deletions are left out, insertions kept, notes kept, comments told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.config import LimitSettings
from tui_reader.text.formats.markup import find_all, first_text, local, parse_xml, words_of
from tui_reader.text.formats.model import FormatError, Parts, layout, one_line
from tui_reader.text.formats.zipped import core_properties, member, open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = frozenset(("tracked-changes", "annotation", "note-citation", "sequence-decls", "forms"))
"""Left out of the text, or told in a note."""
_WITHIN = frozenset(("note", "table-row"))
"""Elements whose paragraphs are read with what they stand in."""


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    properties: dict[str, str] = {}
    if data.startswith(b"PK"):
        archive = open_zip(data, limits)
        root = parse_xml(member(archive, "content.xml"), limits)
        properties = core_properties(archive, "meta.xml", limits)
    else:
        root = parse_xml(data, limits)
    body = next(find_all(root, "body"), root)
    rows: list[str] = []
    title: str | None = None
    for block in find_all(body, "p", "h", "table-row"):
        if _read_elsewhere(block):
            continue
        text = one_line(_row(block) if local(block) == "table-row" else _text(block))
        if not text:
            continue
        style = next((str(v) for k, v in block.attrib.items() if str(k).endswith("style-name")), "")
        if not rows and (local(block) == "h" or style.lower() in ("title", "titel", "heading_20_1")):
            title = text
        rows.append(text)
    if not rows:
        raise FormatError("a document without text")
    comments = [_comment(a) for a in find_all(body, "annotation")]
    deletions = sum(1 for _ in find_all(body, "deletion"))
    notes = (*((f"tracked changes: {deletions} deletions dropped",) if deletions else ()), *comments)
    return Parts(layout(title, rows), title=title, published=properties.get("date"), language=properties.get("language"), notes=notes)


def _row(row: _Element) -> str:
    """A table's row as one line, as everywhere."""
    return " | ".join(" ".join(_text(cell).split()) for cell in row if local(cell) == "table-cell")


def _read_elsewhere(block: _Element) -> bool:
    boxed = False
    for ancestor in block.iterancestors():
        name = local(ancestor)
        if name in _GONE or (name in _WITHIN and not boxed):
            return True
        boxed = boxed or name == "text-box"  # a box's paragraphs are its own, wherever it hangs
    return False


def _text(block: _Element) -> str:
    """Words of a paragraph, with ODF's own elements for tab, break and runs of blanks; notes in brackets."""
    out = [block.text or ""]
    for child in block:
        name = local(child)
        if name in ("s", "tab", "line-break"):
            out.append(" ")
        elif name == "note":
            out.append(f" [{first_text(child, 'note-body') or ''}]")
        elif name and name not in _GONE and name != "text-box":
            out.append(_text(child))
            out.append(" " if name in ("p", "h") else "")
        out.append(child.tail or "")
    return "".join(out)


def _comment(annotation: _Element) -> str:
    words = " ".join(t for p in find_all(annotation, "p") if (t := one_line(words_of(p))))
    return f"comment by {first_text(annotation, 'creator') or 'somebody'}: {words}"
