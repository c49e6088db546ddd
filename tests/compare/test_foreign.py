"""Names, figures and days that no source holds: told once, whatever else is said of their sentence; what the source holds in other words is not."""

from __future__ import annotations

import pytest

import tui_reader

SOURCE = (
    "Osborne told the council in Marrow that the line would not be built before the bridge is. Detectives arrested seven men on Tuesday."
)
BOXES = "Police searched about 70 boxes in the harbour and closed the road."
BRIDGE = "Osborne said the old bridge over the river would be closed for repairs."
TOLD = (
    ("a first name that opens the sentence", SOURCE, "George Osborne told the council in Marrow that the line would not be built.", "George"),
    ("a name in a statement whose credit is gone", BRIDGE, "The old Didcot bridge over the river will be closed for repairs.", "Didcot"),
    ("a name in a sentence that is hardly news", SOURCE, "A man was held at Castle Huntly.", "Castle Huntly"),
    ("a day in one that is hardly news", SOURCE, "Three were held there on 4 March.", "4 March"),
)  # fmt: skip
CALM = (
    ("what a body's name says of its place", SOURCE, "Osborne told Marrow Town Council that the line would not be built before the bridge is."),
    ("this week, of a Tuesday", SOURCE, "Osborne told the council in Marrow this week that the line would not be built before the bridge is."),
    ("men in the place of boxes", BOXES, "Two more men were seen in the harbour as police searched and closed the road."),
)  # fmt: skip


@pytest.mark.parametrize(("source", "rewrite", "words"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_no_source_holds_is_told(source: str, rewrite: str, words: str) -> None:
    found = [f for f in tui_reader.compare(source, rewrite).findings if f.kind.id in ("entity_added", "date_added") and f.severity != "low"]
    assert [f for f in found if f.right is not None and words in f.right.span.of(rewrite)]


@pytest.mark.parametrize(("source", "rewrite"), [case[1:] for case in CALM], ids=[case[0] for case in CALM])
def test_what_the_source_holds_in_other_words_is_not(source: str, rewrite: str) -> None:
    findings = tui_reader.compare(source, rewrite).findings
    assert not [f.why for f in findings if f.kind.group in ("name", "number", "date") and f.severity != "low"]
