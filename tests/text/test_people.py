"""Words for people: which may be said of one and the same."""

from __future__ import annotations

import pytest

from tui_reader.text.people import other_people, person


@pytest.mark.parametrize(
    ("a", "b"), [("fishermen", "biologists"), ("nurses", "patients"), ("treasurer", "captain"), ("hunter", "ornithologist")]
)
def test_two_trades_are_two_people(a: str, b: str) -> None:
    assert other_people(a, b)
    assert other_people(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [("astronomers", "scientists"), ("beekeepers", "apiarists"), ("mothers", "parents"), ("player", "footballer"), ("harbour", "captain")],
)
def test_a_kind_of_the_other_another_word_or_no_person_is_not(a: str, b: str) -> None:
    assert not other_people(a, b)


def test_a_word_is_a_person_by_its_first_sense() -> None:
    assert person("ornithologists")
    assert not person("star")
