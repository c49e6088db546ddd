"""One small pair per kind of finding: the kind is raised, on those words, at that severity."""

from __future__ import annotations

import pytest

import tui_reader
from tui_reader.compare.detectors import kinds
from tui_reader.compare.model import Finding

CASES = (
    ("quote_altered", "high", '"We will never close the harbour," said Mayor Ruth Calder.', '"We will close the harbour," said Mayor Ruth Calder.', "close the harbour"),
    ("quote_altered", "medium", '"It is a hard winter for us," said Mayor Ruth Calder.', '"It\'s a hard winter for us," said Mayor Ruth Calder.', "It's"),
    ("quote_merged", "high", '"The ships are late and nobody tells us why," said Ruth Calder. "The harbour cannot wait for another season of promises."', '"The ships are late and the harbour cannot wait for another season of promises," said Ruth Calder.', "The ships"),
    ("quote_added", "high", "Ruth Calder opened the new harbour on Monday.", 'Ruth Calder opened the new harbour on Monday. "I have dreamed of this since I was a child," she said.', "I have dreamed"),
    ("quote_dropped", "medium", 'Ruth Calder said: "Every net in this town was made by hand." The museum opens in May.', "The museum opens in May.", None),
    ("misattribution", "high", '"The bridge is safe for lorries," said engineer Tom Hale. Ruth Calder, the mayor, was not there.', '"The bridge is safe for lorries," said Ruth Calder. The mayor stood beside engineer Tom Hale.', "Calder"),
    ("attribution_dropped", "high", "The harbour authority said the crane had been checked twice in March.", "The crane had been checked twice in March.", "checked"),
    ("verification_note_dropped", "high", "The rebels said they held the airport. The agency could not independently verify the claim.", "The rebels said they held the airport.", None),
    ("cue_changed", "medium", "Tom Hale said the bridge was safe for lorries.", "Tom Hale admitted the bridge was safe for lorries.", "admitted"),
    ("relation_changed", "high", "Long shifts are linked to heart disease in nurses.", "Long shifts cause heart disease in nurses.", "cause"),
    ("hedge_lost", "high", "The virus may spread through drinking water in the camp.", "The virus spreads through drinking water in the camp.", "spread"),
    ("hedge_lost", "medium", "Tom Hale said the bridge could collapse under lorries.", "Tom Hale said the bridge will collapse under lorries.", "collapse"),
    ("hedge_added", "medium", "The virus spreads through drinking water in the camp.", "The virus reportedly spreads through drinking water in the camp.", "reportedly"),
    ("certainty_lost", "low", "The fire was completely contained by noon.", "The fire was contained by noon.", "contained"),
    ("bound_changed", "medium", "At least 300 houses were damaged by the flood.", "300 houses were damaged by the flood.", "300"),
    ("number_changed", "high", "The flood damaged 317 houses in the valley.", "The flood damaged 371 houses in the valley.", "371"),
    ("number_added", "medium", "The flood damaged many houses in the valley.", "The flood damaged 412 houses in the valley.", "412"),
    ("number_dropped", "low", "The flood damaged 317 houses in the valley on Monday.", "The flood damaged houses in the valley on Monday.", None),
    ("unit_changed", "high", "The pipeline is 320 miles long and crosses two states.", "The pipeline is 320 km long and crosses two states.", "320 km"),
    ("number_neighbour_changed", "high", "The club paid 20,000 pounds for the two players.", "The club paid 20,000 pounds for each of the two players.", "20,000"),
    ("date_changed", "high", "The trial opens on 12 March in the capital.", "The trial opens on 12 May in the capital.", "12 May"),
    ("date_added", "medium", "The trial opens in the capital.", "The trial opens in the capital on 12 May.", "12 May"),
    ("date_lost", "low", "The trial opens on 12 March in the capital.", "The trial opens in March in the capital.", "March"),
    ("name_spelling", "medium", "Ruth Wetherby, the mayor, opened the harbour on Monday.", "Ruth Weatherby, the mayor, opened the harbour on Monday.", "Weatherby"),
    ("title_changed", "medium", "Colonel Ruth Calder visited the camp on Monday.", "General Ruth Calder visited the camp on Monday.", "General"),
    ("entity_changed", "high", "The minister flew to Warsaw for talks on grain.", "The minister flew to Madrid for talks on grain.", "Madrid"),
    ("entity_added", "medium", "The minister opened the talks on grain.", "The minister, Ludovic Parenzan, opened the talks on grain.", "Parenzan"),
    ("lookalike", "medium", "President Zelenskiy arrived in Warsaw on Monday.", "President Z\u0435lenskiy arrived in Warsaw on Monday.", "Z\u0435lenskiy"),
    ("negation_changed", "high", "The council did not approve the plan for the harbour.", "The council approved the plan for the harbour.", "approved"),
    ("direction_changed", "high", "Exports of fish rose last year, the ministry said.", "Exports of fish fell last year, the ministry said.", "fell"),
    ("direction_changed", "high", "Iceland accused Norway of stealing fish from its waters.", "Norway accused Iceland of stealing fish from its waters.", "Norway"),
    ("claim_changed", "medium", "The company did not immediately respond to a request for comment.", "The company declined to comment.", "declined to comment"),
    ("claim_changed", "high", "The jury found the captain guilty of neglect.", "The jury found the captain innocent of neglect.", "innocent"),
    ("contradiction", "high", "Net debt stood at 1.92 billion euros, after 2.05 billion euros a year earlier.", "Net debt stood at 1.92 billion euros, up from 2.05 billion euros a year earlier.", "1.92"),
    ("place_misattached", "high", "The troops arrived from Berlin on Monday and will leave for Warsaw on Friday.", "The troops arrived from Warsaw on Monday and will leave for Berlin on Friday.", "Warsaw"),
    ("claim_added", "medium", "The harbour reopened on Monday.", "The harbour reopened on Monday. Critics called the whole scheme a monument to vanity and debt.", "monument"),
    ("claim_dropped", "low", "The harbour reopened on Monday. Fishermen celebrated with fireworks and free beer on the quay.", "The harbour reopened on Monday.", None),
    ("duplicate_text", "medium", "The harbour reopened on Monday. Boats came from every village on the coast.", "The harbour reopened on Monday. Boats came from every village on the coast. The harbour reopened on Monday.", "harbour"),
)  # fmt: skip


def findings_of(source: str, rewrite: str) -> tuple[Finding, ...]:
    return tui_reader.compare(source, rewrite).findings


@pytest.mark.parametrize(("kind", "severity", "source", "rewrite", "words"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_a_change_is_found_as_its_kind(kind: str, severity: str, source: str, rewrite: str, words: str | None) -> None:
    findings = [f for f in findings_of(source, rewrite) if f.kind.id == kind]
    assert findings, [(f.kind.id, f.why) for f in findings_of(source, rewrite)]
    assert findings[0].severity == severity
    place = findings[0].right
    if words is None:
        assert place is None or place.span.of(rewrite)
    else:
        assert place is not None
        sentence = place.span.of(rewrite)
        assert words in sentence or sentence in words


def test_every_kind_is_declared_once_with_letter_and_help() -> None:
    declared = kinds()
    assert len({k.id for k in declared}) == len(declared)
    assert all(k.letter in "Q#@HMNDLUs" and len(k.letter) == 1 and k.help.endswith(".") for k in declared)
