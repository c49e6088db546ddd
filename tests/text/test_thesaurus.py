"""The relations of words: what an editor takes for the same, what is another thing of the same kind."""

from __future__ import annotations

from itertools import combinations

import pytest

from tui_reader.compare.lexicon import entries
from tui_reader.text.thesaurus import Kin, kin, known


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("injured", "wounded", Kin.SAME),
        ("studies", "survey", Kin.SAME),
        ("confirms", "corroborated", Kin.SAME),
        ("withdraw", "withdrawal", Kin.CLOSE),
        ("vessel", "ships", Kin.KIND),
        ("copper", "coal", Kin.NONE),
        ("sold", "bought", Kin.OPPOSITE),
        ("sell", "buy", Kin.OPPOSITE),
        ("inside", "outside", Kin.OPPOSITE),
        ("zzyzx", "zzyzx", Kin.NONE),
    ],
)
def test_relation(a: str, b: str, expected: Kin) -> None:
    assert kin(a, b) == kin(b, a) == expected


def test_words_of_any_inflection_are_known() -> None:
    assert all(map(known, "ships cities wolves denied stopping making lying biggest heavily reported".split()))
    assert not known("zzyzx")


def test_words_that_are_other_facts_are_seldom_taken_for_the_same() -> None:
    pairs = [pair for _, words in entries("siblings") for pair in combinations([w for w in words if " " not in w], 2)]
    taken = sum(kin(a, b) in (Kin.SAME, Kin.CLOSE) for a, b in pairs)
    assert len(pairs) > 10_000
    assert taken < 0.02 * len(pairs)


@pytest.mark.parametrize(("form", "base"), [("bought", "acquire"), ("sought", "try"), ("broke", "violated"), ("rose", "climb")])
def test_irregular_forms_have_the_relations_of_their_base(form: str, base: str) -> None:
    assert kin(form, base) >= Kin.KIND
