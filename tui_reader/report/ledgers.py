"""The ledgers as rows of plain words, for every form of report. What they hold is compare/ledgers.py's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui_reader.compare.ledgers import Entry, EntryState
from tui_reader.records import dataclass
from tui_reader.review.glyphs import flag
from tui_reader.review.index import Index
from tui_reader.review.ledger import MARKS, change_at, entries, place_labels, remark, state_of, title
from tui_reader.text.clean import line

NAMES = {2: "Quotations", 3: "Numbers and dates", 4: "Names", 5: "Who said what", 6: "Left out", 7: "Made up"}
WORDS: dict[EntryState, str] = {
    "same": "same",
    "altered": "altered",
    "changed": "changed",
    "merged": "joined",
    "respelt": "respelt",
    "dropped": "only in the source",
    "added": "only in the rewrite",
}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One entry: cleaned text only. change = number of the change that shows it, to link to. was, now: words of both sides,
    empty where the title says them already."""

    state: str
    where: str
    change: int | None
    flags: str
    what: str
    was: str
    now: str
    same: bool
    """On both sides alike."""


def ledgers(index: Index) -> Iterator[tuple[str, str, tuple[LedgerRow, ...]]]:
    """Name, counts in words, rows of every ledger that has any."""
    for view, name in NAMES.items():
        found = entries(index, view)
        if found:
            counts = Counter(WORDS[state_of(entry)] for entry in found)
            yield name, ", ".join(f"{count} {words}" for words, count in counts.items()), tuple(_row(index, entry) for entry in found)


def _row(index: Index, entry: Entry) -> LedgerRow:
    where = " > ".join(place for place in place_labels(index, entry) if place != "--")
    flags = " ".join(flag(index.findings[id]) for id in entry.findings)
    name, note = title(index, entry), remark(index, entry)
    told = entry.view in ("numbers", "names") or name in (entry.was, entry.now)
    same = state_of(entry) == "same"
    state = f"{MARKS[state_of(entry)]} {WORDS[state_of(entry)]}"
    what = line(f"{name} ({note})" if note else name)
    return LedgerRow(
        state, where, change_at(index, entry), flags, what, "" if told else line(entry.was), "" if told else line(entry.now), same
    )
