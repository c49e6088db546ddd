"""Mutated files of every format are read or refused in words. The long run is `python -m benchmarks.fuzz_formats`."""

from __future__ import annotations

import pytest

from benchmarks.fuzz_formats import run


def test_mutated_files_are_read_or_refused() -> None:
    seen = run(100_000, seed=7, seconds=20)
    assert sum(seen.values()) > 200


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_many_mutated_files_are_read_or_refused() -> None:
    run(1_000_000, seed=8, seconds=600)
