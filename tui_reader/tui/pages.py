"""The pages: help and palette from the table of commands, the verdict's reasons, the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui_reader.review import moves
from tui_reader.review.commands import COMMANDS, GROUPS, keys_of
from tui_reader.review.glyphs import FLAG_WORDS, STATE_WORDS, STATES, VERB_WORDS, flag
from tui_reader.review.header import kind_words
from tui_reader.review.index import SIDES
from tui_reader.review.line import Line, Piece, wrap_pieces
from tui_reader.review.map import alignment_map, lines_of
from tui_reader.review.state import OPEN
from tui_reader.text.clean import cell_text
from tui_reader.tui.page_screen import Item, PageScreen, block

if TYPE_CHECKING:
    from tui_reader.compare.model import Finding
    from tui_reader.tui.compare_screen import CompareScreen

MARKS_HELP = (
    ("state", "  ".join(f"{STATES.get(state, '^ v')} {words}" for state, words in STATE_WORDS.items())),
    ("flags", "  ".join(f"{letter} {words}" for letter, words in FLAG_WORDS.items())),
    ("severity", "! high  : medium  . low, before the flag"),
    ("decision", "a fine  x to fix  c queried  i false alarm  > skipped  blank open  * reopened"),
    ("words", "[lost] only in the source  {new} only in the rewrite; with colour: struck out, underlined"),
    ("trust", "? the alignment is unsure  m linked by hand"),
    ("ledgers", "A source over B rewrite  a20+ several sentences from a20 on  2:1 named twice in the source, once in the rewrite"),
)


def help_page(screen: CompareScreen) -> None:
    """Every command with its keys as they are bound; enter runs one."""

    def make(room: int, height: int) -> Sequence[Item]:
        out: list[Item] = []
        for group in GROUPS:
            out.append(Item(((Piece(f" {group.upper()}", "title"),),)))
            for command in COMMANDS:
                if command.group == group:
                    out.append(Item(tuple(_command_lines(screen, command.id, command.help, room)), command.id))
        out.append(Item(((Piece(" MARKS", "title"),),)))
        for word, text in MARKS_HELP:
            out.append(Item(tuple(block(word, "", text, room))))
        return out

    _show(
        screen,
        PageScreen("HELP  / searches, enter runs the command", make, screen.looks, screen.bound, choose=_run(screen), enter="run it"),
    )


def palette_page(screen: CompareScreen) -> None:
    """Type part of a command's name or of what it does; enter runs it."""

    def make(room: int, height: int) -> Sequence[Item]:
        return [Item(tuple(_command_lines(screen, c.id, c.help, room)), c.id) for c in COMMANDS]

    _show(screen, PageScreen("COMMANDS  type a part of the name", make, screen.looks, screen.bound, choose=_run(screen), searching=True))


def why_page(screen: CompareScreen, *, of_row: bool = False) -> None:
    """The verdict's reasons, worst first (of_row: the findings of the current row); enter goes to the place, decisions act on the one."""
    from tui_reader.tui.decide import decide_one  # deciding needs the actions, which open pages

    state = screen.state
    c = state.comparison
    if of_row and state.change is not None:
        findings: Sequence[Finding] = state.index.flagged[state.change]
        title = "FINDINGS of this row"
        if not findings:
            screen.say("nothing to warn of here")
            return
    else:
        reasons = set(c.verdict.reasons)
        findings = [*(f for f in c.findings if f.id in reasons), *(f for f in c.findings if f.id not in reasons)]
        waiting = sum(state.decisions.get(id, "open") in OPEN for id in reasons)
        open_ones = f" ({waiting} open)" if waiting < len(reasons) else ""
        title = f"WHY {screen.level.upper()}  {len(reasons)} reasons{open_ones}, {len(findings) - len(reasons)} other findings"

    def make(room: int, height: int) -> Sequence[Item]:
        if not findings:
            return [Item(((Piece(" no finding: nothing here needs an editor", "dim"),),))]
        return [Item(tuple(_finding_lines(screen, finding, room)), finding.id) for finding in findings]

    def choose(id: str) -> None:
        change = screen.state.index.of_id.get(id)
        if change is not None:
            screen.apply(moves.to_change(screen.state, change))

    _show(
        screen, PageScreen(title, make, screen.looks, screen.bound, choose=choose, act=lambda command, id: decide_one(screen, command, id))
    )


def map_page(screen: CompareScreen) -> None:
    """The alignment as a dot plot; enter goes to a line's first sentence."""
    state = screen.state

    def make(room: int, height: int) -> Sequence[Item]:
        return [
            Item((one.line,), str(one.change) if one.change is not None else "")
            for one in alignment_map(state, room, height, screen.glyphs)
        ]

    page = PageScreen(
        "MAP: source across, rewrite down",
        make,
        screen.looks,
        screen.bound,
        choose=lambda number: screen.apply(moves.to_change(screen.state, int(number))),
    )
    rights = max(1, len(state.index.document("right").sentences))
    one = state.comparison.changes[state.change] if state.change is not None else None
    lines = lines_of(rights, screen.size.width, screen.size.height - 2)  # title and last line
    page.at = 1 + (one.right[0] * lines // rights if one is not None and one.right else 0)
    _show(screen, page)


def _show(screen: CompareScreen, page: PageScreen) -> None:
    screen.app.push_screen(page)


def _run(screen: CompareScreen) -> Callable[[str], None]:
    return lambda id: screen.run(screen, id)


def _command_lines(screen: CompareScreen, id: str, text: str, room: int) -> list[Line]:
    return block(" ".join(keys_of(id, screen.bound)) or "(no key)", id, text, room)


def _finding_lines(screen: CompareScreen, finding: Finding, room: int) -> list[Line]:
    index = screen.state.index
    decision = screen.state.decisions.get(finding.id, "open")
    places = [
        index.labels(side, place.sentences) for side, place in zip(SIDES, (finding.left, finding.right), strict=True) if place is not None
    ]
    head = [
        Piece(f" {flag(finding)} ", finding.severity),
        Piece(f"{'>'.join(places):<10} ", "label"),
        Piece(kind_words(finding), finding.severity),
    ]
    if decision != "open":
        head.append(Piece(f"  [{VERB_WORDS[decision]}]", "decision"))
    why = wrap_pieces([Piece(cell_text(finding.why))], room - 15)
    words: list[Line] = []
    for side, place, look in zip(SIDES, (finding.left, finding.right), ("source", "rewrite"), strict=True):
        if place is not None and place.source == 0:
            text = cell_text(" ".join(place.span.of(index.document(side).text).split()))[:400]
            mark = "A " if side == "left" else "B "
            words += [
                (Piece(" " * 14 + (mark if k == 0 else "  "), "label"), *line)
                for k, line in enumerate(wrap_pieces([Piece(text, look)], room - 17))
            ]
    return [tuple(head), *((Piece(" " * 14), *line) for line in why), *words]
