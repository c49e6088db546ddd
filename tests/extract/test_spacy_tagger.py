"""The optional spaCy adapter: what it says without spaCy, what it asks of it with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tui_reader.cli.commands import run
from tui_reader.compare.pipeline import analyse, compare
from tui_reader.config import Config
from tui_reader.errors import UsageError
from tui_reader.extract.entities import find_entities
from tui_reader.extract.spacy_tagger import spacy_tagger
from tui_reader.text.article import Article
from tui_reader.text.document import parse
from tui_reader.tui.elsewhere import Elsewhere


@pytest.fixture(autouse=True)
def nothing_loaded() -> Iterator[None]:
    spacy_tagger.cache_clear()
    yield
    spacy_tagger.cache_clear()


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


class Zzyx:
    """A spaCy whose every model sees a person in the first two words and money in the fourth."""

    tokens = SimpleNamespace(Doc=lambda vocab, words: words)

    def __init__(self) -> None:
        self.loaded: list[str] = []

    def load(self, model: str) -> Any:
        self.loaded.append(model)
        seen = [SimpleNamespace(start=0, end=2, label_="PERSON"), SimpleNamespace(start=3, end=4, label_="MONEY")]
        return type("Nlp", (), {"vocab": None, "__call__": lambda self, doc: SimpleNamespace(ents=seen)})()


def test_its_spans_and_types_are_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", Zzyx())
    found = find_entities(parse("Zzyx Qwrt met 5 others."), tagger=spacy_tagger("any"))
    assert [(e.name, e.type) for e in found] == [("Zzyx Qwrt", "PER")]


def test_the_setting_names_the_model_and_it_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = Zzyx()
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    config = Config(spacy_model="en_core_web_sm")
    text = "Zzyx Qwrt met 5 others."
    assert [e.name for e in analyse(text, config).entities] == ["Zzyx Qwrt"]
    assert [e.name for e in compare(text, text, config=config).right.entities] == ["Zzyx Qwrt"]
    assert spacy.loaded == ["en_core_web_sm"]


def test_without_the_setting_spacy_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert compare("Ada Lovelace spoke.", "Ada Lovelace spoke.").complete


def test_a_model_that_is_not_there_is_wrong_use(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    file = tmp_path / "a.txt"
    file.write_text("Ada Lovelace spoke.")
    assert run(["check", str(file), str(file), "--set", "spacy_model=en_core_web_sm"]) == 2
    assert "tui-reader[spacy]" in capsys.readouterr().err


def test_the_process_that_compares_says_what_is_missing() -> None:
    article = Article(text="Ada Lovelace spoke.")
    with pytest.raises(UsageError, match="spacy_model"):
        Elsewhere([article, article], Config(spacy_model="no_such_model")).answer(lambda share: None, None)
