"""What every report is made from: one Comparison, and what people decided about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from tui_reader.compare.model import Change, Comparison
from tui_reader.records import dataclass
from tui_reader.store.model import Decision, Note, State


@dataclass(frozen=True, slots=True, eq=False)
class Reviewed:
    """A comparison with the decisions on it, by finding id (by change id where a change has no finding)."""

    comparison: Comparison
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    reopened: frozenset[str] = frozenset()
    """Ids decided in an earlier version whose sentences have changed since."""
    notes: tuple[Note, ...] = ()

    def state(self, id: str) -> State:
        if id in self.decisions:
            return self.decisions[id].verb
        return "reopened" if id in self.reopened else "open"

    def units(self, change: Change) -> tuple[str, ...]:
        """What is decided on one change: its findings, or itself."""
        return change.findings or (change.id,)


Writer = Callable[[Reviewed], Iterator[str]]
"""A report as pieces of text, in order."""
