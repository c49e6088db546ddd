"""One line that is typed: its text, the cursor, and what keys do to it."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.records import dataclass
from tui_reader.review.line import Line, Piece, wrap_pieces
from tui_reader.text.clean import cell_text


@dataclass(frozen=True, slots=True)
class Prompt:
    """`label` stands before the text; `cursor` counts characters from its beginning."""

    label: str
    text: str = ""
    cursor: int = 0

    @classmethod
    def of(cls, label: str, text: str = "") -> Prompt:
        """A prompt filled in, the cursor at the end."""
        return cls(label, text, len(text))


def typed(prompt: Prompt, words: str) -> Prompt:
    """Text put in at the cursor; line ends become blanks (a pasted paragraph stays one line)."""
    words = " ".join(words.splitlines())
    return replace(prompt, text=prompt.text[: prompt.cursor] + words + prompt.text[prompt.cursor :], cursor=prompt.cursor + len(words))


def edited(prompt: Prompt, key: str) -> Prompt:
    """What an editing key does (as in a shell: ctrl-a and ctrl-e would be eaten by screen and tmux users' prefixes)."""
    text, at = prompt.text, prompt.cursor
    if key in ("backspace", "ctrl-h") and at:
        return replace(prompt, text=text[: at - 1] + text[at:], cursor=at - 1)
    if key == "delete":
        return replace(prompt, text=text[:at] + text[at + 1 :])
    if key == "ctrl-u":
        return replace(prompt, text=text[at:], cursor=0)
    if key == "ctrl-w":
        start = text[:at].rstrip().rfind(" ") + 1
        return replace(prompt, text=text[:start] + text[at:], cursor=start)
    moved = {"left": at - 1, "right": at + 1, "home": 0, "end": len(text)}.get(key, at)
    return replace(prompt, cursor=max(0, min(len(text), moved)))


def prompt_lines(prompt: Prompt, room: int, height: int = 1) -> tuple[Line, ...]:
    """The prompt wrapped to `room` cells, and of it the `height` lines around the cursor."""
    before, after = cell_text(prompt.text[: prompt.cursor]), cell_text(prompt.text[prompt.cursor :])
    at = after[:1] if after[:1].strip() else "_"  # a blank would not be seen at the end of a line
    pieces = [Piece(prompt.label, "key"), Piece(before), Piece(at, "match"), Piece(after[1:] if after[:1].strip() else after)]
    lines = wrap_pieces(pieces, room)
    here = next(n for n, line in enumerate(lines) if any(piece.look == "match" for piece in line))
    top = max(0, min(here - height + 1, len(lines) - height))
    return tuple(lines[top : top + height])
