"""Comparisons for the tests of the store: sample pairs, and pairs with sentences edited."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from tui_reader.compare.model import Comparison
from tui_reader.compare.pipeline import compare
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse
from tui_reader.text.read import read

SAMPLES = sorted(p.parent for p in (Path(__file__).parents[2] / "sample_articles").glob("*/source.txt"))


@cache
def sample(folder: Path) -> Comparison:
    return compare(read(folder / "source.txt"), read(folder / "rewrite.txt"))


@cache
def document(file: Path) -> Document:
    return parse(read(file))


def story(rewrite: str, source: str = "The mayor said 12 people came. Nobody was hurt. It rained all day.") -> Comparison:
    """A small pair with paths of its own."""
    return compare(Article(source, path="/desk/source.txt"), Article(rewrite, path="/desk/rewrite.txt"))


def edited(folder: Path, sentences: set[int], words: str = " as officials confirmed") -> Comparison:
    """The sample pair with `words` put into these sentences of the rewrite, before their last character."""
    before = document(folder / "rewrite.txt")
    text, out, at = before.text, [], 0
    for sentence in before.sentences:
        end = sentence.span.end - 1
        if sentence.index in sentences:
            out.append(text[at:end] + words)
            at = end
    article = replace(before.article, text="".join(out) + text[at:])
    return compare(read(folder / "source.txt"), article)


def reworded(folder: Path, sentences: set[int], random: Random) -> Comparison:
    """The sample pair with one word inside each of these sentences of the rewrite exchanged, taken out or put in, where it has one."""
    before = document(folder / "rewrite.txt")
    text, out, at = before.text, [], 0
    for sentence in before.sentences:
        words = [*re.finditer(r"(?<= )[a-z]{4,} (?=[a-z])", text[sentence.span.start : sentence.span.end])]
        if sentence.index in sentences and words:
            chosen = random.choice(words)
            start, end = (sentence.span.start + place for place in chosen.span())
            out += [text[at:start], random.choice(["", "surely ", "below ", f"{chosen.group()}never "])]
            at = end
    article = replace(before.article, text="".join(out) + text[at:])
    return compare(read(folder / "source.txt"), article)
