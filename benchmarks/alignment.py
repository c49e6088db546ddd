"""Alignment beside simple methods, and sentence boundaries, in one table: python -m benchmarks.alignment --data FOLDER [--write]

FOLDER holds align/*.jsonl and segmentation/*.jsonl; our own sample articles and paraphrases come with the project. F1 over pairs
of sentences, n:m groups expanded: strict against links that are not partial, lenient against all, changed = lenient without
pairs of identical text. Seconds are of one process, parsing included. How far a link's score
can be trusted is told on the sets no constant was trained on. --write puts the tables into benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import sentences
from benchmarks.baselines import Pairs, difflib_lines, tfidf_monotone, token_set
from benchmarks.paraphrases import paraphrases
from tui_reader.align.aligner import align
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

ROOT = Path(__file__).parent
Method = Callable[[Sequence[str], Sequence[str]], tuple[Pairs, Pairs]]
_DEVELOPMENT = "development: settings were chosen on it"
SETS = {
    "sample articles": _DEVELOPMENT,
    "own paraphrases": "constants are trained on it",
    "own rewrites": "written after the constants were made; rules of decoding were chosen with it in sight",
    "argrewrite_train": "constants are trained on it",
    "argrewrite_dev": _DEVELOPMENT,
    "cochrane_hand_dev": _DEVELOPMENT,
    "deplain_web_de_half": _DEVELOPMENT,
}
BINS = (0.6, 0.7, 0.8, 0.9, 1.0)
BEGIN, END = "<!-- alignment: made by benchmarks.alignment -->", "<!-- alignment: end -->"


def ours(left: Sequence[str], right: Sequence[str]) -> tuple[Pairs, Pairs]:
    """Pairs of whole links, and of all links."""
    whole: Pairs = set()
    every: Pairs = set()
    for link in align(parse(from_sentences(left)), parse(from_sentences(right))).links:
        pairs = {(i, j) for i in link.left for j in link.right}
        every |= pairs
        if link.relation != "partial":
            whole |= pairs
    return whole, every


def simple(method: Callable[[Sequence[str], Sequence[str]], Pairs]) -> Method:
    def run(left: Sequence[str], right: Sequence[str]) -> tuple[Pairs, Pairs]:
        found = method(left, right)
        return found, found

    return run


METHODS: dict[str, Method] = {
    "difflib": simple(difflib_lines),
    "token_set": simple(token_set),
    "4-gram tf-idf, monotone": simple(tfidf_monotone),
    "tui-reader": ours,
}


def documents(name: str, data: Path) -> list[dict[str, Any]]:
    if name == "own paraphrases":
        return paraphrases()
    if name == "own rewrites":
        return paraphrases(ROOT / "data" / "rewrites.txt")
    if name == "sample articles":
        golds = [json.loads(path.read_text("utf-8")) for path in sorted((ROOT.parent / "sample_articles").glob("*/gold.json"))]
        return [{**gold, "gold": [[link["left"], link["right"], link["label"]] for link in gold["links"]]} for gold in golds]
    return [json.loads(line) for line in (data / "align" / f"{name}.jsonl").read_text("utf-8").splitlines()]


def score(method: Method, texts: Iterable[dict[str, Any]]) -> tuple[float, float, float, float]:
    """(strict, lenient, changed F1, seconds)."""
    counts = [[0, 0, 0] for _ in range(3)]
    seconds = 0.0
    for text in texts:
        left, right = text["left"], text["right"]
        strict, lenient = (
            {(i, j) for lefts, rights, label in text["gold"] if label in labels for i in lefts for j in rights}
            for labels in (("aligned",), ("aligned", "partial"))
        )
        start = time.process_time()
        whole, every = method(left, right)
        seconds += time.process_time() - start
        same = {(i, j) for i, j in lenient | every if left[i].strip() == right[j].strip()}
        views = ((strict, whole - (lenient - strict)), (lenient, every), (lenient - same, every - same))
        for count, (gold, found) in zip(counts, views, strict=True):
            for k, size in enumerate((len(gold & found), len(found), len(gold))):
                count[k] += size
    strict_f1, lenient_f1, changed_f1 = (2 * hit / max(1, found + wanted) for hit, found, wanted in counts)
    return strict_f1, lenient_f1, changed_f1, seconds


def reliability(texts: Iterable[dict[str, Any]]) -> str:
    """Of links by the score they say, lowest first: how many, mean score, share of their pairs of sentences that are in the gold."""
    bins: list[list[tuple[float, float]]] = [[] for _ in BINS]
    for text in texts:
        gold = {(i, j) for lefts, rights, _ in text["gold"] for i in lefts for j in rights}
        for link in align(parse(from_sentences(text["left"])), parse(from_sentences(text["right"]))).links:
            pairs = {(i, j) for i in link.left for j in link.right}
            own = next(k for k, top in enumerate(BINS) if link.score <= top)
            bins[own].append((link.score, len(pairs & gold) / len(pairs)))
    cells = (f"{len(b)}: {sum(s for s, _ in b) / len(b):.2f} / {sum(r for _, r in b) / len(b):.2f}" if b else "0" for b in bins)
    return " | ".join(cells)


def table(data: Path) -> str:
    lines = ["| strict / lenient / changed F1, seconds | " + " | ".join(METHODS) + " |", "|---" * (len(METHODS) + 1) + "|"]
    for name, note in SETS.items():
        texts = documents(name, data)
        cells = []
        for method in METHODS.values():
            strict, lenient, changed, seconds = score(method, texts)
            cells.append(f"{strict:.3f} / {lenient:.3f} / {changed:.3f}, {seconds:.1f} s")
        lines.append(f"| {name}{f' ({note})' if note else ''} | " + " | ".join(cells) + " |")
    lines += ["", "| links with a score: how many, mean score / share right | " + " | ".join(f"to {top}" for top in BINS) + " |"]
    lines.append("|---" * (len(BINS) + 1) + "|")
    lines += [f"| {name} | {reliability(documents(name, data))} |" for name, note in SETS.items() if note == _DEVELOPMENT]
    lines += ["", "| sentence boundaries: inner F1, texts right, MB/s | naive rule | tui-reader |", "|---|---|---|"]
    for path in sorted((data / "segmentation").glob("*.jsonl")):
        cells = ["{:.4f}, {:.4f}, {:.1f}".format(*sentences.score(path, splitter)) for splitter in (sentences.naive, sentences.ours)]
        lines.append(f"| {path.stem} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    made = table(arguments.data)
    print(made)
    if arguments.write:
        readme = ROOT / "README.md"
        before, rest = readme.read_text("utf-8").split(BEGIN)
        readme.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
