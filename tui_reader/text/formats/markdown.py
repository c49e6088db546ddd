"""Markdown read as prose: headings, emphasis, links and quotes lose their marks, the words stay.

Front matter (YAML between `---` lines) becomes headers; code blocks and HTML comments stay as they are, since copy
that holds them is rare and losing words is worse than showing marks.
"""

from __future__ import annotations

import re

from tui_reader.config import LimitSettings
from tui_reader.text.encoding import decode
from tui_reader.text.formats.model import Parts, one_line

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.M)
_UNDERLINED = re.compile(r"^([^\n]+)\n[ ]{0,3}(?:=+|-{3,})[ \t]*$", re.M)
_QUOTE = re.compile(r"^ {0,3}>[ \t]?", re.M)
_RULE = re.compile(r"^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$", re.M)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\((?:<[^<>\n]{0,1000}>|[^()\s]{0,1000})(?:[ \t]+\"[^\"\n]{0,300}\")?\)")
_STRONG = re.compile(r"(?<![\w*_\\])(\*\*\*|\*\*|__|\*|_)(?=\S)([^\n*_]{1,2000}?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"(?<!`)`([^`\n]{1,500})`(?!`)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


def read(data: bytes, *, encoding: str, limits: LimitSettings) -> Parts:
    text, name, notes = decode(data, encoding)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    headers: dict[str, str] = {}
    if front:
        text = text[front.end() :]
        for row in front.group(1).split("\n"):
            key, colon, value = row.partition(":")
            if colon and re.fullmatch(r"[A-Za-z][\w-]{0,40}", key.strip()) and value.strip():
                headers[key.strip().lower()] = value.strip().strip("\"'")
    title = headers.pop("title", None) or _first_heading(text)
    prose = _prose(text)
    if title and " ".join(title.split()) not in " ".join(prose[:2000].split()):
        prose = f"{title}\n\n{prose}"
    return Parts(
        prose,
        title=one_line(_inline(title)) if title else None,
        byline=headers.pop("author", None) or headers.pop("byline", None),
        published=headers.pop("date", None),
        language=headers.pop("lang", None) or headers.pop("language", None),
        encoding=name,
        headers=tuple(headers.items()),
        notes=notes,
    )


def _first_heading(text: str) -> str | None:
    start = text.lstrip("\n")[:1000]
    match = _HEADING.match(start) or _UNDERLINED.match(start)
    return match.group(1) if match else None


def _prose(text: str) -> str:
    text = _UNDERLINED.sub(r"\1", text)
    text = _HEADING.sub(r"\1", text)
    text = _RULE.sub("", text)
    return _inline(_QUOTE.sub("", text))


def _inline(text: str) -> str:
    text = _LINK.sub(r"\1", text)
    text = _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))
    return _ESCAPE.sub(r"\1", _CODE.sub(r"\1", text))
