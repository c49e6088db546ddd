"""Draws docs/reader.svg, the picture in the README: the reader on a sample pair, 120x36, as it is. `make docs` runs it."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tui_reader.config import Config, DisplaySettings
from tui_reader.store import open_store
from tui_reader.tui.app import ReaderApp

ROOT = Path(__file__).parent.parent
PAIR = ROOT / "sample_articles" / "border-talks"
KEYS = ("}", "}", "x", "a", "}", "}")


async def draw(folder: Path) -> str:
    """The screen after a few keys, as SVG."""
    config = Config(display=DisplaySettings(palette="dark"), reviewer="you")
    app = ReaderApp([str(PAIR / name) for name in ("source.txt", "rewrite.txt")], config=config, store=open_store(folder / "d.sqlite3"))
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(200):
            await pilot.pause(0.05)
            if app.reading.state.comparison.complete:
                break
        for key in KEYS:
            await pilot.press(key)
        await pilot.pause(0.5)
        picture = app.export_screenshot(title="tui-reader source.txt rewrite.txt")
    # the picture must load nothing: no fonts from elsewhere
    return re.sub(r"@font-face\s*\{[^}]*\}\s*|<!--.*?-->\s*", "", picture, flags=re.S).replace("Fira Code,", "")


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        (ROOT / "docs" / "reader.svg").write_text(asyncio.run(draw(Path(folder))), encoding="utf-8")
