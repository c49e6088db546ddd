"""The inbox as lines of looks: head, rows, reasons, hints. Pure: state and width in, lines out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui_reader.review.commands import Command
from tui_reader.review.hints import hint_line
from tui_reader.review.line import Line, Piece, fit, shorten, wrap_pieces
from tui_reader.text.clean import cell_text
from tui_reader.triage.item import FLAGS, Item, State
from tui_reader.triage.view import InboxState, Row, pace

WIDE = 110
"""Columns from which the list has likes and the source."""
_SHORT: dict[State, str] = {
    "kill": "KILL", "hold": "HOLD", "check": "CHECK", "no_source": "NO SRC", "pass": "PASS", "embargo": "EMBGO", "bad": "BAD", "unread": "...",
}  # fmt: skip
_ACTS = {"pass": "a", "hold": "h", "spike": "x", "query": "c"}
_HEAD = 4
"""Pieces that are marked where the cursor is: pointer, mark, verdict, flags."""
_SEEN = 5
"""Flags shown; the rest is one key away."""
_ALWAYS = frozenset({"open_file", "inbox_help"})
"""Commands whose hints are in the last line however narrow it is."""


def head(
    state: InboxState,
    number: Counter[str],
    width: int,
    *,
    shown: int,
    folder: str,
    reading: tuple[int, int],
    moments: Sequence[float],
    seconds_left: float | None,
) -> tuple[Line, Line]:
    """Two lines: where we are and how fast; how many of each kind (`number`, from view.counts) and in which order."""
    first = [
        Piece(f" INBOX {shorten(cell_text(folder), max(8, width - 62))}", "title"),
        Piece(f"   {len(state.items)} files  {number['done']} done  {number['left']} to go"),
    ]
    if reading[0] < reading[1]:
        first.append(Piece(f"   reading {reading[0]}/{reading[1]}", "trust"))
    speed = pace(moments, number["left"])
    if seconds_left is not None:
        late = speed is not None and speed[1] > seconds_left
        first.append(Piece(f"   {_clock(seconds_left)} left", "high" if seconds_left <= 0 else ""))
        if speed is not None:
            first.append(Piece(f"   pace {speed[0]:.1f}s {'LATE' if late else 'ok'}", "high" if late else "dim"))
    elif speed is not None:
        first.append(Piece(f"   {speed[0]:.1f}s each, {_clock(speed[1])} to go", "dim"))
    order: tuple[State, ...] = ("kill", "hold", "check", "pass", "embargo", "no_source", "bad", "unread")
    second = [Piece(" ")]
    if state.limit:
        second.append(Piece(f"limit: {cell_text(state.limit)}  ({shown} shown)   ", "key"))
    if state.tagged:
        second.append(Piece(f"{len(state.tagged)} tagged   ", "decision"))
    for kind in order:
        if number[kind]:
            second.append(Piece(f"{_SHORT[kind]} {number[kind]}", f"verdict {kind}"))
            second.append(Piece("   "))
    if number["changed"]:
        second.append(Piece(f"{number['changed']} changed since decided   ", "trust"))
    second.append(Piece(f"sort: {state.sort}", "dim"))
    return fit(first, width), fit(second, width)


def titles(width: int) -> Line:
    """The head of the list."""
    wide = width >= WIDE
    words = f"    mark {'verdict ':8}{'flags':7} src% new {'like ' if wide else ''} age   {'source           ' if wide else ''}{'file':{_file_room(width)}} headline"
    return fit((Piece(words, "dim"),), width)


def row_line(row: Row, width: int, *, here: bool, now: float, claimed: str | None = None) -> Line:
    """One file; `now` in seconds since 1970; `claimed`: who else has it open."""
    item, wide = row.item, width >= WIDE
    mark = _ACTS.get(row.act or "") or ("t" if row.tagged else "*" if row.changed else " ")
    room = _file_room(width)
    name = cell_text(Path(item.path).name)
    name = f" + {name}" if row.version else name
    if not wide and item.group > 1 and item.lead is None:
        more = f" (+{item.group - 1})"
        name = shorten(name, room - len(more)) + more
    src = "--" if item.sourced is None else f"{100 * item.sourced:.0f}"
    pieces = [
        Piece(">> " if here else "   ", "here"),
        Piece(f" [{mark}] ", "decision" if mark != " " else ""),
        Piece(f" {_SHORT[item.state]:7}", f"verdict {item.state}"),
        Piece(f" {_flags(item):{_SEEN + 2}}", "high" if item.state == "hold" else "medium" if item.flags else "dim"),
        Piece(f"{src:>4} {item.new if item.state not in ('bad', 'unread') else '--':>3} "),
    ]
    if wide:
        pieces.append(Piece(f"{item.group if item.lead is None else '':>4} "))
    pieces.append(Piece(f"{age(now - item.modified):>5}  "))
    if wide:
        source = cell_text(Path(item.source).stem) if item.source else "none" if item.state == "no_source" else "--"
        pieces.append(Piece(f"{shorten(source, 16):17}", "source"))
    pieces.append(Piece(f"{shorten(name, room):{room}} ", "dim" if row.version else "rewrite"))
    if row.hit:
        pieces.append(Piece("KILLED ", "high"))
    if item.state not in ("kill", "embargo") and item.embargoed(now):
        pieces.append(Piece("EMBARGO ", "high"))
    if claimed:
        pieces.append(Piece(f"({cell_text(claimed)}) ", "trust"))
    pieces.append(Piece(cell_text(item.problem or item.headline), "dim" if item.state == "bad" else ""))
    if here:
        # the row's head alone: the whole row costs twice the bytes of a key, and more than a line of the reader
        pieces[:_HEAD] = [Piece(p.text, f"{p.look} match".strip()) for p in pieces[:_HEAD]]
    return fit(pieces, width)


def reasons(row: Row | None, width: int, *, killed: Sequence[str] = (), waiting: bool = False) -> list[Line]:
    """Why the current file is where it is: source and runner-up, every loud finding, what to do about a second source."""
    if row is None:
        words = " the first files are being read" if waiting else " nothing to show: no file fits the limit, or the folder is empty"
        return [fit((Piece(words, "dim"),), width)]
    item = row.item
    out: list[list[Piece]] = []
    if item.state == "unread":
        out.append([Piece(" not read yet", "dim")])
    elif item.problem:
        out.append([Piece(" not readable: ", "error"), Piece(cell_text(item.problem))])
    elif item.source:
        runner = f"; next best {item.runner_up_score:.2f}" if item.runner_up else ""
        out.append([Piece(" source ", "dim"), Piece(cell_text(item.source), "source"), Piece(f" ({item.score:.2f}{runner})", "dim")])
        out.append([Piece(f" risk {item.risk:.2f}   loss {item.loss:.2f}   {item.words} words", "dim")])
    elif item.state != "kill":
        nearest = f": the nearest is {cell_text(item.runner_up)} ({item.runner_up_score:.2f}), p chooses it" if item.runner_up else ""
        out.append([Piece(f" no source found{nearest}", "trust")])
    if item.signal or item.embargo or item.slug:
        words = "  ".join(
            cell_text(w)
            for w in (item.signal.upper(), f"embargo {item.embargo}" if item.embargo else "", f"slug {item.slug}" if item.slug else "")
            if w
        )
        out.append([Piece(" wire ", "dim"), Piece(words, "high" if item.signal in ("kill", "hold") else "")])
    if killed:
        out.append([Piece(f" kills {len(killed)} here: ", "high"), Piece(", ".join(cell_text(Path(k).name) for k in killed))])
    if row.hit:
        out.append([Piece(" a kill notice in this inbox names this story", "high")])
    if row.changed:
        out.append([Piece(" decided in an earlier version: this text is another one", "trust")])
    for reason in item.reasons:
        out.append(
            [Piece(f" {reason.letter} ", reason.severity), Piece(f"{reason.severity:7}", reason.severity), Piece(cell_text(reason.why))]
        )
    if item.more:
        out.append([Piece(f" {item.beyond(len(item.reasons))}: enter reads the file", "dim")])
    if item.second:
        out.append([Piece(f" much of what is new stands in {cell_text(item.second)}: P adds it as a second source", "key")])
    if item.also:
        out.append([Piece(" also from ", "dim"), Piece(", ".join(cell_text(a) for a in item.also), "source")])
    return [line for pieces in out for line in _hanging(pieces, width)]


def hints(commands: Sequence[Command], bound: Mapping[str, str], width: int) -> Line:
    """The last line: the keys that are bound now, as many as fit."""
    return hint_line(((c.id, c.hint) for c in commands if c.hint), bound, width, kept=_ALWAYS)


def age(seconds: float) -> str:
    """`00:09` up to a day, then `3d`."""
    minutes = max(0, int(seconds // 60))
    return f"{minutes // 60:02d}:{minutes % 60:02d}" if minutes < 1440 else f"{minutes // 1440}d"


def _hanging(pieces: Sequence[Piece], width: int) -> list[Line]:
    lines = wrap_pieces(pieces, max(10, width - 2))
    return [fit((Piece(" " if number == 0 else "      "), *line), width) for number, line in enumerate(lines)]


def _flags(item: Item) -> str:
    shown = "".join(c for c in FLAGS if c in item.flags)
    more = "+" if len(shown) > _SEEN else ""
    return (shown[:_SEEN] + more).ljust(_SEEN, ".")


def _file_room(width: int) -> int:
    return max(10, min(28, width // 6))


def _clock(seconds: float) -> str:
    whole = abs(int(seconds))
    sign = "-" if seconds < 0 else ""
    return (
        f"{sign}{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}" if whole >= 3600 else f"{sign}{whole // 60:02d}:{whole % 60:02d}"
    )
