"""Words that limit a statement, cut from a sentence that is otherwise kept: `but preliminary`, `compared with 13 in the other group`,
`in the United States` beside a figure or a superlative, `private` landlords.

Only where nearly all of the rest stands: in a free rewrite what is left out is a choice, here it changes what the kept words say.
Its findings are of kinds that coverage and entities declare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.compare.case import Case, Pair
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED as CHANGED
from tui_reader.compare.kinds import CLAIM_DROPPED as DROPPED
from tui_reader.compare.kinds import PLACE_MISATTACHED as PLACE
from tui_reader.compare.model import Finding, Kind
from tui_reader.compare.namesakes import nation
from tui_reader.compare.quantities import is_date
from tui_reader.compare.voices import classes
from tui_reader.compare.words import content, keys
from tui_reader.extract.model import Quantity

KINDS: tuple[Kind, ...] = ()

KEPT = 0.7
"""Share of the words outside the cut that the rewrite must have, and share of the rewrite's words that must be the source's."""
OWN = 0.95
"""Share of the rewrite's words that must be the source's for the cut of any clause to weigh: four in five did (docs/detection.md)."""
LONG = 14
"""Tokens of a cut above which it is a clause of its own, which coverage tells."""
_CONTRAST = frozenset("but although though unless except excluding despite however albeit while whereas yet".split())
_CIRCUMSTANCE = frozenset("under if unless depending provided subject pending because since until once when where so".split())
_COMPARED = (("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("as", "against"), ("versus",), ("against",), ("rather", "than"), ("after",))  # fmt: skip
_WITHIN = frozenset("in at across within throughout among inside".split())
_RELATIVE = frozenset("who which that whose".split())
_NO = frozenset("not n't no never nor neither without".split())
_UNIQUE = frozenset(
    "only first last sole biggest largest highest lowest longest oldest youngest worst best most least record every all no none any never average".split()
)
_RESTRICTING = frozenset(
    "private public adult male female elderly young teenage domestic foreign local regional national federal rural urban full-time part-time armed civilian"
    " confirmed registered licensed eligible unvaccinated vaccinated low-income first-time serious severe minor mild non-fatal fatal direct indirect net gross"
    " voluntary compulsory online new used existing pregnant older younger unpaid paid temporary permanent retired commercial residential industrial small"
    " medium-sized large independent state-owned non-binding partial limited early late long-term short-term early-stage late-stage seasonal indoor outdoor".split()
)


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        cuts = list(_cuts(pair)) if len(pair.link.left) == 1 else []
        gone = {k for first, last in cuts for k in range(first, last)}
        if not cuts or not _light(pair, gone):
            continue
        for first, last in cuts:
            told = _limit(pair, first, last)
            if told is None or (told != "unique" and _elsewhere(case, pair, first, last, anywhere=told == "scope")):
                continue
            left = pair.left.span_of(first, last)
            after = next(
                (pair.ahead[k] for k in range(last, pair.a[-1] + 1) if k in pair.ahead and content(pair.left.document.tokens.norms[k])),
                None,
            )
            before = next(
                (
                    pair.ahead[k]
                    for k in range(first - 1, pair.a[0] - 1, -1)
                    if k in pair.ahead and content(pair.left.document.tokens.norms[k])
                ),
                None,
            )
            beside = after if told == "modifier" else before if before is not None else after
            right = pair.right.document.tokens.span(beside) if beside is not None else None
            why = f"“{pair.left.words(left)}” is cut: {_WHY[told]}."
            yield found(
                case,
                PLACE if told in ("scope", "unique") else CHANGED if told == "modifier" else DROPPED,
                why,
                left=left,
                right=right,
                pair=pair,
                severity="medium",
                sureness=0.8,
            )


_WHY = {
    "contrast": "what limited the statement is gone",
    "comparison": "the figure has lost what it is held against",
    "scope": "what holds there is now told without a place",
    "clause": "the rest of the sentence is kept, and now holds without it",
    "unique": "what holds there is now told without a place",
    "stranger": "whom or what the words come from is no longer told",
    "modifier": "what holds of these is now said of all",
}


def _cuts(pair: Pair) -> Iterator[tuple[int, int]]:
    """Runs of source tokens without a counterpart that hold a content word, from the word that opens them."""
    norms = pair.left.document.tokens.norms
    first = None
    for k in (*pair.a, pair.a[-1] + 1):
        gone = k <= pair.a[-1] and k not in pair.ahead
        if gone and first is None:
            first = k
        elif not gone and first is not None:
            start = first
            while start < k and not norms[start][-1].isalnum():
                start += 1
            stop = k
            while stop > start and not norms[stop - 1][-1].isalnum():
                stop -= 1
            if 0 < stop - start <= LONG and any(content(norms[n]) for n in range(start, stop)) and not _replaced(pair, start, stop):
                yield start, stop
            first = None


def _replaced(pair: Pair, first: int, last: int) -> bool:
    """The rewrite has content words of its own in the place."""
    norms = pair.right.document.tokens.norms
    return any(content(norms[m]) and m not in pair.back for k in range(first, last) for m in pair.instead.get(k, ()))


def _light(pair: Pair, gone: set[int]) -> bool:
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    rest = [k for k in pair.a if content(x[k]) and k not in gone]
    theirs = [m for m in pair.b if content(y[m])]
    return (
        len(rest) >= 2
        and sum(k in pair.ahead for k in rest) >= KEPT * len(rest)
        and sum(m in pair.back for m in theirs) >= KEPT * len(theirs)
    )


def _own(pair: Pair) -> float:
    """Share of the rewrite's content words that the source sentence has: 1 where the rewrite is the source with words taken out."""
    words = [m for m in pair.b if content(pair.right.document.tokens.norms[m])]
    return sum(m in pair.back for m in words) / len(words)


def _limit(pair: Pair, first: int, last: int) -> str | None:
    """What kind of limit the words are, None where they are none."""
    side = pair.left
    norms = side.document.tokens.norms
    if side.in_quote(side.span_of(first, last)) is not None:
        return None
    words = norms[first:last]
    figures = [q for i in pair.link.left for q in side.quantities.get(i, ())]
    inside = [q for q in figures if side.span_of(first, last).contains(q.span)]
    ends = last > pair.a[-1] or not norms[last][-1].isalnum()
    if words[0] in _CONTRAST and len(words) > 1 and ends:
        return "contrast"
    opens = any(words[: len(o)] == o for o in _COMPARED)
    if opens and any(not is_date(q) for q in inside) and any(q not in inside and not is_date(q) for q in figures):
        return "comparison"
    if words[0] in _RELATIVE and any(w in _NO for w in words[1:4]) and ends and not _apart(pair):
        return "stranger"
    weight = sum(content(w) for w in words)
    bare = words[0] == "that" and norms[first - 1][-1].isalnum()  # `a survey that left out villages`
    least = 2 if bare else 3 if words[0] in _RELATIVE else 2 if words[0] in _CIRCUMSTANCE or words[0] in _CONTRAST else LONG
    if weight >= least and _own(pair) >= OWN and side.document.sentences[pair.link.left[0]].role == "body":
        return "clause"
    kept = [norms[k] for k in pair.a if not first <= k < last]
    unique = any(w in _UNIQUE for w in kept)
    named = any(
        n.entity.type == "LOC" and side.span_of(first, last).overlaps(n.span) for i in pair.link.left for n in side.names.get(i, ())
    )
    if words[0] in _WITHIN and named and len(words) <= 6 and (unique or any(not is_date(q) for q in figures)):
        return "unique" if unique and ends else "scope"
    if _restricts(pair, first, last, inside):
        return "modifier"
    behind = norms[last] if last <= pair.a[-1] else ""
    if len(words) == 1 and words[0] in _RESTRICTING and last in pair.ahead and behind and content(behind):
        return "modifier"
    return None


_OPENS = frozenset("in among for with of on at".split())
_BINDS = frozenset("in among with without who that whose under over of aged living serving born built made paid treated".split())
_RULES = frozenset(
    "will would can could may might must should is are cannot only always never rule rules ruled law court ban tax study trial test tests found showed survey drug vaccine"
    " treatment patients percent per".split()
)
"""Words of a sentence that holds of a kind, not of what happened once: there a restriction is part of what is said."""
_DEFINITE = frozenset("the these those this that his her its their our both all".split())


def _restricts(pair: Pair, first: int, last: int, inside: Sequence[Quantity]) -> bool:
    """Do the words say of which of a kind, or how far, the rest holds?

    `In mice,`, `among smokers,` at the start; `in two of the villages`; `for boys only`; `up to three metres` beside can or may; `prisoners
    serving less than a year` in a sentence that holds of a kind.
    """
    norms, side = pair.left.document.tokens.norms, pair.left
    words = norms[first:last]
    if any(side.span_of(first, last).overlaps(n.span) for i in pair.link.left for n in side.names.get(i, ())):
        return False
    rest = {norms[k] for k in pair.a if not first <= k < last}
    of_studies = any(classes(w) & _STUDIES or w == "model" for w in words[1:])
    if words[0] in _OPENS and (_of_part(words) or of_studies):
        return True
    if "only" in words and words[0] in _OPENS:
        return True
    if words[0] in _REACHES and any(not is_date(q) for q in inside) and not rest.isdisjoint(("can", "may", "could", "must", "cannot")):
        return True
    opening = next((k for k in pair.a if norms[k][0].isalnum()), pair.a[0])
    if first == opening:
        subjects = words[0] == "among" or any(w in _SUBJECTS for w in words[1:])
        return words[0] in _OPENS and norms[last : last + 1] == (",",) and subjects
    bound = words[0] in _BINDS or (words[0].endswith(("ing", "ed")) and len(words[0]) > 4)
    if not bound or sum(map(content, words)) < 2 or not _plural(norms[first - 1]) or (rest.isdisjoint(_RULES) and "%" not in rest):
        return False
    return first - 1 in pair.ahead and not any(w in _DEFINITE or w[0].isdigit() for w in norms[max(pair.a[0], first - 4) : first - 1])


def _of_part(words: Sequence[str]) -> bool:
    """`In two of the villages`, `at some of its plants`, `in at least one unit`."""
    return any(w in _PARTS and words[n + 1 : n + 2] == ("of",) for n, w in enumerate(words)) or tuple(words[1:3]) == ("at", "least")


_PARTS = frozenset("some several most many few one two three four five half part parts".split())
_REACHES = frozenset("to at up down within under over above below beyond".split())
_SUBJECTS = frozenset(
    "mice rats pigs monkeys animals dogs people humans patients women men children girls boys adults smokers babies infants teenagers students pupils workers households"
    " farmers drivers tests trials experiments".split()
)
"""Of whom a finding or a rule may hold."""
_STUDIES = frozenset(["research", "survey"])
_MANY = frozenset("people men women children mice fish cattle police staff".split())


def _plural(norm: str) -> bool:
    return norm in _MANY or (norm.endswith("s") and not norm.endswith(("ss", "us", "is")) and len(norm) > 3)


_PART = frozenset("connected involved part linked associated role participate participated affiliated".split())
_APART = frozenset("independent outside unconnected uninvolved".split())


def _apart(pair: Pair) -> bool:
    """The rewrite says near by, in its own words, that somebody had no part in it."""
    tokens = pair.right.document.tokens
    first = max(0, pair.link.right[0] - 2)
    words = tokens.norms[tokens.of_sentence(first).start : tokens.of_sentence(pair.link.right[-1]).stop]
    return any(w in _APART or (w in _NO and not _PART.isdisjoint(words[n + 1 : n + 5])) for n, w in enumerate(words))


def _elsewhere(case: Case, pair: Pair, first: int, last: int, *, anywhere: bool) -> bool:
    """The rewrite tells it in another sentence close by, or `anywhere`, in these words or others for them."""
    norms = pair.left.document.tokens.norms
    words = [norms[k] for k in range(first, last) if content(norms[k])]
    places = (
        nation(n.span.of(pair.left.text))
        for n in pair.left.names.get(pair.link.left[0], ())
        if pair.left.span_of(first, last).overlaps(n.span)
    )
    if anywhere and any(place is not None and place in case.rewrite.nations for place in places):
        return True
    tokens = case.rewrite.document.tokens
    near = (
        range(len(case.rewrite.document.sentences))
        if anywhere
        else range(max(0, pair.link.right[0] - 2), min(len(case.rewrite.document.sentences), pair.link.right[-1] + 3))
    )
    here = {key for j in near for m in tokens.of_sentence(j) if content(tokens.norms[m]) for key in keys(tokens.norms[m])}
    return all(not here.isdisjoint(keys(w)) for w in words)
