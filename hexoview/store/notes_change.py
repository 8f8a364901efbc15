"""Changes of what people noted: each knows the one that takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from sqlite3 import Connection
from typing import TypeVar

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Range, TrainingRoutine, User
from hexoview.domain.span import ALWAYS
from hexoview.domain.zones import LONGEST_NAME, ZoneKey, ZoneLevel
from hexoview.store.catalogue import select_ranges, select_routines
from hexoview.store.where import joined, reach_of, within

_T = TypeVar("_T")

PERSON_COLUMNS = "user_id, name, sex, birth_year, weight_kg, note"
PUT_PERSON = f"INSERT OR REPLACE INTO people ({PERSON_COLUMNS}) VALUES (?,?,?,?,?,?)"
PUT_RANGE = "INSERT OR REPLACE INTO ranges VALUES (?,?,?,?,?,?,?,?)"
PUT_ROUTINE = "INSERT OR REPLACE INTO training_routines VALUES (?,?,?)"
_PUT_ZONE = "INSERT OR REPLACE INTO zones VALUES (?,?,?)"


@dataclass(frozen=True, slots=True)
class NoteChange:
    """What is to be noted under each id from now on; None takes away what is there."""

    people: Mapping[int, User | None] = field(default_factory=dict)
    ranges: Mapping[int, Range | None] = field(default_factory=dict)
    routines: Mapping[int, TrainingRoutine | None] = field(default_factory=dict)
    zones: Mapping[ZoneKey, str | None] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be changed."""
        return not (self.people or self.ranges or self.routines or self.zones)

    def check(self) -> None:
        """Refuses what no note can say.

        Raises:
            ValueError: an activity lasts no tick, or a note stands under another's id.
        """
        for kept in (self.people, self.ranges, self.routines):
            for number, one in kept.items():
                if one is not None and one.id != number:
                    raise ValueError(f"a note on {one.id} stands under {number}")
        for found in self.ranges.values():
            if found is not None and found.span.is_empty:
                raise ValueError(f"an activity from {found.span.start} to {found.span.end} lasts no tick")
        if any(name is not None and not 0 < len(name) <= LONGEST_NAME for name in self.zones.values()):
            raise ValueError("a zone's name is empty or too long")


def carry_out(connection: Connection, change: NoteChange) -> NoteChange:
    """Makes a change, and gives the one that takes it back; the caller begins and commits."""
    change.check()
    inverse = NoteChange(
        people=_as_asked(change.people, select_people(connection, IdSet.of(change.people))),
        ranges=_as_asked(change.ranges, _ranges(connection, change.ranges)),
        routines=_as_asked(change.routines, _routines(connection, change.routines)),
        zones={key: select_zones(connection).get(key) for key in change.zones},
    )
    _put(connection, change)
    return inverse


def select_people(connection: Connection, ids: IdSet) -> dict[int, User]:
    """What is known of people, by their id."""
    where = joined([within("user_id", ids, by_index=True)])
    sql = f"SELECT {PERSON_COLUMNS} FROM people{where.sql}"
    return {row[0]: User(*row) for row in connection.execute(sql, where.values)}


def select_zones(connection: Connection) -> dict[ZoneKey, str]:
    """Every zone that was set."""
    levels = {level.value: level for level in ZoneLevel}
    rows = connection.execute("SELECT level, number, name FROM zones")
    return {ZoneKey(levels[level], number): name for level, number, name in rows if level in levels}


def person_row(person: User) -> tuple[object, ...]:
    """A person as a row."""
    return (person.id, person.name, person.sex, person.birth_year, person.weight_kg, person.note)


def range_row(found: Range) -> tuple[object, ...]:
    """An activity as a row."""
    span = found.span
    times = (span.start, span.end, reach_of(span.length))
    return (found.id, found.user_id, *times, found.name, found.training_routine_id, found.note)


def _ranges(connection: Connection, asked: Mapping[int, object]) -> dict[int, Range]:
    ids = IdSet.of(asked)
    found = select_ranges(connection, ids=ids, users=ALL_IDS, routines=None, window=ALWAYS)
    return {one.id: one for one in found}


def _routines(connection: Connection, asked: Mapping[int, object]) -> dict[int, TrainingRoutine]:
    return {one.id: one for one in select_routines(connection, IdSet.of(asked))}


def _as_asked(asked: Mapping[int, object], there: Mapping[int, _T]) -> dict[int, _T | None]:
    return {number: there.get(number) for number in asked}


def _put(connection: Connection, change: NoteChange) -> None:
    people = [one for one in change.people.values() if one is not None]
    ranges = [one for one in change.ranges.values() if one is not None]
    routines = [one for one in change.routines.values() if one is not None]
    zones = [(key.level.value, key.number, name) for key, name in change.zones.items() if name is not None]
    connection.executemany(PUT_PERSON, map(person_row, people))
    connection.executemany(PUT_RANGE, map(range_row, ranges))
    connection.executemany(PUT_ROUTINE, ((one.id, one.name, one.description) for one in routines))
    connection.executemany(_PUT_ZONE, zones)
    _take_away(connection, "DELETE FROM people WHERE user_id = ?", change.people)
    _take_away(connection, "DELETE FROM ranges WHERE id = ?", change.ranges)
    _take_away(connection, "DELETE FROM training_routines WHERE id = ?", change.routines)
    gone = [(key.level.value, key.number) for key, name in change.zones.items() if name is None]
    connection.executemany("DELETE FROM zones WHERE level = ? AND number = ?", gone)


def _take_away(connection: Connection, sql: str, asked: Mapping[int, object]) -> None:
    connection.executemany(sql, [(number,) for number, one in asked.items() if one is None])
