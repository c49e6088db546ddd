"""The marks of the screen and of the linear report, readable without colour: one table for all of them."""

from __future__ import annotations

from tui_reader.compare.model import Change, Finding, Severity
from tui_reader.records import dataclass

STATES = {"same": "=", "reworded": "~", "partial": "~", "split": "Y", "joined": "A", "dropped": "-", "added": "+"}
SEVERITY_MARKS: dict[Severity, str] = {"high": "!", "medium": ":", "low": "."}
DECISIONS = {"fine": "a", "fix": "x", "query": "c", "false_alarm": "i", "skipped": ">", "open": " ", "reopened": "*"}
VERB_WORDS = {
    "fine": "fine",
    "fix": "to fix",
    "query": "queried",
    "false_alarm": "false alarm",
    "skipped": "skipped",
    "reopened": "reopened",
}
"""What was decided, in words."""
STATE_WORDS = {
    "same": "same",
    "reworded": "reworded",
    "partial": "partly the same",
    "moved": "moved",
    "split": "split",
    "joined": "joined",
    "dropped": "only in the source",
    "added": "only in the rewrite",
}
FLAG_WORDS = {
    "Q": "quote",
    "#": "number",
    "@": "who said it",
    "H": "hedge or caveat",
    "M": "meaning",
    "N": "name",
    "D": "date",
    "L": "lead or headline",
    "U": "unsourced",
    "s": "style",
}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What is drawn where only some terminals can draw more than ASCII. The marks of meaning are ASCII in both."""

    up: str = "^"
    down: str = "v"
    rule: str = "-"
    bar: str = "|"
    full: str = "#"
    empty: str = "."
    dots: str = ".."
    here: str = ">"


ASCII = Glyphs()
UNICODE = Glyphs(up="↑", down="↓", rule="─", bar="│", full="█", empty="░", dots="…")
"""Each of these is one cell wide everywhere but in the locales of China, Japan and Korea, which get ASCII."""


def glyphs_for(setting: str, locale: str) -> Glyphs:
    """`setting`: auto, ascii or unicode (config display.glyphs); `locale`: such as `de_DE.UTF-8`, from LC_ALL, LC_CTYPE or LANG."""
    if setting != "auto":
        return UNICODE if setting == "unicode" else ASCII
    utf8 = locale.lower().replace("-", "").partition("@")[0].endswith("utf8")
    return UNICODE if utf8 and locale[:2] not in ("zh", "ja", "ko") else ASCII


def state_mark(change: Change, glyphs: Glyphs = ASCII) -> str:
    """One cell: what became of the sentences of this change; blank for two that only stand side by side so far."""
    if change.link is None and change.left and change.right:
        return " "
    if change.link is not None and change.link.moved:
        return glyphs.up if change.link.moved < 0 else glyphs.down
    return STATES.get(change.state, "~")


def trust_mark(change: Change) -> str:
    """One cell: `?` the alignment is unsure, `m` linked by hand, blank otherwise."""
    if change.link is not None and change.link.by == "hand":
        return "m"
    return "?" if change.unsure else " "


def flag(finding: Finding) -> str:
    """Two cells: severity and the letter of the kind."""
    return SEVERITY_MARKS[finding.severity] + finding.kind.letter
