"""What holds for every finding: ids, calm, confidence, house rules, further sources, the verdict, early rows."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui_reader
from tui_reader.compare.model import Comparison
from tui_reader.config import Config, VerdictSettings, WordSettings

TALKS = Path(__file__).parents[2] / "sample_articles" / "border-talks"
SOURCE, REWRITE = ((TALKS / name).read_text(encoding="utf8") for name in ("source.txt", "rewrite.txt"))
FLOOD = "The flood damaged 317 houses in the valley.", "The flood damaged 371 houses in the valley."


def test_ids_are_the_same_on_the_next_run_and_unique() -> None:
    first, second = tui_reader.compare(SOURCE, REWRITE), tui_reader.compare(SOURCE, REWRITE)
    assert [f.id for f in first.findings] == [f.id for f in second.findings]
    assert len({f.id for f in first.findings}) == len(first.findings)


def test_a_finding_keeps_its_id_when_other_sentences_of_the_article_change() -> None:
    before = {f.id for f in tui_reader.compare(*FLOOD).findings}
    more = "A second sentence that is about something else entirely stands here now."
    after = {f.id for f in tui_reader.compare(f"{more} {FLOOD[0]}", f"{more} {FLOOD[1]}").findings}
    assert before
    assert before <= after


def test_one_change_is_one_finding() -> None:
    findings = tui_reader.compare(*FLOOD).findings
    assert [f.kind.id for f in findings] == ["number_changed"]


def test_what_rests_on_an_unsure_link_is_never_high() -> None:
    comparison = tui_reader.compare(SOURCE, REWRITE)
    unsure = {
        j
        for link in comparison.alignment.links
        if link.score < comparison.alignment.links[0].score and link.score < 0.6
        for j in link.right
    }
    by_link = ("number_changed", "hedge_lost", "negation_changed", "entity_changed", "attribution_dropped")
    assert not [
        f for f in comparison.findings if f.kind.id in by_link and f.severity == "high" and f.right and set(f.right.sentences) <= unsure
    ]


def test_the_desk_moves_a_severity_and_switches_a_kind_off() -> None:
    low = tui_reader.compare(*FLOOD, config=Config(severity=(("number_changed", "low"),)))
    off = tui_reader.compare(*FLOOD, config=Config(severity=(("number_changed", "off"),)))
    assert [(f.kind.id, f.severity) for f in low.findings] == [("number_changed", "low")]
    assert "number_changed" not in [f.kind.id for f in off.findings]
    assert low.verdict.level == "pass"


def test_banned_and_loaded_words_are_the_desks() -> None:
    config = Config(words=WordSettings(loaded=("declare",), banned=("iconic",)))
    source, rewrite = "Tom Hale said the old bridge was safe for lorries.", "Tom Hale declared that the iconic bridge was safe for lorries."
    kinds = {f.kind.id for f in tui_reader.compare(source, rewrite, config=config).findings}
    assert {"banned_word", "cue_changed"} <= kinds


def test_the_house_spelling_of_a_name_is_asked_for() -> None:
    config = Config(names=(("Zelenskiy", "Zelensky"),))
    findings = tui_reader.compare("Volodymyr Zelenskiy came to Warsaw.", "Volodymyr Zelensky came to Warsaw.", config=config).findings
    assert any(f.kind.id == "name_spelling" and "Zelenskiy" in f.why for f in findings)


def test_what_a_further_source_holds_is_not_new() -> None:
    source = "The harbour reopened on Monday after two years of work."
    other = "Some 9,000 people watched the fireworks over the bay, police said."
    rewrite = f"{source} {other}"
    alone = tui_reader.compare(source, rewrite)
    both = tui_reader.compare(source, rewrite, also=[other])
    assert {"claim_added", "number_added"} & {f.kind.id for f in alone.findings}
    assert not {"claim_added", "number_added"} & {f.kind.id for f in both.findings}
    assert (alone.coverage.right_new, both.coverage.right_new) == (1, 0)
    assert any(link.source == 1 for a in both.also_alignments for link in a.links)


def test_a_finding_against_a_further_source_names_it() -> None:
    source, other = (
        "The harbour reopened on Monday after two years of work.",
        "Some 9,000 people watched the fireworks over the bay, police said.",
    )
    findings = tui_reader.compare(
        source, f"{source} Some 7,000 people watched the fireworks over the bay, police said.", also=[other]
    ).findings
    changed = next(f for f in findings if f.kind.id == "number_changed")
    assert changed.left is not None
    assert changed.left.source == 1


def test_the_verdict_lists_its_reasons_worst_first() -> None:
    comparison = tui_reader.compare(SOURCE, REWRITE)
    assert comparison.verdict.level == "hold"
    severities = [comparison.finding(id).severity for id in comparison.verdict.reasons]
    assert severities == sorted(severities, key=("high", "medium", "low").index)
    assert "low" not in severities


def test_guesses_about_meaning_do_not_hold_an_article_by_themselves() -> None:
    pair = "The council did not approve the plan for the harbour.", "The council approved the plan for the harbour."
    assert tui_reader.compare(*pair).verdict.level == "check"
    bold = Config(verdict=VerdictSettings(never_hold=()))
    assert tui_reader.compare(*pair, config=bold).verdict.level == "hold"


def test_risk_does_not_count_omissions_and_loss_does() -> None:
    whole = tui_reader.compare(SOURCE, SOURCE)
    half = tui_reader.compare(SOURCE, SOURCE[: len(SOURCE) // 2])
    assert whole.verdict.loss < half.verdict.loss
    assert half.verdict.risk < tui_reader.compare(SOURCE, REWRITE).verdict.risk / 2


def test_rows_are_there_before_facts_and_findings() -> None:
    early: list[Comparison] = []
    complete = tui_reader.compare(SOURCE, REWRITE, early=early.append)
    assert [c.complete for c in early] == [False]
    assert complete.complete
    assert [(c.id, c.state) for c in early[0].changes] == [(c.id, c.state) for c in complete.changes]
    assert early[0].findings == ()


def test_every_finding_says_why_in_one_line() -> None:
    for finding in tui_reader.compare(SOURCE, REWRITE).findings:
        assert finding.why.endswith((".", "”"))
        assert "\n" not in finding.why


@pytest.mark.parametrize("pair", sorted(p.name for p in TALKS.parent.iterdir() if p.is_dir()))
def test_a_source_given_twice_adds_nothing(pair: str) -> None:
    source, rewrite = ((TALKS.parent / pair / f"{name}.txt").read_text("utf-8") for name in ("source", "rewrite"))

    once, twice = tui_reader.compare(source, rewrite), tui_reader.compare(source, rewrite, also=[source])

    assert [f.id for f in twice.findings] == [f.id for f in once.findings]
