"""In a sentence told freely, one word opposite another is no warning: the matter may stand in other words."""

from __future__ import annotations

import pytest

from tui_reader import compare

SOURCE = "A retired teacher, aged 64, won a seat on the harbour board in Leith with a campaign that cost her 212 pounds."
FREELY = "Having spent 212 pounds on leaflets, a 64-year-old former schoolmistress was voted onto the board of Leith harbour."
CLOSELY = "A retired teacher, aged 64, lost a seat on the harbour board in Leith with a campaign that cost her donors 212 pounds."


@pytest.mark.parametrize(("rewrite", "severities"), [(FREELY, {"low"}), (CLOSELY, {"high"})], ids=["freely", "closely"])
def test_another_word_beside_a_figure_warns_unless_the_sentence_is_told_freely(rewrite: str, severities: set[str]) -> None:
    kinds = {"number_neighbour_changed", "direction_changed", "claim_changed"}
    assert {f.severity for f in compare(SOURCE, rewrite).findings if f.kind.id in kinds} == severities
