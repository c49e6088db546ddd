"""What a verb of saying says beside its statement: how sure, whose side, what act. `Suspect` told as `said`, `said` as `admitted`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tui_reader.compare.lexicon import table
from tui_reader.compare.model import Severity
from tui_reader.compare.words import stem
from tui_reader.extract.model import STRENGTHS, Strength
from tui_reader.text.tokens import normal

_STEPS: dict[tuple[str, str], tuple[Severity, str]] = {
    ("belief", "say"): ("medium", "what was thought is now stated"),
    ("belief", "find"): ("low", "stronger"),
    ("belief", "establish"): ("medium", "what was thought is now established"),
    ("belief", "factive"): ("medium", "what was thought is now a fact"),
    ("belief", "announce"): ("medium", "what was thought is now announced"),
    ("hint", "find"): ("medium", "what was suggested is now shown"),
    ("hint", "establish"): ("medium", "what was suggested is now established"),
    ("hint", "factive"): ("medium", "what was suggested is now a fact"),
    ("hint", "announce"): ("medium", "a hint is now an announcement"),
    ("fear", "establish"): ("medium", "a fear is now established"),
    ("say", "admission"): ("medium", "a statement is now an admission"),
    ("announce", "admission"): ("medium", "an announcement is now an admission"),
    ("say", "doubted"): ("medium", "a statement is now one to be doubted"),
    ("doubted", "establish"): ("medium", "what was claimed is now established"),
    ("say", "factive"): ("low", "a statement is now an admission"),
    ("announce", "factive"): ("low", "an announcement is now an admission"),
    ("allege", "establish"): ("medium", "an accusation is now proof"),
    ("allege", "factive"): ("medium", "an accusation is now an admission"),
    ("deny", "say"): ("medium", "a denial is now a statement"),
    ("deny", "factive"): ("high", "a denial is now an admission"),
    ("factive", "deny"): ("high", "an admission is now a denial"),
    ("ask", "order"): ("medium", "a request is now an order"),
    ("warn", "threaten"): ("medium", "a warning is now a threat"),
    ("say", "threaten"): ("medium", "a statement is now a threat"),
}
"""(class of the source's verb, class of the rewrite's) -> how bad, and why, where the statement itself stayed. Measured on honest rewrites:
of a court, a study or a police force said, found, ruled and showed stand for one another, and a denial is often told as `said it had not`."""


def verb_change(was: str, now: str, before: Strength, after: Strength, house_loaded: Sequence[str]) -> tuple[Severity, str] | None:
    """How bad the change of cue is and why, None when the two say the same."""
    a, b = _cue_word(was), _cue_word(now)
    if a == b:
        return None
    mine, theirs = _classes(a), _classes(b)
    step = None if mine & theirs else next((told for (x, y), told in _STEPS.items() if x in mine and y in theirs), None)
    loaded = {stem(normal(w)) for w in (*house_loaded, *table("loaded"))}
    level = step[0] if step else "low"
    if b in loaded and a not in loaded:
        return ("medium" if level == "medium" else "low"), f"“{was}” became “{now}”, a loaded word."
    if step is not None:
        return level, f"“{was}” became “{now}”: {step[1]}."
    steps = STRENGTHS.index(after) - STRENGTHS.index(before)
    if steps and not mine & theirs:
        return "low", f"“{was}” became “{now}”: {_heard(before, after, steps)}."
    if a in loaded and b not in loaded:
        return "low", f"“{was}” became “{now}”: the verb’s colour is gone."
    return None


def _heard(before: Strength, after: Strength, steps: int) -> str:
    """The step as an editor hears it: `stronger` was said of `accused` told as `said`, which is the weaker word of the two."""
    if "denied" in (before, after):
        return "it is a denial now" if after == "denied" else "it is no longer a denial"
    return f"it sounds {'surer' if steps > 0 else 'less sure'} than before"


def _cue_word(words: str) -> str:
    return stem(normal(words.split()[-1])) if words else ""


def _classes(base: str) -> frozenset[str]:
    return _by_stem().get(base, frozenset())


@cache
def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, labels in table("cues").items():
        found[stem(word)] = found.get(stem(word), frozenset()) | set(labels)
    return found
