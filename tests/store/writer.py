"""A process that decides as fast as it can and says on stdout what is on the disk: `python writer.py STORE WHO COUNT`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.stories import story
from tui_reader.store import open_store
from tui_reader.store.keys import units_of
from tui_reader.store.model import VERBS


def main(path: str, who: str, count: int) -> None:
    comparison = story("The mayor said 13 people came. No one was injured. The band played on. It rained for the whole of the day.")
    ids = list(units_of(comparison))
    with open_store(Path(path)) as store:
        session = store.session(comparison, who)
        for number in range(count):
            session.decide([ids[number % len(ids)]], VERBS[number % len(VERBS)], f"{who} {number}")
            print(number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
