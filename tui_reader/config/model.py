"""Settings: what can be set, with which type and default. config.yaml at the root documents them all.

The engine takes a `Config`; reading files is `load`'s business and happens only when a command asks for it. Kinds and
commands are declared on upper floors, so `load` gets their names from the caller.
"""

from __future__ import annotations

import json
from dataclasses import asdict, field
from hashlib import sha256
from typing import Any, Literal

from tui_reader.records import dataclass

Level = Literal["high", "medium", "low"]
AUTO_THRESHOLD = 0.47
"""Link score from which two sentences are partners: chosen on the development sets of benchmarks/README.md, not measured as a balance point."""


def _number(default: Any, low: float, high: float | None = None) -> Any:
    """A numeric setting and the range it may have, which `load` checks and names."""
    return field(default=default, metadata={"low": low, "high": high})


@dataclass(frozen=True, slots=True)
class VerdictSettings:
    hold: Level = "high"
    check: Level = "medium"
    never_hold: tuple[str, ...] = ("negation_changed", "direction_changed", "contradiction", "claim_changed")
    new_sentences_check: int = _number(5, 0)


@dataclass(frozen=True, slots=True)
class AlignSettings:
    threshold: float | Literal["auto"] = _number("auto", 0, 1)
    unsure_below: float = _number(0.60, 0, 1)
    max_group: int = _number(6, 1, 12)

    @property
    def threshold_value(self) -> float:
        return AUTO_THRESHOLD if self.threshold == "auto" else self.threshold


@dataclass(frozen=True, slots=True)
class WordSettings:
    loaded: tuple[str, ...] = ("slam", "brag")
    banned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReuseSettings:
    max_run: int = _number(12, 1)
    outside_quotes: bool = True


@dataclass(frozen=True, slots=True)
class LengthSettings:
    target_words: int | None = _number(None, 1)


@dataclass(frozen=True, slots=True)
class WireSettings:
    kill: tuple[str, ...] = ("KILL KILL KILL", "MANDATORY KILL", "BULLETIN KILL", "STORY WITHDRAWN")
    hold: tuple[str, ...] = ("HOLD HOLD HOLD",)
    embargo: tuple[str, ...] = (
        "EMBARGOED UNTIL",
        "EMBARGOED FOR",
        "EMBARGO UNTIL",
        "EMBARGO:",
        "NOT FOR RELEASE BEFORE",
        "NOT FOR PUBLICATION BEFORE",
    )


@dataclass(frozen=True, slots=True)
class TriageSettings:
    sample: int = _number(5, 0)
    spike_to: str = "spiked"
    order: tuple[str, ...] = ("kill", "hold", "check", "no_source", "pass")


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """What one incoming file may cost; a file beyond a limit is refused with the setting's name."""

    file_mb: int = _number(20, 1)
    seconds: int = _number(20, 1)
    """To read one file of a format that needs a parser."""
    memory_mb: int = _number(1024, 64)
    """Of the process that parses it."""
    expanded_mb: int = _number(200, 1)
    """Of a container (DOCX, ODT) once unpacked."""
    pages: int = _number(500, 1)
    parts: int = _number(200, 1)
    """Messages of a mailbox, items of a news message, records of a JSON Lines file."""
    depth: int = _number(100, 1)
    """Of nested elements, mail parts, JSON values."""


@dataclass(frozen=True, slots=True)
class InputSettings:
    encoding: str = "auto"
    fix_encoding: bool = False
    """Repair mojibake, and say what was repaired."""


def is_encoding(name: str) -> bool:
    """Whether `name` is `auto`, or an encoding that Python can read text in."""
    try:
        "".encode("utf-8" if name == "auto" else name)
    except (LookupError, ValueError):  # unknown, no encoding of text, or a name with a NUL in it
        return False
    return True


@dataclass(frozen=True, slots=True)
class DisplaySettings:
    glyphs: Literal["auto", "ascii", "unicode"] = "auto"
    colors: Literal["auto", "none", "16", "256", "truecolor"] = "auto"
    palette: Literal["ansi", "blue-orange", "dark", "light", "high-contrast"] = "ansi"
    mouse: bool = False
    stack_below: int = _number(100, 0)
    sidebar: Literal["auto", "on", "off"] = "auto"
    lens: Literal["auto", "on", "off"] = "auto"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings; `Config()` is the built-in defaults."""

    verdict: VerdictSettings = VerdictSettings()
    severity: tuple[tuple[str, Literal["high", "medium", "low", "off"]], ...] = ()
    """Kind, severity; `off` switches the kind off."""
    align: AlignSettings = AlignSettings()
    unimportant: tuple[str, ...] = ("case", "quote-style", "whitespace", "uk-us-spelling", "number-format")
    names: tuple[tuple[str, ...], ...] = ()
    """House names: one tuple each, house spelling first."""
    spacy_model: str | None = None
    """Finds names in place of the built-in tagger; only from the user's own file or the command line, since a model is code."""
    words: WordSettings = WordSettings()
    reuse: ReuseSettings = ReuseSettings()
    length: LengthSettings = LengthSettings()
    wire: WireSettings = WireSettings()
    triage: TriageSettings = TriageSettings()
    limits: LimitSettings = LimitSettings()
    input: InputSettings = InputSettings()
    display: DisplaySettings = DisplaySettings()
    keys: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    """Command, its keys; only from the user's own file."""
    commands: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    """Name, program and arguments of what the inbox may run on a file; only from the user's own file."""
    reviewer: str | None = None

    @property
    def sha256(self) -> str:
        """Of the settings that can change a verdict, so that a report names what it was made with."""
        mine = {
            k: v
            for k, v in asdict(self).items()
            if k not in ("display", "keys", "commands", "reviewer", "triage", "wire", "limits", "length", "input")
        }
        return sha256(json.dumps(mine, sort_keys=True).encode()).hexdigest()
