"""Sentence boundaries and their speed, beside the naive rule: python -m benchmarks.sentences FILE.jsonl...

FILE: one text a line, {"text": ..., "sentences": [[start, end], ...]}. A boundary is the number of visible characters before
it; boundaries at line breaks and at the end of the text do not count. exact: texts with every boundary right.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tui_reader.text.article import Article
from tui_reader.text.sentences import split

_NAIVE = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+")


def naive(text: str) -> list[int]:
    """Ends after a stop, white space and a capital."""
    return [match.start() + len(match.group().rstrip()) for match in _NAIVE.finditer(text)]


def ours(text: str) -> list[int]:
    return [span.end for _, spans, _ in split(Article(text=text)) for span in spans]


def score(path: Path, splitter: Callable[[str], list[int]]) -> tuple[float, float, float]:
    """(F1 of inner boundaries, share of texts right, megabytes a second)."""
    hits = found = wanted = right = characters = 0
    seconds = 0.0
    documents = [json.loads(line) for line in path.read_text("utf8").splitlines()]
    for document in documents:
        text = document["text"]
        before = [0]
        for character in text:
            before.append(before[-1] + (not character.isspace()))
        start = time.process_time()
        ends = splitter(text)
        seconds += time.process_time() - start
        characters += len(text)
        inner = {before[at] for at in range(len(text)) if text[at] == "\n"} | {0, before[-1]}
        gold = {before[end] for _, end in document["sentences"]} - {0, before[-1]}
        got = {before[end] for end in ends} - {0, before[-1]}
        hits += len((gold & got) - inner)
        found += len(got - inner)
        wanted += len(gold - inner)
        right += gold == got
    return 2 * hits / max(1, found + wanted), right / max(1, len(documents)), characters / 1e6 / max(seconds, 1e-9)


def main(names: list[str]) -> None:
    print(f"{'':24} {'naive':>20} {'ours':>27}")
    for name in names:
        cells = [score(Path(name), splitter) for splitter in (naive, ours)]
        print(f"{Path(name).stem:24} " + "   ".join(f"inner {f1:.4f} exact {exact:.4f} {speed:5.1f} MB/s" for f1, exact, speed in cells))


if __name__ == "__main__":
    main(sys.argv[1:])
