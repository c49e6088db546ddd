"""Which words changed inside one link. First, plain version: opcodes over normalised tokens."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from tui_reader.align.model import Edit, Link, Op
from tui_reader.text.document import Document
from tui_reader.text.span import Span

_OP: dict[str, Op] = {"equal": "equal", "replace": "replace", "delete": "delete", "insert": "insert"}


def edits(left: Document, right: Document, link: Link) -> tuple[Edit, ...]:
    """The words of `link`, both sides covered completely and in order."""
    a = [k for i in link.left for k in left.tokens.of_sentence(i)]
    b = [k for j in link.right for k in right.tokens.of_sentence(j)]
    out = []
    for op in Levenshtein.opcodes([left.tokens.norms[k] for k in a], [right.tokens.norms[k] for k in b]):
        old = Span(left.tokens.starts[a[op.src_start]], left.tokens.ends[a[op.src_end - 1]]) if op.src_end > op.src_start else None
        new = Span(right.tokens.starts[b[op.dest_start]], right.tokens.ends[b[op.dest_end - 1]]) if op.dest_end > op.dest_start else None
        out.append(Edit(_OP[op.tag], old, new))
    return tuple(out)
