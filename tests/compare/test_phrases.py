"""Word lists as finders of phrases."""

from __future__ import annotations

import pytest

from tui_reader.compare.lexicon import Phrases, entries
from tui_reader.text.span import Span
from tui_reader.text.tokens import tokenize


@pytest.mark.parametrize("name", ["grave", "hedges", "relations", "negations", "caveats", "roles"])
def test_a_phrase_of_letters_has_the_tokens_any_phrase_has(name: str) -> None:
    made = {words for found in Phrases(name)._by_first.values() for words, _ in found}
    assert made == {tokenize(phrase, [Span(0, len(phrase))]).norms for _, phrases in entries(name) for phrase in phrases}
