"""Fit the constants of tui_reader/align/weights.py.

    python -m benchmarks.alignment_training --data FOLDER

Needs numpy and scikit-learn, which the product does not. FOLDER holds align/argrewrite_train.jsonl (CC BY 4.0) and
align/cochrane_silver.jsonl, of which nothing but these few constants is kept.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy
from sklearn.linear_model import LogisticRegression

from tui_reader.align import features
from tui_reader.align.candidates import candidates
from tui_reader.align.terms import terms
from tui_reader.text.article import from_sentences
from tui_reader.text.document import parse

SOURCES = {"argrewrite_train.jsonl": 1.0, "cochrane_silver.jsonl": 0.3}
"""Training documents and the weight of each of their pairs."""
WEIGHTS = Path(__file__).parent.parent / "tui_reader" / "align" / "weights.py"


class Sample:
    """One document pair with features and gold pairs."""

    def __init__(self, document: dict[str, Any], weight: float) -> None:
        left, right = (parse(from_sentences(document[side])) for side in ("left", "right"))
        both = terms(left, right)
        self.columns = len(right.sentences)
        self.weight = weight
        self.gold = {(i, j) for lefts, rights, _ in document["gold"] for i in lefts for j in rights}
        self.local = features.local(both, candidates(both, lambda share: None))
        self.context: list[features.Row] = []


def fitted(samples: list[Sample], rows: str) -> list[float]:
    """Weights of a logistic regression in the units of the features, the bias first."""
    x, y, w = [], [], []
    for sample in samples:
        for i, row in enumerate(getattr(sample, rows)):
            for j, values in row.items():
                x.append(values)
                y.append((i, j) in sample.gold)
                w.append(sample.weight)
    table = numpy.array(x)
    middle, spread = table.mean(0), table.std(0) + 1e-9
    middle[0], spread[0] = 0, 1
    model = LogisticRegression(fit_intercept=False, max_iter=2000).fit((table - middle) / spread, y, sample_weight=w)
    out = model.coef_[0] / spread
    out[0] -= float((middle[1:] * out[1:]).sum())
    return [round(float(v), 3) for v in out]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "align"
    samples = [
        Sample(json.loads(line), weight) for name, weight in SOURCES.items() for line in (folder / name).read_text("utf-8").splitlines()
    ]
    local = fitted(samples, "local")
    for sample in samples:
        scores = [{j: features.logistic(x, local) for j, x in row.items()} for row in sample.local]
        sample.context = features.context(scores, sample.columns)
    context = fitted(samples, "context")
    lines = ['"""Constants of the decision, made by benchmarks/alignment_training.py; order as in features.py."""\n']
    for name, names, values in (("LOCAL", features.LOCAL, local), ("CONTEXT", features.CONTEXT, context)):
        lines.append(f"{name} = (")
        lines += [f"    {value},  # {label}" for label, value in zip(names, values, strict=True)]
        lines.append(")")
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
