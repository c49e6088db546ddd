"""Is a sentence that no source is linked to news, or the source's own matter in other words?

What is new as a whole is told as one finding, with the names and figures in it. In a sentence that is probably the source's own, a name or
a figure that no source holds is what the editor must see: the detectors of names and numbers ask here as well.
"""

from __future__ import annotations

from tui_reader.align.model import Unlinked
from tui_reader.align.variants import key
from tui_reader.compare.case import Case, Side
from tui_reader.compare.derived import told_near
from tui_reader.compare.namesakes import nation
from tui_reader.compare.quantities import agrees, is_date, same_number
from tui_reader.compare.words import content, keys
from tui_reader.text.span import Span

NEAR = 0.35
"""Score of the nearest candidate from which "no counterpart" is unsure and stays low."""
OWN_MATTER = 0.85
"""Share of a sentence's words that some source has from which it may be a summary of many sentences: no link, but hardly news."""
ECHO = 0.5
"""Share of a sentence's content words that stand together in one source sentence from which a clause of that one may be its source."""
SHORT = 4
"""Content words up to which a sentence without figure, name or quotation is hardly a statement of its own (`There are more cheerful voices`)."""


def is_news(case: Case, lonely: Unlinked) -> bool:
    """Told as an added statement at more than low."""
    sentence = case.rewrite.document.sentences[lonely.sentence]
    return lonely.score < NEAR and sentence.role == "body" and not _own(case, lonely.sentence)


def content_words(side: Side, span: Span) -> list[str]:
    """Content words of a span; figures are another detector's."""
    norms = side.document.tokens.norms
    return [norms[k] for k in side.tokens_in(span) if content(norms[k]) and not key(norms[k])[0].isdigit()]


def norms_of(side: Side, index: int) -> list[str]:
    """Normal forms of a sentence's words."""
    tokens = side.document.tokens
    here = tokens.of_sentence(index)
    return list(tokens.norms[here.start : here.stop])


def _own(case: Case, index: int) -> bool:
    """The sources have its words, one of their sentences has half of them, or it is half of one whose other half is linked."""
    words = content_words(case.rewrite, case.rewrite.document.sentences[index].span)
    if not _foreign_figure(case, index) and (
        case.known_share(words) >= OWN_MATTER or case.best_holder(norms_of(case.rewrite, index)) >= ECHO
    ):
        return True
    return _half_of_split(case, index, words) or _sandwiched(case, index)


def _half_of_split(case: Case, index: int, words: list[str]) -> bool:
    """Its figures all stand in source sentences linked to its neighbours; or it is short and names and counts nothing."""
    side = case.rewrite
    figures = [q for q in side.quantities.get(index, ()) if not is_date(q)]
    if figures:
        return all(told_near(case, q) or (isinstance(q.value, int) and q.value <= 3) for q in figures) and len(words) <= 3 * SHORT
    return len(words) <= SHORT and not side.names.get(index) and not side.quotes.get(index)


def _sandwiched(case: Case, index: int) -> bool:
    """Between the same two neighbours the source has a sentence that nothing else tells, and the two share a word or a country: one in other words."""
    left = case.sources[0]
    above = next((j for j in range(index - 1, -1, -1) if case.alignment.of_right(j)), None)
    below = next((j for j in range(index + 1, len(case.rewrite.document.sentences)) if case.alignment.of_right(j)), None)
    first = max((i for link in case.alignment.of_right(above) for i in link.left), default=-1) if above is not None else -1
    last = min((i for link in case.alignment.of_right(below) for i in link.left), default=0) if below is not None else first + 3
    mine = _matter(case.rewrite, index)
    free = [u.sentence for u in case.alignment.unlinked_left if first < u.sentence < max(last, first + 2)]
    return any(not mine.isdisjoint(_matter(left, i)) for i in free if left.document.sentences[i].role == "body")


def _matter(side: Side, index: int) -> set[object]:
    """Keys of a sentence's content words, and the countries its names stand for."""
    keyed: set[object] = {key for norm in norms_of(side, index) if content(norm) for key in keys(norm)}
    return keyed | {land for name in side.names.get(index, ()) if (land := nation(name.span.of(side.text))) is not None}


def _foreign_figure(case: Case, index: int) -> bool:
    """A figure or date in it that no source has."""
    return any(
        not any(agrees(old, q) or same_number(old, q) for side in case.sources for old in side.amounts.like(q))
        for q in case.rewrite.quantities.get(index, ())
        if q.kind != "ordinal"
    )
