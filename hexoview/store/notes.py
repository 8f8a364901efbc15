"""What people add to a store: names, activities they mark, and kinds of activity."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Range, TrainingRoutine, User
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.zones import NO_ZONES, Zones
from hexoview.errors import StoreError
from hexoview.store.catalogue import distinct, select_ranges, select_routines
from hexoview.store.database import Database, make_current, writing
from hexoview.store.durable import make_private_folder
from hexoview.store.notes_change import (
    PUT_PERSON,
    PUT_RANGE,
    PUT_ROUTINE,
    NoteChange,
    carry_out,
    person_row,
    range_row,
    select_people,
    select_zones,
)
from hexoview.store.schema import FIRST_OWN_ID, NOTES

_NEXT_NUMBER = "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = ? RETURNING seq"


class Notes:
    """The notes of one store, in a file of their own, so that the catalogue can be made anew without them.

    The file comes into being with the first note. Every method may be called from any thread.
    """

    def __init__(self, path: Path, *, is_writable: bool = True) -> None:
        self._path = path
        self._is_writable = is_writable
        self._database: Database | None = None

    def close(self) -> None:
        """Lets go of the file."""
        database, self._database = self._database, None
        if database is not None:
            database.close()

    def set_person(self, person: User) -> None:
        """Keeps what is known of a person, in place of what was."""
        self._write(PUT_PERSON, person_row(person))

    def add_range(
        self,
        *,
        user_id: int,
        span: TimeSpan,
        name: str,
        training_routine_id: int | None = None,
        note: str | None = None,
    ) -> Range:
        """Marks an activity; its id is 2**40 or more, so that no server's range ever bears it."""
        if span.is_empty:
            raise ValueError(f"an activity from {span.start} to {span.end} lasts no tick")
        found = Range(0, user_id, span, name, training_routine_id, note)
        return replace(found, id=self._write(PUT_RANGE, (None, *range_row(found)[1:])))

    def add_routine(self, name: str, description: str = "") -> TrainingRoutine:
        """Adds a kind of activity; its id is 2**40 or more."""
        number = self._write(PUT_ROUTINE, (None, name, description))
        return TrainingRoutine(number, name, description)

    def keep(
        self,
        *,
        people: Iterable[User] = (),
        ranges: Iterable[Range] = (),
        routines: Iterable[TrainingRoutine] = (),
    ) -> None:
        """Keeps all of these as they are, ids included, or none of them."""
        with self._writing() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(PUT_PERSON, map(person_row, people))
            connection.executemany(PUT_RANGE, map(range_row, ranges))
            connection.executemany(PUT_ROUTINE, ((r.id, r.name, r.description) for r in routines))
            connection.execute("COMMIT")

    def change(self, change: NoteChange) -> NoteChange:
        """Makes all of a change or nothing of it, and gives the one that takes it back."""
        if change.is_empty:
            return change
        change.check()
        with self._writing() as connection:
            connection.execute("BEGIN IMMEDIATE")
            inverse = carry_out(connection, change)
            connection.execute("COMMIT")
        return inverse

    def inverse(self, change: NoteChange) -> NoteChange:
        """What stands now where a change would put something else."""
        ranges = {one.id: one for one in self.ranges_by_id(change.ranges)}
        people, zones = self.people(IdSet.of(change.people)), self.zones().names
        return NoteChange(
            people={number: people.get(number) for number in change.people},
            ranges={number: ranges.get(number) for number in change.ranges},
            zones={key: zones.get(key) for key in change.zones},
        )

    def lacking(self, change: NoteChange) -> NoteChange:
        """The part of a change for which nothing stands here yet: what was noted since stays."""
        there = self.inverse(change)
        return NoteChange(
            people={n: one for n, one in change.people.items() if there.people[n] is None},
            ranges={n: one for n, one in change.ranges.items() if there.ranges[n] is None},
            zones={key: name for key, name in change.zones.items() if there.zones[key] is None},
        )

    def ranges_by_id(self, ids: Iterable[int]) -> tuple[Range, ...]:
        """Marked activities of these numbers."""
        return self.ranges(ids=IdSet.of(ids), users=ALL_IDS, routines=None, overlapping=ALWAYS)

    def ranges_of(self, users: IdSet) -> tuple[Range, ...]:
        """All marked activities of some people."""
        return self.ranges(ids=ALL_IDS, users=users, routines=None, overlapping=ALWAYS)

    def new_range_id(self) -> int:
        """A number for a new activity, never given twice."""
        return self._next("ranges")

    def new_routine_id(self) -> int:
        """A number for a new kind of activity, never given twice."""
        return self._next("training_routines")

    def people(self, ids: IdSet) -> dict[int, User]:
        """What is known of people, by their id."""
        database = self._opened()
        if database is None:
            return {}
        with database.reading() as connection:
            return select_people(connection, ids)

    def zones(self) -> Zones:
        """The time zones that were set for the store, for people and for records."""
        database = self._opened()
        if database is None:
            return NO_ZONES
        with database.reading() as connection:
            return Zones(select_zones(connection))

    def complaint(self) -> str:
        """What SQLite finds wrong with the file; nothing for a sound one, or where there is none."""
        try:
            database = self._opened()
        except StoreError as error:
            return error.cause
        return "" if database is None else database.complaint()

    def owners(self) -> IdSet:
        """People for whom an activity was marked."""
        database = self._opened()
        if database is None:
            return IdSet(())
        with database.reading() as connection:
            return IdSet.of(distinct(connection, "ranges", "user_id"))

    def ranges(
        self, *, ids: IdSet, users: IdSet, routines: IdSet | None, overlapping: TimeSpan
    ) -> tuple[Range, ...]:
        """Marked activities, in the order of their ids."""
        database = self._opened()
        if database is None:
            return ()
        with database.reading() as connection:
            return select_ranges(connection, ids=ids, users=users, routines=routines, window=overlapping)

    def corrected(self) -> frozenset[int]:
        """The ids of activities from downloads that stand here as somebody corrected them."""
        database = self._opened()
        if database is None:
            return frozenset()
        with database.reading() as connection:
            rows = connection.execute("SELECT id FROM ranges WHERE id < ?", (FIRST_OWN_ID,))
            return frozenset(row[0] for row in rows)

    def training_routines(self, ids: IdSet) -> tuple[TrainingRoutine, ...]:
        """Kinds of activity that people added."""
        database = self._opened()
        if database is None:
            return ()
        with database.reading() as connection:
            return select_routines(connection, ids)

    def _opened(self) -> Database | None:
        if self._database is None and self._path.exists():
            if self._is_writable:
                make_current(self._path, NOTES)
            self._database = Database(self._path, NOTES)
        return self._database

    def _next(self, table: str) -> int:
        with self._writing() as connection:
            # All rows are fetched: before that the statement has not ended.
            return int(connection.execute(_NEXT_NUMBER, (table,)).fetchall()[0][0])

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not self._is_writable:
            raise StoreError(
                "The note can't be kept.",
                cause="This store lies where nothing can be written.",
                way_out="Copy the store to a folder that you may write to, and open that.",
            )
        make_private_folder(self._path.parent)
        with writing(self._path, NOTES) as connection:
            yield connection

    def _write(self, sql: str, values: tuple[object, ...]) -> int:
        with self._writing() as connection:
            return int(connection.execute(sql, values).lastrowid or 0)
