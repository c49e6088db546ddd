"""A screen with one line to type in: what a key, a paste, enter and esc do to it. Where the line is drawn is the screen's own."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.screen import Screen

from tui_reader.review.prompt import Prompt, edited, typed

NEVER_TYPED = ("ctrl-c", "ctrl-z", "ctrl-l")
"""Keys that leave, suspend and redraw also while a line is typed."""


class AskingScreen(Screen[None], inherit_bindings=False):
    """`prompt` is the line being typed, None when none is."""

    prompt: Prompt | None = None
    _then: Callable[[str], None] | None = None

    def paint(self) -> None:
        """Draw the whole screen from its state."""
        raise NotImplementedError

    def paint_foot(self) -> None:
        """Draw the line that shows the prompt."""
        raise NotImplementedError

    def ask(self, label: str, then: Callable[[str], None], text: str = "") -> None:
        """Let the user type a line, filled in with `text`; `then` gets it on enter, esc drops it."""
        self.prompt, self._then = Prompt.of(label, text), then
        self.paint_foot()

    def typing(self, key: str, event: events.Key) -> bool:
        """Whether the key went into the line."""
        if self.prompt is None or key in NEVER_TYPED:
            return False
        if key in ("enter", "esc"):
            words, then = self.prompt.text, self._then
            self.prompt = self._then = None
            if key == "enter" and then is not None:
                then(words)
            self.paint()
            return True
        self.prompt = typed(self.prompt, event.character) if event.is_printable and event.character else edited(self.prompt, key)
        self.paint_foot()
        return True

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if self.prompt is not None:
            self.prompt = typed(self.prompt, event.text)
            self.paint_foot()
