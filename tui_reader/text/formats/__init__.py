"""READERS: one file per format. A reader is a module with `read(data, *, encoding, limits) -> Parts`.

Which one: by content first, by suffix second. Readers that need a parser run in a process of their own (sandbox.py),
so that a hostile file can cost no more than its limits.
"""

from __future__ import annotations

import re

from tui_reader.records import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """`module` under tui_reader.text.formats; `parser`: heavy or risky, so sandboxed."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    parser: bool = True


READERS: tuple[Format, ...] = (
    Format("txt", (".txt", ".text", ".asc", ""), "plain", parser=False),
    Format("md", (".md", ".markdown", ".mkd"), "markdown", parser=False),
    Format("html", (".html", ".htm", ".xhtml"), "html"),
    Format("docx", (".docx", ".docm"), "docx"),
    Format("odt", (".odt", ".fodt"), "odt"),
    Format("rtf", (".rtf",), "rtf"),
    Format("pdf", (".pdf",), "pdf"),
    Format("mail", (".eml", ".mbox", ".msg822"), "mail"),
    Format("ninjs", (".ninjs",), "ninjs", parser=False),
    Format("jsonl", (".jsonl", ".ndjson"), "jsonl", parser=False),
    Format("newsxml", (".xml", ".nitf", ".newsml", ".g2"), "newsxml"),
    Format("iptc7901", (".iptc", ".anpa", ".wire"), "iptc7901", parser=False),
)

_XML_SUFFIXES = (".xml", ".nitf", ".newsml", ".g2")
_BY_NAME = {f.name: f for f in READERS}
_BY_SUFFIX = {suffix: f for f in READERS for suffix in f.suffixes}
_BINARY = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls, .msg)"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"RIFF", "a sound or film"),
)
_MAIL = re.compile(rb"\A(?:From [^\n]{1,200}\n|(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]*\n)*){3,}\r?\n)")
_MAIL_NAMES = re.compile(rb"^(?:from|to|subject|date|message-id|received|mime-version|return-path):", re.I | re.M)
_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p\b|h1)",
    re.I | re.S,
)
_ROOT = re.compile(
    rb"\A\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,5000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,20000}\]\s*)?>\s*)*<([A-Za-z_][\w.:-]{0,80})",
    re.S,
)
_NEWS = ("nitf", "newsitem", "newsmessage", "packageitem", "newsml", "contentset", "contentmeta")
"""Roots of news in XML, known without a declaration or a suffix."""


def binary(data: bytes) -> str | None:
    """What the bytes are, when they are no text of any kind; None when they may be text."""
    for magic, what in _BINARY:
        if data.startswith(magic) and (len(magic) > 2 or data[:400].count(0)):
            return what
    if data.startswith((b"PK\x03\x04", b"%PDF-")):
        return None  # containers: their readers know
    start = data[:8000]
    controls = sum(b < 32 and b not in (9, 10, 12, 13, 27) for b in start)
    utf16 = (
        start[:2] in (b"\xff\xfe", b"\xfe\xff")
        or start[1::2].count(0) > 0.7 * len(start) // 2
        or start[::2].count(0) > 0.7 * len(start) // 2
    )
    return "binary data" if controls > 0.1 * len(start) and not utf16 else None


def choose(data: bytes, suffix: str) -> Format:
    """The format of `data`; `suffix` (lower case, with its dot) decides where content does not."""
    found = _by_content(data, suffix)
    if found:
        return _BY_NAME[found]
    named = _BY_SUFFIX.get(suffix, _BY_NAME["txt"])
    # a suffix that promises a container the content is not: read what is there
    return named if named.name in ("txt", "md", "iptc7901", "jsonl", "mail", "html") else _BY_NAME["txt"]


def _by_content(data: bytes, suffix: str) -> str | None:
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if suffix in (".md", ".markdown", ".mkd"):
        return "md"
    root = _root(data)
    if (
        root
        and root != "html"
        and (data[:200].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \r\n\t").startswith(b"<?") or root in _NEWS or suffix in _XML_SUFFIXES)
    ):
        return "odt" if root.startswith("document") and b"office:document" in data[:4000] else "newsxml"
    if _HTML.match(data[:4000]):
        return "html"
    if data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return _json(data, suffix)
    if b"\x01" in data[:40] and b"\x02" in data[:600]:
        return "iptc7901"
    head = data[:20_000].replace(b"\r\n", b"\n")
    if _MAIL.match(head) and len(_MAIL_NAMES.findall(head[:4000])) >= 2:
        return "mail"
    return None


def _root(data: bytes) -> str:
    """Local name of the first element of XML, in lower case; empty when there is none at the beginning."""
    start = data[:40_000]
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        start = start[: len(start) // 2 * 2].decode("utf-16", "replace").encode("utf-8")
    match = _ROOT.match(start.removeprefix(b"\xef\xbb\xbf"))
    return match.group(1).decode("ascii", "replace").rsplit(":", 1)[-1].lower() if match else ""


def _zipped(data: bytes) -> str:
    return "odt" if b"content.xml" in data and b"word/document.xml" not in data else "docx"  # its reader says what is missing


def _json(data: bytes, suffix: str) -> str | None:
    if suffix in (".jsonl", ".ndjson"):
        return "jsonl"
    lines = [x for x in data[:200_000].splitlines() if x.strip()]
    if len(lines) > 1 and all(x.lstrip()[:1] == b"{" and x.rstrip()[-1:] == b"}" for x in lines[:2]):
        return "jsonl"
    return (
        "ninjs"
        if suffix in (".json", ".ninjs") or re.search(rb'"(?:headlines?|bod(?:y|ies)\w*|versioncreated)"', data[:20_000], re.I)
        else None
    )
