"""Mail: a message, or a mailbox of several (`FILE#N` picks the Nth). The plain part when it has one, else the HTML part.

Under a short note the story is what was sent on, or the first attachment that can be read; the note is told.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import partial
from importlib import import_module
from typing import Any

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.model import FormatError, LimitError, Parts, fields, one_line

_FROM = re.compile(rb"^From [^\n]*\n", re.M)
_LATIN = ("iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii")
_COVER = 400
"""Characters of a note above what was sent on or attached; a longer text is the story itself."""
_PREFIXES = re.compile(r"\A(?:\s*(?:(?:re|fwd?|wg|aw|tr|rv|sv|vs|i|r)\s*(?:\[\d+\])?\s*:|\[[^\]]{1,40}\]))+\s*", re.I)
_SENT_ON = re.compile(
    r"^[ \t>]*(?:-{2,}[ \t]*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine|"
    r"mensaje reenviado)[^\n]{0,20}|begin forwarded message:|anfang der weitergeleiteten nachricht:)[ \t]*\n\s*(?:[ \t*]*[^\W\d][\w -]{1,20}[ \t*]*:[^\n]*\n)+",
    re.I | re.M,
)
_SIGNATURE = re.compile(r"^-- \n.*\Z", re.M | re.S)
_BROKEN_HEADER = (IndexError, ValueError, AttributeError, LookupError, TypeError, ArithmeticError)
"""What the standard library's header parser was seen to raise on broken headers ("Content-Type: text/plain; charset")."""


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    return message(data, 0, encoding=encoding, limits=limits)


def message(data: bytes, number: int, *, encoding: str, limits: LimitSettings) -> Parts:
    """The `number`th message of a mailbox (from 1; 0 = the first)."""
    messages = _split(data)
    if number > len(messages):
        raise FormatError(f"it has {len(messages)} messages, not {number}", "ask for one that is there")
    if len(messages) > limits.parts and not number:
        raise LimitError(f"a mailbox of {len(messages):,} messages, more than {limits.parts}", "limits.parts")
    parts = _one(messages[max(0, number - 1)], encoding, limits)
    if len(messages) > 1:
        parts = replace(parts, notes=(*parts.notes, f"message {max(1, number)} of {len(messages)}: pick another as FILE#N"))
    return parts


def _split(data: bytes) -> list[bytes]:
    data = data.replace(b"\r\n", b"\n")
    if not data.startswith(b"From "):
        return [data]
    starts = [m.end() for m in _FROM.finditer(data) if m.start() == 0 or data[m.start() - 2 : m.start()] == b"\n\n"]
    ends = [m.start() for m in _FROM.finditer(data) if m.start() and data[m.start() - 2 : m.start()] == b"\n\n"] + [len(data)]
    return [data[a:b] for a, b in zip(starts, ends, strict=False)] or [data]


def _one(raw: bytes, encoding: str, limits: LimitSettings) -> Parts:
    """One message. Headers that the strict parser breaks on are read by the old, lenient one."""
    try:
        return _story(message_from_bytes(raw, policy=policy.default), encoding, limits)
    except _BROKEN_HEADER:
        return _story(message_from_bytes(raw, policy=policy.compat32), encoding, limits)


def _story(mail: Message[Any, Any], encoding: str, limits: LimitSettings) -> Parts:
    own, forwarded = _bodies(mail, limits)
    text = _text(own, encoding, limits)
    found = _said(mail, text) if text else None
    others = (*(partial(_forwarded, m, encoding, limits) for m in forwarded), partial(_attached, mail, limits))
    for other in others if found is None or len(found.text) <= _COVER else ():
        inner = other()
        if inner is not None and (found is None or len(inner.text) > 1.5 * len(found.text)):
            cover = (f"the mail itself says: {one_line(text.text)}"[:200],) if text else ()
            headers = inner.headers or _said(mail, inner).headers
            return replace(inner, headers=headers, notes=(*inner.notes, *cover))
    if found is None:
        raise FormatError("mail without a text part", "save the attachment and give that")
    return found


def _text(bodies: list[Message[Any, Any]], encoding: str, limits: LimitSettings) -> Parts | None:
    """The plain part with words in it, else the HTML part."""
    for kind in ("text/plain", "text/html"):
        for part in bodies:
            if part.get_content_type() != kind:
                continue
            text, name, told = _decoded(part, encoding)
            if not text.strip():
                continue
            if kind == "text/plain":
                return Parts(text, encoding=name, notes=tuple(told))
            from tui_reader.text.formats.html import article  # trafilatura, for mail that has no plain part

            return article(text, encoding=name, notes=(*told, "the HTML part was read"), limits=limits)
    return None


def _said(mail: Message[Any, Any], found: Parts) -> Parts:
    """What a message says under its subject; a short note over a message that was sent on is left out, and told."""
    text = _SIGNATURE.sub("", found.text.replace("\r\n", "\n").replace("\r", "\n"))
    subject, notes = _subject(_header(mail, "subject")), found.notes
    below = _SENT_ON.search(text)
    if below and below.start() < min(_COVER, len(text) - below.end()):
        names = dict(re.findall(r"^[ \t*]*([^\W\d]+)[ \t*]*:[ \t*]*(.*)$", below.group(), re.M))
        subject = next((_subject(v) for k, v in names.items() if k.lower() in ("subject", "betreff", "objet", "asunto")), None) or subject
        cover, text = text[: below.start()].strip(), text[below.end() :]
        notes = (*notes, f"sent on: the note above it says: {one_line(cover)}"[:200]) if cover else (*notes, "sent on")
    opening = " ".join(text[:400].split()).casefold()
    if subject and not opening.startswith(subject.casefold()):
        text = f"{subject}\n\n{text.lstrip()}"
    return Parts(
        text,
        title=subject,
        published=_date(_header(mail, "date")),
        language=one_line(_header(mail, "content-language")),
        encoding=found.encoding,
        headers=fields(**{"from": _header(mail, "from"), "to": _header(mail, "to")}),
        notes=notes,
    )


def _forwarded(mail: Message[Any, Any], encoding: str, limits: LimitSettings) -> Parts | None:
    text = _text(_bodies(mail, limits)[0], encoding, limits)
    return _said(mail, text) if text else None


def _attached(mail: Message[Any, Any], limits: LimitSettings) -> Parts | None:
    """The first attachment that is a story in a format we read."""
    from tui_reader.text.formats import binary, choose  # it names this reader

    for part in mail.walk():
        name, data = one_line(part.get_filename()), part.get_payload(decode=True)
        if not name or not isinstance(data, bytes) or not data.strip() or binary(data):
            continue
        form = choose(data, os.path.splitext(name)[1].lower())
        if form.name == "mail":
            continue
        try:
            parts: Parts = import_module(f"tui_reader.text.formats.{form.module}").read(data, encoding="auto", limits=limits)
        except FormatError:
            continue
        return replace(parts, notes=(*parts.notes, f"read from the attachment {name}"))
    return None


def _subject(value: str | None) -> str | None:
    """A subject without what mail programs and lists put before it."""
    return one_line(_PREFIXES.sub("", value or ""))


def _bodies(mail: Message[Any, Any], limits: LimitSettings) -> tuple[list[Message[Any, Any]], list[Message[Any, Any]]]:
    """Text parts that are no attachments, in order, and messages sent on; LimitError beyond the allowed number or depth of parts."""
    out: list[Message[Any, Any]] = []
    forwarded: list[Message[Any, Any]] = []
    stack, seen = [(mail, 1, False)], 0
    while stack:
        part, depth, inner = stack.pop(0)
        seen += 1
        if seen > limits.parts:
            raise LimitError(f"mail of more than {limits.parts} parts", "limits.parts")
        if depth > limits.depth:
            raise LimitError(f"mail nested more than {limits.depth} deep", "limits.depth")
        if part.is_multipart():
            payload = part.get_payload()
            below = [p for p in payload if isinstance(p, Message)] if isinstance(payload, list) else []
            sent_on = part.get_content_type() == "message/rfc822"
            forwarded += below if sent_on and not inner else []
            stack = [(p, depth + 1, inner or sent_on) for p in below] + stack
        elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment" and not inner:
            out.append(part)
    return out, forwarded


def _decoded(part: Message[Any, Any], encoding: str) -> tuple[str, str, list[str]]:
    """Text of a part: the charset it declares when that exists and fits, else a guess that is told."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    declared = part.get_content_charset()
    if encoding == "auto" and declared:
        try:
            if declared.lower() in _LATIN and data.decode("utf-8") and not data.isascii():
                return data.decode("utf-8"), "utf-8", [f"declared as {declared}, which it is not: read as utf-8"]
        except ValueError:
            declared = "cp1252"  # what those names mean in mail
        try:
            return data.decode(declared), declared, []
        except (LookupError, ValueError):  # unknown, not what it says, or a name with a NUL in it
            text, name, notes = decode(data)
            return text, name, [f"declared as {declared}, which it is not: read as {name}", *notes]
    text, name, notes = decode(data, encoding)
    return text, name, list(notes)


def _header(mail: Message[Any, Any], name: str) -> str | None:
    """A header as text; the parser of the standard library raises on some broken ones, which are then shown raw."""
    try:
        value = mail[name]
    except _BROKEN_HEADER:
        value = next((v for k, v in mail.raw_items() if k.lower() == name), None)
    if value is not None and mail.policy is policy.compat32:
        with suppress(HeaderParseError, *_BROKEN_HEADER):  # an encoded word that is none stays as it is written
            value = make_header(decode_header(value))
    return None if value is None else str(value)


def _date(value: str | None) -> str | None:
    try:
        return parsedate_to_datetime(value).isoformat() if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return value
