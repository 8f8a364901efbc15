"""The catalogue's rows of recordings in the trash: with them one is back at once, without being read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.series import IDS_PER_RECORD
from hexoview.errors import StoreError
from hexoview.store.database import writing
from hexoview.store.schema import CATALOGUE

ROWS_NAME = "rows.sqlite"

# Each table with what finds a record's rows in it; {0} is the record.
_LAST = IDS_PER_RECORD - 1
_OF_SERIES = f"BETWEEN {{0}} * {IDS_PER_RECORD} AND {{0}} * {IDS_PER_RECORD} + {_LAST}"
_TABLES = (
    ("records", "id = {0}"),
    ("series", f"id {_OF_SERIES}"),
    ("events", f"series_id {_OF_SERIES}"),
    ("files", "record_id = {0}"),
    ("annotations", "record_id = {0}"),
    ("datatypes", f"id IN (SELECT datatype_id FROM series WHERE id {_OF_SERIES})"),
)


def keep_rows(catalogue: Connection, folder: Path, record_ids: Iterable[int]) -> None:
    """Copies the rows of recordings into a catalogue of their own, in the entry's folder."""
    with writing(folder / ROWS_NAME, CATALOGUE) as kept:
        kept.execute("BEGIN IMMEDIATE")
        for number in record_ids:
            _copy(catalogue, kept, number)
        kept.execute("COMMIT")


def put_back_rows(catalogue: Connection, folder: Path, record_id: int, *, name: str) -> bool:
    """Copies a recording's rows back, its folder being called `name`; False where they were not kept.

    The caller begins and commits. Rows of an earlier Hexoview are brought up to date on the way.
    """
    if not (folder / ROWS_NAME).exists():
        return False
    try:
        with writing(folder / ROWS_NAME, CATALOGUE) as kept:
            if kept.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return False
            if kept.execute("SELECT 1 FROM records WHERE id = ?", (record_id,)).fetchone() is None:
                return False
            _copy(kept, catalogue, record_id)
    except (StoreError, sqlite3.Error):
        return False
    catalogue.execute("UPDATE records SET folder = ? WHERE id = ?", (name, record_id))
    return True


def _copy(source: Connection, target: Connection, record_id: int) -> None:
    for table, where in _TABLES:
        rows = source.execute(f"SELECT * FROM {table} WHERE {where.format(int(record_id))}")
        width = len(rows.description)
        marks = ",".join("?" * width)
        # Kinds of channel may be there for another recording's sake.
        target.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows)
