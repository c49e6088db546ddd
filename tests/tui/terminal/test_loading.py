"""Long articles are compared in another process, with the same answer and an end when nobody waits."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tui_reader.compare.model import Comparison
from tui_reader.compare.pack import articles_of
from tui_reader.compare.pipeline import compare
from tui_reader.config import Config
from tui_reader.errors import Cancelled
from tui_reader.review.change_list import about
from tui_reader.review.index import index_of
from tui_reader.review.state import reloaded, start
from tui_reader.store.cache import ComparisonCache, key_of
from tui_reader.text.read import read
from tui_reader.tui import loading
from tui_reader.tui.elsewhere import Elsewhere

FOLDER = Path(__file__).parents[3] / "sample_articles" / "border-talks"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_another_process_gives_the_same_answer() -> None:
    articles = [read(str(FOLDER / name)) for name in ("source.txt", "rewrite.txt")]
    early: list[Comparison] = []
    told: list[float] = []
    found = Elsewhere(articles, Config()).answer(told.append, early.append)
    assert found.to_dict() == compare(articles[0], articles[1]).to_dict()
    assert early == []  # a short pair has no need of it


def test_the_process_ends_when_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    def tired(share: float) -> None:
        raise Cancelled("nobody waits")

    articles = [read(str(FOLDER / name)) for name in ("source.txt", "rewrite.txt")]
    began = time.monotonic()
    with pytest.raises(Cancelled):
        Elsewhere(articles, Config()).answer(tired, None)
    assert time.monotonic() - began < 5


def test_the_second_time_the_answer_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = (str(FOLDER / name) for name in ("source.txt", "rewrite.txt"))
    there: list[bool] = []

    def whole(comparison: Comparison) -> None:  # before it is kept: the screen does not wait for the disk
        there.append(ComparisonCache().get(key_of(articles_of(comparison), Config()), articles_of(comparison)) is not None)

    first = loading.load(left, right, (), Config(), whole=whole)
    monkeypatch.setattr(loading, "Elsewhere", lambda *_: pytest.fail("compared again"))
    again = loading.load(left, right, (), Config(), whole=whole)
    assert there == [False, True]
    assert again.to_dict() == first.to_dict()
    assert again.left.document.article.path == left


def test_a_known_pair_is_shown_at_once_and_an_unknown_one_side_by_side() -> None:
    left, right = (str(FOLDER / name) for name in ("source.txt", "rewrite.txt"))
    loading.begin(left, right, (), Config())
    assert not loading.at_once(left, right, (), Config(), show=loading.provisional).complete
    whole = loading.load(left, right, (), Config())
    loading.begin(left, right, (), Config())
    assert loading.at_once(left, right, (), Config(), show=loading.provisional).to_dict() == whole.to_dict()


def test_a_long_pair_can_be_read_from_its_beginning_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("One sentence of many, as long as most are. \n\n" * 50_000)
    began = time.monotonic()
    waiting = loading.provisional(read(str(path)), read(str(path)))
    assert 100 < len(waiting.changes) < 2_000
    assert about(index_of(waiting), 0) == "One sentence of many, as long as most are."  # level by chance, so not called the same
    assert time.monotonic() - began < 5


def test_the_reader_itself_loads_neither_aligner_nor_detectors() -> None:
    code = (
        "import sys; from tui_reader.tui.loading import load; from tui_reader.config import Config;"
        "load(sys.argv[1], sys.argv[2], (), Config());"
        "print([m for m in sys.modules if '.detectors' in m or m.endswith('aligner') or m == 'pycrfsuite'])"
    )
    files = [str(FOLDER / name) for name in ("source.txt", "rewrite.txt")]
    run = subprocess.run([sys.executable, "-c", code, *files], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_reader_without_settings_files_loads_no_reader_of_settings_or_metadata() -> None:
    code = (
        "import sys; from tui_reader.cli.arguments import parse; from tui_reader.cli.inputs import settings;"
        "settings(parse(sys.argv[1:]), sys.argv[1:]); import tui_reader.tui.app;"
        "print(sorted({'yaml', 'importlib.metadata'} & set(sys.modules)))"
    )
    files = [str(FOLDER / name) for name in ("source.txt", "rewrite.txt")]
    run = subprocess.run([sys.executable, "-S", "-c", code, *files], capture_output=True, text=True, check=True, env=_without_site())
    assert run.stdout.strip() == "[]"


def _without_site() -> dict[str, str]:
    """For `-S`, which keeps away what .pth files load."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def test_the_first_paint_stands_over_articles_that_nobody_has_cut() -> None:
    articles = [read(str(FOLDER / name)) for name in ("source.txt", "rewrite.txt")]
    waiting = loading.uncut(*articles)
    assert waiting.changes == ()
    assert not waiting.complete
    assert reloaded(start(waiting), loading.provisional(*articles)).rows
