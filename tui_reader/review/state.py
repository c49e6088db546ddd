"""Where the reader is and how the rows are shown: one frozen state, and moves that give the next one.

Moves (review/moves.py) are plain functions `state -> state`; when there is nowhere to go they say so in `message` and
stay. The screen keeps a state, paints it, and holds nothing of its own but what depends on the size of the terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Literal

from tui_reader.compare.model import Comparison
from tui_reader.records import dataclass
from tui_reader.review.glyphs import DECISIONS
from tui_reader.review.index import Index, index_of
from tui_reader.review.rows import Order, Row, plan
from tui_reader.review.search import Search, find

ListFilter = Literal["all", "changed", "flagged", "open"]
LIST_FILTERS: tuple[ListFilter, ...] = ("all", "changed", "flagged", "open")
OPEN = ("open", "reopened", "skipped")
"""Verbs of what still waits for a decision."""
_WEIGHT = ("reopened", "open", "fix", "query", "skipped", "fine", "false_alarm")
"""A row with several findings shows the first of these that one of them has."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Rows and where things are in them; made once per order, fold and comparison."""

    rows: tuple[Row, ...]
    row_of: Mapping[int, int]
    """Change -> the row that shows it, or the fold that hides it."""
    stub_of: Mapping[int, int]
    """Moved change -> the row of its stub."""
    changed: tuple[int, ...]
    """Changes that are not the same on both sides or carry a finding, in the order of the rows."""
    listing: tuple[int, ...]
    """Numbers of the rows of these, as far as no fold hides them."""
    rank: Mapping[int, int]
    """Change -> how many of `changed` stand at or before it."""


@dataclass(frozen=True, slots=True, eq=False)
class ReviewState:
    """`row` and `line` are the reading position; `trail` remembers changes to go back to, newest last."""

    index: Index
    plan: Plan
    row: int = 0
    line: int = 0
    order: Order = "rewrite"
    folded: bool = False
    list_filter: ListFilter | None = None
    """None until the user filters: everything where the list is the text (stacked), what changed where it stands beside it."""
    trail: tuple[int, ...] = ()
    search: Search | None = None
    decisions: Mapping[str, str] = field(default_factory=dict)
    """Id of a finding (or of a change that has none) -> verb, as the store says; what is missing is open."""
    notes: frozenset[int] = frozenset()
    """Changes with a note to the writer on one of their sentences."""
    marked: int | None = None
    """The change whose sentences wait to be linked."""
    message: str = ""

    @property
    def comparison(self) -> Comparison:
        return self.index.comparison

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.plan.rows

    @property
    def change(self) -> int | None:
        """The change under the reading line; None when there is nothing to read."""
        return self.rows[self.row].change if self.rows else None

    def ids(self, change: int) -> tuple[str, ...]:
        """What a decision on a change is about: its findings, or itself where it has none."""
        one = self.comparison.changes[change]
        return one.findings or (one.id,)

    def verb(self, change: int) -> str:
        """The decision on a change: the heaviest among its findings."""
        return self.verb_of(self.ids(change))

    def verb_of(self, ids: Iterable[str]) -> str:
        """The heaviest decision on any of `ids`."""
        verbs = {self.decisions.get(id, "open") for id in ids}
        return next(verb for verb in _WEIGHT if verb in verbs)

    def decision(self, change: int) -> str:
        """One cell: the decision on a change, blank while it is open; `c` also where only a note was written."""
        mark = DECISIONS[self.verb(change)]
        return "c" if mark == " " and change in self.notes else mark

    def is_open(self, change: int) -> bool:
        """Whether a change has findings of which one still waits for a decision."""
        return bool(self.index.flagged[change]) and self.verb(change) in OPEN

    def is_quiet(self, change: int) -> bool:
        """Whether a fold may hide this change: the same on both sides without a finding, or decided."""
        one = self.comparison.changes[change]
        return (one.state == "same" and not one.findings) or self.verb(change) not in OPEN


def start(comparison: Comparison, *, order: Order = "rewrite") -> ReviewState:
    """At the beginning of a comparison."""
    index = index_of(comparison)
    return ReviewState(index, _planned(index, order, frozenset()), order=order)


def replanned(
    state: ReviewState, *, order: Order | None = None, folded: bool | None = None, decisions: Mapping[str, str] | None = None
) -> ReviewState:
    """The state with other settings and its rows planned anew, at the same change."""
    at = state.change
    state = replace(
        state,
        order=order or state.order,
        folded=state.folded if folded is None else folded,
        decisions=state.decisions if decisions is None else decisions,
    )
    hidden = frozenset(k for k in range(len(state.comparison.changes)) if state.is_quiet(k)) if state.folded else frozenset()
    made = _planned(state.index, state.order, hidden)
    return replace(state, plan=made, row=made.row_of.get(at, 0) if at is not None else 0, line=0, message="")


def opened(state: ReviewState, row: int) -> ReviewState:
    """The state with the fold at `row` open and every other row as it stands, at the same change."""
    at = state.change
    hidden = frozenset(change for one in state.rows for change in one.hides) - frozenset(state.rows[row].hides)
    made = _planned(state.index, state.order, hidden)
    return replace(state, plan=made, row=made.row_of.get(at, 0) if at is not None else 0, line=0)


def decided(state: ReviewState, decisions: Mapping[str, str], notes: frozenset[int] = frozenset()) -> ReviewState:
    """The state with the decisions of the store. Rows stay as they are: what was decided folds with the next fold."""
    return replace(state, decisions=decisions, notes=notes)


def reloaded(state: ReviewState, comparison: Comparison) -> ReviewState:
    """The same settings over a new comparison of the same pair, as near to the old place as its sentences allow."""
    index = index_of(comparison)
    known = {change.id: k for k, change in enumerate(comparison.changes)}
    before = state.comparison.changes
    at = None
    if state.change is not None and (state.row, state.line) != (0, 0):  # who has not moved yet stays at the top
        old = before[state.change]
        at = known.get(old.id)
        if at is None:  # this very change is another now: the one that holds its sentence, else the one in the same spot
            side, sentence = ("right", old.right[0]) if old.right else ("left", old.left[0])
            of, document = (index.of_right, comparison.right) if side == "right" else (index.of_left, comparison.left)
            at = of.get(min(sentence, len(document.document.sentences) - 1))
    trail = tuple(known[before[k].id] for k in state.trail if before[k].id in known)
    fresh = replanned(replace(state, index=index, row=0, line=0, trail=trail, search=None, marked=None))
    row = fresh.plan.row_of.get(at, 0) if at is not None else 0
    return replace(fresh, row=row, search=find(index, state.search.words) if state.search else None)


def _planned(index: Index, order: Order, hidden: frozenset[int]) -> Plan:
    rows = plan(index.comparison, order, hidden=hidden)
    row_of: dict[int, int] = {}
    stub_of: dict[int, int] = {}
    rank: dict[int, int] = {}
    changed: list[int] = []
    listing: list[int] = []
    for number, row in enumerate(rows):
        if row.kind == "stub":
            stub_of[row.change] = number
            continue
        for change in row.hides or (row.change,):
            row_of[change] = number
            if index.comparison.changes[change].state != "same" or index.flagged[change]:
                changed.append(change)
                if row.kind == "pair":
                    listing.append(number)
            rank[change] = len(changed)
    return Plan(rows, row_of, stub_of, tuple(changed), tuple(listing), rank)
