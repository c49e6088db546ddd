"""A comparison kept is the comparison made, and nothing else is ever taken for one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tui_reader
from tui_reader.compare.ledgers import View, ledger
from tui_reader.compare.model import Comparison
from tui_reader.compare.pack import Unpackable, articles_of, pack, unpack
from tui_reader.config import Config, VerdictSettings
from tui_reader.store import cache as cache_module
from tui_reader.store.cache import ComparisonCache, key_of
from tui_reader.text.article import Article

LEFT = "Ferry talks fail\n\nMara Lindqvist said “the offer was never serious”. About 300 staff may strike on Friday."
RIGHT = "Ferry talks fail\n\nMara Lindquist said “the offer was not serious”. 300 staff will strike on Friday, 4 May."


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return tui_reader.compare(LEFT, RIGHT, also=["Mara Lindqvist is an envoy."])


@pytest.fixture
def cache(tmp_path: Path) -> ComparisonCache:
    return ComparisonCache(tmp_path / "comparisons")


def test_what_is_unpacked_is_what_was_packed(comparison: Comparison) -> None:
    again = unpack(pack(comparison, articles_of(comparison)), articles_of(comparison))
    assert again.to_dict() == comparison.to_dict()
    assert again.edits == comparison.edits
    assert again.left.document == comparison.left.document
    assert [change.link for change in again.changes] == [change.link for change in comparison.changes]
    for name in ("entities", "quotes", "claims", "quantities"):
        for mine, kept in ((comparison.left, again.left), (comparison.right, again.right), (comparison.also[0], again.also[0])):
            assert getattr(kept, name) == getattr(mine, name), name
    for view in get_args(View):  # a ledger asks for facts more than once, and must get the same ones
        assert ledger(again, view) == ledger(comparison, view)


def test_settings_and_articles_can_be_packed_too() -> None:
    article = Article("Text\n", title="Title", headers=(("slug", "x"),))
    assert unpack(pack(article)) == article
    assert unpack(pack(Config())) == Config()


def test_a_kept_comparison_comes_back(cache: ComparisonCache, comparison: Comparison) -> None:
    articles = articles_of(comparison)
    assert cache.get("k", articles) is None
    cache.put("k", comparison)
    found = cache.get("k", articles)
    assert found is not None
    assert found.to_dict() == comparison.to_dict()
    assert (cache.folder / "k").stat().st_mode & 0o077 == 0
    assert cache.folder.stat().st_mode & 0o077 == 0


@given(at=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_file_is_never_believed(tmp_path_factory: pytest.TempPathFactory, at: float, byte: int, cut: bool) -> None:
    cache = ComparisonCache(tmp_path_factory.mktemp("c") / "x")
    small = tui_reader.compare("One thing.", "One thing more.")
    cache.put("k", small)
    path = cache.folder / "k"
    data = bytearray(path.read_bytes())
    place = min(len(data) - 1, int(at * len(data)))
    if not cut and data[place] == byte:
        return
    path.write_bytes(data[:place] if cut else bytes(data[:place]) + bytes([byte]) + bytes(data[place + 1 :]))
    assert cache.get("k", articles_of(small)) is None
    assert not path.exists()


@pytest.mark.parametrize(
    "lines", [["[]"], ["{}"], ['["Path", "/etc"]'], ['["Span", 1]'], ['["Span", [5, 7], 2]'], ["nonsense"], ['["Span", [9], 2]']]
)
def test_lines_of_something_else_are_refused(lines: list[str]) -> None:
    with pytest.raises(Unpackable):
        unpack(lines, [])


def test_a_folder_others_can_write_to_is_not_used(cache: ComparisonCache, comparison: Comparison) -> None:
    cache.put("k", comparison)
    cache.folder.chmod(0o777)
    assert cache.get("k", articles_of(comparison)) is None
    cache.put("other", comparison)
    assert not (cache.folder / "other").exists()


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(tmp_path: Path, comparison: Comparison) -> None:
    (tmp_path / "file").write_text("")
    cache = ComparisonCache(tmp_path / "file" / "below")
    cache.put("k", comparison)
    assert cache.get("k", articles_of(comparison)) is None


def test_what_was_used_longest_ago_goes_first(cache: ComparisonCache, comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "MOST_FILES", 3)
    for number in range(5):
        cache.put(f"k{number}", comparison)
        os.utime(cache.folder / f"k{number}", (number, number))
        if number == 2:
            os.utime(cache.folder / "k0", (100, 100))
    cache._tidy()
    assert sorted(os.listdir(cache.folder)) == ["k0", "k3", "k4"]


def test_texts_and_settings_that_can_change_the_answer_change_the_key() -> None:
    left, right = Article(LEFT), Article(RIGHT)
    keys = [
        key_of([left, right], Config()),
        key_of([right, left], Config()),
        key_of([left, right, right], Config()),
        key_of([left, replace(right, title="T")], Config()),
        key_of([left, right], Config(verdict=VerdictSettings(hold="medium"))),
    ]
    assert len(set(keys)) == len(keys)
    assert key_of([left, replace(right, path="elsewhere.txt")], Config(reviewer="ann")) == keys[0]
