"""A document that was packed is the document that was cut, and what does not fit together is refused."""

from __future__ import annotations

import pytest

from tui_reader.text.article import Article
from tui_reader.text.document import parse
from tui_reader.text.pack import pack_document, packed, unpack_document

ARTICLE = Article("A headline\n\nOslo, Monday — It rained. “No,” she said.\n\nThe end came at 5 p.m. on Friday.")


def test_what_went_in_comes_out() -> None:
    document = parse(ARTICLE)
    again = unpack_document(pack_document(document), ARTICLE)
    assert again == document
    assert hash(again.sentences) == hash(tuple(document.sentences))
    assert list(again.sentences) == list(document.sentences)
    assert again.sentences[-1] == document.sentences[-1]
    assert again.sentences[1:3] == tuple(document.sentences[1:3])
    assert again.tokens == document.tokens
    assert again.sentence_at(20) == document.sentence_at(20)
    with pytest.raises(IndexError):
        again.sentences[len(document.sentences)]


@pytest.mark.parametrize("sentences", [[0, 9], [0, 9, 0, 9], [0, 9, 0, -1], [0, 9999, 0, 3]])
def test_what_is_no_document_is_refused(sentences: list[int]) -> None:
    paragraphs = pack_document(parse(ARTICLE))[0]
    with pytest.raises(ValueError, match="document"):
        unpack_document([paragraphs, packed(sentences)], ARTICLE)
