"""What warns of one sentence told anew, between two others that stayed."""

from __future__ import annotations

import tui_reader

AROUND = (
    "Talks on the harbour entered a third week on Monday in Lesmore.\n\n",
    "\n\nThe library in Mill Street will open again in spring.\n",
)


def loud(source: str, rewrite: str) -> list[tuple[str, str]]:
    """Kind and reason of every high or medium finding."""
    head, tail = AROUND
    return [(f.kind.id, f.why) for f in tui_reader.compare(head + source + tail, head + rewrite + tail).findings if f.severity != "low"]
