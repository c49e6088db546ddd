"""The lens: the current pair whole, old over new, with the changed words marked, why it matters, and the facts beside."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.review.beside import facts_beside
from tui_reader.review.cells import sentence_pieces
from tui_reader.review.glyphs import STATE_WORDS, VERB_WORDS, flag
from tui_reader.review.header import kind_words, name_of
from tui_reader.review.index import SIDES, Index, Side
from tui_reader.review.layout import Shape, fold_words, hole_text, stub_words
from tui_reader.review.line import Line, Piece, cells, fit, shorten, width, wrap_pieces
from tui_reader.review.state import ReviewState
from tui_reader.text.clean import cell_text


def lens(state: ReviewState, shape: Shape, *, stacked: bool) -> tuple[Line, ...]:
    """All lines of the lens for the current change at `shape.width` cells.

    stacked: source and rewrite under rules of their own, for a screen without columns.
    """
    if state.change is None:
        return (fit((Piece(" nothing to compare: both articles are empty", "dim"),), shape.width),)
    row = state.rows[state.row]
    if row.kind == "fold":
        return (rule(" FOLDED ", "", shape), fit((Piece(f" {fold_words(state.index, row)}"),), shape.width))
    out: list[Line] = []
    if stacked:
        for side in SIDES:
            out.append(_side_rule(state, side, shape))
            out += _side(state, side, shape, indent=1)
        out.append(rule(" WHY ", _link_words(state.index, state.change), shape))
    else:
        left, right = sides_shown(state)
        places = f"{state.index.labels('left', left)} > {state.index.labels('right', right)}"
        out.append(rule(f" LENS {places} ", _link_words(state.index, state.change), shape))
        for side, letter in zip(SIDES, "AB", strict=True):
            lines = _side(state, side, shape, indent=3)
            out += [(Piece(f" {letter} ", "label"), *line[1:]) if k == 0 else line for k, line in enumerate(lines)]
    if row.kind == "stub":
        words = "the old place of a moved sentence; its partner, and what was found in them, is at the other end"
        out += _hanging([Piece(" "), Piece(words, "dim")], shape.width, 1)
    else:
        out += why_lines(state, shape)
    return tuple(fit(line, shape.width) for line in out)


def sides_shown(state: ReviewState) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The sentences of the current row; of a stub only those of the old place."""
    row = state.rows[state.row]
    return row.left, row.right


def rule(title: str, end: str, shape: Shape) -> Line:
    """A line that parts the screen, with a title at its left and a word at its right end."""
    dash = shape.glyphs.rule
    title = shorten(title, shape.width - 4, shape.glyphs.dots)
    end = shorten(end, max(0, shape.width - cells(title) - 8), shape.glyphs.dots)
    fill = shape.width - cells(title) - cells(end) - 4
    return Piece(dash * 2, "rule"), Piece(title, "title"), Piece(dash * max(0, fill), "rule"), Piece(end, "dim"), Piece(dash * 2, "rule")


def why_lines(state: ReviewState, shape: Shape) -> list[Line]:
    """Each finding of the current change with its reason, then what was kept."""
    assert state.change is not None
    out: list[Line] = []
    for finding in state.index.flagged[state.change]:
        decided = VERB_WORDS.get(state.decisions.get(finding.id, "open"), "")
        head = f"{flag(finding)} {finding.severity.upper()} {kind_words(finding)}"
        words = [Piece(" "), Piece(head, finding.severity), Piece(f" [{decided}]" if decided else "", "decision")]
        words += [Piece(": ", finding.severity), Piece(cell_text(finding.why))]
        out += _hanging(words, shape.width, 4)
    one = state.comparison.changes[state.change]
    if not state.comparison.complete:
        return [(Piece(" not checked yet", "dim"),)]
    if not out:
        out.append((Piece(f" {STATE_WORDS[one.state]}, nothing to warn of", "dim"),))
    kept = facts_beside(state.index, one)
    return out + _in_a_row(kept, shape.width)


def _in_a_row(parts: Sequence[str], room: int) -> list[Line]:
    """Parts side by side as far as they fit, none broken that fits on a line of its own."""
    out: list[Line] = []
    used = room
    for part in parts:
        if used + 3 + cells(part) <= room:
            out[-1] = (*out[-1], Piece(f"   {part}", "dim"))
            used += 3 + cells(part)
        else:
            out += _hanging([Piece(" "), Piece(part, "dim")], room, 3)
            used = width(out[-1])
    return out


def _link_words(index: Index, change: int) -> str:
    one = index.comparison.changes[change]
    if one.link is None and one.left and one.right:
        return " not matched yet "
    if one.link is None:
        return f" {STATE_WORDS[one.state]} "
    trust = "by hand" if one.link.by == "hand" else "unsure" if one.unsure else "sure"
    return f" {STATE_WORDS[one.state]}, link {one.link.score:.2f} {trust} "


def _side_rule(state: ReviewState, side: Side, shape: Shape) -> Line:
    numbers = sides_shown(state)[SIDES.index(side)]
    document = state.index.document(side)
    word = "SOURCE" if side == "left" else "REWRITE"
    place = ""
    if numbers:
        paragraph = document.sentences[numbers[0]].paragraph + 1
        name = name_of(document.article.path, word.lower())
        place = f" {name} par {paragraph} of {len(document.paragraphs)} "
    return rule(f" {word} {state.index.labels(side, numbers)} ", place, shape)


def _side(state: ReviewState, side: Side, shape: Shape, *, indent: int) -> list[Line]:
    assert state.change is not None
    index, one = state.index, state.comparison.changes[state.change]
    numbers = sides_shown(state)[SIDES.index(side)]
    blank, row = Piece(" " * indent), state.rows[state.row]
    if not numbers:
        text = stub_words(index, row) if row.kind == "stub" else _hole(index, row.change, side)
        return [(blank, *line) for line in wrap_pieces([Piece(text, "hole")], shape.width - indent)]
    words: list[Piece] = []
    for number in numbers:
        if words:
            words.append(Piece(" "))
        if len(numbers) > 1:
            words.append(Piece(f"{index.label(side, number)} ", "label"))
        hits = state.search.hits.get((side, number), ()) if state.search else ()
        words += sentence_pieces(index, one, side, number, brackets=shape.brackets, over=hits)
    return [(blank, *line) for line in wrap_pieces(words, shape.width - indent)]


def _hole(index: Index, change: int, side: Side) -> str:
    """What the other article has instead: nothing, or the words of a further source."""
    words = hole_text(index, change, "left" if side == "right" else "right", nearest=True)
    link = index.comparison.changes[change].link
    if link is None or not link.source:
        return words
    document = index.comparison.also[link.source - 1].document
    return f"{words}: {cell_text(' '.join(document.sentence_text(i) for i in link.left))}"


def _hanging(words: list[Piece], room: int, indent: int) -> list[Line]:
    lines = wrap_pieces(words[1:], room - max(indent, cells(words[0].text)))
    return [(Piece(words[0].text if k == 0 else " " * indent), *line) for k, line in enumerate(lines)]
