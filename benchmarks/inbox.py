"""The inbox as an editor has it: when the first rows stand, when all are judged, what a key costs in a long list.

    python -m benchmarks.inbox [--files 200] [--long 10000] [--sources 1000] [--size 120x40] [--keys 60] [--seed 1]

Stories are the project's own pairs under other names and figures: a copy takes a new name for each name and another figure
for each figure, the same on both sides, so that all are different stories on the same few topics. One rewrite in ten has no
source among the sources. The program runs in a pseudo-terminal with caches and store of its own; the long list is filled from
rows judged before, so that what is measured there is the list. `vimdiff` is what one line costs there at 120x40.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.pairing import word
from tests.tui.terminal.session import READER, Session
from tui_reader.cli.triage import batch
from tui_reader.config import Config
from tui_reader.triage.index import SourceIndex
from tui_reader.triage.kept import KeptRows
from tui_reader.triage.opened import stamp_of, utc_now
from tui_reader.triage.run import index_file, update_index

ROOT = Path(__file__).parent.parent
VIMDIFF = 6_676
"""Bytes of one line down in vimdiff at 120x40 (benchmarks/README.md); a key here may cost a thirtieth."""
_NAME = re.compile(r"(?<=[^.!?\n“\"] )[A-Z][a-z]{2,}\b")
_FIGURE = re.compile(r"(?<![\d.,-])\d{1,3}(?![\d.,:-])")
_QUIET = 0.06
"""Seconds without a byte that end what a key wrote; the reasons, which come after 0.15 s of rest, are counted apart."""


def pairs() -> list[tuple[str, str]]:
    """The project's own (source, rewrite) texts."""
    folders = sorted([*(ROOT / "sample_articles").iterdir(), *(ROOT / "tests" / "compare" / "pairs").iterdir()])
    return [(_text(f / "source.txt"), _text(f / "rewrite.txt")) for f in folders if (f / "rewrite.txt").exists()]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def retold(texts: Sequence[str], rng: random.Random) -> list[str]:
    """The same story of other people and figures: each name and figure replaced, everywhere by the same one."""
    others: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        return others.setdefault(match.group(), word(rng.randrange(60_000)).capitalize())

    def figure(match: re.Match[str]) -> str:
        return others.setdefault(match.group(), str(rng.randrange(2, 10 ** len(match.group()) + 2)))

    named = {m for t in texts for m in _NAME.findall(t)}
    every = re.compile("|".join(sorted(map(re.escape, named), key=len, reverse=True)) or r"(?!)")
    return [_FIGURE.sub(figure, every.sub(name, t)) for t in texts]


def stories(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """(source, rewrite) of `count` different stories."""
    known, rng = pairs(), random.Random(seed)
    for k in range(count):
        source, rewrite = retold(known[k % len(known)], rng)
        yield source, rewrite


def fill(folder: Path, files: int, sources: int, seed: int) -> None:
    """`folder`/in with rewrites and `folder`/wire with their sources and others on the same topics."""
    for name in ("in", "wire"):
        (folder / name).mkdir(parents=True)
    for k, (source, rewrite) in enumerate(stories(max(files, sources), seed)):
        if k < files:
            (folder / "in" / f"copy-{k:04}.txt").write_text(rewrite, encoding="utf-8")
        if k < sources and not (k < files and k % 10 == 9):
            (folder / "wire" / f"wire-{k:04}.txt").write_text(source, encoding="utf-8")


def lengthened(folder: Path, count: int) -> None:
    """`folder`/in with `count` files whose rows are kept already, varied from those of the files it has."""
    inbox, wire = folder / "in", folder / "wire"
    judged = batch(inbox, [wire], Config(), now=utc_now())
    items = []
    for k in range(len(judged), count):
        path = inbox / f"copy-{k:05}.txt"
        path.write_text(f"Story {k}\n\nOf {word(k)} and {word(k + 50_000)}.\n", encoding="utf-8")
        like = judged[k % len(judged)]
        items.append(
            replace(like, path=str(path), stamp=stamp_of(path), sha256=sha256(str(k).encode()).hexdigest(), shingles=(k,), lead=None)
        )
    index = SourceIndex(index_file(inbox, wire))
    update_index(index, [wire, inbox], Config())
    kept = KeptRows(inbox, Config())
    for item in [*judged, *items]:
        kept.keep(item, index.revision())
    kept.close()
    index.close()


@dataclass(frozen=True, slots=True)
class Key:
    """What a key cost: bytes and milliseconds up to its last byte, bytes with what follows at rest, milliseconds of processor time."""

    now: float
    ms: float
    slowest: float
    settled: float
    cpu: float


def key_cost(session: Session, keys: Sequence[str]) -> Key:
    """Each of `keys` sent alone, the next one when nothing more comes."""
    now, times, settled = [], [], []
    began = _cpu(session)
    for key in keys:
        session.read(0)
        sent, at, raw = time.monotonic(), len(session.times), len(session.raw)
        session.send(key)
        while session.read(_QUIET) or (time.monotonic() - sent < 0.25 and len(session.raw) == raw):
            if time.monotonic() - sent > 5:
                break
        burst = [(t, n) for t, n in session.times[at:]]
        end = next((k for k in range(1, len(burst)) if burst[k][0] - burst[k - 1][0] > _QUIET), len(burst))
        now.append(sum(n for _, n in burst[:end]))
        times.append(1000 * (burst[end - 1][0] - sent) if burst else 0.0)
        session.settle(0.25)
        settled.append(len(session.raw) - raw)
    cpu = 1000 * (_cpu(session) - began) / len(keys)
    return Key(median(now), median(times), max(times), median(settled), cpu)


def _cpu(session: Session) -> float:
    """Seconds of processor time of the program so far, its threads included."""
    fields = Path(f"/proc/{session.process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _children() -> float:
    """Seconds of processor time of all programs that have ended, their workers included."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def opened(folder: Path, size: tuple[int, int], *more: str) -> Session:
    return Session([*READER, "triage", str(folder / "in"), "--sources", str(folder / "wire"), *more], size)


def first_rows(session: Session, began: float, seconds: float) -> tuple[float, float]:
    """Seconds from the start to the first file of the list on the screen, and to the last one judged."""
    first = 0.0
    while time.monotonic() - began < seconds:
        session.read(0.02)
        shown = session.emulator.text()
        if not first and "copy-" in shown:
            first = time.monotonic() - began
        if first and "reading" not in shown and "indexing" not in shown and " ... " not in shown.split("sort:")[0]:
            return first, time.monotonic() - began
    raise SystemExit(f"not judged in {seconds:.0f} s\n{session.emulator.text()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--long", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    columns, lines = map(int, args.size.split("x"))
    table: list[tuple[str, str, str]] = []
    with TemporaryDirectory(prefix="inbox-") as name:
        folder = Path(name)
        for kind in ("CACHE", "STATE", "CONFIG"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        fill(folder, args.files, args.sources, args.seed)
        for what in ("nothing known", "started again"):
            began, used = time.monotonic(), _children()
            with opened(folder, (columns, lines)) as session:
                first, every = first_rows(session, began, 600)
                session.send("q")
                session.ended()
            used = _children() - used
            table.append((f"{args.files} files, {args.sources:,} sources, {what}: first rows", f"{first:.2f} s", "1 s"))
            table.append(
                (f"{args.files} files, {args.sources:,} sources, {what}: all judged", f"{every:.1f} s, {used:.1f} s of processor", "30 s")
            )
        lengthened(folder, args.long)
        began = time.monotonic()
        with opened(folder, (columns, lines)) as session:
            first, every = first_rows(session, began, 600)
            table.append((f"{args.long:,} files, started again: first rows", f"{first:.2f} s", ""))
            session.settle(1.0)
            for what, keys in (
                ("a line down", ["j"] * args.keys),
                ("a page down", ["\x04"] * (args.keys // 4)),
                ("a pass", ["a"] * (args.keys // 2)),
                ("a tag", ["t"] * (args.keys // 4)),
                ("a spike", ["x"] * (args.keys // 4)),
                ("an undo", ["u"] * (args.keys // 4)),
            ):
                cost = key_cost(session, keys)
                asked = f"{VIMDIFF // 30} B, 20 ms" if what == "a line down" else ""
                shown = f"{cost.now:,.0f} B, {cost.ms:.0f} ms (slowest {cost.slowest:.0f}), {cost.cpu:.1f} ms of processor; with the reasons {cost.settled:,.0f} B"
                table.append((f"{args.long:,} files: {what}", shown, asked))
            session.send("q")
            session.ended()
    print("| measure | here | asked |\n|---|---|---|")
    for row in table:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
