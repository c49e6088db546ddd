"""The JSON Schema of the comparison JSON (draft 2020-12), made from the words the code itself uses.

`tui-reader report --schema` prints it; docs/comparison.schema.json is the same, for those who have no tui-reader at hand.
Further keys are allowed everywhere, since adding one is no break of the interface.
"""

from __future__ import annotations

from typing import Any, get_args

from tui_reader.align.model import Author, Relation
from tui_reader.compare import model as compared
from tui_reader.compare.serialize import SCHEMA as COMPARISON
from tui_reader.extract import model as extracted
from tui_reader.extract.serialize import SCHEMA as ARTICLE
from tui_reader.store.model import VERBS, Scope
from tui_reader.store.model import Side as NoteSide
from tui_reader.text.document import Role

Node = dict[str, Any]
STRING: Node = {"type": "string"}
TEXT_OR_NULL: Node = {"type": ["string", "null"]}
BOOL: Node = {"type": "boolean"}
COUNT: Node = {"type": "integer", "minimum": 0}
COUNT_OR_NULL: Node = {"type": ["integer", "null"], "minimum": 0}
SHARE: Node = {"type": "number", "minimum": 0, "maximum": 1}
RANGE: Node = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
HASH: Node = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def schema() -> Node:
    """The schema as plain objects."""
    place = {"start": COUNT, "end": COUNT, "text": STRING}
    finding_place = _object(**place, sentences=_list(COUNT))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": COMPARISON,
        "description": "Offsets are code points into the text of the article; end is exclusive. left = source, right = rewrite.",
        **_object(
            schema={"const": COMPARISON},
            tool=_object(name=STRING, version=STRING),
            config_sha256=HASH,
            limited=_list(STRING),
            left={"$ref": "#/$defs/article"},
            right={"$ref": "#/$defs/article"},
            also=_list({"$ref": "#/$defs/article"}),
            links=_list(
                _object(
                    left=_list(COUNT),
                    right=_list(COUNT),
                    source=COUNT,
                    score=SHARE,
                    relation=_words(Relation),
                    moved=BOOL,
                    by=_words(Author),
                )
            ),
            unlinked=_object(left=_list(_unlinked()), right=_list(_unlinked())),
            changes=_list(
                _object(id=STRING, state=_words(compared.State), left=_list(COUNT), right=_list(COUNT), findings=_list(STRING), unsure=BOOL)
            ),
            quotes=_list(
                _object(
                    left=_list(COUNT),
                    right=_list(COUNT),
                    left_state=_words_or_null(compared.QuoteState),
                    right_state=_words_or_null(compared.QuoteState),
                    changes=_list({"type": "array", "items": STRING, "minItems": 2, "maxItems": 2}),
                )
            ),
            entities=_list(
                _object(
                    name=STRING,
                    type=_words(extracted.EntityType),
                    state=_words(compared.EntityState),
                    left=_list(COUNT),
                    right=_list(COUNT),
                )
            ),
            findings=_list(
                _object(
                    id=STRING,
                    kind=STRING,
                    group=_words(compared.Group),
                    severity=_words(compared.Severity),
                    confidence=SHARE,
                    decision={"anyOf": [{"type": "null"}, {"$ref": "#/$defs/decision"}]},
                    left={"anyOf": [{"type": "null"}, _object(source=COUNT, **place, sentences=_list(COUNT))]},
                    right={"anyOf": [{"type": "null"}, finding_place]},
                    why=STRING,
                )
            ),
            coverage=_object(**dict.fromkeys(compared.Coverage.__dataclass_fields__, COUNT)),
            verdict=_words(compared.Level),
            reasons=_list(STRING),
            risk=SHARE,
            loss=SHARE,
        ),
        "$defs": {
            "article": _article(place),
            "decision": _object(decision={"enum": list(VERBS)}, note=TEXT_OR_NULL, scope=_words(Scope), who=STRING, when=STRING),
            "note": _object(side=_words(NoteSide), sentence=COUNT, text=STRING, who=STRING, when=STRING),
        },
    }


def _article(place: Node) -> Node:
    speaker = _object(name=STRING, start=COUNT_OR_NULL, end=COUNT_OR_NULL)
    value = {"type": ["string", "number", "null", "array"], "items": {"type": "number"}}
    return _object(
        schema={"const": ARTICLE},
        path=TEXT_OR_NULL,
        sha256=HASH,
        title=TEXT_OR_NULL,
        language=STRING,
        text=STRING,
        sentences=_list(_object(id=COUNT, **place, paragraph=COUNT, role=_words(Role))),
        entities=_list(_object(id=COUNT, type=_words(extracted.EntityType), name=STRING, mentions=_list(_object(**place)))),
        quotes=_list(_object(id=COUNT, **place, speaker={"anyOf": [{"type": "null"}, speaker]})),
        claims=_list(
            _object(
                id=COUNT,
                kind=_words(extracted.ClaimKind),
                content=_list(RANGE),
                cue=_list(RANGE),
                speaker=_list(RANGE),
                name=TEXT_OR_NULL,
                quoted=BOOL,
                strength=_words(extracted.Strength),
            )
        ),
        quantities=_list(
            _object(
                **place,
                kind=STRING,
                value=value,
                unit=TEXT_OR_NULL,
                bound=_words(extracted.Bound),
                of={"anyOf": [{"type": "null"}, RANGE]},
            )
        ),
    )


def _unlinked() -> Node:
    return _object(sentence=COUNT, nearest=COUNT_OR_NULL, score=SHARE)


def _object(**keys: Node) -> Node:
    return {"type": "object", "required": list(keys), "properties": keys}


def _list(items: Node) -> Node:
    return {"type": "array", "items": items}


def _words(literal: Any) -> Node:
    return {"enum": list(get_args(literal))}


def _words_or_null(literal: Any) -> Node:
    return {"enum": [*get_args(literal), None]}
