"""The table of commands and the keys made from it."""

from __future__ import annotations

from tui_reader.review.commands import COMMANDS, GROUPS, command, keymap, keys_of

EATEN = {"ctrl-s", "ctrl-q", "ctrl-b", "ctrl-a", "ctrl-i", "ctrl-m", "ctrl-h", "ctrl-["}


def test_no_key_is_taken_twice_and_none_that_terminals_eat() -> None:
    keys = [key for c in COMMANDS for key in c.keys]
    assert len(keys) == len(set(keys))
    assert not EATEN & set(keys)
    assert not [key for key in keys if "alt" in key or key.startswith("f1")]
    assert keymap()[1] == ()


def test_every_command_has_a_group_that_help_shows_and_words() -> None:
    assert {c.group for c in COMMANDS} == set(GROUPS)
    assert all(c.help for c in COMMANDS)
    assert command("quit").keys[0] == "q"


def test_a_moved_command_loses_its_own_keys() -> None:
    bound, problems = keymap((("accept", ("A",)),))
    assert bound["A"] == "accept"
    assert "a" not in bound
    assert problems == ()
    assert keys_of("accept", bound) == ("A",)


def test_clashes_are_said_all_at_once_and_the_user_wins() -> None:
    bound, problems = keymap((("accept", ("Y",)), ("copy", ("Y",)), ("nonsense", ("N",)), ("order", ("x",))))
    assert bound["Y"] == "accept"
    assert bound["x"] == "order"
    assert problems == (
        "keys.nonsense: there is no such command",
        "keys.copy: Y is already the key of accept",
        "keys.order: x was the only key of reject; give reject another",
    )
