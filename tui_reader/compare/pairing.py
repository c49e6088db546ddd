"""Which word of one side of a link stands for which word of the other: the edits first, then inflections and synonyms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

from tui_reader.align.model import Edit
from tui_reader.compare.words import content, kindred
from tui_reader.text.document import Document
from tui_reader.text.span import Span


def match_words(left: Document, right: Document, edits: Iterable[Edit], a: Sequence[int], b: Sequence[int]) -> dict[int, int]:
    """Source token -> rewrite token, one to one, within token indices `a` and `b` (ascending).

    Words the edits hold equal or moved pair up as they stand. What is left pairs by its strongest shared key (stem, then
    synonym, then root), nearest relative place first, so that a paraphrase does not count as a loss.
    """
    ahead: dict[int, int] = {}
    taken: set[int] = set()
    settled: set[int] = set()
    x, y = left.tokens, right.tokens
    for edit in edits:
        if edit.left is None or edit.right is None:
            continue
        olds, news = _tokens(left, edit.left), _tokens(right, edit.right)
        if edit.op in ("equal", "move") or edit.minor:
            pairs = list(zip(olds, news, strict=False))
            settled.update(olds)  # `full back` is `full-back` as a whole: none of its words is free for another
            taken.update(news)
        else:
            pairs = [(olds[o], news[n]) for o, n in _common([x.norms[k] for k in olds], [y.norms[m] for m in news])]
        ahead.update(pairs)
        taken.update(m for _, m in pairs)
    for rank in range(3):
        free: dict[str, list[int]] = {}
        for k in b:
            if k not in taken and content(y.norms[k]):
                for key in _keys_at(y.norms[k], rank):
                    free.setdefault(key, []).append(k)
        if not free:
            break
        scale = len(b) / max(1, len(a))
        for place, k in enumerate(a):
            if k in ahead or k in settled or not content(x.norms[k]):
                continue
            for key in _keys_at(x.norms[k], rank):
                options = free.get(key)
                if not options:
                    continue
                found = _nearest(options, b[min(len(b) - 1, int(place * scale))], taken)
                if found is not None:
                    ahead[k] = found
                    taken.add(found)
                    break
    return ahead


def replaced(left: Document, right: Document, edits: Iterable[Edit]) -> dict[int, range]:
    """Source token -> the rewrite's tokens of the replacement it is part of."""
    return {
        k: _tokens(right, edit.right)
        for edit in edits
        if edit.op == "replace" and not edit.minor and edit.left is not None and edit.right is not None
        for k in _tokens(left, edit.left)
    }


def _common(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]]:
    """Positions of equal words in order: a replacement may hold a preposition that stayed (`stay under` > `remain under`)."""
    if len(olds) < 2 or len(news) < 2 or len(olds) + len(news) > 200:
        return []
    return [
        (op.src_start + n, op.dest_start + n)
        for op in Indel.opcodes(olds, news)
        if op.tag == "equal"
        for n in range(op.src_end - op.src_start)
    ]


def _keys_at(norm: str, rank: int) -> tuple[str, ...]:
    found = kindred(norm)
    return found[:1] if rank == 0 else tuple(k for k in found[1:] if k[0] == "~") if rank == 1 else tuple(k for k in found if k[0] == "^")


def _nearest(options: list[int], wanted: int, taken: set[int]) -> int | None:
    """The free option nearest to `wanted`; used ones are struck off as they are met, so that a word said often stays cheap."""
    while options:
        at = bisect_left(options, wanted)
        index = min((i for i in (at - 1, at) if 0 <= i < len(options)), key=lambda i: abs(options[i] - wanted))
        found = options.pop(index)
        if found not in taken:
            return found
    return None


def _tokens(document: Document, span: Span) -> range:
    starts = document.tokens.starts
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))
