"""Decisions: one key each, on a row's open findings or on one finding; then on to the next. The store keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from tui_reader.errors import StoreError
from tui_reader.review import moves
from tui_reader.review.glyphs import VERB_WORDS
from tui_reader.review.header import kind_words
from tui_reader.review.queries import draft
from tui_reader.review.state import OPEN, ReviewState, decided
from tui_reader.store.model import Scope, Verb
from tui_reader.store.session import Session
from tui_reader.text.clean import line
from tui_reader.tui.actions import Action, in_ledger
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.lists import ledger_entries

_VERBS: dict[str, Verb] = {"accept": "fine", "reject": "fix", "skip": "skipped", "false_alarm": "false_alarm"}


def synced(state: ReviewState, session: Session) -> ReviewState:
    """The state with what the store knows about its comparison."""
    verbs = {id: session.state(id) for id in (*session.decisions, *session.reopened)}
    noted = (state.index.change_of(note.side, note.sentence) for note in session.notes)
    return decided(state, verbs, frozenset(change for change in noted if change is not None))


def attempt(screen: CompareScreen, act: Callable[[Session], None]) -> bool:
    """Do something to the store; False, with the reason in the last line, when it could not be done."""
    session = screen.desk.session
    if session is None:
        screen.say("wait until the comparison is done")
        return False
    try:
        act(session)
    except StoreError as error:
        screen.say(str(error))
        return False
    screen.apply(synced(screen.state, session))
    return True


def current_ids(screen: CompareScreen) -> tuple[str, ...]:
    """What a decision is about now: the ledger entry's findings, else what is open in the row, else all of the row."""
    state = screen.state
    if in_ledger(screen):
        shown = ledger_entries(screen)
        return shown[screen.entry].findings if shown else ()
    if state.change is None or state.rows[state.row].kind != "pair":
        return ()
    ids = state.ids(state.change)
    return tuple(id for id in ids if state.decisions.get(id, "open") in OPEN) or ids


def decide(screen: CompareScreen, ids: Iterable[str], verb: Verb, note: str | None = None, *, scope: Scope = "pair") -> bool:
    """Decide and stay; False when there was nothing to decide or it could not be saved."""
    ids = tuple(ids)
    if not ids:
        screen.say("nothing to decide here")
        return False
    return attempt(screen, lambda session: session.decide(ids, verb, note, scope=scope))


def decide_one(screen: CompareScreen, command: str, id: str) -> bool:
    """On a page of findings: the command `command` on the finding `id`; False when it is none of deciding."""
    if command in _VERBS and id:
        decide(screen, (id,), _VERBS[command])
        return True
    if command in ("undo", "redo"):
        turn(screen, command)
        return True
    return False


def advance(screen: CompareScreen, verb: Verb, ids: tuple[str, ...]) -> None:
    """On to the next open finding: of the ledger in focus, else of the text."""
    said = f"{_name(screen, ids)}: {VERB_WORDS[verb]}; u takes it back"
    if in_ledger(screen):
        screen.entry += 1
        screen.say(said)
        return
    state = moves.next_open(screen.state)
    screen.apply(replace(state, message=f"{said}; {state.message}" if state.message else said))


def turn(screen: CompareScreen, which: str) -> None:
    """Undo or redo the last act, and go to where it was."""
    touched: list[tuple[str, ...] | None] = []
    if not attempt(screen, lambda session: touched.append(session.undo() if which == "undo" else session.redo())):
        return
    ids = touched[0]
    word = "taken back" if which == "undo" else "done again"
    if not ids:
        screen.say(f"nothing to {which}")
        return
    index = screen.state.index
    side, _, sentence = ids[0].partition(":")
    if side in ("left", "right") and sentence.isdigit():
        change = index.change_of("left" if side == "left" else "right", int(sentence))
    else:
        change = index.of_id.get(ids[0])
    if change is None:  # a repair of the alignment: the rows themselves change
        screen.desk.recompare(note=f"repair {word}")
        return
    place = _name(screen, ids) if ids[0] in index.of_id else index.name(screen.state.comparison.changes[change])
    if in_ledger(screen):
        there = (number for number, entry in enumerate(ledger_entries(screen)) if ids[0] in entry.findings)
        screen.entry = next(there, screen.entry)
    screen.apply(replace(moves.to_change(screen.state, change), message=f"{place}: {word}"))


def _deciding(verb: Verb) -> Action:
    def act(screen: CompareScreen) -> None:
        ids = current_ids(screen)
        if decide(screen, ids, verb):
            advance(screen, verb, ids)

    return act


def _query(screen: CompareScreen) -> None:
    """A query on the open findings with its words filled in; on a sentence without finding, a note."""
    state = screen.state
    ids = current_ids(screen)
    found = [state.index.findings[id] for id in ids if id in state.index.findings]

    def ask(words: str) -> None:
        if found and words.strip():
            if decide(screen, ids, "query", words.strip()):
                advance(screen, "query", ids)
        elif state.change is not None:
            one = state.comparison.changes[state.change]
            side, sentence = ("right", one.right[0]) if one.right else ("left", one.left[0])
            if attempt(screen, lambda session: session.annotate(side, sentence, words.strip())):  # type: ignore[arg-type]
                screen.say("note kept" if words.strip() else "note removed")

    if state.change is None:
        screen.say("nothing to ask about")
        return
    place = _name(screen, ids)
    template = line(draft(state.index, found[0]).text.replace("\n", " ")) if found else _note(screen)
    screen.ask(f"{'query' if found else 'note on'} {'' if found else place + ' '}> ", ask, template)


def _note(screen: CompareScreen) -> str:
    """The note that is on the current row already."""
    session, state = screen.desk.session, screen.state
    if session is None or state.change is None:
        return ""
    one = state.comparison.changes[state.change]
    mine = {("left", i) for i in one.left} | {("right", j) for j in one.right}
    return next((note.text for note in session.notes if (note.side, note.sentence) in mine), "")


def _reason(screen: CompareScreen) -> None:
    ids = current_ids(screen)

    def muted(words: str) -> None:
        if decide(screen, ids, "false_alarm", words.strip() or None, scope="desk"):
            advance(screen, "false_alarm", ids)

    screen.ask("false alarm for the whole desk, because > ", muted)


def _name(screen: CompareScreen, ids: tuple[str, ...]) -> str:
    """`a13>b06 quote altered`: what was decided, in a few words."""
    state = screen.state
    change = state.index.of_id.get(ids[0]) if ids else state.change
    if change is None:
        return ""
    kinds = dict.fromkeys(kind_words(state.index.findings[id]) for id in ids if id in state.index.findings)
    return f"{state.index.name(state.comparison.changes[change])} {', '.join(kinds)}".strip()


DECIDE_ACTIONS: dict[str, Action] = {
    **{command: _deciding(verb) for command, verb in _VERBS.items()},
    "query": _query,
    "false_alarm_reason": _reason,
    "undo": lambda screen: turn(screen, "undo"),
    "redo": lambda screen: turn(screen, "redo"),
}
