"""Settings: the documented file is the built-in one, layers override in order, all problems are named at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.cli.commands import run
from tui_reader.config import Config
from tui_reader.config.decode import MAPS, schema
from tui_reader.config.load import load, user_file
from tui_reader.errors import ConfigError

ROOT = Path(__file__).parents[2]
KINDS = ("quote_altered", "name_spelling")


def problems(tmp_path: Path, text: str) -> tuple[str, ...]:
    file = tmp_path / "desk.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(files=[file], kinds=KINDS, commands=("accept", "reject", "inbox.pass"))
    return tuple(problem.replace(str(file), "desk.yaml") for problem in caught.value.problems)


def test_config_yaml_at_the_root_holds_every_setting_with_its_default() -> None:
    settings = load(files=[ROOT / "config.yaml"])
    assert settings.config == Config()
    assert set(settings.origins) == set(schema()) - set(MAPS)


def test_each_layer_overrides_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    user_file().parent.mkdir(parents=True)
    user_file().write_text("align: {max_group: 2, unsure_below: 0.5, threshold: 0.3}\nreuse: {max_run: 9}\nkeys: {accept: [y]}")
    Path("tui-reader.yaml").write_text("align: {max_group: 3, unsure_below: 0.7, threshold: 0.4}")
    Path("extra.yaml").write_text("align: {threshold: 0.5, unsure_below: 0.8}")
    settings = load(files=[Path("extra.yaml")], sets=["align.threshold=0.6"])
    align = settings.config.align
    assert (align.max_group, align.unsure_below, align.threshold, settings.config.reuse.max_run) == (3, 0.8, 0.6, 9)
    assert settings.config.keys == (("accept", ("y",)),)
    assert settings.origin("align.threshold") == "--set align.threshold=0.6"
    assert settings.origin("align.max_group") == "tui-reader.yaml:1"
    assert settings.origin("length.target_words") == "built-in"


def test_nothing_is_read_from_the_folder_of_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    for folder in (tmp_path, tmp_path / "desk"):
        (folder / "tui-reader.yaml").write_text("verdict: {hold: low}")
    monkeypatch.chdir(tmp_path)
    from_elsewhere = load(articles=[tmp_path / "desk" / "story.txt"])
    assert from_elsewhere.origin("verdict.hold") == "tui-reader.yaml:1"
    beside = load(articles=[Path("story.txt")])
    assert beside.config == Config()
    assert "lies beside the articles" in beside.notes[0]
    assert load(articles=[tmp_path]).config == Config()


def test_all_problems_are_named_at_once_with_line_key_and_nearest_spelling(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        "verdict: {hold: hgh}\nalgn: {threshold: 1}\nalign:\n  threshold: 1.5\n  max_group: 2\n  max_group: 3\n"
        "severity: {quote_alterd: low, name_spelling: off}\nunimportant: [csae]\nkeys: {acept: [a], reject: [a], accept: [b, a], inbox.pass: [a]}\nreuse: [1]\n",
    )
    assert found == (
        "desk.yaml:1: verdict.hold: wants high or medium or low, not 'hgh'; did you mean high?",
        "desk.yaml:2: algn: no such setting; did you mean align?",
        "desk.yaml:4: align.threshold: wants a number from 0 to 1 or auto, not '1.5'",
        "desk.yaml:6: align.max_group: set twice, first on line 5; keep one",
        "desk.yaml:7: severity.quote_alterd: no such kind of finding; did you mean quote_altered?",
        "desk.yaml:8: unimportant: no such difference: csae; did you mean case?",
        "desk.yaml:9: keys.acept: no such command; did you mean accept?",
        "desk.yaml:10: reuse: wants settings as `name: value`, not a list",
        "desk.yaml:9: keys.accept: a is already the key of reject; give one of them another",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("keys:\n  accept: [y]", r"yaml:2: keys\.accept: a project cannot set keys"),
        ("commands:\n  mail: [mutt]", r"yaml:2: commands\.mail: a project cannot set commands"),
        ("spacy_model: ./model", r"yaml:1: spacy_model: a project cannot set spacy_model"),
    ],
)
def test_a_project_cannot_set_keys_nor_what_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problem: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tui-reader.yaml").write_text(text)
    with pytest.raises(ConfigError, match=problem):
        load()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [", "not YAML"),
        ("- a\n- b", "wants settings"),
        ("verdict: {hold: [high]}", "not a list"),
        ("verdict: 3", "not '3'"),
        ("words: {loaded: [[a]]}", "wants a list of words"),
        ("reviewer: \x07", "not YAML"),
        ("triage: {order: [hold, kil]}", "no such state of a file: kil; did you mean kill?"),
        ("triage: {spike_to: ../elsewhere}", "wants the name of a folder inside the inbox"),
        ("input: {encoding: hex}", "no such encoding: hex"),
        ("triage: {spike_to: /tmp}", "wants the name of a folder inside the inbox"),
        ("triage: {spike_to: .}", "wants the name of a folder inside the inbox"),
        ("? [a, b]\n: c", "no such setting"),
    ],
)
def test_what_is_not_settings_is_refused_with_a_sentence(tmp_path: Path, text: str, problem: str) -> None:
    assert problem in problems(tmp_path, text)[0]


def test_yaml_never_guesses_a_type(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(
        "severity: {name_spelling: off}\ndisplay: {sidebar: on, lens: off, mouse: on}\nwords: {banned: [no, 1_0, 2024-01-01]}\nwire: {kill: STOP}"
    )
    config = load(files=[file]).config
    assert config.severity == (("name_spelling", "off"),)
    assert (config.display.sidebar, config.display.lens, config.display.mouse) == ("on", "off", True)
    assert config.words.banned == ("no", "1_0", "2024-01-01")
    assert config.wire.kill == ("STOP",)


def test_config_command_prints_yaml_that_loads_back_to_the_same_settings(tmp_path: Path) -> None:
    sets = [
        "names.O'Brien: x=[Obrien, 'a, b']",
        "words.banned=[null, 'x: y']",
        "severity.quote_altered=off",
        "reviewer=Ada",
        "display.mouse=on",
    ]
    output = tmp_path / "out.yaml"
    assert run(["config", "-o", str(output), *(word for s in sets for word in ("--set", s))]) == 0
    assert load(files=[output]).config == load(sets=sets).config


def test_config_command_names_one_setting_and_its_origin(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["config", "verdict.hold", "--set", "verdict.hold=low"]) == 0
    assert capfd.readouterr().out.splitlines()[1:] == ["verdict:", "  hold: low  # --set verdict.hold=low"]
    assert run(["config", "severity.quote_altered", "--set", "severity.quote_altered=low"]) == 0
    assert "  quote_altered: low  # --set severity.quote_altered=low" in capfd.readouterr().out.splitlines()
    assert run(["config", "verdict.hld"]) == 2
    assert "did you mean verdict.hold?" in capfd.readouterr().err
