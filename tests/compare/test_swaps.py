"""One altered fact per copy of each sample article: found, by its kind, where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui_reader
from tests.compare.swaps import Swap, swaps

SAMPLES = sorted((Path(__file__).parents[2] / "sample_articles").glob("*/*.txt"))
REACH = 0.98


def missed(text: str, altered: list[Swap]) -> list[tuple[str, str, str]]:
    out = []
    for swap in altered:
        found = tui_reader.compare(text, swap.text).findings
        there = (f for f in found if f.kind.id in swap.kinds and f.right is not None)
        if not any(f.right and f.right.span.start <= swap.span.end and f.right.span.end >= swap.span.start for f in there):
            out.append((swap.what, swap.old, swap.new))
    return out


def test_a_sample_of_altered_facts_is_found() -> None:
    """Every 23rd of them, so that the quick run stays quick."""
    asked = 0
    lost = []
    for path in SAMPLES:
        text = path.read_text(encoding="utf8")
        some = list(swaps(text))[3::23]
        asked += len(some)
        lost += missed(text, some)
    assert asked > 20
    assert len(lost) <= (1 - REACH) * asked + 1, lost


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_all_altered_facts_are_found() -> None:
    asked = 0
    lost = []
    for path in SAMPLES:
        text = path.read_text(encoding="utf8")
        every = list(swaps(text))
        asked += len(every)
        lost += missed(text, every)
    assert asked > 500
    assert len(lost) <= (1 - REACH) * asked, lost
