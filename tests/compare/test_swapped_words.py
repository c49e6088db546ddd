"""A cut clause or a swapped word weighs where the rest of the sentence was kept, and nowhere else."""

from __future__ import annotations

import pytest

import tui_reader

BEFORE = "The council of Marrow Bay met on Tuesday to discuss the harbour."
AFTER = "A decision on the budget is expected at the meeting in May."


def _loud(left: str, right: str) -> set[tuple[str, str, str]]:
    found = tui_reader.compare(f"{BEFORE}\n\n{left}\n\n{AFTER}", f"{BEFORE}\n\n{right}\n\n{AFTER}").findings
    texts = [(f.kind.id, f.left.span.of(f"{BEFORE}\n\n{left}\n\n{AFTER}") if f.left else "", f.severity) for f in found]
    return {(kind, words.strip(" ,"), severity) for kind, words, severity in texts if severity != "low"}


@pytest.mark.parametrize(
    ("left", "right", "kind", "words"),
    [
        (
            "Private landlords can apply for grants covering most of the cost of new boilers.",
            "Landlords can apply for grants covering most of the cost of new boilers.",
            "claim_changed",
            "Private",
        ),
        (
            "The ferry service carries most of the freight to the islands under an agreement with the union.",
            "The ferry service carries most of the freight to the islands.",
            "claim_dropped",
            "under an agreement with the union",
        ),
        (
            "A pilot project involving many homes last winter reduced gas consumption in the district.",
            "A pilot project involving many homes last winter reduced gas bills in the district.",
            "claim_changed",
            "consumption",
        ),
    ],
)
def test_a_close_copy_tells_the_cut_and_the_swap(left: str, right: str, kind: str, words: str) -> None:
    assert (kind, words, "medium") in _loud(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a synonym
            "The report on the wounded was sent to every hospital in the northern province.",
            "The report on the injured was sent to every hospital in the northern province.",
        ),
        (  # a joint of sentences
            "The harbour will, however, stay open to fishing boats for the rest of the season.",
            "The harbour will stay open to fishing boats for the rest of the season.",
        ),
        (  # told in the next sentence
            "Private landlords can apply for grants covering most of the cost of new boilers.",
            "Landlords can apply for grants covering most of the cost of new boilers. They must be private.",
        ),
        (  # free paraphrase
            "Private landlords can apply for grants covering most of the cost of new boilers.",
            "Anyone who lets a home may seek public money for the larger part of what a new boiler costs.",
        ),
    ],
)
def test_honest_rewording_stays_calm(left: str, right: str) -> None:
    assert not {kind for kind, _, _ in _loud(left, right)} & {"claim_changed", "claim_dropped"}
