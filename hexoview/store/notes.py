"""What people add to a store: names, activities they mark, and kinds of activity."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Range, TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.errors import StoreError
from hexoview.store.catalogue import distinct, select_ranges, select_routines
from hexoview.store.database import Database, writing
from hexoview.store.durable import make_private_folder
from hexoview.store.schema import NOTES
from hexoview.store.where import joined, reach_of, within

_PUT_PERSON = "INSERT OR REPLACE INTO people VALUES (?,?,?,?,?,?)"
_PUT_RANGE = "INSERT OR REPLACE INTO ranges VALUES (?,?,?,?,?,?,?,?)"
_PUT_ROUTINE = "INSERT OR REPLACE INTO training_routines VALUES (?,?,?)"


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
        self._write(_PUT_PERSON, _person_row(person))

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
        return replace(found, id=self._write(_PUT_RANGE, (None, *_range_row(found)[1:])))

    def add_routine(self, name: str, description: str = "") -> TrainingRoutine:
        """Adds a kind of activity; its id is 2**40 or more."""
        number = self._write(_PUT_ROUTINE, (None, name, description))
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
            connection.executemany(_PUT_PERSON, map(_person_row, people))
            connection.executemany(_PUT_RANGE, map(_range_row, ranges))
            connection.executemany(_PUT_ROUTINE, ((r.id, r.name, r.description) for r in routines))
            connection.execute("COMMIT")

    def people(self, ids: IdSet) -> dict[int, User]:
        """What is known of people, by their id."""
        database = self._opened()
        if database is None:
            return {}
        where = joined([within("user_id", ids, by_index=True)])
        sql = f"SELECT user_id, name, sex, birth_year, weight_kg, note FROM people{where.sql}"
        with database.reading() as connection:
            return {row[0]: User(*row) for row in connection.execute(sql, where.values)}

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

    def training_routines(self, ids: IdSet) -> tuple[TrainingRoutine, ...]:
        """Kinds of activity that people added."""
        database = self._opened()
        if database is None:
            return ()
        with database.reading() as connection:
            return select_routines(connection, ids)

    def _opened(self) -> Database | None:
        if self._database is None and self._path.exists():
            self._database = Database(self._path, NOTES)
        return self._database

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


def _person_row(person: User) -> tuple[object, ...]:
    return (person.id, person.name, person.sex, person.birth_year, person.weight_kg, person.note)


def _range_row(found: Range) -> tuple[object, ...]:
    span = found.span
    times = (span.start, span.end, reach_of(span.length))
    return (found.id, found.user_id, *times, found.name, found.training_routine_id, found.note)
