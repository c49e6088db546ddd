"""The recipes of docs/ are run as they are written there, by the shell, with the installed command."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_articles" / "border-talks"


def blocks(page: str, language: str = "sh") -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.S | re.M)


class Shell:
    """A folder, and bash in it with `tui-reader` on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "desk"
        self.folder.mkdir()
        command = folder / "bin" / "tui-reader"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m tui_reader "$@"\n')
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        self.environment = {
            **os.environ,
            "PATH": f"{command.parent}:{os.environ['PATH']}",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_PAGER": "cat",
        }
        for name in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{name}_NAME": "Ada", f"GIT_{name}_EMAIL": "ada@example.org"}

    def run(self, script: str, *, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=90, input=""
        )
        assert code is None or done.returncode == code, (script, done)
        assert "Traceback" not in done.stderr
        return done

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


@pytest.fixture
def repository(shell: Shell) -> Shell:
    """A commit with three articles, then one edited, one removed, one renamed and one new."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    source = (SAMPLE / "source.txt").read_text(encoding="utf-8")
    for name in ("a story.txt", "old.txt", "name.txt"):
        shell.write(name, source)
    shell.run("git init -q . && git add . && git commit -qm one")
    shell.write("a story.txt", source.replace("moves every night", "changes every night"))
    shell.write("new.txt", "A new story. It is short.")
    shell.run("rm old.txt && git mv name.txt renamed.txt && git add -N new.txt")
    return shell


def test_git_diff_shows_articles_and_always_goes_on(repository: Shell) -> None:
    setting, once = blocks("git.md")[:2]
    lines = repository.run(once).stdout.splitlines()
    assert [line for line in lines if re.match(r"a story\.txt:\d+:\w+:quote_altered:", line)]
    out = repository.run(setting).stdout
    assert "Rewrite: a story.txt\n" in out
    assert "“moves” became “changes”" in out
    assert "old.txt: removed, nothing to compare" in out
    assert "new.txt: a new article, nothing to compare" in out


def test_git_diff_survives_what_is_no_article(repository: Shell) -> None:
    repository.run(blocks("git.md")[0])
    (repository.folder / "a story.txt").write_bytes(bytes(range(256)) * 50)
    repository.write("renamed.txt", "")
    assert "tui-reader: " in repository.run("git diff").stderr
    assert "git-diff: wants the arguments" in repository.run("tui-reader git-diff a b c").stderr
    assert "not merged" in repository.run("tui-reader git-diff story.txt").stderr
    renamed = "tui-reader git-diff name.txt 'a story.txt' x 100644 new.txt y 100644 'to here.txt' 'similarity index 90%'"
    repository.write("a story.txt", "One came. Two went.")
    assert "Rewrite: to here.txt" in repository.run(renamed).stdout


def test_git_difftool_opens_the_reader_or_prints_without_a_terminal(repository: Shell) -> None:
    out = repository.run(blocks("git.md")[2]).stdout
    assert "a story.txt" in out
    assert "Verdict: " in out


def test_the_pre_commit_hook_refuses_what_must_not_run(repository: Shell) -> None:
    repository.run("git reset -q --hard && git clean -qfd")
    repository.run(blocks("git.md")[3])
    source = (SAMPLE / "source.txt").read_text(encoding="utf-8")
    repository.write("sources/story.txt", source)
    repository.write("rewrites/story.txt", (SAMPLE / "rewrite.txt").read_text(encoding="utf-8"))
    refused = repository.run("git add . && git commit -m two", code=1)
    assert "<standard input>:" in refused.stdout + refused.stderr
    repository.write("rewrites/story.txt", source)
    repository.run("git add . && git commit -m two")


def test_the_recipes_for_scripts_run(shell: Shell) -> None:
    for name in ("source.txt", "rewrite.txt"):
        shell.write(name, (SAMPLE / name).read_text(encoding="utf-8"))
    shell.write("second.txt", (SAMPLE / "rewrite.txt").read_text(encoding="utf-8"))
    first, *others = blocks("scripts.md")
    done = shell.run(first)
    assert done.stdout.endswith("exit 1\n")
    for script in others:
        shell.run(script)
    assert json.loads((shell.folder / "comparison.json").read_text())["schema"] == "tui-reader/comparison/1"
    assert len((shell.folder / "verdicts.tsv").read_text().splitlines()) == 3
    for program in blocks("scripts.md", "python"):
        subprocess.run([sys.executable, "-c", program], cwd=shell.folder, env={**shell.environment, "PYTHONPATH": str(ROOT)}, check=True)
