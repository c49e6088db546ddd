"""Draws the pictures of README and docs: the reader on the sample pairs, as it is, as SVG. `make docs` runs it.

Every picture is what the program itself paints at a stated size after stated keys, with nobody's settings or decisions.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tui_reader.config import Config, DisplaySettings
from tui_reader.store import open_store
from tui_reader.tui.app import ReaderApp

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Picture:
    """Where it goes under docs, the sample pair, columns and lines, keys (a line feed is enter), palette."""

    file: str
    pair: str
    size: tuple[int, int]
    keys: str
    palette: str = "dark"


PICTURES = (
    Picture("reader.svg", "border-talks", (120, 36), "}}xaGb19\n"),
    Picture("images/columns.svg", "health-study", (120, 40), "Gb3\n"),
    Picture("images/narrow.svg", "quarterly-earnings", (80, 24), "}}}"),
    Picture("images/map.svg", "health-study", (100, 44), "M"),
)


async def draw(picture: Picture, folder: Path) -> str:
    """The screen after the keys, as SVG."""
    config = Config(display=DisplaySettings(palette=picture.palette), reviewer="you")  # type: ignore[arg-type]
    pair = [str(ROOT / "sample_articles" / picture.pair / name) for name in ("source.txt", "rewrite.txt")]
    app = ReaderApp(pair, config=config, store=open_store(folder / "d.sqlite3"))
    async with app.run_test(size=picture.size) as pilot:
        for _ in range(400):
            await pilot.pause(0.05)
            if app.reading.state.comparison.complete:
                break
        for key in picture.keys:
            await pilot.press("enter" if key == "\n" else key)
        await pilot.pause(0.5)
        svg = app.export_screenshot(title="tui-reader source.txt rewrite.txt")
    # a picture must load nothing (no fonts from elsewhere), and be the same when nothing has changed
    svg = re.sub(r"@font-face\s*\{[^}]*\}\s*|<!--.*?-->\s*", "", svg, flags=re.S).replace("Fira Code,", "")
    return re.sub(r"terminal-\d+", "terminal", svg)


if __name__ == "__main__":
    for picture in PICTURES:
        with TemporaryDirectory() as folder:
            (ROOT / "docs" / picture.file).write_text(asyncio.run(draw(picture, Path(folder))), encoding="utf-8")
