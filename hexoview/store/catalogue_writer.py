"""Puts recordings into the catalogue and takes them out; the caller begins and commits."""

from __future__ import annotations

import hashlib
import json
from sqlite3 import Connection

from hexoview.domain.resources import Range
from hexoview.domain.series import IDS_PER_RECORD, series_id
from hexoview.domain.timestamp import Clock
from hexoview.store.foreign import SCALE_KEY
from hexoview.store.rows import RecordRow, SeriesRow
from hexoview.store.where import reach_of

_SERIES_TABLES = ("series", "events")
_RECORD_TABLES = ("files", "annotations")


def insert_record(connection: Connection, row: RecordRow, folder: str) -> None:
    """All rows of one recording, whose files lie in `folder` (relative to the store)."""
    hull = row.hull
    datatypes = sorted(one.datatype_id for one in row.series)
    values = (
        row.id,
        row.user_id,
        row.span.start,
        row.span.end,
        hull.start,
        hull.end,
        reach_of(hull.length),
        folder,
        json.dumps(row.devices),
        json.dumps(datatypes, separators=(",", ":")),
        fingerprint_of(row),
    )
    connection.execute("INSERT INTO records VALUES (?,?,?,?,?,?,?,?,?,?,?)", values)
    for one in row.series:
        _insert_series(connection, row, one)
    files = [(row.id, file.name, file.size, file.sha256) for file in row.files]
    connection.executemany("INSERT INTO files VALUES (?,?,?,?)", files)
    marks = [(row.id, mark.timestamp, mark.text, mark.datatype_id) for mark in row.annotations]
    connection.executemany("INSERT INTO annotations VALUES (?,?,?,?)", marks)
    for kind in row.unknown:
        rate = (None, None) if kind.rate is None else (kind.rate.numerator, kind.rate.denominator)
        connection.execute(
            "INSERT OR IGNORE INTO datatypes VALUES (?,?,?,?,?)", (kind.id, kind.name, kind.unit, *rate)
        )
        if kind.scale is not None:
            set_meta(connection, f"{SCALE_KEY}{kind.id}", f"{kind.scale.gain} {kind.scale.offset}")


def fingerprint_of(row: RecordRow) -> int:
    """What the recording's span, files and series come to, in 63 bits; 0 means that nobody knows."""
    digest = hashlib.sha256(f"{row.span.start} {row.span.end}\n".encode())
    for file in sorted(row.files, key=lambda one: one.name):
        digest.update(f"{file.name}\0{file.size}\0".encode("utf-8", "surrogateescape"))
        digest.update(file.sha256 or b"")
    for one in row.series:
        told = (one.datatype_id, one.count, one.first, one.last, one.low, one.high)
        digest.update(f"{told}\n".encode())
    return (int.from_bytes(digest.digest()[:8], "big") >> 1) | 1


def delete_record(connection: Connection, record_id: int) -> None:
    """Takes all rows of one recording out."""
    low = record_id * IDS_PER_RECORD
    connection.execute("DELETE FROM records WHERE id = ?", (record_id,))
    for table, key in zip(_SERIES_TABLES, ("id", "series_id"), strict=True):
        sql = f"DELETE FROM {table} WHERE {key} BETWEEN ? AND ?"
        connection.execute(sql, (low, low + IDS_PER_RECORD - 1))
    for table in _RECORD_TABLES:
        connection.execute(f"DELETE FROM {table} WHERE record_id = ?", (record_id,))


def insert_range(connection: Connection, one: Range) -> None:
    """An activity that came with a download."""
    span = one.span
    values = (one.id, one.user_id, span.start, span.end, reach_of(span.length), one.name)
    connection.execute(
        "INSERT OR REPLACE INTO ranges VALUES (?,?,?,?,?,?,?,?)", (*values, one.training_routine_id, one.note)
    )


def set_meta(connection: Connection, key: str, value: int | str) -> None:
    """Writes down a fact about the whole store."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?,?)", (key, value))


def set_clock(connection: Connection, clock: Clock) -> None:
    """Settles how many ticks a second every record of this store counts."""
    set_meta(connection, "clock", clock.ticks_per_second)


def _insert_series(connection: Connection, row: RecordRow, one: SeriesRow) -> None:
    number = series_id(row.id, one.datatype_id)
    place = one.place
    where: tuple[int | str | None, ...] = (None, None, None, None)
    if place is not None:
        where = (place.rate.numerator, place.rate.denominator, place.word, place.offset)
    bounds = (one.count, one.first, one.last, one.low, one.high, one.file)
    values = (number, row.user_id, one.datatype_id, *bounds, *where)
    connection.execute("INSERT INTO series VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", values)
    if one.events is not None:
        columns = (one.events.timestamps, one.events.values, one.events.breaks)
        blobs = [column.astype("<i8", copy=False).tobytes() for column in columns]
        connection.execute("INSERT INTO events VALUES (?,?,?,?)", (number, *blobs))
