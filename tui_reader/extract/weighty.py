"""Whole sentences that an editor misses when they are gone: an interest, how far figures go, what was not said, a contrary view."""

from __future__ import annotations

import re
from typing import Literal

Weight = Literal["interest", "method", "silence", "contrary view"]

_TIED = r"(?:member|partner|shareholder|investor|supplier|client|customer|sponsor|donor|director|trustee|patron|adviser|advisor|consultant|contractor|lobbyist)"
_DATA = r"(?:figures?|estimates?|data|numbers?|totals?|savings|projections?|forecasts?|percentages|averages?|results?|comparisons?|survey|poll|sample|tally|toll|count)"
_OTHERS = r"(?:historians|experts|critics|opponents|campaigners|economists|scientists|analysts|researchers|residents|unions?|lawyers|doctors|engineers|others|some)"
_PATTERNS: dict[Weight, re.Pattern[str]] = {
    "interest": re.compile(
        rf"\b(?:is|was|are|were) (?:also )?(?:an? |the |one of the )?(?:[\w\-]+ )?{_TIED}s? (?:of|to|for|in)\b|\bpart-(?:owned|funded|financed)\b|\b(?:is|was|are|were) advised by\b"
        r"|\b(?:has|have|had) (?:also )?(?:received|taken|accepted) [^.;]{0,40}\b(?:from|money|funding|fees|grants?)\b"
        r"|\b(?:arranged|insured|underwrote|brokered|financed|sold|supplied) (?:part of|some of|the|its|much of)\b[^.;]{0,50}\bfor\b",
    ),
    "method": re.compile(
        rf"\b{_DATA}\b[^.;]{{0,60}}\b(?:not|n[’']t|estimat\w+|modelled|provisional|preliminary|exclud\w+|includ\w+|adjusted|rounded|vary|varies|small|incomplete|disputed|comparable|based on)\b"
        r"|\bmargin of error\b",
    ),
    "silence": re.compile(
        r"\b(?:did|has|have|had|would|could|does|do) ?(?:not|n[’']t) (?:yet )?(?:say|said|explain\w*|disclose\w*|give|given|elaborate\w*|specif\w+|name|identif\w+)\b"
        r"|\b(?:reasons?|causes?|motives?|identit\w+) [^.;]{0,40}\b(?:not|unknown|unclear|under investigation)\b",
    ),
    "contrary view": re.compile(
        rf"\b{_OTHERS}\b[^.;]{{0,40}}\b(?:disagree\w*|disput\w+|doubt\w*|question\w*|reject\w*|contest\w*|contradict\w*|oppose\w*)\b"
        rf"|\b{_OTHERS}\b[^.;]{{0,20}}\b(?:say|said|believe|think|argue|warn|estimate)\w*\b[^.;]{{0,60}}\b(?:higher|lower|too|otherwise|wrong|not|never|no|unlikely|misleading|exaggerat\w+)\b",
    ),
}


def weight_of(sentence: str) -> Weight | None:
    """Which of these a sentence is, the first that fits; None for any other."""
    low = sentence.lower()
    return next((weight for weight, pattern in _PATTERNS.items() if pattern.search(low)), None)
