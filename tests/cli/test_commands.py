"""The command line: exit codes, what is said on bad input, what is read and never written."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from tui_reader.cli import COMMANDS, commands
from tui_reader.cli.commands import run

ROOT = Path(__file__).parents[2]
PAIR = [str(ROOT / "sample_articles" / "border-talks" / name) for name in ("source.txt", "rewrite.txt")]
Capture = pytest.CaptureFixture[str]


def command(*args: str, stdin: bytes | None = None, cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """The installed command in a process of its own, with no terminal."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    return subprocess.run(
        [sys.executable, "-m", "tui_reader", *args], input=stdin or b"", capture_output=True, cwd=cwd, env=environment, timeout=60
    )


def test_importing_and_asking_the_version_load_nothing_heavy() -> None:
    program = (
        "import sys, tui_reader\nfrom tui_reader.cli import main\nmain(['--version'])\n"
        "print(sorted({'textual', 'numpy', 'yaml', 'rich', 'argparse', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert re.fullmatch(r"tui-reader \d+\.\d+\.\d+\n\[\]\n", done.stdout), done


def test_lines_are_file_line_severity_kind_message(capfd: Capture) -> None:
    assert run(["check", *PAIR]) in (0, 1)
    out = capfd.readouterr().out
    assert all(re.match(r"[^:]+(source|rewrite)\.txt:\d+:(high|medium|low):\w+:.", text) for text in out.splitlines())


def test_json_goes_to_stdout_and_satisfies_its_schema_name(capfd: Capture) -> None:
    run(["check", "--format", "json", *PAIR, "--fail-on=never"])
    found = json.loads(capfd.readouterr().out)
    assert found["schema"] == "tui-reader/comparison/1"


def test_without_a_terminal_the_reader_prints_the_linear_report() -> None:
    done = command(*PAIR)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Source: ")
    assert b"\x1b" not in done.stdout


def test_the_linear_report_holds_every_sentence_of_both_articles(capfd: Capture) -> None:
    run([*PAIR, "--plain"])
    bare = re.sub(r"[\[\]{}\s]", "", capfd.readouterr().out)
    for file in PAIR:
        for text in Path(file).read_text(encoding="utf-8").splitlines():
            assert re.sub(r"\s", "", text)[-20:] in bare


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], ["no files", "source.txt rewrite.txt"]),
        (["one.txt"], ["only one file", "one.txt"]),
        (["check"], ["no files", "check --help"]),
        (["check", "a", "b", "c"], ["3 files"]),
        (["chek", "a", "b"], ["chek", "did you mean `tui-reader check`?"]),
        (["triage", str(ROOT), "--also", PAIR[0]], ["--also is for one rewrite", "--sources"]),
        (["check", *PAIR, "--encoding", "klingon"], ["--encoding", "no such encoding: klingon", "utf-8"]),
        (["check", PAIR[0], ""], ["empty name", "variable"]),
        (["triage", ""], ["empty name"]),
        (["check", *PAIR, "--store", ""], ["empty name"]),
        (["check", *PAIR, "--set", "=x"], ["wants KEY=VALUE"]),
        (["check", "--version"], ["--version: no such option; `tui-reader check --help`"]),
        (["check", "-", "-"], ["-", "once"]),
        (["check", "a", "b", "--also", "-", "--also", "-"], ["once"]),
        (["check", "a", "b", "--fromat", "json"], ["--fromat", "did you mean --format?"]),
        (["check", "a", "b", "--format", "xml"], ["xml", "json"]),
        (["check", *PAIR, "--config", "gone.yaml"], ["gone.yaml", "no such file"]),
        (["check", *PAIR, "--set", "verdict.hold=x"], ["verdict.hold", "high or medium or low"]),
        (["check", PAIR[0], "gone.txt"], ["gone.txt", "does not exist", "check the name"]),
        (["check", PAIR[0], "/"], ["/", "folder"]),
        (["check", *PAIR, "-o", PAIR[1]], ["never written"]),
        (["check", *PAIR, "-o", "/no/such/folder/x"], ["/no/such/folder/x", "no such file"]),
        (["check", PAIR[0], os.devnull], ["empty"]),
        (["check", PAIR[0], "evil\x1b[31m\u202e.txt"], ["evil␛[31m<U+202E>.txt"]),
    ],
)
def test_wrong_use_is_refused_with_what_where_and_what_to_do(args: list[str], words: list[str], capfd: Capture) -> None:
    assert run(args) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert all(word in said.err for word in words), said.err
    assert "Traceback" not in said.err


def test_standard_input_is_read_once_as_either_side() -> None:
    for args in (["-", PAIR[1]], [PAIR[0], "-"]):
        done = command("check", *args, "--format", "tsv", stdin=Path(PAIR[0]).read_bytes())
        assert done.returncode in (0, 1), done.stderr
        assert b"<standard input>" in done.stdout


def test_a_file_named_like_a_command_goes_after_two_dashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("check", "-report"):
        Path(name).write_bytes(Path(PAIR[0]).read_bytes())
    assert run(["--", "check", "-report"]) == 0
    assert run(["check", "--format", "text", "--", "check", "-report"]) == 0
    out, err = capfd.readouterr()
    assert out.count("Verdict: PASS") == 2
    assert "same text on both sides" in err


def test_options_may_stand_anywhere_and_the_command_is_the_first_word(capfd: Capture) -> None:
    assert run(["--jobs", "1", "--set", "verdict.hold=low", "check", PAIR[0], "--format", "tsv", PAIR[1], "--fail-on", "never"]) == 0
    assert "rewrite.txt" in capfd.readouterr().out


def test_a_fault_of_ours_is_one_sentence_and_exit_3(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    def broken(*_: object) -> object:
        raise KeyError("surprise")

    monkeypatch.setattr(commands, "parse", broken)
    assert run(["check", "a", "b"]) == 3
    err = capfd.readouterr().err
    assert len(err.splitlines()) == 1
    details = Path(re.search(r"the file (\S+)", err).group(1))  # type: ignore[union-attr]
    assert "surprise" in details.read_text()


def test_a_full_disk_on_standard_output_is_said() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with full.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "tui_reader", "check", *PAIR, "--format", "text"], stdout=out, stderr=subprocess.PIPE, cwd=ROOT
        )
    assert done.returncode == 2
    assert b"standard output: no space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_pipe_closed_early_is_no_fault() -> None:
    program = f"{sys.executable} -m tui_reader check --format json {' '.join(PAIR)} | head -c 10"
    done = subprocess.run(["bash", "-c", program], capture_output=True, cwd=ROOT)
    assert (done.stdout, done.stderr) == (b'{\n "schema', b"")


def test_a_report_on_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    output = tmp_path / "report.txt"
    assert run(["check", *PAIR, "--format", "text", "-o", str(output), "--fail-on", "never"]) == 0
    assert output.read_text().startswith("Source: ")
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_an_inbox_cannot_bring_its_own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    (tmp_path / "sub").mkdir()
    Path(tmp_path, "story.txt").write_bytes(Path(PAIR[0]).read_bytes())
    for folder in (tmp_path, tmp_path / "sub"):
        Path(folder, "tui-reader.yaml").write_text("verdict: {hold: nonsense}")
        monkeypatch.chdir(folder)
        assert run(["triage", str(tmp_path), "--format", "tsv"]) == 0
        assert "not read, because it lies beside the articles" in capfd.readouterr().err


def test_the_inbox_opened_from_the_first_screen_keeps_the_options(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Namespace] = []

    def inbox_opened(found: Namespace) -> int:
        opened.append(found)
        return 0

    monkeypatch.setattr("tui_reader.cli.read.has_screen", lambda found: True)
    monkeypatch.setattr("tui_reader.tui.welcome.ask", lambda files, config: "inbox")
    monkeypatch.setattr("tui_reader.cli.triage.run", inbox_opened)
    assert run(["--store", "desk.sqlite3", "--set", "triage.sample=2"]) == 0
    (inbox,) = opened
    assert (inbox.command, inbox.files, inbox.store, inbox.set) == ("triage", ["."], "desk.sqlite3", ["triage.sample=2"])


def test_git_never_sees_another_exit_code_than_0(capfd: Capture) -> None:
    for args in (["git-diff", "gone", "gone2"], ["--set", "verdict.hold=x", "git-diff", "a", "b"], ["git-diff", "--bogus", "a", "b"]):
        assert run(args) == 0
        assert capfd.readouterr().err


def test_git_diff_takes_the_options_of_every_command(tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("old.txt", "new.txt", "further.txt", "out.txt")]
    for file, text in zip(names, ("One ship came.", "One ship came. Ten boats left.", "Ten boats left."), strict=False):
        file.write_text(text)
    old, new, further, out = map(str, names)
    said = []
    for more in ([], ["--also", further]):
        assert run(["git-diff", "--format", "lines", "-o", out, *more, old, new]) == 0
        said.append(Path(out).read_text())
    assert "claim_added" in said[0]
    assert said[1] == ""


def test_help_names_every_command_and_option(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["--help"]) == 0
    out = capfd.readouterr().out
    assert all(name in out for name in COMMANDS)
    assert max(map(len, out.splitlines())) <= 80
    assert run(["check", "--help"]) == 0
    assert "--fail-on" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("closed", "args", "code", "said"),
    [
        ("<&-", PAIR, 0, b""),
        ("<&-", ["-", PAIR[1]], 2, b"standard input"),
        (">&-", ["check", *PAIR], 1, b""),
        ("<&- >&- 2>&-", ["check", *PAIR], 1, b""),
    ],
)
def test_closed_streams_are_no_fault(closed: str, args: list[str], code: int, said: bytes) -> None:
    command = ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "tui_reader", *args]
    run = subprocess.run(command, capture_output=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60)
    assert run.returncode == code
    assert said in run.stderr
    assert b"fault" not in run.stderr
