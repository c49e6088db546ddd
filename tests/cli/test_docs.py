"""The documentation says what the program does: every command, option, setting, kind and key is in it, and links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.make_pages import PAGES
from tui_reader.cli.arguments import _OPTIONS, READ, _parser
from tui_reader.config.decode import schema
from tui_reader.review.commands import Command
from tui_reader.tui.inbox_commands import INBOX_COMMANDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TEXTS = {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]}
ALL = "\n".join(TEXTS.values())


@pytest.mark.parametrize("name", list(PAGES))
def test_pages_made_from_the_code_are_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("command", list(_OPTIONS))
def test_every_command_and_option_is_explained(command: str) -> None:
    assert command == READ or f"tui-reader {command}" in ALL
    options = [option for action in _parser(command)._actions for option in action.option_strings if option.startswith("--")]
    assert [option for option in options if option not in ALL and option != "--help"] == []


def test_every_setting_has_a_comment_in_config_yaml() -> None:
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    for key in schema():
        section, _, name = key.rpartition(".")
        block = re.search(rf"^{section}:.*\n((?:  .*\n)+)", text, re.M)[1] if section else text  # type: ignore[index]
        assert re.search(rf"^{'  ' if section else ''}{name}:.*# \w", block, re.M), key


@pytest.mark.parametrize("command", INBOX_COMMANDS, ids=lambda command: command.id)
def test_every_command_of_the_inbox_is_on_its_page(command: Command) -> None:
    page = TEXTS[Path("docs/triage.md")]
    assert re.search(rf"\b{command.id}\b", page)
    assert [key for key in command.keys if key not in ("up", "down") and f"`{key}`" not in page] == []


def test_links_between_pages_lead_somewhere() -> None:
    for page, text in TEXTS.items():
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            assert target.startswith("http") or (ROOT / page.parent / target).exists(), (page, target)


def test_every_page_is_reached_from_the_readme() -> None:
    linked = set(re.findall(r"docs/[\w-]+\.md", TEXTS[Path("README.md")]))
    assert {str(page) for page in TEXTS if page.parent.name == "docs"} - linked == set()


def test_no_page_names_a_machine_or_a_person() -> None:
    assert not re.search(r"/(home|root|Users)/\w", ALL)
