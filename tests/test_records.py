"""A dataclass of ours behaves as one of the standard library, which is the slow and obvious way to make it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import Any

import pytest

from tui_reader import records

Maker = Callable[..., Any]


def _frozen(dataclass: Maker) -> Any:
    @dataclass(frozen=True, slots=True)
    class Story:
        title: str
        words: int = 0
        tags: list[str] = field(default_factory=list)
        note: str = field(default="-", repr=False, compare=False)
        _seen: list[str] = field(default_factory=list, init=False, repr=False, compare=False)
        _length: int = field(init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "_length", len(self.title))

        @property
        def length(self) -> int:
            return self._length

    return Story


def _open(dataclass: Maker) -> Any:
    @dataclass
    class Draft:
        title: str
        words: int = 0

    return Draft


def _ordered(dataclass: Maker) -> Any:
    @dataclass(frozen=True, slots=True, order=True)
    class Place:
        start: int
        end: int = 9

    return Place


def _itself(dataclass: Maker) -> Any:
    @dataclass(frozen=True, slots=True, eq=False)
    class Case:
        """Compared by identity."""

        title: str

    return Case


PAIRS = [(make(records.dataclass), make(dataclasses.dataclass)) for make in (_frozen, _open, _ordered, _itself)]
(Story, StandardStory), (Draft, StandardDraft), (Place, StandardPlace), (Case, StandardCase) = PAIRS


@pytest.mark.parametrize(("ours", "standard"), PAIRS)
@pytest.mark.parametrize("given", [(), ("a",), ("a", 2), ("a", 2, ["x"], "n"), ("a", 2, ["x"], "n", 5)])
def test_made_with_the_same_arguments_or_refused_as_well(ours: Any, standard: Any, given: tuple[Any, ...]) -> None:
    made: list[tuple[Any, ...]] = []
    for kind in (ours, standard):
        try:
            value = kind(*given)
        except TypeError:
            made.append(("refused",))
        else:
            told = [(name, getattr(value, name)) for name in (part.name for part in fields(value))]
            made.append((told, repr(value), asdict(value)))
    assert made[0] == made[1]


def test_arguments_by_name_and_a_default_of_its_own_for_each() -> None:
    one, other = Story(words=3, title="fire"), Story("fire")
    one.tags.append("x")
    assert (one.title, one.words, one.length, other.tags) == ("fire", 3, 4, [])
    with pytest.raises(TypeError, match="unexpected keyword argument 'nothing'"):
        Story("fire", nothing=1)


def test_equal_and_hashed_by_what_is_compared() -> None:
    assert Place(1, 2) == Place(1, 2) != Place(1, 3)
    assert hash(Place(1, 2)) == hash(StandardPlace(1, 2))
    assert Story("a", note="x") == Story("a", note="y")
    assert Place(1) != StandardPlace(1)
    assert Case("a") != Case("a")
    assert len({Case("a"), Case("a")}) == 2
    assert Draft("a") == Draft("a")
    with pytest.raises(TypeError, match="unhashable"):
        hash(Draft("a"))


def test_in_order() -> None:
    assert sorted([Place(2, 1), Place(1, 3), Place(1, 2)]) == [Place(1, 2), Place(1, 3), Place(2, 1)]
    assert (Place(1) < Place(2), Place(1) >= Place(2), Place(1) <= Place(1), Place(2) > Place(1)) == (True, False, True, True)
    with pytest.raises(TypeError):
        _ = Place(1) < 3


def test_frozen_is_frozen_and_the_other_is_not() -> None:
    story, draft = Story("a"), Draft("a")
    with pytest.raises(FrozenInstanceError):
        story.title = "b"
    with pytest.raises(FrozenInstanceError):
        del story.title
    draft.title = "b"
    assert draft == Draft("b")
    assert not hasattr(story, "__dict__")


def test_known_to_the_standard_library() -> None:
    assert replace(Story("a", 2, ["t"]), words=3) == Story("a", 3, ["t"])
    assert Story.__match_args__ == StandardStory.__match_args__
    assert copy.copy(Story("a", 2)) == Story("a", 2)
    assert asdict(Story("a")) == asdict(StandardStory("a"))
    assert is_dataclass(Story)


@records.dataclass(frozen=True, slots=True)
class Kept:
    """At the top of a module, where pickle finds it."""

    title: str
    words: int = 0


def test_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Kept("a", 2))) == Kept("a", 2)
