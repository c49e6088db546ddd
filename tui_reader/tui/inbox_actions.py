"""Command id -> what it does, for every command of the inbox."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tui_reader.errors import TuiReaderError
from tui_reader.review.commands import GROUPS, Command, keys_of
from tui_reader.review.glyphs import FLAG_WORDS
from tui_reader.review.line import Piece
from tui_reader.text.clean import line
from tui_reader.triage.desk import Target, Undone, Verb
from tui_reader.triage.expression import parse
from tui_reader.triage.view import SORTS, InboxState, Row, next_open
from tui_reader.tui.inbox_commands import INBOX_COMMANDS
from tui_reader.tui.inbox_screen import InboxScreen
from tui_reader.tui.page_screen import Item as PageItem
from tui_reader.tui.page_screen import PageScreen, block

_MARKS = (
    ("mark", "a passed  h held  x spiked  c queried  t tagged  * the text changed since it was decided"),
    ("flags", "  ".join(f"{letter} {words}" for letter, words in FLAG_WORDS.items()) + "  + more than fit"),
    ("src% new", "how much of the file has a source, and how many of its sentences have none"),
    ("age", "hours and minutes since the file came in, or days"),
    ("limit", "verdict:hold new>5 name:Soledar age<1h -flag:s: all must fit; other words are searched in headline, file and names"),
)
_PAST = {"pass": "passed", "hold": "held", "spike": "spiked", "query": "queried", "choose": "source chosen", "read": "read"}


def refreshed(screen: InboxScreen) -> InboxState:
    """The state with the acts that stand now."""
    return replace(screen.state, acts=screen.desk.standing())


def targets(screen: InboxScreen) -> Sequence[Row]:
    """The tagged rows after `;`, else the current row."""
    if screen.on_tagged and screen.state.tagged:
        return [r for r in screen.listed if r.item.path in screen.state.tagged]
    row = screen.current
    return [row] if row is not None else []


def decide(screen: InboxScreen, verb: Verb, note: str = "", chosen: Sequence[Row] | None = None) -> None:
    """Act on the current row or the tagged ones, then on to the next open one."""
    on = list(targets(screen) if chosen is None else chosen)
    if not on:
        screen.say("no file here")
        return
    if any(r.item.state == "unread" for r in on):
        screen.say("not read yet: its verdict comes in a moment")
        return
    # a spike that fails has spiked the files before it: what stands is read anew by whoever tells of the error
    screen.desk.act([Target(r.item.path, r.item.sha256) for r in on], verb, note)
    screen.last_act = (verb, note)
    screen.on_tagged = False
    done = {r.item.path: (str(verb), r.item.sha256) for r in on}
    at = screen.state.at
    if len(on) == 1 and on[0].item.path == at:
        at = next_open(screen.state, screen.listed, screen.place(at))
    screen.message = f"{_PAST[verb]}: {line(Path(on[0].item.path).name)}" if len(on) == 1 else f"{_PAST[verb]}: {len(on)} files"
    screen.moments.append(time.time())
    screen.decided(replace(screen.state, acts={**screen.state.acts, **done}, tagged=screen.state.tagged - done.keys(), at=at), done.keys())


def query(screen: InboxScreen) -> None:
    on = targets(screen)
    if on:
        why = on[0].item.reasons[0].why if on[0].item.reasons else ""
        screen.ask("query: ", lambda words: decide(screen, "query", words, on), line(why)[:200])


def undone(screen: InboxScreen, what: Undone | None, word: str) -> None:
    if what is None:
        screen.say(f"nothing to {word}")
        return
    if what.verb == "choose":
        for path in what.paths:
            screen.rejudge(path)
    more = f" and {len(what.paths) - 3} more" if len(what.paths) > 3 else ""
    screen.message = f"{word}: {_PAST[what.verb]} {', '.join(line(Path(p).name) for p in what.paths[:3])}{more}"
    screen.moments = screen.desk.moments()
    screen.decided(replace(screen.state, acts=screen.desk.standing(), at=what.paths[0]), what.paths)


def take_back(screen: InboxScreen) -> None:
    undone(screen, screen.desk.undo(), "undo")


def do_again(screen: InboxScreen) -> None:
    undone(screen, screen.desk.redo(), "redo")


def repeat(screen: InboxScreen) -> None:
    if screen.last_act is None:
        screen.say("nothing to repeat yet")
    else:
        decide(screen, *screen.last_act)


def sample_of(screen: InboxScreen) -> list[Row]:
    """The rows whose reading lets `pass all` through: a fixed random choice among the open rows that are shown."""
    open_rows = sorted((r for r in screen.listed if r.act is None), key=lambda r: r.item.path)
    return random.Random("\n".join(r.item.path for r in open_rows)).sample(open_rows, min(screen.config.triage.sample, len(open_rows)))


def sample(screen: InboxScreen) -> None:
    unread = unread_of(screen)
    if not unread:
        screen.say("the sample was read: A passes all that are shown" if screen.sampled else "all that are shown are decided")
        return
    row = unread[0]
    if row.item.state in ("bad", "unread"):
        screen.say(f"{line(Path(row.item.path).name)} of the sample cannot be read: limit the list first (l, verdict:pass)")
        return
    screen.desk.act([Target(row.item.path, row.item.sha256)], "read")
    screen.apply(replace(screen.state, at=row.item.path))
    screen.open_row(row)


def unread_of(screen: InboxScreen) -> list[Row]:
    """What is left to read of the sample; a new one is drawn when files are shown that the last was not drawn from."""
    shown = {r.item.path for r in screen.listed if r.act is None}
    if not shown <= screen.drawn_from:
        screen.sampled, screen.drawn_from = sample_of(screen), shown
    read = screen.desk.read()
    return [r for r in screen.sampled if r.item.path in shown and r.item.path not in read]


def pass_all(screen: InboxScreen) -> None:
    """All open rows that are shown and not dangerous: what the sample was drawn from."""
    open_rows = [r for r in screen.listed if r.act is None]
    if not open_rows:
        screen.say("all that are shown are decided")
        return
    now = time.time()
    bad = [r for r in open_rows if r.item.state in ("kill", "hold", "bad", "unread") or r.hit or r.item.embargoed(now)]
    if bad:
        screen.say(f"{len(bad)} of those shown are HOLD, KILL, under embargo or not readable: limit the list first (l, verdict:pass)")
        return
    unread = unread_of(screen)
    if unread:
        screen.say(f"first read {len(unread)} more of a random sample of {len(screen.sampled)}: r opens the next")
        return
    screen.sampled, screen.drawn_from = [], set()
    decide(screen, "pass", chosen=open_rows)


def tag(screen: InboxScreen) -> None:
    row = screen.current
    if row is not None:
        screen.decided(replace(screen.state, tagged=screen.state.tagged ^ {row.item.path}), (row.item.path,))
        screen.step(1)


def act_on_tagged(screen: InboxScreen) -> None:
    if not screen.state.tagged:
        screen.say("nothing is tagged: t tags, V tags a range")
    else:
        shown = len([r for r in screen.listed if r.item.path in screen.state.tagged])
        hidden = len(screen.state.tagged) - shown
        screen.on_tagged = True
        screen.say(f"the next act is for {shown} tagged files" + (f"; {hidden} more are tagged and not shown" if hidden else ""))


def tag_range(screen: InboxScreen) -> None:
    at = screen.state.at
    if screen.range_from is None or at is None:
        screen.range_from = at
        screen.say("range begins here: move, then V again")
        return
    paths = [r.item.path for r in screen.listed]
    begin = screen.range_from
    screen.range_from = None
    if begin not in paths or at not in paths:
        screen.say("the range's beginning is not shown any more")
        return
    low, high = sorted((paths.index(begin), paths.index(at)))
    between = frozenset(paths[low : high + 1])
    screen.decided(replace(screen.state, tagged=screen.state.tagged | between), between)


def limit(screen: InboxScreen) -> None:
    def then(words: str) -> None:
        try:
            parse(words)
        except TuiReaderError as error:
            screen.message = str(error)
            return
        screen.message = ""
        screen.apply(replace(screen.state, limit=words.strip()))

    screen.ask("limit: ", then, screen.state.limit)


def sort(screen: InboxScreen) -> None:
    order = SORTS[(SORTS.index(screen.state.sort) + 1) % len(SORTS)]
    screen.message = f"sorted by {order}"
    screen.apply(replace(screen.state, sort=order))


def unfold(screen: InboxScreen) -> None:
    row = screen.current
    if row is None or (row.item.group < 2 and row.item.lead is None):
        screen.say("no other version of this story here")
        return
    lead = row.item.lead or row.item.path
    screen.apply(replace(screen.state, unfolded=screen.state.unfolded ^ {lead}, at=lead))


def find(screen: InboxScreen) -> None:
    def then(words: str) -> None:
        screen.found_words = words.casefold()
        find_next(screen, 1)

    screen.ask("/", then)


def find_next(screen: InboxScreen, step: int) -> None:
    words = screen.found_words
    paths = [r.item.path for r in screen.listed]
    here = paths.index(screen.state.at) if screen.state.at in paths else 0
    hits = [
        k
        for k, r in enumerate(screen.listed)
        if words and any(words in t.casefold() for t in (r.item.headline, r.item.path, *r.item.names))
    ]
    if not hits:
        screen.say(f"not found: {line(words)}" if words else "nothing searched for yet: /")
        return
    after = [k for k in hits if k > here] if step > 0 else [k for k in hits if k < here]
    goal = (after[0] if step > 0 else after[-1]) if after else (hits[0] if step > 0 else hits[-1])
    screen.step(goal - here)
    screen.say(f"{hits.index(goal) + 1} of {len(hits)}")


def choose_source(screen: InboxScreen) -> None:
    row = screen.current
    if row is None:
        return

    def then(words: str) -> None:
        screen.desk.choose(Target(row.item.path, row.item.sha256), words.strip() or None, row.item.also)
        screen.rejudge(row.item.path)
        screen.message = "looking at it again ..."

    screen.ask("source (empty: find it again): ", then, row.item.source or row.item.runner_up or "")


def add_source(screen: InboxScreen) -> None:
    row = screen.current
    if row is None:
        return

    def then(words: str) -> None:
        if words.strip():
            screen.desk.choose(Target(row.item.path, row.item.sha256), row.item.source, (*row.item.also, words.strip()))
            screen.rejudge(row.item.path)
            screen.message = "looking at it again ..."

    screen.ask("second source: ", then, row.item.second or "")


def help_page(screen: InboxScreen) -> None:
    """Every command with its keys, the marks of a row, and what a limit may be; enter runs a command."""

    def make(room: int, height: int) -> list[PageItem]:
        out: list[PageItem] = []
        for group in GROUPS:
            commands = [c for c in INBOX_COMMANDS if c.group == group]
            if commands:
                out += [PageItem(((Piece(f" {group.upper()}", "title"),),)), *_commands(screen, room, commands)]
        out.append(PageItem(((Piece(" MARKS", "title"),),)))
        return [*out, *(PageItem(tuple(block(word, "", text, room))) for word, text in _MARKS)]

    title = "HELP  / searches, enter runs the command"
    page = PageScreen(title, make, screen.looks, screen.bound, choose=lambda id: run_inbox_command(screen, id), enter="run it")
    screen.app.push_screen(page)


def palette_page(screen: InboxScreen) -> None:
    page = PageScreen(
        "COMMANDS  type a part of the name",
        lambda room, height: _commands(screen, room, INBOX_COMMANDS),
        screen.looks,
        screen.bound,
        choose=lambda id: run_inbox_command(screen, id),
        searching=True,
    )
    screen.app.push_screen(page)


def _commands(screen: InboxScreen, room: int, commands: Sequence[Command]) -> list[PageItem]:
    return [PageItem(tuple(block(" ".join(keys_of(c.id, screen.bound)) or "(no key)", c.id, c.help, room)), c.id) for c in commands]


ACTIONS: dict[str, Callable[[InboxScreen], None]] = {
    "pass": lambda s: decide(s, "pass"),
    "hold": lambda s: decide(s, "hold"),
    "spike": lambda s: decide(s, "spike"),
    "ask": query,
    "later": lambda s: s.step(1),
    "take_back": take_back,
    "do_again": do_again,
    "repeat": repeat,
    "pass_all": pass_all,
    "sample": sample,
    "tag": tag,
    "act_on_tagged": act_on_tagged,
    "range": tag_range,
    "row_down": lambda s: s.step(1),
    "row_up": lambda s: s.step(-1),
    "rows_down": lambda s: s.step(max(1, s.list_pane.size.height - 2)),
    "rows_up": lambda s: s.step(-max(1, s.list_pane.size.height - 2)),
    "first_row": lambda s: s.step(-(10**9)),
    "last_row": lambda s: s.step(10**9),
    "reasons_down": lambda s: s.scroll_reasons(1),
    "reasons_up": lambda s: s.scroll_reasons(-1),
    "find": find,
    "find_next": lambda s: find_next(s, 1),
    "find_previous": lambda s: find_next(s, -1),
    "open_file": lambda s: s.open_row(s.current),
    "limit": limit,
    "sort": sort,
    "hide_done": lambda s: s.apply(replace(s.state, hide_done=not s.state.hide_done)),
    "unfold": unfold,
    "choose_source": choose_source,
    "add_source": add_source,
    "inbox_help": help_page,
    "inbox_palette": palette_page,
}


def run_inbox_command(screen: InboxScreen, id: str) -> None:
    """Run the command `id`: here when it concerns the list, in the app when it concerns the program."""
    action = ACTIONS.get(id)
    if action is not None:
        action(screen)
    else:
        screen.on_program(id)
