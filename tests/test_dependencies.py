"""What the package stands on: each dependency imports here, every data file is in the wheel, nothing heavy loads by itself."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAMES = [re.match(r"[\w.-]+", one)[0] for one in PROJECT["dependencies"]]  # type: ignore[index]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", NAMES)
def test_every_dependency_imports_on_this_python(name: str) -> None:
    modules = [module for module, owners in packages_distributions().items() if canonical(name) in map(canonical, owners)]
    public = [module for module in modules if not module.startswith("_") and module.isidentifier()]
    assert public, f"{name} {distribution(name).version} brings no module"
    for module in public:
        importlib.import_module(module)


def test_every_dependency_has_a_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for block in re.findall(r"^(?:dependencies|dev|test) = \[\n(.*?)^\]", text, re.S | re.M):
        for row in block.splitlines():
            assert not row.strip() or re.search(r'",?\s*#\s*\S|\{include-group|^\s*#', row), row


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, check=True, capture_output=True
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        inside = set(wheel.namelist())
    there = {str(p.relative_to(ROOT)) for p in (ROOT / "tui_reader").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    assert there <= inside, there - inside


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_wheel_works_in_an_empty_environment_from_outside_the_repository(tmp_path: Path) -> None:
    wheels, home = tmp_path / "wheels", tmp_path / "home"
    home.mkdir()
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)], cwd=ROOT, check=True, capture_output=True
    )
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "env")], check=True)
    tools = tmp_path / "env" / "bin"
    subprocess.run([str(tools / "pip"), "install", "--quiet", str(next(wheels.glob("*.whl")))], check=True, cwd=home)
    pair = [str(ROOT / "sample_articles" / "border-talks" / name) for name in ("source.txt", "rewrite.txt")]

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"}
        return subprocess.run([str(tools / "tui-reader"), *args], cwd=home, env=environment, capture_output=True, text=True, timeout=120)

    assert re.fullmatch(r"tui-reader \d+\.\d+\.\d+\n", run("--version").stdout)
    assert run("check", *pair).returncode == 1
    assert run("report", *pair).stdout.startswith("<!DOCTYPE html>")
    assert "Verdict: " in run(*pair).stdout
    assert run("config").returncode == 0
    program = "import tui_reader; print(tui_reader.compare('One came.', 'Two came.').verdict.level)"
    done = subprocess.run([str(tools / "python"), "-c", program], cwd=home, capture_output=True, text=True)
    assert done.stdout.strip() in ("pass", "check", "hold"), done
