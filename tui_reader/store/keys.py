"""What a decision is about, by content: a new version of an article finds it again, and reopens only what changed.

Numbers and offsets shift with every edit above them; the words of the sentences concerned do not. A key is made from
those words (white space and Unicode composition folded, nothing else: one changed letter may be the point).
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from tui_reader.compare.model import Change, Comparison, Finding, Place
from tui_reader.extract.model import Facts
from tui_reader.records import dataclass
from tui_reader.text.document import Document


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that can be decided: a finding, or a change without findings.

    left, right: keys of the sentences it is about: of every row that shows it, and of a finding's own; before, after: of the rewrite's sentences around it (of the
    source's, where nothing is left), by which an edited sentence without a partner is known again.
    """

    id: str
    key: str
    kind: str | None
    """Of a finding; None for a change without one."""
    mute: str | None
    """For findings: the same kind with the same words, wherever they stand."""
    own: str | None
    """For findings: kind, own sentences and words, whatever else is in the row: the alignment may draw rows anew around them."""
    left: tuple[str, ...]
    right: tuple[str, ...]
    before: str
    after: str
    quiet: bool = False
    """A row that is the same on both sides, without a finding: it can be decided, and nobody waits for it."""


def units_of(comparison: Comparison, keys: tuple[Sequence[str], Sequence[str]] | None = None) -> dict[str, Unit]:
    """Every unit of a comparison by its id: each finding once, each change that has no finding. keys: of both sides' sentences, if known."""
    keys = keys or (sentence_keys(comparison.left.document), sentence_keys(comparison.right.document))
    findings = {finding.id: finding for finding in comparison.findings}
    showing: defaultdict[str, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        for id in change.findings:
            showing[id].append(change)
    out: dict[str, Unit] = {}
    for change in comparison.changes:
        if not change.findings:
            row = _row(change.left, change.right, *keys)
            out[change.id] = Unit(change.id, digest("change", *row[0], "|", *row[1]), None, None, None, *row, quiet=change.state == "same")
    for id in (*showing, *findings):  # those on a further source only, or on a sentence that no row shows, come last
        if id not in out:
            row = _row(*_sentences(findings[id], showing[id]), *keys)
            out[id] = _of_finding(findings[id], comparison, row)
    return _numbered(out)


def sentence_keys(document: Document) -> tuple[str, ...]:
    """The key of every sentence; the second of two equal ones gets another."""
    seen: Counter[str] = Counter()
    keys = []
    for sentence in document.sentences:
        key = digest(_folded(sentence.span.of(document.text)))
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}.{seen[key]}")
    return tuple(keys)


def digest(*parts: str) -> str:
    """16 hexadecimal digits: among the 10 million keys of years of decisions, one chance in 300,000 of one collision."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


Row = tuple[tuple[str, ...], tuple[str, ...], str, str]


def _row(lefts: Sequence[int], rights: Sequence[int], left: Sequence[str], right: Sequence[str]) -> Row:
    keys, numbers = (right, rights) if rights else (left, lefts)
    before = keys[numbers[0] - 1] if numbers and numbers[0] else "start"
    after = keys[numbers[-1] + 1] if numbers and numbers[-1] + 1 < len(keys) else "end"
    return tuple(left[i] for i in lefts), tuple(right[j] for j in rights), before, after


def _sentences(finding: Finding, rows: Sequence[Change]) -> tuple[list[int], list[int]]:
    """Numbers of all sentences (left, right) in the rows that show a finding, and of its own."""
    lefts = {i for row in rows for i in row.left}.union(finding.left.sentences if finding.left and not finding.left.source else ())
    rights = {j for row in rows for j in row.right}.union(finding.right.sentences if finding.right else ())
    return sorted(lefts), sorted(rights)


def _of_finding(finding: Finding, comparison: Comparison, row: Row) -> Unit:
    """Known by its kind, all sentences of its rows, and its own sentences and words.

    The rows, because words of the source that are missing are about a sentence of the rewrite that the finding does not name.
    """
    kind, words = finding.kind.id, _words(finding, comparison)
    key = digest("finding", kind, *row[0], "|", *row[1], *words)
    return Unit(finding.id, key, kind, _mute_key(finding, comparison), digest("own", kind, *words), *row)


def _words(finding: Finding, comparison: Comparison) -> list[str]:
    """The sentences of a finding and its words in them, side by side."""
    parts: list[str] = []
    for facts, place in _sides(finding, comparison):
        parts += [
            "|",
            *(_folded(facts.document.sentence_text(i)) for i in place.sentences),
            "|",
            _folded(place.span.of(facts.document.text)),
        ]
    return parts


def _mute_key(finding: Finding, comparison: Comparison) -> str:
    """Kind and words: with both sides the two wordings, else the one and which side it is."""
    words = [_folded(place.span.of(facts.document.text)).casefold() for facts, place in _sides(finding, comparison)]
    return digest("mute", finding.kind.id, "left" if finding.left else "", "right" if finding.right else "", *words)


def _sides(finding: Finding, comparison: Comparison) -> list[tuple[Facts, Place]]:
    sides = []
    if finding.left is not None:
        sides.append((comparison.also[finding.left.source - 1] if finding.left.source else comparison.left, finding.left))
    if finding.right is not None:
        sides.append((comparison.right, finding.right))
    return sides


def _numbered(units: Mapping[str, Unit]) -> dict[str, Unit]:
    """Two findings of one kind on the same words of one sentence get keys of their own, in order."""
    seen: Counter[str] = Counter()
    out: dict[str, Unit] = {}
    for id, unit in units.items():
        seen[unit.key] += 1
        key = unit.key if seen[unit.key] == 1 else f"{unit.key}.{seen[unit.key]}"
        out[id] = replace(unit, key=key)
    return out


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
