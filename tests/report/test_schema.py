"""The JSON is what its schema says, on every sample pair, and the schema that ships is the one the code makes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.report.test_forms import hostile
from tests.store.stories import SAMPLES, sample
from tui_reader.cli.commands import run
from tui_reader.report import writer
from tui_reader.report.model import Reviewed
from tui_reader.report.schema import schema

VALIDATOR = jsonschema.Draft202012Validator(schema())


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda p: p.name)
def test_every_comparison_is_valid(folder: Path) -> None:
    VALIDATOR.validate(json.loads("".join(writer("json")(Reviewed(sample(folder))))))


def test_hostile_texts_with_decisions_and_notes_are_valid_too() -> None:
    VALIDATOR.validate(json.loads("".join(writer("json")(hostile()))))


def test_the_schema_is_itself_valid_and_refuses_what_is_wrong() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    broken = json.loads("".join(writer("json")(Reviewed(sample(SAMPLES[0])))))
    broken["findings"][0]["severity"] = "fatal"
    del broken["verdict"]
    assert {error.validator for error in VALIDATOR.iter_errors(broken)} == {"enum", "required"}


def test_the_command_prints_the_schema(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "--schema"]) == 0
    assert json.loads(capfd.readouterr().out) == schema()
