"""Which words changed inside one link: readable rather than minimal, every character of both sides accounted for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tui_reader.align.matching import Words, matched, moved, runs, shared_stem, weight
from tui_reader.align.model import Edit, Link
from tui_reader.align.variants import CLASSES, canonical, forms
from tui_reader.text.document import Document
from tui_reader.text.span import Span

_TELLING_MARKS = frozenset("?!\"'“”‘’„«»%&@#§$€£¥+=<>*/\\")
"""A lost question mark turns a possibility into a fact, lost quotation marks a quotation into the paper's words: never minor."""


def edits(left: Document, right: Document, link: Link, *, unimportant: Collection[str] = CLASSES) -> tuple[Edit, ...]:
    """The words of `link`, both sides covered completely, in the order of the rewrite.

    A changed ending is an `equal` stem and a change of the rest, with spans inside the word. Punctuation is apart from words;
    `minor` marks punctuation that carries no sense and differences that `unimportant` names (variants.CLASSES).
    """
    return tuple(_Diff(_Run(left, link.left, unimportant), _Run(right, link.right, unimportant), unimportant).edits())


class _Run:
    """The words of one side of a link."""

    def __init__(self, document: Document, sentences: Sequence[int], unimportant: Collection[str]) -> None:
        self.tokens = [k for i in sentences for k in document.tokens.of_sentence(i)]
        self._document = document
        texts = [self.text(n, n + 1) for n in range(len(self.tokens))]
        spelt = [canonical(text, unimportant) for text in texts]
        follows = [n > 0 and k == self.tokens[n - 1] + 1 for n, k in enumerate(self.tokens)]
        self.words = Words(spelt, [weight(word.casefold()) for word in spelt], follows)

    def span(self, first: int, end: int) -> Span:
        tokens = self._document.tokens
        return Span(tokens.starts[self.tokens[first]], tokens.ends[self.tokens[end - 1]])

    def text(self, first: int, end: int) -> str:
        return self.span(first, end).of(self._document.text)

    def stretches(self, first: int, end: int) -> list[tuple[int, int]]:
        """The words cut where the text between two of them belongs to a sentence outside the link."""
        cuts = [n for n in range(first + 1, end) if not self.words.follows[n]]
        return list(zip([first, *cuts], [*cuts, end], strict=True)) if first < end else []


class _Diff:
    def __init__(self, old: _Run, new: _Run, unimportant: Collection[str]) -> None:
        self.old, self.new, self.unimportant = old, new, unimportant
        self.pairs = matched(old.words, new.words)
        self.moves = moved(old.words, new.words, self.pairs)

    def edits(self) -> Iterator[Edit]:
        i = j = 0
        for stretch in runs(self.pairs, self._continues):
            at, to = stretch[0]
            yield from self._gap(i, at, j, to)
            i, j = stretch[-1][0] + 1, stretch[-1][1] + 1
            yield from self._match(at, to, len(stretch))
        yield from self._gap(i, len(self.old.tokens), j, len(self.new.tokens))

    def _continues(self, p: tuple[int, int], q: tuple[int, int]) -> bool:
        if q != (p[0] + 1, p[1] + 1) or not (self.old.words.follows[q[0]] and self.new.words.follows[q[1]]):
            return False
        return all(self.old.text(i, i + 1) == self.new.text(j, j + 1) for i, j in (p, q))

    def _match(self, i: int, j: int, size: int) -> Iterator[Edit]:
        old, new = self.old.span(i, i + size), self.new.span(j, j + size)
        if size > 1 or self.old.text(i, i + 1) == self.new.text(j, j + 1):
            yield Edit("equal", old, new)
        elif self.old.words.forms[i] == self.new.words.forms[j]:
            yield Edit("replace", old, new, minor=True)
        else:
            yield from self._ending(i, j, old, new)

    def _ending(self, i: int, j: int, old: Span, new: Span) -> Iterator[Edit]:
        a, b = self.old.text(i, i + 1), self.new.text(j, j + 1)
        stem = shared_stem(a, b) or shared_stem(a.lower(), b.lower())
        if not stem or stem > min(len(a), len(b)):  # spelling variants of different stems: colours, coloring
            yield Edit("replace", old, new)
            return
        same = a[:stem] == b[:stem]
        yield Edit("equal" if same else "replace", Span(old.start, old.start + stem), Span(new.start, new.start + stem), minor=not same)
        rest, more = Span(old.start + stem, old.end), Span(new.start + stem, new.end)
        if len(rest) and len(more):
            yield Edit("replace", rest, more)
        elif len(rest):
            yield Edit("delete", rest, None)
        elif len(more):
            yield Edit("insert", None, more)

    def _gap(self, i: int, i_end: int, j: int, j_end: int) -> Iterator[Edit]:
        """What stands between two matches: moved phrases, and the rest of the source against the rest of the rewrite, in order."""
        gone = self._pieces(i, i_end, [(at, at + size) for at, _, size in self.moves])
        here = [(to, to + size, at) for at, to, size in self.moves if j <= to < j_end]
        new = self._pieces(j, j_end, [(first, end) for first, end, _ in here])
        parts: list[tuple[int, Edit | tuple[int, int]]] = [(first, (first, end)) for first, end in new]
        parts += [(to, Edit("move", self.old.span(at, at + end - to), self.new.span(to, end))) for to, end, at in here]
        for _, part in sorted(parts, key=lambda part: part[0]):
            if isinstance(part, Edit):
                yield part
            else:
                yield from self._change(gone.pop(0) if gone else None, part)
        for piece in gone:
            yield from self._change(piece, None)

    @staticmethod
    def _pieces(first: int, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        out = []
        for start, stop in sorted(taken):
            if first <= start < end:
                if first < start:
                    out.append((first, start))
                first = stop
        return [*out, (first, end)] if first < end else out

    def _change(self, old: tuple[int, int] | None, new: tuple[int, int] | None) -> Iterator[Edit]:
        tail: list[Edit] = []
        if old and new and not (self._marks(self.old, *old) or self._marks(self.new, *new)):
            old, left_head, left_tail = self._peeled(self.old, *old)
            new, right_head, right_tail = self._peeled(self.new, *new)
            yield from self._plain(left_head, right_head)
            tail = list(self._plain(left_tail, right_tail))
        elif old and new and self._marks(self.old, *old) != self._marks(self.new, *new):
            yield from self._plain(old, None)
            old = None
        yield from self._plain(old, new)
        yield from tail

    @staticmethod
    def _marks(run: _Run, first: int, end: int) -> bool:
        return not any(any(map(str.isalnum, form)) for form in run.words.forms[first:end])

    def _peeled(self, run: _Run, first: int, end: int) -> tuple[tuple[int, int], tuple[int, int] | None, tuple[int, int] | None]:
        """Words without the marks around them, and the marks before and after."""
        start, stop = first, end
        while self._marks(run, start, start + 1):
            start += 1
        while self._marks(run, stop - 1, stop):
            stop -= 1
        return (start, stop), (first, start) if first < start else None, (stop, end) if stop < end else None

    def _plain(self, old: tuple[int, int] | None, new: tuple[int, int] | None) -> Iterator[Edit]:
        lefts, rights = self.old.stretches(*old) if old else [], self.new.stretches(*new) if new else []
        minor = self._minor(old, new)
        for n in range(max(len(lefts), len(rights))):
            gone = self.old.span(*lefts[n]) if n < len(lefts) else None
            come = self.new.span(*rights[n]) if n < len(rights) else None
            yield Edit("replace" if gone and come else "delete" if gone else "insert", gone, come, minor)

    def _minor(self, old: tuple[int, int] | None, new: tuple[int, int] | None) -> bool:
        a, b = ([run.text(n, n + 1) for n in range(*own)] if own else [] for run, own in ((self.old, old), (self.new, new)))
        if all(not any(map(str.isalnum, word)) for word in a + b):
            return _TELLING_MARKS.isdisjoint("".join(a + b))
        if not a or not b:
            return False
        before, after = forms(a, self.unimportant), forms(b, self.unimportant)
        return before[0] == after[0] or before[1] == after[1]
