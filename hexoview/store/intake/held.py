"""What the store holds of a recording, as far as its files are still whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import numpy as np

from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.timestamp import Clock
from hexoview.store.foreign import SCALE_KEY, decode_scale
from hexoview.store.intake.compare import Holding
from hexoview.store.intake.sort import Sorted
from hexoview.store.intake.source import Member
from hexoview.store.recording.origin import ForeignChannel
from hexoview.store.rows import STRETCH_STEP, Events, Place, SeriesRow
from hexoview.watch import Watch

_HASH_BLOCK = 1 << 18

_SERIES = (
    "SELECT id, datatype_id, count, first_tick, last_tick, low, high, file,"
    " rate_num, rate_den, word, data_offset FROM series WHERE id BETWEEN ? AND ?"
)


def family(connection: Connection, record_id: int) -> list[int]:
    """The record and those that are further stretches of it, as far as they are here."""
    own = record_id % STRETCH_STEP
    sql = "SELECT id FROM records WHERE id % ? = ? ORDER BY id"
    return [row[0] for row in connection.execute(sql, (STRETCH_STEP, own))]


def holding(connection: Connection, root: Path, record_id: int, clock: Clock) -> Holding:
    """A record's series; those whose file is gone or cut off count as not here."""
    folder = connection.execute("SELECT folder FROM records WHERE id = ?", (record_id,)).fetchone()[0]
    sizes = dict(connection.execute("SELECT name, size FROM files WHERE record_id = ?", (record_id,)))
    low = record_id * IDS_PER_RECORD
    rows = connection.execute(_SERIES, (low, low + IDS_PER_RECORD - 1)).fetchall()
    place = root / folder
    series = {row[1]: _series(connection, row) for row in rows if is_whole(place, row[7], sizes)}
    return Holding(place, clock, series)


def is_whole(folder: Path, name: str, sizes: dict[str, int]) -> bool:
    """Whether a file of the store has the size with which it came in."""
    try:
        return (folder / name).stat().st_size == sizes.get(name)
    except OSError:
        return False


def has_same_files(
    connection: Connection, folder: Path, record_id: int, ordered: Sorted, watch: Watch
) -> bool:
    """Whether every file that would come in lies in `folder` with the checksum it has there."""
    sql = "SELECT name, size, sha256 FROM files WHERE record_id = ?"
    rows = {name: (size, sha256) for name, size, sha256 in connection.execute(sql, (record_id,))}
    sizes = {name: size for name, (size, _) in rows.items()}
    files = [(member, file.name) for member, file in ordered.kept]
    if not all(sizes.get(name) == member.size and is_whole(folder, name, sizes) for member, name in files):
        return False
    return all(_digest(member, watch) == rows[name][1] for member, name in files)


def user_of(connection: Connection, record_id: int) -> int:
    """Whose the record is."""
    sql = "SELECT user_id FROM records WHERE id = ?"
    return int(connection.execute(sql, (record_id,)).fetchone()[0])


def foreign_channel(connection: Connection, number: int) -> ForeignChannel | None:
    """A channel of another device that is known under this number."""
    sql = (
        "SELECT name, unit, rate_num, rate_den, value FROM datatypes JOIN meta ON key = ? || id WHERE id = ?"
    )
    row = connection.execute(sql, (SCALE_KEY, number)).fetchone()
    return None if row is None else ForeignChannel(row[0], row[1], decode_scale(row[4]), Fraction(*row[2:4]))


def free_stretch_id(connection: Connection, record_id: int) -> int:
    """The first number that is free for a further stretch of a record."""
    return next(number for number in _stretch_ids(record_id) if not _is_taken(connection, number))


def _digest(member: Member, watch: Watch) -> bytes:
    digest = hashlib.sha256()
    with member.open() as file:
        while block := file.read(_HASH_BLOCK):
            digest.update(block)
            watch.step(0.0)
    return digest.digest()


def _stretch_ids(record_id: int) -> Iterator[int]:
    number = record_id
    while True:
        number += STRETCH_STEP
        yield number


def _is_taken(connection: Connection, number: int) -> bool:
    return connection.execute("SELECT 1 FROM records WHERE id = ?", (number,)).fetchone() is not None


def _series(connection: Connection, row: tuple[Any, ...]) -> SeriesRow:
    number, datatype_id, count, first, last, low, high, file, num, den, word, offset = row
    bounds = (datatype_id, count, first, last, low, high, file)
    if num is not None:
        return SeriesRow(*bounds, place=Place(Fraction(num, den), word, offset))
    sql = "SELECT timestamps, stored, breaks FROM events WHERE series_id = ?"
    blobs = connection.execute(sql, (number,)).fetchone()
    return SeriesRow(*bounds, events=Events(*(np.frombuffer(blob, "<i8") for blob in blobs)))
