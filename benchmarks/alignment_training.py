"""Fit the constants of tui_reader/align/weights.py.

    python -m benchmarks.alignment_training --data FOLDER

Needs numpy and scikit-learn, which the product does not. FOLDER holds align/argrewrite_train.jsonl (CC BY 4.0) and
align/cochrane_silver.jsonl, of which nothing but these few constants is kept. The heavy paraphrases are our own.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy
from sklearn.linear_model import LogisticRegression

from benchmarks.paraphrases import paraphrases
from tui_reader.align import features
from tui_reader.align.aligner import corrected
from tui_reader.align.candidates import candidates
from tui_reader.align.decode import decode, one_to_one
from tui_reader.align.growth import GROWTH, Group, Growth
from tui_reader.align.sureness import SURENESS, alike, evidence, is_draft, linked_share
from tui_reader.align.terms import Terms, terms
from tui_reader.config import AUTO_THRESHOLD
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

FOLDS = 5
WEIGHTS = Path(__file__).parent.parent / "tui_reader" / "align" / "weights.py"


@dataclass(frozen=True)
class Source:
    """weight: of each pair; growth: of each offer to a group; links: of each link; negatives: share of it that an unlinked pair keeps."""

    name: str
    weight: float
    growth: float
    links: float = 1.0
    negatives: float = 1.0


SOURCES = (
    Source("argrewrite_train.jsonl", 3.0, 8.0),
    # predicted by a neural aligner that leaves half of the merges out: what it does not link weighs less
    Source("cochrane_silver.jsonl", 0.6, 0.2, 0.1, 0.3),
    Source("paraphrases", 4.0, 3.0),
)


@dataclass
class Sample:
    """One document pair with what the rounds computed so far."""

    source: Source
    fold: int
    terms: Terms
    gold: set[tuple[int, int]]
    rows: list[features.Row]
    light: float
    scores: features.Scores = field(default_factory=list)
    context: list[features.Row] = field(default_factory=list)


Example = tuple[Sequence[float], bool, float]


def sample(document: dict[str, Any], source: Source, fold: int) -> Sample:
    left, right = (parse(from_sentences(document[side])) for side in ("left", "right"))
    both = terms(left, right)
    rows = features.local(both, candidates(both, lambda share: None))
    gold = {(i, j) for lefts, rights, _ in document["gold"] for i in lefts for j in rights}
    return Sample(source, fold, both, gold, rows, features.lightness(rows, len(right.sentences)))


def pairs(one: Sample, rows: Sequence[features.Row], widen: Callable[[Sequence[float]], Sequence[float]]) -> Iterable[Example]:
    for i, row in enumerate(rows):
        for j, values in row.items():
            linked = (i, j) in one.gold
            yield widen(values), linked, one.source.weight * (1.0 if linked else one.source.negatives)


def offers(one: Sample, threshold: float = 0.35, most: int = 4) -> Iterable[Example]:
    """What growing groups are offered when every right offer is taken; headlines too: they teach what the product then keeps out."""
    groups = [Group(([i], [j]), one.scores[i][j]) for i, j in one_to_one(one.scores, threshold)]
    growth = Growth(_all_body(one.terms), one.scores, groups, one.light, most)
    for number in range(most - 1):
        taken = []
        for offer in growth.offers():
            anchor, members = offer.group.members[1 - offer.side][0], offer.group.members[offer.side]
            right = all_linked(one, offer.side, anchor, [offer.new]) and any(all_linked(one, offer.side, anchor, [k]) for k in members)
            if number == 0 or len(members) > 1:
                yield offer.features, right, one.source.growth * (1.0 if right else one.source.negatives)
            if right:
                taken.append(offer)
        for offer in taken:
            if (
                offer.new not in growth.of[offer.side]
                and len(offer.group.members[1 - offer.side]) == 1
                and len(offer.group.members[offer.side]) < most
            ):
                growth.join(offer, 0.5)


def _all_body(both: Terms) -> Terms:
    return replace(both, left=replace(both.left, apart=frozenset()), right=replace(both.right, apart=frozenset()))


def links(one: Sample) -> Iterable[Example]:
    """What is linked with constants that were fitted without the document, and whether it should be: each link by the share of its pairs."""
    scores = [{j: corrected(p, one.rows[i][j], one.context[i][j]) for j, p in row.items()} for i, row in enumerate(one.scores)]
    sentences = len(one.rows) + len(one.terms.right.words)
    draft, linked = is_draft(scores, one.rows, sentences), linked_share(scores, sentences)
    for group in decode(one.terms, scores, one.rows, one.light, threshold=AUTO_THRESHOLD, max_group=6):
        if not alike(group, one.rows):
            pairs = {(i, j) for i in group.members[0] for j in group.members[1]}
            right = len(pairs & one.gold) / len(pairs)
            values = evidence(group.score, linked, draft)
            yield values, True, one.source.links * right
            yield values, False, one.source.links * one.source.negatives * (1 - right)


def all_linked(one: Sample, side: int, anchor: int, members: list[int]) -> bool:
    return all(((anchor, k) if side else (k, anchor)) in one.gold for k in members)


def fitted(examples: Iterable[Example]) -> list[float]:
    """Weights of a logistic regression in the units of the features, the bias first."""
    x, y, w = zip(*examples, strict=True)
    table = numpy.array(x)
    middle, spread = table.mean(0), table.std(0) + 1e-9
    middle[0], spread[0] = 0, 1
    model = LogisticRegression(fit_intercept=False, max_iter=3000).fit((table - middle) / spread, y, sample_weight=w)
    out = model.coef_[0] / spread
    out[0] -= float((middle[1:] * out[1:]).sum())
    return [round(float(v), 3) for v in out]


def two_rounds(samples: list[Sample]) -> tuple[list[float], list[float]]:
    """LOCAL and CONTEXT; each later round sees scores from constants that were fitted without the document."""

    def local_examples(fold: int | None) -> Iterable[Example]:
        return (e for s in samples if s.fold != fold for e in pairs(s, s.rows, lambda x, s=s: features.with_light(x, s.light)))  # type: ignore[misc]

    def context_examples(fold: int | None) -> Iterable[Example]:
        return (e for s in samples if s.fold != fold for e in pairs(s, s.context, tuple))

    for fold in range(FOLDS):
        local = fitted(local_examples(fold))
        for one in (s for s in samples if s.fold == fold):
            first = [{j: features.logistic(features.with_light(x, one.light), local) for j, x in row.items()} for row in one.rows]
            one.context = list(features.context(one.terms, first, one.rows, one.light))
    for fold in range(FOLDS):
        context = fitted(context_examples(fold))
        for one in (s for s in samples if s.fold == fold):
            one.scores = [{j: features.logistic(x, context) for j, x in row.items()} for row in one.context]
    return fitted(local_examples(None)), fitted(context_examples(None))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "align"
    samples = []
    for source in SOURCES:
        own = source.name == "paraphrases"
        documents = paraphrases() if own else map(json.loads, (folder / source.name).read_text("utf-8").splitlines())
        samples += [sample(document, source, number % FOLDS) for number, document in enumerate(documents)]
    local, context = two_rounds(samples)
    growth = fitted(e for one in samples for e in offers(one))
    sureness = fitted(e for one in samples for e in links(one) if e[2])
    lines = ['"""Constants of the decisions, made by benchmarks/alignment_training.py; order as in features.py and growth.py."""\n']
    names = (*features.LOCAL, *(f"light * {name}" for name in features.LOCAL))
    made = (("LOCAL", names, local), ("CONTEXT", features.CONTEXT, context), ("GROWTH", GROWTH, growth), ("SURENESS", SURENESS, sureness))
    for title, labels, values in made:
        lines.append(f"{title} = (")
        lines += [f"    {value},  # {label}" for label, value in zip(labels, values, strict=True)]
        lines.append(")")
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
