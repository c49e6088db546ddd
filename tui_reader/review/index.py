"""A comparison with the look-ups that every view needs, made once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tui_reader.align.model import Unlinked
from tui_reader.compare.model import SEVERITIES, Change, Comparison, Finding
from tui_reader.extract.model import Facts
from tui_reader.records import dataclass
from tui_reader.text.document import Document

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """`comparison` and where things are in it; changes by their number in `comparison.changes`."""

    comparison: Comparison
    findings: Mapping[str, Finding]
    of_left: Mapping[int, int]
    """Source sentence -> the change that shows it (the full link before the partial ones)."""
    of_right: Mapping[int, int]
    lonely_left: Mapping[int, Unlinked]
    lonely_right: Mapping[int, Unlinked]
    flagged: tuple[tuple[Finding, ...], ...]
    """Per change its findings, worst first."""
    of_id: Mapping[str, int]
    """Id of a finding or of a change -> the first change it belongs to."""
    words: tuple[int, int]
    """Word counts of source and rewrite, as an editor counts: between blanks."""
    digits: int
    """Digits of a sentence label, two at least."""
    minor: int
    """How many edits the settings call unimportant."""

    def facts(self, side: Side) -> Facts:
        return self.comparison.left if side == "left" else self.comparison.right

    def document(self, side: Side) -> Document:
        return self.facts(side).document

    def change_of(self, side: Side, sentence: int) -> int | None:
        return (self.of_left if side == "left" else self.of_right).get(sentence)

    def flags(self, change: int) -> tuple[Finding, ...]:
        """The findings of a change, one per letter, worst first."""
        seen: dict[str, Finding] = {}
        for finding in self.flagged[change]:
            seen.setdefault(finding.kind.letter, finding)
        return tuple(seen.values())

    def label(self, side: Side, sentence: int) -> str:
        """`a13` for source sentence 13, `b06` for rewrite sentence 6, counted from 0 as in the JSON."""
        return f"{'a' if side == 'left' else 'b'}{sentence:0{self.digits}d}"

    def labels(self, side: Side, sentences: tuple[int, ...]) -> str:
        """`a13`, `a13-a15` for a run, `a13+a20` otherwise; `--` for none."""
        if not sentences:
            return "-" * (self.digits + 1)
        first, last = sentences[0], sentences[-1]
        if last - first == len(sentences) - 1 > 1:
            return f"{self.label(side, first)}-{self.label(side, last)}"
        return "+".join(self.label(side, s) for s in sentences)

    def name(self, change: Change) -> str:
        """`a13>b06`, or the one place of a sentence without partner."""
        return ">".join(self.labels(side, sentences_of(change, side)) for side in SIDES if sentences_of(change, side))


def index_of(comparison: Comparison) -> Index:
    """Index a comparison; linear in sentences, changes and findings."""
    findings = {finding.id: finding for finding in comparison.findings}
    of_left: dict[int, int] = {}
    of_right: dict[int, int] = {}
    for partial in (False, True):
        for k, change in enumerate(comparison.changes):
            if (change.state == "partial") is partial:
                for i in change.left:
                    of_left.setdefault(i, k)
                for j in change.right:
                    of_right.setdefault(j, k)
    of_id: dict[str, int] = {}
    for k, change in enumerate(comparison.changes):
        for id in (change.id, *change.findings):
            of_id.setdefault(id, k)
    most = max(len(comparison.left.document.sentences), len(comparison.right.document.sentences), 1) - 1
    return Index(
        comparison,
        findings,
        of_left,
        of_right,
        {u.sentence: u for u in comparison.alignment.unlinked_left},
        {u.sentence: u for u in comparison.alignment.unlinked_right},
        tuple(tuple(sorted((findings[id] for id in c.findings), key=lambda f: SEVERITIES.index(f.severity))) for c in comparison.changes),
        of_id,
        (len(comparison.left.document.text.split()), len(comparison.right.document.text.split())),
        max(2, len(str(most))),
        comparison.edits.minor,
    )


def sentences_of(change: Change, side: Side) -> tuple[int, ...]:
    return change.left if side == "left" else change.right
