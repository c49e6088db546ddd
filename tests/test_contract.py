"""The public interface of contract: names, shapes, invariants, on every sample pair."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import tui_reader

SAMPLES = sorted(p.parent for p in (Path(__file__).parent.parent / "sample_articles").glob("*/source.txt"))


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_comparison_json_is_plain_and_its_offsets_point_at_its_texts(folder: Path) -> None:
    left, right = ((folder / name).read_text(encoding="utf8") for name in ("source.txt", "rewrite.txt"))
    result = tui_reader.compare(left, right).to_dict()
    assert json.loads(json.dumps(result)) == result
    assert result["schema"] == "tui-reader/comparison/1"
    for side in ("left", "right"):
        text = result[side]["text"]
        for rows in ("sentences", "quotes", "quantities"):
            assert all(text[r["start"] : r["end"]] == r["text"] for r in result[side][rows])
        for finding in result["findings"]:
            place = finding[side]
            assert place is None or text[place["start"] : place["end"]] == place["text"]
    assert {f["id"] for f in result["findings"]} >= set(result["reasons"])


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_every_sentence_quotation_and_finding_has_its_one_place(folder: Path) -> None:
    left, right = ((folder / name).read_text(encoding="utf8") for name in ("source.txt", "rewrite.txt"))
    result = tui_reader.compare(left, right).to_dict()
    for side, kept, gone in (("left", "left_kept", "left_dropped"), ("right", "right_sourced", "right_new")):
        every = list(range(len(result[side]["sentences"])))
        alone = [one["sentence"] for one in result["unlinked"][side]]
        assert sorted([*(i for link in result["links"] for i in link[side]), *alone]) == every
        assert sorted(i for change in result["changes"] for i in change[side]) == every
        assert (result["coverage"][kept], result["coverage"][gone]) == (len(every) - len(alone), len(alone))
        assert {i for row in result["quotes"] for i in row[side]} == {quote["id"] for quote in result[side]["quotes"]}
    assert {id for change in result["changes"] for id in change["findings"]} == {finding["id"] for finding in result["findings"]}
    severity = {finding["id"]: finding["severity"] for finding in result["findings"]}
    reasons = [("high", "medium", "low").index(severity[id]) for id in result["reasons"]]
    assert reasons == sorted(reasons), "worst first"


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_an_article_against_itself_passes_without_a_finding(folder: Path) -> None:
    text = (folder / "source.txt").read_text(encoding="utf8")
    result = tui_reader.compare(text, text)
    assert (result.findings, result.verdict.level) == ((), "pass")


def test_the_function_compare_survives_imports_from_the_floor_of_the_same_name() -> None:
    import tui_reader.compare.model

    assert tui_reader.compare("A sentence.", "A sentence.").verdict.level == "pass"
