"""Spellings: the question whether any rule applies must not keep a rule from applying."""

from __future__ import annotations

import re
from importlib.resources import files

from tui_reader.align.variants import _RULES, _WORDS, spelling


def test_every_word_is_spelt_as_the_rules_one_by_one_would() -> None:
    ordinary = (files("tui_reader.extract.data") / "ordinary.txt").read_text(encoding="utf-8")
    british = (
        "organisation colour centre travelled defence analyse catalogue paediatric manoeuvre foetus programme fulfil judgement".split()
    )
    changed = 0
    rules = [(re.compile(pattern), to) for _, pattern, to in _RULES]
    for word in [*re.findall(r"[a-z]+", ordinary), *_WORDS, *british]:
        one_by_one = _WORDS.get(word, word)
        for pattern, to in rules:
            one_by_one = pattern.sub(to, one_by_one)
        assert spelling(word) == one_by_one
        changed += spelling(word) != word
    assert changed > len(british)
