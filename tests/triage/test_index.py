"""Finding sources: the index and the pairing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.inbox import retold
from benchmarks.pairing import Newsroom, text_of
from tui_reader.config import Config
from tui_reader.text.article import Article
from tui_reader.text.document import parse
from tui_reader.triage.index import SourceIndex
from tui_reader.triage.pairing import find_source, names_of

SAMPLES = sorted((Path(__file__).parent.parent.parent / "sample_articles").glob("*/source.txt"))


def _distractors(count: int) -> list[tuple[str, str, Article]]:
    room = Newsroom(5)
    return [(f"d{k}", "1", Article(text=text_of(room.article()[2]))) for k in range(count)]


def test_a_heavy_rewrite_finds_its_source_among_thousands() -> None:
    room, index = Newsroom(3), SourceIndex(":memory:")
    stories = [room.article() for _ in range(2000)]
    index.add((f"s{k}", "1", Article(text=text_of(s[2]))) for k, s in enumerate(stories))
    asked = range(0, 2000, 40)
    found = [f"s{k}" in [c.path for c in index.candidates(room.rewrite(stories[k][0], stories[k][2]))] for k in asked]
    assert sum(found) >= 0.98 * len(found)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.parent.name)
def test_every_sample_rewrite_finds_its_source_and_a_source_finds_none(path: Path) -> None:
    index = SourceIndex(":memory:")
    texts = {str(p): p.read_text(encoding="utf8") for p in SAMPLES}
    index.add((p, "1", Article(text=t)) for p, t in texts.items())
    index.add(_distractors(500))
    read = lambda p: Article(text=texts.get(p, ""))  # noqa: E731
    rewrite = parse((path.parent / "rewrite.txt").read_text(encoding="utf8"))
    assert find_source(rewrite, index, read, Config()).source == str(path)
    alone = find_source(parse(texts[str(path)]), index, read, Config(), own=str(path))
    assert (alone.source, alone.runner_up_score < 0.4) == (None, True)


def test_what_is_replaced_or_removed_is_not_answered() -> None:
    index = SourceIndex(":memory:")
    index.add([("a", "1", Article(text="Zanzibar ferry Aakre sank off Pemba in 1994"))])
    index.add([("a", "2", Article(text="Something else about Tromsø entirely"))])
    assert index.known() == {"a": "2"}
    assert index.candidates("Zanzibar ferry Aakre Pemba") == []
    assert [c.path for c in index.candidates("Tromsø")] == ["a"]
    index.remove(["a"])
    assert index.candidates("Tromsø") == []


def test_words_cannot_be_query_syntax() -> None:
    index = SourceIndex(":memory:")
    index.add([("a", "1", Article(text='NEAR AND OR NOT "quoted" col:umn * ^ Zanzibar'))])
    assert [c.path for c in index.candidates('AND OR NOT NEAR "x" ^ * : Zanzibar')] == ["a"]


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "i.sqlite"
    index = SourceIndex(file)
    index.add(_distractors(50))
    index.close()
    file.write_bytes(b"not a database" * 500)
    again = SourceIndex(file)
    assert again.known() == {}
    again.add([("a", "1", Article(text="Zanzibar"))])
    assert [c.path for c in again.candidates("Zanzibar")] == ["a"]


def test_damage_inside_is_found_by_the_check(tmp_path: Path) -> None:
    file = tmp_path / "i.sqlite"
    index = SourceIndex(file)
    index.add(_distractors(300))
    index.close()
    data = bytearray(file.read_bytes())
    data[8192:16384] = bytes(8192)
    file.write_bytes(data)
    damaged = SourceIndex(file)
    assert damaged.check() is False
    assert damaged.known() == {}
    assert damaged.check() is True


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.parent.name)
def test_the_same_story_of_other_people_and_figures_is_no_source(path: Path) -> None:
    source, rewrite = path.read_text(encoding="utf8"), (path.parent / "rewrite.txt").read_text(encoding="utf8")
    rng = random.Random(3)
    texts = {f"other-{k}": retold([source, rewrite], rng)[0] for k in range(12)}
    index = SourceIndex(":memory:")
    index.add((p, "1", Article(text=t)) for p, t in texts.items())
    assert find_source(parse(rewrite), index, lambda p: Article(text=texts[p]), Config()).source is None
    texts["true"] = source
    index.add([("true", "1", Article(text=source))])
    assert find_source(parse(rewrite), index, lambda p: Article(text=texts[p]), Config()).source == "true"


def test_a_second_source_is_offered_where_it_holds_what_is_new() -> None:
    first, other = (p.read_text(encoding="utf8").strip().split("\n\n") for p in SAMPLES[:2])
    texts = {"first": "\n\n".join(first), "second": "\n\n".join(other)}
    index = SourceIndex(":memory:")
    index.add((p, "1", Article(text=t)) for p, t in texts.items())
    index.add(_distractors(50))
    rewrite = parse("\n\n".join([*first[: len(first) * 2 // 3], *other[1 : len(other) // 2]]))
    found = find_source(rewrite, index, lambda p: Article(text=texts.get(p, "")), Config())
    assert (found.source, found.second) == ("first", "second")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Berit Moen in Oslo on 3 May, then Nils Aakre, Ola Dahl and Kari Lund at 14:30 in the empty hall by the old harbour. "
         "They spoke of the ferry for more than an hour and went home without a word to those who had waited outside since noon.",
         {"berit", "moen", "oslo", "3", "may", "nils", "aakre", "ola", "dahl", "kari", "lund", "14", "30"}),
        ("The mayor opened a bridge in Wexcombe.", set()),
        ("ALL IN CAPITALS Der Rat Der Stadt Hat Am Abend Die Fähre Gerettet Und Alle Waren Da", set()),
    ],
)  # fmt: skip
def test_names_and_figures_of_a_text(text: str, names: set[str]) -> None:
    assert set(names_of(text)) == names
