"""A grave word that no source has in any form: `inspected` told as seized, `delayed` as concealed, `gathered` as stormed.

"A new ordinary word" says nothing (precision .60 at a base rate of .63) and is never reported. A word from a class of grave matters
(data/grave.txt) is: a rewrite that finds fraud, a cure or a threat where the source has no word for such a thing has a claim of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tui_reader.compare.case import Case, Pair, Side
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED as CHANGED
from tui_reader.compare.lexicon import entries, phrases, table
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.words import content, keys, stem
from tui_reader.text.thesaurus import Kin, kin

KINDS: tuple[Kind, ...] = ()


def detect(case: Case) -> Iterator[Finding]:
    known = [_classes(side) for side in case.sources]
    told: set[str] = set()
    for pair in case.pairs:
        yield from _grave(case, pair, known, told)


def _grave(case: Case, pair: Pair, known: list[frozenset[str]], told: set[str]) -> Iterator[Finding]:
    norms = pair.right.document.tokens.norms
    for m in pair.b:
        labels = _heads().get(norms[m], ())
        if not labels or m in pair.back or any(label in told for label in labels):
            continue
        if (
            any(label in classes for label in labels for classes in known)
            or _in_sources(case, norms[m])
            or _named_otherwise(pair, norms[m])
        ):
            continue
        right = pair.right.span_of(m, m + 1)
        if pair.right.in_quote(right):
            continue
        told.update(labels)
        seat = next((k for k in pair.a if k not in pair.ahead and m in pair.seat(k)), None)
        left = pair.left.span_of(seat, seat + 1) if seat is not None else None
        why = f"“{pair.right.words(right)}”: no source has a word of such a matter."
        yield found(case, CHANGED, why, left=left, right=right, pair=pair, severity="medium", sureness=0.75)


def _in_sources(case: Case, norm: str) -> bool:
    return any(not side.vocabulary.isdisjoint(keys(norm)) for side in case.sources)


def _named_otherwise(pair: Pair, norm: str) -> bool:
    """The linked sentence has a word of another part of speech for it, or a kind of it: burglars burgled, a typhoon is a storm."""
    norms = pair.left.document.tokens.norms
    return any(kin(norms[k], norm) in (Kin.SAME, Kin.CLOSE, Kin.KIND) for k in pair.a if content(norms[k]))


def _classes(side: Side) -> frozenset[str]:
    """Classes of which the article has some word."""
    tokens = side.document.tokens
    return frozenset(label.rstrip("~") for word in set(tokens.norms) for label in _by_stem().get(stem(word), ())) | frozenset(
        hit.label.rstrip("~") for hit in phrases("grave").find_all(tokens.norms, 0, len(tokens))
    )


@lru_cache(maxsize=1)
def _by_stem() -> Mapping[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for word, labels in table("grave").items():
        if " " not in word:
            base = stem(word)
            out[base] = (*out.get(base, ()), *labels)
    return out


@lru_cache(maxsize=1)
def _heads() -> Mapping[str, tuple[str, ...]]:
    """Words whose appearance is the news -> their classes."""
    out: dict[str, tuple[str, ...]] = {}
    for label, words in entries("grave"):
        if not label.endswith("~"):
            for word in words:
                out[word] = (*out.get(word, ()), label)
    return out
