"""Mail: a message, or a mailbox of several (`FILE#N` picks the Nth). The plain part when it has one, else the HTML part."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.model import FormatError, LimitError, Parts, fields, one_line

_FROM = re.compile(rb"^From [^\n]*\n", re.M)
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
    mail, bodies = _parsed(raw, limits)
    subject = one_line(_header(mail, "subject"))
    notes: list[str] = []
    for kind in ("text/plain", "text/html"):
        for part in bodies:
            if part.get_content_type() != kind:
                continue
            text, name, told = _decoded(part, encoding)
            if not text.strip():
                continue
            notes += told
            if kind == "text/html":
                from tui_reader.text.formats.html import article  # trafilatura, for mail that has no plain part

                parts = article(text, encoding=name, notes=(*notes, "the HTML part was read"), limits=limits)
                text, notes = parts.text, list(parts.notes)
            return _parts(mail, subject, text, name, tuple(notes))
    raise FormatError("mail without a text part", "save the attachment and give that")


def _parsed(raw: bytes, limits: LimitSettings) -> tuple[Message[Any, Any], list[Message[Any, Any]]]:
    """The message and its text parts. Headers that the strict parser breaks on are read by the old, lenient one."""
    try:
        mail: Message[Any, Any] = message_from_bytes(raw, policy=policy.default)
        return mail, _bodies(mail, limits)
    except _BROKEN_HEADER:
        mail = message_from_bytes(raw, policy=policy.compat32)
        return mail, _bodies(mail, limits)


def _parts(mail: Message[Any, Any], subject: str | None, text: str, encoding: str, notes: tuple[str, ...]) -> Parts:
    text = _SIGNATURE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    opening = " ".join(text[:400].split()).casefold()
    if subject and not opening.startswith(subject.casefold()):
        text = f"{subject}\n\n{text.lstrip()}"
    return Parts(
        text,
        title=subject,
        published=_date(_header(mail, "date")),
        language=one_line(_header(mail, "content-language")),
        encoding=encoding,
        headers=fields(**{"from": _header(mail, "from"), "to": _header(mail, "to")}),
        notes=notes,
    )


def _bodies(mail: Message[Any, Any], limits: LimitSettings) -> list[Message[Any, Any]]:
    """Text parts that are no attachments, in order; LimitError beyond the allowed number or depth of parts."""
    out: list[Message[Any, Any]] = []
    stack, seen = [(mail, 1)], 0
    while stack:
        part, depth = stack.pop(0)
        seen += 1
        if seen > limits.parts:
            raise LimitError(f"mail of more than {limits.parts} parts", "limits.parts")
        if depth > limits.depth:
            raise LimitError(f"mail nested more than {limits.depth} deep", "limits.depth")
        if part.is_multipart():
            payload = part.get_payload()
            stack = [(p, depth + 1) for p in payload if isinstance(p, Message)] + stack if isinstance(payload, list) else stack
        elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            out.append(part)
    return out


def _decoded(part: Message[Any, Any], encoding: str) -> tuple[str, str, list[str]]:
    """Text of a part: the charset it declares when that exists and fits, else a guess that is told."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    declared = part.get_content_charset()
    if encoding == "auto" and declared:
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
