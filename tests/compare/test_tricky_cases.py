"""docs/tricky-cases.md says what comes out; this test reads the page and looks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tui_reader

PAGE = (Path(__file__).parents[2] / "docs" / "tricky-cases.md").read_text(encoding="utf8")
CASES = re.findall(
    r"^## (.+?)\n\n- source: (.+)\n- rewrite: (.+)\n- wanted: (.+)\n- comes out: (.+)\n(?:\n(?!##)(.+)\n)?", PAGE, re.MULTILINE
)


def heard(source: str, rewrite: str) -> str:
    """Findings above low, worst first; the low ones where there is nothing louder."""
    findings = tui_reader.compare(source, rewrite).findings
    loud = [f for f in findings if f.severity != "low"] or findings
    return "; ".join(dict.fromkeys(f"{f.severity} {f.kind.id}" for f in loud)) or "nothing"


@pytest.mark.parametrize(("title", "source", "rewrite", "wanted", "comes_out", "note"), CASES, ids=[case[0] for case in CASES])
def test_what_the_page_says_comes_out(title: str, source: str, rewrite: str, wanted: str, comes_out: str, note: str) -> None:
    assert heard(source, rewrite) == comes_out
    assert wanted == comes_out or note, f"{title}: a limit needs a line that says why"


def test_the_page_is_read_whole() -> None:
    assert len(CASES) == PAGE.count("\n## ") >= 30


def test_a_text_that_opens_in_lower_case_is_compared() -> None:
    source = "The mayor said the bridge will stay closed until May. Repairs cost more than planned, she said."
    rewrite = "the bridge will stay closed until may and repairs cost more than planned."
    assert tui_reader.compare(source, rewrite).findings
