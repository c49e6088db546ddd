"""Repairs of the alignment, kept by the content of their sentences and given back as the numbers these have today."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader.align.model import Repair
from tui_reader.store.database import Database
from tui_reader.store.keys import digest, sentence_keys
from tui_reader.text.article import Article
from tui_reader.text.document import Document, parse


def repair_key(repair: Repair, left: Sequence[str], right: Sequence[str]) -> tuple[str, str]:
    """The key of a repair and its place as JSON; `left`, `right` are the keys of all sentences of the two documents."""
    place = {"left": [left[i] for i in repair.left], "right": [right[j] for j in repair.right]}
    text = json.dumps(place)
    return digest("repair", text), text


def repairs_of(database: Database, pair: int, left: Document | Article, right: Document | Article) -> tuple[Repair, ...]:
    """Standing repairs, oldest first; one whose sentences are no longer there has lost its object and is left out.

    An Article is cut here, and only when there are repairs: for most pairs there are none.
    """
    rows = database.rows(
        "SELECT max(id), verb, place FROM act WHERE pair = ? AND subject = 'repair' AND state = 0 GROUP BY key ORDER BY 1", (pair,)
    )
    if not rows:
        return ()
    lefts, rights = (
        {key: i for i, key in enumerate(sentence_keys(text if isinstance(text, Document) else parse(text)))} for text in (left, right)
    )
    out = []
    for _, op, text in rows:
        place = json.loads(text)
        if op is not None and all(k in lefts for k in place["left"]) and all(k in rights for k in place["right"]):
            out.append(Repair(op, tuple(lefts[k] for k in place["left"]), tuple(rights[k] for k in place["right"])))
    return tuple(out)
