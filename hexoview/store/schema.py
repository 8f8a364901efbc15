"""The tables of the catalogue and of the notes, and the steps that lead to them."""

from __future__ import annotations

from pathlib import Path

from hexoview.store.database import Schema, backup_of

CATALOGUE_NAME = "hexoview-catalogue.sqlite"
NOTES_NAME = "hexoview-notes.sqlite"
TRASH_NAME = "trash"

# `early_tick` up to `late_tick` spans a record and its values; it is shorter than 2**reach ticks. Looking
# for what overlaps a window then is a short search in (reach, early_tick) for each of 63 reaches,
# exact to the tick, where an index on the start alone has to pass by everything before the window.
# A series has the row id record × 1,000,000 + datatype, so a record's series are neighbours.
_CATALOGUE_1 = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    start_tick INTEGER NOT NULL,
    end_tick INTEGER NOT NULL,
    early_tick INTEGER NOT NULL,
    late_tick INTEGER NOT NULL,
    reach INTEGER NOT NULL,
    folder TEXT NOT NULL,
    devices TEXT NOT NULL,
    datatypes TEXT NOT NULL
);
CREATE INDEX records_by_user ON records (user_id, start_tick);
CREATE INDEX records_by_time ON records (reach, early_tick, late_tick);
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    datatype_id INTEGER NOT NULL,
    count INTEGER NOT NULL,
    first_tick INTEGER NOT NULL,
    last_tick INTEGER NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    file TEXT NOT NULL,
    rate_num INTEGER,
    rate_den INTEGER,
    word TEXT,
    data_offset INTEGER
);
CREATE INDEX series_by_datatype ON series (datatype_id, user_id, first_tick, last_tick, count);
CREATE TABLE events (
    series_id INTEGER PRIMARY KEY,
    timestamps BLOB NOT NULL,
    stored BLOB NOT NULL,
    breaks BLOB NOT NULL
);
CREATE TABLE files (
    record_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB,
    PRIMARY KEY (record_id, name)
) WITHOUT ROWID;
CREATE TABLE annotations (
    record_id INTEGER NOT NULL,
    tick INTEGER NOT NULL,
    text TEXT NOT NULL,
    datatype_id INTEGER
);
CREATE INDEX annotations_by_record ON annotations (record_id, tick);
CREATE TABLE ranges (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    start_tick INTEGER NOT NULL,
    end_tick INTEGER NOT NULL,
    reach INTEGER NOT NULL,
    name TEXT NOT NULL,
    training_routine_id INTEGER,
    note TEXT
);
CREATE INDEX ranges_by_user ON ranges (user_id, start_tick);
CREATE INDEX ranges_by_routine ON ranges (training_routine_id) WHERE training_routine_id IS NOT NULL;
CREATE INDEX ranges_by_time ON ranges (reach, start_tick, end_tick);
CREATE TABLE training_routines (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    description TEXT NOT NULL
);
CREATE TABLE datatypes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    rate_num INTEGER,
    rate_den INTEGER
)
"""

# What a record's files and series come to, as one number: what was made from them bears it too, and is
# made again when it differs. Records of an earlier catalogue have 0 until they come in anew.
_CATALOGUE_2 = "ALTER TABLE records ADD COLUMN fingerprint INTEGER NOT NULL DEFAULT 0"

CATALOGUE = Schema("catalogue", 0x48584331, (_CATALOGUE_1, _CATALOGUE_2), "wal")

FIRST_OWN_ID = 2**40
"""Ranges and routines that people add are numbered from here on: no server counts so far."""

_NOTES_1 = f"""
CREATE TABLE people (
    user_id INTEGER PRIMARY KEY,
    name TEXT,
    sex TEXT,
    birth_year INTEGER,
    weight_kg REAL,
    note TEXT
);
CREATE TABLE ranges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    start_tick INTEGER NOT NULL,
    end_tick INTEGER NOT NULL,
    reach INTEGER NOT NULL,
    name TEXT NOT NULL,
    training_routine_id INTEGER,
    note TEXT
);
CREATE INDEX ranges_by_user ON ranges (user_id, start_tick);
CREATE INDEX ranges_by_routine ON ranges (training_routine_id) WHERE training_routine_id IS NOT NULL;
CREATE INDEX ranges_by_time ON ranges (reach, start_tick, end_tick);
CREATE TABLE training_routines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    description TEXT NOT NULL
);
INSERT INTO sqlite_sequence (name, seq) VALUES ('ranges', {FIRST_OWN_ID - 1});
INSERT INTO sqlite_sequence (name, seq) VALUES ('training_routines', {FIRST_OWN_ID - 1})
"""

_NOTES_2 = """
CREATE TABLE zones (
    level TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (level, number)
) WITHOUT ROWID
"""

# In the `delete` journal mode a store on a read-only medium still shows its names and activities.
NOTES = Schema("notes", 0x48584E31, (_NOTES_1, _NOTES_2), "delete", is_precious=True)

NOTES_BACKUPS = tuple(backup_of(Path(NOTES_NAME), version).name for version in range(1, NOTES.version))
"""The copies that may lie beside notes which were brought up to date."""
