"""Repairs of the alignment by hand: kept in the store, and the comparison is made again with them."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.align.model import Repair
from tui_reader.compare.model import Change
from tui_reader.tui.actions import Action
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.decide import attempt


def _current(screen: CompareScreen) -> Change | None:
    """The pair or lonely sentence under the reading line; None, and a word about it, on a fold or with nothing to read."""
    state = screen.state
    if state.change is None or state.rows[state.row].kind == "fold":
        screen.say("open the fold first (z)")
        return None
    return state.comparison.changes[state.change]


def _repair(screen: CompareScreen, repair: Repair, said: str) -> None:
    screen.state = replace(screen.state, marked=None)
    if attempt(screen, lambda session: session.repair(repair)):
        screen.desk.recompare(note=said)


def _mark(screen: CompareScreen) -> None:
    one = _current(screen)
    if one is not None:
        where = _label(screen, one)
        screen.apply(
            replace(screen.state, marked=screen.state.change, message=f"{where} marked: go to its partner and press L (esc forgets)")
        )


def _link(screen: CompareScreen) -> None:
    """The marked sentences with the current row's other side."""
    one, state = _current(screen), screen.state
    if one is None:
        return
    if state.marked is None:
        screen.say("mark the one side with m first, then go to the other and press L")
        return
    marked = state.comparison.changes[state.marked]
    left, right = (marked.left, one.right) if marked.left and one.right else (one.left, marked.right)
    if not left or not right:
        screen.say("both are on the same side: mark a sentence of the source and one of the rewrite")
        return
    index = state.index
    _repair(screen, Repair("link", left, right), f"{index.labels('left', left)} linked with {index.labels('right', right)}")


def _unlink(screen: CompareScreen) -> None:
    one = _current(screen)
    if one is None:
        return
    if one.link is None:
        screen.say("this sentence has no partner to be unlinked from")
        return
    _repair(screen, Repair("unlink", one.left, one.right), f"{_label(screen, one)} taken apart")


def _join(screen: CompareScreen) -> None:
    """This row and the next one become one pair."""
    one, state = _current(screen), screen.state
    following = next((row for row in state.rows[state.row + 1 :] if row.kind == "pair"), None)
    if one is None or following is None:
        screen.say("no row below to join with")
        return
    other = state.comparison.changes[following.change]
    left, right = tuple(sorted({*one.left, *other.left})), tuple(sorted({*one.right, *other.right}))
    if not left or not right:
        screen.say("both rows are on the same side: link one of them with its partner first (m, L)")
        return
    _repair(screen, Repair("join", left, right), f"{state.index.labels('left', left)} joined to {state.index.labels('right', right)}")


def _split(screen: CompareScreen) -> None:
    one = _current(screen)
    if one is None:
        return
    if one.link is None or len(one.left) + len(one.right) < 3:
        screen.say("only a pair of several sentences can be split")
        return
    _repair(screen, Repair("split", one.left, one.right), f"{_label(screen, one)} split")


def _keep(screen: CompareScreen) -> None:
    one = _current(screen)
    if one is not None:
        _repair(screen, Repair("keep", one.left, one.right), f"{_label(screen, one)} is right as it is")


def _label(screen: CompareScreen, one: Change) -> str:
    return screen.state.index.name(one)


REPAIR_ACTIONS: dict[str, Action] = {
    "mark": _mark,
    "link": _link,
    "unlink": _unlink,
    "join": _join,
    "split": _split,
    "keep": _keep,
}
