"""Mutated files over all readers: no traceback, no hang, no memory beyond the limit, nothing written.

    python -m benchmarks.fuzz_formats [COUNT] [--seed N]        default 200,000

Mutates the samples of every format and of every agency's shape (bytes flipped, cut, repeated, spliced with another sample; members of containers
likewise) and reads it in this process under the same limits as the sandbox. Prints files per second, what was read,
what was refused, and stops at the first error that is no refusal, naming the seed that makes it.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import time
import zipfile
from collections import Counter

from tests.text.formats.builders import samples
from tests.text.formats.shapes import every
from tui_reader.config import LimitSettings
from tui_reader.text.formats import binary, choose
from tui_reader.text.formats.model import FormatError
from tui_reader.text.formats.sandbox import call

INTERESTING = (
    b"\x00",
    b"\xff\xfe",
    b"<!ENTITY a 'b'>",
    b"&a;",
    b"<p>" * 300,
    b"[" * 300,
    b"{" * 300,
    b"\x1b]0;x\x07",
    b"9" * 400,
    b"\r",
    b"\x01\x02\x03",
    b"=?x?q?=",
)
SLOW = 10.0
"""Seconds one file may take before it counts as a hang."""


def mutate(rng: random.Random, seeds: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    name, data = rng.choice(seeds)
    if data.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(data)) and rng.random() < 0.7:
        return name, _inside(rng, data)
    return name, _bytes(rng, data, rng.choice(seeds)[1])


def _bytes(rng: random.Random, data: bytes, other: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(out) + 1)
        act = rng.randrange(6)
        if act == 0 and out:
            out[at % len(out)] = rng.randrange(256)
        elif act == 1:
            del out[at : at + rng.randrange(1, 200)]
        elif act == 2:
            out[at:at] = rng.choice(INTERESTING)
        elif act == 3:
            piece = out[at : at + rng.randrange(1, 300)]
            out[at:at] = piece * rng.choice((1, 2, 50))
        elif act == 4 and other:
            cut = rng.randrange(len(other))
            out[at:at] = other[cut : cut + rng.randrange(1, 400)]
        else:
            del out[at:]
        del out[2_000_000:]
    return bytes(out)


def _inside(rng: random.Random, data: bytes) -> bytes:
    """One member of a container changed, the archive itself sound."""
    source = zipfile.ZipFile(io.BytesIO(data))
    names = source.namelist()
    hit = rng.choice(names)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            body = source.read(name)
            archive.writestr(name, _bytes(rng, body, body) if name == hit else body)
    return out.getvalue()


def run(count: int, seed: int, seconds: float = float("inf")) -> Counter[str]:
    """Read `count` mutated files, or as many as fit into `seconds`; counts of what happened per format."""
    seeds = sorted((name, data) for name, data in {**samples(), **every()}.items() if data and len(data) < 60_000)
    limits = LimitSettings(seconds=20, file_mb=3, expanded_mb=20)
    seen: Counter[str] = Counter()
    end = time.monotonic() + seconds
    for number in range(count):
        if time.monotonic() > end:
            break
        rng = random.Random(f"{seed}:{number}")
        name, data = mutate(rng, seeds)
        if not data.strip() or binary(data):
            seen["refused unread"] += 1
            continue
        form = choose(data, "." + name.rsplit(".", 1)[-1])
        start = time.monotonic()
        try:
            call(form.module, data, encoding="auto", limits=limits)
            seen[f"{form.name} read"] += 1
        except FormatError:
            seen[f"{form.name} refused"] += 1
        except RecursionError:
            seen[f"{form.name} refused"] += 1  # the sandbox says so in a sentence (limits.depth)
        except Exception as error:
            raise AssertionError(f"{name} seed {seed}:{number} as {form.name}: {type(error).__name__}: {error}") from error
        took = time.monotonic() - start
        assert took < SLOW, f"{name} seed {seed}:{number} as {form.name} took {took:.1f} s"
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # nothing may be written; standard output is a pipe or a terminal
    start = time.monotonic()
    seen = run(args.count, args.seed)
    total, took = sum(seen.values()), time.monotonic() - start
    for key, number in sorted(seen.items()):
        print(f"{key:24s} {number:8,d}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{total:,} files in {took:.0f} s ({total / took:.0f}/s), peak memory {peak} MB, no traceback, no hang")


if __name__ == "__main__":
    main()
