"""Web pages: trafilatura finds the article among menus and notices; a page it gives up on is read whole, and the note says so."""

from __future__ import annotations

import re

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.markup import find_all, first_text, paragraphs
from tui_reader.text.formats.model import FormatError, LimitError, Parts, layout, one_line

_CHARSET = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
_NOT_COPY = frozenset(
    (
        "advertisement",
        "advertising",
        "story continues below advertisement",
        "anzeige",
        "werbung",
        "publicité",
        "publicidad",
        "reklame",
        "annons",
    )
)
"""Words that stand alone between the paragraphs of a page and belong to what is sold there."""
_DEEP = re.compile(rb"<(?:div|span|b|i|font|table|ul|blockquote|section)\b", re.I)


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    text, name, notes = decode(data, _declared(data) if encoding == "auto" else encoding)
    return article(text, encoding=name, notes=notes, limits=limits)


def article(text: str, *, encoding: str | None, notes: tuple[str, ...], limits: LimitSettings) -> Parts:
    """The article of a page; also what mail and wire readers use for their HTML parts."""
    from lxml import html as lxml_html  # 60 ms with what it loads

    if len(_DEEP.findall(text.encode("utf-8", "replace"))) > 200_000:
        raise LimitError("more than 200,000 elements", "limits.expanded_mb")
    try:
        tree = lxml_html.fromstring(text.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except Exception as error:  # lxml raises several unrelated classes for markup it cannot start on
        raise FormatError(f"no readable HTML ({str(error)[:80]})") from error
    found = _extract(text)
    whole = paragraphs(tree)
    body = [p for p in (found.get("text") or "").split("\n") if p.strip()]
    # a short fragment or a page without an article: everything it says, rather than next to nothing
    if (sum(map(len, body)) < 0.25 * sum(map(len, whole)) and sum(map(len, whole)) < 4000) or not body:
        body = whole
        notes = (*notes, "no article found in the page: all of its text was read") if found else notes
    if not body:
        raise FormatError("a page without text", "it may be built by a script: print it to PDF or copy its text")
    title = found.get("title") or first_text(tree, "h1") or first_text(tree, "title")
    language = next((e.get("lang") for e in find_all(tree, "html") if e.get("lang")), None)
    body = [_list_mark(p) for p in body if p.strip().casefold() not in _NOT_COPY]
    return Parts(
        layout(title, body),
        title=one_line(title),
        byline=one_line(found.get("author")),
        published=one_line(found.get("date")),
        language=language,
        encoding=encoding,
        notes=notes,
    )


def _extract(text: str) -> dict[str, str | None]:
    import trafilatura  # 0.5 s: only when a page is read

    document = trafilatura.bare_extraction(
        text, favor_recall=True, include_comments=False, include_tables=True, with_metadata=True, deduplicate=False
    )
    if document is None:
        return {}
    row = document if isinstance(document, dict) else document.as_dict()
    return {key: row.get(key) for key in ("text", "title", "author", "date")}


def _declared(data: bytes) -> str:
    """The charset a page declares, when Python knows it; a byte order mark and valid UTF-8 beat it (servers often lie)."""
    match = _CHARSET.search(data[:4096])
    if not match or data[:3] == b"\xef\xbb\xbf":
        return "auto"
    name = match.group(1).decode().lower()
    try:
        data.decode("utf-8")
        return "auto"
    except UnicodeDecodeError:
        pass
    try:
        "".encode(name)
    except LookupError:
        return "auto"
    return "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name


def _list_mark(paragraph: str) -> str:
    return "• " + paragraph[2:] if paragraph.startswith("- ") else paragraph
