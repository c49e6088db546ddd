"""spaCy in place of the built-in tagger, for those who have it and one of its models. Nothing is ever downloaded.

    pip install 'tui-reader[spacy]'        and a model of your choice, by spaCy's own command
    spacy_model: en_core_web_sm            in your own config.yaml

Only the spans and types come from spaCy; what the document corrects, links and titles stay the same.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

from tui_reader.errors import UsageError
from tui_reader.extract.features import Habits, Words
from tui_reader.extract.model import EntityType
from tui_reader.extract.tagger import Tagger
from tui_reader.text.span import Span

_TYPES: dict[str, EntityType] = {
    "PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
    "NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "MISC": "MISC",
}  # fmt: skip


@lru_cache(maxsize=1)  # a model takes a second or more to load; an inbox asks for every pair
def spacy_tagger(model: str) -> Tagger:
    """A tagger that asks the installed spaCy model `model`, loaded once.

    Raises UsageError, naming the extra or the model, when spaCy or the model is not there or does not fit.
    """
    try:
        spacy: Any = import_module("spacy")  # hundreds of megabytes, for those who ask for it
    except (ImportError, ValueError) as error:  # ValueError: built for another numpy
        raise UsageError(
            "spacy_model: spaCy is not installed or does not start; pip install 'tui-reader[spacy]', or leave the setting out"
        ) from error
    try:
        nlp: Any = spacy.load(model)
    except (ImportError, OSError, ValueError) as error:
        raise UsageError(
            f"spacy_model: no model {model!r} that this spaCy can load; install one with spaCy's own command, or leave the setting out"
        ) from error

    def tag(words: Words, habit: Habits) -> list[tuple[Span, EntityType]]:
        doc = nlp(spacy.tokens.Doc(nlp.vocab, words=list(words.texts)))
        return [(words.spans[e.start].cover(words.spans[e.end - 1]), _TYPES[e.label_]) for e in doc.ents if e.label_ in _TYPES]

    return tag
