"""Agency text with transmission codes: IPTC 7901 and ANPA 1312.

Both frame a story by SOH (header), STX (text), ETX (end); the header line holds service, number, priority, category
and, in ANPA, the slug (keyword) with its version. Written after the published layouts of both; services differ in
detail, so whatever is not understood stays in the text rather than being dropped.
"""

from __future__ import annotations

import re

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.model import FormatError, Parts, fields, layout

_FRAME = re.compile(r"\x01(?P<head>[^\x02]{0,2000})\x02(?P<text>[^\x03\x04]*)(?P<tail>[\x03\x04]?[^\x01]{0,200})")
_IPTC = re.compile(
    r"(?P<service>[A-Za-z]{2,5})(?P<number>\d{1,5})\s+(?P<urgency>[0-9])\s+(?P<category>\S{1,8})\s+(?P<words>\d{1,6})\s*(?P<slug>.*)", re.S
)
_ANPA = re.compile(r"(?P<service>[A-Za-z]{1,3})(?P<number>\d{3,5})\s*(?P<urgency>[a-z])\s+(?P<category>[a-z]{1,3})\s+(?P<slug>\S.*)", re.S)
_PRIORITY = {"f": "1", "u": "2", "b": "3", "r": "4", "d": "5", "a": "6", "s": "7", "w": "8"}
"""ANPA's letters (flash, urgent, bulletin, regular, deferred, ...) as the IPTC's digits."""
_VERSION = re.compile(r"\b(\d+(?:st|nd|rd|th)\s*(?:ld|lead)(?:[- ]writethru)?|writethru|adv\d*|correct\w*|kill|elimination)\b", re.I)
_BYLINE = re.compile(r"^\s*(?:by|von|par|por)\s+\S.{0,120}$", re.I)
_KEYWORDS = re.compile(r"\s*((?:[^\W_][\w .&-]{0,40}/)+)[ \t]*\n")
"""A line of key words, each ended by a stroke, that some services put over the headline."""
_CONTROL = {
    "\x1f": " ",
    "\x0e": "",
    "\x0f": "",
    "\x1d": "",
    "\x1e": "",
    "\x1c": " ",
    "\x11": "",
    "\x12": "",
    "\x13": "",
    "\x14": "",
    "\x16": "",
    "\x00": "",
}


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    text, name, notes = decode(data, encoding)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n\n\n", "\n\n")
    frames = list(_FRAME.finditer(text))
    if not frames:
        if not text.strip():
            raise FormatError("a wire file without text")
        return Parts(text, encoding=name, notes=(*notes, "no wire frame found: read as plain text"))
    if len(frames) > 1:
        notes = (*notes, f"{len(frames)} stories in the file: the first was read")
    frame = frames[0]
    head = _clean(frame["head"]).strip()
    match = _IPTC.match(head) or _ANPA.match(head)
    found = match.groupdict() if match else {}
    slug = " ".join((found.get("slug") or "" if match else head).split())
    version = _VERSION.search(slug)
    keywords = _KEYWORDS.match(_clean(frame["text"]))
    rows = _paragraphs(_clean(frame["text"])[keywords.end() if keywords else 0 :])
    if not rows:
        raise FormatError("a wire file whose story is empty")
    title = rows.pop(0) if len(rows) > 1 and len(rows[0]) < 160 and not rows[0].rstrip().endswith((".", "”", '"')) else None
    byline = rows.pop(0) if title and len(rows) > 1 and _BYLINE.match(rows[0]) else None
    while byline and byline.endswith("=") and len(rows) > 1 and rows[0].endswith("="):
        byline = f"{byline.rstrip('=')}, {rows.pop(0)}"  # ANPA ends the lines of a byline so: the writer's title follows
    urgency = found.get("urgency")
    return Parts(
        layout(title, rows),
        title=title,
        byline=byline.rstrip("=") if byline else None,
        encoding=name,
        headers=fields(
            service=found.get("service"),
            number=found.get("number"),
            urgency=_PRIORITY.get(urgency, urgency) if urgency else None,
            category=found.get("category"),
            keywords=keywords.group(1) if keywords else None,
            slug=slug,
            version=version.group(1) if version else None,
            sent=" ".join(_clean(frame["tail"]).split()) or None,
        ),
        notes=notes,
    )


def _clean(text: str) -> str:
    return "".join(_CONTROL.get(c, c) for c in text if c not in "\x01\x02\x03\x04")


def _paragraphs(text: str) -> list[str]:
    """Blank lines or indented lines open a paragraph; other line ends are wrapping."""
    out: list[list[str]] = []
    fresh = True
    for line in text.split("\n"):
        row = line.strip(" <≈^")
        if not row.strip():
            fresh = True
            continue
        if fresh or line.startswith(("   ", "\t", "^")) or not out or (len(out) == 1 and _BYLINE.match(row)):
            out.append([])
        out[-1].append(row)
        fresh = line.rstrip().endswith(("<", "≈"))
    return [" ".join(" ".join(block).split()) for block in out]
