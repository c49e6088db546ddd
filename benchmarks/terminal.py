"""How the reader does in a terminal beside its peers, in one run: times, bytes, memory.

    python -m benchmarks.terminal --tools FOLDER [--repeat 9] [--long] [--inside] [--write]

FOLDER holds term_probe.py, make_scenarios.py and make_pair.py (pyte, vim and less are needed as well). Scenarios are run
side by side, so that all share the noise of the machine; ratios count. `--long` adds the 20,000-sentence pair, minutes of
work; `--inside` what keys cost when the programs run inside tmux and mosh, as far as these are installed. `--write` puts
the table into benchmarks/README.md. The reader's caches are kept apart from the user's own.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
PAIR = [ROOT / "sample_articles" / "border-talks" / name for name in ("source.txt", "rewrite.txt")]
HEADING = "## In the terminal"
SIZES = ("120x40", "200x60")
IDLE = 60
"""Seconds of an idle screen: the system counts a process's time in hundredths of a second, 0.2 % of five."""
INSIDE = {
    "tmux": 'exec tmux -L "bench$$" -f /dev/null new-session "$@"',
    "mosh": """set -- $(mosh-server new -i 127.0.0.1 -c 256 -l LANG=C.UTF-8 -- "$@" 2>/dev/null | sed -n 's/^MOSH CONNECT //p')
        MOSH_KEY=$2 exec mosh-client 127.0.0.1 "$1" """,
}
"""Shell commands that run a command inside another terminal program."""
Result = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was measured, ours, the peer's, what was asked of the ratio (None: nothing, it is reported)."""

    measure: str
    ours: float
    peer: str
    theirs: float
    asked: float | None
    unit: str

    def __str__(self) -> str:
        ratio = self.ours / self.theirs if self.theirs else float("inf")
        asked = "" if self.asked is None else f"{self.asked:.3f}" + ("" if ratio <= self.asked else " **missed**")
        return f"| {self.measure} | {self.ours:,.0f} {self.unit} | {self.peer} {self.theirs:,.0f} | {ratio:.3f} | {asked} |"


class Bench:
    """Runs scenarios of `tools` in `folder`, `repeat` starts each."""

    def __init__(self, tools: Path, folder: Path, repeat: int) -> None:
        self.tools = tools
        self.folder = folder
        self.repeat = repeat
        self.env = {
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "TMUX_TMPDIR": str(folder),
        }

    def run(
        self, what: str, pair: Sequence[Path], ready: str, *more: str, cold: bool = False, wait: float = 3.0, inside: str = ""
    ) -> dict[str, Result]:
        """Results by the scenario's name. cold: with an empty cache at each start; wait: seconds before the first key; inside: one of INSIDE."""
        command = [
            sys.executable,
            str(self.tools / "make_scenarios.py"),
            what,
            *map(str, pair),
            "--ready",
            ready,
            "--repeat",
            str(self.repeat),
        ]
        made = json.loads(subprocess.run([*command, *more], capture_output=True, check=True, text=True).stdout)
        for scenario in made["scenarios"]:
            scenario["env"] = scenario["env"] | self.env
            if cold and scenario["name"].startswith("tui-reader"):
                cache = self.folder / "cold"
                scenario["env"]["XDG_CACHE_HOME"] = str(cache)
                scenario["cmd"] = ["/bin/sh", "-c", f'rm -rf "{cache}"; exec "$@"', "sh", *scenario["cmd"]]
            if inside:
                scenario["cmd"] = ["/bin/sh", "-c", INSIDE[inside], "sh", *scenario["cmd"]]
            for step in scenario.get("steps", ()):
                if "sleep" in step:
                    step["sleep"] = wait
                if "idle" in step:
                    step["idle"] = IDLE
        file, out = self.folder / "scenarios.json", self.folder / "out.json"
        file.write_text(json.dumps(made))
        probe = [sys.executable, str(self.tools / "term_probe.py"), str(file), "-o", str(out)]
        subprocess.run(probe, check=True, stderr=subprocess.DEVNULL, env=os.environ | {"LANG": "C.UTF-8"})
        return {result["name"]: result for result in json.loads(out.read_text())}

    def pair(self, sentences: int) -> list[Path]:
        """A long pair of nonsense made of our own articles."""
        files = [self.folder / f"{name}{sentences}.txt" for name in ("source", "rewrite")]
        subprocess.run([sys.executable, str(self.tools / "make_pair.py"), str(sentences), *map(str, files), *map(str, PAIR)], check=True)
        return files

    def warm(self, pair: Sequence[Path]) -> None:
        """Compare a pair, so that its comparison is in the cache."""
        code = (
            "import sys; from tui_reader.tui.loading import load; from tui_reader.config import Config; load(*sys.argv[1:], (), Config())"
        )
        subprocess.run([sys.executable, "-c", code, *map(str, pair)], check=True, env=os.environ | self.env)


def step(result: Result, name: str) -> Result:
    found: Result = next(step for step in result["steps"] if step.get("name") == name)
    return found


def starts(bench: Bench) -> Iterator[Line]:
    bench.warm(PAIR)
    start = bench.run("start", PAIR, "Sudan")
    ours, vim, textual = (start[f"{name} 120x40"] for name in ("tui-reader", "vimdiff", "minimal textual"))
    yield Line("first paint of both articles", ours["ready_ms"], "vimdiff", vim["ready_ms"], 2.4, "ms")
    yield Line("first paint of both articles", ours["ready_ms"], "minimal Textual", textual["ready_ms"], 0.15, "ms")
    yield Line("bytes until settled", ours["bytes_to_settled"], "vimdiff", vim["bytes_to_settled"], 1.2, "B")
    for cold, asked in ((True, 2.5), (False, 1.5)):
        full = bench.run("full", PAIR, "Sudan", cold=cold)
        ours, textual = full["tui-reader 120x40"], full["minimal textual 120x40"]
        name = "cold" if cold else "from the cache"
        yield Line(f"whole comparison on the screen, {name}", ours["ready_ms"], "minimal Textual", textual["ready_ms"], asked, "ms")
        yield Line(f"memory, {name}", ours["peak_rss_mib"], "minimal Textual", textual["peak_rss_mib"], 1.8, "MiB")


def scrolling(bench: Bench) -> Iterator[Line]:
    pair = bench.pair(2000)
    bench.warm(pair)
    sizes = [part for size in SIZES for part in ("--size", size)]
    for panes, share in (("off", 1 / 30), ("on", 1 / 8)):
        found = bench.run("scroll", pair, "the", *sizes, "--panes", panes)
        for size in SIZES:
            ours, vim = found[f"tui-reader {size}"], found[f"vimdiff {size}"]
            page = step(vim, "page")["bytes"]["median"]
            for name, theirs, asked in (
                ("line", step(vim, "line")["bytes"]["median"], share),
                ("page", page, 0.9),
                ("next change", page, 0.9),
            ):
                yield Line(f"{name}, {size}, panes {panes}", step(ours, name)["bytes"]["median"], "vimdiff", theirs, asked, "B")
            if size == "120x40":
                slow = step(ours, "line")["last_change_ms"]["p95"]
                yield Line(f"key to last byte, p95, {size}, panes {panes}", slow, "asked: ms", 20, 1, "ms")
        held = bench.run("held", pair, "the", "--size", "200x60", "--panes", panes)
        ours, vim = (step(held[f"{name} 200x60 1Mbit/s"], "held") for name in ("tui-reader", "vimdiff"))
        yield Line(f"60 presses held on 1 Mbit/s, panes {panes}", ours["bytes_total"], "vimdiff", vim["bytes_total"], 1 / 50, "B")
        yield Line(f"lag after the last of them, panes {panes}", max(0, ours["lag_after_last_key_ms"]), "asked: ms", 50, 1, "ms")


def idling(bench: Bench) -> Iterator[Line]:
    found = step(bench.run("idle", PAIR, "Sudan")["tui-reader 120x40"], "idle")
    yield Line("idle: bytes a second", found["bytes_per_s"], "asked:", 1, 0, "B")
    yield Line("idle for a minute: processor, thousandths of a percent", found["cpu_pct"] * 1000, "asked:", 100, 1, "")


def inside(bench: Bench) -> Iterator[Line]:
    """Bytes that reach the outer terminal: tmux scrolls as it is told, mosh sends what differs twenty times a second."""
    pair = bench.pair(2000)
    bench.warm(pair)
    for program in INSIDE:
        if shutil.which(program) is None:
            continue
        found = bench.run("scroll", pair, "the", "--panes", "on", inside=program)
        ours, vim = found["tui-reader 120x40"], found["vimdiff 120x40"]
        for name, peer in (("line", "line"), ("page", "page"), ("next change", "page")):
            costs = [step(result, of)["bytes"]["median"] for result, of in ((ours, name), (vim, peer))]
            yield Line(f"{name}, 120x40, panes on, inside {program}", costs[0], "vimdiff", costs[1], None, "B")
        held = bench.run("held", pair, "the", "--size", "200x60", "--panes", "on", inside=program)
        costs = [step(held[f"{name} 200x60 1Mbit/s"], "held")["bytes_total"] for name in ("tui-reader", "vimdiff")]
        yield Line(f"60 presses held on 1 Mbit/s, panes on, inside {program}", costs[0], "vimdiff", costs[1], None, "B")


def long_pair(bench: Bench) -> Iterator[Line]:
    pair = bench.pair(20_000)
    start = bench.run("start", pair, "the", cold=True)
    yield Line(
        "20,000 sentences: first paint", start["tui-reader 120x40"]["ready_ms"], "vimdiff", start["vimdiff 120x40"]["ready_ms"], 0.1, "ms"
    )
    small = start["minimal textual 120x40"]["peak_rss_mib"]
    aligning = bench.run("idle", pair, "the", cold=True, wait=60)["tui-reader 120x40"]["peak_rss_mib"]
    yield Line("20,000 sentences: memory while comparing, both processes", aligning, "asked: MiB", 1024, 1, "MiB")
    bench.warm(pair)
    opened = step(bench.run("idle", pair, "the", wait=30)["tui-reader 120x40"], "idle")["rss_mib"]
    yield Line("20,000 sentences: memory when open", opened, "minimal Textual", small, 4, "MiB")


def table(lines: Sequence[Line], repeat: int) -> str:
    return "\n".join(
        (
            HEADING,
            "",
            f"`python -m benchmarks.terminal --tools FOLDER --write` (FOLDER: the terminal probe and its scenarios), {os.cpu_count()} cores, median of {repeat}",
            "starts; side by side with the peers, so that ratios hold where times do not.",
            "",
            "| measure | here | peer | ratio | asked |",
            "|---|---|---|---|---|",
            *map(str, lines),
            "",
        )
    )


def written(text: str, section: str) -> str:
    """`text` with `section` in place of the one of the same heading, or at the end."""
    before, found, after = text.partition(f"{HEADING}\n")
    if not found:
        return f"{text.rstrip()}\n\n{section}"
    _, more, rest = after.partition("\n## ")
    return f"{before}{section}" + (f"\n## {rest}" if more else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--repeat", type=int, default=9)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--inside", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    lines: list[Line] = []
    with TemporaryDirectory() as folder:
        bench = Bench(args.tools.absolute(), Path(folder), args.repeat)
        for part in (starts, scrolling, idling, *([inside] if args.inside else []), *([long_pair] if args.long else [])):
            for line in part(bench):
                print(line, flush=True)
                lines.append(line)
    if args.write:
        file = ROOT / "benchmarks" / "README.md"
        file.write_text(written(file.read_text(encoding="utf-8"), table(lines, args.repeat)), encoding="utf-8")


if __name__ == "__main__":
    main()
