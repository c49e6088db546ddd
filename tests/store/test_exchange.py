"""Export, import, prune, vacuum, and the command that does them."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.store.stories import story
from tui_reader.align.model import Repair
from tui_reader.cli.commands import run
from tui_reader.errors import StoreError
from tui_reader.store import Store, memory_store, open_store
from tui_reader.store.exchange import entries, export, merge, prune
from tui_reader.store.keys import units_of

COMPARISON = story("The mayor said 13 people came. No one was injured.")


def filled(store: Store) -> Store:
    session = store.session(COMPARISON, "Ada", now=lambda: datetime(2026, 3, 1, tzinfo=UTC))
    ids = list(units_of(COMPARISON))
    session.decide(ids, "fix", "see the tape")
    session.decide(ids[:1], "query")
    session.annotate("right", 0, "who counted?")
    session.repair(Repair("keep", (0,), (0,)))
    session.decide(ids[1:2], "skipped")
    session.undo()
    return store


def test_an_export_comes_back_whole_and_twice_changes_nothing() -> None:
    with memory_store() as one, memory_store() as other:
        exported = json.loads(json.dumps(export(filled(one).database)))
        count = sum(len(pair["acts"]) for pair in exported["pairs"])
        assert merge(other.database, "x.json", exported) == count
        mine, theirs = one.session(COMPARISON, "Ada"), other.session(COMPARISON, "Ada")
        assert dict(mine.decisions) == dict(theirs.decisions)
        assert mine.notes == theirs.notes
        documents = COMPARISON.left.document, COMPARISON.right.document
        assert one.repairs(*documents) == other.repairs(*documents) == (Repair("keep", (0,), (0,)),)
        assert merge(other.database, "x.json", exported) == 0
        assert theirs.undo() is not None


def test_no_word_of_an_article_is_in_an_export() -> None:
    with memory_store() as store:
        text = json.dumps(export(filled(store).database))
    assert not [word for word in ("mayor", "people", "injured", "hurt") if word in text]


def test_what_is_no_export_is_refused_whole() -> None:
    with memory_store() as store:
        good: dict[str, Any] = export(filled(store).database)
    wrong: list[Any] = [None, [], {}, {"schema": good["schema"]}, {"schema": good["schema"], "pairs": {}}]
    for path in (("verb", "delete everything"), ("scope", "world"), ("subject", "x"), ("key", 3), ("batch", "1"), ("who", None)):
        broken = deepcopy(good)
        broken["pairs"][0]["acts"][-1][path[0]] = path[1]
        wrong.append(broken)
    with memory_store() as other:
        for one in wrong:
            with pytest.raises(StoreError, match=r"x\.json"):
                merge(other.database, "x.json", one)
        assert entries(other.database) == []


def test_prune_forgets_old_pairs_and_keeps_the_rest() -> None:
    with memory_store() as store:
        filled(store)
        assert prune(store.database, 30, datetime(2026, 3, 20, tzinfo=UTC)) == 0
        assert len(entries(store.database)) == 1
        assert prune(store.database, 30, datetime(2026, 6, 1, tzinfo=UTC)) == 1
        assert entries(store.database) == []


def test_the_store_command_lists_exports_imports_prunes_and_vacuums(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path, other, file = (str(tmp_path / name) for name in ("a.sqlite3", "b.sqlite3", "out.json"))
    with open_store(Path(path)) as store:
        filled(store)
    assert run(["store", "--store", path]) == 0
    header, row = (line.split("\t") for line in capfd.readouterr().out.splitlines())
    assert dict(zip(header, row, strict=True))["source"] == "/desk/source.txt"
    assert run(["store", "export", file, "--store", path]) == 0
    assert run(["store", "import", file, "--store", other]) == 0
    assert "decisions added" in capfd.readouterr().err
    assert run(["store", "prune", "--older-than", "0", "--store", other]) == 0
    assert run(["store", "vacuum", "--store", other]) == 0
    with open_store(Path(other)) as store:
        assert entries(store.database) == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["lst"], "no such action"),
        (["import"], "name the file"),
        (["unmute"], "name the number"),
        (["unmute", "x"], "no such mute"),
        (["list", "more"], "one word too many"),
        (["import", "gone.json"], "no such file"),
        (["import", __file__], "not JSON"),
        (["prune"], "--older-than 180"),
        (["list", "--store", __file__], "is not a store"),
    ],
)
def test_wrong_use_of_the_store_command_is_said(args: list[str], words: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["store", *args]) == 2
    assert words in capfd.readouterr().err
