"""Reader of data/paraphrases.txt and data/rewrites.txt: articles and rewrites written for this project, with their links."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "data" / "paraphrases.txt"
_RENDERED = re.compile(r"> (~?)(-|\d+(?:\+\d+)*) (.+)")


def paraphrases(path: Path = FILE) -> list[dict[str, Any]]:
    """Documents as {"id", "left", "right", "gold": [[left ids], [right ids], label]}, the form of the alignment data."""
    documents: list[dict[str, Any]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("== "):
            documents.append({"id": line[3:], "left": [], "right": [], "gold": []})
        elif found := _RENDERED.fullmatch(line):
            document = documents[-1]
            document["right"].append(found[3])
            if found[2] != "-":
                lefts = sorted(int(number) - 1 for number in found[2].split("+"))
                _add(document["gold"], lefts, len(document["right"]) - 1, "partial" if found[1] else "aligned")
        elif line and not line.startswith("#"):
            documents[-1]["left"].append(line)
    return documents


def _add(gold: list[Any], lefts: list[int], right: int, label: str) -> None:
    for group in gold:
        if group[2] == label and set(group[0]) & set(lefts):
            group[0] = sorted({*group[0], *lefts})
            group[1].append(right)
            return
    gold.append([lefts, [right], label])
