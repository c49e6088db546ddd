"""Same story: near-duplicates and versions of one file, folded under one lead.

Word triples shared between two files, over those of the shorter: versions of a story share half and more, other stories on
the same event a few in a hundred. An inverted index over triples finds the pairs without comparing all with all. Stories
told by one pattern (results, quakes) share triples too: a version has the names and figures of its story.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field
from zlib import crc32

from tui_reader.records import dataclass

_WORD = re.compile(r"[^\W_]+")
SAME_STORY = 0.5
_SIZE = 0.25
"""A notice that quotes a headline is no version of the story: the shorter must be a quarter of the longer."""
_KEPT = 4
"""One triple in four is kept, by its hash, so that the same ones are kept in every file: enough for briefs of 50 words."""
_NAMES = 0.5
"""Of the names and figures of the file that has fewer of them, this share stands in the other one."""
_TRIED = 20
"""Files with the most shared triples that are looked at."""
_CROWDED = 200
"""A triple in more files than this (signatures, notices) says nothing."""


@dataclass
class StoryGroups:
    """Files added one after the other; each belongs to the group of the first file it is the same story as."""

    _shingles: dict[str, frozenset[int]] = field(default_factory=dict)
    _names: dict[str, frozenset[int]] = field(default_factory=dict)
    _files: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _lead: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, mine: frozenset[int], names: frozenset[int] = frozenset()) -> str:
        """The lead of `path`'s group, `path` itself when it opens one; `mine` = its `shingles`, `names` = hashes of its names and
        figures. Adding a path again replaces it."""
        self.remove(path)
        counts: Counter[str] = Counter()
        for s in mine:
            files = self._files.get(s)
            if files and len(files) <= _CROWDED:
                counts.update(files)
        lead = path
        for other, shared in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:_TRIED]:
            smaller, larger = sorted((len(mine), len(self._shingles[other])))
            if shared >= SAME_STORY * smaller and smaller >= _SIZE * larger and _agree(names, self._names[other]):
                lead = self._lead[other]
                break
        self._shingles[path], self._names[path], self._lead[path] = mine, names, lead
        for s in mine:
            self._files[s].add(path)
        return lead

    def remove(self, path: str) -> None:
        """Forget a file; when it led a group, the next of the group leads."""
        self._names.pop(path, None)
        for s in self._shingles.pop(path, frozenset()):
            self._files[s].discard(path)
            if not self._files[s]:
                del self._files[s]
        if self._lead.pop(path, None) == path:
            rest = sorted(p for p, lead in self._lead.items() if lead == path)
            for p in rest:
                self._lead[p] = rest[0]

    def leads(self) -> Mapping[str, str]:
        """Path to lead, for every file."""
        return self._lead

    def sizes(self) -> Counter[str]:
        """Files in each lead's group."""
        return Counter(self._lead.values())


def _agree(one: frozenset[int], other: frozenset[int]) -> bool:
    return not one or not other or len(one & other) >= _NAMES * min(len(one), len(other))


def hashes(words: Iterable[str]) -> frozenset[int]:
    """Words as numbers, the same in every process."""
    return frozenset(crc32(w.encode("utf-8", "replace")) for w in words)


def shingles(text: str) -> frozenset[int]:
    """Hashes of the kept word triples of a text."""
    words = [w.casefold() for w in _WORD.findall(text[:50_000])]
    every = {crc32(" ".join(t).encode("utf-8", "replace")) for t in _triples(words)}
    return frozenset(h for h in every if h % _KEPT == 0)


def _triples(words: list[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[i : i + 3]) for i in range(max(0, len(words) - 2)))
