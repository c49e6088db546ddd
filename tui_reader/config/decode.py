"""From YAML to typed settings: every scalar is read by the type its setting has, never by YAML's own guess.

YAML 1.1 makes `off`, `no` and `on` booleans and `1_000` a number; here `severity: {x: off}` is the word `off`, because
that is the type. Each value keeps the file and line it came from, and every problem is collected: a person mends a
file once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import PurePath
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from tui_reader.config.model import Config, is_encoding
from tui_reader.records import dataclass

if TYPE_CHECKING:
    from yaml import Node

MAPS = ("severity", "names", "keys", "commands")
"""Settings whose keys the desk chooses: kinds, names, commands, names of own programs."""
UNIMPORTANT = ("case", "quote-style", "whitespace", "uk-us-spelling", "number-format")
"""Differences inside a sentence that can be called unimportant."""
ORDER = ("kill", "hold", "check", "no_source", "pass", "bad")
"""States of a file that the inbox sorts by; what is not named comes last, and an embargo stands with the kills."""
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


@dataclass(frozen=True, slots=True)
class Given:
    """One setting as somebody gave it: dotted key, typed value, and where it stands, for people."""

    key: str
    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Names:
    """What upper floors declare; None = not known here, so not checked."""

    kinds: Collection[str] | None = None
    commands: Collection[str] | None = None


@cache
def schema() -> dict[str, tuple[Any, Field[Any]]]:
    """Dotted key of every setting: its type and its field."""
    out: dict[str, tuple[Any, Field[Any]]] = {}
    hints = get_type_hints(Config)
    for outer in fields(Config):
        kind = hints[outer.name]
        if is_dataclass(kind) and isinstance(kind, type):
            inner_hints = get_type_hints(kind)
            out |= {f"{outer.name}.{inner.name}": (inner_hints[inner.name], inner) for inner in fields(kind)}
        else:
            out[outer.name] = kind, outer
    return out


def parse(text: str, origin: str, problems: list[str], *, names: Names, lines: bool = True) -> list[Given]:
    """Settings in a YAML text; what is wrong with it goes to `problems`, one sentence each, and reading goes on.

    lines: whether the text has lines a person can look up (a file) or not (`--set`).
    """
    if not text.strip():
        return []
    import yaml  # 20 ms that `import tui_reader` must not pay

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{origin}:{mark.line + 1}" if mark and lines else origin
        problems.append(f"{where}: not YAML: {error.problem or error.context}; put quotes around a value that holds : # [ or {{")
        return []
    except (yaml.YAMLError, RecursionError) as error:
        problems.append(f"{origin}: not YAML: {str(error).splitlines()[0]}; save it as plain UTF-8 text")
        return []
    reader = _Reader(origin, problems, names, lines)
    return [] if node is None else list(reader.settings(node))


def nearest(word: str, known: Collection[str]) -> str:
    """`; did you mean X?`, or what there is when nothing is near."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {close[0]}?"
    return f"; known: {', '.join(sorted(known))}" if 0 < len(known) <= 12 else ""


@dataclass(slots=True)
class _Reader:
    origin: str
    problems: list[str]
    names: Names
    lines: bool

    def at(self, node: Node) -> str:
        return f"{self.origin}:{node.start_mark.line + 1}" if self.lines else self.origin

    def wrong(self, node: Node, key: str, what: str) -> None:
        self.problems.append(f"{self.at(node)}: {key}: {what}")

    def settings(self, root: Node) -> Iterator[Given]:
        known = schema()
        sections = {key.split(".")[0] for key in known if "." in key}
        for name, name_node, node in self.pairs(root, ""):
            if name in sections:
                for inner, inner_node, value in self.pairs(node, name):
                    yield from self.setting(f"{name}.{inner}", inner_node, value)
            else:
                yield from self.setting(name, name_node, node)

    def pairs(self, node: Node, key: str) -> Iterator[tuple[str, Node, Node]]:
        from yaml import MappingNode, ScalarNode

        if isinstance(node, ScalarNode) and node.value in ("", "~", "null"):
            return
        if not isinstance(node, MappingNode):
            self.wrong(node, key or "the file", "wants settings as `name: value`" + (f", not {_shape(node)}" if key else ""))
            return
        seen: dict[str, int] = {}
        for name, value in node.value:
            word = name.value if isinstance(name, ScalarNode) else ""
            if word in seen:
                self.wrong(name, f"{key}.{word}".strip("."), f"set twice, first on line {seen[word]}; keep one")
                continue
            seen[word] = name.start_mark.line + 1
            yield word, name, value

    def setting(self, key: str, name_node: Node, node: Node) -> Iterator[Given]:
        known = schema()
        if key in MAPS:
            yield from self.entries(key, node)
        elif key.split(".")[0] in MAPS and key.count("."):
            table, name = key.split(".", 1)
            yield from self.entry(table, name, name_node, node)
        elif key not in known:
            self.wrong(name_node, key, f"no such setting{nearest(key, [*known, *{k.split('.')[0] for k in known}])}")
        else:
            kind, field = known[key]
            yield from self.value(key, kind, field, node)

    def entries(self, key: str, node: Node) -> Iterator[Given]:
        for name, name_node, value in self.pairs(node, key):
            yield from self.entry(key, name, name_node, value)

    def entry(self, table: str, name: str, name_node: Node, node: Node) -> Iterator[Given]:
        """One entry of a map: kind and severity, house name and its variants, command and its keys."""
        key = f"{table}.{name}"
        allowed = {"severity": self.names.kinds, "keys": self.names.commands}.get(table)
        if allowed is not None and name not in allowed:
            noun = "kind of finding" if table == "severity" else "command"
            self.wrong(name_node, key, f"no such {noun}{nearest(name, allowed)}")
            return
        kind = Literal["high", "medium", "low", "off"] if table == "severity" else tuple[str, ...]
        yield from self.value(key, kind, None, node)

    def value(self, key: str, kind: Any, field: Field[Any] | None, node: Node) -> Iterator[Given]:
        limits = field.metadata if field is not None else {}
        try:
            value = _convert(node, kind, limits)
        except ValueError as error:
            self.wrong(node, key, str(error))
            return
        wrong = self.refused(key, value)
        if wrong:
            self.wrong(node, key, wrong)
            return
        yield Given(key, value, self.at(node))

    def refused(self, key: str, value: Any) -> str | None:
        """What is wrong with a list of words that are not free to choose, or with the name of a folder; None when nothing is."""
        if key == "triage.spike_to" and (not value.strip("./") or value.startswith(("/", "~")) or ".." in PurePath(value).parts):
            return f"wants the name of a folder inside the inbox, not {value!r}"
        if key == "input.encoding" and not is_encoding(value):
            return f"no such encoding: {value}; give auto or a name Python knows, such as utf-8 or cp1252"
        noun, choices = {
            "verdict.never_hold": ("kind of finding", self.names.kinds),
            "unimportant": ("difference", UNIMPORTANT),
            "triage.order": ("state of a file", ORDER),
        }.get(key, ("", None))
        wrong = next((word for word in value if word not in choices), None) if choices is not None else None
        return None if wrong is None else f"no such {noun}: {wrong}{nearest(wrong, choices or ())}"


def _convert(node: Node, kind: Any, limits: Mapping[str, Any]) -> Any:
    """The node as `kind`; ValueError says what was wanted."""
    from yaml import ScalarNode, SequenceNode

    if get_origin(kind) is tuple:
        items = node.value if isinstance(node, SequenceNode) else [node]
        if isinstance(node, ScalarNode) and node.style is None and node.value in ("", "~", "null"):
            items = []
        if not all(isinstance(item, ScalarNode) for item in items):
            raise ValueError("wants a list of words: [one, two]")
        return tuple(item.value for item in items)
    if not isinstance(node, ScalarNode):
        raise ValueError(f"wants {_wanted(kind, limits)}, not {_shape(node)}")
    options = get_args(kind) if get_origin(kind) in (UnionType, Union) else (kind,)
    for option in sorted(options, key=lambda option: option is not NoneType):  # null before a word called null
        value = _scalar(node, option, limits)
        if value is not _NO:
            return value
    near = nearest(node.value, [w for w in _words(kind) if w != node.value]) if _words(kind) else ""
    raise ValueError(f"wants {_wanted(kind, limits)}, not {node.value[:60]!r}{near if 'did you' in near else ''}")


_NO = object()


def _scalar(node: Any, kind: Any, limits: Mapping[str, Any]) -> Any:
    text: str = node.value
    plain = node.style is None
    if get_origin(kind) is Literal:
        return text if text in get_args(kind) else _NO
    if kind is NoneType:
        return None if plain and text.lower() in ("", "~", "null", "none") else _NO
    if kind is bool:
        return True if text.lower() in _TRUE else False if text.lower() in _FALSE else _NO
    if kind is str:
        return text
    if kind is int and re.fullmatch(r"[+-]?\d{1,15}", text):
        return int(text) if _inside(int(text), limits) else _NO
    if kind is float and re.fullmatch(r"[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})", text):
        return float(text) if _inside(float(text), limits) else _NO
    return _NO


def _inside(value: float, limits: Mapping[str, Any]) -> bool:
    low, high = limits.get("low"), limits.get("high")
    return (low is None or value >= low) and (high is None or value <= high)


def _words(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return [str(word) for word in get_args(kind)]
    return [word for option in get_args(kind) for word in _words(option)]


def _wanted(kind: Any, limits: Mapping[str, Any]) -> str:
    if get_origin(kind) in (UnionType, Union):
        return " or ".join(_wanted(option, limits) for option in get_args(kind))
    if get_origin(kind) is Literal:
        return " or ".join(map(str, get_args(kind)))
    if kind in (int, float):
        low, high = limits.get("low"), limits.get("high")
        span = f" from {low} to {high}" if high is not None else f" from {low} up" if low is not None else ""
        return ("a whole number" if kind is int else "a number") + span
    return {bool: "on or off", str: "a word", NoneType: "null"}.get(kind, "a value")


def _shape(node: Node) -> str:
    return {"SequenceNode": "a list", "MappingNode": "a table of names"}.get(type(node).__name__, f"{str(node.value)[:60]!r}")
