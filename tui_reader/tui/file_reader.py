"""The reader on a file of the inbox."""

from __future__ import annotations

from typing import Literal

from tui_reader.tui.app import ReaderApp


class FileReader(ReaderApp):
    """The reader on a file of the inbox: `outcome` says where to go from it."""

    outcome: Literal["inbox", "next", "previous"] = "inbox"

    def other_rewrite(self, step: int) -> None:
        self.outcome = "next" if step > 0 else "previous"
        self.leave()

    def to_inbox(self) -> None:
        self.leave()
