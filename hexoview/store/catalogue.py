"""The index of a store: which people, records, activities and series there are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import numpy as np

from hexoview.domain.datatype import Datatype, Timing
from hexoview.domain.datatypes import known_datatypes, unknown_datatype
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine
from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.series import IDS_PER_RECORD, Series, Total
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.errors import StoreError
from hexoview.store import foreign
from hexoview.store.database import WAY_OUT_OF_DAMAGE, Database
from hexoview.store.rows import Place
from hexoview.store.schema import CATALOGUE
from hexoview.store.search import Asked, find_ranges, find_records, find_series, find_totals
from hexoview.store.where import is_narrow, joined, listed, within

_RECORD = "found.id, user_id, start_tick, end_tick, devices"
_RANGE = "found.id, user_id, start_tick, end_tick, name, training_routine_id, note"
_SERIES = "s.id, s.user_id, s.datatype_id, count, s.first_tick, s.last_tick, low, high, rate_num, rate_den"
_OWNERS = (
    "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM records WHERE user_id = value)"
    " OR EXISTS (SELECT 1 FROM ranges WHERE user_id = value)"
)
_EVENT_BYTES = 8


@dataclass(frozen=True, slots=True)
class Located:
    """A series' file, and where its values lie in it (None for an asynchronous series)."""

    path: Path
    place: Place | None
    count: int
    first: int


class Catalogue:
    """Reads a store's catalogue; every method may be called from any thread."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path, CATALOGUE)

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    def meta(self, key: str) -> int | str | None:
        """A fact about the whole store, such as `clock` (ticks a second)."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def clock(self) -> Clock:
        """The clock of every record; an empty store counts 256 ticks a second."""
        ticks = self.meta("clock")
        return Clock(ticks) if isinstance(ticks, int) and ticks > 0 else HEXOSKIN

    def owners(self, ids: IdSet = ALL_IDS) -> IdSet:
        """The ids of people who own a record or a range in the catalogue, of those asked for."""
        with self._database.reading() as connection:
            if is_narrow(ids):
                return IdSet.of(row[0] for row in connection.execute(_OWNERS, (listed(ids),)))
            tables = ("records", "ranges")
            everybody = (number for table in tables for number in distinct(connection, table, "user_id"))
            return IdSet.of(number for number in everybody if number in ids)

    def records(self, *, ids: IdSet, users: IdSet, overlapping: TimeSpan) -> tuple[Record, ...]:
        """Records in the order of their ids."""
        with self._database.reading() as connection:
            asked = find_records(_RECORD, ids=ids, users=users, window=overlapping)
            rows = connection.execute(asked.sql, asked.values).fetchall()
        return tuple(
            [
                Record(number, user, TimeSpan(start, end), _devices(devices))
                for number, user, start, end, devices in rows
            ]
        )

    def ranges(
        self, *, ids: IdSet, users: IdSet, routines: IdSet | None, overlapping: TimeSpan
    ) -> tuple[Range, ...]:
        """Activities from downloads, in the order of their ids."""
        with self._database.reading() as connection:
            return select_ranges(connection, ids=ids, users=users, routines=routines, window=overlapping)

    def training_routines(self, ids: IdSet) -> tuple[TrainingRoutine, ...]:
        """Routines from downloads."""
        with self._database.reading() as connection:
            return select_routines(connection, ids)

    def datatypes(self, ids: IdSet) -> tuple[Datatype, ...]:
        """The kinds of channel held, known ones first in the order of their table."""
        table = self._table()
        with self._database.reading() as connection:
            held = {number for number in distinct(connection, "series", "datatype_id") if number in ids}
        return tuple(row for number, row in table.items() if number in held)

    def datatypes_of(self, records: IdSet) -> dict[int, tuple[int, ...]]:
        """The datatype ids held, in order, by record id."""
        with self._database.reading() as connection:
            asked = find_records("found.id, datatypes", ids=records, users=ALL_IDS, window=ALWAYS)
            return {number: _numbers(text) for number, text in connection.execute(asked.sql, asked.values)}

    def series(
        self, asked: Asked, *, overlapping: TimeSpan, near: Mapping[int, TimeSpan] | None
    ) -> tuple[Series, ...]:
        """Series by user, datatype, first value and record."""
        table, clock = self._table(), self.clock()
        with self._database.reading() as connection:
            found = find_series(_SERIES, asked, window=overlapping, near=near)
            rows = connection.execute(found.sql, found.values).fetchall()
            return tuple(_series(row, table, clock) for row in rows)

    def totals(self, asked: Asked, *, at_most: int | None) -> tuple[Total, ...]:
        """Values by user and datatype, added up by the database."""
        table = self._table()
        with self._database.reading() as connection:
            found = find_totals(asked, at_most=at_most)
            rows = connection.execute(found.sql, found.values).fetchall()
        return tuple(Total(user, _described(table, kind), count) for user, kind, count in sorted(rows))

    def located(self, series_id: int) -> Located | None:
        """The series' file, relative to the store; None when there is no such series any more."""
        sql = (
            "SELECT folder, file, rate_num, rate_den, word, data_offset, count, first_tick"
            f" FROM series JOIN records ON records.id = series.id / {IDS_PER_RECORD} WHERE series.id = ?"
        )
        with self._database.reading() as connection:
            row = connection.execute(sql, (series_id,)).fetchone()
            return None if row is None else _located(row)

    def event_column(self, series_id: int, column: str, low: int = 0, high: int | None = None) -> IntArray:
        """Rows `low` up to `high` of a series' `timestamps`, `stored` or `breaks`, read-only."""
        with (
            self._database.reading() as connection,
            connection.blobopen("events", column, series_id, readonly=True) as blob,
        ):
            end = len(blob) if high is None else min(high * _EVENT_BYTES, len(blob))
            blob.seek(low * _EVENT_BYTES)
            return np.frombuffer(blob.read(max(end - low * _EVENT_BYTES, 0)), "<i8")

    def annotations(self, records: IdSet) -> tuple[Annotation, ...]:
        """Marks in the recordings, in time order."""
        where = joined([within("record_id", records, by_index=True)])
        sql = (
            f"SELECT record_id, tick, text, datatype_id FROM annotations{where.sql} ORDER BY tick, record_id"
        )
        with self._database.reading() as connection:
            return tuple(Annotation(*row) for row in connection.execute(sql, where.values))

    def folders(self) -> dict[int, str]:
        """Each record's folder, relative to the store."""
        with self._database.reading() as connection:
            return dict(connection.execute("SELECT id, folder FROM records"))

    def folder_of(self, record_id: int) -> str | None:
        """A record's folder, relative to the store."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT folder FROM records WHERE id = ?", (record_id,)).fetchone()
        return None if row is None else str(row[0])

    def files(self) -> dict[int, dict[str, tuple[int, bytes | None]]]:
        """Size and SHA-256 of every file by name, by record."""
        found: dict[int, dict[str, tuple[int, bytes | None]]] = {}
        with self._database.reading() as connection:
            for number, name, size, sha256 in connection.execute("SELECT * FROM files ORDER BY record_id"):
                found.setdefault(number, {})[name] = (size, sha256)
        return found

    def complaint(self) -> str:
        """What SQLite finds wrong with the file; nothing for a sound one."""
        return self._database.complaint()

    def files_of(self, record_id: int) -> dict[str, tuple[int, bytes | None]]:
        """Size and SHA-256 of a record's files by name; no checksum in a folder opened in place."""
        sql = "SELECT name, size, sha256 FROM files WHERE record_id = ?"
        with self._database.reading() as connection:
            return {name: (size, sha256) for name, size, sha256 in connection.execute(sql, (record_id,))}

    def sizes(self) -> dict[int, int]:
        """How many bytes the files of each record have."""
        with self._database.reading() as connection:
            return dict(connection.execute("SELECT record_id, SUM(size) FROM files GROUP BY record_id"))

    def fingerprints(self) -> dict[int, int]:
        """What each record's files and series come to; another number means another recording."""
        with self._database.reading() as connection:
            return dict(connection.execute("SELECT id, fingerprint FROM records"))

    def _table(self) -> Mapping[int, Datatype]:
        with self._database.reading() as connection:
            sql = "SELECT id, name, unit, rate_num, rate_den FROM datatypes ORDER BY id"
            rows = connection.execute(sql).fetchall()
            names = {row[0]: row[1] for row in rows}
            unknown = {row[0]: _unknown(*row) for row in rows}
            for number, scale in foreign.scales(connection).items():
                if number in unknown:
                    unknown[number] = foreign.described(unknown[number], names[number], scale)
        return {**known_datatypes(self.clock()), **unknown}


def distinct(connection: Connection, table: str, column: str) -> list[int]:
    """The values of an indexed column, hopping from one to the next past equal rows."""
    sql = (
        f"WITH RECURSIVE seen(value) AS (SELECT min({column}) FROM {table} UNION ALL"
        f" SELECT (SELECT min({column}) FROM {table} WHERE {column} > seen.value) FROM seen"
        " WHERE seen.value IS NOT NULL) SELECT value FROM seen WHERE value IS NOT NULL"
    )
    return [row[0] for row in connection.execute(sql)]


def select_ranges(
    connection: Connection, *, ids: IdSet, users: IdSet, routines: IdSet | None, window: TimeSpan
) -> tuple[Range, ...]:
    """Activities of one database; catalogue and notes keep them alike."""
    asked = find_ranges(_RANGE, ids=ids, users=users, routines=routines, window=window)
    rows = connection.execute(asked.sql, asked.values).fetchall()
    return tuple(
        [
            Range(number, user, TimeSpan(start, end), name, routine, note)
            for number, user, start, end, name, routine, note in rows
        ]
    )


def select_routines(connection: Connection, ids: IdSet) -> tuple[TrainingRoutine, ...]:
    """Routines of one database; catalogue and notes keep them alike."""
    where = joined([within("id", ids, by_index=True)])
    sql = f"SELECT id, name, description FROM training_routines{where.sql} ORDER BY id"
    return tuple(TrainingRoutine(*row) for row in connection.execute(sql, where.values))


def _series(row: Iterable[Any], table: Mapping[int, Datatype], clock: Clock) -> Series:
    number, user, datatype_id, count, first, last, low, high, num, den = row
    rate, step = _pace(num, den, clock)
    grid = None if step is None else Grid(first, step)
    datatype = _described(table, datatype_id)
    return Series(number // IDS_PER_RECORD, user, datatype, count, first, last, low, high, grid, rate)


def _described(table: Mapping[int, Datatype], number: int) -> Datatype:
    datatype = table.get(number)
    if datatype is None:
        raise StoreError(
            "The store's catalogue is damaged.",
            cause=f"It holds a channel of kind {number} that it doesn't describe.",
            way_out=WAY_OUT_OF_DAMAGE,
        )
    return datatype


@lru_cache(maxsize=256)
def _pace(num: int | None, den: int | None, clock: Clock) -> tuple[Fraction | None, Fraction | None]:
    """Values a second, and ticks from one to the next: a handful of fractions for millions of series."""
    if num is None or den is None:
        return None, None
    rate = Fraction(num, den)
    return rate, clock.ticks_per_second / rate


def _unknown(number: int, name: str, unit: str, num: int | None, den: int | None) -> Datatype:
    timing = Timing.ASYNCHRONOUS if num is None else Timing.SYNCHRONOUS
    rate = None if num is None or den is None else Fraction(num, den)
    row = unknown_datatype(number, timing=timing, rate=rate)
    label = f"{row.label}, {name}" if name and name != row.name else row.label
    return replace(row, label=label, unit=unit)


@lru_cache(maxsize=1024)
def _located(row: tuple[Any, ...]) -> Located:
    """Asked for with every read; a day's export reads 50 series a thousand times."""
    folder, file, num, den, word, offset, count, first = row
    place = None if num is None else Place(Fraction(num, den), word, offset)
    return Located(Path(folder) / file, place, count, first)


@lru_cache(maxsize=4096)
def _numbers(text: str) -> tuple[int, ...]:
    # Ten thousand records share a handful of sets: the same text is read once.
    return tuple(json.loads(text))


@lru_cache(maxsize=4096)
def _devices(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
