"""Base forms that a word may be inflected from."""

from __future__ import annotations

import pytest

from tui_reader.text.inflection import bases


@pytest.mark.parametrize(
    ("form", "base"), [("planned", "plan"), ("taxes", "tax"), ("bought", "buy"), ("children", "child"), ("tried", "try")]
)
def test_bases(form: str, base: str) -> None:
    assert base in bases(form)
    assert bases(form)[0] == form
