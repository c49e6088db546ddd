"""Figures worked out, rounded, told in other units, periods and bounds: none warns. Their twins, where the figure is another, do."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui_reader

FILE = Path(__file__).with_name("figures_retold.txt")


def rows(mark: str) -> list[tuple[str, str]]:
    """Pairs of the file whose line opens with `mark`."""
    lines = (line.removesuffix("\n").split(" | ") for line in FILE.read_text("utf-8").splitlines() if line.startswith(mark))
    return [(source, rewrite) for _, source, rewrite in lines]


def loud(source: str, rewrite: str) -> list[str]:
    return [f"{f.kind.id}: {f.why}" for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"]


@pytest.mark.parametrize(("source", "rewrite"), rows("honest"))
def test_the_same_figure_in_other_words_does_not_warn(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) == []


@pytest.mark.parametrize(("source", "rewrite"), rows("changed"))
def test_another_figure_warns(source: str, rewrite: str) -> None:
    assert loud(source, rewrite) != []


def test_a_figure_in_the_last_sentence_is_looked_for_no_further() -> None:
    source = "The vaccine came in May. It has been given to 1.5 million children for a decade, the ministry said."
    assert tui_reader.compare(
        source, "The vaccine came in May. The ministry said children have had it for 10 years, 3 million of them."
    ).findings
