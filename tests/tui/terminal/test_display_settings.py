"""The first paint knows the user's width for stacking, as long as the settings files are the ones it was told about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from platformdirs import user_cache_dir, user_state_dir

from tui_reader.config.load import user_file
from tui_reader.tui.terminal import display_settings


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def test_the_folders_are_where_platformdirs_says() -> None:
    assert display_settings.state_folder() == user_state_dir("tui-reader")
    assert display_settings.settings_files()[0] == str(user_file())
    assert display_settings.cache_folder() == user_cache_dir("tui-reader")


def test_values_are_known_until_a_settings_file_changes(tmp_path: Path) -> None:
    user, project = tmp_path / "config.yaml", tmp_path / "tui-reader.yaml"
    user.write_text("display: {stack_below: 140}\n")
    files = str(user), str(project)
    assert display_settings.known() == display_settings.DEFAULTS
    display_settings.keep(files, stack_below=140)
    assert display_settings.known()["stack_below"] == 140
    project.write_text("display: {stack_below: 90}\n")
    assert display_settings.known() == display_settings.DEFAULTS
    display_settings.keep(files, stack_below=90)
    assert display_settings.known()["stack_below"] == 90
    os.utime(user, (1, 1))
    assert display_settings.known() == display_settings.DEFAULTS


def test_another_working_folder_has_its_own_project_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    display_settings.keep((), stack_below=140)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert display_settings.known() == display_settings.DEFAULTS


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"tui-reader display 1\n", b"something else\nfolder /\nstack_below 7\n"])
def test_a_damaged_copy_means_the_defaults(content: bytes) -> None:
    folder = Path(display_settings.cache_folder())
    folder.mkdir(parents=True)
    (folder / "display").write_bytes(content)
    assert display_settings.known() == display_settings.DEFAULTS
