"""The inbox as a list: order, limit, folding, counts. Pure: a frozen state and functions that make the next one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from itertools import chain, pairwise
from typing import Literal

from tui_reader.config import Config
from tui_reader.records import dataclass
from tui_reader.triage.expression import Seen, Test, parse
from tui_reader.triage.item import Item

Sort = Literal["verdict", "risk", "loss", "age", "file", "new", "source"]
SORTS: tuple[Sort, ...] = ("verdict", "risk", "loss", "age", "new", "source", "file")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. `version`: folded under its lead, shown when its group is unfolded."""

    item: Item
    act: str | None
    tagged: bool
    changed: bool
    """Decided in an earlier version."""
    version: bool = False
    hit: bool = False
    """A kill notice in the inbox names it."""


@dataclass(frozen=True, slots=True)
class InboxState:
    """Everything the inbox shows; `acts` = path to (act, sha256 it was made on)."""

    items: Mapping[str, Item] = field(default_factory=dict)
    acts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    tagged: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    killed: frozenset[str] = frozenset()
    sort: Sort = "verdict"
    limit: str = ""
    hide_done: bool = False
    at: str | None = None
    """Path under the cursor; it keeps its place when rows come and go."""


def rows(state: InboxState, config: Config, now: float) -> tuple[Row, ...]:
    """The list in order: leads sorted, versions folded away or under their lead. `now` in seconds since 1970."""
    test = parse(state.limit)
    chosen = [r for r in (_row(i, state) for i in state.items.values()) if _shown(r, state, test, now)]
    present = {r.item.path for r in chosen}
    key = _key(state.sort, config, state.killed, now)
    leads = sorted((r for r in chosen if r.item.lead is None or r.item.lead not in present), key=lambda r: key(r.item))
    versions: dict[str, list[Row]] = {}
    for r in chosen:
        if r.item.lead is not None and r.item.lead in present:
            versions.setdefault(r.item.lead, []).append(r)
    out: list[Row] = []
    for r in leads:
        out.append(r)
        if r.item.path in state.unfolded:
            out += [
                Row(v.item, v.act, v.tagged, v.changed, True, v.hit)
                for v in sorted(versions.get(r.item.path, ()), key=lambda v: (v.item.modified, v.item.path))
            ]
    return tuple(out)


def redecided(listed: Sequence[Row], places: Mapping[str, int], state: InboxState, touched: Iterable[str]) -> tuple[Row, ...] | None:
    """`listed` when nothing changed but the acts and tags of `touched`; None when those decide what is shown.

    A key on a list of 10,000 must not sort it again: less than 1 ms instead of 60.
    """
    if state.limit or state.hide_done:
        return None
    out = list(listed)
    for at in {places[p] for p in touched if p in places}:
        out[at] = replace(_row(out[at].item, state), version=out[at].version)
    return tuple(out)


def without(listed: Sequence[Row], gone: Collection[str]) -> tuple[Row, ...] | None:
    """`listed` without the files `gone`; None when one of them leads others, which then need a new lead."""
    if any(r.item.group > 1 and r.item.lead is None for r in listed if r.item.path in gone):
        return None
    return tuple(r for r in listed if r.item.path not in gone)


def counts(state: InboxState) -> Counter[str]:
    """Files by state, and `done`, `left`, `changed`."""
    out: Counter[str] = Counter(i.state for i in state.items.values())
    stands = [a[1] == state.items[p].sha256 for p, a in state.acts.items() if p in state.items]
    out["done"], out["changed"] = sum(stands), len(stands) - sum(stands)
    out["left"] = len(state.items) - out["done"]
    return out


def pace(times: Iterable[float], left: int) -> tuple[float, float] | None:
    """(seconds per decision, seconds to go) from the moments of the last decisions; None before the second. Breaks of over two minutes do not count."""
    moments = sorted(times)[-40:]
    gaps = [b - a for a, b in pairwise(moments) if b - a < 120]
    if not gaps:
        return None
    each = sum(gaps) / len(gaps)
    return each, each * left


def next_open(state: InboxState, listed: Sequence[Row], here: int) -> str | None:
    """The next undecided row after number `here`, then from the top; where the cursor is when all is decided."""
    order = chain(range(here + 1, len(listed)), range(min(here + 1, len(listed))))
    return next((listed[k].item.path for k in order if listed[k].act is None), state.at)


def _row(item: Item, state: InboxState) -> Row:
    act = state.acts.get(item.path)
    same = act is not None and act[1] == item.sha256
    return Row(
        item, act[0] if act and same else None, item.path in state.tagged, act is not None and not same, hit=item.path in state.killed
    )


def _shown(row: Row, state: InboxState, test: Test, now: float) -> bool:
    if state.hide_done and row.act is not None:
        return False
    return test(Seen(row.item, max(0.0, now - row.item.modified), row.act, row.tagged, row.changed))


def _key(sort: Sort, config: Config, killed: frozenset[str], now: float) -> Callable[[Item], tuple[object, ...]]:
    order: dict[str, int] = {name: k for k, name in enumerate(config.triage.order)}
    top = order.get("kill", -1)

    def rank(item: Item) -> tuple[float, bool]:
        """Kills, then what they hit and what is under embargo, then the desk's order; what was not read yet comes last."""
        if item.path in killed or item.state == "kill" or item.embargoed(now):
            return top, item.state != "kill"
        return order.get(item.state, len(order) + (item.state == "unread")), False

    keys: dict[Sort, Callable[[Item], tuple[object, ...]]] = {
        "verdict": lambda i: (rank(i), -i.risk, -i.loss, i.path),
        "risk": lambda i: (-i.risk, -i.loss, i.path),
        "loss": lambda i: (-i.loss, -i.risk, i.path),
        "age": lambda i: (i.modified, i.path),
        "new": lambda i: (-i.new, i.path),
        "source": lambda i: (i.score, i.path),
        "file": lambda i: (i.path,),
    }
    return keys[sort]
