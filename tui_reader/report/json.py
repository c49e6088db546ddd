"""The comparison JSON of the public interface, with the decisions in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tui_reader.report.model import Reviewed
from tui_reader.store.model import Decision

# what JSON lets through and a terminal may obey or hide: DEL, C1 controls, direction marks
_UNSAFE = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def write(reviewed: Reviewed) -> Iterator[str]:
    """One object, schema tui-reader/comparison/1, on many lines; a line feed at the end."""
    text = json.dumps(as_dict(reviewed), ensure_ascii=False, indent=1)
    yield _UNSAFE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def as_dict(reviewed: Reviewed) -> dict[str, Any]:
    """The JSON as plain objects: `decision` of findings and decided changes, `notes` of sentences."""
    out = reviewed.comparison.to_dict()
    for row in [*out["findings"], *out["changes"]]:
        decision = reviewed.decisions.get(row["id"])
        row["decision"] = _decision(decision) if decision else None
        row["reopened"] = row["id"] in reviewed.reopened
    out["notes"] = [{"side": n.side, "sentence": n.sentence, "text": n.text, "who": n.who, "when": n.when} for n in reviewed.notes]
    return out


def _decision(decision: Decision) -> dict[str, Any]:
    return {"decision": decision.verb, "note": decision.note, "scope": decision.scope, "who": decision.who, "when": decision.when}
