"""What a comparison says: changes, findings with reasons, ledgers, a verdict."""

from __future__ import annotations

from typing import Any, Literal

from tui_reader.align.model import Alignment, Edits, Link
from tui_reader.extract.model import Facts
from tui_reader.records import dataclass
from tui_reader.text.span import Span

Severity = Literal["high", "medium", "low"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
"""Worst first."""
Group = Literal["quote", "attribution", "hedge", "number", "date", "name", "claim", "style"]
State = Literal["same", "reworded", "partial", "moved", "split", "joined", "dropped", "added"]
Level = Literal["pass", "check", "hold"]
QuoteState = Literal["same", "altered", "merged", "added", "dropped"]
EntityState = Literal["same", "respelt", "dropped", "added"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding, declared by its detector; legend, filters, help, docs and config keys come from here."""

    id: str
    group: Group
    letter: str
    """The flag on the screen, one of `Q # @ H M N D L U s`."""
    severity: Severity
    """Default; the detector may file a case higher or lower, the desk's config has the last word."""
    help: str
    """One sentence: what it means to an editor."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one side. source: 0 = LEFT, n = the nth further source; always 0 on the right."""

    span: Span
    sentences: tuple[int, ...]
    source: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor must know: what was, what is, and why it matters."""

    id: str
    kind: Kind
    severity: Severity
    confidence: float
    left: Place | None
    right: Place | None
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the change list: a link, or a sentence without one."""

    id: str
    state: State
    link: Link | None
    left: tuple[int, ...]
    right: tuple[int, ...]
    findings: tuple[str, ...]
    """Ids of the findings on its sentences, worst first."""
    unsure: bool = False
    """The link, or the claim that there is none, is below the desk's `unsure_below`."""


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """Quote ids of both sides and what became of them; `changes` = (source words, rewrite words)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    left_state: QuoteState | None
    right_state: QuoteState | None
    changes: tuple[tuple[str, str], ...] = ()
    source: int = 0
    """Which source `left` belongs to: 0 = LEFT, n = the nth further source."""


@dataclass(frozen=True, slots=True)
class EntityMatch:
    """An entity of LEFT, of the rewrite or of both; `left` and `right` are ids in the entities of each side, empty where it has none."""

    name: str
    type: str
    state: EntityState
    left: tuple[int, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of LEFT is in the rewrite and how much of the rewrite has a source, in sentences; moves, splits and joins in links."""

    left_kept: int
    left_dropped: int
    right_sourced: int
    right_new: int
    moved: int
    split: int
    joined: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the findings add up to by the rules of the settings; `risk` and `loss` order a pile and decide nothing."""

    level: Level
    reasons: tuple[str, ...]
    """Finding ids, worst first."""
    risk: float
    """0 to 1: what the rewrite says that it should not; omissions do not count."""
    loss: float
    """0 to 1: what the rewrite leaves out."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two articles, their facts, links, changes and findings. Compared by identity: it is big and made once."""

    left: Facts
    right: Facts
    also: tuple[Facts, ...]
    alignment: Alignment
    also_alignments: tuple[Alignment, ...]
    edits: Edits
    changes: tuple[Change, ...]
    """In the order of the rewrite, dropped sentences after the sentence they followed in the source."""
    quotes: tuple[QuoteMatch, ...]
    entities: tuple[EntityMatch, ...]
    findings: tuple[Finding, ...]
    """Worst first, then by place in the rewrite."""
    coverage: Coverage
    verdict: Verdict
    config_sha256: str
    limited: tuple[str, ...] = ()
    complete: bool = True
    """False while facts, findings and verdict are still being worked out (`compare(early=...)`)."""

    def finding(self, id: str) -> Finding:
        """The finding with this id; KeyError when there is none."""
        for finding in self.findings:
            if finding.id == id:
                return finding
        raise KeyError(id)

    @property
    def unchecked(self) -> str | None:
        """One sentence on the checks that did not run; None when all did."""
        if not self.limited:
            return None
        languages = sorted({facts.language for facts in (self.left, self.right, *self.also) if facts.limited})
        return f"Not checked, for want of rules for the language ({', '.join(languages)}): {', '.join(self.limited)}."

    def to_dict(self) -> dict[str, Any]:
        """The comparison JSON, schema tui-reader/comparison/1."""
        from tui_reader.compare.serialize import comparison_dict  # a writer, loaded by those who write

        return comparison_dict(self)
