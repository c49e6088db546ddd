"""What decisions cost: opening a store and one key, with none and with 10,000 decisions. `python -m benchmarks.decisions`.

The 10,000 are on earlier versions of the same pair, the worst place they can be, and 10,000 more are on other pairs.
"""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.store.stories import SAMPLES, sample
from tests.store.test_faults import fill
from tui_reader.store import open_store
from tui_reader.store.keys import units_of

KEYS = 200


def milliseconds(path: Path) -> tuple[float, float, float]:
    """Opening with a session; the median key; the slowest of 200 keys, each on the disk before it counts."""
    comparison = sample(SAMPLES[0])
    ids = list(units_of(comparison))
    begin = time.perf_counter()
    with open_store(path) as store:
        session = store.session(comparison, "Ada")
        opened = time.perf_counter() - begin
        keys = []
        for number in range(KEYS):
            begin = time.perf_counter()
            session.decide([ids[number % len(ids)]], "fix")
            keys.append(time.perf_counter() - begin)
    keys.sort()
    return 1000 * opened, 1000 * keys[KEYS // 2], 1000 * keys[-1]


def main() -> None:
    with TemporaryDirectory() as folder:
        for name, count in (("none", 0), ("10,000", 10_000)):
            path = Path(folder) / f"{count}.sqlite3"
            with open_store(path) as store:
                if count:
                    fill(store, count)
            milliseconds(path)
            print("{:>7} decisions: opening {:.1f} ms, median key {:.1f} ms, slowest of 200 {:.1f} ms".format(name, *milliseconds(path)))


if __name__ == "__main__":
    main()
