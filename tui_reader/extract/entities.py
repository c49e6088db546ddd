"""People, bodies, places and other names of a document, each with all its mentions.

Sentences are tagged one by one; then the document as a whole corrects them: what the tables know is added, what the article itself
calls by name elsewhere is found where the tagger missed it, every name gets the type most of its mentions have, and mentions of one
are linked (linking.py) and get the title beside them (roles.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui_reader.extract.features import Habits, Words, habits, in_parts, is_shouted, words_of
from tui_reader.extract.linking import Aliases, link
from tui_reader.extract.model import Entity, EntityType, Mention
from tui_reader.extract.patterns import known_names, patterned
from tui_reader.extract.roles import title_of
from tui_reader.extract.tagger import Tagger, tag
from tui_reader.extract.tidy import recased, tidy
from tui_reader.extract.whole import Found, missed, voted
from tui_reader.text.document import Document
from tui_reader.text.span import Span

__all__ = ["Aliases", "find_entities"]


def find_entities(document: Document, aliases: Aliases = (), *, tagger: Tagger = tag) -> tuple[Entity, ...]:
    """Entities in the order of their first mention; mentions never overlap and lie each in one sentence.

    `aliases` = house names, house spelling first; `tagger` = who looks at each sentence first (spacy_tagger.py has another one).
    """
    text = document.text
    sentences = [part for s in document.sentences for part in in_parts(words_of(text, s.span))]
    habit = habits(sentences)
    found: list[Found] = []
    for number, words in enumerate(sentences):
        found += _in_sentence(number, words, habit, tagger)
    found = voted(text, found)
    found += missed(text, sentences, found)
    found.sort(key=lambda f: f.span)
    groups = link(text, [(f.span, f.type) for f in found], aliases)
    part_of = {f.span: f.sentence for f in found}
    others: dict[int, list[Span]] = defaultdict(list)
    for f in found:
        if f.type != "PER":
            others[f.sentence].append(f.span)

    def mention(span: Span, kind: EntityType) -> Mention:
        part = part_of[span]
        return Mention(span, title_of(text, sentences[part], span, others[part]) if kind == "PER" else None)

    return tuple(
        Entity(number, group.type, group.name, tuple(mention(span, group.type) for span in group.spans))
        for number, group in enumerate(groups)
    )


def _in_sentence(number: int, words: Words, habit: Habits, tagger: Tagger) -> Iterator[Found]:
    seen = recased(words, habit) if is_shouted(words.texts) else words
    tagged = [better for span, kind in tagger(seen, habit) for better in tidy(words, habit, span, kind)]
    listed = [better for span, kind in known_names(words, seen) for better in tidy(words, habit, span, kind)]
    sure = list(patterned(seen, habit))
    # the longest goes first; between equals what a rule is sure of, what the tagger saw, what the tables know
    taken: set[int] = set()
    for span, kind in sorted([*sure, *tagged, *listed], key=lambda f: f[0].start - f[0].end):
        if span.start not in taken and span.end - 1 not in taken:
            taken.update(range(span.start, span.end))
            yield Found(span, kind, number)
