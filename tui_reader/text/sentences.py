"""Sentence boundaries by own rules, as offsets; nothing is ever altered or lost.

Paragraphs first (paragraphs.py), then every stop inside them (boundaries.py, with the word lists of abbreviations.py),
then the role of each (roles.py). Not done: a sentence that ends without any mark inside a line, and semicolons, which
some corpora take for ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.text.abbreviations import lexicon
from tui_reader.text.article import Article
from tui_reader.text.boundaries import boundaries, is_casual
from tui_reader.text.language import detect
from tui_reader.text.paragraphs import paragraphs
from tui_reader.text.roles import Role, headline_like, role_of
from tui_reader.text.span import Span


def split(article: Article) -> Iterator[tuple[Span, list[Span], list[Role]]]:
    """Per paragraph: its span, the spans of its sentences (white space trimmed) and their roles.

    Ready-made sentences (`Article.given`) are kept as they are, each a paragraph of its own, body.
    """
    text = article.text
    if article.given is not None:
        for span in article.given:
            yield span, [span], ["body"]
        return
    spans = paragraphs(text)
    words = lexicon((article.language or detect(text)).split("-")[0].lower())
    casual = is_casual(text)
    headline: str | None = None
    for number, span in enumerate(spans):
        line = span.of(text) if len(span) <= 400 else ""
        if number == 0 and len(spans) > 1 and line and headline_like(line) and role_of(line) == "body":
            headline = line
        if line and line == headline and number < 4:
            yield span, [span], ["headline"]
            continue
        role = role_of(line) if line else "body"
        sentences, start = [], span.start
        for end in boundaries(text, span.start, span.end, words, casual=casual):
            sentences.append(Span(start, end))
            start = end
            while start < span.end and text[start].isspace():
                start += 1
        yield span, sentences, [role] * len(sentences)
