"""`check`: exit codes by severity, many pairs, decisions taken into account only when asked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.store.stories import SAMPLES
from tui_reader.align.model import Repair
from tui_reader.cli.commands import run
from tui_reader.cli.inputs import article
from tui_reader.compare.pipeline import compare
from tui_reader.config import Config
from tui_reader.store import open_store
from tui_reader.store.store import default_path

Capture = pytest.CaptureFixture[str]
FOLDER = SAMPLES[0]
LISTED = SAMPLES[:3]
"""More than the processes they are shared among."""
PAIR = [str(FOLDER / "source.txt"), str(FOLDER / "rewrite.txt")]


def decide_all(path: Path | None, verb: str) -> None:
    comparison = compare(article(PAIR[0], Config()), article(PAIR[1], Config()))
    with open_store(path) as store:
        store.session(comparison, "Ada").decide([f.id for f in comparison.findings], verb)  # type: ignore[arg-type]


@pytest.mark.parametrize(("level", "code"), [("high", 1), ("medium", 1), ("low", 1), ("never", 0)])
def test_fail_on_sets_the_severity_that_fails(level: str, code: int) -> None:
    assert run(["check", *PAIR, "--fail-on", level, "-o", "/dev/null"]) == code
    assert run(["check", PAIR[0], PAIR[0], "--fail-on", level, "-o", "/dev/null"]) == 0


def test_severity_settings_move_the_exit_code(capfd: Capture) -> None:
    comparison = compare(article(PAIR[0], Config()), article(PAIR[1], Config()))
    off = [word for kind in {f.kind.id for f in comparison.findings} for word in ("--set", f"severity.{kind}=off")]
    assert run(["check", *PAIR, *off, "--fail-on", "low"]) == 0
    assert capfd.readouterr().out == ""


def test_decisions_count_only_when_their_file_is_named(tmp_path: Path, capfd: Capture) -> None:
    decide_all(None, "fine")
    assert default_path().exists()
    assert run(["check", *PAIR]) == 1
    capfd.readouterr()
    assert run(["check", *PAIR, "--decisions", str(default_path()), "--fail-on", "low"]) == 0
    assert capfd.readouterr().out == ""
    assert run(["check", *PAIR, "--decisions", str(default_path()), "--all"]) == 1
    exported = tmp_path / "decisions.json"
    assert run(["store", "export", str(exported)]) == 0
    assert run(["check", *PAIR, "--decisions", str(exported), "--fail-on", "low", "--format", "json"]) == 0


def test_a_finding_that_must_be_fixed_still_fails(tmp_path: Path) -> None:
    decide_all(tmp_path / "d.sqlite3", "fix")
    assert run(["check", *PAIR, "--decisions", str(tmp_path / "d.sqlite3"), "-o", "/dev/null"]) == 1


def test_with_accepted_findings_left_out_the_verdict_is_judged_anew(tmp_path: Path) -> None:
    decide_all(tmp_path / "d.sqlite3", "false_alarm")
    out = tmp_path / "out.json"
    run(["check", *PAIR, "--decisions", str(tmp_path / "d.sqlite3"), "--format", "json", "-o", str(out)])
    found = json.loads(out.read_text())
    assert (found["findings"], found["reasons"], found["verdict"]) == ([], [], "pass")
    run(["check", *PAIR, "--decisions", str(tmp_path / "d.sqlite3"), "--format", "json", "-o", str(out), "--all"])
    found = json.loads(out.read_text())
    assert {f["decision"]["decision"] for f in found["findings"]} == {"false_alarm"}
    assert found["findings"][0]["decision"]["who"] == "Ada"


def test_reports_show_the_users_own_decisions(tmp_path: Path, capfd: Capture) -> None:
    decide_all(None, "fix")
    assert run([*PAIR, "--plain"]) == 0
    assert "must be fixed, Ada" in capfd.readouterr().out
    assert run(["report", *PAIR, "--changes"]) == 0
    assert "Nobody has decided" not in capfd.readouterr().out
    default_path().write_bytes(b"broken" * 1000)
    assert run([*PAIR, "--plain"]) == 0
    assert "made without decisions" in capfd.readouterr().err
    assert run([*PAIR, "--plain", "--store", str(default_path())]) == 2


def test_repairs_of_the_alignment_are_part_of_what_is_read_with_decisions(tmp_path: Path) -> None:
    comparison = compare(article(PAIR[0], Config()), article(PAIR[1], Config()))
    link = next(link for link in comparison.alignment.links if not link.moved)
    with open_store(None) as store:
        store.session(comparison, "Ada").repair(Repair("unlink", link.left, link.right))
    out = tmp_path / "out.json"

    def linked(*args: str) -> list[list[int]]:
        run([*args, *PAIR, "--format", "json", "-o", str(out)])
        return [one["left"] for one in json.loads(out.read_text())["links"] if one["right"] == list(link.right)]

    assert linked("report") == []
    assert linked("check") == [list(link.left)]
    assert linked("check", "--decisions", str(default_path())) == []


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list of sample pairs, paths beside the list, with comments and a header."""
    for folder in LISTED:
        (tmp_path / "in" / folder.name).mkdir(parents=True)
        for name in ("source.txt", "rewrite.txt"):
            (tmp_path / "in" / folder.name / name).write_bytes((folder / name).read_bytes())
    rows = ["source\trewrite", "# three pairs", "", *(f"{f.name}/source.txt\t{f.name}/rewrite.txt" for f in LISTED)]
    (tmp_path / "in" / "pairs.tsv").write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "in" / "pairs.tsv"


@pytest.mark.parametrize("form", ["lines", "json", "tsv", "text", "md"])
def test_many_pairs_in_parallel_say_what_each_pair_says_alone_in_the_order_of_the_list(listed: Path, form: str, capfd: Capture) -> None:
    code = run(["check", "--pairs", str(listed), "--format", form, "--jobs", "2"])
    together = capfd.readouterr().out
    assert run(["check", "--pairs", str(listed), "--format", form, "--jobs", "1"]) == code == 1
    assert capfd.readouterr().out == together
    names = [str(listed.parent / f.name / "rewrite.txt") for f in LISTED]
    if form == "json":
        assert [one["right"]["path"] for one in json.loads(together)] == names
    else:
        places = [together.index(name) for name in names]
        assert places == sorted(places)


def test_an_unreadable_pair_is_named_and_the_others_go_on(listed: Path, capfd: Capture) -> None:
    listed.write_text(listed.read_text() + "\ngone.txt\talso-gone.txt\n")
    assert run(["check", "--pairs", str(listed), "--format", "tsv"]) == 2
    out, err = capfd.readouterr()
    assert len(out.splitlines()) == 1 + len(LISTED)
    assert "gone.txt" in err


def test_progress_is_shown_on_a_terminal_only_and_wiped(
    listed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["check", "--pairs", str(listed), "--format", "tsv", "--jobs", "1"])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    run(["check", "--pairs", str(listed), "--format", "tsv", "--jobs", "1"])
    err = capsys.readouterr().err
    assert f"[{'#' * 30}] {len(LISTED)} of {len(LISTED)} pairs" in err
    assert err.endswith(" \r")


@pytest.mark.parametrize(
    ("text", "args", "words"),
    [
        ("only one\n\na\tb\n\tc\n", [], ["pairs.tsv:1: wants source, tab, rewrite", "pairs.tsv:4: wants"]),
        ("# nothing\n", [], ["no pairs in it"]),
        ("a\t-\n", [], ["cannot name standard input"]),
        ("a\tb\n", PAIR, ["not both"]),
        ("a\tb\n", ["--format", "html"], ["one pair"]),
        ("a\tb\n", ["--jobs", "many"], ["whole number"]),
    ],
)
def test_wrong_lists_are_refused_with_every_wrong_line(
    text: str, args: list[str], words: list[str], tmp_path: Path, capfd: Capture
) -> None:
    (tmp_path / "pairs.tsv").write_text(text)
    assert run(["check", "--pairs", str(tmp_path / "pairs.tsv"), *args]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert all(word in err for word in words), err


GERMAN = "Der Bürgermeister von Harfeld ist am Dienstag zurückgetreten, nachdem eine Prüfung ergeben hatte, dass 40.000 Euro fehlen und nicht mehr da sind."


@pytest.mark.parametrize("args", [["check"], ["check", "--format", "tsv"], ["report", "--queries"], ["git-diff", "--format", "lines"]])
def test_a_language_without_rules_never_passes_in_silence(args: list[str], tmp_path: Path, capfd: Capture) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text(GERMAN, encoding="utf-8")
    right.write_text(GERMAN.replace("40.000", "400.000"), encoding="utf-8")
    assert run([*args, str(left), str(right)]) == 0
    out, err = capfd.readouterr()
    assert "b.txt: Not checked, for want of rules for the language (de): claims, entities, quantities." in err
    assert args[-1] not in ("tsv", "--queries") or "quantities" in out
