"""The tables, as the scripts that made them: a file of any age is brought up to date by those it has not seen.

A script that has shipped is never edited; a change is a new script at the end.
"""

from __future__ import annotations

APPLICATION_ID = 0x74756972
"""`tuir`: a file that other programs made is left alone."""

_DECISIONS = (
    """
    CREATE TABLE pair (
        id INTEGER PRIMARY KEY,
        left_path TEXT NOT NULL, right_path TEXT NOT NULL,  -- absolute, or sha256:... of a text that came from no file
        left_sha TEXT NOT NULL, right_sha TEXT NOT NULL,    -- of the texts when last decided upon
        touched TEXT NOT NULL,                              -- ISO 8601, UTC
        UNIQUE (left_path, right_path)
    )
    """,
    # A log: nothing is overwritten, undo marks. The state of a key is its latest act that stands.
    """
    CREATE TABLE act (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        pair INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE,
        batch INTEGER NOT NULL,           -- acts of one key press
        who TEXT NOT NULL,
        at TEXT NOT NULL,                 -- ISO 8601, UTC
        subject TEXT NOT NULL CHECK (subject IN ('unit', 'sentence', 'repair')),
        key TEXT NOT NULL,                -- what it is about, by content (keys.py)
        kind TEXT,                        -- of a finding, for people who look into a store
        verb TEXT,                        -- NULL: what was said before is withdrawn
        note TEXT,
        scope TEXT NOT NULL DEFAULT 'pair' CHECK (scope IN ('pair', 'desk')),
        mute TEXT,                        -- kind and words, for scope desk
        place TEXT NOT NULL DEFAULT '',   -- sentence keys of the row, as JSON
        state INTEGER NOT NULL DEFAULT 0  -- 0 stands, 1 undone, 2 undone and then overtaken
    )
    """,
    "CREATE INDEX act_of_pair ON act (pair, subject)",  # and, as in every index, by id
    "CREATE INDEX act_of_key ON act (key)",
    "CREATE INDEX act_of_batch ON act (batch)",
    "CREATE INDEX act_to_turn ON act (pair, who, state, batch)",  # undo and redo; without it each key read all acts of the pair
    "CREATE INDEX act_of_desk ON act (mute) WHERE scope = 'desk'",
    "CREATE INDEX pair_of_left ON pair (left_sha)",
)
_INBOX = (
    # What a desk did with the files of a folder (triage/desk.py): a log like `act`.
    """
    CREATE TABLE desk_act (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        folder TEXT NOT NULL,             -- absolute
        batch INTEGER NOT NULL,           -- acts of one key press
        path TEXT NOT NULL, sha TEXT NOT NULL,  -- the file, and the text it was judged by
        verb TEXT NOT NULL CHECK (verb IN ('pass', 'hold', 'spike', 'query', 'choose', 'read')),
        note TEXT NOT NULL DEFAULT '',
        moved_to TEXT,                    -- of a spiked file
        done INTEGER NOT NULL DEFAULT 1,  -- 0: written, the file not moved yet
        who TEXT NOT NULL,
        at TEXT NOT NULL,                 -- ISO 8601, UTC
        state INTEGER NOT NULL DEFAULT 0  -- 0 stands, 1 undone, 2 undone and then overtaken
    )
    """,
    "CREATE INDEX desk_act_of_folder ON desk_act (folder, state)",
    "CREATE TABLE desk_claim (folder TEXT NOT NULL, path TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (folder, path))",
)
_VERSIONS = (
    # Which sentences a pair had when it was decided upon, as keys in JSON: `act.place` names the version.
    """
    CREATE TABLE version (
        pair INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        left_keys TEXT NOT NULL, right_keys TEXT NOT NULL,
        PRIMARY KEY (pair, id)
    )
    """,
)
MIGRATIONS: tuple[tuple[str, ...], ...] = (_DECISIONS, _INBOX, _VERSIONS)
"""Script n brings a file from version n to n + 1."""
