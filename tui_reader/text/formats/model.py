"""What a format reader hands back, and how it refuses."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.records import dataclass


class FormatError(Exception):
    """The bytes are not a readable file of this format. `read` adds the file's name and makes it a ReadError."""

    def __init__(self, reason: str, remedy: str = "open it in the program that made it and save it as plain text") -> None:
        self.reason = reason
        self.remedy = remedy
        super().__init__(reason)


class LimitError(FormatError):
    """The file is beyond a limit; the remedy names the setting."""

    def __init__(self, reason: str, setting: str) -> None:
        super().__init__(reason, f"raise {setting} in config.yaml if you trust the file")


@dataclass(frozen=True, slots=True)
class Parts:
    """An article as its container holds it, not cleaned yet. `text` holds the headline as its first paragraph when there is one."""

    text: str
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str | None = None
    encoding: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def layout(title: str | None, paragraphs: Iterable[str]) -> str:
    """Headline and paragraphs, a blank line between; the headline is not repeated when the body opens with it."""
    kept = [p for p in (" ".join(p.split()) for p in paragraphs) if p]
    head = " ".join((title or "").split())
    if head and (not kept or kept[0].casefold() != head.casefold()):
        kept.insert(0, head)
    return "\n\n".join(kept) + "\n" if kept else ""


def fields(**values: str | None) -> tuple[tuple[str, str], ...]:
    """Headers that have a value, white space folded."""
    return tuple((name, " ".join(value.split())) for name, value in values.items() if value and value.strip())


def one_line(value: object) -> str | None:
    """A metadata value as one line, None when empty or no text."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    return " ".join(str(value).split()) or None
