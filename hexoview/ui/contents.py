"""What a store holds at one moment, read once for the lists of the window."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from hexoview.domain.datatype import Datatype
from hexoview.domain.resources import Range, Record, TrainingRoutine, User
from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.domain.zones import NO_ZONES, Zones
from hexoview.store.base import Store

_T = TypeVar("_T", Record, User)


@dataclass(frozen=True, slots=True)
class Contents:
    """People, records, activities, routines and kinds of channel, each in the order of their ids.

    Attributes:
        held: the datatype ids of each record, by record id.
        zones: the time zones that were set for the store, for people and for records.
    """

    clock: Clock
    users: tuple[User, ...]
    records: tuple[Record, ...]
    ranges: tuple[Range, ...]
    routines: tuple[TrainingRoutine, ...]
    datatypes: tuple[Datatype, ...]
    held: Mapping[int, tuple[int, ...]]
    zones: Zones = NO_ZONES

    @property
    def is_empty(self) -> bool:
        """Whether there is no record."""
        return not self.records

    def record(self, number: int) -> Record | None:
        """The record of that id."""
        return _of_id(self.records, number)

    def user(self, number: int) -> User | None:
        """The person of that id."""
        return _of_id(self.users, number)


def _of_id(ordered: tuple[_T, ...], number: int) -> _T | None:
    """The one of that id among things in the order of their ids."""
    place = bisect_left(ordered, number, key=lambda one: one.id)
    return ordered[place] if place < len(ordered) and ordered[place].id == number else None


NO_CONTENTS = Contents(HEXOSKIN, (), (), (), (), (), {})


def contents_of(store: Store) -> Contents:
    """Reads the lists; no value of any series is read."""
    return Contents(
        store.clock,
        store.users(),
        store.records(),
        store.ranges(),
        store.training_routines(),
        store.datatypes(),
        store.datatypes_of(),
        store.zones(),
    )
