"""The optional spaCy adapter: what it says without spaCy, what it asks of it with."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tui_reader.errors import UsageError
from tui_reader.extract.entities import find_entities
from tui_reader.extract.spacy_tagger import spacy_tagger
from tui_reader.text.document import parse


def test_without_spacy_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match=r"tui-reader\[spacy\]"):
        spacy_tagger("en_core_web_sm")


def test_without_the_model_the_error_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(model: str) -> Any:
        raise OSError(f"[E050] Can't find model '{model}'")

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load))
    with pytest.raises(UsageError, match="no_such_model"):
        spacy_tagger("no_such_model")


def test_its_spans_and_types_are_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(model: str) -> Any:
        nlp = lambda doc: SimpleNamespace(  # noqa: E731
            ents=[SimpleNamespace(start=0, end=2, label_="PERSON"), SimpleNamespace(start=3, end=4, label_="MONEY")]
        )
        return type("Nlp", (), {"vocab": None, "__call__": staticmethod(nlp)})()

    doc = lambda vocab, words: words  # noqa: E731
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load, tokens=SimpleNamespace(Doc=doc)))
    text = "Zzyx Qwrt met 5 others."
    found = find_entities(parse(text), tagger=spacy_tagger("any"))
    assert [(e.name, e.type) for e in found] == [("Zzyx Qwrt", "PER")]
