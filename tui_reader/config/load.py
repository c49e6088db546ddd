"""Where settings come from, each overriding the one before: built-in, user, project, `--config`, `--set`.

Nothing is read from the folder of an article or an inbox, not even as the project file: copy from outside must not set
its own verdict. Keys, commands and the spaCy model are never taken from a project.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from tui_reader.config.decode import MAPS, Given, Names, parse
from tui_reader.config.model import Config
from tui_reader.errors import ConfigError
from tui_reader.records import dataclass

PROJECT_FILE = "tui-reader.yaml"
_OWN = ("keys", "commands", "spacy_model")
"""What moves a person's keys or names something that will be run; a project comes from other people."""
LARGEST = 1_000_000
"""Bytes of a settings file; a larger one is something else by mistake."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force and, by dotted key, where each that is not built in was set. `notes` are for stderr."""

    config: Config
    origins: Mapping[str, str]
    notes: tuple[str, ...] = ()

    def origin(self, key: str) -> str:
        return self.origins.get(key, "built-in")


def user_file() -> Path:
    """The user's own settings, in the system's place for them; it need not exist."""
    from platformdirs import user_config_path  # not for settings that are named

    return user_config_path("tui-reader") / "config.yaml"


def load(
    *,
    files: Sequence[Path] = (),
    sets: Sequence[str] = (),
    articles: Iterable[Path] = (),
    user: Path | None = None,
    project: Path | None = None,
    kinds: Collection[str] | None = None,
    commands: Collection[str] | None = None,
) -> Settings:
    """Read every layer; ConfigError holds all problems of all of them at once.

    files: from `--config`. sets: `KEY=VALUE` from `--set`. articles: files and folders about to be read, whose folders
    settings never come from. user, project: other places than the usual ones (None = the usual ones). kinds, commands:
    names declared on upper floors, checked when given.
    """
    names = Names(kinds, commands)
    problems: list[str] = []
    notes: list[str] = []
    given = _file(user or user_file(), problems, names, needed=False)
    project = project or Path(PROJECT_FILE)
    if project.is_file() and _is_beside(project, articles):
        notes.append(f"{project}: not read, because it lies beside the articles; --config {project} takes it on purpose")
    else:
        given += _not_own(_file(project, problems, names, needed=False), problems)
    for file in files:
        given += _file(file, problems, names, needed=True)
    for setting in sets:
        given += _set(setting, problems, names)
    problems += _keys_twice(given)
    if problems:
        raise ConfigError(tuple(problems))
    return Settings(_build(given), {g.key: g.origin for g in given}, tuple(notes))


def value_of(config: Config, key: str) -> Any:
    """The value of a dotted key; for `severity`, `names` and `keys` the whole table."""
    value: Any = config
    for name in key.split("."):
        value = getattr(value, name)
    return value


def _file(path: Path, problems: list[str], names: Names, *, needed: bool) -> list[Given]:
    try:
        data = path.read_bytes() if needed or path.exists() else b""
        text = data.decode("utf-8-sig")
    except OSError as error:
        problems.append(f"{path}: {(error.strerror or 'cannot be read').lower()}; check the name and the permissions")
        return []
    except UnicodeDecodeError:
        problems.append(f"{path}: not UTF-8 text; save it as UTF-8")
        return []
    if len(data) > LARGEST:
        problems.append(f"{path}: {len(data) // 1000} kB are too many for settings; is it an article?")
        return []
    return parse(text, str(path), problems, names=names)


def _is_beside(project: Path, articles: Iterable[Path]) -> bool:
    """Whether the project file lies in the folder of an article, or anywhere in an inbox, which is searched with all its folders."""
    here = project.absolute().parent.resolve()
    return any(path.resolve() in (here, *here.parents) if path.is_dir() else here == path.parent.resolve() for path in articles)


def _not_own(given: list[Given], problems: list[str]) -> list[Given]:
    for one in given:
        table = one.key.split(".")[0]
        if table in _OWN:
            problems.append(f"{one.origin}: {one.key}: a project cannot set {table}; put it into {user_file()}")
    return given


def _set(setting: str, problems: list[str], names: Names) -> list[Given]:
    key, equals, value = setting.partition("=")
    if not equals or not key.strip():
        problems.append(f"--set {setting}: wants KEY=VALUE, as in --set verdict.hold=high")
        return []
    section, _, name = key.strip().partition(".")
    text = f"{json.dumps(section)}: {value}" if not name else f"{json.dumps(section)}:\n  {json.dumps(name)}: {value}"
    origin = f"--set {setting}"
    return [replace(given, origin=origin) for given in parse(text, origin, problems, names=names, lines=False)]


def _keys_twice(given: list[Given]) -> list[str]:
    """A key given to two commands of one screen; a key taken from a command that was not named is simply moved."""
    taken: dict[tuple[str, str], str] = {}
    problems = []
    for name, one in {g.key.removeprefix("keys."): g for g in given if g.key.startswith("keys.")}.items():
        for key in one.value:
            first = taken.setdefault((_screen(name), key), name)
            if first != name:
                problems.append(f"{one.origin}: {one.key}: {key} is already the key of {first}; give one of them another")
    return problems


def _screen(command: str) -> str:
    """Commands of other screens than the reading one are named `screen.command`."""
    return command.rpartition(".")[0]


def _build(given: list[Given]) -> Config:
    """The defaults with every given value in its place; a later value of the same key wins."""
    flat: dict[str, Any] = {}
    tables: dict[str, dict[str, Any]] = {table: {} for table in MAPS}
    for one in given:
        table, _, name = one.key.partition(".")
        if table in MAPS:
            tables[table].pop(name, None)
            tables[table][name] = one.value
        else:
            flat[one.key] = one.value
    config = Config(
        severity=tuple(tables["severity"].items()),
        names=tuple((name, *others) for name, others in tables["names"].items()),
        keys=tuple(tables["keys"].items()),
        commands=tuple(tables["commands"].items()),
    )
    changes: dict[str, Any] = {}
    for outer in fields(Config):
        inner = {key.split(".")[1]: value for key, value in flat.items() if key.startswith(f"{outer.name}.")}
        if inner:
            changes[outer.name] = replace(getattr(config, outer.name), **inner)
        elif outer.name in flat:
            changes[outer.name] = flat[outer.name]
    return replace(config, **changes)
