"""Settings: the `Config` the engine takes (model), and how files and the command line fill it (load)."""

from tui_reader.config.model import (
    AUTO_THRESHOLD,
    AlignSettings,
    Config,
    DisplaySettings,
    InputSettings,
    LengthSettings,
    Level,
    LimitSettings,
    ReuseSettings,
    TriageSettings,
    VerdictSettings,
    WireSettings,
    WordSettings,
    is_encoding,
)

__all__ = [
    "AUTO_THRESHOLD",
    "AlignSettings",
    "Config",
    "DisplaySettings",
    "InputSettings",
    "LengthSettings",
    "Level",
    "LimitSettings",
    "ReuseSettings",
    "TriageSettings",
    "VerdictSettings",
    "WireSettings",
    "WordSettings",
    "is_encoding",
]
