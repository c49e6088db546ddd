"""What people decide about a comparison: values without a database, for the reader and the reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tui_reader.records import dataclass

Verb = Literal["fine", "fix", "query", "skipped", "false_alarm"]
VERBS: tuple[Verb, ...] = ("fine", "fix", "query", "skipped", "false_alarm")
"""Fine as it stands, must be fixed, asked of the writer, looked at and left, not a finding at all."""
ACCEPTED: tuple[Verb, ...] = ("fine", "false_alarm")
"""After these a finding does not stand in the way any more."""
State = Literal["open", "reopened", "fine", "fix", "query", "skipped", "false_alarm"]
Scope = Literal["pair", "desk"]
Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one finding, or about a change without findings; when = ISO 8601 in UTC.

    scope `desk` (false alarms only): muted in every pair that has the same kind with the same words.
    """

    verb: Verb
    who: str
    when: str
    note: str | None = None
    scope: Scope = "pair"


def accepted(decisions: Mapping[str, Decision]) -> frozenset[str]:
    """The ids of what a person accepted: it counts for no verdict."""
    return frozenset(id for id, decision in decisions.items() if decision.verb in ACCEPTED)


@dataclass(frozen=True, slots=True)
class Note:
    """A note or query on one sentence, whether or not anything was found in it."""

    side: Side
    sentence: int
    text: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many units of a comparison are in each state; total = all that wait for a decision or have one."""

    total: int
    open: int
    reopened: int
    fine: int
    fix: int
    query: int
    skipped: int
    false_alarm: int

    @property
    def decided(self) -> int:
        return self.total - self.open - self.reopened
