"""A grave word that the source has in no form warns; one it has as another part of speech, or as a kind, does not."""

from __future__ import annotations

import pytest

from tui_reader import compare

REWRITE = "The vicarage in Ripon was burgled during evensong on Sunday."


@pytest.mark.parametrize(
    ("source", "rewrite", "warned"),
    [
        ("Inspectors visited the vicarage in Ripon during evensong on Sunday.", REWRITE, True),
        ("Burglars broke into the vicarage in Ripon during evensong on Sunday.", REWRITE, False),
        ("Troops entered the airport at dawn, residents said.", "Troops stormed the airport at dawn, residents said.", True),
        ("The typhoon closed the airport at dawn, officials said.", "The storm closed the airport at dawn, officials said.", False),
    ],
)
def test_grave_words(source: str, rewrite: str, warned: bool) -> None:
    assert any("no source has a word" in f.why for f in compare(source, rewrite).findings) is warned
