"""XML and XHTML trees for the readers that need them: parsed with entities and the network off, walked to paragraphs."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui_reader.config import LimitSettings
from tui_reader.text.formats.model import FormatError, LimitError

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset(
    """p div h1 h2 h3 h4 h5 h6 hl1 hl2 li tr blockquote bq pre section article dd dt caption figcaption br table body block media-caption
    lead abstract tagline note fn q-lead""".split()
)
_TAG = re.compile(r"</?[a-z][a-z0-9.]{0,15}(?:\s[^<>]{0,2000})?/?>", re.I)
_DECLARATION = re.compile(r"\A\s*<\?[^>]{0,500}>")
_PARTED = "\0"
"""Between paragraphs of preformatted text; no XML or HTML can hold it."""
_SKIPPED = frozenset("""script style head noscript template svg iframe object video audio picture button form nav media-producer""".split())
_ENTITY_DECLARED = re.compile(rb"<!ENTITY", re.I)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = {b"amp", b"lt", b"gt", b"quot", b"apos"}


def parse_xml(data: bytes, limits: LimitSettings) -> _Element:
    """The root of an XML document; FormatError when it is broken, LimitError when nested too deeply or declaring entities."""
    from lxml import etree  # 20 ms

    if _ENTITY_DECLARED.search(data):
        raise FormatError(
            "it declares XML entities, which can hide or multiply text", "remove the <!ENTITY declarations, or save it as plain text"
        )
    data = _NAMED.sub(_named, data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(f"broken XML ({str(error)[:120]})", "ask the sender for it again, or save it as plain text") from error
    if root is None:
        raise FormatError("an XML file without an element")
    _check_depth(root, limits.depth)
    return root


def local(element: _Element) -> str:
    """Tag without its namespace, lower case; empty for what is no element."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def find_all(root: _Element, *names: str) -> Iterator[_Element]:
    wanted = {n.lower() for n in names}
    return (e for e in root.iter() if local(e) in wanted)


def first_text(root: _Element | None, *names: str) -> str | None:
    """Text of the first element of the first of `names` that has any, on one line."""
    if root is None:
        return None
    for name in names:
        for element in find_all(root, name):
            value = " ".join(words_of(element).split())
            if value:
                return value
    return None


def words_of(element: _Element) -> str:
    """All text inside an element, as it stands."""
    return "".join(str(t) for t in element.itertext())


def paragraphs(root: _Element) -> list[str]:
    """Text in blocks: one string per block element, inline elements joined, scripts and styles left out."""
    out: list[str] = []
    words: list[str] = []

    def flush() -> None:
        for block in "".join(words).split(_PARTED):
            text = " ".join(block.split())
            if text:
                out.append(text)
        words.clear()

    # depth first by hand: recursion would stop at Python's limit, not at ours
    stack: list[tuple[_Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        name = local(element)
        if leaving:
            if _blocks(element, name):
                flush()
            words.append(" | " if name in ("td", "th") and element.getnext() is not None else "")
            words.append(element.tail or "")
            continue
        if name in _SKIPPED or not name:
            words.append(element.tail or "")
            continue
        if _blocks(element, name):
            flush()
        words.append(parted(element.text or "") if name == "pre" else element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    flush()
    return out


def markup_in(text: str | None) -> bool:
    """Whether a text is markup that was escaped."""
    return bool(text and _TAG.search(text))


def from_html(text: str) -> list[str]:
    """Paragraphs of a piece of HTML; FormatError when it is none."""
    from lxml import html as lxml_html  # only for bodies in markup

    try:
        return paragraphs(lxml_html.fromstring(f"<div>{_DECLARATION.sub('', text)}</div>"))
    except Exception as error:  # lxml raises several unrelated classes
        raise FormatError(f"a body of broken HTML ({str(error)[:60]})") from error


def parted(text: str) -> str:
    """Preformatted text with its paragraphs parted: at blank lines, or at indented lines where the others are not."""
    text = re.sub(r"\n[ \t\r]*\n", _PARTED, text)
    lines = [x for x in text.split("\n") if x.strip()]
    if any(not x[0].isspace() for x in lines[1:]):
        text = re.sub(r"\n(?=(?: {2,}|\t)\S)", _PARTED, text)
    return text


def _blocks(element: _Element, name: str) -> bool:
    """A table's row is one line: what is a block elsewhere is inline in a cell."""
    parent = element.getparent()
    return name in BLOCKS and (parent is None or local(parent) not in ("td", "th"))


def _named(match: re.Match[bytes]) -> bytes:
    """HTML's names for letters, which wire XML uses without declaring them, as numbers."""
    name = match.group(1)
    point = html.entities.name2codepoint.get(name.decode())
    return match.group() if name in _XML_OWN or point is None else f"&#{point};".encode()


def _check_depth(root: _Element, most: int) -> None:
    level, rows = 0, [root]
    while rows:
        level += 1
        if level > most:
            raise LimitError(f"elements nested more than {most} deep", "limits.depth")
        rows = [child for row in rows for child in row]
