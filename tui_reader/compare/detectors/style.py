"""The rewrite by itself: text twice, mixed spelling systems, words the desk does not print, runs copied from the source."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.align.variants import key
from tui_reader.compare.case import Case, Pair
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import table
from tui_reader.compare.model import Finding, Kind
from tui_reader.text.span import Span

TWICE = Kind("duplicate_text", "style", "s", "medium", "The rewrite says the same sentence twice.")
SPELLING = Kind("style_spelling", "style", "s", "low", "British and American spelling in one article.")
COPIED = Kind("copied_run", "style", "s", "low", "A long run of the source’s words outside quotation marks.")
BANNED = Kind("banned_word", "style", "s", "low", "A word the desk does not print.")
KINDS = (TWICE, SPELLING, COPIED, BANNED)


def detect(case: Case) -> Iterator[Finding]:
    yield from _twice(case)
    yield from _spelling(case)
    yield from _copied(case)
    yield from _banned(case)


def _twice(case: Case) -> Iterator[Finding]:
    """Sentences of four words or more that stand more often than in any source: one finding each, at the first that is too many."""
    known = _repeated(case)
    document = case.right.document
    stands: dict[tuple[str, ...], list[int]] = {}
    for sentence in document.sentences:
        words = _sentence_words(document.tokens.norms, document.tokens.of_sentence(sentence.index))
        if len(words) >= 4 and words not in known:
            stands.setdefault(words, []).append(sentence.index)
    for first, *rest in stands.values():
        if rest:
            headline = document.sentences[first].role == "headline" and rest[0] <= first + 2 and len(rest) == 1
            times = "twice" if len(rest) == 1 else f"{len(rest) + 1} times"
            extra = document.sentences[_intruder(case, first, rest[0])].span
            why = f"This sentence stands {times}: “{case.rewrite.words(extra)}”."
            yield found(case, TWICE, why, right=extra, severity="low" if headline else "medium", sureness=0.98)


def _intruder(case: Case, earlier: int, later: int) -> int:
    """Of the two, the one whose neighbours come from elsewhere in the source."""
    home = next((link.left[0] for j in (earlier, later) for link in case.alignment.of_right(j)), None)
    if home is None:
        return later

    def strays(j: int) -> int:
        near = [link.left[0] for n in (j - 1, j + 1) for link in case.alignment.of_right(n)]
        return min((abs(i - home) for i in near), default=len(case.left.document.sentences))

    return earlier if strays(earlier) > strays(later) else later


def _repeated(case: Case) -> set[tuple[str, ...]]:
    seen: set[tuple[str, ...]] = set()
    twice: set[tuple[str, ...]] = set()
    for side in case.sources:
        tokens = side.document.tokens
        for sentence in side.document.sentences:
            words = _sentence_words(tokens.norms, tokens.of_sentence(sentence.index))
            (twice if words in seen else seen).add(words)
    return twice


def _sentence_words(norms: tuple[str, ...], here: range) -> tuple[str, ...]:
    return tuple(norms[k] for k in here if norms[k][-1].isalnum())


def _spelling(case: Case) -> Iterator[Finding]:
    """Both systems in the rewrite's own words, where the source does not mix them the same way: at the rarer system's first word."""
    systems = table("spelling")
    tokens, side = case.right.document.tokens, case.rewrite
    used: dict[str, list[int]] = {}
    for k, norm in enumerate(tokens.norms):
        for system in systems.get(norm, ()):
            if side.in_quote(tokens.span(k)) is None:
                used.setdefault(system, []).append(k)
    if len(used) < 2 or len({s for facts in case.source_facts for n in facts.document.tokens.norms for s in systems.get(n, ())}) > 1:
        return
    rare, usual = sorted(used, key=lambda system: (len(used[system]), system))
    one, other = tokens.span(used[rare][0]), tokens.span(used[usual][0])
    why = f"“{side.words(one)}” is {rare} spelling, “{side.words(other)}” {usual}."
    yield found(case, SPELLING, why, right=one, sureness=0.9)


def _copied(case: Case) -> Iterator[Finding]:
    """Runs longer than the desk's `reuse.max_run`, inside links whose words changed elsewhere; quotations do not count.

    One finding for the article, at its longest run: a lightly edited agency story is made of such runs, and a warning for each
    would bury everything else.
    """
    limit = case.config.reuse.max_run
    runs = [(count, pair, run) for pair in case.pairs for count, run in _runs(case, pair) if count > limit]
    if not runs:
        return
    count, pair, run = max(runs, key=lambda r: r[0])
    left, right = pair.left.span_of(pair.back[run[0]], pair.back[run[-1]] + 1), pair.right.span_of(run[0], run[-1] + 1)
    others = len(runs) - 1
    more = f"; {others} more {'runs are' if others > 1 else 'run is'} longer than that" if others else ""
    why = f"{count} words in a row are the source’s (the desk allows {limit}){more}: “{pair.right.words(right)}”."
    yield found(case, COPIED, why, left=left, right=right, pair=pair, sureness=0.95)


def _runs(case: Case, pair: Pair) -> Iterator[tuple[int, list[int]]]:
    """(words, rewrite tokens) of every run of equal tokens outside quotation marks."""
    x, y = pair.left.document.tokens, pair.right.document.tokens
    quoted = case.config.reuse.outside_quotes
    run: list[int] = []
    for m in pair.b:
        k = pair.back.get(m)
        same = k is not None and x.norms[k] == y.norms[m] and not (quoted and pair.right.in_quote(y.span(m)))
        if same and run and pair.back[run[-1]] + 1 == k:
            run.append(m)
            continue
        yield sum(y.norms[n][-1].isalnum() for n in run), run
        run = [m] if same else []
    yield sum(y.norms[n][-1].isalnum() for n in run), run


def _banned(case: Case) -> Iterator[Finding]:
    """Words of the desk's own list, by any inflection, outside quotations."""
    banned = {key(word.casefold()): word for word in case.config.words.banned}
    tokens, side = case.right.document.tokens, case.rewrite
    if not banned:
        return
    for k, norm in enumerate(tokens.norms):
        span: Span = tokens.span(k)
        if norm[-1].isalnum() and key(norm) in banned and side.in_quote(span) is None:
            yield found(case, BANNED, f"The desk does not print “{side.words(span)}”.", right=span, severity="medium", sureness=1.0)
