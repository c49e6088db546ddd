"""Headline against headline and text: whose version does it tell, and does the article bear it out?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.compare.case import Case, Side
from tui_reader.compare.findings import found
from tui_reader.compare.lexicon import phrases
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.quantities import is_date, same_number
from tui_reader.compare.words import content, keys, stem
from tui_reader.extract.model import Claim, Quantity
from tui_reader.text.span import Span
from tui_reader.text.thesaurus import Kin, kin

REVERSED = Kind("headline_reversed", "claim", "L", "high", "The headline is turned, or says more than the article bears out.")
KINDS = (REVERSED,)


def detect(case: Case) -> Iterator[Finding]:
    headline = next((s for s in case.right.document.sentences if s.role == "headline"), None)
    if headline is None or case.rewrite.quotes.get(headline.index):
        return
    if not case.rewrite.claims.get(headline.index):
        yield from _one_side(case, headline.index)
    told = list(_denied(case, headline.index))
    yield from told or _denied_together(case, headline.index)
    yield from _other_count(case, headline.index)


def _one_side(case: Case, index: int) -> Iterator[Finding]:
    """What the headline says as fact and the source only lets somebody claim.

    Words the source's own headline lacks; two in three of them must stand together in what somebody claims in the source, and nowhere outside a claim.
    """
    side, source = case.rewrite, case.sources[0]
    theirs = {key for s in source.document.sentences if s.role == "headline" for n in _norms(source, s.index) for key in keys(n)}
    tokens = side.document.tokens
    new = [k for k in tokens.of_sentence(index) if content(tokens.norms[k]) and theirs.isdisjoint(keys(tokens.norms[k]))]
    if len(new) < 2 or not theirs:
        return
    best: tuple[int, Span, str, bool] | None = None
    claimed = [
        (c.content, f"what {c.name or 'somebody'} says", _contested(source, c))
        for c in source.facts.claims
        if c.kind == "claim" and c.content
    ]
    claimed += [((charge,), "what one side is accused of", True) for charge in _charges(source)]
    for parts, how, contested in claimed:
        said = {key for part in parts for k in source.tokens_in(part) for key in keys(source.document.tokens.norms[k])}
        hits = [k for k in new if not said.isdisjoint(keys(tokens.norms[k]))]
        if (
            len(hits) >= 2
            and len(hits) * 3 >= len(new) * 2
            and (best is None or len(hits) > best[0])
            and not _borne_out(source, [tokens.norms[k] for k in hits])
        ):
            best = len(hits), Span(parts[0].start, parts[-1].end), how, contested
    if best is None:
        return
    count, left, how, contested = best
    right = side.span_of(new[0], new[-1] + 1)
    why = f"The headline states “{side.words(right)}” as fact; in the source it is {how}: “{source.words(left)}”."
    yield found(
        case, REVERSED, why, left=left, right=right, severity="low" if not contested else "high" if count >= 3 else "medium", sureness=0.7
    )


_DISPUTE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w*|dismiss\w*|contradict\w*|accus\w+|blam\w+|alleg\w+|unclear|verif\w+|not (?:confirm|know|say)\w*|no evidence)\b",
    re.I,
)
ROUND = 2
"""Sentences round a statement in which a dispute of it stands."""


def _contested(source: Side, claim: Claim) -> bool:
    """More than an officer's account of what happened or a firm's of what it does, which a headline may state: alleged, denied, or disputed
    near by or in the source's own headline."""
    if claim.strength in ("alleged", "claimed", "denied"):
        return True
    document = source.document
    at = document.sentence_at(claim.content[0].start)
    near = [s for s in document.sentences if abs(s.index - at) <= ROUND or s.role == "headline"]
    if any(source.claims.get(s.index) for s in near if s.role == "headline"):
        return True
    return any(_DISPUTE.search(s.span.of(source.text)) for s in near)


_CHARGE = re.compile(r"\b(?:accus(?:e[sd]?|ing)\b[^.;]{1,60}?\bof|blam(?:e[sd]?|ing)\b[^.;]{1,60}?\bfor)\s+([^.;,]+)")


def _charges(source: Side) -> list[Span]:
    """What somebody is accused of or blamed for, the participle too: `each accusing the other of walking away`."""
    return [Span(*match.span(1)) for match in _CHARGE.finditer(source.text)]


def _denied(case: Case, index: int) -> Iterator[Finding]:
    """A word of the headline that the source only has to say no to it: `a lead, not a landslide`."""
    side = case.rewrite
    tokens = side.document.tokens
    here = tokens.of_sentence(index)
    if any(tokens.norms[k] in _NOT for k in here):
        return
    named = {k for name in side.names.get(index, ()) for k in side.tokens_in(name.span)}
    for k in here:
        before = tokens.norms[k - 1] if k > here.start and k - 1 not in named else ""
        if before and content(before) and any(before in s.document.tokens.norms for s in case.sources):
            continue  # `draft deal` is no deal: the source has the word before it as well; not so the name in `Reform landslide`
        places = (
            [(s, n) for s in case.sources for n, norm in enumerate(s.document.tokens.norms) if norm == tokens.norms[k]]
            if content(tokens.norms[k])
            else []
        )
        if places and all(_after_not(s, n) for s, n in places):
            source, n = places[0]
            left, right = source.span_of(max(0, n - 3), n + 1), tokens.span(k)
            why = f"The headline says “{side.words(right)}”; the source says “{source.words(left)}”."
            yield found(case, REVERSED, why, left=left, right=right, source=source.source, severity="high", sureness=0.8)
            return


def _denied_together(case: Case, index: int) -> Iterator[Finding]:
    """A word of the headline, in any form, that no source has but to deny it, of the thing the headline says it of: `levee failure` where
    the levee has not failed; `AI replaces workers` where the cuts are not the result of its replacing workers."""
    side = case.rewrite
    tokens = side.document.tokens
    here = [k for k in tokens.of_sentence(index) if content(tokens.norms[k])]
    if not _DENYING.isdisjoint(tokens.norms[k] for k in tokens.of_sentence(index)):
        return
    for k in here:
        places = [
            (s, n) for s in case.sources for n, norm in enumerate(s.document.tokens.norms) if content(norm) and _form(norm, tokens.norms[k])
        ]
        others = {stem(tokens.norms[m]) for m in here if m != k}
        if any(hit.label == "open open" for hit in phrases("turns").find(tokens.norms, max(0, k - 1), k)):
            continue  # a `draft deal` is no deal
        if not places or not all(_under_not(s, n) for s, n in places):
            continue
        beside = next(((s, n) for s, n in places if _round(s, n) & others or _of_them(s, n)), None)
        if beside is not None:
            source, n = beside
            left, right = source.span_of(_under_not(source, n) or n, n + 1), tokens.span(k)
            why = f"The headline says “{side.words(right)}”; the source says “{source.words(left)}”."
            yield found(case, REVERSED, why, left=left, right=right, source=source.source, severity="high", sureness=0.75)
            return


_DENYING = frozenset(
    "not n't no never without deny denies denied rejects rejected dismisses avoids avoid averts averted unlikely fails refuses rules despite".split()
)
REACH = 8
"""Tokens behind a no that it may deny."""
_LIMITS = frozenset(", ; : . but although though because only".split())
_SAYS = frozenset("say said clear know known sure told tell confirm confirmed whether if when who how why what yet comment".split())


def _form(a: str, b: str) -> bool:
    """The word in another form: `failed`, `failure`."""
    return stem(a) == stem(b) or (a[:4] == b[:4] and kin(a, b) in (Kin.CLOSE, Kin.SAME))


def _under_not(source: Side, n: int) -> int | None:
    """The token of the no that denies the word at `n`, in its clause and not through a verb of saying (`did not say when`)."""
    norms = source.document.tokens.norms
    for k in range(n - 1, max(-1, n - 1 - REACH), -1):
        if norms[k] in _LIMITS or norms[k] in _SAYS:
            return None
        if norms[k] in _NOT:
            return k
    return None


def _round(source: Side, n: int) -> set[str]:
    """Stems of the words near `n` in its sentence."""
    norms, tokens = source.document.tokens.norms, source.document.tokens
    here = tokens.of_sentence(source.document.sentence_at(tokens.starts[n]))
    return {stem(norms[k]) for k in range(max(here.start, n - 8), min(here.stop, n + 4)) if k != n and content(norms[k])}


def _of_them(source: Side, n: int) -> bool:
    """He, she, it or they stands before the no: whoever the text is about."""
    k = _under_not(source, n) or n
    return any(w in ("he", "she", "it", "they") for w in source.document.tokens.norms[max(0, k - 3) : k])


def _other_count(case: Case, index: int) -> Iterator[Finding]:
    """A figure of the headline beside words that the text has beside another figure only: bank details of 183,000, of whom 2,000 lost any."""
    side = case.rewrite
    tokens = side.document.tokens
    here = [k for k in tokens.of_sentence(index) if content(tokens.norms[k])]
    figures = [q for q in side.quantities.get(index, ()) if not is_date(q)]
    for figure in figures if len(figures) == 1 else ():
        if not here or not isinstance(figure.value, int | float):  # `5%` alone is a headline without words
            continue
        at = side.tokens_in(figure.span)
        for k in range(max(here[0], at.start - NEAR), min(here[-1], at.stop + NEAR)):
            if k in at or k + 1 in at or k not in here or k + 1 not in here:
                continue
            places = [
                (s, i) for s in (*case.sources, side) for i in _beside(s, tokens.norms[k], tokens.norms[k + 1]) if (s, i) != (side, index)
            ]
            counts = [[q for q in s.quantities.get(i, ()) if _comparable(q, figure)] for s, i in places]
            if not places or not all(counts) or any(same_number(q, figure) for found_here in counts for q in found_here):
                continue
            left = next(((s, qs[0].span) for (s, _), qs in zip(places, counts, strict=True) if s is not side), None)
            if left is None:
                continue
            source, span = left
            right = figure.span.cover(side.span_of(k, k + 2))
            why = f"The headline says “{side.words(right)}”; in the source the figure beside these words is “{source.words(span)}”."
            yield found(case, REVERSED, why, left=span, right=right, source=source.source, severity="high", sureness=0.75)
            return


def _comparable(q: Quantity, figure: Quantity) -> bool:
    """Two counts, two sums: `one` is hardly a count, and a magnitude is none."""
    return isinstance(q.value, int | float) and q.value > 1 and q.kind == figure.kind and q.unit == figure.unit


NEAR = 5
"""Tokens to both sides of a headline's figure among which its words are sought."""


def _beside(side: Side, first: str, second: str) -> Iterator[int]:
    """Sentences in which the two words stand one after the other."""
    norms = side.document.tokens.norms
    for k in range(len(norms) - 1):
        if stem(norms[k]) == stem(first) and stem(norms[k + 1]) == stem(second):
            yield side.document.sentence_at(side.document.tokens.starts[k])


_NOT = frozenset("not n't no never without neither nor".split())


def _after_not(side: Side, n: int) -> bool:
    return any(w in _NOT for w in side.document.tokens.norms[max(0, n - 3) : n])


def _borne_out(source: Side, words: list[str]) -> bool:
    """Some sentence of the source says it outside any claim or charge."""
    charges = _charges(source)
    for sentence in source.document.sentences:
        if sentence.role != "body":
            continue
        tokens = source.document.tokens
        free = {
            key
            for k in tokens.of_sentence(sentence.index)
            if source.said_by(tokens.span(k)) is None
            and source.in_quote(tokens.span(k)) is None
            and not any(charge.contains(tokens.span(k)) for charge in charges)
            for key in keys(tokens.norms[k])
        }
        if sum(not free.isdisjoint(keys(w)) for w in words) == len(words):
            return True
    return False


def _norms(side: Side, index: int) -> list[str]:
    norms = side.document.tokens.norms
    return [norms[k] for k in side.document.tokens.of_sentence(index) if content(norms[k])]
