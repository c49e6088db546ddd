"""What was asked of somebody told as granted or refused, what somebody heard, weighed or discussed told as decided.

`Asked the court to try him` and `the court agreed to try him`; `put a plan to the council` and `the council adopted a plan`; `heard the
challenge` and `rejected the challenge`. Whoever was asked or was weighing must be the one who decides, and the source must have no decision
in or beside the linked sentences. Verbs of deciding are those of the axes of data/antonyms.txt on which bodies rule, grant and pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tui_reader.compare.case import Case, Pair
from tui_reader.compare.findings import found
from tui_reader.compare.kinds import CLAIM_CHANGED
from tui_reader.compare.lexicon import entries
from tui_reader.compare.model import Finding, Kind, Severity
from tui_reader.compare.parties import Act, acts, requests
from tui_reader.compare.words import content, same, stem
from tui_reader.text.inflection import bases

KINDS: tuple[Kind, ...] = ()

SURE = 0.6
"""Link score from which a decision may be high."""
NEAR = 2
"""Sentences of the source on either side of the linked ones that may tell the decision themselves."""
_AXES = ("act_ruling", "act_pass", "act_verdict", "act_grant")
_OTHERS = frozenset(
    "agree accept back block endorse rule decide conclude overrule close drop refuse dismiss reject consent arrest detain shut".split()
)
_TWO_SENSES = frozenset(
    "confirm carry kill sign free sustain reverse give hand issue extend renew clear release discharge restore suspend cancel withdraw void charge".split()
)
"""Words of those axes that do many other things: `gave it three hours`, `handed him a letter`. Of one who was asked they are a reply."""
_REPLIES = frozenset("give promise allow let hire hand issue extend renew clear release restore sign".split())
_WEIGHING = frozenset(
    "hear receive examine consider discuss debate review study weigh consult investigate adjourn meet question inspect visit probe explore assess evaluate deliberate look begin take interview scrutinise".split()
)


def detect(case: Case) -> Iterator[Finding]:
    for pair in case.pairs:
        if len(pair.ahead) >= 3:
            yield from _decided(case, pair)


def _decided(case: Case, pair: Pair) -> Iterator[Finding]:
    new = [act for j in pair.link.right for act in acts(pair.right, j)]
    if not new:
        return
    y = pair.right.document.tokens.norms
    asked = [r for i in pair.link.left for r in requests(pair.left, i)]
    before = [act for i in pair.link.left for act in acts(pair.left, i)]
    weighed = [act for act in before if not _WEIGHING.isdisjoint(bases(pair.left.document.tokens.norms[act.verb]))]
    done = [act.verb for act in before]
    for act in new:
        if act.verb in pair.back and pair.back[act.verb] in done:
            continue
        for request in asked if not _answered(pair) else ():
            wanted = any(
                pair.ahead.get(k) == act.verb or stem(pair.left.document.tokens.norms[k]) == stem(y[act.verb]) for k in request.wanted
            )
            if (wanted or (_decides(y[act.verb], reply=True) and not _told(pair, act))) and _meet(pair, request.asked, act.doer):
                yield _finding(case, pair, (request.verb, *request.asked), act, "what was asked for is told as decided")
                return
        for old in weighed:
            if _decides(y[act.verb]) and not _told(pair, act) and _one_matter(pair, old, act):
                yield _finding(case, pair, (old.verb, *old.doer), act, "the source tells of no decision")
                return


def _answered(pair: Pair) -> bool:
    """`And most did`, `and got one`: the source tells what came of it without saying the word."""
    norms = pair.left.document.tokens.norms
    return any(norms[k] in ("did", "got", "complied", "obliged") and norms[k + 1 : k + 2] not in (("not",), ("n't",)) for k in pair.a)


def _finding(case: Case, pair: Pair, old: Sequence[int], act: Act, told: str) -> Finding:
    left = pair.left.span_of(min(old), max(old) + 1)
    right = pair.right.span_of(min((act.verb, *act.doer)), max((act.verb, *act.doer)) + 1)
    why = f"“{pair.left.words(left)}” became “{pair.right.words(right)}”: {told}."
    severity: Severity = "high" if pair.trust >= SURE else "medium"
    return found(case, CLAIM_CHANGED, why, left=left, right=right, pair=pair, severity=severity, sureness=0.82)


def _one_matter(pair: Pair, old: Act, act: Act) -> bool:
    """The one who weighed decides on something the source's sentence has; or, where nobody is named, the one weighed is the one decided on."""
    if same(pair.left.document.tokens.norms[old.verb], pair.right.document.tokens.norms[act.verb]):
        return False
    if old.doer and act.doer:
        return _meet(pair, old.doer, act.doer)
    return _meet(pair, old.other, act.other)


def _told(pair: Pair, act: Act) -> bool:
    """Does the source tell of a decision in the linked sentences, or of this one beside them?"""
    document, word = pair.left.document, pair.right.document.tokens.norms[act.verb]
    norms = document.tokens.norms
    own = [norms[told.verb] for i in pair.link.left for told in acts(pair.left, i)]
    if any(_decides(norm) or same(norm, word) for norm in own):
        return True
    first, last = max(0, min(pair.link.left) - NEAR), min(len(document.sentences), max(pair.link.left) + NEAR + 1)
    beside = (norms[k] for i in range(first, last) if i not in pair.link.left for k in document.tokens.of_sentence(i))
    return any(content(norm) and same(norm, word) for norm in beside)


def _meet(pair: Pair, mine: Sequence[int], theirs: Sequence[int]) -> bool:
    x, y = pair.left.document.tokens.norms, pair.right.document.tokens.norms
    return any(pair.ahead.get(k) in theirs or any(stem(x[k]) == stem(y[m]) for m in theirs) for k in mine)


def _decides(norm: str, *, reply: bool = False) -> bool:
    return any(base in _deciding() or (reply and base in _REPLIES) for base in bases(norm))


@cache
def _deciding() -> frozenset[str]:
    words = (w for pole, words in entries("antonyms") if pole[:-1] in _AXES for w in words if " " not in w)
    return _OTHERS | {base for w in words if _TWO_SENSES.isdisjoint(bases(w)) for base in bases(w)}
