"""What must not warn: the same article, unimportant differences, honest rewording."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui_reader
from tui_reader.compare.detectors import _SPECIFIC_FIRST, kinds

SAMPLES = sorted((Path(__file__).parents[2] / "sample_articles").glob("*/*.txt"))

HARMLESS = (
    (
        "The council rejected the plan on Monday, saying it was too costly.",
        "The plan was rejected by the council on Monday, which said it was too costly.",
    ),
    ("The company reported revenue of 1,250,000 euros, up 5 percent.", "The company reported revenue of €1.25 million, up 5%."),
    ("“We are ready,” said Foreign Minister Anna Berg.", '"We are ready," said Anna Berg, the foreign minister.'),
    ("The organisation travelled to the capital in grey coaches.", "The organization traveled to the capital in gray coaches."),
    ("The test lasted 14 days and about 40 people took part.", "The test lasted two weeks and some 40 people took part."),
    ("Egypt called for talks, and Cairo offered to host them.", "Egypt called for talks, and offered to host them."),
    ("No more than 120 observers will be sent, the envoy said.", "Up to 120 observers will be sent, the envoy said."),
    ("The talks ended without an agreement on the border.", "The talks ended with no agreement on the border."),
    (
        "After the storm had passed, rescuers found the boat near the island.",
        "Rescuers found the boat near the island after the storm had passed.",
    ),
    ("He did not want to speak about the accident.", "He was unwilling to speak about the accident."),
    ("The ministry said 2,140 homes were still without power.", "The ministry said more than 2,000 homes were still without power."),
    ("Chief Executive Officer Maria Lund left the firm in May.", "Maria Lund, the CEO, left the firm in May."),
    ("The European Union (EU) fined the firm 5 million euros.", "The EU fined the firm 5 million euros."),
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_an_identical_copy_has_no_finding(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    assert tui_reader.compare(text, text).findings == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_unimportant_differences_have_no_finding(path: Path) -> None:
    """Quote style, dashes, spelling system, case of the headline, white space."""
    text = path.read_text(encoding="utf8")
    straight = text.translate(str.maketrans("“”’–", '""\'-'))
    for british, american in (("organise", "organize"), ("labour", "labor"), ("programme", "program"), ("centre", "center")):
        straight = straight.replace(british, american)
    other = straight.replace("\n\n", "\n \n")
    assert [(f.kind.id, f.why) for f in tui_reader.compare(text, other).findings if f.severity != "low"] == []
    assert [
        (f.kind.id, f.why) for f in tui_reader.compare(text, straight.replace("\n\n", "\n\n")).findings if f.kind.group != "style"
    ] == []


@pytest.mark.parametrize(("source", "rewrite"), HARMLESS, ids=[str(n) for n in range(len(HARMLESS))])
def test_honest_rewording_raises_nothing_above_low(source: str, rewrite: str) -> None:
    assert [(f.kind.id, f.why) for f in tui_reader.compare(source, rewrite).findings if f.severity != "low"] == []


WORDS = st.sampled_from(
    '“We ” said not may 5% 1903 Ruth Calder rose fell . , \n\n" three harbour the Monday U.S. \u200b Z\u0435l'.split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map(" ".join))
def test_any_two_texts_compare_and_every_place_lies_in_its_text(left: str, right: str) -> None:
    comparison = tui_reader.compare(left, right)
    for finding in comparison.findings:
        assert finding.left or finding.right
        for place, text in ((finding.left, left), (finding.right, right)):
            assert place is None or 0 <= place.span.start < place.span.end <= len(text)
        assert 0 <= finding.confidence <= 1
    assert len({f.id for f in comparison.findings}) == len(comparison.findings)
    assert 0 <= comparison.verdict.risk <= 1
    assert 0 <= comparison.verdict.loss <= 1


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_text_against_itself_has_no_finding(text: str) -> None:
    assert tui_reader.compare(text, text).findings == ()


def test_every_kind_is_declared_once_and_has_its_place_among_the_specific() -> None:
    declared = [kind.id for kind in kinds()]
    assert sorted(declared) == sorted(_SPECIFIC_FIRST)
    assert len(declared) == len(set(declared))


def test_what_a_brief_leaves_out_is_no_warning_but_for_notes_and_caveats() -> None:
    source = (Path(__file__).parents[2] / "sample_articles" / "border-talks" / "source.txt").read_text("utf-8")
    brief = "NAIROBI, March 14 — Sudan and Ethiopia ended four days of talks on their disputed border on Friday without an agreement."
    left_out = [f for f in tui_reader.compare(source, brief).findings if f.right is None]
    assert {f.kind.id for f in left_out if f.severity == "medium"} == set()
    assert {f.kind.id for f in left_out if f.severity == "high"} == {"verification_note_dropped"}
