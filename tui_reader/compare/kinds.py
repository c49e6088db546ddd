"""Kinds that more than one detector files its cases under; the detector that declares each says so in its KINDS."""

from __future__ import annotations

from tui_reader.compare.model import Kind

CLAIM_CHANGED = Kind(
    "claim_changed", "claim", "M", "medium", "The statement says something else: an opposite, another outcome, all instead of some."
)
CLAIM_ADDED = Kind("claim_added", "claim", "U", "medium", "A statement that no source holds.")
CLAIM_DROPPED = Kind("claim_dropped", "claim", "U", "low", "A statement of the source that the rewrite leaves out.")
NUMBER_CHANGED = Kind("number_changed", "number", "#", "high", "Another figure in the same place.")
NUMBER_NEIGHBOUR = Kind(
    "number_neighbour_changed", "number", "#", "low", "The same figure, but another word beside it says what it counts."
)
TITLE_CHANGED = Kind("title_changed", "name", "N", "medium", "Another title, rank, role or description beside the name.")
RELATION_CHANGED = Kind("relation_changed", "attribution", "@", "high", "Two things seen together became cause and effect, or the reverse.")
MISATTRIBUTION = Kind("misattribution", "attribution", "@", "high", "Words or a statement of one speaker given to another.")
ATTRIBUTION_DROPPED = Kind(
    "attribution_dropped", "attribution", "@", "high", "Who said it is gone: the statement now stands as the paper’s own."
)
AMBIGUOUS = Kind("attribution_ambiguous", "attribution", "@", "medium", "One can no longer tell who says it.")
PLACE_MISATTACHED = Kind("place_misattached", "name", "N", "high", "A place tied to something else, or gone from what holds only there.")
HEDGE_LOST = Kind("hedge_lost", "hedge", "H", "medium", "May, appears, alleged, if: the source is less sure than the rewrite.")
BOUND_CHANGED = Kind("bound_changed", "hedge", "H", "medium", "More than, about, at least, up to: gone, new or turned.")
DATE_CHANGED = Kind("date_changed", "date", "D", "high", "Another date or time in the same place, or tied to something else.")
