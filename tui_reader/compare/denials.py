"""How often a sentence says no: plainly, or by what a word means. Two that undo each other (`cannot go ahead without`) count as none."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.compare.case import Side
from tui_reader.compare.lexicon import Hit, phrases
from tui_reader.compare.words import stem
from tui_reader.extract.gazetteer import gazetteer
from tui_reader.text.thesaurus import Kin, kin

CLAUSE = 12
"""Tokens within which two negations meet."""

NEAR = 6
"""Tokens behind a `nothing` in which a `but` takes something out of it."""
_NONE = frozenset("nothing nobody none no".split())
_BUT = frozenset("but except save".split())


def strict(side: Side, sentences: Sequence[int]) -> int:
    """How many plain negations the sentences have, those left out that undo one another."""
    return sum(hit.label == "strict" for hit in denials(side, sentences))


def denials(side: Side, sentences: Sequence[int]) -> list[Hit]:
    """Words that deny, plainly (label strict) or by what they mean (implied)."""
    out: list[Hit] = []
    for i in sentences:
        out += _counted(side, i)
    return out


def _counted(side: Side, sentence: int) -> list[Hit]:
    norms = side.document.tokens.norms
    first, last = bounds(side, sentence)
    hits = [hit for hit in phrases("negations").find(norms, first, last) if hit.label != "other"]
    held = {k for hit in hits for k in range(hit.first, hit.last)}
    hits += [Hit("implied", k, k + 1) for k in range(first, last) if k not in held and _negative(norms[k])]
    hits.sort(key=lambda hit: hit.first)
    undone: set[int] = set()
    for n, hit in enumerate(hits):
        word = norms[hit.first]
        if hit.label != "strict" or n in undone or word in ("without", "nor", "neither"):
            continue
        if word in _NONE and not _BUT.isdisjoint(norms[hit.last : min(last, hit.last + NEAR)]):
            undone.add(n)  # `with nothing to live on but snow`: with snow alone
            continue
        later = next(
            (
                m
                for m, other in enumerate(hits[n + 1 :], n + 1)
                if other.first - hit.last <= CLAUSE and norms[other.first] in ("without", "until", "unless", "except") and m not in undone
            ),
            None,
        )
        if later is not None and not any(norms[k] in (";", ".") for k in range(hit.last, hits[later].first)):
            undone |= {n, later}
    return [hit for n, hit in enumerate(hits) if n not in undone]


def _negative(norm: str) -> bool:
    """`Unconvinced`, `leaderless`, `non-binding`."""
    return (
        (norm.startswith("un") and len(norm) > 5 and norm[2:].removeprefix("-") in gazetteer().ordinary)
        or (norm.endswith("less") and len(norm) > 6 and norm not in ("unless", "nonetheless", "nevertheless", "regardless"))
        or (norm.startswith(("non-", "non")) and len(norm) > 6 and norm[3:].removeprefix("-") in gazetteer().ordinary)
    )


def bounds(side: Side, sentence: int) -> tuple[int, int]:
    """First token of a sentence and the one after its last."""
    here = side.document.tokens.of_sentence(sentence)
    return here.start, here.stop


_NO = frozenset("no not n't never nobody nothing none neither nor without cannot".split())


def denies(norms: Sequence[str], *, loosely: bool = False) -> bool:
    """Something is denied: by not and its kin; loosely by `unknown`, `failed`, `doubt` as well."""
    return any(w in _NO or (loosely and (_undoes(w) or stem(w) in _LESS)) for w in norms)


_LESS = frozenset(
    stem(w) for w in "fail refuse decline doubt deny reject lack question remain whether little hardly yet still only".split()
)


def _undoes(norm: str) -> bool:
    """`Unclear`, `impossible`, `disproved`: the opposite of the word without its first letters; not `in`, `under`, `district`."""
    return _negative(norm) or any(
        norm.startswith(x) and kin(norm, norm[len(x) :]) is Kin.OPPOSITE for x in ("un", "in", "im", "dis", "non")
    )
