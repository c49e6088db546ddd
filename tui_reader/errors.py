"""Everything that can go wrong and be said to a person: what, where, what to do.

One base class; a subclass is named for what went wrong. Anything else that escapes is a fault of ours (exit 3).
"""

from __future__ import annotations


class TuiReaderError(Exception):
    """Base of all errors a user can act on. `str()` is the whole sentence for stderr."""


class ReadError(TuiReaderError):
    """An article could not be read.

    file: as the user named it; reason: what is wrong; remedy: what to do about it.
    """

    def __init__(self, file: str, reason: str, remedy: str) -> None:
        self.file = file
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{file}: {reason}; {remedy}")


class ConfigError(TuiReaderError):
    """One or more settings are wrong; `problems` holds one sentence each, with file, line, key and nearest spelling."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class StoreError(TuiReaderError):
    """Decisions could not be read or kept; nothing was changed, in memory or on disk.

    file: the store; reason: what is wrong; remedy: what to do about it.
    """

    def __init__(self, file: str, reason: str, remedy: str) -> None:
        self.file = file
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{file}: {reason}; {remedy}")


class UsageError(TuiReaderError):
    """The command line asks for something that cannot be done."""


class Cancelled(TuiReaderError):
    """A long computation was stopped because nobody waits for it any more."""
