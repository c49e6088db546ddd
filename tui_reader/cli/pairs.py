"""`check --pairs LIST.tsv`: many pairs, one result. In parallel, in the order of the list, with a progress line on stderr."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tui_reader.cli.check import checked, fails
from tui_reader.cli.commands import FOUND, OK, REFUSED, say
from tui_reader.cli.inputs import STDIN, settings
from tui_reader.cli.output import write
from tui_reader.config import Config
from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.records import dataclass
from tui_reader.report import tsv, writer

_BETWEEN = {"json": ",\n", "text": "\n", "md": "\n"}
"""Between the results of two pairs."""
_BAR = 30


@dataclass(frozen=True, slots=True)
class Result:
    text: str
    fails: bool
    error: str | None = None


def run(found: Namespace) -> int:
    """Every pair of the list; an unreadable pair is said and the others go on (exit 2 at the end)."""
    if found.files or found.also:
        raise UsageError("check: name files or --pairs, not both; a third column of the list is a further source")
    if found.format == "html":
        raise UsageError("check: an HTML report holds one pair; make one of each with `tui-reader report`")
    pairs = read_list(found.pairs)
    config = settings(found, [file for files in pairs for file in files]).config
    codes: list[int] = []
    write(
        _pieces(found, _with_progress(_results(found, pairs, config), len(pairs)), codes),
        found.output,
        [file for files in pairs for file in files],
    )
    return REFUSED if REFUSED in codes else FOUND if FOUND in codes else OK


def read_list(name: str) -> list[tuple[str, ...]]:
    """Source, tab, rewrite, and further sources after more tabs; blank lines and # comments are passed over.

    A relative path is taken as it stands, or else beside the list. UsageError names every wrong line.
    """
    try:
        text = sys.stdin.read() if name == STDIN else Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{name}: {(error.strerror or 'cannot be read').lower()}; check the name and the permissions") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: not UTF-8 text; a list is a line per pair: source, tab, rewrite") from error
    problems, pairs = [], []
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        files = [cell.strip() for cell in row.split("\t")]
        if len(files) < 2 or not all(files):
            problems.append(f"{name}:{number}: wants source, tab, rewrite")
        elif STDIN in files:
            problems.append(f"{name}:{number}: a list cannot name standard input")
        elif files[:2] != ["source", "rewrite"]:
            pairs.append(tuple(_found(file, Path(name).parent) for file in files))
    if problems or not pairs:
        raise UsageError("\n".join(problems) or f"{name}: no pairs in it; a line is source, tab, rewrite")
    return pairs


def _found(file: str, folder: Path) -> str:
    return file if Path(file).exists() or not (folder / file).exists() else str(folder / file)


def _results(found: Namespace, pairs: Sequence[Sequence[str]], config: Config) -> Iterator[Result]:
    work = partial(_result, found, config)
    jobs = min(found.jobs or os.cpu_count() or 1, len(pairs))
    if jobs == 1:
        yield from map(work, pairs)
        return
    with ProcessPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(work, pairs)
        except BaseException:  # Ctrl-C, a closed pipe: what has not begun need not begin
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _result(found: Namespace, config: Config, files: Sequence[str]) -> Result:
    try:
        reviewed = checked(found, files, config)
    except TuiReaderError as error:
        return Result("", False, str(error))
    text = tsv.row(reviewed) if found.format == "tsv" else "".join(writer(found.format)(reviewed))
    return Result(text, fails(reviewed.comparison, found.fail_on))


def _pieces(found: Namespace, results: Iterable[Result], codes: list[int]) -> Iterator[str]:
    """The results as one text; exit codes are collected on the way."""
    yield {"tsv": tsv.header(), "json": "["}.get(found.format, "")
    first = True
    for result in results:
        codes.append(REFUSED if result.error else FOUND if result.fails else OK)
        if result.error:
            say(result.error)
            continue
        yield ("" if first else _BETWEEN.get(found.format, "")) + (result.text.rstrip("\n") if found.format == "json" else result.text)
        first = False
    yield "]\n" if found.format == "json" else ""


def _with_progress(results: Iterable[Result], total: int) -> Iterator[Result]:
    """A bar on stderr that is written over, where stderr is a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield from results
        return
    for done, result in enumerate(results, 1):
        full = _BAR * done // total
        sys.stderr.write(f"\r[{'#' * full}{'.' * (_BAR - full)}] {done} of {total} pairs")
        sys.stderr.flush()
        yield result
    sys.stderr.write(f"\r{' ' * (_BAR + 2 + len(f' {total} of {total} pairs'))}\r")
