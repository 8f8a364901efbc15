"""A store seen through a disguise: codes for numbers, moved dates, no names, and the very same values.

Plans, writers, verifiers, manifests and file names take every word from the store and plan they are given,
so that one disguise serves all formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine, User
from hexoview.domain.segment import AsyncSegment, Grid, IntArray, Segment, SyncSegment
from hexoview.domain.series import Series, Total
from hexoview.domain.span import ALWAYS, EARLIEST, LATEST, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.domain.zones import ZoneKey, Zones
from hexoview.export.deidentify import LOCATION, TEXT_REMOVED, activity_name
from hexoview.store.base import Store

if TYPE_CHECKING:
    from hexoview.export.key_file import Entry

_Resource = TypeVar("_Resource", Record, Range, User)


@dataclass(frozen=True)
class Disguise:
    """Codes and shifts of everybody in one export.

    Attributes:
        people, records, ranges: codes by the store's numbers.
        shifts: ticks that a person's times move by, by the store's number of the person.
    """

    people: Mapping[int, int]
    records: Mapping[int, int]
    ranges: Mapping[int, int]
    shifts: Mapping[int, int]

    @classmethod
    def of(cls, entries: Iterable[Entry], shifts: Mapping[int, int]) -> Disguise:
        """The disguise that key entries give."""
        found = tuple(entries)
        return cls(
            {one.user_id: one.code for one in found},
            {number: code for one in found for number, code in one.records.items()},
            {number: code for one in found for number, code in one.ranges.items()},
            shifts,
        )

    def span(self, span: TimeSpan, user_id: int, *, back: bool = False) -> TimeSpan:
        """A span of a person's time, moved; an open side stays open."""
        shift = -self.shifts[user_id] if back else self.shifts[user_id]
        start = span.start if span.start == EARLIEST else span.start + shift
        return TimeSpan(start, span.end if span.end == LATEST else span.end + shift)

    def series(self, one: Series) -> Series:
        """A series under its codes."""
        moved = _moved(one, self.shifts[one.user_id])
        return replace(moved, record_id=self.records[one.record_id], user_id=self.people[one.user_id])

    def record(self, one: Record) -> Record:
        """A record under its codes, without the device."""
        span = self.span(one.span, one.user_id)
        return Record(self.records[one.id], self.people[one.user_id], span, is_code=True)

    def range(self, one: Range) -> Range:
        """An activity under its codes, with a name only if it is one of Hexoskin's kinds."""
        span = self.span(one.span, one.user_id)
        return Range(self.ranges.get(one.id, 0), self.people[one.user_id], span, activity_name(one))

    def user(self, one: User) -> User:
        """A person as a code and nothing else."""
        return User(self.people[one.id], is_code=True)


class DisguisedStore:
    """The same store for those who may not know whose it is; only what the export is about is there."""

    def __init__(self, store: Store, disguise: Disguise) -> None:
        self._store = store
        self._disguise = disguise
        self._people = {code: number for number, code in disguise.people.items()}
        self._records = {code: number for number, code in disguise.records.items()}
        self._ranges = {code: number for number, code in disguise.ranges.items()}

    @property
    def location(self) -> str:
        """What a manifest says in place of the address."""
        return LOCATION

    @property
    def clock(self) -> Clock:
        """The store's own."""
        return self._store.clock

    def users(self, ids: IdSet = ALL_IDS) -> tuple[User, ...]:
        """The people of the export, as codes."""
        found = self._store.users(_real(ids, self._people))
        return _in_order(self._disguise.user(one) for one in found)

    def records(
        self, *, ids: IdSet = ALL_IDS, users: IdSet = ALL_IDS, overlapping: TimeSpan = ALWAYS
    ) -> tuple[Record, ...]:
        """Their records, as codes."""
        found = self._store.records(ids=_real(ids, self._records), users=_real(users, self._people))
        disguised = (self._disguise.record(one) for one in found)
        return _in_order(one for one in disguised if _shares(one.span, overlapping))

    def ranges(
        self,
        *,
        ids: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        routines: IdSet | None = None,
        overlapping: TimeSpan = ALWAYS,
    ) -> tuple[Range, ...]:
        """Their activities, moved, under plain names."""
        wanted = ids if ids.is_everything else _real(ids, self._ranges)
        found = self._store.ranges(ids=wanted, users=_real(users, self._people), routines=routines)
        disguised = (self._disguise.range(one) for one in found)
        # By time, because without codes of their own they have no order.
        kept = (one for one in disguised if _shares(one.span, overlapping))
        return tuple(sorted(kept, key=lambda one: (one.span, one.id, one.name)))

    def training_routines(self, ids: IdSet = ALL_IDS) -> tuple[TrainingRoutine, ...]:
        """None: their names are free text."""
        return ()

    def zones(self) -> Zones:
        """The time zones that were set, which tell a region, under codes."""
        codes = {
            **{
                ZoneKey.person(number): ZoneKey.person(code) for number, code in self._disguise.people.items()
            },
            **{
                ZoneKey.record(number): ZoneKey.record(code)
                for number, code in self._disguise.records.items()
            },
            ZoneKey.store(): ZoneKey.store(),
        }
        told = self._store.zones().names
        return Zones({codes[key]: name for key, name in told.items() if key in codes})

    def datatypes(self, ids: IdSet = ALL_IDS) -> tuple[Datatype, ...]:
        """The kinds of channel, which tell nobody."""
        return self._store.datatypes(ids)

    def datatypes_of(self, records: IdSet = ALL_IDS) -> dict[int, tuple[int, ...]]:
        """The datatype ids held, by the record's code."""
        found = self._store.datatypes_of(_real(records, self._records))
        return {self._disguise.records[number]: kinds for number, kinds in found.items()}

    def series(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        overlapping: TimeSpan = ALWAYS,
        near: Mapping[int, TimeSpan] | None = None,
    ) -> tuple[Series, ...]:
        """Their series, as codes."""
        found = self._store.series(
            records=_real(records, self._records), users=_real(users, self._people), datatypes=datatypes
        )
        kept = [
            one
            for one in map(self._disguise.series, found)
            if one.id in ids
            and _shares(one.span, overlapping)
            and (near is None or (one.user_id in near and _shares(one.span, near[one.user_id])))
        ]
        return tuple(sorted(kept, key=lambda one: (one.user_id, one.datatype.id, one.first, one.record_id)))

    def totals(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        at_most: int | None = None,
    ) -> tuple[Total, ...]:
        """The values of the same series added up."""
        counts: dict[tuple[int, int], tuple[Datatype, int]] = {}
        for one in self.series(ids=ids, records=records, users=users, datatypes=datatypes):
            key = one.user_id, one.datatype.id
            counts[key] = one.datatype, counts.get(key, (one.datatype, 0))[1] + one.count
        return tuple(Total(user, kind, count) for (user, _), (kind, count) in counts.items())[:at_most]

    def locate(self, series: Series, span: TimeSpan) -> tuple[int, int]:
        """The values inside a moved span."""
        real = self._plain(series)
        return self._store.locate(real, self._disguise.span(span, real.user_id, back=True))

    def read(self, series: Series, low: int, high: int) -> Segment:
        """The very values, at moved ticks."""
        real = self._plain(series)
        found, shift = self._store.read(real, low, high), self._disguise.shifts[real.user_id]
        match found:
            case SyncSegment(grid, index, values):
                return SyncSegment(Grid(grid.first + shift, grid.step), index, values)
            case AsyncSegment(timestamps, values):
                return AsyncSegment(timestamps + shift, values)

    def breaks(self, series: Series) -> IntArray:
        """The ticks of `nan` rows, moved."""
        real = self._plain(series)
        return self._store.breaks(real) + self._disguise.shifts[real.user_id]

    def annotations(self, records: IdSet = ALL_IDS) -> tuple[Annotation, ...]:
        """That something was marked, and when; not what."""
        found = self._store.annotations(_real(records, self._records))
        owners = {one.id: one.user_id for one in self._store.records(ids=IdSet.of(self._records.values()))}
        disguised = [self._annotation(one, owners[one.record_id]) for one in found]
        return tuple(sorted(disguised, key=lambda one: one.timestamp))

    def _annotation(self, one: Annotation, user_id: int) -> Annotation:
        tick = one.timestamp + self._disguise.shifts[user_id]
        text = TEXT_REMOVED if one.text.strip() else ""
        return Annotation(self._disguise.records[one.record_id], tick, text, one.datatype_id)

    def _plain(self, one: Series) -> Series:
        """The store's own series behind a disguised one."""
        user = self._people[one.user_id]
        moved = _moved(one, -self._disguise.shifts[user])
        return replace(moved, record_id=self._records[one.record_id], user_id=user)


def _moved(one: Series, ticks: int) -> Series:
    grid = None if one.grid is None else Grid(one.grid.first + ticks, one.grid.step)
    return replace(one, first=one.first + ticks, last=one.last + ticks, grid=grid)


def _real(ids: IdSet, numbers: Mapping[int, int]) -> IdSet:
    """The store's numbers behind the codes in a set."""
    return IdSet.of(number for code, number in numbers.items() if code in ids)


def _shares(span: TimeSpan, other: TimeSpan) -> bool:
    return other == ALWAYS or span.overlaps(other)


def _in_order(found: Iterable[_Resource]) -> tuple[_Resource, ...]:
    return tuple(sorted(found, key=lambda one: one.id))
