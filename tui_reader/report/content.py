"""The words every readable report shares: text, Markdown and HTML only dress them.

Whatever comes from an article or a file name passes `clean` here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui_reader.align.model import Unlinked
from tui_reader.compare.model import SEVERITIES, Change, Comparison, Finding, Place
from tui_reader.report.lines import name_of
from tui_reader.report.model import Reviewed
from tui_reader.review.glyphs import STATE_WORDS
from tui_reader.review.header import kind_words
from tui_reader.review.index import Index, Side
from tui_reader.review.layout import NEAR
from tui_reader.store.model import State, accepted
from tui_reader.text.clean import line
from tui_reader.version import VERSION

VERDICTS = {
    "hold": "settle the points below before this runs",
    "check": "look at the points below",
    "pass": "nothing was found that must be looked at",
}
STATES: dict[State, str] = {
    "open": "open",
    "reopened": "reopened, its sentences have changed",
    "fine": "fine as it stands",
    "fix": "must be fixed",
    "query": "asked of the writer",
    "skipped": "skipped",
    "false_alarm": "false alarm",
}


def title(comparison: Comparison) -> tuple[str, str]:
    """The names of both articles."""
    return name_of(comparison.left.document), name_of(comparison.right.document)


def verdict(reviewed: Reviewed) -> str:
    """`HOLD: settle the points below before this runs (2 high, 1 medium; 3 more were accepted)`."""
    findings, level = reviewed.comparison.findings, reviewed.comparison.verdict.level
    done = accepted(reviewed.decisions)
    count = Counter(finding.severity for finding in findings if finding.id not in done)
    counts = ", ".join(f"{count[s]} {s}" for s in SEVERITIES if count[s])
    taken = len(findings) - count.total()
    words = f"{taken}{' more' if counts else ''} {'was' if taken == 1 else 'were'} accepted" if taken else ""
    said = "what was found was accepted" if level == "pass" and taken else VERDICTS[level]
    told = "; ".join(filter(None, (counts, words)))
    return f"{level.upper()}: {said}" + (f" ({told})" if told else "")


def coverage(comparison: Comparison) -> tuple[str, str]:
    """How much of the source survived, how much of the rewrite has a source, in sentences."""
    c = comparison.coverage
    how = ("moved", c.moved), ("split", c.split), ("joined", c.joined)
    return (
        f"Of the source {c.left_kept} of {c.left_kept + c.left_dropped} sentences are kept, {c.left_dropped} dropped.",
        f"Of the rewrite {c.right_sourced} of {c.right_sourced + c.right_new} have a source, {c.right_new} new; "
        + (", ".join(f"{count} {word}" for word, count in how if count) or "none moved, split or joined")
        + ".",
    )


def cautions(comparison: Comparison) -> Iterator[str]:
    """What a reader must know before trusting the rest: what was guessed on reading, what was not checked."""
    for facts in (comparison.left, comparison.right, *comparison.also):
        for note in facts.document.article.notes:
            yield line(f"{name_of(facts.document)}: {note}")
    if comparison.unchecked:
        yield comparison.unchecked


def heading(index: Index, change: Change) -> str:
    """`a13 > b06, moved up, unsure`: which sentences, and what became of them."""
    words = STATE_WORDS[change.state]
    link = change.link
    if link is not None and link.moved:
        words = f"moved {'up' if link.moved < 0 else 'down'}, {'same' if link.relation == 'same' else STATE_WORDS[link.relation]}"
    if link is None and change.unsure:
        words = "no match found"  # added or dropped is said only where the score is clear
    elif change.unsure:
        words += ", unsure"
    if link is not None and link.by == "hand":
        words += ", linked by hand"
    sides = [index.labels(side, s) for side, s in (("left", change.left), ("right", change.right)) if s]  # type: ignore[arg-type]
    return f"{' > '.join(sides)}, {words}"


def nearest(index: Index, change: Change) -> str | None:
    """For a sentence without a partner: the nearest candidate on the other side and how near it is."""
    if change.link is not None:
        return None
    side: Side = "right" if change.right else "left"
    sentence = (change.right or change.left)[0]
    lonely: Unlinked | None = (index.lonely_right if side == "right" else index.lonely_left).get(sentence)
    if lonely is None or lonely.nearest is None or lonely.score < NEAR:
        return None
    other: Side = "left" if side == "right" else "right"
    return f"nearest is {index.label(other, lonely.nearest)} ({lonely.score:.2f})"


def places(index: Index, finding: Finding) -> str:
    """`a13 > b06`: where the two sides of a finding are; a further source is named by its number."""
    return " > ".join(part for part in (_place(index, "left", finding.left), _place(index, "right", finding.right)) if part)


def kind(finding: Finding) -> str:
    """`quote altered`: what is for people has words, what is for scripts (lines, TSV, JSON) the kind's id."""
    return kind_words(finding)


def why(finding: Finding) -> str:
    return line(finding.why)


def decision(reviewed: Reviewed, id: str) -> str:
    """`must be fixed: ask the mayor, Ada, 2026-03-01T09:30:00+00:00`; the state in words where nobody decided."""
    made = reviewed.decisions.get(id)
    words = STATES[reviewed.state(id)]
    if made is None:
        return words
    scope = ", muted for the desk" if made.scope == "desk" else ""
    note = f": {line(made.note)}" if made.note else ""
    return f"{words}{scope}{note}, {line(made.who)}, {made.when}"


def foot(reviewed: Reviewed) -> Iterator[tuple[str, str]]:
    """What the report was made from and with: enough to make it again."""
    c = reviewed.comparison
    for name, facts in (("Source", c.left), ("Rewrite", c.right), *((f"Further source {n}", f) for n, f in enumerate(c.also, 1))):
        article = facts.document.article
        how = ", ".join(filter(None, (article.format, article.encoding, facts.language)))
        yield name, f"{name_of(facts.document)} ({how}; {len(facts.document.sentences)} sentences), text SHA-256 {article.sha256}"
    yield "Made by", f"tui-reader {VERSION}, settings SHA-256 {c.config_sha256}"
    people = sorted({(d.who, d.when) for d in reviewed.decisions.values()}, key=lambda p: p[1])
    if people:
        yield "Decided by", ", ".join(sorted({line(who) for who, _ in people})) + f", last on {people[-1][1]}"


def _place(index: Index, side: Side, place: Place | None) -> str:
    if place is None:
        return ""
    if place.source:
        return f"further source {place.source}, sentence {'+'.join(map(str, place.sentences))}"
    return index.labels(side, place.sentences)
