"""Notes and limits are found in any case, at the offsets of the article as it is written."""

from __future__ import annotations

import pytest

from tui_reader.extract.limits import Label, limits_said, retells
from tui_reader.text.tokens import lower_case

_MARKED: list[tuple[Label, str, str]] = [
    ("unverified", "The paper could not independently verify what the ministry said.", "could not independently verify"),
    ("anonymous", "The official spoke on condition of anonymity.", "on condition of anonymity"),
    ("interest", "Dr Ngata, who has received speaking fees from the maker, led the trial.", "received speaking fees"),
    ("denial", "Moscow denied the charge.", "denied"),
    ("no_reply", "The firm did not respond to questions.", "did not respond"),
]


@pytest.mark.parametrize(("label", "sentence", "mark"), _MARKED)
@pytest.mark.parametrize("before", ["", "In İstanbul, the STRAẞE was closed. "])
def test_marks_in_any_case(label: Label, sentence: str, mark: str, before: str) -> None:
    for written, words in ((sentence, mark), (sentence.upper(), mark.upper())):
        text = before + written
        found = {(what, span.of(text)) for what, span in limits_said(text, len(before), len(text))}
        assert any(what == label and (words in said or said in words) for what, said in found)
        assert retells(written, label)


def test_a_plain_sentence_limits_nothing() -> None:
    text = "The mayor opened the new library on Monday."
    assert not list(limits_said(text, 0, len(text)))


@pytest.mark.parametrize("text", ["", "Kyiv", "İstanbul'da", "STRAẞE ΣΟΦΟΣ ﬁne Ǆ", "ŁÓDŹ İİ K"])
def test_lower_case_letter_for_letter(text: str) -> None:
    low = lower_case(text)
    assert len(low) == len(text)
    assert all(a in (b, b.lower()) for a, b in zip(low, text, strict=True) if b != "Σ")
