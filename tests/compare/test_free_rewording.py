"""In a sentence told freely, a no that went is no warning: the matter may stand in other words."""

from __future__ import annotations

import pytest

from tui_reader import compare

SOURCE = "The embassy advised its citizens not to travel to the coast at night while the floods last."
FREELY = "While the water stays high, the embassy’s advice to nationals is against night travel to the seaside."
CLOSELY = "The embassy advised its citizens to travel to the coast at night while the floods last."


@pytest.mark.parametrize(("rewrite", "severity"), [(FREELY, "low"), (CLOSELY, "high")], ids=["freely", "closely"])
def test_a_lost_no_warns_unless_the_sentence_is_told_freely(rewrite: str, severity: str) -> None:
    assert [f.severity for f in compare(SOURCE, rewrite).findings if f.kind.id == "negation_changed"] == [severity]
