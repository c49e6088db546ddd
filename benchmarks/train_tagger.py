"""Trains the name tagger: tui_reader/extract/data/tagger.crfsuite, and the list of ordinary words beside it.

    python -m benchmarks.train_tagger FOLDER [--c1 .3 --c2 1 --minfreq 2 --iterations 60]

FOLDER holds one JSONL file for each corpus, one document a line: {"text", "sentences": [[start, end]], "entities": [{"start", "end", "type"}]},
types PER, ORG, LOC, MISC. Only these are read, all free to train on: wikigold (CC BY 4.0), WNUT 2017 train and dev (CC BY 4.0), the Broad
Twitter Corpus (CC BY 4.0), the public part of re3d (US public domain and UK Open Government Licence).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from tui_reader.extract.features import Words, features, habits, words_of
from tui_reader.extract.gazetteer import LETTERS
from tui_reader.extract.lexicon import title_parts, titles
from tui_reader.text.resources import grouped
from tui_reader.text.span import Span

DATA = Path(__file__).parent.parent / "tui_reader" / "extract" / "data"
CORPORA = {
    "wikigold": "wiki",
    "re3d_public": "gov",
    "wnut17_train": "social",
    "wnut17_dev": "social",
    **{f"btc_{part}": "tweets" for part in "abefgh"},
}
"""File name -> kind of text, which is a feature: the corpora do not label alike (no MISC in btc and re3d, handles as people in btc)."""
_ODD = re.compile(r"[@#]|https?:|[^\x00-ɏḀ-ỿ -⁯€-₿]")
ORDINARY_SEEN = 2


@dataclass(frozen=True, slots=True)
class Labelled:
    words: Words
    labels: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--c1", type=float, default=0.3)
    parser.add_argument("--c2", type=float, default=1.0)
    parser.add_argument("--minfreq", type=int, default=2)
    parser.add_argument("--iterations", type=int, default=60)
    parser.add_argument("--out", type=Path, default=DATA / "tagger.crfsuite")
    parser.add_argument("--words", action="store_true", help="only write the list of ordinary words (first: it is a feature)")
    args = parser.parse_args()
    if args.words:
        write_ordinary(args.folder)
        return
    trainer = pycrfsuite.Trainer(verbose=False)
    sentences = 0
    for name, kind in CORPORA.items():
        for document in documents(args.folder / f"{name}.jsonl"):
            labelled = [s for s in document if usable(s, kind)]
            habit = habits([s.words for s in document])
            for sentence in labelled:
                trainer.append(features(sentence.words, habit, kind), list(sentence.labels))
                sentences += 1
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": args.c1,
            "c2": args.c2,
            "max_iterations": args.iterations,
            "feature.minfreq": args.minfreq,
            "feature.possible_transitions": True,
        }
    )
    trainer.train(str(args.out))
    print(f"{sentences} sentences, {args.out.stat().st_size / 1e6:.2f} MB")


def documents(path: Path) -> Iterator[list[Labelled]]:
    for line in path.read_text(encoding="utf8").splitlines():
        yield list(sentences_of(json.loads(line)))


def sentences_of(document: dict[str, Any]) -> Iterator[Labelled]:
    text = document["text"]
    entities = [tidy(text, Span(e["start"], e["end"]), e["type"]) for e in document["entities"]]
    for start, end in document.get("sentences") or lines_of(text):
        words = words_of(text, Span(start, end))
        yield Labelled(words, labels(words, [e for e in entities if e and start <= e[0].start < end]))


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text):
        yield match.start(), match.end()


def tidy(text: str, span: Span, kind: str) -> tuple[Span, str] | None:
    """re3d counts articles, titles and pronouns in; names end where the name ends."""
    found = text[span.start : span.end]
    words = list(re.finditer(r"\S+", found))
    while words and (
        words[0].group().lower() in ("the", "a", "an", "@") or (kind == "PER" and len(words) > 1 and is_title(words[0].group()))
    ):
        words = words[1:]
    if not words or not any(c.isupper() for c in found) or found in ("I", "We", "Our", "He", "She", "They", "My", "Their", "His", "It"):
        return None
    stripped = found[: words[-1].end()].rstrip(" ,;:'’\"").removesuffix("'s").removesuffix("’s")
    return Span(span.start + words[0].start(), span.start + len(stripped)), {"NORP": "MISC"}.get(kind, kind)


def is_title(word: str) -> bool:
    bare = word.lower().strip(".,")
    return bare in titles() or bare in title_parts()


def labels(words: Words, entities: Sequence[tuple[Span, str]]) -> tuple[str, ...]:
    out = ["O"] * len(words.spans)
    for span, kind in entities:
        inside = [k for k, w in enumerate(words.spans) if w.start >= span.start and w.end <= span.end]
        for n, k in enumerate(inside):
            out[k] = f"{'I' if n else 'B'}-{kind}"
    return tuple(out)


def usable(sentence: Labelled, kind: str) -> bool:
    """Of the tweets only those without handles, tags and other scripts: news has none."""
    return bool(sentence.words.texts) and not (kind in ("tweets", "social") and any(_ODD.search(w) for w in sentence.words.texts))


def write_ordinary(folder: Path) -> None:
    """Words that the corpora write without a capital at least `ORDINARY_SEEN` times and more often than with one."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for name in CORPORA:
        for document in documents(folder / f"{name}.jsonl"):
            for sentence in document:
                for k, (word, label) in enumerate(zip(sentence.words.texts, sentence.labels, strict=True)):
                    if label == "O" and word.isascii() and word.isalpha() and len(word) > 1:
                        (lower if word.islower() else upper)[word.lower()] += 1 if k or word.islower() else 0
    words = sorted(w for w, n in lower.items() if n >= ORDINARY_SEEN and n > upper[w])
    (DATA / "ordinary.txt").write_text(
        "# Written by benchmarks/train_tagger.py --words\n" + grouped(words, LETTERS) + "\n", encoding="utf8"
    )
    print(len(words), "ordinary words")


if __name__ == "__main__":
    main()
