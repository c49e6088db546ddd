"""Items of a list run into one line: each is a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(r"(?<!\S)(?:[•⁃◦▪‣●■]\s?)?(?P<open>\(?)(?P<key>\d{1,3}|[a-z])(?P<close>\.\)|\.|\))(?=\s)")
_INLINE_BULLET = re.compile(r"(?<=\s)[•⁃◦▪‣●■](?:\s?\d{1,3}\.(?=\s))?(?=\s?\w)")


def listed(text: str, start: int, end: int, found: list[int]) -> list[int]:
    """The boundaries, with the items of a list run into one line (`1.) First 2.) Second`, `• one • two`) as sentences of their own."""
    if text[start] in "•⁃◦▪‣●■":
        markers = [m.span() for m in _INLINE_BULLET.finditer(text, start + 1, end)]
    else:
        markers = list(_successors(text, start, end))
    if not markers:
        return found
    inside = {at for first, last in markers for at in range(first + 1, last + 1)}
    return sorted({at for at in found if at not in inside} | {_trimmed(text, first) for first, _ in markers})


def _successors(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of the second and further markers of a list that begins with 1 or a, in the same style and counting on."""
    first = _ITEM.match(text, start, end)
    if not first or first["key"] not in ("1", "a"):
        return
    style, key = (first["open"], first["close"]), first["key"]
    for item in _ITEM.finditer(text, first.end(), end):
        if (item["open"], item["close"]) == style and item["key"] == _successor(key):
            key = item["key"]
            yield item.span()


def _successor(key: str) -> str:
    """Of `9` `10`, of `b` `c`."""
    return str(int(key) + 1) if key.isdigit() else chr(ord(key) + 1)


def _trimmed(text: str, at: int) -> int:
    while text[at - 1].isspace():
        at -= 1
    return at
