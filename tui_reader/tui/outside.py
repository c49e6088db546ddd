"""What leaves the screen: the clipboard, the editor, files to keep; and the settings that are found by trying."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from platformdirs import user_state_path
from textual.app import SuspendNotSupported

from tui_reader.errors import UsageError
from tui_reader.review.index import SIDES
from tui_reader.text.clean import line, visible
from tui_reader.tui.actions import Action
from tui_reader.tui.compare_screen import CompareScreen
from tui_reader.tui.looks import PALETTES

_FORMS = {
    "q": ("queries", "queries.md"),
    "c": ("changes", "changes.md"),
    "r": ("html", "report.html"),
    "t": ("text", "report.txt"),
    "m": ("md", "report.md"),
    "j": ("json", "report.json"),
}
"""Key of each form, its name, and how its file ends."""
_STEP = 0.05
"""Of the link threshold, per key."""


def _copy(screen: CompareScreen) -> None:
    """The pair as two labelled lines: to the terminal's clipboard (OSC 52, which answers nothing), and into a file, for where that fails."""
    state = screen.state
    if state.change is None:
        screen.say("nothing to copy")
        return
    one = state.comparison.changes[state.change]
    text = "\n".join(
        f"{state.index.label(side, s)} {' '.join(visible(state.index.document(side).sentence_text(s)).split())}"
        for side, numbers in zip(SIDES, (one.left, one.right), strict=True)
        for s in numbers
    )
    screen.app.copy_to_clipboard(text)
    path = user_state_path("tui-reader") / "copied.txt"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        screen.say(f"copied to the clipboard; not into {_short(path)}: {(error.strerror or 'cannot be written').lower()}")
        return
    screen.say(f"copied to the clipboard, if this terminal has one, and into {_short(path)}")


def _short(path: Path) -> str:
    """With `~` for the home folder, as a shell takes it."""
    home = Path.home()
    return line(f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path))


def _editor(screen: CompareScreen) -> None:
    """The rewrite (the source, where a sentence is only there) in $VISUAL or $EDITOR, at the line of the sentence."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        screen.say("no editor is set: leave, say export EDITOR=nano (or vi, ...), and come back")
        return
    state = screen.state
    one = state.comparison.changes[state.change] if state.change is not None else None
    side, sentence = ("right", one.right[0]) if one and one.right else ("left", one.left[0]) if one and one.left else ("right", None)
    path = screen.desk.pair[0 if side == "left" else 1]
    document = state.index.document("left" if side == "left" else "right")
    at = document.sentences[sentence].span.start if sentence is not None else 0
    number = document.text.count("\n", 0, at) + 1
    try:
        with screen.app.suspend():
            subprocess.run([*command, f"+{number}", os.path.abspath(path)], check=False)
    except SuspendNotSupported:
        screen.say("this terminal cannot be lent to an editor")
    except OSError as error:
        screen.say(f"{line(command[0])}: {(error.strerror or 'cannot be started').lower()}; check $EDITOR")


def _export(screen: CompareScreen) -> None:
    if screen.desk.session is None:
        screen.say("wait until the comparison is done")
        return

    def form(name: str, ending: str) -> Callable[[], None]:
        def write() -> None:
            try:
                _write(screen, screen.desk.exported(name), ending)
            except UsageError as error:
                screen.say(str(error))

        return write

    keys = "  ".join(f"{key} {name}" for key, (name, _) in _FORMS.items())
    screen.choose_key(f"write out: {keys}", {key: form(*named) for key, named in _FORMS.items()})


def _write(screen: CompareScreen, pieces: Iterable[str], ending: str) -> None:
    """Into the working folder, under a name that is still free."""
    stem = Path(screen.desk.pair[1]).stem
    for number in range(1, 1000):
        path = Path(f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}")
        try:
            with path.open("x", encoding="utf-8", errors="replace") as file:
                file.writelines(pieces)
        except FileExistsError:
            continue
        except OSError as error:
            screen.say(
                f"{line(str(path))}: {(error.strerror or 'cannot be written').lower()}; start tui-reader in a folder you may write to"
            )
            return
        screen.say(f"written: {line(str(path.absolute()))}")
        return
    screen.say(f"there are 999 files named {line(stem)}-N.{ending} here; move some away")


def _threshold(step: float) -> Action:
    def move(screen: CompareScreen) -> None:
        config = screen.desk.config
        value = round(min(0.95, max(0.05, config.align.threshold_value + step)), 2)
        config = replace(config, align=replace(config.align, threshold=value))
        screen.desk.recompare(config, note=f"link threshold {value:.2f}")

    return move


def _theme(screen: CompareScreen) -> None:
    if not screen.looks.colours:
        screen.say("no colours here (NO_COLOR, display.colors or this terminal)")
        return
    following = PALETTES[(PALETTES.index(screen.looks.palette) + 1) % len(PALETTES)]
    screen.looks.choose(following)
    for pane in (screen.head, screen.list, screen.pair, screen.ledger, screen.lens, screen.foot):
        pane.refresh()
    screen.say(f"palette {following} (display.palette in config.yaml keeps it)")


OUTSIDE_ACTIONS: dict[str, Action] = {
    "copy": _copy,
    "editor": _editor,
    "export": _export,
    "threshold_down": _threshold(-_STEP),
    "threshold_up": _threshold(_STEP),
    "theme": _theme,
    "next_file": lambda screen: screen.desk.other_rewrite(1),
    "previous_file": lambda screen: screen.desk.other_rewrite(-1),
    "reload": lambda screen: screen.desk.recompare(note="read again"),
    "inbox": lambda screen: screen.desk.to_inbox(),
}
