"""One row of the inbox: what a file is, what it rests on, what is wrong with it. Plain values, so that it can cross processes and be cached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, Literal

from tui_reader.records import dataclass

State = Literal["kill", "hold", "check", "no_source", "pass", "embargo", "bad", "unread"]
"""`unread`: seen in the folder, its turn has not come; only on the screen."""
STATES: tuple[State, ...] = ("kill", "hold", "check", "no_source", "pass", "embargo", "bad", "unread")
FLAGS = "Q#@HMNDLUs"
"""Letters of the flags column, in the order of the screen."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One line under the list: flag letter, severity, why."""

    letter: str
    severity: str
    why: str


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the inbox as it was at `stamp` (time and size). Shares and scores are 0 to 1."""

    path: str
    stamp: str
    sha256: str
    """Of the text; decisions hang on it, so an updated version is seen as changed."""
    state: State
    headline: str
    modified: float
    """Seconds since 1970."""
    source: str | None = None
    score: float = 0.0
    runner_up: str | None = None
    runner_up_score: float = 0.0
    second: str | None = None
    also: tuple[str, ...] = ()
    flags: str = ""
    """Letters with a finding, loud ones only, in the order of FLAGS."""
    sourced: float | None = None
    """Share of its sentences that have a source."""
    new: int = 0
    words: int = 0
    risk: float = 0.0
    loss: float = 0.0
    reasons: tuple[Reason, ...] = ()
    more: int = 0
    """Loud findings beyond `reasons`: a list that ends without a word looks whole."""
    names: tuple[str, ...] = ()
    """Names in it, for `name:` in an expression."""
    signal: str = ""
    slug: str | None = None
    embargo: str | None = None
    version: str | None = None
    lead: str | None = None
    """Path of the file this one is a version of; None when it leads its own group."""
    group: int = 1
    """Files in its group, itself included (kept on the lead)."""
    problem: str | None = None
    """Why it could not be read."""
    shingles: tuple[int, ...] = ()
    """What groups.py compares; kept with the row so that no file is read twice."""
    marks: tuple[int, ...] = ()
    """Hashes of its names and figures, likewise."""

    def beyond(self, shown: int) -> str:
        """`9 more findings` beside the first `shown` reasons; nothing where these are all."""
        left = len(self.reasons[shown:]) + self.more
        return f"{left} more finding{'s' * (left > 1)}" if left else ""

    @property
    def verdict(self) -> State:
        return self.state

    @property
    def embargo_end(self) -> float | None:
        """When its embargo ends, seconds since 1970; None without one, and for one that names no readable time."""
        try:
            return datetime.fromisoformat(self.embargo).timestamp() if self.embargo else None
        except ValueError:
            return None

    def embargoed(self, now: float) -> bool:
        """Whether it is under embargo at `now`; one without a readable time holds for good."""
        end = self.embargo_end
        return self.embargo is not None and (end is None or now < end)


def to_row(item: Item, *, shingles: bool = False) -> dict[str, Any]:
    """An Item as the JSON row of `triage --format json`: the contract's keys and everything else; `shingles`: with what groups are made of, for our own cache."""
    row = asdict(item)
    row["verdict"] = row.pop("state")
    if not shingles:
        del row["shingles"], row["marks"]
    return row


def from_row(row: Mapping[str, Any]) -> Item:
    """Back from `to_row`; unknown keys are an error, so that a cache of another version is not half understood."""
    values = dict(row)
    values["state"] = values.pop("verdict")
    values["reasons"] = tuple(Reason(**r) for r in values.get("reasons", ()))
    for name in ("also", "names", "shingles", "marks"):
        values[name] = tuple(values.get(name, ()))
    known = {f.name for f in fields(Item)}
    extra = set(values) - known
    if extra:
        raise ValueError(f"unknown keys {sorted(extra)}")
    return Item(**values)
