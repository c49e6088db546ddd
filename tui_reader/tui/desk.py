"""What the reading screen's commands may ask of the application around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from tui_reader.config import Config
from tui_reader.store.session import Session


class Desk(Protocol):
    """The pair on the desk: its files, its decisions, and how to get it compared again."""

    config: Config

    @property
    def session(self) -> Session | None:
        """Decisions on the pair; None while it is still being compared."""

    @property
    def pair(self) -> tuple[str, str]:
        """Paths of the source and of the rewrite being read."""

    def recompare(self, config: Config | None = None, *, note: str = "") -> None:
        """Read and compare again, in the background; `note` is said when it is done."""

    def other_rewrite(self, step: int) -> None:
        """Go to the next or previous rewrite of the source."""

    def exported(self, form: str) -> Iterable[str]:
        """The comparison and its decisions as text: `queries`, `html`, `text`, `md` or `json`; UsageError for another form."""

    def to_inbox(self) -> None:
        """Back to the list of files this one was opened from."""

    def leave(self) -> None:
        """End the program, or go back to where this pair was opened from."""
