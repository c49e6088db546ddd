"""A few whole screens as text, read line by line when they were made: `pytest --accept-screens` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.builders import NAME, QUOTE, comparison, words
from tests.tui.conftest import Open
from tui_reader.align.model import Edit, Link
from tui_reader.compare.model import Comparison
from tui_reader.tui import app as app_module

SCREENS = Path(__file__).parent / "screens"
LEFT = [
    "Ferry talks resume after week-long strike",
    "Crews on the Halden ferry returned to work on Tuesday after a strike of seven days.",
    "The harbour board said it could not verify the number of passengers stranded.",
    "“We never asked for more than 4 percent,” said Ida Moen, who leads the union.",
    "Freight was moved by road in the meantime.",
    "Talks will go on through Friday.",
]
RIGHT = [
    "Ferry crews end strike",
    "Talks continue until Friday.",
    "Crews on the Halden ferry went back to work on Tuesday after a seven-day strike.",
    "“We never asked for more than 6 percent,” said Ida Moen, who leads the union.",
    "Passengers cheered.",
    "Freight went by road meanwhile.",
]


def _ferry() -> Comparison:
    """Every state once, and two findings."""
    links = [
        Link((0,), (0,), 0.62, "reworded"),
        Link((5,), (1,), 0.91, "reworded", moved=-1),
        Link((1,), (2,), 0.97, "reworded"),
        Link((3,), (3,), 0.99, "reworded"),
        Link((4,), (5,), 0.88, "reworded", by="hand"),
    ]
    a, b = "\n".join(LEFT), "\n".join(RIGHT)
    edits = {
        links[2]: (Edit("replace", words(a, "returned"), words(b, "went back")), Edit("delete", words(a, "strike of seven days"), None)),
        links[3]: (Edit("replace", words(a, "4"), words(b, "6")),),
    }
    return comparison(LEFT, RIGHT, links, findings=[(QUOTE, (3,), (3,)), (NAME, (), (4,))], edits=edits)


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("columns-120x40", (120, 40), ()),
        ("stacked-80x24", (80, 24), ("right_curly_bracket",)),
        ("small-60x15", (60, 15), ("right_curly_bracket",)),
        ("wide-200x50", (200, 50), ("right_curly_bracket",)),
        ("source-order-100x24", (100, 24), ("o",)),
        ("map-80x24", (80, 24), ("M",)),
        ("why-80x24", (80, 24), ("w",)),
        ("decided-80x24", (80, 24), ("right_curly_bracket", "x", "z")),
    ],
)
async def test_the_screen_is_as_it_was_read(
    reading: Open, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, name: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    ferry = _ferry()
    monkeypatch.setattr(app_module, "load", lambda *args, whole, **more: whole(ferry))
    for file, text in (("ferry.txt", LEFT), ("copy.txt", RIGHT)):
        Path(file).write_text("\n".join(text), encoding="utf-8")
    async with reading(str(Path("ferry.txt").absolute()), str(Path("copy.txt").absolute()), size=size, fast=False) as reader:
        await reader.press(*keys)
        await reader.pilot.pause(0.3)
        shown = reader.text() + "\n"
    kept = SCREENS / f"{name}.txt"
    if request.config.getoption("--accept-screens"):
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")
